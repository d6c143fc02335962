//! `kennisbasis search`: from a question to pages and sentences.

use std::num::NonZeroUsize;

use kennisbasis::{
    classify::Taxonomy,
    export::jsonl,
    index::{Index, IndexError},
    search::{Answer, Filters, Request, Years, question, search},
    study::{Facet, Language, PageNo, Study},
    walk::find_folder,
};

use super::{
    Places,
    failure::{Exit, Failure},
    index::first_run,
    print::{count, hits, number},
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
  participat*              every word that begins so; also inside a phrase

Operators are in capitals. Very common words (de, van, the, of) count in phrases
and are left out elsewhere; the answer says so. Nothing is corrected or guessed.

In a shell, put the question between single quotation marks if it has double ones:
  kennisbasis search '\"lived experience\" housing' --facets --year 2015..
  kennisbasis search 'mantelzorg*' --method small-scale --lang nl --json

--open prints the address of the page, and opens it if you are at a terminal. To
use a viewer of your own, set KENNISBASIS_VIEWER: okular -p {page} {file}";

/// Search the studies
///
/// Prints the best studies first, under each the best pages with the sentence
/// that answers. Each page is named as printed and as your viewer counts it:
/// p. 183 (pdf 3).
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
pub(crate) struct Args {
    /// What to look for
    #[arg(value_name = "QUESTION", required = true)]
    question: Vec<String>,

    /// Only studies on this opgave; may be repeated
    #[arg(long, value_name = "VALUE")]
    opgave: Vec<String>,

    /// Only studies done this way; may be repeated
    #[arg(long, value_name = "VALUE")]
    method: Vec<String>,

    /// Only studies carried by this source of knowledge; may be repeated
    #[arg(long, value_name = "VALUE")]
    source: Vec<String>,

    /// With these filters, also take studies that are possibly coded so
    #[arg(long)]
    possibly: bool,

    /// Only studies in this language: nl, en, de, fr, other; may be repeated
    #[arg(long, value_name = "LANGUAGE")]
    lang: Vec<String>,

    /// Only studies of this year or these years: 2019, 2015..2022, 2015..
    #[arg(long, value_name = "YEARS")]
    year: Option<String>,

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
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let typed = args.question.join(" ");
    let question = question::parse(&typed).map_err(|err| Failure::question(&typed, &err))?;
    let request = Request {
        question,
        filters: filters(args)?,
        limit: (!args.all).then_some(args.limit.get()),
        pages: args.pages.get(),
        count_facets: args.facets,
    };
    let index = open_or_make(ui, places)?;
    places.check_corpus(&index)?;
    let answer = search(&index, &request)?;
    if let Some(rank) = args.open {
        return open_page(ui, &index, &answer, rank);
    }
    if args.json {
        print_lines(ui, &index, &answer, &typed)?;
    } else {
        print_answer(ui, &index, &answer)?;
    }
    Ok(if answer.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

fn open_or_make(ui: &mut Ui, places: &Places) -> Result<Index, Failure> {
    match super::open(places) {
        Err(IndexError::Missing { .. }) if find_folder(&places.default_corpus()).is_some() => {
            first_run(ui, places)?;
            Ok(super::open(places)?)
        }
        index => Ok(index?),
    }
}

fn filters(args: &Args) -> Result<Filters, Failure> {
    let taxonomy = Taxonomy::built_in();
    let mut filters = Filters {
        possibly: args.possibly,
        ..Filters::default()
    };
    for (facet, typed) in [
        (Facet::Opgave, &args.opgave),
        (Facet::Method, &args.method),
        (Facet::Source, &args.source),
    ] {
        for value in typed {
            let known = taxonomy.resolve(facet, value).ok_or_else(|| {
                let values = taxonomy.values(facet).join(", ");
                let word = facet.word();
                Failure::new(
                    format!("there is no {word} `{value}`"),
                    format!("the values of {word} are: {values}"),
                )
            })?;
            filters
                .facets
                .entry(facet)
                .or_default()
                .push(known.to_owned());
        }
    }
    for code in &args.lang {
        let language = Language::from_code(&code.to_lowercase()).ok_or_else(|| {
            let codes: Vec<&str> = Language::ALL.iter().map(|it| it.code()).collect();
            Failure::new(
                format!("there is no language `{code}`"),
                format!("the languages are: {}", codes.join(", ")),
            )
        })?;
        filters.languages.push(language);
    }
    if let Some(typed) = &args.year {
        let years = typed.parse::<Years>().map_err(|_| {
            Failure::new(
                format!("`{typed}` is not a year"),
                "write 2019, 2015..2022, 2015.. or ..2022",
            )
        })?;
        filters.years = Some(years);
    }
    Ok(filters)
}

/// The first place of a study, as shown.
fn file(index: &Index, study: &Study) -> String {
    let catalogue = index.catalogue();
    let place = catalogue.files_of(study.id).next();
    place.map_or_else(|| "(file unknown)".into(), |it| catalogue.shown(it))
}

fn print_lines(ui: &mut Ui, index: &Index, answer: &Answer, typed: &str) -> Result<(), Failure> {
    ui.say(jsonl::question(typed, &answer.read_as, &answer.left_out))?;
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
        shown: answer.hits.len(),
        refused: index.catalogue().refused().len(),
        without_year: answer.without_year,
        only_possibly: answer.only_possibly,
    }))?;
    Ok(())
}

fn study(index: &Index, id: kennisbasis::study::StudyId) -> Result<Study, Failure> {
    let number = index.number(id).ok_or_else(|| IndexError::Damaged {
        what: format!("study {} has no record", id.short()),
    })?;
    Ok(index.study(number)?.0)
}

fn print_answer(ui: &mut Ui, index: &Index, answer: &Answer) -> Result<(), Failure> {
    let left_out = match answer.left_out.as_slice() {
        [] => String::new(),
        words => format!("   (too common, left out: {})", words.join(", ")),
    };
    ui.note(Look::Faint.on(format!("read as: {}{left_out}", answer.read_as)));
    ui.note("");
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
    ui.say(format!(
        "{}, {}{cut}",
        count(answer.studies, "study", "studies"),
        count(answer.places, "place", "places")
    ))?;
    for line in not_searched(index, answer) {
        ui.note(line);
    }
    Ok(())
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
    let refused = index.catalogue().refused().len();
    if refused > 0 {
        lines.push(format!(
            "{} not be read and {} not searched; kennisbasis refused tells why",
            count(refused, "file could", "files could"),
            if refused == 1 { "was" } else { "were" }
        ));
    }
    lines
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
        .first()
        .map_or(PageNo::from_index(0), |it| it.page);
    ui.say(viewer::address(&path, page))?;
    ui.flush()?;
    viewer::open(&path, page, ui.is_read_by_a_person())?;
    Ok(Exit::Done)
}
