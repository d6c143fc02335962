//! Where a text stands in all studies that may have it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{inside::stand, place::Place};
use crate::{
    analyse::{Keys, width},
    index::{Form, IndexError, Number, Stream, WordSource},
    search::plan::leaf::{By, Likeness, Slot, Text},
};

/// Forms, and how like what was typed each is.
pub(super) type Forms = BTreeMap<Form, Likeness>;

/// The forms that stand in a study: how like what was typed each is, and in how many
/// studies it stands, each rule by which it is found counted apart.
pub(super) type Met = BTreeMap<String, (Likeness, usize)>;

/// The places of one word of a question, by study, each list ascending.
type Places = HashMap<Number, Vec<Place>>;

/// Finds the forms that a word of a question stands for.
pub(super) fn forms(
    words: &impl WordSource,
    slot: &Slot,
    keys: &mut Keys,
) -> Result<Forms, IndexError> {
    let mut found = Forms::new();
    for look in slot {
        let unkeyed = |forms: BTreeSet<Form>| -> BTreeMap<Form, String> {
            forms.into_iter().map(|it| (it, String::new())).collect()
        };
        let taken_up = match &look.by {
            By::Key(key) => unkeyed(words.forms_of(key)?),
            By::Start(start) => words.forms_starting(start)?,
            By::Form(text) => unkeyed(BTreeSet::from(Form::each(text))),
        };
        for (form, key) in taken_up {
            if look.only.admits(&form, &key, keys) {
                found.entry(form).or_insert(look.likeness);
            }
        }
    }
    Ok(found)
}

/// Finds where a text of the words `forms` stands, by study; those that stand
/// anywhere are added to `met`.
pub(super) fn stand_in(
    words: &impl WordSource,
    text: &Text,
    forms: &[Forms],
    stream: Stream,
    met: &mut Met,
) -> Result<BTreeMap<Number, Vec<Place>>, IndexError> {
    let slots: Vec<Places> = forms
        .iter()
        .map(|forms| places(words, forms, stream, met))
        .collect::<Result<_, _>>()?;
    let mut found = BTreeMap::new();
    for number in candidates(text, &slots) {
        let slot = |it: usize| slots[it].get(&number).map_or(&[][..], Vec::as_slice);
        let places = stand(text, &slot);
        if !places.is_empty() {
            found.insert(number, places);
        }
    }
    Ok(found)
}

/// Finds where a word of a question stands.
fn places(
    words: &impl WordSource,
    forms: &Forms,
    stream: Stream,
    met: &mut Met,
) -> Result<Places, IndexError> {
    let mut all = Places::new();
    for (form, likeness) in forms {
        let wide = width(&form.text);
        let stands = words.places(stream, form)?;
        // The form alone may be left of a study that is gone.
        if !stands.is_empty() {
            let before = met.entry(form.text.clone()).or_insert((*likeness, 0));
            before.0 = before.0.min(*likeness);
            before.1 += stands.len();
        }
        for found in stands {
            let places = found.places.into_iter();
            let places = places.map(|start| Place::new(start, wide, *likeness));
            all.entry(found.number).or_default().extend(places);
        }
    }
    for places in all.values_mut() {
        places.sort_unstable();
    }
    Ok(all)
}

/// The studies that have the words of a text, wherever in them.
fn candidates(text: &Text, slots: &[Places]) -> BTreeSet<Number> {
    match text {
        Text::Words(spellings) => {
            let mut found = BTreeSet::new();
            for spelling in spellings {
                let rarest = spelling.iter().min_by_key(|it| slots[**it].len());
                let studies = rarest.into_iter().flat_map(|it| slots[*it].keys());
                let has_all =
                    |it: &&Number| spelling.iter().all(|slot| slots[*slot].contains_key(it));
                found.extend(studies.filter(has_all));
            }
            found
        }
        Text::Near { left, right, .. } => {
            let side = |texts: &[Text]| -> BTreeSet<Number> {
                texts.iter().flat_map(|it| candidates(it, slots)).collect()
            };
            &side(left) & &side(right)
        }
    }
}
