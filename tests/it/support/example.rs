//! A shelf with two studies and a refused file, and what the program says
//! about it.

use expect_test::Expect;

use super::{
    cmd::run,
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

/// A shelf with two studies and a file that is refused.
pub(crate) fn shelf() -> Shelf {
    let shelf = Shelf::new();
    let wijk = Pdf::default()
        .page(Page::lines([
            "De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake.",
            "Ook de coördinatie in de wijk werd besproken.",
        ]))
        .info("Title", "De wijk vertelt")
        .labels(0, 183)
        .bytes();
    shelf
        .put("wijk met spatie.pdf", &wijk)
        .put("ideeën.pdf", &study(["Ideeën van bewoners over de wijk."]))
        .put(
            "slot.pdf",
            &Pdf::default().page(Page::lines(["x"])).locked("geheim"),
        )
        .put("brief.docx", b"x");
    shelf
}

/// Runs the program on the shelf, and takes out what differs per run.
#[track_caller]
pub(crate) fn check(shelf: &Shelf, args: &[&str], expected: Expect) {
    let said = run(shelf.dir.path(), args.iter().copied());
    expected.assert_eq(&steady(&said.all()));
}

/// Times become `0.0 s`, ids `0123456789`.
pub(crate) fn steady(text: &str) -> String {
    let words = text.split_inclusive([' ', '\n']);
    let mut steady: Vec<String> = vec![];
    for word in words {
        let bare = word.trim_end();
        let blank = &word[bare.len()..];
        let is_id = bare.len() >= 10 && bare.chars().all(|c| c.is_ascii_hexdigit());
        if is_id {
            steady.push(format!("0123456789{blank}"));
        } else if bare.starts_with('s')
            && bare.len() <= 2
            && let Some(last) = steady.last_mut()
        {
            if last.trim_end().parse::<f64>().is_ok() {
                *last = "0.0 ".into();
            }
            steady.push(word.into());
        } else {
            steady.push(word.into());
        }
    }
    steady.concat()
}
