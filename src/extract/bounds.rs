//! Each of the limits, met.
//!
//! Every test shows both sides: at the limit all is read, one past it reading
//! stops with the reason or a warning.

use std::time::{Duration, Instant};

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::{ExtractError, Extraction, Limits, PageWarningKind, built, extract, open::Budget};

fn read(pdf: Vec<u8>, limits: &Limits) -> Result<Extraction, ExtractError> {
    extract(pdf, "grens", limits)
}

/// Tells whether a page of the file was cut short.
fn is_cut(extraction: &Extraction) -> bool {
    let mut kinds = extraction.warnings.iter().map(|it| it.kind);
    kinds.any(|it| it == PageWarningKind::CutShort)
}

/// Builds a page whose letters stand `depth` forms deep.
fn nested_forms(depth: usize) -> Vec<u8> {
    let plain = built::with_contents(vec![b"/X Do".to_vec()]);
    let mut document = Document::load_mem(&plain).expect("is sound");
    let page = document.get_pages()[&1];
    let fonts = document
        .get_dictionary(page)
        .and_then(|it| it.get(b"Resources"));
    let mut resources = fonts.and_then(Object::as_dict).expect("are there").clone();
    let mut form: Option<ObjectId> = None;
    for level in 0..depth {
        let mut content = format!("BT /F 10 Tf 72 {} Td (laag) Tj ET", 700 - 12 * level);
        if let Some(inner) = form {
            resources.set("XObject", dictionary! { "X" => inner });
            content.push_str(" /X Do");
        }
        let dict = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => resources.clone(),
        };
        form = Some(document.add_object(Stream::new(dict, content.into_bytes())));
    }
    resources.set(
        "XObject",
        dictionary! { "X" => form.expect("one at least") },
    );
    let page = document.get_dictionary_mut(page).expect("is there");
    page.set("Resources", resources);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

#[test]
fn file_bytes() {
    let pdf = built::file(&[vec![(72., 700., "precies groot genoeg")]]);
    let limits = |file_bytes| Limits {
        file_bytes,
        ..Limits::default()
    };
    assert!(read(pdf.clone(), &limits(pdf.len())).is_ok());
    let small = limits(pdf.len() - 1);
    assert!(matches!(
        read(pdf, &small).err(),
        Some(ExtractError::TooLarge { what }) if what.contains("bytes, at most")
    ));
}

#[test]
fn pages() {
    let pdf = built::file(&[vec![(72., 700., "een")], vec![(72., 700., "twee")]]);
    let limits = |pages| Limits {
        pages,
        ..Limits::default()
    };
    assert_eq!(read(pdf.clone(), &limits(2)).expect("fits").pages.len(), 2);
    let what = "2 pages, at most 1".to_owned();
    assert_eq!(
        read(pdf, &limits(1)).err(),
        Some(ExtractError::TooLarge { what })
    );
}

#[test]
fn letters_per_page() {
    let pdf = built::file(&[vec![(72., 700., "abcde"), (72., 680., "fghij")]]);
    let limits = |letters_per_page| Limits {
        letters_per_page,
        ..Limits::default()
    };
    let whole = read(pdf.clone(), &limits(11)).expect("fits");
    assert!(!is_cut(&whole));
    let cut = read(pdf.clone(), &limits(5)).expect("begins well");
    assert_eq!(cut.pages[0].text, "abcde");
    assert!(is_cut(&cut));
    let cut = read(pdf, &limits(3)).expect("begins well");
    assert_eq!(cut.pages[0].text, "abc");
}

#[test]
fn letters() {
    let pdf = built::file(&[vec![(72., 700., "abcde")], vec![(72., 700., "fghij")]]);
    let limits = |letters| Limits {
        letters,
        ..Limits::default()
    };
    let whole = read(pdf.clone(), &limits(11)).expect("fits");
    assert!(!is_cut(&whole));
    let cut = read(pdf, &limits(7)).expect("begins well");
    assert_eq!([&*cut.pages[0].text, &*cut.pages[1].text], ["abcde", "fg"]);
    assert!(is_cut(&cut) && cut.warnings.len() == 1);
}

#[test]
fn one_long_string_is_cut() {
    let mut content = b"BT /F 1 Tf 72 700 Td (".to_vec();
    content.resize(200_000, b'a');
    content.extend(b") Tj ET");
    let limits = Limits {
        letters_per_page: 500,
        ..Limits::default()
    };
    let cut = read(built::with_contents(vec![content]), &limits).expect("begins well");
    assert_eq!(cut.pages[0].text.len(), 500);
    assert!(is_cut(&cut));
}

#[test]
fn form_depth() {
    let limits = |form_depth| Limits {
        form_depth,
        ..Limits::default()
    };
    let whole = read(nested_forms(4), &limits(4)).expect("has text");
    assert_eq!(whole.pages[0].text.matches("laag").count(), 4);
    assert!(!is_cut(&whole));
    let cut = read(nested_forms(4), &limits(3)).expect("has text");
    assert_eq!(cut.pages[0].text.matches("laag").count(), 3);
    assert!(is_cut(&cut));
}

#[test]
fn stream_bytes() {
    let mut content = b"BT /F 10 Tf 72 700 Td (eerst) Tj ET ".to_vec();
    content.resize(10_000, b' ');
    content.extend(b"BT /F 10 Tf 72 600 Td (later) Tj ET");
    let size = content.len();
    let pdf = built::with_contents(vec![content]);
    let limits = |stream_bytes| Limits {
        stream_bytes,
        ..Limits::default()
    };
    let whole = read(pdf.clone(), &limits(size)).expect("fits");
    assert!(whole.pages[0].text.contains("later") && !is_cut(&whole));
    let cut = read(pdf, &limits(size - 100)).expect("begins well");
    assert!(cut.pages[0].text == "eerst" && is_cut(&cut));
}

#[test]
fn total_bytes() {
    let page = |word: &str| {
        let mut content = format!("BT /F 10 Tf 72 700 Td ({word}) Tj ET ").into_bytes();
        content.resize(10_000, b' ');
        content
    };
    let pdf = built::with_contents(vec![page("een"), page("twee"), page("drie")]);
    let limits = |total_bytes| Limits {
        total_bytes,
        ..Limits::default()
    };
    let texts = |it: &Extraction| -> Vec<String> {
        it.pages.iter().map(|page| page.text.clone()).collect()
    };
    let whole = read(pdf.clone(), &limits(30_000)).expect("fits");
    assert_eq!(texts(&whole), ["een", "twee", "drie"]);
    assert!(!is_cut(&whole));
    // Two pages fit, and nothing of the third.
    let cut = read(pdf, &limits(20_000)).expect("begins well");
    assert_eq!(texts(&cut), ["een", "twee", ""]);
    assert!(is_cut(&cut));
}

#[test]
fn time() {
    let many = vec![vec![(72., 700., "een bladzijde met tekst")]; 2000];
    let pdf = built::file(&many);
    let limits = |time| Limits {
        time,
        ..Limits::default()
    };
    let after = Duration::from_millis(1);
    let start = Instant::now();
    assert_eq!(
        read(pdf, &limits(after)).err(),
        Some(ExtractError::TimedOut { after })
    );
    // Opening the file is one step that cannot be left half-way.
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_budget_counts_down() {
    let limits = Limits {
        stream_bytes: 100,
        total_bytes: 150,
        ..Limits::default()
    };
    let mut budget = Budget::new(&limits);
    assert_eq!(budget.next_stream(), 100);
    budget.spend(100);
    assert_eq!(budget.next_stream(), 50);
    budget.spend(1000);
    assert_eq!(budget.next_stream(), 0);
}

#[test]
fn a_page_of_actual_text_is_all_that_is_kept() {
    let mut content = b"/Span <</ActualText (".to_vec();
    content.resize(1 << 20, b'a');
    content.extend(b")>> BDC BT /F 10 Tf 72 700 Td (kort) Tj ET EMC");
    let read = read(built::with_contents(vec![content]), &Limits::default());
    let text = &read.expect("has text").pages[0].text;
    assert!((1..=16 << 10).contains(&text.len()));
}

#[test]
fn deep_dictionaries_are_not_followed() {
    let mut pdf = b"%PDF-1.4\n1 0 obj\n".to_vec();
    pdf.extend(b"<</Parent ".repeat(1_500_000));
    let start = Instant::now();
    assert!(matches!(
        read(pdf, &Limits::default()).err(),
        Some(ExtractError::Damaged { .. })
    ));
    assert!(start.elapsed() < Duration::from_secs(2));
}

/// Builds a page in a font whose widths begin with the code `first`.
fn widths_from(first: i64) -> Vec<u8> {
    let mut document =
        Document::load_mem(&built::file(&[vec![(72., 700., "woorden")]])).expect("is sound");
    for object in document.objects.values_mut() {
        if let Ok(font) = object.as_dict_mut()
            && font.has_type(b"Font")
        {
            font.set("FirstChar", first);
            font.set("LastChar", first + 1);
            font.set("Widths", vec![500.into(), Object::Integer(500)]);
        }
    }
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

#[test]
fn widths_begin_with_a_code_of_a_byte() {
    let limits = Limits::default();
    assert!(read(widths_from(255), &limits).is_ok());
    for first in [256, 2_000_000_000] {
        let found = read(widths_from(first), &limits);
        assert!(matches!(found, Err(ExtractError::NoText { .. })), "{first}");
    }
}
