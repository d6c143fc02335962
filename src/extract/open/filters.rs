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

/// Inflates `FlateDecode` data; a missing or broken zlib header is forgiven.
pub(super) fn flate(data: &[u8], most: usize) -> Part {
    if let Some(part) = inflated(data, most) {
        return part;
    }
    let part = read_up_to(ZlibDecoder::new(data), most);
    if !part.bytes.is_empty() || part.whole {
        return part;
    }
    let naked = read_up_to(DeflateDecoder::new(data.get(2..).unwrap_or_default()), most);
    if naked.bytes.is_empty() {
        return read_up_to(DeflateDecoder::new(data), most);
    }
    naked
}

/// Inflates sound data straight into the room of the output, which is four
/// times the input at first, within bounds, and then doubled. Of what is damaged
/// some is lost this way, and none is returned.
fn inflated(data: &[u8], most: usize) -> Option<Part> {
    const ROOM: (usize, usize) = (1 << 10, 1 << 20);
    // One byte more than allowed tells a full stream from a cut one.
    let limit = most.saturating_add(1);
    let room = data.len().saturating_mul(4).clamp(ROOM.0, ROOM.1);
    let mut bytes = Vec::with_capacity(room.min(limit));
    let mut state = Decompress::new(true);
    while bytes.len() < limit {
        let rest = data.get(state.total_in() as usize..)?;
        match state.decompress_vec(rest, &mut bytes, FlushDecompress::None) {
            Ok(Status::StreamEnd) => break,
            // The input is over before its end.
            Ok(_) if bytes.len() < bytes.capacity() => return None,
            Ok(_) => bytes.reserve_exact(bytes.len().max(ROOM.0).min(limit - bytes.len())),
            Err(_) => return None,
        }
    }
    let whole = bytes.len() <= most;
    bytes.truncate(most);
    Some(Part { bytes, whole })
}

/// Counts what zlib data inflates to without keeping it, up to `most` bytes.
pub(super) fn flate_size(data: &[u8], most: usize) -> usize {
    let mut reader = ZlibDecoder::new(data);
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

fn read_up_to(reader: impl Read, most: usize) -> Part {
    let mut bytes = vec![];
    let outcome = reader.take(most as u64 + 1).read_to_end(&mut bytes);
    let fits = bytes.len() <= most;
    bytes.truncate(most);
    Part {
        bytes,
        whole: fits && outcome.is_ok(),
    }
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
    use super::{Predictor, ascii_hex, ascii85, flate, lzw, run_length, unpredict};
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
