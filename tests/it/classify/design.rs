//! What stands on the card of a study, in a few sentences.

use kennisbasis::{
    classify::{ZonedText, design},
    study::{Design, Language},
};

use crate::support::written::study_of;

/// Reads a study with this methods part.
fn read(paragraphs: &[&str]) -> (Design, String) {
    let title = "Een dag in de buurtkamer";
    let (page, passages, sections) = study_of(title, paragraphs, Language::Dutch);
    let text = page.text.clone();
    (
        design(&ZonedText::of(&[page], &passages, &sections, Some(title))),
        text,
    )
}

#[test]
fn numbers_words_and_places_stand_in_their_sentences() {
    let (design, text) = read(&[
        "Methode",
        "We hielden twaalf interviews en drie focusgroepen in Tilburg. Daarna volgde een vragenlijst onder 204 respondenten.",
    ]);
    let samples: Vec<(u32, &str)> = design
        .samples
        .iter()
        .map(|it| (it.number, it.of.word()))
        .collect();
    assert_eq!(
        samples,
        [
            (12, "interviews"),
            (3, "focus-groups"),
            (204, "respondents")
        ]
    );
    let methods: Vec<&str> = design.methods.iter().map(|it| &*it.name).collect();
    assert_eq!(methods, ["interviews", "focus groups", "survey"]);
    assert_eq!(design.places[0].name, "Tilburg");
    assert_eq!(
        &text[design.places[0].sentence.clone()],
        "We hielden twaalf interviews en drie focusgroepen in Tilburg."
    );
}

#[test]
fn the_words_of_a_number_stand_on_the_page_without_marks() {
    let (design, text) = read(&[
        "Methode",
        "We spraken met 12 \u{2018}sleutelfiguren\u{2019} en (zeven wijkwerkers), en met cli\u{eb}nten (n=20).",
    ]);
    let words = design.samples.iter().map(|it| &text[it.words.clone()]);
    assert_eq!(
        words.collect::<Vec<_>>(),
        ["12 \u{2018}sleutelfiguren", "zeven wijkwerkers", "n=20"]
    );
}

#[test]
fn a_profile_has_the_place_of_its_title_and_a_review_none() {
    let places = |title: &str, method: &str| {
        let paragraphs = ["Methode", method];
        let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
        let found = design(&ZonedText::of(&[page], &passages, &sections, Some(title)));
        let names: Vec<String> = found.places.into_iter().map(|it| it.name).collect();
        names.join(", ")
    };
    let title = "Wonen in Tilburg";
    assert_eq!(
        places(title, "De cijfers zijn van 2019, als in Breda."),
        "Tilburg"
    );
    assert_eq!(places(title, "Dit literatuuronderzoek las wat er was."), "");
}

#[test]
fn the_work_of_others_and_wishes_are_not_on_the_card() {
    let (design, _) = read(&[
        "Methode",
        "Eerder onderzoek hield veertig interviews. Vervolgonderzoek zou een enquête moeten houden.",
    ]);
    assert!(design.samples.is_empty(), "{design:?}");
    assert!(design.methods.is_empty(), "{design:?}");
}
