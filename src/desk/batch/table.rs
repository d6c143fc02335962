//! Tables of questions, as spreadsheets save them.
//!
//! ```text
//! text of a CSV file ─read→ rows
//! ```
//!
//! **Promise.** Every column is used, or the table is refused; only a column
//! whose name begins with # is passed over.

use super::row::Row;
use crate::{desk::error::BatchFault, export::spreadsheet::unguarded, study::Facet};

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Id,
    Question,
    Values(Facet),
    Language,
    Years,
    Dialect,
    /// Its name begins with #.
    Remark,
}

/// The names of columns; the first of each is the one that is shown.
const NAMES: &[(&str, Column)] = &[
    ("id", Column::Id),
    ("nr", Column::Id),
    ("question", Column::Question),
    ("vraag", Column::Question),
    ("opgave", Column::Values(Facet::Opgave)),
    ("method", Column::Values(Facet::Method)),
    ("methode", Column::Values(Facet::Method)),
    ("source", Column::Values(Facet::Source)),
    ("bron", Column::Values(Facet::Source)),
    (
        "knowledge question",
        Column::Values(Facet::KnowledgeQuestion),
    ),
    ("kennisvraag", Column::Values(Facet::KnowledgeQuestion)),
    ("lang", Column::Language),
    ("taal", Column::Language),
    ("year", Column::Years),
    ("jaar", Column::Years),
    ("dialect", Column::Dialect),
];

/// A table and the sign between its cells.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// The questions, in order.
    pub rows: Vec<Row>,
    /// The sign, one byte.
    pub delimiter: u8,
}

/// Reads a table. Dutch spreadsheets put `;` between cells, others `,` or a
/// tab; the line of names tells.
///
/// # Errors
///
/// [`BatchFault`]: the first thing in it that cannot be used.
pub fn read(text: &str) -> Result<Table, BatchFault> {
    // One kind of line end, or lines are counted one too few.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (named, text) = named_sign(text);
    let head = text.trim_start_matches('\n').lines().next();
    let head = head.unwrap_or_default();
    let often = |sign: u8| head.bytes().filter(|it| *it == sign).count();
    // The last of several that are as frequent: a table of one column has none.
    let frequent = [b'\t', b';', b','].into_iter().max_by_key(|it| often(*it));
    let delimiter = named.or(frequent).unwrap_or(b',');
    check_quotes(&text, char::from(delimiter))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let columns = columns(reader.headers().map_err(|err| broken(&err))?)?;
    let mut rows = vec![];
    for record in reader.records() {
        let record = record.map_err(|err| broken(&err))?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let mut row = Row {
            line: record.position().map_or(0, csv::Position::line),
            ..Row::default()
        };
        for (column, cell) in columns.iter().zip(&record) {
            fill(&mut row, *column, cell);
        }
        if row.id.is_empty() {
            row.id = (rows.len() + 1).to_string();
        }
        rows.push(row);
    }
    Ok(Table { rows, delimiter })
}

/// Reads the line `sep=;` with which Excel says what stands between cells, and leaves
/// a blank one in its place, so that lines are counted as in the file.
fn named_sign(text: String) -> (Option<u8>, String) {
    let first = text.lines().next().unwrap_or_default();
    let bare = first.trim_matches(['"', ' ']).to_lowercase();
    let sign = bare.strip_prefix("sep=").map(str::as_bytes);
    match sign {
        Some([sign]) if sign.is_ascii_punctuation() || *sign == b'\t' => {
            (Some(*sign), text[first.len()..].to_owned())
        }
        _ => (None, text),
    }
}

/// Refuses what a spreadsheet never writes, and a person may: a cell that
/// begins with a quotation mark and goes on behind the closing one, or has none.
/// The words would be run as something else.
fn check_quotes(text: &str, delimiter: char) -> Result<(), BatchFault> {
    let mut line = 1;
    let mut opened = None;
    let mut at_start = true;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        if opened.is_some() {
            if letter != '"' || letters.next_if_eq(&'"').is_some() {
                continue;
            }
            opened = None;
            if letters
                .peek()
                .is_some_and(|it| *it != delimiter && *it != '\n')
            {
                return Err(BatchFault::OpenCell { line });
            }
        } else if at_start && letter == '"' {
            opened = Some(line);
        }
        at_start = letter == delimiter || letter == '\n';
    }
    opened.map_or(Ok(()), |line| Err(BatchFault::OpenCell { line }))
}

fn columns(names: &csv::StringRecord) -> Result<Vec<Column>, BatchFault> {
    let mut columns = vec![];
    for name in names {
        let wanted = name.to_lowercase().replace(['_', '-'], " ");
        let known = NAMES.iter().find(|(known, _)| *known == wanted);
        let column = match known {
            Some((_, column)) => *column,
            None if name.is_empty() || name.starts_with('#') => Column::Remark,
            None => {
                return Err(BatchFault::NoColumn {
                    name: name.to_owned(),
                    known: NAMES.iter().map(|it| it.0).collect(),
                });
            }
        };
        if column != Column::Remark && columns.contains(&column) {
            return Err(BatchFault::Twice {
                name: name.to_owned(),
            });
        }
        columns.push(column);
    }
    if !columns.contains(&Column::Question) {
        return Err(BatchFault::NoQuestions);
    }
    Ok(columns)
}

fn broken(err: &csv::Error) -> BatchFault {
    BatchFault::Cells {
        line: err.position().map_or(0, csv::Position::line),
    }
}

/// Puts a cell where it belongs.
fn fill(row: &mut Row, column: Column, cell: &str) {
    // Several values in a cell: `inclusie; gewone-leven`.
    let values = || {
        let values = cell.split([';', ',', '|']).map(str::trim);
        values
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let one = || (!cell.is_empty()).then(|| cell.to_owned());
    match column {
        Column::Id => cell.clone_into(&mut row.id),
        Column::Question => unguarded(cell).clone_into(&mut row.question),
        Column::Values(facet) => {
            row.values.insert(facet, values());
        }
        Column::Language => row.languages = values(),
        Column::Years => row.years = one(),
        Column::Dialect => row.dialect = one(),
        Column::Remark => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, read};
    use crate::study::Facet;

    #[test]
    fn tables_of_dutch_and_english_spreadsheets_are_read() {
        let dutch = "\u{feff}id;vraag;opgave;#notitie\r\nA1;\"stem; \"\"van\"\"\";inclusie, stem;x\r\n;;;\r\n";
        let english = "id,question,opgave\nA1,\"stem; \"\"van\"\"\",inclusie|stem\n";
        let expected = Row {
            line: 2,
            id: "A1".into(),
            question: "stem; \"van\"".into(),
            values: [(Facet::Opgave, vec!["inclusie".into(), "stem".into()])].into(),
            ..Row::default()
        };
        for text in [dutch, english] {
            let table = read(text).expect("it is a table");
            assert_eq!(table.rows, std::slice::from_ref(&expected), "{text}");
        }
    }

    #[test]
    fn the_line_that_names_the_sign_is_no_head_and_counts_as_a_line() {
        for sep in ["sep=;", "SEP=;", "\"sep=;\""] {
            let text = format!("\u{feff}{sep}\r\nid;question\r\n1;wijk, buurt\r\n");
            let table = read(&text).expect("it is a table");
            assert_eq!(table.delimiter, b';');
            assert_eq!(table.rows[0].question, "wijk, buurt");
            assert_eq!(table.rows[0].line, 3);
        }
    }

    #[test]
    fn rows_without_an_id_are_counted() {
        let table = read("question\nwijk\nbuurt\n").expect("it is a table");
        let ids: Vec<&str> = table.rows.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["1", "2"]);
    }

    #[test]
    fn a_column_that_means_nothing_is_refused() {
        assert!(read("id,question,jear\n1,wijk,2015..\n").is_err());
        assert!(read("id,opgave\n1,inclusie\n").is_err());
        assert!(read("question,vraag\n1,2\n").is_err());
        assert!(read("id,question\n1,a,b\n").is_err());
    }

    #[test]
    fn a_quotation_mark_that_does_not_end_its_cell_is_refused() {
        assert!(read("question\n\"eigen kracht\" AND wijk\n").is_err());
        assert!(read("question\n\"eigen kracht\nwijk\nbuurt\n").is_err());
        let table = read("question\nwijk AND \"eigen kracht\"\n").expect("it is a table");
        assert_eq!(table.rows[0].question, "wijk AND \"eigen kracht\"");
    }

    #[test]
    fn a_question_that_was_kept_from_being_a_formula_is_itself_again() {
        let table = read("question\n'=één\n").expect("it is a table");
        assert_eq!(table.rows[0].question, "=één");
    }
}
