//! The lines of `why --json`.

use serde_json::{Value, json};

use super::records::{code_record, label, line, reason_records, rest};
use crate::study::{Code, Held, Hold, Judgement, Objection, Quoted, StudyId, Verdict};

/// What held a value back, with the sentences of [`Held::shown_by`].
pub type ShownHold<'h> = (&'h Held, &'h [Quoted]);

/// Returns the line of one code of a study as the rules made it; `verdict` is
/// what people make of it, if they judged it, and `held` why it is only possible.
#[must_use]
pub fn code(
    study: StudyId,
    code: &Code,
    reasons: &[Quoted],
    verdict: Option<Verdict>,
    held: Option<ShownHold<'_>>,
) -> String {
    let mut record = code_record(code, reasons);
    record["people"] = json!(verdict.map(Verdict::word));
    record["held"] = json!(held.map(held_record));
    record["type"] = json!("code");
    record["study"] = json!(study.to_string());
    line(&record)
}

/// Returns the line of a value that scores and is no code.
#[must_use]
pub fn not_coded(
    study: StudyId,
    reasons: &[Quoted],
    verdict: Option<Verdict>,
    held: ShownHold<'_>,
) -> String {
    let it = held.0;
    line(&json!({
        "type": "not-coded", "study": study.to_string(), "facet": it.facet.word(),
        "value": it.value, "certainty": null, "score": it.score,
        "reasons": reason_records(&it.reasons, reasons),
        "people": verdict.map(Verdict::word), "held": held_record(held),
    }))
}

fn held_record((held, shown_by): ShownHold<'_>) -> Value {
    let needed = match held.hold {
        Hold::Score(needed) => Some(needed),
        _ => None,
    };
    json!({
        "why": held.hold.word(), "needed": needed,
        "shown_by": reason_records(&held.shown_by, shown_by),
    })
}

/// Returns the line of a sentence that did not count, or counted against.
#[must_use]
pub fn objection(study: StudyId, objection: &Objection, said: &Quoted) -> String {
    line(&json!({
        "type": "objection", "study": study.to_string(), "facet": objection.facet.word(),
        "value": objection.value, "why": objection.why.word(),
        "pdf_page": objection.page.get(), "label": label(said), "sentence": said.sentence,
        "rest": rest(said.rest.as_ref()), "cue": objection.cue,
    }))
}

/// Returns the line of what a person says of a code.
#[must_use]
pub fn judgement(judgement: &Judgement) -> String {
    line(&json!({
        "type": "judgement", "study": judgement.study.to_string(),
        "facet": judgement.facet.word(), "value": judgement.value,
        "applies": judgement.applies, "by": judgement.by, "because": judgement.because,
        "date": judgement.date,
    }))
}
