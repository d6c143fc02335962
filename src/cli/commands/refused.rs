//! `kennisbasis refused`: the files that cannot be searched, and why.

use kennisbasis::{export::jsonl, index::Index};

use crate::cli::{
    failure::{Exit, Failure},
    places::Places,
    print::summary::refused_table,
    ui::Ui,
    words::tell,
};

/// List the files that could not be read, and why
///
/// As of the last run of `kennisbasis index`, with what to do about each.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print JSON Lines
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let index = Index::open_any(&places.index)?;
    places.check_corpus(&index)?;
    let refused = index.catalogue().refused();
    if args.json {
        for file in &refused {
            ui.say(jsonl::refused(file))?;
        }
    } else if refused.is_empty() {
        ui.say(tell!("refused-none"))?;
    } else {
        ui.say(tell!("refused-files", n = refused.len()))?;
        for line in refused_table(&refused, usize::MAX) {
            ui.say(line)?;
        }
    }
    Ok(Exit::Done)
}
