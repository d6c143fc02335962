//! The rest of a sentence that runs over the end of a page.

use super::{
    about::Fact,
    bullet::without_bullet,
    compound_hyphens::{is_vowel, keeps_hyphen},
    over::{ends_in_hyphen, left_open, over_page_end, taken_up},
    page::{Page, PageNo, Span, TextOrigin},
    suspension::suspends,
};

/// The part of a sentence that stands on the page before that of a quote, or on
/// the page behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The page in the file.
    pub page: PageNo,
    /// The page as printed.
    pub label: Option<Fact<String>>,
    /// Where the text of the page came from.
    pub origin: TextOrigin,
    /// The words: `page.text[span]`, letter for letter.
    pub quote: String,
    /// Where they stand on the page.
    pub span: Span,
    /// Whether the page end broke a word, and the hyphen there is none of it.
    pub breaks_word: bool,
    /// The matching words inside `quote`, if it answers a question: bytes, in
    /// order, not overlapping.
    pub matches: Vec<Span>,
}

impl Rest {
    /// Sets the sentence together of which `part` stands on page `no`: the part of
    /// the earlier page first. A word that the page end broke is one again.
    ///
    /// Also tells where in the whole `part` begins, and where the rest does.
    #[must_use]
    pub fn joined_to(&self, no: PageNo, part: &str) -> (String, usize, usize) {
        let is_first = no < self.page;
        let (first, second) = if is_first {
            (part, self.quote.as_str())
        } else {
            (self.quote.as_str(), part)
        };
        let first = if self.breaks_word {
            without_hyphen(first)
        } else {
            first
        };
        let is_one_word = self.breaks_word || breaks_word(first, second);
        let whole = [first, if is_one_word { "" } else { " " }, second].concat();
        let at = whole.len() - second.len();
        if is_first {
            (whole, 0, at)
        } else {
            (whole, at, 0)
        }
    }
}

/// Finds the rest of a sentence of `page` that runs over one of its ends; `other`
/// hands out the page of a number, if the study has it.
///
/// # Errors
///
/// Those of `other`, which is asked only if the sentence may run on.
pub fn rest_of<E>(
    page: &Page,
    sentence: &Span,
    mut other: impl FnMut(PageNo) -> Result<Option<Page>, E>,
) -> Result<Option<Rest>, E> {
    if sentence.is_empty() {
        return Ok(None);
    }
    let index = page.no.index();
    if left_open(page).is_some_and(|it| it.end == sentence.end)
        && let Some(next) = other(PageNo::from_index(index + 1))?
        && let Some((_, span)) = over_page_end(page, &next)
    {
        let first = &page.text[sentence.clone()];
        let breaks_word = drops_hyphen(first, &next.text[span.clone()], [page, &next]);
        return Ok(Some(rest(&next, span, breaks_word)));
    }
    let before = index.checked_sub(1).map(PageNo::from_index);
    if let Some(before) = before
        && taken_up(page).is_some_and(|it| it.start == sentence.start)
        && let Some(before) = other(before)?
        && let Some((span, _)) = over_page_end(&before, page)
    {
        let span = without_bullet(&before.text, &span);
        let first = &before.text[span.clone()];
        let breaks_word = drops_hyphen(first, &page.text[sentence.clone()], [page, &before]);
        return Ok(Some(rest(&before, span, breaks_word)));
    }
    Ok(None)
}

/// Tells whether a page end stands in a word: there is a hyphen before it and the
/// word goes on in small letters.
fn breaks_word(first: &str, second: &str) -> bool {
    let word = second.split(|c: char| !c.is_alphanumeric()).next();
    let runs_on = word.is_some_and(|it| it.starts_with(char::is_lowercase) && !suspends(it));
    ends_in_hyphen(first) && runs_on
}

/// Tells whether the hyphen at a page end is none of the word: most are there for
/// the line alone. What the two pages write inside their lines decides; else it stays
/// where words are spelt with one, and behind a figure, capitals or a single letter.
fn drops_hyphen(first: &str, second: &str, pages: [&Page; 2]) -> bool {
    if !breaks_word(first, second) {
        return false;
    }
    let is_part = |c: char| c.is_alphanumeric();
    let half = without_hyphen(first);
    let half = half.rsplit(|c| !is_part(c)).next().unwrap_or_default();
    let other = second.split(|c| !is_part(c)).next().unwrap_or_default();
    let small = half.to_lowercase();
    let (whole, hyphenated) = (format!("{small}{other}"), format!("{small}-{other}"));
    let is_written = |word: &str| {
        pages.iter().any(|it| {
            let text = it.text.to_lowercase();
            text.split(|c| !is_part(c) && c != '-').any(|it| it == word)
        })
    };
    if is_written(&hyphenated) {
        return false;
    }
    let is_syllable = half.ends_with(char::is_lowercase) && small.contains(is_vowel);
    is_syllable && (is_written(&whole) || !keeps_hyphen(&small, other))
}

fn without_hyphen(text: &str) -> &str {
    text.trim_end_matches(['-', '\u{2010}', '\u{2011}'])
}

fn rest(page: &Page, span: Span, breaks_word: bool) -> Rest {
    Rest {
        page: page.no,
        quote: page.text[span.clone()].to_owned(),
        label: page.label_of(&span),
        origin: page.origin,
        span,
        breaks_word,
        matches: vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::rest_of;
    use crate::study::{Page, PageNo, TextOrigin};

    fn page(index: usize, text: String) -> Page {
        Page {
            no: PageNo::from_index(index),
            label: None,
            second: None,
            paragraphs: std::iter::once(0..text.len()).collect(),
            text,
            origin: TextOrigin::Letters,
        }
    }

    /// Sets a word together that is broken over a page end.
    fn joined(half: &str, other: &str, behind: &str) -> String {
        let first = page(0, format!("Er werd in de stad veel gezegd over {half}-"));
        let next = page(1, format!("{other} in de wijk.{behind}"));
        let sentence = 0..first.text.len();
        let rest = rest_of::<()>(&first, &sentence, |_| Ok(Some(next.clone())));
        let rest = rest.expect("no error").expect("goes on");
        let whole = rest.joined_to(first.no, &first.text).0;
        let words = whole.strip_prefix("Er werd in de stad veel gezegd over ");
        let word = words.and_then(|it| it.strip_suffix(" in de wijk."));
        word.expect("one sentence").to_owned()
    }

    #[test]
    fn a_hyphen_of_the_word_stays_at_a_page_end() {
        for (half, other) in [
            ("bio", "industrie"),
            ("minister", "president"),
            ("niet", "westerse"),
            ("mede", "eigenaren"),
            ("e", "mail"),
            ("cao", "onderhandeling"),
            ("auto", "ongeluk"),
            ("GGZ", "instelling"),
            ("2015", "beleid"),
        ] {
            assert_eq!(joined(half, other, ""), format!("{half}-{other}"));
        }
    }

    #[test]
    fn a_hyphen_of_the_page_end_goes() {
        for (half, other) in [
            ("samen", "leving"),
            ("mede", "werkers"),
            ("coöpe", "ratieve"),
            ("auto", "matisch"),
        ] {
            assert_eq!(joined(half, other, ""), format!("{half}{other}"));
        }
    }

    #[test]
    fn what_the_pages_write_decides() {
        assert_eq!(joined("e", "mail", " De email kwam."), "email");
        assert_eq!(joined("co", "creatie", " De cocreatie liep."), "cocreatie");
        assert_eq!(
            joined("werk", "plaats", " De werk-plaats liep."),
            "werk-plaats"
        );
    }
}
