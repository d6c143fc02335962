//! `kennisbasis code`: a person's word on how a study is coded.

use kennisbasis::{
    desk::{Wanted, account, find, judgements},
    study::Facet,
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::open,
    places::Places,
    print::{answer::name, reasons},
    ui::Ui,
    words::{shown, tell},
};

const EXAMPLES: &str = "\
Examples:
  kennisbasis code 3f9a1c --method -participatory --by \"Duo A\"
        --because \"the residents were interviewed, they did no research\"
  kennisbasis code rapport.pdf --opgave +inclusie --source +experiential
        --by \"Duo B\" --because \"chapter 4 is told by clients\"

+ says that the study has the value, - that it has not. What you say is added
to review/codes.jsonl, in plain text, and holds for every later search, also
after a new index and when the file is renamed or moved. To change your mind,
say it again. Where two people differ, the value counts as possible.";

/// Say yourself how a study is coded
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), a DOI, or its
    /// number in an answer: '#4:2' of search 4, ':2' of the last
    #[arg(value_name = "STUDY")]
    study: String,

    /// +VALUE or -VALUE; may be repeated
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    opgave: Vec<String>,

    /// +VALUE or -VALUE; may be repeated
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    method: Vec<String>,

    /// +VALUE or -VALUE; may be repeated
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    source: Vec<String>,

    /// +VALUE or -VALUE; may be repeated
    #[arg(long = "question", value_name = "VALUE", allow_hyphen_values = true)]
    knowledge_question: Vec<String>,

    /// Who says so
    #[arg(long, value_name = "NAME")]
    by: String,

    /// Why, in a sentence
    #[arg(long, value_name = "TEXT")]
    because: String,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let desk = open(ui, places)?;
    places.check_corpus(desk.index())?;
    let study = find(&desk, &args.study)?;
    let wanted = args.wanted()?;
    let judgements = judgements(desk.tools(), study, &wanted, &args.by, &args.because)?;
    let file = desk.tools().judgements();
    for judgement in &judgements {
        file.add(judgement)?;
    }
    // What was said counts for who opens the desk now.
    let desk = open(ui, places)?;
    let mut facets: Vec<Facet> = judgements.iter().map(|it| it.facet).collect();
    facets.dedup();
    name(ui, &desk, study)?;
    let account = account(&desk, study)?;
    for facet in facets {
        reasons::lines(ui, &account, desk.tools().taxonomy(), Some(facet))?;
    }
    ui.note("");
    ui.note(tell!("code-noted", file = shown(file.path())));
    Ok(Exit::Done)
}

impl Args {
    /// The values that were named, each with its sign.
    fn wanted(&self) -> Result<Vec<Wanted>, Failure> {
        let mut wanted = vec![];
        for (facet, typed) in [
            (Facet::Opgave, &self.opgave),
            (Facet::Method, &self.method),
            (Facet::Source, &self.source),
            (Facet::KnowledgeQuestion, &self.knowledge_question),
        ] {
            for typed in typed {
                let (applies, value) = signed(facet, typed)?;
                wanted.push(Wanted {
                    facet,
                    value: value.to_owned(),
                    applies,
                });
            }
        }
        Ok(wanted)
    }
}

/// Parts `+inclusie` and `-inclusie` into sign and value.
fn signed(facet: Facet, typed: &str) -> Result<(bool, &str), Failure> {
    match (typed.strip_prefix('+'), typed.strip_prefix('-')) {
        (Some(value), _) => Ok((true, value)),
        (_, Some(value)) => Ok((false, value)),
        _ => Err(Failure::new(
            tell!("code-no-sign", typed = typed),
            tell!("code-no-sign.hint", facet = facet.word(), typed = typed),
        )),
    }
}
