//! Why a study came or went since an earlier search, in words.

use kennisbasis::desk::Why;

use crate::cli::words::tell;

pub(super) fn text(why: &Why) -> String {
    match why {
        Why::Added => tell!("history-why-added"),
        Why::Gone => tell!("history-why-gone"),
        Why::Refused => tell!("history-why-refused"),
        Why::FileChanged => tell!("history-why-file-changed"),
        Why::Judged(it) => {
            let sign = if it.applies { "+" } else { "-" };
            tell!(
                "history-why-judged",
                facet = it.facet.word(),
                value = format!("{sign}{}", it.value),
                by = &it.by,
                because = &it.because
            )
        }
        Why::OtherTerms => tell!("history-why-other-terms"),
        Why::OtherTables => tell!("history-why-other-tables"),
        Why::ReadAnew => tell!("history-why-read-anew"),
    }
}
