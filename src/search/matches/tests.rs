//! A study in memory is matched as the same study in an index.

use super::{find_all, run};
use crate::{
    analyse::Keys,
    index::{Analysed, Catalogue, Folder, Index, KnownFile, Number, State, Writer, prepare},
    search::{plan, question::parse, request::Reach},
    study::{
        About, Attached, Design, Fact, Language, Origin, Page, PageNo, Passage, Scans, Study,
        StudyId, TextOrigin,
    },
};

/// A study of one page, each line of it a paragraph in its language.
fn analysed(id: u8, title: &str, lines: &[(&str, Language)]) -> Analysed {
    let no = PageNo::from_index(0);
    let mut text = String::new();
    let mut passages = vec![];
    for (line, language) in lines {
        let start = text.len();
        text += line;
        passages.push(Passage {
            page: no,
            span: start..text.len(),
            language: *language,
        });
        text.push('\n');
    }
    let page = Page {
        no,
        label: None,
        second: None,
        paragraphs: passages.iter().map(|it| it.span.clone()).collect(),
        text,
        origin: TextOrigin::Letters,
    };
    let study = Study {
        id: StudyId([id; 32]),
        about: About {
            title: Some(Fact::new(title.to_owned(), Origin::Xmp)),
            ..About::default()
        },
        genre: None,
        languages: vec![lines[0].1],
        codes: vec![],
        sections: vec![],
        outline: vec![],
        page_count: 1,
        poor_pages: vec![],
        scans: Scans::default(),
        design: Design::default(),
    };
    prepare(&study, &[page], &passages, &mut Keys::default())
}

#[test]
fn a_study_by_itself_is_matched_as_in_an_index() {
    use Language::{Dutch, English, Other};
    let studies = [
        analysed(
            1,
            "Sociale wijkteams",
            &[
                ("De sociale wijkteams en hun mede-onderzoekers.", Dutch),
                ("The social team: communities near a sociale team.", English),
            ],
        ),
        analysed(
            2,
            "Buurt- en wijkteams",
            &[
                ("Van buurt- en wijkteams is het team sociaal.", Dutch),
                ("Community, sociale wijk; een team.", Other),
            ],
        ),
    ];
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().to_owned();
    let (mut writer, _) = Writer::open(&home.join("index")).unwrap();
    let mut catalogue = Catalogue {
        folders: vec![Folder::new("corpus".into(), home.join("corpus"), &home)],
        ..Catalogue::default()
    };
    for (at, study) in studies.iter().enumerate() {
        catalogue.files.push(KnownFile {
            folder: 0,
            inside: format!("{at}.pdf"),
            attached: Attached::default(),
            others: vec![],
            size: 1,
            modified: 1,
            state: State::Indexed(study.id),
        });
        writer.add(study.clone()).unwrap();
    }
    writer.commit(&catalogue).unwrap();
    writer.finish().unwrap();
    let index = Index::open_any(&home.join("index")).unwrap();

    let mut found = 0;
    for typed in [
        "social",
        "sociaal",
        "wijk",
        "community",
        "buurtteam",
        "\"mede onderzoekers\"",
        "medeonderzoeker*",
        "team NEAR/3 sociaal",
        "social PRE/2 team",
        "title:team",
        "wijkt?am*",
        "=sociale",
    ] {
        let plan = plan::plan(&parse(typed).unwrap(), &Reach::default()).unwrap();
        let together = run(&index, &plan).unwrap().leaves;
        for study in &studies {
            let number = index.number(study.id).unwrap();
            let alone = find_all(&study.alone(), &plan.leaves).unwrap();
            for (one, all) in alone.iter().zip(&together) {
                assert_eq!(
                    one.places.get(&Number(0)),
                    all.places.get(&number),
                    "{typed}"
                );
                assert_eq!(one.in_title.get(&Number(0)), all.in_title.get(&number));
                found += one.count();
            }
        }
    }
    assert!(found > 15, "{found}");
    // Dutch words are found by Dutch rules, whatever stands elsewhere.
    let plan = plan::plan(&parse("social").unwrap(), &Reach::default()).unwrap();
    let alone = analysed(3, "", &[("De sociale kaart.", Dutch)]).alone();
    let leaves = find_all(&alone, &plan.leaves).unwrap();
    assert!(leaves[0].places.is_empty());
}
