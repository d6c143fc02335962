//! By which words of the studies a search looked, as the report has it.

use crate::{
    messages::{Locale, tell},
    review::{
        history::{Listed, Search},
        prisma::item::code,
    },
};

/// A line for each part of the question and each kind of words; a list that is cut
/// says how many it leaves out, and how to see them.
pub(super) fn lines(search: &Search, locale: Locale) -> Vec<String> {
    let number = search.number.to_string();
    if search.sorted.is_none() {
        return vec![tell!("prisma-full.words-unknown" in locale, number = number)];
    }
    let list = |listed: &Listed| {
        let words = code(&listed.first.join(", "));
        match listed.left() {
            0 => words,
            left => tell!(
                "prisma-full.words-more" in locale,
                words = words,
                n = left,
                number = &number,
            ),
        }
    };
    let mut lines = vec![];
    for it in &search.words {
        let typed = code(&it.typed);
        if !it.forms.is_none() {
            let words = list(&it.forms);
            lines.push(tell!("prisma-full.forms" in locale, typed = &typed, words = words));
        }
        if !it.translated.is_none() {
            let words = list(&it.translated);
            lines.push(tell!("prisma-full.translated" in locale, typed = &typed, words = words));
        }
        if !it.compounds.is_none() {
            let (words, n) = (list(&it.compounds), it.compounds.count);
            lines.push(
                tell!("prisma-full.compounds" in locale, typed = &typed, n = n, words = words),
            );
        }
    }
    lines
}
