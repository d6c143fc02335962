//! The laws themselves.

use std::env;

use kennisbasis::{analyse::Keys, index::Index};

use super::{
    broken::Broken,
    corpus::{Corpus, Draft},
    dice::Dice,
    found::{Found, indexed, scanned},
    numbered::Numbered,
    question::Asked,
    shelf::{Shelf, numbered},
    shrink::Case,
    typed::request,
};

/// How many questions are asked, unless `KENNISBASIS_CASES` says so.
const CASES: usize = 2_000;
/// How many are asked of one corpus.
const EACH: usize = 50;
/// How many faults are made small and told: each takes seconds.
const TOLD: usize = 3;

/// The seeds of the corpora; `KENNISBASIS_SEED` names one.
fn seeds() -> Vec<u64> {
    let number = |name: &str| env::var(name).ok().and_then(|it| it.parse::<u64>().ok());
    if let Some(seed) = number("KENNISBASIS_SEED") {
        return vec![seed];
    }
    let cases = number("KENNISBASIS_CASES").unwrap_or(CASES as u64);
    (0..cases.div_ceil(EACH as u64)).collect()
}

/// A corpus and the questions that are asked of it.
fn drawn(seed: u64) -> (Corpus, Vec<Asked>) {
    let mut dice = Dice::new(seed);
    let corpus = Corpus::new(&mut dice);
    let mut questions: Vec<Asked> = vec![];
    for _ in 0..EACH {
        let asked = Asked::new(&mut dice, &corpus, &questions);
        questions.push(asked);
    }
    (corpus, questions)
}

/// What was asked so far, and what was amiss.
#[derive(Default)]
struct Trial {
    keys: Keys,
    asked: usize,
    answered: usize,
    faults: Vec<String>,
}

impl Trial {
    /// What the scan finds in studies, and what an index does.
    fn both(
        &mut self,
        index: &Index,
        studies: &[Numbered],
        questions: &[Asked],
        at: usize,
    ) -> (Found, Found) {
        let wanted = scanned(studies, questions, at, &mut self.keys, None);
        (wanted, indexed(index, &request(questions, at)))
    }

    /// Asks some questions of an index that holds these studies.
    fn ask(
        &mut self,
        seed: u64,
        kept: &[&Draft],
        index: &Index,
        questions: &[Asked],
        asks: impl Fn(usize) -> bool,
    ) {
        let kept: Vec<Draft> = kept.iter().map(|it| (*it).clone()).collect();
        let studies = numbered(&kept, &mut self.keys, None);
        for at in (0..questions.len()).filter(|at| asks(*at)) {
            let (wanted, found) = self.both(index, &studies, questions, at);
            self.asked += 1;
            self.answered += usize::from(!wanted.studies.is_empty());
            if wanted != found && self.faults.len() < TOLD {
                let studies = kept.clone();
                let case = Case {
                    corpus: Corpus { studies },
                    questions: questions.to_vec(),
                    at,
                };
                let told = self.told(case, (wanted, found));
                self.faults.push(format!("KENNISBASIS_SEED={seed}\n{told}"));
            }
        }
    }

    /// Makes a case small and tells of it.
    fn told(&mut self, case: Case, both: (Found, Found)) -> String {
        let mut differ = |case: &Case| {
            let drafts: Vec<&Draft> = case.corpus.studies.iter().collect();
            let made = Shelf::new(&drafts, &mut self.keys);
            let studies = numbered(&case.corpus.studies, &mut self.keys, None);
            let (wanted, found) = self.both(&made.open(), &studies, &case.questions, case.at);
            (wanted != found).then_some((wanted, found))
        };
        let small = case.shrunk(&mut |it| differ(it).is_some());
        let (by, (wanted, found)) = match differ(&small) {
            Some(both) => ("", both),
            None => ("only with what stood in the index before\n", both),
        };
        let told = small.told();
        format!("{by}{told}scan:  {wanted:#?}\nindex: {found:#?}\n")
    }

    /// Stops with what was amiss, if anything was.
    fn end(self) {
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
        let many = self.answered * 4 > self.asked;
        assert!(many, "{} of {} find something", self.answered, self.asked);
    }
}

#[test]
fn search_finds_what_a_scan_of_the_page_text_finds() {
    let mut trial = Trial::default();
    for seed in seeds() {
        let (corpus, questions) = drawn(seed);
        let drafts: Vec<&Draft> = corpus.studies.iter().collect();
        let shelf = Shelf::new(&drafts, &mut trial.keys);
        trial.ask(seed, &drafts, &shelf.open(), &questions, |_| true);
    }
    trial.end();
}

#[test]
fn a_study_answers_alone_as_among_others_and_when_they_are_gone() {
    let mut trial = Trial::default();
    for seed in seeds() {
        let (corpus, questions) = drawn(seed);
        let drafts: Vec<&Draft> = corpus.studies.iter().collect();
        for (number, draft) in drafts.iter().enumerate() {
            let shelf = Shelf::new(&[draft], &mut trial.keys);
            let asks = |at: usize| at % drafts.len() == number;
            trial.ask(seed, &[draft], &shelf.open(), &questions, asks);
        }
        let shelf = Shelf::new(&drafts, &mut trial.keys);
        let kept = &drafts[drafts.len() / 2..];
        shelf.keep(&corpus.studies, kept);
        trial.ask(seed, kept, &shelf.open(), &questions, |at| at % 3 == 0);
    }
    assert!(trial.faults.is_empty(), "{}", trial.faults.join("\n"));
}

#[test]
fn a_broken_rule_breaks_the_law() {
    let keys = &mut Keys::default();
    let mut unnoticed = Broken::ALL.to_vec();
    for seed in 0..(CASES / EACH) as u64 {
        let (corpus, questions) = drawn(seed);
        let mut found = |broken: Option<Broken>| {
            let studies = numbered(&corpus.studies, keys, broken);
            let all = 0..questions.len();
            all.map(|at| scanned(&studies, &questions, at, keys, broken))
                .collect::<Vec<Found>>()
        };
        let wanted = found(None);
        unnoticed.retain(|broken| found(Some(*broken)) == wanted);
    }
    assert!(unnoticed.is_empty(), "nothing notices {unnoticed:?}");
}
