//! Runs a build: workers on one side, the writer on the other.

use std::{
    collections::{BTreeSet, HashSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Instant, SystemTime},
};

use crossbeam_channel::{Receiver, bounded};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{
    config::BuildConfig,
    failing::BuildError,
    folders::{check_emptied, choose},
    reading::{Became, Outcome, Reader},
    report::{BuildReport, Event},
    tally::{Again, Tally, Task},
    versions::versions,
    watch::{READER_THREAD, STACK_BYTES},
};
use crate::{
    index::{Catalogue, Index, IndexError, Writer, ocr_folder},
    ocr::Ocr,
    study::{Attached, StudyId},
    walk::walk,
};

/// Commit after this many bytes: tantivy may hold them all in memory until
/// then.
const COMMIT_BYTES: usize = 96_000_000;

/// How many made studies may wait for the writer, per worker.
const WAITING: usize = 2;

/// Brings the index up to date with the folders.
///
/// When `stop` becomes true, the files under way are finished, what was done
/// is kept, and [`BuildReport::left`] counts the rest.
///
/// # Errors
///
/// [`BuildError`] if a folder is missing or the index cannot be written; files
/// that cannot be read are in [`BuildReport::refused`].
pub fn build(
    config: &BuildConfig,
    stop: &Arc<AtomicBool>,
    show: &mut dyn FnMut(Event),
) -> Result<BuildReport, BuildError> {
    let start = Instant::now();
    let began = nanoseconds_since_1970();
    let (mut writer, old) = Writer::open(&config.index)?;
    let chosen = choose(config, &old)?;
    show(Event::Folders {
        all: chosen.folders.iter().map(|it| it.given.clone()).collect(),
        added: chosen.added.clone(),
    });
    let paths: Vec<_> = chosen
        .folders
        .iter()
        .map(|it| it.absolute.clone())
        .collect();
    let found = walk(&paths, Some(&config.index));
    check_emptied(config, &old, &chosen, &found)?;
    let (left_out, closed) = (found.left_out, found.closed.clone());

    // What is stored is what counts, whatever the catalogue says of it.
    let before = match Index::open_any(&config.index) {
        Ok(index) => Some(index),
        Err(IndexError::Missing { .. }) => None,
        Err(err) => return Err(err.into()),
    };
    let stored = before
        .as_ref()
        .map(|it| it.stored().clone())
        .unwrap_or_default();
    let next = Catalogue {
        folders: chosen.folders,
        began,
        home: old.home.clone(),
        versions: versions(&config.taxonomy),
        ..Catalogue::default()
    };
    let mut tally = Tally::new(old, next, &chosen.now, found, &stored);
    let again = Again {
        may_unlock: !config.passwords.is_empty(),
        unread: match (&config.ocr, &before) {
            (Some(_), Some(index)) => Some(unread(index)?),
            (Some(_), None) => Some(HashSet::new()),
            (None, _) => None,
        },
    };
    let jobs = tally.tasks(&again);
    let own = jobs.iter().filter(|(_, way, _)| way.is_none());
    let files: BTreeSet<usize> = jobs.iter().map(|(file, ..)| *file).collect();
    show(Event::Walked {
        found: tally.files().len(),
        to_read: files.len(),
        bytes: own.map(|(file, ..)| tally.files()[*file].size).sum(),
    });

    let run = Run {
        config,
        stop,
        stored,
        before,
        again,
        last_commit: Instant::now(),
    };
    run.all(&mut writer, &mut tally, &jobs, show)?;
    show(Event::Finishing);
    writer.finish()?;

    let catalogue = tally.catalogue();
    Ok(BuildReport {
        left_out,
        closed,
        time: start.elapsed(),
        ..tally.report(&catalogue)
    })
}

struct Run<'a> {
    config: &'a BuildConfig,
    stop: &'a Arc<AtomicBool>,
    /// The studies that the index held when the run began.
    stored: BTreeSet<StudyId>,
    /// The index as it was when the run began.
    before: Option<Index>,
    again: Again,
    last_commit: Instant,
}

impl Run<'_> {
    fn all(
        mut self,
        writer: &mut Writer,
        tally: &mut Tally,
        jobs: &[(usize, Attached, Task)],
        show: &mut dyn FnMut(Event),
    ) -> Result<(), BuildError> {
        // The pages of the same text layer are used again.
        let older = self.before.take();
        let files = tally.files().to_vec();
        let (up_to_date, refused) = (tally.up_to_date(&self.again), tally.refused(&self.again));
        let alone = tally.alone();
        let threads = self.config.threads.max(1);
        let read = ocr_folder(&self.config.index);
        let ocr = Arc::new(Ocr::new(self.config.ocr.clone(), Some(read), threads));
        let reader = Reader {
            limits: &self.config.limits,
            passwords: &self.config.passwords,
            ocr: &ocr,
            has_engine: self.config.ocr.is_some(),
            stop: self.stop,
            taxonomy: &self.config.taxonomy,
            up_to_date: &up_to_date,
            refused: &refused,
            alone: &alone,
            taken: Mutex::default(),
            pages_of: older.as_ref(),
        };
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .stack_size(STACK_BYTES)
            .thread_name(|number| format!("{READER_THREAD}-{number}"))
            .build()
            .map_err(|err| BuildError::Threads(err.to_string()))?;
        let (sender, receiver) = bounded(WAITING * threads);
        let stop = self.stop;
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let sender = sender;
                let read = |(file, way, task): &(usize, Attached, Task)| {
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let mut tell = |became: Became| {
                        if !matches!(became.outcome, Outcome::Left) {
                            // Nobody listens any more when the writer has failed.
                            let _ = sender.send((*file, became));
                        }
                    };
                    match task {
                        Task::Again(id) => reader.again(*id, &files[*file], way, &mut tell),
                        Task::Read | Task::Keep => reader.file(&files[*file], &mut tell),
                    }
                };
                pool.install(|| jobs.par_iter().for_each(read));
            });
            // The receiver must go, also on an error, or the workers wait.
            let written = self.write(writer, tally, &receiver, show);
            drop(receiver);
            written
        })?;
        let catalogue = tally.catalogue();
        if !tally.is_unfinished() {
            // Not before now: what seems gone may yet turn up elsewhere.
            for id in self.stored.difference(&catalogue.studies()) {
                writer.remove(*id);
            }
        }
        self.commit(writer, &catalogue)
    }

    fn write(
        &mut self,
        writer: &mut Writer,
        tally: &mut Tally,
        receiver: &Receiver<(usize, Became)>,
        show: &mut dyn FnMut(Event),
    ) -> Result<(), BuildError> {
        for (file, became) in receiver {
            tally.book(file, &became);
            // The bytes of what is attached are those of the file.
            let is_own = became.attached.is_none();
            let bytes = if is_own { tally.files()[file].size } else { 0 };
            let mut pages = 0;
            if let Outcome::Made(made) = became.outcome {
                pages = made.page_count();
                writer.add(*made)?;
            }
            show(Event::Read { bytes, pages });
            let is_due = self.last_commit.elapsed() > self.config.commit_every;
            if writer.pending() > COMMIT_BYTES || is_due {
                self.commit(writer, &tally.catalogue())?;
            }
        }
        Ok(())
    }

    fn commit(&mut self, writer: &mut Writer, catalogue: &Catalogue) -> Result<(), BuildError> {
        writer.commit(catalogue)?;
        self.last_commit = Instant::now();
        Ok(())
    }
}

/// Returns the studies of an index with scans that nobody has read, or pages whose
/// letters make no words.
fn unread(index: &Index) -> Result<HashSet<StudyId>, IndexError> {
    let mut found = HashSet::new();
    for number in index.all() {
        let study = index.study(number)?;
        if !(study.scans.unread.is_empty() && study.scans.badly_read.is_empty()) {
            found.insert(study.id);
        }
    }
    Ok(found)
}

fn nanoseconds_since_1970() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    u64::try_from(since.unwrap_or_default().as_nanos()).unwrap_or(u64::MAX)
}
