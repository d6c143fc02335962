#!/usr/bin/env python3
"""Measures how well and how fast PDFs are read, beside three other readers.

    python3 benches/reading/run.py PROGRAM --shared DIR --out DIR [--rounds N]

PROGRAM is the release binary of kennisbasis. `pdftotext` (poppler) and
`mutool` (MuPDF) are looked for on the PATH; pdfium is asked through pypdfium2
when the Python that runs this has it. What is absent is skipped, and said.

What is measured, and on what:

(a) exact      `eval/pdf-text`: 31 documents of which every word is known.
               Word F1, and order: the longest common subsequence of words,
               twice its length over the words of both.
(b) papers     `corpus/truth`: the papers with a JATS or NLM XML. How many
               words of abstract and body are found (recall), and found in
               order (longest common subsequence over the words of the XML).
               Tables, figures, formulas and citation marks are left out of the
               XML first.
(c) agreement  `corpus/nl`, `corpus/en`: bag-of-words F1 with the better of
               pdftotext and mutool, file by file; for kennisbasis and pdfium.
(d) speed      `corpus/nl`, `corpus/en`: pages per second of processor time
               (user and system of the process), one process per file, the
               readers by turns; the best of the rounds counts.

Words are runs of \\w, lower-cased, after NFKC. Soft hyphens are dropped, and
nobody's line-end hyphens are joined here.

What is unfair, and to whom:

- kennisbasis joins words broken at line ends itself, as its text is meant to be
  searched. In (a) and (b) that is worth .002 to .01 to it. In (c) it would
  count against it, so there it prints the page as it is (`text --raw`).
- pdfium puts U+0002 for a hyphen at a line end that it takes for a broken word,
  and writes the two halves together; that is its own joining, so the mark is
  dropped as soft hyphens are. pdftotext and mutool leave the hyphen and the
  line break, and lose both halves.
- In (a) and (b) kennisbasis leaves out running heads and feet but for their first
  copy, and the others print them. The exact truth has none, so their F1 pays a
  little for each page, and that of kennisbasis for one.
- The XML of a paper is not its print: copy-editing differs, boxes stand
  elsewhere. Nobody reaches 1.
- In (d) each pdfium process starts a Python; the time of an empty one is taken
  off. kennisbasis also finds title, year and page labels in its time, and
  mutool lays out structured text; pdftotext and pdfium give text alone.
- In (c) the two judges agree with themselves: a file where both are wrong
  counts against who is right.
"""

import argparse
import collections
import csv
import html
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata

SECONDS = 120

PDFIUM = """
import sys, pypdfium2
document = pypdfium2.PdfDocument(sys.argv[1])
for page in document:
    sys.stdout.buffer.write(
        page.get_textpage().get_text_bounded().encode("utf8", "replace") + b"\\n\\f")
"""
PDFIUM_EMPTY = "import sys, pypdfium2"


def words(text):
    text = unicodedata.normalize("NFKC", re.sub("[\u00ad\u0002\ufffe]", "", text))
    return re.findall(r"\w+", text.lower())


def in_order(a, b):
    """The length of the longest common subsequence, with one long integer as
    a row of bits (Hyyrö 2004)."""
    places = collections.defaultdict(int)
    for at, word in enumerate(a):
        places[word] |= 1 << at
    mask = (1 << len(a)) - 1
    row = mask
    for word in b:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & mask
    return len(a) - bin(row).count("1")


def shared(a, b):
    return sum((collections.Counter(a) & collections.Counter(b)).values())


def f1(a, b):
    return 2 * shared(a, b) / (len(a) + len(b)) if a or b else 1.0


class Readers:
    """The programs that are here, and how to ask each for text."""

    def __init__(self, program):
        self.commands = {"kennisbasis": [program, "text", "FILE"]}
        self.raw = [program, "text", "--raw", "FILE"]
        self.absent = []
        if shutil.which("pdftotext"):
            self.commands["pdftotext"] = ["pdftotext", "FILE", "-"]
        else:
            self.absent.append("pdftotext (Debian: poppler-utils)")
        if shutil.which("mutool"):
            self.commands["mutool"] = ["mutool", "draw", "-q", "-F", "txt", "FILE"]
        else:
            self.absent.append("mutool (Debian: mupdf-tools)")
        has_pdfium = subprocess.run(
            [sys.executable, "-c", PDFIUM_EMPTY], stderr=subprocess.DEVNULL, check=False
        )
        if has_pdfium.returncode == 0:
            self.commands["pdfium"] = [sys.executable, "-c", PDFIUM, "FILE"]
        else:
            self.absent.append("pdfium (PyPI: pypdfium2)")

    def names(self):
        return list(self.commands)

    def text(self, name, path, raw=False):
        command = self.raw if raw and name == "kennisbasis" else self.commands[name]
        out, _ = run(command, path)
        return out.decode("utf8", "replace")


def run(command, path):
    """Runs a command on a file: what it prints and its processor seconds."""
    command = [path if it == "FILE" else it for it in command]
    with tempfile.TemporaryFile() as out:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            subprocess.run(
                command, stdout=out, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            print(f"gave up after {SECONDS} s: {' '.join(command)}", file=sys.stderr)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        out.seek(0)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return out.read(), seconds


def listed(folder, ending):
    if not os.path.isdir(folder):
        print(f"skipped: no folder {os.path.basename(folder)}", file=sys.stderr)
        return []
    names = sorted(it for it in os.listdir(folder) if it.lower().endswith(ending))
    return [os.path.join(folder, it) for it in names]


def paper_words(path):
    """The words of abstract and body of a JATS or NLM file."""
    with open(path, encoding="utf8", errors="replace") as file:
        xml = file.read()
    xml = re.sub(r"<!DOCTYPE.*?>|<!--.*?-->", "", xml, flags=re.S)
    apart = r"table-wrap|fig|disp-formula|inline-formula|xref"
    xml = re.sub(rf"<({apart})\b[^>]*/>", " ", xml)
    parts = [
        re.findall(rf"<{tag}[ >].*?</{tag}>", xml, flags=re.S)[:1]
        for tag in ("abstract", "body")
    ]
    body = " ".join(part for found in parts for part in found)
    body = re.sub(rf"<({apart})[ >].*?</\1>", " ", body, flags=re.S)
    inline = r"italic|bold|sup|sub|ext-link|monospace|underline|sc"
    body = re.sub(rf"</?({inline})\b[^>]*>", "", body)
    return words(html.unescape(re.sub(r"<[^>]+>", " ", body)))


def exact(readers, folder, rows):
    for truth in listed(folder, ".txt"):
        pdf = truth[:-4] + ".pdf"
        if not os.path.exists(pdf):
            continue
        with open(truth, encoding="utf8", errors="replace") as file:
            known = words(file.read())
        for name in readers.names():
            read = words(readers.text(name, pdf))
            order = 2 * in_order(known, read) / max(1, len(known) + len(read))
            add(rows, "exact", pdf, name, f1=f1(known, read), order=order)


def papers(readers, folder, rows):
    for xml in listed(folder, ".xml"):
        pdf = xml.split(".gt.")[0] + ".pdf"
        known = paper_words(xml)
        # Fewer words are no paper: a letter of which the XML has the title.
        if len(known) < 30 or not os.path.exists(pdf):
            continue
        for name in readers.names():
            read = words(readers.text(name, pdf))
            add(rows, "papers", pdf, name,
                recall=shared(known, read) / len(known),
                ordered=in_order(known, read) / len(known))


def agreement(readers, folders, rows):
    judges = [it for it in ("pdftotext", "mutool") if it in readers.commands]
    if not judges:
        print("skipped: agreement needs pdftotext or mutool", file=sys.stderr)
        return
    for pdf in [it for folder in folders for it in listed(folder, ".pdf")]:
        judged = [words(readers.text(judge, pdf)) for judge in judges]
        for name in ("kennisbasis", "pdfium"):
            if name in readers.commands:
                read = words(readers.text(name, pdf, raw=True))
                best = max(f1(it, read) for it in judged)
                add(rows, "agreement", pdf, name, agreement=best)


def speed(readers, folders, rounds, rows):
    """Pages per second and core, all readers in one run."""
    pdfs = [it for folder in folders for it in listed(folder, ".pdf")]
    best = {}
    pages = 0
    for _ in range(rounds):
        total = collections.Counter()
        pages = 0
        for pdf in pdfs:
            for name, command in readers.commands.items():
                out, seconds = run(command, pdf)
                if name == "pdfium":
                    _, empty = run([sys.executable, "-c", PDFIUM_EMPTY], pdf)
                    seconds = max(0.0, seconds - empty)
                if name == "kennisbasis":
                    pages += out.count(b"\f")
                total[name] += seconds
        for name, seconds in total.items():
            best[name] = min(seconds, best.get(name, seconds))
    for name, seconds in best.items():
        add(rows, "speed", f"{len(pdfs)} files", name,
            pages=pages, seconds=seconds, per_second=pages / max(seconds, 1e-9))
    return len(pdfs)


def add(rows, measure, path, reader, **values):
    for key, value in values.items():
        rows.append((measure, os.path.basename(path), reader, key, round(value, 5)))


def summary(rows, readers, files):
    values = collections.defaultdict(list)
    for measure, _, reader, key, value in rows:
        values[measure, key, reader].append(value)
    lines = ["# Reading PDFs: quality and speed", ""]
    lines += [f"Absent, skipped: {', '.join(readers.absent)}.", ""] if readers.absent else []
    lines += ["| measure | reader | n | mean | worst |", "|---|---|---|---|---|"]
    titles = {
        ("exact", "f1"): "exact truth, word F1",
        ("exact", "order"): "exact truth, order",
        ("papers", "recall"): "papers, recall",
        ("papers", "ordered"): "papers, ordered recall",
        ("agreement", "agreement"): "agreement, bag of words",
    }
    for (measure, key), title in titles.items():
        for reader in readers.names():
            found = values.get((measure, key, reader))
            if found:
                mean = sum(found) / len(found)
                lines.append(
                    f"| {title} | {reader} | {len(found)} | {mean:.4f} | {min(found):.4f} |")
    speeds = {name: values[("speed", "per_second", name)] for name in readers.names()}
    if any(speeds.values()):
        ours = speeds["kennisbasis"][0]
        pages = int(values["speed", "pages", "kennisbasis"][0])
        lines += ["", f"Speed, {files} files of {pages} pages, one process per file:", "",
                  "| reader | pages per second and core | kennisbasis is |", "|---|---|---|"]
        for name, found in speeds.items():
            if found:
                lines.append(f"| {name} | {found[0]:.0f} | {ours / found[0]:.1f} times |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", help="the release binary of kennisbasis")
    parser.add_argument("--shared", required=True, help="the folder with corpus/ and eval/")
    parser.add_argument("--out", required=True, help="where summary.md and raw.csv go")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of the speed bench")
    given = parser.parse_args()
    if not os.access(given.program, os.X_OK):
        sys.exit(f"no program at {given.program}")

    readers = Readers(os.path.abspath(given.program))
    for name in readers.absent:
        print(f"skipped: {name} is not here", file=sys.stderr)
    corpus = [os.path.join(given.shared, "corpus", it) for it in ("nl", "en")]
    rows = []
    exact(readers, os.path.join(given.shared, "eval", "pdf-text"), rows)
    papers(readers, os.path.join(given.shared, "corpus", "truth"), rows)
    agreement(readers, corpus, rows)
    files = speed(readers, corpus, given.rounds, rows)

    os.makedirs(given.out, exist_ok=True)
    with open(os.path.join(given.out, "raw.csv"), "w", newline="", encoding="utf8") as file:
        table = csv.writer(file)
        table.writerow(("measure", "file", "reader", "value", "is"))
        table.writerows(rows)
    text = summary(rows, readers, files)
    with open(os.path.join(given.out, "summary.md"), "w", encoding="utf8") as file:
        file.write(text)
    print(text, end="")


if __name__ == "__main__":
    main()
