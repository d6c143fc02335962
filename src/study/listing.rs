//! Listings: what names things and says nothing of them.
//!
//! ```text
//! a page ─listings→ which of its paragraphs are lines of a list of contents, a
//!                   register, the head of a mail, or works of a reference list
//! ```
//!
//! A listing is found as all text is; it is only a poor quote. **Never:** sections:
//! a list that was not seen to be a section is one of these all the same.

use super::{
    bullet::without_bullet,
    page::{Page, Span},
    years::holds_year,
};

/// So many lines of a page that end in a page number are a list of contents, a
/// register or a table.
const LINES: usize = 4;
/// So many entries in one paragraph are a list of contents.
const ENTRIES: usize = 3;
/// A line of contents has at most so many words: a heading over two lines.
const LONGEST_LINE: usize = 16;
/// The authors of a work stand in the first letters of its entry: three names.
const AUTHORS: usize = 60;
/// And its year among these.
const DATED: usize = 300;

/// What stands before the colon in the head of a mail or letter, lower-cased.
const MAIL: &[&str] = &[
    "van",
    "aan",
    "cc",
    "bcc",
    "onderwerp",
    "verzonden",
    "datum",
    "betreft",
    "bijlage",
    "bijlagen",
    "from",
    "to",
    "sent",
    "subject",
    "date",
    "re",
    "fw",
    "attachments",
];

/// Tells for each paragraph of a page whether it is a listing.
#[must_use]
pub fn listings(page: &Page) -> Vec<bool> {
    let texts: Vec<&str> = page
        .paragraphs
        .iter()
        .map(|it| &page.text[it.clone()])
        .collect();
    let ends_in_number: Vec<bool> = texts.iter().map(|it| is_entry(it)).collect();
    let is_list = ends_in_number.iter().filter(|it| **it).count() >= LINES;
    let entries = texts.iter().zip(ends_in_number);
    entries
        .map(|(text, is_entry)| is_list && is_entry || is_listing(text))
        .collect()
}

/// Tells whether a paragraph or sentence is a listing by itself.
#[must_use]
pub fn is_listing(text: &str) -> bool {
    has_leaders(text)
        || is_mail_head(text)
        || is_reference(text)
        || is_numbers(text)
        || is_contents(text)
}

/// `Samenvatting ............ 7`
fn has_leaders(text: &str) -> bool {
    [".....", ". . . .", "……", "_____", "·····"]
        .iter()
        .any(|it| text.contains(it))
}

/// A line that ends in the number of a page: `Inleiding 7`, `wijkteam 12, 15–18`.
fn is_entry(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (Some(last), Some(first)) = (words.last(), words.first()) else {
        return false;
    };
    let has_words = words
        .iter()
        .any(|it| it.chars().filter(|c| c.is_alphabetic()).count() > 2);
    words.len() <= LONGEST_LINE && has_words && is_page(last) && !first.ends_with(['.', '?', '!'])
}

/// `7`, `12,`, `15–18`
fn is_page(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';']);
    let mut parts = word.split(['-', '–']);
    let is_number =
        |it: &str| (1..=3).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit());
    parts.by_ref().take(2).all(is_number) && parts.next().is_none()
}

/// A register: hardly more words than numbers.
fn is_numbers(text: &str) -> bool {
    let words = text.split_whitespace();
    let (mut all, mut pages, mut commas) = (0, 0, 0);
    for word in words {
        all += 1;
        pages += usize::from(is_page(word));
        commas += usize::from(is_page(word) && word.ends_with([',', ';']));
    }
    commas >= ENTRIES && pages * 3 >= all
}

/// Several entries of contents set as one paragraph: `1 Inleiding 5 2 Methode 9
/// 3 Resultaten 14`.
fn is_contents(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut pages: Vec<u32> = vec![];
    for (at, word) in words.iter().enumerate() {
        let Some(before) = at.checked_sub(1).map(|it| words[it]) else {
            continue;
        };
        let next = words.get(at + 1);
        let begins = |it: &&str| it.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_last = next.is_none_or(begins);
        if before.ends_with(char::is_alphabetic)
            && is_last
            && let Ok(page) = word.parse()
            && page < 1000
        {
            pages.push(page);
        }
    }
    pages.len() >= ENTRIES
        && words.len() <= pages.len() * LONGEST_LINE
        && pages.is_sorted()
        && pages.first() < pages.last()
}

/// `Van: P. Jansen`; or two of such labels anywhere.
fn is_mail_head(text: &str) -> bool {
    let mut labels = text.match_indices(':').filter_map(|(at, _)| {
        let before = text[..at].trim_end();
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
        let is_label =
            word.starts_with(char::is_uppercase) && MAIL.contains(&word.to_lowercase().as_str());
        is_label.then_some(before.len() == word.len())
    });
    match labels.next() {
        Some(is_first) => is_first || labels.next().is_some(),
        None => false,
    }
}

/// `Jansen, J. (2015). De wijk.`, `12. Jansen J, Pieters P. De wijk. 2015;12:3-4.`
fn is_reference(text: &str) -> bool {
    let bare = &text[without_bullet(text, &(0..text.len()))];
    let bare =
        bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | ' '));
    let dated = &bare[..bare.floor_char_boundary(DATED)];
    let start = &bare[..bare.floor_char_boundary(AUTHORS)];
    begins_with_author(start) && is_dated(dated) || has_volume(dated)
}

/// `Jansen, J.`, `Van der Berg, A. M.`, `de Wit, P.J.`
fn begins_with_author(text: &str) -> bool {
    let Some((family, given)) = text.split_once(", ") else {
        return false;
    };
    let words = family.split_whitespace();
    let is_name = words.clone().count() <= 4
        && family
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '’' | '\''))
        && words
            .last()
            .is_some_and(|it| it.starts_with(char::is_uppercase));
    let mut letters = given.chars();
    let initial = letters.next().is_some_and(char::is_uppercase);
    is_name && initial && letters.next() == Some('.')
}

/// Tells whether a year stands as it does in an entry, with a stop or a title behind
/// it: `(2015). De wijk`, `(2015) De wijk`, `Utrecht, 2015.`; a sentence goes on:
/// `(2015) zegt dat`.
fn is_dated(text: &str) -> bool {
    let in_brackets = text.match_indices('(').any(|(at, _)| {
        let inside = text[at + 1..].split_once(')');
        inside.is_some_and(|(inside, behind)| {
            let is_title = |it: &str| it.starts_with(char::is_uppercase);
            holds_year(inside)
                && (behind.starts_with('.') || behind.strip_prefix(' ').is_some_and(is_title))
        })
    });
    let mut before_stops = text.match_indices('.').map(|(at, _)| &text[..at]);
    in_brackets
        || before_stops.any(|it| {
            let figures = it
                .len()
                .checked_sub(4)
                .and_then(|at| it.split_at_checked(at));
            figures.is_some_and(|(before, year)| {
                holds_year(year) && !before.ends_with(|c: char| c.is_ascii_digit())
            })
        })
}

/// `2015;12:3-4`, `2015;12(3):4`
fn has_volume(text: &str) -> bool {
    text.match_indices(';').any(|(at, _)| {
        let year = text[..at]
            .len()
            .checked_sub(4)
            .and_then(|it| text.get(it..at));
        let behind = text[at + 1..].trim_start();
        year.is_some_and(holds_year)
            && behind.starts_with(|c: char| c.is_ascii_digit())
            && behind.chars().take(12).any(|c| c == ':')
    })
}

/// Tells whether a sentence of a page is a listing: by itself, or as the paragraph
/// that it stands in is one. `listings` are those of the page.
#[must_use]
pub fn stands_in_listing(page: &Page, listings: &[bool], sentence: &Span) -> bool {
    let holds = |it: &Span| it.start <= sentence.start && sentence.end <= it.end;
    let at = page.paragraphs.iter().position(holds);
    at.and_then(|it| listings.get(it)).is_some_and(|it| *it)
        || page.text.get(sentence.clone()).is_some_and(is_listing)
}

#[cfg(test)]
mod tests {
    use super::{is_listing, listings};
    use crate::study::{Page, PageNo, TextOrigin};

    #[test]
    fn what_names_things_is_a_listing() {
        for text in [
            "Samenvatting ............ 7",
            "2.1 Methode . . . . . . 12",
            "1 Inleiding 5 2 Methode 9 3 Resultaten 14 4 Slot 31",
            "Inleiding 5 Wat er speelt 9 Hoe wij vroegen 14",
            "aandacht 45, 67–69, 120; armoede 12, 15, 18",
            "Van: P. Jansen Verzonden: dinsdag 3 mei Aan: K. Bakker",
            "Onderwerp: subsidie voor het buurthuis",
            "Subject: RE: funding of the centre",
            "Jansen, J., & De Wit, P. (2015). De wijk als thuis. Utrecht: Uitgeverij.",
            "Van der Berg, A. M. (2019). The street.",
            "[12] Jansen, J. (2015). De wijk.",
            "Jansen, J. (2015, mei). De wijk.",
            "Jansen, J. (2015a) De wijk als thuis. Utrecht.",
            "Jansen, J. De wijk als thuis. Utrecht, 2015.",
            "12. Jansen J, Pieters P. De wijk. Tijdschrift 2015;12:3-4.",
        ] {
            assert!(is_listing(text), "{text}");
        }
    }

    #[test]
    fn what_says_something_is_none() {
        for text in [
            "Van de 12 bewoners spraken er 8 met ons.",
            "Zij zei: van mij mag het.",
            "In 2015 spraken 12 vrouwen en 14 mannen met ons, in 2016 waren het er 20.",
            "Volgens Jansen, J. Bakker en anderen was dat in de wijk anders.",
            "Jansen, P. (2015) concludeert dat de wijk voor haar bewoners zorgt.",
            "De Wit, P. (2015, p. 3) zegt dat de wijk zorgt.",
            "Bakker, K. zei in 2015 dat de straat te smal was.",
            "Jansen (2015) zegt dat de wijk zorgt.",
            "Dat was in 2015; twee jaar later was het anders.",
            "De vraag aan: wie doet dat? En de vraag van: wie betaalt dat?",
        ] {
            assert!(!is_listing(text), "{text}");
        }
    }

    #[test]
    fn lines_in_a_row_that_end_in_numbers_are_a_list() {
        let page = |lines: &[&str]| {
            let mut text = String::new();
            let mut paragraphs = vec![];
            for line in lines {
                let start = text.len();
                text += line;
                paragraphs.push(start..text.len());
                text.push('\n');
            }
            Page {
                no: PageNo::from_index(0),
                label: None,
                second: None,
                text,
                paragraphs,
                origin: TextOrigin::Letters,
            }
        };
        let contents = page(&[
            "Inhoud",
            "Voorwoord 3",
            "1 De wijk 5",
            "2 De straat 9",
            "Slot 31",
        ]);
        assert_eq!(listings(&contents), [false, true, true, true, true]);
        let text = page(&[
            "Er waren gesprekken in 2015 met bewoners 12",
            "De wijk zorgt.",
        ]);
        assert_eq!(listings(&text), [false, false]);
    }
}
