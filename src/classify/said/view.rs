//! Views: a passage made ready to be looked at.
//!
//! ```text
//! zoned passage ─View::of→ haystack, citations and sentences, when they are asked for
//! ```
//!
//! **Never:** says what is seen in it.

use std::{
    cell::{OnceCell, RefCell},
    ops::Range,
};

use crate::study::{Span, sentences};

use super::{
    citations::{Citation, citations},
    haystack::Haystack,
    passage::Zoned,
    stance::{Claims, Stance},
};

/// Bytes on each side that are looked at for what a sentence says, some eight
/// lines of print: with whole sentences the coded sets and the cards come out
/// the same, and a table that passes for one takes minutes.
const AROUND: usize = 700;

/// A passage made ready to be looked at.
pub(in crate::classify) struct View<'p> {
    pub(in crate::classify) passage: Zoned<'p>,
    haystack: OnceCell<Haystack>,
    /// Cut when the first thing is seen: that costs more than looking.
    sentences: OnceCell<Vec<Span>>,
    citations: OnceCell<Vec<Citation<'p>>>,
    /// What was last asked of a piece of the haystack: mentions come sentence by
    /// sentence, several in each.
    claims: RefCell<(Range<usize>, Claims)>,
    /// Words of the study before the passage.
    pub(in crate::classify) word: usize,
}

impl<'p> View<'p> {
    pub(in crate::classify) fn of(passage: Zoned<'p>, word: usize) -> Self {
        Self {
            passage,
            haystack: OnceCell::new(),
            sentences: OnceCell::new(),
            citations: OnceCell::new(),
            claims: RefCell::default(),
            word,
        }
    }

    /// The passage made easy to match.
    pub(in crate::classify) fn haystack(&self) -> &Haystack {
        let made = || Haystack::of(self.passage.text);
        self.haystack.get_or_init(made)
    }

    /// The works it cites, in order.
    pub(in crate::classify) fn citations(&self) -> &[Citation<'p>] {
        let found = || citations(self.passage.text);
        self.citations.get_or_init(found)
    }

    pub(in crate::classify) fn sentences(&self) -> &[Span] {
        self.sentences
            .get_or_init(|| sentences(self.passage.page_text, &self.passage.span))
    }

    /// Returns the sentence in which byte `at` of the passage stands.
    pub(in crate::classify) fn sentence_at(&self, at: usize) -> Option<Span> {
        let on_page = self.passage.span.start + at;
        let sentences = self.sentences();
        let later = sentences.partition_point(|sentence| sentence.start <= on_page);
        sentences.get(later.checked_sub(1)?).cloned()
    }

    /// Tells how a sentence stands to what it mentions at byte `at` of the
    /// passage.
    pub(in crate::classify) fn stance(&self, sentence: &Span, at: usize) -> Stance {
        let base = self.passage.span.start;
        let inside = sentence.start - base..sentence.end - base;
        let mut citations = self.citations().iter();
        let cites = citations.any(|cited| inside.contains(&cited.at));
        self.stance_if(sentence, at, cites)
    }

    /// The same where a citation does not make it the work of others.
    pub(in crate::classify) fn stance_uncited(&self, sentence: &Span, at: usize) -> Stance {
        self.stance_if(sentence, at, false)
    }

    fn stance_if(&self, sentence: &Span, at: usize, cites: bool) -> Stance {
        let (piece, cue) = self.piece_around(sentence, at);
        let words = &self.haystack().text[piece.clone()];
        let mut known = self.claims.borrow_mut();
        if known.0 != piece {
            *known = (piece, Claims::of(words));
        }
        known.1.stance(words, cue, cites)
    }

    /// Returns what a sentence says around byte `at` of the passage, and the
    /// byte of it at which that stands: a table that passes for a sentence is not
    /// looked at as a whole, and again for each of its cells.
    pub(in crate::classify) fn around(&self, sentence: &Span, at: usize) -> (&str, usize) {
        let (piece, cue) = self.piece_around(sentence, at);
        (&self.haystack().text[piece], cue)
    }

    /// The same as a piece of the haystack.
    fn piece_around(&self, sentence: &Span, at: usize) -> (Range<usize>, usize) {
        let whole = self.piece_of(sentence);
        let words = &self.haystack().text[whole.clone()];
        let cue = self.haystack().here(at).saturating_sub(whole.start);
        let cue = words.floor_char_boundary(cue.min(words.len()));
        let from = words.floor_char_boundary(cue.saturating_sub(AROUND));
        let to = words.ceil_char_boundary((cue + AROUND).min(words.len()));
        (whole.start + from..whole.start + to, cue - from)
    }

    /// Returns where a piece of the haystack stands on the page, without the
    /// signs around it.
    pub(in crate::classify) fn on_page(&self, piece: Range<usize>) -> Span {
        let base = self.passage.span.start;
        let is_sign = |letter: char| !letter.is_alphanumeric();
        let words = self.haystack().text.get(piece.clone()).unwrap_or_default();
        let opened = words.trim_start_matches(is_sign);
        let start = piece.start + words.len() - opened.len();
        let counted = opened.trim_end_matches(is_sign);
        // The last letter, since what stands behind it may be a hyphen less.
        let last = counted.char_indices().next_back().map_or(0, |it| it.0);
        let (start, last) = (
            self.haystack().origin(start),
            self.haystack().origin(start + last),
        );
        let letter = self
            .passage
            .text
            .get(last..)
            .and_then(|it| it.chars().next());
        base + start..base + last.max(start) + letter.map_or(0, char::len_utf8)
    }

    /// Returns a sentence as it stands in the haystack.
    pub(in crate::classify) fn words_of(&self, sentence: &Span) -> &str {
        &self.haystack().text[self.piece_of(sentence)]
    }

    fn piece_of(&self, sentence: &Span) -> Range<usize> {
        let base = self.passage.span.start;
        let start = self.haystack().here(sentence.start - base);
        let end = self.haystack().here(sentence.end - base);
        start..end.max(start)
    }
}
