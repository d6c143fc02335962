//! The frame of a line: where a place of the page is along it and across it.
//!
//! ```text
//! (x, y) ─to_frame→ (u, v) ─from_frame→ (x, y)
//! ```

/// Returns where a place in the frame of a line turned by `turn` degrees is on
/// the page.
pub(in crate::extract) fn from_frame(u: f32, v: f32, turn: i16) -> (f32, f32) {
    match turn {
        0 => (u, v),
        90 => (-v, u),
        180 => (-u, -v),
        270 => (v, -u),
        _ => {
            let (sin, cos) = f32::from(turn).to_radians().sin_cos();
            (u * cos - v * sin, u * sin + v * cos)
        }
    }
}

/// Returns where a place on the page is in the frame of a line turned by `turn`
/// degrees.
pub(in crate::extract) fn to_frame(x: f64, y: f64, turn: i16) -> (f32, f32) {
    Frame::new(turn).to(x, y)
}

/// The frame of a line; its angle is worked out once.
pub(super) struct Frame {
    /// The direction of the line, in degrees clockwise.
    pub(super) turn: i16,
    sin: f64,
    cos: f64,
}

impl Frame {
    /// Returns the frame of a line turned by `turn` degrees.
    pub(super) fn new(turn: i16) -> Self {
        // Right angles need none, and must be exact.
        let is_right = matches!(turn, 0 | 90 | 180 | 270);
        let (sin, cos) = if is_right {
            (0.0, 1.0)
        } else {
            f64::from(turn).to_radians().sin_cos()
        };
        Self { turn, sin, cos }
    }

    /// As [`to_frame`].
    pub(super) fn to(&self, x: f64, y: f64) -> (f32, f32) {
        let (u, v) = match self.turn {
            0 => (x, y),
            90 => (y, -x),
            180 => (-x, -y),
            270 => (-y, x),
            _ => {
                let (sin, cos) = (self.sin, self.cos);
                (x * cos + y * sin, y * cos - x * sin)
            }
        };
        (u as f32, v as f32)
    }
}

/// Returns the direction of a line in whole degrees; right angles catch what
/// is within three degrees of them, so that a skewed scan stays one text.
pub(super) fn turn_of(x: f64, y: f64) -> i16 {
    const CATCH: f64 = 0.052;
    if y.abs() <= CATCH * x.abs() {
        return if x < 0.0 { 180 } else { 0 };
    }
    if x.abs() <= CATCH * y.abs() {
        return if y < 0.0 { 270 } else { 90 };
    }
    let degrees = y.atan2(x).to_degrees().rem_euclid(360.0);
    // Other angles are rounded, so that the letters of a bent line or a
    // watermark keep together.
    ((degrees / 5.0).round() * 5.0) as i16 % 360
}

#[cfg(test)]
mod tests {
    use super::{from_frame, to_frame, turn_of};

    #[test]
    fn frames_go_there_and_back() {
        for turn in [0, 90, 180, 270, 45] {
            let (u, v) = to_frame(30.0, 40.0, turn);
            let (x, y) = from_frame(u, v, turn);
            assert!((x - 30.0).abs() < 0.01 && (y - 40.0).abs() < 0.01, "{turn}");
        }
    }

    #[test]
    fn turns() {
        assert_eq!(turn_of(1.0, 0.02), 0);
        assert_eq!(turn_of(0.0, -1.0), 270);
        assert_eq!(turn_of(1.0, 1.0), 45);
    }
}
