//! Then and now → why a study came or went.

use std::collections::{BTreeMap, BTreeSet};

use super::why::{Came, Went, Why};
use crate::{
    desk::{error::DeskError, open::Desk},
    export::names::title,
    index::KnownFile,
    review::{KnownStudy, Search},
    study::{Facet, Judgement, StudyId},
};

/// What was known then and is known now.
pub(super) struct Changes<'a> {
    desk: &'a Desk,
    before: &'a Search,
    /// Whether it looked by other terms, and studies were coded by other tables.
    others: (bool, bool),
    /// What studies were called, by the short form of their ids; the last name counts.
    known: BTreeMap<String, KnownStudy>,
    /// The studies of now, by the short form of their ids, with their files.
    here: BTreeMap<String, (StudyId, String)>,
    /// The studies that this search or an earlier one found.
    found: BTreeSet<String>,
}

impl<'a> Changes<'a> {
    pub(super) fn new(
        desk: &'a Desk,
        before: &'a Search,
        others: (bool, bool),
    ) -> Result<Self, DeskError> {
        let known = desk.tools().known_studies().read()?.all;
        let files = desk.files().into_iter();
        let history = desk.tools().history().read()?.all;
        let earlier = history.into_iter().filter(|it| it.number <= before.number);
        Ok(Self {
            desk,
            before,
            others,
            known: known.into_iter().map(|it| (it.study.clone(), it)).collect(),
            here: files.map(|(id, file)| (id.short(), (id, file))).collect(),
            found: earlier.flat_map(|it| it.found).collect(),
        })
    }

    /// Tells of a study that answers now and did not answer then.
    pub(super) fn came(&self, study: StudyId) -> Came {
        let (short, no_file) = (study.short(), String::new());
        let file = self.here.get(&short).map_or(&no_file, |it| &it.1);
        let was_another = |it: &KnownStudy| {
            it.file == *file && it.study != short && !self.here.contains_key(&it.study)
        };
        // The same index, or a search that found it before: then it was there.
        let was_here =
            self.before.index == self.desk.index().catalogue().id() || self.found.contains(&short);
        let why = match self.judged(study) {
            Some(judgement) => Why::Judged(judgement),
            None if was_here => self.by_rules(),
            None if self.known.values().any(was_another) => Why::FileChanged,
            None => Why::Added,
        };
        Came { study, why }
    }

    /// Tells of a study that answered then and does not answer now.
    pub(super) fn went(&self, id: &str) -> Went {
        let known = self.known.get(id).cloned().unwrap_or_default();
        let Some((study, file)) = self.here.get(id) else {
            let catalogue = self.desk.index().catalogue();
            let mut files = catalogue.files.iter();
            let is_it = |it: &&KnownFile| catalogue.shown(it) == known.file;
            let why = match files.find(is_it) {
                Some(file) if file.state.study().is_some() => Why::FileChanged,
                Some(_) => Why::Refused,
                None => Why::Gone,
            };
            return Went {
                id: id.to_owned(),
                title: known.title,
                file: known.file,
                why,
            };
        };
        let named = self.desk.study(*study).map(|it| title(&it, file));
        Went {
            id: id.to_owned(),
            title: named.unwrap_or(known.title),
            file: file.clone(),
            why: self
                .judged(*study)
                .map_or_else(|| self.by_rules(), Why::Judged),
        }
    }

    /// What a person has said since then of a code that the question asks for.
    fn judged(&self, study: StudyId) -> Option<Judgement> {
        let asked = |facet: Facet| self.before.run.contains(&format!("{}:", facet.word()));
        let all = self.desk.index().judgements(study).iter();
        let mut since = all.filter(|it| it.date >= self.before.date && asked(it.facet));
        since.next_back().cloned()
    }

    fn by_rules(&self) -> Why {
        match self.others {
            (true, _) => Why::OtherTerms,
            (_, true) => Why::OtherTables,
            _ => Why::ReadAnew,
        }
    }
}
