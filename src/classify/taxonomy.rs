//! The taxonomy: facets with their values and themes, and the cues that speak
//! for each.
//!
//! ```text
//! values.tsv, themes.tsv, cues.tsv ─read→ Taxonomy ─resolve→ canonical value
//! ```
//!
//! **Promise.** One canonical spelling for a value, in a fixed order; many
//! ways to ask for it. A built taxonomy is never changed, so threads share it.
//! Tables that are not as they should be are refused, with file and line.
//!
//! **Knows:** the three tables. **Never:** pages, scores, files on disk.
//!
//! **Source.** The four opgaven as the Dutch knowledge agenda for social work
//! names them; the method, source and question values as reviewers use them.

mod cues;
mod roles;
mod table;
mod values;

pub(super) use cues::Target;
pub use roles::ValueRole;
pub use table::{Expected, TaxonomyError};
pub(super) use values::Value;

use std::sync::{Arc, LazyLock};

use crate::study::{Facet, Language};

use super::said::Haystack;
use cues::Cues;
use values::{Theme, key, number};

/// The tables that come with the program, with the names they have as files.
const BUILT_IN: [(&str, &str); 3] = [
    ("values.tsv", include_str!("taxonomy/values.tsv")),
    ("themes.tsv", include_str!("taxonomy/themes.tsv")),
    ("cues.tsv", include_str!("taxonomy/cues.tsv")),
];

/// The facets with their values, and the cues that speak for each.
#[derive(Debug)]
pub struct Taxonomy {
    values: Vec<Value>,
    themes: Vec<Theme>,
    cues: Cues,
    fingerprint: String,
}

impl Taxonomy {
    /// Returns the taxonomy that comes with the program; it is built once.
    ///
    /// # Panics
    ///
    /// Never: the tables are part of the program, and a test reads them.
    #[must_use]
    pub fn built_in() -> Arc<Self> {
        static BUILT: LazyLock<Arc<Taxonomy>> = LazyLock::new(|| {
            let read = Taxonomy::read(&BUILT_IN);
            Arc::new(read.expect("the tables of the program are well formed"))
        });
        Arc::clone(&BUILT)
    }

    /// Tells whether this is the taxonomy that comes with the program.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.fingerprint == Self::built_in().fingerprint
    }

    /// Returns the tables that come with the program, as name and text: a
    /// review that wants its own begins with a copy of these.
    #[must_use]
    pub fn tables() -> &'static [(&'static str, &'static str)] {
        &BUILT_IN
    }

    /// Builds a taxonomy of tables given as name and text, in any order.
    ///
    /// A table that is not given is the one that comes with the program; of a
    /// table that is given nothing of the program's is left.
    ///
    /// # Errors
    ///
    /// The first fault: a table with an unknown name, or a row that is not as
    /// it should be, with its line and what was expected.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, TaxonomyError> {
        let names = BUILT_IN.map(|(name, _)| name);
        let mut tables = BUILT_IN;
        for (given, &(name, text)) in files.iter().enumerate() {
            let fault = |what| TaxonomyError {
                file: name.to_owned(),
                line: 0,
                what,
            };
            let known = names.iter().position(|known| *known == name);
            let index = known.ok_or_else(|| fault(Expected::Name(names.join(", "))))?;
            if files[..given].iter().any(|earlier| earlier.0 == name) {
                return Err(fault(Expected::Once(name.to_owned())));
            }
            tables[index] = (names[index], text);
        }
        let [
            (values_name, values),
            (themes_name, themes),
            (cues_name, cues),
        ] = tables;
        let fingerprint = fingerprint(&[values, themes, cues]);
        let values = values::values(values_name, values)?;
        let themes = values::themes(themes_name, themes, &values)?;
        let cues = Cues::read(cues_name, cues, &values, &themes)?;
        Ok(Self {
            values,
            themes,
            cues,
            fingerprint,
        })
    }

    /// Returns 16 hexadecimal digits that another set of tables would not
    /// have: an index coded by other tables is to be coded again.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Returns the values of `facet` as they are spelled, in listed order.
    #[must_use]
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        self.values
            .iter()
            .filter(|value| value.facet == facet)
            .map(|value| value.name.as_str())
            .collect()
    }

    /// Returns the value of `facet` that `typed` names, as it is spelled.
    ///
    /// Dutch and English names will do; case, hyphens, blanks and underscores
    /// do not matter.
    #[must_use]
    pub fn resolve(&self, facet: Facet, typed: &str) -> Option<&str> {
        let wanted = key(typed);
        self.values
            .iter()
            .find(|value| value.facet == facet && value.keys.contains(&wanted))
            .map(|value| value.name.as_str())
    }

    /// Returns the Dutch and the English name of a value, for people.
    #[must_use]
    pub fn labels(&self, facet: Facet, value: &str) -> Option<(&str, &str)> {
        self.values
            .iter()
            .find(|known| known.facet == facet && known.name == value)
            .map(|known| (known.label_nl.as_str(), known.label_en.as_str()))
    }

    /// Returns the themes of a value as they are spelled, in listed order.
    #[must_use]
    pub fn themes(&self, facet: Facet, value: &str) -> Vec<&str> {
        let value = self.number(facet, value);
        self.themes
            .iter()
            .filter(|theme| Some(theme.value) == value)
            .map(|theme| theme.name.as_str())
            .collect()
    }

    /// Returns the Dutch and the English name of a theme, for people.
    #[must_use]
    pub fn theme_labels(&self, facet: Facet, value: &str, theme: &str) -> Option<(&str, &str)> {
        let value = self.number(facet, value)?;
        let theme = self
            .themes
            .get(values::theme(&self.themes, value, theme)?)?;
        Some((theme.label_nl.as_str(), theme.label_en.as_str()))
    }

    /// Returns the values that the rules take for this, as they are spelled, in
    /// listed order; none, if the tables give no value that role.
    #[must_use]
    pub fn with_role(&self, role: ValueRole) -> Vec<&str> {
        let values = self.values.iter();
        let having = values.filter(|it| it.role == Some(role));
        having.map(|it| it.name.as_str()).collect()
    }

    /// Returns the roles that no value has: the rules that speak for them are
    /// silent.
    #[must_use]
    pub fn without_value(&self) -> Vec<ValueRole> {
        let roles = ValueRole::ALL.into_iter();
        roles.filter(|it| self.known_as(*it).is_none()).collect()
    }

    /// Gives a table of values that has no column of roles one, in which a value
    /// has the role that is called as it is; one that has it stays as it is.
    #[must_use]
    pub fn with_roles_by_name(values: &str) -> String {
        values::with_roles(values)
    }

    /// Returns what the rules take a value for, if any rule is about it.
    #[must_use]
    pub fn role(&self, facet: Facet, value: &str) -> Option<ValueRole> {
        self.values.get(self.number(facet, value)?)?.role
    }

    /// Returns how many cues speak for a value.
    #[must_use]
    pub fn cue_count(&self, facet: Facet, value: &str) -> usize {
        let value = self.number(facet, value).map(Target::Value);
        value.map_or(0, |it| self.cues.count(it))
    }

    /// Returns the theme of a value to which `cue` belongs, the cue as a
    /// [`Reason`](crate::study::Reason) spells it.
    #[must_use]
    pub fn theme_of(&self, facet: Facet, value: &str, cue: &str) -> Option<&str> {
        let target = Target::Value(self.number(facet, value)?);
        let theme = self.cues.theme_of(target, cue)?;
        self.themes.get(theme).map(|theme| theme.name.as_str())
    }

    /// Returns the cues that stand in `text`, as the table spells them, each
    /// once, whatever their weight: to see what a taxonomy rests on.
    #[must_use]
    pub fn cues_in(&self, text: &str, language: Language) -> Vec<&str> {
        let haystack = Haystack::of(text);
        let found = self.cues.find(&haystack.text, language);
        let mut cues: Vec<&str> = found.iter().map(|hit| hit.cue.text.as_str()).collect();
        cues.sort_unstable();
        cues.dedup();
        cues
    }

    /// Returns all values, facet by facet; their order numbers them.
    pub(super) fn all(&self) -> &[Value] {
        &self.values
    }

    /// Returns the value that the rules take for this, the first if there are
    /// several.
    pub(super) fn known_as(&self, role: ValueRole) -> Option<Target> {
        let number = self.values.iter().position(|it| it.role == Some(role));
        number.map(Target::Value)
    }

    /// Returns the number of a value.
    pub(super) fn number(&self, facet: Facet, name: &str) -> Option<usize> {
        number(&self.values, facet, name)
    }

    pub(super) fn cues(&self) -> &cues::Cues {
        &self.cues
    }
}

/// Hashes tables by their bytes and lengths.
fn fingerprint(tables: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for table in tables {
        hasher.update(&(table.len() as u64).to_le_bytes());
        hasher.update(table.as_bytes());
    }
    let mut digits = hasher.finalize().to_hex().to_string();
    digits.truncate(16);
    digits
}
