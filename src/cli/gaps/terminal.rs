//! A table of cells in plain characters, however many columns it has.
//!
//! ```text
//! heads, rows of cells of lines ─grid→ lines of at most so many letters
//! ```

/// A row: its label, and for each column the lines of its cell.
pub(in crate::cli) type Row = (String, Vec<Vec<String>>);

/// No column is narrower than this: `s12 p10 e10`.
const NARROWEST: usize = 14;

/// Sets a table in lines of at most `width` letters. Columns that do not fit
/// beside the others follow below, with the labels of the rows again.
pub(in crate::cli) fn grid(heads: &[String], rows: &[Row], width: usize) -> Vec<String> {
    let labels = rows.iter().map(|it| it.0.chars().count()).max();
    let labels = labels.unwrap_or(0).clamp(1, 20) + 2;
    let room = width.saturating_sub(labels).max(NARROWEST);
    let fitting = (room / NARROWEST).max(1);
    let blocks = heads.len().div_ceil(fitting).max(1);
    // As evenly as can be: six columns are twice three and not five and one.
    let in_block = heads.len().div_ceil(blocks).max(1);
    let column = (room / in_block).min(24);
    let mut lines = vec![];
    for (block, heads) in heads.chunks(in_block).enumerate() {
        if block > 0 {
            lines.push(String::new());
        }
        let heads: Vec<Vec<String>> = heads.iter().map(|it| folded(it, column - 1)).collect();
        lines.extend(set("", &heads, labels, column));
        lines.push("-".repeat(labels + column * heads.len() - 1));
        for (place, (label, cells)) in rows.iter().enumerate() {
            if place > 0 && cells.iter().any(|it| it.len() > 1) {
                lines.push(String::new());
            }
            let cells = cells.iter().skip(block * in_block).take(heads.len());
            let cells: Vec<Vec<String>> = cells
                .map(|it| it.iter().flat_map(|it| folded(it, column - 1)).collect())
                .collect();
            lines.extend(set(label, &cells, labels, column));
        }
    }
    lines
}

/// Sets one row: its cells side by side.
fn set(label: &str, cells: &[Vec<String>], labels: usize, column: usize) -> Vec<String> {
    let label = folded(label, labels - 2);
    let high = cells.iter().map(Vec::len).max().unwrap_or(0);
    let high = high.max(label.len());
    let piece = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    (0..high)
        .map(|at| {
            let mut line = format!("{:<labels$}", piece(&label, at));
            for cell in cells {
                line += &format!("{:<column$}", piece(cell, at));
            }
            line.trim_end().to_owned()
        })
        .collect()
}

/// Cuts a text into lines of at most so many letters: at blanks and behind
/// hyphens, and where one word is longer, inside it.
pub(in crate::cli) fn folded(text: &str, letters: usize) -> Vec<String> {
    let letters = letters.max(1);
    let mut lines: Vec<String> = vec![];
    let mut line = String::new();
    let long = |text: &str| text.trim_end().chars().count();
    for piece in text.split_inclusive([' ', '-']) {
        if !line.is_empty() && long(&format!("{line}{piece}")) > letters {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line += piece;
        while long(&line) > letters {
            let rest = line.chars().skip(letters).collect();
            lines.push(line.chars().take(letters).collect());
            line = rest;
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{folded, grid};

    #[test]
    fn long_names_are_cut_behind_hyphens() {
        assert_eq!(folded("stem-van-de-burger", 12), ["stem-van-de-", "burger"]);
        assert_eq!(folded("no source", 20), ["no source"]);
        assert_eq!(folded("samenlevingsopbouw", 10), ["samenlevin", "gsopbouw"]);
        assert_eq!(folded("", 10), [""; 0]);
    }

    #[test]
    fn no_line_is_longer_than_asked_and_no_column_is_lost() {
        let heads: Vec<String> = (0..6).map(|it| format!("column-{it}")).collect();
        let cells = (0..6).map(|it| vec![format!("{it} studies")]).collect();
        let lines = grid(&heads, &[("how".into(), cells)], 60);
        assert!(
            lines.iter().all(|it| it.chars().count() <= 60),
            "{lines:#?}"
        );
        for column in 0..6 {
            let has = |text: String| lines.iter().any(|it| it.contains(&text));
            assert!(has(format!("column-{column}")) && has(format!("{column} studies")));
        }
    }
}
