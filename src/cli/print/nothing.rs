//! What may help when nothing was found.

use kennisbasis::search::{Help, Instead, PLACES_TOLD};

use crate::cli::words::tell;

/// Returns what to tell.
pub(in crate::cli) fn lines(help: &Help) -> Vec<String> {
    let mut lines = vec![];
    if help.parts.len() > 1 {
        let part = |(typed, studies): &(String, usize)| {
            format!("{typed}: {}", tell!("studies", n = *studies))
        };
        let parts: Vec<String> = help.parts.iter().map(part).collect();
        lines.push(tell!("print-each", parts = parts.join("; ")));
    }
    for Instead { typed: word, known } in &help.spellings {
        lines.push(match known.as_slice() {
            [] => tell!("print-no-word", word = word),
            like => tell!("print-no-word-like", word = word, like = like.join(", ")),
        });
    }
    for Instead {
        typed: place,
        known,
    } in &help.places
    {
        lines.push(match known.as_slice() {
            [] => tell!("print-no-place", place = place),
            // As many as are ever told: there may be more.
            like if like.len() >= PLACES_TOLD => {
                tell!("print-no-place-some", place = place, like = like.join(", "))
            }
            like => tell!("print-no-place-like", place = place, like = like.join(", ")),
        });
    }
    let meant = |name: &String| tell!("print-one-name", name = name);
    lines.extend(help.names.iter().map(meant));
    lines
}
