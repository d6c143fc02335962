//! `kennisbasis count`: how much a question finds.

use kennisbasis::search::search;

use crate::cli::{
    asking::Asking,
    failure::{Exit, Failure},
    opening::{open_or_make, tools},
    places::Places,
    print::answer::{help_on, read_as, refused, total},
    ui::Ui,
};

/// Count what a question finds, and show nothing of it
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let tools = tools(places)?;
    let mut asked = args.asking.ask(ui, &tools)?;
    asked.request.limit = Some(0);
    let desk = open_or_make(ui, places, tools)?;
    let index = desk.index();
    places.check_corpus(index)?;
    let answer = search(index, &asked.request)?;
    read_as(
        ui,
        &answer.read_as,
        &answer.left_out,
        &answer.translated,
        &answer.one_language,
    );
    ui.say(total(answer.studies, answer.places, answer.in_compounds))?;
    if answer.studies == 0 {
        help_on(ui, index, &asked.request)?;
    }
    if let Some(line) = refused(index) {
        ui.note(line);
    }
    let asking = &args.asking;
    asking.note(ui, &desk, &asked, &answer.ran());
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}
