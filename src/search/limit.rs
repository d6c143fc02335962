//! A limit inside a question → the studies that it lets through.

use std::collections::BTreeSet;

use super::{
    matches::side_by_side,
    question::{Limit, PhraseWord},
};
use crate::{
    analyse::{Key, fold_all, form},
    index::{Index, IndexError, Number, Stream},
};

/// Finds the studies that a limit lets through; with `possibly`, also those
/// that are only possibly coded so.
pub(super) fn studies(
    index: &Index,
    limit: &Limit,
    possibly: bool,
) -> Result<BTreeSet<Number>, IndexError> {
    let all = || index.all();
    Ok(match limit {
        Limit::Years(years) => {
            let fits = |it: &Number| index.year(*it).is_some_and(|year| years.0.contains(&year));
            all().filter(fits).collect()
        }
        Limit::Language(language) => of(index.facet("language")?.remove(language.code())),
        Limit::Facet { facet, value } => {
            let mut found = of(index.facet(facet.word())?.remove(value));
            if possibly {
                found.extend(of(index.possible(facet.word())?.remove(value)));
            }
            found
        }
        Limit::Doi(doi) => {
            let mut found = BTreeSet::new();
            for number in all() {
                let known = index.study(number)?.0.about.doi;
                if known.is_some_and(|it| it.value.eq_ignore_ascii_case(doi)) {
                    found.insert(number);
                }
            }
            found
        }
        Limit::File(part) => {
            let part = part.to_lowercase();
            let catalogue = index.catalogue();
            let entries = catalogue.files.iter();
            entries
                .filter(|it| catalogue.shown(it).to_lowercase().contains(&part))
                .filter_map(|it| index.number(it.state.study()?))
                .collect()
        }
        Limit::Author(words) => {
            let spelling = words
                .iter()
                .map(|word| named(index, word))
                .collect::<Result<_, _>>()?;
            let places = side_by_side(&spelling, |form| index.places(Stream::Authors, form))?;
            places.into_keys().collect()
        }
    })
}

fn of(numbers: Option<Vec<Number>>) -> BTreeSet<Number> {
    numbers.into_iter().flatten().collect()
}

/// The forms that a word of a name stands for.
fn named(index: &Index, word: &PhraseWord) -> Result<super::plan::Forms, IndexError> {
    let folded = Key::Folded(fold_all(&form(&word.text)));
    let forms = if word.is_start {
        index.forms_starting(&folded)?
    } else {
        index.forms_of(&folded)?
    };
    Ok(forms
        .into_iter()
        .map(|form| (form, super::plan::Likeness::Same))
        .collect())
}
