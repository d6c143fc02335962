//! Stance: whose work a sentence speaks of, and whether it was done.
//!
//! ```text
//! sentence ─Claims::of→ claims
//! claims, place of a cue ─stance→ Own | Open | Others | Denied | Wished
//! ```
//!
//! **Promise.** What a study denies, wishes or tells of other studies is never
//! taken for what it did.
//!
//! **Source.** How reviewers read a methods claim: `dit onderzoek` and `we
//! interviewed` speak for the study, `eerder onderzoek` and a citation do not;
//! `vervolgonderzoek zou` is a wish.

mod phrases;

use crate::study::WhyNot;
use phrases::{Claim, PHRASES};

/// How a sentence stands to what it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) enum Stance {
    /// The study says it of itself.
    Own,
    /// It does not say.
    Open,
    /// It is said of other work.
    Others,
    /// It is denied.
    Denied,
    /// It is only wished for.
    Wished,
}

impl Stance {
    /// Returns why what is mentioned so does not count, if it does not.
    pub(in crate::classify) fn objection(self) -> Option<WhyNot> {
        match self {
            Self::Own | Self::Open => None,
            Self::Others => Some(WhyNot::OthersWork),
            Self::Denied => Some(WhyNot::Denied),
            Self::Wished => Some(WhyNot::AimOnly),
        }
    }
}

/// Words before a work by which a study means itself: `deze masterproef`.
const THIS: &[&str] = &[
    "this", "these", "our", "my", "dit", "deze", "ons", "onze", "mijn",
];
/// The ends of words for a piece of research.
const WORKS: &[&str] = &[
    "study",
    "research",
    "thesis",
    "dissertation",
    "survey",
    "evaluation",
    "trial",
    "review",
    "onderzoek",
    "studie",
    "scriptie",
    "masterproef",
    "bachelorproef",
    "proefschrift",
    "evaluatie",
    "review",
    "onderzoeksproject",
    "verkenning",
    "peiling",
    "meting",
];
/// Words from the one to the other: `this randomised controlled trial`.
const TO_WORK: usize = 3;

const DENIALS: &[&str] = &[
    "geen", "niet", "no", "not", "without", "zonder", "nor", "noch", "never",
];

/// Beginnings of verbs of what is not there.
const MISSING: &[&str] = &["ontbre", "ontbra", "lacking", "missing"];

/// Verbs before a denial that reaches back.
const VERBS: &[&str] = &[
    "is", "zijn", "was", "waren", "werd", "werden", "are", "were", "has", "have", "did", "konden",
    "kon",
];

/// Words before a cue in which a denial still reaches it.
const REACH: usize = 3;

/// What a sentence says of whose work it is, wherever in it.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// Its phrases that stand from the beginning of a word (`vervolgens` is not
    /// `volgens`), each with the byte at which it begins.
    phrases: Vec<(Claim, usize)>,
    names_itself: bool,
}

impl Claims {
    /// Finds the claims of `sentence`, the text of a haystack.
    pub(super) fn of(sentence: &str) -> Self {
        let hits = PHRASES.iter().flat_map(|phrases| {
            let hits = phrases.automaton.find_overlapping_iter(sentence);
            hits.filter_map(|hit| {
                let claim = phrases.says.get(hit.pattern().as_usize())?;
                Some((*claim, hit.start()))
            })
        });
        let begins = |&(_, at): &(Claim, usize)| {
            // Phrases that begin with a blank say so themselves.
            !sentence[..at].ends_with(char::is_alphanumeric) || sentence[at..].starts_with(' ')
        };
        Self {
            phrases: hits.filter(begins).collect(),
            names_itself: names_itself(sentence),
        }
    }

    fn have(&self, claim: Claim) -> bool {
        self.phrases.iter().any(|it| it.0 == claim)
    }

    /// Judges the mention at byte `cue` of `sentence`, that of these claims;
    /// `cites` says that the sentence holds a citation.
    pub(super) fn stance(&self, sentence: &str, cue: usize, cites: bool) -> Stance {
        let phrases = self.phrases.iter();
        let mut compared = phrases.filter(|it| it.0 == Claim::Compared);
        if is_denied(sentence, cue) {
            Stance::Denied
        } else if self.have(Claim::Wish) {
            Stance::Wished
        } else if compared.any(|it| is_compared(sentence, it.1, cue)) {
            Stance::Others
        } else if self.have(Claim::Own) || self.names_itself {
            Stance::Own
        } else if cites || self.have(Claim::Others) {
            Stance::Others
        } else if self.have(Claim::Done) {
            Stance::Own
        } else {
            Stance::Open
        }
    }
}

/// Tells whether a denial stands right before a mention, or behind it as in
/// `interviews zijn niet gehouden`.
fn is_denied(sentence: &str, cue: usize) -> bool {
    let words = |text| str::split(text, ' ').filter(|word: &&str| !word.is_empty());
    // A comma ends what is denied.
    let before = sentence[..cue].trim_end().rsplit(' ');
    let mut before = before.take_while(|word| !word.ends_with([',', ';', ':']));
    if before
        .by_ref()
        .take(REACH)
        .any(|word| DENIALS.contains(&word))
    {
        return true;
    }
    let after: Vec<&str> = words(&sentence[cue..]).take(REACH + 2).collect();
    let is_verb = |word: &str| VERBS.contains(&word);
    let is_missing = |word: &&str| MISSING.iter().any(|it| word.starts_with(it));
    after.iter().any(is_missing)
        || after
            .windows(2)
            .any(|pair| is_verb(pair[0]) && matches!(pair[1], "niet" | "not"))
}

/// Tells whether a sentence speaks of `this` piece of research.
fn names_itself(sentence: &str) -> bool {
    let mut words = sentence.split(' ');
    while let Some(word) = words.next() {
        if !THIS.contains(&word.trim_start_matches(['(', '\'', '"'])) {
            continue;
        }
        let mut next = words.clone().take(TO_WORK);
        let ends = |word: &str| {
            let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            WORKS.iter().any(|work| word.ends_with(work))
        };
        if next.any(ends) {
            return true;
        }
    }
    false
}

/// Tells whether a mention stands in the comparison that opens at byte `at`: it
/// goes on to the last comma, or to the end if there is none behind it.
fn is_compared(sentence: &str, at: usize, cue: usize) -> bool {
    let end = sentence.rfind(", ").filter(|end| *end > at);
    (at..end.unwrap_or(sentence.len())).contains(&cue)
}

#[cfg(test)]
mod tests {
    use super::{Claims, Stance};

    #[track_caller]
    fn check(sentence: &str, cue: &str, expected: Stance) {
        let at = sentence.find(cue).expect("the cue is there");
        assert_eq!(
            Claims::of(sentence).stance(sentence, at, sentence.contains("(jansen")),
            expected,
            "{sentence}"
        );
    }

    #[test]
    fn knows_its_own_work() {
        check(
            "in dit onderzoek deden co onderzoekers mee",
            "co onderzoek",
            Stance::Own,
        );
        check(
            "bewoners deden mee als co onderzoekers",
            "co onderzoek",
            Stance::Open,
        );
    }

    #[test]
    fn eerder_onderzoek_is_the_work_of_others() {
        check(
            "eerder onderzoek was kleinschalig",
            "kleinschalig",
            Stance::Others,
        );
        check(
            "een casestudy liet dit zien (jansen, 2015)",
            "casestudy",
            Stance::Others,
        );
    }

    #[test]
    fn geen_participatief_onderzoek_is_not_done() {
        check(
            "dit was geen participatief onderzoek",
            "participatief",
            Stance::Denied,
        );
        check(
            "future research should be small scale",
            "small scale",
            Stance::Wished,
        );
    }

    #[test]
    fn a_study_has_many_names_for_itself() {
        check(
            "deze masterproef volgt twaalf gezinnen",
            "gezinnen",
            Stance::Own,
        );
        check("in this randomised controlled trial", "trial", Stance::Own);
        check(
            "vervolgens zijn interviews gehouden",
            "interviews",
            Stance::Open,
        );
    }

    #[test]
    fn a_comparison_ends_with_its_comma() {
        let sentence = "anders dan in breda, waar men een enquête hield, voerden wij gesprekken";
        check(sentence, "enquête", Stance::Others);
        check(sentence, "gesprekken", Stance::Own);
    }

    #[test]
    fn a_denial_behind_its_noun_reaches_back() {
        check(
            "individuele interviews zijn niet afgenomen",
            "interviews",
            Stance::Denied,
        );
    }

    #[test]
    fn a_denial_far_before_the_cue_does_not_reach_it() {
        check(
            "het was niet druk en we hielden een kleinschalig onderzoek",
            "kleinschalig",
            Stance::Own,
        );
    }
}
