//! PDFs of pages that are pictures, made of a study of the sample corpus.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf, render, vello_cpu::color::palette::css::WHITE,
};
use lopdf::{Document, Object, Stream, dictionary};

/// Dots per point of the pictures: 200 dpi.
const SCALE: f32 = 200.0 / 72.0;

/// Returns the pages of a study as pictures and nothing else, each turned
/// clockwise by so many degrees; before them a page with `letters`, if any.
pub(crate) fn scanned(study: &[u8], degrees: f64, letters: Option<&str>) -> Vec<u8> {
    let pdf = Pdf::new(study.to_vec()).unwrap();
    let mut document = Document::with_version("1.5");
    let pages_id = document.new_object_id();
    let mut kids: Vec<Object> = vec![];
    let mut add = |document: &mut Document, size: (f32, f32), content: String, resources| {
        let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages_id, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), size.0.into(), size.1.into()],
            "Resources" => Object::Dictionary(resources),
        });
        kids.push(page.into());
    };
    if let Some(letters) = letters {
        let font = dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        };
        let fonts = dictionary! { "Font" => dictionary! { "F1" => font } };
        let content = format!("BT /F1 11 Tf 72 700 Td ({letters}) Tj ET");
        add(&mut document, (595.0, 842.0), content, fonts);
    }
    for page in pdf.pages().iter() {
        let pixmap = render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &PixmapSettings {
                x_scale: SCALE,
                y_scale: SCALE,
                bg_color: WHITE,
            },
        );
        let grey: Vec<u8> = pixmap.data().iter().map(|it| it.g).collect();
        let mut picture = Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "ColorSpace" => "DeviceGray",
                "Width" => i64::from(pixmap.width()), "Height" => i64::from(pixmap.height()),
                "BitsPerComponent" => 8,
            },
            grey,
        );
        picture.compress().unwrap();
        let picture = document.add_object(picture);
        let (width, height) = page.render_dimensions();
        let content = turned(width.into(), height.into(), degrees);
        let resources = dictionary! { "XObject" => dictionary! { "Im1" => picture } };
        add(&mut document, (width, height), content, resources);
    }
    let count = kids.len() as i64;
    document.objects.insert(
        pages_id,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages_id });
    document.trailer.set("Root", catalog);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Draws a picture over the whole page, turned about its middle.
fn turned(width: f64, height: f64, degrees: f64) -> String {
    let (sin, cos) = degrees.to_radians().sin_cos();
    // The middle of the page, less the middle of the picture as it is turned.
    let x = width / 2.0 - (width / 2.0 * cos + height / 2.0 * sin);
    let y = height / 2.0 - (height / 2.0 * cos - width / 2.0 * sin);
    format!(
        "q {:.4} {:.4} {:.4} {:.4} {x:.4} {y:.4} cm /Im1 Do Q",
        width * cos,
        -width * sin,
        height * sin,
        height * cos
    )
}
