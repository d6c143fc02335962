//! Codes and what made them, as lines for a person.

use kennisbasis::{
    classify::Taxonomy,
    desk::Account,
    export::names::page_of,
    study::{
        Certainty, Code, Counted, Facet, Held, Hold, Judgement, NoStudy, Objection, PageNo, Reason,
        Span, Verdict, WhyNot,
    },
};

use crate::cli::{
    failure::Failure,
    look::Look,
    ui::Ui,
    words::{decimal, locale, tell},
};

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
            ui.say(tell!("print-nothing-of", facet = facet.word()))?;
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
        let score = self.code.map(|it| it.score);
        let score = score.or(self.held.map(|it| it.score));
        let score = score.map_or_else(String::new, |it| {
            let score = tell!("print-score", score = decimal(f64::from(it), 1));
            format!(" {score}")
        });
        let named = Look::Title.on(value) + &Look::Faint.on(score);
        let Some(stands) = stands(facet, named, self.code, self.verdict, is_spoken_of) else {
            return vec![];
        };
        let mut lines = vec![String::new(), stands];
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
        let why = why(held.hold);
        let first = match (self.verdict, self.code) {
            (Some(_), Some(_)) => tell!("print-rules-possible", why = why),
            (Some(_), None) => tell!("print-rules-none", why = why),
            (None, Some(_)) => tell!("print-held-possible", why = why),
            (None, None) => tell!("print-held-none", why = why),
        };
        let shown_by = self.reason_lines(&held.shown_by, "      ");
        std::iter::once(format!("   {first}"))
            .chain(shown_by)
            .collect()
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
            lines.push(format!("{indent}{}  {}", page_of(&said), said.whole()));
            lines.push(format!("{indent}   {}", Look::Faint.on(cues.join(", "))));
        }
        lines
    }

    fn against_lines(&self, against: &[&Objection]) -> Vec<String> {
        let mut lines = vec![];
        if !against.is_empty() {
            lines.push(format!("   {}", tell!("print-against")));
        }
        for it in against.iter().take(SHOWN_AGAINST) {
            let said = self.account.said(it.page, &it.sentence);
            let cue = name_of_cue(&it.cue);
            let why = match it.why {
                WhyNot::Denied => tell!("print-against-denied", cue = cue),
                WhyNot::AimOnly => tell!("print-against-aim", cue = cue),
                WhyNot::OthersWork => tell!("print-against-others", cue = cue),
                WhyNot::CounterCue => tell!("print-against-counter", cue = cue),
            };
            lines.push(format!("   {}  {}", page_of(&said), said.whole()));
            lines.push(format!("      {}", Look::Faint.on(why)));
        }
        let left = against.len().saturating_sub(SHOWN_AGAINST);
        if left > 0 {
            lines.push(format!("   {}", tell!("print-against-more", n = left)));
        }
        lines
    }
}

/// How a value stands, before its name; `None` if nobody has anything to say of
/// it.
fn stands(
    facet: Facet,
    value: String,
    code: Option<&Code>,
    verdict: Option<Verdict>,
    is_spoken_of: bool,
) -> Option<String> {
    let facet = facet.word();
    Some(match (verdict, code.map(|it| it.certainty)) {
        (Some(Verdict::HasNot), _) => tell!("print-not", facet = facet, value = value),
        (Some(Verdict::Differ), _) => tell!("print-differ", facet = facet, value = value),
        (Some(Verdict::Has), _) | (None, Some(Certainty::Yes)) => format!("{facet}: {value}"),
        (None, Some(Certainty::Possibly)) => {
            tell!("print-possibly", facet = facet, value = value)
        }
        (None, None) if is_spoken_of => tell!("print-not-coded", facet = facet, value = value),
        (None, None) => return None,
    })
}

/// What held a value back, as a sentence.
fn why(hold: Hold) -> String {
    match hold {
        Hold::Score(needed) => {
            let needed = needed.to_string().replace('.', locale().of(".", ","));
            tell!("print-hold-score", score = needed)
        }
        Hold::NoneConvinces => tell!("print-hold-none-convinces"),
        Hold::InPassing => tell!("print-hold-in-passing"),
        Hold::NotDone => tell!("print-hold-not-done"),
        Hold::NoOwnWork => tell!("print-hold-no-own-work"),
        Hold::NoStudy(NoStudy::CoursePlan) => tell!("print-hold-course-plan"),
        Hold::NoStudy(NoStudy::Manifesto) => tell!("print-hold-manifesto"),
        Hold::NoStudy(NoStudy::Other) => tell!("print-hold-no-study"),
        Hold::NoSource => tell!("print-hold-no-source"),
        Hold::Outweighed => tell!("print-hold-outweighed"),
    }
}

fn opinion(judgement: &Judgement) -> String {
    let day = judgement.date.split('T').next().unwrap_or_default();
    let because = &judgement.because;
    let says = if judgement.applies {
        tell!("print-says-yes", because = because)
    } else {
        tell!("print-says-no", because = because)
    };
    let by = format!("({}, {day})", judgement.by);
    format!("{says} {}", Look::Faint.on(by))
}

/// Returns a cue with its weight.
fn cue(reason: &Reason) -> String {
    let weight = decimal(f64::from(reason.weight), 1);
    format!("{} (+{weight})", name_of_cue(&reason.cue))
}

/// Returns a cue as a person reads it: words of a study as they are, and the name
/// that a rule has where a cue would stand in the language of who reads. One with
/// a # is a number rule.
pub(in crate::cli) fn name_of_cue(cue: &str) -> String {
    if let Some(counted) = cue.strip_prefix("# ") {
        return number_of(counted);
    }
    match cue {
        "(author, year)" => tell!("print-rule-citation"),
        "[number]" => tell!("print-rule-numbered"),
        "reference list" => tell!("print-rule-references"),
        "part on methods" => tell!("print-rule-methods"),
        "part on results" => tell!("print-rule-results"),
        "part on limits" => tell!("print-rule-limits"),
        "instruction" => tell!("print-rule-instruction"),
        "interviews with professionals" => tell!("print-rule-professionals"),
        "interviews with people concerned" => tell!("print-rule-concerned"),
        "one named place" => tell!("print-rule-place"),
        "several named places" => tell!("print-rule-places"),
        words => words.to_owned(),
    }
}

/// The name of a number rule: what it counts is in its cue, with blanks.
fn number_of(what: &str) -> String {
    match Counted::from_word(&what.replace(' ', "-")) {
        Some(Counted::Respondents) => tell!("print-number-respondents"),
        Some(Counted::Interviews) => tell!("print-number-interviews"),
        Some(Counted::People) => tell!("print-number-people"),
        Some(Counted::Groups) => tell!("print-number-groups"),
        Some(Counted::Cases) => tell!("print-number-cases"),
        Some(Counted::Places) => tell!("print-number-sites"),
        None => tell!("print-number-other", what = what),
    }
}
