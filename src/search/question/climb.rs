//! Tokens → a tree, by the order in which operators bind.
//!
//! ```text
//! tokens ─level by level, the loosest first→ tree in normal form
//! ```
//!
//! Our own language and each dialect have the same operators and differ in how
//! they bind ([`Grammar`]), so one climber reads them all.
//!
//! **Promise.** Each operator has what it needs on both sides or is refused
//! with its place; nothing nests deeper than [`DEEPEST`]; the time taken grows
//! with the number of tokens. **Never:** letters: the tokens know those.

use super::{
    bounds::DEEPEST,
    part::{LeftOut, Part, all, one_of},
    problem::{Problem, QuestionError, Untranslatable, error},
    signs::Distance,
    tree::Node,
    zone::Zone,
};
use crate::study::Span;

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Token {
    pub(in crate::search) kind: Kind,
    pub(in crate::search) span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Kind {
    Open,
    Close,
    And,
    Or,
    Not,
    Near(Distance),
    /// Something that is whole by itself.
    Leaf(Node),
    /// The field of what comes next: `title:`.
    Before(Vec<Zone>),
    /// The field of what came before: `[ti]`.
    After(Vec<Zone>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Operator {
    And,
    Or,
    Not,
    Near,
}

/// How operators bind.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Grammar {
    /// The loosest first; operators of one level are read from the left.
    pub(in crate::search) levels: &'static [&'static [Operator]],
    /// What stands between parts side by side: AND, or nothing at all, which
    /// is nearness without a word between.
    pub(in crate::search) beside: Operator,
    /// Whether a field behind `a NEAR b` is of both, or of `b` alone.
    pub(in crate::search) field_behind_both: bool,
}

/// What was read.
#[derive(Debug)]
pub(in crate::search) struct Read {
    pub(in crate::search) root: Node,
    /// Words that were too common to look for, each with its place.
    pub(in crate::search) left_out: Vec<LeftOut>,
}

/// Reads tokens; there is at least one.
pub(in crate::search) fn climb(
    typed: &str,
    tokens: &[Token],
    grammar: Grammar,
) -> Result<Read, QuestionError> {
    let mut climber = Climber {
        typed,
        tokens,
        grammar,
        next: 0,
        open: 0,
        left_out: vec![],
    };
    let root = climber.whole()?;
    if let Some(token) = climber.peek(0) {
        let problem = match token.kind {
            Kind::After(_) => climber.lone_label(&token.span),
            _ => Problem::StrayClose,
        };
        return Err(error(problem, token.span.clone()));
    }
    let root = root.ok_or_else(|| error(Problem::Empty, 0..typed.len()))?;
    Ok(Read {
        root: root.node,
        left_out: climber.left_out,
    })
}

struct Climber<'a> {
    typed: &'a str,
    tokens: &'a [Token],
    grammar: Grammar,
    next: usize,
    /// How many parentheses are open.
    open: usize,
    left_out: Vec<LeftOut>,
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
            Kind::Open | Kind::Leaf(_) | Kind::Before(_) => joint(self.grammar.beside, 0),
            Kind::Close | Kind::After(_) => return None,
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
            parts.push(self.side(at, &span)?.taken_away(span.start));
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
                parts = self.joined(so_far, parts)?.into_iter().collect();
            }
            so_far = Some(joins);
            let is_and = self.peek(0).is_some_and(|it| it.kind == Kind::And);
            self.next += joint.tokens;
            let side = self.side(at, &joint.span)?;
            let mut part = match (joint.operator, joint.distance) {
                (Operator::Not, _) => side.taken_away(joint.span.start),
                (Operator::Near, distance) => match parts.pop() {
                    Some(left) => left.near(side, distance)?,
                    None => side,
                },
                _ => side,
            };
            part.explicit |= is_and;
            parts.push(part);
        }
        let part = self.joined(so_far, parts)?;
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

    /// Makes one part of those of a level.
    fn joined(
        &mut self,
        operator: Option<Operator>,
        mut parts: Vec<Part>,
    ) -> Result<Option<Part>, QuestionError> {
        match operator {
            Some(Operator::And) => all(parts, &mut self.left_out),
            Some(Operator::Or) => one_of(parts),
            _ => Ok(parts.pop()),
        }
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
                Part::new(node, span)?
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
                inside.held_to(&zones, both)?
            }
            Kind::Close | Kind::And | Kind::Or | Kind::Not | Kind::Near(_) | Kind::After(_) => {
                return Ok(None);
            }
        };
        if self.grammar.field_behind_both {
            return Ok(Some(part));
        }
        self.behind(part).map(Some)
    }

    /// Holds a part to the field behind it, if there is one.
    fn behind(&mut self, part: Part) -> Result<Part, QuestionError> {
        let Some(Token {
            kind: Kind::After(zones),
            span,
        }) = self.peek(0)
        else {
            return Ok(part);
        };
        let both = part.span.start..span.end;
        let zones = zones.clone();
        self.next += 1;
        part.held_to(&zones, both)
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
