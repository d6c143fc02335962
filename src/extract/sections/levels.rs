//! Levels: how deep a heading is, and what part its text belongs to.
//!
//! ```text
//! headings ─levelled→ sections with level and kind
//! ```
//!
//! **Promise.** The outline tells the level, else the number, else how others
//! in the same type are numbered, else the rank of the type. A heading that
//! names nothing belongs to the part above it.

use std::collections::BTreeMap;

use super::{
    candidates::{Candidate, is_named},
    names,
    style::Style,
    text::Text,
};
use crate::study::{Certainty, PageNo, Section, SectionKind as Kind, SectionOrigin};

/// How many lines an abstract of a journal can have; a summary of a report,
/// which can have more, has headings of its own only below the same heading.
pub(super) const ABSTRACT_LINES: usize = 90;

/// Gives every heading its level and kind.
pub(super) fn levelled(text: Text<'_>, picked: &[Candidate]) -> Vec<Section> {
    let levels = levels(picked);
    let inside = in_abstract(picked);
    let late = text.lines.len() / 2;
    let is_imrad = [Kind::Methods, Kind::Results].iter().all(|kind| {
        let mut mains = picked.iter().filter(|it| it.is_main() && !it.runs_in);
        mains.any(|it| it.named.is_some_and(|it| it.kind == *kind))
    });
    let is_study = picked.iter().any(|it| {
        let kind = it.named.filter(|it| it.is_whole).map(|it| it.kind);
        kind.is_some_and(|it| {
            matches!(
                it,
                Kind::Abstract
                    | Kind::Results
                    | Kind::Discussion
                    | Kind::Conclusion
                    | Kind::References
            )
        })
    });
    let is_chapter = |it: &Candidate| it.depth == Some(1) && !it.is_lettered;
    let last_chapter = picked.iter().rposition(is_chapter).unwrap_or(0);
    let mut chapters = 0;
    let mut open: Vec<(u8, Kind, Style)> = vec![];
    let mut sections = vec![];
    for (at, it) in picked.iter().enumerate() {
        let own = it.named.map(|named| match (named.kind, named.also) {
            // `Samenvatting en conclusies` closes a report, or opens it.
            (Kind::Abstract, Some(also)) if it.first > late => also,
            (kind, _) => kind,
        });
        if inside[at] {
            let above = open.last().map_or(1, |it| it.0);
            sections.push(section(text, it, above.saturating_add(1), Kind::Abstract));
            continue;
        }
        chapters += usize::from(is_chapter(it));
        let own = match own {
            // `A. Vragenlijst` after numbered chapters.
            None if it.is_lettered && it.depth == Some(1) && chapters >= 2 && at > last_chapter => {
                Some(Kind::Appendix)
            }
            // Parties and boards give account as well as researchers.
            Some(Kind::Methods) if !is_study && names::is_account(it.words(text)) => None,
            own => own,
        };
        let mut level = levels[at];
        // In an article of the usual parts, what is set like them is part of
        // one of them.
        let is_part = is_imrad && own.is_none() && it.outlined.or(it.depth).is_none();
        if let Some((above, Kind::Methods | Kind::Results, _)) = open.last().filter(|_| is_part)
            && level <= *above
        {
            level = above.saturating_add(1);
        }
        // What is set lighter than a heading stands below it.
        let is_told = it.outlined.or(it.depth).is_some() || it.is_main() || it.runs_in;
        if let Some(above) = open.iter().rfind(|above| above.2 > it.style && !is_told) {
            level = level.max(above.0.saturating_add(1));
        }
        while open
            .last()
            .is_some_and(|above| above.0 >= level || closes(it, own, above.1))
        {
            open.pop();
        }
        let above = open.last().map_or(Kind::Other, |it| it.1);
        let kind = own.filter(|_| !keeps(above, it)).unwrap_or(above);
        sections.push(section(text, it, level, kind));
        // Thanks and the like hold nothing but themselves.
        let kind = if matches!(kind, Kind::FrontMatter | Kind::Keywords) {
            Kind::Other
        } else {
            kind
        };
        if !(it.runs_in && is_aside(it)) {
            open.push((level, kind, it.style));
        }
    }
    sections
}

/// Tells whether a heading closes a part that is above it by its level: the
/// abstract of an article has no parts with names of their own.
fn closes(it: &Candidate, own: Option<Kind>, above: Kind) -> bool {
    let is_article = it.outlined.is_none() && it.depth.is_none();
    match above {
        Kind::Abstract | Kind::Contents => own.is_some_and(|it| it != above) || is_article,
        Kind::References => true,
        _ => own.is_some_and(|own| own != above) && it.is_main() && is_article,
    }
}

/// Tells whether a heading is of thanks, keywords and the like.
fn is_aside(it: &Candidate) -> bool {
    is_named(it, Kind::FrontMatter) || is_named(it, Kind::Keywords)
}

/// Tells whether a heading with a name stays part of what is above it: in an
/// appendix all does; elsewhere what is no name of a chapter.
fn keeps(above: Kind, it: &Candidate) -> bool {
    match above {
        Kind::Other | Kind::Contents | Kind::Abstract => false,
        Kind::Appendix => it.named.is_some_and(|it| it.kind != Kind::References),
        _ => !it.named.is_some_and(|it| {
            it.is_main
                || it.is_whole
                    && matches!(
                        it.kind,
                        Kind::FrontMatter
                            | Kind::Keywords
                            | Kind::References
                            | Kind::Appendix
                            | Kind::Abstract
                    )
        }),
    }
}

fn section(text: Text<'_>, it: &Candidate, level: u8, kind: Kind) -> Section {
    let (from, to) = (&text.lines[it.first], &text.lines[it.last]);
    let span = from.span.start..to.span.start + it.end;
    let signs = usize::from(it.outlined.is_some()) * 2
        + usize::from(it.depth.is_some())
        + usize::from(it.is_distinct)
        + usize::from(it.named.is_some_and(|it| it.is_whole));
    Section {
        kind,
        heading: text.pages[from.page].text[span.clone()].to_owned(),
        level,
        page: PageNo::from_index(from.page),
        span,
        origin: it.origin,
        certainty: if signs >= 2 {
            Certainty::Yes
        } else {
            Certainty::Possibly
        },
    }
}

/// Returns the level of each heading.
fn levels(picked: &[Candidate]) -> Vec<u8> {
    // How often headings in a style have a level of their own.
    let mut told: BTreeMap<Style, BTreeMap<u8, usize>> = BTreeMap::new();
    let mut styles: Vec<Style> = vec![];
    let mut main = None;
    for it in picked.iter().filter(|it| !it.runs_in) {
        let level = it.outlined.or(it.depth);
        if let Some(level) = level {
            *told.entry(it.style).or_default().entry(level).or_default() += 1;
        }
        if it.is_main() {
            main = level.map_or(main, |level| {
                Some(main.map_or(level, |it: u8| it.min(level)))
            });
        }
        styles.push(it.style);
    }
    // The level of chapters; what is set like none of them is below them.
    let main = main.unwrap_or(1).max(1);
    styles.sort_unstable();
    styles.dedup();
    styles.reverse();
    let first_main = picked
        .iter()
        .filter(|it| it.is_main() && it.is_distinct && !it.runs_in)
        .map(|it| it.style)
        .max();
    let of_style = |style: Style| {
        let most = told.get(&style).and_then(|levels| {
            let order = |(level, count): &(&u8, &usize)| (**count, std::cmp::Reverse(**level));
            levels.iter().max_by_key(order)
        });
        if let Some((level, _)) = most {
            return *level;
        }
        let above = styles.iter().filter(|it| **it > style);
        let above = match first_main {
            // Types between that of the chapters and this one.
            Some(chapter) if style < chapter => above.filter(|it| **it <= chapter).count(),
            Some(_) => 0,
            None => above.count(),
        };
        main.saturating_add(u8::try_from(above).unwrap_or(u8::MAX))
    };
    picked
        .iter()
        .map(|it| {
            let stands_apart = it
                .named
                .is_some_and(|it| it.is_whole && names::stands_apart(it.kind));
            match it.outlined.or(it.depth) {
                Some(level) => level.max(1),
                None if stands_apart || it.is_main() => main,
                None if it.runs_in => main.saturating_add(1),
                None => of_style(it.style),
            }
        })
        .collect()
}

/// Tells which headings are inside the abstract: `Methods:` and the like,
/// with a namesake later on.
fn in_abstract(picked: &[Candidate]) -> Vec<bool> {
    let mut inside = vec![false; picked.len()];
    let is_part = |it: &Candidate| {
        it.named.is_some_and(|it| {
            it.is_whole
                && matches!(
                    it.kind,
                    Kind::Introduction
                        | Kind::Methods
                        | Kind::Results
                        | Kind::Discussion
                        | Kind::Conclusion
                )
        })
    };
    let mut at = 0;
    while at < picked.len() {
        let it = &picked[at];
        let runs_in = it.runs_in && is_part(it) && picked[..at].iter().all(|it| it.named.is_none());
        inside[at] = runs_in;
        let opens = it.named.is_some_and(|it| it.kind == Kind::Abstract) || runs_in;
        if !opens {
            at += 1;
            continue;
        }
        let near = |other: &Candidate| other.first <= it.first + ABSTRACT_LINES;
        let mut next = at + 1;
        while next < picked.len() && near(&picked[next]) {
            let here = &picked[next];
            // Funding and the like may stand beside the abstract.
            if here.runs_in && is_aside(here) {
                next += 1;
                continue;
            }
            if !is_part(here) {
                break;
            }
            let kind = here.named.map(|it| it.kind);
            let again = picked[next + 1..]
                .iter()
                .any(|it| !it.runs_in && is_part(it) && it.named.map(|it| it.kind) == kind);
            let is_plain = here.outlined.is_none() && here.depth.is_none();
            let is_lighter = next > at + 1 || here.style < it.style;
            if !(here.runs_in || is_plain && again && is_lighter) {
                break;
            }
            inside[next] = true;
            next += 1;
        }
        at = next;
    }
    inside
}

/// The section that needs no heading: see `front`.
pub(super) fn unheaded(page: usize, at: usize, kind: Kind) -> Section {
    Section {
        kind,
        heading: String::new(),
        level: 1,
        page: PageNo::from_index(page),
        span: at..at,
        origin: SectionOrigin::Place,
        certainty: Certainty::Possibly,
    }
}
