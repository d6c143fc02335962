//! `kennisbasis history`: every search, numbered, what changed since, and the
//! report of it.

use kennisbasis::{
    desk::{Desk, report, rerun},
    export::names::title,
    messages::Locale,
    review::Search,
};

use crate::cli::{
    failure::{Exit, Failure},
    look::Look,
    opening::open,
    places::Places,
    print::answer::{file, total},
    ui::Ui,
    words::{count, number},
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
    let kept = places.history().read()?;
    ui.odd(kept.odd);
    let searches = kept.all;
    if searches.is_empty() {
        ui.note("There are no searches yet.");
        return Ok(Exit::NothingFound);
    }
    if args.prisma_s {
        let locale = match args.lang.as_str() {
            "nl" => Locale::Dutch,
            _ => Locale::English,
        };
        let desk = open(ui, places)?;
        ui.put(report(&desk, &searches, locale))?;
        return Ok(Exit::Done);
    }
    if !args.rerun {
        for search in &searches {
            ui.say(line(search))?;
        }
        return Ok(Exit::Done);
    }
    let desk = open(ui, places)?;
    for search in &searches {
        again(ui, &desk, search)?;
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

fn again(ui: &mut Ui, desk: &Desk, before: &Search) -> Result<(), Failure> {
    let now = rerun(desk, before)?;
    let mut other = String::new();
    if now.other_terms {
        other += ", with another table of terms";
    }
    if now.other_taxonomy {
        other += ", with other tables for codes";
    }
    let was = number(before.studies);
    if now.gone.is_empty() && now.new.is_empty() {
        ui.say(format!("#{}: {was}, unchanged{other}", before.number))?;
        return Ok(());
    }
    ui.say(format!(
        "#{}: {was} → {}{other}",
        before.number,
        count(now.studies, "study", "studies")
    ))?;
    for id in now.new {
        let name = title(&desk.study(id)?, &file(desk, id));
        ui.say(format!("   + {name} {}", Look::Faint.on(id.short())))?;
    }
    for id in now.gone {
        ui.say(format!("   - {id}"))?;
    }
    Ok(())
}
