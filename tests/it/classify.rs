//! Whole studies in a few sentences: each confusion once, by its symptom.

mod design;
mod explained;

use kennisbasis::{
    classify::{Taxonomy, ZonedText, classify},
    study::{Certainty, Code, Facet, Language, Page},
};

use crate::support::written::study_of;

/// Makes one page of `paragraphs` and codes it.
fn codes(title: &str, paragraphs: &[&str], language: Language) -> (Page, Vec<Code>) {
    let (page, passages, sections) = study_of(title, paragraphs, language);
    let pages = [page];
    let taxonomy = Taxonomy::built_in();
    let text = ZonedText::of(&pages, &passages, &sections, Some(title));
    let found = classify(&text, &taxonomy);
    let [page] = pages;
    (page, found)
}

/// Checks which values of `facet` are a `Yes`.
#[track_caller]
fn check(title: &str, paragraphs: &[&str], language: Language, facet: Facet, expected: &[&str]) {
    let (_, found) = codes(title, paragraphs, language);
    let yes: Vec<&str> = found
        .iter()
        .filter(|code| code.facet == facet && code.certainty == Certainty::Yes)
        .map(|code| code.value.as_str())
        .collect();
    assert_eq!(yes, expected, "{found:#?}");
}

const WIJK: &str = "Samen sterk in de wijk";

#[test]
fn residents_who_researched_make_it_participatory() {
    check(
        WIJK,
        &[
            "Methode",
            "Bewoners waren als co-onderzoekers betrokken bij dit participatief actieonderzoek. \
             We hielden twaalf interviews in één wijk.",
        ],
        Language::Dutch,
        Facet::Method,
        &["small-scale", "single-context", "participatory"],
    );
    check(
        "Seeing the street",
        &[
            "Abstract",
            "In this study young people made pictures of their street with photovoice and \
             analysed them as co-researchers. Fifteen participants took part in interviews.",
        ],
        Language::English,
        Facet::Method,
        &["small-scale", "participatory"],
    );
}

#[test]
fn a_paper_about_participatory_research_did_none() {
    check(
        "Participatory research: a theoretical framework",
        &[
            "Abstract",
            "Participatory action research involves co-researchers. Its roots are discussed.",
            "Introduction",
            "Interviews are common in participatory research (Jansen, 2015).",
        ],
        Language::English,
        Facet::Method,
        &[],
    );
}

#[test]
fn participerende_observatie_is_not_participatory() {
    check(
        "Een dag in de buurtkamer",
        &[
            "Methode",
            "In dit onderzoek is participerende observatie gedaan en zijn interviews gehouden.",
        ],
        Language::Dutch,
        Facet::Method,
        &[],
    );
}

#[test]
fn vervolgonderzoek_zou_participatief_is_a_wish() {
    check(
        WIJK,
        &[
            "Methode",
            "Er is een enquête gehouden. Dit was geen participatief onderzoek. \
             Vervolgonderzoek zou met co-onderzoekers kunnen werken.",
        ],
        Language::Dutch,
        Facet::Method,
        &[],
    );
}

#[test]
fn twelve_interviews_in_earlier_research_do_not_make_a_study_small() {
    check(
        WIJK,
        &[
            "Methode",
            "Er is een enquête uitgezet onder 1.204 respondenten. \
             Eerder onderzoek hield twaalf interviews.",
        ],
        Language::Dutch,
        Facet::Method,
        &["large-scale"],
    );
}

#[test]
fn a_few_interviews_beside_a_large_survey_do_not_make_a_study_small() {
    check(
        WIJK,
        &[
            "Methode",
            "Er is een enquête uitgezet onder 1.204 respondenten, daarna volgden twaalf interviews.",
        ],
        Language::Dutch,
        Facet::Method,
        &["large-scale"],
    );
}

#[test]
fn a_kleinschalige_woonvorm_is_no_method() {
    check(
        "Wonen met zorg",
        &["Kleinschalig wonen en kleinschalige voorzieningen zijn gewenst in elke gemeente."],
        Language::Dutch,
        Facet::Method,
        &[],
    );
}

#[test]
fn participatie_alone_is_no_voice_of_the_citizen() {
    check(
        "De Participatiewet en arbeidsparticipatie",
        &["Participatie is het doel van de wet. Participatie loont."],
        Language::Dutch,
        Facet::Opgave,
        &[],
    );
}

#[test]
fn a_passing_mention_is_no_theme() {
    check(
        "Beheer van wegen",
        &["De gemeente beheert wegen en bruggen. Eenzaamheid is een ander onderwerp."],
        Language::Dutch,
        Facet::Opgave,
        &[],
    );
}

#[test]
fn the_armoedeval_is_a_tax_rule() {
    check(
        "De armoedeval in de belastingen",
        &["De armoedeval is te hoog."],
        Language::Dutch,
        Facet::Opgave,
        &[],
    );
}

#[test]
fn a_title_is_a_theme() {
    check(
        "Eenzaamheid onder ouderen",
        &["Wie is alleen?"],
        Language::Dutch,
        Facet::Opgave,
        &["sociale-samenhang"],
    );
}

#[test]
fn the_reference_list_makes_no_theme() {
    check(
        "Beheer van wegen",
        &[
            "Samenvatting",
            "De gemeente beheert wegen en bruggen, en zij doet dat al meer dan honderd jaar \
             met eigen mensen en met aannemers.",
            "Literatuur",
            "Jansen, J. (2015). Eenzaamheid in de wijk. Utrecht.",
            "Vries, A. de (2016). Sociale samenhang en sociaal kapitaal. Utrecht.",
        ],
        Language::Dutch,
        Facet::Opgave,
        &[],
    );
}

#[test]
fn interviews_with_social_workers_are_practice_in_a_scientific_study() {
    check(
        "Hoe sociaal werkers handelen",
        &[
            "Methode",
            "In dit onderzoek zijn interviews gehouden met sociaal werkers. De onderzoeksvraag \
             was hoe zij handelen. We deden een thematische analyse volgens het theoretisch kader.",
        ],
        Language::Dutch,
        Facet::Source,
        &["scientific", "practice"],
    );
}

#[test]
fn every_reason_is_a_sentence_of_its_page() {
    let (page, found) = codes(
        "Eenzaamheid onder ouderen",
        &[
            "Samenvatting",
            "Armoede doet pijn. Eenzaamheid ook, zegt J. Jansen (2015).",
        ],
        Language::Dutch,
    );
    assert!(!found.is_empty());
    for code in found {
        assert!(!code.reasons.is_empty() && code.reasons.len() <= 8);
        assert!(code.reasons.is_sorted_by(|a, b| a.weight >= b.weight));
        for reason in code.reasons {
            assert!(
                page.text
                    .get(reason.sentence.clone())
                    .is_some_and(|it| !it.is_empty())
            );
        }
    }
}

#[test]
fn the_parts_of_a_report_are_a_reason_though_its_words_are_plain() {
    let parts = ["Methode", "We liepen mee.", "Uitkomsten", "Er was soep."];
    let list = ["Literatuur", "Jansen, J. (2015). Soep. Utrecht."];
    let all: Vec<&str> = parts.into_iter().chain(list).collect();
    check(WIJK, &all, Language::Dutch, Facet::Source, &["scientific"]);
    check(WIJK, &list, Language::Dutch, Facet::Source, &[]);
}

#[test]
fn a_course_plan_has_a_reading_list_and_is_no_research() {
    check(
        "Course syllabus: research with communities",
        &[
            "Course description: students will write a research question. Office hours: Monday.",
            "Students read theory, a literature review and a systematic review.",
        ],
        Language::English,
        Facet::Source,
        &["practice"],
    );
}

#[test]
fn a_town_named_where_the_study_was_done_is_one_context() {
    check(
        WIJK,
        &[
            "Methode",
            "We hielden gesprekken in een buurthuis in Assen.",
        ],
        Language::Dutch,
        Facet::Method,
        &["single-context"],
    );
    check(
        WIJK,
        &[
            "Methode",
            "De onderzoeker werkt bij de hogeschool in Assen.",
        ],
        Language::Dutch,
        Facet::Method,
        &[],
    );
}

#[test]
fn nothing_to_read_gives_no_codes() {
    let text = ZonedText::of(&[], &[], &[], None);
    assert!(classify(&text, &Taxonomy::built_in()).is_empty());
}

#[test]
fn a_taxonomy_can_be_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Taxonomy>();
}
