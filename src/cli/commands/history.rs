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
    words::{locale, number, tell},
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

    /// The language of the report (default: that of --ui)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["en", "nl"], requires = "prisma_s")]
    lang: Option<String>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let kept = places.history().read()?;
    ui.odd(kept.odd);
    let searches = kept.all;
    if searches.is_empty() {
        ui.note(tell!("history-none"));
        return Ok(Exit::NothingFound);
    }
    if args.prisma_s {
        let lang = args.lang.as_deref().map(Locale::from_code);
        let desk = open(ui, places)?;
        ui.put(report(&desk, &searches, lang.unwrap_or_else(locale)))?;
        return Ok(Exit::Done);
    }
    if !args.rerun {
        for search in &searches {
            ui.say(line(search))?;
        }
        return Ok(Exit::Done);
    }
    let desk = open(ui, places)?;
    let mut exit = Exit::Done;
    for search in &searches {
        if let Err(err) = again(ui, &desk, search) {
            if err.is_closed_pipe() {
                return Err(err);
            }
            let number = search.number.to_string();
            ui.say(tell!(
                "history-not-run",
                number = number,
                why = err.in_a_line()
            ))?;
            exit = Exit::Failed;
        }
    }
    Ok(exit)
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
    let number_of_search = before.number.to_string();
    let is_unchanged = now.gone.is_empty() && now.new.is_empty();
    let mut line = if is_unchanged {
        tell!(
            "history-unchanged",
            number = number_of_search,
            was = before.studies
        )
    } else {
        let (was, studies) = (number(before.studies), tell!("studies", n = now.studies));
        format!("#{number_of_search}: {was} → {studies}")
    };
    if now.other_terms {
        line = tell!("history-other-terms", line = line);
    }
    if now.other_taxonomy {
        line = tell!("history-other-taxonomy", line = line);
    }
    ui.say(line)?;
    for id in now.new {
        let name = title(&desk.study(id)?, &file(desk, id));
        ui.say(format!("   + {name} {}", Look::Faint.on(id.short())))?;
    }
    for id in now.gone {
        ui.say(format!("   - {id}"))?;
    }
    Ok(())
}
