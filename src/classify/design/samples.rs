//! Samples: which of the numbers of a passage are those whom the study studied.
//!
//! ```text
//! view of a passage ─samples→ 24 bewoners, with their sentence
//! ```
//!
//! **Promise.** A number counts where the study speaks of its own work. Parts
//! of a number that counts (14 women and 10 men) are left to the sentence, as
//! are those who were only asked.
//!
//! **Never:** decides what is small; that is `rules`.

use crate::{
    classify::said::{Fate, Quantity, Stance, View, Zone, fate, gathers, quantities},
    study::{Counted, Sample, Span},
};

use super::literature::is_of_works;

/// More samples than this are a table of results.
const MOST_SAMPLES: usize = 12;
/// Nouns by which people are told apart, and seldom counted as a whole.
const KINDS: [&str; 12] = [
    "vrouwen", "mannen", "women", "men", "meisjes", "jongens", "girls", "boys", "moeders",
    "vaders", "mothers", "fathers",
];

/// With these a sentence begins that tells what its writer did.
const SELVES: [&str; 4] = ["i ", "we ", "ik ", "wij "];

/// Adds the samples of a passage to those that are `known`.
pub(super) fn add(view: &View<'_>, known: &mut Vec<Sample>) {
    let text = &view.haystack().text;
    let all = quantities(text, view.passage.language);
    let mut begun = 0;
    while begun < all.len() {
        let Some(sentence) = view.sentence_at(view.haystack().origin(all[begun].at)) else {
            begun += 1;
            continue;
        };
        let here = &all[begun..];
        let is_in = |it: &&Quantity| {
            sentence.contains(&(view.passage.span.start + view.haystack().origin(it.at)))
        };
        let here = &here[..here.iter().take_while(is_in).count().max(1)];
        begun += here.len();
        add_sentence(view, &sentence, here, known);
    }
}

fn add_sentence(view: &View<'_>, sentence: &Span, counts: &[Quantity], known: &mut Vec<Sample>) {
    let text = &view.haystack().text;
    let mut added: Vec<(Quantity, &str)> = vec![];
    for count in counts {
        let noun = &text[count.at..count.end];
        let noun = noun.rsplit(' ').next().unwrap_or_default();
        let (words, begin) = view.around(sentence, view.haystack().origin(count.at));
        let at = begin..(begin + count.end - count.at).min(words.len());
        let mut fate = fate(words, at.clone());
        if fate == Fate::Part {
            // Of those who were asked and are not counted, the part is the whole.
            let before = added
                .iter()
                .any(|it| is_people(it.0.counted) && it.0.number > count.number);
            let is_part = before || known.iter().any(|it| larger(it, count));
            if is_part || !is_people(count.counted) || !gathers(words) {
                continue;
            }
            fate = Fate::Studied;
        }
        if is_studied(view, sentence, count, fate)
            && !is_population(words, &at, noun, count.number)
            && !is_part_of(count, noun, &added, text)
            && !((may_be_part(words, &at, noun)
                || view.passage.zone == Zone::Results && !is_asked_apart(words))
                && known.iter().any(|it| larger(it, count)))
        {
            added.push((*count, noun));
        }
        if added.len() == MOST_SAMPLES {
            break;
        }
    }
    drop_summed(&mut added, known);
    for (count, _) in added {
        let is_known = |it: &Sample| {
            it.number == count.number
                && (it.of == count.counted || is_people(it.of) && is_people(count.counted))
        };
        // `One participant said` is no sample.
        let is_one = count.number <= 1 && is_people(count.counted);
        if known.len() == MOST_SAMPLES || is_one || known.iter().any(is_known) {
            continue;
        }
        known.push(Sample {
            number: count.number,
            of: count.counted,
            page: view.passage.page,
            sentence: sentence.clone(),
            words: view.on_page(count.at..count.end),
        });
    }
}

/// Tells whether a sentence says that the study studied what it counts.
fn is_studied(view: &View<'_>, sentence: &Span, count: &Quantity, fate: Fate) -> bool {
    let at = view.haystack().origin(count.at);
    if fate == Fate::Aside || is_of_works(view.around(sentence, at).0) {
        return false;
    }
    let says_so = fate == Fate::Studied;
    // Thirty residents may be a sample, or the street.
    let is_sure = !matches!(count.counted, Counted::People | Counted::Places);
    let before = &view.haystack().text[..count.at];
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    // `The 212 adults` are known from elsewhere.
    let is_definite = matches!(last, "de" | "the");
    match (view.stance(sentence, at), view.passage.zone) {
        (Stance::Own | Stance::Open, Zone::Title | Zone::Abstract | Zone::Methods) => {
            is_sure || says_so
        }
        (Stance::Own, _) | (Stance::Open, Zone::Results) => says_so,
        // `We approached ten coordinators (n = 10)`.
        (Stance::Open, Zone::Body | Zone::Opening) => {
            let counted = &view.haystack().text[count.at..count.end];
            let is_size = before.trim_end().ends_with("n =") || counted.contains("n=");
            let sentence = view.words_of(sentence);
            is_size && SELVES.iter().any(|it| sentence.starts_with(it))
        }
        // A conclusion looks back on others, too.
        (Stance::Open, Zone::Discussion) => says_so && (is_sure || !is_definite),
        _ => false,
    }
}

/// Tells whether a count is of a part of one before it: the same sentence has
/// a larger one and parts it.
fn is_part_of(count: &Quantity, noun: &str, added: &[(Quantity, &str)], text: &str) -> bool {
    let same = |it: &&(Quantity, &str)| {
        it.0.number > count.number
            && (it.0.counted == count.counted
                || is_people(it.0.counted) && is_people(count.counted))
    };
    added.iter().filter(same).any(|(whole, _)| {
        let between = text.get(whole.end..count.at).unwrap_or_default();
        between.contains([':', '(']) || is_told_apart(noun)
    })
}

/// Tells whether a count is likely of a part, if more were counted before: of
/// men, or between brackets: `those who stayed (n = 12)`.
fn may_be_part(words: &str, at: &std::ops::Range<usize>, noun: &str) -> bool {
    let before = &words[..at.start];
    let is_inside = before.rfind('(') > before.rfind(')');
    let consists = ["bestond uit", "bestonden uit", "comprised", "consisted of"];
    let is_listed = consists.iter().any(|it| before.contains(it));
    is_told_apart(noun) || is_inside || is_listed
}

/// Drops what adds up to one of the counts of the sentence, or to what is
/// known: 15 residents and 4 workers, 19 in all.
fn drop_summed(added: &mut Vec<(Quantity, &str)>, known: &[Sample]) {
    let people: Vec<u32> = added
        .iter()
        .filter(|it| is_people(it.0.counted))
        .map(|it| it.0.number)
        .collect();
    let sum = people.iter().fold(0_u32, |sum, it| sum.saturating_add(*it));
    let most = people.iter().max().copied().unwrap_or_default();
    let is_known = |it: &Sample| is_people(it.of) && it.number == sum;
    if people.len() > 1 && known.iter().any(is_known) {
        added.retain(|it| !is_people(it.0.counted));
    } else if people.len() > 2 && sum - most == most {
        added.retain(|it| !is_people(it.0.counted) || it.0.number == most);
    }
}

/// Tells whether so many people are those who live there: nobody was asked
/// right around the number.
fn is_population(words: &str, at: &std::ops::Range<usize>, noun: &str, number: u32) -> bool {
    /// From so many on, they may be a town.
    const TOWN: u32 = 1000;
    /// Bytes on each side, some seven words.
    const NEAR: usize = 50;
    let who = ["inwoners", "bewoners", "residents", "inhabitants"];
    let from = words.floor_char_boundary(at.start.saturating_sub(NEAR));
    let to = words.ceil_char_boundary((at.end + NEAR).min(words.len()));
    number >= TOWN && who.contains(&noun) && !gathers(&words[from..to])
}

/// Tells whether a sentence is of another way of asking than the survey that
/// came before it: those are a sample of their own.
fn is_asked_apart(words: &str) -> bool {
    let ways = [
        "interview",
        "gesprek",
        "focus",
        "spoke to",
        "spraken",
        "conversation",
    ];
    ways.iter().any(|it| words.contains(it))
}

fn is_told_apart(noun: &str) -> bool {
    KINDS.contains(&noun)
}

fn is_people(of: Counted) -> bool {
    matches!(of, Counted::Respondents | Counted::People)
}

fn larger(known: &Sample, count: &Quantity) -> bool {
    is_people(known.of) && is_people(count.counted) && known.number > count.number
}
