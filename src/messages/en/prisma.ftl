# See messages/mod.rs.
# The PRISMA-S search report; its lines, and the marks of Markdown in front of them,
# are set by the code.

# A message begins with the heading of a part or an item; `yours` is what is left to
# fill in.
prisma-title = Search report (PRISMA-S)
    .about =
        Written by kennisbasis from the history of searches and the index. What stands behind
        {"**To fill in**"} the tool cannot know.
prisma-yours = **To fill in:** { $what }.

# Information sources and methods.
prisma-sources = Information sources and methods
prisma-database = Database name
    .known = A collection of studies in PDF ({ $studies }), searched in full text with kennisbasis { $version } (index { $index }).
    .yours = the databases that the PDFs were found in, each with its platform
prisma-several = Searching several databases at once
    .yours = which databases were searched together on one platform, if any
prisma-registries = Study registries
    .yours = which were searched
prisma-online = Online resources and browsing
    .folders = Folders:
    .yours = how the PDFs came into these folders: websites, organisations, tables of contents
prisma-citations = Citation searching
    .yours = whether references, or works that cite, were followed, and from which studies
prisma-contacts = Contacts
    .yours = which experts, authors or organisations were asked for studies
prisma-other = Other methods
    .yours = any other way of finding studies

# Search strategies.
prisma-strategies = Search strategies
prisma-full = Full search strategies
    .typed = typed: { $question }
    .typed-in = typed ({ $dialect }): { $question }
    .run = run: { $question }
    .options = options: { $options }
    .terms = own table of terms: { $terms }
    .taxonomy = own tables for codes: { $taxonomy }
    .forms = { $typed } stands for: { $words }
    .translated = { $typed } was also looked for in the other language: { $words }
    .compounds = { $n ->
        [one] { $typed } was also looked for inside 1 compound: { $words }
       *[other] { $typed } was also looked for inside { $n } compounds: { $words }
    }
    .words-more = { $words } and { $n } more (all of them: kennisbasis history --terms { $number })
    .words-unknown = by which words of the studies it looked was not noted: an earlier version of the program ran it (those of now: kennisbasis history --terms { $number })
    .note = note: { $note }
    .left-out = left out of this report by the reviewers: #{ $number }
    .found = studies found: { $found } of { $searched }; occurrences: { $places }
prisma-limits = Limits and restrictions
    .none = No search was limited by year, language, place or code.
    .yours = why these limits were set
prisma-filters = Search filters
    .yours = which published filters were used, as they are or changed, with their source
prisma-prior = Prior work
    .yours = which searches of other reviews were reused
prisma-updates = Updates
    .again = run again: { $runs }
    .yours = how the searches are kept up to date; `kennisbasis history --rerun` tells what each of them finds now
prisma-dates = Dates of searches
    .several = { $day }: #{ $first } to #{ $last }

# Peer review.
prisma-peers = Peer review
prisma-review = Peer review
    .yours = who looked over the searches, and how (PRESS, for instance)

# Managing records.
prisma-records = Managing records
prisma-total = Total records
    .folder = { $folder }: PDF files, with those attached to others, { $found }; of these could not be read { $refused }
    .yours = how many records each database and other source gave before they became PDFs here
prisma-doubles = Deduplication
    .known = Files with the same bytes (BLAKE3) are one study. Copies set aside: { $copies }; studies that remain: { $studies }. Done by kennisbasis { $version }; a study in two editions is two studies here.
    .yours = how doubles were taken out before that, and with what
