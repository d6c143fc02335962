//! Nesting: files whose dictionaries stand one inside the other for ever.
//!
//! ```text
//! file ─is_too_deep→ yes or no
//! ```
//!
//! **Promise.** A yes costs one look at each byte. Files of accidents and of
//! programs are never too deep. **Never:** what a dictionary says.
//!
//! When a file has no sound table of objects, `hayro-syntax` tries to read a
//! dictionary at each `<<`, up to 512 deep, and so looks at each byte up to 512
//! times: a file of 15 MB of `<</Parent ` took 20 to 35 s (5,000 mutations of 50
//! files, November 2026).

/// How deep `hayro-syntax` follows dictionaries.
const DEPTH: usize = 512;

/// How often bytes may be looked at, in all: two seconds.
///
/// The 15 MB above make 7.5 thousand million looks, at 3 ns each.
const LOOKS: usize = 512 << 20;

/// The most bytes that count between two brackets. `<<` stands in a picture
/// once in 64 KiB by chance, and should not count for much.
const GAP: usize = 1024;

/// Tells whether the dictionaries of a file are nested so deep and so often
/// that looking for them would take over two seconds.
pub(super) fn is_too_deep(file: &[u8]) -> bool {
    if file.len() <= LOOKS / DEPTH {
        return false;
    }
    let (mut depth, mut looks, mut last) = (0_usize, 0_usize, 0);
    let mut from = 0;
    while let Some(at) = next_bracket(file, from) {
        looks += (at - last).min(GAP) * depth.min(DEPTH);
        if looks > LOOKS {
            return true;
        }
        depth = if file[at] == b'<' {
            depth + 1
        } else {
            depth.saturating_sub(1)
        };
        last = at;
        from = at + 2;
    }
    false
}

/// Returns where the next `<<` or `>>` stands.
fn next_bracket(file: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let at = from + memchr::memchr2(b'<', b'>', file.get(from..)?)?;
        if file.get(at + 1) == Some(&file[at]) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{LOOKS, is_too_deep};

    #[test]
    fn dictionaries_without_end_are_too_deep() {
        assert!(is_too_deep(&b"<</Parent ".repeat(200_000)));
        // Under a megabyte they cannot take long.
        assert!(!is_too_deep(&b"<</Parent ".repeat(100_000)));
    }

    #[test]
    fn many_flat_dictionaries_are_not() {
        let object = b"7 0 obj\n<</Type/Page/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n";
        assert!(!is_too_deep(&object.repeat(100_000)));
    }

    #[test]
    fn pictures_are_not() {
        // A generator of noise: `<<` and `>>` stand in it by chance.
        let mut seed = 1_u64;
        let noise = (0..LOOKS / 64).map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 56) as u8
        });
        assert!(!is_too_deep(&noise.collect::<Vec<u8>>()));
    }
}
