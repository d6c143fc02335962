//! `kennisbasis why`: the sentences behind each code, and what people say of it.

mod account;
mod card;
mod json;
mod lines;

pub(in crate::cli) use account::Account;
pub(in crate::cli) use lines::lines;

use kennisbasis::{
    index::{Index, Number},
    study::Facet,
};

use json::json;

use crate::cli::{
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
    let index = crate::cli::open(places)?;
    places.check_corpus(&index)?;
    let number = find(&index, &args.study)?;
    if let Some(line) = line {
        name(ui, &index, number)?;
        card::print(ui, &index, number, line)?;
        return Ok(Exit::Done);
    }
    let account = Account::new(&index, number, &taxonomy)?;
    if args.json {
        json(ui, &account, facet)?;
    } else {
        name(ui, &index, number)?;
        lines(ui, &account, &taxonomy, facet)?;
    }
    Ok(Exit::Done)
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
pub(in crate::cli) fn name(ui: &mut Ui, index: &Index, number: Number) -> Result<(), Failure> {
    let (study, _) = index.study(number)?;
    ui.say(Look::Title.on(title(&study, &file(index, &study))))?;
    Ok(())
}
