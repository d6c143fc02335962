//! What a text of a question stands for, word by word.

use kennisbasis::{
    analyse::{Key, Keys, fold, fold_all, form, keeps_its_accents, words},
    study::Language,
};

use super::{Ask, Broken, Form};

/// What one word of a question stands for.
pub(super) enum Sought {
    /// All that has one of these keys, and the compounds that have the part.
    Keys {
        word: String,
        whole: Vec<Key>,
        part: Option<Key>,
        /// Whether only its own spelling will do.
        is_strict: bool,
    },
    /// This form.
    Exact(String),
    /// What begins so.
    Start(String),
    /// What has a letter for each `?`, and anything for each `*`.
    Pattern {
        pattern: String,
        broken: Option<Broken>,
    },
}

impl Sought {
    /// Tells whether a form is one: whether only as a compound, if it is.
    pub(super) fn is(&self, form: &Form) -> Option<bool> {
        let yes = |it: bool| it.then_some(false);
        match self {
            Self::Keys {
                word,
                whole,
                part,
                is_strict,
            } => {
                if *is_strict && fold(&form.word) != fold(word) {
                    return None;
                }
                if whole.iter().any(|it| form.keys.contains(it)) {
                    return Some(false);
                }
                let is_part = part.as_ref().is_some_and(|it| form.keys.contains(it));
                is_part.then_some(true)
            }
            Self::Exact(word) => yes(form.is_single && form.word == *word),
            Self::Start(start) => yes(begins(&form.word, start)),
            Self::Pattern { pattern, broken } => yes(has_pattern(&form.word, pattern, *broken)),
        }
    }
}

/// The spellings of a text; each is words side by side.
pub(super) fn spellings(
    text: &Ask,
    is_whole: bool,
    keys: &mut Keys,
    broken: Option<Broken>,
) -> Vec<Vec<Sought>> {
    let forms = |typed: &str| -> Vec<String> { words(typed).map(|it| form(it.text)).collect() };
    let same = |word: &str| Sought::Keys {
        word: word.to_owned(),
        whole: vec![spelling(word, keys, broken)],
        part: None,
        is_strict: false,
    };
    match text {
        Ask::Word(typed) => {
            let parts = forms(typed);
            let mut inflected = |it: &String| inflections(it, is_whole, keys, broken);
            let mut found = vec![parts.iter().map(&mut inflected).collect()];
            if parts.len() > 1 {
                found.push(vec![inflected(&parts.concat())]);
            }
            found
        }
        Ask::Exact(typed) if broken == Some(Broken::ExactFolded) => {
            vec![forms(typed).iter().map(|it| same(it)).collect()]
        }
        Ask::Exact(typed) => vec![forms(typed).into_iter().map(Sought::Exact).collect()],
        Ask::Start(typed) => {
            let parts = forms(typed);
            let mut found = vec![];
            if let Some((open, before)) = parts.split_last() {
                let mut spelling: Vec<Sought> = before.iter().map(|it| same(it)).collect();
                spelling.push(Sought::Start(open.clone()));
                found.push(spelling);
                if !before.is_empty() {
                    found.push(vec![Sought::Start(parts.concat())]);
                }
            }
            found
        }
        Ask::Pattern(typed) => {
            let parts = typed.split(['-', '/']).map(|it| pattern(it, broken));
            vec![parts.collect()]
        }
        Ask::Phrase(typed) => {
            let mut spelling = vec![];
            for piece in typed {
                if piece.trim_end_matches('*').contains(['?', '*']) {
                    spelling.push(pattern(piece, broken));
                    continue;
                }
                let bare = piece.trim_end_matches('*');
                let mut all: Vec<Sought> = forms(bare).iter().map(|it| same(it)).collect();
                if bare.len() < piece.len() {
                    all.pop();
                    all.extend(forms(bare).pop().map(Sought::Start));
                }
                spelling.extend(all);
            }
            vec![spelling]
        }
        // These stand at no one place.
        _ => vec![],
    }
}

fn spelling(word: &str, keys: &Keys, broken: Option<Broken>) -> Key {
    if broken == Some(Broken::Accents) {
        Key::Folded(word.to_owned())
    } else {
        keys.folded(word)
    }
}

/// A word as typed, in all its forms in either language.
fn inflections(word: &str, is_whole: bool, keys: &mut Keys, broken: Option<Broken>) -> Sought {
    let mut whole = vec![spelling(word, keys, broken)];
    whole.push(keys.stem(word, Language::Dutch));
    whole.push(keys.stem(word, Language::English));
    Sought::Keys {
        word: word.to_owned(),
        whole,
        part: (!is_whole).then(|| keys.part(word)),
        // `één` is never `een`, whatever a stemmer makes of it.
        is_strict: matches!(word, "één" | "een") && broken != Some(Broken::EenIsEen),
    }
}

fn pattern(typed: &str, broken: Option<Broken>) -> Sought {
    Sought::Pattern {
        pattern: form(typed),
        broken,
    }
}

/// Tells whether a word begins so; accents do not matter but in `één` and
/// `vóór`.
fn begins(word: &str, start: &str) -> bool {
    if keeps_its_accents(start) || keeps_its_accents(word) {
        word.starts_with(start)
    } else {
        fold_all(word).starts_with(&fold_all(start))
    }
}

fn has_pattern(word: &str, pattern: &str, broken: Option<Broken>) -> bool {
    let fold = |it: &str| -> Vec<char> {
        if keeps_its_accents(word) {
            it.chars().collect()
        } else {
            fold_all(it).chars().collect()
        }
    };
    fits(&fold(pattern), &fold(word), broken)
}

/// Tries every length for each `*`.
fn fits(pattern: &[char], word: &[char], broken: Option<Broken>) -> bool {
    let Some((sign, rest)) = pattern.split_first() else {
        return word.is_empty();
    };
    let next = |is_it: bool| is_it && fits(rest, &word[1..], broken);
    match sign {
        '*' => {
            let least = usize::from(broken == Some(Broken::StarsNeedLetters) && !rest.is_empty());
            (least..=word.len()).any(|it| fits(rest, &word[it..], broken))
        }
        '?' if broken == Some(Broken::OpenOrNothing) && fits(rest, word, broken) => true,
        '?' => next(word.first().is_some_and(|it| it.is_alphanumeric())),
        sign => next(word.first() == Some(sign)),
    }
}
