//! `kennisbasis terms`: the table of Dutch and English terms, ours or the
//! reviewer's own.

use std::path::PathBuf;

use kennisbasis::{
    desk::{DeskError, terms},
    search::bridge::Bridge,
};

use crate::cli::{
    failure::{Exit, Failure},
    outfile::write_new,
    places::Places,
    ui::Ui,
    words::{shown, tell},
};

/// Print the table of Dutch and English terms
///
/// By this table a question in one language also finds the other. To have your
/// own, save it as terms.tsv in the review folder and change it there:
///
///   kennisbasis terms --to review/terms.tsv
///
/// From then on your table is used, and this command prints it.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Args {
    /// Write it to a new file, and make its folder if need be
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    to: Option<PathBuf>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let own = terms(&places.folders()).map_err(DeskError::from)?;
    let table = own.as_ref().map_or(Bridge::our_table(), |it| &it.table);
    match &args.to {
        None => ui.put(table)?,
        Some(file) => {
            write_new(file, table).map_err(|err| {
                let hint = tell!("terms-cannot-write.hint");
                let failed = tell!("terms-cannot-write", file = shown(file));
                Failure::caused_by(failed, &err, &hint)
            })?;
            ui.note(tell!("written", file = shown(file)));
        }
    }
    Ok(Exit::Done)
}
