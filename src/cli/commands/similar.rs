//! `kennisbasis similar`: studies like one, and pairs that are nearly the same.

use std::num::NonZeroUsize;

use kennisbasis::{
    desk::{Desk, find, near_copies, similar_to},
    export::names::plain,
    study::StudyId,
};

use crate::cli::{
    failure::{Exit, Failure},
    look::Look,
    opening::open,
    places::Places,
    print::answer::{file, name, percent, print_answer},
    ui::Ui,
    words::tell,
};

/// Find studies like one, or nearly the same
///
/// The words that are frequent in the study and rare elsewhere stand for it; how
/// they were read is shown.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The study: its file, the first digits of its id, or its number in an answer:
    /// '#4:2' of search 4, ':2' of the last
    #[arg(value_name = "STUDY", required_unless_present = "near_copies")]
    study: Option<String>,

    /// How many studies to show
    #[arg(long, value_name = "N", default_value = "10")]
    limit: NonZeroUsize,

    /// List the studies with much of their text the same, as a draft and what was
    /// published: of STUDY, or of all
    ///
    /// Half of the text or a little less must be the same, word for word; a
    /// translation is no near copy, and a text of less than about 260 words is told
    /// of none. Exact copies are one study: show names their files.
    #[arg(long, conflicts_with = "limit")]
    near_copies: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let desk = open(ui, places)?;
    let study = args.study.as_ref().map(|it| find(&desk, it)).transpose()?;
    let study = match study {
        Some(study) if !args.near_copies => study,
        study => return list(ui, &desk, study),
    };
    let answer = similar_to(&desk, study, Some(args.limit.get()))?;
    print_answer(ui, &desk, &answer)?;
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// Lists near copies, each pair once.
fn list(ui: &mut Ui, desk: &Desk, study: Option<StudyId>) -> Result<Exit, Failure> {
    let mut pairs = 0;
    for (one, mut near) in near_copies(desk, study)? {
        if study.is_none() {
            near.retain(|it| one < it.study);
        }
        if near.is_empty() {
            continue;
        }
        pairs += near.len();
        name(ui, desk, one)?;
        let place = format!("{}  {}", plain(&file(desk, one)), one.short());
        ui.say(format!("   {}", Look::Faint.on(place)))?;
        for it in near {
            let file = plain(&file(desk, it.study));
            let told = tell!("show-near", file = file, percent = percent(&it));
            ui.say(format!("   {told}  {}", Look::Faint.on(it.study.short())))?;
        }
        ui.say("")?;
    }
    if pairs == 0 {
        ui.say(tell!("similar-no-near-copies"))?;
        return Ok(Exit::NothingFound);
    }
    ui.say(tell!("similar-near-copies", n = pairs))?;
    Ok(Exit::Done)
}
