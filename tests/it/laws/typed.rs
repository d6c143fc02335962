//! A question of the test → what people type, and the request that it becomes
//! by the real parser.

use std::collections::BTreeMap;

use kennisbasis::{
    analyse::is_stop_word,
    search::{
        Filters, Reach, Request, Years,
        question::{Node, Question, parse},
    },
    study::Language,
};

use super::{
    dice::Dice,
    question::{Ask, Asked, Limit, Within, Zone},
};

/// The question as it is typed.
pub(super) fn typed(asked: &Asked) -> String {
    Typist(Dice::new(asked.spelled)).spelled(&asked.ask)
}

/// The request for a question; the earlier ones stand before it in `all`.
pub(super) fn request(all: &[Asked], at: usize) -> Request {
    let asked = &all[at];
    let question = with_earlier(all, asked);
    Request {
        filters: filters(&asked.within, asked.reach.possibly),
        reach: Reach {
            references: asked.reach.references,
            possibly: asked.reach.possibly,
            bridge: None,
            compounds: asked.reach.compounds,
        },
        pages: usize::MAX,
        count_facets: true,
        ..Request::new(question)
    }
}

fn read(text: &str) -> Question {
    parse(text).unwrap_or_else(|err| panic!("cannot read what the test types: {text}: {err:?}"))
}

/// The question with the earlier ones that it names in their place, as the
/// history has them.
fn with_earlier(all: &[Asked], asked: &Asked) -> Question {
    let question = read(&typed(asked));
    let mut known: BTreeMap<u32, Node> = BTreeMap::new();
    for number in question.earlier() {
        let earlier = &all[number as usize - 1];
        let run = with_earlier(all, earlier).within(&filters(&earlier.within, false));
        known.insert(number, read(&run.to_string()).root);
    }
    question.with_earlier(&known).unwrap()
}

fn filters(within: &Within, possibly: bool) -> Filters {
    let facets = within.facets.iter().map(|(facet, values)| {
        let values = values.iter().map(|it| (*it).to_owned());
        (*facet, values.collect())
    });
    Filters {
        facets: facets.collect(),
        languages: within.languages.clone(),
        years: within.years.map(|(from, to)| Years(from..=to)),
        possibly,
    }
}

/// Who chooses among spellings that mean the same.
struct Typist(Dice);

impl Typist {
    fn spelled(&mut self, ask: &Ask) -> String {
        match ask {
            Ask::Exact(text) => format!("={text}"),
            Ask::Start(text) => format!("{text}*"),
            // At the end a `?` would ask.
            Ask::Pattern(text) if text.ends_with('?') => format!("({text})"),
            Ask::Word(text) | Ask::Pattern(text) => text.clone(),
            Ask::Phrase(words) => {
                let (open, close) = self.0.pick(&[("\"", "\""), ("“", "”")]);
                format!("{open}{}{close}", words.join(" "))
            }
            Ask::Near {
                left,
                right,
                between,
                ordered,
            } => {
                let operator = if *ordered { "PRE" } else { "NEAR" };
                let left = self.grouped(left);
                format!("{left} {operator}/{between} {}", self.grouped(right))
            }
            Ask::In(zone, inside) => {
                let name = self.0.pick(names(*zone));
                format!("{name}:{}", self.grouped(inside))
            }
            Ask::Only(limit) => self.limit(limit),
            Ask::Earlier(at) => format!("#{}", at + 1),
            Ask::Not(inside) => {
                let not = self.0.pick(&["NOT", "NIET"]);
                format!("{not} {}", self.grouped(inside))
            }
            Ask::Or(parts) => {
                let parts: Vec<String> = parts.iter().map(|it| self.grouped(it)).collect();
                parts.join(self.0.pick(&[" OR ", " OF "]))
            }
            Ask::And(parts) => self.and(parts),
        }
    }

    fn and(&mut self, parts: &[Ask]) -> String {
        // A very common word is left out unless an AND asks for it.
        let is_common = |it: &Ask| matches!(it, Ask::Word(it) if is_stop_word(&it.to_lowercase()));
        let between: &[&str] = if parts.iter().any(is_common) {
            &[" AND ", " EN "]
        } else {
            &[" ", " AND ", " EN "]
        };
        let mut text = String::new();
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                text += self.0.pick(between);
            }
            text += &match part {
                Ask::Not(_) => self.spelled(part),
                part => self.grouped(part),
            };
        }
        text
    }

    fn grouped(&mut self, ask: &Ask) -> String {
        let spelled = self.spelled(ask);
        match ask {
            Ask::And(_) | Ask::Or(_) | Ask::Near { .. } => format!("({spelled})"),
            _ => spelled,
        }
    }

    fn limit(&mut self, limit: &Limit) -> String {
        let mut name = |names: &[&'static str]| self.0.pick(names);
        match limit {
            Limit::Years(from, to) => {
                let from = if *from == 0 {
                    String::new()
                } else {
                    from.to_string()
                };
                let to = if *to == u16::MAX {
                    String::new()
                } else {
                    to.to_string()
                };
                let name = name(&["year", "jaar"]);
                if from == to {
                    format!("{name}:{from}")
                } else {
                    format!("{name}:{from}..{to}")
                }
            }
            Limit::Language(language) => {
                let value = match language {
                    Language::Dutch => name(&["nl", "dutch", "Nederlands"]),
                    Language::English => name(&["en", "engels"]),
                    other => other.code(),
                };
                format!("{}:{value}", name(&["lang", "taal"]))
            }
            Limit::Doi(doi) => format!("doi:{}{doi}", name(&["", "https://doi.org/", "DOI:"])),
            Limit::File(part) => format!("{}:{part}", name(&["file", "bestand"])),
            Limit::Place(place) => {
                let value = match *place {
                    "'s-Hertogenbosch" => name(&["hertogenbosch", "'s-Hertogenbosch"]),
                    "Súdwest-Fryslân" => name(&["sudwest-fryslan", "\"Sudwest Fryslân\""]),
                    "Den Haag" => "\"den haag\"",
                    other => other,
                };
                format!("{}:{value}", name(&["place", "plaats"]))
            }
            Limit::Author(words) => format!("{}:\"{words}\"", name(&["author", "auteur"])),
            Limit::Facet(facet, value) => format!("{}:{value}", facet.word()),
        }
    }
}

fn names(zone: Zone) -> &'static [&'static str] {
    match zone {
        Zone::Title => &["title", "titel"],
        Zone::Abstract => &["abstract", "samenvatting"],
        Zone::Methods => &["methods", "methoden"],
        Zone::Results => &["results", "resultaten"],
        Zone::Conclusion => &["conclusion", "conclusie"],
        Zone::References => &["references", "literatuur"],
    }
}
