//! The outline of a file: what viewers show as bookmarks.
//!
//! ```text
//! catalogue ─outline→ titles with level and page
//! ```
//!
//! **Promise.** Bounded in depth and number; an outline that runs in circles
//! ends. An entry that leads nowhere keeps its title.
//!
//! **Source.** ISO 32000-2:2020, §12.3.2 (destinations), §12.3.3 (outlines),
//! §7.9.6 (name trees), §12.6.4.2 (go-to actions).

use std::collections::{HashMap, HashSet};

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, String as PdfString},
};

use crate::{
    extract::open::{leaves, pdf_text},
    study::{OutlineItem, PageNo},
};

/// The deepest entry that is read; of 165 real files the deepest outline had 4
/// levels (November 2026).
const DEPTH: u8 = 12;

/// The most entries that are read; the longest real outline had 176, the
/// longest of 829 odd files 1,372.
const ENTRIES: usize = 10_000;

/// The longest title, in characters.
const TITLE: usize = 400;

/// The most bytes of all titles: 400 for each of 10,000 entries.
const TITLE_BYTES: usize = 4_000_000;

/// The most nodes and names of a name tree that are visited, names and their
/// goals each for one, and the deepest node.
const NODES: usize = 100_000;
const TREE_DEPTH: u8 = 16;

/// Reads the outline of a file, in its order.
pub(in crate::extract) fn outline(pdf: &Pdf) -> Vec<OutlineItem> {
    let xref = pdf.xref();
    let Some(root) = xref.get::<Dict<'_>>(xref.root_id()) else {
        return vec![];
    };
    let Some(outlines) = root.get::<Dict<'_>>(b"Outlines") else {
        return vec![];
    };
    let leaves = leaves(pdf);
    let pages = leaves
        .iter()
        .enumerate()
        .filter_map(|(at, page)| Some((page.as_ref()?.raw().obj_id()?, at)))
        .collect();
    let mut reading = Reading {
        pages,
        page_count: leaves.len(),
        names: None,
        root,
        seen: HashSet::new(),
        title_bytes: 0,
        items: vec![],
    };
    reading.entries(&outlines, 1);
    reading.items
}

struct Reading<'a> {
    pages: HashMap<ObjectIdentifier, usize>,
    page_count: usize,
    /// Named destinations, read when the first is asked for.
    names: Option<HashMap<Vec<u8>, usize>>,
    root: Dict<'a>,
    seen: HashSet<ObjectIdentifier>,
    /// How long all titles are so far; entries may share one of megabytes.
    title_bytes: usize,
    items: Vec<OutlineItem>,
}

impl<'a> Reading<'a> {
    /// Reads the entries below `parent`.
    fn entries(&mut self, parent: &Dict<'a>, level: u8) {
        let mut next = parent.get::<Dict<'a>>(b"First");
        while let Some(entry) = next {
            // Entries without a number cannot be reached twice.
            let is_new = entry.obj_id().is_none_or(|it| self.seen.insert(it));
            let is_full = self.items.len() >= ENTRIES || self.title_bytes > TITLE_BYTES;
            if !is_new || is_full {
                return;
            }
            let title = entry.get::<PdfString<'a>>(b"Title").map(|it| {
                let bytes = it.as_bytes();
                self.title_bytes = self.title_bytes.saturating_add(bytes.len());
                let text = pdf_text(&bytes[..bytes.len().min(4 * TITLE)]);
                let words: Vec<&str> = text.split_whitespace().collect();
                words.join(" ").chars().take(TITLE).collect::<String>()
            });
            let page = self.page_of(&entry);
            if let Some(title) = title.filter(|it| !it.is_empty()) {
                self.items.push(OutlineItem {
                    title,
                    level,
                    page: page.map(PageNo::from_index),
                });
            }
            if level < DEPTH {
                self.entries(&entry, level + 1);
            }
            next = entry.get::<Dict<'a>>(b"Next");
        }
    }

    fn page_of(&mut self, entry: &Dict<'a>) -> Option<usize> {
        let goal = entry.get::<Object<'a>>(b"Dest").or_else(|| {
            let action = entry.get::<Dict<'a>>(b"A")?;
            let is_go_to = action.get::<Name<'a>>(b"S").as_deref() == Some(b"GoTo");
            is_go_to.then(|| action.get::<Object<'a>>(b"D")).flatten()
        })?;
        self.goal(goal)
    }

    /// Follows a destination, which may be a name.
    fn goal(&mut self, goal: Object<'a>) -> Option<usize> {
        match goal {
            Object::String(name) => self.named(name.as_bytes()),
            Object::Name(name) => self.named(name.as_ref()),
            goal => explicit(goal, &self.pages, self.page_count),
        }
    }

    fn named(&mut self, name: &[u8]) -> Option<usize> {
        if self.names.is_none() {
            self.names = Some(self.read_names());
        }
        self.names.as_ref()?.get(name).copied()
    }

    fn read_names(&self) -> HashMap<Vec<u8>, usize> {
        let mut found = HashMap::new();
        // Before PDF 1.2, and in many files since: a plain dictionary.
        if let Some(dests) = self.root.get::<Dict<'a>>(b"Dests") {
            for key in dests.keys().take(NODES) {
                let goal = dests.get::<Object<'a>>(key.as_ref());
                if let Some(page) = goal.and_then(|it| self.explicit(it)) {
                    found.insert(key.as_ref().to_vec(), page);
                }
            }
        }
        let tree = self
            .root
            .get::<Dict<'a>>(b"Names")
            .and_then(|names| names.get::<Dict<'a>>(b"Dests"));
        if let Some(tree) = tree {
            self.tree(&tree, 0, &mut NODES.clone(), &mut found);
        }
        found
    }

    fn tree(
        &self,
        node: &Dict<'a>,
        depth: u8,
        left: &mut usize,
        found: &mut HashMap<Vec<u8>, usize>,
    ) {
        if depth > TREE_DEPTH || *left == 0 {
            return;
        }
        *left -= 1;
        if let Some(entries) = node.get::<Array<'a>>(b"Names") {
            let mut name = None;
            for it in entries.iter::<Object<'a>>() {
                // Names count as nodes do: a node may be listed many times.
                if *left == 0 {
                    return;
                }
                *left -= 1;
                match (name.take(), it) {
                    (None, Object::String(text)) => name = Some(text.as_bytes().to_vec()),
                    (Some(name), goal) => {
                        if let Some(page) = self.explicit(goal) {
                            found.insert(name, page);
                        }
                    }
                    (None, _) => {}
                }
            }
        }
        if let Some(kids) = node.get::<Array<'a>>(b"Kids") {
            for kid in kids.iter::<Dict<'a>>() {
                // Looking at a node takes as long as it is.
                if *left == 0 {
                    return;
                }
                self.tree(&kid, depth + 1, left, found);
            }
        }
    }

    fn explicit(&self, goal: Object<'a>) -> Option<usize> {
        explicit(goal, &self.pages, self.page_count)
    }
}

/// Returns the page of a destination that is no name: an array, or a
/// dictionary with one in `D`.
fn explicit(
    goal: Object<'_>,
    pages: &HashMap<ObjectIdentifier, usize>,
    count: usize,
) -> Option<usize> {
    let array = match goal {
        Object::Array(array) => array,
        Object::Dict(dict) => dict.get::<Array<'_>>(b"D")?,
        _ => return None,
    };
    match array.raw_iter().next()? {
        MaybeRef::Ref(page) => pages.get(&page.into()).copied(),
        // Some writers give the index of the page, as for another file.
        MaybeRef::NotRef(Object::Number(number)) => usize::try_from(number.as_i64())
            .ok()
            .filter(|page| *page < count),
        MaybeRef::NotRef(_) => None,
    }
}
