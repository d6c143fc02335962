//! The leaves of the page tree: which pages there are, the lost ones included.
//!
//! ```text
//! Pdf ─leaves→ a page, or none where one was lost, in file order
//! ```
//!
//! **Promise.** A page that cannot be read keeps its place, so that the pages
//! after it keep their numbers. `hayro-syntax` leaves such pages out, and the
//! second page would be called the first.
//!
//! **Source.** ISO 32000-2:2020, §7.7.3 (page tree).

use std::collections::HashSet;

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, MaybeRef, Name, Object},
    page::Page,
};

/// How deep a tree may be; trees of programs have 3 to 5 levels.
const DEPTH: usize = 64;

/// The most lost pages that keep their places: a tree may name millions that
/// never were.
const LOST: usize = 10_000;

/// Returns the pages of a document in file order, `None` where one is lost.
///
/// A document without a tree has the pages that were found one by one.
pub(in crate::extract) fn leaves(pdf: &Pdf) -> Vec<Option<&Page<'_>>> {
    let pages = pdf.pages();
    let found = || pages.iter().map(Some).collect();
    let Some(are_there) = walk(pdf, pages.len() + LOST) else {
        return found();
    };
    // Who reads the tree otherwise than we do has found the pages elsewhere.
    if are_there.iter().filter(|it| **it).count() != pages.len() {
        return found();
    }
    let mut pages = pages.iter();
    are_there
        .into_iter()
        .map(|is_there| is_there.then(|| pages.next()).flatten())
        .collect()
}

/// Tells of each leaf whether it is there.
fn walk(pdf: &Pdf, most: usize) -> Option<Vec<bool>> {
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id())?;
    let tree = root.get::<Dict<'_>>(b"Pages")?;
    let mut seen: HashSet<_> = tree.obj_id().into_iter().collect();
    let mut open = vec![tree.get::<Array<'_>>(b"Kids")?.raw_iter()];
    let mut leaves = vec![];
    while let Some(kids) = open.last_mut() {
        let Some(kid) = kids.next() else {
            open.pop();
            continue;
        };
        if leaves.len() >= most {
            break;
        }
        let dict = match kid {
            MaybeRef::Ref(id) if !seen.insert(id.into()) => continue,
            MaybeRef::Ref(id) => xref.get::<Dict<'_>>(id.into()),
            MaybeRef::NotRef(object) => Object::into_dict(object),
        };
        let Some(dict) = dict else {
            leaves.push(false);
            continue;
        };
        if dict.get::<Name<'_>>(b"Type").as_deref() == Some(b"Pages") {
            match dict.get::<Array<'_>>(b"Kids") {
                Some(kids) if open.len() < DEPTH => open.push(kids.raw_iter()),
                _ => leaves.push(false),
            }
        } else {
            leaves.push(true);
        }
    }
    Some(leaves)
}

#[cfg(test)]
mod tests {
    use lopdf::Document;

    use crate::{
        extract::{Limits, PageWarning, PageWarningKind, built::file, extract},
        study::PageNo,
    };

    #[test]
    fn a_lost_page_keeps_its_place() {
        let pdf = file(&[
            vec![(72.0, 700.0, "Eerste bladzijde")],
            vec![(72.0, 700.0, "Tweede bladzijde")],
            vec![(72.0, 700.0, "Derde bladzijde")],
        ]);
        let mut document = Document::load_mem(&pdf).expect("is ours");
        let second = document.get_pages()[&2];
        document.objects.remove(&second);
        let mut bytes = vec![];
        document.save_to(&mut bytes).expect("a Vec takes all");

        let found = extract(bytes, "proef", &Limits::default()).expect("has text");

        let texts: Vec<&str> = found.pages.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["Eerste bladzijde", "", "Derde bladzijde"]);
        let lost = PageWarning {
            page: PageNo::from_index(1),
            kind: PageWarningKind::Lost,
        };
        assert_eq!(found.warnings, [lost]);
    }
}
