//! `FlateDecode`: inflating what is sound, and salvaging what is not.
//!
//! **Promise.** All is kept that inflates, within the bound.
//!
//! **Source.** ISO 32000-2:2020, §7.4.4; RFC 1950 (zlib), RFC 1951 (deflate).

use std::io::Read;

use flate2::{
    Decompress, FlushDecompress, Status,
    read::{DeflateDecoder, ZlibDecoder},
};

use super::part::Part;

/// Inflates `FlateDecode` data. A missing or broken zlib header is forgiven; of
/// what is damaged, cut short or has a wrong checksum all is kept that inflates.
pub(in crate::extract::open) fn flate(data: &[u8], most: usize) -> Part {
    let sound = inflated(data, Wrap::Zlib, data.len(), most);
    if sound.ends_well {
        return sound.part;
    }
    let headless = salvaged(data.get(ZLIB_HEADER..).unwrap_or_default(), most);
    if headless.bytes.is_empty() {
        return salvaged(data, most);
    }
    headless
}

/// How many bytes stand before the data of zlib.
const ZLIB_HEADER: usize = 2;

/// What is put around deflated data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrap {
    /// A header, and a checksum behind it.
    Zlib,
    /// Nothing.
    Naked,
}

/// What inflating comes to.
struct Inflated {
    part: Part,
    /// How many bytes of the data were used.
    taken: usize,
    /// Whether nothing was damaged, and the data were not over before their end.
    ends_well: bool,
}

/// Inflates what bears no header, as far as it goes. Behind it should stand its
/// checksum: where there is none at all, nothing speaks against what came out.
fn salvaged(data: &[u8], most: usize) -> Part {
    // What is inflated in the step that meets the damage is lost. A step costs
    // some 50 ns, so in large streams they are longer.
    const LARGE: usize = 1 << 20;
    let step = if data.len() < LARGE { 1 } else { 256 };
    let Inflated {
        mut part,
        taken,
        ends_well,
    } = inflated(data, Wrap::Naked, step, most);
    let checksum = data.get(taken..).and_then(|it| it.first_chunk::<4>());
    part.whole &=
        ends_well && checksum.is_none_or(|it| u32::from_be_bytes(*it) == adler32(&part.bytes));
    part
}

/// Inflates straight into the room of the output, which is four times the input
/// at first, within bounds, and then doubled; `step` bytes at a time are put in.
fn inflated(data: &[u8], wrap: Wrap, step: usize, most: usize) -> Inflated {
    const ROOM: (usize, usize) = (1 << 10, 1 << 20);
    // One byte more than allowed tells a full stream from a cut one.
    let limit = most.saturating_add(1);
    let room = data.len().saturating_mul(4).clamp(ROOM.0, ROOM.1);
    let mut bytes = Vec::with_capacity(room.min(limit));
    let mut state = Decompress::new(wrap == Wrap::Zlib);
    let mut ends_well = true;
    while bytes.len() < limit {
        let rest = data.get(state.total_in() as usize..).unwrap_or_default();
        let next = rest.get(..step).unwrap_or(rest);
        match state.decompress_vec(next, &mut bytes, FlushDecompress::None) {
            Ok(Status::StreamEnd) => break,
            // With room left over, all of it was taken.
            Ok(_) if bytes.len() < bytes.capacity() => ends_well = next.len() < rest.len(),
            Ok(_) => bytes.reserve_exact(bytes.len().max(ROOM.0).min(limit - bytes.len())),
            Err(_) => ends_well = false,
        }
        if !ends_well {
            break;
        }
    }
    let whole = ends_well && bytes.len() <= most;
    bytes.truncate(most);
    Inflated {
        part: Part { bytes, whole },
        taken: state.total_in() as usize,
        ends_well,
    }
}

/// The checksum of zlib. **Source.** RFC 1950, §8.
fn adler32(bytes: &[u8]) -> u32 {
    const BASE: u32 = 65_521;
    // So many bytes may be added before the sums overflow.
    const RUN: usize = 5552;
    let (mut low, mut high) = (1, 0);
    for run in bytes.chunks(RUN) {
        for byte in run {
            low += u32::from(*byte);
            high += low;
        }
        (low, high) = (low % BASE, high % BASE);
    }
    high << 16 | low
}

/// Counts what deflated data inflate to without keeping it, up to `most` bytes;
/// with a header of zlib or without.
pub(in crate::extract::open) fn flate_size(data: &[u8], most: usize) -> usize {
    let zlib = size_of(ZlibDecoder::new(data), most);
    if zlib > 0 {
        return zlib;
    }
    let naked = size_of(DeflateDecoder::new(data), most);
    naked.max(size_of(
        DeflateDecoder::new(data.get(ZLIB_HEADER..).unwrap_or_default()),
        most,
    ))
}

fn size_of(mut reader: impl Read, most: usize) -> usize {
    let mut chunk = vec![0; 32 << 10];
    let mut size = 0;
    while size <= most {
        match reader.read(&mut chunk) {
            Ok(0) | Err(_) => break,
            Ok(read) => size += read,
        }
    }
    size
}

#[cfg(test)]
mod tests {
    use super::{flate, flate_size};
    use std::io::Write;

    fn deflated(data: &[u8]) -> Vec<u8> {
        let mut writer = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::fast());
        writer.write_all(data).expect("a Vec takes all");
        writer.finish().expect("a Vec takes all")
    }

    #[test]
    fn flate_stops_at_the_bound() {
        let bomb = deflated(&vec![b' '; 1 << 20]);
        let part = flate(&bomb, 1000);
        assert_eq!((part.bytes.len(), part.whole), (1000, false));
    }

    #[test]
    fn flate_keeps_what_came_before_the_damage() {
        let text: Vec<u8> = (0..40_000_u32)
            .flat_map(|it| (it * it).to_le_bytes())
            .collect();
        let data = deflated(&text);
        let part = flate(&data[..data.len() / 2], 1 << 20);
        assert!(!part.whole);
        assert!(part.bytes.len() > 1000 && text.starts_with(&part.bytes));
    }

    /// Text that inflates to several chunks.
    fn text() -> Vec<u8> {
        let words = ["wijk", "buurt", "bewoners", "samen", "gesprek"];
        let at = |it: usize| words[it * it % 7 % words.len()];
        let lines = (0..30_000).map(|it| format!("{it} {} ", at(it)));
        lines.collect::<String>().into_bytes()
    }

    #[test]
    fn flate_keeps_all_before_a_wrong_checksum_and_says_it() {
        let text = text();
        let mut data = deflated(&text);
        let end = data.len();
        let sound = flate(&data, 1 << 20);
        assert!(sound.whole && sound.bytes == text);
        data[end - 1] ^= 1;
        let part = flate(&data, 1 << 20);
        assert!(!part.whole && part.bytes == text);
        // Without a checksum, or without a header, all is there.
        for part in [
            flate(&data[..end - 4], 1 << 20),
            flate(&data[2..end - 4], 1 << 20),
        ] {
            assert!(part.whole && part.bytes == text);
        }
        assert!(!flate(&data, 1000).whole);
    }

    #[test]
    fn flate_keeps_what_stands_right_before_the_damage() {
        let text = text();
        let data = deflated(&text);
        let cut = flate(&data[..data.len() - 10], 1 << 20);
        assert!(!cut.whole && text.starts_with(&cut.bytes));
        assert!(text.len() - cut.bytes.len() < 100, "{}", cut.bytes.len());
    }

    #[test]
    fn flate_keeps_what_stands_before_a_wrong_byte() {
        let text = text();
        let mut data = deflated(&text);
        let half = data.len() / 2;
        data[half..half + 400].fill(0xff);
        let part = flate(&data, 1 << 20);
        let kept = text
            .iter()
            .zip(&part.bytes)
            .take_while(|(a, b)| a == b)
            .count();
        // Half of the data hold about half of the text.
        assert!(
            !part.whole && kept > text.len() * 9 / 20,
            "{kept} of {}",
            text.len()
        );
    }

    #[test]
    fn the_size_is_counted_without_a_header_too() {
        let data = deflated(&vec![b' '; 1 << 20]);
        assert_eq!(flate_size(&data, 1 << 21), 1 << 20);
        assert_eq!(flate_size(&data[2..], 1 << 21), 1 << 20);
    }
}
