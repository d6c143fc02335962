//! Where in a study, and in which studies, a question looks.

use kennisbasis::search::{Reach, Request, question::parse, search};

use crate::support::{
    pdf::{Page, Pdf, study},
    shelf::{Shelf, lit},
};

/// A study with sections, and two others.
fn shelf() -> Shelf {
    let sectioned = Pdf::default()
        .info("Title", "Zorgen voor buren in Veldstad")
        .info("Author", "Michelle van der Tier")
        .page(
            Page::default()
                .line(72.0, 780.0, 18.0, "Zorgen voor buren in Veldstad")
                .line(72.0, 765.0, 11.0, "Michelle van der Tier")
                .line(72.0, 745.0, 14.0, "Samenvatting")
                .column(72.0, 730.0, [
                    "Wij vroegen bewoners naar burenhulp en naar hun wijkteam in de stad.",
                    "Zij helpen elkaar meer dan de gemeente dacht, en praten daar graag over.",
                ])
                .line(72.0, 690.0, 14.0, "Methode")
                .column(72.0, 670.0, [
                    "Het onderzoek bestond uit interviews met twaalf bewoners van één straat.",
                    "Een hulpverlener las mee, en ook de vrijwilligers van het buurthuis.",
                ])
                .line(72.0, 630.0, 14.0, "Resultaten")
                .column(72.0, 610.0, [
                    "De bewoners gaven elkaar sleutels, en zij pasten op elkaars huisdieren.",
                    "Het initiatief kwam van een burger die al dertig jaar in de straat woont.",
                ])
                .line(72.0, 570.0, 14.0, "Conclusie")
                .column(72.0, 550.0, [
                    "Burenhulp vraagt tijd, en een plek om elkaar te zien en te spreken.",
                ])
                .line(72.0, 520.0, 14.0, "Literatuur")
                .column(72.0, 500.0, [
                    "Jansen, P. (2015). Participatief actieonderzoek in de wijk. Veldstad: Pers.",
                    "Smit, A. (2018). Over sleutels en buren. Veldstad: Pers van de Hogeschool.",
                ]),
        );
    let shelf = Shelf::new();
    shelf
        .put("buren.pdf", &sectioned.bytes())
        .put(
            "actie.pdf",
            &study([
                "Dit is participatief actieonderzoek met bewoners, over een burgerinitiatief.",
            ]),
        )
        .put(
            "mijn map/voices.pdf",
            &study(["The lived experience of informal carers: women and one woman spoke."]),
        );
    shelf.build();
    shelf
}

/// The files that answer, best first.
#[track_caller]
fn finds(shelf: &Shelf, question: &str, expected: &[&str]) {
    let answer = shelf.ask(question);
    let names: Vec<String> = shelf.names(&answer);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(names, expected, "{question}");
}

#[test]
fn a_word_finds_its_linked_forms_and_irregular_plurals() {
    let shelf = Shelf::new();
    shelf
        .put(
            "dorp.pdf",
            &study([
                "In het dorpshuis vertelden zeven lotgenoten over hun geneesmiddelen.",
                "De volksgezondheid ging achteruit door twee crises na elkaar, zeiden zij.",
                "De 18-jarigen en de zzp'ers van de scheepvaart waren er niet bij.",
            ]),
        )
        .put(
            "jaar.pdf",
            &study([
                "De gemeente wachtte 18 jaar met een nieuw plan voor de wijk.",
                "Het duurde 18 jaren voordat er iets veranderde, zeiden bewoners.",
            ]),
        );
    shelf.build();
    for word in [
        "dorp",
        "lotgenoot",
        "middel",
        "volk",
        "crisis",
        "zzp",
        "zzp'er",
        "schip",
        "18-jarige",
        "18-jarig",
    ] {
        finds(&shelf, word, &["dorp.pdf"]);
    }
    finds(&shelf, "\"18 jaar\"", &["jaar.pdf"]);
    finds(&shelf, "=dorp", &[]);
}

#[test]
fn a_file_is_found_with_and_without_the_accents_of_its_name() {
    let shelf = Shelf::new();
    // As some systems write it: letters and accents apart.
    shelf.put(
        "idee\u{308}n.pdf",
        &study(["De wijk kwam aan het woord in dit rapport."]),
    );
    shelf.build();
    for typed in ["file:ideen", "file:ide\u{eb}n", "file:IDEE\u{308}N"] {
        assert_eq!(shelf.ask(typed).studies, 1, "{typed}");
    }
}

#[test]
fn a_part_of_a_study_is_looked_in_by_its_name() {
    let shelf = shelf();
    finds(&shelf, "methods:interviews", &["buren.pdf"]);
    finds(&shelf, "abstract:interviews", &[]);
    finds(
        &shelf,
        "samenvatting:(burenhulp AND wijkteam)",
        &["buren.pdf"],
    );
    finds(&shelf, "resultaten:sleutel", &["buren.pdf"]);
    finds(&shelf, "conclusion:sleutel", &[]);
    finds(&shelf, "title:veldstad", &["buren.pdf"]);
    finds(&shelf, "titel:interviews", &[]);
    finds(&shelf, "bewoners NOT methods:bewoners", &["actie.pdf"]);
}

#[test]
fn a_letter_may_be_open_in_a_name_and_over_a_hyphen() {
    let shelf = shelf();
    finds(&shelf, "author:\"van der t?er\"", &["buren.pdf"]);
    finds(&shelf, "author:t?r", &[]);
    shelf.put(
        "mede.pdf",
        &study(["De mede-onderzoekers en het jongeren- en opbouwwerk kwamen vóór alles."]),
    );
    shelf.build();
    finds(&shelf, "medeond?rz*", &["mede.pdf"]);
    finds(&shelf, "jo?gerenwerk", &["mede.pdf"]);
    // Accents do not count, so both find `voor`, too.
    finds(&shelf, "v?ór", &["mede.pdf", "buren.pdf"]);
    finds(&shelf, "vó*", &["mede.pdf", "buren.pdf"]);
}

#[test]
fn what_is_asked_of_a_title_counts_whatever_else_stands_there() {
    let answer = shelf().ask("zorgen OR title:zorgen");
    let buren = answer.hits.iter().find(|it| !it.title.is_empty()).unwrap();
    // In the text once, where the title is printed, and in the title once.
    assert_eq!(buren.places, 2);
}

#[test]
fn a_match_in_a_title_is_lit_there() {
    let answer = shelf().ask("title:\"zorgen voor buren\"");
    let hit = &answer.hits[0];
    assert_eq!((hit.places, hit.title.len()), (1, 3));
    assert_eq!(
        &"Zorgen voor buren in Veldstad"[hit.title[2].clone()],
        "buren"
    );
}

#[test]
fn what_is_only_cited_counts_when_asked_for() {
    let shelf = shelf();
    finds(&shelf, "\"participatief actieonderzoek\"", &["actie.pdf"]);
    finds(
        &shelf,
        "references:\"participatief actieonderzoek\"",
        &["buren.pdf"],
    );
    finds(&shelf, "references:jansen", &["buren.pdf"]);
    finds(&shelf, "smit", &[]);
    let request = Request {
        reach: Reach {
            references: true,
            ..Reach::default()
        },
        ..Request::new(parse("participatief").unwrap())
    };
    assert_eq!(search(&shelf.open(), &request).unwrap().studies, 2);
}

#[test]
fn nearness_counts_the_words_between() {
    let shelf = shelf();
    // De bewoners gaven elkaar sleutels
    finds(&shelf, "bewoners NEAR/2 sleutels", &["buren.pdf"]);
    finds(&shelf, "bewoners NEAR/1 sleutels", &[]);
    finds(&shelf, "sleutels NEAR/2 bewoners", &["buren.pdf"]);
    finds(&shelf, "sleutels PRE/2 bewoners", &[]);
    finds(&shelf, "(burger OR gemeente) NEAR/3 jaar", &["buren.pdf"]);
    let answer = shelf.ask("bewoners PRE/2 sleutels");
    let lit = lit(&answer.hits[0].pages[0]);
    assert_eq!(lit, ["bewoners", "sleutels"]);
}

#[test]
fn a_form_alone_and_a_sign_for_a_letter() {
    let shelf = shelf();
    finds(&shelf, "=vrijwilliger", &[]);
    finds(&shelf, "vrijwilliger", &["buren.pdf"]);
    finds(&shelf, "=één", &["buren.pdf"]);
    let places = |question: &str| shelf.ask(question).places;
    assert_eq!(places("wom?n"), 2);
    assert_eq!(places("wom?n*"), 2);
    assert_eq!(places("burger*"), 2);
}

#[test]
fn limits_inside_a_question_are_on_studies() {
    let shelf = shelf();
    finds(&shelf, "bewoners auteur:\"van der tier\"", &["buren.pdf"]);
    finds(&shelf, "bewoners NOT author:tier", &["actie.pdf"]);
    finds(&shelf, "file:map", &["mijn map/voices.pdf"]);
    finds(&shelf, "bewoners taal:en", &[]);
    finds(&shelf, "doi:10.1234/none", &[]);
    // A limit alone is answered by studies, not by places in them.
    let answer = shelf.ask("lang:en");
    assert_eq!((answer.studies, answer.places), (1, 0));
    assert!(answer.hits[0].pages.is_empty() && answer.hits[0].title.is_empty());
}

#[test]
fn a_word_finds_the_compounds_it_is_a_part_of_behind_itself() {
    let shelf = Shelf::new();
    shelf
        .put(
            "a.pdf",
            &study(["De mantelzorgondersteuning in de wijk kan veel beter."]),
        )
        .put(
            "b.pdf",
            &study(["Ondersteuning vraagt tijd, ook voor wie mantelzorg geeft."]),
        )
        .put(
            "c.pdf",
            &study(["Een hamburger in de buurt- en wijkteams van de stad."]),
        )
        .put(
            "d.pdf",
            &study(["Over praktijk-, ervarings- en methodische kennis."]),
        );
    shelf.build();
    finds(&shelf, "ondersteuning mantelzorg", &["b.pdf", "a.pdf"]);
    finds(&shelf, "\"mantelzorg\"", &["b.pdf"]);
    // A compound takes no study away, and hides no match of the words.
    finds(&shelf, "wijk NOT mantelzorg", &["a.pdf", "c.pdf"]);
    finds(&shelf, "stad NOT wijk", &["c.pdf"]);
    finds(&shelf, "burger", &[]);
    finds(&shelf, "buurtteam", &["c.pdf"]);
    finds(&shelf, "wijkteams", &["c.pdf"]);
    finds(&shelf, "praktijkkennis", &["d.pdf"]);
    finds(&shelf, "ervaringskennis", &["d.pdf"]);
    let answer = shelf.ask("mantelzorg");
    assert_eq!((answer.places, answer.in_compounds), (2, 1));
    let answer = shelf.ask("buurtteam");
    let lit = lit(&answer.hits[0].pages[0]);
    assert_eq!(lit, ["buurt", "en", "wijkteams"]);
    let request = Request {
        reach: Reach {
            compounds: false,
            ..Reach::default()
        },
        ..Request::new(parse("mantelzorg").unwrap())
    };
    assert_eq!(search(&shelf.open(), &request).unwrap().studies, 1);
}

#[test]
fn a_plain_word_crosses_to_the_other_language_and_an_exact_one_does_not() {
    let shelf = shelf();
    finds(&shelf, "ervaringskennis", &["mijn map/voices.pdf"]);
    finds(&shelf, "mantelzorger", &["mijn map/voices.pdf"]);
    finds(&shelf, "\"mantelzorger\"", &[]);
    finds(&shelf, "=mantelzorger", &[]);
    finds(&shelf, "participatory action research", &["actie.pdf"]);
    let answer = shelf.ask("mantelzorger");
    assert_eq!(answer.translated[0].typed, "mantelzorger");
    assert!(
        answer.translated[0]
            .terms
            .contains(&"informal carer".to_owned())
    );
    let request = Request {
        reach: Reach {
            bridge: None,
            ..Reach::default()
        },
        ..Request::new(parse("mantelzorger").unwrap())
    };
    let answer = search(&shelf.open(), &request).unwrap();
    assert_eq!((answer.studies, answer.translated), (0, vec![]));
}
