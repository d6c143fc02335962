//! Marked copies, read back.

use lopdf::{Document, Object, dictionary};

use super::{
    ExtractError, Extraction, Limits, Mark, MarkError, Rect, built, extract, mark, mark_with,
    tidy::places,
};
use crate::study::PageNo;

fn read(pdf: &[u8]) -> Extraction {
    extract(pdf.to_vec(), "merk", &Limits::default()).expect("has text")
}

/// Marks the first occurrence of `quote` on the first page.
#[track_caller]
fn marked(pdf: &[u8], quote: &str) -> (Vec<Rect>, Vec<u8>) {
    let extraction = read(pdf);
    let text = &extraction.pages[0].text;
    let start = text.find(quote).expect("is on the page");
    let boxes = places(&extraction.prints[0], text, start..start + quote.len());
    let marks = [Mark {
        page: PageNo::from_index(0),
        boxes: boxes.clone(),
        note: Some("één opmerking".to_owned()),
    }];
    let copy = mark(pdf, &marks, &Limits::default()).expect("can be marked");
    (boxes, copy)
}

/// Returns the numbers of an entry of the last annotation of the first page.
fn numbers(pdf: &[u8], key: &[u8]) -> Vec<f32> {
    let document = Document::load_mem(pdf).expect("is sound");
    let page = document.get_pages()[&1];
    let notes = document.get_page_annotations(page).expect("has some");
    let list = notes.last().expect("one at least").get(key);
    let list = list.and_then(Object::as_array).expect("is a list");
    list.iter()
        .map(|it| it.as_float().expect("is a number"))
        .collect()
}

fn pieces() -> Vec<built::Piece<'static>> {
    vec![
        (72., 700., "Een goede huis-"),
        (72., 688., "arts in de wijk."),
    ]
}

/// Changes the first page of a file.
fn with_page(pdf: &[u8], key: &str, value: Object) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("is sound");
    let page = document.get_pages()[&1];
    let page = document.get_dictionary_mut(page).expect("is there");
    page.set(key, value);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

#[test]
fn the_copy_is_the_original_and_a_highlight() {
    let pdf = built::file(&[pieces(), pieces()]);
    let (_, copy) = marked(&pdf, "huisarts");
    assert!(copy.starts_with(&pdf));
    let (before, after) = (read(&pdf), read(&copy));
    assert_eq!(before.pages, after.pages);
    let document = Document::load_mem(&copy).expect("is sound");
    let pages = document.get_pages();
    assert!(
        document
            .get_page_annotations(pages[&2])
            .expect("none")
            .is_empty()
    );
    let notes = document.get_page_annotations(pages[&1]).expect("one");
    let [note] = notes.as_slice() else {
        panic!("one annotation, not {}", notes.len());
    };
    let said = lopdf::decode_text_string(note.get(b"Contents").expect("has a note"));
    assert_eq!(said.expect("decodes"), "één opmerking");
    assert_eq!(note.get(b"F").and_then(Object::as_i64).ok(), Some(4));
    let drawing = note.get(b"AP").and_then(Object::as_dict).expect("is drawn");
    let drawing = drawing.get_deref(b"N", &document).expect("is there");
    assert!(
        drawing
            .as_stream()
            .is_ok_and(|it| it.content.ends_with(b"h f\n"))
    );
    // The same marks give the same bytes.
    assert_eq!(copy, marked(&pdf, "huisarts").1);
}

#[test]
fn boxes_cover_the_letters() {
    let pdf = built::file(&[pieces()]);
    let (boxes, copy) = marked(&pdf, "huisarts");
    let quads = numbers(&copy, b"QuadPoints");
    assert_eq!((boxes.len(), quads.len()), (2, 16));
    for (it, quad) in boxes.iter().zip(quads.chunks(8)) {
        // Upper left, upper right, lower left, lower right, from below.
        let expected = [
            it.left,
            842. - it.top,
            it.right,
            842. - it.top,
            it.left,
            842. - it.bottom,
            it.right,
            842. - it.bottom,
        ];
        for (one, other) in quad.iter().zip(expected) {
            assert!((one - other).abs() < 0.01, "{quad:?} {expected:?}");
        }
    }
    let rect = numbers(&copy, b"Rect");
    assert!(rect[0] <= 72. && rect[1] < 688. && rect[3] > 700.);
}

#[test]
fn turned_and_cropped_pages_are_marked_where_they_show() {
    let plain = built::file(&[pieces()]);
    let crop = vec![50.into(), 100.into(), 500.into(), 800.into()];
    let (_, straight) = marked(&plain, "huisarts");
    let expected = numbers(&straight, b"Rect");
    for turn in [0, 90, 180, 270] {
        let pdf = with_page(&plain, "CropBox", Object::Array(crop.clone()));
        let pdf = with_page(&pdf, "Rotate", turn.into());
        let (_, copy) = marked(&pdf, "huisarts");
        // The letters stay where they are on paper, and so does the mark.
        let found = numbers(&copy, b"Rect");
        for (one, other) in found.iter().zip(&expected) {
            assert!((one - other).abs() < 0.1, "{turn}: {found:?} {expected:?}");
        }
        assert_eq!(read(&pdf).pages, read(&copy).pages);
    }
}

#[test]
fn other_annotations_stay() {
    let link = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => vec![0.into(), 0.into(), 10.into(), 10.into()],
    };
    let plain = built::file(&[pieces()]);
    let pdf = with_page(&plain, "Annots", vec![link.into()].into());
    let (_, once) = marked(&pdf, "goede");
    let (_, twice) = marked(&once, "wijk");
    let document = Document::load_mem(&twice).expect("is sound");
    let page = document.get_pages()[&1];
    let kinds: Vec<&[u8]> = document
        .get_page_annotations(page)
        .expect("three")
        .iter()
        .filter_map(|it| it.get(b"Subtype").and_then(Object::as_name).ok())
        .collect();
    assert_eq!(kinds, [&b"Link"[..], b"Highlight", b"Highlight"]);
}

#[test]
fn a_broken_file_is_mended_and_marked() {
    let pdf = built::file(&[pieces()]);
    let at = pdf
        .windows(9)
        .position(|it| it == b"startxref")
        .expect("is there");
    let broken = &pdf[..at];
    let (_, copy) = marked(broken, "huisarts");
    assert_eq!(read(broken).pages, read(&copy).pages);
    assert_eq!(numbers(&copy, b"QuadPoints").len(), 16);
}

#[test]
fn what_cannot_be_marked_says_why() {
    let pdf = built::file(&[pieces()]);
    let on = |at| Mark {
        page: PageNo::from_index(at),
        boxes: vec![],
        note: None,
    };
    let limits = Limits::default();
    let page = PageNo::from_index(1);
    assert_eq!(
        mark(&pdf, &[on(1)], &limits),
        Err(MarkError::NoSuchPage { page, pages: 1 })
    );
    assert_eq!(
        mark(b"", &[], &limits),
        Err(MarkError::Unreadable(ExtractError::Empty))
    );
    assert!(matches!(
        mark(b"%PDF-1.4 nonsense", &[on(0)], &limits),
        Err(MarkError::Unreadable(ExtractError::Damaged { .. }))
    ));
}

#[test]
fn boxes_that_are_no_boxes_leave_no_mark() {
    let pdf = built::file(&[pieces()]);
    let wrong = [f32::NAN, f32::INFINITY, -50., 5000.].map(|x| Rect {
        left: x,
        top: x,
        right: x,
        bottom: x,
    });
    let marks = [Mark {
        page: PageNo::from_index(0),
        boxes: wrong.to_vec(),
        note: None,
    }];
    let copy = mark(&pdf, &marks, &Limits::default()).expect("can be marked");
    let document = Document::load_mem(&copy).expect("is sound");
    let page = document.get_pages()[&1];
    assert!(
        document
            .get_page_annotations(page)
            .expect("none")
            .is_empty()
    );
}

#[test]
fn a_locked_file_stays_locked() {
    let pdf = built::locked(&built::file(&[pieces()]), "geheim");
    let passwords = ["geheim".to_owned()];
    let marks = [Mark {
        page: PageNo::from_index(0),
        boxes: vec![Rect {
            left: 72.,
            top: 130.,
            right: 150.,
            bottom: 145.,
        }],
        note: Some("privé".to_owned()),
    }];
    let limits = Limits::default();
    assert_eq!(
        mark(&pdf, &marks, &limits),
        Err(MarkError::Unreadable(ExtractError::Locked))
    );
    let copy = mark_with(&pdf, &marks, &limits, &passwords).expect("opens");
    assert_eq!(
        extract(copy.clone(), "merk", &limits).err(),
        Some(ExtractError::Locked)
    );
    let read = super::extract_with(copy, "merk", &limits, &passwords, None).expect("opens");
    assert_eq!(read.pages[0].text, "Een goede huisarts in de wijk.");
}
