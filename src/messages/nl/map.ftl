# See messages/mod.rs.
# De kaart van kennishiaten als pagina en als plaatje: zie export/map. Wat het script
# van de pagina invult, staat hier tussen accolades die tekst zijn. Getallen komen als
# tekst: het script schrijft ze opnieuw, zonder punten tussen de duizendtallen.

map-title = Kaart van kennishiaten
map-about-question = Studies die antwoorden op: { $question }
map-about-all = Alle studies in de index
map-totals = { $studies }; op de kaart: { $placed }, plaatsingen: { $placements }; zonder plaats erop: { $unplaced }.
map-refused = Bestanden die niet gelezen konden worden en niet meetellen: { $refused }.
map-no-study = Documenten die volgens een beoordelaar geen studie zijn en niet meetellen: { $no_study }.
map-how-to-read = Kies een cel voor de lijst van haar studies, met de zinnen waarop de codes berusten. Een hiaat is een hiaat in deze studies: elders kan het gevuld zijn.
map-only-sure = Alleen codes met genoeg bewijs tellen mee.
map-also-possible = Ook codes die alleen mogelijk zijn tellen mee.
map-foot = Door kennisbasis gemaakt uit de studies zelf; deze pagina haalt niets van elders.

## Woorden achter een getal, die het script er ook achter zet

map-study = studie
map-studies = studies

## De kaart

map-caption = Studies naar { $rows } (rijen) en { $columns } (kolommen). Een studie met meer codes staat in meer cellen; de totalen tellen elke studie één keer.
map-total = Totaal
map-without = zonder { $facet }
map-without-here = { $n } zonder { $facet }
map-empty = geen studie
map-synthesis = synthesehiaat: { $n } klein, geen review
    .means = Synthesehiaat: vijf of meer studies die kleinschalig zijn of in één context, en geen review.
map-source = bronhiaat, ontbreekt: { $missing }
    .means = Bronhiaat: wel studies, maar geen die op deze kennisbron berust.
map-legend = Legenda
map-area = De oppervlakte van een bol is het aantal studies; een studie kan in meer bollen staan.

## Filters

map-filters = Filter de studies
    .help = Filter de studies: één van de aangevinkte waarden per vak, en alle vakken samen. Hiaten staan er alleen zonder filters bij.
    .language = Taal
    .reset = Toon alles
    .shown = {"{"}shown{"}"} van {"{"}studies{"}"} studies

## De lijst van studies

map-list = Alle studies
    .brief = Er zijn zoveel studies dat hun zinnen niet op deze bladzijde staan: kennisbasis show noemt ze, met de tekens achter elke studie.
    .not-printed = De lijst met studies is niet afgedrukt: kies eerst op het scherm een vak of een filter, dan worden de studies daarvan afgedrukt.
    .help = Elk met de codes, de zinnen waarop ze berusten, en de bladzijde.
    .count = Dezelfde telling op de opdrachtregel:
    .back = Terug naar de kaart
    .unplaced = Studies zonder plaats op de kaart
map-no-year = jaar onbekend
map-no-code = Geen code heeft genoeg bewijs.
# Van een code met weinig bewijs, of waarover mensen verschillen.
map-possible = mogelijk
# Wat iemand van een code zegt: dat hij klopt, of dat hij niet klopt.
map-judged = volgens { $by }: { $because }
map-judged-not = volgens { $by } niet: { $because }
map-no-reason = er is geen zin bewaard
map-more = en nog { $n }
map-show = Alles wat bekend is:

## Alle getallen

map-numbers = Alle getallen, met de opdracht die elke cel natelt
    .gaps = hiaten
    .command = opdracht

## Namen

map-facet-opgave = opgave
map-facet-method = methode
map-facet-source = kennisbron
map-facet-question = kennisvraag
map-language-dutch = Nederlands
map-language-english = Engels
map-language-german = Duits
map-language-french = Frans
map-language-other = andere taal
