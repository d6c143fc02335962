//! Tokens → a tree, by the order in which operators bind.
//!
//! ```text
//! tokens ─level by level, the loosest first→ parts ─joiner→ tree in normal form
//! ```
//!
//! Our own language and each dialect have the same operators and differ in how
//! they bind ([`Grammar`]), so one climber reads them all. What the parts become
//! together, and what is left out of them, is the [`Joiner`]'s.
//!
//! **Promise.** Each operator has what it needs on both sides or is refused
//! with its place; nothing nests deeper than [`DEEPEST`]; the time taken grows
//! with the number of tokens. **Never:** letters: the tokens know those.

pub(in crate::search) mod grammar;
mod joiner;
pub(in crate::search) mod read;
pub(in crate::search) mod token;

use super::{
    bounds::{DEEPEST, MOST_OPEN},
    part::{Part, absent::Missing},
    problem::{Problem, QuestionError, Untranslatable, error},
    signs::Distance,
    tree::Node,
};
use crate::study::Span;
use grammar::{Grammar, Operator};
use joiner::Joiner;
use read::{Known, Lines, Read};
use token::{Kind, Token};

/// Reads tokens; there is at least one. With `lines`, a number is that of one of
/// them, and not of an earlier search.
///
/// # Errors
///
/// All that is wrong, in the order in which it was met; at least one.
pub(in crate::search) fn climb(
    typed: &str,
    tokens: &[Token],
    grammar: Grammar,
    lines: Option<&Lines>,
) -> Result<Read, Vec<QuestionError>> {
    let mut climber = Climber {
        typed,
        tokens,
        grammar,
        lines,
        next: 0,
        open: 0,
        joiner: Joiner::default(),
    };
    let root = match climber.all() {
        Ok(root) => root,
        Err(fault) => {
            climber.joiner.faults.push(fault);
            return Err(climber.joiner.faults);
        }
    };
    if root.missing.is_none() && root.node.open_in_front() > MOST_OPEN {
        climber
            .joiner
            .faults
            .push(error(Problem::ManyOpen, root.span));
    }
    let Joiner {
        left_out,
        omitted,
        faults,
    } = climber.joiner;
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Read {
        known: match root.missing {
            Some(missing) => Known::Nothing(missing),
            None => Known::Some(root.node),
        },
        left_out,
        omitted,
    })
}

struct Climber<'a> {
    typed: &'a str,
    tokens: &'a [Token],
    grammar: Grammar,
    lines: Option<&'a Lines>,
    next: usize,
    /// How many parentheses are open.
    open: usize,
    joiner: Joiner,
}

/// What stands between two parts.
struct Joint {
    operator: Operator,
    distance: Distance,
    /// How many tokens it takes.
    tokens: usize,
    span: Span,
}

const BESIDE: Distance = Distance {
    between: 0,
    ordered: true,
};

impl Climber<'_> {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.next + ahead)
    }

    /// Reads all tokens.
    fn all(&mut self) -> Result<Part, QuestionError> {
        let root = self.whole()?;
        if let Some(token) = self.peek(0) {
            let problem = match token.kind {
                Kind::After(_) | Kind::AbsentAfter(_) => self.lone_label(&token.span),
                Kind::Close => Problem::StrayClose,
                _ => Problem::NoOperator,
            };
            return Err(error(problem, token.span.clone()));
        }
        let root = root.ok_or_else(|| error(Problem::Empty, 0..self.typed.len()))?;
        if root.is_taken_away() {
            return Err(error(Problem::LoneNot, root.span));
        }
        Ok(root)
    }

    /// Reads up to a closing parenthesis or the end; `None` if nothing stands
    /// there.
    fn whole(&mut self) -> Result<Option<Part>, QuestionError> {
        let read = self.level(0)?;
        if read.is_none()
            && let Some(token) = self.peek(0)
            && matches!(token.kind, Kind::And | Kind::Or | Kind::Not | Kind::Near(_))
        {
            return Err(self.missing(&token.span, "before"));
        }
        Ok(read)
    }

    fn missing(&self, span: &Span, side: &'static str) -> QuestionError {
        let operator = self.typed.get(span.clone()).unwrap_or_default().to_owned();
        error(Problem::MissingSide { operator, side }, span.clone())
    }

    fn lone_label(&self, span: &Span) -> Problem {
        let label = self.typed.get(span.clone()).unwrap_or_default().to_owned();
        Problem::Untranslatable(Untranslatable::LoneLabel { label })
    }

    /// What stands between the part before and the next, if there is a next.
    fn joint(&self) -> Option<Joint> {
        let token = self.peek(0)?;
        let span = token.span.clone();
        let joint = |operator, tokens| Joint {
            operator,
            distance: BESIDE,
            tokens,
            span: span.clone(),
        };
        Some(match &token.kind {
            // `AND NOT` is one operator.
            Kind::And => match self.peek(1) {
                Some(not) if not.kind == Kind::Not => Joint {
                    span: span.start..not.span.end,
                    ..joint(Operator::Not, 2)
                },
                _ => joint(Operator::And, 1),
            },
            Kind::Or => joint(Operator::Or, 1),
            Kind::Not => joint(Operator::Not, 1),
            Kind::Near(distance) => Joint {
                distance: *distance,
                ..joint(Operator::Near, 1)
            },
            Kind::Open
            | Kind::Leaf(_)
            | Kind::Before(_)
            | Kind::Absent(_)
            | Kind::AbsentBefore(_) => joint(self.grammar.beside, 0),
            Kind::Close | Kind::After(_) | Kind::AbsentAfter(_) => return None,
        })
    }

    /// Reads parts joined by the operators of a level; `None` if there are
    /// none.
    fn level(&mut self, at: usize) -> Result<Option<Part>, QuestionError> {
        let Some(here) = self.grammar.levels.get(at) else {
            return self.atom();
        };
        let mut parts: Vec<Part> = vec![];
        let mut so_far = None;
        let leads = self.peek(0).filter(|it| it.kind == Kind::Not);
        if let Some(not) = leads
            && here.contains(&Operator::Not)
        {
            // `NOT schulden armoede`
            let span = not.span.clone();
            self.next += 1;
            parts.push(self.away(at, &span)?);
            so_far = Some(Operator::And);
        } else if let Some(part) = self.level(at + 1)? {
            parts.push(part);
        } else {
            return Ok(None);
        }
        while let Some(joint) = self.joint() {
            if !here.contains(&joint.operator) {
                break;
            }
            let joins = match joint.operator {
                Operator::And | Operator::Not => Operator::And,
                other => other,
            };
            if so_far.is_some_and(|it| it != joins) {
                // Operators of one level are read from the left.
                parts = self.joiner.joined(so_far, parts)?.into_iter().collect();
            }
            so_far = Some(joins);
            let is_and = self.peek(0).is_some_and(|it| it.kind == Kind::And);
            self.next += joint.tokens;
            let mut part = match (joint.operator, joint.distance) {
                (Operator::Not, _) => self.away(at, &joint.span)?,
                (Operator::Near, distance) => {
                    let side = self.side(at, &joint.span)?;
                    match parts.pop() {
                        Some(left) => self.joiner.near(left, side, distance)?,
                        None => side,
                    }
                }
                _ => self.side(at, &joint.span)?,
            };
            part.explicit |= is_and;
            parts.push(part);
        }
        let part = self.joiner.joined(so_far, parts)?;
        if self.grammar.field_behind_both && here.contains(&Operator::Near) {
            return part.map(|it| self.behind(it)).transpose();
        }
        Ok(part)
    }

    /// Reads the right side of an operator.
    fn side(&mut self, at: usize, operator: &Span) -> Result<Part, QuestionError> {
        if let Some(part) = self.level(at + 1)? {
            return Ok(part);
        }
        match self.peek(0) {
            // `wijk NEAR/3 NOT team`: nothing is amiss but what stands there.
            Some(not) if not.kind == Kind::Not && self.is_near(operator) => {
                Err(error(Problem::NotNear { what: "NOT" }, not.span.clone()))
            }
            _ => Err(self.missing(operator, "after")),
        }
    }

    fn is_near(&self, operator: &Span) -> bool {
        let before = self.next.checked_sub(1).and_then(|it| self.tokens.get(it));
        before.is_some_and(|it| matches!(it.kind, Kind::Near(_)) && it.span == *operator)
    }

    /// Reads what a NOT takes away.
    fn away(&mut self, at: usize, operator: &Span) -> Result<Part, QuestionError> {
        let before = self.joiner.omitted.len();
        let side = self.side(at, operator)?;
        Ok(self.joiner.away(side, before, operator.start))
    }

    fn atom(&mut self) -> Result<Option<Part>, QuestionError> {
        let Some(token) = self.peek(0) else {
            return Ok(None);
        };
        let span = token.span.clone();
        let part = match &token.kind {
            Kind::Leaf(node) => {
                let node = node.clone();
                self.next += 1;
                match (node, self.lines) {
                    (Node::Earlier(number), Some(lines)) => {
                        self.joiner.line(lines, number, span)?
                    }
                    (node, _) => Part::new(node, span)?,
                }
            }
            Kind::Absent(what) => {
                let missing = Missing::new(what.clone(), span);
                self.next += 1;
                Part::absent(missing)
            }
            Kind::AbsentBefore(what) => {
                let what = what.clone();
                self.next += 1;
                let inside = self.atom()?;
                let label = || self.lone_label(&span);
                let inside = inside.ok_or_else(|| error(label(), span.clone()))?;
                Part::absent(Missing::new(what, span.start..inside.span.end))
            }
            Kind::Open => self.group(span)?,
            Kind::Before(zones) => {
                let zones = zones.clone();
                self.next += 1;
                let is_field = |it: &Token| matches!(it.kind, Kind::Before(_));
                if self.peek(0).is_some_and(is_field) {
                    let what = "another field";
                    return Err(error(Problem::InsideField { what }, span));
                }
                let field = zones.first().map_or("", |it| it.word());
                let inside = self.atom()?;
                let inside =
                    inside.ok_or_else(|| error(Problem::EmptyField { field }, span.clone()))?;
                let both = span.start..inside.span.end;
                self.joiner.held(inside, &zones, both)?
            }
            Kind::Close
            | Kind::And
            | Kind::Or
            | Kind::Not
            | Kind::Near(_)
            | Kind::After(_)
            | Kind::AbsentAfter(_) => return Ok(None),
        };
        if self.grammar.field_behind_both {
            return Ok(Some(part));
        }
        self.behind(part).map(Some)
    }

    /// Holds a part to the field behind it, if there is one.
    fn behind(&mut self, part: Part) -> Result<Part, QuestionError> {
        let Some(Token { kind, span }) = self.peek(0) else {
            return Ok(part);
        };
        let both = part.span.start..span.end;
        match kind {
            Kind::After(zones) => {
                let zones = zones.clone();
                self.next += 1;
                self.joiner.held(part, &zones, both)
            }
            Kind::AbsentAfter(what) => {
                let missing = Missing::new(what.clone(), both);
                self.next += 1;
                Ok(Part::absent(missing))
            }
            _ => Ok(part),
        }
    }

    fn group(&mut self, open: Span) -> Result<Part, QuestionError> {
        self.next += 1;
        self.open += 1;
        if self.open > DEEPEST {
            return Err(error(Problem::TooDeep, open));
        }
        let inside = self.whole()?;
        self.open -= 1;
        let close = self.peek(0).filter(|it| it.kind == Kind::Close);
        let Some(close) = close.map(|it| it.span.clone()) else {
            return Err(match self.peek(0) {
                Some(token) => error(self.lone_label(&token.span), token.span.clone()),
                None => error(Problem::OpenGroup, open),
            });
        };
        self.next += 1;
        let span = open.start..close.end;
        let inside = inside.ok_or_else(|| error(Problem::EmptyGroup, span.clone()))?;
        Ok(inside.between(span))
    }
}
