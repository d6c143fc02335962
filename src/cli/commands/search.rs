//! `kennisbasis search`: from a question to pages and sentences.

use std::num::NonZeroUsize;

use kennisbasis::{
    export::jsonl,
    index::{Index, IndexError},
    search::{Answer, Request, Sort, explain, help, search},
    study::{PageNo, Study},
    walk::find_folder,
};

use crate::cli::{
    Places,
    asking::Asking,
    failure::{Exit, Failure},
    index::first_run,
    print::{count, hits, nothing, number, score},
    ui::{Look, Ui},
    viewer,
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
/// p. 183 (pdf 3).
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
    let request = Request {
        sort: match args.sort.as_str() {
            "year" => Sort::Year,
            "title" => Sort::Title,
            "pages" => Sort::Pages,
            _ => Sort::Relevance,
        },
        limit: (!args.all).then_some(args.limit.get()),
        pages: args.pages.get(),
        count_facets: args.facets,
        ..args.asking.request(ui, places)?
    };
    let index = open_or_make(ui, places)?;
    places.check_corpus(&index)?;
    if let Some(study) = &args.explain {
        return explained(ui, &index, &request, study);
    }
    let answer = search(&index, &request)?;
    let asking = &args.asking;
    if let Some(rank) = args.open {
        return open_page(ui, &index, &answer, rank);
    }
    if args.json {
        print_lines(ui, &index, &answer, &asking.typed())?;
    } else {
        print_answer(ui, &index, &answer)?;
    }
    if answer.studies == 0 && !args.json {
        help_on(ui, &index, &request)?;
    }
    asking.note(ui, places, &index, &request, &answer.found, answer.places);
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// Tells why nothing was found, and what there is instead.
pub(in crate::cli) fn help_on(
    ui: &mut Ui,
    index: &Index,
    request: &Request,
) -> Result<(), Failure> {
    for line in nothing::lines(&help(index, &request.question, &request.reach)?) {
        ui.note(line);
    }
    Ok(())
}

pub(in crate::cli) fn open_or_make(ui: &mut Ui, places: &Places) -> Result<Index, Failure> {
    match crate::cli::open_by_rules(places, &*places.taxonomy()?) {
        Err(IndexError::Missing { .. }) if find_folder(&places.default_corpus()).is_some() => {
            first_run(ui, places)?;
            crate::cli::open(places)
        }
        index => crate::cli::judged(places, index.map_err(|err| places.not_opened(err))?),
    }
}

fn explained(ui: &mut Ui, index: &Index, request: &Request, study: &str) -> Result<Exit, Failure> {
    let number = crate::cli::show::find(index, study)?;
    let (study, _) = index.study(number)?;
    let score = explain(index, &request.question, &request.reach, study.id)?;
    ui.say(Look::Title.on(hits::title(&study, &file(index, &study))))?;
    let Some(score) = score else {
        ui.say("This study does not answer the question.")?;
        return Ok(Exit::NothingFound);
    };
    for line in score::lines(&score) {
        ui.say(line)?;
    }
    Ok(Exit::Done)
}

/// The first place of a study, as shown.
pub(in crate::cli) fn file(index: &Index, study: &Study) -> String {
    let catalogue = index.catalogue();
    let place = catalogue.files_of(study.id).next();
    place.map_or_else(|| "(file unknown)".into(), |it| catalogue.shown(it))
}

fn print_lines(ui: &mut Ui, index: &Index, answer: &Answer, typed: &str) -> Result<(), Failure> {
    ui.say(jsonl::question(
        typed,
        &answer.read_as,
        &answer.left_out,
        &answer.translated,
    ))?;
    for (rank, hit) in answer.hits.iter().enumerate() {
        let study = study(index, hit.study)?;
        ui.say(jsonl::hit(rank + 1, hit, &study, &file(index, &study)))?;
    }
    if let Some(counts) = &answer.facets {
        ui.say(jsonl::facets(counts))?;
    }
    ui.say(jsonl::end(&jsonl::End {
        studies: answer.studies,
        places: answer.places,
        in_compounds: answer.in_compounds,
        shown: answer.hits.len(),
        refused: index.catalogue().refused().len(),
        without_year: answer.without_year,
        only_possibly: answer.only_possibly,
    }))?;
    Ok(())
}

pub(in crate::cli) fn study(
    index: &Index,
    id: kennisbasis::study::StudyId,
) -> Result<Study, Failure> {
    let number = index.number(id).ok_or_else(|| IndexError::Damaged {
        what: format!("study {} has no record", id.short()),
    })?;
    Ok(index.study(number)?.0)
}

pub(in crate::cli) fn print_answer(
    ui: &mut Ui,
    index: &Index,
    answer: &Answer,
) -> Result<(), Failure> {
    read_as(ui, &answer.read_as, &answer.left_out, &answer.translated);
    let columns = ui.columns();
    for (rank, hit) in answer.hits.iter().enumerate() {
        let study = study(index, hit.study)?;
        for line in hits::lines(rank + 1, hit, &study, &file(index, &study), columns) {
            ui.say(line)?;
        }
        ui.say("")?;
    }
    if let Some(counts) = &answer.facets {
        for line in hits::facet_lines(counts) {
            ui.say(line)?;
        }
        ui.say("")?;
    }
    let shown = answer.hits.len();
    let cut = if shown < answer.studies {
        format!(", showing {} (--all shows them all)", number(shown))
    } else {
        String::new()
    };
    let total = total(answer.studies, answer.places, answer.in_compounds);
    ui.say(total + &cut)?;
    for line in not_searched(index, answer) {
        ui.note(line);
    }
    Ok(())
}

/// How many studies answer, how many places in them match, and how many of
/// these are only parts of words. A question that only limits studies has no
/// places.
pub(in crate::cli) fn total(studies: usize, places: usize, in_compounds: usize) -> String {
    let found = count(studies, "study", "studies");
    if studies > 0 && places == 0 {
        return found;
    }
    let places = count(places, "occurrence", "occurrences");
    match in_compounds {
        0 => format!("{found}, {places}"),
        inside => format!("{found}, {places} ({} inside compounds)", number(inside)),
    }
}

/// Tells how the question was read, and what else was looked for.
pub(in crate::cli) fn read_as(
    ui: &mut Ui,
    read_as: &str,
    left_out: &[String],
    translated: &[(String, Vec<String>)],
) {
    let left_out = match left_out {
        [] => String::new(),
        words => format!("   (too common, left out: {})", words.join(", ")),
    };
    ui.note(Look::Faint.on(format!("read as: {read_as}{left_out}")));
    for (typed, terms) in translated {
        let terms = terms.join(", ");
        ui.note(Look::Faint.on(format!("also searched, for {typed}: {terms}")));
    }
    ui.note("");
}

/// What the answer cannot know of.
fn not_searched(index: &Index, answer: &Answer) -> Vec<String> {
    let mut lines = vec![];
    if answer.without_year > 0 {
        lines.push(format!(
            "{} kept out by --year because the year is not known",
            count(answer.without_year, "study was", "studies were")
        ));
    }
    if answer.only_possibly > 0 {
        lines.push(format!(
            "{} only possibly coded so; --possibly takes them in",
            count(answer.only_possibly, "more study is", "more studies are")
        ));
    }
    lines.extend(refused(index));
    lines
}

/// How many files were not searched, if any.
pub(in crate::cli) fn refused(index: &Index) -> Option<String> {
    let refused = index.catalogue().refused().len();
    (refused > 0).then(|| {
        format!(
            "{} not be read and {} not searched; kennisbasis refused tells why",
            count(refused, "file could", "files could"),
            if refused == 1 { "was" } else { "were" }
        )
    })
}

fn open_page(
    ui: &mut Ui,
    index: &Index,
    answer: &Answer,
    rank: NonZeroUsize,
) -> Result<Exit, Failure> {
    let Some(hit) = answer.hits.get(rank.get() - 1) else {
        let studies = count(answer.studies, "study answers", "studies answer");
        ui.note(format!("Only {studies} this question; nothing to open."));
        return Ok(Exit::NothingFound);
    };
    let catalogue = index.catalogue();
    let place = catalogue.files_of(hit.study).next();
    let path = place.map(|it| catalogue.path(it)).unwrap_or_default();
    let page = hit
        .pages
        .iter()
        .chain(&hit.done_in)
        .next()
        .map_or(PageNo::from_index(0), |it| it.page);
    ui.say(viewer::address(&path, page))?;
    ui.flush()?;
    viewer::open(&path, page, ui.is_read_by_a_person())?;
    Ok(Exit::Done)
}
