//! Cells that a spreadsheet does not take for formulas.
//!
//! **Source.** OWASP, CSV injection: the signs, and the apostrophe before them.

/// Signs that make a spreadsheet take a cell for a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Puts an apostrophe before what a spreadsheet would take for a formula.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Takes that apostrophe away again.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};

    #[test]
    fn what_begins_as_a_formula_does_not_run_and_comes_back() {
        for (cell, shown) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("=één", "'=één"),
            ("@SUM", "'@SUM"),
            ("\"=één\"", "\"=één\""),
            ("inclusie", "inclusie"),
        ] {
            assert_eq!(guarded(cell), shown);
            assert_eq!(unguarded(shown), cell);
        }
    }
}
