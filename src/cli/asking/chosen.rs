//! Which studies a table or map is about, and the command that counts a cell.

use clap::builder::PossibleValuesParser;
use kennisbasis::{
    desk::{Asked, Chosen, Desk},
    search::{Question, search},
    study::Facet,
};

use super::asked::Asking;
use crate::cli::{
    failure::Failure,
    places::Places,
    print::answer::{help_on, read_as},
    ui::Ui,
};

/// The words of the facets, as they can be typed.
pub(crate) fn facets() -> PossibleValuesParser {
    PossibleValuesParser::new(Facet::ALL.map(Facet::word))
}

/// The facet of a word that `clap` has let through.
pub(crate) fn facet(word: &str) -> Facet {
    Facet::from_word(word).unwrap_or(Facet::Opgave)
}

/// Chooses the studies that a question finds, and tells how it was read; all of
/// them without a question.
pub(crate) fn choose<'d>(
    ui: &mut Ui,
    desk: &'d Desk,
    asking: &Asking,
    asked: Option<&Asked>,
) -> Result<Chosen<'d>, Failure> {
    let possibly = asking.options.possibly;
    let Some(asked) = asked else {
        return Ok(Chosen::new(desk, None, possibly)?);
    };
    let answer = search(desk.index(), &asked.request)?;
    read_as(
        ui,
        &answer.read_as,
        &answer.left_out,
        &answer.translated,
        &answer.one_language,
    );
    if answer.studies == 0 {
        help_on(ui, desk.index(), &asked.request)?;
    }
    asking.note(ui, desk, asked, &answer.ran());
    Ok(Chosen::new(desk, Some((asked, &answer.found)), possibly)?)
}

/// The command that counts what a question finds, here and with these options.
pub(crate) struct Counting {
    options: Vec<String>,
}

impl Counting {
    pub(crate) fn new(places: &Places, asking: &Asking) -> Self {
        let reach = asking.options.typed(String::new()).reached.words();
        let mut options = places.options();
        options.extend(reach.into_iter().map(|it| format!("--{it}")));
        Self { options }
    }

    /// Returns the command that counts the studies that a question finds.
    pub(crate) fn of(&self, question: &Question) -> String {
        let mut command = vec!["kennisbasis count".to_owned()];
        command.extend(self.options.iter().cloned());
        command.push(quoted(&question.to_string()));
        command.join(" ")
    }
}

/// Puts a question between quotation marks so that a shell hands it over as it
/// is. Double ones do everywhere; single ones, which Windows' old shell does
/// not know, only where the question has something that double ones change.
fn quoted(question: &str) -> String {
    if !question.contains(['"', '$', '`', '\\', '!', '%']) {
        return format!("\"{question}\"");
    }
    format!("'{}'", question.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn double_quotation_marks_unless_a_shell_would_look_inside() {
        assert_eq!(quoted("opgave:inclusie"), "\"opgave:inclusie\"");
        assert_eq!(quoted("\"stem van\" zo'n"), "'\"stem van\" zo'\\''n'");
    }
}
