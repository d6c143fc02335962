//! JSON Lines, format 1: what `--json` prints. A contract.
//!
//! Every line is an object with a `type`. Within a format fields may be added,
//! never renamed or removed. Paths have `/` on every system. What is not known
//! is `null`.
//!
//! # `search --json`
//!
//! | type | when | fields |
//! |---|---|---|
//! | `question` | first | `format`, `typed`, `read_as`, `left_out`, `also_searched` (`typed`, `terms` of the other language), `one_language` (words looked for as typed alone: `kept_back` by the table of terms, `unlisted` in it) |
//! | `hit` | per study | `rank` (from 1), `study`, `file`, `title`, `year`, `year_origin`, `languages`, `score`, `facets`, `places`, `in_title` (of these), `title_origin`, `matching_pages`, `pages`, `done_in`, `guesses`, `title_matches`, `near_copies` (among all that answers: `study`, and `shared`: about which part of the text, from 0 to 1) |
//! | `facets` | with `--facets` | `counts`: facet → value → studies; a facet leaves its own filter out |
//! | `end` | last | `studies`, `places`, `in_compounds` (of these), `shown`, `refused`, `without_year`, `in_by_guess`, `out_by_guess` (by a year that is a guess), `only_possibly`, `no_study` (of `studies`: those that a person calls no study, which `facets` do not count) |
//!
//! `guesses` names those of `title` and `year` that should be checked before
//! they are cited. Each of `pages` has `pdf_page` (from 1), `label` (as printed), `places`,
//! `quote` (a slice of the page, without line breaks), `matches`: pairs of
//! start and end in `quote`, counted in Unicode scalar values, half open; `rest`,
//! `null` unless the sentence runs over an end of the page: its other part, with
//! `pdf_page`, `label`, `ocr`, `quote` (a slice of that page) and `matches`; and
//! `whole`, the sentence with both parts in order. What has a `sentence` below has a
//! `rest`, too. `ocr`
//! is how sure OCR was of the text of the page, 0 to 100; `null` if it is from
//! the letters of the PDF.
//! `places` of a hit counts all its matches, also on pages that are not shown.
//! `title_matches` are pairs as in `matches`, in `title`. `done_in` is like
//! `pages`: for each place that the question asks for (`place:`), the sentence
//! in which the study says that it was done there; its `places` is 0.
//!
//! # `gaps --json`, `facets --json`
//!
//! See [`map`](crate::export::map) and [`tables`](crate::export::tables).
//!
//! # `index --json`
//!
//! One `refused` per refused file (`file`, `cause`, `detail`), then `summary`:
//! `found`, `indexed`, `unchanged`, `duplicate`, `refused`, `removed`,
//! `other`, `pages`, `seconds`, `format`, `moved`, `changed`, `left_out`,
//! `closed`, `studies`, `left`, `ocr_pages`, `unread_pages` (scanned and not read),
//! `badly_read` (studies with pages whose text makes no words), `not_whole_pages`
//! (letters without a meaning, or broken off; all four of the studies that were
//! indexed in this run), `attached` (how many of `found` are PDFs that are
//! attached to other ones), `attached_others` (what is attached and is no PDF) and
//! `copies` (which file is an exact copy of which: `file`, `of`; as many as `duplicate`).
//! found = indexed + unchanged + duplicate + refused.
//! A file that is attached to another one is called `report.pdf » annex.pdf`, here and
//! wherever a file is named.
//! Causes: `locked damaged not-a-pdf no-text` (scanned) `no-words unknown-letters
//! blank portfolio-cover xfa-form empty too-large too-deep too-many
//! timed-out unreadable`.
//!
//! # `show --json`
//!
//! One `study`: `study`, `files`, `attached` (PDFs, by name) and `attached_others`
//! (what else is attached to its file), `title`, `authors`, `year`, `doi`, `isbn`,
//! `issn`, `publisher`, `journal` (each `null`, or `value`, `origin` and
//! `guess`: to be checked before it is cited), `languages`, `pages`, `poor_pages`,
//! `ocr_pages`, `unread_pages`, `bad_ocr_pages`, `codes`
//! (`facet`, `value`, `certainty`, `score`, `reasons`: `pdf_page`, `label`,
//! `sentence`, `cue`, `weight`), `sections`, `outline`, `design`, `genre` (what kind of
//! document a person says that it is, or `null`: `study review report policy guideline
//! news law form teaching other`; from `policy` on it is no study and has no codes) and
//! `statements` (what people say of its facts, as it stands: `fact`, `value`, `by`,
//! `date`), and `near_copies` (in the whole index; as those of a hit).
//!
//! `design` is how the study says it was done: `samples` (`number`, `of`:
//! `respondents interviews people focus-groups cases places`, `words`: how it is
//! printed), `methods` and `places` (`name`), each with `pdf_page`, `label` and `sentence`; `references` (about
//! how many works it lists, or `null`); `foreign` (parts in another language:
//! `part`, `language`, `pdf_page`).
//!
//! Each of `sections` has `kind`, `heading` (as printed; empty for an abstract
//! or introduction without one), `level` (1 for a chapter), `pdf_page`,
//! `start` and `end` (of the heading, in bytes of the text of the page),
//! `origin` and `certainty`; it lasts until the next begins. Kinds:
//! `front-matter keywords contents abstract introduction methods results
//! discussion conclusion references appendix other`. Origins: `outline number
//! type words place`. Each of `outline`, which is what the PDF says itself, has
//! `title`, `level` and `pdf_page`.
//!
//! Origins: `xmp`, `info`, `page-labels` (what the file says), `printed`,
//! `layout` (how the page looks), `file-name`, `person` (a person said so). Those of
//! `layout` and `file-name` are always guesses; of the others but `person`, too, a
//! fact is one where `guess` says so. An
//! `isbn` has 10 or 13 digits and no hyphens, an `issn` is `1234-567X`.
//!
//! # `why --json`
//!
//! One `code` per code as the rules made it: `study`, the fields of `codes` above,
//! `people`: `has`, `has-not` or `differ` if people judged it, else `null` (what
//! they say goes before the rules), and `held`: why it is only possible, or
//! `null`. Then one `not-coded`, with the same fields, per value that scores and is
//! no code by the rules; one `objection` per sentence that did not count or counted against:
//! `study`, `facet`, `value`, `why`, `pdf_page`, `label`, `sentence`, `cue`; and one
//! `judgement` per judgement that stands: `study`, `facet`, `value`, `applies`,
//! `by`, `because`, `date`.
//!
//! `held` has `why`, `needed` (the score from which it counts, or `null`) and
//! `shown_by`, like `reasons`: what shows which kind of document it is. Why:
//! `score none-convinces in-passing not-done no-own-work course-plan manifesto
//! no-study no-source outweighed`. Of an objection: `denied aim-only others-work
//! counter-cue`.
//!
//! # `status --json`
//!
//! One `status`: `program` (its version), `format` (that of the index, unlike
//! elsewhere), `index`, `folders`, `files`, `studies`, `pages`, `refused`, `other`,
//! `extractor`, `classifier`, `taxonomy`, `analyser` (what the index was made
//! with), `same_rules` (whether this program has the same), `new`, `changed`,
//! `gone`, `missing_folders` (on disk, since), `ocr_pages`, `unread_pages`,
//! `badly_read`, `judgements` (that stand) and `judgements_elsewhere` (of studies
//! that the index does not hold), and likewise `statements`, what people say of facts.
//!
//! # `text --json`
//!
//! First, unless a page was asked for, one `about`: the facts as in `study`.
//! Then one `page` per page: `pdf_page`, `label`, `width`, `height` (points), `ocr`,
//! `text`,
//! and `words`: `text`, `start`, `end` (Unicode scalar values in `text` of the
//! page), `boxes` (left, top, right, bottom, in points from the top left
//! corner; two for a word that is broken over a line end), and of `sections`
//! and `outline`, as above, those that begin on the page or lead to it.

mod page;
mod records;
mod status;
mod summary;
mod why;

pub use page::{PlacedWord, page};
pub use records::{FORMAT, line, outline, sections};
use records::{code_record, label, rest, scalars, statement, with_facts};
pub use status::{Status, status};
pub use summary::{Summary, summary};
pub use why::{ShownHold, code, judgement, not_coded, objection};

use serde::Serialize;
use serde_json::{Value, json};

use crate::study::{
    About, AlsoSearched, Certainty, Design, Facet, Foreign, Genre, Hit, Mention, NearCopy,
    OneLanguage, PageHit, PageNo, Quoted, Refused, Sample, Statement, Study,
};

/// Returns the line that opens an answer.
#[must_use]
pub fn question(
    typed: &str,
    read_as: &str,
    left_out: &[String],
    translated: &[AlsoSearched],
    one_language: &OneLanguage,
) -> String {
    let translated = translated.iter();
    let translated = translated.map(|it| json!({ "typed": it.typed, "terms": it.terms }));
    line(&json!({
        "type": "question", "format": FORMAT, "typed": typed, "read_as": read_as,
        "left_out": left_out, "also_searched": translated.collect::<Vec<_>>(),
        "one_language": {
            "kept_back": one_language.kept_back, "unlisted": one_language.unlisted,
        },
    }))
}

/// Returns the line of a hit; `file` is the place of its study, and `near` are its
/// near copies among the hits.
#[must_use]
pub fn hit(rank: usize, hit: &Hit, study: &Study, file: &str, near: &[NearCopy]) -> String {
    line(&HitRecord {
        kind: "hit",
        rank,
        study: study.id.to_string(),
        file,
        title: study.about.title.as_ref().map(|it| it.value.as_str()),
        year: study.about.year.as_ref().map(|it| it.value),
        languages: study.languages.iter().map(|it| it.code()).collect(),
        // Six decimals tell all studies apart and no machine from another.
        score: (hit.score * 1e6).round() / 1e6 + 0.0,
        facets: FacetsRecord {
            opgave: values(study, Facet::Opgave),
            method: values(study, Facet::Method),
            source: values(study, Facet::Source),
            question: values(study, Facet::KnowledgeQuestion),
        },
        places: hit.places,
        in_title: hit.in_title,
        year_origin: study.about.year.as_ref().map(|it| it.origin.word()),
        title_origin: study.about.title.as_ref().map(|it| it.origin.word()),
        matching_pages: hit.matching_pages,
        guesses: guesses(study),
        title_matches: study.about.title.as_ref().map_or(vec![], |title| {
            let lit = hit.title.iter().map(|it| scalars(&title.value, it));
            lit.collect()
        }),
        pages: hit.pages.iter().map(PageRecord::new).collect(),
        done_in: hit.done_in.iter().map(PageRecord::new).collect(),
        near_copies: near_copies(near),
    })
}

/// Returns the line with the counts per facet and value.
#[must_use]
pub fn facets(counts: &impl Serialize) -> String {
    line(&json!({ "type": "facets", "counts": counts }))
}

/// What closes an answer; see the table above.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct End {
    /// How many studies answer.
    pub studies: usize,
    /// How many places in them match.
    pub places: usize,
    /// How many of those are compounds that a word is only a part of.
    pub in_compounds: usize,
    /// How many studies were printed.
    pub shown: usize,
    /// How many files could not be searched.
    pub refused: usize,
    /// How many of the studies are none, as people say.
    pub no_study: usize,
    /// How many studies only an unknown year keeps out.
    pub without_year: usize,
    /// How many studies are within the years by a year that is a guess.
    pub in_by_guess: usize,
    /// How many studies only a year that is a guess keeps out.
    pub out_by_guess: usize,
    /// How many more studies are possibly coded as the filters want.
    pub only_possibly: usize,
}

/// Returns the line that closes an answer.
#[must_use]
pub fn end(end: &End) -> String {
    #[derive(Serialize)]
    struct Record<'a> {
        #[serde(rename = "type")]
        kind: &'static str,
        #[serde(flatten)]
        end: &'a End,
    }
    line(&Record { kind: "end", end })
}

/// Returns the line of a refused file.
#[must_use]
pub fn refused(file: &Refused) -> String {
    line(&json!({
        "type": "refused", "file": file.file, "cause": file.cause.word(), "detail": file.detail,
    }))
}

/// Returns the line of a study; `files` are its places, `attached` the names of the
/// PDFs and of all else that is attached to its file, `reasons` the sentences
/// of the reasons of its codes, in order, `design` those of its samples, methods and
/// places, `told` what people say of its facts, and `near` its near copies.
#[must_use]
pub fn study(
    study: &Study,
    files: &[String],
    attached: [&[String]; 2],
    reasons: &[Vec<Quoted>],
    design: [&[Quoted]; 3],
    (told, near): (&[Statement], &[NearCopy]),
) -> String {
    let codes = study.codes.iter().zip(reasons);
    let codes: Vec<Value> = codes.map(|(code, of)| code_record(code, of)).collect();
    let numbers = |pages: &[PageNo]| -> Vec<u32> { pages.iter().map(|it| it.get()).collect() };
    let languages: Vec<&str> = study.languages.iter().map(|it| it.code()).collect();
    let record = json!({
        "type": "study", "format": FORMAT, "study": study.id.to_string(), "files": files,
        "attached": attached[0], "attached_others": attached[1],
        "languages": languages, "pages": study.page_count, "poor_pages": numbers(&study.poor_pages),
        "ocr_pages": numbers(&study.scans.read), "unread_pages": numbers(&study.scans.unread),
        "bad_ocr_pages": numbers(&study.scans.badly_read),
        "codes": codes, "sections": sections(&study.sections), "outline": outline(&study.outline),
        "design": design_record(&study.design, design), "genre": study.genre.map(Genre::word),
        "statements": told.iter().map(statement).collect::<Vec<_>>(),
        "near_copies": near_copies(near),
    });
    line(&with_facts(record, &study.about))
}

/// The words of a count inside its sentence.
fn words<'s>(sample: &Sample, said: &'s Quoted) -> &'s str {
    let start = sample.words.start.saturating_sub(said.span.start);
    let end = sample.words.end.saturating_sub(said.span.start);
    said.sentence.get(start..end).unwrap_or_default()
}

fn design_record(design: &Design, [samples, methods, places]: [&[Quoted]; 3]) -> Value {
    let mention = |(it, said): (&Mention, &Quoted)| {
        json!({
            "name": it.name, "pdf_page": it.page.get(), "label": label(said),
            "sentence": said.sentence, "rest": rest(said.rest.as_ref()),
        })
    };
    let sample = |(it, said): (&Sample, &Quoted)| {
        json!({
            "number": it.number, "of": it.of.word(), "words": words(it, said),
            "pdf_page": it.page.get(), "label": label(said), "sentence": said.sentence,
            "rest": rest(said.rest.as_ref()),
        })
    };
    let foreign = |it: &Foreign| {
        json!({
            "part": it.part.word(), "language": it.language.code(), "pdf_page": it.page.get(),
        })
    };
    let samples: Vec<Value> = design.samples.iter().zip(samples).map(sample).collect();
    let methods: Vec<Value> = design.methods.iter().zip(methods).map(mention).collect();
    let places: Vec<Value> = design.places.iter().zip(places).map(mention).collect();
    let foreign: Vec<Value> = design.foreign.iter().map(foreign).collect();
    json!({
        "samples": samples, "methods": methods, "places": places,
        "references": design.references, "foreign": foreign,
    })
}

/// Returns the line of the facts of one file, before its pages.
#[must_use]
pub fn about(about: &About) -> String {
    line(&with_facts(
        json!({ "type": "about", "format": FORMAT }),
        about,
    ))
}

#[derive(Serialize)]
struct HitRecord<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    rank: usize,
    study: String,
    file: &'a str,
    title: Option<&'a str>,
    year: Option<u16>,
    languages: Vec<&'static str>,
    score: f64,
    facets: FacetsRecord<'a>,
    places: usize,
    in_title: usize,
    year_origin: Option<&'static str>,
    title_origin: Option<&'static str>,
    matching_pages: usize,
    pages: Vec<PageRecord<'a>>,
    done_in: Vec<PageRecord<'a>>,
    guesses: Vec<&'static str>,
    title_matches: Vec<[usize; 2]>,
    near_copies: Vec<Value>,
}

/// The records of near copies; two decimals are what a sketch knows.
fn near_copies(near: &[NearCopy]) -> Vec<Value> {
    let record = |it: &NearCopy| {
        let shared = (it.shared() * 100.0).round() / 100.0;
        json!({ "study": it.study.to_string(), "shared": shared })
    };
    near.iter().map(record).collect()
}

fn guesses(study: &Study) -> Vec<&'static str> {
    let all = study.about.origins().into_iter();
    all.filter(|it| it.2 && matches!(it.0, "title" | "year"))
        .map(|it| it.0)
        .collect()
}

#[derive(Serialize)]
struct FacetsRecord<'a> {
    opgave: Vec<&'a str>,
    method: Vec<&'a str>,
    source: Vec<&'a str>,
    question: Vec<&'a str>,
}

#[derive(Serialize)]
struct PageRecord<'a> {
    pdf_page: u32,
    label: Option<&'a str>,
    ocr: Option<u8>,
    places: usize,
    quote: &'a str,
    matches: Vec<[usize; 2]>,
    rest: Value,
    whole: String,
}

impl<'a> PageRecord<'a> {
    fn new(page: &'a PageHit) -> Self {
        Self {
            pdf_page: page.page.get(),
            label: page.label.as_ref().map(|it| it.value.as_str()),
            ocr: page.origin.ocr(),
            places: page.places,
            quote: &page.quote,
            matches: page
                .matches
                .iter()
                .map(|it| scalars(&page.quote, it))
                .collect(),
            rest: rest(page.rest.as_ref()),
            whole: page.whole().0,
        }
    }
}

fn values(study: &Study, facet: Facet) -> Vec<&str> {
    let sure = study
        .codes
        .iter()
        .filter(|it| it.facet == facet && it.certainty == Certainty::Yes);
    sure.map(|it| it.value.as_str()).collect()
}
