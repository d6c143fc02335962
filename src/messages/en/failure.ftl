# See messages/mod.rs.
# What cannot be done, why, and what to do about it.

failure-head =
    .error = error:
    .cause = cause:
    .hint = hint:

# Files and what is written.
failure-cannot-use = cannot use { $path }
failure-unreadable = cannot read { $path }
    .hint = check that the disk is connected and the file opens in a viewer
    .hint-missing = check the path; put it between quotation marks if it has spaces
    .hint-denied = ask whoever owns the file for the right to read it
failure-unwritable = cannot write { $path }
    .hint = name a file in a folder of your own, on a disk with room
failure-output = cannot write the output

# The index.
failure-disk-full = the disk is full
    .hint = make room and run kennisbasis index again; it goes on where it was
failure-index-not-held = the index in { $index } does not hold the folder { $corpus }
    .hint = add it: kennisbasis index "{ $corpus }"; or name another index with --index
failure-index-missing = there is no index in { $dir }
    .hint = make one: kennisbasis index "path/to/studies"
failure-index-not-ours = { $dir } holds other files than an index
    .hint = name another folder with --index
failure-index-newer = a newer kennisbasis made this index
    .cause = the index has format { $found }; this program reads format { $ours }
    .hint = install the newer version, or name another folder with --index
failure-index-stale = another version of kennisbasis made this index
    .cause = the index was made with { $what } { $found }; this program has { $expected }
    .text-layer = the index was made with text layer { $found }; this program has { $expected }
    .classifier = the index was made with classifier { $found }; this program has { $expected }
    .taxonomy = the index was made with taxonomy { $found }; this program has { $expected }
    .analyser = the index was made with analyser { $found }; this program has { $expected }
    .rules = the index was made with rules both old and new; this program has new ones
    .hint = bring it up to date: kennisbasis index
failure-index-busy = this index is being written by another run of kennisbasis
    .hint = wait until it is done; searching can go on meanwhile
failure-index-damaged = the index cannot be read
    .cause = the index is damaged: { $what }
    .hint = delete the folder of the index and make it again: kennisbasis index (the PDFs are not touched)
failure-index-denied = no permission to use the index
    .hint = name a folder of your own with --index
failure-index-unusable = the index cannot be used
    .cause = the index could not be used
    .hint = check the disk; an index can be deleted and made again: kennisbasis index
failure-reading = cannot start reading
    .cause = cannot start reading: { $what }
    .hint = close other programs and try again

# The folders of a corpus.
failure-folder-is-file = { $file } is a file, not a folder
    .hint = name the folder that the file is in; to see one file: kennisbasis text FILE
failure-folder-missing = there is no folder { $folder }
    .hint = check the path; put it between quotation marks if it has spaces
failure-folder-no-corpus = there is no corpus: no folder { $folder }
    .hint = name the folder with your PDFs: kennisbasis index "path/to/studies"
failure-folder-gone = the folder { $folder } is gone, and { $studies } of the studies in the index stand in it
    .hint = connect the disk or put the folder back; to go on without it, name those that stay: kennisbasis index --only FOLDER
failure-folder-emptied = the folder { $folder } is empty, and { $studies } of the studies in the index stand in it
    .hint = connect the disk or put the files back; if it should be empty: kennisbasis index --only "{ $folder }"

# A study that was named.
failure-study-unknown = no study in the index is `{ $typed }`
    .hint = type a file name, the first 6 digits or more of an id, or a DOI; every hit of a search shows file and id
    .hint-alike = did you mean
failure-study-no-search = nothing was searched yet, so there is no hit to name
    .hint = search first; each hit of an answer has its number
failure-study-no-hit = search #{ $number } has no hit { $hit }: { $studies ->
        [one] it found 1 study
       *[other] it found { $studies } studies
    }
    .hint = kennisbasis history lists the searches with what they found
failure-study-no-order = of search #{ $number } it is not known in which order its studies were shown: an earlier version of the program ran it
    .hint = run the search again, and name its new number
failure-study-hit-gone = hit { $hit } of search #{ $number } is { $id }, which is not in the index any more
    .hint = kennisbasis history --rerun tells what came and went since
failure-study-several = { $n } studies are `{ $typed }`
    .hint = say which:
    .files = { $n } files are `{ $typed }`
    .refused = refused     { $file }
    .more = and { $n } more
failure-study-refused = { $file } was refused and is not in the index
    .hint = kennisbasis refused tells why, and what to do
failure-study-too-large = { $path } is over { $most } MB
    .hint = split it into parts
failure-study-changed = the study has changed since it was indexed
    .hint = bring the index up to date: kennisbasis index
failure-study-not-marked = cannot mark { $path }
    .cause = there is no page { $page }: the file has { $pages }
    .hint = the study has changed; bring the index up to date: kennisbasis index
failure-study-attached = attached to it:
failure-study-not-attached = nothing called `{ $name }` is attached to { $file }
    .hint = no PDF is attached to this file
failure-study-not-read = cannot read { $path } as a study

# Why a file is no study.
failure-file-empty = the file is empty
    .hint = the file has no content; fetch it again
failure-file-not-pdf = not a PDF: the file starts with `{ $found }`
    .hint = move it out of the corpus, or list it in .kennisbasisignore
failure-file-locked = the PDF is locked with a password
    .hint = save a copy without a password and use that
failure-file-damaged = damaged PDF: { $what }
    .hint = fetch it again, or open it in a viewer and print it to a new PDF
failure-file-wordless =
    .scanned = no text on any of its { $pages } pages: scanned, needs OCR
    .scanned-hint = add --ocr to have its pages read by OCR
    .no-words = no text on any of its { $pages } pages: scanned, and OCR found no words
    .no-words-hint = open it in a viewer; if it has text, scan it again, sharper
    .unknown-letters = no text on any of its { $pages } pages: its letters have no known meaning
    .unknown-letters-hint = have it read with --ocr; if that finds no words, look at it in a viewer
    .blank = no text on any of its { $pages } pages: no letters and no pictures
    .blank-hint = open it in a viewer; if it shows text, print that to a new PDF
failure-file-cover = only the cover of a portfolio: its text is in the files attached to it
    .hint = what is attached can be read by itself
failure-file-form = a form (XFA) that only Adobe Reader shows
    .hint = open it there and print it to PDF
failure-file-too-large = too large: { $what }
    .hint = split it into parts
failure-file-timed-out = gave up after { $seconds } s
    .hint = open it in a viewer and print it to a new PDF
failure-file-stopped = stopped before all of its scans were read
    .hint = run it again

# What a person says of a study.
failure-judging-no-reason = a judgement needs a name and a reason
    .hint = fill in --by and --because: others must be able to follow it
failure-judging-twice = { $value } was named twice
    .hint = name a value once: with + or with -
failure-judging-nothing = no value was named
    .hint = name at least one: --method -participatory, --opgave +inclusie
failure-telling-no-name = what a person says needs a name
    .hint = fill in --by: others must be able to ask
failure-telling-nothing = no fact was named
    .hint = name at least one: --title, --author, --year, --doi, --genre or --take-back
failure-telling-twice = { $fact } was both given and taken back
    .hint = what is given goes before what was said; leave out --take-back
failure-telling-empty = { $fact } is empty
    .hint = to take back what was said of it: --take-back { $fact }
failure-telling-no-year = `{ $typed }` is no year
    .hint = write it in four figures, from { $first } to { $last }
failure-telling-no-doi = `{ $typed }` is no DOI
    .hint = a DOI begins with 10. and has a slash: 10.1234/abc
failure-telling-no-genre = there is no genre `{ $typed }`
    .hint = the genres are: { $genres }
failure-telling-no-fact = there is no fact `{ $typed }`
    .hint = the facts are: { $facts }

# The review folder.
failure-review-newer = line { $line } of { $path } was written by a newer program (version { $version }; this one writes { $ours })
    .hint = nothing was added: install the newer kennisbasis, or name another folder with --review
failure-review-disk = cannot use the review folder
    .hint = choose a folder that you may read and write with --review

# OCR.
failure-ocr = --ocr needs the program tesseract
    .missing = there is no program { $program }
    .no-language = it has no data for { $languages }
    .and = { $first } and { $second }
    .hint =
        install Tesseract with Dutch and English:
        {"   "}Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng
        {"   "}macOS:          brew install tesseract tesseract-lang
        {"   "}Windows:        the installer of UB Mannheim, with Dutch among its languages
    .hint-language =
        add them:
        {"   "}Debian, Ubuntu: sudo apt install { $packages }
        {"   "}macOS:          brew install tesseract-lang
        {"   "}Windows:        run its installer again and choose the languages
    .hint-broken = see whether tesseract --version works in this window; install it anew if not

# A table of questions.
failure-batch-open-cell = line { $line }: a cell begins with a quotation mark that does not end it
    .hint = put the whole cell between quotation marks and write those inside it twice: """eigen kracht"" AND wijk"; a spreadsheet does that by itself
failure-batch-no-column = there is no column `{ $name }`
    .hint = the columns are: { $known }; put # before the name of a column that is to be passed over
failure-batch-twice = the column `{ $name }` stands twice
    .hint = put # before the name of the one that is to be passed over
failure-batch-no-questions = the table has no column `question`
    .hint = name the columns in the first line: id,question,opgave
failure-batch-cells = line { $line } of the table has more or fewer cells than the first
    .hint = put a cell with the sign between cells in it between quotation marks, or save the table as CSV again
failure-batch-given = --{ $option } was given for all questions, and this one has its own
    .hint = leave one of them out
failure-batch-any = --any takes no dialect
    .hint = leave out --any, or the cell with the dialect

# Tables of one's own.
failure-tables-as-text = save it as text with tabs between the columns (UTF-8)
failure-tables-no-taxonomy = { $path } is not a table of the taxonomy
failure-tables-no-terms = { $path } is not a table of terms
failure-tables-none = { $dir } holds no table of a taxonomy
    .hint = it should have one or more of { $names }; kennisbasis taxonomy --to DIR writes ours
failure-tables-other =
    .ours-dir = the studies in this index were coded by the tables of the program; in use now: { $dir }
    .ours-ours = the studies in this index were coded by the tables of the program; in use now: the tables of the program
    .other-dir = the studies in this index were coded by other tables; in use now: { $dir }
    .other-ours = the studies in this index were coded by other tables; in use now: the tables of the program
    .hint = kennisbasis index codes them by those in use; or name the others with --taxonomy DIR

# A table of the taxonomy.
failure-taxonomy =
    .line = { $file }, line { $line }: { $what }
    .hint = mend it there, or take that file away: then the table of the program is used
    .line-ours = the program's own { $file }, line { $line }: { $what }
    .hint-ours = a value that is renamed in one table is renamed in all: kennisbasis taxonomy --to FOLDER writes them all, yours as they are
failure-expected =
    .table = the taxonomy has no such table
    .name = expected one of the tables { $names }
    .bytes = expected no more than { $most } bytes
    .cell = expected no more than { $most } bytes in a cell
    .rows = expected no more than { $most } rows
    .less = expected no more than { $most }
    .columns = expected the columns { $names }, parted by tabs
    .cells = expected { $columns } cells parted by tabs, found { $found }
    .something = expected something in the column { $column }
    .one-of = expected one of { $words }, found `{ $found }`
    .value = expected a value of the facet { $facet }, found `{ $found }`
    .spelling = expected lower-case letters, digits and hyphens, found `{ $found }`
    .weight = expected a weight from -4 to 4, found `{ $found }`
    .cue = expected words, with a * at the end at most, found `{ $found }`
    .role = expected one of { $roles }, or nothing, found `{ $found }`
    .no-role = expected no role, as { $facet } has none, found `{ $found }`
    .only-role = another value has the role `{ $role }`, which only one can have
    .once = `{ $what }` stands here for the second time

# The table of terms.
failure-terms = { $path }, line { $line }: { $what }: { $text }
failure-terms-no-head = the first line does not name the columns
    .hint = let it say nl, en and note, with tabs between them
failure-terms-columns = { $found } columns instead of 2 or 3
    .hint = put one tab between the Dutch and the English terms, and one before the note
failure-terms-empty-side =
    .dutch = no Dutch term
    .english = no English term
    .hint = fill it in, or take the row away
failure-terms-no-word = `{ $term }` holds no word
    .hint = write a term between two strokes ( | ), or take one stroke away
failure-terms-too-long = `{ $term }…` is too long for a term
    .hint = put a stroke ( | ) between two terms
failure-terms-too-many =
    .dutch = too many Dutch terms
    .english = too many English terms
    .hint = part them over several rows
failure-terms-too-many-rows = there are too many rows
    .hint = keep the terms that you use
failure-terms-both-sides = `{ $term }` stands on both sides
    .hint = take it away on both: it needs no translation
failure-terms-twice = `{ $term }` stands on line { $line } already
    .hint = bring the two rows together, or write > before one of them
failure-terms-never-asked = all terms are marked with >
    .hint = take the > away before a term that people type
