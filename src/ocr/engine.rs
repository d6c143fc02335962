//! The engine: the program `tesseract`, found and run.
//!
//! ```text
//! PGM ─Engine::read→ hOCR
//! ```
//!
//! **Promise.** One page takes at most [`PAGE_TIME`]; then the program is ended.
//! It uses one processor: pages are read side by side already. Pictures stand in
//! the folder for temporary files, and are gone afterwards.
//!
//! **Source.** The manual page tesseract(1), version 5.

use std::{
    fs::File,
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use thiserror::Error;

use super::draw::DPI;
use crate::extract::ScanError;

/// The languages that are read, in the names of the engine.
pub const LANGUAGES: [&str; 2] = ["nld", "eng"];

/// How long one page may take. A dense page takes about 5 s of one processor
/// (November 2026), and ten times as long on a machine that is busy.
const PAGE_TIME: Duration = Duration::from_mins(5);

/// How long the engine may take to tell its version.
const ANSWER_TIME: Duration = Duration::from_mins(1);

/// The most bytes of an answer; a full page has 200,000.
const ANSWER_BYTES: u64 = 32 << 20;

/// Raise it when the same engine is asked in another way, so that what was read
/// before is read again.
const MANNER: u32 = 2;

/// The program that reads pictures.
#[derive(Clone, Debug)]
pub struct Engine {
    program: PathBuf,
    version: String,
    /// How pages are taken apart: with their orientation found out, if there is
    /// data for that.
    layout: &'static str,
}

/// Why there is no engine.
#[derive(Debug, Error)]
pub enum EngineError {
    /// It is not installed, or not where programs are looked for.
    #[error("there is no program {}", .program.display())]
    Missing {
        /// What was looked for.
        program: PathBuf,
    },
    /// It is there and does not work.
    #[error("{what}")]
    Broken {
        /// What it said.
        what: String,
    },
    /// It lacks the data of a language.
    #[error("it has no data for {}", .missing.join(" and "))]
    NoLanguage {
        /// The languages, in the names of the engine.
        missing: Vec<&'static str>,
    },
}

impl Engine {
    /// Finds the engine; `program` is its path, or a name to look for where
    /// programs are.
    ///
    /// # Errors
    ///
    /// An [`EngineError`] if it is not there, does not answer, or does not know
    /// one of [`LANGUAGES`].
    pub fn find(program: &Path) -> Result<Self, EngineError> {
        let version = ask(program, "--version")?;
        let version = version.lines().next().unwrap_or_default().trim().to_owned();
        let listed = ask(program, "--list-langs")?;
        let has = |language: &str| listed.lines().any(|it| it.trim() == language);
        let missing: Vec<_> = LANGUAGES.into_iter().filter(|it| !has(it)).collect();
        if !missing.is_empty() {
            return Err(EngineError::NoLanguage { missing });
        }
        Ok(Self {
            program: program.to_owned(),
            version,
            layout: if has("osd") { "1" } else { "3" },
        })
    }

    /// Returns what determines the result of reading a picture.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        format!(
            "{}, {}, layout {}, {DPI} dpi, manner {MANNER}",
            self.version,
            LANGUAGES.join("+"),
            self.layout
        )
    }

    /// Reads a picture.
    pub(super) fn read(&self, pgm: &[u8]) -> Result<String, ScanError> {
        let failed = |err: io::Error| ScanError::Failed {
            what: err.to_string(),
        };
        let mut file = tempfile::Builder::new()
            .suffix(".pgm")
            .tempfile()
            .map_err(failed)?;
        file.write_all(pgm).map_err(failed)?;
        // Closed, or another program may not open it everywhere.
        let picture = file.into_temp_path();
        let mut command = Command::new(&self.program);
        command
            .arg(&*picture)
            .arg("stdout")
            .args(["-l", &LANGUAGES.join("+")])
            .args(["--psm", self.layout])
            .args(["--dpi", &DPI.to_string()])
            .args(["-c", "tessedit_create_hocr=1"]);
        let said = run(command, PAGE_TIME).map_err(failed)?;
        match said {
            None => Err(ScanError::TimedOut),
            Some(said) if said.is_well => Ok(said.out),
            Some(said) => Err(ScanError::Failed {
                what: said.last_word(),
            }),
        }
    }
}

/// Asks the engine about itself; older ones answer on stderr.
fn ask(program: &Path, question: &str) -> Result<String, EngineError> {
    let mut command = Command::new(program);
    command.arg(question);
    let broken = |what: String| EngineError::Broken { what };
    match run(command, ANSWER_TIME) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Err(EngineError::Missing {
            program: program.to_owned(),
        }),
        Err(err) => Err(broken(err.to_string())),
        Ok(None) => Err(broken("it does not answer".into())),
        Ok(Some(said)) if !said.is_well => Err(broken(said.last_word())),
        Ok(Some(said)) if said.out.trim().is_empty() => Ok(said.err),
        Ok(Some(said)) => Ok(said.out),
    }
}

/// What a program said.
struct Said {
    is_well: bool,
    out: String,
    err: String,
}

impl Said {
    /// Returns the last thing that it complained of.
    fn last_word(&self) -> String {
        let mut lines = self.err.lines().rev().map(str::trim);
        let line = lines.find(|it| !it.is_empty()).unwrap_or("it failed");
        line.chars().filter(|c| !c.is_control()).take(200).collect()
    }
}

/// Runs a program to its end; `None` if it took too long and was ended.
fn run(mut command: Command, most: Duration) -> io::Result<Option<Said>> {
    // Files cannot fill up and hold the program, as pipes do.
    let (out, err) = (tempfile::tempfile()?, tempfile::tempfile()?);
    let start = Instant::now();
    let mut child = command
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::null())
        .stdout(out.try_clone()?)
        .stderr(err.try_clone()?)
        .spawn()?;
    let mut pause = Duration::from_millis(2);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > most {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    };
    Ok(Some(Said {
        is_well: status.success(),
        out: written(out)?,
        err: written(err)?,
    }))
}

fn written(mut file: File) -> io::Result<String> {
    file.rewind()?;
    let mut bytes = vec![];
    file.take(ANSWER_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Engine, EngineError};

    #[test]
    fn a_program_that_is_not_there_is_missing() {
        let found = Engine::find(Path::new("geen-tesseract-hier"));
        assert!(matches!(found, Err(EngineError::Missing { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_hangs_is_ended() {
        use std::{process::Command, time::Duration};

        let mut command = Command::new("sleep");
        command.arg("60");
        let said = super::run(command, Duration::from_millis(50));
        assert!(said.is_ok_and(|it| it.is_none()));
    }

    #[cfg(unix)]
    #[test]
    fn another_program_is_no_engine() {
        // `true` succeeds and knows no language.
        let found = Engine::find(Path::new("true"));
        assert!(matches!(found, Err(EngineError::NoLanguage { missing }) if missing.len() == 2));
        let found = Engine::find(Path::new("false"));
        assert!(matches!(found, Err(EngineError::Broken { .. })));
    }
}
