//! From a file that is written to a study: a link that holds as long as both stay
//! where they are to each other.

use std::path::{Component, Path, PathBuf};

/// The links of a file that is written.
pub(in crate::cli) struct Links {
    /// The folder that the file stands in, by its whole path.
    folder: PathBuf,
}

impl Links {
    /// The links of a file that need not be there yet.
    pub(in crate::cli) fn of(written: &Path) -> Self {
        let folder = written.parent().filter(|it| !it.as_os_str().is_empty());
        Self {
            folder: real(folder.unwrap_or(Path::new("."))),
        }
    }

    /// Returns the link to a file for a page of a browser: every letter that is no plain
    /// one is spelled by its bytes.
    pub(in crate::cli) fn for_browser(&self, file: &Path) -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        joined(&self.folder, &real(file), &|name| spelled(name, &plain))
    }

    /// Returns the link for a workbook, which spells by bytes only what would end a
    /// link, and takes `file:///` away before a path that is no whole one.
    pub(in crate::cli) fn for_workbook(&self, file: &Path) -> String {
        let plain = |byte: u8| !byte.is_ascii_control() && !b" %#\"<>[]^`{}".contains(&byte);
        let link = joined(&self.folder, &real(file), &|name| spelled(name, &plain));
        if link.starts_with("file:") {
            link
        } else {
            format!("file:///{link}")
        }
    }
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The way from a folder to a file, its names spelled by `spell`; a whole address
/// between two disks.
fn joined(folder: &Path, file: &Path, spell: &dyn Fn(&str) -> String) -> String {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), file.components().collect());
    let pairs = from.iter().zip(&to);
    let same = pairs.take_while(|(a, b)| a == b).count();
    let name = |it: &Component<'_>| spell(&it.as_os_str().to_string_lossy());
    if same == 0 && file.is_absolute() {
        let names = to.iter().map(|it| match it {
            Component::Prefix(disk) => {
                let disk = disk.as_os_str().to_string_lossy();
                disk.trim_start_matches("\\\\?\\").to_owned()
            }
            Component::RootDir => String::new(),
            it => name(it),
        });
        let names: Vec<String> = names.filter(|it| !it.is_empty()).collect();
        return format!("file:///{}", names.join("/"));
    }
    let up = from[same..].iter().map(|_| "..".to_owned());
    let way: Vec<String> = up.chain(to[same..].iter().map(name)).collect();
    way.join("/")
}

fn spelled(name: &str, plain: &dyn Fn(u8) -> bool) -> String {
    let mut spelled = vec![];
    for byte in name.bytes() {
        if plain(byte) {
            spelled.push(byte);
        } else {
            spelled.extend(format!("%{byte:02X}").bytes());
        }
    }
    String::from_utf8_lossy(&spelled).into_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{joined, spelled};

    #[test]
    fn the_way_goes_up_and_down_and_spells_what_is_no_plain_letter() {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.';
        let way = |from: &str, to: &str| {
            joined(Path::new(from), Path::new(to), &|name| {
                spelled(name, &plain)
            })
        };
        for (from, to, expected) in [
            (
                "/a/review",
                "/a/corpus/één 2.pdf",
                "../corpus/%C3%A9%C3%A9n%202.pdf",
            ),
            ("/a", "/a/corpus/x#1.pdf", "corpus/x%231.pdf"),
            ("/a/b/c", "/d/x.pdf", "../../../d/x.pdf"),
        ] {
            assert_eq!(way(from, to), expected);
        }
    }
}
