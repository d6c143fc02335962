//! `kennisbasis cards`: the card of each study, on screen or in a table.

mod markdown;
mod table;

use std::path::PathBuf;

use kennisbasis::{
    desk::{Card, card},
    export::{
        names::{plain, title},
        sheet::{csv, workbook},
        spreadsheet::Dialect,
    },
    messages::Locale,
    search::Question,
};

use crate::cli::{
    asking::{Asking, choose},
    failure::{Exit, Failure},
    look::Look,
    opening::{open_or_make, tools},
    outfile::{Links, may_be_written, write},
    places::Places,
    print::{
        card::{languages, listed, mentions, samples},
        columns::called,
        hits::codes,
    },
    ui::Ui,
    words::{locale, shown, tell},
};

const EXAMPLES: &str = "\
A card holds what a study says of itself: title, authors, year, publisher, how
it is coded, how many people it asked, where, how, and how many works it cites.
Nothing is filled in that the study does not say; what is a guess is marked.

Examples:
  kennisbasis cards method:small-scale --xlsx cards.xlsx
        a workbook: a row for each small study, and behind it the sentences
        that each cell rests on
  kennisbasis cards \"eenzaamheid AND place:Utrecht\" --md cards.md
        a page to read and print
  kennisbasis cards --csv cards.csv
        all studies, for any spreadsheet or statistics program";

/// List the cards of studies: who, where, how many, how
///
/// A case survey over many small studies: one card a study, all made the same
/// way. Without a question all studies of the index are listed.
#[derive(clap::Args)]
#[command(
    after_help = EXAMPLES,
    mut_arg("question", |it| it.required(false).help("List only the studies that answer this")),
)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// Write a workbook (Excel, Calc), with the sentences behind it
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    xlsx: Option<PathBuf>,

    /// Write a table, parted by commas
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    csv: Option<PathBuf>,

    /// Write the table for the spreadsheets of this language: nl puts semicolons between
    /// cells, and both tell Excel which letters it holds
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"], requires = "csv")]
    csv_dialect: Option<String>,

    /// The language of the column heads of the table (default: en)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"], requires = "csv")]
    page_lang: Option<String>,

    /// Write Markdown, to read and print
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    md: Option<PathBuf>,

    /// Write over files that are there already
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    may_be_written(
        places,
        args.force,
        &[("xlsx", &args.xlsx), ("csv", &args.csv), ("md", &args.md)],
    )?;
    let tools = tools(places)?;
    let asked = args.asking.choice(ui, &tools)?;
    let desk = open_or_make(ui, places, tools)?;
    places.check_corpus(desk.index())?;
    let chosen = choose(ui, &desk, &args.asking, asked.as_ref())?;
    let cards = chosen.documents().into_iter().map(|it| card(&desk, it));
    let mut cards = cards.collect::<Result<Vec<Card>, _>>()?;
    // As people find them on disk.
    cards.sort_by(|a, b| (&a.files, a.study.id).cmp(&(&b.files, b.study.id)));
    let mut written = vec![];
    if let Some(file) = &args.xlsx {
        let links = Links::of(file);
        let link = |card: &Card| {
            let file = desk.address(card.study.id)?;
            Some(links.for_workbook(&file.path))
        };
        let studies = table::studies(&cards, locale(), &link);
        let sheets = [studies, table::sentences(&cards)];
        let bytes = workbook(&sheets).map_err(|err| {
            let hint = tell!("cards-too-many.hint");
            Failure::caused_by(tell!("cards-too-many"), &err, &hint)
        })?;
        written.push((file, bytes));
    }
    if let Some(file) = &args.csv {
        let dialect = args.csv_dialect.as_deref().map(Dialect::of);
        let lang = args.page_lang.as_deref().map(Locale::from_code);
        let table = table::studies(&cards, lang.unwrap_or(Locale::English), &|_| None);
        written.push((file, csv(&table, dialect.unwrap_or_default())));
    }
    if let Some(file) = &args.md {
        let question = chosen.question().map(Question::to_string);
        let report = markdown::report(&cards, question.as_deref());
        written.push((file, report.into_bytes()));
    }
    if written.is_empty() {
        for card in &cards {
            for line in lines(card) {
                ui.say(line)?;
            }
        }
    }
    if cards.is_empty() && !written.is_empty() {
        ui.note(tell!("nothing-written"));
        written.clear();
    }
    for (file, bytes) in &written {
        write(file, bytes, args.force)?;
        ui.note(tell!("written", file = shown(file)));
    }
    let studies = tell!("studies", n = cards.len());
    ui.note(match desk.index().catalogue().refused().len() {
        0 => studies,
        refused => tell!("cards-and-refused", studies = studies, n = refused),
    });
    Ok(if cards.is_empty() {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// A card in a few lines.
fn lines(card: &Card) -> Vec<String> {
    let file = card.files.first().map(String::as_str).unwrap_or_default();
    let about = &card.study.about;
    let doubt = |is_guess: bool| if is_guess { "?" } else { "" };
    let year = about.year.as_ref();
    let year = year.map_or_else(String::new, |it| {
        format!(" ({}{})", it.value, doubt(it.is_guess()))
    });
    let title = Look::Title.on(title(&card.study, file)) + &year;
    let mut lines = vec![match &about.title {
        Some(it) if it.is_guess() => tell!("cards-title-guessed", title = title),
        Some(_) => title,
        None => tell!("cards-title-unknown", title = title),
    }];
    let mut say = |value: String| {
        if !value.is_empty() {
            lines.push(format!("   {value}"));
        }
    };
    let authors = about.authors.as_ref().map(|it| {
        let names = plain(&it.value.join("; "));
        if it.is_guess() {
            tell!("cards-guess", value = names)
        } else {
            names
        }
    });
    say(authors.unwrap_or_default());
    let genre = card.study.genre.map(|it| {
        let (english, dutch) = it.words();
        format!("{}: {}", called("genre"), locale().of(english, dutch))
    });
    say(genre.unwrap_or_default());
    say(codes(&card.study));
    say(plain(&listed(&samples(card))));
    say(plain(&listed(&mentions(&card.places))));
    say(listed(&mentions(&card.methods)));
    let references = card.references();
    let references = references.map(|it| tell!("cards-about-references", n = it));
    let text = [
        Some(languages(card)),
        Some(tell!("counted-pages", n = card.study.page_count)),
        references,
    ];
    say(text.into_iter().flatten().collect::<Vec<_>>().join("; "));
    let place = format!("{}  {}", plain(file), card.study.id.short());
    say(Look::Faint.on(place));
    lines.push(String::new());
    lines
}
