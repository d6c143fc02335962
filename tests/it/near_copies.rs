//! Studies with much of their text the same, and files that are the same.

use crate::support::{pdf::study, shelf::Shelf};

const WORDS: [&str; 48] = [
    "bewoners", "wijk", "zorg", "samen", "jongeren", "school", "ouders", "gemeente", "werk",
    "vragen", "antwoord", "gesprek", "buurt", "huis", "straat", "park", "winkel", "dokter",
    "leraar", "kinderen", "vrienden", "avond", "ochtend", "zomer", "winter", "water", "brood",
    "tafel", "stoel", "raam", "deur", "tuin", "boom", "fiets", "trein", "brief", "boek", "krant",
    "muziek", "feest", "markt", "kerk", "toren", "brug", "haven", "schip", "strand", "heuvel",
];

/// Sentences of ten words by chance: `changed` in a hundred are others than those of
/// the same seed.
fn text(seed: u64, changed: u64) -> Vec<String> {
    let mut state = seed;
    let mut next = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    let mut other = 977;
    let lines = (0..60).map(|line| {
        let words: Vec<u64> = (0..10).map(|_| next()).collect();
        let is_changed = line * 100 / 60 % 100 < changed;
        let words = words.iter().map(|it| {
            other += 1;
            let it = if is_changed { it / 7 + other } else { *it };
            WORDS[it as usize % WORDS.len()]
        });
        format!("De {}.", words.collect::<Vec<_>>().join(" "))
    });
    lines.collect()
}

fn pdf(lines: &[String]) -> Vec<u8> {
    study(lines.iter().map(String::as_str))
}

/// A draft, what became of it, and another study; and a copy of the draft.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    let draft = pdf(&text(1, 0));
    shelf
        .put("concept.pdf", &draft)
        .put("eindversie.pdf", &pdf(&text(1, 30)))
        .put("iets anders.pdf", &pdf(&text(2, 0)))
        .put("kopie.pdf", &draft);
    shelf
}

#[test]
fn a_draft_is_told_beside_what_became_of_it_and_counts_by_itself() {
    let shelf = shelf();
    shelf.run(&["index"]);
    let listed = shelf.run(&["similar", "--near-copies"]);
    assert_eq!(listed.code, Some(0), "{}", listed.all());
    assert!(
        listed.out.contains("1 pair of near copies; exact"),
        "{}",
        listed.out
    );
    for name in ["concept.pdf", "eindversie.pdf"] {
        assert!(listed.out.contains(name), "{}", listed.out);
    }
    assert!(!listed.out.contains("iets anders"), "{}", listed.out);

    let show = shelf.run(&["show", "concept"]).out;
    assert!(
        show.contains("near copy corpus/eindversie.pdf: about "),
        "{show}"
    );
    let card = &shelf.run(&["show", "eindversie", "--json"]).json()[0];
    let near = &card["near_copies"][0];
    let shared = near["shared"].as_f64().unwrap();
    assert!((0.5..0.9).contains(&shared), "{shared}");
    let of_one = shelf.run(&["similar", "eindversie", "--near-copies"]).out;
    assert!(of_one.contains("corpus/concept.pdf: about "), "{of_one}");

    let found = shelf.run(&["search", "bewoners", "--no-history"]).out;
    assert!(found.contains("3 studies"), "{found}");
    assert_eq!(found.matches("near copy of ").count(), 2, "{found}");
    let cut = shelf
        .run(&["search", "bewoners", "--limit", "1", "--json"])
        .json();
    let all = shelf.run(&["search", "bewoners", "--json"]).json();
    let hits = all.iter().filter(|it| it["type"] == "hit");
    let with = hits.filter(|it| it["near_copies"] != serde_json::json!([]));
    assert_eq!(with.count(), 2);
    assert_eq!(cut[1]["near_copies"], all[1]["near_copies"]);
    // Only where both are found.
    let file = ["search", "bewoners AND file:concept", "--no-history"];
    let alone = shelf.run(&file).out;
    assert!(!alone.contains("near copy"), "{alone}");
    let none = shelf.run(&["similar", "iets anders", "--near-copies"]);
    assert_eq!(none.code, Some(1), "{}", none.all());
}

#[test]
fn the_same_near_copies_however_the_index_came_to_be() {
    let shelf = shelf();
    shelf.run(&["index"]);
    let at_once = shelf.run(&["similar", "--near-copies"]).out;
    let grown = Shelf::new();
    for (name, seed, changed) in [
        ("iets anders", 2, 0),
        ("eindversie", 1, 30),
        ("concept", 1, 0),
    ] {
        grown.put(&format!("{name}.pdf"), &pdf(&text(seed, changed)));
        grown.run(&["index"]);
    }
    assert_eq!(grown.run(&["similar", "--near-copies"]).out, at_once);
}

#[test]
fn exact_copies_are_named_in_the_summary() {
    let shelf = shelf();
    let summary = shelf.run(&["index"]).out;
    let told = "1 exact copy: corpus/kopie.pdf of corpus/concept.pdf";
    assert!(summary.contains(told), "{summary}");
    let draft = pdf(&text(1, 0));
    for name in ["k1.pdf", "k2.pdf", "k3.pdf", "k4.pdf", "k5.pdf"] {
        shelf.put(name, &draft);
    }
    let lines = shelf.run(&["index", "--json"]).json();
    let summary = lines.last().unwrap();
    assert_eq!(summary["copies"].as_array().unwrap().len(), 6);
    assert_eq!(summary["duplicate"], 6);
    let summary = shelf.run(&["index"]).out;
    assert!(
        summary.contains("6 exact copies: corpus/k1.pdf of"),
        "{summary}"
    );
    assert!(summary.contains("and 1 more"), "{summary}");
}
