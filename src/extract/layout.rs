//! Layout: a page as a picture of its lines, for people to judge by.
//!
//! ```text
//! Print, Page ─layout→ SVG
//! ```
//!
//! **Promise.** Every line is drawn where it was printed, in the colour of its
//! role; the lines of a paragraph are connected in reading order, under the
//! number of the paragraph. The picture needs no other file.
//!
//! **Source.** SVG 1.1, W3C Recommendation of 16 August 2011.

use std::fmt::Write;

use super::{
    setting::{Letter, Line, Print, Rect, Role},
    tidy::around_all,
};
use crate::study::Page;

/// Roles with their colours and names, as in the legend.
const ROLES: [(Role, &str, &str); 5] = [
    (Role::Body, "#2b6cb0", "body"),
    (Role::Head, "#c05621", "head"),
    (Role::Foot, "#6b46c1", "foot"),
    (Role::PageNumber, "#2f855a", "page number"),
    (Role::LineNumber, "#718096", "line number"),
];

/// The colour of the way through a paragraph.
const WAY: &str = "#c53030";

/// The room for the legend above the page, in points.
const LEGEND: f32 = 18.0;

/// Draws the layout of a page as an SVG of its own size in points, with a
/// legend above it.
///
/// `print` and `page` must belong together.
#[must_use]
pub fn layout(print: &Print, page: &Page) -> String {
    let mut svg = String::new();
    // A String takes all; there is no error to hand on.
    let _ = draw(&mut svg, print, page);
    svg
}

fn draw(svg: &mut String, print: &Print, page: &Page) -> std::fmt::Result {
    let (width, height) = (print.width, print.height + LEGEND);
    writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.2}\" height=\"{height:.2}\" \
         viewBox=\"0 {:.2} {width:.2} {height:.2}\" font-family=\"sans-serif\" fill=\"#4a5568\">",
        -LEGEND
    )?;
    let label = page.whole_label().map_or_else(String::new, |it| it.value);
    writeln!(svg, "<title>Page {} {}</title>", page.no, escaped(&label))?;
    writeln!(
        svg,
        "<rect y=\"{:.2}\" width=\"100%\" height=\"100%\" fill=\"#edf2f7\"/>\n\
         <rect width=\"{width:.2}\" height=\"{:.2}\" fill=\"#fff\"/>",
        -LEGEND, print.height
    )?;
    legend(svg)?;
    for line in &print.lines {
        draw_line(svg, line)?;
    }
    for (at, paragraph) in page.paragraphs.iter().enumerate() {
        draw_way(svg, &ways(print, paragraph.start, paragraph.end), at + 1)?;
    }
    svg.push_str("</svg>\n");
    Ok(())
}

fn legend(svg: &mut String) -> std::fmt::Result {
    let names = ROLES.map(|(_, colour, name)| (colour, name));
    let mut x = 6.0;
    for (colour, name) in names
        .into_iter()
        .chain([(WAY, "paragraph, in reading order")])
    {
        writeln!(
            svg,
            "<rect x=\"{x:.0}\" y=\"-13\" width=\"8\" height=\"8\" fill=\"{colour}\"/>\
             <text x=\"{:.0}\" y=\"-6\" font-size=\"8\">{name}</text>",
            x + 11.0
        )?;
        x += 22.0 + 4.5 * name.len() as f32;
    }
    Ok(())
}

fn draw_line(svg: &mut String, line: &Line) -> std::fmt::Result {
    let Some(Rect {
        left,
        top,
        right,
        bottom,
    }) = box_of(line)
    else {
        return Ok(());
    };
    let colour = ROLES
        .iter()
        .find(|(role, _, _)| *role == line.role)
        .map_or("#000", |(_, colour, _)| colour);
    writeln!(
        svg,
        "<rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"{:.2}\" height=\"{:.2}\" \
         fill=\"{colour}\" fill-opacity=\".12\" stroke=\"{colour}\" stroke-width=\".5\"/>",
        right - left,
        bottom - top
    )?;
    // Each letter fills its own box, so that a wrong box is seen.
    for Letter { span, place, size } in &line.letters {
        let said = line.text.get(span.clone()).unwrap_or_default();
        // Boxes reach a fifth of the type size under the baseline.
        writeln!(
            svg,
            "<text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{size:.2}\" \
             textLength=\"{:.2}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            place.left,
            place.bottom - 0.2 * size,
            (place.right - place.left).max(0.1),
            escaped(said)
        )?;
    }
    Ok(())
}

fn box_of(line: &Line) -> Option<Rect> {
    around_all(line.letters.iter().map(|it| it.place))
}

/// Returns the boxes of the lines that `text[start..end]` runs through.
fn ways(print: &Print, start: usize, end: usize) -> Vec<Rect> {
    let mut lines: Vec<usize> = print.letters(start..end).map(|it| it.0).collect();
    // A line with something left out comes more than once.
    lines.dedup();
    let lines = lines.iter().filter_map(|it| print.lines.get(*it));
    lines.filter_map(box_of).collect()
}

fn draw_way(svg: &mut String, boxes: &[Rect], number: usize) -> std::fmt::Result {
    let Some(first) = boxes.first() else {
        return Ok(());
    };
    // The way runs along the left ends, where it hides no letter; a jump to
    // another column is a long slanted line.
    let mut path = String::new();
    for it in boxes {
        let middle = f32::midpoint(it.top, it.bottom);
        write!(path, "{:.2},{middle:.2} ", it.left - 1.5)?;
    }
    let middle = f32::midpoint(first.top, first.bottom);
    writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{WAY}\" stroke-width=\"1\"/>\n\
         <circle cx=\"{:.2}\" cy=\"{middle:.2}\" r=\"6\" fill=\"{WAY}\"/>\n\
         <text x=\"{:.2}\" y=\"{:.2}\" font-size=\"7\" text-anchor=\"middle\" \
         fill=\"#fff\">{number}</text>",
        path.trim_end(),
        first.left - 7.0,
        first.left - 7.0,
        middle + 2.5
    )
}

/// Returns `text` as it may stand in XML; control characters become spaces.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => safe.push(' '),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escaped, layout};
    use crate::extract::{Limits, extract, tests::built};

    #[test]
    fn paragraphs_are_numbered_and_letters_escaped() {
        let pdf = built::file(&[vec![
            (72., 700., "Een & <twee>"),
            (72., 688., "staan samen."),
            (72., 600., "Drie staat alleen."),
        ]]);
        let extraction = extract(pdf, "beeld", &Limits::default()).expect("has text");
        let svg = layout(&extraction.prints[0], &extraction.pages[0]);
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert!(svg.contains(">1</text>") && svg.contains(">2</text>"));
        assert!(svg.contains(">&amp;</text>") && svg.contains(">&lt;</text>"));
        assert!(!svg.contains("<twee"));
    }

    #[test]
    fn nothing_breaks_the_xml() {
        assert_eq!(escaped("a<b>\"&\u{0}\u{ffff}"), "a&lt;b&gt;&quot;&amp;  ");
    }
}
