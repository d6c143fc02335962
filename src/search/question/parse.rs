//! Tokens → a tree.

use super::{
    DEEPEST, Node, Problem, Question, QuestionError,
    tokens::{Kind, Token, error, tokens},
};
use crate::{
    analyse::{form, is_stop_word},
    study::Span,
};

/// Reads a question.
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
/// let question = parse("ervaringskennis van (bewoners OR buren)")?;
/// assert_eq!(question.to_string(), "ervaringskennis AND (bewoners OR buren)");
/// assert_eq!(question.left_out, ["van"]);
///
/// let wrong = parse("wijk AND").unwrap_err();
/// assert_eq!(wrong.span, 5..8);
/// # Ok::<(), kennisbasis::search::QuestionError>(())
/// ```
pub fn parse(typed: &str) -> Result<Question, QuestionError> {
    let tokens = tokens(typed)?;
    if tokens.is_empty() {
        return Err(error(Problem::Empty, 0..typed.len()));
    }
    let mut parser = Parser {
        typed,
        tokens: &tokens,
        next: 0,
        depth: 0,
        left_out: vec![],
    };
    let root = parser.or()?;
    if let Some(token) = parser.peek() {
        return Err(error(Problem::StrayClose, token.span.clone()));
    }
    let root = root.ok_or_else(|| error(Problem::Empty, 0..typed.len()))?;
    Ok(Question {
        root,
        left_out: parser.left_out,
    })
}

struct Parser<'a> {
    typed: &'a str,
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    left_out: Vec<String>,
}

/// A part of an AND: the node, where it stands, and whether an `AND` was typed
/// before it.
struct Part {
    node: Node,
    span: Span,
    explicit: bool,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    fn eat(&mut self, kind: &Kind) -> Option<Span> {
        let token = self.tokens.get(self.next)?;
        if token.kind != *kind {
            return None;
        }
        self.next += 1;
        Some(token.span.clone())
    }

    fn missing(&self, operator: &Span, side: &'static str) -> QuestionError {
        let operator_text = self.typed[operator.clone()].to_owned();
        let problem = Problem::MissingSide {
            operator: operator_text,
            side,
        };
        error(problem, operator.clone())
    }

    /// Reads up to a closing parenthesis or the end; `None` if nothing stands
    /// there.
    fn or(&mut self) -> Result<Option<Node>, QuestionError> {
        let mut nodes = vec![];
        let mut operator: Option<Span> = None;
        loop {
            let node = self.and()?;
            match (node, &operator) {
                (Some(node), _) => nodes.push(node),
                (None, Some(operator)) => return Err(self.missing(operator, "after")),
                (None, None) => {
                    return match self.eat(&Kind::Or) {
                        Some(operator) => Err(self.missing(&operator, "before")),
                        None => Ok(None),
                    };
                }
            }
            operator = self.eat(&Kind::Or);
            if operator.is_none() {
                let only = nodes.len() == 1;
                return Ok(if only {
                    nodes.pop()
                } else {
                    Some(Node::Or(nodes))
                });
            }
        }
    }

    fn and(&mut self) -> Result<Option<Node>, QuestionError> {
        let mut parts: Vec<Part> = vec![];
        loop {
            let operator = self.eat(&Kind::And);
            if let Some(operator) = &operator
                && parts.is_empty()
            {
                return Err(self.missing(operator, "before"));
            }
            let start = self.peek().map_or(self.typed.len(), |it| it.span.start);
            match (self.not()?, &operator) {
                (Some(node), _) => parts.push(Part {
                    node,
                    span: start..self.tokens[self.next - 1].span.end,
                    explicit: operator.is_some(),
                }),
                (None, Some(operator)) => return Err(self.missing(operator, "after")),
                (None, None) => break,
            }
        }
        let all_taken_away =
            !parts.is_empty() && parts.iter().all(|it| matches!(it.node, Node::Not(_)));
        if all_taken_away {
            return Err(error(Problem::LoneNot, parts[0].span.clone()));
        }
        Ok(self.without_stop_words(parts))
    }

    /// Leaves out words that are too common to look for, where no `AND` asks
    /// for them, unless nothing else would be left.
    fn without_stop_words(&mut self, parts: Vec<Part>) -> Option<Node> {
        let is_common = |index: usize| {
            let next_is_explicit = parts.get(index + 1).is_some_and(|it| it.explicit);
            let Node::Word(text) = &parts[index].node else {
                return false;
            };
            !parts[index].explicit && !next_is_explicit && is_stop_word(&form(text))
        };
        let common: Vec<bool> = (0..parts.len()).map(is_common).collect();
        let something_is_left = parts
            .iter()
            .zip(&common)
            .any(|(it, common)| !common && !matches!(it.node, Node::Not(_)));
        let mut nodes = vec![];
        for (part, common) in parts.into_iter().zip(common) {
            match part.node {
                Node::Word(text) if common && something_is_left => self.left_out.push(text),
                // A group of words side by side is part of the same AND.
                Node::And(inner) => nodes.extend(inner),
                node => nodes.push(node),
            }
        }
        if nodes.len() <= 1 {
            nodes.pop()
        } else {
            Some(Node::And(nodes))
        }
    }

    fn not(&mut self) -> Result<Option<Node>, QuestionError> {
        let Some(operator) = self.eat(&Kind::Not) else {
            return self.atom();
        };
        if self.peek().is_some_and(|it| it.kind == Kind::Not) {
            return Err(error(Problem::LoneNot, operator));
        }
        match self.atom()? {
            Some(node) => Ok(Some(Node::Not(Box::new(node)))),
            None => Err(self.missing(&operator, "after")),
        }
    }

    fn atom(&mut self) -> Result<Option<Node>, QuestionError> {
        let Some(token) = self.peek() else {
            return Ok(None);
        };
        let span = token.span.clone();
        let node = match &token.kind {
            Kind::Word(text) => Node::Word(text.clone()),
            Kind::Start(text) => Node::Start(text.clone()),
            Kind::Phrase(words) => Node::Phrase(words.clone()),
            Kind::Open => return self.group(span).map(Some),
            Kind::Close | Kind::And | Kind::Or | Kind::Not => return Ok(None),
        };
        self.next += 1;
        Ok(Some(node))
    }

    fn group(&mut self, open: Span) -> Result<Node, QuestionError> {
        self.next += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(error(Problem::TooDeep, open));
        }
        let inside = self.or()?;
        self.depth -= 1;
        let Some(close) = self.eat(&Kind::Close) else {
            return Err(error(Problem::OpenGroup, open));
        };
        inside.ok_or_else(|| error(Problem::EmptyGroup, open.start..close.end))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use super::{super::DEEPEST, parse};

    #[track_caller]
    fn reads(typed: &str, as_what: &str) {
        let question = parse(typed).unwrap();
        assert_eq!(question.to_string(), as_what);
        let again = parse(as_what).unwrap();
        assert_eq!(again.root, question.root, "read_as means the same");
    }

    #[track_caller]
    fn refuses(typed: &str, place: &str, problem: &str) {
        let error = parse(typed).unwrap_err();
        assert_eq!(&typed[error.span.clone()], place, "{error}");
        assert_eq!(error.to_string(), problem);
    }

    #[test]
    fn words_side_by_side_are_all_wanted_and_bind_tighter_than_or() {
        reads("wijk team", "wijk AND team");
        reads("wijk team OR buurt", "(wijk AND team) OR buurt");
        reads("wijk (team OF buurt)", "wijk AND (team OR buurt)");
        reads("armoede NIET schulden", "armoede NOT schulden");
        reads("(a1 b1) c1", "a1 AND b1 AND c1");
        reads("x1 NOT (a1 OR b1)", "x1 NOT (a1 OR b1)");
    }

    #[test]
    fn common_words_count_in_phrases_and_where_and_asks_for_them() {
        reads("stem van de burger", "stem AND burger");
        reads("\"stem van de burger\"", "\"stem van de burger\"");
        reads("van AND burger", "van AND burger");
        reads("van de", "van AND de");
    }

    #[test]
    fn a_star_leaves_a_word_open_in_a_phrase_too() {
        reads("participatie*", "participatie*");
        reads("“burger* initiatief”", "\"burger* initiatief\"");
    }

    #[test]
    fn capitals_make_an_operator() {
        reads("salt and pepper", "salt AND pepper");
        reads("NOTE", "NOTE");
    }

    #[test]
    fn names_the_place_of_what_cannot_be_run() {
        refuses("", "", "the question is empty");
        refuses("wijk \"team", "\"team", "this phrase is not closed");
        refuses("\"\" wijk", "\"\"", "this phrase is empty");
        refuses("(wijk team", "(", "this parenthesis is not closed");
        refuses(
            "wijk)",
            ")",
            "nothing is open that this parenthesis could close",
        );
        refuses("wijk ( )", "( )", "these parentheses hold nothing");
        refuses("AND wijk", "AND", "AND has nothing before it");
        refuses("wijk OF", "OF", "OF has nothing after it");
        refuses("wijk NOT", "NOT", "NOT has nothing after it");
        refuses(
            "NOT wijk",
            "NOT wijk",
            "NOT takes away, and there is nothing to take away from",
        );
        refuses(
            "a1 OR NOT b1",
            "NOT b1",
            "NOT takes away, and there is nothing to take away from",
        );
        refuses("*", "*", "too little stands before this *");
        refuses("wo*n", "*", "a word can only be left open at its end");
        refuses(
            "a1 \"b1 wo*n\"",
            "*",
            "a word can only be left open at its end",
        );
        refuses("wijk & team", "&", "there is no word in this");
        refuses(
            "title:wijk",
            "title:wijk",
            "a field of a study cannot be searched yet",
        );
        refuses(
            "wijk NEAR/3 team",
            "NEAR/3",
            "how near words stand to each other cannot be searched yet",
        );
        for shouted in ["QUALITY OF HOUSING", "WONEN EN LEVEN"] {
            assert!(parse(shouted).is_err(), "{shouted}");
        }
        reads("GGZ OF LVB", "GGZ OR LVB");
        refuses(
            "armoede -schulden",
            "-schulden",
            "`-` before a word has no meaning here",
        );
        refuses(
            "‘stem van",
            "‘stem",
            "a phrase stands between double quotation marks",
        );
        refuses("wat is zorg?", "zorg?", "a question needs no question mark");
        for foreign in [
            "\"van bewoners\"~5",
            "TI=wijk",
            "title: wijk",
            "wijk.ti,ab.",
            "behavio#r",
            "wijk^2",
            "wijk N3 team",
            "wijk adj3 team",
            "TITLE-ABS-KEY(wijk)",
            "wijk[tiab]",
            "!wijk",
            "=wijk",
        ] {
            assert!(parse(foreign).is_err(), "{foreign}");
        }
        reads("near home", "near AND home");
        refuses(
            "wom?n",
            "wom?n",
            "a sign for a single letter cannot be searched yet",
        );
    }

    #[test]
    fn deep_nesting_is_refused_and_long_questions_are_not() {
        let deep = format!("{}wijk{}", "(".repeat(100_000), ")".repeat(100_000));
        let error = parse(&deep).unwrap_err();
        assert_eq!(error.span, DEEPEST..DEEPEST + 1);
        let long = vec!["wijkteam"; 5_000].join(" OR ");
        assert!(parse(&long).is_ok());
    }
}
