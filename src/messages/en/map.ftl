# See messages/mod.rs.
# The gap map as a page and as a picture: see export/map. What the script of the page
# fills in stands there in braces that are text. Numbers are given as text: the script
# writes them anew, and does not part their thousands.

map-title = Evidence gap map
map-about-question = Studies that answer: { $question }
map-about-all = All studies in the index
map-totals = { $studies }; in the map: { $placed }, placements: { $placements }; without a place in it: { $unplaced }.
map-refused = Files that could not be read and are not counted: { $refused }.
map-no-study = Documents that a person calls no study and that are not counted: { $no_study }.
map-how-to-read = Choose a cell to list its studies below, with the sentences that made their codes. A gap is a gap in these studies: it may be filled elsewhere.
map-only-sure = Only codes with enough evidence count.
map-also-possible = Codes that are only possible count, too.
map-foot = Made by kennisbasis from the studies themselves; this page loads nothing from elsewhere.

## Nouns behind a number, which the script puts there, too

map-study = study
map-studies = studies

## The map

map-caption = Studies by { $rows } (rows) and { $columns } (columns). A study with several codes stands in several cells; totals count each study once.
map-total = Total
map-without = without { $facet }
map-without-here = { $n } without { $facet }
map-empty = no study
map-synthesis = synthesis gap: { $n } small, no review
    .means = Synthesis gap: five or more studies that are small-scale or in a single context, and no review.
map-source = source gap, missing: { $missing }
    .means = Source gap: studies, but none that rests on this source of knowledge.
map-legend = Legend
map-area = The area of a bubble is its number of studies; a study may be in several bubbles.

## Filters

map-filters = Filter the studies
    .help = Filter the studies: one of the ticked values within a box, and all boxes together. Marks of gaps are shown without filters only.
    .language = Language
    .reset = Show all
    .shown = {"{"}shown{"}"} of {"{"}studies{"}"} studies

## The list of studies

map-list = All studies
    .brief = There are so many studies that their sentences are not on this page: kennisbasis show tells them, by the digits behind each study.
    .not-printed = The list of studies is not printed: choose a cell or a filter on the screen first, and its studies are.
    .help = Each with its codes, the sentences that made them, and the page.
    .count = The same count on the command line:
    .back = Back to the map
    .unplaced = Studies without a place in the map
map-no-year = year unknown
map-no-code = No code has enough evidence.
# Of a code for which the evidence is thin, or on which people differ.
map-possible = possibly
# What a person says of a code: that it holds, or that it does not.
map-judged = { $by } says so: { $because }
map-judged-not = { $by } says it does not hold: { $because }
map-no-reason = no sentence was kept
map-more = and { $n } more
map-show = All that is known:

## All numbers

map-numbers = All numbers, with the command that counts each cell
    .gaps = gaps
    .command = command

## Names

map-facet-opgave = opgave
map-facet-method = method
map-facet-source = source
map-facet-question = question
map-language-dutch = Dutch
map-language-english = English
map-language-german = German
map-language-french = French
map-language-other = another language
