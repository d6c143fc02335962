//! The limits of Scopus: `AND ( LIMIT-TO ( LANGUAGE , "English" ) )`.
//!
//! The filters beside a list of results are written behind the question as it was
//! typed. A language and years are clauses here. What else records can be limited
//! by, such as a type of document, is not known of studies here.

use crate::{
    search::{
        dialect::{
            collect::{Collected, untranslatable},
            label::Label,
            values::value,
        },
        question::{
            Node, Problem, QuestionError, Untranslatable,
            climb::token::{Kind, Token},
            part::absent::Absent,
            problem::error,
        },
    },
    study::Span,
};

/// Reads `LIMIT-TO(LANGUAGE, "English")` and `EXCLUDE(PUBYEAR, 2014)` from the
/// parenthesis at `open` on; returns where it ends.
pub(super) fn limited(
    typed: &str,
    is_exclude: bool,
    place: &Span,
    open: usize,
    collected: &mut Collected,
) -> Result<usize, QuestionError> {
    let rest = typed.get(open..).unwrap_or_default();
    let close = rest.find(')');
    let close = close.ok_or_else(|| error(Problem::OpenGroup, open..open + 1))?;
    let end = open + close + 1;
    let whole = place.start..end;
    let inside = rest.get(1..close).unwrap_or_default();
    let (code, value_typed) = inside.split_once(',').unwrap_or((inside, ""));
    let label = match code.trim().to_uppercase().as_str() {
        "PUBYEAR" => Label::Years,
        "LANGUAGE" => Label::Language,
        _ => Label::Limits,
    };
    let opens = collected.tokens.iter().rev();
    let opens = opens.take_while(|it| it.kind == Kind::Open).count();
    let at = collected.tokens.len() - opens;
    let before = at.checked_sub(1).and_then(|it| collected.tokens.get(it));
    let begins = before.is_some_and(|it| it.kind == Kind::And);
    if begins && !collected.is_limited {
        // Scopus adds its limits to all that was asked, an AND NOT included.
        let span = place.start..place.start;
        let token = |kind| Token {
            kind,
            span: span.clone(),
        };
        collected.tokens.insert(at - 1, token(Kind::Close));
        collected.tokens.insert(0, token(Kind::Open));
        collected.is_limited = true;
    }
    let node = value(label, value_typed, &whole, collected)?;
    if !is_exclude {
        match node {
            Some(node) => collected.leaf(node, whole),
            None => collected.push(Kind::Absent(Absent::Limit), whole),
        }
        return Ok(end);
    }
    let refuse = || {
        let operator = typed.get(place.clone()).unwrap_or_default().to_owned();
        let problem = Untranslatable::Operator { operator };
        untranslatable(problem, place.clone())
    };
    match (node, last_excluded(collected)) {
        (None, Excluded::Limit) => collected.push(Kind::Absent(Absent::Limit), whole),
        (None, _) if begins => collected.push(Kind::Absent(Absent::Limit), whole),
        (Some(node), _) if begins => collected.leaf(Node::Not(Box::new(node)), whole),
        (Some(node), Excluded::Node(before)) => {
            // `EXCLUDE(…) OR EXCLUDE(…)`: neither is wanted.
            collected.tokens.truncate(collected.tokens.len() - 2);
            let mut nodes = match before {
                Node::Or(nodes) => nodes,
                node => vec![node],
            };
            nodes.push(node);
            collected.leaf(Node::Not(Box::new(Node::Or(nodes))), whole);
        }
        _ => return Err(refuse()),
    }
    collected.excluded_up_to = Some(collected.tokens.len());
    Ok(end)
}

/// What an OR behind another `EXCLUDE(…)` goes on with.
enum Excluded {
    /// A limit that is not known here.
    Limit,
    /// This.
    Node(Node),
    /// No such thing stands there.
    Nothing,
}

fn last_excluded(collected: &Collected) -> Excluded {
    let [.., last, or] = collected.tokens.as_slice() else {
        return Excluded::Nothing;
    };
    let is_next = collected.excluded_up_to == Some(collected.tokens.len() - 1);
    match (&last.kind, &or.kind) {
        (Kind::Absent(Absent::Limit), Kind::Or) if is_next => Excluded::Limit,
        (Kind::Leaf(Node::Not(node)), Kind::Or) if is_next => Excluded::Node((**node).clone()),
        _ => Excluded::Nothing,
    }
}
