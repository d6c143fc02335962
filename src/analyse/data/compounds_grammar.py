"""What grammar says of the parts of Dutch compounds: closed classes.

Facts of the Algemene Nederlandse Spraakkunst (word formation), typed for this
project. The adjectives of groups of words were added after reading mistakes on
words of one piece, `oor`, `aller`, `wijs` and the longer particles after
reading mistakes in real documents.
"""

# Endings that are never a word of their own in a compound, though the list has
# most of them as words.
ENDINGS = set(
    """heid heden ing ingen schap schappen lijk lijke lijks lijkheid baar bare
    baarheid loos loze loosheid isch ische end ende enden de den te ten der deren
    ders er ers ere eren eerd eerde eerden eert sen ken pen nen len ren men aar
    aars aren erd erds erij erijen sel sels nis nissen sters je jes tje tjes pje
    pjes kje kjes etje etjes iteit iteiten atie aties isme ismen ist isten ant ent
    eel aal iek ier iers lei hande waarts achtig achtige zaam zame haftig haftige
    st ste sten tig tigste ling lingen ij in inne innen es esse ette ief ieve oir
    air eus euze eur eurs trice iseren isering abel able grafie grafieen grafisch
    grafische logie logies logieen loog logen logisch logische metrie scopie fobie
    cratie nomie centrisch centrische wijs gewijs""".split()
)
# Adjectives that only derive from a group of words: `gelijktijdig` is of the
# same time, not `tijdig`.
ENDINGS |= {
    adjective + inflection
    for adjective in """aardig delig hartig jarig kundig matig moedig schappelijk talig
    tijdig vaardig vormig waardig willig zakelijk zijdig zinnig""".split()
    for inflection in ("", "e", "en", "er", "ere", "heid", "heden")
}
# Beginnings that are never one; `oor` is a noun as well, but oftener the old
# prefix of `oorzaak` and `oordeel`.
PREFIXES = set(
    """be ge ver ont her er on in int inter wan oer aarts ex pre post re de des dis
    con com pro ad ab sub syn sym epi exo endo per ante pseudo mis dia para meta
    aller oor""".split()
)
# Those before a word that is listed: `be|trekking`, so never `bet|rekking`.
PREFIXES_OF_WORDS = (
    "be ge ver ont her er on in aan af op uit om toe door over mee".split()
)
# Particles of separable verbs. The first make no compounds with nouns that a
# reader would look for by the noun; the others do (`tussenbalans`), but not
# where the whole comes from a verb (`ondersteuning`).
PARTICLES_OF_VERBS = set(
    """aan af uit in op om toe over door mee terug neer heen voort achteruit bijeen
    ineen omhoog overeen tekort teleur tentoon uiteen vooruit""".split()
)
PARTICLES = set(
    "voor onder tegen bij na achter tussen binnen buiten boven mede los vast weg rond samen".split()
)
# Endings behind the stem of a verb, and behind other words.
BEHIND_VERBS = """ing ingen er ers ster sters erij erijen aar aars sel sels te ten de
    den end ende ling lingen je jes""".split()
BEHIND_WORDS = """ig ige igheid isch ische en e er ers erij erijen aar aars nis nissen
    ij ijen ie ies iek eren ering eringen aard aards dom ist isten elijk elijke st
    ste""".split()
# Nouns that the speller lists without a word on their kind are known by these.
NOUN_ENDINGS = tuple(
    "ing heid schap teit isme tie sie gie fie iek kunde erij age uur ment".split()
)
# Linking letters.
LINKS = ("s", "en", "er", "n", "e")
# Nouns of two letters that compounds are made with.
SHORT_NOUNS = {"ei", "ui"}
# Nouns with another vowel before the letters that link. By themselves they are no
# words, so that what begins with one is a compound, however often it is part of
# others: `scheepvaart`.
BOUND = {"scheep", "scheeps", "stede", "lede", "smede"}
