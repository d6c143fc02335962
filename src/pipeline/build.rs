//! Runs a build: workers on one side, the writer on the other.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant, SystemTime},
};

use crossbeam_channel::{Receiver, Sender, bounded};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{
    BuildConfig, BuildError, BuildReport, Event,
    folders::{check_emptied, choose},
    reading::{Outcome, Reader},
    tally::{Tally, Task},
    versions,
};
use crate::{
    classify::Taxonomy,
    index::{Catalogue, Index, Writer},
    study::StudyId,
    walk::walk,
};

/// Commit after this many bytes: tantivy may hold them all in memory until
/// then.
const COMMIT_BYTES: usize = 96_000_000;

/// Commit at least this often, so that a long run can be searched, and a
/// killed one loses little.
const COMMIT_EVERY: Duration = Duration::from_secs(15);

/// How many made studies may wait for the writer, per worker.
const WAITING: usize = 2;

/// Room for the nesting that PDFs may have; twice what Rust gives a thread.
const STACK_BYTES: usize = 16 << 20;

/// The name of the threads that read PDFs, for whoever reports panics.
pub const READER_THREAD: &str = "reader";

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
    stop: &AtomicBool,
    show: &mut dyn FnMut(Event),
) -> Result<BuildReport, BuildError> {
    let start = Instant::now();
    let began = nanoseconds_since_1970();
    let (mut writer, old) = Writer::open(&config.index)?;
    let chosen = choose(config, &old)?;
    show(Event::Folders {
        all: chosen.folders.iter().map(|it| it.given.clone()).collect(),
        added: chosen.added,
    });
    let paths: Vec<_> = chosen
        .folders
        .iter()
        .map(|it| it.absolute.clone())
        .collect();
    let found = walk(&paths);
    check_emptied(config, &old, &chosen.folders, &found)?;
    let (left_out, closed) = (found.left_out, found.closed.clone());

    let in_index = old.studies();
    let next = Catalogue {
        folders: chosen.folders,
        began,
        ..Catalogue::default()
    };
    let mut tally = Tally::new(old, next, found, &versions());
    let tasks = tally.tasks();
    let mut jobs: Vec<(usize, Task)> = tasks.into_iter().enumerate().collect();
    jobs.retain(|(_, task)| *task != Task::Keep);
    show(Event::Walked {
        found: tally.files().len(),
        to_read: jobs.len(),
        bytes: jobs.iter().map(|(file, _)| tally.files()[*file].size).sum(),
    });

    let run = Run {
        config,
        stop,
        in_index,
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
    stop: &'a AtomicBool,
    /// The studies that the index holds, as of the last commit.
    in_index: BTreeSet<StudyId>,
    last_commit: Instant,
}

impl Run<'_> {
    fn all(
        mut self,
        writer: &mut Writer,
        tally: &mut Tally,
        jobs: &[(usize, Task)],
        show: &mut dyn FnMut(Event),
    ) -> Result<(), BuildError> {
        let taxonomy = Taxonomy::built_in();
        // Only pages of the same text layer are worth using again.
        let needs_pages = jobs.iter().any(|(_, task)| matches!(task, Task::Again(_)));
        let older = needs_pages
            .then(|| Index::open_any(&self.config.index))
            .transpose()?;
        let files = tally.files().to_vec();
        let (up_to_date, refused) = (tally.up_to_date(), tally.refused());
        let reader = Reader {
            limits: &self.config.limits,
            taxonomy: &taxonomy,
            up_to_date: &up_to_date,
            refused: &refused,
            taken: Mutex::default(),
            pages_of: older.as_ref(),
        };
        let threads = self.config.threads.max(1);
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
                let read = |(file, task): &(usize, Task)| {
                    work(&reader, &files, *file, *task, stop, &sender);
                };
                pool.install(|| jobs.par_iter().for_each(read));
            });
            // The receiver must go, also on an error, or the workers wait.
            let written = self.write(writer, tally, &receiver, show);
            drop(receiver);
            written
        })?;
        self.commit(writer, &tally.catalogue())
    }

    fn write(
        &mut self,
        writer: &mut Writer,
        tally: &mut Tally,
        receiver: &Receiver<(usize, Outcome)>,
        show: &mut dyn FnMut(Event),
    ) -> Result<(), BuildError> {
        for (file, outcome) in receiver {
            tally.book(file, &outcome);
            let bytes = tally.files()[file].size;
            let mut pages = 0;
            if let Outcome::Made(made) = outcome {
                pages = made.pages;
                writer.add(*made)?;
            }
            show(Event::Read { bytes, pages });
            if writer.pending() > COMMIT_BYTES || self.last_commit.elapsed() > COMMIT_EVERY {
                self.commit(writer, &tally.catalogue())?;
            }
        }
        Ok(())
    }

    /// Commits, and takes out of the index what no file stands for any more.
    fn commit(&mut self, writer: &mut Writer, catalogue: &Catalogue) -> Result<(), BuildError> {
        let studies = catalogue.studies();
        for id in self.in_index.difference(&studies) {
            writer.remove(*id);
        }
        writer.commit(catalogue)?;
        self.in_index = studies;
        self.last_commit = Instant::now();
        Ok(())
    }
}

fn work(
    reader: &Reader<'_>,
    files: &[crate::walk::CorpusFile],
    file: usize,
    task: Task,
    stop: &AtomicBool,
    sender: &Sender<(usize, Outcome)>,
) {
    if stop.load(Ordering::Relaxed) {
        return;
    }
    let outcome = match task {
        Task::Again(id) => reader.again(id, &files[file]),
        Task::Read | Task::Keep => reader.file(&files[file]),
    };
    // Nobody listens any more when the writer has failed.
    let _ = sender.send((file, outcome));
}

fn nanoseconds_since_1970() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    u64::try_from(since.unwrap_or_default().as_nanos()).unwrap_or(u64::MAX)
}
