//! What is typed for Ovid.

use super::{super::Dialect::Ovid, reads, refuses};

#[test]
fn counts_steps_and_reads_words_side_by_side_as_a_phrase() {
    reads(Ovid, "burger adj3 initiatief", "burger NEAR/2 initiatief");
    reads(Ovid, "burger ADJ1 initiatief", "burger NEAR/0 initiatief");
    reads(Ovid, "burger adj initiatief", "burger PRE/0 initiatief");
    reads(Ovid, "lived experience", "\"lived experience\"");
    reads(
        Ovid,
        "\"lived experience\" or \"wijk\"",
        "\"lived experience\" OR \"wijk\"",
    );
    reads(
        Ovid,
        "lived experience* and housing",
        "\"lived experience*\" AND housing",
    );
    reads(
        Ovid,
        "(burger or inwoner) initiatief",
        "(burger OR inwoner) PRE/0 initiatief",
    );
    reads(
        Ovid,
        "social work adj3 (poor or poverty)",
        "\"social work\" NEAR/2 (poor OR poverty)",
    );
}

#[test]
fn binds_adj_before_and_before_not_before_or() {
    reads(Ovid, "a1 or b1 and c1", "a1 OR (b1 AND c1)");
    reads(Ovid, "a1 not b1 and c1", "a1 NOT (b1 AND c1)");
    reads(Ovid, "a1 and b1 adj2 c1", "a1 AND (b1 NEAR/1 c1)");
    reads(Ovid, "a1 adj2 b1 adj5 c1", "(a1 NEAR/1 b1) NEAR/4 c1");
    reads(Ovid, "EN and OF", "en AND of");
}

#[test]
fn signs_for_letters_are_written_out() {
    reads(Ovid, "participat$", "participat*");
    reads(Ovid, "participat* or inclu:", "participat* OR inclu*");
    reads(Ovid, "wom#n", "wom?n");
    reads(Ovid, "team#", "(team?)");
    reads(Ovid, "behavio?r$", "behavior* OR behavio?r*");
    reads(Ovid, "gene$2", "gene OR (gene?) OR (gene??)");
    reads(Ovid, "wom#n work*", "\"wom?n work*\"");
    reads(
        Ovid,
        "behavio?r change",
        "\"behavior change\" OR \"behavio?r change\"",
    );
    reads(Ovid, "care team#", "\"care\" PRE/0 (team?)");
}

#[test]
fn labels_hold_terms_groups_and_what_adj_joins() {
    reads(Ovid, "wijk.ti.", "title:wijk");
    reads(Ovid, "wijk.ti,ab.", "title:wijk OR abstract:wijk");
    reads(Ovid, "social work.ab.", "abstract:\"social work\"");
    reads(Ovid, "wijk adj3 team.ti.", "title:(wijk NEAR/2 team)");
    reads(
        Ovid,
        "(wijk or buurt).ti,ab. and zorg",
        "(title:(wijk OR buurt) OR abstract:(wijk OR buurt)) AND zorg",
    );
    reads(
        Ovid,
        "(wijk and zorg).ti,ab.",
        "(title:wijk OR abstract:wijk) AND (title:zorg OR abstract:zorg)",
    );
    reads(
        Ovid,
        "wijk.mp. [mp=title, abstract, keyword] or buurt.af.",
        "title:wijk OR abstract:wijk OR buurt",
    );
    reads(Ovid, "2019.ti.", "title:2019");
    reads(Ovid, "(wijk or buurt).ti", "title:(wijk OR buurt)");
    reads(Ovid, "'sociaal werk'.ti.", "title:\"sociaal werk\"");
    reads(Ovid, "jansen ab.au.", "author:jansen");
    reads(Ovid, "wijk and 2015-2022.yr.", "wijk AND year:2015..2022");
    reads(
        Ovid,
        "dutch.lg. and wijk.tw.",
        "lang:nl AND (title:wijk OR abstract:wijk)",
    );
}

#[test]
fn lines_are_earlier_searches() {
    reads(Ovid, "1 and 2", "#1 AND #2");
    reads(Ovid, "(3 or 4) not 12", "(#3 OR #4) NOT #12");
    reads(Ovid, "or/1-4", "#1 OR #2 OR #3 OR #4");
    reads(Ovid, "AND/1,3 or wijk", "(#1 AND #3) OR wijk");
    reads(Ovid, "covid 19", "\"covid 19\"");
    reads(Ovid, "2-4/or", "#2 OR #3 OR #4");
    reads(
        Ovid,
        "limit 3 to (english language and yr=\"2015 -Current\")",
        "#3 AND lang:en AND year:2015..",
    );
    reads(
        Ovid,
        "limit 3 to (dutch or english)",
        "#3 AND (lang:nl OR lang:en)",
    );
    reads(Ovid, "remove duplicates from 3", "#3");
}

#[test]
fn refuses_what_has_no_counterpart() {
    let heading = "subject headings are given by a database, and these studies have none";
    refuses(
        Ovid,
        "exp Social Work/ and wijk",
        "exp Social Work/",
        heading,
    );
    refuses(Ovid, "wijk.sh.", "wijk.sh.", heading);
    let label = |it| format!("`{it}` is not a field that is known of these studies");
    refuses(Ovid, "wijk.kf.", "wijk.kf.", &label("kf"));
    refuses(Ovid, "wijk.jn,kw.", "wijk.jn,kw.", &label("jn,kw"));
    refuses(Ovid, ".ti. wijk", ".ti.", "`.ti.` stands behind nothing");
    let operator = |it| format!("`{it}` has no counterpart here");
    refuses(Ovid, "wijk NEAR/3 team", "NEAR/3", &operator("NEAR/3"));
    refuses(Ovid, "wijk.ab. /freq=3", "/freq=3", &operator("/freq=3"));
    refuses(
        Ovid,
        "wijk[tiab]",
        "[",
        "`[` has no meaning in this dialect",
    );
    refuses(Ovid, "TS=wijk", "=", "`=` has no meaning in this dialect");
    refuses(Ovid, "w$", "w$", "too little stands before this *");
    refuses(
        Ovid,
        "or/4-1",
        "or/4-1",
        "`or/4-1` is not the number of an earlier search",
    );
    refuses(
        Ovid,
        "gene$20",
        "$20",
        "this stands for more than 16 spellings",
    );
    refuses(Ovid, "a1 or", "or", "or has nothing after it");
    refuses(Ovid, "(a1 and b1", "(", "this parenthesis is not closed");
    refuses(
        Ovid,
        "recent.yr.",
        "recent",
        "`recent` cannot be read as a year or a range of years",
    );
    refuses(
        Ovid,
        "(a1.ti. or b1).ab.",
        "(a1.ti. or b1).ab.",
        "another field cannot stand inside a field",
    );
}
