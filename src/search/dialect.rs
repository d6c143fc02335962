//! What was typed for another search tool → the same question in ours.
//!
//! ```text
//! typed ─grammar of the dialect→ tokens ─climb→ tree ─display→ ours, and notes
//! ```
//!
//! Each dialect has its own file: its signs, its names for fields, and how its
//! operators bind. `PubMed` reads from the left, Scopus takes OR before AND: the
//! same string means different things, and the translation has the parentheses
//! that say so.
//!
//! **Promise.** What comes out is a question that parses, and finds what the
//! other tool would look for; wherever it finds more or less, a note says so.
//! What has no counterpart is refused with its place. **Knows:** seven dialects.
//! **Never:** the index.
//!
//! **Source.** The help pages of the tools, as each file names them.

mod cochrane;
mod collect;
mod difference;
mod ebsco;
mod label;
mod note;
mod numbers;
mod ovid;
mod proquest;
mod pubmed;
mod scopus;
mod spell;
mod strategy;
mod values;
mod wos;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::question::{
    LONGEST, Node, Problem, QuestionError, Untranslatable,
    climb::{
        climb,
        grammar::Grammar,
        read::{Known, Lines, Read},
        token::{Kind, Token},
    },
    part::absent::{Absent, Missing, Omitted},
    problem::error,
};
use collect::Collected;
use difference::{left_out, omissions, throughout};
pub use note::{Note, NoteKind, Omission};
use numbers::combination;
use strategy::{Strategy, lines::Line, strategy};

/// A search tool whose spelling is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Ovid, for Medline, `PsycINFO` and others: `(wijk adj3 team$).ti,ab.`
    Ovid,
    /// `PubMed`: `wijk[tiab] AND team*[tiab]`
    PubMed,
    /// Web of Science: `TS=(wijk NEAR/3 team*)`
    Wos,
    /// Scopus: `TITLE-ABS-KEY(wijk W/3 team*)`
    Scopus,
    /// `EBSCOhost`, for CINAHL, `SocINDEX` and others: `TI (wijk N3 team*)`
    Ebsco,
    /// `ProQuest`, for ASSIA, Social Services Abstracts and others:
    /// `ti,ab(wijk NEAR/3 team*)`
    ProQuest,
    /// Cochrane Library: `(wijk NEAR/3 team*):ti,ab,kw`
    Cochrane,
}

impl Dialect {
    /// All dialects, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Ovid,
        Self::PubMed,
        Self::Wos,
        Self::Scopus,
        Self::Ebsco,
        Self::ProQuest,
        Self::Cochrane,
    ];

    /// Returns the word for this dialect on the command line and in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ovid => "ovid",
            Self::PubMed => "pubmed",
            Self::Wos => "wos",
            Self::Scopus => "scopus",
            Self::Ebsco => "ebsco",
            Self::ProQuest => "proquest",
            Self::Cochrane => "cochrane",
        }
    }

    /// Returns the dialect that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    fn grammar(self) -> Grammar {
        match self {
            Self::Ovid => ovid::GRAMMAR,
            Self::PubMed => pubmed::GRAMMAR,
            Self::Wos => wos::GRAMMAR,
            Self::Scopus => scopus::GRAMMAR,
            Self::Ebsco => ebsco::GRAMMAR,
            Self::ProQuest => proquest::GRAMMAR,
            Self::Cochrane => cochrane::GRAMMAR,
        }
    }

    fn collect(self, typed: &str) -> Collected {
        match self {
            Self::Ovid => ovid::collect(typed),
            Self::PubMed => pubmed::collect(typed),
            Self::Wos => wos::collect(typed),
            Self::Scopus => scopus::collect(typed),
            Self::Ebsco => ebsco::collect(typed),
            Self::ProQuest => proquest::collect(typed),
            Self::Cochrane => cochrane::collect(typed),
        }
    }

    /// Whether a word finds its inflections there, too.
    fn inflects(self) -> bool {
        matches!(self, Self::Wos | Self::Scopus | Self::ProQuest)
    }
}

/// A question of another tool in our spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The question as it would be typed here.
    pub typed_as_ours: String,
    /// Where it does not mean quite the same, in the order of what was typed.
    pub notes: Vec<Note>,
}

/// Translates a question of another tool, or a strategy of numbered lines.
///
/// # Errors
///
/// All that is not of this dialect or has no counterpart, each with its place in
/// what was typed, in that order; at least one.
///
/// # Example
///
/// ```
/// use kennisbasis::search::dialect::{Dialect, translate};
///
/// let ovid = "(burger$ adj3 initiati*).ti. or 3";
/// let ours = translate(ovid, Dialect::Ovid)?.typed_as_ours;
/// assert_eq!(ours, "title:(burger* NEAR/2 initiati*) OR #3");
///
/// let lines = "1. exp Housing/ or wonen.ti.\n2. wijk$.ti.\n3. 1 and 2";
/// let ours = translate(lines, Dialect::Ovid)?.typed_as_ours;
/// assert_eq!(ours, "title:wonen AND title:wijk*");
/// # Ok::<(), Vec<kennisbasis::search::QuestionError>>(())
/// ```
pub fn translate(typed: &str, dialect: Dialect) -> Result<Translated, Vec<QuestionError>> {
    let too_long = || vec![error(Problem::TooLong, 0..0)];
    if typed.len() > LONGEST {
        return Err(too_long());
    }
    let (read, mut notes) = match strategy(typed) {
        Some(strategy) => read_lines(typed, dialect, &strategy).map_err(in_order)?,
        None => read_whole(typed, dialect).map_err(in_order)?,
    };
    let root = match read.known {
        Known::Some(root) => root,
        Known::Nothing(missing) => {
            let span = missing.spans.first().zip(missing.spans.last());
            let span = span.map_or(0..typed.len(), |(first, last)| first.start..last.end);
            return Err(vec![missing.what.refusal(span)]);
        }
    };
    notes.extend(left_out(read.left_out));
    notes.extend(omissions(typed, read.omitted));
    notes.extend(throughout(typed, &root, dialect.inflects()));
    notes.sort_by_key(|it| (it.span.start, it.span.end));
    let typed_as_ours = root.to_string();
    if typed_as_ours.len() > LONGEST {
        return Err(too_long());
    }
    Ok(Translated {
        typed_as_ours,
        notes,
    })
}

fn in_order(mut faults: Vec<QuestionError>) -> Vec<QuestionError> {
    faults.sort_by_key(|it| (it.span.start, it.span.end));
    faults.dedup();
    faults
}

/// Reads a text without numbered lines.
fn read_whole(typed: &str, dialect: Dialect) -> Result<(Read, Vec<Note>), Vec<QuestionError>> {
    let mut collected = dialect.collect(typed);
    if collected.tokens.is_empty() && collected.faults.is_empty() {
        return Err(vec![error(Problem::Empty, 0..typed.len())]);
    }
    strategy::group_blocks(typed, &mut collected);
    let read = read_tokens(typed, dialect, &mut collected, None)?;
    Ok((read, collected.notes))
}

/// Reads tokens, and tells what is wrong with them together with what was wrong
/// before.
fn read_tokens(
    typed: &str,
    dialect: Dialect,
    collected: &mut Collected,
    lines: Option<&Lines>,
) -> Result<Read, Vec<QuestionError>> {
    collected.forgive();
    let mut faults = std::mem::take(&mut collected.faults);
    if collected.is_cut {
        return Err(faults);
    }
    let read = climb(typed, &collected.tokens, dialect.grammar(), lines);
    match read {
        Ok(read) if faults.is_empty() => Ok(read),
        Ok(_) => Err(faults),
        Err(more) if faults.is_empty() => Err(more),
        Err(more) => {
            // What was refused may be what these lack.
            let is_its_own = |it: &QuestionError| {
                !matches!(
                    it.problem,
                    Problem::NoOperator
                        | Problem::MissingSide { .. }
                        | Problem::Untranslatable(Untranslatable::LoneLabel { .. })
                )
            };
            faults.extend(more.into_iter().filter(is_its_own));
            Err(faults)
        }
    }
}

/// How much all lines of a strategy may hold together, written out: each may name
/// the ones before it, and so hold them.
const MOST_WRITTEN_OUT: usize = 20 * LONGEST;

/// Reads the lines of a strategy that have a part in the last one that combines
/// others.
fn read_lines(
    typed: &str,
    dialect: Dialect,
    strategy: &Strategy,
) -> Result<(Read, Vec<Note>), Vec<QuestionError>> {
    let mut lines: Vec<(&Line, Collected)> = strategy
        .lines
        .iter()
        .map(|line| (line, collect_line(typed, dialect, strategy, line)))
        .collect();
    let combines = |it: &(&Line, Collected)| !named(&it.1.tokens).is_empty();
    let Some(last) = lines.iter().rposition(combines) else {
        let spans = strategy.lines.first().zip(strategy.lines.last());
        let span = spans.map_or(0..0, |(first, last)| first.span.start..last.span.end);
        return Err(vec![error(Problem::NoLastLine, span)]);
    };
    let mut used = BTreeSet::from([lines[last].0.number]);
    for (line, collected) in lines[..=last].iter().rev() {
        if used.contains(&line.number) {
            used.extend(named(&collected.tokens));
        }
    }
    let mut read = Lines::new();
    let mut sizes = BTreeMap::new();
    let mut written_out = 0;
    let mut notes = vec![];
    let mut faults = vec![];
    for (line, collected) in &mut lines[..=last] {
        if !used.contains(&line.number) {
            continue;
        }
        let named = named(&collected.tokens).into_iter();
        let inside: usize = named.filter_map(|it| sizes.get(&it)).sum();
        written_out += inside;
        if inside > LONGEST || written_out > MOST_WRITTEN_OUT {
            faults.push(error(Problem::TooLong, line.span.clone()));
            return Err(faults);
        }
        match read_tokens(typed, dialect, collected, Some(&read)) {
            Ok(mut done) => {
                notes.append(&mut collected.notes);
                tidy(&mut done);
                sizes.insert(line.number, size(&done));
                read.insert(line.number, done);
            }
            Err(more) => {
                faults.extend(more);
                // Lines that name this one have a fault of their own to tell, or none.
                read.insert(line.number, refused_line(line));
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let runs = lines[last].0.number;
    let unused = strategy.lines.iter().map(|it| it.number);
    let unused: Vec<u32> = unused.filter(|it| !used.contains(it)).collect();
    let mut everywhere = |kind| {
        notes.push(Note {
            kind,
            span: 0..typed.len(),
        });
    };
    let count = strategy.lines.len();
    everywhere(NoteKind::Strategy { lines: count, runs });
    if !unused.is_empty() {
        everywhere(NoteKind::LinesUnused { lines: unused });
    }
    if strategy.hits > 0 {
        let lines = strategy.hits;
        everywhere(NoteKind::Hits { lines });
    }
    if strategy.is_counted {
        everywhere(NoteKind::Counted);
    }
    if let Some(head) = &strategy.head {
        let text = typed.get(head.clone()).unwrap_or_default().to_owned();
        notes.push(Note {
            kind: NoteKind::Heading { text },
            span: head.clone(),
        });
    }
    let mut once: Vec<Note> = vec![];
    for note in notes {
        if once.iter().all(|it| it.kind != note.kind) {
            once.push(note);
        }
    }
    let done = read.remove(&runs);
    done.map(|it| (it, once)).ok_or_else(Vec::new)
}

/// Reads one line: the numbers in it are those of the lines before it.
fn collect_line(typed: &str, dialect: Dialect, strategy: &Strategy, line: &Line) -> Collected {
    let text = typed.get(line.span.clone()).unwrap_or_default();
    // The history of PubMed begins its lines so: `#1 Search wijk*[tiab]`.
    let said = (dialect == Dialect::PubMed).then(|| text.strip_prefix("Search "));
    let text = said.flatten().unwrap_or(text);
    let start = line.span.end - text.len();
    let collected = combination(text).unwrap_or_else(|| dialect.collect(text));
    let mut collected = collected.moved(start);
    if dialect != Dialect::Ovid {
        let is_earlier =
            |it: u32| it < line.number && strategy.lines.iter().any(|line| line.number == it);
        strategy::number_words(&mut collected, &is_earlier);
    }
    collected
}

/// The lines that tokens name.
fn named(tokens: &[Token]) -> BTreeSet<u32> {
    let number = |it: &Token| match it.kind {
        Kind::Leaf(Node::Earlier(number)) => Some(number),
        _ => None,
    };
    tokens.iter().filter_map(number).collect()
}

/// How much a line holds, written out.
fn size(read: &Read) -> usize {
    let node = match &read.known {
        Known::Some(node) => node.to_string().len(),
        Known::Nothing(missing) => missing.spans.len(),
    };
    node + read.omitted.len() + read.left_out.len()
}

/// Keeps each thing that was left out once: a line may name another twice.
fn tidy(read: &mut Read) {
    let key = |it: &Omitted| (it.span.start, it.span.end, it.effect);
    read.omitted.sort_by_key(key);
    read.omitted.dedup();
    read.left_out
        .sort_by_key(|(_, span)| (span.start, span.end));
    read.left_out.dedup();
    if let Known::Nothing(missing) = &mut read.known {
        missing.spans.sort_by_key(|it| (it.start, it.end));
        missing.spans.dedup();
    }
}

fn refused_line(line: &Line) -> Read {
    let missing = Missing::new(Absent::Refused, line.span.clone());
    Read {
        known: Known::Nothing(missing),
        left_out: vec![],
        omitted: vec![],
    }
}
