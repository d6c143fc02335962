//! Drafts → an index of them, and their words numbered.

use kennisbasis::{
    analyse::Keys,
    index::{Catalogue, Folder, Index, KnownFile, State, Writer, prepare},
    study::Attached,
};
use tempfile::TempDir;

use super::{
    broken::Broken,
    corpus::Draft,
    numbered::{Numbered, Numbering, share_keys},
};
use crate::support::shelf::versions;

/// The folder that files are shown in.
const FOLDER: &str = "corpus";

/// An index of drafts, gone at the end of the test.
pub(super) struct Shelf {
    dir: TempDir,
}

impl Shelf {
    pub(super) fn new(drafts: &[&Draft], keys: &mut Keys) -> Self {
        let shelf = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        let (mut writer, _) = Writer::open(&shelf.dir.path().join("index")).unwrap();
        for draft in drafts {
            let (study, pages, passages) = draft.nouns();
            writer
                .add(prepare(&study, &pages, &passages, keys))
                .unwrap();
        }
        writer.commit(&shelf.catalogue(drafts)).unwrap();
        writer.finish().unwrap();
        shelf
    }

    /// Takes all studies away but these.
    pub(super) fn keep(&self, all: &[Draft], kept: &[&Draft]) {
        let (mut writer, _) = Writer::open(&self.dir.path().join("index")).unwrap();
        for draft in all {
            if !kept.iter().any(|it| it.number == draft.number) {
                writer.remove(draft.id());
            }
        }
        writer.commit(&self.catalogue(kept)).unwrap();
        writer.finish().unwrap();
    }

    pub(super) fn open(&self) -> Index {
        Index::open(&self.dir.path().join("index"), &versions()).unwrap()
    }

    fn catalogue(&self, drafts: &[&Draft]) -> Catalogue {
        let home = self.dir.path();
        let mut files = vec![];
        for draft in drafts {
            files.extend(draft.files.iter().map(|inside| KnownFile {
                folder: 0,
                inside: inside.clone(),
                attached: Attached::default(),
                others: vec![],
                size: 1,
                modified: 1,
                state: State::Indexed(draft.id()),
            }));
        }
        Catalogue {
            versions: versions(),
            folders: vec![Folder::new(FOLDER.into(), home.join(FOLDER), home)],
            files,
            ..Catalogue::default()
        }
    }
}

/// Numbers the words of drafts.
pub(super) fn numbered(drafts: &[Draft], keys: &mut Keys, broken: Option<Broken>) -> Vec<Numbered> {
    let mut numbering = Numbering { keys, broken };
    let mut number = |draft: &Draft| {
        let (study, pages, passages) = draft.nouns();
        let files = draft.files.iter().map(|it| format!("{FOLDER}/{it}"));
        numbering.number(study, &pages, &passages, files.collect())
    };
    let mut found: Vec<Numbered> = drafts.iter().map(&mut number).collect();
    if broken == Some(Broken::KeysOfCorpus) {
        share_keys(&mut found);
    }
    found
}
