//! The version of the layout on disk, and when it is raised.
//!
//! Most changes raise nothing. What another version of the rules made is told by
//! [`Versions`](super::Versions) and made again from the stored pages. A record of
//! a study or page may grow: an older program passes over a field that it does not
//! know, and a newer one fills one that is missing with *not known* (every field
//! that came after the first record has `#[serde(default)]`; see [`super::record`]).
//! Only what an older program would misread is another format; the first index of
//! each is kept in `tests/formats`.

/// The version of the layout on disk. Raise it when an older program would
/// misread what a newer one wrote.
pub const FORMAT: u32 = 3;
