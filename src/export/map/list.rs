//! The studies of a page: what they are, how they are coded, and why.
//!
//! **Promise.** Each sentence stands between quotation marks as it stands on
//! its page; where it is cut, that is told outside of them.

use super::{
    gap_map::{Coding, Listed, Map},
    labels::language_label,
    page::escaped,
};
use crate::{
    messages::{Locale, tell},
    study::PageNo,
};

/// Of very many studies no more of a title is told.
const LETTERS: usize = 150;

/// Returns all studies, each once; the script hides those that are not asked for.
pub(super) fn list(map: &Map, locale: Locale) -> String {
    let all = tell!("map-list" in locale);
    let told = if map.is_brief {
        let brief = tell!("map-list.brief" in locale);
        format!("<p class=\"help\">{}</p>\n", escaped(&brief))
    } else {
        String::new()
    };
    let mut html = format!(
        "<section id=\"list\">\n<h2 id=\"list-heading\" tabindex=\"-1\">{}: {}</h2>\n\
         <p class=\"help\" id=\"list-help\">{}</p>\n{told}<p id=\"list-command\" hidden>{} <code></code></p>\n\
         <p class=\"links\"><a href=\"#map\">{}</a> · <a href=\"#all\">{}</a> · <a href=\"#unplaced\">{} ({})</a></p>\n<ol id=\"studies\">\n",
        escaped(&all),
        map.studies.len(),
        escaped(&tell!("map-list.help" in locale)),
        escaped(&tell!("map-list.count" in locale)),
        escaped(&tell!("map-list.back" in locale)),
        escaped(&all),
        escaped(&tell!("map-list.unplaced" in locale)),
        map.unplaced.len(),
    );
    for entry in &map.studies {
        html += &if map.is_brief {
            brief(entry, locale)
        } else {
            item(entry, locale)
        };
    }
    html + "</ol>\n</section>\n"
}

/// A text that opens the file, at a page if one is named.
fn opening(entry: &Listed, page: Option<PageNo>, text: &str) -> String {
    let text = escaped(text);
    if entry.link.is_empty() {
        return text;
    }
    let page = page.filter(|_| entry.has_pages);
    let page = page.map_or_else(String::new, |it| format!("#page={it}"));
    format!("<a href=\"{}{page}\">{text}</a>", escaped(&entry.link))
}

/// One of very many: what it is and how it is coded, in two lines.
fn brief(entry: &Listed, locale: Locale) -> String {
    let year = entry.year.clone();
    let year = year.unwrap_or_else(|| tell!("map-no-year" in locale));
    let codes = entry.codes.iter();
    let codes: Vec<&str> = codes.map(|it| it.value.label.as_str()).collect();
    let codes = match codes.as_slice() {
        [] => tell!("map-no-code" in locale),
        codes => codes.join("; "),
    };
    let end = entry.title.char_indices().nth(LETTERS);
    let title = match end {
        Some((end, _)) => format!("{}…", &entry.title[..end]),
        None => entry.title.clone(),
    };
    format!(
        "<li>{}<br>{} · {} · {}</li>\n",
        opening(entry, None, &title),
        escaped(&year),
        escaped(&codes),
        entry.id.short()
    )
}

fn item(entry: &Listed, locale: Locale) -> String {
    let languages = entry.languages.iter();
    let languages: Vec<String> = languages.map(|it| language_label(it, locale)).collect();
    let year = entry.year.clone();
    let year = year.unwrap_or_else(|| tell!("map-no-year" in locale));
    let mut html = format!(
        "<li><h3>{}</h3>\n<p class=\"about\">{} · {} · <span class=\"file\">{}</span></p>\n",
        opening(entry, None, &entry.title),
        escaped(&year),
        escaped(&languages.join(", ")),
        escaped(&entry.file)
    );
    if entry.codes.is_empty() {
        let no_code = tell!("map-no-code" in locale);
        html += &format!("<p class=\"help\">{}</p>\n", escaped(&no_code));
    } else {
        html += "<ul class=\"codes\">\n";
        for code in &entry.codes {
            html += &coding(entry, code, locale);
        }
        html += "</ul>\n";
    }
    html + &format!(
        "<p class=\"help\">{} <code>kennisbasis show {}</code></p></li>\n",
        escaped(&tell!("map-show" in locale)),
        entry.id.short()
    )
}

fn coding(entry: &Listed, code: &Coding, locale: Locale) -> String {
    let mut html = format!(
        "<li data-facet=\"{}\" data-value=\"{}\"><span class=\"code\">{}: <b>{}</b></span>",
        code.facet,
        escaped(&code.value.name),
        escaped(&code.facet_label),
        escaped(&code.value.label)
    );
    if code.is_possible {
        let possible = tell!("map-possible" in locale);
        html += &format!(" <span class=\"help\">({})</span>", escaped(&possible));
    }
    for said in &code.people {
        let (by, because) = (&said.by, &said.because);
        let told = if said.applies {
            tell!("map-judged" in locale, by = by, because = because)
        } else {
            tell!("map-judged-not" in locale, by = by, because = because)
        };
        html += &format!(" <span class=\"help\">{}</span>", escaped(&told));
    }
    if code.reasons.is_empty() && code.people.is_empty() {
        let no_reason = tell!("map-no-reason" in locale);
        html += &format!(" <span class=\"help\">{}</span>", escaped(&no_reason));
    }
    for quote in &code.reasons {
        let dots = if quote.is_cut { " […]" } else { "" };
        html += &format!(
            "<blockquote><q>{}</q>{dots} <cite>{}</cite></blockquote>",
            escaped(&quote.text),
            opening(entry, Some(quote.no), &quote.page)
        );
    }
    if code.more > 0 {
        let more = tell!("map-more" in locale, n = code.more.to_string());
        html += &format!("<span class=\"help\">{}</span>", escaped(&more));
    }
    html + "</li>\n"
}
