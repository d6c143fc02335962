//! `kennisbasis history`: every search, numbered, and what changed since.

use kennisbasis::{
    index::Index,
    review::{HistoryError, Search},
    search::{Request, Sort, search},
    study::StudyId,
};

use super::{
    Places,
    asking::{parse, reach_of},
    failure::{Exit, Failure},
    print::{count, hits::title, number},
    search::{file, study},
    ui::{Look, Ui},
};

/// List all searches, or run them again
///
/// Every search is noted with its number, date, question and counts in
/// review/history.jsonl beside the index. In a question, #4 stands for search 4.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Run all searches again and tell what differs
    #[arg(long)]
    rerun: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let searches = places.history().read()?;
    if searches.is_empty() {
        ui.note("There are no searches yet.");
        return Ok(Exit::NothingFound);
    }
    if !args.rerun {
        for search in &searches {
            ui.say(line(search))?;
        }
        return Ok(Exit::Done);
    }
    let index = super::open(places)?;
    for search in &searches {
        rerun(ui, &index, search)?;
    }
    Ok(Exit::Done)
}

fn line(search: &Search) -> String {
    let day = search.date.split('T').next().unwrap_or_default();
    let reach: Vec<String> = search.reach.iter().map(|it| format!(" --{it}")).collect();
    format!(
        "#{:<4} {day}  {}, {}  {}{}",
        search.number,
        count(search.studies, "study", "studies"),
        count(search.places, "place", "places"),
        search.run,
        reach.concat()
    )
}

fn rerun(ui: &mut Ui, index: &Index, before: &Search) -> Result<(), Failure> {
    let answer = search(
        index,
        &Request {
            reach: reach_of(before),
            sort: Sort::Title,
            limit: Some(0),
            ..Request::new(parse(&before.run)?)
        },
    )?;
    let now: Vec<String> = answer.found.iter().map(StudyId::short).collect();
    let gone: Vec<&String> = before.found.iter().filter(|it| !now.contains(it)).collect();
    let new: Vec<&StudyId> = answer
        .found
        .iter()
        .filter(|it| !before.found.contains(&it.short()))
        .collect();
    let was = number(before.studies);
    if gone.is_empty() && new.is_empty() {
        ui.say(format!("#{}: {was}, unchanged", before.number))?;
        return Ok(());
    }
    ui.say(format!(
        "#{}: {was} → {}",
        before.number,
        count(answer.studies, "study", "studies")
    ))?;
    for id in new {
        let study = study(index, *id)?;
        let name = title(&study, &file(index, &study));
        ui.say(format!("   + {name} {}", Look::Faint.on(id.short())))?;
    }
    for id in gone {
        ui.say(format!("   - {id}"))?;
    }
    Ok(())
}

impl From<HistoryError> for Failure {
    fn from(err: HistoryError) -> Self {
        match &err {
            HistoryError::Line { .. } => Self::new(
                err.to_string(),
                "mend or remove that line in a text editor; the others stay as they are",
            ),
            HistoryError::Disk { .. } => Self::caused_by(
                "cannot use the history",
                &err,
                "choose a folder that you may write to, or add --no-history",
            ),
        }
    }
}
