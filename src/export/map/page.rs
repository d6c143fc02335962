//! What the page and the picture of a map have in common.
//!
//! **Promise.** [`escaped`] is the only way by which a text gets in.

use super::{
    gap_map::{Cell, Gap, Map},
    words::{Words, fill},
};

/// Returns a text so that it is only text, between tags and in attributes.
/// Control characters, which neither HTML nor XML may hold, are replaced.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            '\n' | '\r' | '\t' => escaped.push(' '),
            // Also not characters in XML, and marks that turn the direction of
            // all that follows.
            '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                escaped.push('\u{fffd}');
            }
            letter if letter.is_control() => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// What the studies of the map are.
pub(super) fn subtitle(map: &Map, words: &Words) -> String {
    match &map.question {
        Some(question) => format!("{} {question}", words.about_question),
        None => words.about_all.to_owned(),
    }
}

/// The totals, as studies and as placements.
pub(super) fn totals(map: &Map, words: &Words) -> String {
    let told = fill(
        words.totals,
        &[
            ("studies", &words.count(map.studies.len())),
            ("placed", &map.placed.to_string()),
            ("placements", &map.placements.to_string()),
            ("unplaced", &map.unplaced.len().to_string()),
        ],
    );
    match map.refused {
        0 => told,
        refused => {
            let refused = fill(words.refused, &[("refused", &refused.to_string())]);
            format!("{told} {refused}")
        }
    }
}

/// Which codes count.
pub(super) fn what_counts(map: &Map, words: &Words) -> &'static str {
    if map.possibly {
        words.also_possible
    } else {
        words.only_sure
    }
}

/// What a cell lacks, one line for each gap.
pub(super) fn gap_lines(cell: &Cell, words: &Words) -> Vec<String> {
    cell.gaps.iter().map(|it| gap_line(it, words)).collect()
}

/// What is told below the bubbles of a cell: the studies that are in none of
/// them, and what lacks.
pub(super) fn notes(map: &Map, cell: &Cell, words: &Words) -> Vec<String> {
    let without = (!cell.without.is_empty()).then(|| {
        let without = fill(words.without, &[("facet", &map.bubbles.label)]);
        format!("{} {without}", cell.without.len())
    });
    without.into_iter().chain(gap_lines(cell, words)).collect()
}

fn gap_line(gap: &Gap, words: &Words) -> String {
    match gap {
        Gap::Empty => words.empty.to_owned(),
        Gap::Synthesis(small) => fill(words.synthesis_here, &[("n", &small.to_string())]),
        Gap::Source(missing) => {
            let labels: Vec<&str> = missing.iter().map(|it| it.label.as_str()).collect();
            fill(words.source_here, &[("missing", &labels.join(", "))])
        }
    }
}

/// What the marks of this map mean; those that are not in it are left out.
pub(super) fn legend_gaps(map: &Map, words: &Words) -> Vec<String> {
    let has = |is_it: fn(&Gap) -> bool| map.each().any(|(_, _, it)| it.gaps.iter().any(is_it));
    let mut means = vec![];
    if has(|it| matches!(it, Gap::Synthesis(_))) {
        means.push(format!("{}: {}", words.synthesis, words.synthesis_means));
    }
    if has(|it| matches!(it, Gap::Source(_))) {
        means.push(format!("{}: {}", words.source, words.source_means));
    }
    means
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_title_cannot_leave_its_place() {
        assert_eq!(
            escaped("</script><img src=x onerror='a(\"b\")'>&\u{0}\u{202e}"),
            "&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;\u{fffd}\u{fffd}"
        );
    }
}
