"""Layouts that typst sets."""

from prose import EN, NL


def side_bar():
    """One column of text with a narrow bar of facts beside it, drawn first."""
    facts = ["De plek", "Zandmeer ligt aan een dijk die op geen kaart staat.",
             "Het team", "Vier werkers, een kok en een geleende hond.",
             "De duur", "Een vol seizoen, van de eerste regen tot de laatste."]
    bar = "\n\n".join(f"*{it}*" if at % 2 == 0 else it for at, it in enumerate(facts))
    source = "\n".join([
        '#set page("a4", margin: (left: 25mm, right: 75mm, y: 25mm))',
        '#set text(size: 10pt, lang: "nl")', "#set par(justify: true)",
        "#place(top + right, dx: 55mm, dy: 14mm, block(width: 45mm, inset: 8pt, "
        f"fill: luma(220))[#set text(size: 8.5pt)\n{bar}])",
        "= Wie zorgt er aan de dijk?", *[f"\n{it}" for it in NL],
    ])
    return source, ["Wie zorgt er aan de dijk?", *NL, *facts]


def box_in_columns():
    """Two columns with a coloured box at the top of the second, a letter-spaced
    heading, and a sentence that runs on from the first to the second."""
    box = ["In short", "Carers speak of turns and bargains, not of a burden.",
           "Waiting heard more than asking."]
    source = "\n".join([
        '#set page("a4", margin: 25mm, columns: 2)', '#set text(size: 10pt, lang: "en")',
        "#set par(justify: true)",
        "#place(top, float: true, scope: \"parent\", "
        "text(size: 15pt, tracking: 4pt)[TURNS AND SEASONS])",
        *[f"\n{it}" for it in EN],
        "#block(width: 100%, inset: 8pt, fill: luma(215))[*" + box[0] + "*\n\n"
        + "\n\n".join(box[1:]) + "]",
        f"\n{EN[0]}", f"\n{EN[3]}", f"\n{EN[1]}", f"\n{EN[2]}", f"\n{EN[4]}", f"\n{EN[5]}",
    ])
    return source, ["TURNS AND SEASONS", *EN, *box, EN[0], EN[3], EN[1], EN[2], EN[4], EN[5]]


def three_columns():
    """Three columns, a heading across all of them half-way down, and three
    columns again."""
    def part(texts):
        body = "\n\n".join(texts)
        return f"#columns(3, gutter: 6mm)[{body}]"
    source = "\n".join([
        '#set page("a4", margin: 20mm)', '#set text(size: 9pt, lang: "nl")',
        "#set par(justify: true)",
        "= Lindehove en Zandmeer", "#block(height: 62mm)[" + part(NL[:4]) + "]",
        "= Wat de schriften vertellen", "#block(height: 62mm)[" + part(NL[2:]) + "]",
    ])
    return source, ["Lindehove en Zandmeer", *NL[:4], "Wat de schriften vertellen", *NL[2:]]


def margins_and_captions():
    """Text up the margin, figures with captions between paragraphs, letter-spaced
    headings and notes in raised figures."""
    note = "Counted by hand, in a town that is not there."
    source = "\n".join([
        '#set page("a4", margin: 30mm)', '#set text(size: 10.5pt, lang: "en")',
        "#set par(justify: true, first-line-indent: 1em)",
        "#place(left + horizon, dx: -18mm, rotate(-90deg, reflow: true)"
        "[Journal of Places That Are Not There])",
        "#align(center, text(size: 13pt, tracking: 0.35em)[Shared lifts])", f"\n{EN[0]}",
        f"\n{EN[1]}", "#figure(rect(width: 60%, height: 30mm), "
        "caption: [Lifts shared per week, before and after the last bus])",
        f"\n{EN[3].replace('placements had', 'placements#footnote[' + note + '] had')}",
        "#figure(rect(width: 40%, height: 20mm), caption: [Where the diaries were kept])",
        f"\n{EN[4]}",
    ])
    truth = ["Shared lifts", EN[0], EN[1],
             "Figure 1: Lifts shared per week, before and after the last bus",
             EN[3], "Figure 2: Where the diaries were kept", EN[4], f"1 {note}",
             "Journal of Places That Are Not There"]
    return source, truth


LAYOUTS = [side_bar, box_in_columns, three_columns, margins_and_captions]
