//! `kennisbasis why`: the sentences behind each code, and what people say of it.

use kennisbasis::{
    desk::{Card, account, card, find, why_lines},
    export::names::page_of,
    study::Facet,
};

use crate::cli::{
    failure::{Exit, Failure},
    look::Look,
    opening::open,
    places::Places,
    print::{
        answer::name,
        card::{mentions, samples},
        reasons,
    },
    ui::Ui,
    words::tell,
};

/// The lines of a card that have sentences, as a person names them.
const LINES: [&str; 3] = ["n", "place", "design"];

/// Show why a study is coded as it is
///
/// Each code with its sentences, their pages and their weights, what held it
/// back if it is not sure, what did not count for it or counted against it, and
/// what people say of it. A code needs a score of about 4 to 6 to count (9 for
/// an opgave of a course plan), and a sentence or two that convince; below that
/// it is possible.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), a DOI, or its
    /// number in an answer: '#4:2' of search 4, ':2' of the last
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
    let line = asked.as_deref().filter(|it| LINES.contains(it));
    let facet = match line {
        Some(_) => None,
        None => args.facet.as_deref().map(facet).transpose()?,
    };
    if args.json && line.is_some() {
        return Err(Failure::new(
            tell!("why-no-json"),
            tell!("why-no-json.hint"),
        ));
    }
    let desk = open(ui, places)?;
    places.check_corpus(desk.index())?;
    let study = find(&desk, &args.study)?;
    if let Some(line) = line {
        name(ui, &desk, study)?;
        card_line(ui, &card(&desk, study)?, line)?;
        return Ok(Exit::Done);
    }
    let account = account(&desk, study)?;
    if args.json {
        for line in why_lines(&account, facet) {
            ui.say(line)?;
        }
    } else {
        name(ui, &desk, study)?;
        if desk.study(study)?.genre.is_some_and(|it| !it.is_study()) {
            ui.say(tell!("why-no-study"))?;
        }
        reasons::lines(ui, &account, desk.tools().taxonomy(), facet)?;
    }
    Ok(Exit::Done)
}

/// Prints the sentences behind `line` of a card, one of [`LINES`].
fn card_line(ui: &mut Ui, card: &Card, line: &str) -> Result<(), Failure> {
    let stated = match line {
        "n" => samples(card),
        "place" => mentions(&card.places),
        _ => mentions(&card.methods),
    };
    ui.say("")?;
    if stated.is_empty() {
        ui.say(tell!("why-nothing", line = line))?;
    }
    for it in stated {
        ui.say(format!("{line}: {}", Look::Title.on(&it.what)))?;
        ui.say(format!("   {}  {}", page_of(it.said), it.said.whole()))?;
    }
    Ok(())
}

fn facet(typed: &str) -> Result<Facet, Failure> {
    Facet::from_word(&typed.to_lowercase()).ok_or_else(|| {
        let words: Vec<&str> = Facet::ALL.iter().map(|it| it.word()).collect();
        Failure::new(
            tell!("why-no-facet", typed = typed),
            tell!(
                "why-no-facet.hint",
                facets = words.join(", "),
                lines = LINES.join(", ")
            ),
        )
    })
}
