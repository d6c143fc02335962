"""Prose of places that do not exist, for the pages that `make.py` sets."""

NL = [
    "In het verzonnen stadje Zandmeer komt elke dinsdag een groep bewoners bijeen in het "
    "oude gemaal. Zij koken samen, repareren elkaars fietsen en bespreken wat er in de straat "
    "speelt. De sociaal werker van het wijkteam schuift aan zonder agenda. Volgens haar "
    "ontstaat vertrouwen pas wanneer niemand iets hoeft te bereiken.",
    "Wie mantelzorg verleent aan een ouder en tegelijk voor jonge kinderen zorgt, staat in "
    "Zandmeer vaak alleen. De gesprekken laten zien dat hulp wel bekend is, maar laat wordt "
    "gevraagd. Een deelnemer noemde de drempel hoger dan de dijk. Schaamte speelde daarbij een "
    "grotere rol dan gebrek aan tijd, en dat verraste de onderzoekers.",
    "De onderzoekers volgden veertien huishoudens gedurende een vol seizoen. Elk gezin hield "
    "een schrift bij waarin bezoek, telefoontjes en stille dagen werden genoteerd. Uit die "
    "schriften blijkt dat eenzaamheid in golven komt. De natte maanden wegen zwaarder dan de "
    "feestdagen, waarvan vooraf het meeste werd gevreesd.",
    "Het buurthuis van Lindehove opende zijn deuren nadat de winkel was gesloten. Vrijwilligers "
    "timmerden een toonbank van sloophout en schonken koffie tegen een vrije bijdrage. Binnen "
    "een jaar kende de helft van de straat elkaar bij de voornaam, ook de mensen die eerst "
    "zeiden dat zij geen behoefte hadden aan gezelschap.",
    "Jongeren uit Lindehove wilden geen kunstproject en ook geen sportdag. Zij vroegen om een "
    "plek waar zij mochten blijven zitten als het regende. De gemeente gaf hun de wachtkamer "
    "van het verdwenen station. Daar leerden zij van elkaar hoe men een huurbrief leest en een "
    "schuld niet langer verbergt.",
    "Een wijkteam dat zijn werk wil begrijpen, moet tellen en luisteren tegelijk. Tellen laat "
    "zien hoeveel mensen binnenkomen; luisteren verklaart waarom zij terugkeren. In dit "
    "verzonnen onderzoek bleken de rustige gesprekken aan de keukentafel meer te voorspellen "
    "dan de lange vragenlijst die eraan voorafging.",
]

EN = [
    "The made-up town of Harrowmere lost its only bus line in the year before our study. Older "
    "residents began to share lifts, first to the surgery and then to the choir. What started "
    "as transport became a circle of care. Nobody called it a project, and that may be why it "
    "lasted longer than the three programmes before it.",
    "Informal carers told us that they rarely used the word burden. They spoke of turns, of "
    "seasons and of small bargains with brothers and sisters. When a social worker asked how "
    "they slept, most of them laughed. Sleep, one daughter said, is a country to which she had "
    "lost her passport.",
    "We followed nineteen invented households for eleven months. Each kept a diary of visits "
    "and of days on which nobody came. The diaries show that loneliness moves in waves and that "
    "it does not follow the calendar of holidays. Wet months weighed more heavily than the "
    "winter feast that everyone had feared.",
    "The youth team in Harrowmere stopped writing plans for families and started writing plans "
    "with them. Meetings grew longer and letters grew shorter. After two years the number of "
    "placements had fallen, although the team warns against reading too much into the figures "
    "of a single small place.",
    "Debt was seldom the first thing that people mentioned at the kitchen table. It came third "
    "or fourth, after the boiler, the school and the neighbours. Workers who waited for it heard "
    "more than workers who asked. Patience, in this sense, was the cheapest instrument of the "
    "whole service.",
    "A careful reader will object that the households were not drawn at random. They were not "
    "drawn at all: they are fictional, like the town. What matters here is the order of the "
    "words on the page, and whether a sentence that begins in one column still ends as one "
    "sentence in the next.",
]
