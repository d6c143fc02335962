//! Words around a number that tell whether it counts somebody.

use crate::study::Counted;

/// Tells whether a number behind this word is a bound or a rate, not a count.
pub(super) fn bounds(word: &str) -> bool {
    matches!(
        word,
        "than"
            | "least"
            | "most"
            | "to"
            | "tot"
            | "dan"
            | "minstens"
            | "minimaal"
            | "maximaal"
            | "hooguit"
            | "hoogstens"
            | "iedere"
            | "elke"
            | "ieder"
            | "elk"
            | "every"
            | "each"
            | "per"
            | "aged"
            | "under"
            | "above"
            // These number what they stand before: `groep 7`.
            | "groep"
            | "week"
            | "hoofdstuk"
            | "chapter"
            | "tabel"
            | "table"
            | "figuur"
            | "figure"
            | "bijlage"
            | "appendix"
            | "stap"
            | "step"
            | "fase"
            | "phase"
            | "leerjaar"
            | "grade"
            | "respondent"
            | "participant"
            | "pagina"
            | "page"
            | "p"
    )
}

/// Tells what a number without a noun counts before this verb: of those
/// invited, `24 instemden`.
pub(super) fn did(word: &str) -> Option<Counted> {
    matches!(
        word,
        "instemden"
            | "deel"
            | "mee"
            | "toezegden"
            | "deelnamen"
            | "meededen"
            | "vulden"
            | "namen"
            | "reageerden"
            | "who"
            | "remained"
            | "replied"
            | "answered"
            | "overbleven"
            | "invulden"
            | "toestemden"
            | "participated"
            | "responded"
            | "returned"
            | "completed"
            | "randomised"
            | "randomized"
            | "agreed"
            | "consented"
            | "enrolled"
    )
    .then_some(Counted::Respondents)
}

/// Tells whether a word stands between a number and what those did.
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "were" | "was" | "have" | "had" | "zijn" | "waren" | "er"
    )
}

/// Tells whether a verb before `er` and a number is of those who came: `vulden er
/// 531 de vragenlijst in`.
pub(super) fn did_before(word: &str) -> bool {
    matches!(
        word,
        "vulden"
            | "deden"
            | "namen"
            | "reageerden"
            | "kwamen"
            | "stemden"
            | "bleven"
            | "antwoordden"
    )
}

/// Tells whether a number behind these words is the size of a sample.
pub(super) fn is_sample_of(first: &str, second: &str) -> bool {
    let is_sample = ["sample", "subsample", "steekproef", "deelsteekproef"].contains(&first);
    is_sample && matches!(second, "of" | "van")
}

/// Tells whether two words stand for people named before: `33 van hen`.
pub(super) fn is_of_them(first: &str, second: &str) -> bool {
    matches!((first, second), ("van", "hen") | ("of", "them"))
}

/// Words that part a number from the noun after it.
pub(super) fn parts(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "of"
            | "de"
            | "the"
            | "in"
            | "procent"
            | "percent"
            | "jaar"
            | "jaren"
            | "year"
            | "years"
            | "uur"
            | "hours"
            | "op"
            | "tot"
            | "to"
            | "keer"
            | "times"
            | "and"
            | "en"
            | "for"
            | "voor"
            | ""
            | "euro"
            | "maanden"
            | "months"
            | "per"
            | "miljoen"
            | "million"
            | "miljard"
            | "billion"
            | "duizend"
            | "thousand"
            | "met"
            | "with"
            | "minuten"
            | "minutes"
            | "dagen"
            | "days"
            | "weken"
            | "weeks"
            | "items"
            | "vragen"
            | "questions"
            | "stellingen"
            | "statements"
            | "thema's"
            | "themes"
            | "punten"
            | "points"
            | "sessies"
            | "sessions"
            | "bijeenkomsten"
            | "meetings"
            | "rondes"
            | "ronden"
            | "rounds"
            | "pagina's"
            | "pages"
    )
}

/// Tells whether a number behind these words is all there are, noun or none:
/// `in totaal 46`, `a final sample of`, `leaving 713`.
pub(super) fn sums_up(first: &str, second: &str) -> bool {
    matches!(
        (first, second),
        ("in", "totaal" | "total" | "all")
            | ("bestond" | "bestonden" | "bestaat", "uit")
            | ("consisted" | "composed", "of")
    ) || matches!(second, "leaving" | "comprised" | "totalling" | "totaling")
}

/// Tells whether a word right behind a number says that it is all there are:
/// `21 altogether`; `in` may begin `in total`.
pub(super) fn is_in_all(first: &str, second: &str) -> bool {
    matches!(
        (first, second),
        ("in", "totaal" | "total" | "all") | (_, "altogether")
    )
}

/// Tells whether a word behind a sum means that its noun stands elsewhere.
pub(super) fn leaves_open(word: &str) -> bool {
    matches!(
        word,
        "for"
            | "voor"
            | "were"
            | "was"
            | "took"
            | "have"
            | "had"
            | "hebben"
            | "hadden"
            | "namen"
            | "deden"
            | "gaven"
            | "vulden"
            | "who"
            | "die"
            | "and"
            | "en"
            | "zijn"
            | "waren"
    )
}

/// Tells whether a word is the second part of a verb: `namen deel`, `deden mee`.
pub(super) fn is_second_part(word: &str) -> bool {
    matches!(word, "deel" | "mee")
}
