//! A gap map with all its numbers and words: the noun of this room.

use crate::study::{PageNo, StudyId};

/// A map.
#[derive(Clone, Debug)]
pub struct Map {
    /// The question that chose the studies, as it was run; `None` if all
    /// studies of the index are looked at.
    pub question: Option<String>,
    /// Whether codes count that are only possible.
    pub possibly: bool,
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are.
    pub columns: Axis,
    /// What the bubbles in a cell are.
    pub bubbles: Axis,
    /// By which facets a reader may choose among the studies.
    pub filters: Vec<Axis>,
    /// `cells[row][column]`: as many as the axes have values.
    pub cells: Vec<Vec<Cell>>,
    /// How many studies stand in each row, each once.
    pub row_totals: Vec<usize>,
    /// How many studies stand in each column, each once.
    pub column_totals: Vec<usize>,
    /// All studies that were looked at, in the order in which they are listed;
    /// everywhere else a study is its place here.
    pub studies: Vec<Listed>,
    /// How many of them stand in a cell.
    pub placed: usize,
    /// How often they do.
    pub placements: usize,
    /// Those that stand in none.
    pub unplaced: Vec<usize>,
    /// How many documents that were looked at are no study, as people say, and so
    /// are nowhere.
    pub no_study: usize,
    /// How many files of the corpus could not be read, and so are nowhere.
    pub refused: usize,
    /// Whether the studies are so many that their sentences are left out.
    pub is_brief: bool,
}

/// What the rows, columns or bubbles are.
#[derive(Clone, Debug)]
pub struct Axis {
    /// The word of the facet, as in a question: `opgave`.
    pub word: &'static str,
    /// The same, for people.
    pub label: String,
    /// Its values.
    pub values: Vec<Value>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As the taxonomy spells it: `stem-van-de-burger`.
    pub name: String,
    /// The same, for people.
    pub label: String,
}

/// A cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Its studies.
    pub studies: Vec<usize>,
    /// Those with each value of the bubbles, in their order.
    pub bubbles: Vec<Vec<usize>>,
    /// Those with none of these values.
    pub without: Vec<usize>,
    /// What it lacks.
    pub gaps: Vec<Gap>,
    /// The command that counts the same studies.
    pub command: String,
}

/// What a cell lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Studies.
    Empty,
    /// A review, while it has so many small-scale or single-context studies.
    Synthesis(usize),
    /// Studies that rest on these sources of knowledge.
    Source(Vec<Value>),
}

impl Gap {
    /// Returns the gap as one word per thing that lacks: `source:practice`.
    pub(super) fn words(&self) -> Vec<String> {
        match self {
            Self::Empty => vec!["empty".into()],
            Self::Synthesis(_) => vec!["synthesis".into()],
            Self::Source(missing) => missing
                .iter()
                .map(|it| format!("source:{}", it.name))
                .collect(),
        }
    }
}

/// A study, as a map lists it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its identity.
    pub id: StudyId,
    /// Its title, or the name of its file.
    pub title: String,
    /// Its year, if known; with a question mark if it is a guess.
    pub year: Option<String>,
    /// Where it stands in the corpus.
    pub file: String,
    /// The link that opens it; empty if there is none.
    pub link: String,
    /// Whether that link can lead to a page: what is attached to a file has no
    /// address of its own.
    pub has_pages: bool,
    /// The codes of its languages: `nl`.
    pub languages: Vec<&'static str>,
    /// How it is coded, in the order of the facets.
    pub codes: Vec<Coding>,
}

/// A code of a study with the sentences that made it.
#[derive(Clone, Debug)]
pub struct Coding {
    /// The word of the facet.
    pub facet: &'static str,
    /// The same, for people.
    pub facet_label: String,
    /// The value.
    pub value: Value,
    /// The sentences, the best first; none if nobody kept one.
    pub reasons: Vec<Quote>,
    /// How many more sentences there are.
    pub more: usize,
    /// Whether it is only possible.
    pub is_possible: bool,
    /// What people say of it.
    pub people: Vec<Opinion>,
}

/// What a person says of a code.
#[derive(Clone, Debug)]
pub struct Opinion {
    /// Who.
    pub by: String,
    /// Why.
    pub because: String,
    /// Whether they say that it holds.
    pub applies: bool,
}

/// A sentence of a page.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The page, as it is named for people: `p. 183 (pdf 3)`.
    pub page: String,
    /// The page in the file.
    pub no: PageNo,
    /// A slice of the text of that page.
    pub text: String,
    /// Whether the sentence goes on behind the slice.
    pub is_cut: bool,
}

impl Map {
    /// Returns all cells with their row and column, row by row.
    pub(super) fn each(&self) -> impl Iterator<Item = (&Value, &Value, &Cell)> {
        let rows = self.rows.values.iter().zip(&self.cells);
        rows.flat_map(|(row, cells)| {
            let columns = self.columns.values.iter().zip(cells);
            columns.map(move |(column, cell)| (row, column, cell))
        })
    }

    /// Returns the size of the largest bubble.
    pub(super) fn largest(&self) -> usize {
        let bubbles = self.cells.iter().flatten().flat_map(|it| &it.bubbles);
        bubbles.map(Vec::len).max().unwrap_or(0)
    }

    /// Returns the ids of studies, ascending.
    pub(super) fn ids(&self, studies: &[usize]) -> Vec<StudyId> {
        let entries = studies.iter().filter_map(|it| self.studies.get(*it));
        let mut ids: Vec<StudyId> = entries.map(|it| it.id).collect();
        ids.sort_unstable();
        ids
    }
}
