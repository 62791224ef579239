"""A map as one HTML file that needs nothing else: the picture, and the same facts as a table below it."""

import base64
import hashlib
from html import escape

from api.maps.choosing import Drawn
from api.maps.sheet import sheet
from api.maps.svg import body
from api.maps.wording import choice_line
from graph.records import Source
from graph.text import Text
from queries.layers.layer import Place
from queries.sentences import source_age

STYLE = (
    "body{margin:24px auto;max-width:1200px;padding:0 16px;font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;"
    "background:#fff}svg{display:block;width:100%;min-width:720px;height:auto}.sheet{overflow-x:auto}table{border-collapse:collapse;font-size:14px}"
    "caption{text-align:left;padding:8px 0;color:#595959}th,td{padding:6px 16px 6px 0;text-align:left;"
    "vertical-align:top;border-bottom:1px solid #c9c9c9;font-weight:400}thead th{font-weight:600}"
    "td:last-child{color:#595959}a path:focus,path:hover{stroke:#1b1b1b;stroke-width:2}"
    ".unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    "@media(max-width:40rem){thead{position:absolute;clip-path:inset(50%)}tr{display:block;padding:8px 0;"
    "border-bottom:1px solid #c9c9c9}th,td{display:block;padding:2px 0;border:0;overflow-wrap:anywhere}"
    "tbody th{font-weight:600}}"
    "@media print{thead{display:table-header-group}tr{break-inside:avoid}}"
)
HEADINGS = (
    Text("Gemeente", "Municipality"),
    Text("Antwoord", "Answer"),
    Text("Toelichting", "Explanation"),
    Text("Bronnen", "Sources"),
)
CAPTION = Text(
    "Dezelfde gegevens als op de kaart, per gemeente.", "The same facts as on the map, per municipality."
)
MOST_SOURCES = 4


def style_digest() -> str:
    """The style sheet as a Content-Security-Policy names it, so that a server can allow just this one."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"


def standalone(drawn: Drawn) -> str:
    """The file."""
    picture = sheet(drawn.painted, drawn.geography, drawn.day, drawn.language)
    language = drawn.language.lower()
    # The table holds every fact of the picture, so a screen reader is spared 342 shapes
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(picture.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1 class="unseen">{escape(picture.title)}</h1>\n'
        '<div class="sheet" tabindex="0">\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(picture.title)}" '
        f'viewBox="0 0 {picture.width:.0f} {picture.height:.0f}">\n{body(picture.marks, "map")}\n</svg>\n'
        f"{_table(drawn)}\n</main>\n</body>\n</html>\n"
    )


def _table(drawn: Drawn) -> str:
    language = drawn.language
    heads = "".join(f'<th scope="col">{escape(text.in_language(language))}</th>' for text in HEADINGS)
    rows = "\n".join(_row(drawn, place) for place in drawn.painted.places)
    caption = f"{CAPTION.in_language(language)} {choice_line(drawn.painted, drawn.day, language)}."
    return (
        f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(drawn: Drawn, place: Place) -> str:
    title = drawn.painted.class_of(place).title.in_language(drawn.language)
    label = place.label.in_language(drawn.language)
    answer = title if label == title else f"{title}: {label}"
    sources = "; ".join(_cited(source, drawn.language) for source in place.sources[:MOST_SOURCES])
    cells = "".join(
        f"<td>{text}</td>"
        for text in (escape(answer), escape(place.sentence.in_language(drawn.language)), sources)
    )
    return f'<tr><th scope="row">{escape(place.municipality.name)}</th>{cells}</tr>'


def _cited(source: Source, language: str) -> str:
    words = escape(
        f"{source.title or source.publisher or source.id} ({source_age(source).in_language(language)})"
    )
    if not source.url.startswith(("https://", "http://")):
        return words
    return f'<a href="{escape(source.url)}" rel="noopener noreferrer">{words}</a>'
