//! The names of attachments: one line each, safe on a screen, no two alike.
//!
//! ```text
//! names as the file has them ─Names::of→ names as we show and take them
//! ```
//!
//! **Promise.** A name has no folder, no control or direction character and no
//! `»`, which stands between names. It serves to be shown and typed, and never
//! as a path.

use std::collections::{HashMap, HashSet};

/// The longest name, in characters.
const LONGEST: usize = 120;

/// What an attachment without a name is called.
const NAMELESS: &str = "attachment";

/// The names that are given so far.
#[derive(Default)]
pub(super) struct Names {
    given: HashSet<String>,
    /// The next number for each name that was asked for: thousands may be called
    /// the same.
    next: HashMap<String, usize>,
}

impl Names {
    /// Returns the name for an attachment that is called one of `told`, the
    /// best first.
    pub(super) fn of<'t>(&mut self, told: impl IntoIterator<Item = &'t str>) -> String {
        let name = told.into_iter().map(plain).find(|it| !it.is_empty());
        let name = name.unwrap_or_else(|| NAMELESS.to_owned());
        let next = self.next.entry(name.clone()).or_insert(1);
        loop {
            let number = *next;
            *next += 1;
            let numbered = if number == 1 {
                name.clone()
            } else {
                format!("{name} ({number})")
            };
            if self.given.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

/// Returns the last part of a path, cleaned.
fn plain(told: &str) -> String {
    let parts = told.rsplit(['/', '\\']).map(str::trim);
    let last = parts.into_iter().find(|it| !["", ".", ".."].contains(it));
    let cleaned: String = last
        .unwrap_or_default()
        .chars()
        .map(|c| match c {
            '»' => '>',
            c if c.is_whitespace() => ' ',
            c if c.is_control() || turns(c) => '\u{fffd}',
            c => c,
        })
        .collect();
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    shortened(&words.join(" "))
}

/// Tells whether a character changes the direction of what follows, or shows
/// nothing at all.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Cuts a name in front of its ending.
fn shortened(name: &str) -> String {
    let count = name.chars().count();
    if count <= LONGEST {
        return name.to_owned();
    }
    let ending = name.rfind('.').map(|at| &name[at..]);
    let ending = ending.filter(|it| it.chars().count() <= 10).unwrap_or("");
    let kept = LONGEST - 1 - ending.chars().count();
    let start: String = name.chars().take(kept).collect();
    format!("{start}…{ending}")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Names};

    #[test]
    fn names_are_safe_and_no_two_are_alike() {
        let mut given = Names::default();
        let mut named = |told: &str| given.of([told]);
        assert_eq!(named("bijlage één.pdf"), "bijlage één.pdf");
        assert_eq!(named("bijlage één.pdf"), "bijlage één.pdf (2)");
        assert_eq!(named("bijlage één.pdf"), "bijlage één.pdf (3)");
        assert_eq!(named("../../etc/annex.pdf"), "annex.pdf");
        assert_eq!(named(r"C:\stukken\annex.pdf"), "annex.pdf (2)");
        assert_eq!(named("\u{1b}[2Jrood.pdf"), "\u{fffd}[2Jrood.pdf");
        assert_eq!(named("gepj\u{202e}fdp.exe"), "gepj\u{fffd}fdp.exe");
        for c in "\u{61c}\u{180e}\u{206a}\u{fff9}\u{fffb}\u{e0001}\u{e0041}\u{e007f}".chars() {
            let name = named(&format!("een{c}twee.pdf"));
            assert!(name.starts_with("een\u{fffd}twee.pdf"), "{c:?}: {name}");
        }
        assert_eq!(named("twee\nregels » x.pdf"), "twee regels > x.pdf");
        for nothing in ["", "..", " / ", "./.."] {
            assert!(named(nothing).starts_with("attachment"), "{nothing}");
        }
        let long = named(&format!("{}.pdf", "x".repeat(4_000)));
        assert!(long.ends_with("x….pdf") && long.chars().count() == LONGEST);
    }

    #[test]
    fn very_many_of_one_name_are_named_at_once() {
        let mut names = Names::default();
        assert_eq!(names.of(["annex.pdf (3)"]), "annex.pdf (3)");
        let start = std::time::Instant::now();
        let last = (0..20_000).map(|_| names.of(["annex.pdf"])).last();
        // One number was taken.
        assert_eq!(last.as_deref(), Some("annex.pdf (20001)"));
        assert!(start.elapsed() < std::time::Duration::from_secs(3));
    }

    #[test]
    fn the_first_name_that_says_something_counts() {
        let mut names = Names::default();
        assert_eq!(names.of(["", "/", "b.pdf", "c.pdf"]), "b.pdf");
        assert_eq!(names.of([]), "attachment");
    }
}
