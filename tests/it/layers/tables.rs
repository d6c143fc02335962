//! Who may know whom.
//!
//! Read a line as "left may use right". Adding a word here is a design
//! decision; make it in the commit that needs it and say why.

/// Rooms, each with those it may use.
pub(super) type MayUse = &'static [(&'static str, &'static [&'static str])];

/// Every top-level module of the library, in pipeline order.
pub(super) const MAY_USE: MayUse = &[
    ("study", &[]),
    // What people read knows nothing but languages.
    ("messages", &[]),
    ("walk", &["study"]),
    ("extract", &["study"]),
    // What a page draws and what is on it are two trades: `ocr` draws pages that
    // `extract` hands out, through a trait of `extract`.
    ("ocr", &["study", "extract"]),
    ("detect", &["study"]),
    ("classify", &["study"]),
    ("analyse", &["study"]),
    ("index", &["study", "analyse"]),
    (
        "pipeline",
        &[
            "study", "walk", "extract", "ocr", "detect", "classify", "analyse", "index",
        ],
    ),
    ("search", &["study", "analyse", "index"]),
    // Tables of codes need to know which studies have which, and no more: what
    // a question finds comes in as a set of studies.
    ("survey", &["study", "index"]),
    // What people make stands by itself: it outlives the index.
    ("review", &["study", "messages"]),
    // A page or picture has whole sentences in it, in the language of its reader.
    ("export", &["study", "messages"]),
    // A desk strings search, survey and review together as `pipeline` does the
    // stages of a build. It fills in the map that `export` draws, and so calls
    // studies and pages as all files do.
    (
        "desk",
        &[
            "study", "walk", "extract", "ocr", "detect", "classify", "index", "pipeline", "search",
            "survey", "review", "export", "messages",
        ],
    ),
];

/// Outside names and the only modules that may speak them.
pub(super) const ONLY_IN: &[(&str, &[&str])] = &[
    ("lopdf::", &["extract"]),
    ("hayro_", &["extract", "ocr"]),
    ("hayro::", &["ocr"]),
    ("whatlang::", &["detect"]),
    ("aho_corasick::", &["classify"]),
    ("frostem::", &["analyse"]),
    ("fst::", &["analyse"]),
    ("tantivy::", &["index"]),
    ("winnow::", &["search"]),
    ("rayon::", &["pipeline"]),
    ("serde", &["index", "review", "export"]),
    ("fluent_bundle::", &["messages"]),
    ("csv::", &["export", "desk"]),
    ("rust_xlsxwriter::", &["export"]),
    ("std::fs", &["walk", "ocr", "index", "review"]),
    ("std::env", &[]),
    ("std::process", &["ocr"]),
    ("println!", &[]),
    ("clap::", &[]),
];

/// The rooms inside a large room, as [`MAY_USE`] is for the top.
pub(super) const WITHIN: &[(&str, MayUse)] = &[
    ("extract", EXTRACT),
    ("classify", CLASSIFY),
    ("index", INDEX),
    ("review", REVIEW),
    ("search", SEARCH),
    ("desk", DESK),
    ("cli", CLI),
];

/// The two ends of reading are far apart: opening fails long before there is a
/// page, so errors stand below all else, and what comes out above what is set.
const EXTRACT: MayUse = &[
    ("error", &[]),
    ("open", &["error"]),
    ("letters", &["open"]),
    ("setting", &["letters"]),
    ("beside", &["error", "open", "setting"]),
    ("extraction", &["beside", "setting"]),
    (
        "pages",
        &["error", "extraction", "letters", "open", "setting"],
    ),
    ("tidy", &["setting"]),
    ("about", &["open", "setting"]),
    ("sections", &["letters", "open", "pages", "setting", "tidy"]),
    (
        "reading",
        &[
            "about",
            "beside",
            "error",
            "extraction",
            "open",
            "pages",
            "sections",
            "setting",
            "tidy",
        ],
    ),
    ("layout", &["setting", "tidy"]),
    ("mark", &["error", "letters", "open", "setting"]),
];

/// What a passage says knows no codes; cards and codes do not know each other.
const CLASSIFY: MayUse = &[
    ("said", &[]),
    ("taxonomy", &["said"]),
    ("codes", &["said", "taxonomy"]),
    ("design", &["said"]),
];

/// What is analysed is no document of tantivy; what is written and what is read
/// meet in the layout alone.
const INDEX: MayUse = &[
    ("format", &[]),
    ("error", &["format"]),
    ("form", &[]),
    ("lines", &[]),
    ("number", &["error", "form"]),
    ("terms", &["form", "lines", "number"]),
    ("record", &[]),
    ("analysed", &["error", "form", "lines", "number", "terms"]),
    ("prepare", &["analysed", "number", "record", "terms"]),
    ("catalogue", &["error", "format"]),
    ("folder", &["catalogue", "error", "format"]),
    ("schema", &["number"]),
    ("documents", &["analysed", "schema", "terms"]),
    ("tokenizer", &["lines"]),
    ("segments", &["folder"]),
    (
        "writer",
        &[
            "analysed",
            "catalogue",
            "documents",
            "error",
            "folder",
            "format",
            "schema",
            "segments",
            "tokenizer",
        ],
    ),
    (
        "opening",
        &[
            "catalogue",
            "error",
            "folder",
            "number",
            "schema",
            "segments",
            "tokenizer",
        ],
    ),
    ("overlay", &["number"]),
    // What a person says is analysed as what is written, and is no document.
    ("stated", &["form", "lines", "number", "terms"]),
    (
        "reader",
        &[
            "catalogue",
            "error",
            "form",
            "number",
            "opening",
            "overlay",
            "prepare",
            "record",
            "schema",
            "stated",
            "terms",
        ],
    ),
];

/// Each file of a review stands by itself, on lines that are only added to.
const REVIEW: MayUse = &[
    ("lines", &[]),
    ("codes", &["lines"]),
    ("about", &["lines"]),
    ("history", &["lines"]),
    ("remarks", &["lines"]),
    ("known", &["lines"]),
    ("prisma", &["history", "remarks"]),
];

/// A question is read and planned without an index; what it finds is matched,
/// ranked and told in that order.
const SEARCH: MayUse = &[
    ("years", &[]),
    ("filter", &["years"]),
    ("question", &["filter", "years"]),
    ("dialect", &["question", "years"]),
    ("bridge", &[]),
    ("request", &["bridge", "filter", "question"]),
    ("plan", &["bridge", "question", "request"]),
    ("matches", &["plan", "question"]),
    ("sieve", &["filter", "years"]),
    ("rank", &["matches", "plan", "request"]),
    ("find", &["matches", "plan", "rank", "request", "sieve"]),
    (
        "tell",
        &["find", "matches", "plan", "question", "rank", "request"],
    ),
    (
        "answer",
        &[
            "find", "matches", "plan", "question", "rank", "request", "sieve", "tell",
        ],
    ),
    ("similar", &["answer", "filter", "question", "request"]),
    (
        "nothing",
        &["matches", "plan", "question", "request", "tell"],
    ),
];

/// A desk is opened with its tools; what is asked at it knows the desk, and a
/// question what came before it.
const DESK: MayUse = &[
    ("error", &[]),
    ("folders", &[]),
    ("moment", &[]),
    ("tables", &["error", "folders"]),
    ("tools", &["error", "folders", "tables"]),
    ("open", &["error", "tools"]),
    ("earlier", &["error", "open", "tools"]),
    ("question", &["earlier", "error", "moment", "open", "tools"]),
    ("judging", &["error", "moment", "question", "tools"]),
    ("telling", &["error", "moment"]),
    ("remarking", &["error", "folders", "moment"]),
    ("named", &["error", "open"]),
    ("near", &["error", "open"]),
    ("card", &["error", "open"]),
    ("account", &["error", "open"]),
    ("similar", &["error", "open"]),
    ("reading", &["error"]),
    ("marks", &["error", "open", "question", "reading"]),
    ("chosen", &["error", "open", "question"]),
    ("map", &["chosen", "error"]),
    ("batch", &["error", "open", "question"]),
    ("report", &["earlier", "open"]),
    ("status", &["error", "tools"]),
    (
        "lines",
        &[
            "account", "card", "error", "near", "open", "reading", "status",
        ],
    ),
];

/// Below are words and what prints them, above are the commands.
const CLI: MayUse = &[
    ("look", &[]),
    ("words", &[]),
    ("dialects", &["words"]),
    ("odd", &["words"]),
    ("ui", &["look", "odd", "words"]),
    ("failure", &["odd", "ui", "words"]),
    ("viewer", &["failure", "words"]),
    ("places", &["failure", "words"]),
    ("outfile", &["failure", "places", "words"]),
    ("print", &["failure", "look", "ui", "words"]),
    ("opening", &["failure", "places", "print", "ui", "words"]),
    (
        "asking",
        &[
            "dialects", "failure", "look", "places", "print", "ui", "words",
        ],
    ),
    (
        "commands",
        &[
            "asking", "failure", "look", "opening", "outfile", "places", "print", "ui", "viewer",
            "words",
        ],
    ),
];
