//! Attachments: which files are attached to a PDF, and their bytes.
//!
//! ```text
//! document ─listed→ Attachment { name, is_pdf }
//! bytes ─attachments→ the same        bytes, places in that list ─attached→ bytes
//! ```
//!
//! **Promise.** What is named is there: `attached` takes the places of the list
//! that [`attachments`] gives of the same bytes. Of many attachments as many are
//! handed out at a time as memory bears. **Never:** what is in them.

use std::sync::Arc;

use hayro_syntax::Pdf;

use super::specs::{Looked, Spec, specs};
use crate::extract::{
    error::ExtractError,
    open::{Budget, Limits, Opening, check_bytes, guarded, inflate},
};

/// As many bytes of attachments are handed out at a time, and the one that
/// passes it: the largest report of 218 had 18 MB.
const AT_A_TIME: usize = 32 << 20;

/// As many bytes tell whether a file is a PDF.
const HEAD: usize = 64;

/// A file that is attached to a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name: one line without folders, unlike that of any other attachment
    /// of the same file.
    pub name: String,
    /// Whether it is named `.pdf`, or begins like one, or is said to be one.
    pub is_pdf: bool,
}

/// Lists what is attached to an open document.
pub(in crate::extract) fn listed(pdf: &Pdf, looked: Looked<'_>) -> Vec<Attachment> {
    let specs = specs(pdf, looked).into_iter();
    let list = specs.map(|it| Attachment {
        is_pdf: is_pdf(&it),
        name: it.name,
    });
    list.collect()
}

/// Lists what is attached to a PDF, whether it has pages with text or not.
///
/// # Errors
///
/// An [`ExtractError`] if it cannot be opened.
pub fn attachments(
    pdf: impl Into<Arc<Vec<u8>>>,
    limits: &Limits,
    passwords: &[String],
) -> Result<Vec<Attachment>, ExtractError> {
    opened(&pdf.into(), limits, passwords, |pdf, _| {
        listed(pdf, Looked::All)
    })
}

/// Returns the bytes of attachments, by their places in the list of
/// [`attachments`]: of those that are wanted the first ones, at least one, as
/// many as fit some megabytes. One that is over the limits, or is not there, is
/// an error of its own.
///
/// # Errors
///
/// An [`ExtractError`] if the PDF cannot be opened.
pub fn attached(
    pdf: impl Into<Arc<Vec<u8>>>,
    wanted: &[usize],
    limits: &Limits,
    passwords: &[String],
) -> Result<Vec<Result<Vec<u8>, ExtractError>>, ExtractError> {
    opened(&pdf.into(), limits, passwords, |pdf, budget| {
        let specs = specs(pdf, Looked::All);
        let (mut given, mut total) = (vec![], 0);
        for place in wanted {
            let bytes = specs.get(*place).ok_or(ExtractError::Empty);
            let bytes = bytes.and_then(|it| unpacked(it, budget));
            total += bytes.as_ref().map_or(0, Vec::len);
            given.push(bytes);
            if total >= AT_A_TIME {
                break;
            }
        }
        given
    })
}

/// Opens a file as it is, or as it was mended, and looks into it.
fn opened<T>(
    pdf: &Arc<Vec<u8>>,
    limits: &Limits,
    passwords: &[String],
    look: impl Fn(&Pdf, &mut Budget) -> T,
) -> Result<T, ExtractError> {
    check_bytes(pdf, limits)?;
    guarded(|| {
        let mut budget = Budget::new(limits);
        let opening = Opening::weighed(pdf, passwords, &budget)?;
        let document = match opening.as_it_is(&budget) {
            Err(ExtractError::Damaged { .. } | ExtractError::Locked) if opening.may_be_mended() => {
                budget.check_time()?;
                opening.mended(&budget)?
            }
            opened => opened?,
        };
        Ok(look(&document, &mut budget))
    })
}

fn unpacked(spec: &Spec<'_>, budget: &mut Budget) -> Result<Vec<u8>, ExtractError> {
    budget.check_time()?;
    let most = budget.next_stream();
    let part = inflate::decoded(&spec.stream, budget);
    if !part.whole && part.bytes.len() >= most {
        return Err(ExtractError::TooLarge {
            what: format!("it inflates to over {most} bytes"),
        });
    }
    // Of what is damaged, what came out may yet be mended.
    Ok(part.bytes)
}

fn is_pdf(spec: &Spec<'_>) -> bool {
    let name = spec
        .name
        .trim_end_matches(|c: char| " ()0123456789".contains(c));
    let ending = name.get(name.len().saturating_sub(4)..);
    if ending.is_some_and(|it| it.eq_ignore_ascii_case(".pdf"))
        || spec.kind.as_deref() == Some(b"application/pdf")
    {
        return true;
    }
    let limits = Limits {
        stream_bytes: HEAD,
        ..Limits::default()
    };
    let head = inflate::decoded(&spec.stream, &mut Budget::new(&limits));
    head.bytes.starts_with(b"%PDF-")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use lopdf::{Document, Object, dictionary};

    use super::{AT_A_TIME, Attachment, attached, attachments};
    use crate::extract::{
        ExtractError, Limits, extract, extract_with,
        tests::built::{attaching, file, locked, spec, with_catalogue},
    };

    fn page(text: &str) -> Vec<u8> {
        file(&[vec![(72., 700., text)]])
    }

    /// Lists what is attached, as `name` or `name (pdf)`; with the pages and
    /// without them it is the same.
    fn list(pdf: &[u8]) -> Vec<String> {
        let told = |it: &Attachment| {
            let kind = if it.is_pdf { " (pdf)" } else { "" };
            format!("{}{kind}", it.name)
        };
        let limits = Limits::default();
        let list = attachments(pdf.to_vec(), &limits, &[]).unwrap();
        let read = extract(pdf.to_vec(), "", &limits).unwrap();
        assert_eq!(read.attachments, list);
        list.iter().map(told).collect()
    }

    fn bytes(pdf: &[u8], at: usize) -> Vec<u8> {
        let all = attached(pdf.to_vec(), &[at], &Limits::default(), &[]).unwrap();
        all.into_iter().next().unwrap().unwrap()
    }

    #[test]
    fn files_of_a_tree_of_names_are_listed_and_unpacked() {
        let inner = page("In de bijlage");
        let pdf = attaching(
            &page("In het rapport"),
            &[
                ("bijlage één.pdf", &inner),
                ("cijfers.xlsx", b"PK"),
                ("zonder ending", &inner[..]),
                ("bijlage één.pdf", &page("Nog een")),
            ],
        );
        assert_eq!(
            list(&pdf),
            [
                "bijlage één.pdf (pdf)",
                "cijfers.xlsx",
                "zonder ending (pdf)",
                "bijlage één.pdf (2) (pdf)"
            ]
        );
        assert_eq!(bytes(&pdf, 0), inner);
        assert_eq!(bytes(&pdf, 1), b"PK");
    }

    #[test]
    fn a_file_that_is_named_in_three_ways_comes_once() {
        let pdf = with_catalogue(&page("In het rapport"), |document| {
            let one = spec(document, "een.pdf", b"%PDF-1.4 een");
            let two = spec(document, "twee.pdf", b"%PDF-1.4 twee");
            let three = spec(document, "drie.docx", b"PK");
            let on_page = document.get_pages()[&1];
            let note = dictionary! { "Type" => "Annot", "Subtype" => "FileAttachment",
            "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "FS" => three };
            let again = dictionary! { "Type" => "Annot", "Subtype" => "FileAttachment",
            "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "FS" => one.clone() };
            let page = document.get_object_mut(on_page).unwrap();
            let page = page.as_dict_mut().unwrap();
            page.set("Annots", vec![Object::from(again), Object::from(note)]);
            let names = vec![Object::string_literal("x"), one.clone()];
            dictionary! {
                "AF" => vec![two, one],
                "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
            }
        });
        assert_eq!(list(&pdf), ["een.pdf (pdf)", "twee.pdf (pdf)", "drie.docx"]);
    }

    #[test]
    fn a_tree_that_runs_in_circles_ends_and_a_name_elsewhere_is_no_attachment() {
        let pdf = with_catalogue(&page("In het rapport"), |document| {
            let tree = document.new_object_id();
            let elsewhere = dictionary! { "Type" => "Filespec",
            "F" => Object::string_literal("elders.pdf") };
            let names = vec![Object::string_literal("x"), elsewhere.into()];
            let node = dictionary! { "Names" => names, "Kids" => vec![tree.into(), tree.into()] };
            document.objects.insert(tree, node.into());
            dictionary! { "Names" => dictionary! { "EmbeddedFiles" => tree } }
        });
        assert_eq!(list(&pdf), [""; 0]);
    }

    #[test]
    fn what_is_attached_to_a_locked_file_is_unlocked() {
        let inner = page("In de bijlage");
        let pdf = attaching(&page("Achter slot"), &[("bijlage.pdf", &inner)]);
        let pdf = locked(&pdf, "geheim");
        let (limits, passwords) = (Limits::default(), ["geheim".to_owned()]);
        let read = extract_with(pdf.clone(), "", &limits, &passwords, None).unwrap();
        assert_eq!(read.attachments[0].name, "bijlage.pdf");
        let all = attached(pdf.clone(), &[0], &limits, &passwords).unwrap();
        assert_eq!(all, [Ok(inner)]);
        assert_eq!(
            attachments(pdf, &limits, &[]),
            Err(ExtractError::Locked),
            "without its password"
        );
    }

    #[test]
    fn what_is_attached_to_a_file_that_must_be_mended_is_read() {
        let inner = page("In de bijlage");
        let pdf = attaching(&page("In het rapport"), &[("bijlage.pdf", &inner)]);
        // Its table is lost, and with it the way to its catalogue.
        let end = pdf.windows(9).rposition(|it| it == b"startxref").unwrap();
        let pdf = pdf[..end].to_vec();
        let list = attachments(pdf.clone(), &Limits::default(), &[]).unwrap();
        assert_eq!(list.len(), 1);
        assert_eq!(bytes(&pdf, 0), inner);
    }

    #[test]
    fn a_bomb_is_an_error_and_its_neighbour_is_not() {
        let bomb = vec![b' '; 3 << 20];
        let files: [(&str, &[u8]); 2] = [("bom.pdf", &bomb), ("goed.pdf", b"%PDF-1.4")];
        let pdf = attaching(&page("In het rapport"), &files);
        let limits = Limits {
            stream_bytes: 1 << 20,
            ..Limits::default()
        };
        let all = attached(pdf, &[0, 1, 7], &limits, &[]).unwrap();
        assert!(matches!(all[0], Err(ExtractError::TooLarge { .. })));
        assert_eq!(all[1].as_deref(), Ok(&b"%PDF-1.4"[..]));
        assert_eq!(all[2], Err(ExtractError::Empty), "there are but two");
    }

    #[test]
    fn so_many_come_at_a_time_as_memory_bears() {
        let large = vec![b' '; AT_A_TIME / 2];
        let files: Vec<(&str, &[u8])> = (0..5).map(|_| ("groot.pdf", &large[..])).collect();
        let pdf = attaching(&page("In het rapport"), &files);
        let all = attached(pdf, &[0, 1, 2, 3, 4], &Limits::default(), &[]).unwrap();
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn a_cut_stream_gives_what_it_has() {
        let inner = page("In de bijlage");
        let mut document = Document::load_mem(&attaching(
            &page("In het rapport"),
            &[("bijlage.pdf", &inner)],
        ))
        .unwrap();
        for object in document.objects.values_mut() {
            if let Ok(stream) = object.as_stream_mut()
                && stream.dict.has_type(b"EmbeddedFile")
            {
                let kept = stream.content.len() - 40;
                stream.content.truncate(kept);
                stream.dict.set("Length", kept as u32);
            }
        }
        let mut pdf = vec![];
        document.save_to(&mut pdf).unwrap();
        let found = bytes(&pdf, 0);
        assert!(found.len() > 300 && inner.starts_with(&found));
    }
}
