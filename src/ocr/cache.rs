//! What was read of scans, kept in plain files.
//!
//! ```text
//! Scan ─put→ ocr/<study>/<page>.tsv ─get→ Scan
//! ```
//!
//! A file has a line that says who made it, with a hash of the rest; then a
//! line `L` for each line of the scan (foot, slope, size, turn), each followed
//! by its words `W` (box, confidence, text), parted by tabs.
//!
//! **Promise.** What is read back is what was written, to the last bit. A file
//! is there whole or not at all; one that is damaged is as good as none.
//! **Never:** pictures, engines.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read, Write as _},
    path::PathBuf,
};

use crate::{
    extract::{Rect, Scan, ScannedLine, ScannedWord},
    study::{PageNo, StudyId},
};

/// How every file begins; the number is that of the format.
const MARK: &str = "kennisbasis-ocr 1";

/// The most bytes of a file; a full page has 60,000.
const MOST_BYTES: u64 = 16 << 20;

/// A folder with what was read.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn path(&self, study: StudyId, no: PageNo) -> PathBuf {
        let folder = self.folder.join(study.to_string());
        folder.join(format!("{no}.tsv"))
    }

    /// Returns what was read of a page, by `maker` if one is named.
    pub(super) fn get(&self, study: StudyId, no: PageNo, maker: Option<&str>) -> Option<Scan> {
        let file = File::open(self.path(study, no)).ok()?;
        let mut text = String::new();
        file.take(MOST_BYTES).read_to_string(&mut text).ok()?;
        let (head, body) = text.split_once('\n')?;
        let [mark, made_by, hash] = fields(head)?;
        let is_whole = hash == blake3::hash(body.as_bytes()).to_hex().as_str();
        let is_his = maker.is_none_or(|it| it == made_by);
        (mark == MARK && is_whole && is_his)
            .then(|| read(body))
            .flatten()
    }

    /// Keeps what was read of a page. Without room for it, the next run reads
    /// the page again; that is no reason to lose it in this one.
    pub(super) fn put(&self, study: StudyId, no: PageNo, maker: &str, scan: &Scan) {
        let _ = self.try_put(study, no, maker, scan);
    }

    fn try_put(&self, study: StudyId, no: PageNo, maker: &str, scan: &Scan) -> io::Result<()> {
        let path = self.path(study, no);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let body = written(scan);
        let hash = blake3::hash(body.as_bytes()).to_hex();
        let mut new = tempfile::Builder::new();
        // Others may use it, too, as far as the user lets them.
        #[cfg(unix)]
        new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = new.tempfile_in(folder)?;
        write!(file, "{MARK}\t{maker}\t{hash}\n{body}")?;
        // Another run may have put the same there meanwhile.
        file.persist(&path)?;
        Ok(())
    }
}

fn written(scan: &Scan) -> String {
    let mut body = String::new();
    for line in &scan.lines {
        let (x, y) = line.foot;
        let (slope, size, turn) = (line.slope, line.size, line.turn);
        // Writing to a text cannot fail.
        let _ = writeln!(body, "L\t{x}\t{y}\t{slope}\t{size}\t{turn}");
        for word in &line.words {
            let Rect {
                left,
                top,
                right,
                bottom,
            } = word.place;
            let (confidence, text) = (word.confidence, &word.text);
            let _ = writeln!(
                body,
                "W\t{left}\t{top}\t{right}\t{bottom}\t{confidence}\t{text}"
            );
        }
    }
    body
}

fn read(body: &str) -> Option<Scan> {
    let mut scan = Scan::default();
    for line in body.lines() {
        match line.split_once('\t')? {
            ("L", rest) => {
                let [x, y, slope, size, turn] = fields(rest)?;
                scan.lines.push(ScannedLine {
                    foot: (x.parse().ok()?, y.parse().ok()?),
                    slope: slope.parse().ok()?,
                    size: size.parse().ok()?,
                    turn: turn.parse().ok()?,
                    words: vec![],
                });
            }
            ("W", rest) => {
                let [left, top, right, bottom, confidence, text] = fields(rest)?;
                scan.lines.last_mut()?.words.push(ScannedWord {
                    text: text.to_owned(),
                    place: Rect {
                        left: left.parse().ok()?,
                        top: top.parse().ok()?,
                        right: right.parse().ok()?,
                        bottom: bottom.parse().ok()?,
                    },
                    confidence: confidence.parse().ok()?,
                });
            }
            _ => return None,
        }
    }
    Some(scan)
}

fn fields<const N: usize>(line: &str) -> Option<[&str; N]> {
    let fields: Vec<&str> = line.split('\t').collect();
    fields.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::Cache;
    use crate::{
        extract::{Rect, Scan, ScannedLine, ScannedWord},
        study::{PageNo, StudyId},
    };

    fn scan() -> Scan {
        let word = ScannedWord {
            text: "“één”".into(),
            place: Rect {
                left: 1.0 / 3.0,
                top: 2.0,
                right: 1e-7,
                bottom: 4.25,
            },
            confidence: 93,
        };
        Scan {
            lines: vec![ScannedLine {
                foot: (0.1, 700.3),
                slope: -0.034_9,
                size: 9.96,
                turn: 270,
                words: vec![word],
            }],
        }
    }

    #[test]
    fn what_is_kept_is_read_back_to_the_last_bit() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path().join("ocr"));
        let (study, no) = (StudyId([7; 32]), PageNo::from_index(11));
        assert_eq!(cache.get(study, no, None), None);
        cache.put(study, no, "motor 1", &scan());
        assert_eq!(cache.get(study, no, Some("motor 1")), Some(scan()));
        assert_eq!(cache.get(study, no, None), Some(scan()));
        assert_eq!(cache.get(study, no, Some("motor 2")), None);
        cache.put(study, no, "motor 2", &Scan::default());
        assert_eq!(cache.get(study, no, Some("motor 2")), Some(Scan::default()));
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path().to_owned());
        let (study, no) = (StudyId([7; 32]), PageNo::from_index(0));
        cache.put(study, no, "motor", &scan());
        let path = cache.path(study, no);
        let whole = fs::read(&path).unwrap();
        for end in 0..whole.len() {
            fs::write(&path, &whole[..end]).unwrap();
            assert_eq!(cache.get(study, no, None), None, "cut at {end}");
        }
        let mut changed = whole.clone();
        *changed.last_mut().unwrap() = b'x';
        fs::write(&path, &changed).unwrap();
        assert_eq!(cache.get(study, no, None), None);
    }
}
