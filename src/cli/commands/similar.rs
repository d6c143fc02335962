//! `kennisbasis similar`: studies like one.

use std::num::NonZeroUsize;

use kennisbasis::desk::{find, similar_to};

use crate::cli::{
    failure::{Exit, Failure},
    opening::open,
    places::Places,
    print::answer::print_answer,
    ui::Ui,
};

/// Find studies like one
///
/// The words that are frequent in the study and rare elsewhere stand for it; how
/// they were read is shown.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The study: its file or the first digits of its id
    #[arg(value_name = "STUDY")]
    study: String,

    /// How many studies to show
    #[arg(long, value_name = "N", default_value = "10")]
    limit: NonZeroUsize,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let desk = open(ui, places)?;
    let study = find(&desk, &args.study)?;
    let answer = similar_to(&desk, study, Some(args.limit.get()))?;
    print_answer(ui, &desk, &answer)?;
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}
