//! The bytes of a stream, inflated within bounds.
//!
//! ```text
//! Stream ─decoded→ Part { bytes, whole }        Stream ─fits→ yes or no
//! ```
//!
//! **Promise.** A stream never costs more memory than [`Limits`] allow,
//! whatever it inflates to. **Knows:** filters, `hayro-syntax` streams.
//!
//! `hayro-syntax` has no limit of its own (a file of 2 MB took 2 GB and 12 s,
//! November 2026), so page contents are inflated here. Streams that it must
//! inflate itself (fonts, maps to Unicode, object streams, see `objects`) are measured first.
//!
//! [`Limits`]: super::Limits

use hayro_syntax::{
    Filter,
    object::{Array, Dict, Object, Stream},
};

use super::{
    filters::{self, Part, Predictor},
    limits::Budget,
};

/// The most that deflate can blow up its input.
pub(super) const DEFLATE_RATIO: usize = 1032;

/// Inflates a stream as far as the budget allows.
pub(in crate::extract) fn decoded(stream: &Stream<'_>, budget: &mut Budget) -> Part {
    let most = budget.next_stream();
    let raw = stream.raw_data();
    let mut part: Option<Part> = None;
    for (at, filter) in stream.filters().into_iter().enumerate() {
        let data = part.as_ref().map_or(&*raw, |it| it.bytes.as_slice());
        let next = match filter {
            Filter::FlateDecode => filters::flate(data, most),
            Filter::LzwDecode => {
                let early = parameter(stream, at, b"EarlyChange").unwrap_or(1);
                filters::lzw(data, early != 0, most)
            }
            Filter::AsciiHexDecode => filters::ascii_hex(data),
            Filter::Ascii85Decode => filters::ascii85(data, most),
            Filter::RunLengthDecode => filters::run_length(data, most),
            Filter::Crypt => continue,
            // A picture, where instructions were expected.
            _ => Part::default(),
        };
        part = Some(Part {
            whole: next.whole && part.is_none_or(|it| it.whole),
            bytes: filters::unpredict(next.bytes, predictor(stream, at)),
        });
    }
    let part = part.unwrap_or_else(|| Part {
        bytes: raw.into_owned(),
        whole: true,
    });
    budget.spend(part.bytes.len());
    part
}

/// Tells whether `hayro-syntax` may inflate this stream itself.
pub(in crate::extract) fn fits(stream: &Stream<'_>, budget: &mut Budget) -> bool {
    let raw = stream.raw_data().len();
    // Two filters can multiply; one cannot pass the ratio.
    if stream.filters().len() < 2 && raw.saturating_mul(DEFLATE_RATIO) <= budget.next_stream() {
        return true;
    }
    decoded(stream, budget).bytes.len() < budget.next_stream()
}

/// Returns where `needle` stands in `bytes`, first occurrences first.
pub(super) fn positions<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    memchr::memmem::find_iter(bytes, needle)
}

/// Returns where `needle` first stands in `bytes`.
pub(in crate::extract) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, needle)
}

fn predictor(stream: &Stream<'_>, at: usize) -> Predictor {
    let get = |key, default| {
        parameter(stream, at, key)
            .unwrap_or(default)
            .clamp(0, 1 << 20) as usize
    };
    let kind = get(b"Predictor", 1) as u32;
    if kind < 2 {
        return Predictor::NONE;
    }
    let bits = get(b"Colors", 1) * get(b"BitsPerComponent", 8);
    Predictor {
        kind,
        pixel: bits.div_ceil(8),
        row: (bits * get(b"Columns", 1)).div_ceil(8).min(1 << 20),
    }
}

fn parameter(stream: &Stream<'_>, at: usize, key: &[u8]) -> Option<i32> {
    let dict = stream.dict();
    [&b"DecodeParms"[..], b"DP"].into_iter().find_map(|name| {
        let parms = dict.get::<Dict<'_>>(name).or_else(|| {
            let list = dict.get::<Array<'_>>(name)?;
            // `null` in the list stands for no parameters.
            list.iter::<Object<'_>>().nth(at)?.into_dict()
        })?;
        parms.get::<i32>(key)
    })
}
