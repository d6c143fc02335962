# See messages/mod.rs.
# What the commands say around their answers.

# More than one command.
written = Written: { $file }
nothing-written = no study, so nothing is written
facets-are = the facets are: { $facets }
counted-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
}
counted-again = Each number can be counted again; the one of { $n }:

# Lines and columns of cards and of `show`; the facets, id, n and doi are called as
# they are typed.
column-title = title
column-authors = authors
column-year = year
column-publisher = publisher
column-journal = journal
column-to-check = to check
column-origins = origins
column-language = language
column-foreign = parts in another language
column-pages = pages
column-possibly = possibly
column-judges = judged by
column-judged = judged
column-places = places
column-design = design
column-about-references = references (about)
column-references = references
column-cites = cites
column-text = text
column-copies = copies
column-sections = sections
column-near = near copy
column-attached = attached
column-told = said by
column-file = file
column-column = column
column-value = value
column-certainty = certainty
column-page = page
column-sentence = sentence
column-words = words
column-row-facet = row facet
column-row = row
column-column-facet = column facet
column-bubble-facet = bubble facet
column-bubble = bubble
column-studies = studies
column-gaps = gaps
column-command = command
column-read-as = read as
column-left-out = left out
column-also-searched = also searched
column-in-one-language = in one language
column-occurrences = occurrences
column-inside-compounds = inside compounds
column-search = search
column-refused = refused
column-rank = rank
column-study = study
column-pdf-page = pdf page
column-in-title = in title
column-before = before
column-match = match
column-after = after
column-question = question

# batch
batch-empty = { $file } holds no question
    .hint = write each question on a line of its own under the names of the columns
batch-no-table = { $file } is not a table in plain text
    .hint = save it from your spreadsheet as CSV (UTF-8)
batch-refused-cell = line { $line }: { $why }
batch-refused-one = { $id } was refused: { $why }
batch-refused = { $n ->
    [one] 1 question was refused; the others were run
   *[other] { $n } questions were refused; the others were run
}

# cards
cards-too-many = there are too many studies for one workbook
    .hint = write --csv, or choose fewer studies with a question
cards-and-refused = { $studies }; { $n ->
    [one] 1 file was refused, see kennisbasis refused
   *[other] { $n } files were refused, see kennisbasis refused
}
cards-title-guessed = { $title }, title guessed
cards-title-unknown = { $title }, title unknown
cards-guess = { $value } (a guess)
cards-a-guess = a guess
cards-about-references = { $n ->
    [one] about 1 reference
   *[other] about { $n } references
}
cards-about = about { $n }
cards-heading = Studies
cards-question = Those that answer: { $question }
cards-judged = { $value } by { $by }: { $because }
cards-judged-not = not { $value } by { $by }: { $because }
cards-sheet-studies = studies
cards-sheet-sentences = sentences
cards-yes = yes
cards-possibly = possibly
cards-yes-by-person = yes, by a person
cards-no-by-person = no, by a person

# code
code-noted = noted in { $file }
code-no-sign = `{ $typed }` does not say whether the study has it
    .hint = write --{ $facet } +{ $typed } or --{ $facet } -{ $typed }

# facets
facets-place-crossed = places can be counted, but not crossed with a facet
    .hint = limit the studies instead: kennisbasis facets --by place --opgave inclusie
facets-not-two = a table has two facets, and not the same twice
    .hint = name one or two: kennisbasis facets --by method --by opgave
facets-no-code = (no code)
facets-no-place = (not said)
facets-places-overlap = A study may stand under a town and its quarter.
facets-crossed = { $rows } by { $columns }
facets-total = (studies)
facets-in-table = { $studies } in the table, in { $placements ->
    [one] 1 placement
   *[other] { $placements } placements
}; { $unplaced } without a code for row or column
facets-balance = source by opgave
facets-studies = studies
facets-all-studies = (all studies)
facets-over-hundred = A study may rest on several sources, so a row may add up to over 100 %.

# gaps
gaps-not-three = rows, columns and bubbles need three different facets
gaps-no-review-mark = the question limits { $facet }: a missing review is not marked
gaps-no-source-mark = the question limits { $facet }: a missing source is not marked
gaps-without-bubble = ? without one
gaps-by = { $rows } by { $columns }
gaps-in-map = { $studies }; { $placed } in the map, in { $placements ->
    [one] 1 placement
   *[other] { $placements } placements
}; { $unplaced } without a code for row or column.
gaps-synthesis-means = synthesis gap: { $n } or more small-scale or single-context studies, and no review.
gaps-source-means = no …: a source gap; there are studies, and none rests on that source.
gaps-nothing-placed = No study has a code for both row and column; kennisbasis facets counts each facet by itself.
gaps-cell-again = Each cell can be counted again; the one of { $n }:
gaps-refused = { $n ->
    [one] 1 file could not be read and so nowhere in the map; kennisbasis refused tells why
   *[other] { $n } files could not be read and so nowhere in the map; kennisbasis refused tells why
}
gaps-no-study = 0: no study
gaps-synthesis = synthesis gap
gaps-no-source = no { $sources }

# history
history-none = There are no searches yet.
history-name = name: { $name }
history-note = note: { $note }
history-left-out = left out of the report
history-no-number = `{ $typed }` is not the number of a search
history-translated = { $typed } in the other language: { $words }
history-compounds = { $typed } inside compounds: { $words }
history-words-more = { $words } and { $n } more
history-terms =
    .forms = itself
    .translated = in the other language
    .compounds = inside compounds
    .of-now = these are the words of the index of now; the search was run on another
history-other-terms = { $line }, with another table of terms
history-other-taxonomy = { $line }, with other tables for codes
history-not-run = #{ $number }: cannot be run: { $why }
history-why-added = new in the index
history-why-gone = its file is gone
history-why-refused = its file is refused now
history-why-file-changed = its file has changed
history-why-judged = a code changed: { $facet } { $value } ({ $by }: { $because })
history-why-other-terms = other terms are looked for
history-why-other-tables = the tables for codes are others
history-why-read-anew = read, coded or looked for by other rules
history-unchanged = #{ $number }: { $was }, unchanged

# kwic
kwic-showing = { $total }, showing { $shown } (--all shows them all)
kwic-in-titles = { $n ->
    [one] 1 occurrence in titles, which have no page; kennisbasis search lights them
   *[other] { $n } occurrences in titles, which have no page; kennisbasis search lights them
}
kwic-only-limits = the question only says which studies; kennisbasis search lists them

# man
man-no-command = there is no command `{ $name }`
    .hint = kennisbasis --help lists the commands

# mark
mark-no-answer = This study does not answer the question; nothing was written.
mark-is-there = { $file } is there already
    .hint = name a file that is not there yet
mark-only-in-title = The question is found only in the title, which is on no page.
mark-done = { $n ->
    [one] { $file }: 1 sentence marked
   *[other] { $file }: { $n } sentences marked
}

# refused
refused-none = No file was refused.
refused-files = { $n ->
    [one] 1 file was refused and cannot be searched:
   *[other] { $n } files were refused and cannot be searched:
}

# search
search-no-answer = This study does not answer the question.
search-open-attached = It is attached to that file: open { $name } inside it, page { $page }.
search-nothing-to-open = { $n ->
    [one] Only 1 study answers this question; nothing to open.
   *[other] Only { $n } studies answer this question; nothing to open.
}

# show
show-unknown = unknown
show-guess = { $origin }, a guess
show-poor-pages = { $pages } ({ $n ->
    [one] 1 page was not read whole
   *[other] { $n } pages were not read whole
})
show-read-by-ocr = { $n } read by OCR
show-scanned = { $n } scanned and not read
show-badly-read = { $n } with words that are no words
show-cites = about { $n } works
show-no-heading = ({ $kind }, without a heading)
show-more = and { $n } more (--json lists all)
show-attached-others = { $files } (no PDF, not read)
show-near = { $file }: about { $percent } % of the text is the same
show-from-properties = from the properties of the PDF
show-from-labels = from the page labels of the PDF
show-as-printed = as printed
show-from-layout = from how the page looks
show-from-name = from the name of the file
show-from-person = said by a person
show-said-by = said by { $by }, { $day }
show-no-study = { $genre }; no study: facets and gaps leave it out

# similar
similar-near-copies = { $n ->
    [one] 1 pair of near copies
   *[other] { $n } pairs of near copies
}; exact copies are one study. They are only told: each study is counted by itself.
similar-no-near-copies = no two studies have much of their text together

# status; the words in front are set in a column
status-index = index     { $folder } (format { $format })
status-corpus = corpus    { $folders }
status-holds = holds     { $studies } with { $pages }, from { $files ->
    [one] 1 file
   *[other] { $files } files
}; { $refused } refused
status-scans = scans     { $scans }
status-read-by-ocr = { $n ->
    [one] 1 page read by OCR
   *[other] { $n } pages read by OCR
}
status-unread = { $n ->
    [one] 1 page not read (kennisbasis index --ocr)
   *[other] { $n } pages not read (kennisbasis index --ocr)
}
status-badly-read = { $n ->
    [one] 1 study with pages whose words are no words (kennisbasis index --ocr)
   *[other] { $n } studies with pages whose words are no words (kennisbasis index --ocr)
}
status-judged = { $n ->
    [one] judged    1 code by people
   *[other] judged    { $n } codes by people
}
status-judged-elsewhere = { $judged }; { $n } of studies that are not here: their PDFs were changed or are gone
status-said = { $n ->
    [one] said      1 fact by people
   *[other] said      { $n } facts by people
}
status-said-elsewhere = { $said }; { $n } of studies that are not here: their PDFs were changed or are gone
status-made = made with text layer { $extractor }, classifier { $classifier }, analyser { $analyser }
status-made-by-other-taxonomy = { $made }; by another taxonomy than the one in use
status-made-by-older-rules = { $made }; this program has newer rules
status-program = program   kennisbasis { $version }
status-fresh = on disk   nothing has changed since
status-folder-gone = on disk   the folder { $folder } is gone
status-changes = on disk   { $new } new, { $changed } changed, { $gone } gone since
status-next = Next: kennisbasis index brings it up to date

# taxonomy
taxonomy-is-there = { $file } is there already
    .hint = name a folder that holds none of these tables: nothing is written over
taxonomy-cannot-write = cannot write { $file }
    .hint = name a folder that does not hold these tables yet, where you may write
taxonomy-own = From the tables in { $dir } ({ $fingerprint })
taxonomy-built-in = From the tables of the program ({ $fingerprint })
taxonomy-value = { $value }: { $dutch }, { $english }; { $cues ->
    [one] 1 cue
   *[other] { $cues } cues
}
taxonomy-role = { $line }; role { $role }
taxonomy-overruled = overruled { $overruled } of { $judged } times: { $cue } ({ $facet }: { $value })
taxonomy-missed = { $n ->
    [one] 1 code was given by people where the rules had none
   *[other] { $n } codes were given by people where the rules had none
}
taxonomy-nobody-judged = nobody has judged a code yet; kennisbasis code STUDY does

# terms
terms-row = line { $line }: { $row }
terms-asked = { $word } is also asked as: { $terms }
terms-kept-back = the > says that { $word } is only looked for, as it is wider or means another thing too; to have it asked as well, take the > away in { $file }
terms-nowhere = no row has { $word } by itself; to add one, write a line in { $file } with the Dutch, a tab, and the English
terms-first = that file is the review's own table: kennisbasis terms --to { $file } makes it, and from then on it is used
terms-cannot-write = cannot write { $file }
    .hint = name a file that is not there yet, in a folder that you may write to

# text
text-no-page = there is no page { $page } in { $file }
    .hint = its pages are 1 to { $last }, as a viewer counts
text-attached = { $n ->
    [one] 1 file is attached, not shown here: { $files }
   *[other] { $n } files are attached, not shown here: { $files }
}
text-read-by-ocr = Read by OCR: page { $pages }
text-scanned = Scanned and not read (--ocr reads them): page { $pages }
text-ocr-failed = Scanned, and OCR failed: page { $pages }
text-badly-read = Read badly by an earlier OCR, many words are no words (--ocr reads them anew): page { $pages }
text-no-language = No words of a language, the letters mean something else or nothing (--ocr reads them anew): page { $pages }
text-lost = Named in the file and not there: page { $pages }
text-not-whole = Not read whole (letters without a meaning, or broken off): page { $pages }

# why
why-no-json = the lines of a card have no JSON of their own
    .hint = kennisbasis show STUDY --json has them all, under `design`
why-no-study = By a person's word this is no study: what follows is what the rules make of it, and counts nowhere.
why-nothing = { $line }: nothing found
why-no-facet = there is no facet `{ $typed }`
    .hint = the facets are: { $facets }; the lines of a card are: { $lines }
