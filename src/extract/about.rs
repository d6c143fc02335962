//! What a document says about itself, weighed.
//!
//! ```text
//! XMP, Info, first pages, file name ─about→ About
//! ```
//!
//! **Promise.** Every fact carries where it came from and how sure it is; a
//! claim of the file that its own first pages contradict is not believed, and
//! one that they do not repeat is a guess.
//! **Measured** (November 2026) against what readers typed of 123 documents: 117
//! titles and 119 years right, nothing wrong that is not marked as a guess; on
//! 25 of them that no rule knew then, 20 and 24, and on 25 papers that no rule
//! was made on, 25 and 25. Of what fails, titles in pictures and bad scans are
//! most.
//! **Never:** the rest of the text; a title on page 40 is not the title.

mod authors;
mod claims;
mod doi;
mod identifiers;
mod journal;
mod period;
mod publication;
mod publisher;
mod title;
mod xmp;
mod year;

use std::collections::HashSet;

use hayro_syntax::Pdf;

use super::{open::Budget, setting::SetPage};
use crate::study::{About, Fact, Origin, YEARS};
use authors::{printed_names, split_names};
use claims::{Info, xmp};
use doi::dois;
use publication::{Publication, publication};
use title::{SetTitle, headline, prominent};
use xmp::Xmp;

/// How many pages count as the front.
const FRONT_PAGES: usize = 3;

/// No file is older, whatever its clock said: one that stands still says 1904
/// or 1970.
const FIRST_FILES: u16 = 1980;

/// The most lines of the front that are looked at.
const FRONT_LINES: usize = 400;

/// Finds title, authors, year and the publication.
pub(super) fn about(pdf: &Pdf, file_stem: &str, pages: &[SetPage], budget: &mut Budget) -> About {
    let xmp = xmp(pdf, budget);
    let info = Info::read(pdf);
    let front = Front::of(pages);
    let file_year = xmp
        .published
        .as_deref()
        .or(xmp.created.as_deref())
        .and_then(year::of_date)
        .or(info.year)
        .filter(|it| (FIRST_FILES..=*YEARS.end()).contains(it));
    let claims = [
        (xmp.title.clone().unwrap_or_default(), Origin::Xmp),
        (info.title, Origin::Info),
    ];
    let set_title = headline(pages);
    let prominent = prominent(pages, set_title.as_ref());
    let below = set_title.as_ref().map(|it| (it.page, it.line));
    let Publication {
        isbn,
        issn,
        publisher,
        journal,
    } = publication(&xmp, pages);
    About {
        title: best_title(claims, set_title, &front, &prominent, file_stem),
        authors: authors(&xmp, &info.author, &front, pages, below),
        year: year::year(
            front.lines.iter().map(String::as_str),
            file_year,
            info.saved,
        ),
        doi: doi(xmp.doi.as_deref().or(info.doi.as_deref()), pages),
        isbn,
        issn,
        publisher,
        journal,
    }
}

fn best_title(
    claims: [(String, Origin); 2],
    set: Option<SetTitle>,
    front: &Front,
    prominent: &str,
    file_stem: &str,
) -> Option<Fact<String>> {
    let plausible: Vec<(String, Origin)> = claims
        .into_iter()
        .map(|(text, origin)| {
            (
                text.split_whitespace().collect::<Vec<_>>().join(" "),
                origin,
            )
        })
        .filter(|(text, _)| title::is_plausible(text))
        .collect();
    // A file is often named with the words of its title, shortened or turned
    // round: the title itself is better.
    let is_variant = |text: &str| {
        set.as_ref().is_some_and(|set| {
            let claimed = words_of(text);
            title::is_confirmed(&set.text, |word| claimed.contains(word))
                && !text.to_lowercase().contains(&set.text.to_lowercase())
        })
    };
    // Words that stand somewhere on the front confirm a claim only if nothing
    // there is set as a title; else the claim must be what is set large.
    let stands_out = set.as_ref().is_some_and(|it| it.stands_out);
    let large = words_of(prominent);
    let confirmed = plausible.iter().find(|(text, _)| {
        title::is_confirmed(text, |word| {
            large.contains(word) || !stands_out && front.words.contains(word)
        }) && (stands_out || !is_variant(text))
    });
    if let Some((text, origin)) = confirmed {
        let title = title::without_state(text, prominent).to_owned();
        let is_said = front.says(&title) || title::says(prominent, &title);
        return Some(match set {
            // `Programma 2019 - Samen leven`: the file adds to the title.
            Some(set) if set.stands_out && title::is_part(&set.text, text) => {
                Fact::new(set.text, *origin)
            }
            _ if is_said => Fact::new(title, *origin),
            // The same words in another order may be those of another title.
            Some(set) => Fact::new(set.text, Origin::Layout),
            None => Fact::doubtful(title, *origin),
        });
    }
    let claimed = plausible.iter().find(|it| !is_variant(&it.0)).cloned();
    // What stands out on paper goes before what the file says and the paper
    // does not; what does not stand out goes after it.
    let (large, plain): (Option<SetTitle>, Option<SetTitle>) =
        match set.filter(|it| it.text.chars().count() > 3) {
            Some(set) if set.stands_out => (Some(set), None),
            set => (None, set),
        };
    let on_paper = |set: SetTitle| Fact::new(set.text, Origin::Layout);
    if let Some(fact) = (large.map(on_paper))
        .or(claimed.map(|(text, origin)| Fact::doubtful(text, origin)))
        .or(plain.map(on_paper))
    {
        return Some(fact);
    }
    title::from_file_name(file_stem).map(|text| Fact::new(text, Origin::FileName))
}

fn words_of(text: &str) -> HashSet<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect()
}

fn authors(
    xmp: &Xmp,
    info: &str,
    front: &Front,
    pages: &[SetPage],
    below: Option<(usize, usize)>,
) -> Option<Fact<Vec<String>>> {
    let is_confirmed = |names: &Vec<String>| {
        names.iter().any(|name| {
            let surname = name.split([' ', '-']).next_back().unwrap_or_default();
            front.words.contains(&surname.to_lowercase())
        })
    };
    let listed: Vec<String> = xmp.authors.iter().flat_map(|it| split_names(it)).collect();
    // Who saved a file is often not who wrote it.
    let claims = [(listed, Origin::Xmp), (split_names(info), Origin::Info)];
    for (names, origin) in claims {
        if !names.is_empty() && is_confirmed(&names) {
            return Some(Fact::new(names, origin));
        }
    }
    let (page, line) = below?;
    let mut names: Vec<String> = vec![];
    for it in pages.get(page)?.lines.iter().skip(line + 1).take(6) {
        let found = printed_names(&it.line.text);
        if found.is_empty() && !names.is_empty() {
            break;
        }
        names.extend(found);
    }
    (!names.is_empty()).then(|| Fact::new(names, Origin::Layout))
}

fn doi(claimed: Option<&str>, pages: &[SetPage]) -> Option<Fact<String>> {
    let claimed = claimed.and_then(|it| dois(it).into_iter().next());
    let mut printed: Vec<String> = pages
        .iter()
        .take(1)
        .flat_map(|page| page.lines.iter())
        .flat_map(|it| dois(&it.line.text))
        .collect();
    printed.dedup();
    match (claimed, printed.as_slice()) {
        (Some(claim), []) => Some(Fact::new(claim, Origin::Xmp)),
        (Some(claim), seen) if seen.contains(&claim) => Some(Fact::new(claim, Origin::Printed)),
        // The page says otherwise; it may print only the DOI of a data set.
        (Some(claim), _) => Some(Fact::doubtful(claim, Origin::Xmp)),
        (None, [only]) => Some(Fact::new(only.clone(), Origin::Printed)),
        // The first of several stands in the head of the page, mostly; the
        // others belong to works that are cited.
        (None, [first, ..]) => Some(Fact::new(first.clone(), Origin::Layout)),
        (None, []) => None,
    }
}

/// The first pages, as far as they can confirm a claim.
struct Front {
    lines: Vec<String>,
    words: HashSet<String>,
    /// The lines without all that parts words.
    letters: String,
}

impl Front {
    fn of(pages: &[SetPage]) -> Self {
        let lines: Vec<String> = pages
            .iter()
            .take(FRONT_PAGES)
            .flat_map(|page| page.lines.iter())
            .take(FRONT_LINES)
            .map(|it| it.line.text.clone())
            .collect();
        let letters = title::letters(&lines.concat());
        let mut words = HashSet::new();
        let mut half: Option<String> = None;
        for line in &lines {
            let lower = line.to_lowercase();
            let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
            // A word that runs over the line end is known whole, too.
            if let (Some(first), Some(second)) = (half.take(), parts.first()) {
                words.insert(format!("{first}{second}"));
            }
            if lower.ends_with('-') {
                half = parts
                    .iter()
                    .rev()
                    .find(|it| !it.is_empty())
                    .map(|it| (*it).to_owned());
            }
            words.extend(
                parts
                    .into_iter()
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned),
            );
        }
        Self {
            lines,
            words,
            letters,
        }
    }

    /// Tells whether a text stands there, however it was broken into lines.
    fn says(&self, text: &str) -> bool {
        self.letters.contains(&title::letters(text))
    }
}
