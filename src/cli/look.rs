//! What is set apart from other text, and how.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

/// What is set apart from other text.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// A title.
    Title,
    /// A match.
    Lit,
    /// What is needed less often: paths, ids.
    Faint,
    /// A label before a message.
    Alarm,
}

impl Look {
    /// Returns `text` in this look.
    pub(crate) fn on(self, text: impl Display) -> String {
        let style = match self {
            Self::Title => Style::new().bold(),
            Self::Lit => Style::new().bold().fg_color(Some(AnsiColor::Yellow.into())),
            Self::Faint => Style::new().dimmed(),
            Self::Alarm => Style::new().bold().fg_color(Some(AnsiColor::Red.into())),
        };
        format!("{style}{text}{style:#}")
    }
}
