//! `kennisbasis text FILE`: show the text we read from one PDF.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use kennisbasis::{
    export::jsonl,
    extract::{
        ExtractError, Extraction, Limits, PageWarning, PageWarningKind, Print, layout, places,
    },
    index::{Entry, Index, ocr_folder},
    ocr::Ocr,
    pipeline::read_watched,
    study::{Page, PageNo, StudyId},
    walk::read,
};
use serde_json::{Value, json};

use crate::cli::{
    Places,
    failure::{Exit, Failure},
    ui::Ui,
};

/// Show the text that was read from one PDF
///
/// Useful when a study you know is there does not turn up: what is not in this
/// text cannot be found. Running heads and feet are left out, words that are
/// broken over two lines are joined, and a form feed ends each page.
#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
pub(crate) struct Args {
    /// The PDF to read; of a study in the index its name, id or DOI will do
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

/// Returns the file itself; of a name that is no file, that of the study which
/// is meant. Without an index, or with a path in it, what was typed is a file.
fn on_disk(places: &Places, typed: &Path) -> Result<PathBuf, Failure> {
    let is_name = typed.components().count() == 1 && !typed.exists();
    let index = is_name.then(|| crate::cli::open(places).ok()).flatten();
    let (Some(index), Some(name)) = (index, typed.to_str()) else {
        return Ok(typed.to_owned());
    };
    let catalogue = index.catalogue();
    let is_it = |it: &Entry| {
        let shown = catalogue.shown(it);
        shown.rsplit('/').next().is_some_and(|it| it == name)
    };
    let refused = |it: &&Entry| it.state.study().is_none() && is_it(it);
    if let Some(entry) = catalogue.files.iter().find(refused) {
        return Ok(catalogue.path(entry));
    }
    let id = index.id(crate::cli::show::find(&index, name)?);
    let entry = catalogue.files_of(id).next();
    Ok(entry.map_or_else(|| typed.to_owned(), |it| catalogue.path(it)))
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let limits = Limits::default();
    let file = on_disk(places, &args.file)?;
    let bytes = read(&file, limits.file_bytes)
        .map_err(|err| Failure::unreadable(&file, &err))?
        .ok_or_else(|| {
            let limit = limits.file_bytes / 1_000_000;
            Failure::new(
                format!("{} is over {limit} MB", file.display()),
                "split it into parts",
            )
        })?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let passwords = crate::cli::passwords(args.passwords.as_deref())?;
    let engine = args.ocr.then(crate::cli::engine).transpose()?;
    let ocr = Ocr::new(engine, kept(places), crate::cli::processors());
    let extraction = read_apart(bytes, &stem, limits, &passwords, ocr)
        .map_err(|err| Failure::extract(&file, &err))?;
    let Extraction {
        pages,
        prints,
        warnings,
        ..
    } = &extraction;
    let wanted = args.page.map(|it| PageNo::from_index(it.get() - 1));
    if let Some(no) = wanted.filter(|it| it.index() >= pages.len()) {
        return Err(Failure::new(
            format!("there is no page {no} in {}", file.display()),
            format!("its pages are 1 to {}, as a viewer counts", pages.len()),
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
    for line in notes(pages, warnings) {
        ui.note(line);
    }
    Ok(Exit::Done)
}

/// Returns where an index keeps what was read by OCR; without an index nothing is
/// kept.
pub(in crate::cli) fn kept(places: &Places) -> Option<PathBuf> {
    let has_index = Index::open_any(&places.index).is_ok();
    has_index.then(|| ocr_folder(&places.index))
}

/// What a reader should know of pages that are not what they seem.
fn notes(pages: &[Page], warnings: &[PageWarning]) -> Vec<String> {
    use PageWarningKind as Kind;
    let ocr = pages.iter().filter(|it| it.origin.ocr().is_some());
    let of = |kinds: &[PageWarningKind]| {
        let warnings = warnings.iter().filter(|it| kinds.contains(&it.kind));
        let mut pages: Vec<PageNo> = warnings.map(|it| it.page).collect();
        pages.dedup();
        pages
    };
    let told = [
        ("Read by OCR", ocr.map(|it| it.no).collect()),
        (
            "Scanned and not read (--ocr reads them)",
            of(&[Kind::Scanned]),
        ),
        ("Scanned, and OCR failed", of(&[Kind::OcrFailed])),
        (
            "Read badly by an earlier OCR, many words are no words",
            of(&[Kind::BadOcr]),
        ),
        ("Named in the file and not there", of(&[Kind::Lost])),
        (
            "Not read whole (letters without a meaning, or broken off)",
            of(&[Kind::UnknownLetters, Kind::CutShort]),
        ),
    ];
    let named = told.into_iter().filter(|(_, pages)| !pages.is_empty());
    named
        .map(|(what, pages)| {
            let pages: Vec<String> = pages.iter().map(ToString::to_string).collect();
            format!("{what}: page {}", pages.join(", "))
        })
        .collect()
}

/// Reads as a run does.
pub(in crate::cli) fn read_apart(
    bytes: Vec<u8>,
    stem: &str,
    limits: Limits,
    passwords: &[String],
    ocr: Ocr,
) -> Result<Extraction, ExtractError> {
    let id = StudyId(*blake3::hash(&bytes).as_bytes());
    let never = Arc::new(AtomicBool::new(false));
    let ocr = Arc::new(ocr);
    read_watched(bytes, id, stem, &limits, passwords, &ocr, &never)
}

fn page_line(page: &Page, print: &Print, of: &Extraction) -> String {
    let sections = of.sections.iter().filter(|it| it.page == page.no);
    let outline = of.outline.iter().filter(|it| it.page == Some(page.no));
    jsonl::line(&json!({
        "type": "page", "format": jsonl::FORMAT, "pdf_page": page.no.get(),
        "label": page.label.as_ref().map(|it| &it.value), "ocr": page.origin.ocr(),
        "width": print.width, "height": print.height, "text": page.text,
        "words": words(page, print), "sections": jsonl::sections(sections),
        "outline": jsonl::outline(outline),
    }))
}

/// The words of a page with the boxes of their letters, one per printed line.
fn words(page: &Page, print: &Print) -> Vec<Value> {
    let mut words = vec![];
    // Counts characters on the way, as the offsets of JSON are in characters.
    let mut chars = 0;
    for piece in page.text.split_inclusive([' ', '\n']) {
        let start = piece.as_ptr() as usize - page.text.as_ptr() as usize;
        let word = piece.trim_end_matches([' ', '\n']);
        let length = word.chars().count();
        if length > 0 {
            let boxes: Vec<[f32; 4]> = places(print, &page.text, start..start + word.len())
                .into_iter()
                .map(|it| [it.left, it.top, it.right, it.bottom].map(rounded))
                .collect();
            words.push(json!({
                "text": word, "start": chars, "end": chars + length, "boxes": boxes,
            }));
        }
        chars += piece.chars().count();
    }
    words
}

/// A tenth of a point is a thirtieth of a millimetre.
fn rounded(points: f32) -> f32 {
    (points * 10.0).round() / 10.0
}
