//! Values by all their names, and every kind of broken table.

mod renamed;

use kennisbasis::{
    classify::{Expected, Taxonomy, TaxonomyError, ValueRole},
    study::Facet,
};

#[track_caller]
fn check(facet: Facet, typed: &str, expected: Option<&str>) {
    assert_eq!(Taxonomy::built_in().resolve(facet, typed), expected);
}

#[test]
fn values_come_in_listed_order() {
    assert_eq!(
        Taxonomy::built_in().values(Facet::Method),
        [
            "small-scale",
            "single-context",
            "participatory",
            "large-scale",
            "multi-context",
            "review"
        ]
    );
}

#[test]
fn resolves_dutch_and_english_names_however_they_are_typed() {
    check(Facet::Method, "Kleinschalig", Some("small-scale"));
    check(Facet::Method, "small scale", Some("small-scale"));
    check(Facet::Method, "één-context", Some("single-context"));
    check(Facet::Source, "ervaring", Some("experiential"));
    check(
        Facet::Opgave,
        "Stem van de burger",
        Some("stem-van-de-burger"),
    );
    check(Facet::KnowledgeQuestion, "wat werkt", Some("works"));
}

#[test]
fn a_value_of_another_facet_is_not_found() {
    check(Facet::Source, "small-scale", None);
    check(Facet::Opgave, "", None);
}

#[test]
fn every_value_has_a_cue_and_two_labels() {
    let taxonomy = Taxonomy::built_in();
    for facet in Facet::ALL {
        for value in taxonomy.values(facet) {
            let (dutch, english) = taxonomy.labels(facet, value).expect("known");
            assert!(!dutch.is_empty() && !english.is_empty(), "{value}");
            assert!(taxonomy.cue_count(facet, value) > 0, "{value}");
        }
    }
}

const VALUES: &str = "facet\tvalue\tlabel_nl\tlabel_en\taliases (|)\trole\n\
                      opgave\twonen\twonen\thousing\thuis|home\t\n";
const CUES: &str = "facet\tvalue\tlang\tcue\tweight\n\
                    opgave\twonen\tnl\thuurwoning*\t2\n";

/// Reads the two small tables, one of them with `row` behind it.
fn read(table: &str, row: &str) -> Result<Taxonomy, TaxonomyError> {
    let whole = [("values.tsv", VALUES), ("cues.tsv", CUES)].map(|(name, text)| {
        let more = if name == table { row } else { "" };
        (name, format!("{text}{more}"))
    });
    let files: Vec<(&str, &str)> = whole.iter().map(|(name, text)| (*name, &**text)).collect();
    Taxonomy::read(&files)
}

/// Checks that a row is refused, on its line, with these words.
#[track_caller]
fn refuse(table: &str, row: &str, expected: &str) {
    let error = read(table, row).map(|_| ()).expect_err("refused");
    assert_eq!((error.file.as_str(), error.line), (table, 3), "{error}");
    assert_eq!(error.what.to_string(), expected);
}

#[test]
fn tables_of_ones_own_stand_in_for_those_of_the_program() {
    let taxonomy = read("", "").expect("well formed");
    assert_eq!(taxonomy.values(Facet::Opgave), ["wonen"]);
    assert_eq!(taxonomy.values(Facet::Method), [""; 0]);
    assert_eq!(taxonomy.resolve(Facet::Opgave, "Home"), Some("wonen"));
}

/// The values of the program as an earlier version wrote them: without roles.
fn before_roles() -> String {
    let (_, ours) = Taxonomy::tables()[0];
    let rows = ours.lines().filter(|it| !it.starts_with('#'));
    let rows = rows.map(|it| it.rsplit_once('\t').unwrap().0);
    rows.flat_map(|it| [it, "\n"]).collect()
}

#[test]
fn in_a_table_without_roles_a_value_has_that_of_its_name() {
    let values = before_roles();
    let taxonomy = Taxonomy::read(&[("values.tsv", &values)]).expect("well formed");
    for role in ValueRole::ALL {
        assert_eq!(taxonomy.with_role(role), [role.word()]);
        assert_eq!(Taxonomy::built_in().with_role(role), [role.word()]);
    }
    let renamed = values.replace("\tlarge-scale\t", "\tgroot\t");
    let cues = Taxonomy::tables()[1]
        .1
        .replace("\tlarge-scale\t", "\tgroot\t");
    let renamed = [("values.tsv", &*renamed), ("cues.tsv", &*cues)];
    let taxonomy = Taxonomy::read(&renamed).expect("well formed");
    assert_eq!(taxonomy.with_role(ValueRole::LargeScale), [""; 0]);
    assert_eq!(taxonomy.without_value(), [ValueRole::LargeScale]);
}

#[test]
fn a_table_without_roles_gets_them_by_name() {
    let (_, ours) = Taxonomy::tables()[0];
    let comments: String = ours
        .lines()
        .take_while(|it| it.starts_with('#'))
        .fold(String::new(), |all, it| all + it + "\r\n");
    let older = format!("{comments}{}", before_roles().replace('\n', "\r\n"));
    let given = Taxonomy::with_roles_by_name(&older);
    assert_eq!(given.replace("\r\n", "\n"), ours);
    assert_eq!(Taxonomy::with_roles_by_name(ours), ours);
}

#[test]
fn themes_of_an_earlier_version_are_passed_over() {
    let cues = CUES.replace("weight\n", "weight\ttheme\n");
    let cues = cues.replace("\t2\n", "\t2\thuur\n");
    let older = [("values.tsv", VALUES), ("cues.tsv", &*cues)];
    let taxonomy = Taxonomy::read(&older).expect("well formed");
    assert!(taxonomy.has_themes());
    assert_eq!(taxonomy.cue_count(Facet::Opgave, "wonen"), 1);
    assert!(!Taxonomy::built_in().has_themes());
}

#[test]
fn one_value_is_small_and_several_may_be_reviews() {
    let row = |value: &str, role: &str| format!("method\t{value}\t{value}\t{value}\t\t{role}\n");
    let read = |role| read("values.tsv", &(row("een", role) + &row("twee", role)));
    let error = read("small-scale").map(|_| ()).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "values.tsv, line 4: another value has the role `small-scale`, which only one can have"
    );
    let taxonomy = read("review").expect("well formed");
    assert_eq!(taxonomy.with_role(ValueRole::Review), ["een", "twee"]);
}

#[test]
fn comments_blank_lines_and_windows_line_ends_are_no_rows() {
    let text = format!("\u{feff}# mine\r\n\r\n{}", VALUES.replace('\n', "\r\n"));
    let files = [("values.tsv", &*text), ("cues.tsv", CUES)];
    let taxonomy = Taxonomy::read(&files).expect("well formed");
    assert_eq!(taxonomy.resolve(Facet::Opgave, "huis"), Some("wonen"));
}

#[test]
fn other_tables_have_another_fingerprint() {
    let built_in = Taxonomy::built_in();
    let mine = read("", "").expect("well formed");
    let more = read("cues.tsv", "opgave\twonen\ten\trent\t1\n").expect("well formed");
    assert_eq!(built_in.fingerprint(), Taxonomy::built_in().fingerprint());
    assert_eq!(built_in.fingerprint().len(), 16);
    assert_ne!(built_in.fingerprint(), mine.fingerprint());
    assert_ne!(mine.fingerprint(), more.fingerprint());
}

#[test]
fn a_broken_row_is_refused_with_its_line_and_what_was_expected() {
    refuse(
        "values.tsv",
        "plaats\tstad\tstad\tcity\t\t\n",
        "expected one of opgave, method, source, question, found `plaats`",
    );
    refuse(
        "values.tsv",
        "opgave\tStad\tstad\tcity\t\t\n",
        "expected lower-case letters, digits and hyphens, found `Stad`",
    );
    refuse(
        "values.tsv",
        "opgave\tstad\t\tcity\t\t\n",
        "expected something in the column label_nl",
    );
    refuse(
        "values.tsv",
        "opgave\tstad\tstad\tcity\tHuis\t\n",
        "`Huis` stands here for the second time",
    );
    refuse(
        "values.tsv",
        "opgave\tstad\n",
        "expected 6 cells parted by tabs, found 2",
    );
    refuse(
        "values.tsv",
        "opgave\tstad\tstad\tcity\t\tlarge-scale\n",
        "expected no role, as opgave has none, found `large-scale`",
    );
    refuse(
        "values.tsv",
        "question\tstad\tstad\tcity\t\tlarge-scale\n",
        "expected one of intervention, how, or nothing, found `large-scale`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tde\tMiete\t1\n",
        "expected one of nl, en, found `de`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tnl\thuis\tzwaar\n",
        "expected a weight from -4 to 4, found `zwaar`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tnl\thuis\tNaN\n",
        "expected a weight from -4 to 4, found `NaN`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tnl\thuis*baas\t1\n",
        "expected words, with a * at the end at most, found `huis*baas`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tnl\t\t1\n",
        "expected something in the column cue",
    );
    refuse(
        "cues.tsv",
        "signal\tempirisch\tnl\tinterview\t1\n",
        "expected one of empirical, course-plan, manifesto, other-genre, found `empirisch`",
    );
    refuse(
        "cues.tsv",
        "opgave\twonen\tnl\tHuurwoning*\t1\n",
        "`Huurwoning*` stands here for the second time",
    );
}

#[test]
fn a_table_that_is_no_table_is_refused() {
    let fault = |files: &[(&str, &str)]| Taxonomy::read(files).map(|_| ()).expect_err("refused");
    let columns = "facet, value, lang, cue, weight".to_owned();
    let error = fault(&[("cues.tsv", "")]);
    assert_eq!(
        (error.line, error.what),
        (0, Expected::Columns(columns.clone()))
    );
    let error = fault(&[("cues.tsv", "# mine\nfacet\tvalue\n")]);
    assert_eq!((error.line, error.what), (2, Expected::Columns(columns)));
    let error = fault(&[("words.tsv", "")]);
    assert_eq!(
        error.to_string(),
        "words.tsv, line 0: expected one of the tables values.tsv, cues.tsv"
    );
    let error = fault(&[("cues.tsv", CUES), ("cues.tsv", CUES)]);
    assert_eq!(error.what, Expected::Once("cues.tsv".into()));
    let long = format!("{CUES}opgave\twonen\tnl\t{}\t1\n", "huis".repeat(100));
    let error = fault(&[("values.tsv", VALUES), ("cues.tsv", &long)]);
    assert_eq!(
        (error.line, &error.what),
        (3, &Expected::Less("300 bytes in a cell".into()))
    );
}
