//! Where corpus, index and review are, and what of this machine a run uses.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use kennisbasis::{
    desk::{DeskError, Folders, holds},
    index::Index,
    ocr::Engine,
    review::{History, Remarks},
    walk::read,
};

use super::{
    failure::Failure,
    words::{shown, tell},
};

/// Where corpus and index are, and how to print.
#[derive(clap::Args)]
pub(crate) struct Places {
    /// The folder with PDFs to start from (default: corpus)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub(crate) corpus: Option<PathBuf>,

    /// The folder of the index
    #[arg(long, global = true, value_name = "DIR", default_value = "index",
          value_hint = clap::ValueHint::DirPath)]
    pub(crate) index: PathBuf,

    /// The folder of what you make: history, codes, own terms and taxonomy
    /// (default: review, beside the index)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    review: Option<PathBuf>,

    /// The folder of the tables that studies are coded by (default:
    /// review/taxonomy if there is one, else those of the program)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    taxonomy: Option<PathBuf>,

    /// The language in which answers and advice are told (default: that of
    /// `KENNISBASIS_UI` or else of the system); --help and JSON are in English
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    pub(crate) ui: Option<String>,

    /// When to use colour
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide = true
    )]
    pub(crate) color: clap::ColorChoice,
}

impl Places {
    /// The options that lead a command here.
    pub(crate) fn options(&self) -> Vec<String> {
        let option = |name: &str, path: &Path| format!("--{name} \"{}\"", shown(path));
        let mut options = vec![];
        if self.index != Path::new("index") {
            options.push(option("index", &self.index));
        }
        options.extend(self.review.iter().map(|it| option("review", it)));
        options.extend(self.taxonomy.iter().map(|it| option("taxonomy", it)));
        options
    }

    /// The folder to start from, if the index has none yet.
    pub(crate) fn default_corpus(&self) -> PathBuf {
        self.corpus.clone().unwrap_or_else(|| "corpus".into())
    }

    /// The folders that a desk works with.
    pub(crate) fn folders(&self) -> Folders {
        let usual = Folders::beside(&self.index);
        Folders {
            review: self.review.clone().unwrap_or(usual.review),
            taxonomy: self.taxonomy.clone(),
            index: usual.index,
        }
    }

    /// The history of searches.
    pub(crate) fn history(&self) -> History {
        History::new(&self.folders().review)
    }

    /// What people say of searches.
    pub(crate) fn remarks(&self) -> Remarks {
        Remarks::new(&self.folders().review)
    }

    /// Refuses an index that does not hold the folder that was named.
    pub(crate) fn check_corpus(&self, index: &Index) -> Result<(), DeskError> {
        let corpus = self.corpus.as_ref();
        corpus.map_or(Ok(()), |corpus| holds(index, corpus, &self.index))
    }
}

/// How many processors there are to work with.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Finds the engine that reads scans.
pub(crate) fn engine() -> Result<Engine, Failure> {
    let found = Engine::find(Path::new("tesseract"));
    // The usual installer does not put it where Windows looks for programs.
    #[cfg(windows)]
    let found = found.or_else(|err| {
        let programs = std::env::var_os("ProgramFiles").ok_or(err)?;
        Engine::find(&Path::new(&programs).join("Tesseract-OCR\\tesseract.exe"))
    });
    Ok(found?)
}

/// Reads passwords, one on a line; none without a file.
pub(crate) fn passwords(file: Option<&Path>) -> Result<Vec<String>, Failure> {
    /// A megabyte of passwords is a wrong file.
    const MOST: usize = 1 << 20;
    let Some(file) = file else { return Ok(vec![]) };
    let bytes = read(file, MOST).map_err(|err| Failure::unreadable(file, &err))?;
    let text = bytes
        .and_then(|it| String::from_utf8(it).ok())
        .ok_or_else(|| {
            Failure::new(
                tell!("passwords-not-text", file = file.display().to_string()),
                tell!("passwords-not-text.hint"),
            )
        })?;
    let lines = text.lines().map(|it| it.trim_start_matches('\u{feff}'));
    Ok(lines
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect())
}
