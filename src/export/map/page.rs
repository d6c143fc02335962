//! What the page and the picture of a map have in common.
//!
//! **Promise.** [`escaped`] is the only way by which a text gets in.

use super::gap_map::{Cell, Gap, Map};
use crate::messages::{Locale, tell};

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
pub(super) fn subtitle(map: &Map, locale: Locale) -> String {
    match &map.question {
        Some(question) => tell!("map-about-question" in locale, question = question),
        None => tell!("map-about-all" in locale),
    }
}

/// `1 study`, `12 studies`, as the script of the page says it.
pub(super) fn count(studies: usize, locale: Locale) -> String {
    let word = match studies {
        1 => tell!("map-study" in locale),
        _ => tell!("map-studies" in locale),
    };
    format!("{studies} {word}")
}

/// The totals, as studies and as placements.
pub(super) fn totals(map: &Map, locale: Locale) -> String {
    let told = tell!(
        "map-totals" in locale,
        studies = count(map.studies.len(), locale),
        placed = map.placed.to_string(),
        placements = map.placements.to_string(),
        unplaced = map.unplaced.len().to_string(),
    );
    let mut lines = vec![told];
    if map.no_study > 0 {
        lines.push(tell!(
            "map-no-study" in locale,
            no_study = map.no_study.to_string()
        ));
    }
    if map.refused > 0 {
        lines.push(tell!(
            "map-refused" in locale,
            refused = map.refused.to_string()
        ));
    }
    lines.join(" ")
}

/// Which codes count.
pub(super) fn what_counts(map: &Map, locale: Locale) -> String {
    if map.possibly {
        tell!("map-also-possible" in locale)
    } else {
        tell!("map-only-sure" in locale)
    }
}

/// What a cell lacks, one line for each gap.
pub(super) fn gap_lines(cell: &Cell, locale: Locale) -> Vec<String> {
    cell.gaps.iter().map(|it| gap_line(it, locale)).collect()
}

/// What is told below the bubbles of a cell: the studies that are in none of
/// them, and what lacks.
pub(super) fn notes(map: &Map, cell: &Cell, locale: Locale) -> Vec<String> {
    let without = (!cell.without.is_empty()).then(|| {
        tell!(
            "map-without-here" in locale,
            n = cell.without.len().to_string(),
            facet = &map.bubbles.label,
        )
    });
    without.into_iter().chain(gap_lines(cell, locale)).collect()
}

fn gap_line(gap: &Gap, locale: Locale) -> String {
    match gap {
        Gap::Empty => tell!("map-empty" in locale),
        Gap::Synthesis(small) => tell!("map-synthesis" in locale, n = small.to_string()),
        Gap::Source(missing) => {
            let labels: Vec<&str> = missing.iter().map(|it| it.label.as_str()).collect();
            tell!("map-source" in locale, missing = labels.join(", "))
        }
    }
}

/// What the marks of this map mean; those that are not in it are left out.
pub(super) fn legend_gaps(map: &Map, locale: Locale) -> Vec<String> {
    let has = |is_it: fn(&Gap) -> bool| map.each().any(|(_, _, it)| it.gaps.iter().any(is_it));
    let mut means = vec![];
    if has(|it| matches!(it, Gap::Synthesis(_))) {
        means.push(tell!("map-synthesis.means" in locale));
    }
    if has(|it| matches!(it, Gap::Source(_))) {
        means.push(tell!("map-source.means" in locale));
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
