//! Words → the sketch of a text.
//!
//! ```text
//! forms ─add→ shingles of five words ─hash→ the lowest of them: a Sketch
//! ```
//!
//! **Promise.** The same words give the same sketch on every machine and in every
//! version: the hashes are our own.

use std::collections::VecDeque;

use crate::study::Sketch;

/// How many words make a shingle. With fewer, what is usual to say is in both of two
/// texts; with more, one changed word takes more away.
const WORDS: usize = 5;

/// So many hashes are gathered before the lowest are kept.
const GATHERED: usize = 16 * Sketch::SIZE;

/// Makes the sketch of a text out of its words, in order.
#[derive(Debug, Default)]
pub struct Sketcher {
    last: VecDeque<u64>,
    lowest: Vec<u32>,
}

impl Sketcher {
    /// Adds the form of the next word.
    pub fn add(&mut self, form: &str) {
        if self.last.len() == WORDS {
            self.last.pop_front();
        }
        self.last.push_back(hash(form.as_bytes()));
        if self.last.len() == WORDS {
            let shingle = self
                .last
                .iter()
                .fold(0, |so_far: u64, word| mixed(so_far.rotate_left(5) ^ word));
            // The upper half: it is mixed best.
            self.lowest.push((shingle >> 32) as u32);
            if self.lowest.len() >= GATHERED {
                self.keep_lowest();
            }
        }
    }

    /// Returns the sketch of what was added; an empty one of too little.
    #[must_use]
    pub fn sketch(mut self) -> Sketch {
        self.keep_lowest();
        let is_enough = self.lowest.len() == Sketch::SIZE;
        Sketch(if is_enough { self.lowest } else { vec![] })
    }

    fn keep_lowest(&mut self) {
        self.lowest.sort_unstable();
        self.lowest.dedup();
        self.lowest.truncate(Sketch::SIZE);
    }
}

/// FNV-1a (Fowler, Noll and Vo).
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood 2014): each bit depends on all.
fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::Sketcher;
    use crate::study::Sketch;

    /// A text of `words` words that no other `seed` has, made by numbers.
    fn text(seed: usize, words: usize) -> Vec<String> {
        (0..words).map(|it| format!("w{seed}x{it}")).collect()
    }

    fn sketch(words: &[String]) -> Sketch {
        let mut sketcher = Sketcher::default();
        for word in words {
            sketcher.add(word);
        }
        sketcher.sketch()
    }

    #[test]
    fn the_same_words_have_the_same_sketch_everywhere() {
        let words = text(1, 3000);
        assert_eq!(sketch(&words), sketch(&words));
        // They are kept in the index: others are another version of the analyser.
        assert_eq!(sketch(&words).0[..3], [120_632, 460_479, 1_984_408]);
    }

    #[test]
    fn what_is_shared_is_told_within_the_error_of_the_sketch() {
        let base = text(1, 4000);
        for (changed, expected) in [(0, 1.0), (1000, 0.6), (2000, 1.0 / 3.0), (4000, 0.0)] {
            // All of one piece: only the shingles over its ends are lost besides.
            let mut other = base.clone();
            other.splice(..changed, text(2, changed));
            let found = sketch(&base).likeness(&sketch(&other));
            assert!((found - expected).abs() < 0.1, "{changed}: {found}");
        }
        let short = text(1, 100);
        assert_eq!(sketch(&short), Sketch::default());
    }
}
