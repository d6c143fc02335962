//! `kennisbasis why`: the sentences behind each code, and what people say of it.

mod card;
mod lines;
mod read_again;

pub(super) use lines::lines;

use kennisbasis::{
    classify::Taxonomy,
    export::jsonl,
    index::{Index, Number},
    study::{Facet, standing, verdicts},
};

use read_again::ReadAgain;

use super::{
    Places,
    failure::{Exit, Failure},
    print::hits::title,
    search::file,
    show::find,
    ui::{Look, Ui},
};

/// Show why a study is coded as it is
///
/// Each code with its sentences, their pages and their weights, what held it
/// back if it is not sure, what did not count for it or counted against it, and
/// what people say of it. A code needs a score of about 4 to 6 to count (9 for
/// an opgave of a course plan), and a sentence or two that convince; below that
/// it is possible.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), or a DOI
    #[arg(value_name = "STUDY")]
    study: String,

    /// Only this facet: opgave, method, source, question; or the sentences
    /// behind a line of its card: n, place, design
    #[arg(value_name = "FACET")]
    facet: Option<String>,

    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let asked = args.facet.as_ref().map(|it| it.to_lowercase());
    let line = asked.as_deref().filter(|it| card::LINES.contains(it));
    let facet = match line {
        Some(_) => None,
        None => args.facet.as_deref().map(facet).transpose()?,
    };
    if args.json && line.is_some() {
        return Err(Failure::new(
            "the lines of a card have no JSON of their own",
            "kennisbasis show STUDY --json has them all, under `design`",
        ));
    }
    let taxonomy = places.taxonomy()?;
    let index = super::open(places)?;
    places.check_corpus(&index)?;
    let number = find(&index, &args.study)?;
    if let Some(line) = line {
        name(ui, &index, number)?;
        card::print(ui, &index, number, line)?;
        return Ok(Exit::Done);
    }
    if args.json {
        json(ui, &index, &taxonomy, number, facet)?;
    } else {
        name(ui, &index, number)?;
        lines(ui, &index, &taxonomy, number, facet)?;
    }
    Ok(Exit::Done)
}

/// Prints the same as records.
fn json(
    ui: &mut Ui,
    index: &Index,
    taxonomy: &Taxonomy,
    number: Number,
    facet: Option<Facet>,
) -> Result<(), Failure> {
    let is_asked = |it: Facet| facet.is_none_or(|facet| it == facet);
    let rules = index.codes_by_rules(number)?;
    let (study, _) = index.study(number)?;
    let verdicts = verdicts(index.judgements(number));
    let verdict = |facet, value: &str| verdicts.get(&(facet, value)).copied();
    let again = ReadAgain::new(index, number, taxonomy)?;
    for code in rules.iter().filter(|it| is_asked(it.facet)) {
        let held = again.held(code.facet, &code.value, Some(code));
        let shown_by = held.map(|it| again.sentences(&it.shown_by));
        let held = held.zip(shown_by.as_deref());
        let reasons = again.sentences(&code.reasons);
        let verdict = verdict(code.facet, &code.value);
        ui.say(jsonl::code(study.id, code, &reasons, verdict, held))?;
    }
    for held in again.explained.held.iter().filter(|it| is_asked(it.facet)) {
        let mut codes = rules.iter();
        if codes.any(|it| it.facet == held.facet && it.value == held.value) {
            continue;
        }
        let shown_by = again.sentences(&held.shown_by);
        let reasons = again.sentences(&held.reasons);
        let verdict = verdict(held.facet, &held.value);
        ui.say(jsonl::not_coded(
            study.id,
            &reasons,
            verdict,
            (held, &shown_by),
        ))?;
    }
    let objections = again.explained.objections.iter();
    for objection in objections.filter(|it| is_asked(it.facet)) {
        let said = again.said(objection.page, &objection.sentence);
        ui.say(jsonl::objection(study.id, objection, &said))?;
    }
    for judgement in standing(index.judgements(number)) {
        if is_asked(judgement.facet) {
            ui.say(jsonl::judgement(judgement))?;
        }
    }
    Ok(())
}

fn facet(typed: &str) -> Result<Facet, Failure> {
    Facet::from_word(&typed.to_lowercase()).ok_or_else(|| {
        let words: Vec<&str> = Facet::ALL.iter().map(|it| it.word()).collect();
        Failure::new(
            format!("there is no facet `{typed}`"),
            format!(
                "the facets are: {}; the lines of a card are: {}",
                words.join(", "),
                card::LINES.join(", ")
            ),
        )
    })
}

/// Prints which study it is.
pub(super) fn name(ui: &mut Ui, index: &Index, number: Number) -> Result<(), Failure> {
    let (study, _) = index.study(number)?;
    ui.say(Look::Title.on(title(&study, &file(index, &study))))?;
    Ok(())
}
