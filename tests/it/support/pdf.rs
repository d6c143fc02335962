//! PDFs with known text.

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream,
    dictionary,
};

/// The left margin of all text, in points.
const MARGIN: f32 = 72.0;

/// A PDF in the making: A4 pages with lines of Helvetica.
#[derive(Default)]
pub(crate) struct Pdf {
    pages: Vec<Page>,
    info: Dictionary,
    labels: Option<Object>,
    attached: Vec<(String, Vec<u8>)>,
    catalogue: Dictionary,
}

/// A page in the making.
#[derive(Default)]
pub(crate) struct Page {
    content: String,
    has_picture: bool,
}

impl Page {
    /// A page with these lines from the top, in 11 points.
    pub(crate) fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        Self::default().column(MARGIN, 760.0, lines)
    }

    /// Adds a line at a place, in points from the lower left corner.
    pub(crate) fn line(mut self, x: f32, y: f32, size: f32, text: &str) -> Self {
        let text = escaped(text);
        self.content += &format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");
        self
    }

    /// Adds lines below each other, 14 points apart.
    pub(crate) fn column<'a>(
        self,
        x: f32,
        y: f32,
        lines: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let lines = lines.into_iter().enumerate();
        lines.fold(self, |page, (index, line)| {
            page.line(x, y - 14.0 * index as f32, 11.0, line)
        })
    }

    /// Adds a picture: a grey square.
    pub(crate) fn picture(mut self) -> Self {
        self.has_picture = true;
        self.content += "q 300 0 0 300 100 300 cm /Im1 Do Q\n";
        self
    }

    /// Adds drawing instructions as they are.
    pub(crate) fn raw(mut self, content: &str) -> Self {
        self.content += content;
        self
    }
}

/// Helvetica with `WinAnsi` encoding: Latin 1 and a few signs more.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        let code = match c {
            '’' => 0x92,
            '‘' => 0x91,
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            c => u32::from(c),
        };
        assert!(code < 256, "the test font has no {c}");
        if (0x20..0x7f).contains(&code) && !"()\\".contains(c) {
            escaped.push(c);
        } else {
            escaped += &format!("\\{code:03o}");
        }
    }
    escaped
}

impl Pdf {
    pub(crate) fn page(mut self, page: Page) -> Self {
        self.pages.push(page);
        self
    }

    /// Sets a key of the Info dictionary.
    pub(crate) fn info(mut self, key: &str, value: &str) -> Self {
        // UTF-16 with a byte order mark, as most programs write it.
        let mut bytes = vec![0xFE, 0xFF];
        bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
        self.info
            .set(key, Object::String(bytes, lopdf::StringFormat::Hexadecimal));
        self
    }

    /// Numbers the pages: roman for the first `front`, then from `start`.
    pub(crate) fn labels(mut self, front: i64, start: i64) -> Self {
        let arabic = dictionary! { "S" => "D", "St" => start };
        let mut nums: Vec<Object> = vec![];
        if front > 0 {
            nums.push(0.into());
            nums.push(dictionary! { "S" => "r" }.into());
        }
        nums.push(front.into());
        nums.push(arabic.into());
        self.labels = Some(dictionary! { "Nums" => nums }.into());
        self
    }

    /// Attaches a file.
    pub(crate) fn attach(mut self, name: &str, bytes: &[u8]) -> Self {
        self.attached.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// Makes it a portfolio: viewers show what is attached.
    pub(crate) fn portfolio(mut self) -> Self {
        self.catalogue
            .set("Collection", dictionary! { "View" => "D" });
        self
    }

    /// Makes it a form that Adobe Reader is yet to draw.
    pub(crate) fn form(mut self) -> Self {
        let xfa = vec![
            Object::string_literal("template"),
            Object::string_literal("x"),
        ];
        self.catalogue.set("AcroForm", dictionary! { "XFA" => xfa });
        self
    }

    /// Returns the bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![];
        self.document().save_to(&mut bytes).unwrap();
        bytes
    }

    /// Returns the bytes of the file, locked with a password.
    pub(crate) fn locked(&self, password: &str) -> Vec<u8> {
        let mut document = self.document();
        let id = Object::string_literal("kennisbasis-test");
        document.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: password,
            user_password: password,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = vec![];
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    fn document(&self) -> Document {
        let mut document = Document::with_version("1.5");
        let pages_id = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        });
        let picture = document.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
                "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
            },
            vec![0x80],
        ));
        let mut kids: Vec<Object> = vec![];
        for page in &self.pages {
            let mut resources = dictionary! { "Font" => dictionary! { "F1" => font } };
            if page.has_picture {
                resources.set("XObject", dictionary! { "Im1" => picture });
            }
            let content = Stream::new(Dictionary::new(), page.content.clone().into_bytes());
            let content = document.add_object(content);
            let page = document.add_object(dictionary! {
                "Type" => "Page", "Parent" => pages_id, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                "Resources" => resources,
            });
            kids.push(page.into());
        }
        let count = kids.len() as i64;
        document.objects.insert(
            pages_id,
            dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
        );
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages_id };
        if let Some(labels) = &self.labels {
            catalog.set("PageLabels", labels.clone());
        }
        catalog.extend(&self.catalogue);
        let mut names: Vec<Object> = vec![];
        for (at, (name, bytes)) in self.attached.iter().enumerate() {
            let mut stream = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, bytes.clone());
            stream.compress().unwrap();
            let stream = document.add_object(stream);
            let mut wide = vec![0xFE, 0xFF];
            wide.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
            let name = Object::String(wide, lopdf::StringFormat::Hexadecimal);
            let spec = document.add_object(dictionary! {
                "Type" => "Filespec", "UF" => name, "EF" => dictionary! { "F" => stream },
            });
            names.push(Object::string_literal(format!("{at:06}")));
            names.push(spec.into());
        }
        if !names.is_empty() {
            let tree = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
            catalog.set("Names", tree);
        }
        let catalog = document.add_object(catalog);
        let info = document.add_object(self.info.clone());
        document.trailer.set("Root", catalog);
        document.trailer.set("Info", info);
        document
    }
}

/// A study of one page with these lines.
pub(crate) fn study<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    Pdf::default().page(Page::lines(lines)).bytes()
}
