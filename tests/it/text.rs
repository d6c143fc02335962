//! Stage 2 through the front door: what is read of a page with known text.

use std::fs;

use expect_test::{Expect, expect};

use crate::support::{
    cmd::run,
    pdf::{Page, Pdf},
    shelf::Shelf,
};

#[track_caller]
fn check(pdf: &Pdf, args: &[&str], expected: Expect) {
    let shelf = Shelf::new();
    let file = shelf.path("een studie.pdf");
    fs::write(file, pdf.bytes()).unwrap();
    let said = run(
        shelf.dir.path(),
        ["text", "een studie.pdf"]
            .into_iter()
            .chain(args.iter().copied()),
    );
    assert_eq!(said.code, Some(0), "{}", said.err);
    expected.assert_eq(&said.out.replace('\u{c}', "<FF>\n"));
}

/// Three pages with the same running head and a page number at the foot.
fn report() -> Pdf {
    let mut pdf = Pdf::default();
    for (number, lines) in [
        [
            "De buurtwerkers spraken over samen-",
            "levingsopbouw en over de mede-",
            "onderzoekers. Ook praktijk- en",
            "ervaringskennis kwam aan bod.",
        ],
        [
            "De mede-onderzoekers kwamen terug.",
            "Zij hadden ideeën over samenlevings-",
            "opbouw in de wijk, en over foto’s",
            "van de straat.",
        ],
        [
            "Op de derde bladzijde staat weinig",
            "meer dan een slot. Het onderzoek",
            "was klein en eindigde in het najaar",
            "van dat jaar.",
        ],
    ]
    .into_iter()
    .enumerate()
    {
        let page = Page::default()
            .line(72.0, 800.0, 9.0, "Tijdschrift voor Voorbeelden")
            .column(72.0, 740.0, lines)
            .line(290.0, 40.0, 9.0, &(181 + number).to_string());
        pdf = pdf.page(page);
    }
    pdf
}

#[test]
fn reading_text_joins_lines_and_leaves_running_heads_out() {
    check(
        &report(),
        &[],
        expect![[r#"
            Tijdschrift voor Voorbeelden
            De buurtwerkers spraken over samenlevingsopbouw en over de mede-onderzoekers. Ook praktijk- en ervaringskennis kwam aan bod.
            <FF>
            De mede-onderzoekers kwamen terug. Zij hadden ideeën over samenlevingsopbouw in de wijk, en over foto’s van de straat.
            <FF>
            Op de derde bladzijde staat weinig meer dan een slot. Het onderzoek was klein en eindigde in het najaar van dat jaar.
            <FF>
        "#]],
    );
}

#[test]
fn raw_text_is_the_page_line_by_line() {
    let first = Pdf::default().page(Page::default().column(
        72.0,
        740.0,
        ["over samen-", "levingsopbouw gesproken"],
    ));
    check(
        &first,
        &["--raw"],
        expect![[r#"
            over samen-
            levingsopbouw gesproken
            <FF>
        "#]],
    );
}

#[test]
fn a_single_page_can_be_shown_and_drawn() {
    let shelf = Shelf::new();
    fs::write(shelf.path("r.pdf"), report().bytes()).unwrap();
    let said = run(shelf.dir.path(), ["text", "r.pdf", "--page", "2"]);
    assert!(
        said.out.starts_with("De mede-onderzoekers kwamen terug."),
        "{}",
        said.out
    );
    assert_eq!(said.out.matches('\u{c}').count(), 1);
    let said = run(
        shelf.dir.path(),
        ["text", "r.pdf", "--page", "1", "--layout"],
    );
    assert!(said.out.starts_with("<svg"), "{}", said.out);
    // A box for each of the six lines, and the sheet and the legend.
    assert!(said.out.matches("<rect").count() >= 6 + 2, "{}", said.out);
    let said = run(shelf.dir.path(), ["text", "r.pdf", "--page", "4"]);
    assert_eq!(said.code, Some(2));
    assert!(
        said.err.contains("there is no page 4 in r.pdf"),
        "{}",
        said.err
    );
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "In de linker kolom staat hoe",
        "bewoners over de straat praten",
        "en wat zij daarvan verwachten",
        "als er iets gaat veranderen.",
    ];
    let right = [
        "Rechts staat wat de gemeente",
        "ervan vindt, en dat is lang",
        "niet altijd hetzelfde als wat",
        "er op straat wordt gezegd.",
    ];
    let page = Page::default()
        .column(60.0, 700.0, left)
        .column(320.0, 700.0, right);
    check(
        &Pdf::default().page(page),
        &[],
        expect![[r#"
            In de linker kolom staat hoe bewoners over de straat praten en wat zij daarvan verwachten als er iets gaat veranderen.
            Rechts staat wat de gemeente ervan vindt, en dat is lang niet altijd hetzelfde als wat er op straat wordt gezegd.
            <FF>
        "#]],
    );
}

#[test]
fn a_broken_word_has_a_box_on_each_of_its_lines() {
    let shelf = Shelf::new();
    fs::write(shelf.path("r.pdf"), report().bytes()).unwrap();
    let said = run(shelf.dir.path(), ["text", "--json", "r.pdf"]);
    let said = said.json();
    let [about, pages @ ..] = said.as_slice() else {
        panic!("nothing was said");
    };
    assert_eq!(about["type"], "about");
    assert!(about["title"]["guess"].is_boolean() && about["isbn"].is_null());
    assert_eq!(pages.len(), 3);
    assert_eq!(pages[0]["label"], "181");
    let text: Vec<char> = pages[0]["text"].as_str().unwrap().chars().collect();
    let words = pages[0]["words"].as_array().unwrap();
    let word = words
        .iter()
        .find(|it| it["text"].as_str().unwrap().starts_with("samenlevings"))
        .unwrap();
    let boxes = word["boxes"].as_array().unwrap();
    assert_eq!(boxes.len(), 2, "one on each line");
    assert!(
        boxes[0][1].as_f64() < boxes[1][1].as_f64(),
        "the second is lower"
    );
    for word in words {
        let (start, end) = (
            word["start"].as_u64().unwrap(),
            word["end"].as_u64().unwrap(),
        );
        let slice: String = text[start as usize..end as usize].iter().collect();
        assert_eq!(slice, word["text"].as_str().unwrap());
        assert!(!word["boxes"].as_array().unwrap().is_empty(), "{word}");
    }
}
