//! What the program says, in the language of whoever sits at it: texts, numbers,
//! times, paths.
//!
//! The language is that of `--ui` or `KENNISBASIS_UI`, else that of the system; it
//! is chosen once, before anything is said. The texts stand in
//! [`messages`](kennisbasis::messages).

use std::{path::Path, sync::OnceLock, time::Duration};

use kennisbasis::messages::{Arg, Locale};

static LOCALE: OnceLock<Locale> = OnceLock::new();

/// Chooses the language, once: by its code, or else as the environment or the
/// system says. What neither table is in is told in English.
pub(crate) fn choose(code: Option<&str>) {
    let named = || {
        let named = std::env::var("KENNISBASIS_UI").ok();
        named.filter(|it| !it.trim().is_empty())
    };
    let code = code.map(str::to_owned);
    let code = code.or_else(named).or_else(sys_locale::get_locale);
    // A second choice would come too late for what has been said.
    let _ = LOCALE.set(Locale::from_code(&code.unwrap_or_default()));
}

/// Returns the language that was chosen; English before.
pub(crate) fn locale() -> Locale {
    LOCALE.get().copied().unwrap_or_default()
}

/// Returns the text of a key in a language; see [`tell`].
pub(crate) fn text(locale: Locale, key: &str, with: &[(&str, Arg)]) -> String {
    kennisbasis::messages::text(locale, key, with)
}

/// Returns the text of a key, with what is named in it filled in:
/// `tell!("search-total", studies = 3, file = name)`. For a file that is in one
/// language whoever reads: `tell!("search-total" in locale, studies = 3)`.
macro_rules! tell {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::cli::words::tell!($key in $crate::cli::words::locale() $(, $name = $value)*)
    };
    ($key:literal in $locale:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::cli::words::text(
            $locale,
            $key,
            &[$((stringify!($name), kennisbasis::messages::Arg::from($value))),*],
        )
    };
}

pub(crate) use tell;

/// Returns a number with its thousands parted: `1,904`.
pub(crate) fn number(number: usize) -> String {
    locale().number(number)
}

/// Returns a number with so many decimals: `2.40`.
pub(crate) fn decimal(number: f64, decimals: usize) -> String {
    locale().decimal(number, decimals)
}

/// Returns a time as people say it: `40 s`, `3 min`.
pub(crate) fn in_words(time: Duration) -> String {
    locale().time(time)
}

/// Returns a path as we show it: with `/`.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}
