//! What a person calls a study → the one study that is meant, those alike, or why
//! it was refused.

mod hit;
mod id;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use id::by_id;

use super::{
    error::{DeskError, Named, StudyFault},
    open::Desk,
};
use crate::{
    index::{Catalogue, Index, IndexError, KnownFile, Number},
    study::{Address, Attached, Hit, PageNo, StudyId, bare_doi},
};

/// Finds the one study that is meant: by a file, the first digits of an id, a DOI,
/// or its number in the answer to an earlier search (`#4:2`; `:2` of the last).
///
/// # Errors
///
/// [`StudyFault::Unknown`], [`StudyFault::Several`] or [`StudyFault::Refused`]; of a
/// number [`StudyFault::NoHit`] or [`QuestionFault::NoSearch`].
///
/// [`QuestionFault::NoSearch`]: super::QuestionFault::NoSearch
pub fn find(desk: &Desk, typed: &str) -> Result<StudyId, DeskError> {
    let index = desk.index();
    if let Some(wanted) = hit::read(typed) {
        return hit::find(desk, wanted);
    }
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
                alike: alike(index, &typed)?,
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
    let refused: Vec<&KnownFile> = catalogue.files.iter().filter(refused).collect();
    // A whole path is one file, however many others end on it.
    let whole = refused.iter().find(|it| catalogue.shown(it) == name);
    if let Some(entry) = whole {
        return Ok(catalogue.address(entry));
    }
    let studies = match refused.as_slice() {
        [] => return Ok(desk.address(find(desk, name)?).unwrap_or_default()),
        _ => by_file(desk.index(), name),
    };
    if let ([entry], []) = (refused.as_slice(), studies.as_slice()) {
        return Ok(catalogue.address(entry));
    }
    let refused = refused.iter().map(|it| Named {
        id: None,
        file: catalogue.shown(it),
    });
    let studies = studies.iter().map(|it| named(desk.index(), *it));
    Err(StudyFault::Several {
        typed: name.to_owned(),
        studies: studies.chain(refused).collect(),
    }
    .into())
}

/// Returns where a hit is read: its file, at its best page.
#[must_use]
pub fn opened_at(desk: &Desk, hit: &Hit) -> (Address, PageNo) {
    let best = hit.pages.iter().chain(&hit.done_in).next();
    let page = best.map_or(PageNo::from_index(0), |it| it.page);
    (desk.address(hit.study).unwrap_or_default(), page)
}

/// The files of studies with all of these words in their name or title, each once;
/// capitals and accents do not matter.
fn alike(index: &Index, typed: &str) -> Result<Vec<String>, IndexError> {
    let wanted = bare(typed.strip_prefix("file:").unwrap_or(typed));
    let words: Vec<&str> = wanted.split_whitespace().collect();
    if words.is_empty() {
        return Ok(vec![]);
    }
    let has = |text: &str| words.iter().all(|it| text.contains(it));
    let catalogue = index.catalogue();
    let mut names = vec![];
    for number in index.all() {
        let files = catalogue.files_of(index.id(number));
        let files: Vec<String> = files.map(|it| catalogue.shown(it)).collect();
        let by_name = files.iter().find(|it| has(&bare(it)));
        let by_title = || -> Result<bool, IndexError> {
            let title = index.study(number)?.about.title;
            Ok(title.is_some_and(|it| has(&bare(&it.value))))
        };
        let alike = match by_name {
            None if by_title()? => files.first(),
            by_name => by_name,
        };
        names.extend(alike.cloned());
    }
    names.sort();
    Ok(names)
}

/// A text without capitals and accents, however it was composed.
fn bare(text: &str) -> String {
    let letters = text.nfd().filter(|it| !is_combining_mark(*it));
    letters.collect::<String>().to_lowercase()
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
        id: Some(id),
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
