//! `kennisbasis facets`: how many studies have which code, and which codes
//! together.

mod counted;
mod place;

use clap::builder::PossibleValuesParser;
use kennisbasis::{
    desk::Chosen,
    export::tables,
    index::PLACE,
    search::Question,
    study::Facet,
    survey::{Axis, Count, Share, balance, count as count_values, cross},
};

use crate::cli::{
    asking::{Asking, Counting, choose, facet},
    failure::{Exit, Failure},
    look::Look,
    opening::{open_or_make, tools},
    places::Places,
    print::{
        answer::{outside, refused},
        grid::{self, COLUMNS, grid},
    },
    ui::Ui,
    words::{number, tell},
};
use counted::Counted;

const EXAMPLES: &str = "\
Examples:
  kennisbasis facets
        how many studies have each value of each facet
  kennisbasis facets --by method --by opgave
        two facets crossed
  kennisbasis facets --by place
        where the studies were done, as far as they say
  kennisbasis facets --balance --year 2015..
        how much of each opgave rests on science, practice and experience
  kennisbasis facets ervaringskennis --by source
        only the studies that answer a question

Only codes with enough evidence count; a study may have several values of a facet.";

/// Count studies per facet, or cross two facets
///
/// Without a question all studies of the index are counted. Each number can be
/// counted again by the command that is told.
#[derive(clap::Args)]
#[command(
    after_help = EXAMPLES,
    mut_arg("question", |it| it.required(false).help("Count only the studies that answer this")),
    mut_arg("possibly", |it| it.help("Codes that are only possible count, too")),
)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// Which facet to count, or place; two facets, named one after the other,
    /// make the rows and the columns of a table (default: each facet by itself)
    #[arg(long, value_name = "FACET", value_parser = facets_and_place())]
    by: Vec<String>,

    /// The share of the three sources of knowledge in each opgave
    #[arg(long, conflicts_with = "by")]
    balance: bool,

    /// Print JSON Lines
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let by_place = args.by.iter().any(|it| it == PLACE);
    if by_place && args.by.len() > 1 {
        return Err(Failure::new(
            tell!("facets-place-crossed"),
            tell!("facets-place-crossed.hint"),
        ));
    }
    let by: Vec<Facet> = args.by.iter().map(|it| facet(it)).collect();
    if by.len() > 2 || (by.len() == 2 && by[0] == by[1]) {
        return Err(Failure::new(
            tell!("facets-not-two"),
            tell!("facets-not-two.hint"),
        ));
    }
    let tools = tools(places)?;
    let asked = args.asking.choice(ui, &tools)?;
    let desk = open_or_make(ui, places, tools)?;
    places.check_corpus(desk.index())?;
    let chosen = choose(ui, &desk, &args.asking, asked.as_ref())?;
    let counting = Counting::new(places, &args.asking);
    let Counted { lines, largest } = match by.as_slice() {
        _ if args.balance => balance_lines(&chosen, &counting, args.json),
        _ if by_place => place::lines(&chosen, &counting, args.json)?,
        [rows, columns] => cross_lines(&chosen, &counting, [*rows, *columns], args.json),
        [one] => count_lines(&chosen, &counting, &[*one], args.json),
        _ => count_lines(&chosen, &counting, &Facet::ALL, args.json),
    };
    let studies = chosen.coded.studies().len();
    let no_study = chosen.coded.no_study().len();
    if studies > 0 || args.json {
        for line in lines {
            ui.say(line)?;
        }
    }
    if args.json {
        ui.say(tables::end(
            chosen.question().map(Question::to_string).as_deref(),
            chosen.possibly,
            studies,
            no_study,
            desk.index().catalogue().refused().len(),
        ))?;
    } else {
        if studies > 0 {
            ui.say("")?;
        }
        ui.say(tell!("studies", n = studies))?;
        if let Some((studies, command)) = largest.filter(|_| studies > 0) {
            ui.say(tell!("counted-again", n = studies))?;
            ui.say(format!("  {command}"))?;
        }
        if let Some(line) = outside(no_study) {
            ui.note(line);
        }
        if let Some(line) = refused(desk.index()) {
            ui.note(line);
        }
    }
    Ok(if studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// The words of the facets and of places, as they can be typed.
fn facets_and_place() -> PossibleValuesParser {
    let facets = Facet::ALL.iter().map(|it| it.word());
    PossibleValuesParser::new(facets.chain([PLACE]))
}

fn count_lines(chosen: &Chosen<'_>, counting: &Counting, facets: &[Facet], json: bool) -> Counted {
    let mut lines = vec![];
    let mut largest: Option<(usize, String)> = None;
    for facet in facets {
        let axis = chosen.axis(*facet);
        let without = chosen.coded.off(&axis).len();
        if !json && !lines.is_empty() {
            lines.push(String::new());
        }
        if !json {
            lines.push(Look::Title.on(facet.word()));
        }
        for Count { value, studies } in count_values(&chosen.coded, &axis) {
            let command = counting.of(&chosen.having(&[(*facet, &value)]));
            let studies = studies.len();
            if json {
                lines.push(tables::count(
                    facet.word(),
                    Some(&value),
                    studies,
                    Some(&command),
                ));
            } else {
                lines.push(format!("  {value:<24}{:>8}", number(studies)));
            }
            if largest.as_ref().is_none_or(|it| it.0 < studies) {
                largest = Some((studies, command));
            }
        }
        if json {
            lines.push(tables::count(facet.word(), None, without, None));
        } else {
            lines.push(format!(
                "  {:<24}{:>8}",
                tell!("facets-no-code"),
                number(without)
            ));
        }
    }
    Counted { lines, largest }
}

fn cross_lines(
    chosen: &Chosen<'_>,
    counting: &Counting,
    [rows, columns]: [Facet; 2],
    json: bool,
) -> Counted {
    let (rows, columns) = (chosen.axis(rows), chosen.axis(columns));
    let table = cross(&chosen.coded, &rows, &columns);
    let mut lines = vec![];
    let mut largest: Option<(usize, String)> = None;
    let mut set: Vec<grid::Row> = vec![];
    for ((row, cells), total) in rows.values.iter().zip(&table.cells).zip(&table.row_totals) {
        let mut in_row = vec![];
        for (column, studies) in columns.values.iter().zip(cells) {
            let having = [(rows.facet, row.as_str()), (columns.facet, column)];
            let command = counting.of(&chosen.having(&having));
            let studies = studies.len();
            in_row.push(vec![number(studies)]);
            if json {
                lines.push(tables::crossed(
                    (rows.facet.word(), row),
                    (columns.facet.word(), column),
                    studies,
                    &command,
                ));
            }
            if largest.as_ref().is_none_or(|it| it.0 < studies) {
                largest = Some((studies, command));
            }
        }
        in_row.push(vec![number(*total)]);
        set.push((row.clone(), in_row));
    }
    if json {
        lines.push(tables::placed(
            table.placed.len(),
            table.placements,
            table.unplaced.len(),
        ));
        return Counted { lines, largest };
    }
    let totals = table.column_totals.iter().chain([&0]);
    let mut totals: Vec<Vec<String>> = totals.map(|it| vec![number(*it)]).collect();
    if let Some(last) = totals.last_mut() {
        *last = vec![number(table.placed.len())];
    }
    set.push((tell!("facets-total"), totals));
    let heads: Vec<String> = columns
        .values
        .iter()
        .cloned()
        .chain([tell!("facets-total")])
        .collect();
    let (rows, columns) = (rows.facet.word(), columns.facet.word());
    let title = tell!("facets-crossed", rows = rows, columns = columns);
    lines.push(Look::Title.on(title));
    lines.extend(grid(&heads, &set, COLUMNS));
    lines.push(String::new());
    let studies = tell!("studies", n = table.placed.len());
    lines.push(tell!(
        "facets-in-table",
        studies = studies,
        placements = table.placements,
        unplaced = table.unplaced.len()
    ));
    Counted { lines, largest }
}

fn balance_lines(chosen: &Chosen<'_>, counting: &Counting, json: bool) -> Counted {
    let (opgaven, sources) = (chosen.axis(Facet::Opgave), chosen.axis(Facet::Source));
    let shares = balance(&chosen.coded, &opgaven, &sources);
    if json {
        let line = |share: &Share| {
            let parts = share.parts.iter();
            let parts = parts.map(|it| (it.value.as_str(), it.studies.len(), share.of(it)));
            let subject = share.subject.as_deref();
            tables::share(
                subject,
                share.studies,
                &parts.collect::<Vec<_>>(),
                share.without.len(),
            )
        };
        let lines = shares.iter().map(line).collect();
        let largest = None;
        return Counted { lines, largest };
    }
    let mut lines = vec![Look::Title.on(tell!("facets-balance"))];
    let heads = [tell!("facets-studies")]
        .into_iter()
        .chain(sources.values.clone());
    let heads: Vec<String> = heads.chain([tell!("facets-no-code")]).collect();
    let rows: Vec<grid::Row> = shares.iter().map(balance_row).collect();
    lines.extend(grid(&heads, &rows, COLUMNS));
    lines.push(String::new());
    lines.push(tell!("facets-over-hundred"));
    let largest = largest_share(chosen, counting, &opgaven, &shares);
    Counted { lines, largest }
}

fn balance_row(share: &Share) -> grid::Row {
    let mut cells = vec![vec![number(share.studies)]];
    for part in &share.parts {
        let percent = share.of(part).map(|it| format!(" ({:.0} %)", it * 100.0));
        cells.push(vec![
            number(part.studies.len()) + &percent.unwrap_or_default(),
        ]);
    }
    cells.push(vec![number(share.without.len())]);
    let label = share
        .subject
        .clone()
        .unwrap_or_else(|| tell!("facets-all-studies"));
    (label, cells)
}

fn largest_share(
    chosen: &Chosen<'_>,
    counting: &Counting,
    opgaven: &Axis,
    shares: &[Share],
) -> Option<(usize, String)> {
    let of_subject = |share: &Share| {
        let subject = share.subject.clone()?;
        let part = share.parts.iter().rev().max_by_key(|it| it.studies.len())?;
        let values = [
            (opgaven.facet, subject.as_str()),
            (Facet::Source, &part.value),
        ];
        Some((part.studies.len(), counting.of(&chosen.having(&values))))
    };
    let all = shares.iter().rev().filter_map(of_subject);
    all.max_by_key(|it| it.0)
}
