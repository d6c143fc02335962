//! XMP: what a file says about itself in XML.
//!
//! ```text
//! packet ─Xmp::parse→ Xmp { title, authors, dates, doi, publisher, … }
//! ```
//!
//! **Promise.** A tolerant scan, not a parser: a broken packet gives what can
//! be read of it. **Source.** ISO 16684-1:2019; PRISM 3.0.

/// What an XMP packet says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Xmp {
    /// `dc:title`, in its default language.
    pub(super) title: Option<String>,
    /// `dc:creator`, in order.
    pub(super) authors: Vec<String>,
    /// The date of publication, if the packet has one.
    pub(super) published: Option<String>,
    /// When the file was made.
    pub(super) created: Option<String>,
    /// `prism:doi` and its cousins.
    pub(super) doi: Option<String>,
    /// `dc:publisher`, the first.
    pub(super) publisher: Option<String>,
    /// `prism:publicationName`.
    pub(super) journal: Option<String>,
    /// `prism:isbn`.
    pub(super) isbn: Option<String>,
    /// `prism:issn`, or that of the electronic edition.
    pub(super) issn: Option<String>,
}

impl Xmp {
    /// Reads a packet.
    pub(super) fn parse(xml: &str) -> Self {
        Self {
            title: element(xml, "dc:title")
                .map(first_item)
                .filter(|it| !it.is_empty()),
            authors: element(xml, "dc:creator").map(items).unwrap_or_default(),
            published: value(xml, "prism:publicationDate")
                .or_else(|| value(xml, "prism:coverDate")),
            created: value(xml, "xmp:CreateDate"),
            doi: ["prism:doi", "pdfx:doi", "crossmark:DOI", "dc:identifier"]
                .iter()
                .find_map(|name| value(xml, name)),
            publisher: value(xml, "dc:publisher"),
            journal: value(xml, "prism:publicationName"),
            isbn: value(xml, "prism:isbn"),
            issn: value(xml, "prism:issn").or_else(|| value(xml, "prism:eIssn")),
        }
    }
}

/// Returns the text of an element, or of an attribute of that name.
fn value(xml: &str, name: &str) -> Option<String> {
    let text = element(xml, name).map(first_item).or_else(|| {
        let (_, rest) = xml.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(text, _)| plain(text))
    })?;
    (!text.is_empty()).then_some(text)
}

/// Returns what stands inside the first element called `name`.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}"))?;
    let (attributes, rest) = rest.split_once('>')?;
    if attributes.ends_with('/')
        || !attributes.is_empty() && !attributes.starts_with([' ', '\n', '\t', '\r'])
    {
        return None;
    }
    rest.split_once(&format!("</{name}>"))
        .map(|(inner, _)| inner)
}

/// Returns the first item of a list, or the text if it is no list.
fn first_item(inner: &str) -> String {
    if inner.contains("<rdf:li") {
        return items(inner).into_iter().next().unwrap_or_default();
    }
    plain(inner)
}

fn items(inner: &str) -> Vec<String> {
    let list: Vec<String> = inner
        .split("<rdf:li")
        .skip(1)
        .filter_map(|part| part.split_once('>')?.1.split_once("</rdf:li>"))
        .map(|(text, _)| plain(text))
        .filter(|text| !text.is_empty())
        .collect();
    if list.is_empty() && !inner.contains('<') {
        return [plain(inner)]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
    }
    list
}

/// Drops tags, resolves entities and makes white space single.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => out.push(c),
            _ => {}
        }
    }
    let mut resolved = String::new();
    let mut rest = out.as_str();
    while let Some((before, after)) = rest.split_once('&') {
        resolved.push_str(before);
        let known = after
            .split_once(';')
            .and_then(|(name, tail)| Some((entity(name)?, tail)));
        if let Some((c, tail)) = known {
            resolved.push(c);
            rest = tail;
        } else {
            resolved.push('&');
            rest = after;
        }
    }
    resolved.push_str(rest);
    resolved.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xmp;

    #[test]
    fn reads_a_packet() {
        let xmp = Xmp::parse(
            "<x><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Wonen &amp;\n zorg</rdf:li></rdf:Alt></dc:title>\
             <dc:creator><rdf:Seq><rdf:li>J. Jansen</rdf:li><rdf:li>B. de Vries</rdf:li></rdf:Seq></dc:creator>\
             <rdf:Description xmp:CreateDate=\"2019-05-01T10:00:00\"/><prism:doi>10.1234/ab.c</prism:doi>\
             <dc:publisher><rdf:Bag><rdf:li>Lindenhof</rdf:li></rdf:Bag></dc:publisher>\
             <prism:publicationName>Buurt &amp; Stad</prism:publicationName>",
        );
        assert_eq!(xmp.publisher.as_deref(), Some("Lindenhof"));
        assert_eq!(xmp.journal.as_deref(), Some("Buurt & Stad"));
        assert_eq!(xmp.title.as_deref(), Some("Wonen & zorg"));
        assert_eq!(xmp.authors, ["J. Jansen", "B. de Vries"]);
        assert_eq!(xmp.created.as_deref(), Some("2019-05-01T10:00:00"));
        assert_eq!(xmp.doi.as_deref(), Some("10.1234/ab.c"));
    }

    #[test]
    fn a_broken_packet_gives_nothing() {
        assert_eq!(Xmp::parse("<dc:title><rdf:li>Half"), Xmp::default());
    }
}
