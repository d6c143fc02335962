//! A question → which of its words were looked for in one language alone.
//!
//! Who reads *also searched* under some words must be told of the others, but not of
//! words that nobody expects in a table: function words, names, figures, the many
//! synonyms of a published strategy.

use crate::{
    analyse::{form, is_stop_word, words},
    search::{
        bridge::{Bridge, Listed},
        question::Node,
    },
    study::{AlsoSearched, OneLanguage},
};

/// Returns the plain words that are wanted and did not cross the bridge, in the order
/// of the question, each once.
///
/// A word that the table keeps back is told unless the question itself has what stands
/// across from it. One that no row has is told where it stands by itself, not in an
/// OR: there stands what the reviewer calls it otherwise.
pub(super) fn one_language(
    bridge: &Bridge,
    root: &Node,
    translated: &[AlsoSearched],
) -> OneLanguage {
    let mut plain = vec![];
    collect(root, false, &mut plain);
    let crossed = |word: &str| {
        let mut typed = translated.iter().flat_map(|it| it.typed.split(' '));
        typed.any(|it| it == word)
    };
    let is_typed = |term: &str| plain.iter().any(|(word, _)| *word == term);
    let mut found = OneLanguage::default();
    for (word, is_alternative) in &plain {
        if crossed(word) || !is_content(word) {
            continue;
        }
        let list = match bridge.listed(word) {
            Listed::KeptBack(across) if !across.iter().any(|it| is_typed(&it.text)) => {
                &mut found.kept_back
            }
            Listed::Nowhere if !is_alternative && !is_name(word) => &mut found.unlisted,
            _ => continue,
        };
        if !list.iter().any(|it| it == word) {
            list.push((*word).to_owned());
        }
    }
    found
}

/// Collects the plain words that are wanted, each with whether it stands in an OR.
fn collect<'a>(node: &'a Node, is_alternative: bool, found: &mut Vec<(&'a str, bool)>) {
    match node {
        Node::Word(word) => found.push((word, is_alternative)),
        Node::And(nodes) => nodes
            .iter()
            .for_each(|it| collect(it, is_alternative, found)),
        Node::Or(nodes) => nodes.iter().for_each(|it| collect(it, true, found)),
        Node::In { node, .. } => collect(node, is_alternative, found),
        // A phrase, an exact word, a word with an open end and what is near another
        // are looked for as they are typed, whatever the table has.
        Node::Exact(_)
        | Node::Start(_)
        | Node::Pattern(_)
        | Node::Phrase(_)
        | Node::Near { .. }
        | Node::Only(_)
        | Node::Earlier(_)
        | Node::Not(_) => {}
    }
}

/// Tells whether a word says what a study is about: it is no function word, and has
/// three letters or more and no figure, and is whole: `dak-` is not.
fn is_content(word: &str) -> bool {
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    let is_common = |it: &str| is_stop_word(&form(it));
    letters > 2
        && !word.ends_with('-')
        && !word.contains(|it: char| it.is_numeric())
        && !words(word).any(|it| is_common(it.text))
        && !OTHER_FUNCTION_WORDS.contains(&form(word).as_str())
}

/// Tells whether a word may be a name or an abbreviation: it begins with a capital.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Words that are looked for, as they may turn a meaning round or be words of the
/// field, and that nobody looks up in a table of terms.
const OTHER_FUNCTION_WORDS: [&str; 16] = [
    "niet", "geen", "zonder", "tegen", "not", "without", "against", "men", "door", "over", "had",
    "wie", "wat", "hoe", "what", "how",
];

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::sync::Arc;

    use super::one_language;
    use crate::search::{bridge::Bridge, plan::plan, question::parse, request::Reach};

    const TABLE: &str =
        "nl\ten\nbuurt | >wijk\tneighbourhood\nvertrouwen\t>trust\nteam\tteams of\n";

    #[track_caller]
    fn check(typed: &str, kept_back: &[&str], unlisted: &[&str]) {
        let bridge = Arc::new(Bridge::read(TABLE).unwrap());
        let question = parse(typed).unwrap();
        let reach = Reach {
            bridge: Some(Arc::clone(&bridge)),
            ..Reach::default()
        };
        let planned = plan(&question, &reach).unwrap();
        let found = one_language(&bridge, &question.root, &planned.translated);
        assert_eq!(found, planned.one_language);
        assert_eq!(found.kept_back, kept_back, "{typed}");
        assert_eq!(found.unlisted, unlisted, "{typed}");
    }

    #[test]
    fn words_that_do_not_cross_are_told() {
        check("wijken", &["wijken"], &[]);
        check("buurt trust", &["trust"], &[]);
        check("buurt huisraad", &[], &["huisraad"]);
        check("wijk huisraad wijk", &["wijk"], &["huisraad"]);
        check("title:wijk", &["wijk"], &[]);
    }

    #[test]
    fn what_nobody_expects_in_the_table_is_not() {
        check("buurt niet Tilburg 2019 zzp 18-jarige dak-", &[], &["zzp"]);
        check("wijk OR neighbourhood", &[], &[]);
        check("huisraad OR inboedel", &[], &[]);
        check("\"wijk\" =wijk wijk* buurt", &[], &[]);
        check("buurt NOT huisraad", &[], &[]);
    }

    #[test]
    fn without_a_bridge_nothing_is_told() {
        let question = parse("wijk").unwrap();
        let reach = Reach {
            bridge: None,
            ..Reach::default()
        };
        assert!(plan(&question, &reach).unwrap().one_language.is_empty());
    }
}
