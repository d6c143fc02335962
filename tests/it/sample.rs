//! The sample corpus: what its makers know of each study is what we read.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use kennisbasis::{
    index::{Index, Number},
    pipeline::BuildReport,
    search::{Request, question::parse, search},
    study::{Cause, Certainty, Facet, Fact, Origin, PageNo},
};

use crate::support::shelf::{Shelf, config, lit, versions};

/// A row of `corpus/sources/truth.tsv`.
struct Truth {
    file: String,
    languages: Vec<String>,
    title: String,
    year: u16,
    doi: Option<String>,
    pages: usize,
    labels: Vec<String>,
    /// The values of each facet that was coded, as a person codes them.
    codes: Vec<(Facet, Vec<String>)>,
    probe_page: usize,
    probe: String,
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn truth() -> Vec<Truth> {
    let table = fs::read_to_string(corpus().join("sources/truth.tsv")).unwrap();
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |name: &str| cells[names.iter().position(|it| *it == name).unwrap()];
            let list = |name: &str, by: char| cell(name).split(by).map(str::to_owned).collect();
            Truth {
                file: cell("file").into(),
                languages: list("language", ','),
                title: cell("title").into(),
                year: cell("year").parse().unwrap(),
                doi: (!cell("doi").is_empty()).then(|| cell("doi").into()),
                pages: cell("pages").parse().unwrap(),
                labels: list("labels", ';'),
                codes: Facet::ALL
                    .into_iter()
                    .filter(|it| names.contains(&it.word()))
                    .map(|it| (it, list(it.word(), ';')))
                    .collect(),
                probe_page: cell("probe_page").parse().unwrap(),
                probe: cell("probe").into(),
            }
        })
        .collect()
}

/// The sample, indexed once for all tests of this file.
fn indexed() -> &'static (tempfile::TempDir, BuildReport) {
    static INDEXED: OnceLock<(tempfile::TempDir, BuildReport)> = OnceLock::new();
    INDEXED.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let report = Shelf::try_build(&config(dir.path(), vec![corpus()])).unwrap();
        (dir, report)
    })
}

/// Finds the study that a row is about.
fn number_of(index: &Index, truth: &Truth) -> Number {
    let mut files = index.catalogue().files.iter();
    let entry = files.find(|it| it.inside == truth.file).unwrap();
    index.number(entry.state.study().unwrap()).unwrap()
}

fn index() -> Index {
    Index::open(indexed().0.path(), &versions()).unwrap()
}

#[test]
fn all_studies_are_read_and_the_three_others_are_refused() {
    let report = &indexed().1;
    assert_eq!((report.found, report.indexed), (27, 24));
    let refused: Vec<(&str, Cause)> = report
        .refused
        .iter()
        .map(|it| (it.file.rsplit('/').next().unwrap(), it.cause))
        .collect();
    assert_eq!(
        refused,
        [
            ("buurtkrant-1998-gescand.pdf", Cause::Scanned),
            ("jaarverslag-beschadigd.pdf", Cause::Damaged),
            ("klankbordgroep-met-wachtwoord.pdf", Cause::Locked),
        ]
    );
}

#[test]
fn pages_labels_and_sentences_are_those_in_print() {
    let index = index();
    let mut faults = vec![];
    for truth in truth() {
        let number = number_of(&index, &truth);
        let study = index.study(number).unwrap();
        if study.page_count != truth.pages {
            faults.push(format!("{}: {} pages", truth.file, study.page_count));
        }
        for (page, label) in truth.labels.iter().enumerate() {
            let page = index.page(number, PageNo::from_index(page)).unwrap();
            // A page without a number between numbered ones has an inferred
            // label, and is marked so.
            let is_inferred = |it: &Fact<String>| it.origin == Origin::Layout;
            let found = page
                .label
                .filter(|it| !(label.is_empty() && is_inferred(it)));
            let found = found.map(|it| it.value).unwrap_or_default();
            if found != *label {
                faults.push(format!(
                    "{}: {} is labelled {found}, not {label}",
                    truth.file, page.no
                ));
            }
        }
        let page = index
            .page(number, PageNo::from_index(truth.probe_page - 1))
            .unwrap();
        if !page.text.contains(&truth.probe) {
            faults.push(format!(
                "{}: `{}` is not on its page",
                truth.file, truth.probe
            ));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn titles_years_and_languages_are_those_in_print() {
    let index = index();
    let mut faults = vec![];
    for truth in truth() {
        let number = number_of(&index, &truth);
        let study = index.study(number).unwrap();
        let about = study.about;
        let mut compare = |what: &str, found: String, expected: String| {
            if found != expected {
                faults.push(format!(
                    "{}: {what} is `{found}`, not `{expected}`",
                    truth.file
                ));
            }
        };
        compare(
            "title",
            about.title.map(|it| plain(&it.value)).unwrap_or_default(),
            plain(&truth.title),
        );
        compare(
            "year",
            about
                .year
                .map(|it| it.value.to_string())
                .unwrap_or_default(),
            truth.year.to_string(),
        );
        compare(
            "doi",
            about.doi.map(|it| it.value).unwrap_or_default(),
            truth.doi.clone().unwrap_or_default(),
        );
        let mut found: Vec<&str> = study.languages.iter().map(|it| it.code()).collect();
        let mut expected: Vec<&str> = truth.languages.iter().map(String::as_str).collect();
        found.sort_unstable();
        expected.sort_unstable();
        compare("language", found.join(","), expected.join(","));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn journals_are_those_in_print_and_other_studies_have_none() {
    const JOURNALS: &[(&str, &str)] = &[
        ("de-eerste-sleutel-housing-first", "Mens en Buurt"),
        (
            "ervaringskennis-in-het-wijkteam",
            "Tijdschrift voor Buurtkennis",
        ),
        ("jongerenwerk-en-radicalisering", "Mens en Buurt"),
        ("netwerkgericht-werken-literatuurstudie", "Sociaal Handwerk"),
        (
            "polarisation-at-the-coffee-table",
            "Community Practice Quarterly",
        ),
        ("walking-together-trial", "Journal of Everyday Social Work"),
    ];
    let index = index();
    for truth in truth() {
        let study = index.study(number_of(&index, &truth)).unwrap();
        let printed = JOURNALS.iter().find(|it| truth.file.starts_with(it.0));
        let found = study.about.journal.as_ref();
        assert_eq!(
            found.map(|it| it.value.to_lowercase()),
            printed.map(|it| it.1.to_lowercase()),
            "{}",
            truth.file
        );
        assert!(!found.is_some_and(Fact::is_guess), "{}", truth.file);
        let others = [&study.about.isbn, &study.about.issn];
        assert_eq!(others, [&None, &None], "{}", truth.file);
    }
}

/// The same title may have a straight or a round apostrophe.
fn plain(title: &str) -> String {
    title.replace('’', "'").replace(['‘', '“', '”', '"'], "'")
}

#[test]
fn the_question_of_the_readme_names_a_sentence_that_is_on_its_page() {
    let index = index();
    let request = Request {
        limit: Some(1),
        pages: 1,
        ..Request::new(parse("ervaringskennis van bewoners").unwrap())
    };
    let answer = search(&index, &request).unwrap();
    let hit = &answer.hits[0];
    let entry = index.catalogue().files_of(hit.study).next().unwrap();
    assert_eq!(entry.inside, "ervaringskennis-in-het-wijkteam.pdf");
    let number = index.number(hit.study).unwrap();
    let shown = &hit.pages[0];
    let page = index.page(number, shown.page).unwrap();
    assert_eq!(shown.quote, page.text[shown.span.clone()]);
    let lit = lit(shown);
    assert!(
        lit.iter()
            .any(|it| it.eq_ignore_ascii_case("ervaringskennis"))
            && lit.contains(&"bewoners"),
        "{lit:?}"
    );
}

#[test]
fn every_study_says_on_its_first_page_that_it_is_fictional() {
    let index = index();
    for number in index.all() {
        let page = index.page(number, PageNo::from_index(0)).unwrap();
        let text = page.text.to_lowercase();
        assert!(
            text.contains("fictie") || text.contains("fictional"),
            "{}",
            index.id(number).short()
        );
    }
}

/// What the rules reach; a figure below these is a step back. Measured on 22
/// November 2026: opgave .97 / .94, method .98 / .96, source .90 / .95. The
/// sample was written with the codes in mind, so these flatter;
/// `benches/results/facets.md` has the real documents. Source was .82 / .43
/// before the parts of a report counted. The bar for each is .80.
#[test]
fn codes_are_no_worse_than_they_were() {
    let index = index();
    for (facet, least_precision, least_recall, least_with_possible) in [
        (Facet::Opgave, 0.96, 0.94, 0.99),
        (Facet::Method, 0.97, 0.95, 0.97),
        (Facet::Source, 0.87, 0.95, 0.99),
    ] {
        let (mut right, mut wrong, mut possible, mut all) = (0, 0, 0, 0);
        for truth in truth() {
            let (_, wanted) = truth.codes.iter().find(|it| it.0 == facet).unwrap();
            let number = number_of(&index, &truth);
            let study = index.study(number).unwrap();
            all += wanted.len();
            for code in study.codes.iter().filter(|it| it.facet == facet) {
                match (code.certainty, wanted.contains(&code.value)) {
                    (Certainty::Yes, true) => right += 1,
                    (Certainty::Yes, false) => wrong += 1,
                    (Certainty::Possibly, true) => possible += 1,
                    (Certainty::Possibly, false) => {}
                }
            }
        }
        let precision = f64::from(right) / f64::from(right + wrong);
        let recall = f64::from(right) / all as f64;
        let with_possible = f64::from(right + possible) / all as f64;
        let figures = format!("{facet:?}: {precision:.3} {recall:.3} {with_possible:.3} of {all}");
        eprintln!("{figures}");
        assert!(precision >= least_precision, "precision of {figures}");
        assert!(recall >= least_recall, "recall of {figures}");
        assert!(
            with_possible >= least_with_possible,
            "with possible ones, {figures}"
        );
    }
}
