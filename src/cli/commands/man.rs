//! `kennisbasis man`: the manual, made from the same words as `--help`.

use clap::Command;
use clap_mangen::Man;

use crate::cli::{
    failure::{Exit, Failure},
    ui::Ui,
    words::tell,
};

/// Print the manual page, or that of a command
///
/// To read it: kennisbasis man search | man -l -
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The command
    command: Option<String>,
}

/// Prints the manual of `program`.
pub(crate) fn run(ui: &mut Ui, program: Command, args: &Args) -> Result<Exit, Failure> {
    let mut command = program;
    command.build();
    if let Some(name) = &args.command {
        command = command.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::new(
                tell!("man-no-command", name = name),
                tell!("man-no-command.hint"),
            )
        })?;
    }
    let mut page = vec![];
    Man::new(command).render(&mut page)?;
    ui.put(String::from_utf8_lossy(&page))?;
    Ok(Exit::Done)
}
