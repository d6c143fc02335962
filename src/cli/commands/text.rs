//! `kennisbasis text FILE`: show the text we read from one PDF.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use kennisbasis::{
    desk::{file_of, kept, page_line, read_file},
    export::jsonl,
    extract::{Attachment, Extraction, PageWarning, PageWarningKind, layout},
    ocr::Ocr,
    study::{Address, Attached, Page, PageNo},
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::open,
    places::{Places, engine, passwords, processors},
    ui::Ui,
    words::tell,
};

/// Show the text that was read from one PDF
///
/// Useful when a study you know is there does not turn up: what is not in this
/// text cannot be found. Running heads and feet are left out after their first
/// copy, words that are broken over two lines are joined, and a form feed ends
/// each page.
#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
pub(crate) struct Args {
    /// The PDF to read; of a study in the index its name, id or DOI will do. One that
    /// is attached to another: `report.pdf » annex.pdf`
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,

    /// Show every line as it is printed, running heads and feet included
    #[arg(long, conflicts_with = "json")]
    raw: bool,

    /// Show only this page, as your viewer counts
    #[arg(long, value_name = "N")]
    page: Option<NonZeroUsize>,

    /// Draw the page given by --page as SVG: its lines, what they are for, and
    /// the order in which they are read
    #[arg(long, requires = "page", conflicts_with_all = ["raw", "json"])]
    layout: bool,

    /// A text file with passwords to try if the PDF is locked, one on a line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    passwords: Option<PathBuf>,

    /// Have scanned pages read by OCR; needs the program tesseract
    ///
    /// Without it, scanned pages show what an earlier `kennisbasis index --ocr`
    /// has read of them.
    #[arg(long)]
    ocr: bool,

    /// Print JSON Lines: title and other facts, then a page per line with the
    /// place of every word and the sections that begin on it
    #[arg(long)]
    json: bool,
}

/// Returns the file itself, or the one attached to it; of a name that is no file,
/// that of the study which is meant. Without an index, or with a path in it, what
/// was typed is a file.
fn address(ui: &mut Ui, places: &Places, typed: &Path) -> Result<Address, Failure> {
    if typed.exists() {
        return Ok(typed.to_owned().into());
    }
    let parted = typed.to_str().and_then(Attached::typed);
    let parted = parted.map(|(file, attached)| Address {
        path: file.into(),
        attached,
    });
    if let Some(address) = parted.clone().filter(|it| it.path.exists()) {
        return Ok(address);
    }
    let is_name = parted.is_some() || typed.components().count() == 1;
    let name = typed.to_str().filter(|_| is_name);
    Ok(match name.map(|name| (name, open(ui, places))) {
        Some((name, Ok(desk))) => file_of(&desk, name)?,
        _ => parted.unwrap_or_else(|| typed.to_owned().into()),
    })
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let file = address(ui, places, &args.file)?;
    let passwords = passwords(args.passwords.as_deref())?;
    let engine = args.ocr.then(engine).transpose()?;
    let ocr = Ocr::new(engine, kept(&places.index), processors());
    let extraction = read_file(&file, &passwords, ocr)?;
    let Extraction {
        pages,
        prints,
        warnings,
        attachments,
        ..
    } = &extraction;
    let wanted = args.page.map(|it| PageNo::from_index(it.get() - 1));
    if let Some(no) = wanted.filter(|it| it.index() >= pages.len()) {
        return Err(Failure::new(
            tell!(
                "text-no-page",
                page = no.to_string(),
                file = file.to_string()
            ),
            tell!("text-no-page.hint", last = pages.len().to_string()),
        ));
    }
    if args.json && wanted.is_none() {
        ui.say(jsonl::about(&extraction.about))?;
    }
    let is_wanted = |page: &Page| wanted.is_none_or(|it| it == page.no);
    for (page, print) in pages.iter().zip(prints).filter(|it| is_wanted(it.0)) {
        if args.layout {
            ui.say(layout(print, page))?;
        } else if args.json {
            ui.say(page_line(page, print, &extraction))?;
        } else if args.raw {
            for line in &print.lines {
                ui.say(&line.text)?;
            }
            ui.put('\u{c}')?;
        } else {
            ui.say(&page.text)?;
            ui.put('\u{c}')?;
        }
    }
    if let Some(line) = attached(attachments) {
        ui.note(line);
    }
    for line in notes(pages, warnings) {
        ui.note(line);
    }
    Ok(Exit::Done)
}

/// What is attached to the file, and not read with it.
fn attached(attachments: &[Attachment]) -> Option<String> {
    let names = attachments.iter().map(|it| it.name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    let n = attachments.len();
    (n > 0).then(|| tell!("text-attached", n = n, files = names))
}

/// What a reader should know of pages that are not what they seem.
fn notes(pages: &[Page], warnings: &[PageWarning]) -> Vec<String> {
    use PageWarningKind as Kind;
    let of = |kinds: &[PageWarningKind]| {
        let warnings = warnings.iter().filter(|it| kinds.contains(&it.kind));
        let mut pages: Vec<PageNo> = warnings.map(|it| it.page).collect();
        pages.dedup();
        listed(&pages)
    };
    let ocr = pages.iter().filter(|it| it.origin.ocr().is_some());
    let ocr: Vec<PageNo> = ocr.map(|it| it.no).collect();
    let not_whole = of(&[Kind::UnknownLetters, Kind::CutShort]);
    [
        listed(&ocr).map(|it| tell!("text-read-by-ocr", pages = it)),
        of(&[Kind::Scanned]).map(|it| tell!("text-scanned", pages = it)),
        of(&[Kind::OcrFailed]).map(|it| tell!("text-ocr-failed", pages = it)),
        of(&[Kind::BadOcr]).map(|it| tell!("text-badly-read", pages = it)),
        of(&[Kind::NoLanguage]).map(|it| tell!("text-no-language", pages = it)),
        of(&[Kind::Lost]).map(|it| tell!("text-lost", pages = it)),
        not_whole.map(|it| tell!("text-not-whole", pages = it)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `1, 4, 12`; nothing of no page.
fn listed(pages: &[PageNo]) -> Option<String> {
    let numbers: Vec<String> = pages.iter().map(ToString::to_string).collect();
    (!numbers.is_empty()).then(|| numbers.join(", "))
}
