//! Where things are drawn: the 2×3 matrices of PDF.
//!
//! **Source.** ISO 32000-2:2020, §8.3.3.

/// A transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract) struct Matrix(pub(in crate::extract) [f64; 6]);

#[expect(
    clippy::many_single_char_names,
    reason = "a to f are their names in the standard"
)]
impl Matrix {
    /// Leaves everything where it is.
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Returns the matrix that applies `self` first and `then` after it.
    pub(super) fn then(&self, then: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [ta, tb, tc, td, te, tf] = then.0;
        Self([
            a * ta + b * tc,
            a * tb + b * td,
            c * ta + d * tc,
            c * tb + d * td,
            e * ta + f * tc + te,
            e * tb + f * td + tf,
        ])
    }

    /// Moves the origin by (`x`, `y`) before anything else.
    pub(super) fn moved(&self, x: f64, y: f64) -> Self {
        let [a, b, c, d, e, f] = self.0;
        Self([a, b, c, d, a * x + c * y + e, b * x + d * y + f])
    }

    /// Returns where the origin lands.
    pub(super) fn origin(&self) -> (f64, f64) {
        let [_, _, _, _, e, f] = self.0;
        (e, f)
    }

    /// Returns the same with the origin at (`x`, `y`).
    pub(super) fn at(&self, x: f64, y: f64) -> Self {
        let [a, b, c, d, _, _] = self.0;
        Self([a, b, c, d, x, y])
    }

    /// Returns where the first (0) or second (1) axis points.
    pub(super) fn axis(&self, which: usize) -> (f64, f64) {
        let [a, b, c, d, _, _] = self.0;
        if which == 0 { (a, b) } else { (c, d) }
    }

    /// Returns where the point (`x`, `y`) lands.
    pub(in crate::extract) fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}
