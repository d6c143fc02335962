//! Numbered lines: read as the lines of one strategy.

use super::{
    super::{
        Dialect::{self, Ovid, PubMed, Scopus, Wos},
        note::NoteKind,
        translate,
    },
    reads, refuses,
};

#[track_caller]
fn notes(dialect: Dialect, typed: &str, wanted: &[NoteKind]) {
    let notes = translate(typed, dialect).map_or_else(|_| vec![], |it| it.notes);
    let kinds: Vec<NoteKind> = notes.into_iter().map(|it| it.kind).collect();
    for kind in wanted {
        assert!(kinds.contains(kind), "{kind:?} in {kinds:?}");
    }
}

#[test]
fn numbers_of_lines_are_those_of_this_text() {
    let both = "title:wijk* AND title:buurt*";
    reads(Ovid, "1 wijk*.ti.\n2 buurt*.ti.\n3 1 and 2", both);
    reads(Ovid, "1. wijk*.ti.\n\n2. buurt*.ti.\n\n3. and/1-2", both);
    reads(PubMed, "#1 wijk*[ti]\n#2 buurt*[ti]\n#3 #1 AND #2", both);
    reads(PubMed, "1 wijk*[ti]\n2 buurt*[ti]\n3 1 AND 2", both);
    reads(Wos, "# 1 TI=(wijk*)\n#2 TI=(buurt*)\n#3 #1 and #2", both);
    reads(
        Wos,
        "#1 TI=(wijk*)\n#2 TI=(buurt*)\n#3 #2 and #1",
        "title:buurt* AND title:wijk*",
    );
    reads(
        Scopus,
        "#20 TITLE(wijk*)\n#22 TITLE(buurt*)\n#23 (#20 OR #22) AND PUBYEAR > 2014",
        "(title:wijk* OR title:buurt*) AND year:2015..",
    );
    reads(
        Ovid,
        "1 wijk*.ti.\n2 buurt*.ti.\n3 (straat or\nplein).ti.\n4 1-3/or",
        "title:wijk* OR title:buurt* OR title:(straat OR plein)",
    );
}

#[test]
fn hits_behind_lines_are_no_part_of_them() {
    let typed = "1\twijk*.ti.\t1,203\n2\tbuurt*.ti. (88)\n3\t1 or 2   1250\n4\t3 not 1 47";
    reads(Ovid, typed, "(title:wijk* OR title:buurt*) NOT title:wijk*");
    notes(
        Ovid,
        typed,
        &[
            NoteKind::Hits { lines: 4 },
            NoteKind::Strategy { lines: 4, runs: 4 },
        ],
    );
    reads(
        Ovid,
        "1 covid 19.ti.\n2 wijk.ti.\n3 1 and 2",
        "title:\"covid 19\" AND title:wijk",
    );
}

#[test]
fn the_last_line_that_combines_is_run_and_what_has_no_part_is_told() {
    let typed =
        "Ovid Medline 1946 to now\n1 wijk*.ti.\n2 w$.ti.\n3 buurt*.ti.\n4 1 and 3\n5 plein.ti.";
    reads(Ovid, typed, "title:wijk* AND title:buurt*");
    notes(
        Ovid,
        typed,
        &[
            NoteKind::Strategy { lines: 5, runs: 4 },
            NoteKind::LinesUnused { lines: vec![2, 5] },
            NoteKind::Heading {
                text: "Ovid Medline 1946 to now".into(),
            },
        ],
    );
    refuses(
        Ovid,
        "1 wijk.ti.\n2 buurt.ti.",
        "wijk.ti.\n2 buurt.ti.",
        "none of these numbered lines combines the others",
    );
    refuses(
        Ovid,
        "1 wijk.ti.\n2 1 and 7",
        "7",
        "no line 7 stands before this one",
    );
}

#[test]
fn a_line_of_headings_has_part_in_an_or_and_in_no_and() {
    reads(
        Ovid,
        "1 exp Housing/\n2 wonen.ti.\n3 1 or 2\n4 wijk.ti.\n5 3 and 4",
        "title:wonen AND title:wijk",
    );
    refuses(
        Ovid,
        "1 exp Housing/\n2 wonen.ti.\n3 1 and 2",
        "1",
        "subject headings are given by a database, and these studies have none",
    );
    reads(
        Ovid,
        "1 wijk.ti.\n2 exp animals/ not humans/\n3 1 not 2\n4 limit 3 to yr=\"2010 -Current\"",
        "title:wijk AND year:2010..",
    );
}

#[test]
fn plain_numbers_in_parentheses_are_words_but_for_ovid() {
    let typed = "1 wijk*[ti]\n2 buurt*[ti]\n3 1 AND (2 OR plein)";
    reads(PubMed, typed, "title:wijk* AND (2 OR plein)");
    notes(PubMed, typed, &[NoteKind::NumberIsWord { number: 2 }]);
    reads(
        PubMed,
        "1 wijk*[ti]\n2 buurt*[ti]\n3 1 AND 2 AND dutch[la]",
        "title:wijk* AND title:buurt* AND lang:nl",
    );
    reads(
        Ovid,
        "1 wijk*.ti.\n2 buurt*.ti.\n3 1 and (2 or plein.ti.)",
        "title:wijk* AND (title:buurt* OR title:plein)",
    );
}

#[test]
fn one_line_names_earlier_searches() {
    reads(Ovid, "1 and 2", "#1 AND #2");
    reads(PubMed, "#1 AND #2", "#1 AND #2");
    reads(PubMed, "1 AND 2", "1 AND 2");
    reads(Wos, "#3 OR\n#4", "#3 OR #4");
}

#[test]
fn blocks_between_operators_on_their_own_lines_are_groups() {
    let typed = "wijk[ti] OR buurt[ti]\n\nAND\n\nzorg[ti] OR welzijn[ti]";
    reads(
        PubMed,
        typed,
        "(title:wijk OR title:buurt) AND (title:zorg OR title:welzijn)",
    );
    notes(PubMed, typed, &[NoteKind::Blocks]);
    // From the left, as on one line.
    reads(
        PubMed,
        "wijk[ti] OR buurt[ti] AND zorg[ti] OR welzijn[ti]",
        "((title:wijk OR title:buurt) AND title:zorg) OR title:welzijn",
    );
}

#[test]
fn lines_without_numbers_are_counted_if_one_names_them() {
    let lines = "exp Housing/\n\nwonen.ti.\nor/1-2\nbuurt*.ti.\n3 and 4";
    reads(Ovid, lines, "title:wonen AND title:buurt*");
    let told = translate(lines, Ovid).map(|it| it.notes);
    let counted = |it: &super::super::Note| it.kind == NoteKind::Counted;
    assert!(told.is_ok_and(|it| it.iter().any(counted)));
    // A line that names what is not above it numbers nothing.
    reads(Ovid, "wonen.ti. or\n4 or 5", "title:wonen OR #4 OR #5");
}

#[test]
fn steps_on_one_line_are_read_by_their_numbers() {
    let steps = "MEDLINE 1. wijk$.ti. 2. buurt$.ti. 3. 1 or 2 4. (zorg adj2 team$).ab. \
                 5. 3 and 4 6. limit 5 to yr=1980 - 2005";
    let ours = "(title:wijk* OR title:buurt*) AND abstract:(zorg NEAR/1 team*) AND \
                year:1980..2005";
    reads(Ovid, steps, ours);
    refuses(
        Ovid,
        "1. wijk.ti. 2. buurt.ti.",
        "2. buurt",
        "no operator stands before this",
    );
}

#[test]
fn nobody_looks_for_the_words_of_a_field_that_is_not_known() {
    let lines = "1 TITLE(wijk*)\n2 INDEX(embase) OR PMID(0* OR 1*)\n3 1 and not 2";
    reads(Scopus, lines, "title:wijk*");
}

#[test]
fn the_history_of_pubmed_begins_its_lines_with_search() {
    let lines = "#1 Search wijk*[ti] OR buurt*[ti]\n#2 Search zorg[ab]\n#3 Search #1 AND #2";
    reads(
        PubMed,
        lines,
        "(title:wijk* OR title:buurt*) AND abstract:zorg",
    );
}
