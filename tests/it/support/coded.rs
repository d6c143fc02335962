//! An index of studies whose codes are written by hand.

use std::path::Path;

use kennisbasis::{
    analyse::Keys,
    index::{Catalogue, Folder, KnownFile, State, Writer, prepare},
    study::{
        About, Attached, Certainty, Code, Design, Facet, Fact, Language, Origin, Page, PageNo,
        Passage, Reason, Scans, Study, StudyId, TextOrigin,
    },
};
use tempfile::TempDir;

use super::shelf::versions;

/// A study: its title, the text of its only page, and its codes, as
/// `opgave:inclusie`, or `?opgave:inclusie` where it is only possible.
pub(crate) type Coded<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Makes an index in the folder `index` of a folder of its own. The first
/// sentence of the text is the reason of every code.
pub(crate) fn index(studies: &[Coded]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().canonicalize().unwrap();
    let (mut writer, _) = Writer::open(&dir.path().join("index")).unwrap();
    let mut catalogue = Catalogue {
        versions: versions(),
        folders: vec![Folder::new("corpus".into(), home.join("corpus"), &home)],
        ..Catalogue::default()
    };
    for (place, coded) in studies.iter().enumerate() {
        let id = StudyId([place as u8 + 1; 32]);
        let (study, page) = study(id, coded);
        let passage = Passage {
            page: page.no,
            span: 0..page.text.len(),
            language: Language::Dutch,
        };
        let mut keys = Keys::default();
        writer
            .add(prepare(&study, &[page], &[passage], &mut keys))
            .unwrap();
        catalogue.files.push(KnownFile {
            folder: 0,
            inside: format!("studie-{place:02}.pdf"),
            attached: Attached::default(),
            others: vec![],
            size: 1,
            modified: 1,
            state: State::Indexed(id),
        });
    }
    writer.commit(&catalogue).unwrap();
    writer.finish().unwrap();
    assert!(Path::new(&dir.path().join("index")).exists());
    dir
}

fn study(id: StudyId, (title, text, codes): &Coded) -> (Study, Page) {
    let no = PageNo::from_index(0);
    let end = text.find('.').map_or(text.len(), |it| it + 1);
    let code = |typed: &&str| {
        let (facet, value) = typed.trim_start_matches('?').split_once(':').unwrap();
        let is_sure = !typed.starts_with('?');
        Code {
            facet: Facet::from_word(facet).unwrap(),
            value: value.into(),
            certainty: if is_sure {
                Certainty::Yes
            } else {
                Certainty::Possibly
            },
            score: 4.0,
            reasons: vec![Reason {
                page: no,
                sentence: 0..end,
                cue: "cue".into(),
                weight: 4.0,
            }],
        }
    };
    let title = Fact {
        value: (*title).to_owned(),
        origin: Origin::Xmp,
        certainty: Certainty::Yes,
    };
    let study = Study {
        id,
        about: About {
            title: Some(title),
            ..About::default()
        },
        genre: None,
        languages: vec![Language::Dutch],
        codes: codes.iter().map(code).collect(),
        sections: vec![],
        outline: vec![],
        page_count: 1,
        poor_pages: vec![],
        scans: Scans::default(),
        design: Design::default(),
    };
    let page = Page {
        no,
        label: None,
        second: None,
        text: (*text).to_owned(),
        paragraphs: std::iter::once(0..text.len()).collect(),
        origin: TextOrigin::Letters,
    };
    (study, page)
}
