//! A case that breaks a law → the smallest one near it that does.

use std::fmt::Write;

use super::{
    corpus::{Corpus, Draft},
    question::{Ask, Asked, Within},
    typed::typed,
};

/// A corpus and a question; earlier questions stand before it.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) corpus: Corpus,
    pub(super) questions: Vec<Asked>,
    pub(super) at: usize,
}

impl Case {
    /// Makes the case smaller as long as it `fails`.
    pub(super) fn shrunk(mut self, fails: &mut impl FnMut(&Self) -> bool) -> Self {
        while let Some(smaller) = self.smaller().into_iter().find(|it| fails(it)) {
            self = smaller;
        }
        self
    }

    /// Cases with one thing less.
    fn smaller(&self) -> Vec<Self> {
        let mut found = vec![];
        let asked = &self.questions[self.at];
        for smaller in simpler(asked) {
            let mut questions = self.questions.clone();
            questions[self.at] = smaller;
            found.push(Self {
                questions,
                ..self.clone()
            });
        }
        // What an earlier question asks may be said in its place.
        if let Ask::Earlier(at) = asked.ask {
            found.push(Self { at, ..self.clone() });
        }
        for at in 0..self.corpus.studies.len() {
            let mut without = self.clone();
            without.corpus.studies.remove(at);
            found.push(without);
            for draft in less(&self.corpus.studies[at]) {
                let mut smaller = self.clone();
                smaller.corpus.studies[at] = draft;
                found.push(smaller);
            }
        }
        found
    }

    /// The case, for people.
    pub(super) fn told(&self) -> String {
        let mut text = String::new();
        let mut say = |line: std::fmt::Arguments<'_>| writeln!(text, "{line}").unwrap();
        for draft in &self.corpus.studies {
            let Draft {
                number,
                title,
                authors,
                year,
                languages,
                files,
                codes,
                places,
                doi,
                ..
            } = draft;
            say(format_args!(
                "study {number} {languages:?} {year:?} {doi:?} {authors:?} {files:?} {places:?}"
            ));
            say(format_args!("  codes {codes:?}"));
            say(format_args!("  title {title:?}"));
            for (page, paragraphs) in draft.pages.iter().enumerate() {
                for it in paragraphs {
                    let (language, section) = (it.language, it.section);
                    say(format_args!(
                        "  p. {} {language:?} {section:?}: {:?}",
                        page + 1,
                        it.text
                    ));
                }
            }
        }
        let asked = &self.questions[self.at];
        say(format_args!("typed: {}", typed(asked)));
        say(format_args!("{:?} {:?}", asked.reach, asked.within));
        for at in earlier(&asked.ask) {
            let before = &self.questions[at];
            say(format_args!(
                "#{} is: {} {:?}",
                at + 1,
                typed(before),
                before.within
            ));
        }
        text
    }
}

fn earlier(ask: &Ask) -> Vec<usize> {
    match ask {
        Ask::Earlier(at) => vec![*at],
        Ask::And(parts) | Ask::Or(parts) => parts.iter().flat_map(earlier).collect(),
        Ask::Not(part) | Ask::In(_, part) => earlier(part),
        _ => vec![],
    }
}

/// Questions with one thing less.
fn simpler(asked: &Asked) -> Vec<Asked> {
    let mut found: Vec<Asked> = parts(&asked.ask)
        .into_iter()
        .filter(|it| !matches!(it, Ask::Not(_)))
        .map(|ask| Asked {
            ask,
            ..asked.clone()
        })
        .collect();
    let Within {
        facets,
        languages,
        years,
    } = &asked.within;
    if !facets.is_empty() || !languages.is_empty() || years.is_some() {
        found.push(Asked {
            within: Within::default(),
            ..asked.clone()
        });
    }
    found
}

/// The parts of a question, and the question without one of them.
fn parts(ask: &Ask) -> Vec<Ask> {
    let several = |parts: &[Ask], again: fn(Vec<Ask>) -> Ask| {
        let mut found = parts.to_vec();
        for at in 0..parts.len() {
            let mut without = parts.to_vec();
            without.remove(at);
            let is_wanted = |it: &Ask| !matches!(it, Ask::Not(_));
            if without.len() > 1 && without.iter().any(is_wanted) {
                found.push(again(without));
            }
            for smaller in self::parts(&parts[at]) {
                let mut with = parts.to_vec();
                with[at] = smaller;
                if with.iter().any(is_wanted) {
                    found.push(again(with));
                }
            }
        }
        found
    };
    match ask {
        Ask::And(all) => several(all, Ask::And),
        Ask::Or(all) => several(all, Ask::Or),
        Ask::Not(part) => {
            let not = |it: Ask| Ask::Not(Box::new(it));
            let whole = |it: &Ask| !matches!(it, Ask::Not(_));
            parts(part).into_iter().filter(whole).map(not).collect()
        }
        Ask::In(zone, part) => {
            let inside = parts(part)
                .into_iter()
                .filter(|it| !matches!(it, Ask::Not(_)));
            let mut found: Vec<Ask> = inside.map(|it| Ask::In(*zone, Box::new(it))).collect();
            found.push((**part).clone());
            found
        }
        Ask::Near {
            left,
            right,
            between,
            ordered,
        } => {
            let near = |left: &Ask, right: &Ask| Ask::Near {
                left: Box::new(left.clone()),
                right: Box::new(right.clone()),
                between: *between,
                ordered: *ordered,
            };
            let mut found = vec![(**left).clone(), (**right).clone()];
            found.extend(parts(left).iter().map(|it| near(it, right)));
            found.extend(parts(right).iter().map(|it| near(left, it)));
            found
        }
        Ask::Phrase(words) if words.len() > 1 => {
            let without = |at: usize| {
                let mut words = words.clone();
                words.remove(at);
                Ask::Phrase(words)
            };
            (0..words.len()).map(without).collect()
        }
        _ => vec![],
    }
}

/// Drafts with one thing less.
fn less(draft: &Draft) -> Vec<Draft> {
    let mut found = vec![];
    let mut with = |change: &dyn Fn(&mut Draft)| {
        let mut smaller = draft.clone();
        change(&mut smaller);
        found.push(smaller);
    };
    for page in 0..draft.pages.len() {
        with(&|it| {
            it.pages.remove(page);
        });
        for at in 0..draft.pages[page].len() {
            with(&|it| {
                it.pages[page].remove(at);
            });
        }
    }
    let is_full = !draft.authors.is_empty() || !draft.codes.is_empty() || draft.year.is_some();
    if is_full || draft.doi.is_some() || !draft.places.is_empty() {
        with(&|it| {
            it.authors.clear();
            it.codes.clear();
            it.places.clear();
            (it.year, it.doi) = (None, None);
        });
    }
    if draft.title.is_some() {
        with(&|it| it.title = None);
    }
    for page in 0..draft.pages.len() {
        for (at, paragraph) in draft.pages[page].iter().enumerate() {
            if paragraph.section.is_some() {
                with(&|it| it.pages[page][at].section = None);
            }
            let words = paragraph.text.split(' ').count();
            for without in 0..if words > 1 { words } else { 0 } {
                with(&|it| {
                    let paragraph = &mut it.pages[page][at];
                    let words = paragraph.text.split(' ').enumerate();
                    let kept = words.filter(|(at, _)| *at != without);
                    let kept: Vec<&str> = kept.map(|(_, word)| word).collect();
                    paragraph.text = kept.join(" ");
                    if let Some((inside, _)) = &mut paragraph.section {
                        // It may have stood at a word that is gone.
                        *inside = (*inside).min(paragraph.text.len());
                        while !paragraph.text.is_char_boundary(*inside) {
                            *inside -= 1;
                        }
                    }
                });
            }
        }
    }
    found
}
