//! A study with its pages → the documents that stand for it.
//!
//! Runs in the workers: all analysis is done here, nothing is shared.

use std::collections::{BTreeSet, HashSet};

use tantivy::{TantivyDocument, schema::Facet};

use super::{
    lines::TOGETHER,
    record::{PageRecord, StudyRecord},
    schema::Fields,
};
use crate::{
    analyse::{Key, Keys, Word, form, gap, glued, runs_on, words},
    study::{Certainty, Language, Page, Passage, Scans, Study, StudyId},
};

/// A longer word, in bytes, is not a word but a glitch (a line of dots, an
/// encoded picture); it keeps its place and cannot be found.
const LONGEST_FORM: usize = 200;

/// A study that is ready to be written.
pub struct Prepared {
    /// Whose documents these are.
    pub id: StudyId,
    /// How many pages it has.
    pub pages: usize,
    /// Which of them were scanned.
    pub scans: Scans,
    /// The study first, then its pages in order.
    pub(super) documents: Vec<TantivyDocument>,
    /// About how much memory the documents take, in bytes.
    pub(super) weight: usize,
}

/// The dictionary field holds a key and a form, parted by a tab.
pub(super) fn key_prefix(key: &Key) -> String {
    match key {
        Key::Folded(key) => format!("f{key}\t"),
        Key::Dutch(key) => format!("n{key}\t"),
        Key::English(key) => format!("e{key}\t"),
    }
}

/// Returns the name under which the possible values of a facet are kept.
pub(super) fn possibly(facet: &str) -> String {
    format!("possibly-{facet}")
}

pub(super) fn page_key(id: StudyId, index: usize) -> String {
    format!("{id}:{}", index + 1)
}

/// Makes the documents of a study.
///
/// `passages` are those of `pages`, in order, as `detect` gives them.
#[must_use]
pub fn prepare(study: &Study, pages: &[Page], passages: &[Passage], keys: &mut Keys) -> Prepared {
    let fields = Fields::new();
    let mut text = Terms::default();
    let mut page_starts = vec![];
    let mut passages = passages.iter().peekable();
    let mut before: Option<&str> = None;
    for page in pages {
        let mut is_first = true;
        while let Some(passage) = passages.next_if(|it| it.page == page.no) {
            let paragraph = &page.text[passage.span.clone()];
            let apart = before.map_or(0, |before| gap(before, paragraph));
            if let Some(before) = before.filter(|_| apart == 0) {
                text.glue_over(before, paragraph, passage.language, keys);
            }
            text.skip(apart);
            if std::mem::take(&mut is_first) {
                page_starts.push(text.place);
            }
            text.add(paragraph, passage.language, keys);
            before = Some(paragraph);
        }
        if is_first {
            page_starts.push(text.place);
        }
    }
    page_starts.push(text.place);
    let mut title = Terms::default();
    if let Some(fact) = &study.about.title {
        let language = study.languages.first().copied();
        title.add(&fact.value, language.unwrap_or(Language::Other), keys);
    }

    let id = study.id.to_string();
    let mut document = TantivyDocument::default();
    document.add_text(fields.owner, &id);
    document.add_text(fields.study, &id);
    document.add_u64(fields.length, u64::from(text.words));
    document.add_text(fields.words, text.lines);
    document.add_text(fields.title, title.lines);
    text.keys.append(&mut title.keys);
    document.add_text(fields.keys, Vec::from_iter(text.keys).join("\n"));
    for language in &study.languages {
        document.add_facet(
            fields.facets,
            Facet::from_path(["language", language.code()]),
        );
    }
    for code in &study.codes {
        let facet = match code.certainty {
            Certainty::Yes => code.facet.word().to_owned(),
            Certainty::Possibly => possibly(code.facet.word()),
        };
        let path = [facet.as_str(), code.value.as_str()];
        document.add_facet(fields.facets, Facet::from_path(path));
    }
    if let Some(year) = &study.about.year {
        document.add_u64(fields.year, u64::from(year.value));
    }
    let record = StudyRecord::new(study, page_starts);
    document.add_bytes(fields.record, &json(&record));

    let mut documents = vec![document];
    for (index, page) in pages.iter().enumerate() {
        let mut document = TantivyDocument::default();
        document.add_text(fields.owner, &id);
        document.add_text(fields.page, page_key(study.id, index));
        document.add_bytes(fields.record, &json(&PageRecord::new(page)));
        document.add_text(fields.text, &page.text);
        documents.push(document);
    }
    let letters: usize = pages.iter().map(|it| it.text.len()).sum();
    Prepared {
        id: study.id,
        pages: pages.len(),
        scans: study.scans.clone(),
        documents,
        // The text, its forms, and its keys: each about as long as the text.
        weight: 3 * letters,
    }
}

fn json(record: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(record).expect("records have no maps with odd keys and no failing parts")
}

/// Forms, one per line, and the keys they are found by.
#[derive(Default)]
struct Terms {
    lines: String,
    /// How many words have been added.
    words: u32,
    /// The place of the next word; there may be gaps.
    place: u32,
    keys: BTreeSet<String>,
    /// The forms whose keys are known: nine words in ten have come before.
    seen: HashSet<(Language, String)>,
}

impl Terms {
    /// Leaves places free.
    fn skip(&mut self, places: u32) {
        for _ in 0..places {
            self.lines.push('\n');
        }
        self.place += places;
    }

    fn add(&mut self, text: &str, language: Language, keys: &mut Keys) {
        let words: Vec<Word<'_>> = words(text).collect();
        let mut runs = glued(text, &words).into_iter().peekable();
        for (at, word) in words.iter().enumerate() {
            if self.words > 0 {
                self.lines.push('\n');
            }
            self.words += 1;
            self.place += 1;
            let form = form(word.text);
            if form.len() <= LONGEST_FORM {
                self.lines.push_str(&form);
                self.add_keys(&form, form.clone(), language, keys);
            }
            if let Some(run) = runs.next_if(|run| run.start == at) {
                self.glue(&words[run], language, keys);
            }
        }
    }

    /// Adds the word that `before` breaks off and `after` begins with, at the
    /// place of the last word there is.
    fn glue_over(&mut self, before: &str, after: &str, language: Language, keys: &mut Keys) {
        if let (Some(last), Some(first)) = (words(before).last(), words(after).next())
            && runs_on(before, &last, &first)
        {
            self.glue(&[last, first], language, keys);
        }
    }

    /// Adds words that make one, at the place of the first of them, which is
    /// the last that was added.
    fn glue(&mut self, parts: &[Word<'_>], language: Language, keys: &mut Keys) {
        let parts: Vec<String> = parts.iter().map(|it| form(it.text)).collect();
        let glued = parts.join("-");
        if glued.len() <= LONGEST_FORM {
            self.lines.push(TOGETHER);
            self.lines.push_str(&glued);
            self.add_keys(&parts.concat(), glued, language, keys);
        }
    }

    /// Lets `form` be found by the keys of `word`.
    fn add_keys(&mut self, word: &str, form: String, language: Language, keys: &mut Keys) {
        if !self.seen.contains(&(language, form.clone())) {
            for key in [keys.folded(word), keys.stem(word, language)] {
                self.keys.insert(key_prefix(&key) + &form);
            }
            self.seen.insert((language, form));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::{analyse::Keys, study::Language};

    #[test]
    fn every_word_has_a_line_and_every_form_its_keys() {
        let mut terms = Terms::default();
        terms.add("Ideeën van bewoners", Language::Dutch, &mut Keys::default());
        assert_eq!(terms.lines, "ideeën\nvan\nbewoners");
        assert!(terms.keys.contains("fideeen\tideeën"));
        assert!(terms.keys.contains("nbewoner\tbewoners"));
        terms.skip(2);
        terms.add("Tot slot", Language::Dutch, &mut Keys::default());
        assert_eq!(terms.lines, "ideeën\nvan\nbewoners\n\n\ntot\nslot");
        assert_eq!((terms.words, terms.place), (5, 7));
    }

    #[test]
    fn a_word_with_a_hyphen_has_a_form_of_its_own() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        terms.add("mede-onderzoekers over samen-", Language::Dutch, keys);
        terms.glue_over("over samen-", "levingsopbouw", Language::Dutch, keys);
        terms.add("levingsopbouw", Language::Dutch, keys);
        assert_eq!(
            terms.lines,
            "mede mede-onderzoekers\nonderzoekers\nover\nsamen samen-levingsopbouw\nlevingsopbouw"
        );
        assert!(terms.keys.contains("fmedeonderzoekers\tmede-onderzoekers"));
        assert!(
            terms
                .keys
                .contains("fsamenlevingsopbouw\tsamen-levingsopbouw")
        );
        assert_eq!((terms.words, terms.place), (5, 5));
    }
}
