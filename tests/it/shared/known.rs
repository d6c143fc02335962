//! Fourteen questions on the real documents, written down after reading their
//! pages on paper or as an image. Where the program does otherwise than the
//! reader wrote down, a comment says so.

use kennisbasis::study::Language;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    Known {
        question: "vereenzaming NOT verkiezingsprogramma",
        language: None,
        file: "nl/Burgerpeiling__Eenzaamheid_bijlage.pdf",
        page: 10,
        label: Some("10"),
        // A third says `verkiezingsprogramma` in a running foot and nowhere
        // else: its first copy is text.
        studies: Some(2),
        words: &["vereenzaming"],
    },
    Known {
        question: "\"stille armoede\" armoedeval",
        language: None,
        file: "nl/promisesPromises__NCPN.pdf",
        page: 4,
        label: Some("396"),
        studies: Some(1),
        words: &["stille", "armoedeval"],
    },
    Known {
        question: "(armoedegrens OR \"lage-inkomensgrens\") eenoudergezinnen",
        language: None,
        file: "nl/armoede-onderzoek__Armoede---Onderzoek.pdf",
        page: 1,
        label: Some("1"),
        studies: Some(1),
        // The reader expected `eenoudergezinnen`: both are on the page, in
        // two sentences, and one is quoted.
        words: &["lage-inkomensgrens"],
    },
    Known {
        question: "schuldsaner* budgetbeheer",
        language: None,
        file: "nl/promisesPromises__ChristenUnie.pdf",
        page: 61,
        label: Some("59"),
        studies: Some(1),
        // As above: the reader expected `schuldsanering`.
        words: &["budgetbeheer"],
    },
    Known {
        question: "\"landelijke coördinatie infectieziektebestrijding\"",
        language: None,
        file: "nl/nl-rdo-woo-web__191209.pdf",
        page: 1,
        label: None,
        studies: Some(1),
        words: &["infectieziektebestrijding"],
    },
    Known {
        question: "schuldenregistratiesysteem",
        language: None,
        file: "nl/promisesPromises__CDA_6ec2d8.pdf",
        page: 63,
        label: Some("62"),
        studies: Some(1),
        words: &["preventie"],
    },
    Known {
        question: "\"gesloten jeugdhulp\" uitvoeringsplan",
        language: None,
        file: "nl/jaapjunior__hervormingsagenda-jeugd-2023-2028.pdf",
        page: 34,
        label: Some("34"),
        studies: Some(1),
        words: &["uitvoeringsplan"],
    },
    Known {
        question: "\"informele zorg\" mantelzorg*",
        language: Some(Language::Dutch),
        file: "nl/promisesPromises__PvdA_615e00.pdf",
        page: 49,
        label: Some("49"),
        studies: Some(1),
        words: &["informele"],
    },
    Known {
        question: "\"wounded healer\" resilience",
        language: Some(Language::English),
        file: "en/campjacob_github_io__school-age-youth-trauma-and-resilience.pdf",
        page: 3,
        label: Some("3"),
        studies: Some(1),
        words: &["wounded", "healer"],
    },
    Known {
        question: "\"couch surfing\" (homelessness OR eviction*)",
        language: None,
        file: "en/regional-equity-profile__antifying_Doubled-Up_Homelessness_Presenting_a_New_Measure_Using_U.S._Census_Microdata.pdf",
        page: 18,
        label: Some("19"),
        studies: Some(1),
        words: &["youths"],
    },
    Known {
        question: "\"participatory action research\" NOT syllabus",
        language: None,
        file: "en/campjacob_github_io__participatory-research-based-program-evaluation-theoretical-framework.pdf",
        page: 3,
        label: Some("3"),
        studies: Some(1),
        words: &["participatory", "action"],
    },
    Known {
        // It is only in a reference that this document speaks of burnout.
        question: "\"compassion fatigue\" references:burnout",
        language: None,
        file: "en/campjacob_github_io__participatory-research-based-program-evaluation-theoretical-framework.pdf",
        page: 5,
        label: Some("5"),
        studies: Some(1),
        words: &["burnout"],
    },
    Known {
        question: "fetal alcohol prevent*",
        language: None,
        file: "en/campjacob_github_io__fasd-research-paper.pdf",
        page: 1,
        // Not printed on the page; the PDF labels it so.
        label: Some("1"),
        studies: Some(1),
        words: &["fetal"],
    },
    Known {
        question: "\"social isolation\" OR \"sociaal isolement\"",
        language: None,
        file: "nl/Data-Science-Hub-SES__Data_science_maakt_kwetsbare_inwoners_zichtbaar.pdf",
        page: 1,
        label: None,
        studies: Some(7),
        words: &["sociaal", "isolement"],
    },
];
