//! `kennisbasis show`: what is known of one study.

use kennisbasis::{
    export::jsonl,
    index::{Index, Number},
    study::{Certainty, Fact, Origin, Scans, Section, Study},
};
use unicode_normalization::UnicodeNormalization;

use crate::cli::{
    Places,
    cards::card::{Card, Told, listed},
    failure::{Exit, Failure},
    print::{
        count,
        hits::{page_name, title},
        number, plain,
    },
    ui::{Look, Ui},
    why,
};

/// Show what is known of one study
///
/// Its card: title, authors, year, publisher, journal, DOI, ISBN and ISSN with
/// where they came from and whether they are guesses, the languages, how many
/// people it asked, where and how, the sections with their pages, and each code
/// with the sentences that made it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), or a DOI
    #[arg(value_name = "STUDY")]
    study: String,

    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// An id prefix has at least this many digits: fewer are more likely a word.
const LEAST_DIGITS: usize = 6;

/// More sections than this are not read but scrolled past.
const SECTIONS: usize = 24;

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let index = crate::cli::open(places)?;
    places.check_corpus(&index)?;
    let number = find(&index, &args.study)?;
    let card = Card::new(&index, number)?;
    let (study, files) = (&card.study, &card.files);
    if args.json {
        let said = |all: &[Told]| -> Vec<jsonl::Said> {
            let said = all.iter();
            said.map(|it| (it.label.clone(), it.sentence.clone()))
                .collect()
        };
        let reasons: Vec<Vec<jsonl::Said>> =
            card.codes.iter().map(|it| said(&it.reasons)).collect();
        let design = [&card.samples, &card.methods, &card.places].map(|it| said(it));
        let [samples, methods, places] = &design;
        ui.say(jsonl::study(
            study,
            files,
            &reasons,
            [samples, methods, places],
        ))?;
        return Ok(Exit::Done);
    }
    let first = files.first().map(String::as_str).unwrap_or_default();
    ui.say(Look::Title.on(title(study, first)))?;
    for (name, value) in about(&card) {
        ui.say(format!("{name:<10}{value}"))?;
    }
    for file in files {
        ui.say(format!("{:<10}{}", "file", plain(file)))?;
    }
    ui.say(format!("{:<10}{}", "id", study.id))?;
    for line in section_lines(&index, number, study)? {
        ui.say(line)?;
    }
    let taxonomy = places.taxonomy()?;
    let account = why::Account::new(&index, number, &taxonomy)?;
    why::lines(ui, &account, &taxonomy, None)?;
    Ok(Exit::Done)
}

fn about(card: &Card) -> Vec<(&'static str, String)> {
    fn told<T>(fact: Option<&Fact<T>>, value: impl Fn(&T) -> String) -> String {
        fact.map_or_else(
            || "unknown".into(),
            |it| {
                let doubt = if it.is_guess() { ", a guess" } else { "" };
                let origin = format!("({}{doubt})", origin(it.origin));
                format!("{} {}", value(&it.value), Look::Faint.on(origin))
            },
        )
    }
    let study = &card.study;
    let about = &study.about;
    let poor = match study.poor_pages.len() {
        0 => String::new(),
        poor => format!(
            " ({} not read whole)",
            count(poor, "page was", "pages were")
        ),
    };
    let scans = scan_words(&study.scans);
    let mut lines = vec![
        ("title", told(about.title.as_ref(), Clone::clone)),
        ("authors", told(about.authors.as_ref(), |it| it.join("; "))),
        ("year", told(about.year.as_ref(), ToString::to_string)),
        ("doi", told(about.doi.as_ref(), Clone::clone)),
    ];
    // Most studies have none of these; four times `unknown` says nothing.
    let seldom = [
        ("journal", &about.journal),
        ("publisher", &about.publisher),
        ("isbn", &about.isbn),
        ("issn", &about.issn),
    ];
    lines.extend(
        seldom
            .into_iter()
            .filter(|(_, fact)| fact.is_some())
            .map(|(name, fact)| (name, told(fact.as_ref(), Clone::clone))),
    );
    lines.push(("language", card.languages()));
    lines.push(("pages", format!("{}{poor}{scans}", study.page_count)));
    for (name, told) in [
        ("n", &card.samples),
        ("places", &card.places),
        ("design", &card.methods),
    ] {
        if !told.is_empty() {
            lines.push((name, plain(&listed(told))));
        }
    }
    if let Some(references) = card.references() {
        lines.push(("cites", format!("about {references} works")));
    }
    lines
}

/// The chapters of a study and their main parts, each with its page: as much
/// as fits a screen.
fn section_lines(index: &Index, number: Number, study: &Study) -> Result<Vec<String>, Failure> {
    let deepest = [2, 1]
        .into_iter()
        .find(|level| shown(study, *level).count() <= SECTIONS)
        .unwrap_or(1);
    let mut lines = vec![];
    for section in shown(study, deepest).take(SECTIONS) {
        let page = index.page(number, section.page)?;
        let indent = "  ".repeat(usize::from(section.level.clamp(1, 2)) - 1);
        let heading = match section.heading.as_str() {
            "" => format!("({}, without a heading)", section.kind.word()),
            heading => plain(&heading.split_whitespace().collect::<Vec<_>>().join(" ")),
        };
        let name = if lines.is_empty() { "sections" } else { "" };
        let place = page_name(page.no, page.label.as_ref(), page.origin);
        lines.push(format!(
            "{name:<10}{indent}{heading}  {}",
            Look::Faint.on(place)
        ));
    }
    let left = shown(study, deepest).count().saturating_sub(SECTIONS);
    if left > 0 {
        let left = format!("and {left} more (--json lists all)");
        lines.push(format!("{:<10}{}", "", Look::Faint.on(left)));
    }
    Ok(lines)
}

/// The sections down to a level that we are sure of.
fn shown(study: &Study, deepest: u8) -> impl Iterator<Item = &Section> {
    study
        .sections
        .iter()
        .filter(move |it| it.level <= deepest && it.certainty == Certainty::Yes)
}

/// What became of the scanned pages: `; 12 read by OCR, 3 scanned and not read`.
fn scan_words(scans: &Scans) -> String {
    let parts = [
        (&scans.read, "read by OCR"),
        (&scans.unread, "scanned and not read"),
        (&scans.badly_read, "read badly by an earlier OCR"),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(pages, _)| !pages.is_empty())
        .map(|(pages, what)| format!("{} {what}", number(pages.len())))
        .collect();
    if told.is_empty() {
        String::new()
    } else {
        format!("; {}", told.join(", "))
    }
}

/// Where a fact came from, as people say it.
fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Xmp | Origin::Info => "from the properties of the PDF",
        Origin::PageLabels => "from the page labels of the PDF",
        Origin::Printed => "as printed",
        Origin::Layout => "from how the page looks",
        Origin::FileDate => "from the date of the file",
        Origin::FileName => "from the name of the file",
    }
}

/// Finds the one study that is meant.
pub(in crate::cli) fn find(index: &Index, typed: &str) -> Result<Number, Failure> {
    let mut found = by_file(index, typed);
    if found.is_empty() {
        found = by_id(index, typed);
    }
    if found.is_empty() {
        found = by_doi(index, typed)?;
    }
    match found.as_slice() {
        [number] => Ok(*number),
        [] if refused(index, typed).is_some() => {
            let file = refused(index, typed).unwrap_or_default();
            Err(Failure::new(
                format!("{file} was refused and is not in the index"),
                "kennisbasis refused tells why, and what to do",
            ))
        }
        [] => Err(Failure::new(
            format!("no study in the index is `{typed}`"),
            alike(index, typed).unwrap_or_else(|| {
                "type a file name, the first 6 digits or more of an id, or a DOI; every hit of a search shows file and id".to_owned()
            }),
        )),
        several => {
            let named: Vec<String> = several
                .iter()
                .take(10)
                .map(|it| named(index, *it))
                .collect();
            let more = match several.len() {
                11.. => format!("\n       and {} more", several.len() - 10),
                _ => String::new(),
            };
            Err(Failure::new(
                format!("{} are `{typed}`", count(several.len(), "study", "studies")),
                format!("say which:\n       {}{more}", named.join("\n       ")),
            ))
        }
    }
}

/// Asks about the studies with this in the name of their file, if there are few.
fn alike(index: &Index, typed: &str) -> Option<String> {
    const MOST: usize = 5;
    let wanted = typed.strip_prefix("file:").unwrap_or(typed).to_lowercase();
    let catalogue = index.catalogue();
    let files = catalogue
        .files
        .iter()
        .filter(|it| it.state.study().is_some());
    let names: Vec<String> = files
        .map(|it| catalogue.shown(it))
        .filter(|it| !wanted.is_empty() && it.to_lowercase().contains(&wanted))
        .collect();
    (1..=MOST)
        .contains(&names.len())
        .then(|| format!("did you mean\n       {}", names.join("\n       ")))
}

/// The refused file that is meant, if one is.
fn refused(index: &Index, typed: &str) -> Option<String> {
    let files = index.catalogue().refused().into_iter().map(|it| it.file);
    files
        .into_iter()
        .find(|it| it == typed || it.strip_suffix(typed).is_some_and(|it| it.ends_with('/')))
}

fn named(index: &Index, number: Number) -> String {
    let id = index.id(number);
    let catalogue = index.catalogue();
    let place = catalogue.files_of(id).next().map(|it| catalogue.shown(it));
    format!("{}  {}", id.short(), place.unwrap_or_default())
}

/// A whole path, or the end of one: `map/studie.pdf`, `studie.pdf`, `studie`.
fn by_file(index: &Index, typed: &str) -> Vec<Number> {
    // The same name may be typed composed and stored decomposed (macOS).
    let plain = |text: &str| text.replace('\\', "/").nfc().collect::<String>();
    let typed = plain(typed.trim_start_matches("./"));
    let catalogue = index.catalogue();
    let mut found: Vec<Number> = catalogue
        .files
        .iter()
        .filter(|entry| {
            let path = plain(&catalogue.shown(entry));
            let is_it = |path: &str| {
                path == typed
                    || path
                        .strip_suffix(&typed)
                        .is_some_and(|it| it.ends_with('/'))
            };
            let stem = path.rsplit_once('.').map_or(path.as_str(), |it| it.0);
            is_it(&path) || is_it(stem)
        })
        .filter_map(|entry| index.number(entry.state.study()?))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn by_id(index: &Index, typed: &str) -> Vec<Number> {
    let typed = typed.to_lowercase();
    let is_id = typed.len() >= LEAST_DIGITS && typed.chars().all(|c| c.is_ascii_hexdigit());
    if !is_id {
        return vec![];
    }
    index
        .all()
        .filter(|it| index.id(*it).to_string().starts_with(&typed))
        .collect()
}

fn by_doi(index: &Index, typed: &str) -> Result<Vec<Number>, Failure> {
    let typed = typed.to_lowercase();
    let Some(start) = typed.find("10.") else {
        return Ok(vec![]);
    };
    let mut found = vec![];
    for number in index.all() {
        let (study, _) = index.study(number)?;
        if study.about.doi.is_some_and(|it| it.value == typed[start..]) {
            found.push(number);
        }
    }
    Ok(found)
}
