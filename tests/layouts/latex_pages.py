"""Layouts that pdflatex sets."""

from prose import EN, NL

PAGE = "\f"


def document(body, options="10pt", packages=""):
    return (
        rf"\documentclass[{options}]{{article}}"
        "\n\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{mathptmx}\n"
        "\\usepackage[a4paper,margin=25mm]{geometry}\n"
        f"{packages}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    )


def cut(paragraph, first):
    """Parts a paragraph before the words with which a new page begins."""
    at = paragraph.index(first)
    return [paragraph[:at].strip(), PAGE, paragraph[at:]]


def scrambled_stream():
    """Boxes at fixed places, drawn in an order that nobody reads in."""
    box = r"\begin{textblock*}{%smm}(%smm,%smm)%s\end{textblock*}"
    title = r"{\LARGE Koken in het gemaal}"
    drawn = [
        box % (75, 110, 50, NL[3] + r"\par\medskip " + NL[4]),
        box % (75, 25, 130, NL[2]),
        box % (75, 110, 130, NL[5]),
        box % (75, 25, 50, NL[0] + r"\par\medskip " + NL[1]),
        box % (160, 25, 30, title),
    ]
    packages = (r"\usepackage[absolute]{textpos}\setlength{\parindent}{0pt}"
                r"\pagestyle{empty}\usepackage[dutch]{babel}")
    source = document("\n".join(drawn) + r"\null", packages=packages)
    return source, ["Koken in het gemaal", NL[0], NL[1], NL[2], NL[3], NL[4], NL[5]]


def table_cells():
    """A table whose cells take several lines, and one of figures, between
    paragraphs, each with its caption."""
    rows = [
        ("Gemaal", "Bewoners koken samen en bespreken wat er in de straat speelt.",
         "Elke dinsdag, het hele jaar door, ook als het regent."),
        ("Station", "Jongeren beheren zelf de wachtkamer en leren elkaar brieven lezen.",
         "Op schooldagen na vieren."),
        ("Keukentafel", "Een werker van het wijkteam komt thuis langs zonder vragenlijst.",
         "Zo vaak als het gezin het wil, met een pauze in de zomer."),
    ]
    figures = [
        ("Zandmeer", "412", "38", "9,2", "0,71"),
        ("Lindehove", "1.207", "96", "8,0", "0,64"),
        ("Oudeveer", "88", "11", "12,5", "0,58"),
    ]
    heads = ("Plek", "Wat er gebeurt", "Wanneer")
    columns = ("Plaats", "Inwoners", "Bezoekers", "Aandeel", "Samenhang")
    line = lambda cells: " & ".join(cells) + r" \\"
    body = "\n".join([
        NL[0], "", r"\begin{table}[h]\centering\caption{Drie plekken in Zandmeer}",
        r"\begin{tabular}{p{25mm}p{55mm}p{45mm}}\hline", line(heads), r"\hline",
        *[line(row) for row in rows], r"\hline\end{tabular}\end{table}", "",
        NL[2], "", r"\begin{table}[h]\centering\caption{Bezoek per plaats}",
        r"\begin{tabular}{lrrrr}\hline", line(columns), r"\hline",
        *[line(row) for row in figures], r"\hline\end{tabular}\end{table}", "", NL[3],
    ])
    truth = [NL[0], "Tabel 1: Drie plekken in Zandmeer", " ".join(heads)]
    truth += [cell for row in rows for cell in row]
    truth += [NL[2], "Tabel 2: Bezoek per plaats", " ".join(columns)]
    truth += [" ".join(row) for row in figures] + [NL[3]]
    return document(body, packages=r"\usepackage[dutch]{babel}\pagestyle{empty}"), truth


def notes_one_column():
    """Footnotes under one column, running heads, and a sentence that runs on
    over the page."""
    notes = [
        "The name is invented; no such town is on any map.",
        "The diaries were written in pencil, which is why some days are grey.",
        "See the fictional report of the Harrowmere council for the figures.",
    ]
    marked = [
        EN[0].replace("year before", r"year\footnote{%s} before" % notes[0]),
        EN[1], EN[2].replace("diary of", r"diary\footnote{%s} of" % notes[1]), EN[3],
        EN[4], EN[5].replace("fictional,", r"fictional,\footnote{%s}" % notes[2]), EN[3],
        EN[1], EN[4], EN[0], EN[2],
    ]
    packages = (r"\usepackage[english]{babel}\geometry{a5paper,margin=18mm,top=24mm}"
                r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}"
                r"\fancyhead[L]{Care in Harrowmere}\fancyfoot[C]{\thepage}")
    body = "\n\n".join([r"\section*{A circle of care}", *marked])
    truth = ["A circle of care", *EN, EN[3], EN[1], EN[4], EN[0], EN[2]]
    return document(body, packages=packages), placed_notes(truth, notes, CUTS["notes_one_column"])


def notes_two_columns():
    """Footnotes under two columns; sentences run on from the first to the
    second past a note."""
    notes = [
        "Alle plaatsen in dit stuk zijn verzonnen, net als de dijk.",
        "De schriften zijn na afloop aan de gezinnen teruggegeven.",
        "Het station kreeg nooit een eigen naam.",
    ]
    note = lambda at: r"\footnote{%s}" % notes[at]
    marked = [
        NL[5], NL[0].replace("oude gemaal.", "oude gemaal." + note(0)), NL[1],
        NL[2].replace("stille dagen", "stille dagen" + note(1)), NL[3],
        NL[4].replace("station.", "station." + note(2)), NL[2], NL[5],
    ]
    packages = (r"\usepackage[dutch]{babel}\geometry{a5paper,margin=16mm,bottom=23mm}"
                r"\setlength{\columnsep}{7mm}\pagestyle{empty}\tolerance=3000")
    body = "\n\n".join([r"\section*{Samen koken}", *marked])
    truth = ["Samen koken", NL[5], *NL[:5], NL[2], NL[5]]
    return (document(body, options="10pt,twocolumn", packages=packages),
            placed_notes(truth, notes, CUTS["notes_two_columns"]))


# Where the second page begins: in which paragraph, with which words, and how
# many notes stand on the first.
CUTS = {"notes_one_column": (9, "who waited", 3), "notes_two_columns": None}


def placed_notes(truth, notes, cut_at):
    """Puts notes at the end of their page, and the page where it breaks."""
    numbered = [f"{at + 1} {note}" for at, note in enumerate(notes)]
    if cut_at is None:
        return truth + numbered
    at, words, count = cut_at
    before, page, after = cut(truth[at], words)
    return [*truth[:at], before, *numbered[:count], page, after,
            *truth[at + 1:], *numbered[count:]]


def rotated_table():
    """A page with a table on its side, between two upright ones; a vertical
    mark in the margin of the first."""
    heads = ("Household", "Visits", "Silent days", "Remark")
    rows = [
        ("Birch Lane 4", "31", "12", "Shared lifts to the choir and back"),
        ("Mill Row 19", "7", "88", "Asked for help after the second winter"),
        ("Old Quay 2", "54", "3", "Cooks for the neighbours on Fridays"),
        ("Chapel Steps 11", "16", "41", "Keeps the diary of another family"),
    ]
    line = lambda cells: " & ".join(cells) + r" \\"
    packages = r"\usepackage{rotating}\usepackage[absolute]{textpos}\pagestyle{empty}"
    body = "\n".join([
        r"\begin{textblock*}{5mm}(8mm,90mm)\rotatebox{90}{Draft of no real year}"
        r"\end{textblock*}",
        r"\section*{Visits and silence}", EN[0], "", EN[2], "", EN[4],
        r"\clearpage\begin{sidewaystable}\centering\caption{Visits to four households}",
        r"\begin{tabular}{lrrl}\hline", line(heads), r"\hline", *[line(row) for row in rows],
        r"\hline\end{tabular}\end{sidewaystable}\clearpage", EN[5],
    ])
    truth = ["Visits and silence", EN[0], EN[2], EN[4], "Draft of no real year", PAGE,
             "Table 1: Visits to four households", " ".join(heads),
             *[" ".join(row) for row in rows], PAGE, EN[5]]
    return document(body, packages=packages), truth


def pull_quote():
    """A quote in large type between two columns that make way for it."""
    quote = "Sleep is a country to which she had lost her passport"
    def column(text, way):
        shape = " ".join(way(at) for at in range(18))
        return r"\noindent\parbox[t]{75mm}{\parshape 18 %s \noindent %s}" % (shape, text)
    left = lambda at: "0mm 58mm" if 5 <= at < 13 else "0mm 75mm"
    right = lambda at: "17mm 58mm" if 5 <= at < 13 else "0mm 75mm"
    texts = [EN[1] + " " + EN[3], EN[4] + " " + EN[5]]
    body = (
        r"\noindent\begin{textblock*}{160mm}(25mm,30mm){\LARGE Turns and seasons}\end{textblock*}"
        r"\begin{textblock*}{75mm}(25mm,45mm)%s\end{textblock*}"
        r"\begin{textblock*}{75mm}(110mm,45mm)%s\end{textblock*}"
        r"\begin{textblock*}{37mm}(87mm,70mm)\raggedright\large\itshape %s\end{textblock*}\null"
        % (column(texts[0], left), column(texts[1], right), quote))
    packages = (r"\usepackage[absolute]{textpos}\pagestyle{empty}\tolerance=4000"
                r"\usepackage[english]{babel}")
    return document(body, packages=packages), ["Turns and seasons", *texts, quote]


LAYOUTS = [scrambled_stream, table_cells, notes_one_column, notes_two_columns,
           rotated_table, pull_quote]
