//! What is wrong with a question, in the words of the reader.

use kennisbasis::search::question::{
    DEEPEST, Elsewhere, FARTHEST, LONGEST, MOST_OPEN, Problem, Untranslatable,
};

use crate::cli::words::tell;

/// Returns what is wrong, without advice.
pub(super) fn text(problem: &Problem) -> String {
    match problem {
        Problem::Empty => tell!("problem-empty"),
        Problem::TooLong => tell!("problem-too-long", most = LONGEST.to_string()),
        Problem::TooDeep => tell!("problem-too-deep", most = DEEPEST.to_string()),
        Problem::OpenPhrase => tell!("problem-open-phrase"),
        Problem::EmptyPhrase => tell!("problem-empty-phrase"),
        Problem::SingleQuotes => tell!("problem-single-quotes"),
        Problem::OpenGroup => tell!("problem-open-group"),
        Problem::StrayClose => tell!("problem-stray-close"),
        Problem::GluedGroup => tell!("problem-glued-group"),
        Problem::EmptyGroup => tell!("problem-empty-group"),
        Problem::MissingSide { operator, side } => match *side {
            "before" => tell!("problem-missing-side.before", operator = operator),
            _ => tell!("problem-missing-side.after", operator = operator),
        },
        Problem::NoOperator => tell!("problem-no-operator"),
        Problem::LoneNot => tell!("problem-lone-not"),
        Problem::InCapitals { word } => tell!("problem-in-capitals", word = word),
        Problem::NearWithoutNumber { operator } => {
            tell!("problem-near-without-number", operator = operator)
        }
        Problem::TooFar => tell!("problem-too-far", most = FARTHEST.to_string()),
        Problem::NotNear { what } => tell!("problem-not-near", what = part(what)),
        Problem::NoWord => tell!("problem-no-word"),
        Problem::ShortStart => tell!("problem-short-start"),
        Problem::StarInFront => tell!("problem-star-in-front"),
        Problem::ManyOpen => tell!("problem-many-open", most = MOST_OPEN.to_string()),
        Problem::ShortPattern => tell!("problem-short-pattern"),
        Problem::QuestionMark => tell!("problem-question-mark"),
        Problem::OpenExact => tell!("problem-open-exact"),
        Problem::ExactPhrase => tell!("problem-exact-phrase"),
        Problem::Sign { sign } => tell!("problem-sign", sign = sign.to_string()),
        Problem::UnknownField { name, .. } => tell!("problem-unknown-field", name = name),
        Problem::EmptyField { field } => tell!("problem-empty-field", field = *field),
        Problem::InsideField { what } => tell!("problem-inside-field", what = part(what)),
        Problem::GroupOfValues { field } => tell!("problem-group-of-values", field = *field),
        Problem::OpenValue { field } => tell!("problem-open-value", field = *field),
        Problem::NotYears { typed } => tell!("problem-not-years", typed = typed),
        Problem::UnknownLanguage { typed } => tell!("problem-unknown-language", typed = typed),
        Problem::UnknownValue { facet, value, .. } => {
            tell!("problem-unknown-value", facet = facet.word(), value = value)
        }
        Problem::NotEarlier { typed } => tell!("problem-not-earlier", typed = typed),
        Problem::NoLine { number } => tell!("problem-no-line", number = number.to_string()),
        Problem::NoLastLine => tell!("problem-no-last-line"),
        Problem::Elsewhere(elsewhere) => of_elsewhere(elsewhere),
        Problem::Untranslatable(untranslatable) => of_dialect(untranslatable),
    }
}

fn of_elsewhere(elsewhere: &Elsewhere) -> String {
    match elsewhere {
        Elsewhere::Nearness { typed, .. } => tell!("problem-nearness", typed = typed),
        Elsewhere::OvidField => tell!("problem-ovid-field"),
        Elsewhere::PubMedField => tell!("problem-pubmed-field"),
        Elsewhere::WosField => tell!("problem-wos-field"),
        Elsewhere::ScopusField => tell!("problem-scopus-field"),
        Elsewhere::Sign { sign } => tell!("problem-other-sign", sign = sign.to_string()),
    }
}

fn of_dialect(untranslatable: &Untranslatable) -> String {
    match untranslatable {
        Untranslatable::Heading => tell!("problem-heading"),
        Untranslatable::Limit => tell!("problem-database-limit"),
        Untranslatable::Label { label } => tell!("problem-label", label = label),
        Untranslatable::LoneLabel { label } => tell!("problem-lone-label", label = label),
        Untranslatable::Operator { operator } => tell!("problem-operator", operator = operator),
        Untranslatable::Sign { sign } => tell!("problem-dialect-sign", sign = sign.to_string()),
        Untranslatable::MixedNearness => tell!("problem-mixed-nearness"),
        Untranslatable::MixedOperators => tell!("problem-mixed-operators"),
        Untranslatable::Spellings { most } => tell!("problem-spellings", most = most.to_string()),
        Untranslatable::NearnessOfMany { words } => {
            tell!("problem-nearness-of-many", words = words.to_string())
        }
        Untranslatable::Value { value, what } => {
            tell!("problem-value", value = value, what = of_value(what))
        }
    }
}

/// Names a part of a question: an operator as it is typed, or what the library
/// calls it.
fn part(what: &str) -> String {
    match what {
        "a field" => tell!("problem-a-field"),
        "another field" => tell!("problem-another-field"),
        "a limit on studies" => tell!("problem-a-limit"),
        "an earlier search" => tell!("problem-an-earlier-search"),
        "a subject heading" => tell!("problem-a-heading"),
        operator => operator.to_owned(),
    }
}

/// Names what the value of a field was to be.
pub(super) fn of_value(what: &str) -> String {
    match what {
        "a year or a range of years" => tell!("problem-a-year"),
        "a language" => tell!("problem-a-language"),
        "the value of this field" => tell!("problem-this-value"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use kennisbasis::search::{
        dialect::{Dialect, translate},
        question::parse,
    };

    use super::text;

    #[test]
    fn the_english_of_the_table_is_what_the_library_says_of_itself() {
        for typed in [
            "",
            "\"open",
            "\"\"",
            "'stem van'",
            "(wijk",
            "wijk)",
            "wijk(en)",
            "()",
            "AND wijk",
            "wijk OR",
            "NOT wijk",
            "HET EN DE OF",
            "wijk NEAR team",
            "wijk NEAR/900 team",
            "(wijk AND buurt) NEAR/3 team",
            "wijk NEAR/3 NOT team",
            "title:wijk NEAR/3 team",
            "year:2019 NEAR/3 team",
            "#1 NEAR/3 team",
            "wijk & team",
            "w*",
            "w*k",
            "*w",
            "w?",
            "wat werkt?",
            "=wijk*",
            "=\"wijk\"",
            "-wijk",
            "+wijk",
            "titl:wijk",
            "title: wijk",
            "title:(abstract:wijk)",
            "title:(wijk year:2019)",
            "title:(wijk #1)",
            "doi:(a b)",
            "lang:n*",
            "year:ooit",
            "lang:klingon",
            "#wijk",
            "wijk W/3 team",
            "wijk.ti,ab.",
            "wijk[tiab]",
            "TI=wijk",
            "TITLE-ABS-KEY(wijk)",
            "wijk$",
            "wijk | team",
        ] {
            let problem = parse(typed).err().map(|it| it.problem);
            let problem = problem.unwrap_or_else(|| panic!("{typed} is a question"));
            assert_eq!(text(&problem), problem.to_string(), "{typed}");
        }
        for (dialect, typed) in [
            (Dialect::Ovid, "exp Social Work/"),
            (Dialect::Ovid, "ooit.yr."),
            (Dialect::Ovid, "klingon.lg."),
            (Dialect::Ovid, "limit 1 to yr=ooit"),
            (Dialect::Ovid, "from 3 keep 1-10"),
            (Dialect::Ovid, "wijk.ti. buurt.ti."),
            (Dialect::Ovid, "1 wijk*.ti.\n2 3 or wijk"),
            (Dialect::Ovid, "1 wijk*.ti.\n2 buurt*.ti."),
            (Dialect::Scopus, "LIMIT-TO(DOCTYPE, \"ar\")"),
            (Dialect::Ovid, "exp Wijk/ adj3 buurt"),
            (Dialect::PubMed, "[ti]"),
            (Dialect::PubMed, "\"a b c\"[tiab:~3]"),
            (Dialect::PubMed, "wijk[zz]"),
            (Dialect::Wos, "PY="),
            (Dialect::Wos, "wijk SAME team"),
            (Dialect::Scopus, "wijk W/3 team PRE/5 buurt"),
            (Dialect::Cochrane, "wijk AND team OR buurt"),
        ] {
            let faults = translate(typed, dialect).err().unwrap_or_default();
            let problem = faults.into_iter().next().map(|it| it.problem);
            let problem = problem.unwrap_or_else(|| panic!("{typed} is a question"));
            assert_eq!(text(&problem), problem.to_string(), "{typed}");
        }
    }
}
