#!/usr/bin/env python3
"""Learn from OpenTaal's word list which words stand first and last in compounds.

    compounds.py DUTCH NL_AFF NL_DIC > compounds.nl.txt

The list is full of compounds and does not say which. A word is taken for
either one piece or a beginning and an end that are words themselves, perhaps
with linking letters between; how often each beginning and each end occurs is
then counted, the words weighed by these very counts, and counted again
(expectation and maximisation). What is written is the cost of each beginning
and end, and the words that are one piece though the costs would part them.
`compounds.md` says where the lists come from and what a line means.

The same lists give the same bytes: no clock, no random numbers, all in order.
"""

import collections
import math
import re
import sys
import unicodedata

sys.dont_write_bytecode = True
from compounds_grammar import (
    BEHIND_VERBS,
    BEHIND_WORDS,
    BOUND,
    ENDINGS,
    LINKS,
    NOUN_ENDINGS,
    PARTICLES,
    PARTICLES_OF_VERBS,
    PREFIXES,
    PREFIXES_OF_WORDS,
    SHORT_NOUNS,
)

# --- What was measured (see benches/results/compounds.md) ---------------------
# A piece of n letters costs A + B * n, in tenths of a natural logarithm. The
# splitter has the same two numbers.
ALONE, PER_LETTER = 60, 20
# A word of at most SHORT letters that is part of at least SELDOM others is one
# piece in the reader's mind, too (`landbouw`): it costs OFTEN + TIMES * its cost
# as a part.
SHORT, SELDOM, OFTEN, TIMES = 12, 5, 10, 1.5
# One that begins with a particle is, if it is part of this many others
# (`onderdeel`, `voorbeeld`).
SELDOM_WITH_PARTICLE = 1.5
# What a beginning or an end counts that was never seen, and how much of the
# count of its lemma an inflected end inherits.
UNSEEN, INHERITED = 0.1, 0.2
ROUNDS = 8
LONGEST = 64

# Flags of the speller for names of people and of places.
NAMES = {"PN", "Sv", "PI", "PJ", "PK"}
VOWELS = set("aeiouyàáâäèéêëìíîïòóôöùúûü")
LETTERS = re.compile(r"^[a-zà-öø-ÿ]+$")


def folded(word):
    """The word without diacritics, as the splitter looks it up."""
    marks = unicodedata.normalize("NFKD", word)
    return "".join(c for c in marks if not unicodedata.combining(c))


def has_vowel(word):
    return any(c in VOWELS for c in word)


class Lists:
    """The word list, and what the spelling checker knows about its words."""

    def __init__(self, dutch, aff, dic):
        lines = (unicodedata.normalize("NFC", it.strip()) for it in open(dutch, encoding="utf-8"))
        self.words = {it for it in lines if LETTERS.match(it)}
        # People and places.
        self.names = set()
        # Kinds: N noun, A adjective, V verb, with `i` for an inflected form
        # and `P` before it behind the particle of a verb; ? unknown.
        self.kinds = collections.defaultdict(set)
        self.lemmas = collections.defaultdict(set)
        self.joins = collections.defaultdict(set)
        self._read_speller(aff, dic)

    def _read_speller(self, aff, dic):
        suffixes, prefixes = collections.defaultdict(list), {}
        for line in open(aff, encoding="utf-8"):
            field = line.split()
            if len(field) < 5 or field[0] not in ("SFX", "PFX") or field[2] in "YN":
                continue
            added = field[3].split("/")[0]
            if field[0] == "PFX":
                prefixes[field[1]] = added
                continue
            stripped = "" if field[2] == "0" else field[2]
            behind = None if field[4] == "." else re.compile(f"(?:{field[4]})$")
            is_adjective = any(it.startswith("ts:AJ") for it in field[5:])
            added = "" if added == "0" else added
            suffixes[field[1]].append((stripped, added, behind, is_adjective))
        for line in open(dic, encoding="utf-8"):
            word, _, flags = line.rstrip("\n").split("\t")[0].strip().partition("/")
            flags = [flags[i : i + 2] for i in range(0, len(flags), 2)]
            if "Fw" not in flags:
                self._add(word, flags, suffixes, prefixes)

    def _add(self, word, flags, suffixes, prefixes):
        def plain(it):
            return it.replace("ĳ", "ij").replace("Ĳ", "IJ")

        def kind(flag):
            if flag[0] in "ZY" or flag == "Xe":
                return "N"
            return flag[0] if flag[0] in "VA" else None

        lemma = plain(word)
        if lemma[:1].isupper() and any(it in NAMES or it[0] == "G" for it in flags):
            self.names.add(lemma.lower())
        kinds = {kind(it) for it in flags} - {None}
        self.kinds[lemma] |= kinds or {"?"}
        self.joins[lemma] |= {it for it in flags if it[0] == "C"}
        forms = [(lemma, it) for it in sorted(kinds or {"?"})]
        for flag in flags:
            if not kind(flag):
                continue
            for stripped, added, behind, is_adjective in suffixes[flag]:
                if added.endswith("-") or not word.endswith(stripped):
                    continue
                if behind and not behind.search(word):
                    continue
                form = plain(word[: len(word) - len(stripped)] + added)
                its = "A" if kind(flag) == "V" and is_adjective else kind(flag)
                if form != lemma:
                    self.lemmas[form].add((lemma, its))
                    self.kinds[form].add(its + "i")
                forms.append((form, its))
        for flag in flags:
            if flag[0] == "P" and flag in prefixes:
                for form, its in forms:
                    self.kinds[plain(prefixes[flag]) + form].add("P" + its)

    def is_verb(self, word):
        return word in self.words and any("V" in it for it in self.kinds.get(word, ()))

    def is_only_verb(self, word):
        kinds = self.kinds.get(word)
        return bool(kinds) and all("V" in it for it in kinds)


def roots(start):
    """Spellings of the word of which `start` begins a derived form."""
    if not start:
        return set()
    hard = {"v": "f", "z": "s"}
    found = {start, start + "e"}
    if len(start) > 2:
        last = hard.get(start[-1], start[-1])
        if start[-1] == start[-2]:
            found.add(start[:-1])
        elif start[-2] in "aeou":
            found.add(start[:-2] + start[-2] * 2 + last)
        found.add(start[:-1] + last)
    return found


class Grammar:
    """Which ways to part a listed word are open at all."""

    def __init__(self, lists):
        self.lists = lists
        self.short = {w for w in lists.words if len(w) == 2 and lists.joins.get(w) and has_vowel(w)}
        self.short |= SHORT_NOUNS
        self.verbs = self._verbs_behind_particles()
        self._ends, self._starts, self._ways = {}, {}, {}

    def _verbs_behind_particles(self):
        """Particle → stems of the verbs that it makes, as they are spelled."""
        lists, found = self.lists, collections.defaultdict(set)
        for word in lists.words:
            for particle in PARTICLES if word.endswith("en") else ():
                rest = word[len(particle) :]
                if not word.startswith(particle) or len(rest) < 4:
                    continue
                kinds, of_rest = lists.kinds.get(word, set()), lists.kinds.get(rest, set())
                if (
                    kinds & {"V", "PV", "PVi"}
                    or "?" in kinds and of_rest & {"V", "Vi"}
                    or not kinds and "V" in of_rest
                ):
                    found[particle] |= {it for it in roots(rest[:-2]) if len(it) > 2}
        return {it: tuple(sorted(found[it])) for it in PARTICLES}

    def is_end(self, word):
        """May the word stand last?"""
        if word not in self._ends:
            self._ends[word] = (
                word in self.lists.words
                and folded(word) not in ENDINGS | PARTICLES - {"weg"} | PARTICLES_OF_VERBS
                and has_vowel(word)
                and self._is_noun_or_adjective(word)
            )
        return self._ends[word]

    def _is_noun_or_adjective(self, word):
        """As far as the speller tells, or the look of the word."""
        kinds = self.lists.kinds.get(word)
        if not kinds or kinds & {"N", "A", "Ni", "Ai"} or self.may_end(word):
            return True
        if "?" in kinds:
            start = next((word[: -len(it)] for it in NOUN_ENDINGS if word.endswith(it)), "")
            return has_vowel(start)
        # Plurals that are verbs as well: `stenen`.
        return word.endswith("en") and any(
            "N" in self.lists.kinds.get(it, ()) for it in roots(word[:-2])
        )

    def may_end(self, word):
        """The speller builds compounds that end in the word."""
        return bool(self.lists.joins.get(word, set()) & {"Cc", "Cd", "Ce", "Ch"})

    def is_start(self, word):
        """May the word stand before another, as it is?"""
        if word not in self._starts:
            closed = ENDINGS | PREFIXES | PARTICLES_OF_VERBS
            is_open = folded(word) not in closed and has_vowel(word)
            self._starts[word] = word in self.lists.words and is_open
        return self._starts[word]

    def linked(self, start, link):
        """The word before the linking letters, if they may stand behind it."""
        word = start[: -len(link)]
        if not start.endswith(link) or not self.is_start(word) or word in PARTICLES:
            return None
        if len(word) < 3 and word not in self.short:
            return None
        fits = {
            "s": word[-1] not in "sxz",
            "n": word[-1] == "e",
            "er": word[-1] not in VOWELS or word.endswith("ei"),
        }
        return word if fits.get(link, word[-1] not in VOWELS) else None

    def cut(self, start):
        """How many linking letters end this beginning; None if it is no
        beginning. A plural is its singular and linking letters."""
        kinds = self.lists.kinds
        is_listed = self.is_start(start)
        for link in LINKS:
            word = self.linked(start, link)
            if word is None:
                continue
            plural = start + "en" if link == "er" else start
            is_plural = link != "e" and (word, "N") in self.lists.lemmas.get(plural, ())
            is_genitive = link == "s" and not kinds.get(start, set()) & {"N", "A", "V"}
            if not is_listed and len(word) > 2 or is_plural:
                return len(link)
            if is_listed and is_genitive and "N" in kinds.get(word, ()):
                return len(link)
        # `zonne`: a short vowel doubles the letter behind it.
        is_doubled = not is_listed and len(start) > 4 and start[-1] == "e" and start[-2] == start[-3]
        if is_doubled and start[-2] not in VOWELS and "N" in kinds.get(start[:-2], ()):
            return 2
        return 0 if is_listed else None

    def is_in_ending(self, word, at):
        """The border lies in the ending of a derived or inflected word, or
        right before it: `letter|ing`, not `lette|ring`."""
        end = word[at:]
        for ending in BEHIND_VERBS:
            if end.endswith(ending) and len(end) - len(ending) <= 2:
                stem = word[: -len(ending)]
                short = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
                if self.lists.is_verb(stem + "en") or self.lists.is_verb(short + "en"):
                    return True
        for ending in BEHIND_WORDS:
            if end.endswith(ending) and 1 <= len(end) - len(ending) <= 2:
                stem = word[: -len(ending)]
                is_known = any(it in self.lists.words and len(it) > 3 for it in roots(stem) - {word})
                if is_known and stem[at:] not in SHORT_NOUNS:
                    return True
        return False

    def is_barred(self, word, at):
        """The border cannot be one, whatever the two sides are."""
        if self.is_in_ending(word, at):
            return True
        for prefix in PREFIXES_OF_WORDS:
            near = len(prefix) < at < len(prefix) + 3
            if near and word.startswith(prefix) and word[len(prefix) :] in self.lists.words:
                return True
        start, end = word[:at], word[at:]
        return start in PARTICLES and end.startswith(self.verbs[start])

    def ways(self, word, depth=0):
        """All open ways to part a word in two: lists of (beginning, end)."""
        if word in self._ways:
            return self._ways[word]
        found = []
        if not self.lists.is_only_verb(word) and 5 <= len(word) <= LONGEST:
            for at in range(2, len(word) - 2):
                start, end = word[:at], word[at:]
                if at == 2 and start not in self.short or not self.is_end(end):
                    continue
                if self.cut(start) is not None and not self.is_barred(word, at):
                    found.append((start, end))
        # An inflected word is parted where its lemma is.
        lemmas = [it for it, _ in self.lists.lemmas.get(word, ()) if it in self.lists.words]
        if found and lemmas and depth < 2:
            starts = {start for it in lemmas for start, _ in self.ways(it, depth + 1)}
            found = [it for it in found if it[0] in starts]
        if depth == 0:
            self._ways[word] = found
        return found


class Counts:
    """How often each beginning and end occurs."""

    def __init__(self, starts, ends, grammar):
        self.starts, self.ends = starts, ends
        self.all_starts, self.all_ends = sum(starts.values()), sum(ends.values())
        self.parts = collections.Counter()
        for start, count in sorted(starts.items()):
            self.parts[start[: len(start) - (grammar.cut(start) or 0)]] += count
        for end, count in sorted(ends.items()):
            self.parts[end] += count

    def often(self, word, lemmas):
        """Of how many words it, or the word it is a form of, is a part."""
        return max([self.parts[word]] + [self.parts[it] for it in lemmas])

    def alone(self, word, lemmas):
        """The cost of the word as one piece."""
        cost = ALONE + PER_LETTER * len(word)
        often = self.often(word, lemmas)
        if often >= SELDOM and min(map(len, [word, *lemmas])) <= SHORT:
            share = often / (self.all_starts + self.all_ends)
            cost = min(cost, OFTEN - TIMES * 10 * math.log(share))
        return cost


def learn(lists, grammar):
    """Counts beginnings and ends over the list, in rounds."""
    ways = {it: found for it in sorted(lists.words) if (found := grammar.ways(it))}
    lemmas = {it: [v for v, _ in lists.lemmas.get(it, ()) if v in lists.words] for it in ways}
    starts, ends = collections.Counter(), collections.Counter()
    for found in ways.values():
        for start, end in found:
            starts[start] += 1 / len(found)
            ends[end] += 1 / len(found)
    for _ in range(ROUNDS):
        counts = Counts(starts, ends, grammar)
        starts, ends = collections.Counter(), collections.Counter()
        for word, found in ways.items():
            weights = [
                counts.starts[s] / counts.all_starts * counts.ends[e] / counts.all_ends for s, e in found
            ]
            whole = sum(weights) + math.exp(-counts.alone(word, lemmas[word]) / 10)
            for (start, end), weight in zip(found, weights):
                if weight > whole / 1000:
                    starts[start] += weight / whole
                    ends[end] += weight / whole
    return Counts(starts, ends, grammar)


def costs(lists, grammar, counts):
    """Folded word → (cost as a beginning, linking letters), and → cost as an
    end, in tenths of a natural logarithm; words never seen cost the most."""
    seen = 0.05
    starts = {it: n for it, n in counts.starts.items() if n > seen}
    ends = {it: n for it, n in counts.ends.items() if n > seen}
    for word in sorted(lists.words):
        joins, kinds = lists.joins.get(word, set()), lists.kinds.get(word, set())
        is_simple = len(word) > 2 and not grammar.ways(word)
        if is_simple and joins and grammar.is_start(word):
            starts.setdefault(word, 0)
        if is_simple and joins & {"Cd", "Ch"} and grammar.cut(word + "s"):
            starts.setdefault(word + "s", 0)
        if len(word) > 3 and grammar.is_end(word):
            lemma = sum(counts.ends[it] for it, _ in sorted(lists.lemmas.get(word, ())))
            if lemma > 0.5:
                ends[word] = ends.get(word, 0) + INHERITED * lemma
            elif is_simple and ("N" in kinds or grammar.may_end(word)):
                ends.setdefault(word, 0)

    def cost(count, total):
        return min(255, max(1, round(-10 * math.log((count + UNSEEN) / total))))

    first, last = {}, {}
    for word, count in sorted(starts.items()):
        it = (cost(count, counts.all_starts), grammar.cut(word) or 0)
        first[folded(word)] = min(first.get(folded(word), it), it)
    for word, count in sorted(ends.items()):
        it = cost(count, counts.all_ends)
        last[folded(word)] = min(last.get(folded(word), it), it)
    return first, last


def cheapest(word, first, last):
    """(cost, places of the borders) of the best way to part a folded word, as
    the splitter finds it; None if there is none."""
    size = len(word)
    best = [None] * size
    best[0] = (0, ())
    whole = None
    for at in range(size - 2):
        if best[at] is None:
            continue
        cost, borders = best[at]
        for to in range(at + 2, size - 2):
            step = first.get(word[at:to])
            if step and (best[to] is None or cost + step[0] < best[to][0]):
                best[to] = (cost + step[0], borders + (to,))
        step = last.get(word[at:]) if at else None
        if step and (whole is None or cost + step < whole[0]):
            whole = (cost + step, borders)
    return whole


def pieces(lists, grammar, counts, first, last):
    """Words that are one piece though their parts are cheaper."""
    found = set()
    for word in sorted(lists.words | lists.names):
        key = folded(word)
        way = cheapest(key, first, last) if 5 <= len(key) <= LONGEST else None
        if way is None or way[0] >= ALONE + PER_LETTER * len(key):
            continue
        lemmas = [it for it, _ in lists.lemmas.get(word, ()) if it in lists.words]
        if len(way[1]) > 1:
            is_open = not any(grammar.is_barred(word, it) for it in way[1])
        else:
            is_open = any(len(start) == way[1][0] for start, _ in grammar.ways(word))
        if word in lists.names or lists.is_only_verb(word) or not is_open:
            found.add(key)
        elif key[: way[1][0]] in BOUND:
            continue
        elif way[0] >= counts.alone(word, lemmas):
            found.add(key)
        elif key[: way[1][0]] in PARTICLES and counts.often(word, lemmas) >= SELDOM_WITH_PARTICLE:
            found.add(key)
    return found


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    lists = Lists(*sys.argv[1:])
    grammar = Grammar(lists)
    counts = learn(lists, grammar)
    first, last = costs(lists, grammar, counts)
    whole = pieces(lists, grammar, counts, first, last)
    print("# Dutch words as parts of compounds. Made by compounds.py; see compounds.md.")
    for word in sorted(first.keys() | last.keys() | whole):
        line = [word]
        if word in first:
            cost, link = first[word]
            line.append(f"f{cost}" + (f"-{link}" if link else ""))
        if word in last:
            line.append(f"l{last[word]}")
        if word in whole:
            line.append("w")
        print(" ".join(line))


if __name__ == "__main__":
    main()
