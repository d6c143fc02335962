//! `kennisbasis kwic`: every occurrence in its context.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    num::NonZeroUsize,
};

use kennisbasis::{
    desk::Desk,
    export::names::{page_numbers, pages_name, plain},
    search::{Concordance, Line, LineOrder, concordance},
    study::StudyId,
};

use crate::cli::{
    asking::Asking,
    failure::{Exit, Failure},
    look::Look,
    opening::{open_or_make, tools},
    places::Places,
    print::answer::{file, help_on, read_as, refused, total},
    ui::Ui,
    words::tell,
};

/// Show every occurrence, with the words around it
///
/// A line for each occurrence, the match in the middle (keyword in context), then the
/// study and the page. Sort by the words before or behind it to see how a word
/// is used.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// Sort by study, or by the words to the left or the right
    #[arg(long, value_name = "ORDER", default_value = "study",
          value_parser = ["study", "left", "right"])]
    sort: String,

    /// How many letters to show on each side
    #[arg(long, value_name = "N", default_value = "40")]
    width: NonZeroUsize,

    /// How many occurrences to show
    #[arg(long, value_name = "N", default_value = "100", conflicts_with_all = ["all", "tsv"])]
    limit: NonZeroUsize,

    /// Show all occurrences
    #[arg(long)]
    all: bool,

    /// Print a table of all occurrences with tabs between its columns, for a
    /// spreadsheet: study, file, page, pdf page, before, match, after
    #[arg(long)]
    tsv: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let tools = tools(places)?;
    let asked = args.asking.ask(ui, &tools)?;
    let desk = open_or_make(ui, places, tools)?;
    let index = desk.index();
    places.check_corpus(index)?;
    let order = match args.sort.as_str() {
        "left" => LineOrder::Left,
        "right" => LineOrder::Right,
        _ => LineOrder::Study,
    };
    let found = concordance(index, &asked.request, order)?;
    read_as(
        ui,
        &found.read_as,
        &found.left_out,
        &found.translated,
        &found.one_language,
    );
    let files = files(&desk, &found);
    if args.tsv {
        ui.say("study\tfile\tpage\tpdf_page\tbefore\tmatch\tafter")?;
        for line in &found.lines {
            ui.say(row(line, &files[&line.study]))?;
        }
    } else {
        let width = args.width.get();
        let shown = if args.all {
            found.lines.len()
        } else {
            args.limit.get().min(found.lines.len())
        };
        for line in &found.lines[..shown] {
            ui.say(in_the_middle(line, &files[&line.study], width))?;
        }
        if shown > 0 {
            ui.say("")?;
        }
        let total = total(found.studies, found.lines.len(), found.in_compounds);
        ui.say(if shown < found.lines.len() {
            tell!("kwic-showing", total = total, shown = shown)
        } else {
            total
        })?;
    }
    if found.in_titles > 0 {
        ui.note(tell!("kwic-in-titles", n = found.in_titles));
    } else if found.studies > 0 && found.lines.is_empty() {
        ui.note(tell!("kwic-only-limits"));
    } else if found.studies == 0 {
        help_on(ui, index, &asked.request)?;
    }
    if let Some(line) = refused(index) {
        ui.note(line);
    }
    let asking = &args.asking;
    asking.note(ui, &desk, &asked, &found.found, found.lines.len());
    Ok(if found.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// The file of each study.
fn files(desk: &Desk, found: &Concordance) -> BTreeMap<StudyId, String> {
    let mut files = BTreeMap::new();
    for line in &found.lines {
        if let Entry::Vacant(unknown) = files.entry(line.study) {
            unknown.insert(plain(&file(desk, line.study)));
        }
    }
    files
}

fn in_the_middle(line: &Line, file: &str, width: usize) -> String {
    let (before, matching, after) = line.whole();
    let before = last(&before, width);
    let after = first(&after, width);
    let name = file.rsplit('/').next().unwrap_or_default();
    format!(
        "{before:>width$}{}{after:<width$}  {}",
        Look::Lit.on(matching.trim()),
        Look::Faint.on(format!(
            "{name}, {}",
            pages_name(
                line.page,
                line.label.as_ref(),
                line.origin,
                line.rest.as_ref()
            )
        ))
    )
}

fn first(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

fn last(text: &str, letters: usize) -> String {
    let all = text.chars().count();
    text.chars().skip(all.saturating_sub(letters)).collect()
}

fn row(line: &Line, file: &str) -> String {
    // A paragraph holds neither tabs nor line breaks, but who knows.
    let cell = |text: &str| text.replace(char::is_control, " ");
    let (label, number) = page_numbers(line.page, line.label.as_ref());
    let (before, matching, after) = line.whole();
    let cells = [
        line.study.short(),
        file.to_owned(),
        cell(&label),
        number,
        cell(&before),
        cell(&matching),
        cell(&after),
    ];
    cells.join("\t")
}
