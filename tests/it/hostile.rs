//! PDFs that want to hurt: none may stop a run, hang it, or eat the machine.

use std::{
    io::Write,
    time::{Duration, Instant},
};

use flate2::{Compression, write::ZlibEncoder};
use kennisbasis::{
    extract::{ExtractError, Limits, extract},
    study::Cause,
};
use lopdf::{Document, Object, Stream, dictionary};

use crate::support::{
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

/// Reads a PDF and checks that it takes no longer than a file may.
#[track_caller]
fn read(bytes: Vec<u8>) -> Result<String, ExtractError> {
    let start = Instant::now();
    let found = extract(bytes, "proef", &Limits::default());
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "took {:?}",
        start.elapsed()
    );
    let extraction = found?;
    for page in &extraction.pages {
        for span in &page.paragraphs {
            assert!(
                page.text.get(span.clone()).is_some(),
                "paragraphs are slices"
            );
        }
    }
    for section in &extraction.sections {
        let page = &extraction.pages[section.page.index()];
        let heading = page.text.get(section.span.clone());
        assert_eq!(
            heading,
            Some(section.heading.as_str()),
            "headings are slices"
        );
    }
    Ok(extraction.pages.iter().map(|it| it.text.as_str()).collect())
}

#[test]
fn a_file_cut_off_anywhere_is_read_or_refused() {
    let whole = Pdf::default()
        .page(Page::lines([
            "Een bladzijde over de wijk en haar bewoners.",
        ]))
        .page(Page::lines(["Nog een bladzijde."]).picture())
        .info("Title", "Proef")
        .labels(0, 7)
        .bytes();
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let all = words(&read(whole.clone()).unwrap());
    let mut refused = 0;
    for end in (0..whole.len()).step_by(17) {
        match read(whole[..end].to_vec()) {
            // A word that is cut off may be read as far as it goes.
            Ok(text) => assert!(words(&text).len() <= all.len(), "cut at {end}: {text}"),
            Err(_) => refused += 1,
        }
    }
    assert!(
        refused > 10,
        "most of what is cut off cannot be read: {refused}"
    );
}

#[test]
fn flipped_bytes_are_read_or_refused() {
    let whole = study(["Een bladzijde over de wijk en haar bewoners."]);
    for (index, flip) in (0..whole.len())
        .step_by(5)
        .zip([0x01, 0x20, 0x80, 0xFF].into_iter().cycle())
    {
        let mut bytes = whole.clone();
        bytes[index] ^= flip;
        let _ = read(bytes);
    }
}

#[test]
fn a_study_that_is_damaged_anywhere_is_read_or_refused() {
    let plain = |name: &str| {
        let path = format!("{}/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut document = Document::load(path).unwrap();
        // So that the damage reaches the drawing instructions.
        document.decompress();
        let mut bytes = vec![];
        document.save_to(&mut bytes).unwrap();
        bytes
    };
    let mut random = 20_261_121_u64;
    let mut below = |most: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (random >> 33) as usize % most
    };
    for name in [
        "ervaringskennis-in-het-wijkteam.pdf",
        "herstelacademie-actieonderzoek.pdf",
        "walking-together-trial.pdf",
    ] {
        let whole = plain(name);
        for _ in 0..60 {
            let mut bytes = whole.clone();
            for _ in 0..=below(8) {
                let at = below(bytes.len());
                let end = (at + 1 + below(64)).min(bytes.len());
                match below(4) {
                    0 => bytes[at] ^= 1 << below(8),
                    1 => bytes[at..end].fill(b"\0 (<[/9-"[below(8)]),
                    2 => drop(bytes.drain(at..end)),
                    _ => {
                        let part = bytes[at..end].to_vec();
                        let to = below(bytes.len());
                        bytes.splice(to..to, part);
                    }
                }
            }
            if let Err(ExtractError::Damaged { what }) = read(bytes) {
                assert!(!what.contains("stopped on it"), "{name}: {what}");
            }
        }
    }
}

#[test]
fn a_bomb_is_defused() {
    // 256 MB of blanks in one content stream of some 256 kB.
    let mut zipped = ZlibEncoder::new(vec![], Compression::best());
    for _ in 0..256 {
        zipped.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let mut document = Document::load_mem(&study(["Voor de bom."])).unwrap();
    let bomb = Stream::new(
        dictionary! { "Filter" => "FlateDecode" },
        zipped.finish().unwrap(),
    );
    let bomb = document.add_object(bomb);
    let page = document.page_iter().next().unwrap();
    document
        .get_dictionary_mut(page)
        .unwrap()
        .set("Contents", bomb);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();

    let start = Instant::now();
    let found = read(bytes);
    assert!(found.is_err(), "nothing but blanks: {found:?}");
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn forms_that_draw_each_other_end() {
    let mut document = Document::load_mem(&study(["Voor de lus."])).unwrap();
    let form = document.new_object_id();
    let stream = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "Fm" => form } },
        },
        b"/Fm Do /Fm Do /Fm Do".to_vec(),
    );
    document.objects.insert(form, stream.into());
    let page = document.page_iter().next().unwrap();
    let contents = document.get_page_contents(page)[0];
    let more = document.add_object(Stream::new(dictionary! {}, b"/Fm Do".to_vec()));
    let dictionary = document.get_dictionary_mut(page).unwrap();
    dictionary.set("Contents", vec![contents.into(), more.into()]);
    let resources = dictionary
        .get_mut(b"Resources")
        .unwrap()
        .as_dict_mut()
        .unwrap();
    resources.set("XObject", dictionary! { "Fm" => form });
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();

    assert_eq!(read(bytes).unwrap().trim(), "Voor de lus.");
}

#[test]
fn a_page_tree_that_bites_its_tail_ends() {
    let mut document = Document::load_mem(&study(["Voor de lus."])).unwrap();
    let catalog = document.catalog().unwrap();
    let pages = catalog.get(b"Pages").unwrap().as_reference().unwrap();
    let dictionary = document.get_dictionary_mut(pages).unwrap();
    let mut kids = dictionary.get(b"Kids").unwrap().as_array().unwrap().clone();
    kids.push(Object::Reference(pages));
    dictionary.set("Kids", kids);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();

    assert_eq!(read(bytes).unwrap().trim(), "Voor de lus.");
}

#[test]
fn deep_nesting_in_the_drawing_is_no_stack_overflow() {
    let deep = format!("{}(x){} Tj", "[".repeat(200_000), "]".repeat(200_000));
    let page = Page::lines(["Na de diepte."]).raw(&deep);
    // In a thread with the stack that the readers of a run have.
    let bytes = Pdf::default().page(page).bytes();
    let reader = std::thread::Builder::new().stack_size(16 << 20);
    let found = reader.spawn(move || read(bytes)).unwrap().join().unwrap();
    assert_eq!(found.unwrap().trim(), "Na de diepte.");
}

#[test]
fn a_limit_is_an_error_with_its_number() {
    let limits = Limits {
        file_bytes: 10,
        ..Limits::default()
    };
    let found = extract(study(["Te groot."]), "proef", &limits);
    assert!(
        matches!(found, Err(ExtractError::TooLarge { .. })),
        "{found:?}"
    );

    let shelf = Shelf::new();
    shelf.put("groot.pdf", &study(["Te groot."]));
    let mut config = shelf.config();
    config.limits.file_bytes = 10;
    let report = Shelf::try_build(&config).unwrap();
    assert_eq!(report.refused[0].cause, Cause::TooLarge);

    let limits = Limits {
        time: Duration::ZERO,
        ..Limits::default()
    };
    let found = extract(study(["Te laat."]), "proef", &limits);
    assert!(
        matches!(found, Err(ExtractError::TimedOut { .. })),
        "{found:?}"
    );
}
