//! Why a study is coded as it is, and what people say of it.

use std::fs;

use crate::support::{pdf::study, shelf::Shelf};

/// Two studies: one that is about loneliness, one about nothing of ours.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    shelf
        .put(
            "a.pdf",
            &study([
                "Eenzaamheid in de buurt",
                "Eenzaamheid en sociale samenhang gaan niet samen.",
                "De leefbaarheid en de saamhorigheid namen toe.",
            ]),
        )
        .put("b.pdf", &study(["Het weer in de polder bleef droog."]));
    shelf.run(&["index"]);
    shelf
}

#[test]
fn a_persons_word_counts_in_every_search_and_outlives_the_index() {
    let shelf = shelf();
    let counted = |question: &str| shelf.run(&["count", question, "--no-history"]).out;
    assert_eq!(counted("opgave:sociale-samenhang"), "1 study\n");
    let coded = shelf.run(&[
        "code",
        "a",
        "--opgave",
        "-sociale-samenhang",
        "--source",
        "+experiential",
        "--by",
        "Duo A",
        "--because",
        "alleen één hoofdstuk",
    ]);
    assert_eq!(coded.code, Some(0), "{}", coded.all());
    assert!(
        coded.out.contains("opgave: not sociale-samenhang"),
        "{}",
        coded.out
    );
    assert!(
        coded.out.contains("no: alleen één hoofdstuk (Duo A, "),
        "{}",
        coded.out
    );
    assert_eq!(
        counted("opgave:sociale-samenhang"),
        "0 studies, 0 occurrences\n"
    );
    assert_eq!(counted("source:experiential"), "1 study\n");

    // A new index, and the file under another name in another folder.
    fs::remove_dir_all(shelf.path("index")).unwrap();
    fs::create_dir(shelf.path("corpus/map ë")).unwrap();
    fs::rename(
        shelf.path("corpus/a.pdf"),
        shelf.path("corpus/map ë/nieuw.pdf"),
    )
    .unwrap();
    shelf.run(&["index"]);
    assert_eq!(
        counted("opgave:sociale-samenhang"),
        "0 studies, 0 occurrences\n"
    );
    assert_eq!(counted("source:experiential"), "1 study\n");
    let facets = shelf.run(&["search", "eenzaamheid", "--facets", "--no-history"]);
    assert!(facets.out.contains("experiential 1"), "{}", facets.out);
}

#[test]
fn two_people_who_differ_are_shown_as_differing() {
    let shelf = shelf();
    for (by, value) in [("Duo A", "+inclusie"), ("Duo B", "-inclusie")] {
        let said = shelf.run(&[
            "code",
            "b",
            "--opgave",
            value,
            "--by",
            by,
            "--because",
            "daarom",
        ]);
        assert_eq!(said.code, Some(0), "{}", said.all());
    }
    let why = shelf.run(&["why", "b", "opgave"]);
    assert!(
        why.out.contains("opgave: people differ on inclusie"),
        "{}",
        why.out
    );
    let count = |args: &[&str]| shelf.run(args).out;
    assert_eq!(
        count(&["count", "opgave:inclusie"]),
        "0 studies, 0 occurrences\n"
    );
    assert_eq!(
        count(&["count", "opgave:inclusie", "--possibly"]),
        "1 study\n"
    );
    fs::remove_file(shelf.path("corpus/b.pdf")).unwrap();
    shelf.run(&["index"]);
    let status = shelf.run(&["status"]).out;
    let told = "judged    2 codes by people; 2 of studies that are not here";
    assert!(status.contains(told), "{status}");
    shelf.put("b.pdf", &study(["Het weer in de polder bleef droog."]));
    shelf.run(&["index"]);
    let json = shelf.run(&["why", "b", "--json"]).json();
    let says = json.iter().filter(|it| it["type"] == "judgement");
    assert_eq!(says.count(), 2);
}

#[test]
fn what_cannot_be_said_is_refused_and_nothing_is_noted() {
    let shelf = shelf();
    for (args, expected) in [
        (["--opgave", "+onzin"], "there is no opgave `onzin`"),
        (
            ["--opgave", "inclusie"],
            "does not say whether the study has it",
        ),
        (["--source", "+inclusie"], "there is no source `inclusie`"),
    ] {
        let mut all = vec!["code", "b", "--by", "Duo A", "--because", "daarom"];
        all.extend(args);
        let said = shelf.run(&all);
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(expected), "{}", said.err);
    }
    assert!(!shelf.path("review").exists());
    let why = shelf.run(&["why", "a", "kleur"]);
    assert!(
        why.err
            .contains("the facets are: opgave, method, source, question")
    );
}

#[test]
fn why_names_the_sentences_with_their_pages() {
    let shelf = shelf();
    let why = shelf.run(&["why", "a", "opgave"]);
    assert!(
        why.out.contains("opgave: sociale-samenhang (score"),
        "{}",
        why.out
    );
    assert!(
        why.out
            .contains("Eenzaamheid en sociale samenhang gaan niet samen.")
    );
    let none = shelf.run(&["why", "b", "method"]);
    assert!(none.out.contains("method: nothing found"), "{}", none.out);
}

#[test]
fn the_tables_of_a_review_take_the_place_of_ours() {
    let shelf = shelf();
    let list = shelf.run(&["taxonomy"]);
    assert!(
        list.out.contains("  inclusie: inclusie, inclusion; "),
        "{}",
        list.out
    );
    let written = shelf.run(&["taxonomy", "--to", "review/taxonomy"]);
    assert_eq!(written.code, Some(0), "{}", written.all());
    let again = shelf.run(&["taxonomy", "--to", "review/taxonomy"]);
    assert_eq!(again.code, Some(2), "what is there is not written over");
    assert_eq!(
        shelf.run(&["count", "weer"]).code,
        Some(0),
        "the same tables"
    );

    let cues = shelf.path("review/taxonomy/cues.tsv");
    let ours = fs::read_to_string(&cues).unwrap();
    fs::write(&cues, format!("{ours}opgave\tinclusie\tnl\tpolder\t4\n")).unwrap();
    let stale = shelf.run(&["count", "weer"]);
    assert_eq!(stale.code, Some(2));
    assert!(
        stale
            .err
            .contains("coded by the tables of the program; in use now: review/taxonomy"),
        "{}",
        stale.err
    );
    let coded = shelf.run(&["index"]);
    assert_eq!(coded.code, Some(0), "{}", coded.all());
    let found = shelf.run(&["why", "b", "opgave"]);
    assert!(found.out.contains("polder"), "{}", found.out);
    // A table is a search, too, and the history knows by which tables.
    let crossed = shelf.run(&["facets", "weer", "--by", "opgave"]);
    assert!(crossed.err.contains("search #2"), "{}", crossed.err);
    let report = shelf.run(&["history", "--prisma-s"]).out;
    assert!(report.contains("own tables for codes: "), "{report}");
    shelf.run(&["cards", "--opgave", "inclusie"]);
    let list = shelf.run(&["history"]).out;
    assert!(list.contains("1 study  opgave:inclusie"), "{list}");
    let rerun = shelf.run(&["history", "--rerun"]).out;
    let other = rerun.matches("with other tables for codes").count();
    assert_eq!(other, 1, "{rerun}");

    fs::write(&cues, format!("{ours}opgave\tinclusie\tnl\tpolder\tveel\n")).unwrap();
    let broken = shelf.run(&["index"]);
    assert_eq!(broken.code, Some(2));
    let line = ours.lines().count() + 1;
    assert!(
        broken.err.contains(&format!(
            "cues.tsv, line {line}: expected a weight from -4 to 4, found `veel`"
        )),
        "{}",
        broken.err
    );
}

#[test]
fn tables_of_an_earlier_version_are_read_and_what_they_lack_is_told() {
    let shelf = shelf();
    shelf.run(&["taxonomy", "--to", "review/taxonomy"]);
    for name in ["values.tsv", "cues.tsv"] {
        let path = shelf.path("review/taxonomy").join(name);
        let ours = fs::read_to_string(&path).unwrap();
        let older = |line: &str| match line {
            line if line.starts_with('#') => format!("{line}\n"),
            // Without roles, and with a column of themes.
            line if name == "values.tsv" => format!("{}\n", line.rsplit_once('\t').unwrap().0),
            line if line.starts_with("facet\t") => format!("{line}\ttheme\n"),
            line => format!("{line}\t\n"),
        };
        let older: String = ours.lines().map(older).collect();
        fs::write(&path, older.replace("\tlarge-scale\t", "\tgroot\t")).unwrap();
    }
    fs::write(shelf.path("review/taxonomy/themes.tsv"), "").unwrap();
    for command in ["index", "taxonomy"] {
        let said = shelf.run(&[command]);
        assert_eq!(said.code, Some(0), "{}", said.all());
        assert!(
            said.err.contains("no value has the role large-scale:"),
            "{}",
            said.err
        );
        assert!(
            said.err.contains("themes are no longer read"),
            "{}",
            said.err
        );
    }
    shelf.run(&["taxonomy", "--to", "written"]);
    let values = fs::read_to_string(shelf.path("written/values.tsv")).unwrap();
    let row = |value: &str| values.lines().find(|it| it.contains(value)).unwrap();
    assert!(
        row("\tsmall-scale\t").ends_with("\tsmall-scale"),
        "{values}"
    );
    assert!(row("\tgroot\t").ends_with("|large\t"), "{values}");

    // With its role the renamed value has its rules back, and says so.
    let path = shelf.path("review/taxonomy/values.tsv");
    let mended = values.replace("|large\t", "|large\tlarge-scale");
    fs::write(path, mended).unwrap();
    let said = shelf.run(&["taxonomy"]);
    assert!(
        said.out.contains("  groot: grootschalig, groot; "),
        "{}",
        said.out
    );
    assert!(said.out.contains("; role large-scale\n"), "{}", said.out);
    assert!(!said.err.contains("no value has"), "{}", said.err);
}

#[test]
fn a_cue_that_people_overrule_shows() {
    let shelf = shelf();
    let none = shelf.run(&["taxonomy", "--overruled"]);
    assert_eq!(none.code, Some(1), "{}", none.all());
    for (study, value) in [("a", "-sociale-samenhang"), ("b", "+inclusie")] {
        let (by, because) = ("Duo A", "het gaat er maar zijdelings over");
        let args = ["code", study, "--opgave", value, "--by", by, "--because"];
        shelf.run(&[&args[..], &[because]].concat());
    }
    let said = shelf.run(&["taxonomy", "--overruled"]);
    assert!(
        said.out
            .contains("overruled 1 of 1 times: eenzaamheid (opgave: sociale-samenhang)"),
        "{}",
        said.out
    );
    assert!(
        said.out
            .contains("1 code was given by people where the rules had none"),
        "{}",
        said.out
    );
}

#[test]
fn what_is_not_sure_says_what_held_it_back() {
    let shelf = Shelf::new();
    shelf.put(
        "gids ë.pdf",
        &study([
            "Studiewijzer sociaal werk in de wijk",
            "Dit onderzoek sprak met twaalf respondenten in de wijk.",
            "Voor dit vak staan vijf studiepunten, en eenzaamheid komt ter sprake.",
            "Dit was geen participatief onderzoek.",
        ]),
    );
    shelf.run(&["index"]);
    let why = shelf.run(&["why", "gids ë"]).out;
    for told in [
        "method: possibly small-scale (score ",
        "only possible: the document reads as the plan of a course:\n      pdf 1  Studiewijzer",
        "pdf 1  Dit onderzoek sprak met twaalf respondenten in de wijk.",
        "participatief onderzoek is denied",
    ] {
        assert!(why.contains(told), "{told}: {why}");
    }
    let json = shelf.run(&["why", "gids ë", "method", "--json"]).json();
    let mut records = json.iter();
    let small = records.find(|it| it["value"] == "small-scale").unwrap();
    assert_eq!(small["held"]["why"], "course-plan");
    assert_eq!(small["held"]["shown_by"][0]["cue"], "studiewijzer");
    let objection = records.find(|it| it["type"] == "objection").unwrap();
    assert_eq!(objection["why"], "denied");
    assert_eq!(
        objection["sentence"],
        "Dit was geen participatief onderzoek."
    );
}
