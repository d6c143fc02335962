//! The row of words of a study as text: a term on each line, by its place.
//!
//! Analysis happens in the workers, in parallel; what an engine is given is this
//! text. The place of a term is the number of its line, from 0; an empty line is a
//! word without a term, and terms parted by a blank share a place.

/// Stands between terms that share a place.
const TOGETHER: char = ' ';

/// Writes such a text.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// The number of the last line.
    last: u32,
    is_taken: bool,
}

impl Lines {
    /// Adds a term; places do not go back.
    pub(super) fn put(&mut self, place: u32, term: &str) {
        while self.last < place {
            self.text.push('\n');
            self.last += 1;
            self.is_taken = false;
        }
        if std::mem::replace(&mut self.is_taken, true) {
            self.text.push(TOGETHER);
        }
        self.text.push_str(term);
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// A term and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TermAt<'a> {
    pub(super) term: &'a str,
    pub(super) place: u32,
}

/// Reads such a text.
pub(super) struct TermsAt<'a> {
    rest: Option<&'a str>,
    line: u32,
}

impl<'a> TermsAt<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            rest: Some(text),
            line: 0,
        }
    }
}

impl<'a> Iterator for TermsAt<'a> {
    type Item = TermAt<'a>;

    fn next(&mut self) -> Option<TermAt<'a>> {
        while let Some(text) = self.rest {
            let end = text.find(['\n', TOGETHER]).unwrap_or(text.len());
            let (term, rest) = text.split_at(end);
            let parted_by = rest.chars().next();
            self.rest = parted_by.map(|it| &rest[it.len_utf8()..]);
            let place = self.line;
            self.line += u32::from(parted_by != Some(TOGETHER));
            if !term.is_empty() {
                return Some(TermAt { term, place });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, TermAt, TermsAt};

    #[test]
    fn the_place_of_a_term_is_its_line() {
        let mut lines = Lines::default();
        for (place, term) in [(0, "mede"), (0, "mede-burger"), (1, "van"), (3, "burger")] {
            lines.put(place, term);
        }
        let text = lines.into_text();
        assert_eq!(text, "mede mede-burger\nvan\n\nburger");
        let read: Vec<(u32, &str)> = TermsAt::of(&text)
            .map(|TermAt { term, place }| (place, term))
            .collect();
        assert_eq!(
            read,
            [(0, "mede"), (0, "mede-burger"), (1, "van"), (3, "burger")]
        );
    }
}
