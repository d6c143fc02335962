//! What is typed for Web of Science.

use super::{super::Dialect::Wos, reads, refuses, year};

#[test]
fn tags_hold_what_is_behind_them() {
    reads(Wos, "TI=wijk", "title:wijk");
    reads(Wos, "TS=wijk", "title:wijk OR abstract:wijk");
    reads(Wos, "ti = (wijk and zorg)", "title:(wijk AND zorg)");
    reads(
        Wos,
        "TI=social work OR wijk",
        "title:(social AND work) OR wijk",
    );
    reads(Wos, "AB=\"social work\"", "abstract:\"social work\"");
    reads(
        Wos,
        "TS=(burger* NEAR/3 initiatief)",
        "title:(burger* NEAR/3 initiatief) OR abstract:(burger* NEAR/3 initiatief)",
    );
    reads(
        Wos,
        "TS=(a1 NOT b1)",
        "(title:a1 OR abstract:a1) NOT (title:b1 OR abstract:b1)",
    );
    reads(
        Wos,
        "TI=wijk AND AU=(Jansen A OR \"de Vries\") AND PY=(2015-2022)",
        "title:wijk AND (author:Jansen OR author:\"de Vries\") AND year:2015..2022",
    );
    reads(Wos, "AU=Smit* OR LA=Dutch", "author:Smit* OR lang:nl");
    reads(Wos, "ALL=(wijk zorg)", "wijk AND zorg");
    reads(Wos, "DO=10.1234/Abc", "doi:10.1234/abc");
}

#[test]
fn binds_near_before_not_before_and_before_or() {
    reads(Wos, "a1 OR b1 AND c1", "a1 OR (b1 AND c1)");
    reads(Wos, "a1 AND b1 NOT c1", "a1 AND b1 NOT c1");
    reads(Wos, "a1 NOT b1 AND c1", "a1 AND c1 NOT b1");
    reads(Wos, "a1 near b1", "a1 NEAR/15 b1");
    reads(
        Wos,
        "wom?n OR colo$r OR team$",
        "wom?n OR color OR colo?r OR team OR (team?)",
    );
    reads(
        Wos,
        "\"care team$\"",
        "\"care team\" OR (\"care\" PRE/0 (team?))",
    );
    reads(Wos, "#1 and #2", "#1 AND #2");
    reads(
        Wos,
        "TITLE: (wijk*) AND YEAR PUBLISHED: (2015–2022)",
        "title:wijk* AND year:2015..2022",
    );
}

#[test]
fn refuses_what_has_no_counterpart() {
    let operator = |it| format!("`{it}` has no counterpart here");
    refuses(Wos, "TS=(a1 SAME b1)", "SAME", &operator("SAME"));
    refuses(Wos, "a1 PRE/2 b1", "PRE/2", &operator("PRE/2"));
    let label = |it| format!("`{it}` is not a field that is known of these studies");
    refuses(
        Wos,
        "SO=(Journal of Wijk)",
        "SO=(Journal of Wijk)",
        &label("SO"),
    );
    let front = "at least three letters must be known of a word that is open at its beginning";
    refuses(Wos, "?da", "?da", front);
    refuses(Wos, "o*r", "o*r", "too little is known of this word");
    refuses(Wos, "PY=recent", "recent", &year("recent"));
    refuses(Wos, "PY=200*", "200*", &year("200*"));
    refuses(Wos, "TI=", "TI=", "nothing stands right behind `title:`");
    refuses(
        Wos,
        "AU=",
        "AU=",
        "`` cannot be read as the value of this field",
    );
    refuses(
        Wos,
        "TS=a1 NEAR/3 b1",
        "TS=a1",
        "a field has no one place in the text that something could be near to",
    );
    refuses(
        Wos,
        "a1 NEAR/3 (b1 c1)",
        "(b1 c1)",
        "AND has no one place in the text that something could be near to",
    );
}
