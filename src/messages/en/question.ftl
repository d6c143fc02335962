# See messages/mod.rs.
# What is wrong with a question, and what to type instead.

problem-question = this question cannot be run: { $why }
problem-questions = this question cannot be run in { $n } places

problem-empty = the question is empty
    .hint = type what you look for: kennisbasis search "ervaringskennis van bewoners"
problem-too-long = the question is longer than { $most } bytes
    .hint = search for its parts one by one
problem-too-deep = more than { $most } parentheses inside each other
    .hint = write it with fewer parentheses inside each other; words that are alternatives need one pair: (wijk OR buurt OR straat)

problem-open-phrase = this phrase is not closed
    .hint = close it with a second quotation mark: "stem van de burger"
problem-empty-phrase = this phrase is empty
    .hint = put words between the quotation marks, or leave them out
problem-single-quotes = a phrase stands between double quotation marks
    .hint = write "stem van de burger"
problem-open-group = this parenthesis is not closed
    .hint = close it: wijk AND (team OR buurt)
problem-stray-close = nothing is open that this parenthesis could close
    .hint = open it before what belongs together: (wijk OR buurt) AND team
problem-glued-group = a parenthesis cannot open right behind a word
    .hint = write participatie* for every ending, or put a blank before the parenthesis: wijk (team OR buurt)
problem-empty-group = these parentheses hold nothing
    .hint = put words between the parentheses, or leave them out

problem-missing-side =
    .before = { $operator } has nothing before it
    .after = { $operator } has nothing after it
    .hint = AND, OR, NOT and NEAR/3 stand between words; to look for such a word itself, type it in small letters
problem-no-operator = no operator stands before this
    .hint = write AND, OR or NOT before it
problem-lone-not = NOT takes away, and there is nothing to take away from
    .hint = say first what to look for: armoede NOT schulden
problem-in-capitals = `{ $word }` may be an operator here, or a word
    .hint = type the words in small letters and the operators in capitals; or put them in a phrase
problem-near-without-number = { $operator } does not say how many words may stand between
    .hint = write burger NEAR/3 initiatief, or PRE/3 if the order counts; in small letters it is a word to look for
problem-too-far = at most { $most } words can be between
    .hint = write fewer, burger NEAR/50 initiatief; or AND, for both anywhere in a study
problem-not-near = { $what } has no one place in the text that something could be near to
    .hint = put words, a phrase or alternatives on each side, and fields around both: title:((burger OR inwoner) NEAR/3 initiatief)

problem-no-word = there is no word in this
    .hint = leave it out, or put it in a phrase: "zorg & welzijn"
problem-short-start = too little stands before this *
    .hint = put two letters or more before the *: participat*
problem-star-in-front = at least three letters must be known of a word that is open at its beginning
    .hint = write more of it: *participatie; or the words that you look for: arbeidsparticipatie OR burgerparticipatie
problem-many-open = more than { $most } words are open at their beginning
    .hint = write the words that you look for: arbeidsparticipatie OR burgerparticipatie
problem-short-pattern = too little is known of this word
    .hint = leave a word open at its end, participat*; write ? for one letter, wom?n; or more of it, behavio*r
problem-question-mark = a question needs no question mark
    .hint = leave it out; if it stands for one letter, put parentheses around the word: (team?)
problem-open-exact = an exact form cannot be left open
    .hint = write =wijk for this form alone, or wijk* for every ending
problem-exact-phrase = `=` stands before one word
    .hint = put it before each word: =één AND =wijk; a phrase is exact but for capitals and accents
problem-sign = `{ $sign }` before a word has no meaning here
    .hint = leave it out: words beside each other must all occur
    .hint-not = write NOT: armoede NOT schulden

problem-unknown-field = there is no field `{ $name }`
    .hint = the fields are title, abstract, methods, results, conclusion, references, author, year, lang, doi, file, place, opgave, method, source and question; to look for the words, use a phrase: "{ $name } wijk"
    .hint-near = did you mean { $field }:{ $value }?
problem-empty-field = nothing stands right behind `{ $field }:`
    .hint = put it right behind the colon: { $field }:{ $value }
    .hint-words = put it right behind the colon: { $field }:{ $value }; for more words: { $field }:(wijk buurt)
problem-inside-field = { $what } cannot stand inside a field
    .hint = put them side by side: title:wijk abstract:armoede year:2019
problem-group-of-values = `{ $field }:` takes one value
    .hint = write each by itself: { $field }:{ $value } OR { $field }:…
problem-open-value = the value of `{ $field }:` cannot be left open
    .hint = write it in full: { $field }:{ $value }
problem-not-years = `{ $typed }` is not a year
    .hint = write year:2019, year:2015..2022, year:2015.. or year:..2022
    .hint-option = write 2019, 2015..2022, 2015.. or ..2022
problem-unknown-language = there is no language `{ $typed }`
    .hint = the languages are nl, en, de, fr and other: lang:nl OR lang:en
    .hint-option = the languages are: { $codes }
problem-unknown-value = there is no { $facet } `{ $value }`
    .hint = the values of { $facet } are: { $known }
    .hint-method = the values of { $facet } are: { $known }; to look for a word in the methods section: methods:interview
problem-not-earlier = `{ $typed }` is not the number of an earlier search
    .hint = write the number of a search: #3 AND #5; or leave out the #
problem-no-line = no line { $number } stands before this one
    .hint = a line combines lines that stand before it, by their numbers: 1 and 2
problem-no-last-line = none of these numbered lines combines the others
    .hint = add a line that says what to look for: 1 and 2

# What cannot be near something, or stand inside a field.
problem-a-field = a field
problem-another-field = another field
problem-a-limit = a limit on studies
problem-an-earlier-search = an earlier search
problem-a-heading = a subject heading

# Spellings of other search tools.
problem-nearness = another search tool writes nearness as `{ $typed }`
    .hint = write burger { $ours } initiatief: the number is that of the words between; to look for the word itself, put it between quotation marks
problem-ovid-field = this is how Ovid writes a field
    .hint = write title:wijk OR abstract:wijk, or add --dialect ovid
problem-pubmed-field = this is how PubMed writes a field
    .hint = write title:wijk OR abstract:wijk, or add --dialect pubmed
problem-wos-field = this is how Web of Science writes a field
    .hint = write title:wijk OR abstract:wijk, or add --dialect wos
problem-scopus-field = this is how Scopus writes a field
    .hint = write title:wijk OR abstract:wijk, or add --dialect scopus; before a group that is no field, put a blank
problem-other-sign = `{ $sign }` has no meaning here
    .hint = leave it out, or put the words in a phrase: "stem van de burger"
    .hint-dollar = write participat* for any ending
    .hint-hash = write wom?n for one letter
    .hint-tilde = write burger NEAR/5 initiatief
    .hint-bar = write wijk OR buurt

# What a dialect has and we do not.
problem-heading = subject headings are given by a database, and these studies have none
    .hint = write the words that such studies use instead: "social work*" OR welzijn*
problem-database-limit = this limit is one of a database, and these studies do not have it
    .hint = leave it out; for a year or a language: --year 2015..2022 or --lang nl
problem-label = `{ $label }` is not a field that is known of these studies
    .hint = leave it out, or look in title and abstract: title:wijk OR abstract:wijk
problem-lone-label = `{ $label }` stands behind nothing
    .hint = put a word, a phrase or a group before it: wijk.ti. in Ovid, wijk[ti] in PubMed
problem-operator = `{ $operator }` has no counterpart here
    .hint = write it as the dialect does (adj3 in Ovid, NEAR/3 in Web of Science, W/3 in Scopus, N3 in EBSCO), or leave out --dialect
    .hint-same = write how many words may stand between: burger NEAR/15 initiatief
    .hint-limit = leave it out and add --year 2015..2022 or --lang nl to the search
problem-dialect-sign = `{ $sign }` has no meaning in this dialect
    .hint = use the signs of the dialect that you named, or leave out --dialect
problem-mixed-nearness = the order of these operators of nearness is not clear
    .hint = put parentheses around what comes first: (burger W/3 initiatief) PRE/5 wijk
problem-mixed-operators = which of AND, OR and NOT goes first is not clear here
    .hint = put parentheses around what comes first: wijk AND (team* OR buurt*)
problem-spellings = this stands for more than { $most } spellings
    .hint = leave the word open at its end: participat*
problem-nearness-of-many = nearness of { $words } words at once cannot be asked
    .hint = write pairs: "burger initiatief"[tiab:~3] AND "initiatief wijk"[tiab:~3]
problem-value = `{ $value }` cannot be read as { $what }
    .hint = write { $what }: 2019, 2015-2022, dutch, Jansen
problem-a-year = a year or a range of years
problem-a-language = a language
problem-this-value = the value of this field

# What was named beside a question.
problem-no-dialect = there is no dialect `{ $typed }`
    .hint = the dialects are: ovid, pubmed, wos, scopus, ebsco, proquest, cochrane
problem-no-search = there is no search #{ $number }
    .hint = kennisbasis history lists them
problem-other-reach = search #{ $number } was run with { $options }
    .none = search #{ $number } was run without options
    .hint = run this one with the same options: what is found depends on them
problem-other-terms = search #{ $number } was run with another table of terms
    .hint = put that table back, or type its question again: what is found depends on the terms
