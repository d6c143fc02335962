//! `kennisbasis show`: what is known of one study.

use kennisbasis::{
    desk::{Card, Desk, account, card, find, study_line},
    export::names::{page_name, plain, title},
    study::{Certainty, Section, Study},
};

use crate::cli::{
    failure::{Exit, Failure},
    look::Look,
    opening::open,
    places::Places,
    print::{
        answer::{file, percent},
        columns::called,
        facts::{about, set},
        reasons,
    },
    ui::Ui,
    words::tell,
};

/// Show what is known of one study
///
/// Its card: title, authors, year, publisher, journal, DOI, ISBN and ISSN with
/// where they came from and whether they are guesses, the languages, how many
/// people it asked, where and how, the sections with their pages, and each code
/// with the sentences that made it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), a DOI, or its
    /// number in an answer: '#4:2' of search 4, ':2' of the last
    #[arg(value_name = "STUDY")]
    study: String,

    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// More sections than this are not read but scrolled past.
const SECTIONS: usize = 24;

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let desk = open(ui, places)?;
    places.check_corpus(desk.index())?;
    let id = find(&desk, &args.study)?;
    let card = card(&desk, id)?;
    let (study, files) = (&card.study, &card.files);
    if args.json {
        ui.say(study_line(&card))?;
        return Ok(Exit::Done);
    }
    let first = files.first().map(String::as_str).unwrap_or_default();
    ui.say(Look::Title.on(title(study, first)))?;
    for (name, value) in about(&card) {
        ui.say(set(&called(name), &value))?;
    }
    for file in files {
        ui.say(set(&called("file"), &plain(file)))?;
    }
    if let Some(attached) = attached(&card) {
        ui.say(set(&called("attached"), &attached))?;
    }
    for near in &card.near {
        let file = plain(&file(&desk, near.study));
        let told = tell!("show-near", file = file, percent = percent(near));
        ui.say(set(&called("near copy"), &told))?;
    }
    ui.say(set("id", &study.id.to_string()))?;
    for line in section_lines(&desk, study)? {
        ui.say(line)?;
    }
    let account = account(&desk, id)?;
    reasons::lines(ui, &account, desk.tools().taxonomy(), None)?;
    Ok(Exit::Done)
}

/// What is attached to the file of a study, if anything is.
fn attached(card: &Card) -> Option<String> {
    let mut parts = vec![];
    if !card.attached.is_empty() {
        parts.push(card.attached.join(", "));
    }
    if !card.attached_others.is_empty() {
        let others = card.attached_others.join(", ");
        parts.push(tell!("show-attached-others", files = others));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// The chapters of a study and their main parts, each with its page: as much
/// as fits a screen.
fn section_lines(desk: &Desk, study: &Study) -> Result<Vec<String>, Failure> {
    let deepest = [2, 1]
        .into_iter()
        .find(|level| shown(study, *level).count() <= SECTIONS)
        .unwrap_or(1);
    let mut lines = vec![];
    for section in shown(study, deepest).take(SECTIONS) {
        let page = desk.page(study.id, section.page)?;
        let indent = "  ".repeat(usize::from(section.level.clamp(1, 2)) - 1);
        let heading = match section.heading.as_str() {
            "" => tell!("show-no-heading", kind = section.kind.word()),
            heading => plain(&heading.split_whitespace().collect::<Vec<_>>().join(" ")),
        };
        let name = if lines.is_empty() {
            called("sections")
        } else {
            String::new()
        };
        let place = page_name(page.no, page.label_at(section.span.start), page.origin);
        let heading = format!("{indent}{heading}  {}", Look::Faint.on(place));
        lines.push(set(&name, &heading));
    }
    let left = shown(study, deepest).count().saturating_sub(SECTIONS);
    if left > 0 {
        lines.push(set("", &Look::Faint.on(tell!("show-more", n = left))));
    }
    Ok(lines)
}

/// The sections down to a level that we are sure of.
fn shown(study: &Study, deepest: u8) -> impl Iterator<Item = &Section> {
    study
        .sections
        .iter()
        .filter(move |it| it.level <= deepest && it.certainty == Certainty::Yes)
}
