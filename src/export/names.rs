//! What a study and a page are called.
//!
//! **Promise.** The same study and page have the same name on every screen and
//! in every file.

use crate::study::{Fact, PageHit, PageNo, Quoted, Rest, Study, TextOrigin};

/// Returns the title of a study, or the name of its file where none is known.
#[must_use]
pub fn title(study: &Study, file: &str) -> String {
    let title = study.about.title.as_ref().map(|it| it.value.clone());
    title.unwrap_or_else(|| plain(file.rsplit('/').next().unwrap_or_default()))
}

/// Returns the name of a page: `p. 183 (pdf 3)`, as printed and as a viewer
/// counts it. A number that follows from its neighbours and is not printed stands
/// in brackets. Of text that was read by OCR it says so: `p. 12 (pdf 14, OCR)`.
#[must_use]
pub fn page_name(no: PageNo, label: Option<&Fact<String>>, origin: TextOrigin) -> String {
    let label = label.map(shown).unwrap_or_default();
    named(&label, &no.to_string(), origin.ocr().is_some())
}

/// Returns the name of the page of a sentence; of one that runs over the end of a
/// page that of both: `p. 12–13 (pdf 14–15)`.
#[must_use]
pub fn page_of(quoted: &Quoted) -> String {
    let label = quoted.label.as_ref();
    pages_name(quoted.page, label, quoted.origin, quoted.rest.as_ref())
}

/// Returns the name of the page of a hit, or of both its pages.
#[must_use]
pub fn page_of_hit(hit: &PageHit) -> String {
    pages_name(hit.page, hit.label.as_ref(), hit.origin, hit.rest.as_ref())
}

/// Returns the name of a page, or of both pages of a sentence that runs over the end
/// of one.
#[must_use]
pub fn pages_name(
    no: PageNo,
    label: Option<&Fact<String>>,
    origin: TextOrigin,
    rest: Option<&Rest>,
) -> String {
    let pages = in_order((no, label, origin), rest);
    let has_label = pages.iter().filter(|it| it.1.is_some()).count();
    if has_label != 0 && has_label != pages.len() {
        let each = pages
            .iter()
            .map(|(no, label, origin)| page_name(*no, *label, *origin));
        return each.collect::<Vec<_>>().join(" – ");
    }
    let labels: Vec<String> = pages.iter().filter_map(|it| it.1).map(shown).collect();
    let is_read = pages.iter().any(|it| it.2.ocr().is_some());
    named(&labels.join("–"), &numbers(&pages), is_read)
}

/// Returns the printed number of a page, and that in the file, for a column of each:
/// `12` and `14`. What is not known is empty. Of a sentence that runs over the end of
/// a page only one is named: a column of numbers holds no `14–15`.
#[must_use]
pub fn page_numbers(no: PageNo, label: Option<&Fact<String>>) -> (String, String) {
    let label = label.map_or_else(String::new, |it| it.value.clone());
    (label, no.to_string())
}

/// A page as it is named: its number, its label, where its text came from.
type Named<'p> = (PageNo, Option<&'p Fact<String>>, TextOrigin);

fn in_order<'p>(page: Named<'p>, rest: Option<&'p Rest>) -> Vec<Named<'p>> {
    let rest = rest.map(|it| (it.page, it.label.as_ref(), it.origin));
    let mut pages: Vec<Named<'p>> = [page].into_iter().chain(rest).collect();
    pages.sort_by_key(|it| it.0);
    pages
}

fn numbers(pages: &[Named<'_>]) -> String {
    let numbers: Vec<String> = pages.iter().map(|it| it.0.to_string()).collect();
    numbers.join("–")
}

/// `183`, or `[183]` if it is not printed and follows from its neighbours.
fn shown(label: &Fact<String>) -> String {
    if label.is_guess() {
        format!("[{}]", label.value)
    } else {
        label.value.clone()
    }
}

fn named(label: &str, number: &str, is_read: bool) -> String {
    let ocr = if is_read { ", OCR" } else { "" };
    match label {
        "" => format!("pdf {number}{ocr}"),
        label => format!("p. {label} (pdf {number}{ocr})"),
    }
}

/// Returns a name of a file as one line, whatever is in it.
#[must_use]
pub fn plain(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::{page_numbers, page_of_hit};
    use crate::study::{Fact, Origin, PageHit, PageNo, Rest, TextOrigin};

    #[test]
    fn a_sentence_on_two_pages_is_named_by_both() {
        let printed = |label: &str| Some(Fact::new(label.to_owned(), Origin::Printed));
        let guessed = |label: &str| Some(Fact::new(label.to_owned(), Origin::Layout));
        for (here, there, name, label) in [
            (printed("12"), printed("13"), "p. 12–13 (pdf 14–15)", "12"),
            (guessed("12"), printed("13"), "p. [12]–13 (pdf 14–15)", "12"),
            (None, None, "pdf 14–15", ""),
            (printed("12"), None, "p. 12 (pdf 14) – pdf 15", "12"),
        ] {
            let mut hit = PageHit {
                page: PageNo::from_index(13),
                label: here.clone(),
                origin: TextOrigin::Letters,
                places: 1,
                quote: "om de".into(),
                span: 0..5,
                matches: vec![],
                rest: Some(Rest {
                    page: PageNo::from_index(14),
                    label: there.clone(),
                    origin: TextOrigin::Letters,
                    quote: "markt op te gaan.".into(),
                    span: 0..17,
                    breaks_word: false,
                    matches: vec![],
                }),
            };
            assert_eq!(page_of_hit(&hit), name);
            let found = page_numbers(hit.page, hit.label.as_ref());
            assert_eq!(found, (label.to_owned(), "14".to_owned()));
            assert_eq!(hit.whole().0, "om de markt op te gaan.");
            // The same from the other page.
            let (no, words) = (hit.page, hit.quote.clone());
            if let Some(rest) = hit.rest.take() {
                hit = PageHit {
                    page: rest.page,
                    label: there,
                    quote: rest.quote.clone(),
                    rest: Some(Rest {
                        page: no,
                        label: here,
                        quote: words,
                        ..rest
                    }),
                    ..hit
                };
            }
            assert_eq!(page_of_hit(&hit), name);
            assert_eq!(hit.whole().0, "om de markt op te gaan.");
        }
    }
}
