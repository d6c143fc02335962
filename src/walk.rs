//! Stage 1: folders become a list of files.
//!
//! ```text
//! folders ─walk→ Walk { files, other, left_out, closed }
//! ```
//!
//! **Promise.** Every file below the folders is in exactly one of the lists;
//! links are followed and loops noticed; nothing is opened for writing.
//! **Knows:** folders, links, `.kennisbasisignore` (written as `.gitignore`
//! is). **Never:** what is in a file, beyond its first five bytes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use walkdir::{DirEntry, WalkDir};

use crate::study::name_in_unicode;

/// The name of the file that lists what to leave out, in any folder.
pub const IGNORE_FILE: &str = ".kennisbasisignore";

/// What stands below the folders.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// The files named `.pdf` in any case or beginning with `%PDF-`, sorted by
    /// folder and path.
    pub files: Vec<CorpusFile>,
    /// All other files: how many of each extension, lower-cased, empty for
    /// none.
    pub other: BTreeMap<String, usize>,
    /// Files and folders passed over because they are hidden or listed in
    /// `.kennisbasisignore`.
    pub left_out: usize,
    /// Folders below the given ones that could not be opened, with the reason.
    pub closed: Vec<(String, String)>,
}

/// A PDF in a folder, or what goes by the name of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusFile {
    /// Which of the given folders it stands in.
    pub folder: usize,
    /// Its path inside that folder, with `/`; names in Latin-1 are read as such, and
    /// of others what is no Unicode becomes U+FFFD.
    pub inside: String,
    /// Where to open it.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last changed, in nanoseconds since 1970; 0 if unknown.
    pub modified: u64,
}

/// Lists what stands below `folders`, but for what is in `index`: an index in
/// its own corpus is no part of it.
#[must_use]
pub fn walk(folders: &[PathBuf], index: Option<&Path>) -> Walk {
    let mut found = Walk::default();
    let index = index.and_then(find_folder);
    for (folder, root) in folders.iter().enumerate() {
        walk_one(folder, root, index.as_deref(), &mut found);
    }
    let by_name = |a: &CorpusFile, b: &CorpusFile| {
        (a.folder, &a.inside, &a.path).cmp(&(b.folder, &b.inside, &b.path))
    };
    found.files.sort_by(by_name);
    name_apart(&mut found.files);
    found.files.sort_by(by_name);
    found.closed.sort();
    found
}

/// Reads a file whole, unless it is longer than `most` bytes: then `None`.
///
/// # Errors
///
/// What the system says: no permission, a dead link, a failing disk.
pub fn read(path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
    // Opening a pipe would wait for somebody to write into it.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a file"));
    }
    let file = File::open(path)?;
    // The file may grow while it is read; its length is only a promise.
    let mut bytes = vec![];
    file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// Returns the folder from the root of the file system, links followed, or
/// `None` if there is no such folder.
#[must_use]
pub fn find_folder(folder: &Path) -> Option<PathBuf> {
    let absolute = fs::canonicalize(folder).ok()?;
    absolute.is_dir().then_some(absolute)
}

fn walk_one(folder: usize, root: &Path, index: Option<&Path>, found: &mut Walk) {
    // One matcher per level: the ignore file of the folder we are in.
    let mut ignores: Vec<(usize, Gitignore)> = vec![];
    let mut entries = WalkDir::new(root)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(err) => {
                not_opened(folder, root, &err, found);
                continue;
            }
        };
        ignores.retain(|(depth, _)| *depth < entry.depth());
        let is_folder = entry.file_type().is_dir();
        if is_folder && index.is_some() && find_folder(entry.path()).as_deref() == index {
            entries.skip_current_dir();
            continue;
        }
        if entry.depth() > 0 && is_left_out(&entry, is_folder, &ignores) {
            found.left_out += usize::from(entry.file_name() != IGNORE_FILE);
            if is_folder {
                entries.skip_current_dir();
            }
        } else if is_folder {
            ignores.extend(ignore_file(entry.path()).map(|it| (entry.depth(), it)));
        } else {
            add_file(folder, root, &entry, found);
        }
    }
}

/// Of two files with the same name, one in Unicode and one in Latin-1, only the first
/// keeps it: by its name alone the other could not be opened again.
fn name_apart(files: &mut [CorpusFile]) {
    let mut known = BTreeSet::new();
    let of_latin_1 = |it: &CorpusFile| it.path.to_str().is_none();
    for file in files.iter().filter(|it| !of_latin_1(it)) {
        known.insert((file.folder, file.inside.clone()));
    }
    for file in files.iter_mut().filter(|it| of_latin_1(it)) {
        if known.contains(&(file.folder, file.inside.clone())) {
            let name = file.path.file_name().unwrap_or_default().to_string_lossy();
            let folder = file.inside.rsplit_once('/').map(|it| format!("{}/", it.0));
            file.inside = folder.unwrap_or_default() + &name;
        }
    }
}

fn is_left_out(entry: &DirEntry, is_folder: bool, ignores: &[(usize, Gitignore)]) -> bool {
    if entry.file_name().to_string_lossy().starts_with('.') {
        return true;
    }
    // The nearest ignore file decides, as in git.
    for (_, ignore) in ignores.iter().rev() {
        let verdict = ignore.matched(entry.path(), is_folder);
        if !verdict.is_none() {
            return verdict.is_ignore();
        }
    }
    false
}

fn ignore_file(folder: &Path) -> Option<Gitignore> {
    let file = folder.join(IGNORE_FILE);
    if !file.is_file() {
        return None;
    }
    let mut builder = GitignoreBuilder::new(folder);
    // A line that cannot be read is passed over, the others count.
    builder.add(file);
    builder.build().ok()
}

fn add_file(folder: usize, root: &Path, entry: &DirEntry, found: &mut Walk) {
    let path = entry.path();
    let meta = entry.metadata().ok();
    let is_regular = meta.as_ref().is_some_and(fs::Metadata::is_file);
    if is_named_pdf(path) || (is_regular && begins_like_pdf(path)) {
        found.files.push(CorpusFile {
            folder,
            inside: inside(root, path),
            path: path.to_owned(),
            size: meta.as_ref().map_or(0, fs::Metadata::len),
            modified: meta
                .and_then(|it| it.modified().ok())
                .map_or(0, nanoseconds),
        });
    } else {
        *found.other.entry(extension(path)).or_default() += 1;
    }
}

/// Keeps what could not be opened: a PDF stays a file (and is refused later),
/// a folder is named.
fn not_opened(folder: usize, root: &Path, err: &walkdir::Error, found: &mut Walk) {
    let Some(path) = err.path() else { return };
    if err.loop_ancestor().is_some() {
        // The files behind the link have been listed where they stand.
        found.left_out += 1;
    } else if is_named_pdf(path) {
        found.files.push(CorpusFile {
            folder,
            inside: inside(root, path),
            path: path.to_owned(),
            size: 0,
            modified: 0,
        });
    } else if path.is_symlink() {
        *found.other.entry(extension(path)).or_default() += 1;
    } else {
        let reason = err.io_error().map(ToString::to_string).unwrap_or_default();
        found.closed.push((inside(root, path), reason));
    }
}

fn is_named_pdf(path: &Path) -> bool {
    path.extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("pdf"))
}

fn begins_like_pdf(path: &Path) -> bool {
    let mut start = [0; 5];
    File::open(path).is_ok_and(|mut file| file.read_exact(&mut start).is_ok() && start == *b"%PDF-")
}

fn extension(path: &Path) -> String {
    path.extension()
        .map(|it| it.to_string_lossy().to_lowercase())
        .unwrap_or_default()
}

/// Returns the path below `root`, with `/` whatever the system uses.
fn inside(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    let parts: Vec<_> = parts
        .map(|part| {
            let name = part.as_os_str();
            name_in_unicode(name).unwrap_or_else(|| name.to_string_lossy())
        })
        .collect();
    parts.join("/")
}

fn nanoseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    u64::try_from(since.unwrap_or(Duration::ZERO).as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::walk;

    #[test]
    fn lists_pdfs_by_name_and_by_content_and_counts_the_rest() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("met spatie/ë")).unwrap();
        fs::create_dir_all(root.join(".git")).unwrap();
        for (name, text) in [
            ("a.PDF", "x"),
            ("met spatie/ë/ideeën.pdf", "%PDF-1.4"),
            ("zonder-naam", "%PDF-1.7"),
            ("brief.docx", "x"),
            ("LEES.TXT", "x"),
            (".git/x.pdf", "x"),
            ("weg.pdf", "x"),
            ("met spatie/blijft.pdf", "x"),
            (".kennisbasisignore", "weg.pdf\n*blijft.pdf\n"),
            ("met spatie/.kennisbasisignore", "!blijft.pdf\n"),
        ] {
            fs::write(root.join(name), text).unwrap();
        }

        let found = walk(&[root.to_owned()], None);

        let files: Vec<&str> = found.files.iter().map(|it| it.inside.as_str()).collect();
        assert_eq!(
            files,
            [
                "a.PDF",
                "met spatie/blijft.pdf",
                "met spatie/ë/ideeën.pdf",
                "zonder-naam"
            ]
        );
        assert_eq!(found.other["docx"] + found.other["txt"], 2);
        assert_eq!(found.left_out, 2, ".git and weg.pdf");
    }

    #[cfg(unix)]
    #[test]
    fn names_in_latin_1_are_read() {
        use std::os::unix::ffi::OsStrExt;
        let dir = tempfile::tempdir().unwrap();
        let name = std::ffi::OsStr::from_bytes(b"cli\xebnten.pdf");
        fs::write(dir.path().join(name), "x").unwrap();

        let found = walk(&[dir.path().to_owned()], None);

        assert_eq!(found.files[0].inside, "cliënten.pdf");
        assert!(found.files[0].path.ends_with(name));

        fs::write(dir.path().join("cliënten.pdf"), "x").unwrap();
        let found = walk(&[dir.path().to_owned()], None);
        let files: Vec<&str> = found.files.iter().map(|it| it.inside.as_str()).collect();
        assert_eq!(files, ["cliënten.pdf", "cli\u{fffd}nten.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_loops_ends() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.pdf"), "x").unwrap();
        fs::create_dir(dir.path().join("sub")).unwrap();
        std::os::unix::fs::symlink(dir.path(), dir.path().join("sub/up")).unwrap();
        std::os::unix::fs::symlink("nowhere.pdf", dir.path().join("dead.pdf")).unwrap();

        let found = walk(&[dir.path().to_owned()], None);

        let files: Vec<&str> = found.files.iter().map(|it| it.inside.as_str()).collect();
        assert_eq!(files, ["a.pdf", "dead.pdf"], "a dead link is refused later");
        assert!(found.closed.is_empty());
    }
}
