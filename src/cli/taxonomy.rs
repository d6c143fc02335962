//! `kennisbasis taxonomy`: the facets, their values and cues, ours or the
//! reviewer's own.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use kennisbasis::{
    classify::{Taxonomy, TaxonomyError, ValueRole},
    index::IndexError,
    study::Facet,
    survey::overruled,
    walk::read,
};

use super::{
    Places,
    failure::{Exit, Failure},
    outfile::write_new,
    print::count,
    shown,
    ui::{Look, Ui},
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
            format!("{} is there already", shown(&file)),
            "name a folder that holds none of these tables: nothing is written over",
        ));
    }
    let own = places.own_tables()?;
    for (name, ours) in Taxonomy::tables() {
        let text = own.as_ref().and_then(|it| it.text(name)).unwrap_or(ours);
        // A table of an earlier version is not left behind: roles outlive names.
        let with_roles = (*name == "values.tsv").then(|| Taxonomy::with_roles_by_name(text));
        let text = with_roles.as_deref().unwrap_or(text);
        let file = dir.join(name);
        write_new(&file, text).map_err(|err| {
            let hint = "name a folder that does not hold these tables yet, where you may write";
            Failure::caused_by(format!("cannot write {}", shown(&file)), &err, hint)
        })?;
        ui.note(format!("Written: {}", shown(&file)));
    }
    Ok(Exit::Done)
}

fn list(ui: &mut Ui, places: &Places) -> Result<Exit, Failure> {
    let taxonomy = places.taxonomy()?;
    let whose = match places.taxonomy_folder() {
        Some(dir) => format!("the tables in {}", shown(&dir)),
        None => "the tables of the program".to_owned(),
    };
    ui.say(format!("From {whose} ({})", taxonomy.fingerprint()))?;
    for facet in Facet::ALL {
        ui.say("")?;
        ui.say(Look::Title.on(facet.word()))?;
        for value in taxonomy.values(facet) {
            let (dutch, english) = taxonomy.labels(facet, value).unwrap_or_default();
            let cues = count(taxonomy.cue_count(facet, value), "cue", "cues");
            let role = taxonomy.role(facet, value).map(ValueRole::word);
            let role = role.filter(|it| *it != value);
            let role = role.map_or(String::new(), |it| format!("; role {it}"));
            ui.say(format!("  {value}: {dutch}, {english}; {cues}{role}"))?;
        }
    }
    notes(ui, places, &taxonomy);
    Ok(Exit::Done)
}

/// Tells what tables of one's own do not give the rules, and what they have too
/// much.
pub(super) fn notes(ui: &mut Ui, places: &Places, taxonomy: &Taxonomy) {
    /// The table in which an earlier version had the themes of values.
    const THEMES: &str = "themes.tsv";
    let folder = places.taxonomy_folder();
    if taxonomy.has_themes() || folder.is_some_and(|it| it.join(THEMES).is_file()) {
        ui.note(format!(
            "themes are no longer read: {THEMES} and the column theme of cues.tsv may be taken away"
        ));
    }
    let roles: Vec<&str> = taxonomy
        .without_value()
        .into_iter()
        .map(ValueRole::word)
        .collect();
    if !roles.is_empty() {
        ui.note(format!(
            "no value has the role {}: rules about it code nothing; the column role of values.tsv gives it to one",
            roles.join(", ")
        ));
    }
}

/// Shows which cues stand under codes that people took away.
fn cues(ui: &mut Ui, places: &Places) -> Result<Exit, Failure> {
    let (records, missed) = overruled(&super::open(places)?)?;
    for it in &records {
        let (facet, value, cue) = (it.facet.word(), &it.value, &it.cue);
        ui.say(format!(
            "overruled {} of {} times: {cue} ({facet}: {value})",
            it.overruled, it.judged
        ))?;
    }
    if missed > 0 {
        let codes = count(missed, "code was given", "codes were given");
        ui.say(format!("{codes} by people where the rules had none"))?;
    }
    if records.is_empty() && missed == 0 {
        ui.note("nobody has judged a code yet; kennisbasis code STUDY does");
        return Ok(Exit::NothingFound);
    }
    Ok(Exit::Done)
}

/// Tables of one's own, as they stand on disk.
struct Tables(Vec<(&'static str, String)>);

impl Tables {
    fn text(&self, name: &str) -> Option<&str> {
        let table = self.0.iter().find(|it| it.0 == name);
        table.map(|it| it.1.as_str())
    }
}

impl Places {
    /// What studies are coded by: the tables that were named, or else those in
    /// the review folder, or else ours.
    pub(crate) fn taxonomy(&self) -> Result<Arc<Taxonomy>, Failure> {
        if let Some(known) = self.taxonomy_read.get() {
            return Ok(Arc::clone(known));
        }
        let taxonomy = match (self.own_tables()?, self.taxonomy_folder()) {
            (Some(tables), Some(dir)) => {
                let files: Vec<(&str, &str)> =
                    tables.0.iter().map(|(name, it)| (*name, &**it)).collect();
                let read = Taxonomy::read(&files);
                Arc::new(read.map_err(|err| broken(&dir, &err))?)
            }
            _ => Taxonomy::built_in(),
        };
        Ok(Arc::clone(self.taxonomy_read.get_or_init(|| taxonomy)))
    }

    /// Tells why the index cannot be opened; if its studies were coded by other
    /// tables, by which.
    pub(crate) fn not_opened(&self, err: IndexError) -> Failure {
        let IndexError::Stale { what, found, .. } = &err else {
            return err.into();
        };
        if *what != "taxonomy" {
            return err.into();
        }
        let ours = "the tables of the program".to_owned();
        let by = if found == Taxonomy::built_in().fingerprint() {
            ours.clone()
        } else {
            "other tables".into()
        };
        let used = self.taxonomy_folder().map_or(ours, |it| shown(&it));
        Failure::new(
            format!("the studies in this index were coded by {by}; in use now: {used}"),
            "kennisbasis index codes them by those in use; or name the others with --taxonomy DIR",
        )
    }

    /// The folder of one's own tables, if there is one.
    fn taxonomy_folder(&self) -> Option<PathBuf> {
        let usual = self.review_folder().join("taxonomy");
        let named = self.taxonomy.clone();
        let has_tables = Taxonomy::tables()
            .iter()
            .any(|it| usual.join(it.0).is_file());
        named.or_else(|| has_tables.then_some(usual))
    }

    fn own_tables(&self) -> Result<Option<Tables>, Failure> {
        /// The library refuses a longer one.
        const MOST: usize = 4_000_000;
        let Some(dir) = self.taxonomy_folder() else {
            return Ok(None);
        };
        let mut tables = vec![];
        for (name, _) in Taxonomy::tables() {
            let path = dir.join(name);
            if !path.is_file() {
                continue;
            }
            let bytes = read(&path, MOST).map_err(|err| Failure::unreadable(&path, &err))?;
            let text = bytes.and_then(|it| String::from_utf8(it).ok());
            let text = text.ok_or_else(|| {
                Failure::new(
                    format!("{} is not a table of the taxonomy", shown(&path)),
                    "save it as text with tabs between the columns (UTF-8)",
                )
            })?;
            tables.push((*name, text));
        }
        if tables.is_empty() {
            let names: Vec<&str> = Taxonomy::tables().iter().map(|it| it.0).collect();
            return Err(Failure::new(
                format!("{} holds no table of a taxonomy", shown(&dir)),
                format!(
                    "it should have one or more of {}; kennisbasis taxonomy --to DIR writes ours",
                    names.join(", ")
                ),
            ));
        }
        Ok(Some(Tables(tables)))
    }
}

fn broken(dir: &Path, err: &TaxonomyError) -> Failure {
    let file = shown(&dir.join(&err.file));
    let place = match err.line {
        0 => file,
        line => format!("{file}, line {line}"),
    };
    Failure::new(
        format!("{place}: {}", err.what),
        "mend it there, or take that file away: then the table of the program is used",
    )
}

/// The value of `facet` that was typed, as it is spelled.
pub(crate) fn value(taxonomy: &Taxonomy, facet: Facet, typed: &str) -> Result<String, Failure> {
    let known = taxonomy.resolve(facet, typed).map(str::to_owned);
    known.ok_or_else(|| {
        let word = facet.word();
        Failure::new(
            format!("there is no {word} `{typed}`"),
            values_hint(taxonomy, facet),
        )
    })
}

/// Says which values a facet has.
pub(crate) fn values_hint(taxonomy: &Taxonomy, facet: Facet) -> String {
    let (word, values) = (facet.word(), taxonomy.values(facet));
    format!("the values of {word} are: {}", values.join(", "))
}
