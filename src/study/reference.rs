//! A study as a reference list names it.
//!
//! ```text
//! About ─of→ Reference     `M. van der Tier` ─read→ Name
//! ```
//!
//! **Promise.** Nothing is filled in: what the study does not say stays empty,
//! and every word of a printed name stands in one part of the [`Name`].
//!
//! **Source.** The parts are those of CSL 1.0.2 (*given*, *family*,
//! *non-dropping particle*, *container-title*). A particle in small letters
//! stands apart, as Dutch lists sort by what follows it; with a capital it is a
//! part of the family name, as Flemish ones do.

use super::about::About;

/// What a reference list says of a study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// What kind of work it is.
    pub kind: Kind,
    /// Who wrote it, in printed order.
    pub authors: Vec<Name>,
    /// Its title.
    pub title: Option<String>,
    /// The journal or book that it stands in.
    pub container: Option<String>,
    /// The volume of that journal.
    pub volume: Option<String>,
    /// The issue in that volume.
    pub issue: Option<String>,
    /// Its pages there: `183-201`.
    pub pages: Option<String>,
    /// The year of publication.
    pub year: Option<u16>,
    /// The DOI, lower-cased, without `https://doi.org/`.
    pub doi: Option<String>,
}

/// A kind of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// It stands in a journal.
    Article,
    /// It is a book by itself.
    Book,
    /// Neither is known of it: most studies of this field are reports.
    #[default]
    Report,
}

/// The name of an author, in the parts by which lists sort and shorten it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Given names or initials, as printed: `Jan Peter`, `J.P.`; empty if there
    /// are none, as of an institution.
    pub given: String,
    /// What stands before the family name and is not sorted by: `van der`.
    pub particle: String,
    /// The family name, or the whole name of who has no other.
    pub family: String,
}

impl Reference {
    /// Makes the reference of a study from its facts, guesses included.
    #[must_use]
    pub fn of(about: &About) -> Self {
        let kind = if about.journal.is_some() || about.issn.is_some() {
            Kind::Article
        } else if about.isbn.is_some() {
            Kind::Book
        } else {
            Kind::Report
        };
        let authors = about.authors.iter().flat_map(|it| &it.value);
        Self {
            kind,
            authors: authors.map(|it| Name::read(it)).collect(),
            title: about.title.as_ref().map(|it| it.value.clone()),
            container: about.journal.as_ref().map(|it| it.value.clone()),
            year: about.year.as_ref().map(|it| it.value),
            doi: about.doi.as_ref().map(|it| it.value.clone()),
            ..Self::default()
        }
    }
}

/// Words that stand between a given and a family name.
const PARTICLES: [&str; 30] = [
    "'s", "'t", "aan", "af", "bij", "da", "de", "del", "den", "der", "di", "dos", "du", "het",
    "in", "la", "le", "onder", "op", "te", "ten", "ter", "tot", "uit", "van", "ver", "von", "voor",
    "zu", "zur",
];

impl Name {
    /// Reads a name as it is printed: `M. van der Tier`, `Tier, M. van der`,
    /// `van der Tier, M.` or `Tier M`.
    #[must_use]
    pub fn read(printed: &str) -> Self {
        let words: Vec<&str> = printed.split_whitespace().collect();
        if let Some((family, given)) = printed.split_once(',') {
            let family: Vec<&str> = family.split_whitespace().collect();
            let given: Vec<&str> = given.split_whitespace().collect();
            // `Tier, M. van der`: the particle stands behind the given names.
            let own = given.iter().rposition(|it| !is_particle(it));
            let (given, behind) = given.split_at(own.map_or(0, |it| it + 1));
            let before = particles(&family);
            return Self {
                given: given.join(" "),
                particle: [behind, &family[..before]].concat().join(" "),
                family: family[before..].join(" "),
            };
        }
        // `Tier MA`: a list that puts family names first and initials last.
        if let [family @ .., last] = words.as_slice()
            && !family.is_empty()
            && is_initials(last)
            && !family.iter().any(|it| is_initials(it))
        {
            let before = particles(family);
            return Self {
                given: (*last).to_owned(),
                particle: family[..before].join(" "),
                family: family[before..].join(" "),
            };
        }
        let last = words.len().saturating_sub(1);
        let is_between = |it: &&str| is_particle(&it.to_lowercase());
        let start = words[..last].iter().position(is_between).unwrap_or(last);
        let before = particles(&words[start..]);
        Self {
            given: words[..start].join(" "),
            particle: words[start..start + before].join(" "),
            family: words[start + before..].join(" "),
        }
    }

    /// Returns the first letters of the given names: `J. P.` of `Jan Peter` and
    /// of `J.P.`, `J.-P.` of `Jean-Pierre`.
    #[must_use]
    pub fn initials(&self) -> String {
        let names = self.given.split([' ', '.']).filter(|it| !it.is_empty());
        let initials = names.map(|name| {
            // `MA` are two names, `Ma` is one.
            let all = is_initials(name) && !name.contains('-');
            let pieces: Vec<String> = if all {
                name.chars().map(|it| format!("{it}.")).collect()
            } else {
                let firsts = name.split('-').filter_map(|it| it.chars().next());
                firsts.map(|it| format!("{}.", it.to_uppercase())).collect()
            };
            pieces.join(if all { " " } else { "-" })
        });
        initials.collect::<Vec<_>>().join(" ")
    }
}

/// How many words at the start are particles in small letters; never all.
fn particles(words: &[&str]) -> usize {
    let most = words.len().saturating_sub(1);
    let leading = words[..most].iter().take_while(|it| is_particle(it));
    leading.count()
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.replace('\u{2019}', "'").as_str())
}

/// `M`, `MA`, `M.A.`, `J.-P.`: capitals alone, four at most.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|it| !matches!(it, '.' | '-'));
    let mut count = 0;
    for letter in letters {
        count += 1;
        if !letter.is_uppercase() {
            return false;
        }
    }
    // Three or four capitals without a dot are as likely an institution: RIVM.
    (1..=4).contains(&count) && (count <= 2 || word.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::{Kind, Name, Reference};
    use crate::study::{About, Fact, Origin};

    fn parts(printed: &str) -> [String; 3] {
        let name = Name::read(printed);
        [name.given, name.particle, name.family]
    }

    #[test]
    fn names_are_split_however_they_are_printed() {
        for (printed, expected) in [
            ("Jansen, A.", ["A.", "", "Jansen"]),
            ("A. Jansen", ["A.", "", "Jansen"]),
            ("Jansen A", ["A", "", "Jansen"]),
            ("M. van der Tier", ["M.", "van der", "Tier"]),
            ("van der Tier, M.", ["M.", "van der", "Tier"]),
            ("Tier, M. van der", ["M.", "van der", "Tier"]),
            ("van der Tier MA", ["MA", "van der", "Tier"]),
            ("van der Tier", ["", "van der", "Tier"]),
            (
                "Anne-Marie in \u{2019}t Veld",
                ["Anne-Marie", "in \u{2019}t", "Veld"],
            ),
            ("Jan Peter de Boer-Smit", ["Jan Peter", "de", "Boer-Smit"]),
            ("Tom De Smedt", ["Tom", "", "De Smedt"]),
            ("Zoë Özdemir", ["Zoë", "", "Özdemir"]),
            ("Movisie", ["", "", "Movisie"]),
            ("RIVM", ["", "", "RIVM"]),
            ("", ["", "", ""]),
        ] {
            assert_eq!(parts(printed), expected, "{printed}");
        }
    }

    #[test]
    fn no_word_of_a_name_is_lost() {
        for printed in [
            "van",
            "de van",
            "A. B. C.",
            "Van, de",
            ", A.",
            "van de, A. van",
        ] {
            let mut words: Vec<String> = parts(printed)
                .iter()
                .flat_map(|it| it.split_whitespace().map(str::to_owned))
                .collect();
            let mut expected: Vec<String> = printed
                .split([' ', ','])
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect();
            words.sort_unstable();
            expected.sort_unstable();
            assert_eq!(words, expected, "{printed}");
        }
    }

    #[test]
    fn initials_are_those_of_all_given_names() {
        for (given, expected) in [
            ("Jan Peter", "J. P."),
            ("J.P.", "J. P."),
            ("MA", "M. A."),
            ("Jean-Pierre", "J.-P."),
            ("zoë", "Z."),
            ("", ""),
        ] {
            let name = Name {
                given: given.into(),
                ..Name::default()
            };
            assert_eq!(name.initials(), expected, "{given}");
        }
    }

    #[test]
    fn a_reference_has_what_the_study_says_and_no_more() {
        let about = About {
            title: Some(Fact::new("Wijkteams".into(), Origin::Printed)),
            authors: Some(Fact::new(
                vec!["A. Jansen".into(), "M. van der Tier".into()],
                Origin::Printed,
            )),
            year: Some(Fact::new(2019, Origin::Layout)),
            journal: Some(Fact::new("Sociale Vraagstukken".into(), Origin::Printed)),
            ..About::default()
        };
        let reference = Reference::of(&about);
        assert_eq!(reference.kind, Kind::Article);
        assert_eq!(reference.authors[1].family, "Tier");
        assert_eq!(reference.container.as_deref(), Some("Sociale Vraagstukken"));
        assert_eq!((reference.year, reference.doi), (Some(2019), None));
        assert_eq!(Reference::of(&About::default()), Reference::default());
    }
}
