//! `kennisbasis terms`: the table of Dutch and English terms, ours or the
//! reviewer's own.

use std::{path::PathBuf, sync::Arc};

use kennisbasis::{
    desk::{DeskError, terms},
    search::bridge::{Bridge, Listed},
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
/// From then on your table is used, and this command prints it. With a word it
/// prints the rows that have it, and what to do for the other language.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Args {
    /// Print only the rows that have this word or term
    #[arg(value_name = "WORD", num_args = 0.., conflicts_with = "to")]
    words: Vec<String>,

    /// Write it to a new file, and make its folder if need be
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    to: Option<PathBuf>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let own = terms(&places.folders()).map_err(DeskError::from)?;
    let table = own.as_ref().map_or(Bridge::our_table(), |it| &it.table);
    if !args.words.is_empty() {
        let bridge = own
            .as_ref()
            .map_or_else(Bridge::ours, |it| Arc::clone(&it.bridge));
        return about(
            ui,
            places,
            &args.words.join(" "),
            table,
            &bridge,
            own.is_some(),
        );
    }
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

/// Prints the rows that have a word, and tells how to have it asked.
fn about(
    ui: &mut Ui,
    places: &Places,
    word: &str,
    table: &str,
    bridge: &Bridge,
    is_own: bool,
) -> Result<Exit, Failure> {
    let lines: Vec<&str> = table.lines().collect();
    for number in bridge.lines_with(word) {
        let row = lines.get(number - 1).copied().unwrap_or_default();
        ui.say(tell!("terms-row", line = number, row = row))?;
    }
    let file = shown(&places.folders().review.join("terms.tsv"));
    let listed = bridge.listed(word);
    match &listed {
        Listed::Asked => {
            let across = bridge.across(&word.split(' ').collect::<Vec<_>>());
            let across: Vec<&str> = across.iter().map(|it| it.text.as_str()).collect();
            if !across.is_empty() {
                let terms = across.join(", ");
                ui.note(tell!("terms-asked", word = word, terms = terms));
            }
        }
        Listed::KeptBack(_) => ui.note(tell!("terms-kept-back", word = word, file = &file)),
        Listed::Nowhere => ui.note(tell!("terms-nowhere", word = word, file = &file)),
    }
    if !is_own && listed != Listed::Asked {
        ui.note(tell!("terms-first", file = file));
    }
    Ok(Exit::Done)
}
