//! The files with pages that nobody has read, or not well, and which pages.

use kennisbasis::{desk::Unread, export::names::plain, study::PageNo};

use crate::cli::words::tell;

/// Returns a line for each file, for at most `most` of them.
pub(in crate::cli) fn lines(all: &[Unread], most: usize) -> Vec<String> {
    let mut lines = vec![];
    for it in all.iter().take(most) {
        let file = plain(&it.file);
        if !it.pages.is_empty() {
            lines.push(tell!(
                "print-unread-pages",
                file = &file,
                pages = runs(&it.pages)
            ));
        }
        if !it.badly_read.is_empty() {
            lines.push(tell!(
                "print-badly-read-pages",
                file = file,
                pages = runs(&it.badly_read)
            ));
        }
    }
    if all.len() > most {
        lines.push(tell!("print-unread-more", n = all.len() - most));
    }
    lines
}

/// Pages in as few words as they need: `3, 7-9`.
fn runs(pages: &[PageNo]) -> String {
    let mut runs: Vec<(PageNo, PageNo)> = vec![];
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if last.index() + 1 == page.index() => *last = *page,
            _ => runs.push((*page, *page)),
        }
    }
    let run = |(first, last): &(PageNo, PageNo)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{PageNo, runs};

    #[test]
    fn pages_that_follow_each_other_are_one_run() {
        let pages = [2, 6, 7, 8, 11].map(PageNo::from_index);
        assert_eq!(runs(&pages), "3, 7-9, 12");
    }
}
