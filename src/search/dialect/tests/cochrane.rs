//! What is typed for the Cochrane Library.

use super::{super::Dialect::Cochrane, NoteKind, notes, reads, refuses};

#[test]
fn labels_stand_behind_what_they_hold() {
    reads(Cochrane, "wijk:ti", "title:wijk");
    reads(Cochrane, "\"social work\":ti", "title:\"social work\"");
    reads(
        Cochrane,
        "(burger* NEAR/3 raad):ti,ab,kw",
        "title:(burger* NEAR/3 raad) OR abstract:(burger* NEAR/3 raad)",
    );
    reads(Cochrane, "(wijk):tx OR zorg:ti", "wijk OR title:zorg");
    refuses(
        Cochrane,
        "wijk:zz",
        ":zz",
        "`zz` is not a field that is known of these studies",
    );
}

#[test]
fn headings_end_where_the_manager_ends_them() {
    let lines = "#1 MeSH descriptor: [Social Work] explode all trees\n#2 welzijn*:ti\n\
                 #3 Any MeSH descriptor with qualifier: DT\n#4 [mh \"Social Work\"[mj]] OR opbouw*\n\
                 #5 {or #1-#3}\n#6 #5 AND #4";
    reads(Cochrane, lines, "title:welzijn* AND opbouw*");
    reads(
        Cochrane,
        "MeSH descriptor Surgery, Operative explode all trees or zorg*",
        "zorg*",
    );
    refuses(
        Cochrane,
        "[mh ^Housing] AND wonen",
        "[mh ^Housing]",
        "subject headings are given by a database, and these studies have none",
    );
}

#[test]
fn nothing_is_guessed_of_the_order() {
    reads(Cochrane, "a1 NEXT b1* OR c1", "(a1 PRE/0 b1*) OR c1");
    reads(Cochrane, "a1 near b1", "a1 NEAR/6 b1");
    reads(Cochrane, "wijk team AND zorg", "wijk AND team AND zorg");
    reads(
        Cochrane,
        "(a1 OR b1) AND c1 wijk",
        "(a1 OR b1) AND c1 AND wijk",
    );
    let unclear = "which of AND, OR and NOT goes first is not clear here";
    refuses(Cochrane, "a1 AND b1 OR c1", "OR", unclear);
    refuses(Cochrane, "a1 b1 OR c1", "OR", unclear);
    refuses(Cochrane, "(a1 OR b1) c1 OR d1", "OR", unclear);
    notes(
        Cochrane,
        "(wijk* near/3 team*):ti",
        &[(
            NoteKind::Between {
                typed: "near/3".into(),
                ours: "NEAR/3".into(),
            },
            "near/3",
        )],
    );
}
