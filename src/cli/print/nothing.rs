//! What may help when nothing was found.

use kennisbasis::search::{Help, PLACES_TOLD};

use crate::cli::words::count;

/// Returns what to tell.
pub(in crate::cli) fn lines(help: &Help) -> Vec<String> {
    let mut lines = vec![];
    if help.parts.len() > 1 {
        let part = |(typed, studies): &(String, usize)| {
            format!("{typed}: {}", count(*studies, "study", "studies"))
        };
        let parts: Vec<String> = help.parts.iter().map(part).collect();
        lines.push(format!("each by itself: {}", parts.join("; ")));
    }
    for (word, like) in &help.spellings {
        lines.push(match like.as_slice() {
            [] => format!("no study has the word {word}"),
            like => format!(
                "no study has the word {word}; there is: {}",
                like.join(", ")
            ),
        });
    }
    for (place, like) in &help.places {
        let there_is = match like.as_slice() {
            [] => String::new(),
            // As many as are ever told: there may be more.
            like if like.len() >= PLACES_TOLD => {
                format!("; there is, for instance, {}", like.join(", "))
            }
            like => format!("; there is: {}", like.join(", ")),
        };
        lines.push(format!(
            "no study says that it was done in {place}{there_is}"
        ));
    }
    let meant = |name: &String| format!("if {name} is one name, ask for place:\"{name}\"");
    lines.extend(help.names.iter().map(meant));
    lines
}
