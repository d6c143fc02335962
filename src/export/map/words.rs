//! The words of a page or picture, in the language of its reader.
//!
//! Here is what they are for; [`labels`](super::labels) has them in two languages.
//! In braces stands what is filled in: `{n}`.

/// What a page says. Each is plain text.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the English words say what each is for")]
pub struct Words {
    /// The code of the language, as HTML has it.
    pub lang: &'static str,
    pub title: &'static str,
    pub about_question: &'static str,
    pub about_all: &'static str,
    /// With `{studies}`, `{placed}`, `{placements}`, `{unplaced}`.
    pub totals: &'static str,
    /// With `{refused}`.
    pub refused: &'static str,
    /// With `{rows}`, `{columns}`.
    pub caption: &'static str,
    pub how_to_read: &'static str,
    pub only_sure: &'static str,
    pub also_possible: &'static str,
    pub study: &'static str,
    pub studies: &'static str,
    pub total: &'static str,
    /// With `{facet}`.
    pub without: &'static str,
    pub legend: &'static str,
    pub area: &'static str,
    pub empty: &'static str,
    pub synthesis: &'static str,
    /// With `{n}`.
    pub synthesis_here: &'static str,
    pub synthesis_means: &'static str,
    pub source: &'static str,
    /// With `{missing}`.
    pub source_here: &'static str,
    pub source_means: &'static str,
    pub filters: &'static str,
    pub filters_help: &'static str,
    pub language_filter: &'static str,
    pub reset: &'static str,
    /// With `{shown}`, `{studies}`.
    pub filtered: &'static str,
    pub list: &'static str,
    pub list_help: &'static str,
    pub list_all: &'static str,
    pub unplaced: &'static str,
    pub back: &'static str,
    pub count_it: &'static str,
    pub show_it: &'static str,
    pub no_reason: &'static str,
    /// Of a code for which the evidence is thin, or on which people differ.
    pub possible: &'static str,
    /// What a person says of a code, with `{by}` and `{because}`; where they say
    /// that it does not hold, the second.
    pub judged: &'static str,
    /// See [`Words::judged`].
    pub judged_not: &'static str,
    /// With `{n}`.
    pub more: &'static str,
    pub no_year: &'static str,
    pub no_code: &'static str,
    pub numbers: &'static str,
    pub gaps: &'static str,
    pub command: &'static str,
    pub foot: &'static str,
    /// The name of a language for its code.
    pub languages: &'static [(&'static str, &'static str)],
}

impl Words {
    /// `1 study`, `12 studies`.
    pub(super) fn count(&self, studies: usize) -> String {
        let word = if studies == 1 {
            self.study
        } else {
            self.studies
        };
        format!("{studies} {word}")
    }

    /// Returns the name of a language, or its code.
    pub(super) fn language<'a>(&self, code: &'a str) -> &'a str {
        let known = self.languages.iter().find(|it| it.0 == code);
        known.map_or(code, |it| it.1)
    }
}

/// Returns `words` with what is in braces filled in, once from left to right:
/// what is filled in may hold braces.
pub(super) fn fill(words: &str, with: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        filled += &rest[..open];
        let behind = &rest[open + 1..];
        let Some(close) = behind.find('}') else {
            rest = &rest[open..];
            break;
        };
        let name = &behind[..close];
        let value = with.iter().find(|it| it.0 == name);
        filled += value.map_or(&rest[open..open + close + 2], |it| it.1);
        rest = &behind[close + 1..];
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(fill("{c} {", &[]), "{c} {");
    }
}
