//! Sanity: whether a font can be loaded without harm.
//!
//! **Source.** ISO 32000-2:2020, §9.7.4.3 (widths of fonts with several bytes).

use hayro_syntax::object::{Array, Dict, Object, Stream};

use crate::extract::open::{Budget, inflate};

/// The most codes that the widths of a font may speak of, repetitions included:
/// 2,000 ranges of a million codes took 64 s (November 2026).
const WIDTH_CODES: f64 = 1_000_000.0;

/// The last code of a simple font: a `FirstChar` of a hundred million took 787
/// MB and 12 s (November 2026).
const LAST_CODE: usize = 255;

/// Tells whether loading a font cannot hurt: its streams stay within the
/// limits and its widths do not claim billions of codes.
pub(super) fn is_sane(dict: &Dict<'_>, budget: &mut Budget) -> bool {
    let descendant = dict
        .get::<Array<'_>>(b"DescendantFonts")
        .and_then(|list| list.iter::<Dict<'_>>().next());
    let mut streams = vec![
        dict.get::<Stream<'_>>(b"ToUnicode"),
        dict.get::<Stream<'_>>(b"Encoding"),
    ];
    for owner in [Some(dict), descendant.as_ref()].into_iter().flatten() {
        streams.push(owner.get::<Stream<'_>>(b"CIDToGIDMap"));
        if let Some(descriptor) = owner.get::<Dict<'_>>(b"FontDescriptor") {
            for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
                streams.push(descriptor.get::<Stream<'_>>(key));
            }
        }
    }
    let widths_are_sane = descendant.is_none_or(|font| {
        [(&b"W"[..], 1), (b"W2", 3)]
            .into_iter()
            .filter_map(|(key, values)| Some((font.get::<Array<'_>>(key)?, values)))
            .all(|(list, values)| has_sane_ranges(&list, values))
    });
    let starts_sanely = dict
        .get::<usize>(b"FirstChar")
        .is_none_or(|it| it <= LAST_CODE);
    widths_are_sane
        && starts_sanely
        && streams
            .into_iter()
            .flatten()
            .all(|it| inflate::fits(&it, budget))
}

/// Tells whether the ranges of a `W` or `W2` array, in which `values` numbers
/// follow on the ends of a range, are few and short: they are filled in code by
/// code by the font library.
fn has_sane_ranges(list: &Array<'_>, values: u32) -> bool {
    let mut codes = 0.0;
    let mut first = None;
    let mut skip = 0;
    for it in list.iter::<Object<'_>>() {
        let Object::Number(number) = it else {
            first = None;
            continue;
        };
        let number = number.as_f64();
        if skip > 0 {
            skip -= 1;
        } else if let Some(start) = first.take() {
            codes += f64::max(number - start, 1.0);
            skip = values;
        } else {
            first = Some(number);
        }
        if number >= WIDTH_CODES || codes >= WIDTH_CODES {
            return false;
        }
    }
    true
}
