//! What a person calls a study → the one study that is meant, those alike, or why
//! it was refused.

use unicode_normalization::UnicodeNormalization;

use super::{
    error::{DeskError, Named, StudyFault},
    open::Desk,
};
use crate::{
    index::{Catalogue, Index, IndexError, KnownFile, Number},
    study::{Address, Attached, Hit, PageNo, StudyId, bare_doi},
};

/// An id prefix has at least this many digits: fewer are more likely a word.
const LEAST_DIGITS: usize = 6;

/// Of more studies than this nobody is asked whether one was meant.
const MOST_ALIKE: usize = 5;

/// Finds the one study that is meant: by a file, the first digits of an id, or a
/// DOI.
///
/// # Errors
///
/// [`StudyFault::Unknown`], [`StudyFault::Several`] or [`StudyFault::Refused`].
pub fn find(desk: &Desk, typed: &str) -> Result<StudyId, DeskError> {
    let index = desk.index();
    let mut found = by_file(index, typed);
    if found.is_empty() {
        found = by_id(index, typed);
    }
    if found.is_empty() {
        found = by_doi(index, typed)?;
    }
    let typed = typed.to_owned();
    Err(match found.as_slice() {
        [number] => return Ok(index.id(*number)),
        [] => match refused(index.catalogue(), &typed) {
            Some(file) => StudyFault::Refused {
                attached: inside(index.catalogue(), &file),
                file,
            },
            None => StudyFault::Unknown {
                alike: alike(index.catalogue(), &typed),
                typed,
            },
        },
        several => StudyFault::Several {
            studies: several.iter().map(|it| named(index, *it)).collect(),
            typed,
        },
    }
    .into())
}

/// Returns where what is meant can be read: a study, or a file that was refused.
///
/// # Errors
///
/// As those of [`find`].
pub fn file_of(desk: &Desk, name: &str) -> Result<Address, DeskError> {
    let catalogue = desk.index().catalogue();
    let is_it = |it: &KnownFile| {
        let shown = catalogue.shown(it);
        is_end(&shown, name)
    };
    let refused = |it: &&KnownFile| it.state.study().is_none() && is_it(it);
    if let Some(entry) = catalogue.files.iter().find(refused) {
        return Ok(catalogue.address(entry));
    }
    Ok(desk.address(find(desk, name)?).unwrap_or_default())
}

/// Returns where a hit is read: its file, at its best page.
#[must_use]
pub fn opened_at(desk: &Desk, hit: &Hit) -> (Address, PageNo) {
    let best = hit.pages.iter().chain(&hit.done_in).next();
    let page = best.map_or(PageNo::from_index(0), |it| it.page);
    (desk.address(hit.study).unwrap_or_default(), page)
}

/// The files of studies with this in their name, if they are few.
fn alike(catalogue: &Catalogue, typed: &str) -> Vec<String> {
    let wanted = typed.strip_prefix("file:").unwrap_or(typed).to_lowercase();
    let files = catalogue.files.iter();
    let studies = files.filter(|it| it.state.study().is_some());
    let mut names: Vec<String> = studies
        .map(|it| catalogue.shown(it))
        .filter(|it| !wanted.is_empty() && it.to_lowercase().contains(&wanted))
        .collect();
    if names.len() > MOST_ALIKE {
        names.clear();
    }
    names
}

/// The refused file that is meant, if one is.
fn refused(catalogue: &Catalogue, typed: &str) -> Option<String> {
    let files = catalogue.refused().into_iter().map(|it| it.file);
    files.into_iter().find(|it| is_end(it, typed))
}

/// The studies that are attached to a file.
fn inside(catalogue: &Catalogue, file: &str) -> Vec<String> {
    let studies = catalogue
        .files
        .iter()
        .filter(|it| it.state.study().is_some());
    let shown = studies.map(|it| catalogue.shown(it));
    let within = Attached::default().to("").to_string();
    shown
        .filter(|it| {
            it.strip_prefix(file)
                .is_some_and(|it| it.starts_with(&within))
        })
        .collect()
}

fn named(index: &Index, number: Number) -> Named {
    let id = index.id(number);
    let catalogue = index.catalogue();
    let place = catalogue.files_of(id).next().map(|it| catalogue.shown(it));
    Named {
        id,
        file: place.unwrap_or_default(),
    }
}

/// Tells whether what was typed is a whole path, or the end of one from a name on:
/// that of a folder, of a file, or of what is attached to it.
fn is_end(path: &str, typed: &str) -> bool {
    let before = path.strip_suffix(typed);
    before.is_some_and(|it| it.is_empty() || it.ends_with('/') || it.ends_with("» "))
}

/// A whole path, or the end of one: `map/studie.pdf`, `studie.pdf`, `studie`,
/// `studie.pdf » bijlage.pdf`, `bijlage.pdf`.
fn by_file(index: &Index, typed: &str) -> Vec<Number> {
    // The same name may be typed composed and stored decomposed (macOS).
    let plain = |text: &str| text.replace('\\', "/").nfc().collect::<String>();
    let typed = plain(typed.trim_start_matches("./"));
    let catalogue = index.catalogue();
    let mut found: Vec<Number> = catalogue
        .files
        .iter()
        .filter(|entry| {
            let path = plain(&catalogue.shown(entry));
            is_end(&path, &typed) || is_end(stem(&path), &typed)
        })
        .filter_map(|entry| index.number(entry.state.study()?))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns a path without the ending of its last name; `report.pdf » annex` has none.
fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '»']).next().unwrap_or(path);
    let ending = name.rfind('.').map_or(0, |it| name.len() - it);
    &path[..path.len() - ending]
}

fn by_id(index: &Index, typed: &str) -> Vec<Number> {
    let typed = typed.to_lowercase();
    let is_id = typed.len() >= LEAST_DIGITS && typed.chars().all(|c| c.is_ascii_hexdigit());
    if !is_id {
        return vec![];
    }
    index
        .all()
        .filter(|it| index.id(*it).to_string().starts_with(&typed))
        .collect()
}

fn by_doi(index: &Index, typed: &str) -> Result<Vec<Number>, IndexError> {
    let typed = bare_doi(typed);
    if !typed.starts_with("10.") {
        return Ok(vec![]);
    }
    let mut found = vec![];
    for number in index.all() {
        let study = index.study(number)?;
        if study.about.doi.is_some_and(|it| it.value == typed) {
            found.push(number);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn the_ending_is_that_of_the_last_name() {
        assert_eq!(stem("map/studie.pdf"), "map/studie");
        assert_eq!(stem("map.v2/studie"), "map.v2/studie");
        assert_eq!(stem("map/report.pdf » annex"), "map/report.pdf » annex");
        assert_eq!(stem("report.pdf » an.nex.pdf"), "report.pdf » an.nex");
    }
}
