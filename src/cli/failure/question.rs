//! What to do about a question that cannot be run.

use kennisbasis::{desk::QuestionFault, search::QuestionError, study::Language};

use super::{advice, message::Failure, problem};
use crate::cli::{odd, words::tell};

pub(super) fn failure(fault: &QuestionFault) -> Failure {
    match fault {
        QuestionFault::Unreadable { typed, faults } => unreadable(typed, faults),
        QuestionFault::NoDialect { typed } => Failure::new(
            tell!("problem-no-dialect", typed = typed),
            tell!("problem-no-dialect.hint"),
        ),
        QuestionFault::NoValue {
            facet,
            typed,
            known,
        } => {
            let (word, known) = (facet.word(), known.join(", "));
            Failure::new(
                tell!("problem-unknown-value", facet = word, value = typed),
                tell!("problem-unknown-value.hint", facet = word, known = known),
            )
        }
        QuestionFault::NoLanguage { typed } => {
            let codes: Vec<&str> = Language::ALL.iter().map(|it| it.code()).collect();
            Failure::new(
                tell!("problem-unknown-language", typed = typed),
                tell!(
                    "problem-unknown-language.hint-option",
                    codes = codes.join(", ")
                ),
            )
        }
        QuestionFault::NoYears { typed } => Failure::new(
            tell!("problem-not-years", typed = typed),
            tell!("problem-not-years.hint-option"),
        ),
        QuestionFault::NoSearch { number, odd: lines } => {
            let mut hint = vec![tell!("problem-no-search.hint")];
            hint.extend(odd::lines(&lines.iter().cloned().collect()));
            Failure::new(
                tell!("problem-no-search", number = number.to_string()),
                hint.join("\n"),
            )
        }
        QuestionFault::OtherReach { number, reach } => {
            let number = number.to_string();
            let message = match reach.as_slice() {
                [] => tell!("problem-other-reach.none", number = number),
                reach => {
                    let options = format!("--{}", reach.join(" --"));
                    tell!("problem-other-reach", number = number, options = options)
                }
            };
            Failure::new(message, tell!("problem-other-reach.hint"))
        }
        QuestionFault::OtherTerms { number } => Failure::new(
            tell!("problem-other-terms", number = number.to_string()),
            tell!("problem-other-terms.hint"),
        ),
    }
}

/// Says all that is wrong with a question, each with the words around it.
fn unreadable(typed: &str, faults: &[QuestionError]) -> Failure {
    if let [fault] = faults {
        let message = tell!("problem-question", why = problem::text(&fault.problem));
        let advice = advice::on_question(&fault.problem);
        return Failure::new(message, advice).with_excerpt(typed, &fault.span);
    }
    let n = faults.len().to_string();
    let mut hints: Vec<String> = vec![];
    let mut places = vec![];
    for (number, fault) in faults.iter().enumerate() {
        let why = format!("{}. {}", number + 1, problem::text(&fault.problem));
        places.push((why, &fault.span));
        let hint = advice::on_question(&fault.problem);
        if !hints.contains(&hint) {
            hints.push(hint);
        }
    }
    let failure = Failure::new(tell!("problem-questions", n = n), "");
    let failure = failure.with_places(typed, &places);
    failure.with_hint(hints.join("\n"))
}
