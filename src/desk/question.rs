//! What was typed → a question that can be run, and its line in the history.
//!
//! ```text
//! Typed ─ask→ Asked ─search→ Answer ─note→ history
//! ```
//!
//! **Promise.** Whoever asks the same is asked the same: by the values of our
//! tables, the reviewer's own terms and the earlier searches that are named.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    earlier::{has_other_terms, parse},
    error::{DeskError, QuestionFault},
    moment::now,
    open::Desk,
    tools::Tools,
};
use crate::{
    export::names::title,
    review::{KnownStudy, Noted, OddLine, Reached, ReviewError, Search, Words},
    search::{
        Filters, Question, Ran, Request, Years,
        dialect::{Dialect, Note, translate},
        question::{Node, language},
    },
    study::{Facet, StudyId},
};

/// A question as it was typed, with all that was chosen beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The question.
    pub question: String,
    /// Whether any of its words will do; then nothing in it is an operator.
    pub any: bool,
    /// In whose spelling it is, by the word of a [`Dialect`]; `None` for ours.
    pub dialect: Option<String>,
    /// How far to look.
    pub reached: Reached,
    /// Only studies with one of these values, by facet; in any of their names.
    pub values: BTreeMap<Facet, Vec<String>>,
    /// Only studies in one of these languages, by code.
    pub languages: Vec<String>,
    /// Only studies of these years: `2015..2022`.
    pub years: Option<String>,
}

/// A question that was read.
#[derive(Clone, Debug)]
pub struct Asked {
    /// As it was typed.
    pub typed: Typed,
    /// What to run; how much of the answer is shown is for the front end to say.
    pub request: Request,
    /// Where the translation of another spelling does not mean quite the same;
    /// spans count bytes of what was typed.
    pub notes: Vec<Note>,
    /// Lines of the history that are not as they should be, if it was read.
    pub odd: Vec<OddLine>,
}

/// Reads a question.
///
/// # Errors
///
/// [`DeskError::Question`]; [`DeskError::Tables`] if the reviewer's own terms
/// cannot be used; [`DeskError::Review`] if the history cannot be read and the
/// question names a search of it.
pub fn ask(tools: &Tools, typed: &Typed) -> Result<Asked, DeskError> {
    let filters = filters(tools, typed)?;
    let reach = tools.reach(typed.reached)?;
    let read = read(tools, typed)?;
    Ok(Asked {
        request: Request {
            filters,
            reach,
            ..Request::new(read.question)
        },
        typed: typed.clone(),
        notes: read.notes,
        odd: read.odd,
    })
}

/// Reads a question with its filters as limits inside it, to choose studies by:
/// `None` if there is neither, and so all studies are meant.
///
/// # Errors
///
/// As those of [`ask`].
pub fn choice(tools: &Tools, typed: &Typed) -> Result<Option<Asked>, DeskError> {
    let filters = filters(tools, typed)?;
    let read = if typed.question.trim().is_empty() {
        Read {
            question: Question {
                root: Node::And(vec![]),
                left_out: vec![],
            },
            notes: vec![],
            odd: vec![],
        }
    } else {
        read(tools, typed)?
    };
    let question = read.question.within(&filters);
    if question.root == Node::And(vec![]) {
        return Ok(None);
    }
    Ok(Some(Asked {
        request: Request {
            reach: tools.reach(typed.reached)?,
            limit: Some(0),
            ..Request::new(question)
        },
        typed: typed.clone(),
        notes: read.notes,
        odd: read.odd,
    }))
}

/// A question and what was found on the way.
struct Read {
    question: Question,
    notes: Vec<Note>,
    odd: Vec<OddLine>,
}

fn read(tools: &Tools, typed: &Typed) -> Result<Read, DeskError> {
    let unreadable = |faults| QuestionFault::Unreadable {
        typed: typed.question.clone(),
        faults,
    };
    if typed.any {
        return Ok(Read {
            question: Question::any(&typed.question).map_err(|it| unreadable(vec![it]))?,
            notes: vec![],
            odd: vec![],
        });
    }
    let (ours, notes) = match &typed.dialect {
        None => (typed.question.clone(), vec![]),
        Some(word) => {
            let dialect = Dialect::from_word(word).ok_or_else(|| QuestionFault::NoDialect {
                typed: word.clone(),
            })?;
            let translated = translate(&typed.question, dialect).map_err(unreadable)?;
            (translated.typed_as_ours, translated.notes)
        }
    };
    let question = parse(&ours, tools.taxonomy())?;
    let (question, odd) = with_earlier(tools, typed, question)?;
    Ok(Read {
        question,
        notes,
        odd,
    })
}

/// Puts earlier searches in the place of their numbers.
fn with_earlier(
    tools: &Tools,
    typed: &Typed,
    question: Question,
) -> Result<(Question, Vec<OddLine>), DeskError> {
    let wanted = question.earlier();
    if wanted.is_empty() {
        return Ok((question, vec![]));
    }
    let history = tools.history().read()?;
    let reach = tools.reach(typed.reached)?;
    let mut known = BTreeMap::new();
    for number in wanted {
        let mut searches = history.all.iter();
        let search = searches.find(|it| it.number == number);
        let search = search.ok_or_else(|| QuestionFault::NoSearch {
            number,
            odd: history.odd.clone(),
        })?;
        if search.reach != typed.reached.words() {
            let reach = search.reach.clone();
            return Err(QuestionFault::OtherReach { number, reach }.into());
        }
        if has_other_terms(tools, search, &reach) {
            return Err(QuestionFault::OtherTerms { number }.into());
        }
        known.insert(number, parse(&search.run, tools.taxonomy())?.root);
    }
    let read = question.with_earlier(&known);
    let read = read.map_err(|fault| QuestionFault::Unreadable {
        typed: typed.question.clone(),
        faults: vec![fault],
    })?;
    Ok((read, history.odd))
}

fn filters(tools: &Tools, typed: &Typed) -> Result<Filters, DeskError> {
    let mut filters = Filters {
        possibly: typed.reached.possibly,
        ..Filters::default()
    };
    for (facet, values) in &typed.values {
        for value in values {
            let known = value_of(tools, *facet, value)?;
            filters.facets.entry(*facet).or_default().push(known);
        }
    }
    for code in &typed.languages {
        let language = language(code.trim());
        let no_language = || QuestionFault::NoLanguage {
            typed: code.clone(),
        };
        filters.languages.push(language.ok_or_else(no_language)?);
    }
    if let Some(typed) = &typed.years {
        let no_years = |_| QuestionFault::NoYears {
            typed: typed.clone(),
        };
        filters.years = Some(typed.parse::<Years>().map_err(no_years)?);
    }
    Ok(filters)
}

/// Returns the value of `facet` that was typed, as it is spelled.
pub(super) fn value_of(tools: &Tools, facet: Facet, typed: &str) -> Result<String, QuestionFault> {
    let taxonomy = tools.taxonomy();
    let known = taxonomy.resolve(facet, typed).map(str::to_owned);
    known.ok_or_else(|| QuestionFault::NoValue {
        facet,
        typed: typed.to_owned(),
        known: taxonomy
            .values(facet)
            .into_iter()
            .map(str::to_owned)
            .collect(),
    })
}

/// Notes a search in the history: the studies that it found, in the order of the
/// answer, in how many places, and by which words. Whoever asked has the answer, noted or not.
///
/// # Errors
///
/// [`ReviewError`] if the history cannot be added to.
pub fn note(desk: &Desk, asked: &Asked, ran: &Ran<'_>) -> Result<Noted, ReviewError> {
    let Asked { typed, request, .. } = asked;
    let run = request.question.within(&request.filters).to_string();
    let tools = desk.tools();
    remember(desk, ran.found)?;
    tools.history().add(Search {
        number: 0,
        date: now(),
        // Of a table, only its filters may have been typed.
        typed: match typed.question.as_str() {
            "" => run.clone(),
            typed => typed.to_owned(),
        },
        dialect: typed.dialect.clone(),
        run,
        reach: typed.reached.words(),
        terms: tools.terms_fingerprint(&request.reach),
        taxonomy: tools.taxonomy_fingerprint(),
        index: desk.index().catalogue().id(),
        searched: desk.index().study_count(),
        studies: ran.found.len(),
        places: ran.places,
        words: ran.looked_for.iter().map(Words::of).collect(),
        found: ran.found.iter().map(StudyId::short).collect(),
        sorted: Some(request.sort.word().to_owned()),
    })
}

/// Notes what the studies are called that nothing was noted of yet, or that stand
/// elsewhere now.
fn remember(desk: &Desk, found: &[StudyId]) -> Result<(), ReviewError> {
    let known = desk.tools().known_studies();
    let before = known.read()?.all;
    let before: BTreeSet<(&str, &str)> = before
        .iter()
        .map(|it| (it.study.as_str(), it.file.as_str()))
        .collect();
    let files = desk.files();
    let mut new = vec![];
    for id in found {
        let (study, file) = (id.short(), files.get(id).cloned().unwrap_or_default());
        if !before.contains(&(study.as_str(), file.as_str())) {
            let title = desk.study(*id).map(|it| title(&it, &file));
            new.push(KnownStudy {
                title: title.unwrap_or_else(|_| file.clone()),
                study,
                file,
            });
        }
    }
    if new.is_empty() {
        return Ok(());
    }
    known.add(&new)
}
