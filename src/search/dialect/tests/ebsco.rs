//! What is typed for `EBSCOhost`.

use super::{super::Dialect::Ebsco, NoteKind, notes, reads, refuses};

#[test]
fn a_field_holds_all_up_to_the_next_operator() {
    reads(Ebsco, "TI wijk", "title:wijk");
    reads(
        Ebsco,
        "TI wijk* N2 team* OR AB zorg",
        "title:(wijk* NEAR/2 team*) OR abstract:zorg",
    );
    reads(
        Ebsco,
        "TI(burger* n1 (initiatief or raad*)) AND bestuur",
        "title:(burger* NEAR/1 (initiatief OR raad*)) AND bestuur",
    );
    reads(
        Ebsco,
        "(TI wijk N2 team) NOT AB zorg",
        "title:(wijk NEAR/2 team) NOT abstract:zorg",
    );
    reads(
        Ebsco,
        "TI (wijk OR \"social work\") AND TX zorg",
        "title:(wijk OR \"social work\") AND zorg",
    );
    reads(
        Ebsco,
        "AB wijk AND AU Jansen A AND PY 2015-2022 AND LA dutch",
        "abstract:wijk AND author:Jansen AND year:2015..2022 AND lang:nl",
    );
    reads(Ebsco, "ti wijk", "ti NEAR/5 wijk");
}

#[test]
fn nearness_counts_the_words_between() {
    reads(Ebsco, "wijk N3 team", "wijk NEAR/3 team");
    reads(Ebsco, "wijk w3 team", "wijk PRE/3 team");
    reads(Ebsco, "rough sleep*", "rough NEAR/5 sleep*");
    let found = "(rough NEAR/5 sleep*) OR beh?vior OR color OR colo?r";
    reads(Ebsco, "rough sleep* OR beh?vior OR colo#r", found);
    reads(Ebsco, "a1 OR b1 AND c1", "a1 OR (b1 AND c1)");
    notes(
        Ebsco,
        "TI wijk* team*",
        &[(NoteKind::SideBySide { between: 5 }, "team*")],
    );
    notes(
        Ebsco,
        "TI (wijk* NEAR/3 team*)",
        &[(
            NoteKind::OtherTools {
                typed: "NEAR/3".into(),
            },
            "NEAR/3",
        )],
    );
}

#[test]
fn headings_are_left_out_of_an_or_and_refused_in_an_and() {
    reads(
        Ebsco,
        "(MH \"Homelessness+\") OR TI dakloos*",
        "title:dakloos*",
    );
    reads(Ebsco, "DE “FOSTER care” OR TI pleeg*", "title:pleeg*");
    let heading = "subject headings are given by a database, and these studies have none";
    refuses(
        Ebsco,
        "MH \"Homelessness\" AND TI dakloos*",
        "MH \"Homelessness\"",
        heading,
    );
    refuses(
        Ebsco,
        "TI OR wijk",
        "TI",
        "nothing stands right behind `title:`",
    );
    refuses(
        Ebsco,
        "TI wijk AND SO Nature",
        "SO Nature",
        "`SO` is not a field that is known of these studies",
    );
}

#[test]
fn lines_have_an_s_before_their_number() {
    let lines = "S1\tTI dakloos*\t7986\nS2\tAB opvang*\t12\nS3\tS1 OR S2\nS4\tS3 AND wonen";
    reads(
        Ebsco,
        lines,
        "(title:dakloos* OR abstract:opvang*) AND wonen",
    );
    reads(Ebsco, "S1 AND wonen", "#1 AND wonen");
}
