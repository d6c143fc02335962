//! `kennisbasis history`: every search, numbered, what people say of it, what changed
//! since, and the report of it.

mod said;
mod why;

use std::collections::BTreeMap;

use kennisbasis::{
    desk::{Desk, DeskError, QuestionFault, looked_for, report, rerun},
    export::names::{plain, title},
    messages::Locale,
    review::{Listed, Remarked, Search, remarked},
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

    /// List all words of the studies by which this search looks: inflections, the
    /// other language, compounds
    #[arg(long, value_name = "NUMBER", value_parser = said::number,
          conflicts_with_all = ["rerun", "prisma_s"])]
    terms: Option<u32>,

    #[command(flatten)]
    said: said::Saying,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let kept = places.history().read()?;
    ui.odd(kept.odd);
    let searches = kept.all;
    if searches.is_empty() {
        ui.note(tell!("history-none"));
        return Ok(Exit::NothingFound);
    }
    if said::note(ui, places, &args.said)? {
        return Ok(Exit::Done);
    }
    if let Some(number) = args.terms {
        return terms(ui, places, &searches, number);
    }
    let remarks = places.remarks().read()?;
    ui.odd(remarks.odd);
    let remarks = remarked(&remarks.all);
    if args.prisma_s {
        let lang = args.lang.as_deref().map(Locale::from_code);
        let desk = open(ui, places)?;
        let lang = lang.unwrap_or_else(locale);
        ui.put(report(&desk, &searches, &remarks, lang))?;
        return Ok(Exit::Done);
    }
    if !args.rerun {
        return listed(ui, &searches, &remarks);
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

/// Lists the searches, each with what is said of it and what else it looked for.
fn listed(
    ui: &mut Ui,
    searches: &[Search],
    remarks: &BTreeMap<u32, Remarked>,
) -> Result<Exit, Failure> {
    for search in searches {
        ui.say(line(search))?;
        let also = remarks.get(&search.number).map(said::lines);
        for line in also.into_iter().flatten().chain(also_looked_for(search)) {
            ui.say(format!("      {}", Look::Faint.on(line)))?;
        }
    }
    Ok(Exit::Done)
}

/// What a search looked for besides what was typed.
fn also_looked_for(search: &Search) -> Vec<String> {
    /// As many words fit a line.
    const TOLD: usize = 6;
    let list = |listed: &Listed| {
        let told = listed.first.len().min(TOLD);
        let words = listed.first[..told].join(", ");
        match listed.count - told {
            0 => words,
            left => tell!("history-words-more", words = words, n = left),
        }
    };
    let mut lines = vec![];
    for it in &search.words {
        if !it.translated.is_none() {
            let words = list(&it.translated);
            lines.push(tell!(
                "history-translated",
                typed = &it.typed,
                words = words
            ));
        }
        if !it.compounds.is_none() {
            let words = list(&it.compounds);
            lines.push(tell!("history-compounds", typed = &it.typed, words = words));
        }
    }
    lines
}

/// Lists all words by which a search looks now.
fn terms(ui: &mut Ui, places: &Places, searches: &[Search], number: u32) -> Result<Exit, Failure> {
    let Some(search) = searches.iter().find(|it| it.number == number) else {
        let odd = vec![];
        return Err(DeskError::from(QuestionFault::NoSearch { number, odd }).into());
    };
    let desk = open(ui, places)?;
    ui.say(line(search))?;
    for it in looked_for(&desk, search)? {
        ui.say("")?;
        ui.say(Look::Title.on(&it.typed))?;
        for (kind, words) in [
            (tell!("history-terms.forms"), &it.forms),
            (tell!("history-terms.translated"), &it.translated),
            (tell!("history-terms.compounds"), &it.compounds),
        ] {
            if !words.is_empty() {
                let count = crate::cli::words::number(words.len());
                ui.say(format!("   {kind} ({count}): {}", words.join(", ")))?;
            }
        }
    }
    if desk.index().catalogue().id() != search.index {
        ui.note(tell!("history-terms.of-now"));
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
    for it in now.new {
        let name = title(&desk.study(it.study)?, &file(desk, it.study));
        let id = Look::Faint.on(it.study.short());
        ui.say(format!("   + {name} {id}: {}", why::text(&it.why)))?;
    }
    for it in now.gone {
        let id = Look::Faint.on(&it.id);
        let name = match it.title.as_str() {
            "" => String::new(),
            title => format!("{} ", plain(title)),
        };
        ui.say(format!("   - {name}{id}: {}", why::text(&it.why)))?;
    }
    Ok(())
}
