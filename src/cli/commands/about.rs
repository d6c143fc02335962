//! `kennisbasis about`: a person's word on title, authors, year, DOI and genre.

use kennisbasis::{
    desk::{Telling, card, find, statements},
    study::Told,
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::open,
    places::Places,
    print::{answer::name, facts::facts},
    ui::Ui,
    words::{shown, tell},
};

const EXAMPLES: &str = "\
Examples:
  kennisbasis about 3f9a1c --title \"Zorg in de wijk\" --year 2021 --by \"Duo A\"
  kennisbasis about rapport.pdf --author \"J. de Vries\" --author \"A. Bos\" --by \"Duo B\"
        all authors, in order; or --authors \"J. de Vries; A. Bos\"
  kennisbasis about motie.pdf --genre policy --by \"Duo B\"
  kennisbasis about 3f9a1c --take-back year --by \"Duo A\"
        what the document says of its year counts again

What you say is added to review/about.jsonl, in plain text, and goes before what
the document says of itself: in every search, table and card, also after a new
index and when the file is renamed or moved. To change your mind, say it again:
the last word on a fact counts, whoever said it.

Genres (either word will do):
  studies    study (studie), review (overzichtsstudie), report (rapport)
  no study   policy (beleid), guideline (richtlijn), news (nieuws), law (wet),
             form (formulier), teaching (lesmateriaal), other (anders)
A document that is no study is still found by its words; it has no codes and no
places, and facets and gaps leave it out and say how many they left out.";

/// Say yourself what the title, authors, year, DOI or genre of a study is
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), or a DOI
    #[arg(value_name = "STUDY")]
    study: String,

    /// Its title, with its subtitle
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    /// An author; repeat it for each of them, in order
    #[arg(long = "author", visible_alias = "authors", value_name = "NAME")]
    authors: Vec<String>,

    /// The year of publication
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,

    /// Its DOI, also as a link
    #[arg(long, value_name = "DOI")]
    doi: Option<String>,

    /// What kind of document it is; see below
    #[arg(long, value_name = "GENRE")]
    genre: Option<String>,

    /// Take back what was said of this fact; may be repeated
    #[arg(long, value_name = "FACT", value_parser = Told::WORDS)]
    take_back: Vec<String>,

    /// Who says so
    #[arg(long, value_name = "NAME")]
    by: String,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let desk = open(ui, places)?;
    places.check_corpus(desk.index())?;
    let study = find(&desk, &args.study)?;
    let telling = Telling {
        title: args.title.clone(),
        authors: args.authors.clone(),
        year: args.year.clone(),
        doi: args.doi.clone(),
        genre: args.genre.clone(),
        back: args.take_back.clone(),
    };
    let statements = statements(study, &telling, &args.by)?;
    let file = desk.tools().statements();
    for statement in &statements {
        file.add(statement)?;
    }
    // What was said counts for who opens the desk now.
    let desk = open(ui, places)?;
    name(ui, &desk, study)?;
    let told: Vec<&str> = statements.iter().map(|it| it.told.word()).collect();
    for line in facts(&card(&desk, study)?, &told) {
        ui.say(line)?;
    }
    ui.note("");
    ui.note(tell!("code-noted", file = shown(file.path())));
    Ok(Exit::Done)
}
