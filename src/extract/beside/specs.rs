//! File specifications: the files that a document has attached to it.
//!
//! ```text
//! catalogue, pages ─specs→ names and streams, in the order of the document
//! ```
//!
//! **Promise.** Bounded in depth and number; a tree that runs in circles ends.
//! A stream that is named in several ways comes once, by its first name.
//!
//! **Source.** ISO 32000-2:2020, §7.11.3 (file specifications), §7.11.4 (embedded
//! files), §7.9.6 (name trees), §14.13 (associated files), §12.5.6.15 (notes with
//! a file).

use std::collections::HashSet;

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream, String as PdfString},
};

use super::names::Names;
use crate::extract::open::{leaves, pdf_text};

/// The most nodes, names and notes that are looked at.
const NODES: usize = 20_000;

/// How deep a tree of names may be; trees of programs have 1 to 3 levels.
const DEPTH: usize = 32;

/// The longest name that is read, in bytes.
const NAME_BYTES: usize = 4096;

/// Which pages are looked at for files in notes.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract) enum Looked<'p> {
    /// All.
    All,
    /// Those at these places: drawing has seen that they have some.
    At(&'p [usize]),
}

/// A file that is attached.
pub(super) struct Spec<'a> {
    /// Its name, as [`Names`] gives it.
    pub(super) name: String,
    /// What the document says that it is, if it does: `application/pdf`.
    pub(super) kind: Option<Name<'a>>,
    /// Its bytes, packed.
    pub(super) stream: Stream<'a>,
}

/// Returns the files that are attached: those of the catalogue, then those of
/// the pages.
pub(super) fn specs<'a>(pdf: &'a Pdf, looked: Looked<'_>) -> Vec<Spec<'a>> {
    let xref = pdf.xref();
    let mut found = Found::default();
    if let Some(root) = xref.get::<Dict<'a>>(xref.root_id()) {
        let names = root.get::<Dict<'a>>(b"Names");
        if let Some(tree) = names.and_then(|it| it.get::<Dict<'a>>(b"EmbeddedFiles")) {
            found.tree(pdf, tree);
        }
        found.associated(&root);
    }
    match looked {
        Looked::At([]) => {}
        Looked::All => leaves(pdf).into_iter().flatten().for_each(|page| {
            found.page(page.raw());
        }),
        Looked::At(places) => {
            let pages = leaves(pdf);
            let pages = places.iter().filter_map(|it| pages.get(*it).copied());
            pages.flatten().for_each(|page| found.page(page.raw()));
        }
    }
    found.specs
}

#[derive(Default)]
struct Found<'a> {
    specs: Vec<Spec<'a>>,
    names: Names,
    streams: HashSet<ObjectIdentifier>,
    looked_at: usize,
}

impl<'a> Found<'a> {
    /// Walks a tree of names in its order.
    fn tree(&mut self, pdf: &'a Pdf, tree: Dict<'a>) {
        let mut seen: HashSet<ObjectIdentifier> = tree.obj_id().into_iter().collect();
        let mut open = vec![(tree, 0)];
        while let Some((node, depth)) = open.pop() {
            if self.is_enough() {
                return;
            }
            if let Some(pairs) = node.get::<Array<'a>>(b"Names") {
                self.pairs(&pairs);
            }
            let Some(kids) = node.get::<Array<'a>>(b"Kids").filter(|_| depth < DEPTH) else {
                continue;
            };
            let mut below = vec![];
            for kid in kids.raw_iter().take(NODES) {
                let kid = match kid {
                    MaybeRef::Ref(id) if !seen.insert(id.into()) => continue,
                    MaybeRef::Ref(id) => pdf.xref().get::<Dict<'a>>(id.into()),
                    MaybeRef::NotRef(object) => Object::into_dict(object),
                };
                below.extend(kid.map(|it| (it, depth + 1)));
            }
            // The first is to come first off the pile.
            open.extend(below.into_iter().rev());
        }
    }

    /// Takes names and files by turns.
    fn pairs(&mut self, pairs: &Array<'a>) {
        let mut pairs = pairs.iter::<Object<'a>>();
        while let (Some(key), Some(spec)) = (pairs.next(), pairs.next()) {
            if self.is_enough() {
                return;
            }
            if let Some(spec) = spec.into_dict() {
                let key = key.into_string().map(|it| text(&it));
                self.take(&spec, key.as_deref());
            }
        }
    }

    /// Takes the files that belong to the catalogue or a page as a whole.
    fn associated(&mut self, whole: &Dict<'a>) {
        let Some(list) = whole.get::<Array<'a>>(b"AF") else {
            return;
        };
        for spec in list.iter::<Dict<'a>>() {
            if self.is_enough() {
                return;
            }
            self.take(&spec, None);
        }
    }

    /// Takes the files of a page: its own, and those in its notes.
    fn page(&mut self, page: &Dict<'a>) {
        self.associated(page);
        let Some(notes) = page.get::<Array<'a>>(b"Annots") else {
            return;
        };
        for note in notes.iter::<Dict<'a>>() {
            if self.is_enough() {
                return;
            }
            let kind = note.get::<Name<'a>>(b"Subtype");
            if kind.as_deref() == Some(b"FileAttachment")
                && let Some(spec) = note.get::<Dict<'a>>(b"FS")
            {
                self.take(&spec, None);
            }
        }
    }

    fn take(&mut self, spec: &Dict<'a>, key: Option<&str>) {
        let Some(embedded) = spec.get::<Dict<'a>>(b"EF") else {
            // The name of a file elsewhere.
            return;
        };
        let ways = [&b"UF"[..], b"F", b"DOS", b"Mac", b"Unix"];
        let stream = ways.iter().find_map(|it| embedded.get::<Stream<'a>>(*it));
        let Some(stream) = stream.filter(|it| self.streams.insert(it.obj_id())) else {
            return;
        };
        let told = ways.iter().filter_map(|it| spec.get::<PdfString<'a>>(*it));
        let told: Vec<String> = told.map(|it| text(&it)).collect();
        let told = told.iter().map(String::as_str).chain(key);
        self.specs.push(Spec {
            name: self.names.of(told),
            kind: stream.dict().get::<Name<'a>>(b"Subtype"),
            stream,
        });
    }

    /// Counts one more that is looked at; tells whether that is enough.
    fn is_enough(&mut self) -> bool {
        self.looked_at += 1;
        self.looked_at > NODES
    }
}

fn text(told: &PdfString<'_>) -> String {
    let bytes = told.as_bytes();
    pdf_text(&bytes[..bytes.len().min(NAME_BYTES)])
}
