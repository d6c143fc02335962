//! The history: numbered, run again, and asked from.

use std::fs;

use crate::support::{example::shelf, pdf::study, shelf::Shelf};

#[test]
fn every_search_has_a_number_on_stderr_and_a_line_in_the_file() {
    let shelf = shelf();
    let first = shelf.run(&["search", "bewoners", "--json"]);
    assert!(first.err.contains("search #1"), "{}", first.err);
    assert!(!first.out.contains("#1"), "{}", first.out);
    let second = shelf.run(&["count", "ervaringskennis", "--lang", "nl"]);
    assert!(second.err.contains("search #2"), "{}", second.err);
    assert_eq!(second.out, "1 study, 1 occurrence\n");
    shelf.run(&["kwic", "wijk", "--no-history"]);
    let lines = fs::read_to_string(shelf.path("review/history.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 2);
    assert!(lines.contains("\"run\":\"ervaringskennis AND lang:nl\""));

    let list = shelf.run(&["history"]);
    assert!(
        list.out
            .contains("1 study, 1 occurrence  ervaringskennis AND lang:nl")
    );
}

#[test]
fn earlier_searches_can_be_combined_and_run_again() {
    let shelf = shelf();
    shelf.run(&["search", "bewoners"]);
    shelf.run(&["search", "coördinatie OR ideeën"]);
    let both = shelf.run(&["count", "#1 AND #2"]);
    assert!(
        both.err
            .contains("read as: bewoners AND (coördinatie OR ideeën)"),
        "{}",
        both.err
    );
    assert_eq!(both.out, "2 studies, 4 occurrences\n");
    let unknown = shelf.run(&["count", "#9"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("there is no search #9"));

    shelf.put("nieuw.pdf", &study(["Nieuwe bewoners van het dorp."]));
    shelf.run(&["index"]);
    let rerun = shelf.run(&["history", "--rerun"]);
    assert!(rerun.out.contains("#1: 2 → 3 studies"), "{}", rerun.out);
    assert!(rerun.out.contains("+ Nieuwe bewoners"), "{}", rerun.out);
    assert!(rerun.out.contains("#2: 2, unchanged"), "{}", rerun.out);
}

#[test]
fn another_reach_is_another_search() {
    let shelf = shelf();
    shelf.run(&["search", "bewoners", "--with-references"]);
    let other = shelf.run(&["search", "#1"]);
    assert_eq!(other.code, Some(2));
    assert!(
        other
            .err
            .contains("search #1 was run with --with-references"),
        "{}",
        other.err
    );
    let same = shelf.run(&["search", "#1", "--with-references"]);
    assert_eq!(same.code, Some(0));
}

#[test]
fn a_history_that_cannot_be_added_to_stops_no_search() {
    let shelf = shelf();
    fs::write(shelf.path("review"), "a file in the way").unwrap();
    let said = shelf.run(&["search", "bewoners"]);
    assert_eq!(said.code, Some(0));
    let told = said
        .err
        .matches("this search is not in the history")
        .count();
    assert_eq!(told, 1, "{}", said.err);
}

#[test]
fn a_study_is_like_one_that_shares_its_rare_words() {
    let shelf = shelf();
    shelf
        .put(
            "a.pdf",
            &study(["Mantelzorgers raken overbelast door nachtzorg."]),
        )
        .put(
            "b.pdf",
            &study(["Nachtzorg voor overbelaste mantelzorgers helpt."]),
        )
        .put("c.pdf", &study(["Jongeren en radicalisering in de stad."]));
    shelf.run(&["index"]);
    let said = shelf.run(&["similar", "corpus/a.pdf"]);
    assert!(said.out.contains("b.pdf"), "{}", said.out);
    assert!(!said.out.contains("c.pdf") && !said.out.contains("a.pdf"));
}

/// Three studies that name a dyke once, twice and three times.
fn dykes() -> Shelf {
    let shelf = Shelf::new();
    for (file, words) in [
        (
            "een.pdf",
            "De dijk hield stand in het hele gebied langs de rivier.",
        ),
        (
            "twee.pdf",
            "De dijk brak; een nieuwe dijk kwam er pas later.",
        ),
        ("drie.pdf", "Een dijk is een dijk is een dijk."),
    ] {
        shelf.put(file, &study([words]));
    }
    shelf.run(&["index"]);
    shelf
}

/// The files of an answer, in the order in which it names them.
fn order(out: &str) -> Vec<&str> {
    let files = ["een.pdf", "twee.pdf", "drie.pdf"];
    let mut found: Vec<(usize, &str)> = files
        .into_iter()
        .filter_map(|it| Some((out.find(it)?, it)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|it| it.1).collect()
}

#[test]
fn a_study_is_named_by_its_number_in_an_answer() {
    let shelf = dykes();
    let nothing = shelf.run(&["show", ":1"]);
    assert_eq!(nothing.code, Some(2));
    assert!(
        nothing.err.contains("nothing was searched yet"),
        "{}",
        nothing.err
    );
    let best = shelf.run(&["search", "dijk"]).out;
    let by_title = shelf.run(&["search", "dijk", "--sort", "title"]).out;
    let (best, by_title) = (order(&best), order(&by_title));
    assert_eq!((best.len(), by_title.len()), (3, 3));
    assert_ne!(
        best, by_title,
        "the two orders differ, or nothing is tested"
    );
    for (search, files) in [(1, &best), (2, &by_title)] {
        for (number, file) in files.iter().enumerate() {
            for name in [
                format!("#{search}:{}", number + 1),
                format!("{search}:{}", number + 1),
            ] {
                let shown = shelf.run(&["show", &name]).out;
                assert!(shown.contains(&format!("corpus/{file}")), "{name}: {shown}");
            }
        }
    }
    let last = shelf.run(&["why", ":2"]);
    let begins = |file: &str| match file {
        "een.pdf" => "De dijk hield",
        "twee.pdf" => "De dijk brak",
        _ => "Een dijk is",
    };
    assert!(last.out.starts_with(begins(by_title[1])), "{}", last.out);
    let coded = shelf.run(&[
        "code",
        ":2",
        "--opgave",
        "+inclusie",
        "--by",
        "Duo A",
        "--because",
        "daarom",
    ]);
    assert!(
        coded.out.starts_with(begins(by_title[1])),
        "{}",
        coded.all()
    );
    let marked = shelf.run(&["mark", "#1:1", "dijk", "--to", "gemarkeerd.pdf"]);
    assert_eq!(marked.code, Some(0), "{}", marked.all());
    let text = shelf.run(&["text", "1:1"]);
    assert!(text.out.contains("dijk"), "{}", text.all());

    let none = shelf.run(&["show", "#1:4"]);
    assert_eq!(none.code, Some(2));
    assert!(
        none.err
            .contains("search #1 has no hit 4: it found 3 studies"),
        "{}",
        none.err
    );
    let unknown = shelf.run(&["show", "#9:1"]);
    assert!(
        unknown.err.contains("there is no search #9"),
        "{}",
        unknown.err
    );
    shelf.remove(best[0]);
    shelf.run(&["index"]);
    let gone = shelf.run(&["show", "#1:1"]);
    assert_eq!(gone.code, Some(2));
    assert!(
        gone.err.contains("is not in the index any more"),
        "{}",
        gone.err
    );
}

#[test]
fn of_a_search_of_an_earlier_version_no_order_is_made_up() {
    let shelf = dykes();
    shelf.run(&["search", "dijk"]);
    let path = shelf.path("review/history.jsonl");
    let lines = fs::read_to_string(&path).unwrap();
    let older = lines.replace(",\"sorted\":\"relevance\"", "");
    assert_ne!(older, lines);
    fs::write(&path, older).unwrap();
    let said = shelf.run(&["show", "#1:1"]);
    assert_eq!(said.code, Some(2));
    assert!(
        said.err
            .contains("of search #1 it is not known in which order"),
        "{}",
        said.err
    );
}

#[test]
fn a_name_that_several_have_lists_them() {
    let shelf = Shelf::new();
    for number in 1..=12 {
        shelf.put(
            &format!("Notitie Één {number:02}.pdf"),
            &study([&*format!("Notitie nummer {number} over water.")]),
        );
    }
    let water = study(["Water in de kelder."]);
    shelf.put("a/Kelder.pdf", &water).put("b/Kelder.pdf", b"x");
    shelf.run(&["index"]);
    let said = shelf.run(&["show", "notitie een"]);
    assert_eq!(said.code, Some(2));
    for told in ["did you mean", "corpus/Notitie Één 01.pdf", "and 2 more"] {
        assert!(said.err.contains(told), "{told}: {}", said.err);
    }
    // What only a title says is a name, too.
    let by_title = shelf.run(&["show", "water kelder"]);
    assert!(
        by_title.err.contains("corpus/a/Kelder.pdf"),
        "{}",
        by_title.err
    );
    let both = shelf.run(&["text", "Kelder.pdf"]);
    assert_eq!(both.code, Some(2));
    for told in [
        "2 files are `Kelder.pdf`",
        "corpus/a/Kelder.pdf",
        "refused     corpus/b/Kelder.pdf",
    ] {
        assert!(both.err.contains(told), "{told}: {}", both.err);
    }
    let refused = shelf.run(&["text", "corpus/b/Kelder.pdf"]);
    assert!(refused.err.contains("cannot read"), "{}", refused.err);
}

/// Studies with words that a question only finds by inflection, in compounds and in the
/// other language, and one with many words that begin alike.
fn districts() -> Shelf {
    let shelf = Shelf::new();
    let many: Vec<String> = (0_u8..34)
        .map(|it| {
            format!(
                "zorg{}{}n",
                char::from(b'b' + it % 17),
                ["a", "e"][usize::from(it / 17)]
            )
        })
        .collect();
    // A line of the page has room for so many.
    let lines: Vec<String> = many.chunks(6).map(|it| it.join(" en ")).collect();
    shelf
        .put(
            "wijken.pdf",
            &study(["Twee wijken vertelden over hun wijkteam en over de wijkraad."]),
        )
        .put(
            "residents.pdf",
            &study(["The residents were asked by the team."]),
        )
        .put("veel.pdf", &study(lines.iter().map(String::as_str)));
    shelf.run(&["index"]);
    shelf
}

#[test]
fn history_and_report_name_every_word_by_which_a_search_looked() {
    let shelf = districts();
    for reach in [&[][..], &["--no-bridge", "--no-compounds"]] {
        shelf.run(&[&["search", "wijk OR bewoner"], reach].concat());
    }
    shelf.run(&["search", "zorg*"]);
    let list = shelf.run(&["history"]).out;
    for told in [
        "bewoner in the other language: residents, resident",
        "wijk inside compounds: wijkraad, wijkteam\n",
    ] {
        assert_eq!(list.matches(told).count(), 1, "{told}: {list}");
    }
    let report = shelf.run(&["history", "--prisma-s"]).out;
    for told in [
        "  - `wijk` stands for: `wijken`\n",
        "  - `wijk` was also looked for inside 2 compounds: `wijkraad, wijkteam`\n",
        // A term that ran and stands in no study is a term that ran.
        "  - `bewoner` was also looked for in the other language: `residents, resident",
    ] {
        assert!(report.contains(told), "{told}: {report}");
    }
    // A list that is cut says how much of it is missing, and how to see that.
    let cut = "and 4 more (all of them: kennisbasis history --terms 3)\n";
    assert!(report.contains(cut), "{report}");
    let all = shelf.run(&["history", "--terms", "3"]).out;
    let told = all.lines().find(|it| it.contains("itself (34): "));
    assert_eq!(told.map(|it| it.matches(", ").count()), Some(33), "{all}");
    let plain = shelf.run(&["history", "--terms", "2"]).out;
    assert!(
        !plain.contains("compounds (") && plain.contains("wijken"),
        "{plain}"
    );
    let none = shelf.run(&["history", "--terms", "9"]);
    assert!(none.err.contains("there is no search #9"), "{}", none.err);
}

#[test]
fn a_search_is_named_and_left_out_and_the_report_says_so() {
    let shelf = shelf();
    shelf.run(&["index"]);
    for question in ["bewoners", "wijkk", "coördinatie"] {
        shelf.run(&["search", question]);
    }
    let said = shelf.run(&[
        "history",
        "--leave-out",
        "#2",
        "--note",
        "2",
        "een *typefout*",
        "--name",
        "1",
        "Deelvraag 1",
    ]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    let lines = fs::read_to_string(shelf.path("review/remarks.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 3, "{lines}");
    let list = shelf.run(&["history"]).out;
    for told in [
        "#2 ",
        "left out of the report",
        "note: een *typefout*",
        "name: Deelvraag 1",
    ] {
        assert!(list.contains(told), "{told}: {list}");
    }
    let report = shelf.run(&["history", "--prisma-s"]).out;
    assert!(report.contains("- #1 `Deelvraag 1`\n"), "{report}");
    assert!(
        report.contains("- left out of this report by the reviewers: #2: `een *typefout*`"),
        "{report}"
    );
    assert!(!report.contains("typed: `wijkk`"), "{report}");
    assert!(report.contains("typed: `coördinatie`"), "{report}");
    shelf.run(&["history", "--take-in", "2"]);
    let report = shelf.run(&["history", "--prisma-s"]).out;
    assert!(report.contains("typed: `wijkk`"), "{report}");
    let after = fs::read_to_string(shelf.path("review/remarks.jsonl")).unwrap();
    assert!(after.starts_with(&lines), "only added to");
    let unknown = shelf.run(&["history", "--leave-out", "9", "--name", "1", "x"]);
    assert_eq!(unknown.code, Some(2));
    assert!(
        unknown.err.contains("there is no search #9"),
        "{}",
        unknown.err
    );
    let same = fs::read_to_string(shelf.path("review/remarks.jsonl")).unwrap();
    assert_eq!(same, after, "nothing is noted of a half");
}

#[test]
fn a_search_that_is_run_again_tells_who_came_and_went_and_why() {
    let shelf = Shelf::new();
    let of = |words: &str| study([words]);
    shelf
        .put("blijft.pdf", &of("Het dorp aan de dijk bleef bewoond."))
        .put(
            "weg.pdf",
            &of("Een dorp verdween van de kaart van de provincie."),
        )
        .put("anders.pdf", &of("Dit dorp werd een stad met een haven."))
        .put(
            "kapot.pdf",
            &of("In het dorp stond een kerk met een toren."),
        );
    shelf.run(&["index"]);
    shelf.run(&["search", "dorp"]);
    shelf.run(&["count", "dorp opgave:inclusie"]);
    shelf
        .remove("weg.pdf")
        .put(
            "anders.pdf",
            &of("Dit dorp werd een stad zonder een haven."),
        )
        .put("kapot.pdf", b"geen pdf")
        .put("nieuw.pdf", &of("Een nieuw dorp kwam erbij in de polder."));
    shelf.run(&["index"]);
    shelf.run(&[
        "code",
        "blijft",
        "--opgave",
        "+inclusie",
        "--by",
        "Duo A",
        "--because",
        "hoofdstuk 2",
    ]);
    let said = shelf.run(&["history", "--rerun"]).out;
    let line = |sign: &str, begins: &str| {
        let wanted = format!("   {sign} {begins}");
        let mut lines = said.lines().filter(|it| it.starts_with(&wanted));
        lines
            .next()
            .unwrap_or_else(|| panic!("{wanted}: {said}"))
            .to_owned()
    };
    for (sign, begins, why) in [
        ("+", "Een nieuw dorp", ": new in the index"),
        (
            "+",
            "Dit dorp werd een stad zonder",
            ": its file has changed",
        ),
        ("-", "Dit dorp werd een stad met", ": its file has changed"),
        ("-", "Een dorp verdween", ": its file is gone"),
        ("-", "In het dorp stond", ": its file is refused now"),
        (
            "+",
            "Het dorp aan de dijk",
            ": a code changed: opgave +inclusie (Duo A: hoofdstuk 2)",
        ),
    ] {
        let line = line(sign, begins);
        assert!(line.ends_with(why), "{why}: {line}");
    }
    assert!(said.contains("#1: 4 → 3 studies"), "{said}");
}
