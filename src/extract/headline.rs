//! Headlines: the title as it is set on the first pages.
//!
//! ```text
//! set pages ─headline→ SetTitle
//! ```
//!
//! The largest type that is not the name of an institution, a journal, a kind
//! of text or a heading that every report has. Letters and mails have a line
//! that says what they are about. **Never:** what the file claims; see `about`.

use super::{
    headings::{self, LONGEST},
    letterhead::subject,
    print::Role,
    setting::{SetLine, SetPage},
};

/// How many pages can bear the title: covers, half titles, title pages.
const TITLE_PAGES: usize = 3;

/// The most lines that are taken together as a title with what stands around it.
/// More lines of one size are text, and asking of each whether they are an
/// organisation by now took 7.5 s on a page of 20,000 lines (November 2026).
const LONGEST_GROUP: usize = 12;

/// How many pages show the size of the running text.
const TEXT_PAGES: usize = 6;

/// How much larger type has to be to stand out: headings of 12 points above
/// text of 11 do, rounding does not.
const STANDS_OUT: f32 = 1.08;

/// A page with fewer letters is a cover or a title page.
const COVER_LETTERS: usize = 500;

/// How far, in degrees, a title may be tilted.
const TILT: i16 = 15;

/// A title as it is set on a page.
#[derive(Clone, Debug)]
pub(super) struct SetTitle {
    /// Its text.
    pub(super) text: String,
    /// The page, from 0.
    pub(super) page: usize,
    /// The last line of the title on that page, from 0.
    pub(super) line: usize,
    /// Whether its type is larger than that of the text below it.
    pub(super) stands_out: bool,
}

/// Lines of one size, one below the other.
#[derive(Clone, Debug)]
struct Group {
    first: usize,
    last: usize,
    size: f32,
    text: String,
}

/// Returns the title as it is set.
pub(super) fn headline(pages: &[SetPage]) -> Option<SetTitle> {
    let front = &pages[..pages.len().min(TITLE_PAGES)];
    let text_size = text_size(pages);
    if let Some(found) = front.first().and_then(subject) {
        return Some(found);
    }
    let mut found = front
        .iter()
        .enumerate()
        .take_while(|(_, page)| !begins_with_section(page, text_size))
        .find_map(|(at, page)| on_page(at, page, text_size))?;
    // A cover may hold only a subtitle as text, with the title in the picture;
    // the half title repeats it below the title.
    for (at, page) in front.iter().enumerate().skip(found.0.page + 1) {
        if letters(page) > COVER_LETTERS {
            continue;
        }
        let Some(other) = on_page(at, page, text_size) else {
            continue;
        };
        let is_repeated = page
            .lines
            .iter()
            .any(|it| it.line.text.len() > 12 && found.0.text.starts_with(&it.line.text));
        if other.0.stands_out && is_repeated && other.1 > 1.2 * found.1 {
            found = other;
        }
    }
    if !found.0.stands_out
        && let Some(head) = front.first().and_then(named_in_head)
    {
        return Some(head);
    }
    Some(found.0)
}

/// Returns the head of a form, all of one size: what stands above everything
/// else and returns on each page is its name.
fn named_in_head(page: &SetPage) -> Option<SetTitle> {
    let (line, highest) = page
        .lines
        .iter()
        .enumerate()
        .filter(|(_, it)| it.line.text.chars().any(char::is_alphabetic))
        .min_by(|a, b| a.1.v.total_cmp(&b.1.v))?;
    let text = highest.line.text.as_str();
    let is_name = highest.line.role == Role::Head
        && (2..=12).contains(&text.split(' ').count())
        && text.starts_with(char::is_uppercase)
        && headings::can_begin_title(text)
        && headings::can_be_title(text);
    is_name.then(|| SetTitle {
        text: text.to_owned(),
        page: 0,
        line,
        stands_out: false,
    })
}

/// Returns the title of a page, with its size.
fn on_page(at: usize, page: &SetPage, text_size: f32) -> Option<(SetTitle, f32)> {
    let groups: Vec<Group> = groups(page, text_size)
        .into_iter()
        .filter(|it| headings::can_be_title(&it.text))
        .collect();
    let is_cover = letters(page) < COVER_LETTERS / 2;
    // What is set large below the middle of a page of text is no title, if
    // something above it is set large as well.
    let is_above = |it: &Group| {
        let first = page.lines.get(it.first);
        it.size > STANDS_OUT * text_size && first.is_some_and(|it| it.v < 0.5 * page.height)
    };
    let above: Vec<Group> = groups.iter().filter(|it| is_above(it)).cloned().collect();
    let groups = if is_cover || above.is_empty() {
        groups
    } else {
        above
    };
    let largest = groups.iter().map(|it| it.size).fold(0.0, f32::max);
    // Type in which half of a page is set is its text, whatever other pages do.
    let set_so: usize = page
        .lines
        .iter()
        .filter(|it| it.size > 0.93 * largest)
        .map(|it| it.line.letters.len())
        .sum();
    let is_rare = is_cover || set_so * 5 < letters(page) * 2;
    let group = groups
        .iter()
        .find(|it| it.size > 0.93 * largest || !is_rare)?;
    let stands_out = is_rare && (is_cover || group.size > STANDS_OUT * text_size);
    let is_whole = stands_out && group.text.chars().count() <= LONGEST;
    let (text, last) = if is_whole {
        (with_line_above(page, group), group.last)
    } else {
        first_lines(page, group)
    };
    let text = text
        .trim_end_matches([' ', '-', ':', ','])
        .trim()
        .to_owned();
    let title = SetTitle {
        text,
        page: at,
        line: last,
        stands_out,
    };
    (title.text.chars().count() <= LONGEST).then_some((title, group.size))
}

/// Tells whether the largest type of a page is the heading of a part: below
/// `Leeswijzer` stand headings of the same report, not its title. In the lower
/// half of a page such a heading begins nothing.
fn begins_with_section(page: &SetPage, text_size: f32) -> bool {
    let largest = |is: fn(&str) -> bool| {
        page.lines
            .iter()
            .filter(|it| is(&it.line.text))
            .filter(|it| it.v < 0.5 * page.height || !headings::is_section(&it.line.text))
            .map(|it| it.size)
            .fold(0.0, f32::max)
    };
    largest(headings::is_section) > STANDS_OUT * largest(headings::can_begin_title).max(text_size)
}

/// Groups the lines of a page that may be of one heading.
fn groups(page: &SetPage, text_size: f32) -> Vec<Group> {
    let mut found: Vec<Group> = vec![];
    let mut is_open = false;
    for (at, it) in page.lines.iter().enumerate() {
        let is_usable = it.turn.rem_euclid(360).min((-it.turn).rem_euclid(360)) <= TILT
            && top(it) < 0.95 * page.height
            && (it.line.role == Role::Body
                || it.line.role == Role::Head && it.size > 1.15 * text_size);
        if !is_usable || headings::ends_title(&it.line.text) {
            is_open = false;
            continue;
        }
        if let Some(group) = found.last_mut().filter(|_| is_open) {
            let before = &page.lines[group.last];
            let is_near = (it.v - before.v).abs() < 2.2 * group.size;
            let is_alike = (it.size - group.size).abs() < 0.1 * group.size;
            if is_near && is_alike && it.turn == before.turn && !headings::is_item(&it.line.text) {
                push_line(&mut group.text, &it.line.text);
                group.last = at;
                // The name of the faculty may stand right above the title.
                if headings::is_organisation(&group.text) {
                    is_open = false;
                }
                // A title never has more; a page of short lines has thousands.
                if at - group.first >= LONGEST_GROUP {
                    is_open = false;
                }
                continue;
            }
        }
        is_open = headings::can_begin_title(&it.line.text);
        if is_open {
            is_open = !headings::is_organisation(&it.line.text);
            found.push(Group {
                first: at,
                last: at,
                size: it.size,
                text: it.line.text.clone(),
            });
        }
    }
    found
}

/// Puts the smaller line above a title before it, if that line cannot end
/// there: `Voor een` / `SAMENLEVING MET AMBITIE`.
fn with_line_above(page: &SetPage, group: &Group) -> String {
    let first = &page.lines[group.first];
    let above = page.lines.iter().find(|it| {
        let down = first.v - it.v;
        it.turn == first.turn
            && it.left < first.right
            && first.left < it.right
            && it.size < group.size
            && (0.5 * it.size..1.5 * group.size).contains(&down)
            && headings::goes_on(&it.line.text)
            && it.line.text.split(' ').count() <= 4
    });
    above.map_or_else(
        || group.text.clone(),
        |it| format!("{} {}", it.line.text, group.text),
    )
}

/// Returns the first line of a group that is as large as the text, with those
/// that it cannot do without: a line that begins small goes on.
fn first_lines(page: &SetPage, group: &Group) -> (String, usize) {
    let mut text = page.lines[group.first].line.text.clone();
    let mut last = group.first;
    for at in group.first + 1..=group.last.min(group.first + 2) {
        let next = &page.lines[at].line.text;
        if !headings::goes_on(&text) && !next.starts_with(char::is_lowercase) {
            break;
        }
        push_line(&mut text, next);
        last = at;
    }
    (text, last)
}

/// Returns the size of most letters.
fn text_size(pages: &[SetPage]) -> f32 {
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

fn letters(page: &SetPage) -> usize {
    page.lines.iter().map(|it| it.line.letters.len()).sum()
}

/// Returns how far down the page a line begins.
fn top(line: &SetLine) -> f32 {
    line.line.letters.first().map_or(0.0, |it| it.place.bottom)
}

/// Returns the title as set, and all that is set much larger than the text on
/// the first pages.
pub(super) fn prominent(pages: &[SetPage], set: Option<&SetTitle>) -> String {
    // The contents of a report may be set larger than its notes.
    const LARGE: f32 = 1.25;
    let text_size = text_size(pages);
    let mut all = set.map_or(String::new(), |it| it.text.clone());
    for (at, page) in pages.iter().take(TITLE_PAGES).enumerate() {
        let is_cover = letters(page) < COVER_LETTERS / 2 && set.is_some_and(|it| it.page == at);
        for it in &page.lines {
            if is_cover || it.size > LARGE * text_size {
                push_line(&mut all, &it.line.text);
            }
        }
    }
    all
}

fn push_line(title: &mut String, line: &str) {
    if title.ends_with('-') && line.starts_with(char::is_lowercase) {
        title.pop();
    } else if !title.is_empty() {
        title.push(' ');
    }
    title.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::headline;
    use crate::extract::{
        print::{Letter, Line, Rect, Role},
        setting::{SetLine, SetPage},
    };

    fn page(lines: &[(&str, f32)]) -> SetPage {
        let mut v = 50.0;
        let lines = lines.iter().map(|(text, size)| {
            v += 1.2 * size;
            let letter = Letter {
                span: 0..1,
                place: Rect {
                    left: 50.0,
                    top: v - size,
                    right: 60.0,
                    bottom: v,
                },
                size: *size,
            };
            SetLine {
                line: Line {
                    text: (*text).to_owned(),
                    role: Role::Body,
                    letters: vec![letter; text.len()],
                },
                v,
                left: 50.0,
                right: 50.0 + 0.5 * size * text.chars().count() as f32,
                size: *size,
                turn: 0,
                block: 0,
                ends_soft: false,
                is_artifact: false,
                bold: 0,
            }
        });
        SetPage {
            width: 595.0,
            height: 842.0,
            lines: lines.collect(),
        }
    }

    #[track_caller]
    fn check(lines: &[(&str, f32)], expected: Option<(&str, bool)>) {
        let text = "Tekst van het rapport die lang genoeg is om als tekst te tellen.";
        let lines: Vec<(&str, f32)> = lines.iter().copied().chain([(text, 10.0); 10]).collect();
        let found = headline(&[page(&lines)]);
        let found = found.as_ref().map(|it| (it.text.as_str(), it.stands_out));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_largest_type_that_is_no_institution() {
        check(
            &[
                ("Faculteit Bedrijf en Organisatie", 20.0),
                ("Eenzaamheid in", 18.0),
                ("de wijk", 18.0),
                ("Versie 2.0", 18.0),
            ],
            Some(("Eenzaamheid in de wijk", true)),
        );
    }

    #[test]
    fn a_small_line_that_cannot_end_belongs_to_the_title() {
        check(
            &[("VOOR EEN", 14.0), ("SAMENLEVING MET AMBITIE", 30.0)],
            Some(("VOOR EEN SAMENLEVING MET AMBITIE", true)),
        );
    }

    #[test]
    fn below_the_heading_of_a_part_is_no_title() {
        check(&[("Leeswijzer", 16.0), ("Grafieken", 13.0)], None);
    }

    #[test]
    fn where_all_is_of_one_size_the_first_line_is_a_guess() {
        check(
            &[("Informed Consent", 10.0)],
            Some(("Informed Consent", false)),
        );
    }

    #[test]
    fn below_the_middle_of_a_page_of_text_stands_no_title() {
        let text = (
            "Tekst die lang genoeg is om als tekst van het blad te tellen.",
            10.0,
        );
        let mut lines = vec![("Casus 2: de buurtkamer", 12.0)];
        lines.extend([text; 45]);
        lines.extend([("Documentatie", 24.0), ("Bewoner en loket", 16.0)]);
        check(&lines, Some(("Casus 2: de buurtkamer", true)));
    }

    #[test]
    fn a_form_is_named_in_its_head() {
        let question = ("Hoe tevreden bent u over de buurt waarin u woont?", 10.0);
        let mut lines = vec![("Vragenlijst voor bewoners", 10.0), ("Pagina 1", 10.0)];
        lines.extend([question; 20]);
        let mut set = page(&lines);
        set.lines[0].line.role = Role::Head;
        let found = headline(&[set]).map(|it| (it.text, it.stands_out));
        assert_eq!(found, Some(("Vragenlijst voor bewoners".to_owned(), false)));
    }

    #[test]
    fn a_letter_says_what_it_is_about() {
        check(
            &[
                ("Ministerie van Zaken", 12.0),
                ("Datum 1 mei 2020", 10.0),
                ("Kenmerk 12", 10.0),
                ("Betreft: Vervoer van leerlingen", 10.0),
            ],
            Some(("Vervoer van leerlingen", true)),
        );
        check(
            &[
                ("Anna Smit", 24.0),
                ("Regarding: The use of neighbours", 10.0),
                ("Dear friend,", 10.0),
            ],
            Some(("The use of neighbours", true)),
        );
    }
}
