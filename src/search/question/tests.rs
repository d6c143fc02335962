//! Questions and how they are read; questions that are refused, and where.

use super::{
    bounds::DEEPEST,
    parse::{parse, parse_all, parse_with},
    problem::{Elsewhere, Problem},
};
use crate::study::Facet;

#[track_caller]
fn reads(typed: &str, as_what: &str) {
    let question = parse(typed);
    let read = question.as_ref().map(ToString::to_string);
    assert_eq!(read, Ok(as_what.to_owned()), "{typed}");
    let again = parse(as_what).map(|it| it.root);
    assert_eq!(again, question.map(|it| it.root), "read as means the same");
}

#[track_caller]
fn refuses(typed: &str, place: &str, problem: &str) {
    match parse(typed) {
        Ok(question) => panic!("{typed} is read as {question}"),
        Err(err) => {
            let found = (typed.get(err.span.clone()), err.to_string());
            assert_eq!(found, (Some(place), problem.to_owned()), "{typed}");
        }
    }
}

#[test]
fn words_side_by_side_are_all_wanted_and_bind_tighter_than_or() {
    reads("wijk team", "wijk AND team");
    reads("wijk team OR buurt", "(wijk AND team) OR buurt");
    reads("wijk (team OF buurt)", "wijk AND (team OR buurt)");
    reads("armoede NIET schulden", "armoede NOT schulden");
    reads("armoede AND NOT schulden", "armoede NOT schulden");
    reads("NOT schulden armoede", "armoede NOT schulden");
    reads("a1 NOT b1 AND c1", "a1 AND c1 NOT b1");
    reads("(a1 b1) c1", "a1 AND b1 AND c1");
    reads("(a1 OR b1) OF c1", "a1 OR b1 OR c1");
    reads("x1 NOT (a1 OR b1)", "x1 NOT (a1 OR b1)");
    reads("GGZ OF LVB", "GGZ OR LVB");
    reads("salt and pepper", "salt AND pepper");
    reads("NOTE", "NOTE");
}

#[test]
fn common_words_count_in_phrases_and_where_an_operator_asks_for_them() {
    reads("stem van de burger", "stem AND burger");
    reads("\"stem van de burger\"", "\"stem van de burger\"");
    reads("van AND burger", "van AND burger");
    reads("van de", "van AND de");
    reads("titel:de wijk", "title:de AND wijk");
    reads("=de wijk", "=de AND wijk");
    reads("de NEAR/2 wijk", "de NEAR/2 wijk");
    let left_out = parse("stem van (de burger)").map(|it| it.left_out);
    assert_eq!(left_out, Ok(vec!["de".to_owned(), "van".to_owned()]));
}

#[test]
fn words_may_be_open_exact_or_have_a_sign_for_a_letter() {
    reads("participatie*", "participatie*");
    reads("“burger* initiatief”", "\"burger* initiatief\"");
    reads("«van de wijk»", "\"van de wijk\"");
    reads("=GGZ =één", "=GGZ AND =één");
    reads("wom?n", "wom?n");
    reads("behavio?r* OR organi?ation", "behavio?r* OR organi?ation");
    reads("\"wom?n in need*\"", "\"wom?n in need*\"");
    reads("(team?) OR (gene??)", "(team?) OR (gene??)");
    reads("behavio*r OR *participatie", "behavio*r OR *participatie");
    reads("*zorg* OR wo**ning***", "*zorg* OR wo*ning*");
    reads("mede*-onderzoeker", "mede*-onderzoeker");
    reads("\"*zorg en mede*-werk*\"", "\"*zorg en mede* werk*\"");
    reads("participat*:", "participat*");
    reads("wijk – buurt", "wijk AND buurt");
    reads("wijk\u{a0}year:2015–2022", "wijk AND year:2015..2022");
    reads("mede-onderzoeker*", "mede-onderzoeker*");
    reads("\"mede-onderzoeker*\"", "\"mede onderzoeker*\"");
    reads("12:30 zorg/welzijn", "12:30 AND zorg/welzijn");
}

#[test]
fn nearness_binds_tightest_and_from_the_left() {
    reads("wijk NEAR/3 team", "wijk NEAR/3 team");
    reads("wijk near/03 team", "wijk NEAR/3 team");
    reads("wijk PRE/0 team buurt", "(wijk PRE/0 team) AND buurt");
    reads("x1 NOT wijk NEAR/3 team", "x1 NOT (wijk NEAR/3 team)");
    reads("a1 NEAR/3 b1 PRE/2 c1", "(a1 NEAR/3 b1) PRE/2 c1");
    reads("a1 NEAR/3 (b1 PRE/2 c1)", "a1 NEAR/3 (b1 PRE/2 c1)");
    reads(
        "(wijk* OF =buurt) NEAR/5 \"stem van\"",
        "(wijk* OR =buurt) NEAR/5 \"stem van\"",
    );
    reads("near home", "near AND home");
}

#[test]
fn fields_hold_one_word_phrase_or_group() {
    reads("title:wijk team", "title:wijk AND team");
    reads("TITEL:(wijk team)", "title:(wijk AND team)");
    reads("samenvatting:\"stem van\"", "abstract:\"stem van\"");
    reads("methoden:interview*", "methods:interview*");
    reads("resultaten:=één", "results:=één");
    reads("conclusie:(a1 NEAR/3 b1)", "conclusion:(a1 NEAR/3 b1)");
    reads(
        "literatuur:(a1 OR b1 NOT c1)",
        "references:(a1 OR (b1 NOT c1))",
    );
    reads("NOT title:wijk buurt", "buurt NOT title:wijk");
    reads("title:((wijk))", "title:wijk");
    reads("title:(team?)", "title:(team?)");
}

#[test]
fn limits_stand_where_words_do() {
    reads("jaar:2015..2022 wijk", "year:2015..2022 AND wijk");
    reads("year:2015-2022", "year:2015..2022");
    reads(
        "wijk (year:2015.. OR year:..2010)",
        "wijk AND (year:2015.. OR year:..2010)",
    );
    reads("year:2019..2019", "year:2019");
    reads("taal:nederlands OR lang:EN", "lang:nl OR lang:en");
    reads("auteur:\"de Vries\"", "author:\"de Vries\"");
    reads("author:jans*", "author:jans*");
    reads("author:Jansen-Smit", "author:\"Jansen Smit\"");
    reads("doi:10.1234/ABC(5)7-x", "doi:\"10.1234/abc(5)7-x\"");
    reads("(doi:https://doi.org/10.1234/abc)", "doi:10.1234/abc");
    reads("bestand:\"map een/stuk.pdf\"", "file:\"map een/stuk.pdf\"");
    reads("NOT file:oud/ wijk", "wijk NOT file:oud/");
    reads(
        "opgave:\"stem van de burger\" methode:small-scale bron:ervaring",
        "opgave:\"stem van de burger\" AND method:small-scale AND source:ervaring",
    );
    reads("#3 EN #5 NIET #12", "#3 AND #5 NOT #12");
    reads("#1 (wijk OR #2)", "#1 AND (wijk OR #2)");
}

#[test]
fn what_is_not_closed_or_empty_is_refused() {
    refuses("", "", "the question is empty");
    refuses("  ", "  ", "the question is empty");
    refuses("wijk \"team", "\"team", "this phrase is not closed");
    refuses("author:\"team", "\"team", "this phrase is not closed");
    refuses("\"\" wijk", "\"\"", "this phrase is empty");
    refuses("\"…\" wijk", "\"…\"", "this phrase is empty");
    refuses("(wijk team", "(", "this parenthesis is not closed");
    refuses("wijk ( )", "( )", "these parentheses hold nothing");
    refuses("wijk & team", "&", "there is no word in this");
    refuses(
        "‘stem van",
        "‘stem",
        "a phrase stands between double quotation marks",
    );
    let single = "a phrase stands between double quotation marks";
    refuses(
        "zorg 'stem van de burger' a1",
        "'stem van de burger'",
        single,
    );
    refuses("'wijk'", "'wijk'", single);
    reads("'s ochtends foto's", "'s AND ochtends AND foto's");
    let glued = "a parenthesis cannot open right behind a word";
    refuses("participatie(s)", "(", glued);
    refuses(
        "wijk)",
        ")",
        "nothing is open that this parenthesis could close",
    );
}

#[test]
fn operators_without_a_side_are_refused() {
    refuses("AND wijk", "AND", "AND has nothing before it");
    refuses("wijk OF", "OF", "OF has nothing after it");
    refuses("wijk NOT", "NOT", "NOT has nothing after it");
    refuses("NOT", "NOT", "NOT has nothing after it");
    refuses("wijk AND NOT", "AND NOT", "AND NOT has nothing after it");
    refuses("wijk AND OR team", "AND", "AND has nothing after it");
    refuses("(OR team)", "OR", "OR has nothing before it");
    refuses("NEAR/3 team", "NEAR/3", "NEAR/3 has nothing before it");
    refuses("wijk PRE/3", "PRE/3", "PRE/3 has nothing after it");
    let lone = "NOT takes away, and there is nothing to take away from";
    refuses("NOT wijk", "NOT wijk", lone);
    refuses("a1 OR NOT b1", "NOT b1", lone);
    refuses("a1 (NIET b1)", "NIET b1", lone);
    for shouted in ["QUALITY OF HOUSING", "WONEN EN LEVEN"] {
        let problem = parse(shouted).map_err(|it| it.problem);
        assert!(
            matches!(problem, Err(Problem::InCapitals { .. })),
            "{shouted}"
        );
    }
}

#[test]
fn only_text_can_be_near_something() {
    let no_place =
        |what| format!("{what} has no one place in the text that something could be near to");
    refuses("wijk NEAR/3 (a1 b1)", "(a1 b1)", &no_place("AND"));
    refuses("wijk NEAR/3 NOT team", "NOT", &no_place("NOT"));
    refuses("wijk NEAR/3 title:team", "title:team", &no_place("a field"));
    refuses(
        "year:2019 NEAR/3 wijk",
        "year:2019",
        &no_place("a limit on studies"),
    );
    refuses(
        "(a1 OR #2) NEAR/3 wijk",
        "(a1 OR #2)",
        &no_place("an earlier search"),
    );
    let number = |it| format!("{it} does not say how many words may stand between");
    refuses("wijk NEAR team", "NEAR", &number("NEAR"));
    refuses("wijk near/x team", "near/x", &number("near/x"));
    refuses("wijk PRE/ team", "PRE/", &number("PRE/"));
    refuses(
        "a1 NEAR/256 b1",
        "NEAR/256",
        "at most 255 words can be between",
    );
}

#[test]
fn words_of_which_too_little_is_known_are_refused() {
    refuses("*", "*", "too little stands before this *");
    refuses("w*", "w*", "too little stands before this *");
    refuses("a1 \"b1 c*\"", "c*", "too little stands before this *");
    refuses("\"zorg/a*\"", "zorg/a*", "too little stands before this *");
    refuses("wom?n-a*", "wom?n-a*", "too little stands before this *");
    refuses("w*n", "w*n", "too little is known of this word");
    refuses("a1 \"b1 w*n\"", "w*n", "too little is known of this word");
    let front = "at least three letters must be known of a word that is open at its beginning";
    refuses("*ie", "*ie", front);
    refuses("?en", "?en", front);
    let many = vec!["*participatie"; 41].join(" OR ");
    let fault = "more than 40 words are open at their beginning";
    refuses(&many, &many, fault);
    refuses("w?? wijk", "w??", "a question needs no question mark");
    refuses("w?* wijk", "w?", "too little is known of this word");
    refuses("wat is zorg?", "zorg?", "a question needs no question mark");
    refuses("zorg? wijk", "zorg?", "a question needs no question mark");
    refuses("\"wat werkt?\"", "?", "a question needs no question mark");
    refuses(
        "\"wat werkt? een\"",
        "?",
        "a question needs no question mark",
    );
    refuses("=wijk*", "*", "an exact form cannot be left open");
    refuses("=wo?rd", "?", "an exact form cannot be left open");
    refuses("=\"van de\"", "=", "`=` stands before one word");
    refuses("\"van =één\"", "=", "`=` stands before one word");
    refuses("a1 = b1", "=", "there is no word in this");
}

#[test]
fn all_faults_are_told_at_once() {
    let any = |_: Facet, value: &str| Ok(value.to_owned());
    let typed = "(w* AND titl:x1) OR jaar:ooit AND (title:a1 NEAR/2 b1";
    let faults = parse_all(typed, &any).err().unwrap_or_default();
    let places = faults.iter().map(|it| typed.get(it.span.clone()));
    let places: Vec<_> = places.flatten().collect();
    assert_eq!(places, ["w*", "titl:", "ooit", "(", "title:a1"]);
}

#[test]
fn fields_and_values_that_are_not_known_are_refused() {
    refuses("titl:wijk", "titl:", "there is no field `titl`");
    refuses("https://wijk.nl", "https:", "there is no field `https`");
    refuses(
        "title: wijk",
        "title:",
        "nothing stands right behind `title:`",
    );
    refuses("title:", "title:", "nothing stands right behind `title:`");
    refuses("title:)", "title:", "nothing stands right behind `title:`");
    refuses(
        "title:AND wijk",
        "title:",
        "nothing stands right behind `title:`",
    );
    refuses("jaar: 2019", "jaar:", "nothing stands right behind `year:`");
    refuses("year:recent", "recent", "`recent` is not a year");
    refuses(
        "year:2022..2015",
        "2022..2015",
        "`2022..2015` is not a year",
    );
    refuses("year:..", "..", "`..` is not a year");
    refuses("lang:klingon", "klingon", "there is no language `klingon`");
    refuses("lang:(nl OR en)", "lang:", "`lang:` takes one value");
    refuses(
        "file:rapport*",
        "rapport*",
        "the value of `file:` cannot be left open",
    );
    refuses("author:\"&\"", "\"&\"", "this phrase is empty");
    let inside = |what| format!("{what} cannot stand inside a field");
    refuses("title:abstract:wijk", "title:", &inside("another field"));
    refuses(
        "title:(wijk abstract:a1)",
        "title:(wijk abstract:a1)",
        &inside("another field"),
    );
    refuses(
        "title:(a1 jaar:2019)",
        "title:(a1 jaar:2019)",
        &inside("a limit on studies"),
    );
    refuses("title:#3", "title:#3", &inside("an earlier search"));
    refuses(
        "#metoo",
        "#metoo",
        "`#metoo` is not the number of an earlier search",
    );
    refuses("#0", "#0", "`#0` is not the number of an earlier search");
    let nearest = parse("tilte:wijk").map_err(|it| it.problem);
    let name = "tilte".to_owned();
    let nearest_is = Some("title");
    assert_eq!(
        nearest,
        Err(Problem::UnknownField {
            name,
            nearest: nearest_is
        })
    );
}

#[test]
fn values_of_facets_are_those_of_the_caller() {
    let resolve = |facet: Facet, typed: &str| match (facet, typed) {
        (Facet::Opgave, "insluiting" | "inclusie") => Ok("inclusie".to_owned()),
        _ => Err(vec!["inclusie".to_owned()]),
    };
    let read = parse_with("opgave:insluiting", &resolve).map(|it| it.to_string());
    assert_eq!(read, Ok("opgave:inclusie".to_owned()));
    let err = parse_with("wijk opgave:\"wonen nu\"", &resolve).map_err(|it| (it.problem, it.span));
    let problem = Problem::UnknownValue {
        facet: Facet::Opgave,
        value: "wonen nu".to_owned(),
        known: vec!["inclusie".to_owned()],
    };
    assert_eq!(err, Err((problem, 12..22)));
}

#[test]
fn spellings_of_other_tools_are_not_read_as_words() {
    refuses(
        "armoede -schulden",
        "-schulden",
        "`-` before a word has no meaning here",
    );
    refuses("+wijk", "+wijk", "`+` before a word has no meaning here");
    refuses(
        "wijk.ti,ab.",
        "wijk.ti,ab.",
        "this is how Ovid writes a field",
    );
    refuses(
        "wijk[tiab]",
        "wijk[tiab]",
        "this is how PubMed writes a field",
    );
    refuses(
        "TS=(wijk)",
        "TS=",
        "this is how Web of Science writes a field",
    );
    refuses(
        "TITLE-ABS-KEY(wijk)",
        "TITLE-ABS-KEY",
        "this is how Scopus writes a field",
    );
    refuses("\"van bewoners\"~5", "~5", "`~` has no meaning here");
    refuses("wijk^2", "wijk^2", "`^` has no meaning here");
    refuses("behavio#r", "behavio#r", "`#` has no meaning here");
    refuses("wijk$ a1", "wijk$", "`$` has no meaning here");
    for (typed, expected) in [
        ("adj3", "NEAR/2"),
        ("ADJ", "PRE/0"),
        ("W/3", "NEAR/3"),
        ("w/3", "NEAR/3"),
        ("N3", "NEAR/3"),
        ("W3", "PRE/3"),
        ("ADJ1", "NEAR/0"),
    ] {
        let problem = parse(&format!("wijk {typed} team")).map_err(|it| it.problem);
        let Err(Problem::Elsewhere(Elsewhere::Nearness { ours, .. })) = problem else {
            panic!("{typed}: {problem:?}");
        };
        assert_eq!(ours, expected, "{typed}");
    }
}

#[test]
fn deep_nesting_is_refused_and_long_questions_are_not() {
    let deep = format!("{}wijk{}", "(".repeat(90_000), ")".repeat(90_000));
    let err = parse(&deep).map_err(|it| (it.problem, it.span));
    assert_eq!(err, Err((Problem::TooDeep, DEEPEST..DEEPEST + 1)));
    let chain = vec!["wijk"; 5_000].join(" NEAR/1 ");
    let err = parse(&chain).map_err(|it| it.problem);
    assert_eq!(err, Err(Problem::TooDeep));
    let fields = "title:".repeat(30_000) + "wijk";
    assert!(parse(&fields).is_err());

    for joined in [" OR ", " ", " NOT "] {
        let long = vec!["wijkteam"; 5_000].join(joined);
        assert!(parse(&long).is_ok(), "5,000 words with{joined}");
    }
    let enormous = "wijk ".repeat(100_000);
    let err = parse(&enormous).map_err(|it| it.problem);
    assert_eq!(err, Err(Problem::TooLong));
}

#[test]
fn what_is_shown_never_nests_deeper_than_what_may_be_typed() {
    // The AND of words side by side takes parentheses that were not typed.
    let nested = |times: usize| {
        let open = "x1 OR (y1 (".repeat(times);
        format!("{open}a1 b1 OR c1{}", "))".repeat(times))
    };
    let mut read = 0;
    for times in 1..=DEEPEST {
        if let Ok(question) = parse(&nested(times)) {
            read = times;
            let again = parse(&question.to_string()).map(|it| it.root);
            assert_eq!(again, Ok(question.root));
        }
    }
    assert_eq!(read, DEEPEST / 2 - 1);
}
