//! What is typed for `ProQuest`.

use super::{super::Dialect::ProQuest, NoteKind, notes, reads, refuses};

#[test]
fn fields_stand_before_parentheses() {
    reads(ProQuest, "ti(wijk)", "title:wijk");
    reads(
        ProQuest,
        "AB,TI((burger* NEAR/3 initiatief) AND raad)",
        "(title:(burger* NEAR/3 initiatief) OR abstract:(burger* NEAR/3 initiatief)) AND \
         (title:raad OR abstract:raad)",
    );
    reads(
        ProQuest,
        "noft(wijk) AND YR(2012-2017) AND la(dutch)",
        "(title:wijk OR abstract:wijk) AND year:2012..2017 AND lang:nl",
    );
    reads(
        ProQuest,
        "SU.EXACT.EXPLODE(“Foster Care”) OR ti(pleeg*) OR MAINSUBJECT.EXACT (\"X\")",
        "title:pleeg*",
    );
    reads(
        ProQuest,
        "ti(wijk) AND stype.exact((\"Books\" OR \"Theses\") NOT \"Magazines\")",
        "title:wijk",
    );
    refuses(
        ProQuest,
        "ti(wijk) AND SU.EXACT(\"Care\")",
        "SU.EXACT(\"Care\")",
        "subject headings are given by a database, and these studies have none",
    );
    refuses(
        ProQuest,
        "xy(wijk) OR buurt",
        "xy",
        "`xy` is not a field that is known of these studies",
    );
}

#[test]
fn binds_near_before_and_before_or_before_not() {
    reads(ProQuest, "a1 OR b1 AND c1", "a1 OR (b1 AND c1)");
    reads(ProQuest, "a1 NOT b1 OR c1", "a1 NOT (b1 OR c1)");
    reads(ProQuest, "a1 OR wijk team", "a1 OR (wijk AND team)");
    reads(
        ProQuest,
        "a1 n/2 b1 OR c1 P/3 d1",
        "(a1 NEAR/2 b1) OR (c1 PRE/3 d1)",
    );
    reads(ProQuest, "a1 near b1", "a1 NEAR/4 b1");
    reads(ProQuest, "behavio*r OR wom?n", "behavio*r OR wom?n");
    reads(ProQuest, "wijk and(a1 or b1)", "wijk AND (a1 OR b1)");
    reads(ProQuest, "\"{sociale wijk}\"", "\"sociale wijk\"");
    refuses(
        ProQuest,
        "wijk LNK team",
        "LNK",
        "`LNK` has no counterpart here",
    );
}

#[test]
fn an_ending_has_an_end_there() {
    notes(
        ProQuest,
        "ti(wijk*)",
        &[(NoteKind::LongerEndings { most: 5 }, "wijk*")],
    );
    let lines = "S1 ti(wijk*)\nS2 ab(zorg)\nS3 S1 OR [S2]\nS4 S3 AND buurt";
    reads(ProQuest, lines, "(title:wijk* OR abstract:zorg) AND buurt");
}
