//! Rules: what speaks for a value without being a word for it.
//!
//! ```text
//! a count, a citation, an announced place ─Rules→ value, name, weight
//! ```
//!
//! **Promise.** A rule has a name that can be shown where a cue would stand; a
//! taxonomy in which no value has the role makes the rule silent.
//!
//! **Never:** reads text; see `numbers`, `citations`, `places`, `voices`,
//! `instructions`.
//!
//! **Source.** The bounds of small and large are those of the codebook by
//! which people code: about 30 interviewees, 5 focus groups, 3 cases, or a
//! hundred respondents.

use crate::{
    classify::{
        said::Quantity,
        taxonomy::{Target, Taxonomy, ValueRole},
    },
    study::{Counted, SectionKind},
};

/// The rule that a citation speaks for scientific knowledge.
pub(super) const CITATION: &str = "(author, year)";
/// The same where a study numbers its references.
pub(super) const NUMBERED: &str = "[number]";
/// The rules that the parts of a report of research do.
const PARTS: [(SectionKind, &str, f32); 4] = [
    (SectionKind::References, "reference list", 2.0),
    (SectionKind::Methods, METHODS_PART, 2.0),
    (SectionKind::Results, "part on results", 2.0),
    (SectionKind::Discussion, "part on limits", 1.0),
];
/// The rule that a part on methods speaks for own work.
pub(super) const METHODS_PART: &str = "part on methods";
/// Enough to believe that the study did something itself.
pub(super) const METHODS_PART_WEIGHT: f32 = 4.0;
/// The rule that a sentence tells what to do.
pub(super) const INSTRUCTION: &str = "instruction";
/// From so many in a thousand words on, a text is there to instruct. Of the 214
/// coded documents four have so many, and readers took all four for practice;
/// the two that have three, the manual of an alarm and a code book, they did not.
pub(super) const MANY_INSTRUCTIONS: usize = 4;
/// With fewer in all, they may be slogans, or the steps of a form.
pub(super) const SEVERAL_INSTRUCTIONS: usize = 5;

/// The rules that words of people at work, or of people concerned, were
/// gathered.
pub(super) const PROFESSIONALS: &str = "interviews with professionals";
pub(super) const CONCERNED: &str = "interviews with people concerned";
/// The rule that one named place is one context, and that several are more.
pub(super) const PLACE: &str = "one named place";
pub(super) const PLACES: &str = "several named places";
/// A place named so often, and four times as often as all others together, is
/// what the study is about: once on each of the pages of a short report.
pub(super) const MANY_MENTIONS: usize = 5;
/// So many places are several; two may be one and its neighbour.
pub(super) const SEVERAL_PLACES: usize = 3;

/// Half of it counts, as of all running text, so that twelve citations on eight
/// pages are enough by themselves.
pub(super) const CITATION_WEIGHT: f32 = 1.0;
/// Thirty residents may be a sample, or the street.
const PEOPLE_WEIGHT: f32 = 1.0;

/// The weight of a cue that hardly ever means anything else.
pub(super) const STRONG: f32 = 2.0;
/// The weight of a cue that usually means what it stands for.
pub(super) const FAIR: f32 = 1.0;
/// Words of running text that are weighed as one: about eight pages, a paper.
pub(super) const STRETCH_WORDS: usize = 3000;
/// From so many citations on in such a stretch, they are more than a courtesy.
pub(super) const MANY_CITATIONS: usize = 4;

/// At most this many people make a study small, from 100 it is large; focus
/// groups and cases likewise. From the codebook.
const FEW_PEOPLE: u32 = 30;
const MANY_PEOPLE: u32 = 100;
const FEW_GROUPS: u32 = 5;
const FEW_CASES: u32 = 3;

/// The values that rules, not cues, speak for, as far as the taxonomy has them.
pub(super) struct Rules {
    small: Option<Target>,
    large: Option<Target>,
    pub(super) single: Option<Target>,
    pub(super) multi: Option<Target>,
    pub(super) scientific: Option<Target>,
    pub(super) practice: Option<Target>,
    pub(super) experiential: Option<Target>,
    pub(super) how: Option<Target>,
}

impl Rules {
    pub(super) fn of(taxonomy: &Taxonomy) -> Self {
        let known_as = |role| taxonomy.known_as(role);
        Self {
            small: known_as(ValueRole::SmallScale),
            large: known_as(ValueRole::LargeScale),
            single: known_as(ValueRole::SingleContext),
            multi: known_as(ValueRole::MultiContext),
            scientific: known_as(ValueRole::Scientific),
            practice: known_as(ValueRole::Practice),
            experiential: known_as(ValueRole::Experiential),
            how: known_as(ValueRole::How),
        }
    }

    /// Returns the rule that a part of a study stands for, with its weight.
    ///
    /// By itself none convinces: course plans have a reference list, too. Of
    /// 21 sample studies that are scientific, 16 were missed while only
    /// the list counted; with the other parts 2 are.
    pub(super) fn of_part(kind: SectionKind) -> Option<(&'static str, f32)> {
        PARTS
            .iter()
            .find(|part| part.0 == kind)
            .map(|&(_, name, weight)| (name, weight))
    }

    /// Returns what a count speaks for, the name of the rule, and its weight;
    /// `is_sample` tells that people who are counted are those who were asked.
    pub(super) fn of_count(
        &self,
        count: &Quantity,
        is_sample: bool,
    ) -> Option<(Target, &'static str, f32)> {
        let (target, name, weight) = match (count.counted, count.number) {
            (Counted::Interviews, ..=FEW_PEOPLE) => (self.small, "# interviews", STRONG),
            (Counted::Interviews, MANY_PEOPLE..) => (self.large, "# interviews", STRONG),
            (Counted::Respondents, ..=FEW_PEOPLE) => (self.small, "# respondents", STRONG),
            (Counted::Respondents, MANY_PEOPLE..) => (self.large, "# respondents", STRONG),
            (Counted::People, ..=FEW_PEOPLE) if is_sample => (self.small, "# people", STRONG),
            (Counted::People, ..=FEW_PEOPLE) => (self.small, "# people", PEOPLE_WEIGHT),
            (Counted::People, MANY_PEOPLE..) if is_sample => (self.large, "# people", STRONG),
            (Counted::People, MANY_PEOPLE..) => (self.large, "# people", PEOPLE_WEIGHT),
            (Counted::Groups, ..=FEW_GROUPS) => (self.small, "# focus groups", STRONG),
            (Counted::Cases, ..=FEW_CASES) => (self.small, "# cases", STRONG),
            (Counted::Places, 2..) => (self.multi, "# places", STRONG),
            _ => return None,
        };
        Some((target?, name, weight))
    }
}

/// Tells whether more are counted than a small study has.
pub(super) fn is_many(count: &Quantity) -> bool {
    count.number > FEW_PEOPLE
}

#[cfg(test)]
mod tests {
    use super::{Rules, Taxonomy};
    use crate::{classify::said::Quantity, study::Counted};

    /// Checks which value a count speaks for.
    #[track_caller]
    fn check(number: u32, counted: Counted, expected: Option<&str>) {
        check_sample(number, counted, false, expected);
    }

    #[track_caller]
    fn check_sample(number: u32, counted: Counted, is_sample: bool, expected: Option<&str>) {
        let taxonomy = Taxonomy::built_in();
        let rules = Rules::of(&taxonomy);
        let count = Quantity {
            number,
            counted,
            at: 0,
            end: 0,
        };
        let found = rules.of_count(&count, is_sample).map(|(target, ..)| target);
        let wanted = expected.map(|name| {
            let number = taxonomy.number(crate::study::Facet::Method, name);
            super::Target::Value(number.expect("the value is known"))
        });
        assert_eq!(found, wanted);
    }

    #[test]
    fn bounds_are_those_of_the_codebook() {
        check(30, Counted::Respondents, Some("small-scale"));
        check(31, Counted::Respondents, None);
        check(99, Counted::Respondents, None);
        check(100, Counted::Respondents, Some("large-scale"));
        check(5, Counted::Groups, Some("small-scale"));
        check(4, Counted::Cases, None);
        check(2, Counted::Places, Some("multi-context"));
        check(1, Counted::Places, None);
    }

    #[test]
    fn many_people_convince_if_they_were_studied() {
        check_sample(345_449, Counted::People, true, Some("large-scale"));
        let taxonomy = Taxonomy::built_in();
        let rules = Rules::of(&taxonomy);
        let count = |number| Quantity {
            number,
            counted: Counted::People,
            at: 0,
            end: 0,
        };
        let weight = |is_sample| rules.of_count(&count(500), is_sample).map(|it| it.2);
        assert!(weight(true) > weight(false));
        assert!(super::is_many(&count(31)) && !super::is_many(&count(30)));
    }
}
