//! In how many studies which place is named as where it was done.

use kennisbasis::{desk::Chosen, export::tables, index::PLACE};

use super::counted::Counted;
use crate::cli::{
    asking::Counting,
    failure::Failure,
    look::Look,
    words::{number, tell},
};

/// Returns a line for each place, the one of most studies first.
pub(super) fn lines(
    chosen: &Chosen<'_>,
    counting: &Counting,
    json: bool,
) -> Result<Counted, Failure> {
    let counted = chosen.by_place()?;
    let mut lines = vec![];
    if !json {
        lines.push(Look::Title.on(PLACE));
    }
    for (name, studies) in &counted.places {
        lines.push(if json {
            let command = counting.of(&chosen.done_in(name));
            tables::count(PLACE, Some(name), *studies, Some(&command))
        } else {
            format!("  {name:<24}{:>8}", number(*studies))
        });
    }
    lines.push(if json {
        tables::count(PLACE, None, counted.without, None)
    } else {
        let nowhere = tell!("facets-no-place");
        format!("  {nowhere:<24}{:>8}", number(counted.without))
    });
    if !json && !counted.places.is_empty() {
        lines.push(String::new());
        lines.push(tell!("facets-places-overlap"));
    }
    let largest = counted.places.first();
    let largest = largest.map(|(name, studies)| {
        let question = chosen.done_in(name);
        (*studies, counting.of(&question))
    });
    Ok(Counted { lines, largest })
}
