//! What may help when nothing was found.

use kennisbasis::search::{Help, Instead, PLACES_TOLD, question::FARTHEST};

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
    for it in &help.apart {
        let studies = |n: usize| tell!("studies", n = n);
        let near = match it.nearest {
            Some(between) => between.to_string(),
            None if it.both > 0 => "never".to_owned(),
            None => "none".to_owned(),
        };
        lines.push(tell!(
            "print-apart",
            typed = &it.typed,
            left = &it.left.0,
            in_left = studies(it.left.1),
            right = &it.right.0,
            in_right = studies(it.right.1),
            in_both = studies(it.both),
            near = near,
            most = FARTHEST.to_string()
        ));
    }
    for (typed, studies) in &help.elsewhere {
        let studies = tell!("studies", n = *studies);
        lines.push(tell!("print-elsewhere", typed = typed, studies = studies));
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
