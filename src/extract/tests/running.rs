//! Running heads and feet, and what looks like them and is text.

use super::built::with_contents;
use crate::extract::{Extraction, Limits, Role, extract};

/// A string at a place, from the lower left corner: x, y, size, degrees
/// clockwise.
type Piece<'a> = (f32, f32, f32, i16, &'a str);

fn read(pages: &[Vec<Piece<'_>>]) -> Extraction {
    let contents = pages.iter().map(|pieces| {
        let mut content = String::new();
        for (x, y, size, turn, text) in pieces {
            let (a, b) = match turn {
                0 => (1, 0),
                90 => (0, -1),
                270 => (0, 1),
                _ => unreachable!("no test turns by {turn}"),
            };
            let (c, d) = (-b, a);
            let shown = format!("BT /F {size} Tf {a} {b} {c} {d} {x} {y} Tm ({text}) Tj ET\n");
            content.push_str(&shown);
        }
        content.into_bytes()
    });
    extract(
        with_contents(contents.collect()),
        "lopend",
        &Limits::default(),
    )
    .expect("has text")
}

/// Returns lines of text from `y` downwards.
fn text<'a>(y: f32, lines: &[&'a str]) -> Vec<Piece<'a>> {
    let at = |line: usize| y - 12.0 * line as f32;
    let lines = lines.iter().enumerate();
    lines.map(|(no, it)| (72.0, at(no), 10.0, 0, *it)).collect()
}

const TEXTS: [&str; 5] = [
    "De eerste gesprekken gingen over de winter en over geld.",
    "Daarna vroegen wij naar de kinderen en naar de buren.",
    "Wie alleen woonde, vertelde meer dan wie dat niet deed.",
    "In het voorjaar kwamen de meeste mensen nog een keer.",
    "Aan het eind lazen wij de verslagen samen door.",
];

#[test]
fn a_title_on_both_sides_of_a_sheet_is_text() {
    let pages: Vec<_> = TEXTS[..2]
        .iter()
        .map(|it| {
            let mut page = vec![(72., 800., 18., 0, "Eenzaamheid onder weduwnaars")];
            page.extend(text(700., &[it]));
            page
        })
        .collect();
    for (page, text) in read(&pages).pages.iter().zip(TEXTS) {
        assert_eq!(page.text, format!("Eenzaamheid onder weduwnaars\n{text}"));
    }
}

#[test]
fn headings_that_count_are_text_though_pages_count_alike() {
    for (word, first) in [
        ("Appendix ", 2),
        ("TABLE ", 1),
        ("Bijlage ", 1),
        ("Interview ", 1),
        ("Figuur 4.", 1),
    ] {
        let heads: Vec<String> = (first..first + 5).map(|it| format!("{word}{it}")).collect();
        let numbers: Vec<String> = (1..6).map(|it: u8| it.to_string()).collect();
        let pages: Vec<_> = (0..5)
            .map(|at| {
                let mut page = vec![
                    (72., 790., 10., 0, heads[at].as_str()),
                    (297., 40., 10., 0, numbers[at].as_str()),
                ];
                page.extend(text(700., &[TEXTS[at]]));
                page
            })
            .collect();
        for (at, page) in read(&pages).pages.iter().enumerate() {
            assert_eq!(page.text, format!("{}\n{}", heads[at], TEXTS[at]));
            assert_eq!(page.label.as_ref().map(|it| &it.value), Some(&numbers[at]));
        }
    }
}

#[test]
fn four_cells_side_by_side_are_the_head_of_a_table() {
    let heads = ["Beschrijving", "Begin", "Groei", "Goed"];
    let pages: Vec<_> = TEXTS
        .iter()
        .map(|it| {
            let cells = heads.iter().enumerate();
            let mut page: Vec<Piece<'_>> = cells
                .map(|(at, it)| (90. + 120. * at as f32, 790., 10., 0, *it))
                .collect();
            page.extend(text(740., &[it]));
            page
        })
        .collect();
    for page in read(&pages).pages {
        for head in heads {
            assert!(page.text.contains(head), "{}", page.text);
        }
    }
}

/// A heading of two lines, of which the second is the same on some pages.
#[test]
fn what_stands_under_a_line_of_text_is_no_head() {
    let firsts = [
        "Wonen in de wijk;",
        "Werken in de wijk;",
        "Zorg in de wijk;",
    ];
    let pages: Vec<_> = firsts
        .iter()
        .zip(TEXTS)
        .map(|(first, it)| {
            let mut page: Vec<Piece<'_>> = vec![
                (72., 790., 10., 0, *first),
                (72., 778., 10., 0, "voor wie jonger is dan achttien jaar."),
            ];
            page.extend(text(700., &[it]));
            page
        })
        .collect();
    for page in read(&pages).pages {
        assert!(page.text.contains("achttien jaar"), "{}", page.text);
    }
}

#[test]
fn the_head_of_a_table_is_text_on_every_page() {
    let rows = [
        "Wandelgroep",
        "Eettafel",
        "Belcirkel",
        "Maatje",
        "Koor",
        "Tuin",
    ];
    let pages: Vec<_> = (0..6)
        .map(|_| {
            let heads = [
                (72., "Aanpak"),
                (220., "Doelgroep"),
                (400., "Effectgrootte"),
            ];
            let mut page: Vec<Piece<'_>> = vec![];
            page.extend(heads.map(|(x, it)| (x, 800., 10., 0, it)));
            for (no, row) in rows.iter().enumerate() {
                let y = 780.0 - 20.0 * no as f32;
                let cells = [(72., *row), (220., "ouderen"), (400., "0,12")];
                page.extend(cells.map(|(x, it)| (x, y, 10., 0, it)));
            }
            page
        })
        .collect();
    for page in read(&pages).pages {
        assert!(page.text.starts_with("Aanpak Doelgroep Effectgrootte\n"));
        assert!(
            page.text.contains("Wandelgroep ouderen 0,12"),
            "{}",
            page.text
        );
    }
}

#[test]
fn the_first_copy_of_a_head_stays_and_parts_no_sentence() {
    let halves = [
        "Zij lazen de brief. En toen de winter kwam, zat het gezin weer alleen met",
        "de schulden en de brieven in bruine enveloppen. Wie dat zag, zei niets over",
        "het geld, maar wel over de kou. Dat was in elk huis zo, en in elke straat",
        "kwam het terug. Daarna werd het stil.",
    ];
    let head = "Tijdschrift Zilverdraad";
    let pages: Vec<_> = halves
        .iter()
        .map(|half| {
            let (first, second) = half.split_once(". ").expect("has two parts");
            let first = format!("{first}.");
            vec![
                (72., 800., 8., 0, head.to_owned()),
                (72., 700., 10., 0, first),
                (72., 660., 10., 0, second.to_owned()),
            ]
        })
        .collect();
    let pages: Vec<Vec<Piece<'_>>> = pages
        .iter()
        .map(|page| {
            page.iter()
                .map(|(x, y, size, turn, it)| (*x, *y, *size, *turn, it.as_str()))
        })
        .map(Iterator::collect)
        .collect();
    let read = read(&pages);
    let parts = halves.map(|it| it.replacen(". ", ".\n", 1));
    assert_eq!(read.pages[0].text, format!("{head}\n{}", parts[0]));
    for (page, part) in read.pages.iter().zip(&parts).skip(1) {
        assert_eq!(&page.text, part);
    }
}

#[test]
fn a_head_that_repeats_the_title_needs_no_copy() {
    let title = "Wie werd gevraagd? Gezinnen in een winter";
    let pages: Vec<_> = (0..4)
        .map(|at| {
            let mut page = text(700., &[TEXTS[at]]);
            if at == 0 {
                page.insert(0, (72., 740., 18., 0, title));
            } else {
                page.push((72., 800., 8., 0, title));
            }
            page
        })
        .collect();
    for (page, text) in read(&pages).pages.iter().zip(TEXTS).skip(1) {
        assert_eq!(page.text, text);
    }
}

#[test]
fn stamps_up_the_margin_and_notices_of_a_download_are_no_text() {
    let stamp =
        "13652206, 2018, 2, Downloaded from https://winkel.example by Stad, on [12/03/2022].";
    for (place, turn) in [((575., 100.), 270), ((20., 800.), 90), ((72., 20.), 0)] {
        let halves = [
            ["Zij lazen de brief.", "Het gezin zat weer alleen met"],
            ["de schulden die bleven.", "Daarna werd het stil."],
        ];
        let pages: Vec<_> = halves
            .iter()
            .map(|[one, two]| {
                vec![
                    (72., 700., 10., 0, *one),
                    (72., 660., 10., 0, *two),
                    (place.0, place.1, 7., turn, stamp),
                ]
            })
            .collect();
        let read = read(&pages);
        let expected = format!("Zij lazen de brief.\n{stamp}\nHet gezin zat weer alleen met");
        assert_eq!(read.pages[0].text, expected);
        assert_eq!(
            read.pages[1].text,
            "de schulden die bleven.\nDaarna werd het stil."
        );
        let roles = |at: usize| read.prints[at].lines.iter().map(|it| it.role);
        assert_eq!(roles(1).filter(|it| *it != Role::Body).count(), 1);
    }
}

#[test]
fn what_two_pages_share_is_text_unless_it_is_small_and_apart() {
    let page = |size, y, at: usize| {
        let mut page = vec![(72., y, size, 0, "Regiovisie ouderen")];
        page.extend(text(760., &[TEXTS[at]]));
        page
    };
    let count = |size, y| {
        let read = read(&[page(size, y, 0), page(size, y, 1)]);
        let pages = read.pages.iter();
        pages.filter(|it| it.text.contains("Regiovisie")).count()
    };
    assert_eq!(count(10., 810.), 2);
    assert_eq!(count(8., 810.), 1);
    // A sentence that goes on below it says that it is no heading.
    let mut pages = [page(10., 810., 0), page(10., 810., 1)];
    pages[1][1].4 = "met de schulden en de brieven die bleven komen.";
    let read = read(&pages);
    assert_eq!(
        read.pages[1].text,
        "met de schulden en de brieven die bleven komen."
    );
}

#[test]
fn a_head_close_to_the_text_parts_no_sentence() {
    let lines = [
        "En zo ging het in de winter van dat jaar met alle",
        "bewoners van de straat, die elkaar niet kenden en",
        "daarom weinig zeiden over wat hun toen overkwam en",
    ];
    let pages: Vec<_> = lines
        .iter()
        .map(|it| text(800., &["DE STRAAT", it]))
        .collect();
    let read = read(&pages);
    let texts: Vec<&str> = read.pages.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts[1..], lines[1..]);
}

#[test]
fn a_word_that_counts_the_pages_is_their_number() {
    let pages: Vec<_> = TEXTS
        .iter()
        .zip(["e11", "e12", "e13", "e14", "e15"])
        .map(|(it, mark)| {
            let mut page = text(700., &[it]);
            page.push((72., 40., 8., 0, mark));
            page
        })
        .collect();
    for (page, text) in read(&pages).pages.iter().zip(TEXTS) {
        assert_eq!(page.text, text);
    }
}

/// A sentence goes on overleaf, and one goes on from the page before.
#[test]
fn a_kept_line_stands_at_its_edge_or_between_two_sentences() {
    let foot = "Blad voor de wijk, jaargang 12";
    let pages = [
        ["Zij lazen de brief.", "Toen zat het gezin weer alleen met"],
        ["de schulden die bleven.", "Daarna werd het stil."],
        ["In het voorjaar kwam de zus.", "Zij bleef een maand."],
    ];
    let with_foot = |from: usize| {
        let pages = pages.iter().enumerate().map(|(at, [one, two])| {
            let mut page = vec![(72., 700., 10., 0, *one), (72., 660., 10., 0, *two)];
            if at >= from {
                page.push((72., 30., 7., 0, foot));
            }
            page
        });
        let mut pages: Vec<Vec<Piece<'_>>> = pages.collect();
        pages.extend([vec![(72., 30., 7., 0, foot)], vec![(72., 30., 7., 0, foot)]]);
        read(&pages)
    };
    let [one, two] = pages[0];
    assert_eq!(with_foot(0).pages[0].text, format!("{one}\n{foot}\n{two}"));
    let [one, two] = pages[1];
    assert_eq!(with_foot(1).pages[1].text, format!("{one}\n{two}\n{foot}"));
}

#[test]
fn a_line_under_a_title_that_no_other_page_has_is_text() {
    let titles = [
        "Wonen met begeleiding in een kleine groep",
        "Thuis met hulp van de buren",
        "Dagen in het buurthuis",
        "Nachten bij een gastgezin",
    ];
    let pages: Vec<_> = titles
        .iter()
        .zip(TEXTS)
        .map(|(title, it)| {
            let mut page = vec![
                (72., 812., 10., 0, *title),
                (72., 780., 10., 0, "Zorgprofiel"),
            ];
            page.extend(text(700., &[it]));
            page
        })
        .collect();
    for ((page, title), text) in read(&pages).pages.iter().zip(titles).zip(TEXTS) {
        assert_eq!(page.text, format!("{title}\nZorgprofiel\n{text}"));
    }
}

#[test]
fn the_time_of_printing_is_another_on_each_page() {
    let feet: Vec<String> = (1..=5)
        .map(|at| {
            format!(
                "K:\\\\werk\\\\verslag.docx 12-3-2020 14:0{} blz. {at} van 5",
                at + 1
            )
        })
        .collect();
    let pages: Vec<_> = TEXTS
        .iter()
        .zip(&feet)
        .map(|(it, foot)| {
            let mut page = text(700., &[it]);
            page.push((72., 30., 6., 0, foot.as_str()));
            page
        })
        .collect();
    for page in &read(&pages).pages[1..] {
        assert!(!page.text.contains("werk"), "{}", page.text);
    }
}

#[test]
fn the_number_beside_a_foot_of_two_lines_is_no_word_of_it() {
    let pages: Vec<_> = TEXTS
        .iter()
        .zip(["1", "2", "3", "4", "5"])
        .map(|(it, number)| {
            let mut page = text(700., &[it]);
            page.extend([
                (
                    102.,
                    52.,
                    8.,
                    0,
                    "Vermeer (2024). Wonen in een wijk zonder winkels. Blad voor",
                ),
                (324., 52., 10., 0, number),
                (102., 42., 8., 0, "Buurtwerk, 7, 90."),
            ]);
            page
        })
        .collect();
    let read = read(&pages);
    let foot = "Vermeer (2024). Wonen in een wijk zonder winkels. Blad voor Buurtwerk, 7, 90.";
    assert_eq!(read.pages[0].text, format!("{}\n{foot}", TEXTS[0]));
    for (page, label) in read.pages.iter().zip(["1", "2", "3", "4", "5"]) {
        assert_eq!(page.label.as_ref().map(|it| it.value.as_str()), Some(label));
    }
}
