//! The table: a key and what is filled in → a text.

use std::sync::OnceLock;

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use unic_langid::LanguageIdentifier;

use super::locale::Locale;

/// Something that is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A number; `1` chooses the singular.
    Number(usize),
    /// A text, as it is.
    Text(String),
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// The files of the table, in English and in Dutch.
const FILES: [(&str, &str); 7] = [
    (include_str!("en/common.ftl"), include_str!("nl/common.ftl")),
    (include_str!("en/map.ftl"), include_str!("nl/map.ftl")),
    (include_str!("en/print.ftl"), include_str!("nl/print.ftl")),
    (
        include_str!("en/commands.ftl"),
        include_str!("nl/commands.ftl"),
    ),
    (
        include_str!("en/failure.ftl"),
        include_str!("nl/failure.ftl"),
    ),
    (
        include_str!("en/question.ftl"),
        include_str!("nl/question.ftl"),
    ),
    (include_str!("en/prisma.ftl"), include_str!("nl/prisma.ftl")),
];

type Bundle = FluentBundle<FluentResource>;

/// Returns the text of a key in a language, with what is named in it filled in.
///
/// A key is that of a message, `search-total`, or of a part of it,
/// `index-missing.hint`. One that the table does not have, which a test rules out,
/// is returned as it is.
#[must_use]
pub fn text(locale: Locale, key: &str, with: &[(&str, Arg)]) -> String {
    let (id, part) = key.split_once('.').unwrap_or((key, ""));
    let Some(bundle) = bundle_with(locale, id) else {
        return key.to_owned();
    };
    let message = bundle.get_message(id);
    let pattern = message.and_then(|it| match part {
        "" => it.value(),
        part => it.get_attribute(part).map(|it| it.value()),
    });
    let Some(pattern) = pattern else {
        return key.to_owned();
    };
    let mut args = FluentArgs::new();
    for (name, arg) in with {
        let value = match arg {
            Arg::Number(number) => FluentValue::from(*number as f64),
            Arg::Text(text) => FluentValue::from(text.as_str()),
        };
        args.set(*name, value);
    }
    let mut errors = vec![];
    let filled = bundle.format_pattern(pattern, Some(&args), &mut errors);
    filled.into_owned()
}

/// Returns the file that has a message. A file is read when it is first asked: most
/// commands say little, and end in a few milliseconds.
fn bundle_with(locale: Locale, id: &str) -> Option<&'static Bundle> {
    static ENGLISH: [OnceLock<Bundle>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    static DUTCH: [OnceLock<Bundle>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    let head = format!("\n{id} =");
    let has_it = |(english, dutch): &(&str, &str)| {
        memchr::memmem::find(locale.of(*english, *dutch).as_bytes(), head.as_bytes()).is_some()
    };
    let file = FILES.iter().position(has_it)?;
    let read_files = locale.of(&ENGLISH, &DUTCH);
    Some(read_files[file].get_or_init(|| read(locale, locale.of(FILES[file].0, FILES[file].1))))
}

fn read(locale: Locale, file: &str) -> Bundle {
    let id: Result<LanguageIdentifier, _> = locale.code().parse();
    let id = id.expect("the codes of locales are identifiers of languages");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // No marks of direction around what is filled in: it is copied and compared.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::English => |value, _| number(Locale::English, value),
        Locale::Dutch => |value, _| number(Locale::Dutch, value),
    }));
    // What can be read of a file is used; a test sees to it that it is all.
    let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(resource);
    bundle
}

fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(locale.number(*value as usize)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, text};
    use crate::messages::Locale;

    #[test]
    fn a_number_chooses_its_noun_and_is_parted() {
        let studies = |locale, number: usize| text(locale, "studies", &[("n", Arg::from(number))]);
        assert_eq!(studies(Locale::English, 1), "1 study");
        assert_eq!(studies(Locale::English, 0), "0 studies");
        assert_eq!(studies(Locale::English, 12_345), "12,345 studies");
        assert_eq!(studies(Locale::Dutch, 12_345), "12.345 studies");
        assert_eq!(studies(Locale::Dutch, 1), "1 studie");
    }
}
