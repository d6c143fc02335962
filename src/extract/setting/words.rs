//! Words: where, in a row of letters, a space belongs.
//!
//! ```text
//! Row ─part_into_words→ Row with `starts_word` set
//! ```
//!
//! PDF has no words. A space may be drawn, or be a gap, or both; and a
//! letter-spaced heading is all gaps. **Never:** dictionaries.

use super::row::{Placed, Row};
use crate::extract::letters::Signs;

/// A gap this wide, as a part of the width of a space, is a space. TeX shrinks
/// its spaces to two thirds; kerning stays below a third.
const OF_SPACE: f32 = 0.6;

/// The bounds of that gap in ems, for fonts with odd spaces.
const GAP_BOUNDS: (f32, f32) = (0.12, 0.22);

/// How much wider than the gaps inside words a space is at least, in ems. Thin
/// spaces (`300 mg`) are 0.17; of 37 papers with known text, two had whole
/// lines without a space at 0.22, and none has one at 0.13 (November 2026).
const OVER_LETTERS: f32 = 0.13;

/// Rows with fewer letters do not show how wide the gaps inside words are.
const ROW_LETTERS: usize = 12;

/// A drawn space counts unless the next letter stands this close, in ems.
const CLOSED: f32 = 0.02;

/// A row with a longer word may be squeezed; Dutch has compounds of 25 letters.
const LONG_RUN: usize = 26;

/// The least space of a squeezed line, in ems. In 218 documents, 48 rows of
/// addresses stand off by .036 to .064 behind each hyphen or stroke; letters on
/// whole pixels scatter by .05 (November 2026).
const LEAST_GAP: f32 = 0.08;

/// How many spaces of a line show how wide they are.
const KNOWN_SPACES: usize = 3;

/// A figure this narrow, in ems, is a raised one: figures of text faces measure
/// .45 (Garamond) to .56 (Helvetica), superior ones .28 to .37.
const SUPERIOR_WIDTH: f32 = 0.39;

/// How many letters of a word come before a superior figure at least; shorter
/// words are names such as `m2` and `B12`.
const SUPERIOR_AFTER: usize = 3;

/// Marks where words begin.
pub(super) fn part_into_words(row: &mut Row, signs: &Signs) {
    let tracking = tracking(&row.letters, signs);
    // Few gaps are so near the bound that it must be known.
    let mut widest = None;
    let mut word_letters = 0;
    // How many of them stand behind its last figure: `12m²`.
    let mut unit_letters = 0;
    for at in 1..row.letters.len() {
        let (before, here) = (&row.letters[at - 1], &row.letters[at]);
        let mut starts_word = if let Some(step) = tracking {
            gap(before, here) > step * 1.6 + 0.1 * here.glyph.size
        } else {
            is_gap(before, here, || {
                if here.says(signs).is_some_and(closes) {
                    GAP_BOUNDS.1
                } else {
                    *widest.get_or_insert_with(|| widest_bound(&row.letters))
                }
            }) || is_note_mark(before, here, (unit_letters, at == 1), signs)
        };
        let (goes_on, begins) = (
            before.is_superior && !starts_word && is_narrow_figure(here, signs),
            tracking.is_none()
                && word_letters >= SUPERIOR_AFTER
                && is_superior(&row.letters[..=at], signs),
        );
        starts_word |= begins;
        word_letters = if starts_word { 0 } else { word_letters + 1 };
        let is_figure = before.says(signs).is_some_and(|c| c.is_ascii_digit());
        unit_letters = if starts_word || is_figure {
            0
        } else {
            unit_letters + 1
        };
        row.letters[at].is_superior = begins || goes_on;
        row.letters[at].starts_word = starts_word;
    }
    if tracking.is_none() && longest_run(&row.letters) > LONG_RUN {
        part_tight(row);
    }
}

/// Tells whether a sign may stand off a little from the word it closes, as a
/// hyphen or a comma does; what opens a word does not.
fn closes(c: char) -> bool {
    !c.is_alphanumeric() && !"([{“‘„‚«‹&".contains(c)
}

/// Parts a row whose spaces are so narrow that words ran together: a line that
/// was squeezed to fit. A long word alone is no such sign: compounds,
/// addresses and DOIs stand as close as their font sets them.
fn part_tight(row: &mut Row) {
    let gaps: Vec<f32> = row
        .letters
        .windows(2)
        .map(|two| gap(&two[0], &two[1]) / two[1].glyph.size)
        .collect();
    let (mut known, mut open): (Vec<f32>, Vec<f32>) = (vec![], vec![]);
    for (letter, gap) in row.letters.iter().skip(1).zip(&gaps) {
        let list = if letter.starts_word {
            &mut known
        } else {
            &mut open
        };
        list.push(*gap);
    }
    known.sort_by(f32::total_cmp);
    open.sort_by(f32::total_cmp);
    let bound = if known.len() >= KNOWN_SPACES {
        // Spaces of one line are alike.
        Some(0.6 * known[(known.len() - 1) / 2])
    } else {
        narrow_spaces(&open)
    };
    let Some(bound) = bound else { return };
    let words = 1 + gaps.iter().filter(|gap| **gap > bound).count();
    let letters = row.letters.len();
    if (letters / 9..=letters / 3).contains(&words) {
        for (letter, gap) in row.letters.iter_mut().skip(1).zip(gaps) {
            letter.starts_word |= gap > bound;
        }
    }
}

/// Returns the bound, in ems, between the gaps inside words and the spaces of a
/// line, if its gaps, from the narrowest to the widest, are of two kinds: many
/// that scatter around none, and some that are alike and far wider.
fn narrow_spaces(sorted: &[f32]) -> Option<f32> {
    let widest = sorted.last()?;
    let bound = 0.5 * widest;
    let first = sorted.partition_point(|gap| *gap <= bound);
    let (inside, spaces) = sorted.split_at(first);
    let scatter = inside.last()?.max(-*inside.first()?);
    (*widest < GAP_BOUNDS.1 && spaces.len() >= KNOWN_SPACES && spaces[0] > LEAST_GAP)
        .then_some(bound)
        .filter(|_| scatter < 0.5 * spaces[0])
}

/// Returns how many letters the longest word has.
fn longest_run(letters: &[Placed]) -> usize {
    let (mut run, mut longest) = (0, 0);
    for letter in letters {
        run = if letter.starts_word { 1 } else { run + 1 };
        longest = longest.max(run);
    }
    longest
}

fn gap(before: &Placed, here: &Placed) -> f32 {
    here.glyph.u - (before.glyph.u + before.glyph.width)
}

/// Returns the widest gap that can still be inside a word, in ems: where the
/// letters of a row stand as the font puts them, a narrow gap is a space.
fn widest_bound(letters: &[Placed]) -> f32 {
    if letters.len() < ROW_LETTERS {
        return GAP_BOUNDS.1;
    }
    let mut gaps: Vec<f32> = letters
        .windows(2)
        .map(|two| gap(&two[0], &two[1]) / two[1].glyph.size)
        .collect();
    // Six of ten letters, at least, are followed by one of the same word.
    let at = gaps.len() * 6 / 10;
    let (_, inside, _) = gaps.select_nth_unstable_by(at, f32::total_cmp);
    (inside.max(0.0) + OVER_LETTERS).clamp(GAP_BOUNDS.0, GAP_BOUNDS.1)
}

/// Tells whether the gap between two letters is a space; `widest` is asked for
/// the widest that can be none, in ems, if that decides.
fn is_gap(before: &Placed, here: &Placed, widest: impl FnOnce() -> f32) -> bool {
    let em = before.glyph.size.max(here.glyph.size);
    let gap = gap(before, here);
    if here.has_blank && gap > CLOSED * em {
        return true;
    }
    let (least, most) = (GAP_BOUNDS.0 * em, GAP_BOUNDS.1 * em);
    if gap <= least || gap > most {
        return gap > most;
    }
    let space = before.glyph.space.min(here.glyph.space);
    gap > (OF_SPACE * space).clamp(least, widest() * em)
}

/// Returns the usual gap between letters, in points, if the row is set with
/// wide spaces between all of its letters: `E D D E  J O N G E`.
fn tracking(letters: &[Placed], signs: &Signs) -> Option<f32> {
    // Fewer letters can be a row of a table: `a b c`.
    const LETTERS: usize = 5;
    if letters.len() < LETTERS {
        return None;
    }
    let size = letters[0].glyph.size;
    let gaps = || letters.windows(2).map(|two| gap(&two[0], &two[1]));
    // Most rows show soon that more than a fifth of their gaps are narrow.
    let fifth = (letters.len() - 1) / 5;
    if gaps().filter(|gap| *gap <= 0.1 * size).nth(fifth).is_some() {
        return None;
    }
    let mut gaps: Vec<f32> = gaps().collect();
    gaps.sort_by(f32::total_cmp);
    let low = gaps[fifth];
    let middle = gaps[gaps.len() / 2];
    let is_wide = low > 0.1 * size && middle < 1.2 * size;
    let is_even = middle < 1.5 * low + 0.05 * size;
    if !(is_wide && is_even) {
        return None;
    }
    let count = |is: fn(char) -> bool| {
        letters
            .iter()
            .filter(|it| it.says(signs).is_some_and(is))
            .count()
    };
    // A row of figures is a table.
    let is_word = count(char::is_alphabetic) * 2 > letters.len()
        && count(char::is_alphanumeric) * 10 >= letters.len() * 8;
    is_word.then_some(middle)
}

/// Tells whether a footnote mark begins or ends between two letters: a small
/// raised figure is not a part of the word it stands behind.
///
/// `unit_letters` counts the letters of the word before `before`, behind its last
/// figure; `is_first`
/// tells that `before` is the first letter of its row.
fn is_note_mark(
    before: &Placed,
    here: &Placed,
    (unit_letters, is_first): (usize, bool),
    signs: &Signs,
) -> bool {
    let (old, new) = (before.glyph, here.glyph);
    let is_raised = |small: f32, large: f32, up: f32| small < 0.8 * large && up > 0.15 * large;
    let is_mark = |it: &Placed| {
        it.says(signs)
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡'))
    };
    // A note that begins with a superior figure.
    if is_first
        && is_narrow_figure(before, signs)
        && here.says(signs).is_some_and(char::is_uppercase)
    {
        return true;
    }
    if is_raised(new.size, old.size, old.v - new.v) && is_mark(here) {
        // `m²`, `R²`, `km²` and `12m²` are words of their own.
        let is_unit = unit_letters < 2 && before.says(signs).is_some_and(char::is_alphabetic);
        return !is_unit;
    }
    is_raised(old.size, new.size, new.v - old.v)
        && is_mark(before)
        && here.says(signs).is_some_and(char::is_alphabetic)
}

/// Tells whether the last of `letters` is a superior figure behind a word: some
/// fonts draw them in full size on the baseline, and narrow.
fn is_superior(letters: &[Placed], signs: &Signs) -> bool {
    let [.., last, before, here] = letters else {
        return false;
    };
    let is_small = |it: &Placed| it.says(signs).is_some_and(char::is_lowercase);
    let is_stop = |it: &Placed| it.says(signs).is_some_and(|c| ".,;:!?)”’".contains(c));
    is_narrow_figure(here, signs) && (is_small(before) || is_stop(before) && is_small(last))
}

fn is_narrow_figure(letter: &Placed, signs: &Signs) -> bool {
    letter.glyph.width < SUPERIOR_WIDTH * letter.glyph.size
        && letter.says(signs).is_some_and(|c| c.is_ascii_digit())
}
