//! What the table and the bridge must hold.

use super::{Bridge, BridgeFault, OURS, Term, read};
use crate::study::Language::{self, Dutch, English};

fn texts(terms: &[&Term]) -> Vec<String> {
    terms.iter().map(|it| it.text.clone()).collect()
}

/// Returns what stands across from words that are parted by blanks.
fn across(typed: &str) -> Vec<String> {
    let words: Vec<&str> = typed.split(' ').collect();
    texts(&Bridge::ours().across(&words))
}

fn table(rows: &[&str]) -> String {
    format!("# A remark.\nnl\ten\tnote\n{}\n", rows.join("\n"))
}

#[track_caller]
fn bridge(rows: &[&str]) -> Bridge {
    Bridge::read(&table(rows)).expect("a table in order")
}

#[test]
fn our_table_has_no_double_and_no_term_on_both_sides() {
    let bridge = Bridge::read(OURS).expect("our table in order");
    assert!(bridge.row_count() >= 350, "{} rows", bridge.row_count());
    assert_eq!(bridge.row_count(), Bridge::ours().row_count());
    assert_eq!(bridge.terms(), Bridge::ours().terms());
}

#[test]
fn our_table_stands_in_order() {
    let firsts: Vec<String> = read::rows(OURS)
        .expect("our table in order")
        .iter()
        .map(|row| read::name(&row.terms[0].text))
        .collect();
    for pair in firsts.windows(2) {
        assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
    }
}

#[test]
fn every_term_that_is_asked_from_is_recognised_and_leads_elsewhere() {
    for entry in read::rows(OURS)
        .expect("our table in order")
        .iter()
        .flat_map(|it| &it.terms)
    {
        let across = across(&entry.text);
        if !entry.is_target {
            assert!(!across.is_empty(), "{}", entry.text);
        }
        assert!(!across.contains(&entry.text), "{}", entry.text);
    }
}

#[test]
fn the_terms_of_the_field_are_there_in_both_directions() {
    for (dutch, english) in [
        ("ervaringskennis", "experiential knowledge"),
        ("ervaringskennis", "lived experience"),
        ("mantelzorg", "informal care"),
        ("wijkteam", "neighbourhood team"),
        ("wijkteam", "neighborhood team"),
        ("eenzaamheid", "loneliness"),
        ("armoede", "poverty"),
        (
            "licht verstandelijke beperking",
            "mild intellectual disability",
        ),
        ("schuldhulpverlening", "debt counselling"),
        ("burgerinitiatief", "citizens' initiative"),
        ("participatieladder", "participation ladder"),
        (
            "participatief actieonderzoek",
            "participatory action research",
        ),
        ("mede-onderzoeker", "co-researcher"),
        ("praktijkkennis", "practice knowledge"),
        ("procesevaluatie", "process evaluation"),
    ] {
        assert!(across(dutch).contains(&english.to_owned()), "{dutch}");
        assert!(across(english).contains(&dutch.to_owned()), "{english}");
    }
}

#[test]
fn inflection_case_diacritics_and_hyphens_do_not_matter() {
    assert_eq!(across("Wijkteams"), across("wijkteam"));
    assert_eq!(across("sociale netwerken"), across("sociaal netwerk"));
    assert_eq!(across("neighborhood teams"), across("neighbourhood team"));
    assert_eq!(across("medeonderzoekers"), across("mede-onderzoeker"));
    assert_eq!(across("mede onderzoeker"), across("mede-onderzoeker"));
    assert_eq!(across("financiele stress"), across("financiële stress"));
    assert!(!across("informal carers").is_empty());
    assert_ne!(across("informal carers"), across("informal care"));
}

#[test]
fn words_that_mean_another_thing_in_the_other_language_lead_nowhere() {
    for word in [
        "die", "men", "recent", "kind", "stem", "arm", "stage", "wet", "rust", "brief", "room",
        "list", "slim", "arts", "angel", "actual", "eventual", "trust", "band", "bout", "war",
        "breed", "been", "worst", "past", "spot", "fee", "lid", "bank", "lever",
    ] {
        assert_eq!(across(word), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn words_that_only_share_a_stem_lead_nowhere() {
    for word in [
        "leven", "age", "houses", "parents", "ouders", "gelukt", "maat",
    ] {
        assert_eq!(across(word), Vec::<String>::new(), "{word}");
    }
}

/// Checks the spans as `words=terms`, parted by semicolons.
#[track_caller]
fn check_spans(bridge: &Bridge, typed: &str, expected: &str) {
    let words: Vec<&str> = typed.split(' ').collect();
    let found: Vec<String> = bridge
        .spans(&words)
        .iter()
        .map(|it| {
            format!(
                "{}={}",
                words[it.words.clone()].join(" "),
                texts(&it.terms).join(",")
            )
        })
        .collect();
    assert_eq!(found.join("; "), expected);
}

#[test]
fn the_longest_term_counts_and_stop_words_count_in_it() {
    let bridge = bridge(&[
        "netwerk\tnetwork",
        "sociaal netwerk\tsocial network",
        "stem van de burger\tcitizen voice",
        "burger\tcitizen",
    ]);
    check_spans(
        &bridge,
        "sociale netwerken van netwerken",
        "sociale netwerken=social network; netwerken=network",
    );
    check_spans(
        &bridge,
        "de stem van de burgers in de wijk",
        "stem van de burgers=citizen voice",
    );
    check_spans(&bridge, "stem van burgers", "burgers=citizen");
    check_spans(&bridge, "sociaal", "");
    check_spans(&bridge, "", "");
}

#[test]
fn a_plural_may_change_the_second_letter() {
    let bridge = bridge(&["lid\tmember", "huis\thouse"]);
    check_spans(&bridge, "huizen", "huizen=house");
    // The Dutch stemmer does not know this plural; its letters would do.
    let found = |word: &str| bridge.openings.contains_key(&super::opening(word));
    assert!(found("leden") && !found("schip"));
}

#[test]
fn a_marked_term_is_only_looked_for() {
    let bridge = bridge(&[
        "buurt | >wijk\tneighbourhood",
        "wijkraad\t>council | ward council",
    ]);
    check_spans(&bridge, "neighbourhoods", "neighbourhoods=buurt,wijk");
    check_spans(&bridge, "buurt wijk council", "buurt=neighbourhood");
    check_spans(&bridge, "wijkraad", "wijkraad=council,ward council");
}

#[test]
fn a_term_with_a_bang_has_no_inflections() {
    let bridge = bridge(&["!ouderen\tolder people"]);
    check_spans(&bridge, "ouders", "");
    check_spans(&bridge, "Ouderen", "Ouderen=older people");
    let term = &bridge.across(&["older", "people"])[0];
    assert!(term.is_exact && term.language == Dutch);
    let mut keys = crate::analyse::Keys::default();
    assert!(!term.admits("ouderen", "ouder", &mut keys));
    assert!(term.admits("ouderen", "ouderen", &mut keys));
}

#[test]
fn a_table_comes_back_from_a_spreadsheet() {
    let text = "\u{feff}\"# Remark, with a comma\"\t\t\r\n\r\nnl\ten\tnote\r\n\
        \"zorg, thuis\"\tcare at home\t\"as \"\"they\"\" say\"\r\n  buurt  \t neighbourhood\t\r\n";
    let bridge = Bridge::read(text).expect("a table in order");
    assert_eq!(bridge.row_count(), 2);
    check_spans(
        &bridge,
        "zorg thuis buurt",
        "zorg thuis=care at home; buurt=neighbourhood",
    );
}

#[track_caller]
fn check_refused(row: &str, expected: &BridgeFault) {
    let text = table(&["buurt\tneighbourhood", row]);
    let error = Bridge::read(&text).expect_err("a broken table");
    assert_eq!((error.line, &error.what), (4, expected), "{row}");
    assert_eq!(error.text, row);
}

#[test]
fn a_broken_row_is_refused_with_its_line() {
    let side = |language: Language| BridgeFault::EmptySide { language };
    let term = || "wijk".to_owned();
    check_refused("wijk", &side(English));
    check_refused("\tdistrict", &side(Dutch));
    check_refused("wijk\t\ta note", &side(English));
    check_refused("wijk;district", &side(English));
    check_refused("wijk\ta\tb\tc", &BridgeFault::Columns { found: 4 });
    let no_word = |it: &str| BridgeFault::NoWord { term: it.into() };
    check_refused("wijk | | dorp\tdistrict", &no_word(""));
    check_refused("wijk\t> -", &no_word("> -"));
    check_refused(">wijk\t>district", &BridgeFault::NeverAsked);
    check_refused(
        "wijk\tWijk",
        &BridgeFault::BothSides {
            term: "Wijk".into(),
        },
    );
    check_refused(
        "wijk | >wijk\tward",
        &BridgeFault::Twice {
            term: term(),
            line: 4,
        },
    );
    let twice = BridgeFault::Twice {
        term: "Buurt".into(),
        line: 3,
    };
    check_refused("Buurt\tarea", &twice);
    let many = vec!["a"; read::MOST_TERMS + 1].join("|");
    let language = English;
    check_refused(
        &format!("wijk\t{many}"),
        &BridgeFault::TooManyTerms { language },
    );
}

#[test]
fn a_table_without_a_head_or_without_bounds_is_refused() {
    let refused = |text: &str| Bridge::read(text).map(|it| it.row_count());
    let error = refused("# nothing\nbuurt\tneighbourhood").expect_err("no head");
    assert_eq!((error.line, error.what), (2, BridgeFault::NoHead));
    let long = "a".repeat(read::MOST_BYTES + 1);
    let error = refused(&table(&[&format!("wijk\t{long}")])).expect_err("a long term");
    assert!(matches!(error.what, BridgeFault::TooLong { .. }) && error.text.len() < 130);
    let rows: Vec<String> = (0..=read::MOST_ROWS)
        .map(|it| format!("a{it}\tb{it}"))
        .collect();
    let error = refused(&format!("nl\ten\n{}", rows.join("\n"))).expect_err("many rows");
    assert_eq!(error.what, BridgeFault::TooManyRows);
    // A table that somebody emptied by mistake would turn the bridge off unseen.
    let error = refused("# nothing").expect_err("no head");
    assert_eq!((error.line, error.what), (1, BridgeFault::NoHead));
}
