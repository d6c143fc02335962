//! Where a subject heading of Ovid ends: `Housing/ec, lj [Economics]`.
//!
//! **Source.** Ovid, Advanced Searching Techniques; the list of subheadings is that
//! of `MeSH` (NLM, Qualifiers by allowable category).

use crate::{search::question::tokens::is_border, study::Span};

/// The subheadings, two letters each.
const SUBHEADINGS: &str = "ab ad ae ag ah ai an bi bl bs cf ch ci cl cn co cs ct cy de dg dh di \
                           dt ec ed em en ep es et ge gd hi im in ip ir is lj ma me mi ml mo mt \
                           nu og pa pc pd ph pk pl po pp ps px py ra re rh ri rt sc sd se sn st \
                           su td th tm to tr tu ul us ut ve vi";

fn is_subheading(text: &str) -> bool {
    SUBHEADINGS.split(' ').any(|it| it == text)
}

/// Returns where the heading ends whose last word, with its slash, stands at
/// `span`; `None` if that word has no such slash.
pub(super) fn behind(typed: &str, span: &Span) -> Option<usize> {
    let text = typed.get(span.clone())?;
    let slash = text.rfind('/').filter(|it| *it > 0)?;
    let subheadings = text.get(slash + 1..)?;
    let is_heading = subheadings.is_empty()
        || subheadings
            .split_terminator(',')
            .all(|it| is_subheading(it.trim()));
    is_heading.then(|| end(typed, span.start + slash + 1))
}

/// Returns where a heading ends of which the slash ends at `start`.
pub(super) fn end(typed: &str, start: usize) -> usize {
    let mut end = start;
    // Subheadings, parted by commas.
    loop {
        let rest = &typed[end..];
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let is_first = end == start;
        let code = rest.get(blanks..blanks + 2).unwrap_or_default();
        let after = rest.get(blanks + 2..).unwrap_or_default();
        let ends = after
            .chars()
            .next()
            .is_none_or(|c| is_border(c) || c == ',');
        if (is_first && blanks > 0) || !is_subheading(code) || !ends {
            break;
        }
        end += blanks + 2;
        match typed[end..].strip_prefix(',') {
            Some(_) => end += 1,
            None => break,
        }
    }
    // What Ovid writes behind them: ` [Diagnosis, Therapy]`.
    let rest = &typed[end..];
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    if rest[blanks..].starts_with('[')
        && let Some(close) = rest.find([']', '\n'])
        && rest[close..].starts_with(']')
    {
        end += close + 1;
    }
    end
}
