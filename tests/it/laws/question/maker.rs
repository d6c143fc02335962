//! A question from a seed.

use kennisbasis::analyse::words;

use super::{Ask, Asked, Limit, Reach, Within, Zone};
use crate::laws::{
    corpus::{Corpus, capital},
    dice::Dice,
    vocabulary::asked,
};

impl Asked {
    /// Asks something; `before` are the questions asked of the same corpus.
    pub(in crate::laws) fn new(dice: &mut Dice, corpus: &Corpus, before: &[Self]) -> Self {
        let reach = Reach {
            references: dice.chance(25),
            possibly: dice.chance(25),
            compounds: dice.chance(75),
        };
        let earlier: Vec<usize> = (0..before.len())
            .filter(|at| before[*at].reach == reach)
            .collect();
        let mut maker = Maker {
            dice,
            corpus,
            earlier: &earlier,
        };
        let depth = maker.dice.pick(&[0, 1, 1, 2, 2, 3]);
        let ask = maker.any(depth);
        Self {
            ask,
            within: Within::new(dice),
            reach,
            spelled: dice.throw(),
        }
    }
}

struct Maker<'a> {
    dice: &'a mut Dice,
    corpus: &'a Corpus,
    /// The earlier questions that may be named.
    earlier: &'a [usize],
}

impl Maker<'_> {
    /// Something that finds studies.
    fn any(&mut self, depth: usize) -> Ask {
        if depth == 0 {
            return self.whole();
        }
        match self.dice.below(6) {
            0..3 => self.and(depth, Self::any),
            3 | 4 => self.or(depth, Self::any),
            _ => self.whole(),
        }
    }

    fn and(&mut self, depth: usize, part: impl Fn(&mut Self, usize) -> Ask) -> Ask {
        let wanted = self.dice.pick(&[1, 2, 2, 3]);
        let away = usize::from(wanted == 1 || self.dice.chance(25));
        let mut parts: Vec<Ask> = (0..wanted).map(|_| part(self, depth - 1)).collect();
        for _ in 0..away {
            let at = self.dice.from(1, parts.len());
            let not = Ask::Not(Box::new(part(self, depth - 1)));
            parts.insert(at, not);
        }
        Ask::And(parts)
    }

    fn or(&mut self, depth: usize, part: impl Fn(&mut Self, usize) -> Ask) -> Ask {
        let count = self.dice.from(2, 3);
        Ask::Or((0..count).map(|_| part(self, depth - 1)).collect())
    }

    /// A text, a text in a part of a study, a limit, an earlier question.
    fn whole(&mut self) -> Ask {
        match self.dice.below(20) {
            0..13 => self.text(2),
            13..17 => {
                let zone = self.dice.pick(&[
                    Zone::Title,
                    Zone::Abstract,
                    Zone::Methods,
                    Zone::Results,
                    Zone::Conclusion,
                    Zone::References,
                ]);
                let inside = if self.dice.chance(30) {
                    Ask::Phrase(self.phrase())
                } else {
                    let depth = self.dice.pick(&[0, 0, 1, 2]);
                    self.texts(depth)
                };
                Ask::In(zone, Box::new(inside))
            }
            17 if !self.earlier.is_empty() => Ask::Earlier(self.dice.pick(self.earlier)),
            _ => Ask::Only(Limit::new(self.dice)),
        }
    }

    /// Texts joined by AND, OR, NOT.
    fn texts(&mut self, depth: usize) -> Ask {
        match self.dice.below(3) {
            0 if depth > 0 => self.and(depth, Self::texts),
            1 if depth > 0 => self.or(depth, Self::texts),
            _ => self.text(1),
        }
    }

    /// Something that stands at one place; `depth` is that of nearness.
    fn text(&mut self, depth: usize) -> Ask {
        match self.dice.below(16) {
            0 | 1 => Ask::Exact(self.word()),
            2 => {
                let mut word = self.word();
                let letters = word.chars().count();
                let known = self.dice.from(2.min(letters), letters);
                word = word.chars().take(known).collect();
                let is_long_enough = word.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
                let ends_well = word.ends_with(char::is_alphanumeric);
                if is_long_enough && ends_well && last_is_long_enough(&word) {
                    Ask::Start(word)
                } else {
                    Ask::Word(self.word())
                }
            }
            3 => self
                .pattern()
                .map_or_else(|| Ask::Word(self.word()), Ask::Pattern),
            4..7 => Ask::Phrase(self.phrase()),
            7..10 if depth > 0 => Ask::Near {
                left: Box::new(self.side(depth - 1)),
                right: Box::new(self.side(depth - 1)),
                between: self.dice.pick(&[0, 1, 2, 3, 5, 9, 255]),
                ordered: self.dice.chance(40),
            },
            _ => Ask::Word(self.word()),
        }
    }

    fn side(&mut self, depth: usize) -> Ask {
        if self.dice.chance(25) {
            let count = self.dice.from(2, 3);
            Ask::Or((0..count).map(|_| self.text(depth)).collect())
        } else {
            self.text(depth)
        }
    }

    fn word(&mut self) -> String {
        let mut word = asked(self.dice).to_owned();
        if self.dice.chance(65) {
            let texts = self.corpus.texts();
            let text = self.dice.pick(&texts);
            let all = text.split([' ', '/']);
            let all = all.map(|it| it.trim_matches(|c: char| !c.is_alphanumeric()));
            let all: Vec<&str> = all.filter(|it| !it.is_empty()).collect();
            if !all.is_empty() {
                word = String::from(self.dice.pick(&all));
            }
        }
        if self.dice.chance(8) {
            word = capital(&word);
        }
        word
    }

    /// A word with a letter or two left open, or with any letters in front or
    /// inside; `None` if too little is left.
    fn pattern(&mut self) -> Option<String> {
        let mut letters: Vec<char> = self.word().chars().collect();
        for _ in 0..self.dice.from(1, 2) {
            let at = self.dice.below(letters.len());
            if self.dice.chance(20) {
                letters.insert(at, '?');
            } else if letters[at].is_alphabetic() {
                letters[at] = '?';
            }
        }
        if self.dice.chance(35) {
            // As many letters as there are may be left open inside or in front.
            let from = self.dice.below(letters.len());
            let to = self.dice.from(from, letters.len().min(from + 3));
            letters.splice(from..to, ['*']);
        }
        if self.dice.chance(30) {
            let known = self.dice.from(2.min(letters.len()), letters.len());
            letters.truncate(known);
            letters.push('*');
        }
        let pattern: String = letters.into_iter().collect();
        let is_fine = |part: &str| {
            let known = part.chars().filter(|c| c.is_alphanumeric()).count();
            let is_open = part.contains('*') || part.starts_with('?');
            known >= if is_open { 3 } else { 2 }
        };
        let parts = pattern
            .trim_end_matches('*')
            .split(['-', '/', '\'', '.', '’']);
        let is_open = pattern.trim_end_matches('*').contains(['?', '*']);
        let is_fine = parts.clone().all(is_fine) && is_open && !pattern.contains("**");
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '?' | '*' | '-' | '/');
        (is_fine && pattern.chars().all(is_word)).then_some(pattern)
    }

    /// Words side by side, mostly such as stand in the corpus.
    fn phrase(&mut self) -> Vec<String> {
        let mut words: Vec<String> = vec![];
        if self.dice.chance(75) {
            let texts = self.corpus.texts();
            let all: Vec<&str> = self.dice.pick(&texts).split_whitespace().collect();
            let from = self.dice.below(all.len().max(1));
            let count = self.dice.from(1, 4);
            let taken = all.iter().skip(from).take(count);
            words.extend(taken.map(|it| it.trim_end_matches(['.', ',', '-', '—']).to_owned()));
            words.retain(|it| it.contains(char::is_alphanumeric));
        }
        if words.is_empty() {
            let count = self.dice.from(1, 3);
            words.extend((0..count).map(|_| self.word()));
        }
        for word in &mut words {
            if self.dice.chance(8) {
                let pattern = self.pattern().filter(|it| {
                    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '?' | '*');
                    it.chars().all(is_letter) && !it.ends_with('?')
                });
                *word = pattern.unwrap_or_else(|| word.clone());
            } else if self.dice.chance(12) && last_is_long_enough(word) {
                word.push('*');
            }
        }
        words
    }
}

/// Tells whether a `*` may stand behind a text.
fn last_is_long_enough(text: &str) -> bool {
    let last = words(text).last();
    last.is_some_and(|it| {
        it.span.end == text.len() && it.text.chars().filter(|c| c.is_alphanumeric()).count() >= 2
    })
}
