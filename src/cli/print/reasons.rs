//! Codes and what made them, as lines for a person.

use kennisbasis::{
    classify::Taxonomy,
    desk::Account,
    export::names::page_of,
    study::{
        Certainty, Code, Facet, Held, Hold, Judgement, NoStudy, Objection, PageNo, Reason, Span,
        Verdict, WhyNot,
    },
};

use crate::cli::{failure::Failure, look::Look, ui::Ui};

/// How many sentences against a value are shown.
const SHOWN_AGAINST: usize = 4;

/// Prints what made the codes of a study, facet by facet.
pub(in crate::cli) fn lines(
    ui: &mut Ui,
    account: &Account<'_>,
    taxonomy: &Taxonomy,
    facet: Option<Facet>,
) -> Result<(), Failure> {
    for facet in Facet::ALL
        .into_iter()
        .filter(|it| facet.is_none_or(|only| only == *it))
    {
        let mut told = false;
        for value in taxonomy.values(facet) {
            for line in OfValue::new(account, facet, value).lines(facet, value) {
                told = true;
                ui.say(line)?;
            }
        }
        if !told {
            ui.say("")?;
            ui.say(format!("{}: nothing found", facet.word()))?;
        }
    }
    Ok(())
}

/// What there is to say of one value.
struct OfValue<'a> {
    account: &'a Account<'a>,
    code: Option<&'a Code>,
    held: Option<&'a Held>,
    verdict: Option<Verdict>,
}

impl<'a> OfValue<'a> {
    fn new(account: &'a Account<'_>, facet: Facet, value: &str) -> Self {
        Self {
            account,
            code: account.code(facet, value),
            held: account.held(facet, value),
            verdict: account.verdict(facet, value),
        }
    }

    /// Returns its lines; none if nobody has anything to say of it.
    fn lines(&self, facet: Facet, value: &str) -> Vec<String> {
        let against = self.account.against(facet, value);
        let is_spoken_of = self.held.is_some() || !against.is_empty();
        let Some(state) = state(self.code, self.verdict, is_spoken_of) else {
            return vec![];
        };
        let score = self.code.map(|it| it.score);
        let score = score.or(self.held.map(|it| it.score));
        let score = score.map_or_else(String::new, |it| format!(" (score {it:.1})"));
        let mut lines = vec![
            String::new(),
            format!(
                "{}:{state} {}{}",
                facet.word(),
                Look::Title.on(value),
                Look::Faint.on(score)
            ),
        ];
        let people = self.account.people.iter();
        let people = people.filter(|it| it.facet == facet && it.value == value);
        lines.extend(people.map(|it| format!("   {}", opinion(it))));
        if let Some(held) = self.held {
            lines.extend(self.held_lines(held));
        }
        let reasons = self.code.map(|it| &it.reasons);
        if let Some(reasons) = reasons.or(self.held.map(|it| &it.reasons)) {
            lines.extend(self.reason_lines(reasons, "   "));
        }
        lines.extend(self.against_lines(&against));
        lines
    }

    /// Tells what held a value back.
    fn held_lines(&self, held: &Held) -> Vec<String> {
        let state = match (self.verdict, self.code) {
            (Some(_), Some(_)) => "by the rules only possible",
            (Some(_), None) => "by the rules no code",
            (None, Some(_)) => "only possible",
            (None, None) => "no code",
        };
        let why = match held.hold {
            Hold::Score(needed) => format!("it counts from a score of {needed}"),
            Hold::NoneConvinces => {
                "its words are weak or common; it takes a strong one, or three fairly sure ones"
                    .to_owned()
            }
            Hold::InPassing => {
                "one word alone speaks for it, and neither title nor summary is about it".to_owned()
            }
            Hold::NotDone => "no sentence says that this study did so itself".to_owned(),
            Hold::NoOwnWork => "the document reports little or no research of its own".to_owned(),
            Hold::NoStudy(kind) => format!("the document reads as {}:", name_of(kind)),
            Hold::NoSource => "no source of knowledge that could answer it is sure here".to_owned(),
            Hold::Outweighed => "the study answers another kind of question far more".to_owned(),
        };
        let shown_by = self.reason_lines(&held.shown_by, "      ");
        let first = format!("   {state}: {why}");
        std::iter::once(first).chain(shown_by).collect()
    }

    /// Returns each sentence once, with all cues that were seen in it.
    fn reason_lines(&self, reasons: &[Reason], indent: &str) -> Vec<String> {
        let mut lines = vec![];
        let mut told: Vec<(PageNo, &Span)> = vec![];
        for reason in reasons {
            let place = (reason.page, &reason.sentence);
            if told.contains(&place) {
                continue;
            }
            told.push(place);
            let same = reasons.iter().filter(|it| (it.page, &it.sentence) == place);
            let cues: Vec<String> = same.map(cue).collect();
            let said = self.account.said(reason.page, &reason.sentence);
            lines.push(format!("{indent}{}  {}", page_of(&said), said.sentence));
            lines.push(format!("{indent}   {}", Look::Faint.on(cues.join(", "))));
        }
        lines
    }

    fn against_lines(&self, against: &[&Objection]) -> Vec<String> {
        let mut lines = vec![];
        if !against.is_empty() {
            lines.push("   did not count:".to_owned());
        }
        for it in against.iter().take(SHOWN_AGAINST) {
            let said = self.account.said(it.page, &it.sentence);
            let why = match it.why {
                WhyNot::Denied => "is denied",
                WhyNot::AimOnly => "is only wished for",
                WhyNot::OthersWork => "is said of the work of others",
                WhyNot::CounterCue => "speaks against it",
            };
            lines.push(format!("   {}  {}", page_of(&said), said.sentence));
            let why = format!("{} {why}", it.cue);
            lines.push(format!("      {}", Look::Faint.on(why)));
        }
        let left = against.len().saturating_sub(SHOWN_AGAINST);
        if left > 0 {
            lines.push(format!("   and {left} more"));
        }
        lines
    }
}

/// How a value stands, in a word before its name; `None` if nobody has anything
/// to say of it.
fn state(
    code: Option<&Code>,
    verdict: Option<Verdict>,
    is_spoken_of: bool,
) -> Option<&'static str> {
    Some(match (verdict, code.map(|it| it.certainty)) {
        (Some(Verdict::HasNot), _) => " not",
        (Some(Verdict::Differ), _) => " people differ on",
        (Some(Verdict::Has), _) | (None, Some(Certainty::Yes)) => "",
        (None, Some(Certainty::Possibly)) => " possibly",
        (None, None) if is_spoken_of => " not coded",
        (None, None) => return None,
    })
}

fn opinion(judgement: &Judgement) -> String {
    let day = judgement.date.split('T').next().unwrap_or_default();
    let word = if judgement.applies { "yes" } else { "no" };
    let by = format!("({}, {day})", judgement.by);
    format!("{word}: {} {}", judgement.because, Look::Faint.on(by))
}

fn name_of(kind: NoStudy) -> &'static str {
    match kind {
        NoStudy::CoursePlan => "the plan of a course",
        NoStudy::Manifesto => "what a party wants",
        NoStudy::Other => "a form, a law, a manual or the description of software",
    }
}

/// Returns a cue with its weight; one with a # is a number rule.
fn cue(reason: &Reason) -> String {
    let of_number = reason.cue.strip_prefix("# ");
    let cue = of_number.map(|it| format!("number of {it}"));
    let cue = cue.unwrap_or_else(|| reason.cue.clone());
    format!("{cue} (+{:.1})", reason.weight)
}
