"""Makes the PDFs of this folder and the text each should read as.

    python3 tests/layouts/make.py [NAME ...]

Needs pdflatex (with textpos, rotating), LibreOffice (`soffice`) and the
Python package `typst`. Tests read what is committed; this runs by hand.
A layout is a function that returns its source and its truth: a list of
paragraphs in reading order, where PAGE stands for a new page.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import latex_pages
import office_pages
import typst_pages

HERE = pathlib.Path(__file__).parent
ENV = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "FORCE_SOURCE_DATE": "1"}


def by_latex(source, folder):
    (folder / "it.tex").write_text(source, encoding="utf8")
    for _ in range(2):
        done = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "it.tex"],
            cwd=folder, env=ENV, capture_output=True, check=False)
    if not (folder / "it.pdf").exists():
        sys.exit(done.stdout.decode("utf8", "replace")[-2000:])
    return (folder / "it.pdf").read_bytes()


def by_typst(source, folder):
    import typst
    (folder / "it.typ").write_text(source, encoding="utf8")
    return typst.compile(str(folder / "it.typ"))


def by_office(source, folder):
    (folder / "it.fodt").write_text(source, encoding="utf8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/home", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(folder / "it.fodt")],
        env=ENV, capture_output=True, check=True)
    return (folder / "it.pdf").read_bytes()


def main():
    wanted = sys.argv[1:]
    for tool, pages in ((by_latex, latex_pages), (by_typst, typst_pages),
                        (by_office, office_pages)):
        for layout in pages.LAYOUTS:
            name = layout.__name__.replace("_", "-")
            if wanted and name not in wanted:
                continue
            source, truth = layout()
            with tempfile.TemporaryDirectory() as folder:
                pdf = tool(source, pathlib.Path(folder))
            (HERE / f"{name}.pdf").write_bytes(pdf)
            text = "\n".join(truth) + "\n"
            (HERE / f"{name}.txt").write_text(text, encoding="utf8")
            print(name, len(pdf))


if __name__ == "__main__":
    main()
