//! Limits and filters on studies.

use kennisbasis::{
    analyse::fold_all,
    study::{Facet, Language},
};

use super::{
    Ask, Broken, Certainty, Form, Limit, Reach, Scan, Stands, Within, side_by_side,
    sought::{Sought, spellings},
};

/// What a study can be filtered by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::laws) enum By {
    Facet(Facet),
    Language,
}

impl By {
    /// The word for it in answers.
    pub(in crate::laws) fn word(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.word(),
            Self::Language => "language",
        }
    }
}

impl Scan<'_> {
    /// Tells whether a study passes filters but one.
    pub(in crate::laws) fn passes(&self, within: &Within, reach: Reach, but: Option<By>) -> bool {
        let in_years = within.years.is_none_or(|(from, to)| self.is_of(from, to));
        in_years && self.passes_facets(within, reach, but)
    }

    /// As [`Scan::passes`], whatever the year.
    pub(in crate::laws) fn passes_facets(
        &self,
        within: &Within,
        reach: Reach,
        but: Option<By>,
    ) -> bool {
        let facets = within.facets.iter().all(|(facet, values)| {
            let has = |value: &&str| self.has(*facet, value, reach);
            but == Some(By::Facet(*facet)) || values.iter().any(has)
        });
        let language = within.languages.is_empty()
            || but == Some(By::Language)
            || within.languages.iter().any(|it| self.is_in(*it));
        facets && language
    }

    fn is_of(&self, from: u16, to: u16) -> bool {
        match &self.study.study.about.year {
            Some(year) => (from..=to).contains(&year.value),
            None => self.breaks(Broken::YearlessAlways),
        }
    }

    fn is_in(&self, language: Language) -> bool {
        self.study.study.languages.contains(&language)
    }

    fn has(&self, facet: Facet, value: &str, reach: Reach) -> bool {
        let takes = |it: Certainty| self.breaks(Broken::AlwaysPossibly) || reach.takes(it);
        let codes = &self.study.study.codes;
        let mut of_value = codes
            .iter()
            .filter(|it| it.facet == facet && it.value == value);
        of_value.any(|it| takes(it.certainty))
    }

    pub(super) fn lets_through(&mut self, limit: &Limit, reach: Reach) -> bool {
        let study = &self.study.study;
        match limit {
            Limit::Years(from, to) => self.is_of(*from, *to),
            Limit::Language(language) => self.is_in(*language),
            Limit::Doi(doi) => study.about.doi.as_ref().is_some_and(|it| it.value == *doi),
            Limit::File(part) => {
                let accents = self.breaks(Broken::FileAccents);
                let key = |it: &str| {
                    let it = it.to_lowercase();
                    if accents { it } else { fold_all(&it) }
                };
                let part = key(part);
                let first = self.breaks(Broken::FirstFile);
                let files = self.study.files.iter();
                let mut files = files.take(if first { 1 } else { usize::MAX });
                files.any(|it| key(it).contains(&part))
            }
            Limit::Place(name) => {
                let mut places = study.design.places.iter();
                places.any(|it| fold_all(&it.name) == fold_all(name))
            }
            Limit::Author(words) => self.is_by(words),
            Limit::Facet(facet, value) => self.has(*facet, value, reach),
        }
    }

    /// Tells whether a name has these words side by side.
    fn is_by(&mut self, name: &str) -> bool {
        let typed = name.split(' ').map(str::to_owned).collect();
        let spellings: Vec<Vec<Sought>> =
            spellings(&Ask::Phrase(typed), true, self.keys, self.broken);
        let forms: &[Form] = &self.study.authors;
        let mut found: Vec<Stands> = vec![];
        for spelling in &spellings {
            for form in forms {
                side_by_side(form.first, forms, spelling, None, &mut found);
            }
        }
        !found.is_empty()
    }
}
