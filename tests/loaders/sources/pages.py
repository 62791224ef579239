"""A small page in the structure of "Alle netwerken", about Voorbeeldland: invented from beginning to end."""

from pathlib import Path

QUESTION = """<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">
<h3 itemprop="name">{name}</h3><div itemprop="acceptedAnswer"><div itemprop="text">{text}</div>
<a href="{link}">Meer</a></div></div>"""

NORTH = QUESTION.format(
    name="1. Netwerk Noordland",
    text="""<p>Noorderhaven (mandaatgemeente) en Klaverbroek.</p>
<p>GGZ Kerninstelling: Instelling Noorderlicht<br/>RHO: Huisartsen Noordkust B.V., Huisartsen Zandplaat<br/>
Sociaal domein: Welzijn, gemeente Klaverbroek<br/>Zorgverzekeraar: Verzekeraar Onbekend</p>
<p>Contactpersoon: Jan Voorbeeld, jan.voorbeeld@noord.example, 06-12345678</p>""",
    link="https://noord.example",
)
SOUTH = QUESTION.format(
    name="9. Gezonde Zuidkant",
    text="""<p>Hoogveld (alleen kernen Boven en Onder), Zuydervelt Waterstede, Bergen en Nergenshuizen.</p>
<p>GGZ Kerninstellingen: Instelling Alfa en Instelling Beta<br/>Bel mevrouw Pietersen voor meer</p>
<p>Meer weten? Bel (0597) 12 34 56 of mail naar info@zuid.example</p>""",
    link="mailto:info@zuid.example",
)
CLEAN = QUESTION.format(name="9. Gezonde Zuidkant", text="<p>Hoogveld, Waterstede.</p>", link="#")


def page(*questions: str) -> str:
    """A whole page."""
    return f"<!doctype html><html><body><div itemtype='https://schema.org/FAQPage'>{''.join(questions)}</div></body></html>"


def saved(folder: Path, text: str, name: str = "alle-netwerken.html") -> Path:
    """The page as a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
