//! `kennisbasis code`: a person's word on how a study is coded.

use kennisbasis::{
    classify::Taxonomy,
    index::{Index, Number},
    study::{Facet, Judgement},
};

use crate::cli::{
    Places,
    asking::now,
    failure::{Exit, Failure},
    show::find,
    ui::Ui,
    why,
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
    /// A file name or path, an id (its first 6 digits or more), or a DOI
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
    let taxonomy = places.taxonomy()?;
    let index = crate::cli::open(places)?;
    places.check_corpus(&index)?;
    let number = find(&index, &args.study)?;
    let judgements = args.judgements(&taxonomy, &index, number)?;
    if judgements.is_empty() {
        return Err(Failure::new(
            "no value was named",
            "name at least one: --method -participatory, --opgave +inclusie",
        ));
    }
    let file = places.judgements();
    for judgement in &judgements {
        file.add(judgement)?;
    }
    let index = crate::cli::open(places)?;
    let mut facets: Vec<Facet> = judgements.iter().map(|it| it.facet).collect();
    facets.dedup();
    why::name(ui, &index, number)?;
    let account = why::Account::new(&index, number, &taxonomy)?;
    for facet in facets {
        why::lines(ui, &account, &taxonomy, Some(facet))?;
    }
    ui.note("");
    ui.note(format!("noted in {}", crate::cli::shown(file.path())));
    Ok(Exit::Done)
}

impl Args {
    /// What is said, all of it checked before anything is noted.
    fn judgements(
        &self,
        taxonomy: &Taxonomy,
        index: &Index,
        number: Number,
    ) -> Result<Vec<Judgement>, Failure> {
        let (by, because) = (self.by.trim(), self.because.trim());
        if by.is_empty() || because.is_empty() {
            return Err(Failure::new(
                "a judgement needs a name and a reason",
                "fill in --by and --because: others must be able to follow it",
            ));
        }
        let mut judgements: Vec<Judgement> = vec![];
        for (facet, typed) in [
            (Facet::Opgave, &self.opgave),
            (Facet::Method, &self.method),
            (Facet::Source, &self.source),
            (Facet::KnowledgeQuestion, &self.knowledge_question),
        ] {
            for typed in typed {
                let (applies, value) = signed(facet, typed)?;
                let value = crate::cli::taxonomy::value(taxonomy, facet, value)?;
                let same = |it: &&Judgement| it.facet == facet && it.value == value;
                if judgements.iter().find(same).is_some() {
                    return Err(Failure::new(
                        format!("{value} was named twice"),
                        "name a value once: with + or with -",
                    ));
                }
                judgements.push(Judgement {
                    study: index.id(number),
                    facet,
                    value,
                    applies,
                    by: by.to_owned(),
                    because: because.to_owned(),
                    date: now(),
                });
            }
        }
        Ok(judgements)
    }
}

/// Parts `+inclusie` and `-inclusie` into sign and value.
fn signed(facet: Facet, typed: &str) -> Result<(bool, &str), Failure> {
    match (typed.strip_prefix('+'), typed.strip_prefix('-')) {
        (Some(value), _) => Ok((true, value)),
        (_, Some(value)) => Ok((false, value)),
        _ => Err(Failure::new(
            format!("`{typed}` does not say whether the study has it"),
            format!("write --{0} +{typed} or --{0} -{typed}", facet.word()),
        )),
    }
}
