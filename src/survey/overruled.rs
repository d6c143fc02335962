//! How often people took away what a cue had made: a bad cue shows.

use std::collections::BTreeMap;

use crate::{
    index::{Index, IndexError},
    study::{Certainty, Facet, Verdict, verdicts},
};

/// What people made of the codes under which a cue stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueRecord {
    /// The facet of the codes.
    pub facet: Facet,
    /// Their value.
    pub value: String,
    /// The cue, as the taxonomy spells it.
    pub cue: String,
    /// How many of these codes people took away.
    pub overruled: usize,
    /// How many of them people agreed on, one way or the other.
    pub judged: usize,
}

/// Counts, for every cue under a sure code that people judged, how often they
/// took it away: most often overruled first. The second number is that of the
/// codes that people gave where the rules had none.
///
/// Codes on which people differ are not counted; a cue counts once for a code.
///
/// # Errors
///
/// As those of [`Index::codes_by_rules`].
pub fn overruled(index: &Index) -> Result<(Vec<CueRecord>, usize), IndexError> {
    let mut counts: BTreeMap<(Facet, String, String), (usize, usize)> = BTreeMap::new();
    let mut missed = 0;
    for number in index.all() {
        let judgements = index.judgements(index.id(number));
        if judgements.is_empty() {
            continue;
        }
        let codes = index.codes_by_rules(number)?;
        for ((facet, value), verdict) in verdicts(judgements) {
            let has = match verdict {
                Verdict::Has => true,
                Verdict::HasNot => false,
                Verdict::Differ => continue,
            };
            let sure = codes.iter().find(|it| {
                (it.facet, it.value.as_str()) == (facet, value) && it.certainty == Certainty::Yes
            });
            let Some(code) = sure else {
                missed += usize::from(has);
                continue;
            };
            let mut cues: Vec<&String> = code.reasons.iter().map(|it| &it.cue).collect();
            cues.sort_unstable();
            cues.dedup();
            for cue in cues {
                let key = (facet, value.to_owned(), cue.clone());
                let (overruled, judged) = counts.entry(key).or_default();
                *overruled += usize::from(!has);
                *judged += 1;
            }
        }
    }
    let record = |((facet, value, cue), (overruled, judged))| CueRecord {
        facet,
        value,
        cue,
        overruled,
        judged,
    };
    let mut records: Vec<CueRecord> = counts.into_iter().map(record).collect();
    // Stable: what is equal stays in the order of facet, value and cue.
    records.sort_by(|a, b| (b.overruled, a.judged).cmp(&(a.overruled, b.judged)));
    Ok((records, missed))
}
