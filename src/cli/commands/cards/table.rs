//! Cards as tables: a row for each study, and a row for each sentence behind it.

use kennisbasis::{
    desk::Card,
    export::{
        names::page_of,
        sheet::{Cell, Sheet},
    },
    messages::Locale,
    study::{Certainty, Facet, Fact, Genre, Judgement},
};

use crate::cli::{
    print::{
        card::{foreign_in, listed, mentions, mentions_in, samples, samples_in, text_quality_in},
        columns::{called, called_in},
    },
    words::tell,
};

/// The columns as programs know them.
const HEAD: [&str; 28] = [
    "id",
    "file",
    "title",
    "authors",
    "year",
    "publisher",
    "journal",
    "doi",
    "to check",
    "origins",
    "language",
    "parts in another language",
    "pages",
    "opgave",
    "method",
    "source",
    "question",
    "possibly",
    "judged by",
    "n",
    "places",
    "design",
    "references (about)",
    "text",
    "copies",
    "sections",
    "genre",
    "said by",
];

/// Where the file of a card is opened, if it is to be a link.
type Link<'a> = &'a dyn Fn(&Card) -> Option<String>;

/// One row a study, in the language of who reads the table.
pub(super) fn studies(cards: &[Card], locale: Locale, link: Link<'_>) -> Sheet {
    Sheet {
        name: tell!("cards-sheet-studies"),
        head: HEAD.map(|it| called_in(locale, it)).into(),
        rows: cards.iter().map(|it| row(it, locale, link)).collect(),
    }
}

fn row(card: &Card, locale: Locale, link: Link<'_>) -> Vec<Cell> {
    let file = card.files.first().cloned().unwrap_or_default();
    let file = match link(card) {
        Some(to) if !file.is_empty() => Cell::Link { text: file, to },
        _ => Cell::Text(file),
    };
    let about = &card.study.about;
    let text = |fact: &Option<Fact<String>>| -> Cell {
        let value = fact.as_ref().map(|it| it.value.clone());
        value.unwrap_or_default().into()
    };
    let authors = about.authors.as_ref().map(|it| it.value.join("; "));
    let number = |number: usize| Cell::from(u32::try_from(number).ok());
    let mut row = vec![
        card.study.id.short().into(),
        file,
        text(&about.title),
        authors.unwrap_or_default().into(),
        Cell::from(about.year.as_ref().map(|it| u32::from(it.value))),
        text(&about.publisher),
        text(&about.journal),
        text(&about.doi),
        guesses(card, locale).into(),
        origins(card, locale).into(),
        card.language().code().into(),
        foreign_in(locale, card).join("; ").into(),
        number(card.study.page_count),
    ];
    row.extend(Facet::ALL.map(|it| Cell::from(values(card, it))));
    row.extend([
        possible(card).into(),
        judges(card).into(),
        listed(&samples_in(locale, card)).into(),
        listed(&mentions_in(locale, &card.places)).into(),
        listed(&mentions_in(locale, &card.methods)).into(),
        Cell::from(card.references()),
        text_quality_in(locale, card).into(),
        number(card.files.len().saturating_sub(1)),
        number(card.study.sections.len()),
        card.study
            .genre
            .map_or("", |it| genre_in(locale, it))
            .into(),
        sayers(card, locale).into(),
    ]);
    row
}

/// The facts that a person should check before citing them.
fn guesses(card: &Card, locale: Locale) -> String {
    let all = card.study.about.origins().into_iter();
    let guesses = all.filter(|it| it.2).map(|it| called_in(locale, it.0));
    guesses.collect::<Vec<_>>().join(", ")
}

/// Where each fact came from: `title: printed; year: layout`.
fn origins(card: &Card, locale: Locale) -> String {
    let all = card.study.about.origins().into_iter();
    let all =
        all.map(|(word, origin, _)| format!("{}: {}", called_in(locale, word), origin.word()));
    all.collect::<Vec<_>>().join("; ")
}

pub(super) fn values(card: &Card, facet: Facet) -> String {
    let sure = card
        .codes
        .iter()
        .filter(|it| it.code.facet == facet && it.code.certainty == Certainty::Yes);
    let values: Vec<&str> = sure.map(|it| it.code.value.as_str()).collect();
    values.join("; ")
}

/// The codes that are only possible: `method small-scale; source practice`.
pub(super) fn possible(card: &Card) -> String {
    let possible = card
        .codes
        .iter()
        .filter(|it| it.code.certainty == Certainty::Possibly);
    let values: Vec<String> = possible
        .map(|it| format!("{} {}", it.code.facet.word(), it.code.value))
        .collect();
    values.join("; ")
}

/// Who judged codes of it, each once.
fn judges(card: &Card) -> String {
    let mut names: Vec<&str> = card.people.iter().map(|it| it.by.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.join("; ")
}

/// The word of a genre in a language.
fn genre_in(locale: Locale, genre: Genre) -> &'static str {
    let (english, dutch) = genre.words();
    locale.of(english, dutch)
}

/// The facts that a person said, each with who did: `title: Duo A; year: Duo B`.
fn sayers(card: &Card, locale: Locale) -> String {
    let told = card.told.iter();
    let told = told.map(|it| format!("{}: {}", called_in(locale, it.told.word()), it.by));
    told.collect::<Vec<_>>().join("; ")
}

/// One row a sentence: what it speaks for, and where it stands.
pub(super) fn sentences(cards: &[Card]) -> Sheet {
    let mut rows = vec![];
    for card in cards {
        let title = card.study.about.title.as_ref();
        let title = title.map(|it| it.value.clone()).unwrap_or_default();
        let id = card.study.id.short();
        let row = |parts: [String; 6]| -> Vec<Cell> {
            let all = [id.clone(), title.clone()].into_iter().chain(parts);
            all.map(Cell::from).collect()
        };
        for coded in &card.codes {
            let sure = match coded.code.certainty {
                Certainty::Yes => tell!("cards-yes"),
                Certainty::Possibly => tell!("cards-possibly"),
            };
            let (facet, value) = (coded.code.facet.word(), &coded.code.value);
            for (reason, said) in coded.code.reasons.iter().zip(&coded.said) {
                rows.push(row([
                    facet.to_owned(),
                    value.clone(),
                    sure.clone(),
                    page_of(said),
                    said.whole(),
                    reason.cue.clone(),
                ]));
            }
        }
        rows.extend(card.people.iter().map(|it| row(opinion(it))));
        for (column, all) in [
            ("n", samples(card)),
            ("places", mentions(&card.places)),
            ("design", mentions(&card.methods)),
        ] {
            for it in all {
                rows.push(row([
                    called(column),
                    it.what.clone(),
                    String::new(),
                    page_of(it.said),
                    it.said.whole(),
                    it.what,
                ]));
            }
        }
    }
    let head = [
        "id",
        "title",
        "column",
        "value",
        "certainty",
        "page",
        "sentence",
        "words",
    ];
    Sheet {
        name: tell!("cards-sheet-sentences"),
        head: head.map(called).into(),
        rows,
    }
}

/// What a person says, in the columns behind the title.
fn opinion(it: &Judgement) -> [String; 6] {
    let sure = if it.applies {
        tell!("cards-yes-by-person")
    } else {
        tell!("cards-no-by-person")
    };
    [
        it.facet.word().to_owned(),
        it.value.clone(),
        sure,
        String::new(),
        it.because.clone(),
        it.by.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::{HEAD, called};

    #[test]
    fn people_and_programs_call_columns_the_same_in_english() {
        assert_eq!(HEAD.map(called), HEAD);
    }
}
