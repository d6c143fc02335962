//! Cards as Markdown: a part for each study, to read and to print.

use kennisbasis::{
    desk::Card,
    export::names::{page_of, title},
    study::{Certainty, Facet, Fact, Quoted},
};

use super::table::{possible, values};
use crate::cli::{
    print::{
        card::{languages, listed, mentions, samples, text_quality},
        columns::called,
    },
    words::{locale, tell},
};

/// Writes the cards under one heading.
pub(super) fn report(cards: &[Card], question: Option<&str>) -> String {
    let chosen = question.map(|it| tell!("cards-question", question = plain(it)));
    let chosen = chosen.map_or_else(String::new, |it| format!("\n{it}\n"));
    let mut out = format!("# {}\n{chosen}", tell!("cards-heading"));
    for card in cards {
        out += "\n";
        out += &one(card);
    }
    out
}

fn one(card: &Card) -> String {
    let file = card.files.first().map(String::as_str).unwrap_or_default();
    let about = &card.study.about;
    let mut lines = vec![format!("## {}\n", plain(&title(&card.study, file)))];
    let mut say = |name: &str, value: String| {
        if !value.is_empty() {
            lines.push(format!("- {}: {value}", called(name)));
        }
    };
    let doubted = |value: String, is_guess: bool| {
        if is_guess {
            tell!("cards-guess", value = value)
        } else {
            value
        }
    };
    if about.title.as_ref().is_some_and(Fact::is_guess) {
        say("title", tell!("cards-a-guess"));
    }
    if let Some(it) = &about.authors {
        let authors = plain(&it.value.join("; "));
        say("authors", doubted(authors, it.is_guess()));
    }
    if let Some(it) = &about.year {
        say("year", doubted(it.value.to_string(), it.is_guess()));
    }
    for (name, fact) in [
        ("journal", &about.journal),
        ("publisher", &about.publisher),
        ("doi", &about.doi),
    ] {
        if let Some(it) = fact {
            say(name, doubted(plain(&it.value), it.is_guess()));
        }
    }
    for it in &card.told {
        let (by, day) = (plain(&it.by), it.date.get(..10).unwrap_or(&it.date));
        let said = tell!("show-said-by", by = by, day = day);
        say("said by", format!("{}: {said}", called(it.told.word())));
    }
    if let Some(genre) = card.study.genre {
        let (english, dutch) = genre.words();
        say("genre", locale().of(english, dutch).to_owned());
    }
    for facet in Facet::ALL {
        say(facet.word(), values(card, facet));
    }
    say("possibly", possible(card));
    for it in &card.people {
        let (value, by, because) = (&it.value, plain(&it.by), plain(&it.because));
        let judged = if it.applies {
            tell!("cards-judged", value = value, by = by, because = because)
        } else {
            tell!(
                "cards-judged-not",
                value = value,
                by = by,
                because = because
            )
        };
        say("judged", judged);
    }
    say("n", listed(&samples(card)));
    say("places", plain(&listed(&mentions(&card.places))));
    say("design", listed(&mentions(&card.methods)));
    if let Some(references) = card.references() {
        say(
            "references",
            tell!("cards-about", n = references.to_string()),
        );
    }
    say("language", languages(card));
    say(
        "pages",
        format!("{}; {}", card.study.page_count, text_quality(card)),
    );
    say("file", plain(&card.files.join("; ")));
    say("id", card.study.id.short());
    let sure = card
        .codes
        .iter()
        .filter(|it| it.code.certainty == Certainty::Yes);
    let mut quotes: Vec<String> = sure
        .filter_map(|it| Some(quote(&it.code.value, it.said.first()?)))
        .collect();
    if !quotes.is_empty() {
        lines.push(String::new());
        lines.append(&mut quotes);
    }
    lines.join("\n") + "\n"
}

/// The first sentence behind a code.
fn quote(value: &str, said: &Quoted) -> String {
    let page = page_of(said);
    format!("> **{value}**, {page}: {}\n>", plain(&said.whole()))
}

/// Text that Markdown shows letter for letter.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|'
        ) {
            out.push('\\');
        }
        out.push(if letter.is_whitespace() { ' ' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_of_markdown_are_letters() {
        assert_eq!(plain("een *ster* #1\n<b>"), "een \\*ster\\* \\#1 \\<b\\>");
    }
}
