//! Word lists → automatons, made when the crate is built.
//!
//! ```text
//! data/*.txt ─table→ OUT_DIR/*.fst, embedded by the module that reads it
//! ```
//!
//! The lists stay plain text in the repository, so that a change shows as
//! lines; an automaton is smaller, needs no reading at start-up and is walked
//! letter by letter.

use std::{env, error::Error, fs, path::Path};

use fst::MapBuilder;

/// The folder of the lists, from the root of the crate.
const DATA: &str = "src/analyse/data";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DATA}/build.rs");
    table("compounds.nl", compound_part)
}

/// Writes `NAME.fst` from the lines of `NAME.txt`, as `entry` reads them; lines
/// that begin with `#` are for people.
fn table<'a, E>(name: &str, entry: E) -> Result<(), Box<dyn Error>>
where
    E: Fn(&str) -> Option<(&str, u64)> + 'a,
{
    let source = Path::new(DATA).join(format!("{name}.txt"));
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source)?;
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
    let target = Path::new(&env::var("OUT_DIR")?).join(format!("{name}.fst"));
    Ok(fs::write(target, map.into_inner()?)?)
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
