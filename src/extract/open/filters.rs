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

mod flate;
mod part;
mod predictors;

pub(super) use flate::{flate, flate_size};
pub(in crate::extract) use part::Part;
pub(super) use predictors::{Predictor, unpredict};

use weezl::{BitOrder, LzwStatus, decode::Decoder};

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

#[cfg(test)]
mod tests {
    use super::{ascii_hex, ascii85, lzw, run_length};

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
}
