//! What a question finds, as the scan and as the index tell it.

use std::{collections::BTreeMap, ops::Range};

use kennisbasis::{
    analyse::Keys,
    index::Index,
    search::{LineOrder, Request, concordance, search},
    study::{Certainty, Facet, Fact, StudyId},
};

use super::{
    broken::Broken,
    numbered::Numbered,
    question::{Asked, Reach},
    scan::{By, Scan, Stands},
};

/// What a question finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) studies: BTreeMap<StudyId, InStudy>,
    /// How many studies have each value of each facet.
    facets: BTreeMap<String, BTreeMap<String, usize>>,
    without_year: usize,
    /// How many have a guessed year within the years, and beside them.
    by_guess: [usize; 2],
    only_possibly: usize,
    in_compounds: usize,
    /// How many places stand in titles, whether asked of them or not.
    in_titles: usize,
}

/// What it finds in a study.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct InStudy {
    /// How many places count.
    places: usize,
    /// How many begin on each page, from 0.
    pages: BTreeMap<usize, usize>,
    /// Where they stand: page and bytes, ascending.
    lines: Vec<(usize, Range<usize>)>,
}

/// What the scan finds among some studies.
pub(super) fn scanned(
    studies: &[Numbered],
    all: &[Asked],
    at: usize,
    keys: &mut Keys,
    broken: Option<Broken>,
) -> Found {
    let asked = &all[at];
    let mut found = Found::default();
    for study in studies {
        let mut scan = Scan {
            study,
            all,
            keys,
            broken,
        };
        if !scan.answers(asked) {
            continue;
        }
        let or_possibly = Reach {
            possibly: true,
            ..asked.reach
        };
        let (within, reach) = (&asked.within, asked.reach);
        let passes = scan.passes(within, reach, None);
        let is_kept_out = within.years.is_some() && study.study.about.year.is_none();
        let fits = scan.passes_facets(within, reach, None);
        found.without_year += usize::from(is_kept_out && fits);
        let is_guess = study.study.about.year.as_ref().is_some_and(Fact::is_guess);
        if within.years.is_some() && is_guess && fits {
            found.by_guess[usize::from(!passes)] += 1;
        }
        let possibly = scan.passes(within, or_possibly, None);
        found.only_possibly += usize::from(possibly && !passes);
        for by in Facet::ALL.map(By::Facet).into_iter().chain([By::Language]) {
            let but = (broken != Some(Broken::FacetsFiltered)).then_some(by);
            if scan.passes(within, reach, but) {
                for value in values(study, by) {
                    let of_facet = found.facets.entry(by.word().to_owned()).or_default();
                    *of_facet.entry(value).or_default() += 1;
                }
            }
        }
        if passes {
            let standing = scan.standing(asked);
            let counting = standing.in_text.iter().chain(&standing.asked_of_title);
            found.in_titles += standing.in_title.len();
            found.in_compounds += counting.clone().filter(|it| it.in_compound).count();
            let mut of_study = InStudy {
                places: counting.count(),
                ..InStudy::default()
            };
            for it in &standing.in_text {
                let (on, bytes) = printed(study, it);
                *of_study.pages.entry(on).or_default() += 1;
                of_study.lines.push((on, bytes));
            }
            of_study
                .lines
                .sort_by_key(|(page, it)| (*page, it.start, it.end));
            found.studies.insert(study.study.id, of_study);
        }
    }
    found
}

/// The values of a study that count.
fn values(study: &Numbered, by: By) -> Vec<String> {
    match by {
        By::Language => {
            let languages = study.study.languages.iter();
            languages.map(|it| it.code().to_owned()).collect()
        }
        By::Facet(facet) => {
            let codes = study.study.codes.iter();
            let sure = codes.filter(|it| it.facet == facet && it.certainty == Certainty::Yes);
            sure.map(|it| it.value.clone()).collect()
        }
    }
}

/// Where something is printed: from its first word to its last on that page.
fn printed(study: &Numbered, it: &Stands) -> (usize, Range<usize>) {
    let inside = study
        .words
        .iter()
        .filter(|word| (it.first..it.after).contains(&word.place));
    let mut inside = inside.peekable();
    let first = inside.peek().expect("it has a word");
    let (page, start) = (first.page, first.span.start);
    let last = inside.take_while(|word| word.page == page).last();
    (page, start..last.map_or(start, |word| word.span.end))
}

/// What the index finds.
pub(super) fn indexed(index: &Index, request: &Request) -> Found {
    let answer = search(index, request).unwrap();
    assert_eq!(answer.studies, answer.hits.len());
    let mut found = Found {
        facets: answer.facets.unwrap_or_default(),
        without_year: answer.without_year,
        by_guess: [answer.in_by_guess, answer.out_by_guess],
        only_possibly: answer.only_possibly,
        in_compounds: answer.in_compounds,
        ..Found::default()
    };
    found.facets.retain(|_, counts| !counts.is_empty());
    for hit in &answer.hits {
        assert_eq!(hit.matching_pages, hit.pages.len());
        let number = index.number(hit.study).unwrap();
        for shown in &hit.pages {
            // A quotation is a slice of its page, and what is lit lies in it.
            let page = index.page(number, shown.page).unwrap();
            assert_eq!(page.text.get(shown.span.clone()), Some(&shown.quote[..]));
            assert!(!shown.matches.is_empty());
            if let Some(rest) = &shown.rest {
                let other = index.page(number, rest.page).unwrap();
                assert_eq!(other.text.get(rest.span.clone()), Some(&rest.quote[..]));
                assert_eq!(shown.page.index().abs_diff(rest.page.index()), 1);
            }
            for lit in &shown.matches {
                assert!(
                    shown
                        .quote
                        .get(lit.clone())
                        .is_some_and(|it| !it.is_empty())
                );
            }
        }
        let pages = hit.pages.iter().map(|it| (it.page.index(), it.places));
        let of_study = InStudy {
            places: hit.places,
            pages: pages.collect(),
            lines: vec![],
        };
        found.studies.insert(hit.study, of_study);
    }
    let places: usize = answer.hits.iter().map(|it| it.places).sum();
    assert_eq!(answer.places, places);
    let concordance = concordance(index, request, LineOrder::Study).unwrap();
    found.in_titles = concordance.in_titles;
    for line in concordance.lines {
        let of_study = found.studies.entry(line.study).or_default();
        of_study.lines.push((line.page.index(), line.span));
    }
    for of_study in found.studies.values_mut() {
        of_study
            .lines
            .sort_by_key(|(page, it)| (*page, it.start, it.end));
    }
    found
}
