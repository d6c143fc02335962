//! Undoing stream filters, each within a bound on its output.
//!
//! ```text
//! bytes ─flate, lzw, ascii85, ascii_hex, run_length→ Part { bytes, whole }
//! bytes ─unpredict→ bytes
//! ```
//!
//! **Promise.** No function here returns more than `most` bytes. Damaged data
//! gives what stood before the damage, as other readers do.
//! **Never:** PDF objects.
//!
//! **Source.** ISO 32000-2:2020, §7.4.

use std::io::Read;

use flate2::{
    Decompress, FlushDecompress, Status,
    read::{DeflateDecoder, ZlibDecoder},
};
use weezl::{BitOrder, LzwStatus, decode::Decoder};

/// What came out of a filter.
#[derive(Debug, Default)]
pub(in crate::extract) struct Part {
    /// The bytes.
    pub(in crate::extract) bytes: Vec<u8>,
    /// Whether this is all: no limit was met and nothing was damaged.
    pub(in crate::extract) whole: bool,
}

/// Inflates `FlateDecode` data. A missing or broken zlib header is forgiven; of
/// what is damaged, cut short or has a wrong checksum all is kept that inflates.
pub(super) fn flate(data: &[u8], most: usize) -> Part {
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
pub(super) fn flate_size(data: &[u8], most: usize) -> usize {
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

/// Undoes `LZWDecode`; `early` is the `EarlyChange` of the stream.
pub(super) fn lzw(data: &[u8], early: bool, most: usize) -> Part {
    let mut decoder = if early {
        Decoder::with_tiff_size_switch(BitOrder::Msb, 8)
    } else {
        Decoder::new(BitOrder::Msb, 8)
    };
    let mut part = Part::default();
    let mut rest = data;
    let mut chunk = vec![0; 32 << 10];
    while part.bytes.len() < most {
        let step = decoder.decode_bytes(rest, &mut chunk);
        rest = rest.get(step.consumed_in..).unwrap_or_default();
        part.bytes
            .extend_from_slice(chunk.get(..step.consumed_out).unwrap_or_default());
        match step.status {
            Ok(LzwStatus::Ok) if step.consumed_in + step.consumed_out > 0 => {}
            Ok(LzwStatus::Done) => {
                part.whole = true;
                break;
            }
            // Many writers leave out the end mark.
            Ok(_) => {
                part.whole = rest.is_empty();
                break;
            }
            Err(_) => break,
        }
    }
    part.whole &= part.bytes.len() <= most;
    part.bytes.truncate(most);
    part
}

/// Undoes `ASCIIHexDecode`; the output is never longer than the input.
pub(super) fn ascii_hex(data: &[u8]) -> Part {
    let digits: Vec<u8> = data
        .iter()
        .take_while(|byte| **byte != b'>')
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .map(|digit| digit as u8)
        .collect();
    let bytes = digits
        .chunks(2)
        .map(|pair| (pair[0] << 4) | pair.get(1).copied().unwrap_or(0))
        .collect();
    Part { bytes, whole: true }
}

/// Undoes `ASCII85Decode`; at most four bytes come out for each one put in.
pub(super) fn ascii85(data: &[u8], most: usize) -> Part {
    let mut bytes = vec![];
    let mut group: u32 = 0;
    let mut filled = 0;
    for byte in data.strip_prefix(b"<~").unwrap_or(data) {
        match byte {
            b'~' => break,
            b'z' if filled == 0 => bytes.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                filled += 1;
                if filled == 5 {
                    bytes.extend_from_slice(&group.to_be_bytes());
                    (group, filled) = (0, 0);
                }
            }
            _ => {}
        }
        if bytes.len() > most {
            break;
        }
    }
    if filled > 1 {
        for _ in filled..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        bytes.extend_from_slice(&group.to_be_bytes()[..filled - 1]);
    }
    let whole = bytes.len() <= most;
    bytes.truncate(most);
    Part { bytes, whole }
}

/// Undoes `RunLengthDecode`.
pub(super) fn run_length(data: &[u8], most: usize) -> Part {
    let mut bytes = vec![];
    let mut rest = data;
    while let Some((&length, tail)) = rest.split_first() {
        if length == 128 || bytes.len() > most {
            break;
        }
        if length < 128 {
            let (run, after) = tail.split_at(tail.len().min(usize::from(length) + 1));
            bytes.extend_from_slice(run);
            rest = after;
        } else if let Some((&byte, after)) = tail.split_first() {
            bytes.resize(bytes.len() + 257 - usize::from(length), byte);
            rest = after;
        } else {
            break;
        }
    }
    let whole = bytes.len() <= most;
    bytes.truncate(most);
    Part { bytes, whole }
}

/// How the rows of a stream were written as differences.
#[derive(Clone, Copy, Debug)]
pub(super) struct Predictor {
    /// `Predictor`: 1 none, 2 TIFF, 10 and above PNG.
    pub(super) kind: u32,
    /// Bytes to the pixel on the left.
    pub(super) pixel: usize,
    /// Bytes in one row.
    pub(super) row: usize,
}

impl Predictor {
    /// The rows are as they were.
    pub(super) const NONE: Self = Self {
        kind: 1,
        pixel: 0,
        row: 0,
    };
}

/// Undoes a predictor.
pub(super) fn unpredict(mut data: Vec<u8>, predictor: Predictor) -> Vec<u8> {
    let Predictor { kind, pixel, row } = predictor;
    if kind < 2 || row == 0 || pixel == 0 {
        return data;
    }
    if kind == 2 {
        for line in data.chunks_mut(row) {
            for at in pixel..line.len() {
                line[at] = line[at].wrapping_add(line[at - pixel]);
            }
        }
        return data;
    }
    let mut plain: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0; row];
    for line in data.chunks(row + 1) {
        let Some((&how, line)) = line.split_first() else {
            break;
        };
        let mut current = vec![0; row];
        for (at, &byte) in line.iter().enumerate() {
            let left = if at >= pixel { current[at - pixel] } else { 0 };
            let corner = if at >= pixel { above[at - pixel] } else { 0 };
            let guess = match how {
                1 => left,
                2 => above[at],
                3 => u8::midpoint(left, above[at]),
                4 => paeth(left, above[at], corner),
                _ => 0,
            };
            current[at] = byte.wrapping_add(guess);
        }
        plain.extend_from_slice(&current[..line.len()]);
        above = current;
    }
    plain
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let guess = a + b - c;
    let [by_left, by_above, by_corner] = [a, b, c].map(|it| (guess - it).abs());
    if by_left <= by_above && by_left <= by_corner {
        left
    } else if by_above <= by_corner {
        above
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::{Predictor, ascii_hex, ascii85, flate, flate_size, lzw, run_length, unpredict};
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

    #[test]
    fn the_small_filters() {
        assert_eq!(ascii_hex(b"48 65 6C6c 6F>").bytes, b"Hello");
        assert_eq!(ascii85(b"87cURDZ~>", 100).bytes, b"Hello");
        assert_eq!(
            run_length(&[1, b'a', b'b', 254, b'c', 128], 100).bytes,
            b"abccc"
        );
        let packed = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
            .encode(b"abcabcabc")
            .expect("encodes");
        assert_eq!(lzw(&packed, true, 100).bytes, b"abcabcabc");
    }

    #[test]
    fn png_rows_are_summed() {
        let png = Predictor {
            kind: 12,
            pixel: 1,
            row: 3,
        };
        assert_eq!(
            unpredict(vec![2, 1, 2, 3, 2, 1, 1, 1], png),
            [1, 2, 3, 2, 3, 4]
        );
    }
}
