# What is printed around and in answers: see cli/print, and the files beside it.

## Answers

print-found = { $studies ->
    [one] 1 study
   *[other] { $studies } studies
}, { $places ->
    [one] 1 occurrence
   *[other] { $places } occurrences
}
print-found-inside = { $studies ->
    [one] 1 study
   *[other] { $studies } studies
}, { $places ->
    [one] 1 occurrence
   *[other] { $places } occurrences
} ({ $inside } inside compounds)
print-found-cut = { $found }, showing { $shown } (--all shows them all)
print-file-unknown = (file unknown)
print-read-as = read as: { $question }
print-read-as-without = read as: { $question }   (too common, left out: { $words })
print-also-searched = also searched, for { $typed }: { $terms }
print-one-language = as typed only, not in the other language: { $words }; more: kennisbasis terms { $first }
    .kept-back = { $words } (may mean another thing)
    .unlisted = { $words } (not in the table of terms)
print-without-year = { $n ->
    [one] 1 study was kept out by --year because the year is not known
   *[other] { $n } studies were kept out by --year because the year is not known
}
print-year-guess-in = { $n ->
    [one] 1 study is within --year by a year that is a guess; show tells which
   *[other] { $n } studies are within --year by a year that is a guess; show tells which
}
print-year-guess-out = { $n ->
    [one] 1 study was kept out by --year by a year that is a guess
   *[other] { $n } studies were kept out by --year by a year that is a guess
}
print-only-possibly = { $n ->
    [one] 1 more study is only possibly coded so; --possibly takes them in
   *[other] { $n } more studies are only possibly coded so; --possibly takes them in
}
print-no-study = { $n ->
    [one] 1 document is called no study by a person, and is in none of these counts
   *[other] { $n } documents are called no study by a person, and are in none of these counts
}
print-not-searched = { $n ->
    [one] 1 file could not be read and was not searched; kennisbasis refused tells why
   *[other] { $n } files could not be read and were not searched; kennisbasis refused tells why
}

## Hits

print-in-title = in its title
print-in-title-by-person = in its title, as a person gave it
print-in-title-of-file = in its title, from the properties of the file
print-title-guessed = title guessed
print-title-unknown = title unknown
print-place = place: { $page }
print-near-hit = near copy of { $rank }: about { $percent } % of the text is the same
print-near-found = near copy of { $file }, which also answers: about { $percent } % of the text is the same
print-pages-cut = { $places ->
    [one] 1 occurrence
   *[other] { $places } occurrences
} on { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $shown } shown (--pages)
print-language = language
print-none = none

## Nothing found

print-each = each by itself: { $parts }
print-no-word = no study has the word { $word }
print-no-word-like = no study has the word { $word }; there is: { $like }
print-no-place = no study says that it was done in { $place }
print-no-place-like = no study says that it was done in { $place }; there is: { $like }
print-no-place-some = no study says that it was done in { $place }; there is, for instance, { $like }
print-one-name = if { $name } is one name, ask for place:"{ $name }"

## Cards

print-respondents = { $n ->
    [one] 1 respondent
   *[other] { $n } respondents
}
print-interviews = { $n ->
    [one] 1 interview
   *[other] { $n } interviews
}
print-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
print-groups = { $n ->
    [one] 1 focus group
   *[other] { $n } focus groups
}
print-cases = { $n ->
    [one] 1 case
   *[other] { $n } cases
}
print-sites = { $n ->
    [one] 1 place or organisation
   *[other] { $n } places or organisations
}
print-part-front-matter = front-matter
print-part-keywords = keywords
print-part-contents = contents
print-part-abstract = abstract
print-part-introduction = introduction
print-part-methods = methods
print-part-results = results
print-part-discussion = discussion
print-part-conclusion = conclusion
print-part-references = references
print-part-appendix = appendix
print-part-other = other
print-in-dutch = { $part } in nl ({ $page })
print-in-english = { $part } in en ({ $page })
print-in-german = { $part } in de ({ $page })
print-in-french = { $part } in fr ({ $page })
print-in-other = { $part } in other ({ $page })
print-text-poor = { $n ->
    [one] 1 page not read whole
   *[other] { $n } pages not read whole
}
print-text-by-ocr = { $n ->
    [one] 1 page read by OCR
   *[other] { $n } pages read by OCR
}
print-text-unread = { $n ->
    [one] 1 page scanned and not read
   *[other] { $n } pages scanned and not read
}
print-text-badly = { $n ->
    [one] 1 page with words that are no words
   *[other] { $n } pages with words that are no words
}
print-text-good = letters, all pages read
print-design-action-research = action research
print-design-case-study = case study
print-design-co-creation = co-creation
print-design-content-analysis = content analysis
print-design-cross-sectional = cross-sectional
print-design-delphi = delphi
print-design-diaries = diaries
print-design-discourse-analysis = discourse analysis
print-design-document-analysis = document analysis
print-design-ethnography = ethnography
print-design-evaluation = evaluation
print-design-expert-meetings = expert meetings
print-design-focus-groups = focus groups
print-design-framework-analysis = framework analysis
print-design-literature-review = literature review
print-design-longitudinal = longitudinal
print-design-meta-analysis = meta-analysis
print-design-narrative-research = narrative research
print-design-network-analysis = network analysis
print-design-nominal-group = nominal group
print-design-observation = observation
print-design-participatory-research = participatory research
print-design-phenomenology = phenomenology
print-design-practice-research = practice research
print-design-pre-post-measurement = pre-post measurement
print-design-qualitative = qualitative
print-design-quantitative = quantitative
print-design-randomised-trial = randomised trial
print-design-registry-data = registry data
print-design-scoping-review = scoping review
print-design-single-case-design = single case design
print-design-survey = survey
print-design-systematic-review = systematic review
print-design-thematic-analysis = thematic analysis
print-design-user-tests = user tests
print-design-vignettes = vignettes

## Codes and their reasons

print-nothing-of = { $facet }: nothing found
print-not = { $facet }: not { $value }
print-differ = { $facet }: people differ on { $value }
print-possibly = { $facet }: possibly { $value }
print-not-coded = { $facet }: not coded { $value }
print-score = (score { $score })
print-rules-possible = by the rules only possible: { $why }
print-rules-none = by the rules no code: { $why }
print-held-possible = only possible: { $why }
print-held-none = no code: { $why }
print-hold-score = it counts from a score of { $score }
print-hold-none-convinces = its words are weak or common; it takes a strong one, or three fairly sure ones
print-hold-in-passing = one word alone speaks for it, and neither title nor summary is about it
print-hold-not-done = no sentence says that this study did so itself
print-hold-no-own-work = the document reports little or no research of its own
print-hold-course-plan = the document reads as the plan of a course:
print-hold-manifesto = the document reads as what a party wants:
print-hold-no-study = the document reads as a form, a law, a manual or the description of software:
print-hold-no-source = no source of knowledge that could answer it is sure here
print-hold-outweighed = the study answers another kind of question far more
print-against = did not count:
print-against-denied = { $cue } is denied
print-against-aim = { $cue } is only wished for
print-against-others = { $cue } is said of the work of others
print-against-counter = { $cue } speaks against it
print-against-more = and { $n } more
print-says-yes = yes: { $because }
print-says-no = no: { $because }
print-number-respondents = number of respondents
print-number-interviews = number of interviews
print-number-people = number of people
print-number-groups = number of focus groups
print-number-cases = number of cases
print-number-sites = number of places
print-number-other = number of { $what }
print-rule-citation = (author, year)
print-rule-numbered = [number]
print-rule-references = reference list
print-rule-methods = part on methods
print-rule-results = part on results
print-rule-limits = part on limits
print-rule-instruction = instruction
print-rule-professionals = interviews with professionals
print-rule-concerned = interviews with people concerned
print-rule-place = one named place
print-rule-places = several named places

## Scores

print-score-total = score { $score }; { $length } times as long as the mean study
print-score-behind = behind all studies that have the words themselves, not only compounds
print-score-same = { $n ->
    [one] 1 occurrence as typed
   *[other] { $n } occurrences as typed
}
print-score-inflected = { $n ->
    [one] 1 occurrence with another ending
   *[other] { $n } occurrences with another ending
}
print-score-translated = { $n ->
    [one] 1 occurrence in the other language
   *[other] { $n } occurrences in the other language
}
print-score-compounds = { $n ->
    [one] 1 occurrence inside a compound
   *[other] { $n } occurrences inside a compound
}
print-score-title = { $n ->
    [one] 1 occurrence in the title
   *[other] { $n } occurrences in the title
}
print-score-close = , + { $score } for standing close to the others
print-score-part = { $score }  { $typed }: { $places }; in { $studies ->
    [one] 1 study
   *[other] { $studies } studies
} (worth { $worth })

## The summary of a run

print-corpus = Corpus: { $folders }
print-corpus-new = Corpus: { $folders } (new)
print-corpus-added = Corpus: { $folders }; added: { $added }
print-summary = { $found ->
    [one] 1 file
   *[other] { $found } files
} found = { $indexed } indexed + { $unchanged } unchanged + { $duplicate } duplicate + { $refused } refused
print-attached = { $n ->
    [one] of which 1 is attached to another file
   *[other] of which { $n } are attached to other files
}
print-attached-others = { $n ->
    [one] 1 attached file that is no PDF, not read: { $files }
   *[other] { $n } attached files that are no PDFs, not read: { $files }
}
print-copies = { $n ->
    [one] 1 exact copy: { $files }
   *[other] { $n } exact copies: { $files }
}
print-copy-of = { $copy } of { $first }
print-moved = { $n ->
    [one] 1 unchanged file stands elsewhere now
   *[other] { $n } unchanged files stand elsewhere now
}
print-changed = { $n ->
    [one] 1 file has changed since the last run
   *[other] { $n } files have changed since the last run
}
print-renewed = { $n ->
    [one] 1 study was made anew by other rules
   *[other] { $n } studies were made anew by other rules
}
print-gone = { $n ->
    [one] 1 file is gone: { $files }
   *[other] { $n } files are gone: { $files }
}
print-and-more = { $some } and { $more } more
print-other-files = { $n ->
    [one] 1 other file not read: { $kinds }
   *[other] { $n } other files not read: { $kinds }
}
print-no-ending = { $n } without an ending
print-left-out = { $n ->
    [one] 1 file or folder left out: hidden, or listed in .kennisbasisignore
   *[other] { $n } files and folders left out: hidden, or listed in .kennisbasisignore
}
print-ocr-pages = { $n ->
    [one] 1 page was read by OCR
   *[other] { $n } pages were read by OCR
}
print-unread-pages = { $file }: not read: pdf { $pages }
print-badly-read-pages = { $file }: words that are no words: pdf { $pages }
print-unread-more = and { $n } more; kennisbasis status names all
print-unread = { $n ->
    [one] 1 page is scanned and not read; kennisbasis index --ocr reads them
   *[other] { $n } pages are scanned and not read; kennisbasis index --ocr reads them
}
print-unread-by-ocr = { $n ->
    [one] 1 page is scanned and not read; OCR failed on them
   *[other] { $n } pages are scanned and not read; OCR failed on them
}
print-badly-read = { $n ->
    [one] 1 study has pages whose words are no words (read badly by an earlier OCR, or letters without a meaning); kennisbasis index --ocr reads them anew
   *[other] { $n } studies have pages whose words are no words (read badly by an earlier OCR, or letters without a meaning); kennisbasis index --ocr reads them anew
}
print-badly-read-by-ocr = { $n ->
    [one] 1 study keeps pages whose words are no words, as OCR found no more on them; look at them in a viewer
   *[other] { $n } studies keep pages whose words are no words, as OCR found no more on them; look at them in a viewer
}
print-not-whole = { $n ->
    [one] 1 page was not read whole (letters without a meaning, or broken off); kennisbasis text FILE names it
   *[other] { $n } pages were not read whole (letters without a meaning, or broken off); kennisbasis text FILE names them
}
print-closed = could not open the folder { $folder }: { $reason }
print-stopped = { $n ->
    [one] Stopped: 1 file was not looked at. Next: kennisbasis index goes on where this stopped.
   *[other] Stopped: { $n } files were not looked at. Next: kennisbasis index goes on where this stopped.
}
print-done = { $studies ->
    [one] Done: 1 study can be searched in { $time }. Next: kennisbasis search "your question"
   *[other] Done: { $studies } studies can be searched in { $time }. Next: kennisbasis search "your question"
}
print-done-pages = { $studies ->
    [one] Done: 1 study
   *[other] Done: { $studies } studies
} can be searched, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} read in { $time }. Next: kennisbasis search "your question"
print-refused-locked = { $n } locked with a password: save a copy without one
print-refused-damaged = { $n } damaged: fetch again, or print to a new PDF from a viewer
print-refused-not-pdf = { $n } not a PDF in spite of the name: look what it is
print-refused-scanned = { $n } without text (scanned, needs OCR): kennisbasis index --ocr reads what is legible
print-refused-no-words = { $n } scanned, and OCR found no words: look at them; a better scan may help
print-refused-unknown-letters = { $n } with letters that have no known meaning: kennisbasis index --ocr reads them from their pictures
print-refused-blank = { $n } without letters and pictures: look whether a viewer shows text; if so, print to a new PDF
print-refused-cover = { $n } the cover of a portfolio, without text of its own: what is attached to it is read by itself
print-refused-form = { $n } a form (XFA) that only Adobe Reader shows: open it there and print it to PDF
print-refused-empty = { $n } empty: fetch again
print-refused-too-large = { $n } too large: split into parts
print-refused-too-deep = { $n } attached to a file in a file in a file: save it as a file of its own
print-refused-too-many = { $n } attached to a file that holds more than is read out of it (500 files, or too much together): save as files of their own
print-refused-timed-out = { $n } not done in time: print to a new PDF from a viewer
print-refused-unreadable = { $n } not readable (no permission, or a dead link): see to that
print-refused-more = and { $n } more; kennisbasis refused lists them all

## Tables of one's own

print-themes = themes are no longer read: { $file } and the column theme of cues.tsv may be taken away
print-no-role = no value has the role { $roles }: rules about it code nothing; the column role of values.tsv gives it to one

## Lines of review files

odd-newer = { $path }, { $n ->
    [one] line
   *[other] lines
} { $lines }: written by a newer kennisbasis, and read as far as this one knows; install that one to add to this file
odd-broken = { $path }, { $n ->
    [one] line
   *[other] lines
} { $lines }: cannot be read and was passed over; mend or remove it in a text editor

## Making the index

opening-first = There is no index yet; reading the studies in { $corpus } first.
opening-stopped = stopped before all files were read
    .hint = run kennisbasis index to go on
opening-set-aside = set aside: what { $path } says of { $values }, which the taxonomy does not have
opening-reading = { $n ->
    [one] Reading 1 file, { $size } MB.
   *[other] Reading { $n } files, { $size } MB.
}
opening-reading-some = { $n ->
    [one] Reading 1 file
   *[other] Reading { $n } files
} of { $found ->
    [one] 1 file
   *[other] { $found } files
}, { $size } MB.
opening-stopping = Stopping; the files under way are finished first.
progress-bar = { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $speed } pages/s
progress-left = { $left } left
progress-line = { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} so far

## Files that are written and read

outfile-twice = { $file } is named twice
    .hint = name a file for each format
outfile-folder = { $file } is a folder
    .hint = name a file in it: { $file }/name.{ $ending }
outfile-pdf = { $file } is a PDF, and PDFs are only ever read
outfile-other = { $file } is named as .{ $has }, which it would not be
outfile-ending = name a file that ends in .{ $ending }
outfile-index = { $file } is in the folder of the index
outfile-review = { $file } is in the folder of the review
outfile-elsewhere = name a file somewhere else: what is in there must not be written over
outfile-no-folder = there is no folder { $folder }
    .hint = make it, or name a file in a folder that is there
outfile-exists = { $file } is there already
    .hint = name a file that is not there yet, or add --force to write over it
passwords-not-text = { $file } is not a text file with passwords
    .hint = write one password on each line, and save it as plain text (UTF-8)
viewer-failed = cannot start the viewer: { $cause }
    .hint = set { $variable } to a command, for example: { $example }

## Questions of other search tools

dialect-whole-text = words without a field are looked for in the whole text, not only in title and abstract
dialect-inflections = each word finds its other endings, and compounds that it is a part of (not with --no-compounds); =word finds that form alone
dialect-left-out = { $word } is too common and was left out
dialect-title-and-abstract = { $label } is read as title and abstract; keywords are not kept apart here
dialect-label-left-out = { $label } in { $place } was left out: studies here have no such field
dialect-between = { $typed } is { $ours } here, where the number is that of the words between
dialect-side-by-side = words side by side are read as within { $n } words of each other (NEAR/{ $n }), as that tool does
dialect-other-tools = { $typed } is not how this tool writes it, and is read as nearness
dialect-longer-endings = * stands for at most { $n } letters in that tool and for any number here; there can be MORE studies
dialect-initials = { $place }: initials are left out; the author is looked for as { $name }
dialect-phrase = { $place } is read as a phrase
dialect-exact-phrase = { $place } also finds other capitals, accents and punctuation
print-in-capitals = { $typed } was read as a common word; as an operator it is written { $ours }
print-apart = { $typed }: { $left } in { $in_left }, { $right } in { $in_right }, both in { $in_both }{ $near ->
        [none] {""}
        [never] ; nowhere with { $most } words or fewer between
       *[other] ; the nearest with { $near } words between
    }
print-elsewhere = { $typed } stands anywhere in the text of { $studies }, but not in the field that was asked
dialect-strategy = read as a strategy of { $lines } numbered lines; line { $runs } is run
dialect-counted = the lines have no numbers; they were counted from 1, empty ones left out
dialect-lines-unused = these lines have no part in it: { $lines }
dialect-hits = the numbers at the end of { $lines } lines are what a database found then, and were left out
dialect-heading = passed over before the first numbered line: { $text }
dialect-blocks = what stands between operators on lines of their own was read as one group each, in parentheses
dialect-omitted =
    .headings = left out, as only a database has subject headings and types ({ $n }): { $each }
    .fields = left out, as such fields are not kept here ({ $n }): { $each }
    .limits = left out, as such limits are a database's own ({ $n }): { $each }
dialect-effect =
    .fewer = there can be FEWER studies than with them
    .more = there can be MORE studies than with them
dialect-small-operator = { $typed } behind a field or group is read as { $ours }
dialect-operator-in-phrase = { $operator } stands between quotation marks, and is a word there; take them off to look for words near each other
dialect-whole-years = { $typed } is read as whole years; there can be MORE studies than with its days or months
dialect-other-language = { $typed } is not told apart: studies in any language but Dutch, English, German and French are taken
dialect-number-is-word = { $number } is looked for as a word here; line { $number } is written #{ $number }
dialect-duplicates = { $place }: duplicates are one study here already

## The history

asked-number = search #{ $number }
asked-no-text = { $file } is not a text file of one question
    .hint = save it as plain text in UTF-8, of at most 200 kB; from Word: Save as, Plain text, UTF-8
asked-not-kept = this search is not in the history: { $cause }
