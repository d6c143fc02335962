//! `kennisbasis count`: how much a question finds.

use kennisbasis::search::{Request, search};

use crate::cli::{
    Places,
    asking::Asking,
    failure::{Exit, Failure},
    search::{help_on, open_or_make, read_as, refused, total},
    ui::Ui,
};

/// Count what a question finds, and show nothing of it
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let request = Request {
        limit: Some(0),
        ..args.asking.request(ui, places)?
    };
    let index = open_or_make(ui, places)?;
    places.check_corpus(&index)?;
    let answer = search(&index, &request)?;
    read_as(ui, &answer.read_as, &answer.left_out, &answer.translated);
    ui.say(total(answer.studies, answer.places, answer.in_compounds))?;
    if answer.studies == 0 {
        help_on(ui, &index, &request)?;
    }
    if let Some(line) = refused(&index) {
        ui.note(line);
    }
    let asking = &args.asking;
    asking.note(ui, places, &index, &request, &answer.found, answer.places);
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}
