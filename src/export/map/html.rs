//! A gap map as one page that needs nothing else: no network, no other file.
//!
//! ```text
//! Map ─table, list, numbers→ HTML + page.css + page.js + the numbers as JSON
//! ```
//!
//! **Promise.** Without its script the page still has the map, every number
//! and every study with its sentences; the script chooses among them. The
//! policy in its head forbids the browser to load anything.

use serde_json::{Value, json};

use super::{
    draw::{HEIGHT, WIDEST, bubbles, letters, style, width},
    gap_map::{Cell, Listed, Map},
    labels::language_label,
    list::list,
    page::{count, escaped, gap_lines, legend_gaps, notes, subtitle, totals, what_counts},
};
use crate::{
    messages::{Locale, tell},
    study::Language,
};

const CSS: &str = include_str!("page.css");
const JS: &str = include_str!("page.js");

/// The filter that is no facet.
const LANGUAGE: &str = "language";

/// Returns the page.
#[must_use]
pub fn html(map: &Map, locale: Locale) -> String {
    let title = escaped(&tell!("map-title" in locale));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <title>{title}</title>\n<style>\n{CSS}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<p class=\"question\">{}</p>\n<p>{}</p>\n</header>\n<main>\n",
        locale.code(),
        escaped(&subtitle(map, locale)),
        escaped(&totals(map, locale)),
    );
    page += &format!(
        "<p class=\"help\">{} {}</p>\n",
        escaped(&tell!("map-how-to-read" in locale)),
        escaped(&what_counts(map, locale))
    );
    page += &legend(map, locale);
    page += &filters(map, locale);
    page += &table(map, locale);
    let printed = tell!("map-list.not-printed" in locale);
    page += &format!("<p class=\"printed\">{}</p>\n", escaped(&printed));
    page += &list(map, locale);
    page += &numbers(map, locale);
    page += &format!(
        "</main>\n<footer><p>{}</p></footer>\n<script type=\"application/json\" id=\"data\">{}</script>\n<script>\n{JS}</script>\n</body>\n</html>\n",
        escaped(&tell!("map-foot" in locale)),
        data(map, locale),
    );
    page
}

fn legend(map: &Map, locale: Locale) -> String {
    let axis = &map.bubbles;
    let mut html = format!(
        "<section class=\"legend\" aria-label=\"{}\">\n<ul>\n",
        escaped(&tell!("map-legend" in locale))
    );
    for (place, (value, letter)) in axis.values.iter().zip(letters(axis)).enumerate() {
        html += &format!(
            "<li><svg width=\"18\" height=\"18\" aria-hidden=\"true\"><circle cx=\"9\" cy=\"9\" r=\"7\" {}/></svg> <b>{}</b> {}</li>\n",
            style(place),
            escaped(&letter),
            escaped(&value.label)
        );
    }
    html += &format!("<li>{}</li>\n", escaped(&tell!("map-area" in locale)));
    html += &format!(
        "<li><span class=\"swatch\"></span> {}</li>\n</ul>\n",
        escaped(&tell!("map-empty" in locale))
    );
    for line in legend_gaps(map, locale) {
        html += &format!("<p>{}</p>\n", escaped(&line));
    }
    html + "</section>\n"
}

fn filters(map: &Map, locale: Locale) -> String {
    let mut html = format!(
        "<form id=\"filters\" hidden aria-label=\"{}\">\n<p class=\"help\">{}</p>\n",
        escaped(&tell!("map-filters" in locale)),
        escaped(&tell!("map-filters.help" in locale))
    );
    for (word, name, mut values) in filter_values(map, locale) {
        values.retain(|(value, _)| of_any(map, word, value));
        if values.is_empty() {
            continue;
        }
        html += &format!("<fieldset><legend>{}</legend>", escaped(&name));
        for (value, label) in values {
            html += &format!(
                "<label><input type=\"checkbox\" name=\"{word}\" value=\"{}\"> {}</label>",
                escaped(&value),
                escaped(&label)
            );
        }
        html += "</fieldset>\n";
    }
    html + &format!(
        "<p><button type=\"reset\">{}</button> <output id=\"filtered\"></output></p>\n</form>\n",
        escaped(&tell!("map-filters.reset" in locale))
    )
}

/// A filter: its word, its name for people, and its values with their names.
type Filter = (&'static str, String, Vec<(String, String)>);

fn filter_values(map: &Map, locale: Locale) -> Vec<Filter> {
    let of_axis = |axis: &super::gap_map::Axis| {
        let values = axis.values.iter();
        let values = values.map(|it| (it.name.clone(), it.label.clone()));
        (axis.word, axis.label.clone(), values.collect())
    };
    let languages = Language::ALL.map(Language::code);
    let languages = languages.map(|it| (it.to_owned(), language_label(it, locale)));
    let mut filters: Vec<Filter> = map.filters.iter().map(of_axis).collect();
    let name = tell!("map-filters.language" in locale);
    filters.push((LANGUAGE, name, languages.into()));
    filters
}

/// What a study has on a filter.
fn having<'a>(entry: &'a Listed, word: &str) -> Vec<&'a str> {
    if word == LANGUAGE {
        return entry.languages.clone();
    }
    let codes = entry.codes.iter().filter(|it| it.facet == word);
    codes.map(|it| it.value.name.as_str()).collect()
}

fn of_any(map: &Map, word: &str, value: &str) -> bool {
    map.studies
        .iter()
        .any(|it| having(it, word).contains(&value))
}

fn table(map: &Map, locale: Locale) -> String {
    let caption = tell!(
        "map-caption" in locale,
        rows = &map.rows.label,
        columns = &map.columns.label,
    );
    let mut html = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"caption\">\n<table id=\"map\">\n<caption id=\"caption\">{}</caption>\n<thead><tr><td></td>",
        escaped(&caption)
    );
    for column in &map.columns.values {
        html += &format!("<th scope=\"col\">{}</th>", escaped(&column.label));
    }
    let total = escaped(&tell!("map-total" in locale));
    html += &format!("<th scope=\"col\" class=\"total\">{total}</th></tr></thead>\n<tbody>\n");
    for (row, value) in map.rows.values.iter().enumerate() {
        html += &format!("<tr><th scope=\"row\">{}</th>", escaped(&value.label));
        for (column, cell) in map.cells[row].iter().enumerate() {
            html += &td(map, locale, (row, column), cell);
        }
        html += &format!("<td class=\"total\">{}</td></tr>\n", map.row_totals[row]);
    }
    html += &format!("</tbody>\n<tfoot><tr><th scope=\"row\" class=\"total\">{total}</th>");
    for total in &map.column_totals {
        html += &format!("<td class=\"total\">{total}</td>");
    }
    html + &format!(
        "<td class=\"total\">{}</td></tr></tfoot>\n</table>\n</div>\n",
        map.placed
    )
}

/// A cell: the link has a name that says all of it, for who cannot see it.
fn td(map: &Map, locale: Locale, (row, column): (usize, usize), cell: &Cell) -> String {
    let id = format!("r{}c{}", row + 1, column + 1);
    let place = format!(
        "{}, {}",
        map.columns.values[column].label, map.rows.values[row].label
    );
    let notes = notes(map, cell, locale);
    let named = map.bubbles.values.iter().zip(&cell.bubbles);
    let parts: Vec<String> = named
        .map(|(value, studies)| format!("{} {}", studies.len(), value.label))
        .collect();
    let name = format!(
        "{place}: {}: {}. {}",
        count(cell.studies.len(), locale),
        parts.join(", "),
        notes.join("; ")
    );
    let class = if cell.studies.is_empty() {
        " class=\"empty\""
    } else {
        ""
    };
    let marks: Vec<String> = notes
        .iter()
        .map(|it| format!("<span class=\"mark\">{}</span>", escaped(it)))
        .collect();
    let wide = width(&map.bubbles);
    format!(
        "<td id=\"{id}\"{class}><a href=\"#{id}\" aria-label=\"{}\"><span class=\"n\">{}</span>\
         <svg viewBox=\"0 0 {wide:.0} {HEIGHT:.0}\" width=\"{wide:.0}\" height=\"{HEIGHT:.0}\" aria-hidden=\"true\">{}</svg>\
         <span class=\"marks\">{}</span></a></td>",
        escaped(&name),
        cell.studies.len(),
        bubbles(&map.bubbles, cell, map.largest()),
        marks.concat()
    )
}

/// All numbers as a plain table, with the command that counts each cell again.
fn numbers(map: &Map, locale: Locale) -> String {
    let summary = escaped(&tell!("map-numbers" in locale));
    let mut html = format!(
        "<details id=\"numbers\"><summary>{summary}</summary>\n<div class=\"scroll\"><table>\n<caption>{summary}</caption>\n<thead><tr>"
    );
    let mut heads = vec![
        map.rows.label.clone(),
        map.columns.label.clone(),
        tell!("map-studies" in locale),
    ];
    heads.extend(map.bubbles.values.iter().map(|it| it.label.clone()));
    heads.extend([
        tell!("map-without" in locale, facet = &map.bubbles.label),
        tell!("map-numbers.gaps" in locale),
        tell!("map-numbers.command" in locale),
    ]);
    for head in heads {
        html += &format!("<th scope=\"col\">{}</th>", escaped(&head));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (row, column, cell) in map.each() {
        html += &format!(
            "<tr><th scope=\"row\">{}</th><th scope=\"row\">{}</th><td>{}</td>",
            escaped(&row.label),
            escaped(&column.label),
            cell.studies.len()
        );
        for bubble in &cell.bubbles {
            html += &format!("<td>{}</td>", bubble.len());
        }
        html += &format!(
            "<td>{}</td><td>{}</td><td><code>{}</code></td></tr>\n",
            cell.without.len(),
            escaped(&gap_lines(cell, locale).join("; ")),
            escaped(&cell.command)
        );
    }
    html + "</tbody>\n</table></div></details>\n"
}

/// What the script chooses by. `<` is written as an escape, so that no text
/// ends the element that holds it.
fn data(map: &Map, locale: Locale) -> String {
    let cells: Vec<Vec<Value>> = map
        .cells
        .iter()
        .map(|row| {
            let cell = |it: &Cell| json!({ "studies": it.studies, "bubbles": it.bubbles, "command": it.command });
            row.iter().map(cell).collect()
        })
        .collect();
    let filters = map.filters.iter().map(|it| it.word).chain([LANGUAGE]);
    let filters: Vec<&str> = filters.collect();
    // By their numbers: spelled out they would be a fifth of a page of many studies.
    let names: Vec<Vec<String>> = filter_values(map, locale)
        .into_iter()
        .map(|it| it.2.into_iter().map(|it| it.0).collect())
        .collect();
    let study = |entry: &Listed| -> Vec<Vec<usize>> {
        let filters = filters.iter().zip(&names);
        let numbers = |(word, names): (&&str, &Vec<String>)| -> Vec<usize> {
            let having = having(entry, word);
            let places = (0..).zip(names);
            places
                .filter(|(_, it)| having.contains(&it.as_str()))
                .map(|it| it.0)
                .collect()
        };
        filters.map(numbers).collect()
    };
    let studies: Vec<_> = map.studies.iter().map(study).collect();
    let axis = |axis: &super::gap_map::Axis| {
        let names: Vec<&str> = axis.values.iter().map(|it| it.name.as_str()).collect();
        let labels: Vec<&str> = axis.values.iter().map(|it| it.label.as_str()).collect();
        json!({ "facet": axis.word, "names": names, "labels": labels })
    };
    let data = json!({
        "rows": axis(&map.rows), "columns": axis(&map.columns), "bubbles": axis(&map.bubbles),
        "letters": letters(&map.bubbles), "cells": cells, "unplaced": map.unplaced,
        "filters": filters, "values": names, "studies": studies, "largest": map.largest(), "widest": WIDEST,
        "words": {
            "study": tell!("map-study" in locale), "studies": tell!("map-studies" in locale),
            "all": tell!("map-list" in locale), "unplaced": tell!("map-list.unplaced" in locale),
            "filtered": tell!("map-filters.shown" in locale),
        },
    });
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{
        super::gap_map::{Axis, Cell, Coding, Listed, Map, Value},
        Locale, html,
    };
    use crate::study::StudyId;

    fn axis(word: &'static str, values: usize) -> Axis {
        let value = |it| Value {
            name: format!("waarde-van-{word}-{it}"),
            label: format!("waarde van {word} {it}"),
        };
        Axis {
            word,
            label: word.to_owned(),
            values: (0..values).map(value).collect(),
        }
    }

    /// A map of so many studies, each with four codes, in two cells and two bubbles.
    fn map(studies: usize) -> Map {
        let axes = [
            axis("question", 5),
            axis("opgave", 4),
            axis("source", 3),
            axis("method", 6),
        ];
        let coding = |axis: &Axis, it: usize| Coding {
            facet: axis.word,
            facet_label: axis.label.clone(),
            value: axis.values[it % axis.values.len()].clone(),
            reasons: vec![],
            more: 3,
            is_possible: false,
            people: vec![],
        };
        let listed = |it: usize| Listed {
            id: StudyId(*blake3::hash(&it.to_le_bytes()).as_bytes()),
            title: format!("Onderzoek {it} naar {}", "bewoners van de wijk ".repeat(4)),
            year: Some("2019".into()),
            file: "corpus/onderzoek.pdf".into(),
            link: format!(
                "../corpus/map%20van%20{it}/{}.pdf",
                "een%20rapport%20".repeat(5)
            ),
            has_pages: true,
            languages: vec!["nl"],
            codes: axes.iter().map(|axis| coding(axis, it)).collect(),
        };
        let in_cell = |row: usize, column: usize| -> Vec<usize> {
            let is_in =
                |it: &usize| it % 5 == row && (it % 4 == column || it % 4 == (column + 1) % 4);
            (0..studies).filter(is_in).collect()
        };
        let cell = |row, column| Cell {
            studies: in_cell(row, column),
            bubbles: vec![in_cell(row, column), vec![], vec![]],
            without: vec![],
            gaps: vec![],
            command: "kennisbasis count \"opgave:inclusie\"".into(),
        };
        let row = |row| (0..4).map(|column| cell(row, column)).collect();
        let cells = (0..5).map(row).collect();
        let all = (0..studies).map(listed).collect();
        let [rows, columns, bubbles, method] = axes;
        Map {
            question: None,
            possibly: false,
            filters: vec![bubbles.clone(), method],
            rows,
            columns,
            bubbles,
            cells,
            row_totals: vec![studies / 5; 5],
            column_totals: vec![studies / 4; 4],
            studies: all,
            placed: studies,
            placements: studies * 2,
            unplaced: vec![],
            refused: 0,
            no_study: 0,
            is_brief: true,
        }
    }

    #[test]
    fn a_page_of_ten_thousand_studies_stays_under_five_megabytes() {
        let page = html(&map(10_000), Locale::Dutch);
        assert!(page.len() < 5_000_000, "{}", page.len());
        assert_eq!(page.matches("<br>2019").count(), 10_000, "each is there");
    }
}
