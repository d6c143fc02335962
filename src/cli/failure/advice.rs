//! From what is wrong with a question to what to type instead.
//!
//! **Promise.** Each piece of advice says what can be typed, with an example
//! that works as it stands.

use kennisbasis::{
    search::question::{Elsewhere, Problem, Untranslatable},
    study::Facet,
};

use super::problem;
use crate::cli::words::tell;

/// Returns what to do about a problem.
pub(super) fn on_question(problem: &Problem) -> String {
    match problem {
        Problem::UnknownField { name, nearest } => unknown_field(name, *nearest),
        Problem::UnknownValue { facet, known, .. } => {
            let (word, known) = (facet.word(), known.join(", "));
            if *facet == Facet::Method {
                tell!(
                    "problem-unknown-value.hint-method",
                    facet = word,
                    known = known
                )
            } else {
                tell!("problem-unknown-value.hint", facet = word, known = known)
            }
        }
        Problem::EmptyField { field } => behind(field),
        Problem::GroupOfValues { field } => tell!(
            "problem-group-of-values.hint",
            field = *field,
            value = value(field)
        ),
        Problem::OpenValue { field } => {
            tell!(
                "problem-open-value.hint",
                field = *field,
                value = value(field)
            )
        }
        Problem::Elsewhere(elsewhere) => on_spelling(elsewhere),
        Problem::Untranslatable(untranslatable) => on_dialect(untranslatable),
        Problem::Empty => tell!("problem-empty.hint"),
        Problem::TooLong => tell!("problem-too-long.hint"),
        Problem::TooDeep => tell!("problem-too-deep.hint"),
        Problem::OpenPhrase => tell!("problem-open-phrase.hint"),
        Problem::EmptyPhrase => tell!("problem-empty-phrase.hint"),
        Problem::SingleQuotes => tell!("problem-single-quotes.hint"),
        Problem::OpenGroup => tell!("problem-open-group.hint"),
        Problem::StrayClose => tell!("problem-stray-close.hint"),
        Problem::GluedGroup => tell!("problem-glued-group.hint"),
        Problem::EmptyGroup => tell!("problem-empty-group.hint"),
        Problem::MissingSide { .. } => tell!("problem-missing-side.hint"),
        Problem::NoOperator => tell!("problem-no-operator.hint"),
        Problem::LoneNot => tell!("problem-lone-not.hint"),
        Problem::InCapitals { .. } => tell!("problem-in-capitals.hint"),
        Problem::NearWithoutNumber { .. } => tell!("problem-near-without-number.hint"),
        Problem::TooFar => tell!("problem-too-far.hint"),
        Problem::NotNear { .. } => tell!("problem-not-near.hint"),
        Problem::NoWord => tell!("problem-no-word.hint"),
        Problem::ShortStart => tell!("problem-short-start.hint"),
        Problem::StarInFront => tell!("problem-star-in-front.hint"),
        Problem::ManyOpen => tell!("problem-many-open.hint"),
        Problem::ShortPattern => tell!("problem-short-pattern.hint"),
        Problem::QuestionMark => tell!("problem-question-mark.hint"),
        Problem::OpenExact => tell!("problem-open-exact.hint"),
        Problem::ExactPhrase => tell!("problem-exact-phrase.hint"),
        Problem::Sign { sign: '-' | '!' } => tell!("problem-sign.hint-not"),
        Problem::Sign { .. } => tell!("problem-sign.hint"),
        Problem::InsideField { .. } => tell!("problem-inside-field.hint"),
        Problem::NotYears { .. } => tell!("problem-not-years.hint"),
        Problem::UnknownLanguage { .. } => tell!("problem-unknown-language.hint"),
        Problem::NotEarlier { .. } => tell!("problem-not-earlier.hint"),
        Problem::NoLine { .. } => tell!("problem-no-line.hint"),
        Problem::NoLastLine => tell!("problem-no-last-line.hint"),
    }
}

fn unknown_field(name: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => tell!(
            "problem-unknown-field.hint-near",
            field = nearest,
            value = value(nearest)
        ),
        None => tell!("problem-unknown-field.hint", name = name),
    }
}

fn behind(field: &str) -> String {
    let value = value(field);
    match field {
        "title" | "abstract" | "methods" | "results" | "conclusion" | "references" => {
            tell!(
                "problem-empty-field.hint-words",
                field = field,
                value = value
            )
        }
        _ => tell!("problem-empty-field.hint", field = field, value = value),
    }
}

/// A value that goes with a field.
fn value(field: &str) -> &'static str {
    match field {
        "author" | "auteur" => "Jansen",
        "year" | "jaar" => "2019",
        "lang" | "language" | "taal" => "nl",
        "doi" => "10.1234/abc",
        "file" | "bestand" => "rapport.pdf",
        "opgave" => "inclusie",
        "method" | "methode" => "participatory",
        "source" | "bron" => "practice",
        "question" | "kennisvraag" => "works",
        "place" | "plaats" => "Assen",
        _ => "wijk",
    }
}

/// Advice on a spelling that is of another search tool.
fn on_spelling(elsewhere: &Elsewhere) -> String {
    match elsewhere {
        Elsewhere::Nearness { ours, .. } => tell!("problem-nearness.hint", ours = ours),
        Elsewhere::OvidField => tell!("problem-ovid-field.hint"),
        Elsewhere::PubMedField => tell!("problem-pubmed-field.hint"),
        Elsewhere::WosField => tell!("problem-wos-field.hint"),
        Elsewhere::ScopusField => tell!("problem-scopus-field.hint"),
        Elsewhere::Sign { sign } => match sign {
            '$' => tell!("problem-other-sign.hint-dollar"),
            '#' => tell!("problem-other-sign.hint-hash"),
            '~' => tell!("problem-other-sign.hint-tilde"),
            '|' => tell!("problem-other-sign.hint-bar"),
            _ => tell!("problem-other-sign.hint"),
        },
    }
}

/// Advice on what a dialect has and we do not.
fn on_dialect(untranslatable: &Untranslatable) -> String {
    match untranslatable {
        Untranslatable::Heading => tell!("problem-heading.hint"),
        Untranslatable::Limit => tell!("problem-database-limit.hint"),
        Untranslatable::Label { .. } => tell!("problem-label.hint"),
        Untranslatable::LoneLabel { .. } => tell!("problem-lone-label.hint"),
        Untranslatable::Operator { operator } => on_operator(operator),
        Untranslatable::Sign { .. } => tell!("problem-dialect-sign.hint"),
        Untranslatable::MixedNearness => tell!("problem-mixed-nearness.hint"),
        Untranslatable::MixedOperators => tell!("problem-mixed-operators.hint"),
        Untranslatable::Spellings { .. } => tell!("problem-spellings.hint"),
        Untranslatable::NearnessOfMany { .. } => tell!("problem-nearness-of-many.hint"),
        Untranslatable::Value { what, .. } => {
            tell!("problem-value.hint", what = problem::of_value(what))
        }
    }
}

fn on_operator(operator: &str) -> String {
    match operator.to_lowercase().as_str() {
        "same" => tell!("problem-operator.hint-same"),
        "limit" | "limit-to" | "exclude" | "filters:" => tell!("problem-operator.hint-limit"),
        _ => tell!("problem-operator.hint"),
    }
}

#[cfg(test)]
mod tests {
    use kennisbasis::search::{
        dialect::{Dialect, translate},
        question::{Elsewhere, Problem, Untranslatable, parse},
    };

    use super::on_question;

    /// Some problem of a kind, and the examples in the advice on it.
    fn ours() -> Vec<(Problem, Vec<&'static str>)> {
        let field = "year";
        vec![
            (Problem::OpenPhrase, vec!["\"stem van de burger\""]),
            (Problem::OpenGroup, vec!["wijk AND (team OR buurt)"]),
            (Problem::StrayClose, vec!["(wijk OR buurt) AND team"]),
            (
                Problem::GluedGroup,
                vec!["participatie*", "wijk (team OR buurt)"],
            ),
            (Problem::TooDeep, vec!["(wijk OR buurt OR straat)"]),
            (Problem::LoneNot, vec!["armoede NOT schulden"]),
            (
                Problem::NearWithoutNumber {
                    operator: "NEAR".into(),
                },
                vec!["burger NEAR/3 initiatief"],
            ),
            (Problem::TooFar, vec!["burger NEAR/50 initiatief"]),
            (
                Problem::NotNear { what: "AND" },
                vec!["title:((burger OR inwoner) NEAR/3 initiatief)"],
            ),
            (Problem::NoWord, vec!["\"zorg & welzijn\""]),
            (Problem::ShortStart, vec!["participat*"]),
            (
                Problem::ShortPattern,
                vec!["participat*", "wom?n", "behavio*r"],
            ),
            (
                Problem::StarInFront,
                vec!["*participatie", "arbeidsparticipatie OR burgerparticipatie"],
            ),
            (Problem::QuestionMark, vec!["(team?)"]),
            (Problem::OpenExact, vec!["=wijk", "wijk*"]),
            (Problem::ExactPhrase, vec!["=één AND =wijk"]),
            (
                Problem::InsideField { what: "a limit" },
                vec!["title:wijk abstract:armoede year:2019"],
            ),
            (
                Problem::NotYears {
                    typed: String::new(),
                },
                vec!["year:2019", "year:2015..2022", "year:2015..", "year:..2022"],
            ),
            (
                Problem::UnknownLanguage {
                    typed: String::new(),
                },
                vec!["lang:nl OR lang:en"],
            ),
            (
                Problem::NotEarlier {
                    typed: String::new(),
                },
                vec!["#3 AND #5"],
            ),
            (Problem::EmptyField { field }, vec!["year:2019"]),
            (Problem::OpenValue { field }, vec!["year:2019"]),
            (
                Problem::Elsewhere(Elsewhere::OvidField),
                vec!["title:wijk OR abstract:wijk"],
            ),
            (
                Problem::Untranslatable(Untranslatable::Heading),
                vec!["\"social work*\" OR welzijn*"],
            ),
        ]
    }

    #[test]
    fn examples_are_in_the_advice_and_work() {
        for (problem, examples) in ours() {
            let advice = on_question(&problem);
            for example in examples {
                assert!(advice.contains(example), "{example} in {advice}");
                assert!(parse(example).is_ok(), "{example}");
            }
        }
        for (dialect, problem, example) in [
            (
                Dialect::Scopus,
                Untranslatable::MixedNearness,
                "(burger W/3 initiatief) PRE/5 wijk",
            ),
            (
                Dialect::Cochrane,
                Untranslatable::MixedOperators,
                "wijk AND (team* OR buurt*)",
            ),
            (
                Dialect::PubMed,
                Untranslatable::NearnessOfMany { words: 3 },
                "\"burger initiatief\"[tiab:~3] AND \"initiatief wijk\"[tiab:~3]",
            ),
        ] {
            let advice = on_question(&Problem::Untranslatable(problem));
            assert!(advice.contains(example), "{example} in {advice}");
            assert!(translate(example, dialect).is_ok(), "{example}");
        }
    }
}
