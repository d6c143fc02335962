//! Lines of the front: what on the first pages is text and what is about it.
//!
//! ```text
//! set pages, place of the title ─front_lines→ lines, each with its part
//! ```
//!
//! Who wrote a study and when it appeared stands around its title, in a
//! colophon, or at the foot of its first page. In the running text stand the
//! years of interviews and the names of others.
//!
//! **Never:** what a line says; see `year` and `authors`.

use crate::extract::setting::{Role, SetLine, SetPage};

/// How many pages can be the front.
const PAGES: usize = 3;

/// How many pages at the front, and how many at the back, may be a colophon.
const COLOPHON_FRONT: usize = 4;
const COLOPHON_BACK: usize = 2;

/// The most lines of a page that are looked at.
const LINES: usize = 120;

/// How many pages show the size of the running text.
const TEXT_PAGES: usize = 6;

/// A page with fewer letters is a cover or a title page, and what follows it
/// may be one, too.
const COVER_LETTERS: usize = 800;

/// How many lines and words running text has, at least, and how many words a
/// sentence that stands alone.
const RUN_LINES: usize = 3;
const RUN_WORDS: usize = 18;
const SENTENCE_WORDS: usize = 8;

/// Where a line of the front stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Around the title, above the text.
    Block,
    /// Around the text of the first page: heads, feet, short lines.
    Margin,
    /// Below the heading `Colofon`.
    Colophon,
    /// On a page behind the front, and no running text.
    Inside,
    /// In running text.
    Text,
}

/// A line of the front.
#[derive(Clone, Copy, Debug)]
pub(super) struct FrontLine<'a> {
    /// The page, from 0.
    pub(super) page: usize,
    /// The line on its page, from 0.
    pub(super) line: usize,
    /// The line as it is set.
    pub(super) set: &'a SetLine,
    /// Where it stands.
    pub(super) part: Part,
    /// Whether another line stands beside it, as in a table.
    pub(super) is_beside: bool,
}

impl FrontLine<'_> {
    /// Returns what it says.
    pub(super) fn text(&self) -> &str {
        self.set.line.text.trim()
    }
}

/// Returns the lines of the front and of the colophon, in order; those below a
/// heading of references are left out.
pub(super) fn front_lines(pages: &[SetPage]) -> Vec<FrontLine<'_>> {
    let text_size = text_size(pages);
    let back = pages.len().saturating_sub(COLOPHON_BACK);
    let mut is_front = true;
    let mut is_behind_references = false;
    let mut found = vec![];
    for (at, page) in pages.iter().enumerate() {
        let may_be_colophon = at < COLOPHON_FRONT || at >= back;
        if at >= PAGES && !may_be_colophon || is_behind_references && at < back {
            continue;
        }
        let lines = || page.lines.iter().take(LINES);
        let has_contents = lines().any(|it| is_contents(&it.line.text));
        let is_first = is_front && at < PAGES && (at == 0 || !has_contents);
        let is_cover = page.count() < COVER_LETTERS;
        let running = running(page, text_size);
        let mut part = if is_first { Part::Block } else { Part::Inside };
        for (line, set) in lines().enumerate() {
            let text = set.line.text.as_str();
            is_behind_references |= is_references(text);
            if is_references(text) {
                break;
            }
            let is_text = running.get(line).is_some_and(|it| *it);
            if may_be_colophon && is_colophon(text) {
                part = Part::Colophon;
            } else if part == Part::Block && (is_text && !is_cover || ends_block(text)) {
                part = Part::Margin;
            }
            if at < PAGES || part == Part::Colophon {
                found.push(FrontLine {
                    page: at,
                    line,
                    set,
                    part: if is_text { Part::Text } else { part },
                    is_beside: is_beside(page, line, &running),
                });
            }
        }
        is_front &= page.count() < COVER_LETTERS;
    }
    found
}

/// Tells whether a line is the heading below which other works are listed.
pub(super) fn is_references(line: &str) -> bool {
    is_one_of(
        line,
        &[
            "references",
            "referenties",
            "literatuur",
            "literatuurlijst",
            "bibliography",
            "bibliografie",
        ],
    )
}

/// Tells whether a line is the heading of a colophon.
pub(super) fn is_colophon(line: &str) -> bool {
    is_one_of(line, &["colofon", "colophon", "imprint"])
}

fn is_contents(line: &str) -> bool {
    is_one_of(
        line,
        &["inhoud", "inhoudsopgave", "contents", "table of contents"],
    )
}

/// Tells whether a line is the heading of the first part of a text.
fn ends_block(line: &str) -> bool {
    let bare = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    is_contents(line)
        || is_one_of(
            bare,
            &[
                "samenvatting",
                "abstract",
                "summary",
                "executive summary",
                "managementsamenvatting",
                "inleiding",
                "introduction",
                "aanleiding",
                "voorwoord",
                "woord vooraf",
                "preface",
                "foreword",
            ],
        )
}

fn is_one_of(line: &str, list: &[&str]) -> bool {
    let line = line.trim();
    line.len() <= 24 && {
        let lower = line.to_lowercase();
        list.contains(&lower.trim_end_matches([':', '.']))
    }
}

/// Returns the size of most letters of the first pages.
pub(super) fn text_size(pages: &[SetPage]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = pages
        .iter()
        .take(TEXT_PAGES)
        .flat_map(|page| &page.lines)
        .map(|it| (it.size, it.line.letters.len()))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: usize = sizes.iter().map(|it| it.1).sum();
    let mut below = 0;
    sizes
        .iter()
        .find(|it| {
            below += it.1;
            below * 2 >= all
        })
        .map_or(0.0, |it| it.0)
}

/// Tells of each line whether it is one of running text: several lines below
/// each other, full of small words.
fn running(page: &SetPage, text_size: f32) -> Vec<bool> {
    let lines = page.lines.get(..LINES).unwrap_or(&page.lines);
    let mut found = vec![false; lines.len()];
    let mut from = 0;
    while from < lines.len() {
        let follows = |it: &[SetLine]| matches!(it, [above, below] if is_below(above, below));
        let more = lines[from..]
            .windows(2)
            .take_while(|it| follows(it))
            .count();
        let to = from + more + 1;
        let run = &lines[from..to];
        let words: usize = run.iter().map(words).sum();
        let small: usize = run.iter().map(small_words).sum();
        let is_text = run.len() >= RUN_LINES && words >= RUN_WORDS && 2 * small > words;
        let is_sentence = run.len() < RUN_LINES
            && run
                .last()
                .is_some_and(|it| it.line.text.trim_end().ends_with('.'))
            && words >= SENTENCE_WORDS
            && 2 * small > words;
        let is_large = run.iter().any(|it| it.size > 1.15 * text_size);
        if (is_text || is_sentence) && !is_large {
            // Names or a heading may stand right above or below.
            let is_own = |it: &SetLine| 2 * small_words(it) >= words_of_text(it);
            let long = |it: &SetLine| it.line.text.chars().count();
            let longest = run.iter().map(long).max().unwrap_or(0);
            // The first line of a paragraph is full.
            let begins = |it: &SetLine| is_own(it) && 10 * long(it) >= 6 * longest;
            let first = run.iter().position(begins).unwrap_or(0);
            let last = run.iter().rposition(is_own).unwrap_or(run.len() - 1);
            found[from + first..=from + last].fill(true);
        }
        from = to;
    }
    found
}

/// Tells whether a line is the next one of the same text.
fn is_below(above: &SetLine, below: &SetLine) -> bool {
    let down = below.v - above.v;
    !is_labelled(&below.line.text)
        && !is_other_face(above, below)
        && above.line.role == Role::Body
        && below.line.role == Role::Body
        && (above.size - below.size).abs() < 0.05 * above.size
        && (0.5 * above.size..1.9 * above.size).contains(&down)
        && (above.left - below.left).abs() < 6.0 * above.size
}

/// Tells whether two lines are each in a face of their own, as a title in bold above
/// plain text.
fn is_other_face(above: &SetLine, below: &SetLine) -> bool {
    let face = |it: &SetLine| {
        let [first, last] = it.ends.map(|it| (it.is_bold, it.is_italic));
        (first == last).then_some(first)
    };
    face(above).zip(face(below)).is_some_and(|(a, b)| a != b)
}

/// Tells whether a line begins with what it is about: `Onderzoeker: Anna Smit`.
fn is_labelled(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    first.starts_with(char::is_uppercase) && first.len() > 2 && first.ends_with(':')
}

fn words(line: &SetLine) -> usize {
    line.line.text.split_whitespace().count()
}

/// Returns how many words of a line begin with a letter.
fn words_of_text(line: &SetLine) -> usize {
    let words = line.line.text.split_whitespace();
    words
        .filter(|it| it.starts_with(char::is_alphabetic))
        .count()
}

/// Returns how many words of a line begin small.
fn small_words(line: &SetLine) -> usize {
    let words = line.line.text.split_whitespace();
    words
        .filter(|it| it.starts_with(char::is_lowercase))
        .count()
}

/// Tells whether another line of the page, none of its text, stands at the same
/// height.
fn is_beside(page: &SetPage, at: usize, running: &[bool]) -> bool {
    let Some(line) = page.lines.get(at) else {
        return false;
    };
    let mut others = page.lines.iter().zip(running).enumerate();
    others.any(|(other, (it, is_text))| {
        other != at
            && !is_text
            && it.line.role == Role::Body
            && (it.v - line.v).abs() < 0.3 * line.size
            && (it.left >= line.right || it.right <= line.left)
    })
}

#[cfg(test)]
mod tests {
    use super::{Part, front_lines};
    use crate::extract::setting::SetPage;

    fn parts(lines: &[&str]) -> Vec<Part> {
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        let page = SetPage::sample(&lines, 1.2);
        front_lines(&[page]).iter().map(|it| it.part).collect()
    }

    #[test]
    fn running_text_parts_the_block_from_the_margin() {
        let text = "Dit stuk ging eerder rond in de stad en in de lijn van die gedachte";
        let mut lines = vec!["De buurt", "Anna de Wit", "Utrecht, mei 2021"];
        lines.extend([text; 12]);
        lines.push("TvB");
        let found = parts(&lines);
        assert_eq!(found[..3], [Part::Block; 3]);
        assert_eq!(found[3..15], [Part::Text; 12]);
        assert_eq!(found[15], Part::Margin);
    }

    #[test]
    fn a_title_in_bold_and_a_line_with_a_label_are_no_text() {
        let text = "en dit is het stuk dat in de stad en in de lijn van die gedachte staat";
        let title = "Wat de buurt met de bank doet en laat en wat dat van de stad vraagt";
        let lines = [title, text, text];
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        let mut page = SetPage::sample(&lines, 1.2);
        let part = |page: &SetPage| front_lines(std::slice::from_ref(page))[0].part;
        assert_eq!(part(&page), Part::Text, "one face");
        for end in &mut page.lines[0].ends {
            end.is_bold = true;
        }
        assert_eq!(part(&page), Part::Block);
        let found = parts(&[text, text, "Onderzoeker: Anna de Wit, die in de wijk woont"]);
        assert_eq!(found[2], Part::Block);
    }

    #[test]
    fn a_colophon_is_known_by_its_heading() {
        let found = parts(&[
            "Colofon",
            "Auteurs: Anna de Wit",
            "Literatuur",
            "Smit, B. (1999)",
        ]);
        assert_eq!(found, [Part::Colophon; 2], "references are left out");
    }
}
