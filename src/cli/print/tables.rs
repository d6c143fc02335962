//! What the rules do not get of tables of one's own, and what those have too much.

use std::path::Path;

use kennisbasis::classify::{Taxonomy, ValueRole};

use crate::cli::{ui::Ui, words::tell};

/// The table in which an earlier version had the themes of values.
const THEMES: &str = "themes.tsv";

/// Tells the roles that no value has, and of themes, which are no longer read;
/// `own` is the folder of one's own tables.
pub(in crate::cli) fn notes(ui: &mut Ui, taxonomy: &Taxonomy, own: Option<&Path>) {
    if taxonomy.has_themes() || own.is_some_and(|it| it.join(THEMES).is_file()) {
        ui.note(tell!("print-themes", file = THEMES));
    }
    let roles: Vec<&str> = taxonomy
        .without_value()
        .into_iter()
        .map(ValueRole::word)
        .collect();
    if !roles.is_empty() {
        ui.note(tell!("print-no-role", roles = roles.join(", ")));
    }
}
