//! Shells: pages that stand in for what is not on a page.
//!
//! ```text
//! catalogue, set pages ─shell→ Cover, Form, or none: the pages are what they seem
//! ```
//!
//! **Promise.** A file with text of its own is never a shell, whatever else it
//! holds. Of other files two entries of the catalogue are looked up, no more.
//!
//! **Source.** ISO 32000-1:2008, §7.11.6 (collections), §12.7.8 (XFA forms: the
//! pages show something until `NeedsRendering` was done). The sentences are those
//! that Acrobat and `LiveCycle` put on such pages.

use hayro_syntax::{
    Pdf,
    object::{Dict, Object},
};

use crate::extract::{error::ExtractError, setting::SetPage};

/// A line of a cover with one of these says how to open the portfolio.
const ON_COVERS: &[&str] = &[
    "acrobat",
    "adobe",
    "portfolio",
    "porte-documents",
    "pdf package",
    "pdf-pakket",
    "best experience",
    "beste ervaring",
    "beste resultaten",
];

/// As many letters in other lines are a text of its own: a title.
const OWN_LETTERS: usize = 25;

/// The page of a form that is yet to be drawn says one of these.
const ON_FORMS: &[&str] = &[
    "please wait",
    "is not eventually replaced",
    "need a later version of the pdf viewer",
    "requires adobe reader",
    "een ogenblik geduld",
    "even geduld",
    "moment geduld",
    "bericht niet wordt vervangen",
    "bitte warten",
    "veuillez patienter",
    "veuillez attendre",
];

/// The page of a form that is yet to be drawn has no more letters than this; the
/// longest of its texts has 800, and a form that was drawn as many on half a page.
const FORM_LETTERS: usize = 1200;

/// Tells what a file is if its pages only stand in for something else.
pub(in crate::extract) fn shell(pdf: &Pdf, pages: &[SetPage]) -> Option<ExtractError> {
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id())?;
    let is_portfolio = root.contains_key(b"Collection");
    let form = root.get::<Dict<'_>>(b"AcroForm");
    let form = form.and_then(|it| it.get::<Object<'_>>(b"XFA"));
    let has_form = form.is_some_and(|it| !matches!(it, Object::Null(_)));
    if is_portfolio && is_cover(pages) {
        return Some(ExtractError::Cover);
    }
    let is_undrawn = root.get::<bool>(b"NeedsRendering").unwrap_or(false);
    let is_form = has_form || is_undrawn;
    (is_form && asks_to_wait(pages, has_form, is_undrawn)).then_some(ExtractError::Form)
}

/// Tells whether the one page of a portfolio says nothing but how to open it.
fn is_cover(pages: &[SetPage]) -> bool {
    let [page] = pages else { return false };
    let lines = page.lines.iter().map(|it| it.line.text.to_lowercase());
    let (said, own): (Vec<String>, Vec<String>) =
        lines.partition(|line| ON_COVERS.iter().any(|it| line.contains(it)));
    let letters = |it: &String| it.chars().filter(|c| c.is_alphabetic()).count();
    let own: usize = own.iter().map(letters).sum();
    own < OWN_LETTERS && (own == 0 || !said.is_empty())
}

/// Tells whether all that the pages of a form say is that it is yet to be drawn.
fn asks_to_wait(pages: &[SetPage], has_form: bool, is_undrawn: bool) -> bool {
    if pages.iter().map(SetPage::count).sum::<usize>() > FORM_LETTERS {
        return false;
    }
    let lines = pages.iter().flat_map(|it| &it.lines);
    let lines: Vec<&str> = lines.map(|it| it.line.text.as_str()).collect();
    let text = lines.join(" ").to_lowercase();
    let asks = ON_FORMS.iter().any(|it| text.contains(it));
    let names = text.contains("adobe") || text.contains("pdf viewer");
    // In a language that is not listed it still says where the reader is.
    let is_like = text.is_empty() || text.contains("adobe.com");
    (asks && (names || is_undrawn)) || (is_like && is_undrawn && has_form)
}

#[cfg(test)]
mod tests {
    use lopdf::{Dictionary, Object, dictionary};

    use crate::extract::{
        ExtractError, Limits, Wordless, extract,
        tests::built::{file, with_catalogue},
    };

    /// What becomes of a file with these lines on its page and these entries in
    /// its catalogue.
    fn read(lines: &[&str], more: Dictionary) -> Result<(), ExtractError> {
        let lines = lines.iter().enumerate();
        let pieces = lines.map(|(at, it)| (72., 700. - 14. * at as f32, *it));
        let pdf = with_catalogue(&file(&[pieces.collect()]), |_| more);
        extract(pdf, "", &Limits::default()).map(|_| ())
    }

    fn collection() -> Dictionary {
        dictionary! { "Collection" => dictionary! { "View" => "D" } }
    }

    fn form(is_undrawn: bool) -> Dictionary {
        let xfa = vec![
            Object::string_literal("template"),
            Object::string_literal("x"),
        ];
        let mut more = dictionary! { "AcroForm" => dictionary! { "XFA" => xfa } };
        more.set("NeedsRendering", is_undrawn);
        more
    }

    const COVERS: &[&[&str]] = &[
        &[
            "For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.",
        ],
        &[
            "For the best experience, open this",
            "PDF portfolio in",
            "Acrobat X or Adobe Reader X, or later.",
            "Get Adobe Reader Now!",
        ],
        &[
            "Voor de beste ervaring opent u dit pdf-portfolio in",
            "Acrobat X of Adobe Reader X of hoger.",
        ],
        &[],
    ];

    #[test]
    fn a_cover_that_says_how_to_open_a_portfolio_is_no_study() {
        for lines in COVERS {
            assert_eq!(
                read(lines, collection()),
                Err(ExtractError::Cover),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_cover_with_a_text_and_a_file_without_a_portfolio_are_read() {
        let mut lines = vec![
            "Dossier leefbaarheid in vier dorpen",
            "Alle deelrapporten bijeen",
        ];
        lines.extend(COVERS[0]);
        assert_eq!(read(&lines, collection()), Ok(()));
        assert_eq!(read(COVERS[0], dictionary! {}), Ok(()));
        let blank = ExtractError::NoText {
            pages: 1,
            why: Wordless::Blank,
        };
        assert_eq!(read(&[], dictionary! {}), Err(blank));
    }

    #[test]
    fn a_form_that_asks_to_wait_is_no_study() {
        let english = &[
            "Please wait...",
            "If this message is not eventually replaced with the proper contents of the",
            "document, your PDF viewer may not be able to display this type of document.",
        ];
        let dutch = &[
            "Een ogenblik geduld...",
            "Neem anders de nieuwste Adobe Reader.",
        ];
        let other = &[
            "Vent venligst...",
            "Hent Reader: http://www.adobe.com/go/reader_download",
        ];
        assert_eq!(read(english, form(false)), Err(ExtractError::Form));
        assert_eq!(read(dutch, form(false)), Err(ExtractError::Form));
        assert_eq!(read(other, form(true)), Err(ExtractError::Form));
        assert_eq!(read(&[], form(true)), Err(ExtractError::Form));
        // The form may be lost that is to be drawn.
        let lost = || dictionary! { "NeedsRendering" => true };
        assert_eq!(read(english, lost()), Err(ExtractError::Form));
        assert_eq!(read(&["Vent venligst", "www.adobe.com"], lost()), Ok(()));
        // The same words in a file that has no such form are its text.
        assert_eq!(read(english, dictionary! {}), Ok(()));
    }

    #[test]
    fn a_form_with_pages_is_read() {
        let lines = &[
            "Aanvraag huishoudelijke hulp",
            "Vul in wie u helpt en hoe vaak.",
        ];
        assert_eq!(read(lines, form(false)), Ok(()));
        assert_eq!(read(lines, form(true)), Ok(()));
        let long = ["Please wait with this form until Adobe Reader is there."; 40];
        assert_eq!(read(&long, form(true)), Ok(()), "a page full of text");
        let mut none = dictionary! { "AcroForm" => dictionary! { "XFA" => Object::Null } };
        none.set("NeedsRendering", false);
        assert_eq!(read(&["Please wait", "Adobe"], none), Ok(()));
    }
}
