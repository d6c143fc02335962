# See messages/mod.rs.
# Het zoekverslag volgens PRISMA-S; de regels, en de tekens van Markdown ervoor, zet
# het programma zelf.

# Een bericht begint met de kop van een deel of onderdeel; `yours` is wat nog in te
# vullen is.
prisma-title = Zoekverslag (PRISMA-S)
    .about =
        Geschreven door kennisbasis uit de zoekgeschiedenis en de index. Wat achter **In te
        vullen** staat, kan het programma niet weten.
prisma-yours = **In te vullen:** { $what }.

# Informatiebronnen en methoden.
prisma-sources = Informatiebronnen en methoden
prisma-database = Naam van de database
    .known = Een verzameling studies in pdf ({ $studies }), doorzocht op volledige tekst met kennisbasis { $version } (index { $index }).
    .yours = de databases waarin de pdf's zijn gevonden, elk met het platform
prisma-several = Meer databases tegelijk
    .yours = welke databases op één platform samen zijn doorzocht, als dat zo is
prisma-registries = Studieregisters
    .yours = welke zijn doorzocht
prisma-online = Websites en andere bronnen
    .folders = Mappen:
    .yours = hoe de pdf's in deze mappen kwamen: websites, organisaties, inhoudsopgaven
prisma-citations = Zoeken via verwijzingen
    .yours = of verwijzingen, of werk dat citeert, zijn gevolgd, en vanuit welke studies
prisma-contacts = Contacten
    .yours = welke experts, auteurs of organisaties om studies is gevraagd
prisma-other = Andere methoden
    .yours = elke andere weg naar studies

# Zoekstrategieën.
prisma-strategies = Zoekstrategieën
prisma-full = Volledige zoekopdrachten
    .typed = getypt: { $question }
    .typed-in = getypt ({ $dialect }): { $question }
    .run = uitgevoerd: { $question }
    .options = opties: { $options }
    .terms = eigen tabel met termen: { $terms }
    .taxonomy = eigen tabellen voor codes: { $taxonomy }
    .forms = { $typed } staat voor: { $words }
    .translated = { $typed } is ook gezocht in de andere taal: { $words }
    .compounds = { $n ->
        [one] { $typed } is ook gezocht in 1 samenstelling: { $words }
       *[other] { $typed } is ook gezocht in { $n } samenstellingen: { $words }
    }
    .words-more = { $words } en nog { $n } (allemaal: kennisbasis history --terms { $number })
    .words-unknown = met welke woorden uit de studies is gezocht, is niet vastgelegd: een eerdere versie van het programma heeft gezocht (die van nu: kennisbasis history --terms { $number })
    .note = opmerking: { $note }
    .left-out = door de reviewers uit dit verslag weggelaten: #{ $number }
    .found = studies gevonden: { $found } van { $searched }; vindplaatsen: { $places }
prisma-limits = Beperkingen
    .none = Geen zoekopdracht was beperkt tot jaar, taal, plaats of code.
    .yours = waarom deze beperkingen zijn gekozen
prisma-filters = Zoekfilters
    .yours = welke gepubliceerde filters zijn gebruikt, met of zonder aanpassing, en hun bron
prisma-prior = Eerder werk
    .yours = welke zoekopdrachten van andere reviews zijn hergebruikt
prisma-updates = Herhalingen
    .again = opnieuw uitgevoerd: { $runs }
    .yours = hoe de zoekopdrachten worden bijgehouden; `kennisbasis history --rerun` zegt wat elk ervan nu vindt
prisma-dates = Data van de zoekopdrachten
    .several = { $day }: #{ $first } tot en met #{ $last }

# Beoordeling door collega's.
prisma-peers = Beoordeling door collega's
prisma-review = Beoordeling
    .yours = wie de zoekopdrachten heeft nagekeken, en hoe (bijvoorbeeld met PRESS)

# Omgaan met de gevonden stukken.
prisma-records = Omgaan met de gevonden stukken
prisma-total = Aantal stukken
    .folder = { $folder }: pdf-bestanden, met wat er als pdf bij gevoegd is, { $found }; daarvan niet te lezen { $refused }
    .yours = hoeveel stukken elke database en andere bron gaf voordat het hier pdf's werden
prisma-doubles = Ontdubbelen
    .known = Bestanden met dezelfde bytes (BLAKE3) zijn één studie. Kopieën terzijde gelegd: { $copies }; studies die overblijven: { $studies }. Gedaan door kennisbasis { $version }; een studie in twee uitgaven telt hier als twee.
    .yours = hoe daarvoor al dubbele stukken zijn verwijderd, en waarmee
