//! What was typed → a question: tokens, then the tree.

use super::{
    asked::Question,
    bounds::LONGEST,
    climb::{
        climb,
        grammar::{Grammar, Operator},
        read::{Known, Read},
    },
    limit::Resolve,
    problem::{Problem, QuestionError, error},
    tokens::{Tokens, tokens},
};

/// How operators bind here: NEAR before AND and NOT, these before OR.
pub(in crate::search) const OURS: Grammar = Grammar {
    levels: &[
        &[Operator::Or],
        &[Operator::And, Operator::Not],
        &[Operator::Near],
    ],
    beside: Operator::And,
    field_behind_both: false,
};

/// Reads a question, taking any value of a facet.
///
/// # Errors
///
/// [`QuestionError`] with the place of the first thing that cannot be run.
///
/// # Example
///
/// ```
/// use kennisbasis::search::question::{Problem, parse};
///
/// let question = parse("ervaringskennis van (bewoners OR buren) titel:wijk*")?;
/// let read_as = "ervaringskennis AND (bewoners OR buren) AND title:wijk*";
/// assert_eq!(question.to_string(), read_as);
/// assert_eq!(question.left_out, ["van"]);
///
/// let wrong = parse("wijk AND").unwrap_err();
/// assert_eq!(wrong.span, 5..8);
/// # Ok::<(), kennisbasis::search::QuestionError>(())
/// ```
pub fn parse(typed: &str) -> Result<Question, QuestionError> {
    parse_with(typed, &|_, value| Ok(value.to_owned()))
}

/// Reads a question, with only those values of facets that `resolve` knows.
///
/// # Errors
///
/// As [`parse`], and [`Problem::UnknownValue`] with the values that there are.
///
/// # Example
///
/// ```
/// use kennisbasis::search::question::parse_with;
///
/// let known = vec!["inclusie".to_owned()];
/// let resolve = |_, typed: &str| match typed.to_lowercase().as_str() {
///     "inclusie" | "inclusion" => Ok("inclusie".to_owned()),
///     _ => Err(known.clone()),
/// };
/// let question = parse_with("opgave:Inclusion", &resolve)?;
/// assert_eq!(question.to_string(), "opgave:inclusie");
/// assert!(parse_with("opgave:wonen", &resolve).is_err());
/// # Ok::<(), kennisbasis::search::QuestionError>(())
/// ```
pub fn parse_with(typed: &str, resolve: &Resolve<'_>) -> Result<Question, QuestionError> {
    let first = |faults: Vec<QuestionError>| faults.into_iter().next();
    let empty = || error(Problem::Empty, 0..typed.len());
    parse_all(typed, resolve).map_err(|it| first(it).unwrap_or_else(empty))
}

/// Reads a question as [`parse_with`] does.
///
/// # Errors
///
/// All that cannot be run, in the order of the question; at least one.
///
/// # Example
///
/// ```
/// use kennisbasis::search::question::parse_all;
///
/// let any = |_, value: &str| Ok(value.to_owned());
/// let faults = parse_all("wijk$ AND jaar:ooit", &any).unwrap_err();
/// let places: Vec<_> = faults.into_iter().map(|it| it.span).collect();
/// assert_eq!(places, [0..5, 15..19]);
/// ```
pub fn parse_all(typed: &str, resolve: &Resolve<'_>) -> Result<Question, Vec<QuestionError>> {
    if typed.len() > LONGEST {
        return Err(vec![error(Problem::TooLong, 0..0)]);
    }
    let Tokens { all, mut faults } = tokens(typed, resolve);
    if all.is_empty() && faults.is_empty() {
        return Err(vec![error(Problem::Empty, 0..typed.len())]);
    }
    let read = match climb(typed, &all, OURS, None) {
        Ok(Read {
            known: Known::Some(root),
            left_out,
            ..
        }) if faults.is_empty() => {
            return Ok(Question {
                root,
                left_out: left_out.into_iter().map(|(word, _)| word).collect(),
            });
        }
        Ok(_) => vec![],
        Err(more) => more,
    };
    // An open phrase holds what other things lack.
    if !faults.iter().any(|it| it.problem == Problem::OpenPhrase) {
        faults.extend(read);
    }
    faults.sort_by_key(|it| (it.span.start, it.span.end));
    Err(faults)
}
