//! A desk as a second front end uses it: no arguments, no terminal.

use kennisbasis::{
    desk::{
        Chosen, Desk, DeskError, Folders, Tools, Typed, Wanted, account, answering, ask, card,
        choice, find, judgements, map, marked, note, rerun, similar_to,
    },
    export::map::html,
    messages::Locale,
    review::Reached,
    search::{Ran, search},
    study::{Facet, Verdict},
};

use crate::support::{example::shelf, pdf::study, shelf::Shelf};

fn tools(shelf: &Shelf) -> Tools {
    Tools::read(Folders::beside(&shelf.path("index"))).unwrap()
}

fn desk(shelf: &Shelf) -> Desk {
    let (desk, set_aside) = Desk::open(tools(shelf)).unwrap();
    assert_eq!(set_aside, kennisbasis::desk::SetAside::default());
    desk
}

fn typed(question: &str) -> Typed {
    Typed {
        question: question.into(),
        ..Typed::default()
    }
}

#[test]
fn threads_ask_at_one_desk_and_each_search_has_its_number() {
    let shelf = shelf();
    shelf.build();
    let desk = &desk(&shelf);
    let numbers = std::thread::scope(|scope| {
        let one = |question| {
            scope.spawn(move || {
                let asked = ask(desk.tools(), &typed(question)).unwrap();
                let answer = search(desk.index(), &asked.request).unwrap();
                assert_eq!(answer.studies, 2, "{question}");
                note(desk, &asked, &answer.ran()).unwrap().number
            })
        };
        let asked = ["wijk", "bewoners", "bewoners AND wijk"].map(one);
        asked.map(|it| it.join().unwrap())
    });
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3]);
    let history = desk.tools().history().read().unwrap();
    assert_eq!((history.all.len(), history.odd.len()), (3, 0));
    let earlier = ask(desk.tools(), &typed("#1 OR #2")).unwrap();
    assert_eq!(earlier.request.question.earlier().len(), 0);
    let again = rerun(desk, &history.all[0]).unwrap();
    assert_eq!(
        (again.studies, again.new.len(), again.gone.len()),
        (2, 0, 0)
    );
}

#[test]
fn a_study_is_found_shown_judged_marked_and_mapped() {
    let shelf = shelf();
    shelf.build();
    let first = desk(&shelf);
    let id = find(&first, "wijk met spatie").unwrap();
    let card = card(&first, id).unwrap();
    let title = &card.study.about.title.as_ref().unwrap().value;
    assert_eq!(similar_to(&first, id, Some(1)).unwrap().hits.len(), 1);
    let wanted = Wanted {
        facet: Facet::Opgave,
        value: "Inclusion".into(),
        applies: true,
    };
    let all = judgements(first.tools(), id, &[wanted], "Duo A", "hoofdstuk 4").unwrap();
    first.tools().judgements().add(&all[0]).unwrap();

    let desk = desk(&shelf);
    let account = account(&desk, id).unwrap();
    let verdict = account.verdict(Facet::Opgave, "inclusie");
    assert_eq!((account.people.len(), verdict), (1, Some(Verdict::Has)));
    let asked = choice(desk.tools(), &typed("opgave:inclusie"))
        .unwrap()
        .unwrap();
    let answer = search(desk.index(), &asked.request).unwrap();
    assert_eq!(answer.found, [id]);
    let chosen = Chosen::new(&desk, Some((&asked, &answer.found)), false).unwrap();
    let facets = [Facet::Method, Facet::Opgave, Facet::KnowledgeQuestion];
    let address = |question: &kennisbasis::search::Question| format!("/count?q={question}");
    let link = |file: &std::path::Path| file.display().to_string();
    let mapped = map(&chosen, facets, Locale::Dutch, Some(&link), &address).unwrap();
    assert_eq!(&mapped.map.studies[0].title, title);
    assert!(html(&mapped.map, Locale::Dutch).contains("/count?q="));

    let asked = ask(desk.tools(), &typed("ervaringskennis")).unwrap();
    let hit = answering(&desk, id, &asked).unwrap().unwrap();
    let copy = marked(&desk, &hit, "ervaringskennis", &[]).unwrap();
    assert_eq!(copy.sentences, 1);
    assert!(copy.pdf.starts_with(b"%PDF-"));
}

/// Each code is a promise to front ends: it may be added to, not changed.
#[test]
fn every_error_has_its_code() {
    let shelf = shelf();
    shelf.build();
    let desk = desk(&shelf);
    let tools = desk.tools();
    let failed = |typed: &Typed| ask(tools, typed).unwrap_err();
    let of = |change: &dyn Fn(&mut Typed)| {
        let mut typed = typed("wijk");
        change(&mut typed);
        failed(&typed)
    };
    let id = find(&desk, "ideeën").unwrap();
    let search_1 = {
        let asked = ask(tools, &typed("wijk")).unwrap();
        let ran = Ran {
            found: &[id],
            places: 1,
            looked_for: &[],
        };
        note(&desk, &asked, &ran).unwrap().number
    };
    assert_eq!(search_1, 1);
    let elsewhere = Folders::beside(&shelf.path("nergens/index"));
    let no_tables = Folders {
        taxonomy: Some(shelf.path("corpus")),
        ..elsewhere.clone()
    };
    let judged = |wanted: &[Wanted], by| judgements(tools, id, wanted, by, "x").unwrap_err();
    let table = |text| DeskError::from(kennisbasis::desk::batch::read(text).unwrap_err());
    let errors: [(DeskError, &str); 18] = [
        (
            of(&|it| it.question = "(wijk".into()),
            "question.unreadable",
        ),
        (
            of(&|it| it.dialect = Some("x".into())),
            "question.no-dialect",
        ),
        (
            of(&|it| it.values = [(Facet::Opgave, vec!["x".into()])].into()),
            "question.no-value",
        ),
        (
            of(&|it| it.languages = vec!["x".into()]),
            "question.no-language",
        ),
        (of(&|it| it.years = Some("x".into())), "question.no-years"),
        (of(&|it| it.question = "#9".into()), "question.no-search"),
        (
            of(&|it| {
                it.question = "#1".into();
                it.reached = Reached {
                    possibly: true,
                    ..Reached::default()
                };
            }),
            "question.other-reach",
        ),
        (find(&desk, "x.pdf").unwrap_err(), "study.unknown"),
        (find(&desk, "slot.pdf").unwrap_err(), "study.refused"),
        (
            desk.holds(&shelf.path("review")).unwrap_err(),
            "index.not-held",
        ),
        (
            Desk::open(Tools::read(elsewhere).unwrap()).err().unwrap(),
            "index.missing",
        ),
        (Tools::read(no_tables).unwrap_err(), "tables.none"),
        (judged(&[], "A"), "judging.nothing"),
        (judged(&[], " "), "judging.no-reason"),
        (table("vraagje\nx\n"), "batch.no-column"),
        (table("id\nx\n"), "batch.no-questions"),
        (table("question\n\"x\n"), "batch.open-cell"),
        (table("question,vraag\nx,y\n"), "batch.twice"),
    ];
    for (error, code) in errors {
        assert_eq!(error.code(), code, "{error}");
    }
}

#[test]
fn a_table_of_terms_that_cannot_be_used_stops_only_who_asks_by_it() {
    let shelf = shelf();
    shelf.build();
    std::fs::create_dir(shelf.path("review")).unwrap();
    std::fs::write(shelf.path("review/terms.tsv"), "nl\ten\nkaas\n").unwrap();
    let desk = desk(&shelf);
    let failed = ask(desk.tools(), &typed("wijk")).unwrap_err();
    assert_eq!(failed.code(), "tables.terms");
    assert!(find(&desk, "ideeën").is_ok());
}

#[test]
fn every_sentence_with_a_match_is_marked_and_each_once() {
    let shelf = Shelf::new();
    shelf.put(
        "kaas.pdf",
        &study(["Kaas is lekker. Brood ook. De kaas, die kaas was, is op. Kaas komt terug."]),
    );
    shelf.run(&["index"]);
    let said = shelf.run(&["mark", "kaas.pdf", "kaas", "--to", "1.pdf"]);
    assert_eq!(said.out, "1.pdf: 3 sentences marked\n", "{}", said.err);
}

#[test]
fn marking_asks_as_a_search_does() {
    let shelf = Shelf::new();
    shelf.put(
        "kaas.pdf",
        &study(["The cheese of this town is famous. It is sold on Thursdays."]),
    );
    shelf.run(&["index"]);
    let mark = |question: &str, to: &str| shelf.run(&["mark", "kaas", question, "--to", to]);
    let unknown = mark("boerenkaas", "0.pdf");
    assert_eq!(unknown.code, Some(1), "{}", unknown.all());

    // Own terms: the sentence holds only what the table calls it.
    std::fs::create_dir_all(shelf.path("review")).unwrap();
    std::fs::write(
        shelf.path("review/terms.tsv"),
        "nl\ten\tnote\nboerenkaas\tcheese\t\n",
    )
    .unwrap();
    let by_terms = mark("boerenkaas", "1.pdf");
    assert_eq!(
        by_terms.out, "1.pdf: 1 sentence marked\n",
        "{}",
        by_terms.err
    );
    // Earlier searches.
    shelf.run(&["search", "famous OR Thursdays"]);
    let earlier = mark("#1", "2.pdf");
    assert_eq!(
        earlier.out, "2.pdf: 2 sentences marked\n",
        "{}",
        earlier.err
    );
    assert_eq!(mark("#7", "3.pdf").code, Some(2));
    shelf.run(&["search", "famous", "--with-references"]);
    let reaching = ["mark", "kaas", "#2", "--with-references", "--to", "5.pdf"];
    let farther = shelf.run(&reaching);
    assert_eq!(farther.out, "5.pdf: 1 sentence marked\n", "{}", farther.err);
    // The values of the taxonomy in use.
    let value = mark("cheese opgave:onzin", "4.pdf");
    assert!(
        value.err.contains("the values of opgave are: "),
        "{}",
        value.err
    );
    assert!(!shelf.path("4.pdf").exists());
}
