//! What is typed for Scopus.

use super::{super::Dialect::Scopus, reads, refuses, year};

#[test]
fn binds_or_first() {
    reads(Scopus, "a1 AND b1 OR c1", "a1 AND (b1 OR c1)");
    reads(Scopus, "a1 OR b1 W/3 c1", "(a1 OR b1) NEAR/3 c1");
    reads(
        Scopus,
        "a1 and b1 and not c1 or d1",
        "a1 AND b1 NOT (c1 OR d1)",
    );
    reads(Scopus, "a1 AND NOT b1 AND c1", "a1 NOT (b1 AND c1)");
    reads(Scopus, "a1 pre/0 b1", "a1 PRE/0 b1");
    reads(Scopus, "a1 W/2 b1 W/2 c1", "(a1 NEAR/2 b1) NEAR/2 c1");
    reads(Scopus, "heart attack", "heart AND attack");
}

#[test]
fn codes_hold_what_is_in_their_parentheses() {
    reads(Scopus, "TITLE(wijk)", "title:wijk");
    reads(
        Scopus,
        "title(wijk) AND ABS ( zorg )",
        "title:wijk AND abstract:zorg",
    );
    reads(Scopus, "TITLE-ABS-KEY(wijk)", "title:wijk OR abstract:wijk");
    reads(
        Scopus,
        "TITLE-ABS-KEY ( \"social work\" AND zorg* )",
        "(title:\"social work\" OR abstract:\"social work\") AND (title:zorg* OR abstract:zorg*)",
    );
    reads(Scopus, "TITLE({social work})", "title:\"social work\"");
    reads(
        Scopus,
        "REF(Jansen) AND ALL(wijk)",
        "references:Jansen AND wijk",
    );
    reads(
        Scopus,
        "AUTH(Jansen, A.) AND wijk",
        "author:Jansen AND wijk",
    );
    reads(
        Scopus,
        "PUBYEAR > 2014 AND PUBYEAR < 2020",
        "year:2015.. AND year:..2019",
    );
    reads(Scopus, "PUBYEAR IS 2019", "year:2019");
    reads(Scopus, "LANGUAGE(dutch OR english)", "lang:nl OR lang:en");
    reads(Scopus, "GGZ (zorg OR hulp)", "GGZ AND (zorg OR hulp)");
    reads(
        Scopus,
        "wom?n OR \"burger* initiatief\"",
        "wom?n OR \"burger* initiatief\"",
    );
}

#[test]
fn refuses_what_has_no_counterpart() {
    let label = |it| format!("`{it}` is not a field that is known of these studies");
    refuses(Scopus, "KEY(wijk)", "KEY(wijk)", &label("KEY"));
    refuses(Scopus, "WIJKEN(wijk)", "WIJKEN", &label("WIJKEN"));
    let heading = "subject headings are given by a database, and these studies have none";
    refuses(Scopus, "INDEXTERMS(wijk)", "INDEXTERMS(wijk)", heading);
    let limit = "this limit is one of a database, and these studies do not have it";
    refuses(
        Scopus,
        "LIMIT-TO(DOCTYPE,\"ar\")",
        "LIMIT-TO(DOCTYPE,\"ar\")",
        limit,
    );
    let operator = |it| format!("`{it}` has no counterpart here");
    refuses(
        Scopus,
        "wijk OR EXCLUDE(PUBYEAR,2014)",
        "EXCLUDE",
        &operator("EXCLUDE"),
    );
    refuses(Scopus, "a1 NEAR/3 b1", "NEAR/3", &operator("NEAR/3"));
    refuses(
        Scopus,
        "a1 W/3 b1 PRE/3 c1",
        "PRE/3",
        "the order of these operators of nearness is not clear",
    );
    refuses(
        Scopus,
        "a1 W/300 b1",
        "W/300",
        "at most 255 words can be between",
    );
    refuses(Scopus, "{wijk", "{", "`{` has no meaning in this dialect");
    refuses(Scopus, "AND NOT wijk", "AND", "AND has nothing before it");
    refuses(
        Scopus,
        "PUBYEAR > 20145",
        "PUBYEAR > 20145",
        &year("PUBYEAR > 20145"),
    );
    refuses(Scopus, "AUTH()", "()", "these parentheses hold nothing");
}
