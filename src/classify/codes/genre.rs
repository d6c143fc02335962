//! Genre: what kind of document it is, and what follows from that for its codes.
//!
//! ```text
//! sums of signals ─Genre::of→ from which score a value counts, and whether at all
//! ```
//!
//! **Promise.** Of a document that is no study no method is sure, but for a
//! review; of what a party wants no source is.
//!
//! **Never:** reads text; it knows signals by their sums.
//!
//! **Source.** The codebook (forms, laws and manifestos have no method), and
//! the coded documents named at each number.

use crate::{
    classify::taxonomy::{Target, Value, ValueRole},
    study::{Facet, Hold, NoStudy},
};

/// Scores from which a method counts, and from which it is worth a look: two
/// ordinary mentions in a methods part, or one outright.
pub(super) const DESIGN: Bounds = Bounds::from(4.0, 2.0);
/// Scores from which a theme or a kind of question counts: one strong cue in
/// the title.
const SUBJECT: Bounds = Bounds::from(6.0, 3.0);
/// Scores from which a theme of a course plan counts: such plans name all that
/// the field is about. Readers gave no course plan a theme that scores from 6 to
/// 9 there, and the three themes they gave score 10 and more.
const COURSE: Bounds = Bounds::from(9.0, 4.5);
/// Scores from which a source counts. On the 171 coded documents 6 as for a
/// theme misses four more that are scientific and gets none more right.
const VOICE: Bounds = Bounds::from(5.0, 3.0);
/// The score of own empirical work from which a method is believed.
const OWN_WORK: Bounds = Bounds::from(4.0, 2.0);
/// The score of own empirical work from which a text is research through and
/// through, so that the method in its title is its own: of the documents whose
/// title has one, those that only plan or discuss it score under 10.
const RESEARCH: f32 = 12.0;
/// The score from which a text is taken for no study: a course plan, a form, a
/// program, a law. It may be practice; it is no research. Without this, macro
/// F1 on the 40 coded documents is .76, with it .84; on all 214 .80 and .83.
const OTHER_GENRE: f32 = 4.0;
/// The score from which a text is what a party wants: of the coded and
/// sample documents that are not, none has more than 1.
const MANIFESTO: f32 = 2.0;
/// Values besides those of method that such a text cannot have: what a course
/// plan calls a program is the course.
const RESEARCHED: [ValueRole; 2] = [ValueRole::Scientific, ValueRole::Intervention];

/// Where a score begins to count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) yes: f32,
    pub(super) possibly: f32,
}

impl Bounds {
    const fn from(yes: f32, possibly: f32) -> Self {
        Self { yes, possibly }
    }
}

/// What kind of document it is, as far as it matters for coding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Genre {
    /// The score of own empirical work.
    own_work: f32,
    is_study: bool,
    is_course: bool,
    is_manifesto: bool,
}

impl Genre {
    /// Judges by the sums of the signals; `is_report` tells that the document
    /// has the parts of a report, and so is a study whatever else it has.
    pub(super) fn of(sum: impl Fn(Target) -> f32, is_report: bool) -> Self {
        let course = sum(Target::CoursePlan);
        let manifesto = sum(Target::Manifesto);
        let own_work = sum(Target::OwnWork);
        let other = course + manifesto + sum(Target::OtherGenre);
        Self {
            own_work,
            is_study: is_report || other < OTHER_GENRE,
            is_course: !is_report && course >= OTHER_GENRE,
            // A study of parties names them, too.
            is_manifesto: !is_report && manifesto >= MANIFESTO && own_work < OWN_WORK.yes,
        }
    }

    /// Tells whether own empirical work is all over it.
    pub(super) fn is_research(self) -> bool {
        self.own_work >= RESEARCH
    }

    /// Returns from which scores a value counts.
    pub(super) fn bounds(self, value: &Value) -> Bounds {
        match value.facet {
            Facet::Method => DESIGN,
            Facet::Opgave if self.is_course => COURSE,
            Facet::Opgave | Facet::KnowledgeQuestion => SUBJECT,
            Facet::Source => VOICE,
        }
    }

    /// Tells whether such a document may have a value at all: where nothing is
    /// shown of own work, no method is worth a look.
    pub(super) fn may_have(self, value: &Value) -> bool {
        !is_design(value) || self.own_work >= OWN_WORK.possibly
    }

    /// Returns why such a document cannot have a value for sure, if it cannot.
    pub(super) fn hold(self, value: &Value) -> Option<Hold> {
        let kind = Hold::NoStudy(self.kind());
        if is_design(value) {
            let is_believed = self.own_work >= OWN_WORK.yes;
            let hold = if self.is_study { Hold::NoOwnWork } else { kind };
            return (!self.is_study || !is_believed).then_some(hold);
        }
        let is_knowledge = value.facet == Facet::Source;
        let is_researched = value.role.is_some_and(|it| RESEARCHED.contains(&it));
        // A course plan tells its students what to do, not a worker.
        let is_for_students = self.is_course && value.role == Some(ValueRole::How);
        let is_out =
            is_for_students || self.is_manifesto && is_knowledge || !self.is_study && is_researched;
        is_out.then_some(kind)
    }

    fn kind(self) -> NoStudy {
        if self.is_course {
            NoStudy::CoursePlan
        } else if self.is_manifesto {
            NoStudy::Manifesto
        } else {
            NoStudy::Other
        }
    }
}

/// Tells a method that needs people or places; who searches literature need not
/// have seen a respondent.
fn is_design(value: &Value) -> bool {
    value.facet == Facet::Method && value.role != Some(ValueRole::Review)
}

#[cfg(test)]
mod tests {
    use super::{Facet, Genre, Target};
    use crate::classify::Taxonomy;

    /// Judges a document with these scores of own work, course plan and
    /// manifesto: from which score a value counts, and whether it may.
    fn judge(scores: [f32; 3], facet: Facet, name: &str) -> Option<(f32, bool)> {
        let [own_work, course, manifesto] = scores;
        let sum = |target| match target {
            Target::OwnWork => own_work,
            Target::CoursePlan => course,
            Target::Manifesto => manifesto,
            _ => 0.0,
        };
        let taxonomy = Taxonomy::built_in();
        let number = taxonomy.number(facet, name).expect("the value is known");
        let value = &taxonomy.all()[number];
        let genre = Genre::of(sum, false);
        genre
            .may_have(value)
            .then(|| (genre.bounds(value).yes, genre.hold(value).is_none()))
    }

    #[test]
    fn what_a_party_wants_is_no_source() {
        let manifesto = [0.0, 0.0, 2.0];
        assert_eq!(
            judge(manifesto, Facet::Source, "practice"),
            Some((5.0, false))
        );
        assert_eq!(
            judge(manifesto, Facet::Opgave, "inclusie"),
            Some((6.0, true))
        );
    }

    #[test]
    fn a_course_plan_names_every_theme() {
        let course = [8.0, 4.0, 0.0];
        assert_eq!(judge(course, Facet::Opgave, "inclusie"), Some((9.0, true)));
        assert_eq!(judge(course, Facet::Source, "practice"), Some((5.0, true)));
        for (facet, name) in [
            (Facet::KnowledgeQuestion, "how"),
            (Facet::Method, "small-scale"),
            (Facet::Source, "scientific"),
        ] {
            assert!(!judge(course, facet, name).is_some_and(|it| it.1), "{name}");
        }
    }

    #[test]
    fn a_method_needs_own_work_and_a_review_none() {
        let nothing = [1.0, 0.0, 0.0];
        assert_eq!(judge(nothing, Facet::Method, "small-scale"), None);
        assert_eq!(judge(nothing, Facet::Method, "review"), Some((4.0, true)));
        let some = [2.0, 0.0, 0.0];
        assert_eq!(
            judge(some, Facet::Method, "small-scale"),
            Some((4.0, false))
        );
    }
}
