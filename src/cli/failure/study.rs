//! What to do about a study that is not found or cannot be read, and about what a
//! person says of one.

use kennisbasis::{
    desk::{JudgingFault, Named, StudyFault, TellingFault},
    extract::{ExtractError, MarkError},
    study::{Address, Genre, Told, YEARS},
};

use super::{extract, message::Failure};
use crate::cli::{
    odd,
    words::{locale, tell},
};

/// As many studies are named of those that are called the same.
const NAMED: usize = 10;

pub(super) fn failure(fault: &StudyFault) -> Failure {
    match fault {
        StudyFault::Unknown { typed, alike } => Failure::new(
            tell!("failure-study-unknown", typed = typed),
            if alike.is_empty() {
                tell!("failure-study-unknown.hint")
            } else {
                listed(&tell!("failure-study-unknown.hint-alike"), alike)
            },
        ),
        StudyFault::NoSearch { odd: lines } => {
            let mut hint = vec![tell!("failure-study-no-search.hint")];
            hint.extend(odd::lines(&lines.iter().cloned().collect()));
            Failure::new(tell!("failure-study-no-search"), hint.join("\n"))
        }
        StudyFault::NoHit {
            number,
            hit,
            studies,
        } => no_hit(*number, *hit, *studies),
        StudyFault::NoOrder { number } => Failure::new(
            tell!("failure-study-no-order", number = number.to_string()),
            tell!("failure-study-no-order.hint"),
        ),
        StudyFault::HitGone { number, hit, id } => hit_gone(*number, *hit, id),
        StudyFault::Several { typed, studies } => {
            let n = studies.len();
            let message = if studies.iter().all(|it| it.id.is_some()) {
                tell!("failure-study-several", n = n, typed = typed)
            } else {
                tell!("failure-study-several.files", n = n, typed = typed)
            };
            Failure::new(message, which(studies))
        }
        StudyFault::Refused { file, attached } => {
            let mut hint = tell!("failure-study-refused.hint");
            if !attached.is_empty() {
                hint += "\n";
                hint += &listed(&tell!("failure-study-attached"), attached);
            }
            Failure::new(tell!("failure-study-refused", file = file), hint)
        }
        StudyFault::Unreadable { file, source } => Failure::unreadable(&file.path, source),
        StudyFault::TooLarge { file, most } => Failure::new(
            tell!(
                "failure-study-too-large",
                path = file.to_string(),
                most = most / 1_000_000
            ),
            tell!("failure-study-too-large.hint"),
        ),
        StudyFault::NotRead {
            file,
            attached,
            source,
        } => unread(file, source, attached),
        StudyFault::NotAttached {
            file,
            name,
            attached,
        } => Failure::new(
            tell!(
                "failure-study-not-attached",
                name = name,
                file = file.to_string()
            ),
            if attached.is_empty() {
                tell!("failure-study-not-attached.hint")
            } else {
                listed(&tell!("failure-study-attached"), attached)
            },
        ),
        StudyFault::Changed => Failure::new(
            tell!("failure-study-changed"),
            tell!("failure-study-changed.hint"),
        ),
        StudyFault::NotMarked { file, source } => match source {
            MarkError::Unreadable(err) => unread(file, err, &[]),
            MarkError::NoSuchPage { page, pages } => Failure::because(
                tell!("failure-study-not-marked", path = file.to_string()),
                vec![tell!(
                    "failure-study-not-marked.cause",
                    page = page.to_string(),
                    pages = pages.to_string()
                )],
                tell!("failure-study-not-marked.hint"),
            ),
        },
    }
}

/// A search found fewer studies than the number that was named.
fn no_hit(number: u32, hit: usize, studies: usize) -> Failure {
    Failure::new(
        tell!(
            "failure-study-no-hit",
            number = number.to_string(),
            hit = hit.to_string(),
            studies = studies
        ),
        tell!("failure-study-no-hit.hint"),
    )
}

/// What a search found there is gone from the index.
fn hit_gone(number: u32, hit: usize, id: &str) -> Failure {
    Failure::new(
        tell!(
            "failure-study-hit-gone",
            number = number.to_string(),
            hit = hit.to_string(),
            id = id
        ),
        tell!("failure-study-hit-gone.hint"),
    )
}

/// Names the studies that are called the same, a line each.
fn which(studies: &[Named]) -> String {
    let mut lines = vec![tell!("failure-study-several.hint")];
    let named = studies.iter().take(NAMED);
    lines.extend(named.map(|it| match it.id {
        Some(id) => format!("{}  {}", id.short(), it.file),
        None => tell!("failure-study-several.refused", file = &it.file),
    }));
    if studies.len() > NAMED {
        let more = studies.len() - NAMED;
        lines.push(tell!("failure-study-several.more", n = more));
    }
    lines.join("\n")
}

/// A file cannot be read as a study; what is `attached` to it may be.
fn unread(file: &Address, err: &ExtractError, attached: &[Address]) -> Failure {
    let mut hint = extract::advice(err);
    if !attached.is_empty() {
        hint += "\n";
        hint += &listed(&tell!("failure-study-attached"), attached);
    }
    Failure::because(
        tell!("failure-study-not-read", path = file.to_string()),
        vec![extract::text(err)],
        hint,
    )
}

/// What is attached to a file, a line each, under a line that says so.
fn listed(above: &str, attached: &[impl ToString]) -> String {
    let mut lines = vec![above.to_owned()];
    lines.extend(attached.iter().take(NAMED).map(ToString::to_string));
    if attached.len() > NAMED {
        let more = attached.len() - NAMED;
        lines.push(tell!("failure-study-several.more", n = more));
    }
    lines.join("\n")
}

/// What a person says of a study cannot be noted.
pub(super) fn judging(fault: &JudgingFault) -> Failure {
    match fault {
        JudgingFault::NoReason => Failure::new(
            tell!("failure-judging-no-reason"),
            tell!("failure-judging-no-reason.hint"),
        ),
        JudgingFault::Twice { value } => Failure::new(
            tell!("failure-judging-twice", value = value),
            tell!("failure-judging-twice.hint"),
        ),
        JudgingFault::Nothing => Failure::new(
            tell!("failure-judging-nothing"),
            tell!("failure-judging-nothing.hint"),
        ),
    }
}

/// What a person says of the facts of a study cannot be noted.
pub(super) fn telling(fault: &TellingFault) -> Failure {
    match fault {
        TellingFault::NoName => Failure::new(
            tell!("failure-telling-no-name"),
            tell!("failure-telling-no-name.hint"),
        ),
        TellingFault::Nothing => Failure::new(
            tell!("failure-telling-nothing"),
            tell!("failure-telling-nothing.hint"),
        ),
        TellingFault::Twice { fact } => Failure::new(
            tell!("failure-telling-twice", fact = *fact),
            tell!("failure-telling-twice.hint"),
        ),
        TellingFault::Empty { fact } => Failure::new(
            tell!("failure-telling-empty", fact = *fact),
            tell!("failure-telling-empty.hint", fact = *fact),
        ),
        TellingFault::NoValue { fact, typed } => match *fact {
            "year" => Failure::new(
                tell!("failure-telling-no-year", typed = typed),
                tell!(
                    "failure-telling-no-year.hint",
                    first = YEARS.start().to_string(),
                    last = YEARS.end().to_string()
                ),
            ),
            "doi" => Failure::new(
                tell!("failure-telling-no-doi", typed = typed),
                tell!("failure-telling-no-doi.hint"),
            ),
            "genre" => Failure::new(
                tell!("failure-telling-no-genre", typed = typed),
                tell!(
                    "failure-telling-no-genre.hint",
                    genres = Genre::ALL.map(genre).join(", ")
                ),
            ),
            _ => Failure::new(
                tell!("failure-telling-no-fact", typed = typed),
                tell!(
                    "failure-telling-no-fact.hint",
                    facts = Told::WORDS.join(", ")
                ),
            ),
        },
    }
}

/// The word of a genre in the language of who reads it.
fn genre(genre: Genre) -> &'static str {
    let (english, dutch) = genre.words();
    locale().of(english, dutch)
}
