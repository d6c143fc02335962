//! The catalogue: which files the index knows, and what made it.
//!
//! JSON Lines, format 1: a header, then one line per file, sorted by folder
//! and path. It is written anew at each commit under the number that the
//! commit names, so that files and studies never disagree.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{error::IndexError, format::FORMAT};
use crate::study::{Address, Attached, Cause, Refused, StudyId, path_in_latin_1};

/// What an index was made with. Compared part by part: `index` does again only
/// what follows from the part that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// The text layer: another one reads the PDFs again.
    pub extractor: u32,
    /// The classifier: another one codes the stored pages again.
    pub classifier: u32,
    /// The tables of the taxonomy: other ones code the stored pages again.
    #[serde(default)]
    pub taxonomy: String,
    /// The analyser: another one analyses the stored pages again.
    pub analyser: String,
}

/// A folder of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// The folder as it was given, with `/`; paths are shown below it.
    pub given: String,
    /// The same, from the root of the file system, links followed.
    pub absolute: PathBuf,
    /// For a folder that stands beside the index or below it: the way there
    /// from the folder that the index is in. It holds when both are moved or
    /// copied together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<PathBuf>,
}

impl Folder {
    /// Notes a folder; `home` is the folder that the index is in.
    #[must_use]
    pub fn new(given: String, absolute: PathBuf, home: &Path) -> Self {
        let beside = absolute.strip_prefix(home).ok().map(Path::to_owned);
        Self {
            given,
            absolute,
            beside,
        }
    }

    /// Returns where the folder is now; never a namesake of it that happens to
    /// stand where the program is run.
    #[must_use]
    pub fn path(&self, home: &Path) -> PathBuf {
        let beside = self.beside.as_ref().map(|it| home.join(it));
        beside.unwrap_or_else(|| self.absolute.clone())
    }
}

/// A file of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFile {
    /// Which folder, as a number in [`Catalogue::folders`].
    pub folder: usize,
    /// The path inside the folder, with `/`.
    pub inside: String,
    /// For a file that is attached to the one at that path: the way there.
    pub attached: Attached,
    /// The names of what is attached to it and is no PDF.
    pub others: Vec<String>,
    /// Its size when it was read, in bytes.
    pub size: u64,
    /// Its time of change when it was read, in nanoseconds since 1970.
    pub modified: u64,
    /// What became of it.
    pub state: State,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Its study is in the index.
    Indexed(StudyId),
    /// Its study is in the index as older rules made it.
    Stale(StudyId),
    /// It could not be read; the id is that of its bytes, if there were any.
    Refused(Option<StudyId>, Cause, String),
}

impl State {
    /// Returns the identity of the bytes, if they could be read.
    #[must_use]
    pub fn id(&self) -> Option<StudyId> {
        match self {
            Self::Indexed(id) | Self::Stale(id) => Some(*id),
            Self::Refused(id, ..) => *id,
        }
    }

    /// Returns the identity of the study that is in the index for it.
    #[must_use]
    pub fn study(&self) -> Option<StudyId> {
        match self {
            Self::Indexed(id) | Self::Stale(id) => Some(*id),
            Self::Refused(..) => None,
        }
    }
}

/// The files of the corpus as of one commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// What the studies were made with (those that are not [`State::Stale`]).
    pub versions: Versions,
    /// The folders, in the order in which they were added.
    pub folders: Vec<Folder>,
    /// The files, sorted by folder, path and way; what is attached to one stands
    /// behind it.
    pub files: Vec<KnownFile>,
    /// How many files of other kinds stood beside them, by extension.
    pub other: BTreeMap<String, usize>,
    /// When the run began that wrote this, in nanoseconds since 1970. A file
    /// changed after it may have changed while it was read.
    pub began: u64,
    /// The folder that the index is in, from the root of the file system; not
    /// written down.
    pub home: PathBuf,
}

impl Catalogue {
    /// Returns how the file of an entry is shown: the folder as given, joined
    /// with the path inside and the names of attachments.
    #[must_use]
    pub fn shown(&self, entry: &KnownFile) -> String {
        let given = self.folders.get(entry.folder).map_or("", |it| &it.given);
        let given = given.trim_end_matches('/');
        format!("{given}/{}{}", entry.inside, entry.attached)
    }

    /// Returns where the file of an entry can be opened.
    #[must_use]
    pub fn address(&self, entry: &KnownFile) -> Address {
        let folder = self.folders.get(entry.folder);
        let folder = folder.map(|it| it.path(&self.home)).unwrap_or_default();
        let mut path = folder.join(&entry.inside);
        // A name in Latin-1 is kept as it was read.
        if !path.exists()
            && let Some(inside) = path_in_latin_1(Path::new(&entry.inside))
            && folder.join(&inside).exists()
        {
            path = folder.join(inside);
        }
        Address {
            path,
            attached: entry.attached.clone(),
        }
    }

    /// Returns the files that hold a study: the first stands for it, the others
    /// are copies. Those on disk come in order, and then those that are attached
    /// to others.
    pub fn files_of(&self, id: StudyId) -> impl Iterator<Item = &KnownFile> {
        let of = move |it: &&KnownFile| it.state.study() == Some(id);
        let on_disk = self.files.iter().filter(|it| it.attached.is_none());
        let attached = self.files.iter().filter(|it| !it.attached.is_none());
        on_disk.chain(attached).filter(of)
    }

    /// Returns the studies that the index holds.
    #[must_use]
    pub fn studies(&self) -> BTreeSet<StudyId> {
        self.files
            .iter()
            .filter_map(|it| it.state.study())
            .collect()
    }

    /// Returns the identity of what can be searched: the same studies, read by
    /// the same rules, have the same. Ten hexadecimal digits.
    #[must_use]
    pub fn id(&self) -> String {
        let versions = serde_json::to_string(&self.versions);
        let mut hasher = blake3::Hasher::new();
        hasher.update(versions.unwrap_or_default().as_bytes());
        for study in self.studies() {
            hasher.update(&study.0);
        }
        let mut id = hasher.finalize().to_hex().to_string();
        id.truncate(StudyId::SHORT);
        id
    }

    /// Returns the refused files, in order.
    #[must_use]
    pub fn refused(&self) -> Vec<Refused> {
        let refused = self.files.iter().filter_map(|entry| match &entry.state {
            State::Refused(_, cause, detail) => Some(Refused {
                file: self.shown(entry),
                cause: *cause,
                detail: detail.clone(),
            }),
            State::Indexed(_) | State::Stale(_) => None,
        });
        refused.collect()
    }

    pub(super) fn to_lines(&self) -> String {
        let header = Header {
            format: FORMAT,
            versions: self.versions.clone(),
            folders: self.folders.clone(),
            other: self.other.clone(),
            began: self.began,
        };
        let mut lines = line(&header);
        for entry in &self.files {
            lines += &line(&FileRecord::new(entry));
        }
        lines
    }

    pub(super) fn from_lines(lines: &str, home: &Path) -> Result<Self, IndexError> {
        let damaged = |number: usize| IndexError::Damaged {
            what: format!("line {} of the catalogue", number + 1),
        };
        let mut lines = lines.lines().enumerate();
        let (_, header) = lines.next().ok_or_else(|| damaged(0))?;
        let header: Header = serde_json::from_str(header).map_err(|_| damaged(0))?;
        let mut files = vec![];
        for (number, line) in lines {
            let record: FileRecord = serde_json::from_str(line).map_err(|_| damaged(number))?;
            files.push(record.entry().ok_or_else(|| damaged(number))?);
        }
        Ok(Self {
            versions: header.versions,
            folders: header.folders,
            files,
            other: header.other,
            began: header.began,
            home: home.to_owned(),
        })
    }
}

fn line(record: &impl Serialize) -> String {
    let json = serde_json::to_string(record);
    json.expect("records have no failing parts") + "\n"
}

#[derive(Serialize, Deserialize)]
struct Header {
    format: u32,
    versions: Versions,
    folders: Vec<Folder>,
    other: BTreeMap<String, usize>,
    began: u64,
}

#[derive(Serialize, Deserialize)]
struct FileRecord {
    folder: usize,
    inside: String,
    size: u64,
    modified: u64,
    // Absent in an index of before attached files were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    attached: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    stale: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refused: Option<(String, String)>,
}

impl FileRecord {
    fn new(entry: &KnownFile) -> Self {
        Self {
            folder: entry.folder,
            inside: entry.inside.clone(),
            size: entry.size,
            modified: entry.modified,
            attached: entry.attached.0.clone(),
            others: entry.others.clone(),
            id: entry.state.id().map(|it| it.to_string()),
            stale: matches!(entry.state, State::Stale(_)),
            refused: match &entry.state {
                State::Refused(_, cause, detail) => Some((cause.word().into(), detail.clone())),
                State::Indexed(_) | State::Stale(_) => None,
            },
        }
    }

    fn entry(self) -> Option<KnownFile> {
        let id = match self.id {
            Some(digits) => Some(digits.parse::<StudyId>().ok()?),
            None => None,
        };
        let state = match (self.refused, id, self.stale) {
            (Some((cause, detail)), id, _) => State::Refused(id, Cause::from_word(&cause)?, detail),
            (None, Some(id), true) => State::Stale(id),
            (None, Some(id), false) => State::Indexed(id),
            (None, None, _) => return None,
        };
        Some(KnownFile {
            folder: self.folder,
            inside: self.inside,
            attached: Attached(self.attached),
            others: self.others,
            size: self.size,
            modified: self.modified,
            state,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::path::Path;

    use super::{Catalogue, Folder, KnownFile, State, Versions};
    use crate::study::{Attached, Cause, StudyId};

    #[test]
    fn a_folder_beside_the_index_moves_along_and_another_stays() {
        let beside = Folder::new("corpus".into(), "/a/p/corpus".into(), Path::new("/a/p"));
        assert_eq!(beside.path(Path::new("/b/q")), Path::new("/b/q/corpus"));
        let far = Folder::new("x".into(), "/disk/x".into(), Path::new("/a/p"));
        assert_eq!(far.path(Path::new("/b/q")), Path::new("/disk/x"));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let entry = |inside: &str, state| KnownFile {
            folder: 0,
            inside: inside.into(),
            attached: Attached::default(),
            others: vec![],
            size: 7,
            modified: 9,
            state,
        };
        let id = StudyId([7; 32]);
        let refused = State::Refused(Some(id), Cause::Locked, "met \"wachtwoord\"".into());
        let catalogue = Catalogue {
            versions: Versions::default(),
            folders: vec![Folder {
                given: "mijn studies".into(),
                absolute: "/d/mijn studies".into(),
                beside: None,
            }],
            files: vec![
                entry("a.pdf", State::Indexed(id)),
                entry("ideeën.pdf", State::Stale(id)),
                KnownFile {
                    attached: Attached(vec!["één.pdf".into(), "twee.pdf".into()]),
                    others: vec!["cijfers.xlsx".into()],
                    ..entry("ideeën.pdf", State::Indexed(id))
                },
                entry("slot.pdf", refused),
                entry("x.pdf", State::Refused(None, Cause::Empty, String::new())),
            ],
            other: [("docx".into(), 3)].into(),
            began: 1,
            home: "/d".into(),
        };

        let lines = catalogue.to_lines();

        assert_eq!(
            Catalogue::from_lines(&lines, Path::new("/d")).unwrap(),
            catalogue
        );
        assert_eq!(
            catalogue.shown(&catalogue.files[1]),
            "mijn studies/ideeën.pdf"
        );
        assert_eq!(
            catalogue.shown(&catalogue.files[2]),
            "mijn studies/ideeën.pdf » één.pdf » twee.pdf"
        );
        assert_eq!(catalogue.refused().len(), 2);
    }
}
