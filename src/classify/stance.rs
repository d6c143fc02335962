//! Stance: whose work a sentence speaks of, and whether it was done.
//!
//! ```text
//! sentence, place of a cue ─stance→ Own | Open | Others | Denied | Wished
//! ```
//!
//! **Promise.** What a study denies, wishes or tells of other studies is never
//! taken for what it did.
//!
//! **Source.** How reviewers read a methods claim: `dit onderzoek` and `we
//! interviewed` speak for the study, `eerder onderzoek` and a citation do not;
//! `vervolgonderzoek zou` is a wish.

use super::objections::Why;

/// How a sentence stands to what it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stance {
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
    pub(super) fn objection(self) -> Option<Why> {
        match self {
            Self::Own | Self::Open => None,
            Self::Others => Some(Why::OthersWork),
            Self::Denied => Some(Why::Denied),
            Self::Wished => Some(Why::AimOnly),
        }
    }
}

const OWN: &[&str] = &[
    "this study",
    "this research",
    "the present study",
    "the current study",
    "our study",
    "our research",
    "this paper reports",
    "this evaluation",
    "this article reports",
    "we interviewed",
    "we conducted",
    "we used",
    "we held",
    "we asked",
    "i interviewed",
    "i conducted",
    "i used",
    "i observed",
    "my study",
    "our participants",
    "will be used",
    "were recruited",
    "were interviewed",
    "was conducted",
    "were conducted",
    "the participant",
    "dit onderzoek",
    "deze studie",
    "ons onderzoek",
    "onze studie",
    "het onderzoek is uitgevoerd",
    "het huidige onderzoek",
    "wij interviewden",
    "we interviewden",
    "wij spraken",
    "we spraken",
    "wij hielden",
    "we hielden",
    "zijn geïnterviewd",
    "is geïnterviewd",
    "werden geïnterviewd",
    "we hebben",
    "hebben we",
    "wij hebben",
    "hebben wij",
    "in deze bachelorproef",
    "deze evaluatie",
    "in dit rapport analyseren",
    "hebben we onderzocht",
    "hebben wij onderzocht",
    "hebben we geïnterviewd",
    "we hebben onderzocht",
];

const OTHERS: &[&str] = &[
    "previous stud",
    "previous research",
    "prior stud",
    "prior research",
    "earlier stud",
    "earlier research",
    "other studies",
    "eerder onderzoek",
    "eerdere studies",
    "ander onderzoek",
    "andere studies",
    "et al.",
    " e.a. (",
    "according to",
    "volgens ",
    "many studies",
    "studies have",
    "researchers have",
    "cited in",
    "as cited by",
];

const WISHES: &[&str] = &[
    "future research",
    "future stud",
    "further research",
    "further stud",
    "follow up research",
    "more research",
    "vervolgonderzoek",
    "toekomstig onderzoek",
    "nader onderzoek",
    "verder onderzoek",
    "meer onderzoek",
    "would be useful to",
    "could be used",
    "should be",
    "zou kunnen",
    "zouden kunnen",
    "zou moeten",
    "plan to",
    "thinking is to",
    "hypothe",
];

const DENIALS: &[&str] = &[
    "geen", "niet", "no", "not", "without", "zonder", "nor", "noch", "never",
];

/// Words before a cue in which a denial still reaches it.
const REACH: usize = 3;

/// Judges the mention at byte `cue` of `sentence`, the text of a haystack;
/// `cites` says that the sentence holds a citation.
pub(super) fn stance(sentence: &str, cue: usize, cites: bool) -> Stance {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| sentence.contains(phrase));
    let before = &sentence[..cue];
    let denied = before
        .rsplit(' ')
        .filter(|word| !word.is_empty())
        .take(REACH)
        .any(|word| DENIALS.contains(&word));
    if denied {
        Stance::Denied
    } else if has(WISHES) {
        Stance::Wished
    } else if has(OWN) {
        Stance::Own
    } else if cites || has(OTHERS) {
        Stance::Others
    } else {
        Stance::Open
    }
}

#[cfg(test)]
mod tests {
    use super::{Stance, stance};

    #[track_caller]
    fn check(sentence: &str, cue: &str, expected: Stance) {
        let at = sentence.find(cue).expect("the cue is there");
        assert_eq!(
            stance(sentence, at, sentence.contains("(jansen")),
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
    fn a_denial_far_before_the_cue_does_not_reach_it() {
        check(
            "het was niet druk en we hielden een kleinschalig onderzoek",
            "kleinschalig",
            Stance::Own,
        );
    }
}
