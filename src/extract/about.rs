//! What a document says about itself, weighed.
//!
//! ```text
//! XMP, Info, first pages, file name ─about→ About
//! ```
//!
//! **Promise.** Every fact carries where it came from, and a claim of the file
//! that its own first pages contradict is not believed.
//! **Never:** the rest of the text; a title on page 40 is not the title.

use std::{collections::HashSet, panic::catch_unwind};

use hayro_syntax::{
    Pdf,
    object::{Dict, Stream},
};

use super::{
    authors::{printed_names, split_names},
    doi::dois,
    headline::{self, SetTitle},
    inflate,
    limits::Budget,
    setting::SetPage,
    strings::pdf_text,
    title,
    xmp::Xmp,
    year,
};
use crate::study::{About, Fact, Origin};

/// How many pages count as the front.
const FRONT_PAGES: usize = 3;

/// The most lines of the front that are looked at.
const FRONT_LINES: usize = 400;

/// The largest XMP packet that is read, in bytes.
const XMP_BYTES: usize = 1 << 20;

/// Finds title, authors, year and DOI.
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
        .filter(|it| (1980..=2100).contains(it));
    let claims = [
        (xmp.title.clone().unwrap_or_default(), Origin::Xmp),
        (info.title, Origin::Info),
    ];
    let set_title = headline::headline(pages);
    let prominent = headline::prominent(pages, set_title.as_ref());
    let below = set_title.as_ref().map(|it| (it.page, it.line));
    About {
        title: best_title(claims, set_title, &front, &prominent, file_stem),
        authors: authors(&xmp, &info.author, &front, pages, below),
        year: year::year(
            front.lines.iter().map(String::as_str),
            file_year,
            info.saved,
        ),
        doi: doi(xmp.doi.as_deref().or(info.doi.as_deref()), pages),
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
        return Some(Fact::new(
            title::without_state(text, prominent).to_owned(),
            *origin,
        ));
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
        .or(claimed.map(|(text, origin)| Fact::new(text, origin)))
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
        (Some(claim), seen) if !seen.contains(&claim) => Some(Fact::new(claim, Origin::Xmp)),
        (Some(claim), _) => Some(Fact::new(claim, Origin::Printed)),
        (None, [only]) => Some(Fact::new(only.clone(), Origin::Printed)),
        // The first of several stands in the head of the page, mostly; the
        // others belong to works that are cited.
        (None, [first, ..]) => Some(Fact::new(first.clone(), Origin::Layout)),
        (None, []) => None,
    }
}

fn xmp(pdf: &Pdf, budget: &mut Budget) -> Xmp {
    let xref = pdf.xref();
    let Some(packet) = xref
        .get::<Dict<'_>>(xref.root_id())
        .and_then(|root| root.get::<Stream<'_>>(b"Metadata"))
    else {
        return Xmp::default();
    };
    let mut bytes = inflate::decoded(&packet, budget).bytes;
    bytes.truncate(XMP_BYTES);
    let text = match bytes.as_slice() {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => pdf_text(&bytes),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    };
    Xmp::parse(&text)
}

/// The Info dictionary of a file.
#[derive(Debug, Default)]
struct Info {
    title: String,
    author: String,
    year: Option<u16>,
    saved: Option<u16>,
    doi: Option<String>,
}

impl Info {
    /// Reads it with `lopdf`, which knows all keys and mends broken files; that
    /// costs 2 % of the time of reading (0.04 s for 123 files, November 2026).
    fn read(pdf: &Pdf) -> Self {
        let bytes: &[u8] = pdf.data().as_ref();
        let claims = catch_unwind(|| lopdf::Document::load_metadata_mem(bytes).ok());
        let Some(claims) = claims.ok().flatten() else {
            return Self::read_plainly(pdf);
        };
        let dates = [claims.creation_date, claims.modification_date];
        let doi = claims.custom.iter().find_map(|(key, value)| {
            let is_doi = key.to_ascii_lowercase().ends_with(b"doi");
            is_doi.then(|| value.as_str().ok().map(pdf_text)).flatten()
        });
        let years = dates
            .iter()
            .flatten()
            .filter_map(|it| year::of_date(it.trim_start_matches("D:")));
        Self {
            year: years.clone().next(),
            saved: years.max(),
            title: claims.title.unwrap_or_default(),
            author: claims.author.unwrap_or_default(),
            doi,
        }
    }

    fn read_plainly(pdf: &Pdf) -> Self {
        let claims = pdf.metadata();
        let said = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(pdf_text).unwrap_or_default();
        Self {
            title: said(&claims.title),
            author: said(&claims.author),
            year: claims
                .creation_date
                .or(claims.modification_date)
                .map(|it| it.year),
            saved: None,
            doi: None,
        }
    }
}

/// The first pages, as far as they can confirm a claim.
struct Front {
    lines: Vec<String>,
    words: HashSet<String>,
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
        Self { lines, words }
    }
}
