//! What other tools know of studies and we do not: left out with a note, or
//! refused.

use super::{
    super::{
        Dialect::{self, Ovid, PubMed, Scopus, Wos},
        note::{NoteKind, Omission},
        translate,
    },
    reads, refuses,
};
use crate::search::question::Effect;

/// Tells what was left out, and what that does.
#[track_caller]
fn leaves_out(dialect: Dialect, typed: &str, expected: &[(Omission, &[&str], Effect)]) {
    let notes = translate(typed, dialect).map_or_else(|_| vec![], |it| it.notes);
    let omitted = notes.into_iter().filter_map(|it| match it.kind {
        NoteKind::Omitted {
            what,
            texts,
            effect,
        } => Some((what, texts, effect)),
        _ => None,
    });
    let omitted: Vec<_> = omitted.collect();
    let expected = expected.iter().map(|(what, texts, effect)| {
        let texts = texts.iter().map(|it| (*it).to_owned()).collect();
        (*what, texts, *effect)
    });
    assert_eq!(omitted, expected.collect::<Vec<_>>(), "{typed}");
}

const HEADING: &str = "subject headings are given by a database, and these studies have none";

#[test]
fn headings_beside_words_in_an_or_are_left_out() {
    let typed = "exp *Housing/ec [Economics] or exp \"Quality of Life\"/ or wonen.ti.";
    reads(Ovid, typed, "title:wonen");
    leaves_out(
        Ovid,
        typed,
        &[(
            Omission::Headings,
            &["exp *Housing/ec [Economics]", "exp \"Quality of Life\"/"],
            Effect::Fewer,
        )],
    );
    reads(
        Ovid,
        "(Aged, 80 and over/ or ouder*.ti.) and zorg.ti.",
        "title:ouder* AND title:zorg",
    );
}

#[test]
fn tags_and_codes_of_headings_are_left_out_likewise() {
    reads(PubMed, "Housing[mh] OR wonen[ti]", "title:wonen");
    reads(
        PubMed,
        "(\"Housing\"[Mesh:NoExp] or wonen[ti]) and zorg[ti]",
        "title:wonen AND title:zorg",
    );
    reads(
        Scopus,
        "INDEXTERMS(\"housing\") OR TITLE(wonen)",
        "title:wonen",
    );
    reads(
        Wos,
        "AK=(wonen) OR TI=(wonen OR huis)",
        "title:(wonen OR huis)",
    );
    leaves_out(
        Wos,
        "AK=(wonen) OR TI=(wonen)",
        &[(Omission::Fields, &["AK=(wonen)"], Effect::Fewer)],
    );
}

#[test]
fn a_side_of_headings_alone_is_refused_where_all_are_wanted() {
    refuses(
        Ovid,
        "(exp Housing/ or Homeless Persons/) and wonen.ti.",
        "(exp Housing/ or Homeless Persons/)",
        HEADING,
    );
    refuses(PubMed, "trial[pt] AND wonen[ti]", "trial[pt]", HEADING);
    refuses(
        Ovid,
        "exp Housing/ adj3 wonen",
        "exp Housing/",
        "a subject heading has no one place in the text that something could be near to",
    );
}

#[test]
fn what_headings_would_take_away_stays_and_that_is_said() {
    let typed = "wonen.ti. not (exp animals/ not humans.sh.)";
    reads(Ovid, typed, "title:wonen");
    leaves_out(
        Ovid,
        typed,
        &[(
            Omission::Headings,
            &["exp animals/", "humans.sh."],
            Effect::More,
        )],
    );
    // A heading beside words behind a NOT: less is taken away.
    let typed = "wonen.ti. not (exp animals/ or dier*.ti.)";
    reads(Ovid, typed, "title:wonen NOT title:dier*");
    leaves_out(
        Ovid,
        typed,
        &[(Omission::Headings, &["exp animals/"], Effect::More)],
    );
    // Without `exp humans/` studies would be lost.
    refuses(
        Ovid,
        "wonen.ti. not (dier*.ti. not exp humans/)",
        "exp humans/",
        HEADING,
    );
}

#[test]
fn languages_and_years_are_clauses_and_other_limits_are_left_out() {
    let typed = "TITLE(wonen) AND PUBYEAR > 2014 AND ( LIMIT-TO ( LANGUAGE , \"Dutch\" ) OR \
                 LIMIT-TO ( LANGUAGE , \"English\" ) ) AND ( LIMIT-TO ( DOCTYPE , \"ar\" ) )";
    reads(
        Scopus,
        typed,
        "title:wonen AND year:2015.. AND (lang:nl OR lang:en)",
    );
    leaves_out(
        Scopus,
        typed,
        &[(
            Omission::Limits,
            &["LIMIT-TO ( DOCTYPE , \"ar\" )"],
            Effect::More,
        )],
    );
    reads(
        Scopus,
        "TITLE(wonen) AND ( EXCLUDE(PUBYEAR,2013) OR EXCLUDE(PUBYEAR,2014) )",
        "title:wonen NOT (year:2013 OR year:2014)",
    );
    reads(
        Scopus,
        "TITLE(wonen) AND NOT TITLE(huis) AND ( EXCLUDE(DOCTYPE,\"ed\") OR \
         EXCLUDE(DOCTYPE,\"no\") ) AND ( LIMIT-TO(LANGUAGE,\"Dutch\") )",
        "title:wonen AND lang:nl NOT title:huis",
    );
    refuses(
        Scopus,
        "TITLE(wonen) AND EXCLUDE(PUBYEAR,2014) OR wijk",
        "EXCLUDE(PUBYEAR,2014)",
        super::LONE_NOT,
    );
    reads(Wos, "TI=(wonen) AND DT=(Article)", "title:wonen");
    reads(
        Wos,
        "TITLE: (wonen) AND DOCUMENT TYPES: (Article)",
        "title:wonen",
    );
    reads(
        PubMed,
        "wonen[ti] AND english[filter] AND humans[filter]",
        "title:wonen AND lang:en",
    );
    reads(
        PubMed,
        "wonen[ti] AND spanish[la]",
        "title:wonen AND lang:other",
    );
    reads(
        PubMed,
        "wonen[ti] AND 2015/03/01:2019[dp]",
        "title:wonen AND year:2015..2019",
    );
    let translated = translate("wonen[ti] AND 2015/03/01:2019[dp]", PubMed);
    let notes = translated.map_or_else(|_| vec![], |it| it.notes);
    let typed = "2015/03/01:2019".to_owned();
    let kinds: Vec<_> = notes.into_iter().map(|it| it.kind).collect();
    assert!(kinds.contains(&NoteKind::WholeYears { typed }), "{kinds:?}");
}

#[test]
fn all_faults_are_told_at_once_each_at_its_place() {
    let typed = "TI=(wonen) AND SO=(Wijk) AND PY=ooit AND (TS=(a1 SAME b1) OR ZZ=(c1))";
    let faults = translate(typed, Wos).err().unwrap_or_default();
    let places = faults.iter().map(|it| typed.get(it.span.clone()));
    let places: Vec<_> = places.flatten().collect();
    assert_eq!(places, ["SO=(Wijk)", "ooit", "SAME", "ZZ="]);
}
