//! Names: which words head which part of a study, in Dutch and English.
//!
//! ```text
//! text of a heading ─named→ the part it names, and whether it says no more
//! ```
//!
//! **Never:** type, places; a sentence may begin with the same words.
//! The lists are in [`name_lists`](super::name_lists).

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    name_lists::{LAST, MAIN, NAMES},
    numbers::{is_one_of, without_number},
};
use crate::study::SectionKind as Kind;

/// The longest heading with a name in it, in words.
pub(super) const WORDS: usize = 14;

/// What a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The first part it names.
    pub(super) kind: Kind,
    /// The second, if it names two: `Resultaten en discussie`.
    pub(super) also: Option<Kind>,
    /// Whether it says nothing else.
    pub(super) is_whole: bool,
    /// Whether it is one of the names of a chapter, as `Methods` is and
    /// `Statistical analysis` is not.
    pub(super) is_main: bool,
}

/// Words that may follow a name: `Resultaten van de testen`.
const LINKS: &[&str] = &[
    "van", "of", "uit", "per", "voor", "for", "from", "in", "over", "on", "bij", "op", "aan",
    "met", "with", "used",
];

/// Words that begin a heading in plain words.
const ASKING: [&str; 4] = ["hoe", "how", "wat", "what"];

/// Words that name a part only with more behind them.
const PLANS: [&str; 2] = ["opzet", "design"];

/// What may close a heading and is not of its name.
const CLOSING: [char; 10] = [' ', '.', ':', ';', '–', '—', '-', '*', '!', '?'];

/// Parts that stand apart from the argument of a study.
pub(super) fn stands_apart(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Abstract
            | Kind::References
            | Kind::Contents
            | Kind::Appendix
            | Kind::FrontMatter
            | Kind::Keywords
    )
}

/// Names after which a number or letter comes: `Bijlage 2`, `Appendix A: …`.
fn takes_number(kind: Kind) -> bool {
    kind == Kind::Appendix
}

/// Returns what `heading` names, if it names a part; numbers before it are
/// passed over.
pub(super) fn named(heading: &str) -> Option<Named> {
    if heading.split_whitespace().nth(WORDS + 2).is_some() {
        return None;
    }
    let words = without_number(heading);
    if !may_name(words) {
        return None;
    }
    let lower = lowered(words);
    whole(&lower)
        .or_else(|| plainly(&lower))
        .or_else(|| beginning(&lower))
        .or_else(|| end(&lower))
}

/// Tells whether a heading begins or ends as one that names a part; most lines
/// do neither, and need no closer look.
fn may_name(heading: &str) -> bool {
    static FIRST: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let names = NAMES.iter().flat_map(|it| it.1.split('|'));
        let words = names.filter_map(first_run);
        words.chain(ASKING).chain(PLANS).collect()
    });
    let is_first = |word: &str| FIRST.contains(word.to_lowercase().as_str());
    let last = heading
        .trim_end_matches(|c: char| CLOSING.contains(&c) || c.is_whitespace())
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    first_run(heading).is_some_and(is_first) || is_one_of(LAST, last)
}

/// Returns the first letters and figures of a text that nothing parts.
fn first_run(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .find(|it| !it.is_empty())
}

/// Returns the kind of a name that stands alone.
pub(super) fn exact(lower: &str) -> Option<Kind> {
    static TABLE: LazyLock<FxHashMap<&str, Kind>> = LazyLock::new(|| {
        let of = |(kind, names): &(Kind, &'static str)| {
            let kind = *kind;
            names.split('|').map(move |name| (name.trim(), kind))
        };
        NAMES.iter().flat_map(of).collect()
    });
    TABLE.get(lower).copied()
}

fn is_main(lower: &str) -> bool {
    MAIN.split('|').any(|name| name.trim() == lower)
}

/// Tells whether a heading names methods only among other parts of a study.
pub(super) fn is_account(heading: &str) -> bool {
    lowered(without_number(heading)) == "verantwoording"
}

/// Lower-cases a heading, with single spaces and nothing at its end.
pub(super) fn lowered(heading: &str) -> String {
    let words: Vec<String> = heading.split_whitespace().map(str::to_lowercase).collect();
    let text = words.join(" ").replace(" & ", " and ");
    text.trim_end_matches(CLOSING).to_owned()
}

/// One name, or several that are joined.
fn whole(lower: &str) -> Option<Named> {
    let of = |kind, also| Named {
        kind,
        also,
        is_whole: true,
        is_main: is_main(lower),
    };
    if let Some(kind) = exact(lower) {
        return Some(of(kind, None));
    }
    let mut kinds = vec![];
    for part in lower
        .split([',', '/', '|'])
        .flat_map(|it| it.split(" en "))
        .flat_map(|it| it.split(" and "))
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        kinds.push(exact(part)?);
    }
    let also = kinds.iter().copied().find(|it| *it != kinds[0]);
    Some(of(*kinds.first()?, also))
}

/// What reports in plain words say instead of a name: `Hoe wij het deden`,
/// `What we found`.
fn plainly(lower: &str) -> Option<Named> {
    const DONE: &[&str] = &[
        "deden",
        "gedaan",
        "gingen",
        "onderzochten",
        "onderzocht",
        "aangepakt",
        "aanpakten",
        "werkten",
        "did",
        "done",
        "worked",
        "gathered",
        "studied",
    ];
    const FOUND: &[&str] = &[
        "vonden",
        "gevonden",
        "zagen",
        "gezien",
        "ontdekten",
        "hoorden",
        "found",
        "saw",
        "heard",
        "learned",
        "learnt",
    ];
    let mut words = lower.split(' ');
    let (asks, who) = (words.next()?, words.next()?);
    let is_us = [
        "wij", "we", "ik", "hebben", "is", "was", "dit", "het", "the", "this", "i",
    ]
    .contains(&who);
    let says = |list: &[&str]| is_us && lower.split(' ').any(|word| list.contains(&word));
    let kind = match asks {
        "hoe" | "how" if says(DONE) => Kind::Methods,
        "wat" | "what" if says(FOUND) => Kind::Results,
        _ => return None,
    };
    Some(Named {
        kind,
        also: None,
        is_whole: true,
        is_main: false,
    })
}

/// A name with more behind it.
fn beginning(lower: &str) -> Option<Named> {
    if let Some((name, rest)) = lower.split_once([':', '–', '—', '|'])
        && let Some(kind) = whole(name.trim()).map(|it| it.kind)
        && (is_main(name.trim()) || stands_apart(kind))
        && !rest.trim().is_empty()
    {
        return Some(Named {
            kind,
            also: None,
            is_whole: false,
            is_main: false,
        });
    }
    let (name, rest) = lower.split_once(' ')?;
    // `Opzet` alone may be that of a plan.
    let kind = match name {
        name if PLANS.contains(&name) => Kind::Methods,
        name => exact(name.trim_end_matches([',', '.']))?,
    };
    let next = rest.split(' ').next().unwrap_or_default();
    let joins = next == "en" || next == "and" || name == "voorwoord";
    let is_number = takes_number(kind) && is_label(next);
    (LINKS.contains(&next) || joins || is_number).then_some(Named {
        kind,
        also: None,
        is_whole: is_number && rest == next,
        is_main: false,
    })
}

/// A name with more before it.
fn end(lower: &str) -> Option<Named> {
    let (before, last) = lower.rsplit_once(' ')?;
    let is_short = before.split(' ').count() <= 2 && !before.contains([':', ',', '.']);
    let kind = exact(last).filter(|_| is_short && LAST.contains(&last))?;
    Some(Named {
        kind,
        also: None,
        is_whole: false,
        is_main: false,
    })
}

/// Tells whether a word numbers an appendix: `2`, `A`, `iv`, `1a`.
fn is_label(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':', ',', ')']);
    (1..=4).contains(&word.len())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || "ivx".contains(c))
        || word.len() == 1 && word.starts_with(|c: char| c.is_ascii_alphabetic())
        || word.len() == 2
            && word.starts_with(|c: char| c.is_ascii_alphanumeric())
            && word.ends_with(|c: char| c.is_ascii_digit())
}

/// Parts whose heading often shares a paragraph with their text.
fn can_run_in(kind: Kind) -> bool {
    !matches!(kind, Kind::Contents | Kind::Other | Kind::References)
}

/// Returns what the paragraph opens with, and how many bytes of it are the
/// heading: `Methods: we asked …`, `Abstract We asked …`, or a name in bold,
/// of which `bold` bytes are.
pub(super) fn run_in(paragraph: &str, bold: usize) -> Option<(Named, usize)> {
    let end = paragraph
        .char_indices()
        .take(48)
        .find(|(_, c)| matches!(c, ':' | '.' | '—' | '–'))
        .map(|(at, _)| at);
    let colon = end.filter(|at| {
        paragraph[*at..]
            .chars()
            .nth(1)
            .is_none_or(|c| !c.is_alphanumeric())
    });
    // `1. Methods`: the first stop ends a number, not a name.
    for end in [
        colon,
        Some(bold).filter(|it| *it > 0 && *it < paragraph.len()),
    ]
    .into_iter()
    .flatten()
    {
        let Some(name) = paragraph.get(..end) else {
            continue;
        };
        if !name.starts_with(char::is_uppercase) || name.len() > 60 {
            continue;
        }
        let stop = paragraph[end..]
            .chars()
            .next()
            .filter(|c| ":.".contains(*c));
        let named = whole(&lowered(name)).filter(|it| can_run_in(it.kind));
        if let Some(named) = named {
            return Some((named, end + stop.map_or(0, char::len_utf8)));
        }
    }
    // `Abstract This study …`: a name, then a new capital.
    let (name, rest) = paragraph.split_once(' ')?;
    let kind = exact(&name.to_lowercase()).filter(|it| *it == Kind::Abstract)?;
    let begins = name.starts_with(char::is_uppercase) && rest.starts_with(char::is_uppercase);
    let named = Named {
        kind,
        also: None,
        is_whole: true,
        is_main: false,
    };
    begins.then_some((named, name.len()))
}

/// Tells whether `text` begins a list of keywords.
pub(super) fn are_keywords(text: &str) -> bool {
    let start = || text.trim_start().chars().flat_map(char::to_lowercase);
    [
        "keywords",
        "key words",
        "trefwoorden",
        "sleutelwoorden",
        "kernwoorden",
        "index terms",
    ]
    .iter()
    .any(|it| start().take(it.len()).eq(it.chars()))
}

#[cfg(test)]
mod tests {
    use super::{Kind, named, run_in};

    #[track_caller]
    fn check(heading: &str, expected: Option<(Kind, bool)>) {
        let found = named(heading).map(|it| (it.kind, it.is_whole));
        assert_eq!(found, expected, "{heading}");
    }

    #[test]
    fn names_with_numbers_in_capitals_and_composed() {
        check("2.1 Methode", Some((Kind::Methods, true)));
        check("IV. LITERATUUR", Some((Kind::References, true)));
        check(
            "Hoofdstuk 3: Onderzoeksopzet en methode",
            Some((Kind::Methods, true)),
        );
        check("Resultaten en discussie", Some((Kind::Results, true)));
        check("Geraadpleegde bronnen", Some((Kind::References, true)));
        check("Data & methods", Some((Kind::Methods, true)));
        check("Bijlage 2: Vragenlijst", Some((Kind::Appendix, false)));
        check("Resultaten van de gesprekken", Some((Kind::Results, false)));
        check("4. Verwachte resultaten", Some((Kind::Results, false)));
        check("Hoe wij te werk gingen", Some((Kind::Methods, true)));
        check("What we found", Some((Kind::Results, true)));
        check("Hoe schaamte werkt", None);
    }

    #[test]
    fn other_headings_name_nothing() {
        check("Wonen in de wijk", None);
        check("Dataficatie", None);
        check("Bronnen droogden op", None);
    }

    #[test]
    fn names_run_in() {
        let found = |text, bold| run_in(text, bold).map(|(it, end)| (it.kind, end));
        assert_eq!(
            found("Methods: we asked forty", 0),
            Some((Kind::Methods, 8))
        );
        assert_eq!(
            found("Abstract We asked forty", 0),
            Some((Kind::Abstract, 8))
        );
        assert_eq!(
            found("Samenvatting Wij vroegen", 12),
            Some((Kind::Abstract, 12))
        );
        assert_eq!(found("Abstract ideas are rare.", 0), None);
        assert_eq!(found("Resultaten verschillen per wijk.", 0), None);
    }
}
