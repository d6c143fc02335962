//! `kennisbasis similar`: studies like one.

use std::num::NonZeroUsize;

use kennisbasis::search::{Filters, similar};

use crate::cli::{
    Places,
    failure::{Exit, Failure},
    search::print_answer,
    show::find,
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
    let index = crate::cli::open(places)?;
    let number = find(&index, &args.study)?;
    let limit = Some(args.limit.get());
    let answer = similar(&index, number, Filters::default(), limit)?;
    print_answer(ui, &index, &answer)?;
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}
