//! What the program says, in the language of whoever sits at it.
//!
//! The language is that of `--ui` or `KENNISBASIS_UI`, else that of the system; it
//! is chosen once, before anything is said. The texts stand in
//! [`messages`](kennisbasis::messages).

use std::sync::OnceLock;

use kennisbasis::messages::{Arg, Locale};

static LOCALE: OnceLock<Locale> = OnceLock::new();

/// Chooses the language, once: by its code, or else as the system says.
pub(crate) fn choose(code: Option<&str>) {
    let chosen = code.map(Locale::from_code);
    let system = || {
        let code = sys_locale::get_locale().unwrap_or_default();
        Locale::from_code(&code)
    };
    // A second choice would come too late for what has been said.
    let _ = LOCALE.set(chosen.unwrap_or_else(system));
}

/// Returns the language that was chosen; English before.
pub(crate) fn locale() -> Locale {
    LOCALE.get().copied().unwrap_or_default()
}

/// Returns the text of a key in that language; see [`tell`].
pub(crate) fn text(key: &str, with: &[(&str, Arg)]) -> String {
    kennisbasis::messages::text(locale(), key, with)
}

/// Returns the text of a key, with what is named in it filled in:
/// `tell!("search-total", studies = 3, file = name)`.
macro_rules! tell {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::cli::wording::text(
            $key,
            &[$((stringify!($name), kennisbasis::messages::Arg::from($value))),*],
        )
    };
}

pub(crate) use tell;
