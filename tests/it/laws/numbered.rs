//! A study with its words numbered, and what each can be found by: straight
//! from what `analyse` says of words, and by no index.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use kennisbasis::{
    analyse::{Key, Keys, fold_all, form, gap, glued, runs_on, suspended, words},
    study::{Language, Page, Passage, SectionKind, Study, section_at},
};

use super::broken::Broken;

/// A study with its words numbered.
pub(super) struct Numbered {
    pub(super) study: Study,
    /// Its files, as an answer shows them.
    pub(super) files: Vec<String>,
    /// The words of its pages.
    pub(super) words: Vec<Placed>,
    /// What stands on its pages.
    pub(super) text: Vec<Form>,
    /// What stands in its title.
    pub(super) title: Vec<Form>,
    /// Whether its title stands on one of its pages.
    pub(super) title_is_printed: bool,
    /// What stands in the names of its authors.
    pub(super) authors: Vec<Form>,
}

/// A word of a page.
pub(super) struct Placed {
    pub(super) place: u32,
    /// The page, from 0.
    pub(super) page: usize,
    pub(super) span: Range<usize>,
    pub(super) section: Option<SectionKind>,
}

/// Something that can be found: a word, or words that are one.
#[derive(Clone)]
pub(super) struct Form {
    /// The place of its first word.
    pub(super) first: u32,
    /// The place behind its last word.
    pub(super) after: u32,
    /// The word that it is; of several, as if they were written as one.
    pub(super) word: String,
    /// Whether it is one word of the text.
    pub(super) is_single: bool,
    pub(super) section: Option<SectionKind>,
    /// What it is found by.
    pub(super) keys: BTreeSet<Key>,
}

/// Where forms are being collected.
#[derive(Default)]
struct Row {
    forms: Vec<Form>,
    place: u32,
}

/// Numbers the words of studies.
pub(super) struct Numbering<'a> {
    pub(super) keys: &'a mut Keys,
    pub(super) broken: Option<Broken>,
}

impl Numbering<'_> {
    fn breaks(&self, rule: Broken) -> bool {
        self.broken == Some(rule)
    }

    /// Numbers the words of a study.
    pub(super) fn number(
        &mut self,
        study: Study,
        pages: &[Page],
        passages: &[Passage],
        files: Vec<String>,
    ) -> Numbered {
        let mut row = Row::default();
        let mut placed = vec![];
        let mut before: Option<(&str, Option<SectionKind>)> = None;
        for passage in passages {
            let page = &pages[passage.page.index()];
            let text = &page.text[passage.span.clone()];
            let section = |at: usize| {
                let at = passage.span.start + at;
                section_at(&study.sections, page.no, at).map(|it| it.kind)
            };
            let mut last_section = None;
            if let Some((before, its_section)) = before {
                let apart = gap(before, text);
                if !self.breaks(Broken::NoGaps) {
                    row.place += apart;
                }
                if apart == 0 {
                    self.over(&mut row, before, text, passage.language, its_section);
                }
                last_section = its_section;
            }
            let start = row.place;
            self.add(&mut row, text, passage.language, section);
            for (word, place) in words(text).zip(start..) {
                last_section = section(word.span.start);
                let on_page = passage.span.start + word.span.start;
                placed.push(Placed {
                    place,
                    page: page.no.index(),
                    span: on_page..on_page + word.text.len(),
                    section: last_section,
                });
            }
            before = Some((text, last_section));
        }
        let mut title = Row::default();
        if let Some(fact) = &study.about.title {
            let language = study.languages.first().copied();
            let language = language.unwrap_or(Language::Other);
            self.add(&mut title, &fact.value, language, |_| None);
        }
        let mut authors = Row::default();
        for author in study.about.authors.iter().flat_map(|it| &it.value) {
            self.add(&mut authors, author, Language::Other, |_| None);
            if !self.breaks(Broken::AuthorsTogether) {
                authors.place += 1;
            }
        }
        let printed = |title: &str| pages.iter().any(|it| stands_in(title, &it.text));
        let title_fact = study.about.title.as_ref();
        Numbered {
            title_is_printed: title_fact.is_some_and(|it| printed(&it.value)),
            study,
            files,
            words: placed,
            text: row.forms,
            title: title.forms,
            authors: authors.forms,
        }
    }

    /// Adds the words of a paragraph, and those that are one with others.
    fn add(
        &mut self,
        row: &mut Row,
        text: &str,
        language: Language,
        section: impl Fn(usize) -> Option<SectionKind>,
    ) {
        let all: Vec<_> = words(text).collect();
        let start = row.place;
        let at = |index: usize| start + index as u32;
        for (index, word) in all.iter().enumerate() {
            let word_form = form(word.text);
            let keys = self.keys_of(&word_form, language, true);
            row.forms.push(Form {
                first: at(index),
                after: at(index) + 1,
                word: word_form,
                is_single: true,
                section: section(word.span.start),
                keys,
            });
        }
        for run in glued(text, &all) {
            if self.breaks(Broken::NoGlue) {
                break;
            }
            let word: String = all[run.clone()].iter().map(|it| form(it.text)).collect();
            let keys = self.keys_of(&word, language, false);
            row.forms.push(Form {
                first: at(run.start),
                after: at(run.end),
                word,
                is_single: false,
                section: section(all[run.start].span.start),
                keys,
            });
        }
        if language == Language::Dutch && !self.breaks(Broken::NoSuspended) {
            for open in suspended(text, &all, self.keys.splitter()) {
                let keys = self.keys_of(&open.word, language, false);
                row.forms.push(Form {
                    first: at(open.at),
                    after: at(open.at) + kennisbasis::analyse::width(&open.form),
                    word: open.word,
                    is_single: false,
                    section: section(all[open.at].span.start),
                    keys,
                });
            }
        }
        row.place += all.len() as u32;
    }

    /// Adds the word that one paragraph breaks off and the next begins with.
    fn over(
        &mut self,
        row: &mut Row,
        before: &str,
        after: &str,
        language: Language,
        section: Option<SectionKind>,
    ) {
        let (Some(last), Some(first)) = (words(before).last(), words(after).next()) else {
            return;
        };
        if !runs_on(before, &last, &first) || self.breaks(Broken::NoGlueOver) {
            return;
        }
        let word = form(last.text) + &form(first.text);
        let keys = self.keys_of(&word, language, false);
        row.forms.push(Form {
            first: row.place - 1,
            after: row.place + 1,
            word,
            is_single: false,
            section,
            keys,
        });
    }

    /// What a word is found by: everywhere by its spelling; in text of one of
    /// the two languages by its stem there, in other text by both; but in
    /// English text also by its parts, if it stands alone.
    fn keys_of(&mut self, word: &str, language: Language, stands_alone: bool) -> BTreeSet<Key> {
        let mut found = BTreeSet::from([self.keys.folded(word)]);
        if self.breaks(Broken::Accents) {
            found = BTreeSet::from([Key::Folded(word.to_owned())]);
        }
        let is_dutch = language == Language::Dutch;
        let is_english = language == Language::English;
        let is_known = is_dutch || is_english;
        let has_stems = is_known || !self.breaks(Broken::NoStemsElsewhere);
        let both = self.breaks(Broken::BothStems);
        if has_stems && !is_english || both {
            found.insert(self.keys.stem(word, Language::Dutch));
        }
        if has_stems && !is_dutch || both {
            found.insert(self.keys.stem(word, Language::English));
        }
        let may_have_parts = has_stems && (!is_english || self.breaks(Broken::PartsInEnglish));
        if may_have_parts && stands_alone && !self.breaks(Broken::NoParts) {
            found.extend(self.keys.parts(word));
        }
        found
    }
}

/// Tells whether the words of a title stand side by side in a text, whatever parts
/// them.
fn stands_in(title: &str, text: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|it| !it.is_empty());
        words.map(|it| fold_all(&it.to_lowercase())).collect()
    };
    let (title, text) = (words(title), words(text));
    title.is_empty() || text.windows(title.len()).any(|it| it == title)
}

/// As an index once was: a form is found by all that any text of the corpus
/// says of it.
pub(super) fn share_keys(studies: &mut [Numbered]) {
    let mut shared: BTreeMap<(String, bool, u32), BTreeSet<Key>> = BTreeMap::new();
    let name = |it: &Form| (it.word.clone(), it.is_single, it.after - it.first);
    for study in &*studies {
        for form in study.text.iter().chain(&study.title).chain(&study.authors) {
            let keys = form.keys.iter().cloned();
            shared.entry(name(form)).or_default().extend(keys);
        }
    }
    for study in studies {
        let forms = study.text.iter_mut().chain(&mut study.title);
        for form in forms.chain(&mut study.authors) {
            form.keys.clone_from(&shared[&name(form)]);
        }
    }
}
