//! `kennisbasis completions SHELL`: what the Tab key should know.

use clap::Command;
use clap_complete::{Shell, generate};

use crate::cli::{
    failure::{Exit, Failure},
    ui::Ui,
};

/// Print completions for a shell
///
/// For bash: kennisbasis completions bash >> ~/.bashrc
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which shell
    shell: Shell,
}

/// Prints the completions of `program`.
pub(crate) fn run(ui: &mut Ui, mut program: Command, args: &Args) -> Result<Exit, Failure> {
    let mut script = vec![];
    generate(args.shell, &mut program, "kennisbasis", &mut script);
    ui.put(String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
