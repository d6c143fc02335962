//! Small files, built for a test.

use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream,
    content::{Content, Operation},
    dictionary,
};

/// One string at one place: x and y from the lower left corner, in points.
pub(in crate::extract) type Piece<'a> = (f32, f32, &'a str);

/// Builds a file whose pages hold the given pieces in Helvetica.
pub(in crate::extract) fn file(pages: &[Vec<Piece<'_>>]) -> Vec<u8> {
    let contents: Vec<Vec<u8>> = pages
        .iter()
        .map(|pieces| {
            let operations: Vec<Operation> = pieces
                .iter()
                .flat_map(|(x, y, text)| {
                    [
                        Operation::new("BT", vec![]),
                        Operation::new("Tf", vec!["F".into(), 10.into()]),
                        Operation::new("Td", vec![(*x).into(), (*y).into()]),
                        Operation::new("Tj", vec![Object::string_literal(latin(text))]),
                        Operation::new("ET", vec![]),
                    ]
                })
                .collect();
            Content { operations }.encode().expect("encodes")
        })
        .collect();
    with_contents(contents)
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

/// Builds a file whose pages hold the given instructions, with one font, `F`.
pub(in crate::extract) fn with_contents(contents: Vec<Vec<u8>>) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type1",
        "BaseFont" => "Helvetica",
        "Encoding" => "WinAnsiEncoding",
    });
    let kids: Vec<Object> = contents
        .into_iter()
        .map(|content| {
            let mut stream = Stream::new(dictionary! {}, content);
            stream.compress().expect("compresses");
            let stream = document.add_object(stream);
            document
                .add_object(dictionary! {
                    "Type" => "Page",
                    "Parent" => tree,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                    "Contents" => stream,
                    "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
                })
                .into()
        })
        .collect();
    document.objects.insert(
        tree,
        dictionary! { "Type" => "Pages", "Count" => kids.len() as u32, "Kids" => kids }.into(),
    );
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

/// Locks a file with 128-bit RC4.
pub(in crate::extract) fn locked(pdf: &[u8], user_password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("is sound");
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "eigenaar",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("is a known way");
    document.encrypt(&state).expect("was open");
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

/// Adds to a file what `change` does to its catalogue, with the document at hand
/// for what the catalogue points at.
pub(in crate::extract) fn with_catalogue(
    pdf: &[u8],
    change: impl FnOnce(&mut Document) -> lopdf::Dictionary,
) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("is sound");
    let more = change(&mut document);
    let catalogue = document.catalog_mut().expect("has one");
    catalogue.extend(&more);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

/// A file specification of an attachment, with the name as `UF`.
pub(in crate::extract) fn spec(document: &mut Document, name: &str, bytes: &[u8]) -> Object {
    let mut stream = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, bytes.to_vec());
    stream.compress().expect("compresses");
    let stream = document.add_object(stream);
    let mut wide = vec![0xFE, 0xFF];
    wide.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
    let name = Object::String(wide, lopdf::StringFormat::Hexadecimal);
    let spec = dictionary! {
        "Type" => "Filespec", "UF" => name, "EF" => dictionary! { "F" => stream },
    };
    document.add_object(spec).into()
}

/// Attaches files by a tree of names with a leaf for each.
pub(in crate::extract) fn attaching(pdf: &[u8], files: &[(&str, &[u8])]) -> Vec<u8> {
    with_catalogue(pdf, |document| {
        let leaves = files.iter().enumerate().map(|(at, (name, bytes))| {
            let key = Object::string_literal(format!("{at:04}"));
            let names = vec![key, spec(document, name, bytes)];
            let leaf = dictionary! { "Names" => names };
            document.add_object(leaf).into()
        });
        let kids: Vec<Object> = leaves.collect();
        dictionary! { "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Kids" => kids } } }
    })
}
