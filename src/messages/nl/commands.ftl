# See messages/mod.rs.
# Wat de opdrachten rond hun antwoorden zeggen.

# Meer dan één opdracht.
written = Weggeschreven: { $file }
nothing-written = geen studie, dus er is niets weggeschreven
facets-are = de facetten zijn: { $facets }
counted-pages = { $n ->
    [one] 1 bladzijde
   *[other] { $n } bladzijden
}
counted-again = Elk getal is na te tellen; dat van { $n }:

# Regels en kolommen van kaarten en van `show`; de facetten, id, n en doi heten zoals
# ze getypt worden.
column-title = titel
column-authors = auteurs
column-year = jaar
column-publisher = uitgever
column-journal = tijdschrift
column-to-check = na te kijken
column-origins = herkomst
column-language = taal
column-foreign = delen in een andere taal
column-pages = bladzijden
column-possibly = mogelijk
column-judges = beoordeeld door
column-judged = beoordeeld
column-places = plaatsen
column-design = opzet
column-about-references = verwijzingen (ongeveer)
column-references = verwijzingen
column-cites = verwijst
column-text = tekst
column-copies = kopieën
column-sections = onderdelen
column-near = lijkt op
column-attached = bijlagen
column-told = gezegd door
column-file = bestand
column-column = kolom
column-value = waarde
column-certainty = zekerheid
column-page = bladzijde
column-sentence = zin
column-words = woorden
column-row-facet = facet van de rij
column-row = rij
column-column-facet = facet van de kolom
column-bubble-facet = facet van de bol
column-bubble = bol
column-studies = aantal studies
column-gaps = hiaten
column-command = opdracht
column-read-as = gelezen als
column-left-out = weggelaten
column-also-searched = ook gezocht
column-in-one-language = in één taal
column-occurrences = vindplaatsen
column-inside-compounds = in samenstellingen
column-search = zoekopdracht
column-refused = geweigerd
column-rank = rang
column-study = studie
column-pdf-page = bladzijde in pdf
column-in-title = in titel
column-before = ervoor
column-match = gevonden
column-after = erachter
column-question = vraag

# batch
batch-empty = in { $file } staat geen vraag
    .hint = zet elke vraag op een eigen regel onder de namen van de kolommen
batch-no-table = { $file } is geen tabel in platte tekst
    .hint = bewaar de tabel vanuit de spreadsheet als CSV (UTF-8)
batch-refused-cell = regel { $line }: { $why }
batch-refused-one = { $id } is geweigerd: { $why }
batch-refused = { $n ->
    [one] 1 vraag is geweigerd; de andere zijn uitgevoerd
   *[other] { $n } vragen zijn geweigerd; de andere zijn uitgevoerd
}

# cards
cards-too-many = er zijn te veel studies voor één werkmap
    .hint = gebruik --csv, of kies minder studies met een vraag
cards-and-refused = { $studies }; { $n ->
    [one] 1 bestand is geweigerd, zie kennisbasis refused
   *[other] { $n } bestanden zijn geweigerd, zie kennisbasis refused
}
cards-title-guessed = { $title }, titel is een gok
cards-title-unknown = { $title }, titel onbekend
cards-guess = { $value } (een gok)
cards-a-guess = een gok
cards-about-references = { $n ->
    [one] ongeveer 1 verwijzing
   *[other] ongeveer { $n } verwijzingen
}
cards-about = ongeveer { $n }
cards-heading = Studies
cards-question = Die antwoorden op: { $question }
cards-judged = { $value } volgens { $by }: { $because }
cards-judged-not = niet { $value } volgens { $by }: { $because }
cards-sheet-studies = studies
cards-sheet-sentences = zinnen
cards-yes = ja
cards-possibly = mogelijk
cards-yes-by-person = ja, volgens een beoordelaar
cards-no-by-person = nee, volgens een beoordelaar

# code
code-noted = genoteerd in { $file }
code-no-sign = `{ $typed }` zegt niet of de studie die waarde heeft
    .hint = typ --{ $facet } +{ $typed } of --{ $facet } -{ $typed }

# facets
facets-place-crossed = plaatsen zijn te tellen, maar niet te kruisen met een facet
    .hint = beperk liever de studies: kennisbasis facets --by place --opgave inclusie
facets-not-two = een tabel heeft twee facetten, en niet twee keer hetzelfde
    .hint = noem er één of twee: kennisbasis facets --by method --by opgave
facets-no-code = (geen code)
facets-no-place = (niet vermeld)
facets-places-overlap = Een studie kan onder een stad staan en ook onder een wijk ervan.
facets-crossed = { $rows } per { $columns }
facets-total = (studies)
facets-in-table = { $studies } in de tabel, in { $placements ->
    [one] 1 plaatsing
   *[other] { $placements } plaatsingen
}; { $unplaced } zonder code voor rij of kolom
facets-balance = source per opgave
facets-studies = studies
facets-all-studies = (alle studies)
facets-over-hundred = Een studie kan op meerdere bronnen berusten; een rij kan dus boven de 100 % uitkomen.

# gaps
gaps-not-three = rijen, kolommen en bollen vragen om drie verschillende facetten
gaps-no-review-mark = de vraag beperkt { $facet }: een ontbrekende review is niet gemarkeerd
gaps-no-source-mark = de vraag beperkt { $facet }: een ontbrekende bron is niet gemarkeerd
gaps-without-bubble = ? geen van deze
gaps-by = { $rows } per { $columns }
gaps-in-map = { $studies }; { $placed } op de kaart, in { $placements ->
    [one] 1 plaatsing
   *[other] { $placements } plaatsingen
}; { $unplaced } zonder code voor rij of kolom.
gaps-synthesis-means = synthesehiaat: { $n } of meer studies die kleinschalig zijn of in één context, en geen review.
gaps-source-means = geen …: een bronhiaat; er zijn studies, maar geen die op die bron berust.
gaps-nothing-placed = Geen studie heeft een code voor rij én kolom; kennisbasis facets telt elk facet apart.
gaps-cell-again = Elke cel is na te tellen; die van { $n }:
gaps-refused = { $n ->
    [one] 1 bestand kon niet worden gelezen en staat dus niet op de kaart; kennisbasis refused zegt waarom
   *[other] { $n } bestanden konden niet worden gelezen en staan dus niet op de kaart; kennisbasis refused zegt waarom
}
gaps-no-study = 0: geen studie
gaps-synthesis = synthesehiaat
gaps-no-source = geen { $sources }

# history
history-none = Er zijn nog geen zoekopdrachten.
history-name = naam: { $name }
history-note = opmerking: { $note }
history-left-out = weggelaten uit het verslag
history-no-number = `{ $typed }` is niet het nummer van een zoekopdracht
history-translated = { $typed } in de andere taal: { $words }
history-compounds = { $typed } in samenstellingen: { $words }
history-words-more = { $words } en nog { $n }
history-terms =
    .forms = zelf
    .translated = in de andere taal
    .compounds = in samenstellingen
    .of-now = dit zijn de woorden van de index van nu; de zoekopdracht is op een andere uitgevoerd
history-other-terms = { $line }, met een andere tabel met termen
history-other-taxonomy = { $line }, met andere tabellen voor codes
history-not-run = #{ $number }: kan niet worden uitgevoerd: { $why }
history-why-added = nieuw in de index
history-why-gone = het bestand is weg
history-why-refused = het bestand wordt nu geweigerd
history-why-file-changed = het bestand is veranderd
history-why-judged = een code is veranderd: { $facet } { $value } ({ $by }: { $because })
history-why-other-terms = er wordt met andere termen gezocht
history-why-other-tables = de tabellen voor codes zijn anders
history-why-read-anew = gelezen, gecodeerd of gezocht met andere regels
history-unchanged = #{ $number }: { $was }, ongewijzigd

# kwic
kwic-showing = { $total }; getoond: { $shown } (--all toont alles)
kwic-in-titles = { $n ->
    [one] 1 vindplaats in titels, die geen bladzijde hebben; kennisbasis search licht die uit
   *[other] { $n } vindplaatsen in titels, die geen bladzijde hebben; kennisbasis search licht ze uit
}
kwic-only-limits = de vraag zegt alleen welke studies; kennisbasis search somt ze op

# man
man-no-command = er is geen opdracht `{ $name }`
    .hint = kennisbasis --help noemt alle opdrachten

# mark
mark-no-answer = Deze studie geeft geen antwoord op de vraag; er is niets weggeschreven.
mark-is-there = { $file } bestaat al
    .hint = noem een bestand dat nog niet bestaat
mark-only-in-title = De vraag is alleen gevonden in de titel, en die staat op geen enkele bladzijde.
mark-done = { $n ->
    [one] { $file }: 1 zin gemarkeerd
   *[other] { $file }: { $n } zinnen gemarkeerd
}

# refused
refused-none = Er is geen bestand geweigerd.
refused-files = { $n ->
    [one] 1 bestand is geweigerd en niet te doorzoeken:
   *[other] { $n } bestanden zijn geweigerd en niet te doorzoeken:
}

# search
search-no-answer = Deze studie geeft geen antwoord op de vraag.
search-open-attached = Het is een bijlage in dat bestand: open daarin { $name }, bladzijde { $page }.
search-nothing-to-open = { $n ->
    [0] Geen studie antwoordt op deze vraag; er is niets te openen.
    [one] Er antwoordt maar 1 studie op deze vraag; er is niets te openen.
   *[other] Er antwoorden maar { $n } studies op deze vraag; er is niets te openen.
}

# show
show-unknown = onbekend
show-guess = { $origin }, een gok
show-poor-pages = { $pages } ({ $n ->
    [one] 1 bladzijde is niet helemaal gelezen
   *[other] { $n } bladzijden zijn niet helemaal gelezen
})
show-read-by-ocr = { $n } met OCR gelezen
show-scanned = { $n } gescand en niet gelezen
show-badly-read = { $n } met woorden die geen woorden zijn
show-cites = naar ongeveer { $n } werken
show-no-heading = ({ $kind }, zonder kop)
show-more = en nog { $n } (--json noemt ze alle)
show-attached-others = { $files } (geen pdf, niet gelezen)
show-near = { $file }: ongeveer { $percent } % van de tekst is gelijk
show-from-properties = uit de eigenschappen van de pdf
show-from-labels = uit de paginanummers van de pdf
show-as-printed = zoals gedrukt
show-from-layout = afgeleid uit de opmaak
show-from-name = uit de naam van het bestand
show-from-person = volgens een beoordelaar
show-said-by = volgens { $by }, { $day }
show-no-study = { $genre }; geen studie: facets en gaps laten het weg

# similar
similar-near-copies = { $n ->
    [one] 1 paar dat bijna gelijk is
   *[other] { $n } paren die bijna gelijk zijn
}; exacte kopieën zijn één studie. Ze worden alleen genoemd: elke studie telt apart mee.
similar-no-near-copies = geen twee studies hebben veel tekst gemeen

# status; de woorden vooraan vormen een kolom
status-index = index       { $folder } (formaat { $format })
status-corpus = corpus      { $folders }
status-holds = bevat       { $studies } met { $pages }, uit { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}; { $refused } geweigerd
status-scans = gescand     { $scans }
status-read-by-ocr = { $n ->
    [one] 1 bladzijde met OCR gelezen
   *[other] { $n } bladzijden met OCR gelezen
}
status-unread = { $n ->
    [one] 1 bladzijde niet gelezen (kennisbasis index --ocr)
   *[other] { $n } bladzijden niet gelezen (kennisbasis index --ocr)
}
status-badly-read = { $n ->
    [one] 1 studie met bladzijden waarvan de woorden geen woorden zijn (kennisbasis index --ocr)
   *[other] { $n } studies met bladzijden waarvan de woorden geen woorden zijn (kennisbasis index --ocr)
}
status-judged = { $n ->
    [one] beoordeeld  1 code door mensen
   *[other] beoordeeld  { $n } codes door mensen
}
status-judged-elsewhere = { $judged }; { $n } van studies die hier niet zijn: hun pdf's zijn veranderd of weg
status-said = { $n ->
    [one] gezegd      1 gegeven door mensen
   *[other] gezegd      { $n } gegevens door mensen
}
status-said-elsewhere = { $said }; { $n } van studies die hier niet zijn: hun pdf's zijn veranderd of weg
status-made = gemaakt     met tekstlaag { $extractor }, codeerregels { $classifier }, woordregels { $analyser }
status-made-by-other-taxonomy = { $made }; met een andere taxonomie dan nu in gebruik is
status-made-by-older-rules = { $made }; dit programma heeft nieuwere regels
status-program = programma   kennisbasis { $version }
status-fresh = op schijf   sindsdien is niets veranderd
status-folder-gone = op schijf   de map { $folder } is weg
status-changes = op schijf   sindsdien { $new } nieuw, { $changed } veranderd, { $gone } weg
status-next = Verder: kennisbasis index werkt de index bij

# taxonomy
taxonomy-is-there = { $file } bestaat al
    .hint = noem een map waarin geen van deze tabellen staat: er wordt niets overschreven
taxonomy-cannot-write = { $file } kan niet worden geschreven
    .hint = noem een map waarin deze tabellen nog niet staan en waarin schrijven mag
taxonomy-own = Uit de tabellen in { $dir } ({ $fingerprint })
taxonomy-built-in = Uit de tabellen van het programma ({ $fingerprint })
taxonomy-value = { $value }: { $dutch }, { $english }; { $cues ->
    [one] 1 signaalwoord
   *[other] { $cues } signaalwoorden
}
taxonomy-role = { $line }; rol { $role }
taxonomy-overruled = { $overruled } van { $judged } keer verworpen: { $cue } ({ $facet }: { $value })
taxonomy-missed = { $n ->
    [one] mensen gaven 1 code waar de regels er geen hadden
   *[other] mensen gaven { $n } codes waar de regels er geen hadden
}
taxonomy-nobody-judged = nog niemand heeft een code beoordeeld; dat gaat met kennisbasis code STUDIE

# terms
terms-row = regel { $line }: { $row }
terms-asked = { $word } wordt ook gezocht als: { $terms }
terms-kept-back = de > zegt dat { $word } alleen gezocht wordt, omdat het ruimer is of ook iets anders betekent; haal de > weg in { $file } om er ook vanuit te zoeken
terms-nowhere = geen regel heeft { $word } op zichzelf; schrijf een regel in { $file } met het Nederlands, een tab en het Engels om het toe te voegen
terms-first = dat bestand is de eigen tabel: kennisbasis terms --to { $file } maakt die, en vanaf dan geldt die
terms-cannot-write = { $file } kan niet worden geschreven
    .hint = noem een bestand dat nog niet bestaat, in een map waarin schrijven mag

# text
text-no-page = { $file } heeft geen bladzijde { $page }
    .hint = de bladzijden zijn 1 tot en met { $last }, zoals een pdf-lezer telt
text-attached = { $n ->
    [one] 1 bijlage, hier niet getoond: { $files }
   *[other] { $n } bijlagen, hier niet getoond: { $files }
}
text-read-by-ocr = Met OCR gelezen: blz. { $pages }
text-scanned = Gescand en niet gelezen (--ocr leest ze): blz. { $pages }
text-ocr-failed = Gescand, en OCR is mislukt: blz. { $pages }
text-badly-read = Slecht gelezen door een eerdere OCR, veel woorden zijn geen woorden (--ocr leest ze opnieuw): blz. { $pages }
text-no-language = Geen woorden van een taal, de letters betekenen iets anders of niets (--ocr leest ze opnieuw): blz. { $pages }
text-lost = In het bestand genoemd maar er niet in te vinden: blz. { $pages }
text-not-whole = Niet helemaal gelezen (letters zonder betekenis, of afgebroken): blz. { $pages }

# why
why-no-json = de regels van een kaart hebben geen eigen JSON
    .hint = kennisbasis show STUDIE --json geeft ze alle, onder `design`
why-no-study = Volgens een beoordelaar is dit geen studie: hieronder staat wat de regels ervan maken, en dat telt nergens mee.
why-nothing = { $line }: niets gevonden
why-no-facet = er is geen facet `{ $typed }`
    .hint = de facetten zijn: { $facets }; de regels van een kaart zijn: { $lines }
