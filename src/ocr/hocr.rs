//! hOCR: what the engine says, as lines of words.
//!
//! ```text
//! hOCR ─scan→ Scan
//! ```
//!
//! **Promise.** Whatever stands in the text, this ends and gives what could be
//! read. **Source.** hOCR 1.2, §§ "Grouping of elements", `bbox`, `baseline`,
//! `textangle`; Tesseract adds `x_size` and `x_wconf`.

use crate::extract::{Rect, Scan, ScannedLine, ScannedWord};

/// How far letters reach below the baseline, as a part of the type size; where
/// the engine gives no baseline.
const BELOW: f32 = 0.22;

/// The most words of a page; a full newspaper page holds about 6,000.
const MOST_WORDS: usize = 50_000;

/// Reads hOCR; `scale` is how many pixels make a point.
pub(super) fn scan(hocr: &str, scale: f32) -> Scan {
    let mut scan = Scan::default();
    let mut words = 0;
    for element in hocr.split("<span ").skip(1) {
        let Some((tag, content)) = element.split_once('>') else {
            continue;
        };
        let Some(title) = attribute(tag, "title") else {
            continue;
        };
        let class = attribute(tag, "class").unwrap_or_default();
        if class != "ocrx_word" {
            scan.lines.extend(line(title, scale));
        } else if let (Some(line), Some(word)) =
            (scan.lines.last_mut(), word(title, content, scale))
            && words < MOST_WORDS
        {
            line.words.push(word);
            words += 1;
        }
    }
    scan.lines.retain(|it| !it.words.is_empty());
    scan
}

/// Returns the value of an attribute, between quotation marks of either kind.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&format!("{name}="))? + name.len() + 1;
    let mark = tag[from..].chars().next().filter(|c| "'\"".contains(*c))?;
    tag[from + 1..].split(mark).next()
}

/// Returns the numbers of a property: `bbox 1 2 3 4; baseline 0.1 -3`.
fn numbers(title: &str, property: &str) -> Option<Vec<f32>> {
    let found = title.split(';').find_map(|part| {
        let (name, rest) = part.trim().split_once(' ')?;
        (name == property).then_some(rest)
    })?;
    found
        .split_whitespace()
        .map(|it| it.parse().ok().filter(|it: &f32| it.is_finite()))
        .collect()
}

fn bbox(title: &str, scale: f32) -> Option<Rect> {
    let corners = numbers(title, "bbox")?;
    let [left, top, right, bottom] = corners.as_slice() else {
        return None;
    };
    Some(Rect {
        left: left / scale,
        top: top / scale,
        right: right / scale,
        bottom: bottom / scale,
    })
}

fn line(title: &str, scale: f32) -> Option<ScannedLine> {
    let place = bbox(title, scale)?;
    let first = |property| numbers(title, property)?.first().copied();
    // Counter-clockwise in hOCR, clockwise here.
    let turn = match first("textangle").unwrap_or(0.0) as i32 {
        90 => 270,
        180 => 180,
        270 => 90,
        _ => 0,
    };
    let across = if turn % 180 == 0 {
        place.bottom - place.top
    } else {
        place.right - place.left
    };
    let size = first("x_size").map_or(across, |it| it / scale);
    let baseline = numbers(title, "baseline").filter(|_| turn == 0);
    let (slope, foot) = match (baseline.as_deref(), turn) {
        (Some([slope, below]), _) => (*slope, (place.left, place.bottom + below / scale)),
        (_, 90) => (0.0, (place.left + BELOW * size, place.top)),
        (_, 180) => (0.0, (place.right, place.top + BELOW * size)),
        (_, 270) => (0.0, (place.right - BELOW * size, place.bottom)),
        _ => (0.0, (place.left, place.bottom - BELOW * size)),
    };
    Some(ScannedLine {
        foot,
        slope,
        size,
        turn,
        words: vec![],
    })
}

fn word(title: &str, content: &str, scale: f32) -> Option<ScannedWord> {
    let text = plain(content.split("</span>").next()?);
    let confidence = numbers(title, "x_wconf").and_then(|it| it.first().copied());
    Some(ScannedWord {
        text: (!text.is_empty()).then_some(text)?,
        place: bbox(title, scale)?,
        confidence: confidence.unwrap_or(0.0).clamp(0.0, 100.0) as u8,
    })
}

/// Takes out tags and blanks, and puts characters in the place of entities.
fn plain(content: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in content.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag || c.is_whitespace() || c.is_control() => {}
            c => text.push(c),
        }
    }
    for (entity, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        // The last, or what it makes would be taken for another.
        ("&amp;", "&"),
    ] {
        if text.contains(entity) {
            text = text.replace(entity, c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::scan;

    const LINE: &str = r#"
        <span class='ocr_line' id='l1' title="bbox 100 200 700 240; baseline 0.01 -8; x_size 40; x_descenders 8; x_ascenders 10">
        <span class='ocrx_word' id='w1' title='bbox 100 200 180 232; x_wconf 91'><strong>R&amp;D</strong></span>
        <span class='ocrx_word' id='w2' title='bbox 200 200 380 240; x_wconf 12' lang='nld'>één</span>
        <span class='ocrx_word' id='w3' title='bbox 400 200 480 240; x_wconf 95'> </span>
        </span>"#;

    #[test]
    fn lines_have_words_with_places_in_points() {
        let scan = scan(LINE, 4.0);
        assert_eq!(scan.lines.len(), 1);
        let line = &scan.lines[0];
        assert_eq!((line.foot, line.size, line.turn), ((25.0, 58.0), 10.0, 0));
        let words: Vec<(&str, u8)> = line
            .words
            .iter()
            .map(|it| (it.text.as_str(), it.confidence))
            .collect();
        assert_eq!(words, [("R&D", 91), ("één", 12)]);
        assert!((line.words[1].place.right - 95.0).abs() < 0.01);
    }

    #[test]
    fn broken_output_gives_what_is_whole() {
        assert!(scan("", 1.0).lines.is_empty());
        assert!(
            scan("<span class='ocr_line' title='bbox 1 2", 1.0)
                .lines
                .is_empty()
        );
        for end in (0..LINE.len()).filter(|it| LINE.is_char_boundary(*it)) {
            let words = scan(&LINE[..end], 4.0)
                .lines
                .iter()
                .map(|it| it.words.len())
                .sum::<usize>();
            assert!(words <= 2);
        }
        let odd = "<span class='ocr_line' title='bbox NaN 1 2 3'><span class=ocrx_word title='x'>";
        assert!(scan(odd, 1.0).lines.is_empty());
    }

    #[test]
    fn a_line_on_its_side_reads_upwards() {
        let scan = scan(
            "<span class='ocr_line' title='bbox 10 100 50 900; textangle 90; x_size 40'>\
             <span class='ocrx_word' title='bbox 10 500 50 900; x_wconf 90'>zijkant</span></span>",
            1.0,
        );
        assert_eq!(scan.lines[0].turn, 270);
        assert!((scan.lines[0].foot.0 - 41.2).abs() < 0.01);
    }
}
