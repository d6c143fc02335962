//! What held a value back, and what was said against it.

use kennisbasis::{
    classify::{Taxonomy, ZonedText, classify, explain},
    study::{Certainty, Hold, Language, NoStudy, WhyNot},
};

use crate::support::written::study_of;

/// Checks what holds a value back, and the words that show the kind of
/// document; nothing, if the study is coded so or has no word of it.
#[track_caller]
fn check(title: &str, paragraphs: &[&str], value: &str, expected: Option<(Hold, &[&str])>) {
    let (page, passages, sections) = study_of(title, paragraphs, Language::Dutch);
    let pages = [page];
    let taxonomy = Taxonomy::built_in();
    let text = ZonedText::of(&pages, &passages, &sections, Some(title));
    let explained = explain(&text, &taxonomy);
    let codes = classify(&text, &taxonomy);
    let held = explained.held.iter().find(|it| it.value == value);
    let shown = held.map(|it| it.shown_by.iter().map(|it| it.cue.as_str()).collect());
    let told: Option<(Hold, Vec<&str>)> = held.map(|it| it.hold).zip(shown);
    assert_eq!(told, expected.map(|(hold, cues)| (hold, cues.to_vec())));
    for code in codes {
        let is_held = explained.held.iter().any(|it| it.value == code.value);
        assert_eq!(is_held, code.certainty == Certainty::Possibly, "{code:?}");
    }
}

#[test]
fn what_is_no_study_shows_that_it_is_none() {
    check(
        "Studiewijzer sociaal werk",
        &["Dit onderzoek sprak met twaalf respondenten. Vijf studiepunten."],
        "small-scale",
        Some((
            Hold::NoStudy(NoStudy::CoursePlan),
            &["studiewijzer", "studiepunten"],
        )),
    );
}

#[test]
fn a_place_without_own_work_is_no_code_and_says_so() {
    let title = "Koffie in één gemeente";
    let paragraphs = ["Taart is er ook."];
    check(
        title,
        &paragraphs,
        "single-context",
        Some((Hold::NoOwnWork, &[])),
    );
    let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
    let taxonomy = Taxonomy::built_in();
    let pages = [page];
    let text = ZonedText::of(&pages, &passages, &sections, Some(title));
    let codes = classify(&text, &taxonomy);
    assert!(
        codes.iter().all(|it| it.value != "single-context"),
        "{codes:?}"
    );
}

#[test]
fn a_low_score_says_from_which_it_counts() {
    check(
        "Een dag in de buurtkamer",
        &["Eenzaamheid."],
        "sociale-samenhang",
        Some((Hold::Score(6.0), &[])),
    );
}

#[test]
fn what_is_sure_is_not_held() {
    check(
        "Eenzaamheid en sociale samenhang",
        &["Eenzaamheid."],
        "sociale-samenhang",
        None,
    );
}

/// Checks why a sentence of a methods part does not speak for a value.
#[track_caller]
fn objects(sentence: &str, expected: &[(&str, &str, WhyNot)]) {
    let title = "Een dag in de buurtkamer";
    let paragraphs = ["Methode", sentence];
    let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
    let pages = [page];
    let taxonomy = Taxonomy::built_in();
    let text = ZonedText::of(&pages, &passages, &sections, Some(title));
    let found = explain(&text, &taxonomy).objections;
    let told: Vec<(&str, &str, WhyNot)> = found
        .iter()
        .map(|it| (it.value.as_str(), it.cue.as_str(), it.why))
        .collect();
    assert_eq!(told, expected);
    for objection in &found {
        assert_eq!(pages[0].text[objection.sentence.clone()], *sentence);
    }
}

#[test]
fn what_is_denied_wished_for_or_done_by_others_is_told() {
    objects(
        "Dit was geen participatief onderzoek.",
        &[("participatory", "participatief onderzoek", WhyNot::Denied)],
    );
    objects(
        "Vervolgonderzoek zou photovoice kunnen gebruiken.",
        &[("participatory", "photovoice", WhyNot::AimOnly)],
    );
    objects(
        "Eerder onderzoek hield twaalf interviews.",
        &[("small-scale", "# interviews", WhyNot::OthersWork)],
    );
}

#[test]
fn a_cue_against_a_value_is_told() {
    objects(
        "In dit onderzoek deden wij een vergelijkende casestudy.",
        &[(
            "single-context",
            "vergelijkende casestudy",
            WhyNot::CounterCue,
        )],
    );
}

#[test]
fn what_speaks_for_a_value_is_no_objection() {
    objects("In dit onderzoek hielden wij twaalf interviews.", &[]);
}
