//! A word of a question → the ways in which it is looked for, inflections apart.

use super::leaf::{Admit, By, Likeness, Lookup, Slot};
use crate::{
    analyse::{Key, fold, fold_all, form, keeps_its_accents, words},
    search::question::PhraseWord,
};

/// This form alone: `=één`.
pub(super) fn exactly(form: String) -> Slot {
    vec![Lookup::new(By::Form(form), Likeness::Same)]
}

/// The same word with and without diacritics.
pub(in crate::search) fn spellings_of(form: &str) -> Slot {
    let folded = By::Key(Key::Folded(fold(form)));
    vec![Lookup::new(folded, Likeness::Same)]
}

/// A word of a phrase or of a name: open at its end, with a sign in it, or
/// neither.
pub(in crate::search) fn of_phrase(word: &PhraseWord) -> Slot {
    let form = form(&word.text);
    if word.is_pattern() {
        let star = if word.is_start { "*" } else { "" };
        like_pattern(&(form + star))
    } else if word.is_start {
        beginning_with(&form)
    } else {
        spellings_of(&form)
    }
}

/// `participat*`; of several words that a hyphen joins only the last is open.
pub(super) fn start(text: &str) -> Vec<Vec<Slot>> {
    let mut parts: Vec<String> = words(text).map(|it| form(it.text)).collect();
    let open = parts.pop().unwrap_or_default();
    let mut spelling: Vec<Slot> = parts.iter().map(|it| spellings_of(it)).collect();
    spelling.push(beginning_with(&open));
    let mut spellings = vec![spelling];
    if !parts.is_empty() {
        spellings.push(vec![beginning_with(&(parts.concat() + &open))]);
    }
    spellings
}

/// `wom?n`, `behavio*r`, `*participatie`
pub(super) fn pattern(text: &str) -> Vec<Slot> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '*' | '\''));
    let parts = parts.filter(|it| !it.is_empty());
    parts.map(like_pattern).collect()
}

/// The words that begin so. Those that keep their accents (`één`) begin so only
/// with them, and what begins with `één` is not all that begins with `een`.
fn beginning_with(form: &str) -> Slot {
    let folded = fold_all(form);
    let mut look = Lookup::new(By::Start(Key::Folded(folded.clone())), Likeness::Same);
    if keeps_its_accents(form) {
        look.only = Admit::Beginning(form.to_owned());
    }
    let mut slot = vec![look];
    if folded != form {
        let accented = By::Start(Key::Folded(form.to_owned()));
        slot.push(Lookup::new(accented, Likeness::Same));
    }
    slot
}

/// The words that a word with `?` and `*` stands for. Where nothing is known of its
/// beginning, all words are gone through.
fn like_pattern(pattern: &str) -> Slot {
    let look = |pattern: String| {
        let known = pattern.split(['?', '*']).next().unwrap_or_default();
        let by = By::Start(Key::Folded(known.to_owned()));
        let mut look = Lookup::new(by, Likeness::Same);
        look.only = Admit::Pattern(pattern);
        look
    };
    let pattern = form(pattern);
    let folded = fold_all(&pattern);
    let is_accented = folded != pattern;
    let mut slot = vec![look(folded)];
    if is_accented {
        slot.push(look(pattern));
    }
    slot
}
