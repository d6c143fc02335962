//! Rules that the scan can be told to break, one at a time: a law that no
//! broken rule can break holds nothing.

/// A rule, by what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// A form is matched by all that any study of the corpus says of it.
    KeysOfCorpus,
    /// A word is matched by the stems of both languages, whatever its passage.
    BothStems,
    /// Words of passages in neither language have no stems.
    NoStemsElsewhere,
    /// English text has compounds as Dutch has.
    PartsInEnglish,
    /// Accents tell words apart.
    Accents,
    /// `één` is `een`.
    EenIsEen,
    /// What is taken away is also looked for in compounds.
    PartsUnderNot,
    /// No compounds at all.
    NoParts,
    /// Words with hyphens are not looked for without them.
    NoGlue,
    /// A word that a paragraph or page breaks stays broken.
    NoGlueOver,
    /// What Dutch leaves out stays left out.
    NoSuspended,
    /// Phrases run from each paragraph into the next.
    NoGaps,
    /// Nearness counts pairs that hold a nearer one.
    AllPairs,
    /// One word more may stand between.
    OneFarther,
    /// PRE is NEAR.
    AnyOrder,
    /// A pair with a compound hides pairs of the words themselves.
    CompoundsHide,
    /// All that begins at one word counts, not only the longest.
    AllLengths,
    /// Reference lists count.
    References,
    /// What runs into a section counts as what begins in it.
    SectionByEnd,
    /// Sides of an OR count even where they do not hold.
    AllSides,
    /// Places in titles are not counted.
    TitlesUncounted,
    /// A title that no page has is found only if it is asked for.
    TitlesUnasked,
    /// A title is found by what is asked of the text even if a page has it.
    PrintedTitles,
    /// An exact word is any form of it.
    ExactFolded,
    /// `?` is any letter or none.
    OpenOrNothing,
    /// A `*` inside a word or before it is at least one letter.
    StarsNeedLetters,
    /// A code that is only possible counts.
    AlwaysPossibly,
    /// Names of authors run into each other.
    AuthorsTogether,
    /// Only the first file of a study counts.
    FirstFile,
    /// Accents tell files apart.
    FileAccents,
    /// A word that only an unprinted title has takes a study away.
    TitlesUnderNot,
    /// An earlier question is asked without its filters.
    EarlierWithoutFilters,
    /// A study of an unknown year is in all years.
    YearlessAlways,
    /// The counts of a facet keep its own filter.
    FacetsFiltered,
}

impl Broken {
    /// All of them.
    pub(super) const ALL: &[Self] = &[
        Self::KeysOfCorpus,
        Self::BothStems,
        Self::NoStemsElsewhere,
        Self::PartsInEnglish,
        Self::Accents,
        Self::EenIsEen,
        Self::PartsUnderNot,
        Self::NoParts,
        Self::NoGlue,
        Self::NoGlueOver,
        Self::NoSuspended,
        Self::NoGaps,
        Self::AllPairs,
        Self::OneFarther,
        Self::AnyOrder,
        Self::CompoundsHide,
        Self::AllLengths,
        Self::References,
        Self::SectionByEnd,
        Self::AllSides,
        Self::TitlesUncounted,
        Self::TitlesUnasked,
        Self::PrintedTitles,
        Self::ExactFolded,
        Self::OpenOrNothing,
        Self::StarsNeedLetters,
        Self::AlwaysPossibly,
        Self::AuthorsTogether,
        Self::FirstFile,
        Self::FileAccents,
        Self::TitlesUnderNot,
        Self::EarlierWithoutFilters,
        Self::YearlessAlways,
        Self::FacetsFiltered,
    ];
}
