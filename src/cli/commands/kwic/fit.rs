//! Lines of a concordance that fit a terminal, the matches below each other.

use kennisbasis::{export::names::pages_name, search::Line};

use crate::cli::look::Look;

/// A line, its parts before they are fitted.
pub(super) struct Fitted {
    before: String,
    matching: String,
    after: String,
    /// The name of its file.
    name: String,
    /// Its page, which is never cut.
    page: String,
}

impl Fitted {
    pub(super) fn of(line: &Line, file: &str) -> Self {
        let (before, matching, after) = line.whole();
        let (label, rest) = (line.label.as_ref(), line.rest.as_ref());
        Self {
            before,
            matching: matching.trim().to_owned(),
            after,
            name: file.rsplit('/').next().unwrap_or_default().to_owned(),
            page: pages_name(line.page, label, line.origin, rest),
        }
    }

    /// Its study and page in at most so many letters.
    fn place(&self, most: usize) -> String {
        let for_name = most.saturating_sub(length(&self.page) + 2);
        match for_name {
            0 => self.page.clone(),
            _ => format!("{}, {}", start(&self.name, for_name), self.page),
        }
    }
}

/// Returns lines of at most so many letters; the place takes a third of them, or what
/// the longest page needs.
pub(super) fn lines(all: &[Fitted], columns: usize) -> Vec<String> {
    let page = all.iter().map(|it| length(&it.page)).max();
    let most = (columns / 3).max(page.unwrap_or_default());
    let place = all.iter().map(|it| length(&it.place(most))).max();
    let text = columns.saturating_sub(place.unwrap_or_default() + 2);
    let left = text * 2 / 5;
    let line = |it: &Fitted| {
        let matching = start(&it.matching, text - left);
        let right = text - left - length(&matching);
        let skipped = length(&it.before).saturating_sub(left);
        let before: String = it.before.chars().skip(skipped).collect();
        let after: String = it.after.chars().take(right).collect();
        format!(
            "{before:>left$}{}{after:<right$}  {}",
            Look::Lit.on(matching),
            Look::Faint.on(it.place(most))
        )
    };
    all.iter().map(line).collect()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The first letters of a text; one that is cut ends in `…`.
fn start(text: &str, letters: usize) -> String {
    if length(text) <= letters {
        return text.to_owned();
    }
    let first = text.chars().take(letters.saturating_sub(1));
    first.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fitted, length, lines};

    #[test]
    fn no_line_is_longer_than_the_terminal_and_matches_stand_below_each_other() {
        let line = |before: &str, name: &str| Fitted {
            before: before.into(),
            matching: "wijkteam".into(),
            after: " werkte samen met de bewoners van de hele buurt eromheen.".into(),
            name: name.into(),
            page: "p. 183 (pdf 3)".into(),
        };
        let all = [
            line("Het ", "kort.pdf"),
            line(
                "In een lange zin die ver voor het woord begint, vertelde het ",
                "een rapport met een heel lange naam over bewoners.pdf",
            ),
        ];
        for columns in [40, 60, 80, 120] {
            let told = lines(&all, columns);
            let plain: Vec<String> = told
                .iter()
                .map(|it| anstream::adapter::strip_str(it).to_string())
                .collect();
            let at = |it: &String| it.find("wijkteam").map(|at| length(&it[..at]));
            for line in &plain {
                assert!(length(line) <= columns, "{columns}: {line}");
                assert!(line.ends_with("p. 183 (pdf 3)"), "{columns}: {line}");
                assert_eq!(at(line), at(&plain[0]), "{columns}: {line}");
                assert!(columns < 60 || at(line).is_some(), "{columns}: {line}");
            }
        }
    }
}
