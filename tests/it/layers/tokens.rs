//! Rust source as words and marks, as far as finding imports needs.
//!
//! ```text
//! text ─words→ ["use", "super", "::", "a", ";"] ─without_tests→ the same, of the program alone
//! ```
//!
//! **Promise.** Comments, strings, characters and lifetimes give nothing, so
//! whatever is left of `::` is a path. **Never:** types, macros, expansion.

/// Returns the identifiers and marks of a source text; `::` is one mark.
pub(super) fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = vec![];
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let next = chars.get(at + 1).copied();
        match c {
            '/' if next == Some('/') => {
                while at < chars.len() && chars[at] != '\n' {
                    at += 1;
                }
            }
            '/' if next == Some('*') => at = after_comment(&chars, at),
            '"' => at = after_string(&chars, at),
            '\'' => at = after_tick(&chars, at),
            ':' if next == Some(':') => {
                found.push("::".to_owned());
                at += 2;
            }
            _ if c.is_alphanumeric() || c == '_' => {
                let from = at;
                while chars
                    .get(at)
                    .is_some_and(|it| it.is_alphanumeric() || *it == '_')
                {
                    at += 1;
                }
                let word: String = chars[from..at].iter().collect();
                match raw_string(&chars, at) {
                    Some(end) if ["r", "br", "cr"].contains(&word.as_str()) => at = end,
                    _ => found.push(word),
                }
            }
            _ if c.is_whitespace() => at += 1,
            _ => {
                found.push(c.to_string());
                at += 1;
            }
        }
    }
    found
}

/// Returns where the comment ends that begins at `at`; comments may nest.
fn after_comment(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => {
                depth += 1;
                at += 2;
            }
            ('*', Some('/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    break;
                }
            }
            _ => at += 1,
        }
    }
    at
}

/// Returns where the string ends that begins at `at`.
fn after_string(chars: &[char], mut at: usize) -> usize {
    at += 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// Returns where a raw string ends whose `#` or quotation mark stands at `at`.
fn raw_string(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
    let mut end = at + hashes;
    if chars.get(end) != Some(&'"') {
        return None;
    }
    end += 1;
    while end < chars.len() {
        let closes = chars[end] == '"'
            && chars[end + 1..].len() >= hashes
            && chars[end + 1..=end + hashes].iter().all(|c| *c == '#');
        if closes {
            return Some(end + 1 + hashes);
        }
        end += 1;
    }
    Some(end)
}

/// Returns where a character or lifetime ends that begins at `at`.
fn after_tick(chars: &[char], at: usize) -> usize {
    if chars.get(at + 1) == Some(&'\\') {
        // An escaped mark is skipped whole, so that '\'' ends where it ends.
        let mut end = at + 3;
        while end < chars.len() && chars[end] != '\'' {
            end += 1;
        }
        return end + 1;
    }
    if chars.get(at + 2) == Some(&'\'') {
        return at + 3;
    }
    // A lifetime: its name is no path.
    let mut end = at + 1;
    while chars
        .get(end)
        .is_some_and(|it| it.is_alphanumeric() || *it == '_')
    {
        end += 1;
    }
    end
}

/// Returns the words without the items that are there in tests alone.
pub(super) fn without_tests(words: Vec<String>) -> Vec<String> {
    const FOR_TESTS: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = vec![];
    let mut at = 0;
    while at < words.len() {
        if words[at..].iter().take(7).eq(FOR_TESTS.iter()) {
            at = after_item(&words, at);
        } else {
            kept.push(words[at].clone());
            at += 1;
        }
    }
    kept
}

/// Returns where the item ends whose first attribute begins at `at`.
fn after_item(words: &[String], mut at: usize) -> usize {
    while words[at] == "#" {
        at = closing(words, at + 1) + 1;
    }
    while at < words.len() {
        match words[at].as_str() {
            ";" => return at + 1,
            "{" => {
                let end = closing(words, at) + 1;
                // `use a::{b, c};` ends in its semicolon.
                return if words.get(end).is_some_and(|it| it == ";") {
                    end + 1
                } else {
                    end
                };
            }
            "(" | "[" => at = closing(words, at) + 1,
            _ => at += 1,
        }
    }
    at
}

/// Returns the place of the bracket that closes the one at `at`.
pub(super) fn closing(words: &[String], at: usize) -> usize {
    let mut depth = 0;
    for (place, word) in words.iter().enumerate().skip(at) {
        match word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    words.len() - 1
}
