//! `kennisbasis taxonomy`: the facets, their values and cues, ours or the
//! reviewer's own.

use std::path::PathBuf;

use kennisbasis::{
    classify::{Taxonomy, ValueRole},
    desk::{DeskError, own_tables},
    study::Facet,
    survey::overruled,
};

use crate::cli::{
    failure::{Exit, Failure},
    look::Look,
    opening::{open, tools},
    outfile::write_new,
    places::Places,
    print::tables::notes,
    ui::Ui,
    words::{shown, tell},
};

/// Show the facets with their values, and the words that speak for them
///
/// To have your own, save the two tables in the review folder and change
/// them there; then run kennisbasis index, which codes the studies again:
///
///   kennisbasis taxonomy --to review/taxonomy
///
/// From then on your tables are used, and this command shows them. Call values
/// as you like: the rules know them by the column role of values.tsv. In older
/// tables without that column, a value has the role that is called as it is.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Args {
    /// Write the tables to a new folder
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    to: Option<PathBuf>,

    /// Show the cues whose codes people judged, those most often overruled first
    #[arg(long, conflicts_with = "to")]
    overruled: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    if args.overruled {
        return cues(ui, places);
    }
    let Some(dir) = &args.to else {
        return list(ui, places);
    };
    let there = Taxonomy::tables().iter().map(|it| dir.join(it.0));
    if let Some(file) = there.into_iter().find(|it| it.exists()) {
        return Err(Failure::new(
            tell!("taxonomy-is-there", file = shown(&file)),
            tell!("taxonomy-is-there.hint"),
        ));
    }
    let own = own_tables(&places.folders()).map_err(DeskError::from)?;
    for (name, ours) in Taxonomy::tables() {
        let text = own.as_ref().and_then(|it| it.text(name)).unwrap_or(ours);
        // A table of an earlier version is not left behind: roles outlive names.
        let with_roles = (*name == "values.tsv").then(|| Taxonomy::with_roles_by_name(text));
        let text = with_roles.as_deref().unwrap_or(text);
        let file = dir.join(name);
        write_new(&file, text).map_err(|err| {
            let hint = tell!("taxonomy-cannot-write.hint");
            let failed = tell!("taxonomy-cannot-write", file = shown(&file));
            Failure::caused_by(failed, &err, &hint)
        })?;
        ui.note(tell!("written", file = shown(&file)));
    }
    // An older table may call a value as no rule does.
    if let Ok(tools) = tools(places) {
        notes(ui, tools.taxonomy(), None);
    }
    Ok(Exit::Done)
}

fn list(ui: &mut Ui, places: &Places) -> Result<Exit, Failure> {
    let tools = tools(places)?;
    let taxonomy = tools.taxonomy();
    let fingerprint = taxonomy.fingerprint();
    ui.say(match tools.own_taxonomy() {
        Some(dir) => tell!("taxonomy-own", dir = shown(dir), fingerprint = fingerprint),
        None => tell!("taxonomy-built-in", fingerprint = fingerprint),
    })?;
    for facet in Facet::ALL {
        ui.say("")?;
        ui.say(Look::Title.on(facet.word()))?;
        for value in taxonomy.values(facet) {
            let (dutch, english) = taxonomy.labels(facet, value).unwrap_or_default();
            let line = tell!(
                "taxonomy-value",
                value = value,
                dutch = dutch,
                english = english,
                cues = taxonomy.cue_count(facet, value)
            );
            let role = taxonomy.role(facet, value).map(ValueRole::word);
            let line = match role.filter(|it| *it != value) {
                Some(role) => tell!("taxonomy-role", line = line, role = role),
                None => line,
            };
            ui.say(format!("  {line}"))?;
        }
    }
    notes(ui, taxonomy, tools.own_taxonomy().map(PathBuf::as_path));
    Ok(Exit::Done)
}

/// Shows which cues stand under codes that people took away.
fn cues(ui: &mut Ui, places: &Places) -> Result<Exit, Failure> {
    let (records, missed) = overruled(open(ui, places)?.index())?;
    for it in &records {
        ui.say(tell!(
            "taxonomy-overruled",
            overruled = it.overruled,
            judged = it.judged,
            cue = &it.cue,
            facet = it.facet.word(),
            value = &it.value
        ))?;
    }
    if missed > 0 {
        ui.say(tell!("taxonomy-missed", n = missed))?;
    }
    if records.is_empty() && missed == 0 {
        ui.note(tell!("taxonomy-nobody-judged"));
        return Ok(Exit::NothingFound);
    }
    Ok(Exit::Done)
}
