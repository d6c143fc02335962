//! The publication a document is, or is part of: ISBN, ISSN, publisher,
//! journal.
//!
//! ```text
//! XMP, imprint, heads and feet ─publication→ Publication
//! ```
//!
//! **Promise.** Read only where a document speaks of itself: the first and last
//! pages, a page headed `Colofon`, heads and feet; not below the heading of
//! references, nor on a page that lists what to read for a course. What the
//! file claims and no page says is a guess.
//! **Measured** (November 2026) on 37 papers with their JATS beside them, and
//! by eye on 123 Dutch and English documents, most of which have none of it:
//!
//! | | papers that have it | found | right | sure | sure and right |
//! |---|---|---|---|---|---|
//! | journal | 37 | 29 | 29 | 26 | 26 |
//! | ISSN | 34 | 18 | 18 | 4 | 4 |
//! | publisher | 36 | 20 | 18 | 4 | 4 |
//!
//! One journal is the abbreviation that is printed. On the 123: 1 journal,
//! 3 publishers and 1 ISSN, all as printed; of an article whose journal stands
//! on its cover only, none. No document of either kind has an ISBN of its own;
//! those of the textbooks in 3 syllabi are left out. How many ISBNs of real
//! books are found is not known. On 829 odd files of the test suites of other
//! tools, which no rule was made on, it first named 2 journals (1 right, 1 of a
//! bibliography, which is mended), 4 publishers and 1 ISSN, all right.
//! **Never:** what a number or a name looks like; see `identifiers`,
//! `publisher` and `journal`.

use std::{cell::LazyCell, collections::HashSet};

use super::{
    front_lines::{is_colophon, is_references},
    identifiers::{as_thirteen, isbns, issns},
    journal::{self, journal},
    publisher::{self, publisher},
    xmp::Xmp,
};
use crate::{
    extract::setting::{Role, SetLine, SetPage},
    study::{Certainty, Fact, Origin},
};

/// How many pages at the front, and how many at the back, may hold an imprint.
const FRONT_PAGES: usize = 4;
const BACK_PAGES: usize = 2;

/// The most lines of a page that are looked at; an imprint is shorter.
const PAGE_LINES: usize = 200;

/// How many pages have heads and feet that may name the journal.
const HEAD_PAGES: usize = 3;

/// How much of the height of the first page is its head, and its foot.
const MARGIN: f32 = 0.16;

/// A page with more letters is text, and an imprint on it is somebody else's:
/// colophons of two columns have 3,000.
const IMPRINT_LETTERS: usize = 4000;

/// Words on a page that tells what to read for a course.
const READINGS: &[&str] = &[
    "textbook",
    "required text",
    "required reading",
    "supplemental text",
    "course material",
    "verplichte literatuur",
    "studieboek",
    "paper back",
    "paperback:",
];

/// What a document says of where it appeared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Publication {
    pub(super) isbn: Option<Fact<String>>,
    pub(super) issn: Option<Fact<String>>,
    pub(super) publisher: Option<Fact<String>>,
    pub(super) journal: Option<Fact<String>>,
}

/// Finds ISBN, ISSN, publisher and journal.
pub(super) fn publication(xmp: &Xmp, pages: &[SetPage]) -> Publication {
    let imprint = imprint(pages);
    // Few files claim what must be looked for among them.
    let words: LazyCell<HashSet<String>, _> = LazyCell::new(|| {
        pages
            .iter()
            .take(HEAD_PAGES)
            .flat_map(|page| lines(page).map(String::as_str))
            .chain(imprint.iter().map(|it| it.text))
            .flat_map(words_of)
            .collect()
    });
    let is_printed = |text: &str| words_of(text).all(|word| words.contains(&word));
    // Programs fill in `???` where they know nothing.
    let says = |text: &&str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let publisher = xmp.publisher.as_deref().filter(says);
    let journal = xmp.journal.as_deref().filter(says);
    let journal = journal_of(journal, is_printed, pages);
    let mut publisher = publisher_of(publisher, is_printed, &imprint);
    // Some publishers fill in the journal where they should name themselves.
    if let (Some(publisher), Some(journal)) = (&mut publisher, &journal)
        && words_of(&publisher.value).eq(words_of(&journal.value))
    {
        publisher.certainty = Certainty::Possibly;
    }
    Publication {
        isbn: isbn(xmp.isbn.as_deref(), &imprint),
        issn: issn(xmp.issn.as_deref(), &imprint),
        publisher,
        journal,
    }
}

/// A line of an imprint, with the line below it.
struct ImprintLine<'a> {
    text: &'a str,
    next: &'a str,
}

/// Returns the lines in which a document may speak of its publication.
fn imprint(pages: &[SetPage]) -> Vec<ImprintLine<'_>> {
    let back = pages.len().saturating_sub(BACK_PAGES);
    let mut found = vec![];
    let mut is_behind_references = false;
    for (at, page) in pages.iter().enumerate() {
        let is_outside = at < FRONT_PAGES || at >= back && !is_behind_references;
        is_behind_references |= lines(page).any(|it| is_references(it));
        if !is_outside && !lines(page).take(3).any(|it| is_colophon(it)) {
            continue;
        }
        let letters: usize = page.lines.iter().map(|it| it.line.letters.len()).sum();
        if letters > IMPRINT_LETTERS && at > 0 {
            continue;
        }
        let is_reading = lines(page).any(|line| {
            let lower = line.to_lowercase();
            READINGS.iter().any(|it| lower.contains(it))
        });
        if is_reading {
            continue;
        }
        let own: Vec<&str> = lines(page)
            .map(String::as_str)
            .take_while(|it| !is_references(it))
            .collect();
        found.extend(own.iter().enumerate().map(|(at, text)| ImprintLine {
            text,
            next: own.get(at + 1).copied().unwrap_or_default(),
        }));
    }
    found
}

fn lines(page: &SetPage) -> impl Iterator<Item = &String> {
    page.lines.iter().take(PAGE_LINES).map(|it| &it.line.text)
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn isbn(claimed: Option<&str>, imprint: &[ImprintLine<'_>]) -> Option<Fact<String>> {
    let mut printed = numbers(imprint, "isbn", isbns);
    // Ten digits and thirteen may name the same book.
    let mut seen = HashSet::new();
    printed.retain(|it| seen.insert(as_thirteen(it)));
    let claimed = claimed.and_then(|it| isbns(&format!("isbn {it}")).into_iter().next());
    // Several are those of other editions, or of other books.
    match (printed.as_slice(), claimed) {
        ([only], _) => Some(Fact::new(only.clone(), Origin::Printed)),
        ([first, ..], _) => Some(Fact::doubtful(first.clone(), Origin::Printed)),
        ([], Some(claimed)) => Some(Fact::doubtful(claimed, Origin::Xmp)),
        ([], None) => None,
    }
}

fn issn(claimed: Option<&str>, imprint: &[ImprintLine<'_>]) -> Option<Fact<String>> {
    // Several are those of the same journal, on paper and on line.
    let printed = numbers(imprint, "issn", issns).into_iter().next();
    let claimed = claimed.and_then(|it| issns(&format!("issn {it}")).into_iter().next());
    (printed.map(|it| Fact::new(it, Origin::Printed)))
        .or(claimed.map(|it| Fact::doubtful(it, Origin::Xmp)))
}

/// Returns the numbers behind a label, which may stand on a line of its own.
fn numbers(
    imprint: &[ImprintLine<'_>],
    label: &str,
    read: impl Fn(&str) -> Vec<String>,
) -> Vec<String> {
    imprint
        .iter()
        .filter(|it| it.text.to_ascii_lowercase().contains(label))
        .flat_map(|it| {
            let has_number = it.text.contains(|c: char| c.is_ascii_digit());
            if has_number {
                read(it.text)
            } else {
                read(&format!("{} {}", it.text, it.next))
            }
        })
        .collect()
}

fn publisher_of(
    claimed: Option<&str>,
    is_printed: impl Fn(&str) -> bool,
    imprint: &[ImprintLine<'_>],
) -> Option<Fact<String>> {
    if let Some(name) = claimed.filter(|it| is_printed(it)) {
        return Some(Fact::new(name.to_owned(), Origin::Xmp));
    }
    let mut found: Vec<(publisher::Plainness, String)> = vec![];
    for line in imprint {
        let alone = line.text.trim().trim_end_matches(':').to_lowercase();
        let is_label = [
            "uitgave",
            "uitgever",
            "publisher",
            "uitgegeven door",
            "published by",
        ]
        .contains(&alone.as_str());
        let named = if is_label && line.text.ends_with(':') {
            publisher(&format!("Uitgave: {}", line.next))
        } else {
            publisher(line.text)
        };
        found.extend(named);
    }
    // The first of the plainest.
    let plainest = found.iter().map(|it| it.0).max();
    let best = found.into_iter().find(|it| Some(it.0) == plainest);
    let printed = best.map(|(plainness, name)| match plainness {
        publisher::Plainness::Named => Fact::new(name, Origin::Printed),
        // A society holds the copyright, and a publisher publishes.
        publisher::Plainness::Holder => Fact::doubtful(name, Origin::Printed),
    });
    printed.or(claimed.map(|it| Fact::doubtful(it.to_owned(), Origin::Xmp)))
}

fn journal_of(
    claimed: Option<&str>,
    is_printed: impl Fn(&str) -> bool,
    pages: &[SetPage],
) -> Option<Fact<String>> {
    if let Some(name) = claimed.filter(|it| is_printed(it)) {
        return Some(Fact::new(name.to_owned(), Origin::Xmp));
    }
    let mut found: Vec<(journal::Plainness, String, usize)> = vec![];
    for (at, page) in pages.iter().take(HEAD_PAGES).enumerate() {
        let may_be_first = at == 0 && !lists_works(page);
        let margin = page
            .lines
            .iter()
            .take(PAGE_LINES)
            .filter(|it| is_margin(it, page, may_be_first));
        let of_page = journals(margin);
        found.extend(of_page.into_iter().map(|it| (it.0, it.1, at)));
    }
    let plainest = found.iter().map(|it| it.0).max();
    let best = found.iter().find(|it| Some(it.0) == plainest);
    if let Some((plainness, name, page)) = best {
        let is_repeated = found.iter().any(|it| it.1 == *name && it.2 != *page);
        let is_cited = *plainness == journal::Plainness::Cited;
        let fact = if is_cited || is_repeated {
            Fact::new(name.clone(), Origin::Printed)
        } else {
            Fact::new(name.clone(), Origin::Layout)
        };
        return Some(fact);
    }
    claimed.map(|it| Fact::doubtful(it.to_owned(), Origin::Xmp))
}

/// Returns the journals that lines name; a citation may go on in the next line.
fn journals<'a>(lines: impl Iterator<Item = &'a SetLine>) -> Vec<(journal::Plainness, String)> {
    let mut found = vec![];
    let mut lines = lines.peekable();
    while let Some(line) = lines.next() {
        let text = line.line.text.as_str();
        let below = lines
            .peek()
            .filter(|it| (it.v - line.v).abs() < 2.0 * line.size);
        let whole = below
            .and_then(|it| journal(&format!("{text} {}", it.line.text)))
            .filter(|it| it.0 == journal::Plainness::Cited);
        found.extend(journal(text).into_iter().chain(whole));
    }
    found
}

/// Tells whether the text of a page cites several journals: a list of works
/// may begin at the very top of a bibliography.
fn lists_works(page: &SetPage) -> bool {
    let body = page.lines.iter().take(PAGE_LINES);
    let cited: HashSet<String> = journals(body.filter(|it| it.line.role == Role::Body))
        .into_iter()
        .filter(|it| it.0 == journal::Plainness::Cited)
        .map(|it| words_of(&it.1).collect())
        .collect();
    cited.len() > 1
}

/// Tells whether a line stands where a journal is named: in a running head or
/// foot, or in the margin of the first page.
fn is_margin(line: &SetLine, page: &SetPage, is_first: bool) -> bool {
    let is_edge = line.v < MARGIN * page.height || line.v > (1.0 - MARGIN) * page.height;
    line.line.role != Role::Body || is_first && is_edge
}

#[cfg(test)]
mod tests {
    use super::{Publication, publication};
    use crate::{
        extract::{about::xmp::Xmp, setting::SetPage},
        study::{Fact, Origin},
    };

    fn page(lines: &[&str]) -> SetPage {
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        SetPage::sample(&lines, 2.0)
    }

    #[test]
    fn a_colophon_anywhere_is_read() {
        let mut pages = vec![page(&["Tekst"]); 20];
        pages[10] = page(&[
            "Colofon",
            "Uitgever:",
            "Stichting Buurtkamer",
            "ISBN 978-90-274-3964-2",
        ]);
        let found = publication(&Xmp::default(), &pages);
        let printed = |value: &str| Some(Fact::new(value.to_owned(), Origin::Printed));
        assert_eq!(found.publisher, printed("Stichting Buurtkamer"));
        assert_eq!(found.isbn, printed("9789027439642"));
    }

    #[test]
    fn what_is_to_be_read_or_was_is_somebody_elses() {
        let reading = page(&[
            "Required text",
            "ISBN 978-90-274-3964-2",
            "Publisher: Lindenhof",
        ]);
        let cited = page(&[
            "Literatuur",
            "ISBN 978-90-274-3964-2",
            "Streets 13(3): 67-72",
        ]);
        for own in [reading, cited] {
            let pages = [page(&["Een titel"]), own];
            assert_eq!(publication(&Xmp::default(), &pages), Publication::default());
        }
    }

    #[test]
    fn a_bibliography_appeared_in_none_of_its_journals() {
        let journal = |lines: &[&str]| publication(&Xmp::default(), &[page(lines)]).journal;
        let value = "Streets".to_owned();
        assert_eq!(
            journal(&["Streets, 13(3): 67-72", "Een titel"]),
            Some(Fact::new(value, Origin::Printed))
        );
        let works = [
            "Streets, 13(3): 67-72",
            "Een titel",
            "Journal of Towns, 7(2), 9.",
        ];
        assert_eq!(journal(&works), None);
    }

    #[test]
    fn several_numbers_are_a_guess_unless_they_name_one_book() {
        let one = page(&["ISBN 080442957X", "ISBN 978-0-8044-2957-3 (pdf)"]);
        let two = page(&["ISBN 080442957X", "ISBN 978-90-274-3964-2"]);
        let isbn = |page| publication(&Xmp::default(), &[page]).isbn;
        let value = "080442957X".to_owned();
        assert_eq!(isbn(one), Some(Fact::new(value.clone(), Origin::Printed)));
        assert_eq!(isbn(two), Some(Fact::doubtful(value, Origin::Printed)));
    }

    #[test]
    fn what_only_the_file_says_is_a_guess() {
        let xmp = Xmp {
            journal: Some("Buurt en Stad".into()),
            publisher: Some("???".into()),
            ..Xmp::default()
        };
        let journal = |line| publication(&xmp, &[page(&[line])]).journal;
        let value = "Buurt en Stad".to_owned();
        assert_eq!(
            journal("Een titel"),
            Some(Fact::doubtful(value.clone(), Origin::Xmp))
        );
        assert_eq!(
            journal("Overdruk uit Buurt en Stad"),
            Some(Fact::new(value, Origin::Xmp))
        );
        assert_eq!(publication(&xmp, &[page(&["Een titel"])]).publisher, None);
    }
}
