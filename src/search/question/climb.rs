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
//! with the number of tokens. What is absent here ([`Absent`]) is left out of an
//! OR and from behind a NOT, and refused in an AND. **Never:** letters: the
//! tokens know those.

use std::collections::BTreeMap;

use super::{
    bounds::{DEEPEST, MOST_OPEN},
    part::{
        LeftOut, Part,
        absent::{Absent, Effect, Missing, Omitted},
        all, one_of,
    },
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
    /// Something that is whole by itself, and not known here.
    Absent(Absent),
    /// As `Before`, of a field that is not known here.
    AbsentBefore(Absent),
    /// As `After`, of a field that is not known here.
    AbsentAfter(Absent),
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
    pub(in crate::search) known: Known,
    /// Words that were too common to look for, each with its place.
    pub(in crate::search) left_out: Vec<LeftOut>,
    /// What is not known here and was left out.
    pub(in crate::search) omitted: Vec<Omitted>,
}

/// What can be asked of all that was read.
#[derive(Debug)]
pub(in crate::search) enum Known {
    /// This.
    Some(Node),
    /// Nothing: it is all absent.
    Nothing(Missing),
}

/// The lines of a strategy that were read, by their numbers.
pub(in crate::search) type Lines = BTreeMap<u32, Read>;

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
        left_out: vec![],
        omitted: vec![],
        faults: vec![],
    };
    let root = match climber.all() {
        Ok(root) => root,
        Err(fault) => {
            climber.faults.push(fault);
            return Err(climber.faults);
        }
    };
    if root.missing.is_none() && root.node.open_in_front() > MOST_OPEN {
        climber.faults.push(error(Problem::ManyOpen, root.span));
    }
    if !climber.faults.is_empty() {
        return Err(climber.faults);
    }
    Ok(Read {
        known: match root.missing {
            Some(missing) => Known::Nothing(missing),
            None => Known::Some(root.node),
        },
        left_out: climber.left_out,
        omitted: climber.omitted,
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
    left_out: Vec<LeftOut>,
    omitted: Vec<Omitted>,
    /// What is wrong and leaves the rest to be read.
    faults: Vec<QuestionError>,
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
                parts = self.joined(so_far, parts)?.into_iter().collect();
            }
            so_far = Some(joins);
            let is_and = self.peek(0).is_some_and(|it| it.kind == Kind::And);
            self.next += joint.tokens;
            let mut part = match (joint.operator, joint.distance) {
                (Operator::Not, _) => self.away(at, &joint.span)?,
                (Operator::Near, distance) => {
                    let side = self.side(at, &joint.span)?;
                    match parts.pop() {
                        Some(left) => self.near(left, side, distance)?,
                        None => side,
                    }
                }
                _ => self.side(at, &joint.span)?,
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

    /// Reads what a NOT takes away. Whatever is left out of it does the opposite
    /// to the number of studies.
    fn away(&mut self, at: usize, operator: &Span) -> Result<Part, QuestionError> {
        let before = self.omitted.len();
        let side = self.side(at, operator)?;
        for omitted in self.omitted.split_off(before) {
            if omitted.effect == Effect::More {
                // More would be taken away than was asked.
                self.faults.push(omitted.what.refusal(omitted.span));
                continue;
            }
            let effect = Effect::More;
            self.omitted.push(Omitted { effect, ..omitted });
        }
        Ok(side.taken_away(operator.start))
    }

    fn near(&mut self, left: Part, right: Part, far: Distance) -> Result<Part, QuestionError> {
        let both = left.span.start..right.span.end;
        for side in [&left, &right] {
            match side.missing.as_ref().map(|it| &it.what) {
                Some(Absent::Refused) | None => {}
                Some(_) => {
                    let what = "a subject heading";
                    let problem = Problem::NotNear { what };
                    self.faults.push(error(problem, side.span.clone()));
                }
            }
        }
        if left.missing.is_some() || right.missing.is_some() {
            return Ok(Part::absent(Missing::new(Absent::Refused, both)));
        }
        match left.near(right, far) {
            Err(fault) if matches!(fault.problem, Problem::NotNear { .. }) => {
                self.faults.push(fault);
                Ok(Part::absent(Missing::new(Absent::Refused, both)))
            }
            read => read,
        }
    }

    /// Leaves out parts of which nothing is known here, or refuses them; if
    /// nothing else is wanted, they are one such part.
    fn without_missing(&mut self, is_and: bool, parts: Vec<Part>) -> Vec<Part> {
        let ends = parts.first().zip(parts.last());
        let Some(span) = ends.map(|(first, last)| first.span.start..last.span.end) else {
            return parts;
        };
        let is_wanted = |it: &Part| it.missing.is_none() && !(is_and && it.is_taken_away());
        if !parts.iter().any(is_wanted) {
            let absent = parts.into_iter().filter_map(|it| it.missing).collect();
            let absent = Missing::joined(absent).map(Part::absent);
            return absent.map(|it| it.between(span)).into_iter().collect();
        }
        let mut kept = vec![];
        for mut part in parts {
            let Some(missing) = part.missing.take() else {
                kept.push(part);
                continue;
            };
            let effect = if is_and { Effect::More } else { Effect::Fewer };
            match missing.what {
                Absent::Heading | Absent::Field(_) if is_and && !part.is_taken_away() => {
                    self.faults.push(missing.what.refusal(part.span));
                }
                _ => self.omitted.extend(missing.omitted(effect)),
            }
        }
        kept
    }

    /// Makes one part of those of a level.
    fn joined(
        &mut self,
        operator: Option<Operator>,
        mut parts: Vec<Part>,
    ) -> Result<Option<Part>, QuestionError> {
        let has_missing = parts.iter().any(|it| it.missing.is_some());
        let is_lone_not = parts.iter().all(Part::is_taken_away);
        if let Some(operator @ (Operator::And | Operator::Or)) = operator
            && has_missing
            && !is_lone_not
        {
            parts = self.without_missing(operator == Operator::And, parts);
            if parts.len() == 1 {
                return Ok(parts.pop());
            }
        }
        if operator == Some(Operator::Or)
            && let Some(not) = parts.iter().find(|it| it.is_taken_away())
        {
            return Err(error(Problem::LoneNot, not.span.clone()));
        }
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
            Kind::Leaf(Node::Earlier(number)) if self.lines.is_some() => {
                let number = *number;
                self.next += 1;
                self.line(number, span)?
            }
            Kind::Leaf(node) => {
                let node = node.clone();
                self.next += 1;
                Part::new(node, span)?
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
                self.held(inside, &zones, both)?
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
                self.held(part, &zones, both)
            }
            Kind::AbsentAfter(what) => {
                let missing = Missing::new(what.clone(), both);
                self.next += 1;
                Ok(Part::absent(missing))
            }
            _ => Ok(part),
        }
    }

    /// Holds a part to a field.
    fn held(&mut self, part: Part, zones: &[Zone], both: Span) -> Result<Part, QuestionError> {
        if part.missing.is_some() {
            return Ok(part.between(both));
        }
        match part.held_to(zones, both.clone()) {
            Err(fault) if matches!(fault.problem, Problem::InsideField { .. }) => {
                self.faults.push(fault);
                Ok(Part::absent(Missing::new(Absent::Refused, both)))
            }
            read => read,
        }
    }

    /// The line of a strategy, in the place of its number.
    fn line(&mut self, number: u32, span: Span) -> Result<Part, QuestionError> {
        let Some(line) = self.lines.and_then(|it| it.get(&number)) else {
            self.faults
                .push(error(Problem::NoLine { number }, span.clone()));
            return Ok(Part::absent(Missing::new(Absent::Refused, span)));
        };
        self.left_out.extend(line.left_out.iter().cloned());
        self.omitted.extend(line.omitted.iter().cloned());
        match &line.known {
            Known::Some(node) => Part::new(node.clone(), span),
            Known::Nothing(missing) => Ok(Part::absent(missing.clone()).between(span)),
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
