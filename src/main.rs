//! The program; all of it is in [`cli`], the work is in the library.

use std::process::ExitCode;

mod cli;

fn main() -> ExitCode {
    cli::run()
}
