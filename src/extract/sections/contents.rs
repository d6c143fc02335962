//! Tables of contents: lines that name a heading and do not open it.
//!
//! ```text
//! lines ─contents→ which lines are entries of a table of contents
//! ```
//!
//! **Promise.** Only lines that end in a page number, or stand among such,
//! are taken for entries.

use super::{
    lines::{TextLine, is_page_number},
    names,
    numbers::numbered,
};
use crate::study::{Page, SectionKind};

/// How many entries make a table of contents.
const ENTRIES: usize = 3;

/// The longest heading of a table of contents, in bytes: `Lijst van tabellen en
/// figuren` has 30. Lines of text are longer, and looking for names costs time.
const HEADING: usize = 48;

/// How much larger than all entries above it the heading behind them is.
const LARGER: f32 = 1.15;

/// How many lines an entry may have.
const ENTRY_LINES: usize = 4;

/// Returns for every line whether it belongs to a table of contents.
pub(super) fn contents(pages: &[Page], lines: &[TextLine]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    // An entry below the heading needs no dots; elsewhere it does. A table may
    // go on on the next page.
    let mut under_heading: Option<usize> = None;
    let mut heading = 0;
    let mut run: Vec<usize> = vec![];
    let mut dotted = 0;
    for (at, line) in lines.iter().enumerate() {
        let text = pages[line.page].text[line.span.clone()].trim();
        let is_heading = text.len() <= HEADING
            && names::named(text).is_some_and(|it| it.kind == SectionKind::Contents && it.is_whole);
        if is_heading {
            close(&mut marks, &run, dotted, under_heading.map(|_| heading));
            run.clear();
            dotted = 0;
            under_heading = Some(line.page);
            heading = at + 1;
            continue;
        }
        if under_heading.is_some_and(|page| line.page > page + 1) && run.is_empty() {
            under_heading = None;
        }
        let tail = tail(text).filter(|_| !is_chapter(text));
        // `1 Introduction` with the mark of a note, below the entries.
        let is_larger = tail == Some(false)
            && !run.is_empty()
            && run.iter().all(|it| line.size > LARGER * lines[*it].size);
        if (tail.is_some() || line.has_number_beside) && !is_larger {
            let is_near = run.last().is_none_or(|last| at - last <= ENTRY_LINES);
            if !is_near {
                close(&mut marks, &run, dotted, under_heading.map(|_| heading));
                run.clear();
                dotted = 0;
            }
            run.push(at);
            dotted += usize::from(tail == Some(true));
            if let Some(page) = &mut under_heading {
                *page = line.page;
            }
        }
    }
    close(&mut marks, &run, dotted, under_heading.map(|_| heading));
    marks
}

/// Tells whether a line is no more than the number of a chapter: `Hoofdstuk 1`.
fn is_chapter(text: &str) -> bool {
    numbered(text).is_some_and(|it| it.1 == text.len())
}

/// Marks a run of entries, and the lines between them; `heading` is the line
/// after the heading they stand under.
fn close(marks: &mut [bool], run: &[usize], dotted: usize, heading: Option<usize>) {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return;
    };
    if dotted >= ENTRIES || heading.is_some() && run.len() >= ENTRIES {
        // The first line of the first entry may have no number.
        let start = heading.map_or(*first, |it| first.saturating_sub(1).max(it).min(*first));
        marks[start..=*last].fill(true);
    }
}

/// Tells whether a line ends in a page number, and whether dots lead there.
fn tail(text: &str) -> Option<bool> {
    let (before, last) = text.rsplit_once([' ', '.', '…', '_', '\t'])?;
    if !is_page_number(last) {
        return None;
    }
    let dots = text[..text.len() - last.len()]
        .chars()
        .rev()
        .take_while(|c| " .…·_".contains(*c))
        .filter(|c| *c != ' ')
        .count();
    let has_words = before.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    (has_words || dots >= 3).then_some(dots >= 3 || text.contains('…'))
}

#[cfg(test)]
mod tests {
    use super::tail;

    #[test]
    fn entries_end_in_a_page_number() {
        assert_eq!(tail("2.1 Methode . . . . . . 12"), Some(true));
        assert_eq!(tail("Samenvatting…………7"), Some(true));
        assert_eq!(tail("Inleiding 7"), Some(false));
        assert_eq!(tail("Inleiding"), None);
        assert_eq!(tail("in 2019."), None);
    }
}
