//! Word lists → automatons, made when the crate is built.
//!
//! ```text
//! data/*.txt ─table→ OUT_DIR/*.fst, embedded by the module that reads it
//! ```
//!
//! The lists stay plain text in the repository, so that a change shows as
//! lines; an automaton is smaller, needs no reading at start-up and is walked
//! letter by letter.

#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo by printing"
)]

use std::{env, error::Error, fs, path::Path};

use fst::MapBuilder;

/// The folder of the lists, from the root of the crate.
const DATA: &str = "src/analyse/data";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DATA}/build.rs");
    let mut targets = String::new();
    table("lemmas.nl", |line| lemma(line, &mut targets))?;
    write("lemmas.nl.targets", targets.as_bytes())?;
    table("compounds.nl", compound_part)
}

/// Writes `NAME.fst` from the lines of `NAME.txt`, as `entry` reads them; lines
/// that begin with `#` are for people. The hash of the list becomes a variable
/// of the build (`LEMMAS_NL`, `COMPOUNDS_NL`), as an index depends on it.
fn table<'a, E>(name: &str, mut entry: E) -> Result<(), Box<dyn Error>>
where
    E: FnMut(&str) -> Option<(&str, u64)> + 'a,
{
    let source = Path::new(DATA).join(format!("{name}.txt"));
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source)?;
    let variable = name.replace('.', "_").to_uppercase();
    println!("cargo::rustc-env={variable}={:08x}", hash(text.as_bytes()));
    let mut entries = vec![];
    for line in text.lines().filter(|it| !it.starts_with('#')) {
        entries.push(entry(line).ok_or_else(|| format!("{}: {line}", source.display()))?);
    }
    // Automatons are built in the order of bytes.
    entries.sort_unstable();
    let mut map = MapBuilder::memory();
    for (key, value) in entries {
        map.insert(key, value)?;
    }
    write(&format!("{name}.fst"), &map.into_inner()?)
}

fn write(name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(
        Path::new(&env::var("OUT_DIR")?).join(name),
        bytes,
    )?)
}

/// The upper half of FNV-1a over 64 bits: enough to tell one version of a list
/// from another.
fn hash(bytes: &[u8]) -> u64 {
    let whole = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    whole >> 32
}

/// Reads `lid N`, a lemma with its classes, or `leden >lid`, a form with its
/// lemma. The value has the classes in bits 0..3 (noun, adjective, verb), or
/// from bit 3 on one more than where the lemma begins in `targets`; there it
/// ends with a line break.
fn lemma<'a>(line: &'a str, targets: &mut String) -> Option<(&'a str, u64)> {
    let (word, what) = line.split_once(' ')?;
    if let Some(lemma) = what.strip_prefix('>') {
        let place = targets.len() as u64 + 1;
        targets.push_str(lemma);
        targets.push('\n');
        return Some((word, place << 3));
    }
    let mut classes = 0;
    for class in what.chars() {
        classes |= match class {
            'N' => 1,
            'A' => 2,
            'V' => 4,
            _ => return None,
        };
    }
    Some((word, classes))
}

/// Reads `boeren f70-2 l115 w`: a word, its cost as a beginning with the
/// letters that link, its cost as an end, and whether it is one piece. The
/// value has them in bits 0..8, 16..18, 8..16 and 18.
fn compound_part(line: &str) -> Option<(&str, u64)> {
    let (word, marks) = line.split_once(' ')?;
    let mut value = 0;
    for mark in marks.split(' ') {
        value |= match mark.split_at_checked(1)? {
            ("f", cost) => {
                let (cost, links) = cost.split_once('-').unwrap_or((cost, "0"));
                u64::from(cost.parse::<u8>().ok()?) | links.parse::<u64>().ok()? << 16
            }
            ("l", cost) => u64::from(cost.parse::<u8>().ok()?) << 8,
            ("w", "") => 1 << 18,
            _ => return None,
        };
    }
    Some((word, value))
}
