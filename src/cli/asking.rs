//! What `search`, `count` and `kwic` have in common: a question, where to
//! look, and the history.

mod reach;

use std::{
    collections::BTreeMap,
    time::{SystemTime, UNIX_EPOCH},
};

use kennisbasis::{
    classify::Taxonomy,
    index::Index,
    review::Search,
    search::{
        Filters, Request, SearchError, Years,
        dialect::{Dialect, translate},
        question::{Node, Question, parse_with},
    },
    study::{Facet, Language, StudyId},
};

use super::{
    Places, dialects,
    failure::Failure,
    taxonomy,
    ui::{Look, Ui},
};

/// A question and where to look.
#[derive(Clone, clap::Args)]
pub(crate) struct Asking {
    /// What to look for
    #[arg(value_name = "QUESTION", required = true)]
    pub(crate) question: Vec<String>,

    #[command(flatten)]
    pub(crate) options: Options,
}

/// How to read a question, and where to look.
#[derive(Clone, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
pub(crate) struct Options {
    /// Any of the words will do, the best studies first; nothing in the
    /// question is an operator
    #[arg(long, conflicts_with = "dialect")]
    pub(crate) any: bool,

    /// The question is in the spelling of another search tool; its translation
    /// is shown
    #[arg(long, value_name = "TOOL", value_parser = ["ovid", "pubmed", "wos", "scopus"])]
    pub(crate) dialect: Option<String>,

    /// Also look in reference lists
    #[arg(long)]
    pub(crate) with_references: bool,

    /// Do not look for what the other language calls it
    #[arg(long)]
    pub(crate) no_bridge: bool,

    /// Do not look inside compounds
    #[arg(long)]
    pub(crate) no_compounds: bool,

    /// Only studies on this opgave; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) opgave: Vec<String>,

    /// Only studies done this way; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) method: Vec<String>,

    /// Only studies carried by this source of knowledge; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) source: Vec<String>,

    /// Only studies that answer this kind of question: what, cause, works,
    /// intervention, how; may be repeated
    #[arg(long = "question", value_name = "VALUE")]
    pub(crate) knowledge_question: Vec<String>,

    /// With these filters, also take studies that are possibly coded so
    #[arg(long)]
    pub(crate) possibly: bool,

    /// Only studies in this language: nl, en, de, fr, other; may be repeated
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Vec<String>,

    /// Only studies of this year or these years: 2019, 2015..2022, 2015..
    #[arg(long, value_name = "YEARS")]
    pub(crate) year: Option<String>,

    /// Do not note this search in the history
    #[arg(long)]
    pub(crate) no_history: bool,
}

impl Asking {
    /// What was typed, as one text.
    pub(crate) fn typed(&self) -> String {
        self.question.join(" ")
    }

    /// Reads the question. What other tools call differently is noted.
    pub(crate) fn request(&self, ui: &mut Ui, places: &Places) -> Result<Request, Failure> {
        let filters = self.filters(places)?;
        Ok(Request {
            reach: places.reach(&self.options.reach_words())?,
            filters,
            ..Request::new(self.read(ui, places)?)
        })
    }

    /// Reads the question with its filters as limits inside it, for commands
    /// that may go without: `None` if there is neither.
    pub(crate) fn choice(&self, ui: &mut Ui, places: &Places) -> Result<Option<Request>, Failure> {
        let filters = self.filters(places)?;
        let question = if self.typed().trim().is_empty() {
            Question {
                root: Node::And(vec![]),
                left_out: vec![],
            }
        } else {
            self.read(ui, places)?
        };
        let question = question.within(&filters);
        if question.root == Node::And(vec![]) {
            return Ok(None);
        }
        Ok(Some(Request {
            reach: places.reach(&self.options.reach_words())?,
            limit: Some(0),
            ..Request::new(question)
        }))
    }

    /// Tells whether a code that is only possible counts.
    pub(crate) fn takes_possible(&self) -> bool {
        self.options.possibly
    }

    /// The options that a command needs to find the same again.
    pub(crate) fn reach_options(&self) -> Vec<String> {
        let words = self.options.reach_words().into_iter();
        words.map(|it| format!("--{it}")).collect()
    }

    fn read(&self, ui: &mut Ui, places: &Places) -> Result<Question, Failure> {
        let typed = self.typed();
        if self.options.any {
            return Question::any(&typed).map_err(|err| Failure::question(&typed, &err));
        }
        let dialect = self.options.dialect.as_deref().map(dialect).transpose()?;
        let ours = match dialect {
            None => typed,
            Some(dialect) => {
                let translated =
                    translate(&typed, dialect).map_err(|err| Failure::question(&typed, &err))?;
                for note in &translated.notes {
                    ui.note(dialects::note(&typed, note));
                }
                translated.typed_as_ours
            }
        };
        let question = parse(&ours, &*places.taxonomy()?)?;
        self.with_earlier(question, places)
    }

    /// Puts earlier searches in the place of their numbers.
    fn with_earlier(&self, question: Question, places: &Places) -> Result<Question, Failure> {
        let wanted = question.earlier();
        if wanted.is_empty() {
            return Ok(question);
        }
        let searches = places.history().read()?;
        let taxonomy = places.taxonomy()?;
        let mut known = BTreeMap::new();
        for number in wanted {
            let Some(search) = searches.iter().find(|it| it.number == number) else {
                return Err(no_search(number));
            };
            let here = self.options.reach_words();
            if search.reach != here {
                let say = |reach: &[String]| match reach {
                    [] => "without options".to_owned(),
                    reach => format!("with --{}", reach.join(" --")),
                };
                return Err(Failure::new(
                    format!("search #{number} was run {}", say(&search.reach)),
                    "run this one with the same options: what is found depends on them",
                ));
            }
            let reach = places.reach(&here)?;
            if places.has_other_terms(search, &reach) {
                return Err(Failure::new(
                    format!("search #{number} was run with another table of terms"),
                    "put that table back, or type its question again: what is found depends on the terms",
                ));
            }
            known.insert(number, parse(&search.run, &taxonomy)?.root);
        }
        let read = question.with_earlier(&known);
        read.map_err(|err| Failure::question(&self.typed(), &err))
    }

    fn filters(&self, places: &Places) -> Result<Filters, Failure> {
        let taxonomy = places.taxonomy()?;
        let mut filters = Filters {
            possibly: self.options.possibly,
            ..Filters::default()
        };
        for (facet, typed) in [
            (Facet::Opgave, &self.options.opgave),
            (Facet::Method, &self.options.method),
            (Facet::Source, &self.options.source),
            (Facet::KnowledgeQuestion, &self.options.knowledge_question),
        ] {
            for value in typed {
                let known = taxonomy::value(&taxonomy, facet, value)?;
                filters.facets.entry(facet).or_default().push(known);
            }
        }
        for code in &self.options.lang {
            let language = Language::from_code(&code.to_lowercase()).ok_or_else(|| {
                let codes: Vec<&str> = Language::ALL.iter().map(|it| it.code()).collect();
                Failure::new(
                    format!("there is no language `{code}`"),
                    format!("the languages are: {}", codes.join(", ")),
                )
            })?;
            filters.languages.push(language);
        }
        if let Some(typed) = &self.options.year {
            let years = typed.parse::<Years>().map_err(|_| {
                Failure::new(
                    format!("`{typed}` is not a year"),
                    "write 2019, 2015..2022, 2015.. or ..2022",
                )
            })?;
            filters.years = Some(years);
        }
        Ok(filters)
    }

    /// Notes a search in the history, and tells its number, which is returned. A
    /// folder that cannot be written to is told, and is no failure.
    pub(crate) fn note(
        &self,
        ui: &mut Ui,
        places: &Places,
        index: &Index,
        request: &Request,
        found: &[StudyId],
        count: usize,
    ) -> Option<u32> {
        if self.options.no_history {
            return None;
        }
        let mut ids: Vec<String> = found.iter().map(StudyId::short).collect();
        ids.sort();
        let run = request.question.within(&request.filters).to_string();
        let typed = self.typed();
        let search = Search {
            number: 0,
            date: now(),
            // Of a table, only its filters may have been typed.
            typed: if typed.is_empty() { run.clone() } else { typed },
            dialect: self.options.dialect.clone(),
            run,
            reach: self.options.reach_words(),
            terms: places.own_terms(&request.reach),
            taxonomy: places.own_taxonomy(),
            index: index.catalogue().id(),
            searched: index.study_count(),
            studies: found.len(),
            places: count,
            found: ids,
        };
        match places.history().add(search) {
            Ok(number) => {
                ui.note(Look::Faint.on(format!("search #{number}")));
                Some(number)
            }
            Err(err) => {
                ui.note(format!("this search is not in the history: {err}"));
                None
            }
        }
    }
}

/// The dialect of that name: `clap` knows them, a cell of a table may not.
fn dialect(word: &str) -> Result<Dialect, Failure> {
    Dialect::from_word(word).ok_or_else(|| {
        Failure::new(
            format!("there is no dialect `{word}`"),
            "the dialects are: ovid, pubmed, wos, scopus",
        )
    })
}

/// Reads a question in our own spelling.
pub(crate) fn parse(typed: &str, taxonomy: &Taxonomy) -> Result<Question, Failure> {
    let resolve = |facet: Facet, typed: &str| {
        let known = taxonomy.resolve(facet, typed).map(str::to_owned);
        known.ok_or_else(|| {
            let values = taxonomy.values(facet);
            values.iter().map(|it| (*it).to_owned()).collect()
        })
    };
    parse_with(typed, &resolve).map_err(|err| Failure::question(typed, &err))
}

pub(crate) fn no_search(number: u32) -> Failure {
    Failure::new(
        format!("there is no search #{number}"),
        "kennisbasis history lists them",
    )
}

impl From<SearchError> for Failure {
    fn from(err: SearchError) -> Self {
        match err {
            SearchError::Index(err) => err.into(),
            SearchError::Earlier { number } => no_search(number),
        }
    }
}

/// The moment, as the review folder has it.
pub(crate) fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = seconds.map_or(0, |it| it.as_secs());
    humantime::format_rfc3339_seconds(UNIX_EPOCH + std::time::Duration::from_secs(seconds))
        .to_string()
}
