//! Sections: the parts of a study under their headings, and its outline.

use super::{
    certainty::Certainty,
    page::{PageNo, Span},
};

/// A part of a study, from its heading to the next heading.
///
/// The sections of a study tile it: each ends where the next begins, the last
/// with the last page. Only what stands before the first heading is in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What part of a study it is; a subsection without a telling name of its
    /// own is part of what it stands under.
    pub kind: SectionKind,
    /// Its heading as printed, with its number: the slice `span` of the page.
    /// Empty for text that needs no heading, as the abstract of many journals.
    pub heading: String,
    /// How deep it is: 1 for a chapter, 2 for its parts, and so on.
    pub level: u8,
    /// The page on which it begins.
    pub page: PageNo,
    /// Where on that page the heading stands, in bytes of
    /// [`Page::text`](super::Page::text); the section begins at `span.start`,
    /// its text at `span.end`.
    pub span: Span,
    /// What told that this is a heading.
    pub origin: SectionOrigin,
    /// Whether it told enough.
    pub certainty: Certainty,
}

/// The parts of a study that readers ask for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// Colophon, preface, thanks, word on the authors, declarations.
    FrontMatter,
    /// The keywords of an article.
    Keywords,
    /// A table of contents.
    Contents,
    /// Abstract or summary.
    Abstract,
    /// Introduction, background, theory.
    Introduction,
    /// How the study was done.
    Methods,
    /// What was found.
    Results,
    /// What the findings mean; limitations.
    Discussion,
    /// Conclusions and recommendations.
    Conclusion,
    /// The reference list.
    References,
    /// Appendices.
    Appendix,
    /// A chapter with a name of its own.
    Other,
}

impl SectionKind {
    /// All kinds, in the order in which a report has them.
    pub const ALL: [Self; 12] = [
        Self::FrontMatter,
        Self::Keywords,
        Self::Contents,
        Self::Abstract,
        Self::Introduction,
        Self::Methods,
        Self::Results,
        Self::Discussion,
        Self::Conclusion,
        Self::References,
        Self::Appendix,
        Self::Other,
    ];

    /// Returns the word for this kind in files and in machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Keywords => "keywords",
            Self::Contents => "contents",
            Self::Abstract => "abstract",
            Self::Introduction => "introduction",
            Self::Methods => "methods",
            Self::Results => "results",
            Self::Discussion => "discussion",
            Self::Conclusion => "conclusion",
            Self::References => "references",
            Self::Appendix => "appendix",
            Self::Other => "other",
        }
    }

    /// Returns the kind that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What told that a line is a heading, the strongest sign of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionOrigin {
    /// The outline of the PDF names it.
    Outline,
    /// It is numbered: `2.1 Methode`.
    Number,
    /// It is set larger or bolder than the text.
    Type,
    /// Its words alone: `Abstract. We asked …`.
    Words,
    /// Where it stands: the paragraphs above the keywords.
    Place,
}

impl SectionOrigin {
    const ALL: [Self; 5] = [
        Self::Outline,
        Self::Number,
        Self::Type,
        Self::Words,
        Self::Place,
    ];

    /// Returns the word for this origin in files and in machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Number => "number",
            Self::Type => "type",
            Self::Words => "words",
            Self::Place => "place",
        }
    }

    /// Returns the origin that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.word() == word)
    }
}

/// An entry of the outline of the PDF: what viewers show as bookmarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineItem {
    /// Its title, as the file has it.
    pub title: String,
    /// How deep it is, from 1.
    pub level: u8,
    /// The page it leads to, if it leads to one of this file.
    pub page: Option<PageNo>,
}

/// Returns the section that holds the byte `offset` of the text of a page, if
/// it is not before the first heading. `sections` are those of one study, in
/// their order.
#[must_use]
pub fn section_at(sections: &[Section], page: PageNo, offset: usize) -> Option<&Section> {
    let after = sections.partition_point(|it| (it.page, it.span.start) <= (page, offset));
    sections.get(after.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::{Section, SectionKind, SectionOrigin, section_at};
    use crate::study::{Certainty, PageNo};

    #[test]
    fn a_section_lasts_until_the_next() {
        let section = |page, start: usize, kind| Section {
            kind,
            heading: String::new(),
            level: 1,
            page: PageNo::from_index(page),
            span: start..start,
            origin: SectionOrigin::Type,
            certainty: Certainty::Yes,
        };
        let sections = [
            section(0, 50, SectionKind::Methods),
            section(2, 10, SectionKind::Results),
        ];
        let kind = |page, offset| {
            section_at(&sections, PageNo::from_index(page), offset).map(|it| it.kind)
        };
        assert_eq!(kind(0, 49), None);
        assert_eq!(kind(0, 50), Some(SectionKind::Methods));
        assert_eq!(kind(2, 9), Some(SectionKind::Methods));
        assert_eq!(kind(9, 0), Some(SectionKind::Results));
    }

    #[test]
    fn words_and_kinds_are_one_to_one() {
        for kind in SectionKind::ALL {
            assert_eq!(SectionKind::from_word(kind.word()), Some(kind));
        }
        for origin in SectionOrigin::ALL {
            assert_eq!(SectionOrigin::from_word(origin.word()), Some(origin));
        }
    }
}
