#!/usr/bin/env python3
"""Typeset the sample corpus again.

    python3 build.py            everything, into the folder above this one
    python3 build.py OUTDIR     everything, into another folder
    python3 build.py --only convening-the-circle [OUTDIR]

Needed (the PDFs are kept in the repository, so only who changes a study needs this):

    pip install typst==0.15.* pillow img2pdf
    apt-get install texlive-latex-recommended texlive-latex-extra \\
        texlive-fonts-recommended texlive-lang-european lmodern \\
        fonts-dejavu-core qpdf poppler-utils

Every study has a fixed date, so the same sources and the same tools give the
same files. There is one exception: a PDF with a password contains random
numbers. The locked file is therefore made only when it is not there yet.
"""

import calendar
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

# source file -> (name of the PDF, year, month)
STUDIES = {
    "ervaringskennis-in-het-wijkteam.tex": ("ervaringskennis-in-het-wijkteam.pdf", 2021, 9),
    "eenzaamheid-na-zeventig.tex": ("eenzaamheid-na-zeventig.pdf", 2016, 4),
    "walking-together-trial.tex": ("walking-together-trial.pdf", 2022, 3),
    "vroegsignalering-vier-gemeenten.tex": ("vroegsignalering-vier-gemeenten.pdf", 2020, 9),
    "client-council-in-a-night-shelter.tex": ("client-council-in-a-night-shelter.pdf", 2017, 6),
    "brieven-die-je-kunt-lezen.tex": ("brieven-die-je-kunt-lezen.pdf", 2021, 2),
    "jongerenwerk-en-radicalisering.tex": ("jongerenwerk-en-radicalisering.pdf", 2015, 7),
    "convening-the-circle.tex": ("convening-the-circle.pdf", 2013, 10),
    "bewonersinitiatieven-in-een-krimpdorp.tex": ("bewonersinitiatieven-in-een-krimpdorp.pdf", 2012, 12),
    "brothers-and-sisters-in-mental-health-care.tex": ("brothers-and-sisters-in-mental-health-care.pdf", 2018, 5),
    "zeggenschap-in-een-wijkcooperatie.tex": ("zeggenschap-in-een-wijkcooperatie.pdf", 2023, 6),
    "inspraak-in-de-jeugdhulp.tex": ("rapporten/inspraak-in-de-jeugdhulp.pdf", 2024, 3),
    "ideeen-van-bewoners-eindrapport.typ": ("Idee\u00ebn van bewoners - eindrapport.pdf", 2018, 11),
    "netwerkgericht-werken-literatuurstudie.typ": ("netwerkgericht-werken-literatuurstudie.pdf", 2019, 3),
    "mantelzorgers-van-partner-met-dementie.typ": ("mantelzorgers-van-partner-met-dementie.pdf", 2014, 5),
    "photovoice-jongeren-stationsbuurt.typ": ("photovoice-jongeren-stationsbuurt.pdf", 2023, 4),
    "polarisation-at-the-coffee-table.typ": ("polarisation-at-the-coffee-table.pdf", 2019, 10),
    "de-eerste-sleutel-housing-first.typ": ("de-eerste-sleutel-housing-first.pdf", 2020, 2),
    "herstelacademie-actieonderzoek.typ": ("herstelacademie-actieonderzoek.pdf", 2022, 9),
    "handreiking-keukentafelgesprek.typ": ("rapporten/handreiking-keukentafelgesprek.pdf", 2014, 4),
    "an-ordinary-tuesday.typ": ("an-ordinary-tuesday.pdf", 2024, 2),
    "schulden-en-schaamte.typ": ("schulden-en-schaamte.pdf", 2025, 1),
    "talking-about-noise.typ": ("talking-about-noise.pdf", 2017, 3),
    "care-circles-in-a-small-town.typ": ("care-circles-in-a-small-town.pdf", 2025, 5),
}
SCAN = "buurtkrant-1998-gescand.pdf"
LOCKED = "klankbordgroep-met-wachtwoord.pdf"
DAMAGED = "jaarverslag-beschadigd.pdf"


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode not in (0, 3):  # qpdf says 3 for a mere warning
        sys.exit(f"{command[0]} failed:\n{done.stdout.decode(errors='replace')[-3000:]}")


def epoch(year, month):
    return calendar.timegm((year, month, 1, 12, 0, 0))


def typeset(source, target, year, month):
    """Set one source with the tool that belongs to it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.endswith(".typ"):
        import typst

        target.write_bytes(typst.compile(source, timestamp=epoch(year, month)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        settings = dict(os.environ, SOURCE_DATE_EPOCH=str(epoch(year, month)), FORCE_SOURCE_DATE="1", TZ="UTC")
        for _ in range(3):  # references and page numbers settle in the second turn
            run("pdflatex", "-interaction=nonstopmode", "-halt-on-error",
                "-output-directory", scratch, source, env=settings)
        shutil.copyfile(Path(scratch, source).with_suffix(".pdf"), target)


def make_scan(target):
    """A page as a scanner would see it: grey, slightly crooked, with specks; no text layer."""
    import img2pdf
    from PIL import Image, ImageFilter

    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch, "page.pdf")
        typeset("buurtkrant-scan.typ", page, 1998, 4)
        run("pdftoppm", "-r", "120", "-gray", "-singlefile", str(page), str(Path(scratch, "page")))
        image = Image.open(Path(scratch, "page.pgm"))
        image = image.rotate(0.7, resample=Image.BICUBIC, fillcolor=255)
        image = image.point(lambda grey: 40 + grey * 200 // 255)
        dice = random.Random(1998)
        for _ in range(400):
            image.putpixel((dice.randrange(image.width), dice.randrange(image.height)), dice.randrange(90, 200))
        image = image.filter(ImageFilter.GaussianBlur(0.6))
        picture = Path(scratch, "page.jpg")
        image.save(picture, quality=38, optimize=True, dpi=(120, 120))
        target.write_bytes(img2pdf.convert(picture.read_bytes(), engine=img2pdf.Engine.internal, nodate=True, producer="scanner"))


def make_locked(target):
    """A page that opens only with the password (geheim)."""
    if target.exists():
        return
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch, "page.pdf")
        typeset("klankbordgroep-verslag.typ", page, 2019, 11)
        run("qpdf", "--encrypt", "geheim", "geheim", "256", "--", str(page), str(target))


def make_damaged(target, donor):
    """The first bytes of a PDF, and then nothing that can be read."""
    start = b"%PDF-1.5\n" + donor.read_bytes()[9:120]
    dice = random.Random(1500)
    target.write_bytes(start + bytes(dice.randrange(256) for _ in range(6000)))


def main():
    words = sys.argv[1:]
    only = None
    if "--only" in words:
        at = words.index("--only")
        only = words[at + 1]
        del words[at:at + 2]
    out = Path(words[0]).resolve() if words else HERE.parent
    out.mkdir(parents=True, exist_ok=True)
    os.chdir(HERE)
    for source, (name, year, month) in STUDIES.items():
        if only and only not in source:
            continue
        typeset(source, out / name, year, month)
        print(name)
    if not only:
        make_scan(out / SCAN)
        make_locked(out / LOCKED)
        make_damaged(out / DAMAGED, out / "convening-the-circle.pdf")
        print(SCAN, LOCKED, DAMAGED, sep="\n")


if __name__ == "__main__":
    main()
