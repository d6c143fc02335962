//! How many works a reference list has.
//!
//! ```text
//! zoned text ─count→ about 34
//! ```
//!
//! **Promise.** Only what stands in the reference list is counted; without a
//! list there is no number.
//!
//! **Source.** Two ways of listing: numbered (`12.`, `[12]`), in which the
//! numbers run on from 1, and by author, in which a work is a paragraph with a
//! year. On the 22 papers with truth whose list is found, the number is right
//! for 21 (`tests/it/shared/cards.rs`).

use crate::{
    classify::said::{Zone, ZonedText},
    study::{SectionKind, holds_year},
};

/// Numbers that run on from 1 make a numbered list from so many on.
const LEAST_NUMBERED: usize = 5;
/// The share of the works with a year that the numbers must reach: where a
/// number was not read, those behind it do not run on.
const MOST_NUMBERED: f32 = 0.8;

/// Counts the works in the reference lists of a study.
pub(super) fn count(text: &ZonedText<'_>) -> Option<usize> {
    let mut is_list = false;
    let mut has_list = false;
    let mut numbered = 0;
    let mut dated = 0;
    for passage in text.views.iter().map(|it| &it.passage) {
        match passage.opens {
            Some(SectionKind::References) => {
                is_list = true;
                has_list = true;
            }
            Some(_) => is_list = false,
            None => {}
        }
        if !is_list || passage.zone != Zone::Apart {
            continue;
        }
        numbered = runs_on(passage.text, numbered);
        dated += years(passage.text);
    }
    if !has_list {
        return None;
    }
    let is_numbered = numbered >= LEAST_NUMBERED && numbered as f32 >= dated as f32 * MOST_NUMBERED;
    let works = if is_numbered { numbered } else { dated };
    (works > 0).then_some(works)
}

/// Follows the numbers of a list on from the last one.
fn runs_on(text: &str, mut last: usize) -> usize {
    for word in text.split_whitespace() {
        let bare = word.trim_start_matches(['[', '(']);
        let digits = bare.trim_end_matches(['.', ']', ')', ':']);
        if digits.len() < word.len() && digits.parse() == Ok(last + 1) {
            last += 1;
        }
    }
    last
}

/// Counts works in a paragraph by their years: one, or as many as it has years
/// in brackets, where several works were set as one block.
fn years(text: &str) -> usize {
    let in_brackets = text.split('(').skip(1).filter(|it| {
        let inside = it.split([')', ',']).next().unwrap_or_default();
        inside.len() <= "2015a".len() && holds_year(inside.trim_end_matches(char::is_alphabetic))
    });
    in_brackets.count().max(usize::from(holds_year(text)))
}

#[cfg(test)]
mod tests {
    use super::{runs_on, years};

    #[test]
    fn numbers_run_on_over_paragraphs() {
        assert_eq!(runs_on("1. Jansen, J. 2015; 12: 3. 2. Pieters, P.", 0), 2);
        assert_eq!(runs_on("[3] Smit, S. (2019)", 2), 3);
        assert_eq!(runs_on("In 2015 waren er 3 groepen", 2), 2);
    }

    #[test]
    fn a_block_has_as_many_works_as_years_in_brackets() {
        assert_eq!(years("Jansen, J. (2015). Het jaar 2014 nader bezien."), 1);
        assert_eq!(
            years("Jansen, J. (2015a). Een. Smit, S. (2019, mei). Twee."),
            2
        );
        assert_eq!(years("Smit S. Twee. Tijdschrift 2019;12:3-4."), 1);
        assert_eq!(years("Utrecht: Uitgeverij."), 0);
    }
}
