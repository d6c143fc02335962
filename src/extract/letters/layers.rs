//! Layers: optional content that is switched off, and what stands for what.
//!
//! ```text
//! catalogue ─Layers::read→ Layers        /OC of a span ─is_off→ skip it
//! ```
//!
//! **Source.** ISO 32000-2:2020, §8.11 (optional content).

use std::collections::HashSet;

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, MaybeRef, Name, ObjRef, Object},
};

/// The layers of a file that are not shown.
#[derive(Debug, Default)]
pub(in crate::extract) struct Layers {
    off: HashSet<(u32, i32)>,
}

impl Layers {
    /// Reads which layers are off when the file is opened.
    pub(in crate::extract) fn read(pdf: &Pdf) -> Self {
        let xref = pdf.xref();
        let Some(properties) = xref
            .get::<Dict<'_>>(xref.root_id())
            .and_then(|root| root.get::<Dict<'_>>(b"OCProperties"))
        else {
            return Self::default();
        };
        let default = properties.get::<Dict<'_>>(b"D").unwrap_or_default();
        let mut off = HashSet::new();
        if default.get::<Name<'_>>(b"BaseState").as_deref() == Some(b"OFF") {
            off.extend(references(properties.get(b"OCGs")));
            for group in references(default.get(b"ON")) {
                off.remove(&group);
            }
        }
        off.extend(references(default.get(b"OFF")));
        Self { off }
    }

    /// Tells whether no layer is off, so that nothing need be looked up.
    pub(super) fn are_all_on(&self) -> bool {
        self.off.is_empty()
    }

    /// Tells whether the entry `key` of `owner`, a layer or a membership of
    /// layers, is off.
    pub(super) fn is_off(&self, owner: &Dict<'_>, key: &[u8]) -> bool {
        if self.are_all_on() {
            return false;
        }
        if owner
            .get_ref(key)
            .is_some_and(|it| self.off.contains(&number(it)))
        {
            return true;
        }
        owner
            .get::<Dict<'_>>(key)
            .is_some_and(|membership| self.is_membership_off(&membership))
    }

    fn is_membership_off(&self, membership: &Dict<'_>) -> bool {
        if let Some(group) = membership.get_ref(b"OCGs")
            && self.off.contains(&number(group))
        {
            return true;
        }
        let groups = references(membership.get(b"OCGs"));
        if groups.is_empty() {
            return false;
        }
        let off = groups.iter().filter(|it| self.off.contains(it)).count();
        match membership.get::<Name<'_>>(b"P").as_deref() {
            Some(b"AllOn") => off > 0,
            Some(b"AnyOff") => off == 0,
            Some(b"AllOff") => off < groups.len(),
            _ => off == groups.len(),
        }
    }
}

fn references(list: Option<Array<'_>>) -> Vec<(u32, i32)> {
    let Some(list) = list else {
        return vec![];
    };
    list.raw_iter()
        .filter_map(|it: MaybeRef<Object<'_>>| it.as_obj_ref().map(number))
        .collect()
}

fn number(reference: ObjRef) -> (u32, i32) {
    (reference.obj_number, reference.gen_number)
}
