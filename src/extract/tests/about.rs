//! Title, authors and year of made-up studies, from their fronts.
//!
//! `fronts_nl.txt` and `fronts_en.txt` hold one front after another. Below `#`
//! and its name: `info:` what the file claims (title, then author), the lines
//! with the size of their type (an empty one is a gap, `text` the running text
//! of [`TEXT`], `|` parts what stands side by side), and behind `=` what a
//! reader would say: title, authors, year (`-` is unknown). Each file was made
//! in 2026, interviews were held in 2019, and works of 1995 are cited.

use lopdf::{Document, Object, dictionary};

use super::built::with_contents;
use crate::extract::{Limits, extract};

/// The running text below a front.
const TEXT: [&str; 11] = [
    "In 2019 spraken wij met veertig bewoners over wat zij van hun straat vinden en in",
    "mei 2019 herhaalden wij dat met anderen. Eerder schreven Montero en Pieters (1995)",
    "dat bewoners vooral rust zoeken, en daarop gaf Hale (1995) een antwoord dat later in",
    "veel steden werd overgenomen. Wij lezen beide stukken opnieuw, want de vraag van toen",
    "is nog dezelfde. Volgens Jan Mulder en Els Bakker is dat in de jaren na 2005 niet",
    "veranderd, en zij kregen daarin gelijk van allen die er woonden. In de gesprekken ging",
    "het over de stoep, over wie hem veegt en over wie er in mei 2018 een bank neerzette.",
    "Het eerste overzicht van zulke banken verscheen in 1987 en werd in 2003 herhaald. Wie",
    "daar zit, kent de buren bij naam. Wie er niet zit, kent ze van gezicht. Dat verschil is",
    "in tien jaar niet kleiner geworden, zegt Pieter Valk, die de banken telde. Wij tellen ze",
    "niet, maar vroegen wie er zat en waarom, en wat er gebeurde als de bank verdween.",
];

/// One front with what a reader says of it.
#[derive(Debug, Default)]
struct Front {
    name: String,
    claims: [String; 2],
    /// Lines with their sizes; what stands side by side has the same height.
    lines: Vec<(f32, String)>,
    wanted: Vec<String>,
}

fn fronts(text: &str) -> Vec<Front> {
    let mut found: Vec<Front> = vec![];
    for line in text.lines() {
        let size = |line: &str| line.split_once(' ').and_then(|it| it.0.parse().ok());
        if let Some(name) = line.strip_prefix("# ") {
            found.push(Front {
                name: name.to_owned(),
                ..Front::default()
            });
            continue;
        }
        let Some(front) = found.last_mut() else {
            continue;
        };
        if let Some(claims) = line.strip_prefix("info:") {
            let (title, author) = claims.split_once('|').expect("two claims");
            front.claims = [title, author].map(|it| it.trim().to_owned());
        } else if let Some(wanted) = line.strip_prefix("= ") {
            front.wanted.push(wanted.to_owned());
        } else if line == "text" {
            front.lines.extend(TEXT.map(|it| (10.0, it.to_owned())));
        } else if let Some(size) = size(line) {
            let said = line.split_once(' ').map_or("", |it| it.1);
            front.lines.push((size, said.to_owned()));
        } else {
            front.lines.push((8.0, String::new()));
        }
    }
    found
}

fn pdf(front: &Front) -> Vec<u8> {
    let mut y = 790.0;
    let mut pieces = vec![];
    for (size, text) in &front.lines {
        y -= 1.3 * size;
        for (at, piece) in text.split('|').enumerate() {
            let x = 60 + 170 * at;
            let piece = piece.trim().replace('(', "\\(").replace(')', "\\)");
            pieces.push(format!("BT /F {size} Tf {x} {y} Td ({piece}) Tj ET\n"));
        }
    }
    let latin: Vec<u8> = pieces.concat().chars().map(in_windows).collect();
    let mut document = Document::load_mem(&with_contents(vec![latin])).expect("is sound");
    let [title, author] = &front.claims;
    let made = "D:20260504120000Z";
    let info = document.add_object(dictionary! {
        "Title" => Object::string_literal(title.as_str()),
        "Author" => Object::string_literal(author.as_str()),
        "CreationDate" => Object::string_literal(made),
        "ModDate" => Object::string_literal(made),
    });
    document.trailer.set("Info", info);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

/// Returns the code of a character in `WinAnsiEncoding`.
fn in_windows(c: char) -> u8 {
    match c {
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        c => c as u8,
    }
}

/// Reads all fronts and compares what is known with what a reader says.
#[track_caller]
fn check(text: &str, least: usize) {
    let fronts = fronts(text);
    assert!(fronts.len() >= least, "{} fronts", fronts.len());
    let mut faults = vec![];
    for front in &fronts {
        let about = extract(pdf(front), "rapport-def3", &Limits::default())
            .expect("is readable")
            .about;
        let told = [
            about
                .title
                .as_ref()
                .map(|it| (it.value.clone(), it.is_guess())),
            about
                .authors
                .as_ref()
                .map(|it| (it.value.join("; "), it.is_guess())),
            about
                .year
                .as_ref()
                .map(|it| (it.value.to_string(), it.is_guess())),
        ];
        for (found, wanted) in told.into_iter().zip(&front.wanted) {
            let (found, is_guess) = found.unwrap_or(("-".to_owned(), true));
            if found != *wanted {
                let sure = if is_guess { "" } else { " and says it is sure" };
                faults.push(format!("{}: {found:?}, not {wanted:?}{sure}", front.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn dutch_fronts_say_what_they_are() {
    check(include_str!("about/fronts_nl.txt"), 47);
}

#[test]
fn english_fronts_say_what_they_are() {
    check(include_str!("about/fronts_en.txt"), 26);
}
