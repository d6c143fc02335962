//! From what is wrong with a question to what to type instead.
//!
//! **Promise.** Each piece of advice says what can be typed, with an example
//! that works as it stands.

use kennisbasis::search::question::{Elsewhere, Problem, Untranslatable};

/// Returns what to do about a problem.
pub(super) fn on_question(problem: &Problem) -> String {
    let fixed = match problem {
        Problem::UnknownField { name, nearest } => return unknown_field(name, *nearest),
        Problem::UnknownValue { facet, known, .. } => {
            let word = facet.word();
            let section = if word == "method" {
                "; to look for a word in the methods section: methods:interview"
            } else {
                ""
            };
            return format!("the values of {word} are: {}{section}", known.join(", "));
        }
        Problem::EmptyField { field } => return behind(field),
        Problem::GroupOfValues { field } => {
            let value = value(field);
            return format!("write each by itself: {field}:{value} OR {field}:…");
        }
        Problem::OpenValue { field } => {
            return format!("write it in full: {field}:{}", value(field));
        }
        Problem::Elsewhere(elsewhere) => return on_spelling(elsewhere),
        Problem::Untranslatable(untranslatable) => return on_dialect(untranslatable),
        Problem::Empty => {
            "type what you look for: kennisbasis search \"ervaringskennis van bewoners\""
        }
        Problem::TooLong => "search for its parts one by one",
        Problem::TooDeep => {
            "write it with fewer parentheses inside each other; words that are alternatives need one pair: (wijk OR buurt OR straat)"
        }
        Problem::OpenPhrase => "close it with a second quotation mark: \"stem van de burger\"",
        Problem::EmptyPhrase => "put words between the quotation marks, or leave them out",
        Problem::SingleQuotes => "write \"stem van de burger\"",
        Problem::OpenGroup => "close it: wijk AND (team OR buurt)",
        Problem::StrayClose => "open it before what belongs together: (wijk OR buurt) AND team",
        Problem::GluedGroup => {
            "write participatie* for every ending, or put a blank before the parenthesis: wijk (team OR buurt)"
        }
        Problem::EmptyGroup => "put words between the parentheses, or leave them out",
        Problem::MissingSide { .. } => {
            "AND, OR, NOT and NEAR/3 stand between words; to look for such a word itself, type it in small letters"
        }
        Problem::LoneNot => "say first what to look for: armoede NOT schulden",
        Problem::InCapitals { .. } => {
            "type the words in small letters and the operators in capitals; or put them in a phrase"
        }
        Problem::NearWithoutNumber { .. } => {
            "write burger NEAR/3 initiatief, or PRE/3 if the order counts; in small letters it is a word to look for"
        }
        Problem::TooFar => {
            "write fewer, burger NEAR/50 initiatief; or AND, for both anywhere in a study"
        }
        Problem::NotNear { .. } => {
            "put words, a phrase or alternatives on each side, and fields around both: title:((burger OR inwoner) NEAR/3 initiatief)"
        }
        Problem::NoWord => "leave it out, or put it in a phrase: \"zorg & welzijn\"",
        Problem::ShortStart => "put two letters or more before the *: participat*",
        Problem::StarInside => {
            "leave a word open at its end, participat*; or write ? for one letter: wom?n"
        }
        Problem::StarInFront => {
            "write the words that you look for: arbeidsparticipatie OR burgerparticipatie"
        }
        Problem::ShortPattern => "write two letters or more, the first among them: wom?n",
        Problem::QuestionMark => {
            "leave it out; if it stands for one letter, put parentheses around the word: (team?)"
        }
        Problem::OpenExact => "write =wijk for this form alone, or wijk* for every ending",
        Problem::ExactPhrase => {
            "put it before each word: =één AND =wijk; a phrase is exact but for capitals and accents"
        }
        Problem::Sign { sign: '-' | '!' } => "write NOT: armoede NOT schulden",
        Problem::Sign { .. } => "leave it out: words beside each other must all occur",
        Problem::InsideField { .. } => {
            "put them side by side: title:wijk abstract:armoede year:2019"
        }
        Problem::NotYears { .. } => "write year:2019, year:2015..2022, year:2015.. or year:..2022",
        Problem::UnknownLanguage { .. } => {
            "the languages are nl, en, de, fr and other: lang:nl OR lang:en"
        }
        Problem::NotEarlier { .. } => "write the number of a search: #3 AND #5; or leave out the #",
    };
    fixed.to_owned()
}

fn unknown_field(name: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean {nearest}:{}?", value(nearest)),
        None => format!(
            "the fields are title, abstract, methods, results, conclusion, references, author, year, lang, doi, file, place, opgave, method, source and question; to look for the words, use a phrase: \"{name} wijk\""
        ),
    }
}

fn behind(field: &str) -> String {
    let several = match field {
        "title" | "abstract" | "methods" | "results" | "conclusion" | "references" => {
            format!("; for more words: {field}:(wijk buurt)")
        }
        _ => String::new(),
    };
    let value = value(field);
    format!("put it right behind the colon: {field}:{value}{several}")
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
        Elsewhere::Nearness { ours, .. } => format!(
            "write burger {ours} initiatief: the number is that of the words between; to look for the word itself, put it between quotation marks"
        ),
        Elsewhere::OvidField => {
            "write title:wijk OR abstract:wijk, or add --dialect ovid".to_owned()
        }
        Elsewhere::PubMedField => {
            "write title:wijk OR abstract:wijk, or add --dialect pubmed".to_owned()
        }
        Elsewhere::WosField => {
            "write title:wijk OR abstract:wijk, or add --dialect wos".to_owned()
        }
        Elsewhere::ScopusField => {
            "write title:wijk OR abstract:wijk, or add --dialect scopus; before a group that is no field, put a blank"
                .to_owned()
        }
        Elsewhere::Sign { sign } => match sign {
            '$' => "write participat* for any ending".to_owned(),
            '#' => "write wom?n for one letter".to_owned(),
            '~' => "write burger NEAR/5 initiatief".to_owned(),
            '|' => "write wijk OR buurt".to_owned(),
            _ => "leave it out, or put the words in a phrase: \"stem van de burger\"".to_owned(),
        },
    }
}

/// Advice on what a dialect has and we do not.
fn on_dialect(untranslatable: &Untranslatable) -> String {
    let fixed = match untranslatable {
        Untranslatable::Heading => {
            "write the words that such studies use instead: \"social work*\" OR welzijn*"
        }
        Untranslatable::Label { .. } => {
            "leave it out, or look in title and abstract: title:wijk OR abstract:wijk"
        }
        Untranslatable::LoneLabel { .. } => {
            "put a word, a phrase or a group before it: wijk.ti. in Ovid, wijk[ti] in PubMed"
        }
        Untranslatable::Operator { operator } => {
            return on_operator(operator);
        }
        Untranslatable::Sign { .. } => {
            "use the signs of the dialect that you named, or leave out --dialect"
        }
        Untranslatable::MixedNearness => {
            "put parentheses around what comes first: (burger W/3 initiatief) PRE/5 wijk"
        }
        Untranslatable::Spellings { .. } => "leave the word open at its end: participat*",
        Untranslatable::NearnessOfMany { .. } => {
            "write pairs: \"burger initiatief\"[tiab:~3] AND \"initiatief wijk\"[tiab:~3]"
        }
        Untranslatable::Value { what, .. } => {
            return format!("write {what}: 2019, 2015-2022, dutch, Jansen");
        }
    };
    fixed.to_owned()
}

fn on_operator(operator: &str) -> String {
    match operator.to_lowercase().as_str() {
        "same" => "write how many words may stand between: burger NEAR/15 initiatief".to_owned(),
        "limit" | "limit-to" | "exclude" => {
            "leave it out and add --year 2015..2022 or --lang nl to the search".to_owned()
        }
        _ => "write it as the dialect does (adj3 in Ovid, NEAR/3 in Web of Science, W/3 in Scopus), or leave out --dialect"
            .to_owned(),
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
            (Problem::StarInside, vec!["participat*", "wom?n"]),
            (
                Problem::StarInFront,
                vec!["arbeidsparticipatie OR burgerparticipatie"],
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
