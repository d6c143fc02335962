//! The names themselves, in Dutch and English.
//!
//! **Source.** Headings of journals, theses and reports on social work, and
//! the parts of `IMRaD` that reporting guidelines ask for.

use crate::study::SectionKind as Kind;

/// Names that head a part by themselves, with `|` between them.
pub(super) const NAMES: &[(Kind, &str)] = &[
    (
        Kind::Abstract,
        "abstract|summary|executive summary|management summary|plain language summary|\
         samenvatting|managementsamenvatting|publiekssamenvatting|beknopte samenvatting|\
         korte samenvatting|nederlandse samenvatting|engelse samenvatting|english summary|\
         in het kort|kernpunten|synopsis|key findings|lay summary",
    ),
    (
        Kind::Introduction,
        "introduction|general introduction|inleiding|introductie|algemene inleiding|\
         aanleiding|aanleiding en doel|background|achtergrond|achtergronden|\
         probleemstelling|vraagstelling|aims|aim|objective|objectives|doelstelling|\
         research question|research questions|onderzoeksvraag|onderzoeksvragen|\
         theoretisch kader|theoretical framework|theoretical background|\
         conceptual framework|stand van zaken|literature review|review of the literature|\
         literatuuronderzoek|literatuurstudie|related work|aims/background|rationale|\
         problem statement|purpose",
    ),
    (
        Kind::Methods,
        "method|methods|methodology|research method|research methods|\
         research methodology|materials|material|materials and methods|\
         patients and methods|data and methods|research design|study design|\
         study population|experimental section|experimental procedure|procedure|\
         procedures|participants|data collection|data analysis|data|sample|\
         statistical analysis|statistical analyses|methode|methoden|methodes|methodiek|\
         methodologie|onderzoeksmethode|onderzoeksmethoden|onderzoeksmethodologie|\
         onderzoeksopzet|onderzoeksaanpak|onderzoeksontwerp|werkwijze|\
         opzet van het onderzoek|onderzoekswijze|setting and method|setting and methods|aanpak van het onderzoek|dataverzameling|data-analyse|\
         gegevensverzameling|methodische verantwoording|methodologische verantwoording|\
         onderzoeksverantwoording|verantwoording|verantwoording van het onderzoek|\
         uitvoering van het onderzoek|respondenten|steekproef|deelnemers|materiaal|\
         search strategy|ethical considerations",
    ),
    (
        Kind::Results,
        "result|results|findings|key results|main results|resultaten|bevindingen|\
         onderzoeksresultaten|belangrijkste bevindingen|belangrijkste resultaten|\
         uitkomsten",
    ),
    (
        Kind::Discussion,
        "discussion|general discussion|limitations|discussie|beperkingen|\
         strengths and limitations|beperkingen van het onderzoek|limitations of the study|\
         study limitations|beschouwing",
    ),
    (
        Kind::Conclusion,
        "conclusion|conclusions|concluding remarks|conclusie|conclusies|eindconclusie|\
         slotconclusie|tot slot|slotbeschouwing|aanbevelingen|recommendations|\
         samenvattende conclusie|beantwoording van de onderzoeksvraag|nabeschouwing|\
         conclusion and recommendations|tot besluit",
    ),
    (
        Kind::References,
        "references|reference list|list of references|bibliography|works cited|\
         literature cited|cited literature|literature|literatuur|literatuurlijst|\
         literatuuropgave|literatuurverwijzingen|literatuurreferenties|referenties|\
         referentielijst|bronnen|bronnenlijst|bronvermelding|bronvermeldingen|\
         bibliografie|geraadpleegde literatuur|geraadpleegde bronnen|gebruikte literatuur|\
         gebruikte bronnen|lijst van bronnen|gelezen|gelezen literatuur|\
         gelezen boeken en artikelen|referenties en verwijzingen|reference|sources|\
         sources consulted|works consulted|list of sources",
    ),
    (
        Kind::Appendix,
        "appendix|appendices|bijlage|bijlagen|annex|annexes|annexe|aanhangsel|\
         supplementary material|supplementary materials|supporting information|\
         electronic supplementary material|supplementary information",
    ),
    (
        Kind::Contents,
        "inhoud|inhoudsopgave|contents|table of contents|lijst van figuren|\
         lijst van tabellen|list of figures|list of tables|inhoudstafel",
    ),
    (
        Kind::FrontMatter,
        "colofon|colophon|about the author|about the authors|over de auteur|\
         over de auteurs|author note|author notes|dankwoord|acknowledgement|\
         acknowledgements|acknowledgment|acknowledgments|funding|financial support|\
         source of funding|sources of funding|conflict of interest|conflicts of interest|\
         competing interests|competing interest|declaration of interest|disclosure|\
         disclosures|disclosure statement|declaration of competing interest|\
         author contributions|authors’ contributions|authors' contributions|contributors|\
         notes on contributors|woord vooraf|voorwoord|preface|foreword|correspondence|\
         abbreviations|afkortingen|lijst van afkortingen|list of abbreviations|\
         financial support and sponsorship|data availability|data availability statement|\
         availability of data and materials|author details|publisher’s note|\
         publisher's note|ethics approval and consent to participate|\
         consent for publication|leeswijzer|over dit rapport|verklarende woordenlijst|\
         begrippenlijst|woordenlijst|glossary|declarations|contributions",
    ),
    (
        Kind::Keywords,
        "keywords|key words|trefwoorden|sleutelwoorden|kernwoorden|index terms",
    ),
];

/// Names that are those of chapters rather than of their parts.
pub(super) const MAIN: &str = "introduction|inleiding|introductie|background|method|methods|methodology|\
    materials and methods|methods and materials|patients and methods|\
    data and methods|research methods|research methodology|methode|methoden|\
    methodologie|onderzoeksmethode|onderzoeksmethoden|onderzoeksopzet|\
    onderzoeksopzet en methode|opzet van het onderzoek|result|results|findings|\
    results and discussion|resultaten|resultaten en discussie|bevindingen|\
    onderzoeksresultaten|discussion|discussie|discussion and conclusion|\
    discussion and conclusions|conclusie en discussie|conclusies en aanbevelingen|\
    conclusion|conclusions|conclusie|conclusies";

/// Names that end a longer heading: `Verwachte resultaten`.
pub(super) const LAST: &[&str] = &[
    "resultaten",
    "results",
    "methode",
    "methoden",
    "methods",
    "methodology",
    "methodologie",
    "conclusie",
    "conclusies",
    "conclusion",
    "conclusions",
    "discussie",
    "discussion",
    "samenvatting",
    "summary",
    "literatuur",
    "aanbevelingen",
    "recommendations",
    "methodologische verantwoording",
];
