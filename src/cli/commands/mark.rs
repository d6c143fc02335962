//! `kennisbasis mark`: a copy of a PDF with the quotes highlighted.

use std::{fs, path::PathBuf};

use kennisbasis::{
    extract::{Extraction, Limits, Mark, mark_with, places},
    index::Index,
    ocr::Ocr,
    search::{Request, question, search},
    study::{Hit, PageHit},
    walk::read,
};

use crate::cli::{
    Places,
    failure::{Exit, Failure},
    print::count,
    show::find,
    text::{kept, read_apart},
    ui::Ui,
};

/// Make a copy of a study with the answers to a question highlighted
///
/// On each page that answers, the sentence that a search shows is marked in
/// yellow, as a note that every viewer can show and remove. The study itself
/// is not changed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), or a DOI
    #[arg(value_name = "STUDY")]
    study: String,

    /// What to look for, as in a search
    #[arg(value_name = "QUESTION")]
    question: String,

    /// The file to write; it must not be there yet
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    to: PathBuf,

    /// A text file with passwords to try if the PDF is locked, one on a line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    passwords: Option<PathBuf>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let typed = args.question.as_str();
    let question = question::parse(typed).map_err(|err| Failure::question(typed, &err))?;
    let index = crate::cli::open(places)?;
    places.check_corpus(&index)?;
    let id = index.id(find(&index, &args.study)?);
    let request = Request {
        pages: usize::MAX,
        ..Request::new(question)
    };
    let answer = search(&index, &request)?;
    let Some(hit) = answer.hits.into_iter().find(|it| it.study == id) else {
        ui.note("This study does not answer the question; nothing was written.");
        return Ok(Exit::NothingFound);
    };
    if args.to.exists() {
        return Err(Failure::new(
            format!("{} is there already", args.to.display()),
            "name a file that is not there yet",
        ));
    }
    // What was read by OCR must be what was quoted, so it is not read again.
    let ocr = Ocr::new(None, kept(places), 1);
    let pdf = marked(&index, &hit, args, ocr)?;
    fs::write(&args.to, pdf).map_err(|err| Failure::unwritable(&args.to, &err))?;
    ui.say(format!(
        "{}: {} marked",
        crate::cli::shown(&args.to),
        count(quotes(&hit).count(), "sentence", "sentences")
    ))?;
    Ok(Exit::Done)
}

fn marked(index: &Index, hit: &Hit, args: &Args, ocr: Ocr) -> Result<Vec<u8>, Failure> {
    let catalogue = index.catalogue();
    let entry = catalogue.files_of(hit.study).next();
    let path = entry.map(|it| catalogue.path(it)).unwrap_or_default();
    let limits = Limits::default();
    let bytes = read(&path, limits.file_bytes)
        .map_err(|err| Failure::unreadable(&path, &err))?
        .ok_or_else(|| Failure::new("the study is too large to mark", "split it into parts"))?;
    let passwords = crate::cli::passwords(args.passwords.as_deref())?;
    let extraction = read_apart(bytes.clone(), "", limits, &passwords, ocr)
        .map_err(|err| Failure::extract(&path, &err))?;
    let marks: Option<Vec<Mark>> = quotes(hit)
        .map(|it| one(&extraction, it, &args.question))
        .collect();
    let marks = marks.ok_or_else(|| {
        Failure::new(
            "the study has changed since it was indexed",
            "bring the index up to date: kennisbasis index",
        )
    })?;
    mark_with(&bytes, &marks, &limits, &passwords).map_err(|err| Failure::mark(&path, &err))
}

/// What a search quotes of a study.
fn quotes(hit: &Hit) -> impl Iterator<Item = &PageHit> {
    hit.pages.iter().chain(&hit.done_in)
}

/// The mark of a quote, if it still stands on its page.
fn one(extraction: &Extraction, hit: &PageHit, question: &str) -> Option<Mark> {
    let page = extraction.pages.get(hit.page.index())?;
    let print = extraction.prints.get(hit.page.index())?;
    if page.text.get(hit.span.clone())? != hit.quote {
        return None;
    }
    Some(Mark {
        page: hit.page,
        boxes: places(print, &page.text, hit.span.clone()),
        note: Some(question.to_owned()),
    })
}
