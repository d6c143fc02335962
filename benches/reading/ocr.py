#!/usr/bin/env python3
"""How many words of scanned pages are read, beside tesseract run by hand.

Pages of documents with a known text layer are drawn as grey pictures by
pdftoppm, some of them askew, and wrapped in PDFs that hold nothing but the
picture. `kennisbasis text --ocr` reads the PDFs; tesseract reads the same
pictures, with the same languages and its own defaults. Both are held against
the words of the page itself, line by line as printed, so that words broken over
a line end count for both as they stand.

Counted is recall: which part of the words of a page was read, each as often as
it stands there; and precision: which part of what was read stands there. That a
page number is right shows in the same figures: a page is compared with the page
of that number only.

Unfair: tesseract gets the pictures as they are; kennisbasis draws the PDF again,
with a resolution of its own choosing.

    benches/reading/ocr.py PROGRAM --pdfs FOLDER --out FILE
"""

import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zlib

# Document, page; the two that lie askew are named below.
PAGES = [
    ("en_lm_2c", 2), ("nl_lm_1c", 2), ("nl_times_2c", 1), ("nl_typst_1c", 2), ("en_chrome_2c", 1),
    ("nl_rl_ttf_1c", 3), ("nl_lo_2c", 2), ("nl_multicol", 2), ("en_ot1_1c", 1), ("nl_rl_std14_2c", 1),
]
ASKEW = {3: 2.0, 7: -2.0}
LANGUAGES = "nld+eng"


def words(text):
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "-")
    return re.findall(r"\w+", text.lower())


def shared(a, b):
    return sum((collections.Counter(a) & collections.Counter(b)).values())


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=True, **more).stdout


def picture(pdf, page, dpi, folder):
    """Draws a page; returns width, height and grey bytes."""
    out = os.path.join(folder, "page")
    run(["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page),
         "-singlefile", pdf, out])
    with open(out + ".pgm", "rb") as file:
        data = file.read()
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    return int(head[1]), int(head[2]), data[head.end():]


def wrapped(width, height, grey, dpi, degrees=0.0):
    """A PDF of one page that holds a picture and nothing else."""
    import math
    w, h = width * 72 / dpi, height * 72 / dpi
    sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    # Turned about the middle of the page.
    x = w / 2 - (w * cos + h * sin) / 2
    y = h / 2 - (h * cos - w * sin) / 2
    matrix = f"{w * cos:.5f} {-w * sin:.5f} {h * sin:.5f} {h * cos:.5f} {x:.5f} {y:.5f}"
    content = f"q {matrix} cm /P Do Q".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {w:.5f} {h:.5f}]/Contents 4 0 R"
        "/Resources<</XObject<</P 5 0 R>>>>>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    data = zlib.compress(grey, 6)
    objects.append(
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
        b"/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (width, height, len(data), data))
    out, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % it for it in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", help="the binary of kennisbasis")
    parser.add_argument("--pdfs", required=True, help="the folder eval/pdf-text")
    parser.add_argument("--out", help="where the table goes")
    given = parser.parse_args()
    for tool in ("pdftoppm", "tesseract"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is not here")
    program = os.path.abspath(given.program)

    table = []
    totals = collections.Counter()
    for dpi in (150, 300):
        for at, (name, page) in enumerate(PAGES):
            pdf = os.path.join(given.pdfs, name + ".pdf")
            with tempfile.TemporaryDirectory() as folder:
                known = words(run([program, "text", "--raw", "--page", str(page), pdf]).decode())
                width, height, grey = picture(pdf, page, dpi, folder)
                degrees = ASKEW.get(at, 0.0)
                scan = os.path.join(folder, "scan.pdf")
                if degrees:
                    with open(scan, "wb") as file:
                        file.write(wrapped(width, height, grey, dpi, degrees))
                    width, height, grey = picture(scan, 1, dpi, folder)
                with open(scan, "wb") as file:
                    file.write(wrapped(width, height, grey, dpi))
                image = os.path.join(folder, "scan.pgm")
                with open(image, "wb") as file:
                    file.write(b"P5\n%d %d\n255\n%s" % (width, height, grey))
                ours = words(run([program, "text", "--ocr", "--raw", scan], cwd=folder).decode())
                hand = words(run(["tesseract", image, "-", "-l", LANGUAGES, "--dpi", str(dpi)],
                                 env=dict(os.environ, OMP_THREAD_LIMIT="1")).decode())
            row = [shared(known, ours), shared(known, hand), len(ours), len(hand), len(known)]
            for key, value in zip(("ours", "hand", "read", "hand read", "known"), row):
                totals[dpi, key] += value
            table.append((dpi, name, page, degrees, row[0] / row[4], row[1] / row[4],
                          row[0] / max(1, row[2]), row[1] / max(1, row[3]), row[4]))
            print(*table[-1], file=sys.stderr)

    version = run(["tesseract", "--version"]).decode().splitlines()[0]
    lines = [f"# Reading scans: words of {len(PAGES)} pages, beside {version} by hand", "",
             f"Languages {LANGUAGES}; `benches/reading/ocr.py` says what is compared.", "",
             "| dpi | page | askew | words | recall | by hand | precision | by hand |",
             "|---|---|---|---|---|---|---|---|"]
    for dpi, name, page, degrees, recall, hand, precision, hand_precision, known in table:
        askew = f"{degrees:+.0f}°" if degrees else ""
        lines.append(f"| {dpi} | {name} p. {page} | {askew} | {known} | {recall:.4f} | {hand:.4f} "
                     f"| {precision:.4f} | {hand_precision:.4f} |")
    for dpi in (150, 300):
        of = lambda key: totals[dpi, key]
        lines.append(f"| {dpi} | all | | {of('known')} | {of('ours') / of('known'):.4f} "
                     f"| {of('hand') / of('known'):.4f} | {of('ours') / of('read'):.4f} "
                     f"| {of('hand') / of('hand read'):.4f} |")
    text = "\n".join(lines) + "\n"
    if given.out:
        with open(given.out, "w", encoding="utf8") as file:
            file.write(text)
    print(text, end="")


if __name__ == "__main__":
    main()
