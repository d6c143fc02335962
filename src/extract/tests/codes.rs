//! Codes that no map explains, or a careless one: what is read, and what is told.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::built::with_contents;
use crate::extract::{
    ExtractError, Extraction, Limits, PageWarningKind as Kind, Wordless, extract,
};

const LINES: [&str; 6] = [
    "De bewoners van de wijk vertelden dat zij elkaar na de verbouwing",
    "van het buurthuis minder vaak zagen, en dat ze de weg naar hulp niet",
    "wisten te vinden. De gemeente wil daarom met hen in gesprek over wat",
    "er nodig is om elkaar weer te ontmoeten. Zij denkt daarbij aan koffie",
    "in de ochtend en aan een maaltijd in de avond, maar ook aan hulp bij",
    "de post of de belasting. De bewoners zeiden dat zij dat graag willen.",
];

/// Reads a file of one page, whose lines are strings of `codes` in a font.
fn read(
    codes: &[Vec<u8>],
    font: impl Fn(&mut Document) -> Dictionary,
) -> Result<Extraction, ExtractError> {
    let mut content = b"BT /F 10 Tf 14 TL 72 760 Td ".to_vec();
    for line in codes {
        content.push(b'<');
        content.extend(line.iter().flat_map(|it| format!("{it:02x}").into_bytes()));
        content.extend(b"> Tj T* ");
    }
    content.extend(b"ET");
    let mut document = Document::load_mem(&with_contents(vec![content])).expect("is sound");
    let is_font = |it: &Object| it.as_dict().is_ok_and(|it| it.has_type(b"Font"));
    let at = *document
        .objects
        .iter()
        .find(|(_, it)| is_font(it))
        .expect("is there")
        .0;
    let font = font(&mut document);
    document.objects.insert(at, font.into());
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    extract(bytes, "codes", &Limits::default())
}

fn text(extraction: &Extraction) -> String {
    extraction.pages[0].text.replace('\n', " ")
}

fn kinds(extraction: &Extraction) -> Vec<Kind> {
    extraction.warnings.iter().map(|it| it.kind).collect()
}

#[track_caller]
fn is_unknown(outcome: Result<Extraction, ExtractError>) {
    let why = Wordless::UnknownLetters;
    assert_eq!(outcome.err(), Some(ExtractError::NoText { pages: 1, why }));
}

fn stream(document: &mut Document, content: Vec<u8>) -> Object {
    document
        .add_object(Stream::new(dictionary! {}, content))
        .into()
}

/// A font of Latin text without a program.
fn simple(map: Object) -> Dictionary {
    let widths: Vec<Object> = vec![500.into(); 256];
    dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "ABCDEF+Arial",
        "Encoding" => "WinAnsiEncoding", "FirstChar" => 0, "LastChar" => 255,
        "Widths" => widths, "ToUnicode" => map,
    }
}

/// A font with codes of two bytes; with a table of glyphs, a map and a program, if
/// there are any.
fn composite(
    document: &mut Document,
    map: Option<Object>,
    glyphs: Option<Vec<u8>>,
    program: Option<Vec<u8>>,
) -> Dictionary {
    let mut descriptor = dictionary! { "Type" => "FontDescriptor", "Flags" => 4 };
    if let Some(program) = program {
        let program = stream(document, program);
        descriptor.set("FontFile2", program);
    }
    let mut inner = dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "ABCDEF+Letters",
        "DW" => 500, "FontDescriptor" => descriptor,
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"), "Supplement" => 0,
        },
    };
    if let Some(glyphs) = glyphs {
        let glyphs = stream(document, glyphs);
        inner.set("CIDToGIDMap", glyphs);
    }
    let inner = document.add_object(inner);
    let mut font = dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ABCDEF+Letters",
        "Encoding" => "Identity-H", "DescendantFonts" => vec![inner.into()],
    };
    if let Some(map) = map {
        font.set("ToUnicode", map);
    }
    font
}

/// Text as codes of two bytes.
fn two_bytes(code: impl Fn(char) -> u16) -> Vec<Vec<u8>> {
    let line = |it: &&str| it.chars().flat_map(|c| code(c).to_be_bytes()).collect();
    LINES.iter().map(line).collect()
}

/// The number of the glyph of a character, in a font whose glyphs stand in the order
/// of their use.
fn by_use(c: char) -> u16 {
    let all: Vec<char> = LINES.concat().chars().collect();
    let mut seen: Vec<char> = vec![];
    for c in all {
        if !seen.contains(&c) {
            seen.push(c);
        }
    }
    1 + seen.iter().position(|it| *it == c).expect("is used") as u16
}

/// A font program with a chart and nothing else: one table for a platform and kind.
fn program(platform: u16, kind: u16, table: &[u8]) -> Vec<u8> {
    let mut chart = vec![0, 0, 0, 1];
    chart.extend([platform.to_be_bytes(), kind.to_be_bytes()].concat());
    chart.extend(12_u32.to_be_bytes());
    chart.extend(table);
    let mut head = vec![0; 54];
    (head[1], head[18], head[19]) = (1, 3, 232);
    let maxp = vec![0, 0, 0x50, 0, 0, 200];
    let tables = [(b"cmap", chart), (b"head", head), (b"maxp", maxp)];
    let mut font = vec![0, 1, 0, 0, 0, 3, 0, 32, 0, 1, 0, 16];
    let mut at = 12 + 16 * tables.len();
    for (name, table) in &tables {
        font.extend(*name);
        font.extend([0; 4]);
        font.extend((at as u32).to_be_bytes());
        font.extend((table.len() as u32).to_be_bytes());
        at += table.len().next_multiple_of(4);
    }
    for (_, mut table) in tables {
        table.resize(table.len().next_multiple_of(4), 0);
        font.extend(table);
    }
    font
}

/// A table of format 12 that tells the glyphs of characters.
fn groups(pairs: &[(char, u16)]) -> Vec<u8> {
    let mut table = vec![0, 12, 0, 0];
    table.extend((16 + 12 * pairs.len() as u32).to_be_bytes());
    table.extend([0; 4]);
    table.extend((pairs.len() as u32).to_be_bytes());
    for (c, glyph) in pairs {
        let c = u32::from(*c).to_be_bytes();
        table.extend([c, c, u32::from(*glyph).to_be_bytes()].concat());
    }
    table
}

#[test]
fn a_map_whose_words_run_together_is_read() {
    let map = b"begincmap 1 begincodespacerange<20><21>endcodespacerange2 beginbfchar<20>\
        <00EB><21><00EF>endbfchar endcmap";
    let codes = vec![b"co\x21rdinatie van de cli\x20nten".to_vec()];
    let extraction = read(&codes, |it| {
        let map = stream(it, map.to_vec());
        simple(map)
    });
    let extraction = extraction.expect("has text");
    assert_eq!(text(&extraction), "coïrdinatieëvanëdeëcliënten");
}

#[test]
fn codes_are_unicode_where_the_font_says_so() {
    let codes = two_bytes(|c| c as u16);
    let named = read(&codes, |it| {
        composite(it, Some("Identity-H".into()), None, None)
    });
    assert_eq!(text(&named.expect("has text")), LINES.join(" "));
    let glyphs: Vec<u8> = (0..256_u16).flat_map(|it| (it / 2).to_be_bytes()).collect();
    let listed = read(&codes, |it| composite(it, None, Some(glyphs.clone()), None));
    assert_eq!(text(&listed.expect("has text")), LINES.join(" "));
    // An empty map is none.
    let empty = read(&codes, |it| {
        let map = stream(it, b"begincmap endcmap".to_vec());
        composite(it, Some(map), None, None)
    });
    assert_eq!(text(&empty.expect("has text")), LINES.join(" "));
}

#[test]
fn numbers_of_glyphs_are_no_letters() {
    is_unknown(read(&two_bytes(|c| 0x40 + by_use(c)), |it| {
        composite(it, None, None, None)
    }));
    is_unknown(read(&two_bytes(by_use), |it| {
        composite(it, Some("Identity-H".into()), None, None)
    }));
}

#[test]
fn the_chart_of_the_program_tells_what_glyphs_show() {
    let mut pairs: Vec<(char, u16)> = LINES.concat().chars().map(|c| (c, by_use(c))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    for platform in [(3, 10), (0, 4)] {
        let chart = program(platform.0, platform.1, &groups(&pairs));
        let extraction = read(&two_bytes(by_use), |it| {
            composite(it, None, None, Some(chart.clone()))
        });
        let extraction = extraction.expect("has text");
        assert_eq!(text(&extraction), LINES.join(" "));
        assert_eq!(kinds(&extraction), []);
    }
}

/// A subset of a `TrueType` font without a map, whose own chart begins at a code.
fn subset(document: &mut Document, first: u8, glyphs: u8) -> Dictionary {
    let mut table = vec![0, 6, 0, 0, 0, 0, 0, first, 0, glyphs];
    table.extend((1..=u16::from(glyphs)).flat_map(u16::to_be_bytes));
    let program = stream(document, program(1, 0, &table));
    let mut font = simple(Object::Null);
    font.set(
        "FontDescriptor",
        dictionary! {
            "Type" => "FontDescriptor", "Flags" => 4, "FontFile2" => program,
        },
    );
    font
}

#[test]
fn a_subset_that_numbers_its_glyphs_says_nothing() {
    let numbers = |first: u8| -> Vec<Vec<u8>> {
        let code = |c| first + by_use(c) as u8 - 1;
        LINES
            .iter()
            .map(|it| it.chars().map(code).collect())
            .collect()
    };
    let count = LINES
        .concat()
        .chars()
        .map(by_use)
        .max()
        .expect("has letters") as u8;
    is_unknown(read(&numbers(1), |it| subset(it, 1, count)));
    is_unknown(read(&numbers(33), |it| subset(it, 33, count)));
    // Further on in the alphabet what they say decides.
    is_unknown(read(&numbers(0x41), |it| subset(it, 0x41, count)));
    let codes: Vec<Vec<u8>> = LINES.iter().map(|it| it.bytes().collect()).collect();
    let sound = read(&codes, |it| subset(it, 0x20, 0x5f)).expect("has text");
    assert_eq!(text(&sound), LINES.join(" "));
}

#[test]
fn dingbats_are_no_letters() {
    let codes = vec![b"\xa7\xfc\x71".to_vec()];
    let extraction = read(&codes, |_| {
        let mut font = simple(Object::Null);
        font.set("BaseFont", "ABCDEF+Wingdings-Regular");
        font
    });
    assert_eq!(text(&extraction.expect("has text")), "▪✓□");
}

#[test]
fn a_page_without_words_is_told_and_kept() {
    let moved = |c: char| match c {
        'a'..='z' => (c as u8 - b'a' + 7) % 26 + b'a',
        other => other as u8,
    };
    let helvetica = |_: &mut Document| {
        dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        }
    };
    let codes: Vec<Vec<u8>> = LINES
        .iter()
        .map(|it| it.chars().map(moved).collect())
        .collect();
    let extraction = read(&codes, helvetica).expect("has text");
    assert_eq!(kinds(&extraction), [Kind::NoLanguage]);
    assert!(text(&extraction).starts_with("Dl ildvulyz"));
    let german = [
        "Die Bewohner des Viertels erzählten, dass sie sich nach dem Umbau des",
        "Nachbarschaftshauses seltener sahen und nicht wussten, wo es Hilfe gibt.",
        "Die Gemeinde will deshalb mit ihnen darüber sprechen, was nötig ist.",
    ];
    let codes: Vec<Vec<u8>> = german
        .iter()
        .map(|it| it.chars().map(|c| c as u8).collect())
        .collect();
    assert_eq!(kinds(&read(&codes, helvetica).expect("has text")), []);
}

/// A font in the compact format (CFF) with two signs under the codes of others:
/// a dash called `e` and a triangle called `less`. Made for this test.
const SIGNS: &[u8] =
    b"\x01\x00\x04\x01\x00\x01\x01\x01\x07\x54\x65\x6b\x65\x6e\x73\x00\x01\x01\x01\x0f\
    \xbd\x6e\xf9\xd2\xf9\x0a\x05\xb1\x0f\x8b\xdd\x12\xb6\x11\x00\x00\x00\x00\x00\x00\
    \x46\x00\x1d\x00\x03\x01\x01\x04\x11\x21\xf9\x82\x0e\xf9\x82\xbd\xf7\xa6\x15\xf9\
    \x1e\xbf\xfd\x1e\x06\x0e\xf9\x82\xf7\x3e\x6e\x15\xf9\x28\xf7\xdd\xfd\x28\xf7\xde\
    \x05\x0e";

#[test]
fn what_a_font_of_signs_draws_is_read_by_its_outline() {
    let mut document = Document::load_mem(&with_contents(vec![
        b"BT /F 10 Tf 60 700 Td (Blz. 496) Tj /S 10 Tf (e) Tj /F 10 Tf (502) Tj ET \
          BT /S 10 Tf 60 676 Td (<) Tj /F 10 Tf ( Eerst de wijk) Tj ET"
            .to_vec(),
    ]))
    .expect("is sound");
    let program = Stream::new(dictionary! { "Subtype" => "Type1C" }, SIGNS.to_vec());
    let program = document.add_object(program);
    let descriptor = document.add_object(dictionary! {
        "Type" => "FontDescriptor", "Flags" => 32, "FontFile3" => program,
        "FontName" => "Tekens", "FontBBox" => vec![0.into(), (-200).into(), 1000.into(), 800.into()],
    });
    let mut widths: Vec<Object> = vec![0.into(); 42];
    (widths[0], widths[41]) = (750.into(), 750.into());
    let signs = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Tekens",
        "Encoding" => "WinAnsiEncoding", "FirstChar" => 60, "LastChar" => 101,
        "Widths" => widths, "FontDescriptor" => descriptor,
    });
    let page = document.page_iter().next().expect("has one");
    let page = document.get_dictionary_mut(page).expect("is one");
    let resources = page.get_mut(b"Resources").and_then(Object::as_dict_mut);
    let fonts = resources.and_then(|it| it.get_mut(b"Font")?.as_dict_mut());
    fonts.expect("has fonts").set("S", signs);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    let read = extract(bytes, "tekens", &Limits::default()).expect("has text");
    assert_eq!(read.pages[0].text, "Blz. 496–502\n► Eerst de wijk");
}
