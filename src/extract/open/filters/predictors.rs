//! Predictors: rows that were written as differences.
//!
//! **Source.** ISO 32000-2:2020, §7.4.4.4; PNG Specification, third edition, §9.

/// How the rows of a stream were written as differences.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::open) struct Predictor {
    /// `Predictor`: 1 none, 2 TIFF, 10 and above PNG.
    pub(in crate::extract::open) kind: u32,
    /// Bytes to the pixel on the left.
    pub(in crate::extract::open) pixel: usize,
    /// Bytes in one row.
    pub(in crate::extract::open) row: usize,
}

impl Predictor {
    /// The rows are as they were.
    pub(in crate::extract::open) const NONE: Self = Self {
        kind: 1,
        pixel: 0,
        row: 0,
    };
}

/// Undoes a predictor.
pub(in crate::extract::open) fn unpredict(mut data: Vec<u8>, predictor: Predictor) -> Vec<u8> {
    let Predictor { kind, pixel, row } = predictor;
    if kind < 2 || row == 0 || pixel == 0 {
        return data;
    }
    if kind == 2 {
        for line in data.chunks_mut(row) {
            for at in pixel..line.len() {
                line[at] = line[at].wrapping_add(line[at - pixel]);
            }
        }
        return data;
    }
    let mut plain: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0; row];
    for line in data.chunks(row + 1) {
        let Some((&how, line)) = line.split_first() else {
            break;
        };
        let mut current = vec![0; row];
        for (at, &byte) in line.iter().enumerate() {
            let left = if at >= pixel { current[at - pixel] } else { 0 };
            let corner = if at >= pixel { above[at - pixel] } else { 0 };
            let guess = match how {
                1 => left,
                2 => above[at],
                3 => u8::midpoint(left, above[at]),
                4 => paeth(left, above[at], corner),
                _ => 0,
            };
            current[at] = byte.wrapping_add(guess);
        }
        plain.extend_from_slice(&current[..line.len()]);
        above = current;
    }
    plain
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let guess = a + b - c;
    let [by_left, by_above, by_corner] = [a, b, c].map(|it| (guess - it).abs());
    if by_left <= by_above && by_left <= by_corner {
        left
    } else if by_above <= by_corner {
        above
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::{Predictor, unpredict};

    #[test]
    fn png_rows_are_summed() {
        let png = Predictor {
            kind: 12,
            pixel: 1,
            row: 3,
        };
        assert_eq!(
            unpredict(vec![2, 1, 2, 3, 2, 1, 1, 1], png),
            [1, 2, 3, 2, 3, 4]
        );
    }
}
