//! A plan and what it met → the words of the studies that each part of a question
//! was looked for by.

use std::cmp::Reverse;

use crate::{
    analyse::{fold_all, form, words},
    search::{
        matches::Matches,
        plan::leaf::{Likeness, Plan},
    },
    study::{LookedFor, StudyId},
};

/// What the history keeps of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Ran<'a> {
    /// All studies that answer, in the order that was asked for.
    pub found: &'a [StudyId],
    /// How many places in them match.
    pub places: usize,
    /// By which words of the studies each part of the question was looked for.
    pub looked_for: &'a [LookedFor],
}

/// Tells what each part of a question was looked for by, in the order of the question;
/// a part that was looked for as it is spelled, and by nothing else, is left out.
pub(in crate::search) fn looked_for(plan: &Plan, matches: &Matches) -> Vec<LookedFor> {
    let mut all: Vec<LookedFor> = vec![];
    for (leaf, found) in plan.leaves.iter().zip(&matches.leaves) {
        let mut met: Vec<_> = found.met.iter().collect();
        met.sort_by_key(|(text, (_, studies))| (Reverse(*studies), *text));
        let of = |wanted: &[Likeness]| -> Vec<String> {
            let of = met.iter().filter(|(_, (it, _))| wanted.contains(it));
            of.map(|it| it.0.clone()).collect()
        };
        // What translates several words is a leaf of its own: `(lived experience)`.
        let typed = leaf.typed.trim_start_matches('(').trim_end_matches(')');
        // The terms of the table ran, too, where they stand in no study.
        let bare = typed.rsplit_once(':').map_or(typed, |it| it.1);
        let bridged = plan.translated.iter().filter(|it| it.typed == bare);
        let mut translated = of(&[Likeness::Translated]);
        for term in bridged.flat_map(|it| &it.terms) {
            if !translated.contains(term) {
                translated.push(term.clone());
            }
        }
        let told = LookedFor {
            typed: typed.to_owned(),
            forms: of(&[Likeness::Same, Likeness::Inflected]),
            translated,
            compounds: of(&[Likeness::Part]),
        };
        let spelled: Vec<String> = words(typed).map(|it| fold_all(&form(it.text))).collect();
        let is_spelled = |it: &String| spelled.contains(&fold_all(it));
        let is_plain = told.translated.is_empty() && told.compounds.is_empty();
        let says_nothing = is_plain && told.forms.iter().all(is_spelled);
        if says_nothing || all.contains(&told) {
            continue;
        }
        all.push(told);
    }
    all
}
