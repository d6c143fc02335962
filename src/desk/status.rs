//! What an index holds, and whether it is up to date, whatever made it.

use super::{error::DeskError, tools::Tools};
use crate::{
    index::{Index, IndexError, Versions},
    pipeline::{Freshness, freshness, versions},
    review::OddLine,
    study::{Judgement, PageNo, Statement, standing, stated},
};

/// What an index holds, and whether it is up to date.
pub struct Status {
    /// The index; possibly made by other rules.
    pub index: Index,
    /// The rules of this program, with the tables in use.
    pub ours: Versions,
    /// What has changed on disk since it was made.
    pub fresh: Freshness,
    /// How many pages all studies have together.
    pub pages: usize,
    /// Those of them that were scanned.
    pub scanned: Scanned,
    /// The files with pages that nobody has read, or not well.
    pub unread: Vec<Unread>,
    /// How many judgements stand.
    pub judgements: usize,
    /// How many of them are of studies that the index does not hold.
    pub judgements_elsewhere: usize,
    /// How many facts people said, as it stands.
    pub statements: usize,
    /// How many of them are of studies that the index does not hold.
    pub statements_elsewhere: usize,
    /// Lines of what people say that are not as they should be.
    pub odd: Vec<OddLine>,
}

/// The scanned pages of all studies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scanned {
    /// Pages read by OCR.
    pub read: usize,
    /// Pages that nobody has read.
    pub unread: usize,
    /// Studies with pages whose words are no words.
    pub badly_read: usize,
}

/// A file with pages that nobody has read, or not well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The file, as it is shown.
    pub file: String,
    /// Its scanned pages that nobody has read.
    pub pages: Vec<PageNo>,
    /// Its pages whose words are no words.
    pub badly_read: Vec<PageNo>,
}

/// Names the files of an index with pages that nobody has read, or not well, as they
/// stand on disk.
///
/// # Errors
///
/// [`IndexError`].
pub fn unread(index: &Index) -> Result<Vec<Unread>, IndexError> {
    let catalogue = index.catalogue();
    let mut all = vec![];
    for number in index.all() {
        let scans = index.study(number)?.scans;
        if scans.unread.is_empty() && scans.badly_read.is_empty() {
            continue;
        }
        let mut files = catalogue.files_of(index.id(number));
        all.push(Unread {
            file: files
                .next()
                .map(|it| catalogue.shown(it))
                .unwrap_or_default(),
            pages: scans.unread,
            badly_read: scans.badly_read,
        });
    }
    all.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(all)
}

/// Looks what `index` holds, and whether it is up to date.
///
/// # Errors
///
/// [`DeskError::Index`] or [`DeskError::Review`].
pub fn status(tools: &Tools, index: Index) -> Result<Status, DeskError> {
    let (pages, scanned) = counted(&index)?;
    let kept = tools.judgements().read()?;
    let standing = standing(&kept.all);
    let elsewhere = |it: &&&Judgement| index.number(it.study).is_none();
    let said = tools.statements().read()?;
    let stated = stated(&said.all);
    let said_elsewhere = |it: &&&Statement| index.number(it.study).is_none();
    let mut odd = kept.odd;
    odd.extend(said.odd);
    Ok(Status {
        ours: versions(tools.taxonomy()),
        fresh: freshness(index.catalogue(), &tools.folders().index),
        pages,
        scanned,
        unread: unread(&index)?,
        judgements: standing.len(),
        judgements_elsewhere: standing.iter().filter(elsewhere).count(),
        statements: stated.len(),
        statements_elsewhere: stated.iter().filter(said_elsewhere).count(),
        odd,
        index,
    })
}

fn counted(index: &Index) -> Result<(usize, Scanned), IndexError> {
    let (mut pages, mut scanned) = (0, Scanned::default());
    for number in index.all() {
        let study = index.study(number)?;
        pages += study.page_count;
        scanned.read += study.scans.read.len();
        scanned.unread += study.scans.unread.len();
        scanned.badly_read += usize::from(!study.scans.badly_read.is_empty());
    }
    Ok((pages, scanned))
}
