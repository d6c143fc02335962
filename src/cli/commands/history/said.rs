//! What people say of searches, from the options and back on the screen.

use kennisbasis::{
    desk::remark,
    review::{Remark, Remarked},
};

use crate::cli::{
    failure::Failure,
    places::Places,
    ui::Ui,
    words::{shown, tell},
};

/// What can be said of a search.
#[derive(clap::Args)]
pub(super) struct Saying {
    /// Leave this search out of the report, which then says so; may be repeated
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    leave_out: Vec<u32>,

    /// Take this search into the report again; may be repeated
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    take_in: Vec<u32>,

    /// Call this search so; may be repeated
    #[arg(long, num_args = 2, value_names = ["NUMBER", "NAME"])]
    name: Vec<String>,

    /// Put a note with this search, for the list and the report; may be repeated
    #[arg(long, num_args = 2, value_names = ["NUMBER", "TEXT"])]
    note: Vec<String>,
}

/// Reads the number of a search: `4`, `#4`.
pub(super) fn number(typed: &str) -> Result<u32, String> {
    let number = typed.trim().trim_start_matches('#').parse();
    number.map_err(|_| tell!("history-no-number", typed = typed))
}

/// Notes what is said, if anything is.
pub(super) fn note(ui: &mut Ui, places: &Places, args: &Saying) -> Result<bool, Failure> {
    let mut remarks = vec![];
    let of = |search| Remark {
        search,
        ..Remark::default()
    };
    for (numbers, left_out) in [(&args.leave_out, true), (&args.take_in, false)] {
        remarks.extend(numbers.iter().map(|it| Remark {
            left_out: Some(left_out),
            ..of(*it)
        }));
    }
    for (search, name) in pairs(&args.name)? {
        remarks.push(Remark {
            name: Some(name),
            ..of(search)
        });
    }
    for (search, note) in pairs(&args.note)? {
        remarks.push(Remark {
            note: Some(note),
            ..of(search)
        });
    }
    if remarks.is_empty() {
        return Ok(false);
    }
    remark(&places.folders(), &remarks)?;
    ui.note(tell!("code-noted", file = shown(places.remarks().path())));
    Ok(true)
}

/// Numbers, each with the text behind it.
fn pairs(typed: &[String]) -> Result<Vec<(u32, String)>, Failure> {
    let mut pairs = vec![];
    for it in typed.chunks(2) {
        if let [search, text] = it {
            let search = number(search)
                .map_err(|what| Failure::new(what, tell!("problem-no-search.hint")))?;
            pairs.push((search, text.trim().to_owned()));
        }
    }
    Ok(pairs)
}

/// What is said of a search, a line each.
pub(super) fn lines(it: &Remarked) -> Vec<String> {
    let mut lines = vec![];
    if !it.name.is_empty() {
        lines.push(tell!("history-name", name = &it.name));
    }
    if !it.note.is_empty() {
        lines.push(tell!("history-note", note = &it.note));
    }
    if it.left_out {
        lines.push(tell!("history-left-out"));
    }
    lines
}
