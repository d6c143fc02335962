//! Parts and an operator → one part.
//!
//! What is not known here ([`Absent`]) is left out of an OR and from behind a NOT,
//! and refused in an AND or beside a NEAR.
//!
//! **Promise.** What is left out is kept with its place and with what that does to
//! the number of studies; what is wrong with one part leaves the others to be read.
//! **Never:** tokens: in what order they are read is the climber's.

use super::{
    grammar::Operator,
    read::{Known, Lines},
};
use crate::{
    search::question::{
        part::{
            LeftOut, Part,
            absent::{Absent, Effect, Missing, Omitted},
            all, one_of,
        },
        problem::{Problem, QuestionError, error},
        signs::Distance,
        zone::Zone,
    },
    study::Span,
};

/// Joins parts, and keeps what was left out of them.
#[derive(Debug, Default)]
pub(super) struct Joiner {
    pub(super) left_out: Vec<LeftOut>,
    pub(super) omitted: Vec<Omitted>,
    /// What is wrong and leaves the rest to be read.
    pub(super) faults: Vec<QuestionError>,
}

impl Joiner {
    /// Joins two parts by nearness.
    pub(super) fn near(
        &mut self,
        left: Part,
        right: Part,
        far: Distance,
    ) -> Result<Part, QuestionError> {
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

    /// Takes a part away: the one behind a NOT at `not`, read when `before` things
    /// were left out. Whatever is left out of it does the opposite to the number of
    /// studies.
    pub(super) fn away(&mut self, side: Part, before: usize, not: usize) -> Part {
        for omitted in self.omitted.split_off(before) {
            if omitted.effect == Effect::More {
                // More would be taken away than was asked.
                self.faults.push(omitted.what.refusal(omitted.span));
                continue;
            }
            let effect = Effect::More;
            self.omitted.push(Omitted { effect, ..omitted });
        }
        side.taken_away(not)
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
    pub(super) fn joined(
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

    /// Holds a part to a field.
    pub(super) fn held(
        &mut self,
        part: Part,
        zones: &[Zone],
        both: Span,
    ) -> Result<Part, QuestionError> {
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
    pub(super) fn line(
        &mut self,
        lines: &Lines,
        number: u32,
        span: Span,
    ) -> Result<Part, QuestionError> {
        let Some(line) = lines.get(&number) else {
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
}
