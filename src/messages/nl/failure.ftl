# See messages/mod.rs.
# Wat niet kan, waarom niet, en wat eraan te doen is.

failure-head =
    .error = fout:
    .cause = oorzaak:
    .hint = tip:

# Bestanden, en wat er geschreven wordt.
failure-cannot-use = { $path } kan niet worden gebruikt
failure-unreadable = { $path } kan niet worden gelezen
    .hint = kijk of de schijf is aangesloten en of het bestand te openen is
    .hint-missing = controleer het pad; zet het tussen aanhalingstekens als er spaties in staan
    .hint-denied = vraag de eigenaar van het bestand om leesrechten
failure-unwritable = { $path } kan niet worden geschreven
    .hint = noem een bestand in een eigen map, op een schijf met genoeg ruimte
failure-output = de uitvoer kan niet worden geschreven

# De index.
failure-disk-full = de schijf is vol
    .hint = maak ruimte en voer kennisbasis index opnieuw uit; het gaat verder waar het gebleven was
failure-index-not-held = de map { $corpus } hoort niet bij de index in { $index }
    .hint = voeg hem toe: kennisbasis index "{ $corpus }"; of noem een andere index met --index
failure-index-missing = er is geen index in { $dir }
    .hint = maak er een: kennisbasis index "pad/naar/studies"
failure-index-not-ours = in { $dir } staan andere bestanden dan die van een index
    .hint = noem een andere map met --index
failure-index-newer = deze index is gemaakt met een nieuwere kennisbasis
    .cause = de index heeft formaat { $found }; dit programma leest formaat { $ours }
    .hint = installeer de nieuwere versie, of noem een andere map met --index
failure-index-stale = deze index is gemaakt met een andere versie van kennisbasis
    .cause = de index is gemaakt met { $what } { $found }; dit programma heeft { $expected }
    .text-layer = de index is gemaakt met tekstlaag { $found }; dit programma heeft { $expected }
    .classifier = de index is gemaakt met codeerregels { $found }; dit programma heeft { $expected }
    .taxonomy = de index is gemaakt met taxonomie { $found }; dit programma heeft { $expected }
    .analyser = de index is gemaakt met woordregels { $found }; dit programma heeft { $expected }
    .rules = de index is deels met oude regels gemaakt; dit programma heeft nieuwe
    .hint = werk hem bij: kennisbasis index
failure-index-busy = een andere kennisbasis werkt op dit moment aan deze index
    .hint = wacht tot die klaar is; zoeken kan intussen gewoon
failure-index-damaged = de index kan niet worden gelezen
    .cause = de index is beschadigd: { $what }
    .hint = verwijder de map van de index en maak hem opnieuw: kennisbasis index (de pdf's blijven zoals ze zijn)
failure-index-denied = geen rechten om de index te gebruiken
    .hint = noem een eigen map met --index
failure-index-unusable = de index kan niet worden gebruikt
    .cause = de index kon niet worden gebruikt
    .hint = controleer de schijf; een index kan worden verwijderd en opnieuw gemaakt: kennisbasis index
failure-reading = het lezen kan niet beginnen
    .cause = het lezen kan niet beginnen: { $what }
    .hint = sluit andere programma's en probeer het opnieuw

# De mappen van een corpus.
failure-folder-is-file = { $file } is een bestand, geen map
    .hint = noem de map waar het bestand in staat; om één bestand te bekijken: kennisbasis text BESTAND
failure-folder-missing = er is geen map { $folder }
    .hint = controleer het pad; zet het tussen aanhalingstekens als er spaties in staan
failure-folder-no-corpus = er is geen corpus: geen map { $folder }
    .hint = noem de map met de pdf's: kennisbasis index "pad/naar/studies"
failure-folder-gone = { $studies ->
        [one] de map { $folder } is weg; 1 studie uit de index staat daarin
       *[other] de map { $folder } is weg; { $studies } studies uit de index staan daarin
    }
    .hint = sluit de schijf aan of zet de map terug; om zonder die map verder te gaan, noem de mappen die blijven: kennisbasis index --only MAP
failure-folder-emptied = { $studies ->
        [one] de map { $folder } is leeg, maar 1 studie uit de index hoort daarin te staan
       *[other] de map { $folder } is leeg, maar { $studies } studies uit de index horen daarin te staan
    }
    .hint = sluit de schijf aan of zet de bestanden terug; hoort de map leeg te zijn: kennisbasis index --only "{ $folder }"

# Een studie die genoemd is.
failure-study-unknown = er is geen studie `{ $typed }` in de index
    .hint = typ een bestandsnaam, minstens de eerste 6 tekens van een id, of een DOI; bij elke gevonden studie staan bestand en id
    .hint-alike = bedoel je:
failure-study-no-search = er is nog niets gezocht, dus er is geen gevonden studie om te noemen
    .hint = zoek eerst; elke gevonden studie heeft een nummer
failure-study-no-hit = zoekopdracht #{ $number } heeft geen studie { $hit }: { $studies ->
        [one] er is 1 studie gevonden
       *[other] er zijn { $studies } studies gevonden
    }
    .hint = kennisbasis history noemt de zoekopdrachten met wat ze vonden
failure-study-no-order = van zoekopdracht #{ $number } is niet bekend in welke volgorde de studies stonden: een eerdere versie van het programma heeft gezocht
    .hint = voer de zoekopdracht opnieuw uit, en noem het nieuwe nummer
failure-study-hit-gone = studie { $hit } van zoekopdracht #{ $number } is { $id }, en die staat niet meer in de index
    .hint = kennisbasis history --rerun zegt wat er sindsdien bij kwam en wegviel
failure-study-several = `{ $typed }` past bij { $n } studies
    .hint = zeg welke:
    .files = `{ $typed }` past bij { $n } bestanden
    .refused = geweigerd   { $file }
    .more = en nog { $n }
failure-study-refused = { $file } is geweigerd en staat niet in de index
    .hint = kennisbasis refused zegt waarom, en wat eraan te doen is
failure-study-too-large = { $path } is groter dan { $most } MB
    .hint = splits het in delen
failure-study-changed = de studie is veranderd sinds ze in de index is opgenomen
    .hint = werk de index bij: kennisbasis index
failure-study-not-marked = in { $path } kan niet worden gemarkeerd
    .cause = er is geen bladzijde { $page }: het bestand heeft er { $pages }
    .hint = de studie is veranderd; werk de index bij: kennisbasis index
failure-study-attached = als bijlage erin:
failure-study-not-attached = { $file } heeft geen bijlage `{ $name }`
    .hint = dit bestand heeft geen pdf als bijlage
failure-study-not-read = { $path } kan niet als studie worden gelezen

# Waarom een bestand geen studie is.
failure-file-empty = het bestand is leeg
    .hint = er staat niets in het bestand; haal het opnieuw op
failure-file-not-pdf = geen pdf: het bestand begint met `{ $found }`
    .hint = zet het buiten het corpus, of noem het in .kennisbasisignore
failure-file-locked = de pdf zit op slot met een wachtwoord
    .hint = bewaar een kopie zonder wachtwoord en gebruik die
failure-file-damaged = beschadigde pdf: { $what }
    .hint = haal het bestand opnieuw op, of open het en druk het af naar een nieuwe pdf
failure-file-wordless =
    .scanned = { $pages ->
        [one] op de enige bladzijde staat geen tekst: gescand, OCR nodig
       *[other] op geen van de { $pages } bladzijden staat tekst: gescand, OCR nodig
    }
    .scanned-hint = voeg --ocr toe om de bladzijden met OCR te laten lezen
    .no-words = { $pages ->
        [one] op de enige bladzijde staat geen tekst: gescand, en OCR vond geen woorden
       *[other] op geen van de { $pages } bladzijden staat tekst: gescand, en OCR vond geen woorden
    }
    .no-words-hint = open het bestand; staat er tekst in, scan het dan opnieuw, scherper
    .unknown-letters = { $pages ->
        [one] op de enige bladzijde staat geen tekst: van de tekens is niet bekend welke letters het zijn
       *[other] op geen van de { $pages } bladzijden staat tekst: van de tekens is niet bekend welke letters het zijn
    }
    .unknown-letters-hint = laat het lezen met --ocr; vindt die geen woorden, bekijk het dan in een pdf-lezer
    .blank = { $pages ->
        [one] op de enige bladzijde staat geen tekst: geen letters en geen afbeeldingen
       *[other] op geen van de { $pages } bladzijden staat tekst: geen letters en geen afbeeldingen
    }
    .blank-hint = open het bestand; is er tekst te zien, druk die dan af naar een nieuwe pdf
failure-file-cover = alleen de omslag van een pdf-portfolio: de tekst staat in de bijlagen
    .hint = de bijlagen zijn apart te lezen
failure-file-form = een formulier (XFA) dat alleen Adobe Reader toont
    .hint = open het daar en druk het af naar een pdf
failure-file-too-large = te groot: { $what }
    .hint = splits het in delen
failure-file-timed-out = gestopt na { $seconds } s
    .hint = open het bestand en druk het af naar een nieuwe pdf
failure-file-stopped = gestopt voordat alle scans gelezen waren
    .hint = voer het opnieuw uit

# Wat iemand van een studie vindt.
failure-judging-no-reason = bij een oordeel horen een naam en een reden
    .hint = vul --by en --because in: anderen moeten het kunnen volgen
failure-judging-twice = { $value } is twee keer genoemd
    .hint = noem een waarde één keer: met + of met -
failure-judging-nothing = er is geen waarde genoemd
    .hint = noem er minstens één: --method -participatory, --opgave +inclusie
failure-telling-no-name = bij wat iemand zegt hoort een naam
    .hint = vul --by in: anderen moeten het kunnen navragen
failure-telling-nothing = er is geen gegeven genoemd
    .hint = noem er minstens één: --title, --author, --year, --doi, --genre of --take-back
failure-telling-twice = { $fact } is gegeven én teruggenomen
    .hint = wat nu gegeven wordt, gaat voor wat eerder is gezegd; laat --take-back weg
failure-telling-empty = { $fact } is leeg
    .hint = wat erover gezegd is, neem je terug met --take-back { $fact }
failure-telling-no-year = `{ $typed }` is geen jaar
    .hint = typ het in vier cijfers, van { $first } tot en met { $last }
failure-telling-no-doi = `{ $typed }` is geen DOI
    .hint = een DOI begint met 10. en heeft een schuine streep: 10.1234/abc
failure-telling-no-genre = er is geen genre `{ $typed }`
    .hint = de genres zijn: { $genres }
failure-telling-no-fact = er is geen gegeven `{ $typed }`
    .hint = de gegevens zijn: { $facts }

# De reviewmap.
failure-review-newer = regel { $line } van { $path } is geschreven door een nieuwer programma (versie { $version }; dit programma schrijft { $ours })
    .hint = er is niets toegevoegd: installeer de nieuwere kennisbasis, of noem een andere map met --review
failure-review-disk = de reviewmap kan niet worden gebruikt
    .hint = noem met --review een map met lees- en schrijfrechten

# OCR.
failure-ocr = voor --ocr is het programma tesseract nodig
    .missing = er is geen programma { $program }
    .no-language = de gegevens voor { $languages } ontbreken
    .and = { $first } en { $second }
    .hint =
        installeer Tesseract met Nederlands en Engels:
        {"   "}Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng
        {"   "}macOS:          brew install tesseract tesseract-lang
        {"   "}Windows:        het installatieprogramma van UB Mannheim, met Nederlands bij de talen
    .hint-language =
        voeg ze toe:
        {"   "}Debian, Ubuntu: sudo apt install { $packages }
        {"   "}macOS:          brew install tesseract-lang
        {"   "}Windows:        start het installatieprogramma opnieuw en kies de talen
    .hint-broken = kijk of tesseract --version in dit venster werkt; installeer het anders opnieuw

# Een tabel met vragen.
failure-batch-open-cell = regel { $line }: een cel begint met een aanhalingsteken, maar eindigt er niet mee
    .hint = zet de hele cel tussen aanhalingstekens en schrijf die erbinnen dubbel: """eigen kracht"" AND wijk"; een spreadsheet doet dat vanzelf
failure-batch-no-column = er is geen kolom `{ $name }`
    .hint = de kolommen zijn: { $known }; zet # voor de naam van een kolom die overgeslagen moet worden
failure-batch-twice = de kolom `{ $name }` staat er twee keer
    .hint = zet # voor de naam van de kolom die overgeslagen moet worden
failure-batch-no-questions = de tabel heeft geen kolom `question`
    .hint = noem de kolommen in de eerste regel: id,question,opgave
failure-batch-cells = regel { $line } van de tabel heeft meer of minder cellen dan de eerste
    .hint = zet een cel waar het scheidingsteken in staat tussen aanhalingstekens, of bewaar de tabel opnieuw als CSV
failure-batch-given = --{ $option } is voor alle vragen gegeven, en deze vraag heeft een eigen waarde
    .hint = laat een van de twee weg
failure-batch-any = --any gaat niet samen met een dialect
    .hint = laat --any weg, of maak de cel met het dialect leeg

# Eigen tabellen.
failure-tables-as-text = bewaar het als tekst met tabs tussen de kolommen (UTF-8)
failure-tables-no-taxonomy = { $path } is geen tabel van de taxonomie
failure-tables-no-terms = { $path } is geen tabel met termen
failure-tables-none = in { $dir } staat geen tabel van een taxonomie
    .hint = er hoort minstens één van deze te staan: { $names }; kennisbasis taxonomy --to MAP schrijft die van het programma
failure-tables-other =
    .ours-dir = de studies in deze index zijn gecodeerd met de tabellen van het programma; nu in gebruik: { $dir }
    .ours-ours = de studies in deze index zijn gecodeerd met de tabellen van het programma; nu in gebruik: de tabellen van het programma
    .other-dir = de studies in deze index zijn gecodeerd met andere tabellen; nu in gebruik: { $dir }
    .other-ours = de studies in deze index zijn gecodeerd met andere tabellen; nu in gebruik: de tabellen van het programma
    .hint = kennisbasis index codeert ze met de tabellen die nu in gebruik zijn; of noem de andere met --taxonomy MAP

# Een tabel van de taxonomie.
failure-taxonomy =
    .line = { $file }, regel { $line }: { $what }
    .hint = verbeter het daar, of haal dat bestand weg: dan geldt de tabel van het programma
    .line-ours = de eigen { $file } van het programma, regel { $line }: { $what }
    .hint-ours = een waarde die in één tabel anders heet, heet in alle tabellen zo: kennisbasis taxonomy --to MAP schrijft ze allemaal, met die van jou zoals ze zijn
failure-expected =
    .table = de taxonomie heeft geen tabel met deze naam
    .name = hier hoort een van de tabellen { $names }
    .bytes = hoogstens { $most } bytes kunnen worden gelezen
    .cell = in een cel passen hoogstens { $most } bytes
    .rows = hoogstens { $most } rijen kunnen worden gelezen
    .less = hier passen hoogstens { $most }
    .columns = hier horen de kolommen { $names }, met tabs ertussen
    .cells = hier horen { $columns } cellen met tabs ertussen, niet { $found }
    .something = in de kolom { $column } hoort iets te staan
    .one-of = hier hoort een van { $words }, niet `{ $found }`
    .value = hier hoort een waarde van { $facet }, niet `{ $found }`
    .spelling = hier horen kleine letters, cijfers en streepjes, niet `{ $found }`
    .weight = hier hoort een gewicht van -4 tot 4, niet `{ $found }`
    .cue = hier horen woorden, met hoogstens een * aan het eind, niet `{ $found }`
    .role = hier hoort een van { $roles }, of niets, niet `{ $found }`
    .no-role = hier hoort geen rol, want { $facet } heeft er geen, dus niet `{ $found }`
    .only-role = een andere waarde heeft de rol `{ $role }` al, en die kan er maar één hebben
    .once = `{ $what }` staat hier voor de tweede keer

# De tabel met termen.
failure-terms = { $path }, regel { $line }: { $what }: { $text }
failure-terms-no-head = de eerste regel noemt de kolommen niet
    .hint = zet daar nl, en en note, met tabs ertussen
failure-terms-columns = { $found } kolommen in plaats van 2 of 3
    .hint = zet één tab tussen de Nederlandse en de Engelse termen, en één voor de opmerking
failure-terms-empty-side =
    .dutch = geen Nederlandse term
    .english = geen Engelse term
    .hint = vul een term in, of haal de rij weg
failure-terms-no-word = in `{ $term }` staat geen woord
    .hint = schrijf een term tussen twee strepen ( | ), of haal een streep weg
failure-terms-too-long = `{ $term }…` is te lang voor een term
    .hint = zet een streep ( | ) tussen twee termen
failure-terms-too-many =
    .dutch = te veel Nederlandse termen
    .english = te veel Engelse termen
    .hint = verdeel ze over meer rijen
failure-terms-too-many-rows = er zijn te veel rijen
    .hint = bewaar alleen de termen die gebruikt worden
failure-terms-both-sides = `{ $term }` staat aan beide kanten
    .hint = haal de term aan beide kanten weg: een vertaling is niet nodig
failure-terms-twice = `{ $term }` staat al op regel { $line }
    .hint = maak van de twee rijen één rij, of schrijf > voor een van de twee termen
failure-terms-never-asked = bij alle termen staat >
    .hint = haal de > weg bij een term die mensen typen
