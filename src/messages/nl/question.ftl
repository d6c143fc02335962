# See messages/mod.rs.
# Wat er mis is met een vraag, en wat er in plaats daarvan te typen is.

problem-question = deze vraag kan niet worden uitgevoerd: { $why }
problem-questions = deze vraag kan op { $n } plaatsen niet worden uitgevoerd

problem-empty = de vraag is leeg
    .hint = typ waar naar gezocht moet worden: kennisbasis search "ervaringskennis van bewoners"
problem-too-long = de vraag is langer dan { $most } bytes
    .hint = zoek de delen een voor een
problem-too-deep = meer dan { $most } haakjes in elkaar
    .hint = zet minder haakjes in elkaar; voor woorden die elk goed zijn, is één paar genoeg: (wijk OR buurt OR straat)

problem-open-phrase = deze woordgroep is niet afgesloten
    .hint = sluit hem af met een tweede aanhalingsteken: "stem van de burger"
problem-empty-phrase = deze woordgroep is leeg
    .hint = zet woorden tussen de aanhalingstekens, of laat ze weg
problem-single-quotes = een woordgroep staat tussen dubbele aanhalingstekens
    .hint = schrijf "stem van de burger"
problem-open-group = dit haakje wordt niet gesloten
    .hint = sluit het: wijk AND (team OR buurt)
problem-stray-close = dit haakje sluit iets wat niet geopend is
    .hint = zet een haakje vóór wat bij elkaar hoort: (wijk OR buurt) AND team
problem-glued-group = een haakje kan niet direct achter een woord openen
    .hint = schrijf participatie* voor elke uitgang, of zet een spatie voor het haakje: wijk (team OR buurt)
problem-empty-group = tussen deze haakjes staat niets
    .hint = zet woorden tussen de haakjes, of laat ze weg

problem-missing-side =
    .before = voor { $operator } staat niets
    .after = achter { $operator } staat niets
    .hint = AND, OR, NOT en NEAR/3 staan tussen woorden; typ zo'n woord in kleine letters om het woord zelf te zoeken
problem-no-operator = hier staat geen operator vóór
    .hint = schrijf er AND, OR of NOT voor
problem-lone-not = NOT sluit studies uit, maar er staat niet wat er gezocht wordt
    .hint = zeg eerst wat er gezocht wordt: armoede NOT schulden
problem-in-capitals = `{ $word }` kan hier een operator zijn, of een woord
    .hint = typ de woorden in kleine letters en de operatoren in hoofdletters; of zet de woorden tussen aanhalingstekens
problem-near-without-number = { $operator } zegt niet hoeveel woorden ertussen mogen staan
    .hint = schrijf burger NEAR/3 initiatief, of PRE/3 als de volgorde telt; in kleine letters is het een woord om te zoeken
problem-too-far = er kunnen hoogstens { $most } woorden tussen staan
    .hint = schrijf een kleiner getal, burger NEAR/50 initiatief; of AND, voor allebei ergens in een studie
problem-not-near = { $what } heeft geen vaste plaats in de tekst waar iets bij in de buurt kan staan
    .hint = zet aan elke kant woorden, een woordgroep of alternatieven, en velden om het geheel: title:((burger OR inwoner) NEAR/3 initiatief)

problem-no-word = hier staat geen woord in
    .hint = laat het weg, of zet het in een woordgroep: "zorg & welzijn"
problem-short-start = er staat te weinig voor deze *
    .hint = zet minstens twee letters voor de *: participat*
problem-star-in-front = van een woord dat vooraan open is, moeten minstens drie letters bekend zijn
    .hint = schrijf er meer van: *participatie; of de woorden die gezocht moeten worden: arbeidsparticipatie OR burgerparticipatie
problem-many-open = meer dan { $most } woorden zijn vooraan open
    .hint = schrijf de woorden die gezocht moeten worden: arbeidsparticipatie OR burgerparticipatie
problem-short-pattern = van dit woord is te weinig bekend
    .hint = laat een woord aan het eind open, participat*; schrijf ? voor één letter, wom?n; of meer ervan, behavio*r
problem-question-mark = achter een vraag hoeft geen vraagteken
    .hint = laat het weg; staat het voor één letter, zet dan haakjes om het woord: (team?)
problem-open-exact = een exacte vorm kan niet open blijven
    .hint = schrijf =wijk voor alleen deze vorm, of wijk* voor elke uitgang
problem-exact-phrase = `=` staat voor één woord
    .hint = zet het voor elk woord: =één AND =wijk; een woordgroep is al exact, op hoofdletters en accenten na
problem-sign = `{ $sign }` voor een woord heeft hier geen betekenis
    .hint = laat het weg: woorden naast elkaar moeten allemaal voorkomen
    .hint-not = schrijf NOT: armoede NOT schulden

problem-unknown-field = er is geen veld `{ $name }`
    .hint = de velden zijn title, abstract, methods, results, conclusion, references, author, year, lang, doi, file, place, opgave, method, source en question; gebruik een woordgroep om de woorden zelf te zoeken: "{ $name } wijk"
    .hint-near = bedoel je { $field }:{ $value }?
problem-empty-field = direct achter `{ $field }:` staat niets
    .hint = zet het direct achter de dubbele punt: { $field }:{ $value }
    .hint-words = zet het direct achter de dubbele punt: { $field }:{ $value }; voor meer woorden: { $field }:(wijk buurt)
problem-inside-field = { $what } kan niet binnen een veld staan
    .hint = zet ze naast elkaar: title:wijk abstract:armoede year:2019
problem-group-of-values = bij `{ $field }:` hoort één waarde
    .hint = schrijf elke waarde apart: { $field }:{ $value } OR { $field }:…
problem-open-value = de waarde van `{ $field }:` kan niet open blijven
    .hint = schrijf de waarde voluit: { $field }:{ $value }
problem-not-years = `{ $typed }` is geen jaar
    .hint = schrijf year:2019, year:2015..2022, year:2015.. of year:..2022
    .hint-option = schrijf 2019, 2015..2022, 2015.. of ..2022
problem-unknown-language = er is geen taal `{ $typed }`
    .hint = de talen zijn nl, en, de, fr en other: lang:nl OR lang:en
    .hint-option = de talen zijn: { $codes }
problem-unknown-value = `{ $value }` is geen waarde van { $facet }
    .hint = de waarden van { $facet } zijn: { $known }
    .hint-method = de waarden van { $facet } zijn: { $known }; om een woord in het methodedeel te zoeken: methods:interview
problem-not-earlier = `{ $typed }` is niet het nummer van een eerdere zoekopdracht
    .hint = schrijf het nummer van een zoekopdracht: #3 AND #5; of laat de # weg
problem-no-line = vóór deze regel staat geen regel { $number }
    .hint = een regel combineert regels die ervóór staan, met hun nummers: 1 and 2
problem-no-last-line = geen van deze genummerde regels combineert de andere
    .hint = voeg een regel toe die zegt wat er gezocht moet worden: 1 and 2

# Wat niet bij iets in de buurt kan staan, of niet binnen een veld.
problem-a-field = een veld
problem-another-field = een ander veld
problem-a-limit = een beperking tot bepaalde studies
problem-an-earlier-search = een eerdere zoekopdracht
problem-a-heading = een trefwoord van een databank

# Schrijfwijzen van andere zoekprogramma's.
problem-nearness = `{ $typed }` is hoe een ander zoekprogramma nabijheid schrijft
    .hint = schrijf burger { $ours } initiatief: het getal is het aantal woorden ertussen; zet het woord tussen aanhalingstekens om het zelf te zoeken
problem-ovid-field = dit is hoe Ovid een veld schrijft
    .hint = schrijf title:wijk OR abstract:wijk, of voeg --dialect ovid toe
problem-pubmed-field = dit is hoe PubMed een veld schrijft
    .hint = schrijf title:wijk OR abstract:wijk, of voeg --dialect pubmed toe
problem-wos-field = dit is hoe Web of Science een veld schrijft
    .hint = schrijf title:wijk OR abstract:wijk, of voeg --dialect wos toe
problem-scopus-field = dit is hoe Scopus een veld schrijft
    .hint = schrijf title:wijk OR abstract:wijk, of voeg --dialect scopus toe; is het geen veld, zet dan een spatie voor het haakje
problem-other-sign = `{ $sign }` heeft hier geen betekenis
    .hint = laat het weg, of zet de woorden in een woordgroep: "stem van de burger"
    .hint-dollar = schrijf participat* voor elke uitgang
    .hint-hash = schrijf wom?n voor één letter
    .hint-tilde = schrijf burger NEAR/5 initiatief
    .hint-bar = schrijf wijk OR buurt

# Wat een dialect wel heeft en wij niet.
problem-heading = trefwoorden worden door een databank gegeven, en deze studies hebben ze niet
    .hint = schrijf de woorden die zulke studies zelf gebruiken: "social work*" OR welzijn*
problem-database-limit = deze beperking heeft alleen een databank, en deze studies niet
    .hint = laat hem weg; voor een jaar of taal: --year 2015..2022 of --lang nl
problem-label = `{ $label }` is geen veld dat van deze studies bekend is
    .hint = laat het weg, of zoek in titel en samenvatting: title:wijk OR abstract:wijk
problem-lone-label = voor `{ $label }` staat niets
    .hint = zet er een woord, een woordgroep of een groep voor: wijk.ti. in Ovid, wijk[ti] in PubMed
problem-operator = voor `{ $operator }` is hier geen tegenhanger
    .hint = schrijf het zoals het dialect het doet (adj3 in Ovid, NEAR/3 in Web of Science, W/3 in Scopus, N3 in EBSCO), of laat --dialect weg
    .hint-same = schrijf hoeveel woorden ertussen mogen staan: burger NEAR/15 initiatief
    .hint-limit = laat het weg en voeg --year 2015..2022 of --lang nl toe aan de zoekopdracht
problem-dialect-sign = `{ $sign }` heeft in dit dialect geen betekenis
    .hint = gebruik de tekens van het genoemde dialect, of laat --dialect weg
problem-mixed-nearness = de volgorde van deze operatoren voor nabijheid is niet duidelijk
    .hint = zet haakjes om wat eerst komt: (burger W/3 initiatief) PRE/5 wijk
problem-mixed-operators = hier is niet duidelijk welke van AND, OR en NOT voorgaat
    .hint = zet haakjes om wat eerst komt: wijk AND (team* OR buurt*)
problem-spellings = dit staat voor meer dan { $most } schrijfwijzen
    .hint = laat het woord aan het eind open: participat*
problem-nearness-of-many = nabijheid kan niet voor { $words } woorden tegelijk worden gevraagd
    .hint = schrijf paren: "burger initiatief"[tiab:~3] AND "initiatief wijk"[tiab:~3]
problem-value = `{ $value }` kan niet worden gelezen als { $what }
    .hint = schrijf { $what }: 2019, 2015-2022, dutch, Jansen
problem-a-year = een jaar of een reeks jaren
problem-a-language = een taal
problem-this-value = de waarde van dit veld

# Wat er naast een vraag is genoemd.
problem-no-dialect = er is geen dialect `{ $typed }`
    .hint = de dialecten zijn: ovid, pubmed, wos, scopus, ebsco, proquest, cochrane
problem-no-search = er is geen zoekopdracht #{ $number }
    .hint = kennisbasis history laat ze zien
problem-other-reach = zoekopdracht #{ $number } is uitgevoerd met { $options }
    .none = zoekopdracht #{ $number } is uitgevoerd zonder opties
    .hint = voer deze met dezelfde opties uit: wat er gevonden wordt, hangt ervan af
problem-other-terms = zoekopdracht #{ $number } is uitgevoerd met een andere tabel met termen
    .hint = zet die tabel terug, of typ de vraag opnieuw: wat er gevonden wordt, hangt van de termen af
