//! The books of a run: what each file was and has become.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{
    reading::{Became, Inside, Outcome},
    report::BuildReport,
};
use crate::{
    index::{Catalogue, KnownFile, State},
    study::{Attached, Cause, StudyId},
    walk::{CorpusFile, Walk},
};

/// A file changed this short before a run began, or during it, may have
/// changed again without a trace: some file systems keep whole or even two
/// seconds (FAT).
const SETTLED_NANOS: u64 = 2_000_000_000;

/// What has to be done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Nothing: it is as it was.
    Keep,
    /// Read it, and all that is attached to it.
    Read,
    /// Make its study anew from the pages in the index.
    Again(StudyId),
}

/// What a run can do that an earlier one could not.
pub(super) struct Again {
    /// It has passwords: locked files are tried again.
    pub(super) may_unlock: bool,
    /// It has an engine for OCR: files that were refused as scanned, or for their
    /// letters, are tried again, and so are these studies, of which some pages are
    /// unread or make no words.
    pub(super) unread: Option<HashSet<StudyId>>,
}

impl Again {
    fn is_unread(&self, id: &StudyId) -> bool {
        self.unread.as_ref().is_some_and(|it| it.contains(id))
    }

    /// Tells whether trying again would come to the same.
    fn is_final(&self, cause: Cause) -> bool {
        match cause {
            Cause::Locked => !self.may_unlock,
            Cause::Scanned | Cause::NoWords | Cause::UnknownLetters => self.unread.is_none(),
            cause => !cause.may_pass(),
        }
    }
}

/// One file in the books.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// What was known of it before.
    before: Option<KnownFile>,
    /// What has become of it; `None` until it has been dealt with.
    now: Option<State>,
    /// What is attached to it now and is no PDF.
    others: Vec<String>,
}

/// The books of a run.
pub(super) struct Tally {
    /// The files that were found.
    files: Vec<CorpusFile>,
    /// Of each, in the same order: itself, and what is attached to it.
    entries: Vec<BTreeMap<Attached, Entry>>,
    /// What stays although it was not looked at: it stands in a folder that
    /// could not be opened.
    kept: Vec<KnownFile>,
    old: Catalogue,
    next: Catalogue,
    /// The studies that were up to date before.
    were_indexed: HashSet<StudyId>,
    made: HashSet<StudyId>,
    renewed: usize,
    pages: usize,
    ocr_pages: usize,
    unread_pages: usize,
    not_whole: usize,
    badly_read: usize,
}

impl Tally {
    /// Opens the books. `folders` are the numbers of the old folders in `next`,
    /// `stored` the studies that the index really holds.
    pub(super) fn new(
        old: Catalogue,
        mut next: Catalogue,
        folders: &[Option<usize>],
        walk: Walk,
        stored: &BTreeSet<StudyId>,
    ) -> Self {
        let now = next.versions.clone();
        let folder_now = |entry: &KnownFile| *folders.get(entry.folder)?;
        let reads_again = old.versions.extractor != now.extractor;
        let is_current = old.versions == now;
        let mut known: HashMap<(usize, String), BTreeMap<Attached, Entry>> = HashMap::new();
        for entry in &old.files {
            let Some(folder) = folder_now(entry) else {
                continue;
            };
            let mut entry = KnownFile {
                folder,
                ..entry.clone()
            };
            if !is_current && let State::Indexed(id) = entry.state {
                entry.state = State::Stale(id);
            }
            // Another text layer reads every file again, also in the run after
            // this one, should this one be stopped: no file has this date.
            // So does a study that the index has lost.
            let is_lost = entry.state.study().is_some_and(|id| !stored.contains(&id));
            if reads_again || is_lost {
                entry.modified = 0;
            }
            let file = known.entry((entry.folder, entry.inside.clone()));
            let before = Entry {
                before: Some(entry.clone()),
                ..Entry::default()
            };
            file.or_default().insert(entry.attached, before);
        }
        let entries = walk.files.iter().map(|it| {
            let known = known.remove(&(it.folder, it.inside.clone()));
            let mut known = known.unwrap_or_default();
            known.entry(Attached::default()).or_default();
            known
        });
        let entries = entries.collect();
        let is_closed = |entry: &KnownFile| {
            let below =
                |closed: &str| closed.is_empty() || entry.inside.starts_with(&format!("{closed}/"));
            walk.closed.iter().any(|(closed, _)| below(closed))
        };
        let mut kept: Vec<KnownFile> = known
            .into_values()
            .flat_map(BTreeMap::into_values)
            .filter_map(|it| it.before)
            .filter(is_closed)
            .collect();
        kept.sort_by(|a, b| key(a).cmp(&key(b)));
        next.other = walk.other;
        let were_indexed = old.files.iter().filter_map(|it| match it.state {
            State::Indexed(id) if is_current && stored.contains(&id) => Some(id),
            _ => None,
        });
        Self {
            were_indexed: were_indexed.collect(),
            files: walk.files,
            entries,
            kept,
            old,
            next,
            made: HashSet::new(),
            renewed: 0,
            pages: 0,
            ocr_pages: 0,
            unread_pages: 0,
            not_whole: 0,
            badly_read: 0,
        }
    }

    pub(super) fn files(&self) -> &[CorpusFile] {
        &self.files
    }

    /// Tells whether some file has not been dealt with.
    pub(super) fn is_unfinished(&self) -> bool {
        self.all().any(|(_, _, it)| it.now.is_none())
    }

    fn all(&self) -> impl Iterator<Item = (&CorpusFile, &Attached, &Entry)> {
        let files = self.files.iter().zip(&self.entries);
        files.flat_map(|(file, all)| all.iter().map(move |(way, it)| (file, way, it)))
    }

    /// Tells what has to be done with each file, and books those that stay: a
    /// file by its number, and the way to what is attached to it.
    pub(super) fn tasks(&mut self, again: &Again) -> Vec<(usize, Attached, Task)> {
        let can_reuse = self.old.versions.extractor == self.next.versions.extractor;
        let settled = self.old.began.saturating_sub(SETTLED_NANOS);
        let task = |file: &CorpusFile, entry: &Entry| {
            let same = entry.before.as_ref().filter(|it| {
                it.size == file.size && it.modified == file.modified && it.modified < settled
            });
            match same.map(|it| &it.state) {
                Some(State::Indexed(id) | State::Stale(id)) if again.is_unread(id) => Task::Read,
                Some(State::Indexed(_)) => Task::Keep,
                Some(State::Stale(id)) if can_reuse => Task::Again(*id),
                Some(State::Refused(_, cause, _)) if can_reuse && again.is_final(*cause) => {
                    Task::Keep
                }
                _ => Task::Read,
            }
        };
        let mut tasks = vec![];
        for (number, file) in self.files.iter().enumerate() {
            let entries = &mut self.entries[number];
            let of_each = entries
                .iter()
                .map(|(way, it)| (way.clone(), task(file, it)));
            let of_each: Vec<(Attached, Task)> = of_each.collect();
            // What is attached is read out of its file.
            if of_each.iter().any(|(_, it)| *it == Task::Read) {
                tasks.push((number, Attached::default(), Task::Read));
                continue;
            }
            for (way, task) in of_each {
                if task != Task::Keep {
                    tasks.push((number, way, task));
                } else if let Some(entry) = entries.get_mut(&way)
                    && let Some(before) = &entry.before
                {
                    entry.now = Some(before.state.clone());
                    entry.others.clone_from(&before.others);
                }
            }
        }
        tasks
    }

    /// Returns the studies to which nothing is attached, as far as this text layer
    /// has seen. What is attached to a study was listed with its pages; that of a
    /// refused file may never have been seen.
    pub(super) fn alone(&self) -> HashSet<StudyId> {
        if self.old.versions.extractor != self.next.versions.extractor {
            return HashSet::new();
        }
        let files = &self.old.files;
        let holders = files.iter().filter_map(|it| {
            let (_, way) = it.attached.0.split_last()?;
            Some((it.folder, it.inside.as_str(), way))
        });
        let holders: HashSet<(usize, &str, &[String])> = holders.collect();
        let (mut alone, mut others) = (HashSet::new(), HashSet::new());
        for it in files {
            let is_holder = holders.contains(&(it.folder, &it.inside, &it.attached.0));
            let kind = if is_holder || !it.others.is_empty() {
                &mut others
            } else {
                &mut alone
            };
            kind.extend(it.state.study());
        }
        alone.retain(|it| !others.contains(it));
        alone
    }

    /// Returns the studies that need no making.
    pub(super) fn up_to_date(&self, again: &Again) -> HashSet<StudyId> {
        let studies = self.were_indexed.iter().copied();
        studies.filter(|it| !again.is_unread(it)).collect()
    }

    /// Returns the bytes that this text layer has refused before, and would
    /// refuse again.
    pub(super) fn refused(&self, again: &Again) -> HashMap<StudyId, (Cause, String)> {
        if self.old.versions.extractor != self.next.versions.extractor {
            return HashMap::new();
        }
        let refused = self.old.files.iter().filter_map(|it| match &it.state {
            State::Refused(Some(id), cause, detail) if again.is_final(*cause) => {
                Some((*id, (*cause, detail.clone())))
            }
            _ => None,
        });
        refused.collect()
    }

    /// Books what has become of a file, or of one that is attached to it.
    pub(super) fn book(&mut self, file: usize, became: &Became) {
        let entries = &mut self.entries[file];
        let entry = entries.entry(became.attached.clone()).or_default();
        let was_stale = |id: StudyId| {
            let before = entry.before.as_ref().map(|it| &it.state);
            matches!(before, Some(State::Stale(was)) if *was == id)
        };
        let state = match &became.outcome {
            Outcome::Made(made) => {
                self.made.insert(made.id);
                self.pages += made.page_count();
                self.ocr_pages += made.scans.read.len();
                self.unread_pages += made.scans.unread.len();
                self.not_whole += made.not_whole;
                self.badly_read += usize::from(!made.scans.badly_read.is_empty());
                self.renewed += usize::from(was_stale(made.id));
                State::Indexed(made.id)
            }
            Outcome::Known(id) => State::Indexed(*id),
            Outcome::Refused(id, cause, detail) => State::Refused(*id, *cause, detail.clone()),
            Outcome::Left => return,
        };
        let id = state.id();
        entry.now = Some(state);
        entry.others = match (&became.inside, &entry.before) {
            (Inside::Told(others), _) => others.clone(),
            (Inside::Apart | Inside::Closed(..), Some(before)) => before.others.clone(),
            (Inside::Apart | Inside::Closed(..), None) => vec![],
        };
        if let (Inside::Closed(cause, detail), Some(id)) = (&became.inside, id) {
            self.keep_inside(file, &became.attached, id, (*cause, detail));
        }
        if became.attached.is_none() && !matches!(became.inside, Inside::Apart) {
            // All that is attached to it now has been told of.
            self.entries[file].retain(|_, it| it.now.is_some());
        }
    }

    /// Books what is attached to the bytes `id`, at `way` in a file, as it was
    /// wherever they stood: it could not be listed, and the same bytes hold the
    /// same. What the index has no study of any more is refused for that cause.
    fn keep_inside(&mut self, file: usize, way: &Attached, id: StudyId, why: (Cause, &str)) {
        let is_same_layer = self.old.versions.extractor == self.next.versions.extractor;
        let entries = &mut self.entries[file];
        let holders = self.old.files.iter().filter(|it| it.state.id() == Some(id));
        for holder in holders {
            if let Some(entry) = entries.get_mut(way)
                && entry.others.is_empty()
            {
                entry.others.clone_from(&holder.others);
            }
            let at = self.old.files.partition_point(|it| key(it) < key(holder));
            let behind = self.old.files[at..].iter().skip(1);
            let inside = behind.take_while(|it| {
                (it.folder, &it.inside) == (holder.folder, &holder.inside)
                    && it.attached.0.starts_with(&holder.attached.0)
            });
            for it in inside {
                let state = match &it.state {
                    State::Indexed(id) if self.were_indexed.contains(id) => it.state.clone(),
                    State::Refused(..) if is_same_layer => it.state.clone(),
                    _ => State::Refused(None, why.0, why.1.to_owned()),
                };
                let mut to = way.clone();
                to.0.extend_from_slice(&it.attached.0[holder.attached.0.len()..]);
                let entry = entries.entry(to).or_default();
                if entry.now.is_none() {
                    entry.now = Some(state);
                    entry.others.clone_from(&it.others);
                }
            }
        }
    }

    /// Returns the catalogue as things stand: what has not been dealt with is
    /// as it was.
    pub(super) fn catalogue(&self) -> Catalogue {
        let refused: HashMap<StudyId, State> = self
            .all()
            .filter_map(|(_, _, it)| it.now.as_ref())
            .filter_map(|it| match it {
                State::Refused(Some(id), ..) => Some((*id, it.clone())),
                _ => None,
            })
            .collect();
        let mut files = self.kept.clone();
        for (file, way, entry) in self.all() {
            let Some(now) = &entry.now else {
                files.extend(entry.before.clone());
                continue;
            };
            let state = match now {
                State::Indexed(id) if !self.is_in_index(*id) => {
                    // A copy of what turned out to be unreadable is unreadable;
                    // a copy of what is still being read is as it was.
                    let Some(refused) = refused.get(id) else {
                        files.extend(entry.before.clone());
                        continue;
                    };
                    refused.clone()
                }
                now => now.clone(),
            };
            files.push(KnownFile {
                folder: file.folder,
                inside: file.inside.clone(),
                attached: way.clone(),
                others: entry.others.clone(),
                size: file.size,
                modified: file.modified,
                state,
            });
        }
        files.sort_by(|a, b| key(a).cmp(&key(b)));
        Catalogue {
            files,
            ..self.next.clone()
        }
    }

    fn is_in_index(&self, id: StudyId) -> bool {
        self.made.contains(&id) || self.were_indexed.contains(&id)
    }

    /// Closes the books.
    pub(super) fn report(&self, catalogue: &Catalogue) -> BuildReport {
        let mut report = BuildReport {
            found: self.all().filter(|it| it.2.now.is_some()).count(),
            left: self.all().filter(|it| it.2.now.is_none()).count(),
            other: catalogue.other.clone(),
            pages: self.pages,
            ocr_pages: self.ocr_pages,
            unread_pages: self.unread_pages,
            not_whole: self.not_whole,
            badly_read: self.badly_read,
            studies: catalogue.studies().len(),
            renewed: self.renewed,
            ..BuildReport::default()
        };
        let dealt_with: HashSet<(usize, &str, &Attached)> = self
            .all()
            .filter(|(_, _, it)| it.now.is_some())
            .map(|(file, way, _)| (file.folder, file.inside.as_str(), way))
            .collect();
        report.attached = dealt_with.iter().filter(|it| !it.2.is_none()).count();
        let standing: HashSet<String> = catalogue
            .files
            .iter()
            .map(|it| catalogue.shown(it))
            .collect();
        let mut stood: HashMap<StudyId, Vec<String>> = HashMap::new();
        for entry in &self.old.files {
            if let Some(id) = entry.state.study() {
                stood.entry(id).or_default().push(self.old.shown(entry));
            }
        }
        let mut seen: HashMap<StudyId, &KnownFile> = HashMap::new();
        for entry in &catalogue.files {
            let is_mine = dealt_with.contains(&key(entry));
            if is_mine {
                let shown = catalogue.shown(entry);
                let others = entry.others.iter().map(|it| Attached::default().to(it));
                let others = others.map(|it| format!("{shown}{it}"));
                report.attached_others.extend(others);
            }
            let Some(id) = entry.state.study() else {
                continue;
            };
            let first = *seen.entry(id).or_insert(entry);
            if !is_mine {
                continue;
            }
            if !std::ptr::eq(first, entry) {
                report.duplicate += 1;
                let copy = (catalogue.shown(entry), catalogue.shown(first));
                report.copies.push(copy);
            } else if self.made.contains(&id) {
                report.indexed += 1;
            } else {
                report.unchanged += 1;
                let before = stood.get(&id).map(Vec::as_slice).unwrap_or_default();
                let is_elsewhere = before.iter().all(|it| !standing.contains(it));
                report.moved += usize::from(is_elsewhere);
            }
        }
        report.refused = catalogue
            .refused()
            .into_iter()
            .zip(
                catalogue
                    .files
                    .iter()
                    .filter(|it| it.state.study().is_none()),
            )
            .filter(|(_, it)| dealt_with.contains(&key(it)))
            .map(|(refused, _)| refused)
            .collect();
        report.changed = self.changed();
        if report.left > 0 {
            // What is gone is told by the run that has looked at everything.
            return report;
        }
        // A path is gone if nothing stands there and what stood there has not
        // turned up at a new place.
        let known: HashSet<String> = self.old.files.iter().map(|it| self.old.shown(it)).collect();
        let turned_up: HashSet<StudyId> = catalogue
            .files
            .iter()
            .filter(|it| !known.contains(&catalogue.shown(it)))
            .filter_map(|it| it.state.study())
            .collect();
        let gone: BTreeSet<String> = self
            .old
            .files
            .iter()
            .filter(|it| it.state.study().is_none_or(|id| !turned_up.contains(&id)))
            .map(|it| self.old.shown(it))
            .filter(|it| !standing.contains(it))
            .collect();
        report.removed = gone.into_iter().collect();
        report
    }

    /// Counts the files that hold other bytes than before.
    fn changed(&self) -> usize {
        let ids = self.all().filter_map(|(_, _, it)| {
            Some((it.before.as_ref()?.state.id()?, it.now.as_ref()?.id()?))
        });
        ids.filter(|(before, now)| before != now).count()
    }
}

/// By what the files of a catalogue are sorted.
fn key(entry: &KnownFile) -> (usize, &str, &Attached) {
    (entry.folder, &entry.inside, &entry.attached)
}
