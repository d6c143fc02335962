//! Running the program as a user does.

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

/// What a run said, and how it ended.
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn new(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Returns everything as one text, for an expectation.
    pub(crate) fn all(&self) -> String {
        let code = self.code.map_or("killed".into(), |it| it.to_string());
        format!("exit {code}\n--- out\n{}--- err\n{}", self.out, self.err)
    }

    /// Returns the lines of stdout as JSON.
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        let lines = self.out.lines();
        lines.map(|it| serde_json::from_str(it).unwrap()).collect()
    }
}

/// The program, ready to be run in a folder.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kennisbasis"));
    command.current_dir(folder).stdin(Stdio::null());
    command.env_remove("KENNISBASIS_VIEWER");
    // Expectations are in English, whoever runs the tests.
    command.env("KENNISBASIS_UI", "en");
    command
}

/// Runs the program in a folder.
pub(crate) fn run<'a>(folder: &Path, args: impl IntoIterator<Item = &'a str>) -> Said {
    Said::new(program(folder).args(args).output().unwrap())
}
