//! A small corpus from a seed.

use kennisbasis::study::{Certainty, Facet, Language, SectionKind};

mod nouns;

use super::{
    dice::Dice,
    vocabulary::{Flavour, broken},
};

/// Studies in the making.
#[derive(Clone, Debug)]
pub(super) struct Corpus {
    pub(super) studies: Vec<Draft>,
}

/// A study in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What its identity is made of.
    pub(super) number: u8,
    pub(super) title: Option<String>,
    pub(super) authors: Vec<&'static str>,
    pub(super) year: Option<u16>,
    pub(super) doi: Option<&'static str>,
    /// Its copies, by their paths in the corpus.
    pub(super) files: Vec<String>,
    pub(super) codes: Vec<(Facet, &'static str, Certainty)>,
    pub(super) places: Vec<&'static str>,
    pub(super) languages: Vec<Language>,
    pub(super) pages: Vec<Vec<Paragraph>>,
}

/// A paragraph in the making.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) language: Language,
    /// Where in it a section begins, if one does.
    pub(super) section: Option<(usize, SectionKind)>,
}

/// Names of authors.
pub(super) const AUTHORS: &[&str] = &[
    "J. Jansen",
    "Anna de Wijk",
    "Zoë Jansen-Bakker",
    "K. Bakker",
    "Anna Jansen",
    "Één Wijk",
];
/// Digital object identifiers.
pub(super) const DOIS: &[&str] = &["10.1234/abc(5)7", "10.1234/abc", "10.5555/wijk"];
/// Places where studies were done.
pub(super) const PLACES: &[&str] = &["Tilburg", "'s-Hertogenbosch", "Súdwest-Fryslân", "Den Haag"];
/// Values of facets.
pub(super) const VALUES: &[(Facet, &str)] = &[
    (Facet::Opgave, "inclusie"),
    (Facet::Opgave, "sociale-samenhang"),
    (Facet::Method, "small-scale"),
    (Facet::Method, "participatory"),
    (Facet::Source, "experiential"),
    (Facet::KnowledgeQuestion, "works"),
];
const KINDS: &[SectionKind] = &[
    SectionKind::Abstract,
    SectionKind::Introduction,
    SectionKind::Methods,
    SectionKind::Results,
    SectionKind::Conclusion,
    SectionKind::References,
    SectionKind::References,
    SectionKind::Other,
];

impl Corpus {
    /// Makes one to six studies.
    pub(super) fn new(dice: &mut Dice) -> Self {
        let count = dice.from(1, 6) as u8;
        let studies = (0..count).map(|number| Draft::new(number, dice));
        Self {
            studies: studies.collect(),
        }
    }

    /// The texts of all paragraphs and titles, and a word; so at least one.
    pub(super) fn texts(&self) -> Vec<&str> {
        let paragraphs = self.studies.iter().flat_map(|it| it.pages.iter().flatten());
        let titles = self.studies.iter().filter_map(|it| it.title.as_deref());
        let texts = paragraphs.map(|it| it.text.as_str()).chain(titles);
        texts.chain(["wijk"]).collect()
    }
}

impl Draft {
    fn new(number: u8, dice: &mut Dice) -> Self {
        let flavour = dice.pick(&[Flavour::Dutch, Flavour::Dutch, Flavour::English]);
        let first = language_of(flavour, dice);
        let mut languages = vec![first];
        if dice.chance(25) {
            languages.push(dice.pick(&Language::ALL));
            languages.dedup();
        }
        if dice.chance(5) {
            languages.clear();
        }
        let mut codes = vec![];
        for (facet, value) in dice.some(VALUES, 40) {
            let certainty = dice.pick(&[Certainty::Yes, Certainty::Possibly]);
            codes.push((facet, value, certainty));
        }
        let name = dice.pick(&[
            "studie",
            "Wijkteam rapport",
            "ideeën",
            "ideee\u{308}n",
            "study",
        ]);
        let mut files = vec![format!("{name}-{number}.pdf")];
        if dice.chance(15) {
            files.push(format!("kopie/Kopie {number}.pdf"));
        }
        let pages = pages(flavour, first, dice);
        let mut title = dice.chance(85).then(|| {
            let length = dice.from(1, 6);
            sentence(flavour, length, dice)
        });
        // Most titles are printed.
        let printed: Vec<&str> = pages.iter().flatten().map(|it| it.text.as_str()).collect();
        if title.is_some() && !printed.is_empty() && dice.chance(30) {
            title = Some(dice.pick(&printed).to_owned());
        }
        Self {
            number,
            title,
            authors: dice.some(AUTHORS, 40),
            year: dice.chance(75).then(|| dice.from(2015, 2023) as u16),
            doi: dice.chance(40).then(|| dice.pick(DOIS)),
            files,
            codes,
            places: dice.some(PLACES, 20),
            languages,
            pages,
        }
    }
}

fn language_of(flavour: Flavour, dice: &mut Dice) -> Language {
    let likely = match flavour {
        Flavour::Dutch => Language::Dutch,
        Flavour::English => Language::English,
        Flavour::Mixed => Language::Other,
    };
    if dice.chance(80) {
        likely
    } else {
        dice.pick(&Language::ALL)
    }
}

fn pages(flavour: Flavour, first: Language, dice: &mut Dice) -> Vec<Vec<Paragraph>> {
    let mut rest: Option<&str> = None;
    let mut pages = vec![];
    for _ in 0..dice.from(1, 3) {
        let mut page = vec![];
        let count = if dice.chance(5) { 0 } else { dice.from(1, 4) };
        for _ in 0..count {
            page.push(paragraph(flavour, first, &mut rest, dice));
        }
        pages.push(page);
    }
    pages
}

/// `rest` is what the paragraph before broke off.
fn paragraph(
    flavour: Flavour,
    first: Language,
    rest: &mut Option<&'static str>,
    dice: &mut Dice,
) -> Paragraph {
    let (flavour, language) = if dice.chance(70) {
        (flavour, first)
    } else {
        let other = dice.pick(&[Flavour::Dutch, Flavour::English, Flavour::Mixed]);
        (other, language_of(other, dice))
    };
    let length = dice.from(1, 9);
    let mut text = sentence(flavour, length, dice);
    match rest.take() {
        Some(rest) if dice.chance(80) => text = format!("{rest} {text}"),
        _ if dice.chance(60) => text = capital(&text),
        _ => {}
    }
    match dice.below(20) {
        0..9 => text.push('.'),
        9 => text.push(','),
        10 => text.push_str(" — "),
        11..15 => {
            let (begun, left) = broken(dice);
            text = format!("{text} {begun}-");
            *rest = Some(left);
        }
        _ => {}
    }
    if dice.chance(2) {
        text = String::from("—");
    }
    let borders: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    let section = dice.chance(45).then(|| {
        let is_inside = !borders.is_empty() && dice.chance(40);
        let at = if is_inside { dice.pick(&borders) } else { 0 };
        (at, dice.pick(KINDS))
    });
    Paragraph {
        text,
        language,
        section,
    }
}

fn sentence(flavour: Flavour, length: usize, dice: &mut Dice) -> String {
    let mut text = String::new();
    for at in 0..length {
        let between = match dice.below(30) {
            0 => ", ",
            1 => ". ",
            2 => "/",
            3 => "-",
            4 => " - ",
            _ => " ",
        };
        if at > 0 {
            text.push_str(between);
        }
        let word = flavour.word(dice);
        text += &if dice.chance(10) {
            capital(word)
        } else {
            word.to_owned()
        };
    }
    text
}

/// The text with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
