//! Object streams: what it would cost to open a file at all.
//!
//! ```text
//! file ─object_cost→ fits, bomb or hidden
//! ```
//!
//! **Promise.** Says `Fits` only if every stream that could hold objects or
//! their table inflates to within the limits. **Knows:** how streams look in a
//! file. **Never:** which objects are used.
//!
//! `hayro-syntax` inflates such streams without limit and keeps them: 2 MB cost
//! 2.3 GB, also when the file is locked, or does not call the stream what it is
//! (November 2026). So any stream with `First` or `W` counts, however written.
//!
//! **Source.** ISO 32000-2:2020, §7.5.7, §7.5.8.

use super::{
    filters,
    inflate::{DEFLATE_RATIO, find, positions},
    limits::Budget,
};

/// The longest dictionary that is looked at, in bytes.
const DICT_BYTES: usize = 64 << 10;

/// What the object streams of a file would cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ObjectCost {
    /// They stay within the limits.
    Fits,
    /// They pass the limits.
    Bomb,
    /// They are locked or filtered twice, and so large that they could pass
    /// the limits.
    Hidden,
}

/// Tells what opening a file would cost.
pub(super) fn object_cost(file: &[u8], budget: &Budget) -> ObjectCost {
    let limits = budget.limits();
    let mut raw_total = 0_usize;
    let mut found = vec![];
    let mut is_hidden = false;
    for at in positions(file, b"stream") {
        if file[..at].ends_with(b"end") {
            continue;
        }
        let near = &file[at.saturating_sub(DICT_BYTES)..at];
        // A dictionary longer than this is not known, and so suspect.
        let dict = last_object(near).map(unescaped);
        if dict.as_deref().is_some_and(|it| !may_hold_objects(it)) {
            continue;
        }
        let body = body_at(&file[at + b"stream".len()..]);
        match dict.as_deref().map_or(Packing::Unknown, packing) {
            Packing::Plain => continue,
            Packing::Deflated => {}
            Packing::Unknown => is_hidden = true,
        }
        raw_total += body.len();
        found.push(body);
    }
    // Two filters multiply; one cannot pass the ratio.
    if !is_hidden && raw_total.saturating_mul(DEFLATE_RATIO) <= limits.stream_bytes {
        return ObjectCost::Fits;
    }
    if is_hidden || find(file, b"/Encrypt").is_some() {
        return ObjectCost::Hidden;
    }
    let mut total = 0_usize;
    let is_bomb = found.into_iter().any(|body| {
        let size = filters::flate_size(body, limits.stream_bytes);
        total = total.saturating_add(size);
        size > limits.stream_bytes || total > limits.total_bytes || budget.is_late()
    });
    if is_bomb {
        ObjectCost::Bomb
    } else {
        ObjectCost::Fits
    }
}

/// How a stream is packed.
enum Packing {
    Plain,
    Deflated,
    Unknown,
}

fn packing(dict: &[u8]) -> Packing {
    let count = |needle: &[u8]| positions(dict, needle).count();
    let filters = count(b"Decode") - count(b"DecodeParms");
    if filters == 0 && count(b"/Filter") == 0 && count(b"/Fl") == 0 {
        return Packing::Plain;
    }
    // `Fl` is short for it.
    if filters == 1 && count(b"/FlateDecode") == 1 && count(b"/Fl") == 1 {
        return Packing::Deflated;
    }
    Packing::Unknown
}

fn may_hold_objects(dict: &[u8]) -> bool {
    let has_widths = positions(dict, b"/W").any(|at| {
        dict.get(at + 2)
            .is_some_and(|byte| *byte == b'[' || byte.is_ascii_whitespace())
    });
    has_widths || find(dict, b"/First").is_some()
}

/// Returns what stands after the last `obj`.
fn last_object(bytes: &[u8]) -> Option<&[u8]> {
    let at = bytes.windows(3).rposition(|it| it == b"obj")?;
    bytes.get(at + 3..)
}

/// Undoes `#53` in names.
fn unescaped(dict: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(dict.len());
    let mut rest = dict;
    while let Some((&byte, tail)) = rest.split_first() {
        let code = (byte == b'#')
            .then(|| std::str::from_utf8(tail.get(..2)?).ok())
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        plain.push(code.unwrap_or(byte));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    plain
}

/// Returns what stands before `endstream`.
fn body_at(bytes: &[u8]) -> &[u8] {
    let body = bytes.strip_prefix(b"\r").unwrap_or(bytes);
    let body = body.strip_prefix(b"\n").unwrap_or(body);
    let end = find(body, b"endstream").unwrap_or(body.len());
    &body[..end]
}

#[cfg(test)]
mod tests {
    use super::{ObjectCost, object_cost};
    use crate::extract::{Limits, open::limits::Budget};
    use std::io::Write;

    #[track_caller]
    fn check(dict: &str, expected: ObjectCost) {
        let mut writer = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::best());
        writer
            .write_all(&vec![b' '; 1 << 20])
            .expect("a Vec takes all");
        let mut file = format!("%PDF-1.5\n7 0 obj\n<<{dict}>>stream\n").into_bytes();
        file.extend(writer.finish().expect("a Vec takes all"));
        file.extend(b"\nendstream\nendobj\n");
        let limits = Limits {
            stream_bytes: 1 << 19,
            ..Limits::default()
        };
        assert_eq!(
            object_cost(&file, &Budget::new(&limits)),
            expected,
            "{dict}"
        );
    }

    #[test]
    fn bombs_are_found_by_whatever_name() {
        check("/Type/ObjStm/First 9/Filter/FlateDecode", ObjectCost::Bomb);
        check("/First 9/Filter/FlateDecode", ObjectCost::Bomb);
        check("/F#69rst 9/Filter/Fl#61teDecode", ObjectCost::Bomb);
        check(
            "/W[1 2 1]/Filter/FlateDecode/DecodeParms<<>>",
            ObjectCost::Bomb,
        );
    }

    #[test]
    fn what_cannot_be_measured_is_hidden() {
        check(
            "/First 9/Filter[/FlateDecode/FlateDecode]",
            ObjectCost::Hidden,
        );
        check("/First 9/Filter[/Fl/FlateDecode]", ObjectCost::Hidden);
        check("/First 9/Filter 8 0 R", ObjectCost::Hidden);
        check("/First 9/Encrypt/Filter/FlateDecode", ObjectCost::Hidden);
    }

    #[test]
    fn pictures_and_pages_are_not_measured() {
        check(
            "/Subtype/Image/Width 9/Filter/FlateDecode",
            ObjectCost::Fits,
        );
        check("/Filter/FlateDecode", ObjectCost::Fits);
        check("/First 9", ObjectCost::Fits);
    }
}
