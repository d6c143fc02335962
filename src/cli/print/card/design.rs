//! Words for how a study was done, as people read them.

use kennisbasis::messages::Locale;

use crate::cli::words::tell;

/// Returns the word for a design in a language. Of the names of the library's
/// table, those that both languages share are as they are; so is all else.
pub(super) fn design(locale: Locale, name: &str) -> String {
    match name {
        "action research" => tell!("print-design-action-research" in locale),
        "case study" => tell!("print-design-case-study" in locale),
        "co-creation" => tell!("print-design-co-creation" in locale),
        "content analysis" => tell!("print-design-content-analysis" in locale),
        "cross-sectional" => tell!("print-design-cross-sectional" in locale),
        "delphi" => tell!("print-design-delphi" in locale),
        "diaries" => tell!("print-design-diaries" in locale),
        "discourse analysis" => tell!("print-design-discourse-analysis" in locale),
        "document analysis" => tell!("print-design-document-analysis" in locale),
        "ethnography" => tell!("print-design-ethnography" in locale),
        "evaluation" => tell!("print-design-evaluation" in locale),
        "expert meetings" => tell!("print-design-expert-meetings" in locale),
        "focus groups" => tell!("print-design-focus-groups" in locale),
        "framework analysis" => tell!("print-design-framework-analysis" in locale),
        "literature review" => tell!("print-design-literature-review" in locale),
        "longitudinal" => tell!("print-design-longitudinal" in locale),
        "meta-analysis" => tell!("print-design-meta-analysis" in locale),
        "narrative research" => tell!("print-design-narrative-research" in locale),
        "network analysis" => tell!("print-design-network-analysis" in locale),
        "nominal group" => tell!("print-design-nominal-group" in locale),
        "observation" => tell!("print-design-observation" in locale),
        "participatory research" => tell!("print-design-participatory-research" in locale),
        "phenomenology" => tell!("print-design-phenomenology" in locale),
        "practice research" => tell!("print-design-practice-research" in locale),
        "pre-post measurement" => tell!("print-design-pre-post-measurement" in locale),
        "qualitative" => tell!("print-design-qualitative" in locale),
        "quantitative" => tell!("print-design-quantitative" in locale),
        "randomised trial" => tell!("print-design-randomised-trial" in locale),
        "registry data" => tell!("print-design-registry-data" in locale),
        "scoping review" => tell!("print-design-scoping-review" in locale),
        "single case design" => tell!("print-design-single-case-design" in locale),
        "survey" => tell!("print-design-survey" in locale),
        "systematic review" => tell!("print-design-systematic-review" in locale),
        "thematic analysis" => tell!("print-design-thematic-analysis" in locale),
        "user tests" => tell!("print-design-user-tests" in locale),
        "vignettes" => tell!("print-design-vignettes" in locale),
        shared => shared.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use kennisbasis::messages::Locale;

    use super::design;

    #[test]
    fn every_design_has_a_dutch_name_or_one_that_dutch_shares() {
        let table = include_str!("../../../classify/design/words.tsv");
        let rows = table.lines().filter(|it| !it.starts_with('#')).skip(1);
        let names = rows.map(|it| it.split('\t').next().unwrap_or_default());
        let names: Vec<&str> = names.filter(|it| !it.is_empty()).collect();
        for name in &names {
            assert_eq!(design(Locale::English, name), *name);
        }
        let is_shared = |it: &&&str| design(Locale::Dutch, it) == ***it;
        let mut shared: Vec<&str> = names.iter().filter(is_shared).copied().collect();
        shared.sort_unstable();
        assert_eq!(
            shared,
            [
                "experiment",
                "grounded theory",
                "interviews",
                "mixed methods",
                "photovoice",
                "pilot",
            ]
        );
    }
}
