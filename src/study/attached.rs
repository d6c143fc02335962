//! Where a file stands that is attached to another one.

use std::{fmt, path::PathBuf};

/// What stands between the name of a file and that of a file inside it.
const WITHIN: &str = " » ";

/// How a file is reached from the one on disk that holds it: the names of the
/// attachments, the outermost first; none for a file that stands by itself.
///
/// Shown behind the name of the file on disk: `report.pdf » annex.pdf`. Names
/// come from [`extract`](crate::extract), which makes them unique and leaves no
/// `»` in them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attached(pub Vec<String>);

impl Attached {
    /// Tells whether the file stands by itself.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many files it is inside of.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// Returns the way to an attachment of this file.
    #[must_use]
    pub fn to(&self, name: &str) -> Self {
        let mut names = self.0.clone();
        names.push(name.to_owned());
        Self(names)
    }

    /// Parts what a person typed: `report.pdf » annex.pdf` is a file and the way
    /// to a file inside it; `None` if no file inside another one is meant.
    #[must_use]
    pub fn typed(text: &str) -> Option<(&str, Self)> {
        let (file, inside) = text.split_once(WITHIN)?;
        let names = inside.split(WITHIN).map(|it| it.trim().to_owned());
        Some((file.trim_end(), Self(names.collect())))
    }
}

impl fmt::Display for Attached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|it| write!(f, "{WITHIN}{it}"))
    }
}

/// Where a study can be read: a file on disk, or one that is attached to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The file on disk.
    pub path: PathBuf,
    /// The way from there.
    pub attached: Attached,
}

impl From<PathBuf> for Address {
    fn from(path: PathBuf) -> Self {
        Self {
            path,
            attached: Attached::default(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.path.display(), self.attached)
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Attached};

    #[test]
    fn what_is_shown_can_be_typed() {
        let address = Address {
            path: "map/ideeën van.pdf".into(),
            attached: Attached::default().to("bijlage 1.pdf").to("ë.pdf"),
        };
        let shown = address.to_string();
        assert_eq!(shown, "map/ideeën van.pdf » bijlage 1.pdf » ë.pdf");
        let typed = Attached::typed(&shown);
        assert_eq!(typed, Some(("map/ideeën van.pdf", address.attached)));
        assert_eq!(Attached::typed("map/rapport.pdf"), None);
        assert_eq!(Attached::typed("een»twee.pdf"), None);
    }
}
