//! Which studies a table or map is about, and the command that counts a cell.

use std::{collections::BTreeSet, sync::Arc};

use kennisbasis::{
    classify::Taxonomy,
    index::Index,
    search::{
        Filters,
        question::{Limit, Node, Question},
        search,
    },
    study::Facet,
    survey::{Axis, Coded},
};

use crate::cli::{
    Places,
    asking::Asking,
    failure::Failure,
    search::{help_on, open_or_make, read_as},
    ui::Ui,
};

/// The studies that were chosen, with their codes.
pub(in crate::cli) struct Chosen {
    pub(in crate::cli) index: Index,
    pub(in crate::cli) coded: Coded,
    pub(in crate::cli) taxonomy: Arc<Taxonomy>,
    /// Whether codes count that are only possible.
    pub(in crate::cli) possibly: bool,
    /// The question with its filters; `None` for all studies.
    question: Option<Question>,
    options: Vec<String>,
}

impl Chosen {
    pub(in crate::cli) fn new(
        ui: &mut Ui,
        places: &Places,
        asking: &Asking,
    ) -> Result<Self, Failure> {
        let request = asking.choice(ui, places)?;
        let index = open_or_make(ui, places)?;
        places.check_corpus(&index)?;
        let mut among = None;
        if let Some(request) = &request {
            let answer = search(&index, request)?;
            read_as(ui, &answer.read_as, &answer.left_out, &answer.translated);
            let numbers = answer.found.iter().filter_map(|it| index.number(*it));
            among = Some(numbers.collect::<BTreeSet<_>>());
            if answer.studies == 0 {
                help_on(ui, &index, request)?;
            }
            asking.note(ui, places, &index, request, &answer.found, answer.places);
        }
        Ok(Self {
            coded: Coded::new(&index, among, asking.takes_possible())?,
            possibly: asking.takes_possible(),
            index,
            taxonomy: places.taxonomy()?,
            question: request.map(|it| it.question),
            options: [places.options(), asking.reach_options()].concat(),
        })
    }

    /// Tells whether only studies with some values of this facet were chosen:
    /// then others are missing because nobody asked for them.
    pub(in crate::cli) fn is_limited_by(&self, facet: Facet) -> bool {
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

    /// The question as it was run.
    pub(in crate::cli) fn question(&self) -> Option<String> {
        self.question.as_ref().map(Question::to_string)
    }

    pub(in crate::cli) fn axis(&self, facet: Facet) -> Axis {
        self.coded.axis(facet, &self.taxonomy.values(facet))
    }

    /// Returns the command that counts the chosen studies with these values.
    pub(in crate::cli) fn command(&self, values: &[(Facet, &str)]) -> String {
        let mut question = self.question_or_all();
        for (facet, value) in values {
            let facets = [(*facet, vec![(*value).to_owned()])].into();
            let filters = Filters {
                facets,
                ..Filters::default()
            };
            question = question.within(&filters);
        }
        self.count_of(&question)
    }

    /// Returns the command that counts the chosen studies that were done here.
    pub(in crate::cli) fn command_at(&self, place: &str) -> String {
        let question = self.question_or_all();
        self.count_of(&question.limited(Limit::Place(place.to_owned())))
    }

    fn question_or_all(&self) -> Question {
        let all = || Question {
            root: Node::And(vec![]),
            left_out: vec![],
        };
        self.question.clone().unwrap_or_else(all)
    }

    fn count_of(&self, question: &Question) -> String {
        let mut command = vec!["kennisbasis count".to_owned()];
        command.extend(self.options.iter().cloned());
        command.push(quoted(&question.to_string()));
        command.join(" ")
    }
}

/// Puts a question between quotation marks so that a shell hands it over as it
/// is. Double ones do everywhere; single ones, which Windows' old shell does
/// not know, only where the question has something that double ones change.
fn quoted(question: &str) -> String {
    if !question.contains(['"', '$', '`', '\\', '!', '%']) {
        return format!("\"{question}\"");
    }
    format!("'{}'", question.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn double_quotation_marks_unless_a_shell_would_look_inside() {
        assert_eq!(quoted("opgave:inclusie"), "\"opgave:inclusie\"");
        assert_eq!(quoted("\"stem van\" zo'n"), "'\"stem van\" zo'\\''n'");
    }
}
