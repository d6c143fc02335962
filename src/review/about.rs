//! The statements: what people say of the facts of studies, in the order in which
//! they said it.
//!
//! JSON Lines, one fact on a line. Studies are named by the bytes of their PDF, so
//! a statement survives a new index, a rename and a move. Who changes their mind
//! adds a line; the last one on a fact counts. A line whose `value` is `null` takes
//! back what was said before it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de::IgnoredAny};

use super::lines::{self, Kept, ReviewError};
use crate::study::{Genre, Statement, Told};

const FILE: &str = "about.jsonl";

/// The statements in a review folder.
#[derive(Clone, Debug)]
pub struct Statements {
    path: PathBuf,
}

/// A statement as a line has it.
#[derive(Serialize, Deserialize)]
struct Record {
    date: String,
    study: String,
    fact: String,
    value: Option<Value>,
    by: String,
}

/// A value as a line has it: a year is a number, authors are a list.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Number(u16),
    Text(String),
    List(Vec<String>),
}

impl Statements {
    /// The statements in the folder `review`, which need not exist yet.
    #[must_use]
    pub fn new(review: &Path) -> Self {
        Self {
            path: review.join(FILE),
        }
    }

    /// Returns the file that holds them.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns all statements, in order; none if nobody said anything yet.
    pub fn read(&self) -> Result<Kept<Statement>, ReviewError> {
        lines::read(&self.path, |record: Record| {
            Some(Statement {
                study: record.study.parse().ok()?,
                told: told(&record.fact, record.value)?,
                by: record.by,
                date: record.date,
            })
        })
    }

    /// Adds a statement.
    ///
    /// # Errors
    ///
    /// [`ReviewError::Newer`] if the file holds a line of a newer program.
    pub fn add(&self, statement: &Statement) -> Result<(), ReviewError> {
        let record = Record {
            date: statement.date.clone(),
            study: statement.study.to_string(),
            fact: statement.told.word().to_owned(),
            value: value(&statement.told),
            by: statement.by.clone(),
        };
        lines::add(&self.path, |_: &[Option<IgnoredAny>]| record).map(|_| ())
    }
}

fn value(told: &Told) -> Option<Value> {
    match told {
        Told::Title(value) | Told::Doi(value) => value.clone().map(Value::Text),
        Told::Authors(value) => value.clone().map(Value::List),
        Told::Year(value) => value.map(Value::Number),
        Told::Genre(value) => value.map(|it| Value::Text(it.word().to_owned())),
    }
}

/// Reads a fact; `None` for one that is not known, or of which the value is none.
fn told(fact: &str, value: Option<Value>) -> Option<Told> {
    let Some(value) = value else {
        return Told::taken_back(fact);
    };
    Some(match (fact, value) {
        ("title", Value::Text(value)) => Told::Title(Some(value)),
        ("authors", Value::List(value)) => Told::Authors(Some(value)),
        ("year", Value::Number(value)) => Told::Year(Some(value)),
        ("doi", Value::Text(value)) => Told::Doi(Some(value)),
        ("genre", Value::Text(value)) => Told::Genre(Some(Genre::from_word(&value)?)),
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::{super::lines::Odd, Statements};
    use crate::study::{Genre, Statement, StudyId, Told};

    fn says(told: Told) -> Statement {
        Statement {
            study: StudyId([9; 32]),
            told,
            by: "Zoë".into(),
            date: "2026-11-22T10:00:00Z".into(),
        }
    }

    #[test]
    fn statements_are_read_back_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let statements = Statements::new(&dir.path().join("mijn review"));
        assert_eq!(statements.read().unwrap().all, []);
        let all = [
            says(Told::Title(Some("Eén \"titel\"".into()))),
            says(Told::Authors(Some(vec![
                "J. Jansen".into(),
                "A. Bos".into(),
            ]))),
            says(Told::Year(Some(2021))),
            says(Told::Doi(Some("10.1234/ab".into()))),
            says(Told::Genre(Some(Genre::Law))),
            says(Told::Year(None)),
        ];
        for it in &all {
            statements.add(it).unwrap();
        }
        let read = statements.read().unwrap();
        assert_eq!(read.all, all);
        assert_eq!(read.odd, []);
        let lines = fs::read_to_string(statements.path()).unwrap();
        let last = lines.lines().last().unwrap();
        assert!(
            last.ends_with(r#""fact":"year","value":null,"by":"Zoë"}"#),
            "{last}"
        );
    }

    #[test]
    fn a_value_that_the_fact_cannot_have_is_named_and_hides_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let statements = Statements::new(dir.path());
        statements.add(&says(Told::Year(Some(2021)))).unwrap();
        let ours = fs::read_to_string(statements.path()).unwrap();
        let text = ours.replace("2021", "\"in 2021\"");
        let colour = ours.replace("\"year\"", "\"colour\"");
        fs::write(statements.path(), format!("{text}{colour}{ours}")).unwrap();
        let read = statements.read().unwrap();
        assert_eq!(read.all, [says(Told::Year(Some(2021)))]);
        let odd: Vec<(usize, Odd)> = read.odd.iter().map(|it| (it.line, it.why)).collect();
        assert_eq!(odd, [(1, Odd::Broken), (2, Odd::Broken)]);
    }
}
