//! A study by its number in the answer to an earlier search: `#4:2`, `:2`.

use super::id::by_id;
use crate::{
    desk::{
        error::{DeskError, QuestionFault, StudyFault},
        open::Desk,
    },
    study::StudyId,
};

/// A number in an answer, from 1, and of which search: of the last one if none is
/// named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    search: Option<u32>,
    hit: usize,
}

/// Reads `#4:2` and `:2`. The sign may be left out, as shells take a `#` that stands
/// between no quotation marks for a remark.
pub(super) fn read(typed: &str) -> Option<Wanted> {
    let (search, hit) = typed.trim().split_once(':')?;
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let search = match (search, search.strip_prefix('#').unwrap_or(search)) {
        ("", _) => None,
        (_, number) if is_number(number) => Some(number.parse().ok()?),
        _ => return None,
    };
    let hit = Some(hit).filter(|it| is_number(it))?.parse().ok()?;
    Some(Wanted { search, hit })
}

/// Finds the study that was shown there.
pub(super) fn find(desk: &Desk, wanted: Wanted) -> Result<StudyId, DeskError> {
    let history = desk.tools().history().read()?;
    let mut searches = history.all.iter().rev();
    let search = match wanted.search {
        Some(number) => searches.find(|it| it.number == number),
        None => searches.next(),
    };
    let Some(search) = search else {
        let odd = history.odd;
        return Err(match wanted.search {
            Some(number) => QuestionFault::NoSearch { number, odd }.into(),
            None => StudyFault::NoSearch { odd }.into(),
        });
    };
    let number = search.number;
    if search.sorted.is_none() {
        return Err(StudyFault::NoOrder { number }.into());
    }
    let id = search.hit(wanted.hit).ok_or(StudyFault::NoHit {
        number,
        hit: wanted.hit,
        studies: search.found.len(),
    })?;
    match by_id(desk.index(), id).as_slice() {
        [study] => Ok(desk.index().id(*study)),
        _ => Err(StudyFault::HitGone {
            number,
            hit: wanted.hit,
            id: id.to_owned(),
        }
        .into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, read};

    #[test]
    fn a_number_in_an_answer_is_no_name_and_a_name_no_number() {
        let wanted = |search, hit| Some(Wanted { search, hit });
        for (typed, expected) in [
            ("#4:2", wanted(Some(4), 2)),
            ("4:2", wanted(Some(4), 2)),
            (" :12 ", wanted(None, 12)),
            ("#:2", None),
            ("4:", None),
            ("4:2.pdf", None),
            ("file:2", None),
            ("C:/2", None),
            ("#4:+2", None),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }
}
