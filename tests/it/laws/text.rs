//! Laws that hold for any text, tried on many.

use kennisbasis::{
    analyse::{fold, form, words},
    search::question::parse,
    study::sentences,
};
use proptest::prelude::*;

/// Text with the signs that matter here more often than chance has them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé]{1,8}",
        1 => Just("AND".to_owned()),
        1 => Just("OF".to_owned()),
        1 => Just("NOT".to_owned()),
        2 => "[()\"*“”:?#=&.,-]{1,2}",
        1 => "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|it| it.join(" "))
}

proptest! {
    #[test]
    fn a_question_is_run_or_refused_with_a_place_in_it(typed in text()) {
        match parse(&typed) {
            Ok(question) => {
                let read_as = question.to_string();
                let again = parse(&read_as);
                prop_assert!(again.is_ok(), "{typed} → {read_as}");
                prop_assert_eq!(again.unwrap().root, question.root, "{} → {}", typed, read_as);
            }
            Err(err) => prop_assert!(typed.get(err.span.clone()).is_some(), "{typed}: {err:?}"),
        }
    }

    #[test]
    fn sentences_are_slices_in_order_without_blanks_at_their_ends(text in "\\PC{0,200}") {
        let mut end = 0;
        for span in sentences(&text, &(0..text.len())) {
            prop_assert!(span.start >= end);
            end = span.end;
            let sentence = &text[span];
            prop_assert_eq!(sentence.trim(), sentence);
            prop_assert!(!sentence.is_empty());
        }
        let kept: usize = sentences(&text, &(0..text.len()))
            .into_iter()
            .map(|it| text[it].chars().filter(|c| !c.is_whitespace()).count())
            .sum();
        let all = text.chars().filter(|c| !c.is_whitespace()).count();
        prop_assert_eq!(kept, all, "no letter is in no sentence");
    }

    #[test]
    fn analysing_twice_changes_nothing(text in "\\PC{0,60}") {
        for word in words(&text) {
            prop_assert_eq!(&text[word.span.clone()], word.text);
            let form = form(word.text);
            prop_assert_eq!(kennisbasis::analyse::form(&form), form.clone());
            let folded = fold(&form);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
