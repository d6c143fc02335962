//! An item of the report, and text in it that is shown letter for letter.

/// An item: its heading, what is known of it, and what is to be filled in.
pub(super) struct Item {
    pub(super) heading: String,
    pub(super) known: Vec<String>,
    pub(super) yours: Option<String>,
}

/// Text that Markdown shows letter for letter.
pub(super) fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A fence is longer than any row of backticks in it.
    let mut longest = 0;
    let mut row = 0;
    for letter in text.chars() {
        row = if letter == '`' { row + 1 } else { 0 };
        longest = longest.max(row);
    }
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn backticks_in_a_question_do_not_end_it() {
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
        assert_eq!(code("\"stem  van\""), "`\"stem van\"`");
    }
}
