"""The structure of the page "Alle netwerken": questions with a heading, lines with a label, a link.

What stands here is text as it stands on the page, without any line that can hold contact data.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup

from graph.errors import BadInput
from graph.names import plain
from loaders.files import text_of
from loaders.personal_data import personal_data

MOST_BYTES = 20 << 20
QUESTION = re.compile(r"schema\.org/Question/?$")
NUMBERED = re.compile(r"(\d{1,3})\s*[.)]\s*(.+)")
LABELLED = re.compile(r"([^:]{2,60}):\s*(.*)")
CONTACT = re.compile(r"\bcontact\w*|\be-?mail\w*|\btel(?:efoon\w*)?\b|\bmobiel\b|\bbereikbaar\b|\w@", re.I)
ROLES = (
    ("overige ggz", "OTHER_GGZ"),
    ("ggz", "CORE"),
    ("kerninstelling", "CORE"),
    ("rho", "RHO"),
    ("regionale huisartsen", "RHO"),
    ("sociaal domein", "SOCIAL"),
    ("client", "CLIENT"),
    ("overig", "OTHER"),
    ("partner", "OTHER"),
)
INSURER = "zorgverzekeraar"
PLURAL = ("instellingen", "verzekeraars", "organisaties", "partners", "rhos")
SAVE_AGAIN = "Bewaar de hele pagina opnieuw uit de browser, als HTML."


@dataclass(frozen=True, slots=True)
class Entry:
    """One network on the page. `partners` are role, text and whether the label is plural."""

    number: int
    name: str
    municipalities: str
    partners: tuple[tuple[str, str, bool], ...]
    insurers: tuple[str, ...]
    website: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page; `modified` is the day on which it says it was changed."""

    modified: date | None
    entries: tuple[Entry, ...]


def read_page_file(path: Path) -> Page:
    """The networks on a saved page; BadInput when it is not the page, or not all of it."""
    text = _text(path)
    page = _parsed(path.name, text)
    questions = page.find_all(itemtype=QUESTION)
    if not questions:
        raise BadInput(
            f"{path.name} heeft niet de bouw van de pagina “Alle netwerken”.",
            "Is de pagina veranderd? Meld het; er is niets geladen.",
        )
    return Page(_modified(page), tuple(_entry(question) for question in questions))


def _parsed(name: str, text: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(text, "html.parser")
    except (ParserRejectedMarkup, RecursionError) as error:
        raise BadInput(f"{name} is geen goede HTML.", SAVE_AGAIN) from error


def _text(path: Path) -> str:
    text = text_of(path, MOST_BYTES, BadInput(f"{path.name} is te groot voor deze pagina.", SAVE_AGAIN))
    if "</html>" not in text[-2000:].lower():
        raise BadInput(f"{path.name} is maar half opgehaald.", SAVE_AGAIN)
    return text


def _modified(page: BeautifulSoup) -> date | None:
    found = page.find("meta", attrs={"property": "article:modified_time"})
    content = found.get("content") if isinstance(found, Tag) else None
    try:
        return date.fromisoformat(str(content)[:10]) if content else None
    except ValueError:
        return None


def _entry(question: Tag) -> Entry:
    number, name = _heading(question)
    remarks = [] if name else ["de naam van het netwerk ontbreekt"]
    body = question.find(True, attrs={"itemprop": "text"})
    if not isinstance(body, Tag):
        remarks.append("de tekst bij dit netwerk ontbreekt")
    paragraphs = list(_paragraphs(body)) if isinstance(body, Tag) else []
    municipalities, partners, insurers, left_out = _fields(paragraphs)
    if left_out:
        remarks.append(f"{left_out} regels herkennen we niet; we namen ze niet over")
    return Entry(number, name, municipalities, partners, insurers, _website(question), tuple(remarks))


def _heading(question: Tag) -> tuple[int, str]:
    found = question.find(True, attrs={"itemprop": "name"})
    text = " ".join(found.get_text(" ").split()) if isinstance(found, Tag) else ""
    numbered = NUMBERED.fullmatch(text)
    name = numbered[2] if numbered else text
    return (int(numbered[1]) if numbered else 0), "" if personal_data(name) else name


def _paragraphs(body: Tag) -> Iterator[list[str]]:
    """The lines of each paragraph; a paragraph about contact gives none from there on."""
    for line_break in body.find_all("br"):
        line_break.replace_with("\n")
    blocks = body.find_all(["p", "li"]) or [body]
    for block in blocks:
        lines: list[str] = []
        for line in block.get_text().split("\n"):
            words = " ".join(line.split())
            if CONTACT.search(words) or personal_data(words):
                words = CONTACT.split(words)[0].strip(" ,;:-–")
                if words and not personal_data(words) and LABELLED.fullmatch(words):
                    lines.append(words)
                break
            if words:
                lines.append(words)
        yield lines


def _fields(
    paragraphs: list[list[str]],
) -> tuple[str, tuple[tuple[str, str, bool], ...], tuple[str, ...], int]:
    """Municipalities (the first lines without a label), partners, insurers, and how many lines are neither."""
    towns: list[str] = []
    partners: list[tuple[str, str, bool]] = []
    insurers: list[str] = []
    left_out = 0
    for line in (line for lines in paragraphs for line in lines):
        labelled = LABELLED.fullmatch(line)
        label = plain(labelled[1]) if labelled else ""
        role = next((role for words, role in ROLES if words in label), "")
        if labelled and INSURER in label:
            insurers.append(labelled[2])
        elif labelled and role:
            partners.append((role, labelled[2], label.endswith(PLURAL)))
        elif not partners and not insurers and (not labelled or "gemeente" in label):
            towns.append(labelled[2] if labelled else line)
        else:
            left_out += 1
    return ", ".join(towns), tuple(partners), tuple(insurers), left_out


def _website(question: Tag) -> str:
    for link in question.find_all("a", href=True):
        address = str(link["href"]).strip()
        if re.fullmatch(r"https?://[^\s@]+", address) and not personal_data(address, address=True):
            return address
    return ""
