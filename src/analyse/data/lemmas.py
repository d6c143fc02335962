#!/usr/bin/env python3
"""Make the table of Dutch lemmas from hunspell-nl's flags and irregular.nl.txt.

    lemmas.py NL_AFF NL_DIC IRREGULAR > lemmas.nl.txt

The flags of the word list say which endings a word takes, and so what it is: a
noun, an adjective, an infinitive. Written are these lemmas with their classes,
without the compounds whose parts are written, and the forms that no ending
explains, with their lemma. Endings themselves are the business of the program
(`lemma.rs`). `README.md` says where the lists come from and what a line means.

The same lists give the same bytes: no clock, no random numbers, all in order.
"""

import collections
import sys
import unicodedata

VOWELS = "aeiouy"
DIGRAPHS = {"aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ou", "au", "ei", "ij"}
# Flags of nl.aff: plurals (Z., without the nouns made of adjectives Zk, Zm) and
# diminutives (Y.); inflections of adjectives; the present participle, which
# only infinitives have; the noun in -heid.
NOUN = set("Ya Yb Yc Yd Ye Yf Yg Za Zb Zc Zd Ze Zf Zg Zh Zi Zj Zu Zv Zx".split())
ADJECTIVE = set("Aa Ab Ac Ad Ae Ai Al Am An Ao Ap Aq Ar As At Au Av Aw Ax Ay".split())
INFINITIVE, HEID, NAME, END, FEMALE, STEM = "Vi", "Zm", "PN", "Cc", "Xe", "V3"
# Beginnings of verbs that take no `ge` in the participle, or may take none.
INSEPARABLE = "be ge er her ont ver mis over onder door om voor vol weer achter aan".split()
SEPARABLE = """aan aaneen achter achterna achterover achteruit af bij bijeen binnen bloot boven buiten
    deel dicht dood door droog goed groot hoog in ineen kapot kennis klaar klein kwijt langs leeg los mede
    mee mis na neer om omhoog onder op open over overeen paard plaats raad rond samen schoon schuil stand
    stil stop stuk tegemoet tegen teleur teloor terecht terug teweeg thuis toe uit uiteen vast vol voor
    vooruit voorbij voort vrij waar weer weg zwart""".split()
# Endings of nouns for persons, whose plural is not that of the woman in -e.
PERSONS = ("ent", "ant", "ling", "ist", "aat", "oog", "oof", "genoot", "ier", "uur", "aan", "oom", "eut")
# Plural in -en without a change of the word, and in -s.
WITH_EN, WITH_S = "Zb", "Za"
UNSTRESSED = ("el", "em", "en", "er")
LINKS = ("s", "en", "e", "n", "er")


def fold(word):
    """A word without its diacritics, as the program looks words up."""
    return "".join(it for it in unicodedata.normalize("NFKD", word) if not unicodedata.combining(it))


def single(body):
    """Whether the vowel before the last letter stands alone: lop, not loep."""
    if len(body) < 2 or body[-2] not in "aeou" or body[-1] in VOWELS:
        return False
    return len(body) == 2 or body[-3:-1] not in DIGRAPHS or body[-4:-2] == "qu"


def closed(body):
    """What a word is before -en: lop → loop, legg → leg, lev → leef; best first."""
    def harden(it):
        return it[:-1] + {"v": "f", "z": "s"}.get(it[-1], it[-1])

    if len(body) < 2:
        return []
    if body[-1] == body[-2] and body[-1] not in VOWELS:
        return [body[:-1]]
    if body[-1] in VOWELS:
        return [body]
    found = [harden(body[:-1] + body[-2] + body[-1])] if single(body) else []
    found.append(harden(body))
    if body[-3:-1] in ("ie", "ue"):
        found.append(harden(body[:-1] + "e" + body[-1]))
    return found


def flags_of(path):
    for line in open(path, encoding="utf-8"):
        word, _, flags = line.strip().replace("ĳ", "ij").replace("Ĳ", "IJ").partition("/")
        flags = flags.split()[0] if flags else ""
        word = fold(word.lower())
        if word[:1].isalpha() and all(it.isalpha() or it in "-'" for it in word):
            yield word, {flags[at : at + 2] for at in range(0, len(flags), 2)}


def prefixes(path):
    """The flags of nl.aff that put a beginning before a verb."""
    found = {}
    for line in open(path, encoding="utf-8"):
        cells = line.split("#")[0].split()
        if len(cells) > 4 and cells[0] == "PFX" and cells[1][0] == "P":
            found[cells[1]] = cells[3].replace("ĳ", "ij")
    return found


def irregulars(path):
    kinds = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        cells = fold(line).split()
        if cells and not line.startswith("#"):
            kinds[cells[0]].append(cells[1:])
    return kinds


def weak_participles(infinitive):
    """gewerkt of werken, aangepast of aanpassen, ondersteund of ondersteunen."""
    body = infinitive[:-2]
    for stem in closed(body)[:2]:
        ends_hard = stem.endswith(("t", "k", "f", "s", "ch", "p", "x")) and body[-1] not in "vz"
        end = "" if stem[-1:] in ("t", "d") else "t" if ends_hard else "d"
        yield "ge" + stem + end
        if stem.startswith(tuple(INSEPARABLE)):
            yield stem + end
        for prefix in SEPARABLE:
            if stem.startswith(prefix) and len(stem) > len(prefix) + 1:
                rest = stem[len(prefix) :]
                yield prefix + "ge" + rest + end
                if rest.startswith(("be", "ver", "ont", "her")):
                    yield stem + end


def main(aff, dic, irregular):
    lexicon = collections.defaultdict(set)
    of = collections.defaultdict(set)
    ends = set()
    before = prefixes(aff)
    for word, flags in flags_of(dic):
        of[word] |= flags
        if flags & NOUN and NAME not in flags:
            lexicon[word].add("N")
        if flags & ADJECTIVE:
            lexicon[word].add("A")
        if END in flags and STEM not in flags:
            ends.add(word)
        if HEID in flags:
            lexicon[word + "heid"].add("N")
        if INFINITIVE in flags:
            for prefix in [""] + [before[it] for it in sorted(flags) if it in before]:
                lexicon[prefix + word].add("V")
    known = irregulars(irregular)
    keep = {it[0] for it in known["keep"]}
    adjectives = {it[0] for it in known["part"]}
    strong = {it[0]: it[1:] for it in known["verb"]}
    forms = {}
    for singular, *plurals in known["noun"]:
        lexicon[singular].add("N")
        for plural in plurals:
            forms.setdefault(plural, singular)
    for (adjective,) in known["adjective"]:
        lexicon[adjective].add("A")
    for form, lemma in known["form"]:
        forms[form] = lemma
        if lemma != form:
            lexicon.pop(form, None)

    def is_noun(word):
        return "N" in lexicon.get(word, ())

    def is_plural(word):
        if is_noun(word[:-1]):
            return True
        return word.endswith("en") and any(is_noun(it) for it in closed(word[:-2]))

    def is_adjective(word):
        bodies = [word[: -len(it)] for it in ("e", "ere", "ste") if word.endswith(it)]
        return any("A" in lexicon.get(it, ()) for body in bodies for it in closed(body))

    # `arme`, `oudste`: adjectives that stand alone are still adjectives, unless
    # they became words of their own (`oudere`, `jongere`).
    for word in sorted(lexicon):
        is_alone = lexicon[word] == {"N"} and of[word] & NOUN <= {"Zi", "Zj"}
        if is_alone and word not in keep and is_adjective(word):
            del lexicon[word]
    # `agenten` are no `agentes`, nor `culturen` `cultures`; `gekomen` is of no `oom`.
    for word in sorted(it for it in lexicon if is_noun(it) and it.endswith("e")):
        for man in closed(word[:-1]):
            if is_noun(man) and (FEMALE in of[man] or len(man) > 3 and man.endswith(PERSONS)):
                forms.setdefault(word + "n", man)
    # `middelen` is the only plural of `middel`, whatever verb is spelled so.
    for word in sorted(it for it in lexicon if is_noun(it) and it[-2:] in UNSTRESSED):
        is_verb_too = lexicon.get(word + "en") == {"V"} and word + "en" not in strong
        is_found = closed(word)[0] == word or not any(it in VOWELS for it in word[:-2])
        if is_verb_too and not is_found and WITH_EN in of[word] and WITH_S not in of[word]:
            forms.setdefault(word + "en", word)
    stems = {it for verb in lexicon if "V" in lexicon[verb] for it in closed(verb[:-2])}
    # Words that end compounds and take no ending are nouns without a plural
    # (beleid), if they are no plurals themselves.
    for word in sorted(ends - set(lexicon) - set(forms)):
        is_verb = word.endswith(("t", "d")) and word[:-1] in stems
        is_other = is_verb or is_plural(word) or is_adjective(word)
        if len(word) > 3 and not is_other and not word.endswith(("en", "s", "a")):
            lexicon[word].add("N")

    def takes(form, verb, may_be_noun):
        if form in keep or form in adjectives or form == verb or "V" in lexicon.get(form, ()):
            return
        if may_be_noun and (is_noun(form) or is_plural(form)):
            return
        lexicon.pop(form, None)
        forms.setdefault(form, verb)

    for verb, (one, many, participle) in sorted(strong.items()):
        lexicon[verb].add("V")
        for form in (one, many, participle):
            takes(form, verb, False)
        if participle != "-":
            takes(participle + "e", verb, True)
            takes(participle + "en", verb, True)
    starts = sorted(set(SEPARABLE + INSEPARABLE), key=lambda it: (-len(it), it))
    # `kept` pasts are nouns when compounded too: verbond, but not ontving.
    for verb in sorted(it for it in lexicon if "V" in lexicon[it] and it not in strong):
        prefix = next((it for it in starts if verb.startswith(it) and verb[len(it) :] in strong), None)
        if prefix is None:
            continue
        one, many, participle = strong[verb[len(prefix) :]]
        if one != "-":
            takes(prefix + one, verb, one in keep)
        if many != "-":
            takes(prefix + many, verb, True)
        if participle == "-":
            continue
        participles = {prefix + participle} if prefix not in INSEPARABLE[:7] else set()
        if prefix in INSEPARABLE and participle.startswith("ge"):
            participles.add(prefix + participle[2:])
        for it in sorted(participles):
            takes(it, verb, True)
            if it in forms:
                takes(it + "e", verb, True)
                takes(it + "en", verb, True)
    forms.pop("-", None)
    # A participle is a form of its verb, though the list inflects it as an adjective.
    for verb in sorted(it for it in lexicon if "V" in lexicon[it] and it.endswith("en")):
        for participle in weak_participles(verb):
            if lexicon.get(participle) == {"A"} and participle not in adjectives:
                del lexicon[participle]

    # What parts explain need not be written: a noun whose end is written. Ends are
    # long enough not to be endings; `ver` is the beginning of verbs before it is
    # an adjective.
    def is_head(word):
        return len(word) >= 3 and word in lexicon and word not in INSEPARABLE

    written = set()

    def is_compound(word):
        for at in range(3, len(word) - 3):
            head, tail = word[:at].rstrip("-"), word[at:]
            if tail in written and lexicon[tail] == {"N"} and tail not in forms:
                stems = [head] + [head[: -len(it)] for it in LINKS if head.endswith(it)]
                if any(map(is_head, stems)):
                    return True
        return False

    # What could be taken for another form is written, whatever its parts.
    def is_like_a_form(word):
        bodies = [word[: -len(it)] for it in ("e", "en", "er", "s", "st", "d") if word.endswith(it)]
        return word in stems or any(it in lexicon for body in bodies for it in closed(body) + [body])

    for word in sorted(lexicon, key=lambda it: (len(it), it)):
        if lexicon[word] != {"N"} or is_like_a_form(word) or not is_compound(word):
            written.add(word)
    lines = [f"{it} {''.join(sorted(lexicon[it]))}" for it in written if it not in forms]
    lines += [f"{form} >{lemma}" for form, lemma in forms.items()]
    print("# Dutch lemmas, and forms that no ending explains. Made by lemmas.py; see README.md.")
    print("\n".join(sorted(lines)))


if __name__ == "__main__":
    main(*sys.argv[1:])
