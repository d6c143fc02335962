//! Names of files → text, also names that are not in Unicode.
//!
//! Old disks and archives hold names in Latin-1: one byte a letter. Such a name is
//! read as Latin-1, and what was read can be spelled in it again.

use std::{
    borrow::Cow,
    ffi::OsStr,
    path::{Path, PathBuf},
};

/// Returns a name as text; `None` if it is neither in Unicode nor in Latin-1.
///
/// On systems whose names are always in Unicode all others are `None`.
#[must_use]
pub fn name_in_unicode(name: &OsStr) -> Option<Cow<'_, str>> {
    let known = name.to_str().map(Cow::Borrowed);
    known.or_else(|| from_latin_1(name).map(Cow::Owned))
}

/// Returns the path of a file whose name was read as Latin-1; `None` if no name of
/// the path can have been.
#[must_use]
pub fn path_in_latin_1(path: &Path) -> Option<PathBuf> {
    if path.to_str().is_none_or(str::is_ascii) {
        return None;
    }
    path.iter().map(to_latin_1).collect()
}

#[cfg(unix)]
fn from_latin_1(name: &OsStr) -> Option<String> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = name.as_bytes();
    // From 0x80 to 0x9f Latin-1 has no letters: the name is in something else.
    let is_latin_1 = bytes.iter().all(|it| !matches!(it, 0x80..=0x9f));
    is_latin_1.then(|| bytes.iter().map(|it| char::from(*it)).collect())
}

#[cfg(not(unix))]
fn from_latin_1(_: &OsStr) -> Option<String> {
    None
}

#[cfg(unix)]
fn to_latin_1(name: &OsStr) -> Option<std::ffi::OsString> {
    use std::os::unix::ffi::OsStringExt;
    let letters = name.to_str()?.chars();
    let bytes = letters.map(|it| u8::try_from(u32::from(it)).ok());
    bytes
        .collect::<Option<Vec<u8>>>()
        .map(std::ffi::OsString::from_vec)
}

#[cfg(not(unix))]
fn to_latin_1(_: &OsStr) -> Option<std::ffi::OsString> {
    None
}

#[cfg(test)]
mod tests {
    use std::{ffi::OsStr, path::Path};

    use super::{name_in_unicode, path_in_latin_1};

    #[test]
    fn a_name_in_unicode_is_itself() {
        let name = OsStr::new("caf\u{e9}.pdf");
        assert_eq!(name_in_unicode(name).as_deref(), Some("caf\u{e9}.pdf"));
        assert_eq!(path_in_latin_1(Path::new("map/wijk.pdf")), None);
        assert_eq!(path_in_latin_1(Path::new("map/\u{20ac}.pdf")), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_name_in_latin_1_is_read_and_spelled_again() {
        use std::os::unix::ffi::OsStrExt;
        let name = OsStr::from_bytes(b"caf\xe9.pdf");
        assert_eq!(name_in_unicode(name).as_deref(), Some("caf\u{e9}.pdf"));
        let spelled = path_in_latin_1(Path::new("map/caf\u{e9}.pdf"));
        assert_eq!(spelled.as_deref(), Some(&*Path::new("map").join(name)));
        let other = OsStr::from_bytes(b"caf\x82.pdf");
        assert_eq!(name_in_unicode(other), None);
    }
}
