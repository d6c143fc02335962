//! A temporary folder with a corpus and an index.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use kennisbasis::{
    classify::Taxonomy,
    index::{Index, Versions, Writer},
    pipeline::{self, BuildConfig, BuildError, BuildReport, build},
    search::{Answer, Filters, Request, question::parse, search},
    study::PageHit,
};
use tempfile::TempDir;

use super::cmd::{Said, run};

/// A build of these folders into that index, with all else as usual.
pub(crate) fn config(index: &Path, folders: Vec<PathBuf>) -> BuildConfig {
    BuildConfig {
        threads: 2,
        folders: folders.clone(),
        ..BuildConfig::new(index.to_owned(), folders[0].clone())
    }
}

/// The rules that an index is opened with.
pub(crate) fn versions() -> Versions {
    pipeline::versions(&Taxonomy::built_in())
}

/// A corpus and its index, gone at the end of the test.
pub(crate) struct Shelf {
    pub(crate) dir: TempDir,
}

impl Shelf {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("corpus")).unwrap();
        Self { dir }
    }

    /// Returns a path in the folder.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.dir.path().join(inside)
    }

    /// Puts a file into the corpus. Its time of change is a minute ago, as the
    /// index does not trust what changed just now.
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> &Self {
        let path = self.path("corpus").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        let minute_ago = std::time::SystemTime::now() - std::time::Duration::from_mins(1);
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(minute_ago).unwrap();
        self
    }

    pub(crate) fn remove(&self, name: &str) -> &Self {
        fs::remove_file(self.path("corpus").join(name)).unwrap();
        self
    }

    pub(crate) fn config(&self) -> BuildConfig {
        config(&self.path("index"), vec![self.path("corpus")])
    }

    /// Builds, and checks what every build promises.
    pub(crate) fn try_build(config: &BuildConfig) -> Result<BuildReport, BuildError> {
        let report = build(config, &Arc::new(AtomicBool::new(false)), &mut |_| {})?;
        let parts = report.indexed + report.unchanged + report.duplicate + report.refused.len();
        assert_eq!(report.found, parts, "the summary adds up: {report:?}");
        let index = Index::open(&config.index, &versions()).unwrap();
        assert_eq!(report.studies, index.study_count(), "what is said is there");
        Ok(report)
    }

    pub(crate) fn build(&self) -> BuildReport {
        Self::try_build(&self.config()).unwrap()
    }

    pub(crate) fn open(&self) -> Index {
        Index::open(&self.path("index"), &versions()).unwrap()
    }

    /// Makes the index one that an older analyser has made.
    pub(crate) fn make_older(&self) {
        let (mut writer, mut catalogue) = Writer::open(&self.path("index")).unwrap();
        catalogue.versions = Versions {
            analyser: "0".into(),
            ..versions()
        };
        writer.commit(&catalogue).unwrap();
        writer.finish().unwrap();
    }

    /// Asks a question without filters, and shows everything.
    pub(crate) fn ask(&self, typed: &str) -> Answer {
        self.ask_with(typed, Filters::default())
    }

    pub(crate) fn ask_with(&self, typed: &str, filters: Filters) -> Answer {
        let request = Request {
            filters,
            pages: usize::MAX,
            count_facets: true,
            ..Request::new(parse(typed).unwrap())
        };
        search(&self.open(), &request).unwrap()
    }

    /// Runs the program in the folder, as a user does.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        run(self.dir.path(), args.iter().copied())
    }

    /// Returns the names of the files that answer, best first.
    pub(crate) fn names(&self, answer: &Answer) -> Vec<String> {
        let index = self.open();
        let catalogue = index.catalogue();
        let name = |id| catalogue.files_of(id).next().unwrap().inside.clone();
        answer.hits.iter().map(|it| name(it.study)).collect()
    }
}

/// Returns the words of a page that are lit, in the order of its quote.
pub(crate) fn lit(page: &PageHit) -> Vec<&str> {
    let slices = page.matches.iter().map(|it| &page.quote[it.clone()]);
    slices.collect()
}
