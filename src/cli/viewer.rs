//! Opening a PDF at a page.

use std::{
    env,
    path::Path,
    process::{Command, Stdio},
};

use kennisbasis::study::PageNo;

use super::{failure::Failure, words::tell};

/// The environment variable with the command of the user's own viewer.
const VIEWER: &str = "KENNISBASIS_VIEWER";

/// Returns the address of a page: `file:///…/study.pdf#page=3`, which every
/// browser understands (RFC 8118).
pub(super) fn address(path: &Path, page: PageNo) -> String {
    let mut address = String::from("file://");
    let text = path.to_string_lossy().replace('\\', "/");
    // Windows: C:/… after a third slash, without its `//?/` prefix.
    let text = text.strip_prefix("//?/").unwrap_or(&text);
    if !text.starts_with('/') {
        address.push('/');
    }
    for byte in text.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte);
        if plain {
            address.push(char::from(byte));
        } else {
            address.extend(format!("%{byte:02X}").chars());
        }
    }
    format!("{address}#page={page}")
}

/// Opens a page: in the user's own viewer if one is set; else, if a person is
/// watching, with what the system opens such addresses with.
pub(super) fn open(path: &Path, page: PageNo, is_watched: bool) -> Result<(), Failure> {
    let mut command = match env::var(VIEWER) {
        Ok(words) if !words.trim().is_empty() => {
            let mut words = words.split_whitespace().map(|word| {
                let word = word.replace("{page}", &page.to_string());
                word.replace("{file}", &path.to_string_lossy())
            });
            let mut command = Command::new(words.next().unwrap_or_default());
            command.args(words);
            command
        }
        _ if is_watched => by_system(&address(path, page)),
        _ => return Ok(()),
    };
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.spawn() {
        Ok(_) => Ok(()),
        Err(err) => Err(Failure::new(
            tell!("viewer-failed", cause = err.to_string()),
            tell!(
                "viewer-failed.hint",
                variable = VIEWER,
                example = "okular -p {page} {file}"
            ),
        )),
    }
}

fn by_system(address: &str) -> Command {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    command.arg(address);
    command
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use kennisbasis::study::PageNo;

    use super::address;

    #[test]
    fn blanks_and_accents_are_escaped() {
        assert_eq!(
            address(Path::new("/d/Ideeën van.pdf"), PageNo::from_index(2)),
            "file:///d/Idee%C3%ABn%20van.pdf#page=3"
        );
        assert_eq!(
            address(Path::new(r"\\?\C:\s\a.pdf"), PageNo::from_index(0)),
            "file:///C:/s/a.pdf#page=1"
        );
    }
}
