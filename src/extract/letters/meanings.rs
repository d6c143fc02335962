//! Meanings: the map of a font from codes to text, `ToUnicode`.
//!
//! ```text
//! bytes of a map ─Meanings::read→ Meanings        code ─of→ text
//! ```
//!
//! Writers of PDF are careless here: words and numbers run together
//! (`endcodespacerange5 beginbfchar<20>`), strings have an odd number of digits,
//! lists break off. What can be understood is kept, whatever stands around it.
//!
//! **Promise.** Reading takes time and room within bounds, whatever the bytes.
//! **Never:** which font a map belongs to.
//!
//! **Source.** ISO 32000-2:2020, §9.10.3; Adobe Technical Note 5411 (`ToUnicode`
//! mapping files), 5014 (`CMap` files).

mod strings;
mod tokens;

use std::collections::BTreeMap;

use strings::{number, text};
use tokens::{Token, Tokens};

/// The most bytes of a map that are looked at; one that names all of Unicode's
/// first plane has 1.5 MB.
const MAP_BYTES: usize = 8 << 20;

/// The most entries that are kept: twice the codes of two bytes.
const ENTRIES: usize = 1 << 17;

/// What the codes of a font say.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    /// By the first code of each range; they do not overlap.
    ranges: BTreeMap<u32, Range>,
}

/// Codes that follow each other, as do the last characters of what they say.
#[derive(Debug)]
struct Range {
    last: u32,
    /// The code that says `says`; the range may begin behind it.
    origin: u32,
    says: String,
}

/// What the strings at this place are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Chars,
    Ranges,
}

impl Meanings {
    /// Reads a map as far as it can be understood.
    pub(super) fn read(map: &[u8]) -> Self {
        let mut meanings = Self::default();
        let mut block = Block::None;
        let mut waiting: Vec<&[u8]> = vec![];
        // The next code of a list, and the last.
        let mut items: Option<(u32, u32)> = None;
        for token in Tokens::of(map.get(..MAP_BYTES).unwrap_or(map)) {
            if meanings.ranges.len() >= ENTRIES {
                break;
            }
            match token {
                Token::Word(word) => {
                    if let Some(next) = block_after(word) {
                        (block, items) = (next, None);
                        waiting.clear();
                    }
                }
                Token::Bracket(b'[') if block == Block::Ranges => {
                    items = match waiting[..] {
                        [first, last] => number(first).zip(number(last)),
                        _ => None,
                    };
                    waiting.clear();
                }
                Token::Bracket(_) | Token::Name => {
                    items = None;
                    waiting.clear();
                }
                Token::Hex(digits) if block != Block::None => {
                    if let Some((code, last)) = &mut items {
                        if *code <= *last {
                            meanings.add(Some(*code), Some(*code), digits);
                            *code = code.saturating_add(1);
                        }
                        continue;
                    }
                    waiting.push(digits);
                    match (block, &waiting[..]) {
                        (Block::Chars, &[code, says]) => {
                            meanings.add(number(code), number(code), says);
                            waiting.clear();
                        }
                        (Block::Ranges, &[first, last, says]) => {
                            meanings.add(number(first), number(last), says);
                            waiting.clear();
                        }
                        _ => {}
                    }
                }
                Token::Hex(_) => {}
            }
        }
        meanings
    }

    fn add(&mut self, first: Option<u32>, last: Option<u32>, says: &[u8]) {
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        let says = text(says);
        if !says.is_empty() && first <= last {
            self.clear(first, last);
            let origin = first;
            self.ranges.insert(first, Range { last, origin, says });
        }
    }

    /// Takes codes out of the ranges that hold them: what a map says of a code
    /// later counts, and of those around it what it said before.
    fn clear(&mut self, first: u32, last: u32) {
        while let Some((&start, range)) = self.ranges.range(..=last).next_back()
            && range.last >= first
            && let Some(range) = self.ranges.remove(&start)
        {
            if range.last > last {
                let says = range.says.clone();
                self.ranges.insert(last + 1, Range { says, ..range });
            }
            if start < first {
                let last = first - 1;
                self.ranges.insert(start, Range { last, ..range });
            }
        }
    }

    /// Tells whether no code has a meaning.
    pub(super) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Returns what a code says.
    pub(super) fn of(&self, code: u32) -> Option<String> {
        let (_, range) = self.ranges.range(..=code).next_back()?;
        if range.last < code {
            return None;
        }
        let step = code - range.origin;
        if step == 0 {
            return Some(range.says.clone());
        }
        let mut says = range.says.clone();
        let last = u32::from(says.pop()?);
        says.push(char::from_u32(last.checked_add(step)?)?);
        Some(says)
    }
}

/// Returns which block a word begins or ends, also if it has grown together with
/// others: `5beginbfchar`, `endbfchar1`, `endbfcharendcmap`.
fn block_after(word: &[u8]) -> Option<Block> {
    let blocks = [
        (&b"beginbfchar"[..], Block::Chars),
        (b"beginbfrange", Block::Ranges),
        (b"endbf", Block::None),
        (b"begincodespacerange", Block::None),
        (b"begincid", Block::None),
        (b"beginnotdef", Block::None),
    ];
    let at = |needle: &[u8]| memchr::memmem::rfind(word, needle);
    let found = blocks
        .iter()
        .filter_map(|(name, block)| Some((at(name)?, *block)));
    found.max_by_key(|(at, _)| *at).map(|(_, block)| block)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::Meanings;

    #[track_caller]
    fn check(map: &str, expected: &[(u32, Option<&str>)]) {
        let meanings = Meanings::read(map.as_bytes());
        for (code, says) in expected {
            assert_eq!(meanings.of(*code).as_deref(), *says, "{code:x} of {map}");
        }
    }

    #[test]
    fn a_map_as_it_should_be() {
        check(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             1 begincodespacerange <0000> <ffff> endcodespacerange\n\
             2 beginbfchar <0003> <0020> <0005> <00660066> endbfchar\n\
             2 beginbfrange <0041> <0043> <0061> <0050> <0051> [<0078> <D83DDE00>] endbfrange\n\
             endcmap",
            &[
                (0, None),
                (3, Some(" ")),
                (5, Some("ff")),
                (0x41, Some("a")),
                (0x43, Some("c")),
                (0x44, None),
                (0x50, Some("x")),
                (0x51, Some("\u{1f600}")),
            ],
        );
    }

    #[test]
    fn words_that_run_together() {
        check(
            "begincmap1 begincodespacerange<00><ff>endcodespacerange2 beginbfchar<20><00EB>\
             <21><00EF>endbfchar1beginbfrange<30><31><0041>endbfrangeendcmap",
            &[(0x20, Some("ë")), (0x21, Some("ï")), (0x31, Some("B"))],
        );
    }

    #[test]
    fn what_is_broken_spoils_nothing_else() {
        check(
            "1 beginbfchar <01> /space <02> <0062> endbfchar \
             1 beginbfrange <03> <04> [<0063>] <06> <05> <0064> endbfrange \
             beginbfchar <7> <65> <08 > <00 66> <09> <> <0a <006a> <0b> <006b",
            &[
                (3, Some("c")),
                (4, None),
                (5, None),
                (7, Some("e")),
                (8, Some("f")),
                (9, None),
                (0xa, Some("j")),
                (0xb, Some("k")),
            ],
        );
    }

    #[test]
    fn a_code_of_its_own_leaves_the_range_around_it() {
        let own: String = (0x41..0x5a).fold(String::new(), |mut map, code| {
            write!(map, "<{code:x}><2022>").expect("a String takes all");
            map
        });
        check(
            &format!(
                "1 beginbfrange<20><7e><0020>endbfrange 26 beginbfchar<20><00A0>{own}endbfchar \
                 1 beginbfrange<30><39><0660>endbfrange"
            ),
            &[
                (0x20, Some("\u{a0}")),
                (0x21, Some("!")),
                (0x31, Some("\u{661}")),
                (0x3a, Some(":")),
                (0x41, Some("•")),
                (0x5a, Some("Z")),
                (0x7e, Some("~")),
                (0x7f, None),
            ],
        );
    }

    #[test]
    fn a_map_without_end_is_left() {
        let map = "1 beginbfchar ".to_owned() + &"<0001><0041>".repeat(1 << 16);
        check(&map, &[(1, Some("A"))]);
        let map = (0..1 << 18).fold(String::from("beginbfchar"), |mut map, code| {
            write!(map, "<{code:08x}><0041>").expect("a String takes all");
            map
        });
        let meanings = Meanings::read(map.as_bytes());
        assert_eq!(meanings.ranges.len(), super::ENTRIES);
    }
}
