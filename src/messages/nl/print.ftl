# Wat om en in antwoorden staat: zie cli/print, en de bestanden ernaast.

## Antwoorden

print-found = { $studies ->
    [one] 1 studie
   *[other] { $studies } studies
}, { $places ->
    [one] 1 vindplaats
   *[other] { $places } vindplaatsen
}
print-found-inside = { $studies ->
    [one] 1 studie
   *[other] { $studies } studies
}, { $places ->
    [one] 1 vindplaats
   *[other] { $places } vindplaatsen
} ({ $inside } in samenstellingen)
print-found-cut = { $found }; getoond: { $shown } (--all toont alles)
print-file-unknown = (bestand onbekend)
print-read-as = gelezen als: { $question }
print-read-as-without = gelezen als: { $question }   (te algemeen, dus weggelaten: { $words })
print-also-searched = ook gezocht, voor { $typed }: { $terms }
print-one-language = alleen zoals getypt, niet in de andere taal: { $words }; meer: kennisbasis terms { $first }
    .kept-back = { $words } (kan iets anders betekenen)
    .unlisted = { $words } (staat niet in de tabel met termen)
print-without-year = { $n ->
    [one] 1 studie valt door --year af omdat het jaar niet bekend is
   *[other] { $n } studies vallen door --year af omdat het jaar niet bekend is
}
print-year-guess-in = { $n ->
    [one] 1 studie valt binnen --year door een jaar dat een gok is; show zegt hoe het is gevonden
   *[other] { $n } studies vallen binnen --year door een jaar dat een gok is; show zegt hoe het is gevonden
}
print-year-guess-out = { $n ->
    [one] 1 studie valt door --year af door een jaar dat een gok is
   *[other] { $n } studies vallen door --year af door een jaar dat een gok is
}
print-only-possibly = { $n ->
    [one] nog 1 studie is alleen mogelijk zo gecodeerd; --possibly neemt die mee
   *[other] nog { $n } studies zijn alleen mogelijk zo gecodeerd; --possibly neemt die mee
}
print-no-study = { $n ->
    [one] 1 document is volgens een beoordelaar geen studie en telt hier nergens mee
   *[other] { $n } documenten zijn volgens een beoordelaar geen studie en tellen hier nergens mee
}
print-not-searched = { $n ->
    [one] 1 bestand kon niet worden gelezen en is niet doorzocht; kennisbasis refused zegt waarom
   *[other] { $n } bestanden konden niet worden gelezen en zijn niet doorzocht; kennisbasis refused zegt waarom
}

## Treffers

print-in-title = in de titel
print-in-title-by-person = in de titel, zoals een beoordelaar die gaf
print-in-title-of-file = in de titel, uit de eigenschappen van het bestand
print-title-guessed = titel is een gok
print-title-unknown = titel onbekend
print-place = plaats: { $page }
print-near-hit = bijna een kopie van { $rank }: ongeveer { $percent } % van de tekst is gelijk
print-near-found = bijna een kopie van { $file }, dat ook antwoordt: ongeveer { $percent } % van de tekst is gelijk
print-pages-cut = { $places ->
    [one] 1 vindplaats
   *[other] { $places } vindplaatsen
} op { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
}, waarvan { $shown } getoond (--pages)
print-language = taal
print-none = geen

## Niets gevonden

print-each = elk apart: { $parts }
print-no-word = geen studie heeft het woord { $word }
print-no-word-like = geen studie heeft het woord { $word }; wel: { $like }
print-no-place = geen studie zegt dat ze in { $place } is uitgevoerd
print-no-place-like = geen studie zegt dat ze in { $place } is uitgevoerd; wel: { $like }
print-no-place-some = geen studie zegt dat ze in { $place } is uitgevoerd; wel bijvoorbeeld: { $like }
print-one-name = als { $name } één naam is, zoek dan op place:"{ $name }"

## Kaarten

print-respondents = { $n ->
    [one] 1 respondent
   *[other] { $n } respondenten
}
print-interviews = { $n ->
    [one] 1 interview
   *[other] { $n } interviews
}
print-people = { $n ->
    [one] 1 persoon
   *[other] { $n } personen
}
print-groups = { $n ->
    [one] 1 focusgroep
   *[other] { $n } focusgroepen
}
print-cases = { $n ->
    [one] 1 casus
   *[other] { $n } casussen
}
print-sites = { $n ->
    [one] 1 plaats of organisatie
   *[other] { $n } plaatsen of organisaties
}
print-part-front-matter = voorwerk
print-part-keywords = trefwoorden
print-part-contents = inhoudsopgave
print-part-abstract = samenvatting
print-part-introduction = inleiding
print-part-methods = methode
print-part-results = resultaten
print-part-discussion = discussie
print-part-conclusion = conclusie
print-part-references = literatuurlijst
print-part-appendix = bijlage
print-part-other = ander deel
print-in-dutch = { $part } in het Nederlands ({ $page })
print-in-english = { $part } in het Engels ({ $page })
print-in-german = { $part } in het Duits ({ $page })
print-in-french = { $part } in het Frans ({ $page })
print-in-other = { $part } in een andere taal ({ $page })
print-text-poor = { $n ->
    [one] 1 bladzijde niet helemaal gelezen
   *[other] { $n } bladzijden niet helemaal gelezen
}
print-text-by-ocr = { $n ->
    [one] 1 bladzijde met OCR gelezen
   *[other] { $n } bladzijden met OCR gelezen
}
print-text-unread = { $n ->
    [one] 1 bladzijde gescand en niet gelezen
   *[other] { $n } bladzijden gescand en niet gelezen
}
print-text-badly = { $n ->
    [one] 1 bladzijde met woorden die geen woorden zijn
   *[other] { $n } bladzijden met woorden die geen woorden zijn
}
print-text-good = digitale tekst, alle bladzijden gelezen
print-design-action-research = actieonderzoek
print-design-case-study = casestudy
print-design-co-creation = cocreatie
print-design-content-analysis = inhoudsanalyse
print-design-cross-sectional = dwarsdoorsnede
print-design-delphi = delphimethode
print-design-diaries = dagboeken
print-design-discourse-analysis = discoursanalyse
print-design-document-analysis = documentanalyse
print-design-ethnography = etnografie
print-design-evaluation = evaluatie
print-design-expert-meetings = expertbijeenkomsten
print-design-focus-groups = focusgroepen
print-design-framework-analysis = frameworkanalyse
print-design-literature-review = literatuuronderzoek
print-design-longitudinal = longitudinaal
print-design-meta-analysis = meta-analyse
print-design-narrative-research = narratief onderzoek
print-design-network-analysis = netwerkanalyse
print-design-nominal-group = nominale groep
print-design-observation = observatie
print-design-participatory-research = participatief onderzoek
print-design-phenomenology = fenomenologie
print-design-practice-research = praktijkonderzoek
print-design-pre-post-measurement = voor- en nameting
print-design-qualitative = kwalitatief
print-design-quantitative = kwantitatief
print-design-randomised-trial = gerandomiseerd onderzoek
print-design-registry-data = registratiegegevens
print-design-scoping-review = verkennende review
print-design-single-case-design = n=1-onderzoek
print-design-survey = enquête
print-design-systematic-review = systematische review
print-design-thematic-analysis = thematische analyse
print-design-user-tests = gebruikerstests
print-design-vignettes = vignetten

## Codes en hun redenen

print-nothing-of = { $facet }: niets gevonden
print-not = { $facet }: niet { $value }
print-differ = { $facet }: mensen zijn het niet eens over { $value }
print-possibly = { $facet }: mogelijk { $value }
print-not-coded = { $facet }: niet gecodeerd als { $value }
print-score = (score { $score })
print-rules-possible = volgens de regels alleen mogelijk: { $why }
print-rules-none = volgens de regels geen code: { $why }
print-held-possible = alleen mogelijk: { $why }
print-held-none = geen code: { $why }
print-hold-score = het telt pas mee vanaf een score van { $score }
print-hold-none-convinces = de woorden zijn zwak of heel algemeen; nodig is één sterk woord, of drie vrij zekere
print-hold-in-passing = maar één woord wijst erop, en titel en samenvatting gaan er niet over
print-hold-not-done = geen zin zegt dat deze studie dat zelf heeft gedaan
print-hold-no-own-work = het document bevat weinig of geen eigen onderzoek
print-hold-course-plan = het document leest als het plan van een cursus:
print-hold-manifesto = het document leest als wat een partij wil:
print-hold-no-study = het document leest als een formulier, een wet, een handleiding of de beschrijving van software:
print-hold-no-source = geen bron die daarop antwoord kan geven is hier zeker
print-hold-outweighed = de studie beantwoordt veel meer een ander soort vraag
print-against = telde niet mee:
print-against-denied = { $cue } wordt ontkend
print-against-aim = { $cue } is alleen een wens
print-against-others = { $cue } gaat over het werk van anderen
print-against-counter = { $cue } spreekt ertegen
print-against-more = en nog { $n }
print-says-yes = ja: { $because }
print-says-no = nee: { $because }
print-number-respondents = aantal respondenten
print-number-interviews = aantal interviews
print-number-people = aantal personen
print-number-groups = aantal focusgroepen
print-number-cases = aantal casussen
print-number-sites = aantal plaatsen
print-number-other = aantal { $what }
print-rule-citation = (auteur, jaar)
print-rule-numbered = [nummer]
print-rule-references = literatuurlijst
print-rule-methods = deel over de methode
print-rule-results = deel over de resultaten
print-rule-limits = deel over de beperkingen
print-rule-instruction = instructie
print-rule-professionals = interviews met professionals
print-rule-concerned = interviews met mensen om wie het gaat
print-rule-place = één genoemde plaats
print-rule-places = meerdere genoemde plaatsen

## Scores

print-score-total = score { $score }; { $length } keer zo lang als de gemiddelde studie
print-score-behind = achter alle studies die de woorden zelf hebben, en niet alleen samenstellingen
print-score-same = { $n ->
    [one] 1 vindplaats zoals getypt
   *[other] { $n } vindplaatsen zoals getypt
}
print-score-inflected = { $n ->
    [one] 1 vindplaats met een andere uitgang
   *[other] { $n } vindplaatsen met een andere uitgang
}
print-score-translated = { $n ->
    [one] 1 vindplaats in de andere taal
   *[other] { $n } vindplaatsen in de andere taal
}
print-score-compounds = { $n ->
    [one] 1 vindplaats in een samenstelling
   *[other] { $n } vindplaatsen in een samenstelling
}
print-score-title = { $n ->
    [one] 1 vindplaats in de titel
   *[other] { $n } vindplaatsen in de titel
}
print-score-close = {" "}+ { $score } (dicht bij de andere)
print-score-part = { $score }  { $typed }: { $places }; in { $studies ->
    [one] 1 studie
   *[other] { $studies } studies
} (gewicht { $worth })

## De samenvatting van een run

print-corpus = Corpus: { $folders }
print-corpus-new = Corpus: { $folders } (nieuw)
print-corpus-added = Corpus: { $folders }; toegevoegd: { $added }
print-summary = { $found ->
    [one] 1 bestand
   *[other] { $found } bestanden
} gevonden = { $indexed } opgenomen + { $unchanged } ongewijzigd + { $duplicate } dubbel + { $refused } geweigerd
print-attached = { $n ->
    [one] waarvan 1 als bijlage in een ander bestand
   *[other] waarvan { $n } als bijlage in andere bestanden
}
print-attached-others = { $n ->
    [one] 1 bijlage die geen pdf is, niet gelezen: { $files }
   *[other] { $n } bijlagen die geen pdf zijn, niet gelezen: { $files }
}
print-copies = { $n ->
    [one] 1 exacte kopie: { $files }
   *[other] { $n } exacte kopieën: { $files }
}
print-copy-of = { $copy } van { $first }
print-moved = { $n ->
    [one] 1 ongewijzigd bestand staat nu ergens anders
   *[other] { $n } ongewijzigde bestanden staan nu ergens anders
}
print-changed = { $n ->
    [one] 1 bestand is veranderd sinds de vorige keer
   *[other] { $n } bestanden zijn veranderd sinds de vorige keer
}
print-renewed = { $n ->
    [one] 1 studie is opnieuw verwerkt volgens andere regels
   *[other] { $n } studies zijn opnieuw verwerkt volgens andere regels
}
print-gone = { $n ->
    [one] 1 bestand is weg: { $files }
   *[other] { $n } bestanden zijn weg: { $files }
}
print-and-more = { $some } en nog { $more }
print-other-files = { $n ->
    [one] 1 ander bestand niet gelezen: { $kinds }
   *[other] { $n } andere bestanden niet gelezen: { $kinds }
}
print-no-ending = { $n } zonder extensie
print-left-out = { $n ->
    [one] 1 bestand of map overgeslagen: verborgen, of genoemd in .kennisbasisignore
   *[other] { $n } bestanden en mappen overgeslagen: verborgen, of genoemd in .kennisbasisignore
}
print-ocr-pages = { $n ->
    [one] 1 bladzijde is met OCR gelezen
   *[other] { $n } bladzijden zijn met OCR gelezen
}
print-unread-pages = { $file }: niet gelezen: pdf { $pages }
print-badly-read-pages = { $file }: woorden die geen woorden zijn: pdf { $pages }
print-unread-more = en nog { $n }; kennisbasis status noemt ze allemaal
print-unread = { $n ->
    [one] 1 bladzijde is gescand en niet gelezen; kennisbasis index --ocr leest die
   *[other] { $n } bladzijden zijn gescand en niet gelezen; kennisbasis index --ocr leest die
}
print-unread-by-ocr = { $n ->
    [one] 1 bladzijde is gescand en niet gelezen; OCR mislukte daar
   *[other] { $n } bladzijden zijn gescand en niet gelezen; OCR mislukte daar
}
print-badly-read = { $n ->
    [one] 1 studie heeft bladzijden waarvan de woorden geen woorden zijn (slecht gelezen door een eerdere OCR, of letters zonder betekenis); kennisbasis index --ocr leest ze opnieuw
   *[other] { $n } studies hebben bladzijden waarvan de woorden geen woorden zijn (slecht gelezen door een eerdere OCR, of letters zonder betekenis); kennisbasis index --ocr leest ze opnieuw
}
print-badly-read-by-ocr = { $n ->
    [one] 1 studie houdt bladzijden waarvan de woorden geen woorden zijn, want OCR vond er niet meer; bekijk ze in een pdf-lezer
   *[other] { $n } studies houden bladzijden waarvan de woorden geen woorden zijn, want OCR vond er niet meer; bekijk ze in een pdf-lezer
}
print-not-whole = { $n ->
    [one] 1 bladzijde is niet in haar geheel gelezen (letters zonder betekenis, of afgebroken); kennisbasis text BESTAND noemt haar
   *[other] { $n } bladzijden zijn niet in hun geheel gelezen (letters zonder betekenis, of afgebroken); kennisbasis text BESTAND noemt ze
}
print-closed = kon de map { $folder } niet openen: { $reason }
print-stopped = { $n ->
    [one] Gestopt: 1 bestand is niet bekeken. Verder: kennisbasis index gaat door waar dit stopte.
   *[other] Gestopt: { $n } bestanden zijn niet bekeken. Verder: kennisbasis index gaat door waar dit stopte.
}
print-done = { $studies ->
    [one] Klaar in { $time }: 1 studie is te doorzoeken. Verder: kennisbasis search "je vraag"
   *[other] Klaar in { $time }: { $studies } studies zijn te doorzoeken. Verder: kennisbasis search "je vraag"
}
print-done-pages = { $studies ->
    [one] Klaar: 1 studie is te doorzoeken
   *[other] Klaar: { $studies } studies zijn te doorzoeken
}, { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
} gelezen in { $time }. Verder: kennisbasis search "je vraag"
print-refused-locked = { $n } beveiligd met een wachtwoord: bewaar een kopie zonder
print-refused-damaged = { $n } beschadigd: haal het bestand opnieuw op, of druk vanuit een pdf-lezer af naar een nieuwe pdf
print-refused-not-pdf = { $n } geen pdf, ondanks de naam: kijk wat het is
print-refused-scanned = { $n } zonder tekst (gescand, heeft OCR nodig): kennisbasis index --ocr leest wat leesbaar is
print-refused-no-words = { $n } gescand, en OCR vond geen woorden: bekijk het bestand; een betere scan kan helpen
print-refused-unknown-letters = { $n } met letters waarvan de betekenis niet bekend is: kennisbasis index --ocr leest ze van hun beeld
print-refused-blank = { $n } zonder letters en plaatjes: kijk of een pdf-lezer tekst toont; zo ja, druk af naar een nieuwe pdf
print-refused-cover = { $n } omslag van een pdf-portfolio, zonder eigen tekst: de bijlagen erin zijn apart gelezen
print-refused-form = { $n } formulier (XFA) dat alleen Adobe Reader toont: open het daar en druk het af naar een pdf
print-refused-empty = { $n } leeg: haal het bestand opnieuw op
print-refused-too-large = { $n } te groot: splits het bestand
print-refused-too-deep = { $n } bijlage in een bestand in een bestand in een bestand: bewaar de bijlage als eigen bestand
print-refused-too-many = { $n } bijlage bij een bestand dat meer bevat dan eruit gelezen wordt (500 bestanden, of samen te veel): bewaar de bijlage als eigen bestand
print-refused-timed-out = { $n } niet op tijd klaar: druk vanuit een pdf-lezer af naar een nieuwe pdf
print-refused-unreadable = { $n } niet te lezen (geen rechten, of een dode koppeling): zorg dat het bestand te openen is
print-refused-more = en nog { $n }; kennisbasis refused toont ze allemaal

## Eigen tabellen

print-themes = thema's worden niet meer gelezen: { $file } en de kolom theme van cues.tsv kunnen weg
print-no-role = geen waarde heeft de rol { $roles }: regels daarover coderen niets; geef een waarde die rol in de kolom role van values.tsv

## Regels van reviewbestanden

odd-newer = { $path }, { $n ->
    [one] regel
   *[other] regels
} { $lines }: geschreven door een nieuwere kennisbasis, en gelezen voor zover deze het kent; installeer de nieuwere om iets aan dit bestand toe te voegen
odd-broken = { $path }, { $n ->
    [one] regel
   *[other] regels
} { $lines }: niet te lezen en overgeslagen; verbeter of verwijder dit in een teksteditor

## De index maken

opening-first = Er is nog geen index; eerst worden de studies in { $corpus } gelezen.
opening-stopped = gestopt voordat alle bestanden waren gelezen
    .hint = ga verder met kennisbasis index
opening-set-aside = terzijde gelegd: wat { $path } zegt over { $values }, want de taxonomie heeft dat niet
opening-reading = { $n ->
    [one] Bezig met lezen: 1 bestand, { $size } MB.
   *[other] Bezig met lezen: { $n } bestanden, { $size } MB.
}
opening-reading-some = Bezig met lezen: { $n } van { $found ->
    [one] 1 bestand
   *[other] { $found } bestanden
}, { $size } MB.
opening-stopping = Bezig met stoppen; wat al gelezen wordt, wordt eerst afgemaakt.
progress-bar = { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}, { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
}, { $speed } bladzijden/s
progress-left = nog { $left }
progress-line = tot nu toe { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}, { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
}

## Bestanden die worden geschreven en gelezen

outfile-twice = { $file } is twee keer genoemd
    .hint = noem voor elk formaat een eigen bestand
outfile-folder = { $file } is een map
    .hint = noem een bestand erin: { $file }/naam.{ $ending }
outfile-pdf = { $file } is een pdf, en pdf's worden alleen gelezen
outfile-other = { $file } eindigt op .{ $has }, maar zo'n bestand wordt het niet
outfile-ending = noem een bestand dat eindigt op .{ $ending }
outfile-index = { $file } ligt in de map van de index
outfile-review = { $file } ligt in de reviewmap
outfile-elsewhere = noem een bestand ergens anders: wat daar staat, mag niet worden overschreven
outfile-no-folder = er is geen map { $folder }
    .hint = maak die map, of noem een bestand in een map die er is
outfile-exists = { $file } bestaat al
    .hint = noem een bestand dat er nog niet is, of zet --force erbij om het te overschrijven
passwords-not-text = { $file } is geen tekstbestand met wachtwoorden
    .hint = zet op elke regel één wachtwoord, en bewaar het als platte tekst (UTF-8)
viewer-failed = kan de pdf-lezer niet starten: { $cause }
    .hint = zet in { $variable } een opdracht, bijvoorbeeld: { $example }

## Vragen van andere zoekprogramma's

dialect-whole-text = woorden zonder veld worden gezocht in de hele tekst, niet alleen in titel en samenvatting
dialect-inflections = elk woord vindt ook zijn andere uitgangen, en samenstellingen waar het een deel van is (niet met --no-compounds); =woord vindt alleen die vorm
dialect-left-out = { $word } is te algemeen en is weggelaten
dialect-title-and-abstract = { $label } wordt gelezen als titel en samenvatting; trefwoorden zijn hier geen apart veld
dialect-label-left-out = { $label } in { $place } is weggelaten: studies hebben hier zo'n veld niet
dialect-between = { $typed } is hier { $ours }; dat getal is het aantal woorden ertussen
dialect-side-by-side = woorden naast elkaar zijn gelezen als hooguit { $n } woorden van elkaar (NEAR/{ $n }), zoals dat programma het doet
dialect-other-tools = { $typed } schrijft dit programma anders; het is gelezen als nabijheid
dialect-longer-endings = * staat in dat programma voor hooguit { $n } letters en hier voor elk aantal; er kunnen MEER studies zijn
dialect-initials = { $place }: voorletters zijn weggelaten; de auteur wordt gezocht als { $name }
dialect-phrase = { $place } wordt gelezen als woordgroep
dialect-exact-phrase = { $place } vindt ook andere hoofdletters, accenten en leestekens
print-in-capitals = { $typed } is gelezen als een veelvoorkomend woord; als operator schrijft u { $ours }
print-apart = { $typed }: { $left } in { $in_left }, { $right } in { $in_right }, beide in { $in_both }{ $near ->
        [none] {""}
        [never] ; nergens met { $most } woorden of minder ertussen
       *[other] ; het dichtstbij met { $near } woorden ertussen
    }
print-elsewhere = { $typed } staat ergens in de tekst van { $studies }, maar niet in het gevraagde veld
dialect-strategy = gelezen als een strategie van { $lines } genummerde regels; regel { $runs } wordt uitgevoerd
dialect-counted = de regels hebben geen nummers; ze zijn geteld vanaf 1, lege niet mee
dialect-lines-unused = deze regels doen niet mee: { $lines }
dialect-hits = de getallen aan het eind van { $lines } regels zijn wat een databank toen vond, en zijn weggelaten
dialect-heading = overgeslagen vóór de eerste genummerde regel: { $text }
dialect-blocks = wat tussen operatoren op een eigen regel staat, is telkens als één groep gelezen, tussen haakjes
dialect-omitted =
    .headings = weggelaten, want alleen een databank heeft trefwoorden en publicatietypen ({ $n }): { $each }
    .fields = weggelaten, want zulke velden zijn hier niet bekend ({ $n }): { $each }
    .limits = weggelaten, want zulke beperkingen heeft alleen een databank ({ $n }): { $each }
dialect-effect =
    .fewer = er kunnen MINDER studies zijn dan ermee
    .more = er kunnen MEER studies zijn dan ermee
dialect-small-operator = { $typed } achter een veld of groep is gelezen als { $ours }
dialect-operator-in-phrase = { $operator } staat tussen aanhalingstekens en is daar een woord; haal ze weg om woorden dicht bij elkaar te zoeken
dialect-whole-years = { $typed } is gelezen als hele jaren; er kunnen MEER studies zijn dan met dagen of maanden erbij
dialect-other-language = { $typed } wordt niet onderscheiden: studies in elke taal behalve Nederlands, Engels, Duits en Frans doen mee
dialect-number-is-word = { $number } is hier als woord gezocht; regel { $number } schrijft u als #{ $number }
dialect-duplicates = { $place }: dubbele zijn hier al één studie

## De zoekgeschiedenis

asked-number = zoekopdracht #{ $number }
asked-no-text = { $file } is geen tekstbestand met één vraag
    .hint = bewaar het als platte tekst in UTF-8, van ten hoogste 200 kB; uit Word: Opslaan als, Tekst zonder opmaak, UTF-8
asked-not-kept = deze zoekopdracht staat niet in de zoekgeschiedenis: { $cause }
