//! The nouns: what flows between the stages.
//!
//! Nothing here reads a disk, knows a PDF or an index, or has a wire format:
//! whoever writes a format keeps its own records.
//!
//! # Glossary
//!
//! One word per thing, in code, on screen and in files.
//!
//! | word | what it is |
//! |---|---|
//! | *study* | one document as the reviewer counts it; the same bytes in two places are one study |
//! | *file* | a path where a study stands; copies are several files of one study |
//! | *attached* | of a file: standing inside another one, as an attachment; a PDF there is a study of its own |
//! | *address* | where a study can be read: a path, and behind it the names of attachments |
//! | *place* | one occurrence of a match; in the index, the number of a word in its study |
//! | *page* | one page of the PDF, numbered from 1 ([`PageNo`]) |
//! | *label* | the page number as printed: `183`, `iv` |
//! | *paragraph* | a span of a page that was set as one block |
//! | *passage* | a paragraph with its language; the unit of analysis |
//! | *section* | a part of a study under one heading: methods, reference list |
//! | *outline* | the headings that the PDF itself lists, as viewers show them |
//! | *listing* | a line of contents, of a register, the head of a mail, a work in a reference list: it names things and says nothing |
//! | *sentence* | a span of a paragraph that can be quoted |
//! | *rest* | the part of a sentence that stands on the page before or behind |
//! | *form* | a word as it stands on the page, lower-cased; in the index with the *inflection* of its passage |
//! | *inflection* | by the endings of which language the words of a passage are found |
//! | *locale* | the language that the reader of an answer reads |
//! | *question* | what is typed; its cousin among the facets is the *knowledge question* |
//! | *value* | what a study can have on a facet; named by a table |
//! | *role* | what the rules know of a value, whatever it is called |
//! | *facet* | one axis of coding: opgave, method, source, knowledge question |
//! | *code* | a verdict on a facet, with the reasons that made it |
//! | *objection* | a sentence that has the words of a code and does not count for it |
//! | *hold* | why a value that scores is only possible, or no code |
//! | *fact* | a title, year or label, with its origin and how sure it is |
//! | *statement* | what a person says of a fact; it goes before what the document says |
//! | *genre* | what kind of document it is, as a person says; some are no study |
//! | *origin* | where a fact came from; from some origins all is a guess. Of a text: letters, or OCR |
//! | *scan* | a page that is a picture; OCR reads it, or it stays *unread* |
//! | *hit* | a study that answers a question, with its best pages |
//! | *duplicate* | a file with the same bytes as another one: the same study |
//! | *near copy* | a study with much of its text the same as another one, as a draft of it; its *sketch* tells |
//! | *card* | what is known of a study, on one page or in one row |
//! | *design* | how a study says that it was done: n, design words, places |
//! | *reference* | a study as a list of literature names it |
//! | *refused* | a file that is in the corpus and cannot be searched |

mod about;
mod also_searched;
mod attached;
mod bullet;
mod certainty;
mod compound_hyphens;
mod design;
mod doi;
mod explanation;
mod facets;
mod file_name;
mod genre;
mod hit;
mod id;
mod judgement;
mod language;
mod listing;
mod looked_for;
mod over;
mod page;
mod passage;
mod places;
mod quoted;
mod reference;
mod refused;
mod rest;
mod scans;
mod section;
mod sentence;
mod sketch;
mod statement;
mod suspension;
mod years;

pub use about::{About, Fact, Origin};
pub use also_searched::{AlsoSearched, OneLanguage};
pub use attached::{Address, Attached};
pub use bullet::without_bullet;
pub use certainty::Certainty;
pub use compound_hyphens::{is_vowel, keeps_hyphen};
pub use design::{Counted, Design, Foreign, Mention, Sample};
pub use doi::bare_doi;
pub use explanation::{Explanation, Held, Hold, NoStudy, Objection, WhyNot};
pub use facets::{Code, Facet, Reason};
pub use file_name::{name_in_unicode, path_in_latin_1};
pub use genre::Genre;
pub use hit::{Hit, PageHit};
pub use id::{NotAStudyId, StudyId};
pub use judgement::{Judgement, Verdict, judged, standing, verdicts};
pub use language::Language;
pub use listing::{is_listing, listings, stands_in_listing};
pub use looked_for::LookedFor;
pub use over::over_page_end;
pub use page::{Page, PageNo, SecondHalf, Span, TextOrigin};
pub use passage::Passage;
pub use places::{named_in, other_names, usual_name};
pub use quoted::Quoted;
pub use reference::{Kind, Name, Reference};
pub use refused::{Cause, Refused};
pub use rest::{Rest, rest_of};
pub use scans::Scans;
pub use section::{OutlineItem, Section, SectionKind, SectionOrigin, section_at};
pub use sentence::sentences;
pub use sketch::{NearCopy, Sketch};
pub use statement::{Statement, Told, stated, told_over};
pub use suspension::suspends;
pub use years::{YEARS, holds_year};

/// What is known of a study, apart from its pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// Its identity.
    pub id: StudyId,
    /// Title, authors, year and other facts: each with its origin.
    pub about: About,
    /// What kind of document a person says that it is.
    pub genre: Option<Genre>,
    /// The languages it is written in, most used first; a Dutch study with an
    /// English summary has both.
    pub languages: Vec<Language>,
    /// How it is coded, in the order of the taxonomy.
    pub codes: Vec<Code>,
    /// Its sections, in the order of the text.
    pub sections: Vec<Section>,
    /// The outline of its PDF, if it has one.
    pub outline: Vec<OutlineItem>,
    /// How many pages it has.
    pub page_count: usize,
    /// The pages that are poorer than a reader would see them.
    pub poor_pages: Vec<PageNo>,
    /// The pages that were scanned.
    pub scans: Scans,
    /// How it says that it was done.
    pub design: Design,
}
