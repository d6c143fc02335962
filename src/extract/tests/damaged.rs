//! Streams that were damaged on the way: what inflates is read, and it is told.

use lopdf::{Document, Object};

use super::built::{Piece, file};
use crate::extract::{Extraction, Limits, PageWarningKind, extract};

/// How many lines a page has.
const LINES: usize = 60;

fn line(number: usize) -> String {
    let place = ["de wijk", "het dorp", "de buurt", "de stad"][number * number % 4];
    format!(
        "Regel {number} gaat over {place} en wat bewoners daar {} keer zagen.",
        number * 37
    )
}

/// Reads a file of one page, of which the packed instructions were changed.
fn read_changed(change: impl Fn(&mut Vec<u8>)) -> Extraction {
    let lines: Vec<String> = (0..LINES).map(line).collect();
    let pieces = lines.iter().enumerate();
    let pieces: Vec<Piece<'_>> = pieces
        .map(|(at, it)| (72., 780. - 12. * at as f32, it.as_str()))
        .collect();
    let mut document = Document::load_mem(&file(&[pieces])).expect("is sound");
    let page = document.get_pages()[&1];
    let content = document.get_page_contents(page)[0];
    let content = document
        .get_object_mut(content)
        .and_then(Object::as_stream_mut);
    let content = content.expect("is a stream");
    let mut packed = content.content.clone();
    change(&mut packed);
    content.set_content(packed);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    extract(bytes, "beschadigd", &Limits::default()).expect("has text")
}

fn kinds(extraction: &Extraction) -> Vec<PageWarningKind> {
    extraction.warnings.iter().map(|it| it.kind).collect()
}

/// How many of the lines are in the text.
fn found(extraction: &Extraction) -> usize {
    let text = &extraction.pages[0].text;
    (0..LINES).filter(|it| text.contains(&line(*it))).count()
}

#[test]
fn a_wrong_checksum_loses_nothing_and_is_told() {
    let sound = read_changed(|_| ());
    assert_eq!((found(&sound), kinds(&sound)), (LINES, vec![]));
    let wrong = read_changed(|packed| *packed.last_mut().expect("has bytes") ^= 0x55);
    assert_eq!(wrong.pages[0].text, sound.pages[0].text);
    assert_eq!(kinds(&wrong), [PageWarningKind::CutShort]);
}

#[test]
fn a_stream_cut_short_keeps_what_came_before() {
    let half = read_changed(|packed| packed.truncate(packed.len() / 2));
    assert_eq!(kinds(&half), [PageWarningKind::CutShort]);
    // The first half of the packed bytes holds about half of the lines.
    assert!(found(&half) > LINES / 3, "{}", found(&half));
}
