//! What tables of one's own do not give the rules.

use kennisbasis::classify::{Taxonomy, ValueRole};

use crate::cli::ui::Ui;

/// Tells the roles that no value has.
pub(crate) fn without_value(ui: &mut Ui, taxonomy: &Taxonomy) {
    let roles: Vec<&str> = taxonomy
        .without_value()
        .into_iter()
        .map(ValueRole::word)
        .collect();
    if !roles.is_empty() {
        ui.note(format!(
            "no value has the role {}: rules about it code nothing; the column role of values.tsv gives it to one",
            roles.join(", ")
        ));
    }
}
