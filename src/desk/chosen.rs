//! Which studies a table or a map is about, and the question that finds those of
//! one cell again.

use std::cmp::Reverse;

use super::{error::DeskError, open::Desk, question::Asked};
use crate::{
    classify::ValueRole,
    index::PLACE,
    search::{
        Filters, Question,
        question::{Limit, Node},
    },
    study::{Facet, StudyId},
    survey::{Axis, Coded, Synthesis},
};

/// The studies that were chosen, with their codes.
pub struct Chosen<'d> {
    /// The desk that they are of.
    pub desk: &'d Desk,
    /// Their codes.
    pub coded: Coded,
    /// Whether codes count that are only possible.
    pub possibly: bool,
    /// The question with its filters; `None` for all studies.
    question: Option<Question>,
}

/// In how many studies which place is named as where they were done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByPlace {
    /// Each place with how many studies name it: that of most studies first.
    pub places: Vec<(String, usize)>,
    /// How many studies name none.
    pub without: usize,
}

impl<'d> Chosen<'d> {
    /// Chooses the studies that a question found, or all; `possibly` tells whether
    /// codes count that are only possible.
    ///
    /// # Errors
    ///
    /// [`DeskError::Index`].
    pub fn new(
        desk: &'d Desk,
        answered: Option<(&Asked, &[StudyId])>,
        possibly: bool,
    ) -> Result<Self, DeskError> {
        let among = answered.map(|(_, found)| found.iter().copied().collect());
        Ok(Self {
            desk,
            coded: Coded::new(desk.index(), among, possibly)?,
            possibly,
            question: answered.map(|it| it.0.request.question.clone()),
        })
    }

    /// Returns the question as it was run; `None` for all studies.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// Returns all that was chosen, ascending, also what is no study.
    #[must_use]
    pub fn documents(&self) -> Vec<StudyId> {
        let all = self.coded.studies().union(self.coded.no_study());
        all.copied().collect()
    }

    /// Tells whether only studies with some values of this facet were chosen:
    /// then others are missing because nobody asked for them.
    #[must_use]
    pub fn is_limited_by(&self, facet: Facet) -> bool {
        fn names(node: &Node, wanted: Facet) -> bool {
            match node {
                Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(|it| names(it, wanted)),
                Node::Not(node) => names(node, wanted),
                Node::Only(Limit::Facet { facet, .. }) => *facet == wanted,
                _ => false,
            }
        }
        let question = self.question.as_ref();
        question.is_some_and(|it| names(&it.root, facet))
    }

    /// Returns a facet with the values that the taxonomy lists, and those that
    /// only studies have.
    #[must_use]
    pub fn axis(&self, facet: Facet) -> Axis {
        let taxonomy = self.desk.tools().taxonomy();
        self.coded.axis(facet, &taxonomy.values(facet))
    }

    /// Returns the question that finds the chosen studies with these values.
    #[must_use]
    pub fn having(&self, values: &[(Facet, &str)]) -> Question {
        let mut question = self.question_or_all();
        for (facet, value) in values {
            let facets = [(*facet, vec![(*value).to_owned()])].into();
            let filters = Filters {
                facets,
                ..Filters::default()
            };
            question = question.within(&filters);
        }
        question
    }

    /// Returns the question that finds the chosen studies that were done here.
    #[must_use]
    pub fn done_in(&self, place: &str) -> Question {
        let question = self.question_or_all();
        question.limited(Limit::Place(place.to_owned()))
    }

    /// Counts the studies per place.
    ///
    /// # Errors
    ///
    /// [`DeskError::Index`].
    pub fn by_place(&self) -> Result<ByPlace, DeskError> {
        let studies = self.coded.studies();
        let mut without = studies.clone();
        let mut places = vec![];
        for (name, here) in self.desk.index().facet(PLACE)? {
            let here = here.into_iter().map(|it| self.desk.index().id(it));
            let here: Vec<StudyId> = here.filter(|it| studies.contains(it)).collect();
            for study in &here {
                without.remove(study);
            }
            if !here.is_empty() {
                places.push((name, here.len()));
            }
        }
        places.sort_by_key(|(name, studies)| (Reverse(*studies), name.clone()));
        Ok(ByPlace {
            places,
            without: without.len(),
        })
    }

    /// Returns the methods that the taxonomy takes for small, and for a review.
    #[must_use]
    pub fn synthesis(&self) -> Synthesis {
        let taxonomy = self.desk.tools().taxonomy();
        let values = |roles: &[ValueRole]| {
            let named = roles.iter().flat_map(|it| taxonomy.with_role(*it));
            named.map(str::to_owned).collect()
        };
        Synthesis {
            small: values(&[ValueRole::SmallScale, ValueRole::SingleContext]),
            reviews: values(&[ValueRole::Review]),
        }
    }

    fn question_or_all(&self) -> Question {
        let all = || Question {
            root: Node::And(vec![]),
            left_out: vec![],
        };
        self.question.clone().unwrap_or_else(all)
    }
}
