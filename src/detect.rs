//! Stage 3: pages become passages, each with its language.
//!
//! ```text
//! pages ─detect→ Detection { passages, languages }
//! ```
//!
//! Two looks. Each page is read against all languages that whatlang knows, so
//! that a German or French page is noticed and not stemmed as Dutch. Then each
//! paragraph of the other pages is read as Dutch or English alone, which is
//! sharper: an English summary in a Dutch study is found.
//!
//! **Promise.** Every paragraph of every page becomes one passage, in order.
//! **Knows:** whatlang. **Never:** questions: one to three words are too few
//! to tell a language by, so both are searched.
//!
//! **Source.** Accuracy of whatlang 0.18 on 1,000 items per language: with all
//! languages about 300 characters are told right 99.4 % of the time, a
//! sentence 82 %; as Dutch or English alone a sentence 99.2 %, a word 72 %
//! (November 2026). Hence the limits below.

use whatlang::{Detector, Lang};

use crate::study::{Language, Page, Passage};

/// From this many bytes on, all languages are told apart well.
const ENOUGH_FOR_ALL: usize = 300;

/// What is read of a page to tell its language from all others; more does not
/// tell more, and reading against all languages is slow.
const SAMPLE: usize = 600;

/// From this many bytes on (a short sentence), Dutch and English are told
/// apart well; a shorter paragraph takes the language around it.
const ENOUGH_FOR_TWO: usize = 40;

/// A language counts for the study from this share of its text on: an abstract
/// of 150 words in a paper of 5,000 has 3 %.
const SHARE: f64 = 0.02;

/// ... and from this many bytes: about 60 words, so that a title in a list of
/// references does not make a study bilingual.
const LEAST: usize = 400;

/// The passages of a study and the languages it is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detection {
    /// All paragraphs of all pages, in order.
    pub passages: Vec<Passage>,
    /// The languages of the study, most used first; never empty.
    pub languages: Vec<Language>,
}

/// Tells the language of every paragraph.
#[must_use]
pub fn detect(pages: &[Page]) -> Detection {
    let everything = Detector::new();
    let dutch_or_english = Detector::with_allowlist(vec![Lang::Nld, Lang::Eng]);
    // For paragraphs with nothing else to go by.
    let of_study = of_study(&dutch_or_english, pages);
    let mut passages = vec![];
    let mut before = None;
    for page in pages {
        let foreign = foreign(&everything, &page.text);
        let of_page = foreign.or_else(|| {
            (page.text.len() >= ENOUGH_FOR_TWO)
                .then(|| two(&dutch_or_english, sample(&page.text)))
                .flatten()
        });
        for span in &page.paragraphs {
            let text = &page.text[span.clone()];
            let language = foreign
                .or_else(|| {
                    (text.len() >= ENOUGH_FOR_TWO)
                        .then(|| two(&dutch_or_english, text))
                        .flatten()
                })
                .or(of_page)
                .or(before)
                .or(of_study)
                .unwrap_or(Language::Other);
            passages.push(Passage {
                page: page.no,
                span: span.clone(),
                language,
            });
        }
        before = of_page.or(before);
    }
    let languages = languages(&passages);
    Detection {
        passages,
        languages,
    }
}

/// Tells whether a page is surely in a language other than Dutch and English.
fn foreign(everything: &Detector, text: &str) -> Option<Language> {
    let sample = sample(text);
    if sample.len() < ENOUGH_FOR_ALL {
        return None;
    }
    let info = everything
        .detect(sample)
        .filter(whatlang::Info::is_reliable)?;
    match info.lang() {
        // Afrikaans is what garbled Dutch looks like.
        Lang::Nld | Lang::Eng | Lang::Afr => None,
        Lang::Deu => Some(Language::German),
        Lang::Fra => Some(Language::French),
        _ => Some(Language::Other),
    }
}

/// Tells the language of a study too short for anything else, by all it has.
fn of_study(detector: &Detector, pages: &[Page]) -> Option<Language> {
    let mut text = String::new();
    for page in pages {
        text.push_str(sample(&page.text));
        text.push('\n');
        if text.len() > SAMPLE {
            break;
        }
    }
    two(detector, &text)
}

fn two(detector: &Detector, text: &str) -> Option<Language> {
    match detector.detect(text)?.lang() {
        Lang::Nld => Some(Language::Dutch),
        Lang::Eng => Some(Language::English),
        _ => None,
    }
}

/// Returns a stretch from the middle of the text, where headings and tables of
/// contents are least likely.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let start = text.ceil_char_boundary((text.len() - SAMPLE) / 2);
    let end = text.floor_char_boundary(start + SAMPLE);
    &text[start..end]
}

fn languages(passages: &[Passage]) -> Vec<Language> {
    let mut sizes: Vec<(usize, Language)> = Language::ALL
        .into_iter()
        .map(|language| {
            let of_language = passages.iter().filter(|it| it.language == language);
            (of_language.map(|it| it.span.len()).sum(), language)
        })
        .collect();
    let all: usize = sizes.iter().map(|(size, _)| size).sum();
    sizes.sort_by_key(|(size, language)| (std::cmp::Reverse(*size), *language));
    let main = sizes[0].1;
    let counts = |size: usize| size >= LEAST && size as f64 >= SHARE * all as f64;
    let others = sizes[1..]
        .iter()
        .filter(|(size, language)| counts(*size) && *language != Language::Other);
    if all == 0 {
        return vec![Language::Other];
    }
    std::iter::once(main)
        .chain(others.map(|(_, language)| *language))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::detect;
    use crate::study::{
        Language::{self, Dutch, English, German},
        Page, PageNo, TextOrigin,
    };

    const NL: &str = "Bewoners vertelden dat zij zich door het wijkteam gehoord voelden, maar dat \
        hun kennis van de buurt zelden terugkwam in de plannen die later werden gemaakt. Dat \
        kwam volgens hen doordat niemand de tijd nam om na het eerste gesprek terug te komen.";
    const EN: &str = "Residents said that the neighbourhood team listened to them, but that what \
        they knew about their own street seldom came back in the plans that were made later on. \
        They felt that nobody had taken the time to come back after the first conversation, and \
        that their experience was treated as a story rather than as knowledge in its own right.";
    const DE: &str = "Die Bewohner erzählten, dass sie sich vom Team im Stadtteil gehört fühlten, \
        dass aber ihr Wissen über die eigene Straße nur selten in den Plänen wiederkehrte, die \
        danach gemacht wurden. Niemand habe sich nach dem ersten Gespräch die Zeit genommen, noch \
        einmal zurückzukommen, und so blieb das Wissen ungenutzt.";

    fn page(index: usize, paragraphs: &[&str]) -> Page {
        let text = paragraphs.join("\n");
        let mut start = 0;
        let spans = paragraphs
            .iter()
            .map(|it| {
                let span = start..start + it.len();
                start = span.end + 1;
                span
            })
            .collect();
        Page {
            no: PageNo::from_index(index),
            label: None,
            second: None,
            text,
            paragraphs: spans,
            origin: TextOrigin::Letters,
        }
    }

    #[track_caller]
    fn check(pages: &[Page], passages: &[Language], languages: &[Language]) {
        let detection = detect(pages);
        let found: Vec<Language> = detection.passages.iter().map(|it| it.language).collect();
        assert_eq!(found, passages);
        assert_eq!(detection.languages, languages);
    }

    #[test]
    fn a_dutch_study_with_an_english_summary_is_both() {
        let twice = format!("{EN} {EN}");
        check(
            &[page(0, &["Summary", &twice]), page(1, &[NL, NL, NL])],
            &[English, English, Dutch, Dutch, Dutch],
            &[Dutch, English],
        );
    }

    #[test]
    fn a_german_page_is_noticed() {
        check(
            &[page(0, &[DE]), page(1, &[NL])],
            &[German, Dutch],
            &[German],
        );
    }

    #[test]
    fn a_single_short_line_is_told_as_well_as_can_be() {
        check(
            &[page(0, &["Ideeën van bewoners over de wijk."])],
            &[Dutch],
            &[Dutch],
        );
    }

    #[test]
    fn no_text_at_all_is_another_language() {
        check(&[page(0, &[])], &[], &[Language::Other]);
    }
}
