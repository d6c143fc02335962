//! `kennisbasis search`: from a question to pages and sentences.

use std::num::NonZeroUsize;

use kennisbasis::{
    desk::{Desk, answer_lines, find, opened_at},
    export::names::title,
    search::{Answer, Request, Sort, explain, search},
    study::PageNo,
};

use crate::cli::{
    asking::Asking,
    failure::{Exit, Failure},
    look::Look,
    opening::{open_or_make, tools},
    places::Places,
    print::{
        answer::{file, help_on, print_answer},
        score,
    },
    ui::Ui,
    viewer,
    words::tell,
};

const EXAMPLES: &str = "\
What can be asked:
  wijk bewoners            both words anywhere in the study, with all their endings
  \"stem van de burger\"     these words side by side, as typed (capitals and accents
                           do not matter, except that één is never een)
  wijk OR buurt            one of them; also OF. Side by side binds tighter than OR
  armoede NOT schulden     the first without the second; also NIET
  (wijk OR buurt) bewoner  parentheses say what belongs together
  participat*  wom?n       every word that begins so; any one letter
  =zorg                    this form alone, no other ending
  wijk NEAR/3 team         at most 3 words between them, in any order
  wijk PRE/3 team          the same, in this order
  title:wijk methods:(interview* OR enquête)
                           only there: title, abstract, methods, results,
                           conclusion, references; also titel, samenvatting, …
  author:jansen year:2015..2022 lang:nl opgave:inclusie place:Tilburg file:rapport doi:10.1234/ab
                           only such studies; also auteur, jaar, taal, bestand
  #3 AND #5                what both of these earlier searches found

Operators are in capitals. Very common words (de, van, the, of) count in phrases
and are left out elsewhere; the answer says so. Nothing is corrected or guessed.
What a study only cites does not count: --with-references or references: looks
in reference lists, too.

In a shell, put the question between single quotation marks if it has double ones:
  kennisbasis search '\"lived experience\" housing' --facets --year 2015..
  kennisbasis search 'mantelzorg*' --method small-scale --lang nl --json
  kennisbasis search --dialect ovid '(neighbo?rhood adj3 team$).ti,ab.'

--open prints the address of the page, and opens it if you are at a terminal. To
use a viewer of your own, set KENNISBASIS_VIEWER: okular -p {page} {file}";

/// Search the studies
///
/// Prints the best studies first, under each the best pages with the sentence
/// that answers. Each page is named as printed and as your viewer counts it:
/// p. 183 (pdf 3). A number in brackets, p. [184] (pdf 4), is not printed there:
/// it follows from the pages around it. Of a sheet with two pages of a book it
/// is the number of the half where the sentence stands.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// Which study comes first
    #[arg(long, value_name = "ORDER", default_value = "relevance",
          value_parser = ["relevance", "year", "title", "pages"])]
    sort: String,

    /// How many studies to show
    #[arg(long, value_name = "N", default_value = "20", conflicts_with = "all")]
    limit: NonZeroUsize,

    /// Show all studies
    #[arg(long)]
    all: bool,

    /// How many pages to show of each study
    #[arg(long, value_name = "N", default_value = "3")]
    pages: NonZeroUsize,

    /// Count the studies per opgave, method, source and language
    #[arg(long)]
    facets: bool,

    /// Print JSON Lines
    #[arg(long, conflicts_with = "open")]
    json: bool,

    /// Open the best page of a study in your viewer; N is its number in the
    /// answer, 1 if left out
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "1")]
    open: Option<NonZeroUsize>,

    /// Tell why this study stands where it does: what each part of the question
    /// gave to its score
    #[arg(long, value_name = "STUDY", conflicts_with_all = ["json", "open"])]
    explain: Option<String>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let tools = tools(places)?;
    let mut asked = args.asking.ask(ui, &tools)?;
    asked.request = Request {
        sort: match args.sort.as_str() {
            "year" => Sort::Year,
            "title" => Sort::Title,
            "pages" => Sort::Pages,
            _ => Sort::Relevance,
        },
        limit: (!args.all).then_some(args.limit.get()),
        pages: args.pages.get(),
        count_facets: args.facets,
        ..asked.request
    };
    let desk = open_or_make(ui, places, tools)?;
    places.check_corpus(desk.index())?;
    if let Some(study) = &args.explain {
        return explained(ui, &desk, &asked.request, study);
    }
    let answer = search(desk.index(), &asked.request)?;
    if let Some(rank) = args.open {
        return open_page(ui, &desk, &answer, rank);
    }
    if args.json {
        for line in answer_lines(&desk, &asked.typed.question, &answer)? {
            ui.say(line)?;
        }
    } else {
        print_answer(ui, &desk, &answer)?;
    }
    if answer.studies == 0 && !args.json {
        help_on(ui, desk.index(), &asked.request)?;
    }
    let asking = &args.asking;
    asking.note(ui, &desk, &asked, &answer.ran());
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

fn explained(ui: &mut Ui, desk: &Desk, request: &Request, study: &str) -> Result<Exit, Failure> {
    let id = find(desk, study)?;
    let score = explain(desk.index(), &request.question, &request.reach, id)?;
    ui.say(Look::Title.on(title(&desk.study(id)?, &file(desk, id))))?;
    let Some(score) = score else {
        ui.say(tell!("search-no-answer"))?;
        return Ok(Exit::NothingFound);
    };
    for line in score::lines(&score) {
        ui.say(line)?;
    }
    Ok(Exit::Done)
}

fn open_page(
    ui: &mut Ui,
    desk: &Desk,
    answer: &Answer,
    rank: NonZeroUsize,
) -> Result<Exit, Failure> {
    let Some(hit) = answer.hits.get(rank.get() - 1) else {
        ui.note(tell!("search-nothing-to-open", n = answer.studies));
        return Ok(Exit::NothingFound);
    };
    let (file, page) = opened_at(desk, hit);
    // Of what is attached to a file viewers know no address.
    let is_alone = file.attached.is_none();
    let at = if is_alone {
        page
    } else {
        PageNo::from_index(0)
    };
    ui.say(viewer::address(&file.path, at))?;
    if let Some(name) = file.attached.0.last() {
        let page = page.to_string();
        ui.note(tell!("search-open-attached", name = name, page = page));
    }
    ui.flush()?;
    viewer::open(&file.path, at, ui.is_read_by_a_person())?;
    Ok(Exit::Done)
}
