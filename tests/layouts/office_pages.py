"""Layouts that LibreOffice sets, from flat OpenDocument."""

from xml.sax.saxutils import escape

from prose import EN, NL

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in {
        "office": "office", "style": "style", "text": "text", "table": "table",
        "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible"}.items())
FONT = 'style:font-name="DejaVu Serif" fo:font-family="DejaVu Serif"'


def style(name, text="", paragraph="", family="paragraph", inner=""):
    text = f'<style:text-properties {FONT} {text or "fo:font-size=" + chr(34) + "9.5pt" + chr(34)}/>'
    if family == "section":
        return (f'<style:style style:name="{name}" style:family="section">'
                f"<style:section-properties>{inner}</style:section-properties></style:style>")
    return (f'<style:style style:name="{name}" style:family="{family}">'
            f"<style:paragraph-properties {paragraph}>{inner}</style:paragraph-properties>"
            f"{text}</style:style>")


def document(body, styles="", language="nl"):
    country = {"nl": "NL", "en": "GB"}[language]
    space = 'fo:margin-bottom="3mm" fo:text-align="justify"'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 {FONT} fo:font-size="9.5pt" fo:language="{language}" fo:country="{country}"/></style:default-style>
</office:styles>
<office:automatic-styles>{style("P", paragraph=space)}
{style("H", text='fo:font-size="15pt" fo:font-weight="bold"', paragraph='fo:margin-bottom="4mm"')}
{styles}
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin="25mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/>
</office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def p(text, name="P"):
    return f'<text:p text:style-name="{name}">{escape(text)}</text:p>'


def lists_and_references():
    """A narrow numbered list, and references with hanging indents."""
    items = ["Vraag eerst hoe het met de buren gaat, en pas daarna naar geld of gezondheid; "
             "dat scheelt een bezoek.",
             "Schrijf tijdens het gesprek niets op. Wie schrijft, kijkt naar het papier.",
             "Kom terug op de dag die is afgesproken, ook als er niets te melden valt."]
    references = [
        "Dijkgraver, T., & Lindehof, M. (2031). Koken zonder agenda: een verzonnen studie naar "
        "vertrouwen in Zandmeer. Tijdschrift voor Denkbeeldig Werk, 4(2), 11–29.",
        "Oudeveer, P. (2030). De wachtkamer als school. In R. Gemaal (Red.), Jongeren en hun "
        "plekken (pp. 88–104). Zandmeer: Uitgeverij De Natte Maand.",
        "Van der Dijk, S., Regen, A., & Schrift, B. (2032). Stille dagen geteld in veertien "
        "huishoudens die niet bestaan. Werk en Wijk, 9(1), 3–21.",
    ]
    styles = (
        style("I", paragraph='fo:margin-left="8mm" fo:text-indent="-8mm" fo:margin-right="75mm" '
              'fo:margin-bottom="1.5mm"',
              inner='<style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops>')
        + style("R", paragraph='fo:margin-left="10mm" fo:text-indent="-10mm"'))
    numbered = "".join(
        f'<text:p text:style-name="I">{at}.<text:tab/>{escape(it)}</text:p>'
        for at, it in enumerate(items, 1))
    body = (p("Luisteren aan de keukentafel", "H") + p(NL[5]) + numbered + p(NL[4])
            + p("Literatuur", "H") + "".join(p(it, "R") for it in references))
    truth = ["Luisteren aan de keukentafel", NL[5],
             *[f"{at}. {it}" for at, it in enumerate(items, 1)], NL[4],
             "Literatuur", *references]
    return document(body, styles), truth


def tables():
    """A table with cells of several lines and one of figures, by a word
    processor."""
    head = ("Service", "What people said", "What workers did")
    rows = [
        ("Youth team", "Letters were long and nobody in the family read them to the end.",
         "They wrote shorter letters together with the family, at the table."),
        ("Debt desk", "The boiler came first. Money came third or fourth, if at all.",
         "They waited, and came back in the week that had been agreed."),
        ("Lift circle", "The choir was the reason to leave the house in winter.",
         "Nothing, and that was the point."),
    ]
    figures_head = ("Place", "2029", "2030", "2031", "Change")
    figures = [("Harrowmere", "118", "97", "64", "−54"), ("Quayside", "41", "44", "39", "−2"),
               ("Mill Row", "9", "12", "15", "+6")]
    cell = '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties ' \
           'fo:padding="1.5mm" fo:border="0.3pt solid #000000"/></style:style>'
    styles = style("T") + cell

    def table(name, lines):
        columns = f'<table:table-column table:number-columns-repeated="{len(lines[0])}"/>'
        body = "".join(
            "<table:table-row>" + "".join(
                f'<table:table-cell table:style-name="C" office:value-type="string">{p(it, "T")}'
                "</table:table-cell>" for it in line) + "</table:table-row>" for line in lines)
        return f'<table:table table:name="{name}">{columns}{body}</table:table>'

    body = (p("Letters and figures", "H") + p(EN[3]) + p("Table 1. What was said and done")
            + table("A", [head, *rows]) + p("") + p(EN[4])
            + p("Table 2. Placements by place and year") + table("B", [figures_head, *figures])
            + p("") + p(EN[5]))
    line = " ".join
    truth = ["Letters and figures", EN[3], "Table 1. What was said and done", line(head),
             *[cell for row in rows for cell in row], EN[4], "Table 2. Placements by place and year",
             line(figures_head), *map(line, figures), EN[5]]
    return document(body, styles, "en"), truth


def drop_cap_columns():
    """Two columns whose first paragraph opens with a drop cap, with a footnote
    and a framed side bar."""
    bar = "Onthoud: wie niets hoeft te bereiken, komt vaak verder dan gedacht."
    note = "De hond van het gemaal heet Dinsdag."
    styles = (
        style("D", paragraph='fo:margin-bottom="3mm" fo:text-align="justify"',
              inner='<style:drop-cap style:lines="3" style:distance="1mm" style:length="1"/>')
        + style("S", family="section", inner='<style:columns fo:column-count="2" '
                'fo:column-gap="8mm"/>')
        + style("N", text='fo:font-size="8pt"')
        + '<style:style style:name="F" style:family="graphic"><style:graphic-properties '
          'style:wrap="none" style:vertical-pos="top" style:vertical-rel="paragraph" '
          'style:horizontal-pos="center" fo:background-color="#dddddd" fo:padding="2mm" '
          'fo:border="none"/></style:style>')
    frame = ('<draw:frame draw:style-name="F" text:anchor-type="paragraph" svg:width="60mm">'
             f'<draw:text-box fo:min-height="10mm">{p(bar, "N")}</draw:text-box></draw:frame>')
    first, second = NL[1].split("dijk.")
    marked = (f'<text:p text:style-name="P">{escape(first)}dijk.<text:note text:id="n1" '
              'text:note-class="footnote"><text:note-citation>1</text:note-citation>'
              f'<text:note-body>{p(note, "N")}</text:note-body></text:note>{escape(second)}</text:p>')
    framed = f'<text:p text:style-name="P">{frame}{escape(NL[4])}</text:p>'
    body = (p("Dinsdag in Zandmeer", "H") + '<text:section text:style-name="S" text:name="a">'
            + p(NL[0], "D") + marked + p(NL[2]) + p(NL[3]) + framed + p(NL[5]) + "</text:section>")
    truth = ["Dinsdag in Zandmeer", *NL[:4], bar, *NL[4:6], f"1 {note}"]
    return document(body, styles), truth


LAYOUTS = [lists_and_references, tables, drop_cap_columns]
