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
    groups::{Group, STANDS_OUT, first_lines, groups, push_line, whole_text},
    letterhead::subject,
    returning::Heads,
    set_title::SetTitle,
    wording::{self, LONGEST},
};
use crate::extract::{
    about::front_lines::text_size,
    setting::{Role, SetPage},
};

/// How many pages can bear the title: covers, half titles, title pages.
const TITLE_PAGES: usize = 3;

/// A page with fewer letters is a cover or a title page.
const COVER_LETTERS: usize = 500;

/// How much larger than all else a name of an institution is that is a title.
const ALONE: f32 = 1.4;

/// How far the heights of a line that returns may differ, in points.
const SAME_HEIGHT: f32 = 10.0;

/// What is known of the whole document when one page is looked at.
struct Whole {
    /// The size of most letters.
    text_size: f32,
    /// What returns on its pages.
    heads: Heads,
}

/// Returns the title as it is set.
pub(super) fn headline(pages: &[SetPage]) -> Option<SetTitle> {
    let whole = Whole {
        text_size: text_size(pages),
        heads: Heads::of(pages),
    };
    let front = &pages[..pages.len().min(TITLE_PAGES)];
    if let Some(found) = front.first().and_then(subject) {
        return Some(found);
    }
    let mut found = front
        .iter()
        .enumerate()
        .take_while(|(_, page)| !begins_with_section(page, whole.text_size))
        .find_map(|(at, page)| on_page(at, page, &whole))?;
    // A cover may hold only a subtitle as text, with the title in the picture;
    // the half title repeats it below the title.
    for (at, page) in front.iter().enumerate().skip(found.0.page + 1) {
        if letters(page) > COVER_LETTERS {
            continue;
        }
        let Some(other) = on_page(at, page, &whole) else {
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
        && let Some(head) = named_in_head(front)
    {
        return Some(head);
    }
    Some(found.0)
}

/// Returns the head of a form, all of one size: what stands above everything
/// else and returns on each page is its name.
fn named_in_head(front: &[SetPage]) -> Option<SetTitle> {
    let page = front.first()?;
    let (line, highest) = page
        .lines
        .iter()
        .enumerate()
        .filter(|(_, it)| it.line.text.chars().any(char::is_alphabetic))
        .min_by(|a, b| a.1.v.total_cmp(&b.1.v))?;
    let text = highest.line.text.as_str();
    // On the two sides of one sheet nothing runs, and the name returns all the same.
    let returns = |next: &SetPage| {
        let lines = next.lines.iter();
        let level = lines.filter(|it| (it.v - highest.v).abs() < SAME_HEIGHT);
        level.map(|it| &it.line.text).any(|it| it == text)
    };
    let is_name = (highest.line.role == Role::Head || front.get(1).is_some_and(returns))
        && (2..=12).contains(&text.split(' ').count())
        && text.starts_with(char::is_uppercase)
        && wording::can_begin_title(text)
        && wording::can_be_title(text);
    is_name.then(|| SetTitle {
        text: text.to_owned(),
        page: 0,
        line,
        stands_out: false,
    })
}

/// Returns the title of a page, with its size.
fn on_page(at: usize, page: &SetPage, whole: &Whole) -> Option<(SetTitle, f32)> {
    let text_size = whole.text_size;
    let (mut groups, others): (Vec<Group>, Vec<Group>) = groups(page, text_size)
        .into_iter()
        .partition(|it| wording::can_be_title(&it.text));
    // `Partij van de Toekomst` is a title where nothing else is nearly as large.
    let largest = groups.iter().map(|it| it.size).fold(text_size, f32::max);
    let is_alone = |it: &Group| it.size > ALONE * largest && wording::is_titled_so(&it.text);
    groups.extend(others.into_iter().filter(is_alone));
    groups.sort_by_key(|it| it.first);
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
    let mut group = groups
        .iter()
        .find(|it| it.size > 0.93 * largest || !is_rare)?;
    // Above an article, the name of the journal may be as large as the title.
    if is_rare
        && !is_cover
        && group.is_masthead()
        && let Some(below) = groups.iter().find(|it| {
            it.first > group.last
                && it.size > (0.9 * largest).max(STANDS_OUT * text_size)
                && !it.is_masthead()
        })
    {
        group = below;
    }
    let stands_out = is_rare && (is_cover || group.size > STANDS_OUT * text_size);
    let is_whole = stands_out && group.text.chars().count() <= LONGEST;
    let (text, last) = if is_whole {
        (whole_text(page, group, &whole.heads), group.last)
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
            .filter(|it| it.v < 0.5 * page.height || !wording::is_section(&it.line.text))
            .map(|it| it.size)
            .fold(0.0, f32::max)
    };
    largest(wording::is_section) > STANDS_OUT * largest(wording::can_begin_title).max(text_size)
}

fn letters(page: &SetPage) -> usize {
    page.lines.iter().map(|it| it.line.letters.len()).sum()
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

#[cfg(test)]
mod tests {
    use super::headline;
    use crate::extract::setting::{Role, SetPage};

    fn page(lines: &[(&str, f32)]) -> SetPage {
        SetPage::sample(lines, 1.2)
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
        let name = Some(("Vragenlijst voor bewoners".to_owned(), false));
        let found = |pages: &[SetPage]| headline(pages).map(|it| (it.text, it.stands_out));
        assert_eq!(found(&[set.clone(), set.clone()]), name);
        set.lines[0].line.role = Role::Head;
        assert_eq!(found(&[set]), name);
    }

    #[test]
    fn above_an_article_may_stand_its_journal() {
        check(
            &[
                ("Buurtkunde", 20.0),
                ("Deel 3, nummer 2", 10.0),
                ("Eenzaamheid in", 19.0),
                ("de wijk", 19.0),
            ],
            Some(("Eenzaamheid in de wijk", true)),
        );
    }

    #[test]
    fn a_line_above_belongs_to_the_title_if_the_heads_say_so() {
        let head = ("Peiling – Wonen in de wijk, mei 2021", 8.0);
        let text = ("Tekst die lang genoeg is om als tekst te tellen.", 10.0);
        let mut pages = vec![page(&[head, ("Peiling", 14.0), ("Wonen in de wijk", 20.0)])];
        pages.extend(vec![page(&[head, text, text, text]); 4]);
        let title = |pages: &[SetPage]| headline(pages).map(|it| it.text);
        assert_eq!(title(&pages).as_deref(), Some("Wonen in de wijk"));
        for page in &mut pages {
            page.lines[0].line.role = Role::Head;
        }
        assert_eq!(title(&pages).as_deref(), Some("Peiling Wonen in de wijk"));
    }
}
