//! Small documents, built for the purpose, and where their parts begin.

mod looks;

use std::fmt::Write as _;

use lopdf::{Document, Object, dictionary};

use crate::{
    extract::{Extraction, Limits, extract, tests::built::with_contents},
    study::{PageNo, SectionKind as Kind, SectionOrigin},
};

/// Type size and words of a line.
type Set<'a> = (u32, &'a str);

const TEXT: Set<'_> = (
    10,
    "Wij vroegen veertig bewoners wie hen helpt, hoe vaak en waarom dat zo is.",
);
const ENTRY: Set<'_> = (10, "Jansen, J. (2015). Wonen in de wijk. Boekerij.");

/// Room between paragraphs.
const GAP: Set<'_> = (10, "");

/// Sets lines from the top of each page, with a gap before larger type.
fn file(pages: &[&[Set<'_>]]) -> Vec<u8> {
    let content = |lines: &&[Set<'_>]| {
        let mut content = String::new();
        let mut y = 780;
        for (size, words) in *lines {
            y -= size + size / 2 + if *size > 10 { 14 } else { 0 };
            let words = words.replace('(', "\\(").replace(')', "\\)");
            writeln!(content, "BT /F {size} Tf 72 {y} Td ({words}) Tj ET").expect("writes");
        }
        content.into_bytes()
    };
    with_contents(pages.iter().map(content).collect())
}

fn read(pdf: Vec<u8>) -> Extraction {
    let extraction = extract(pdf, "proef", &Limits::default()).expect("has text");
    for section in &extraction.sections {
        let page = &extraction.pages[section.page.index()];
        assert_eq!(page.text[section.span.clone()], section.heading);
    }
    extraction
}

/// Checks kind and heading of all sections.
#[track_caller]
fn check(pages: &[&[Set<'_>]], expected: &[(Kind, &str)]) {
    let found = read(file(pages)).sections;
    let found: Vec<(Kind, &str)> = found
        .iter()
        .map(|it| (it.kind, it.heading.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn parts_are_named_and_what_is_below_them_is_part_of_them() {
    check(
        &[&[
            (14, "1. Inleiding"),
            TEXT,
            (14, "2. Onderzoeksopzet en methode"),
            TEXT,
            (12, "2.1 Bewoners in beeld"),
            TEXT,
            (14, "3. Wonen in de wijk"),
            TEXT,
            (14, "4. Conclusie"),
            TEXT,
        ]],
        &[
            (Kind::Introduction, "1. Inleiding"),
            (Kind::Methods, "2. Onderzoeksopzet en methode"),
            (Kind::Methods, "2.1 Bewoners in beeld"),
            (Kind::Other, "3. Wonen in de wijk"),
            (Kind::Conclusion, "4. Conclusie"),
        ],
    );
}

#[test]
fn a_table_of_contents_opens_nothing_but_itself() {
    check(
        &[
            &[
                (14, "Inhoud"),
                (10, "1. Inleiding ............ 2"),
                (10, "2. Methode ............ 2"),
                (10, "Literatuur ............ 2"),
            ],
            &[(14, "1. Inleiding"), TEXT, (14, "2. Methode"), TEXT],
        ],
        &[
            (Kind::Contents, "Inhoud"),
            (Kind::Introduction, "1. Inleiding"),
            (Kind::Methods, "2. Methode"),
        ],
    );
}

#[test]
fn a_structured_abstract_is_one_part() {
    let found = read(file(&[&[
        (10, "Abstract"),
        GAP,
        (
            10,
            "Background: neighbours help one another in many ways, and few know how.",
        ),
        GAP,
        (
            10,
            "Methods: we asked forty of them about it, in their own homes, for a year.",
        ),
        GAP,
        (10, "Keywords: help, neighbours"),
        (14, "Introduction"),
        TEXT,
        (14, "Methods"),
        TEXT,
    ]]));
    let kinds: Vec<Kind> = found.sections.iter().map(|it| it.kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Abstract,
            Kind::Abstract,
            Kind::Abstract,
            Kind::Keywords,
            Kind::Introduction,
            Kind::Methods,
        ]
    );
}

#[test]
fn a_reference_list_lasts_until_an_appendix_or_a_chapter() {
    check(
        &[&[
            (14, "Wonen in de wijk"),
            TEXT,
            (14, "Literatuur"),
            ENTRY,
            ENTRY,
            ENTRY,
            (14, "Werken in de stad"),
            TEXT,
            (14, "Literatuur"),
            ENTRY,
            ENTRY,
            ENTRY,
            (14, "Bijlage 1: vragen"),
            TEXT,
        ]],
        &[
            (Kind::References, "Literatuur"),
            (Kind::Other, "Werken in de stad"),
            (Kind::References, "Literatuur"),
            (Kind::Appendix, "Bijlage 1: vragen"),
        ],
    );
}

#[test]
fn an_account_is_one_of_methods_among_parts_of_a_study() {
    check(
        &[&[(14, "Verantwoording"), TEXT, (14, "Wonen in de wijk"), TEXT]],
        &[
            (Kind::Other, "Verantwoording"),
            (Kind::Other, "Wonen in de wijk"),
        ],
    );
    check(
        &[&[(14, "Verantwoording"), TEXT, (14, "Resultaten"), TEXT]],
        &[
            (Kind::Methods, "Verantwoording"),
            (Kind::Results, "Resultaten"),
        ],
    );
}

#[test]
fn sentences_that_begin_with_a_name_are_text() {
    check(
        &[&[
            (
                10,
                "Resultaten verschillen per wijk, en dat was ook te verwachten in dit jaar.",
            ),
            (
                10,
                "Methode en werkwijze kwamen aan bod in de gesprekken die wij voerden.",
            ),
        ]],
        &[],
    );
}

/// Gives a file an outline: titles, each leading to page 1 by name; the last
/// entry leads back to the first.
fn outlined(pdf: &[u8], titles: &[&str]) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("is ours");
    let page = document.get_pages()[&1];
    let ids: Vec<_> = titles.iter().map(|_| document.new_object_id()).collect();
    let root = document.new_object_id();
    for (at, title) in titles.iter().enumerate() {
        let next = ids.get(at + 1).copied().unwrap_or(ids[0]);
        let entry = dictionary! {
            "Title" => Object::string_literal(*title),
            "Parent" => root,
            "Next" => next,
            "A" => dictionary! { "S" => "GoTo", "D" => Object::string_literal("naam") },
        };
        document.objects.insert(ids[at], entry.into());
    }
    let outlines = dictionary! { "Type" => "Outlines", "First" => ids[0] };
    document.objects.insert(root, outlines.into());
    let goal: Object = vec![page.into(), "Fit".into()].into();
    let names = dictionary! {
        "Dests" => dictionary! { "Names" => vec![Object::string_literal("naam"), goal] },
    };
    let catalog = document.catalog_mut().expect("is ours");
    catalog.set("Outlines", root);
    catalog.set("Names", names);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

#[test]
fn an_outline_in_circles_is_read_once_and_names_what_type_does_not() {
    let page: &[Set<'_>] = &[
        (18, "Bewoners aan het woord"),
        (10, "Wonen in de wijk"),
        GAP,
        TEXT,
        TEXT,
        GAP,
        (10, "Werken in de stad"),
        GAP,
        TEXT,
    ];
    assert!(read(file(&[page])).sections.is_empty());
    let titles = ["Wonen in de wijk", "Werken in de stad"];
    let found = read(outlined(&file(&[page]), &titles));
    let items: Vec<(&str, u8, Option<u32>)> = found
        .outline
        .iter()
        .map(|it| (it.title.as_str(), it.level, it.page.map(PageNo::get)))
        .collect();
    assert_eq!(
        items,
        [
            ("Wonen in de wijk", 1, Some(1)),
            ("Werken in de stad", 1, Some(1)),
        ]
    );
    let origins: Vec<SectionOrigin> = found.sections.iter().map(|it| it.origin).collect();
    assert_eq!(origins, [SectionOrigin::Outline; 2]);
}
