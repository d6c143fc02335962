//! `kennisbasis history`: every search, numbered, what changed since, and the
//! report of it.

mod prisma;

use kennisbasis::{
    index::Index,
    review::{ReviewError, Search},
    search::{Request, Sort, search},
    study::StudyId,
};

use prisma::Tongue;

use crate::cli::{
    Places,
    asking::parse,
    failure::{Exit, Failure},
    print::{count, hits::title, number},
    search::{file, study, total},
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

    /// Write the PRISMA-S search report, in Markdown: what the history and the
    /// index know is filled in, the rest is marked as yours to fill in
    #[arg(long, conflicts_with = "rerun")]
    prisma_s: bool,

    /// The language of the report
    #[arg(long, value_name = "LANGUAGE", value_parser = ["en", "nl"], default_value = "en",
          requires = "prisma_s")]
    lang: String,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let searches = places.history().read()?;
    if searches.is_empty() {
        ui.note("There are no searches yet.");
        return Ok(Exit::NothingFound);
    }
    if args.prisma_s {
        let tongue = match args.lang.as_str() {
            "nl" => Tongue::Dutch,
            _ => Tongue::English,
        };
        let (index, taxonomy) = (crate::cli::open(places)?, places.taxonomy()?);
        ui.put(prisma::report(&index, &searches, &taxonomy, tongue))?;
        return Ok(Exit::Done);
    }
    if !args.rerun {
        for search in &searches {
            ui.say(line(search))?;
        }
        return Ok(Exit::Done);
    }
    let index = crate::cli::open(places)?;
    for search in &searches {
        rerun(ui, places, &index, search)?;
    }
    Ok(Exit::Done)
}

fn line(search: &Search) -> String {
    let day = search.date.split('T').next().unwrap_or_default();
    let reach: Vec<String> = search.reach.iter().map(|it| format!(" --{it}")).collect();
    format!(
        "#{:<4} {day}  {}  {}{}",
        search.number,
        total(search.studies, search.places, 0),
        search.run,
        reach.concat()
    )
}

fn rerun(ui: &mut Ui, places: &Places, index: &Index, before: &Search) -> Result<(), Failure> {
    let reach = places.reach(&before.reach)?;
    let mut other = String::new();
    if places.has_other_terms(before, &reach) {
        other += ", with another table of terms";
    }
    if before.taxonomy != places.own_taxonomy() {
        other += ", with other tables for codes";
    }
    let answer = search(
        index,
        &Request {
            reach,
            sort: Sort::Title,
            limit: Some(0),
            ..Request::new(parse(&before.run, &*places.taxonomy()?)?)
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
        ui.say(format!("#{}: {was}, unchanged{other}", before.number))?;
        return Ok(());
    }
    ui.say(format!(
        "#{}: {was} → {}{other}",
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

impl From<ReviewError> for Failure {
    fn from(err: ReviewError) -> Self {
        match &err {
            ReviewError::Line { .. } => Self::new(
                err.to_string(),
                "mend or remove that line in a text editor; the others stay as they are",
            ),
            ReviewError::Disk { .. } => Self::caused_by(
                "cannot use the review folder",
                &err,
                "choose a folder that you may read and write with --review",
            ),
        }
    }
}
