//! What to do about a question that cannot be run.

use kennisbasis::{desk::QuestionFault, study::Language};

use super::{advice, message::Failure};

pub(super) fn failure(fault: &QuestionFault) -> Failure {
    match fault {
        QuestionFault::Unreadable { typed, source } => {
            let message = format!("this question cannot be run: {source}");
            let advice = advice::on_question(&source.problem);
            Failure::new(message, advice).with_excerpt(typed, &source.span)
        }
        QuestionFault::NoDialect { typed } => Failure::new(
            format!("there is no dialect `{typed}`"),
            "the dialects are: ovid, pubmed, wos, scopus",
        ),
        QuestionFault::NoValue {
            facet,
            typed,
            known,
        } => {
            let word = facet.word();
            Failure::new(
                format!("there is no {word} `{typed}`"),
                format!("the values of {word} are: {}", known.join(", ")),
            )
        }
        QuestionFault::NoLanguage { typed } => {
            let codes: Vec<&str> = Language::ALL.iter().map(|it| it.code()).collect();
            Failure::new(
                format!("there is no language `{typed}`"),
                format!("the languages are: {}", codes.join(", ")),
            )
        }
        QuestionFault::NoYears { typed } => Failure::new(
            format!("`{typed}` is not a year"),
            "write 2019, 2015..2022, 2015.. or ..2022",
        ),
        QuestionFault::NoSearch { number } => Failure::new(
            format!("there is no search #{number}"),
            "kennisbasis history lists them",
        ),
        QuestionFault::OtherReach { number, reach } => {
            let with = match reach.as_slice() {
                [] => "without options".to_owned(),
                reach => format!("with --{}", reach.join(" --")),
            };
            Failure::new(
                format!("search #{number} was run {with}"),
                "run this one with the same options: what is found depends on them",
            )
        }
        QuestionFault::OtherTerms { number } => Failure::new(
            format!("search #{number} was run with another table of terms"),
            "put that table back, or type its question again: what is found depends on the terms",
        ),
    }
}
