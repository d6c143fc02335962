//! A table of cells in plain characters, however many columns it has.
//!
//! ```text
//! heads, rows of cells of lines ─grid→ lines of at most so many letters
//! ```

/// A line is no longer, unless a terminal is narrower.
pub(in crate::cli) const COLUMNS: usize = 80;

/// A row: its label, and for each column the lines of its cell.
pub(in crate::cli) type Row = (String, Vec<Vec<String>>);

/// A column is no wider; what is longer is folded: `no scientific, practice`.
const WIDEST: usize = 18;

/// Sets a table in lines of at most `width` letters. Columns that do not fit
/// beside the others follow below, with the labels of the rows again.
pub(in crate::cli) fn grid(heads: &[String], rows: &[Row], width: usize) -> Vec<String> {
    let labels = rows.iter().map(|it| it.0.chars().count()).max();
    let labels = labels.unwrap_or(0).clamp(1, 20) + 2;
    let mut lines = vec![];
    let widths = widths(heads, rows);
    let is_high = rows.iter().flat_map(|it| &it.1).any(|it| it.len() > 1);
    let mut first = 0;
    while first < heads.len() {
        if first > 0 {
            lines.push(String::new());
        }
        let mut room = width.saturating_sub(labels);
        let fitting = widths[first..].iter().take_while(|it| {
            let fits = **it <= room;
            room = room.saturating_sub(**it);
            fits
        });
        let end = first + fitting.count().max(1);
        let widths = &widths[first..end];
        let fold = |cells: &[Vec<String>]| -> Vec<Vec<String>> {
            let cells = cells.iter().zip(widths);
            let lines = |(cell, wide): (&Vec<String>, &usize)| {
                cell.iter().flat_map(|it| folded(it, wide - GAP)).collect()
            };
            cells.map(lines).collect()
        };
        let named: Vec<Vec<String>> = heads[first..end]
            .iter()
            .map(|it| vec![it.clone()])
            .collect();
        lines.extend(set("", &fold(&named), labels, widths));
        lines.push("-".repeat(labels + widths.iter().sum::<usize>() - GAP));
        for (place, (label, cells)) in rows.iter().enumerate() {
            if place > 0 && is_high {
                lines.push(String::new());
            }
            let cells = cells.get(first..end).unwrap_or_default();
            lines.extend(set(label, &fold(cells), labels, widths));
        }
        first = end;
    }
    lines
}

/// A column is no narrower, so that a head of four words takes two lines.
const NARROWEST: usize = 9;
/// Between two columns.
const GAP: usize = 2;

/// How wide each column is: as its longest line, or the longest piece of its
/// head.
fn widths(heads: &[String], rows: &[Row]) -> Vec<usize> {
    let long = |text: &str| text.trim_end().chars().count();
    let width = |(place, head): (usize, &String)| {
        let pieces = head.split_inclusive('-').map(long);
        let cells = rows.iter().filter_map(|it| it.1.get(place)).flatten();
        let widest = pieces.chain(cells.map(|it| long(it))).max().unwrap_or(0);
        widest.clamp(NARROWEST, WIDEST) + GAP
    };
    heads.iter().enumerate().map(width).collect()
}

/// Sets one row: its cells side by side.
fn set(label: &str, cells: &[Vec<String>], labels: usize, widths: &[usize]) -> Vec<String> {
    let label = folded(label, labels - 2);
    let high = cells.iter().map(Vec::len).max().unwrap_or(0);
    let high = high.max(label.len());
    let piece = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    (0..high)
        .map(|at| {
            let label = format!("{:<labels$}", piece(&label, at));
            let cells = cells.iter().zip(widths);
            let cells = cells.map(|(cell, wide)| format!("{:<wide$}", piece(cell, at)));
            let line: Vec<String> = std::iter::once(label).chain(cells).collect();
            line.concat().trim_end().to_owned()
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
