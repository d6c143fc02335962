//! Pictures: what it would cost to decode them.
//!
//! ```text
//! image streams ─Cost::add→ may they be decoded?
//! ```
//!
//! **Promise.** A picture that is let through takes no more memory than
//! [`PICTURE_BYTES`] when it is decoded, whatever its file says; what JBIG2 and
//! JPEG 2000 data claim for themselves is left to their decoders.
//! **Never:** what is on the picture.
//!
//! **Source.** ISO 32000-2:2020, §8.9.5 (image dictionaries); ITU-T T.81, B.2.2
//! (the frame header of a JPEG).

use hayro_syntax::{
    Filter,
    object::{Name, Stream},
};

use crate::extract::open::{Budget, inflate};

/// The most bytes of a decoded picture: an A3 sheet scanned in colour at 600 dpi
/// has 208 MB.
const PICTURE_BYTES: u64 = 256 << 20;

/// The most bytes that the pictures of one page may decode to, each as often as
/// it is drawn.
const PAGE_BYTES: u64 = 2 * PICTURE_BYTES;

/// What the pictures of one page would cost to decode, as far as it is drawn.
#[derive(Debug, Default)]
pub(super) struct Cost {
    bytes: u64,
}

impl Cost {
    /// Adds a picture; one without a stream stands in the instructions. Nobody
    /// scans into the instructions themselves, so what a picture there would
    /// cost is not looked at.
    pub(super) fn add(&mut self, stream: Option<&Stream<'_>>, budget: &Budget) {
        let so_far = stream
            .and_then(|it| cost(it, budget))
            .and_then(|it| self.bytes.checked_add(it));
        self.bytes = so_far.unwrap_or(u64::MAX);
    }

    /// Tells whether the page may not be decoded.
    pub(super) fn is_too_high(&self) -> bool {
        self.bytes > PAGE_BYTES
    }
}

/// Returns how many bytes a picture decodes to, at most; `None` if it may not be
/// decoded.
fn cost(stream: &Stream<'_>, budget: &Budget) -> Option<u64> {
    let dict = stream.dict();
    let number = |long: &[u8], short: &[u8]| {
        let found = dict.get::<i64>(long).or_else(|| dict.get::<i64>(short));
        u64::try_from(found.unwrap_or(0)).unwrap_or(u64::MAX)
    };
    let is_mask = dict.get::<bool>(b"ImageMask").unwrap_or(false);
    let is_gray = dict.get::<Name<'_>>(b"ColorSpace").as_deref() == Some(b"DeviceGray");
    let channels = if is_mask || is_gray { 1 } else { 4 };
    let pixels = number(b"Width", b"W").saturating_mul(number(b"Height", b"H"));
    let said = pixels.saturating_mul(channels);
    let is_jpeg = stream
        .filters()
        .iter()
        .any(|it| matches!(it, Filter::DctDecode));
    let meant = if is_jpeg {
        jpeg_bytes(&stream.raw_data())
    } else {
        0
    };
    // Each picture stands on its own: what one page decodes is gone at the next.
    let mut own = Budget::new(budget.limits());
    let bytes = said.max(meant);
    (bytes <= PICTURE_BYTES && inflate::fits(stream, &mut own)).then_some(bytes)
}

/// Returns how many bytes the first frame of a JPEG decodes to.
fn jpeg_bytes(data: &[u8]) -> u64 {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = data.get(at..at + 4) {
        let length = usize::from(*high) << 8 | usize::from(*low);
        // SOF0 to SOF15, without DHT, JPG and DAC, which stand among them.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let Some([h1, h2, w1, w2, channels]) = data.get(at + 5..at + 10) else {
                return 0;
            };
            let side = |high: &u8, low: &u8| u64::from(*high) << 8 | u64::from(*low);
            return side(h1, h2) * side(w1, w2) * u64::from(*channels);
        }
        at += 2 + length.max(2);
    }
    0
}

#[cfg(test)]
mod tests {
    use super::jpeg_bytes;

    #[test]
    fn a_jpeg_tells_its_size_in_its_frame_header() {
        let head = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 1, 0, 2, 0, 3, 0,
        ];
        assert_eq!(jpeg_bytes(&head), 256 * 512 * 3);
        assert_eq!(jpeg_bytes(&head[..12]), 0);
        assert_eq!(jpeg_bytes(&[]), 0);
    }
}
