//! `kennisbasis why`: the sentences behind each code, and what people say of it.

use kennisbasis::{
    classify::{Objection, Taxonomy, Why, objections},
    detect::detect,
    export::jsonl,
    index::{Index, Number},
    study::{Certainty, Code, Facet, Judgement, PageNo, Span, Verdict, standing, verdicts},
};

mod card;

use super::{
    Places,
    failure::{Exit, Failure},
    print::hits::{page_name, title},
    search::file,
    show::find,
    ui::{Look, Ui},
};

/// Show why a study is coded as it is
///
/// Each code with its sentences, their pages and their weights, what did not
/// count for it or counted against it, and what people say of it. A code needs
/// a score of about 4 to 6 to count, and a sentence or two that convince; below
/// that it is possible. What is no study may have no method, and what a party
/// wants is no source, whatever the score.
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
    if !args.json {
        return print(ui, &index, &taxonomy, number, facet);
    }
    let rules = index.codes_by_rules(number)?;
    let (study, _) = index.study(number)?;
    let verdicts = verdicts(index.judgements(number));
    let is_asked = |it: &Code| facet.is_none_or(|facet| it.facet == facet);
    for code in rules.iter().filter(|it| is_asked(it)) {
        let reasons = reasons(&index, number, code)?;
        let reasons: Vec<(Option<String>, String)> = reasons
            .into_iter()
            .map(|it| (it.label, it.sentence))
            .collect();
        let verdict = verdicts.get(&(code.facet, code.value.as_str())).copied();
        ui.say(jsonl::code(study.id, code, &reasons, verdict))?;
    }
    for judgement in standing(index.judgements(number)) {
        if facet.is_none_or(|facet| judgement.facet == facet) {
            ui.say(jsonl::judgement(judgement))?;
        }
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

/// Prints a study and what made its codes.
fn print(
    ui: &mut Ui,
    index: &Index,
    taxonomy: &Taxonomy,
    number: Number,
    facet: Option<Facet>,
) -> Result<Exit, Failure> {
    name(ui, index, number)?;
    lines(ui, index, taxonomy, number, facet)?;
    Ok(Exit::Done)
}

/// Prints which study it is.
pub(super) fn name(ui: &mut Ui, index: &Index, number: Number) -> Result<(), Failure> {
    let (study, _) = index.study(number)?;
    ui.say(Look::Title.on(title(&study, &file(index, &study))))?;
    Ok(())
}

/// Prints what made the codes of a study, facet by facet.
pub(super) fn lines(
    ui: &mut Ui,
    index: &Index,
    taxonomy: &Taxonomy,
    number: Number,
    facet: Option<Facet>,
) -> Result<(), Failure> {
    let rules = index.codes_by_rules(number)?;
    let people = index.judgements(number);
    let against = against(index, number, taxonomy)?;
    for facet in Facet::ALL
        .into_iter()
        .filter(|it| facet.is_none_or(|only| only == *it))
    {
        let mut told = false;
        for value in taxonomy.values(facet) {
            let code = rules
                .iter()
                .find(|it| it.facet == facet && it.value == value);
            let verdict = verdicts(people).get(&(facet, value)).copied();
            let against: Vec<&Against> = against
                .iter()
                .filter(|it| it.facet == facet && it.value == value)
                .collect();
            let Some(state) = state(code, verdict, !against.is_empty()) else {
                continue;
            };
            told = true;
            let score = code.map_or_else(String::new, |it| format!(" (score {:.1})", it.score));
            ui.say("")?;
            ui.say(format!(
                "{}:{state} {}{}",
                facet.word(),
                Look::Title.on(value),
                Look::Faint.on(score)
            ))?;
            for judgement in standing(people) {
                if judgement.facet == facet && judgement.value == value {
                    ui.say(format!("   {}", said(judgement)))?;
                }
            }
            if let Some(code) = code {
                for line in reason_lines(code, &reasons(index, number, code)?) {
                    ui.say(line)?;
                }
            }
            for line in against_lines(&against) {
                ui.say(line)?;
            }
        }
        if !told {
            ui.say("")?;
            ui.say(format!("{}: nothing found", facet.word()))?;
        }
    }
    Ok(())
}

/// How a value stands, in a word before its name; `None` if nobody has anything
/// to say of it.
fn state(
    code: Option<&Code>,
    verdict: Option<Verdict>,
    is_spoken_against: bool,
) -> Option<&'static str> {
    Some(match (verdict, code.map(|it| it.certainty)) {
        (Some(Verdict::HasNot), _) => " not",
        (Some(Verdict::Differ), _) => " people differ on",
        (Some(Verdict::Has), _) | (None, Some(Certainty::Yes)) => "",
        (None, Some(Certainty::Possibly)) => " possibly",
        (None, None) if is_spoken_against => " not coded",
        (None, None) => return None,
    })
}

fn said(judgement: &Judgement) -> String {
    let day = judgement.date.split('T').next().unwrap_or_default();
    let word = if judgement.applies { "yes" } else { "no" };
    let by = format!("({}, {day})", judgement.by);
    format!("{word}: {} {}", judgement.because, Look::Faint.on(by))
}

/// A sentence that did not count for a value, or counted against it.
struct Against {
    facet: Facet,
    value: String,
    page: String,
    sentence: String,
    why: String,
}

/// How many sentences against a value are shown.
const SHOWN_AGAINST: usize = 4;

/// What spoke against codes; the study is read again for it, from the index.
fn against(index: &Index, number: Number, taxonomy: &Taxonomy) -> Result<Vec<Against>, Failure> {
    let (study, _) = index.study(number)?;
    let mut pages = vec![];
    for place in 0..study.page_count {
        pages.push(index.page(number, PageNo::from_index(place))?);
    }
    let passages = detect(&pages).passages;
    let title = study.about.title.as_ref().map(|it| it.value.as_str());
    let found = objections(&pages, &passages, &study.sections, title, taxonomy);
    let against = |it: Objection| {
        let page = pages.get(it.page.index())?;
        let why = match it.why {
            Why::Denied => "is denied",
            Why::AimOnly => "is only wished for",
            Why::OthersWork => "is said of the work of others",
            Why::CounterCue => "speaks against it",
        };
        Some(Against {
            facet: it.facet,
            value: it.value,
            page: page_name(page.no, page.label.as_ref(), page.origin),
            sentence: page.text.get(it.sentence)?.to_owned(),
            why: format!("{} {why}", it.cue),
        })
    };
    Ok(found.into_iter().filter_map(against).collect())
}

fn against_lines(against: &[&Against]) -> Vec<String> {
    let mut lines = vec![];
    if !against.is_empty() {
        lines.push("   did not count:".to_owned());
    }
    for it in against.iter().take(SHOWN_AGAINST) {
        lines.push(format!("   {}  {}", it.page, it.sentence));
        lines.push(format!("      {}", Look::Faint.on(&it.why)));
    }
    let left = against.len().saturating_sub(SHOWN_AGAINST);
    if left > 0 {
        lines.push(format!("   and {left} more"));
    }
    lines
}

/// A sentence that made a code, as it stands on its page.
struct ShownReason {
    label: Option<String>,
    page: String,
    sentence: String,
}

/// Returns each sentence once, with all cues that were seen in it.
fn reason_lines(code: &Code, shown: &[ShownReason]) -> Vec<String> {
    let mut lines = vec![];
    let mut told: Vec<(PageNo, &Span)> = vec![];
    for (reason, shown) in code.reasons.iter().zip(shown) {
        let place = (reason.page, &reason.sentence);
        if told.contains(&place) {
            continue;
        }
        told.push(place);
        let same = code
            .reasons
            .iter()
            .filter(|it| (it.page, &it.sentence) == place);
        let cues: Vec<String> = same
            .map(|it| {
                // A cue with a # is a number rule.
                let cue = it
                    .cue
                    .strip_prefix("# ")
                    .map(|it| format!("number of {it}"));
                format!(
                    "{} (+{:.1})",
                    cue.unwrap_or_else(|| it.cue.clone()),
                    it.weight
                )
            })
            .collect();
        lines.push(format!("   {}  {}", shown.page, shown.sentence));
        lines.push(format!("      {}", Look::Faint.on(cues.join(", "))));
    }
    lines
}

/// The sentences of a code, in the order of its reasons.
fn reasons(index: &Index, number: Number, code: &Code) -> Result<Vec<ShownReason>, Failure> {
    let mut shown = vec![];
    for reason in &code.reasons {
        let page = index.page(number, reason.page)?;
        let sentence = page.text.get(reason.sentence.clone()).unwrap_or_default();
        shown.push(ShownReason {
            label: page.label.as_ref().map(|it| it.value.clone()),
            page: page_name(page.no, page.label.as_ref(), page.origin),
            sentence: sentence.to_owned(),
        });
    }
    Ok(shown)
}
