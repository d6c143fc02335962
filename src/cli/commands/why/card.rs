//! The sentences behind a line of a study's card: its n, its places, its design.

use kennisbasis::index::{Index, Number};

use crate::cli::{
    cards::card::{Card, Told},
    failure::Failure,
    ui::{Look, Ui},
};

/// The lines of a card that have sentences, as a person names them.
pub(super) const LINES: [&str; 3] = ["n", "place", "design"];

/// Prints the sentences behind `line` of the card of a study, one of
/// [`LINES`].
pub(super) fn print(ui: &mut Ui, index: &Index, number: Number, line: &str) -> Result<(), Failure> {
    let card = Card::new(index, number)?;
    let told: &[Told] = match line {
        "n" => &card.samples,
        "place" => &card.places,
        _ => &card.methods,
    };
    ui.say("")?;
    if told.is_empty() {
        ui.say(format!("{line}: nothing found"))?;
    }
    for it in told {
        ui.say(format!("{line}: {}", Look::Title.on(&it.what)))?;
        ui.say(format!("   {}  {}", it.page, it.sentence))?;
    }
    Ok(())
}
