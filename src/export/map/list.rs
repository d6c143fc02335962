//! The studies of a page: what they are, how they are coded, and why.
//!
//! **Promise.** Each sentence stands between quotation marks as it stands on
//! its page; where it is cut, that is told outside of them.

use super::{
    gap_map::{Coding, Listed, Map},
    page::escaped,
    words::{Words, fill},
};

/// Returns all studies, each once; the script hides those that are not asked for.
pub(super) fn list(map: &Map, words: &Words) -> String {
    let mut html = format!(
        "<section id=\"list\">\n<h2 id=\"list-heading\" tabindex=\"-1\">{}: {}</h2>\n\
         <p class=\"help\" id=\"list-help\">{}</p>\n<p id=\"list-command\" hidden>{} <code></code></p>\n\
         <p class=\"links\"><a href=\"#map\">{}</a> · <a href=\"#all\">{}</a> · <a href=\"#unplaced\">{} ({})</a></p>\n<ol id=\"studies\">\n",
        escaped(words.list),
        map.studies.len(),
        escaped(words.list_help),
        escaped(words.count_it),
        escaped(words.back),
        escaped(words.list_all),
        escaped(words.unplaced),
        map.unplaced.len(),
    );
    for entry in &map.studies {
        html += &item(entry, words);
    }
    html + "</ol>\n</section>\n"
}

fn item(entry: &Listed, words: &Words) -> String {
    let languages: Vec<&str> = entry
        .languages
        .iter()
        .map(|it| words.language(it))
        .collect();
    let year = entry.year.as_deref().unwrap_or(words.no_year);
    let mut html = format!(
        "<li><h3>{}</h3>\n<p class=\"about\">{} · {} · <span class=\"file\">{}</span></p>\n",
        escaped(&entry.title),
        escaped(year),
        escaped(&languages.join(", ")),
        escaped(&entry.file)
    );
    if entry.codes.is_empty() {
        html += &format!("<p class=\"help\">{}</p>\n", escaped(words.no_code));
    } else {
        html += "<ul class=\"codes\">\n";
        for code in &entry.codes {
            html += &coding(code, words);
        }
        html += "</ul>\n";
    }
    html + &format!(
        "<p class=\"help\">{} <code>kennisbasis show {}</code></p></li>\n",
        escaped(words.show_it),
        entry.id.short()
    )
}

fn coding(code: &Coding, words: &Words) -> String {
    let mut html = format!(
        "<li data-facet=\"{}\" data-value=\"{}\"><span class=\"code\">{}: <b>{}</b></span>",
        code.facet,
        escaped(&code.value.name),
        escaped(&code.facet_label),
        escaped(&code.value.label)
    );
    if code.is_possible {
        html += &format!(" <span class=\"help\">({})</span>", escaped(words.possible));
    }
    for said in &code.people {
        let pattern = if said.applies {
            words.judged
        } else {
            words.judged_not
        };
        let told = fill(pattern, &[("by", &said.by), ("because", &said.because)]);
        html += &format!(" <span class=\"help\">{}</span>", escaped(&told));
    }
    if code.reasons.is_empty() && code.people.is_empty() {
        html += &format!(" <span class=\"help\">{}</span>", escaped(words.no_reason));
    }
    for quote in &code.reasons {
        let dots = if quote.is_cut { " […]" } else { "" };
        html += &format!(
            "<blockquote><q>{}</q>{dots} <cite>{}</cite></blockquote>",
            escaped(&quote.text),
            escaped(&quote.page)
        );
    }
    if code.more > 0 {
        let more = fill(words.more, &[("n", &code.more.to_string())]);
        html += &format!("<span class=\"help\">{}</span>", escaped(&more));
    }
    html + "</li>\n"
}
