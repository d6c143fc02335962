//! What is typed for `PubMed`.

use super::{super::Dialect::PubMed, LONE_NOT, reads, refuses, year};

#[test]
fn reads_from_the_left() {
    reads(PubMed, "a1 OR b1 AND c1", "(a1 OR b1) AND c1");
    reads(
        PubMed,
        "a1 AND b1 OR c1 NOT d1",
        "((a1 AND b1) OR c1) NOT d1",
    );
    reads(PubMed, "a1 b1 OR c1", "(a1 AND b1) OR c1");
    reads(PubMed, "a1 AND (b1 OR c1)", "a1 AND (b1 OR c1)");
    reads(PubMed, "#1 AND #2", "#1 AND #2");
    reads(PubMed, "wijk and buurt", "wijk AND buurt");
}

#[test]
fn tags_belong_to_the_term_before_them() {
    reads(PubMed, "wijk[ti]", "title:wijk");
    reads(
        PubMed,
        "wijk [Title/Abstract]",
        "title:wijk OR abstract:wijk",
    );
    reads(
        PubMed,
        "social work[ti] AND zorg",
        "title:\"social work\" AND zorg",
    );
    reads(
        PubMed,
        "\"social work*\"[tiab]",
        "title:\"social work*\" OR abstract:\"social work*\"",
    );
    reads(
        PubMed,
        "\"lived housing\"[tiab:~2]",
        "title:(\"lived\" NEAR/2 \"housing\") OR abstract:(\"lived\" NEAR/2 \"housing\")",
    );
    reads(PubMed, "wijk[all fields] buurt", "wijk AND buurt");
    reads(
        PubMed,
        "Jansen AB[au] AND wijk[ti]",
        "author:Jansen AND title:wijk",
    );
    reads(PubMed, "\"de Vries\"[author]", "author:\"de Vries\"");
    reads(
        PubMed,
        "2015:2022[dp] NOT 2019[dp]",
        "year:2015..2022 NOT year:2019",
    );
    reads(PubMed, "2015:3000[pdat]", "year:2015..");
    reads(
        PubMed,
        "wijk AND (\"2015/01/01\"[Date - Publication] : \"3000\"[Date - Publication])",
        "wijk AND year:2015..",
    );
    reads(PubMed, "2015/01/01:2019/12/31[dp]", "year:2015..2019");
    reads(PubMed, "wijk[ti] AND hasabstract[text]", "title:wijk");
    reads(PubMed, "dutch[la] OR english[la]", "lang:nl OR lang:en");
}

#[test]
fn refuses_what_has_no_counterpart() {
    let heading = "subject headings are given by a database, and these studies have none";
    refuses(
        PubMed,
        "\"Social Work\"[Mesh]",
        "\"Social Work\"[Mesh]",
        heading,
    );
    let label = |it| format!("`{it}` is not a field that is known of these studies");
    refuses(PubMed, "wijk[ot]", "wijk[ot]", &label("ot"));
    refuses(PubMed, "review[pt] AND wijk", "review[pt]", heading);
    refuses(
        PubMed,
        "wijk[ti] Filters: English",
        "Filters: English",
        "`Filters:` has no counterpart here",
    );
    refuses(PubMed, "wijk[zz]", "[zz]", &label("zz"));
    refuses(PubMed, "[ti] wijk", "[ti]", "`[ti]` stands behind nothing");
    refuses(
        PubMed,
        "(a1 OR b1)[au]",
        "[au]",
        "`[au]` stands behind nothing",
    );
    refuses(
        PubMed,
        "wijk[ti:~2]",
        "[ti:~2]",
        "`[ti:~2]` stands behind nothing",
    );
    refuses(
        PubMed,
        "\"a1 b1 c1\"[tiab:~3]",
        "\"a1 b1 c1\"[tiab:~3]",
        "nearness of 3 words at once cannot be asked",
    );
    refuses(PubMed, "wijk[ti", "[", "`[` has no meaning in this dialect");
    refuses(PubMed, "wom?n", "?", "`?` has no meaning in this dialect");
    refuses(PubMed, "NOT wijk", "NOT wijk", LONE_NOT);
    refuses(PubMed, "2015/x[dp]", "2015/x", &year("2015/x"));
}
