//! The coded sets: which documents, and what people said of them.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use kennisbasis::{
    classify::{Taxonomy, ZonedText, classify},
    detect::detect,
    extract::{Limits, extract},
    study::{Code, Facet, Language, Origin, Page, Passage, Section},
};

/// A table of codes and the folder its documents stand in.
pub(crate) struct Set {
    /// What the report calls it.
    pub(crate) name: &'static str,
    /// Whether large-scale, multi-context and review were coded, too.
    pub(crate) has_counterparts: bool,
    /// Whether its documents were written with the codes in mind.
    pub(crate) is_made: bool,
    table: PathBuf,
    /// Where its documents may stand.
    folders: Vec<PathBuf>,
}

/// A document as it was read, and as people coded it.
pub(crate) struct Document {
    /// Its path inside the folder.
    pub(crate) file: String,
    /// By facet: the values it has.
    pub(crate) yes: BTreeMap<Facet, Vec<String>>,
    /// By facet: the values on which the coders differed.
    pub(crate) contested: BTreeMap<Facet, Vec<String>>,
    title: Option<String>,
    pages: Vec<Page>,
    passages: Vec<Passage>,
    sections: Vec<Section>,
}

impl Set {
    /// Returns the six sets; `root` is the folder of the project.
    pub(crate) fn all(root: &Path) -> [Self; 6] {
        let shared = root.join("../shared");
        let elsewhere = env::var_os("CODED_ELSEWHERE").map_or(root.join("../more"), PathBuf::from);
        [
            Self {
                name: "33 documents",
                has_counterparts: false,
                is_made: false,
                table: shared.join("eval/facets/dev.tsv"),
                folders: vec![shared.join("corpus")],
            },
            Self {
                name: "40 further documents",
                has_counterparts: true,
                is_made: false,
                table: root.join("benches/facets/coded.tsv"),
                folders: vec![shared.join("corpus")],
            },
            Self {
                name: "48 documents more",
                has_counterparts: true,
                is_made: false,
                table: root.join("benches/facets/unseen.tsv"),
                folders: vec![shared.join("corpus")],
            },
            Self {
                name: "50 from elsewhere",
                has_counterparts: true,
                is_made: false,
                table: root.join("benches/facets/elsewhere.tsv"),
                folders: vec![elsewhere.clone()],
            },
            Self {
                name: "43 last ones",
                has_counterparts: true,
                is_made: false,
                table: root.join("benches/facets/last.tsv"),
                folders: vec![shared.join("corpus"), elsewhere],
            },
            Self {
                name: "24 sample studies",
                has_counterparts: true,
                is_made: true,
                table: root.join("corpus/sources/truth.tsv"),
                folders: vec![root.join("corpus")],
            },
        ]
    }

    /// Reads the table and its documents; nothing if one of them is not here.
    pub(crate) fn read(&self) -> Option<Vec<Document>> {
        let table = fs::read_to_string(&self.table).ok()?;
        let mut lines = table.lines();
        let names: Vec<&str> = lines.next()?.split('\t').collect();
        lines
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').collect();
                let cell = |name: &str| {
                    let column = names.iter().position(|known| *known == name)?;
                    cells.get(column).copied()
                };
                let list = |name: &str| {
                    let values = cell(name)?.split(';');
                    let values = values.filter(|value| !matches!(*value, "" | "-"));
                    Some(values.map(str::to_owned).collect::<Vec<_>>())
                };
                let coded = |suffix: &str| {
                    let facets = Facet::ALL.into_iter();
                    let lists = facets
                        .filter_map(|it| Some((it, list(&format!("{}{suffix}", it.word()))?)));
                    lists.collect::<BTreeMap<_, _>>()
                };
                let file = cell("file")?;
                let mut folders = self.folders.iter();
                let bytes = folders.find_map(|it| fs::read(it.join(file)).ok())?;
                Some(Document::read(file, bytes, coded(""), coded("_contested")))
            })
            .collect()
    }
}

impl Document {
    fn read(
        file: &str,
        bytes: Vec<u8>,
        yes: BTreeMap<Facet, Vec<String>>,
        contested: BTreeMap<Facet, Vec<String>>,
    ) -> Self {
        let extraction = extract(bytes, "", &Limits::default()).expect("a coded PDF can be read");
        let title = extraction.about.title;
        let title = title.filter(|it| it.origin != Origin::FileName);
        Self {
            file: file.to_owned(),
            yes,
            contested,
            title: title.map(|it| it.value),
            passages: detect(&extraction.pages).passages,
            pages: extraction.pages,
            sections: extraction.sections,
        }
    }

    /// Codes it.
    pub(crate) fn codes(&self, taxonomy: &Taxonomy) -> Vec<Code> {
        let title = self.title.as_deref();
        let text = ZonedText::of(&self.pages, &self.passages, &self.sections, title);
        classify(&text, taxonomy)
    }

    /// Returns the text of its passages.
    pub(crate) fn passages(&self) -> impl Iterator<Item = (&str, Language)> {
        self.passages.iter().filter_map(|passage| {
            let page = self.pages.get(passage.page.index())?;
            Some((page.text.get(passage.span.clone())?, passage.language))
        })
    }
}
