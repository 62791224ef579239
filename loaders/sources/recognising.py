"""Recognising names in running text: what is known for sure, what is new, and what is only alike.

Alike is never the same: a name that resembles a known one is reported, with the one it resembles.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from graph.names import plain
from graph.records import Node, Record, Statement
from graph.text import dutch_list
from loaders.cells import shown
from loaders.common_names import all_spellings
from loaders.identifiers import slug
from loaders.workbook.sheets import ORGANISATIONS

ALIKE = 0.86
MOST_COMMAS = 3
LONGEST_NAME = 7
PARENTHESES = re.compile(r"\(([^()]*)\)")
GENERIC = frozenset(
    {
        "welzijn",
        "ribw",
        "smd",
        "gemeenten",
        "de gemeenten",
        "gemeente",
        "welzijnsorganisaties",
        "maatschappelijk werk",
    }
)
"""Names that could mean anyone: they are kept per network and never join networks (domain.md)."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A thing that a text names: its id ("" for none yet), the words, what stands behind them in brackets.

    `remark` says why nothing could be made of the words. `is_new`: nobody described it yet.
    """

    id: str
    text: str
    additions: tuple[str, ...] = ()
    remark: str = ""
    is_new: bool = False


class Recogniser:
    """Knows the names of what the store holds."""

    def __init__(self, current: Iterable[Record]) -> None:
        records = list(current)
        self._nodes: dict[str, Node] = {}
        self._descriptions: dict[str, Node] = {}
        self._names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for record in records:
            if isinstance(record, Node):
                self._descriptions[record.key] = record
                self.add(record)
        self._at_first = tuple(self._names)
        self._partner_in = {
            (s.subject, s.object) for s in records if isinstance(s, Statement) and s.kind == "PARTNER_IN"
        }

    def add(self, node: Node) -> None:
        """One more thing to recognise."""
        self._nodes.setdefault(node.id, node)
        for spelling in all_spellings(node) - {""}:
            self._names[node.label, spelling].add(node.id)

    def name(self, id: str) -> str:
        """The name of a known thing."""
        return self._nodes[id].name if id in self._nodes else id

    def is_known(self, id: str) -> bool:
        """Whether a thing is described already."""
        return id in self._nodes

    def described(self, id: str, series: str) -> Node | None:
        """How a series described a thing before."""
        return self._descriptions.get(f"{id}|{series}")

    def network(self, name: str) -> Recognised:
        """The network of this name; a new one when no name is even alike."""
        return self._one(name, ("Network",), may_be_new=True)

    def insurers(self, text: str) -> Iterator[Recognised]:
        """The insurers that a text names; one that is not known is reported."""
        for segment in _segments(text.strip().rstrip(".")):
            pieces = self._pieces(segment, ("Insurer",), split=True)
            yield from (self._one(piece, ("Insurer",), may_be_new=False) for piece in pieces)

    def partners(self, text: str, network: str, label: str, plural: bool) -> Iterator[Recognised]:
        """The organisations that a text names; one whose name nobody has is new, of class `label`."""
        segments = _segments(text)
        for segment in segments:
            split = plural and len(segments) == 1
            for piece in self._pieces(segment, (*ORGANISATIONS, "Municipality"), split):
                yield self._partner(piece, network, label)

    def municipalities(self, text: str) -> Iterator[Recognised]:
        """The municipalities in a list with commas, brackets and "en", each with what stands behind it."""
        segments = _segments(text.strip().rstrip("."))
        place = 0
        while place < len(segments):
            size = self._with_commas(segments[place:])
            yield from self._in_segment(", ".join(segments[place : place + size]))
            place += size

    def _with_commas(self, segments: Sequence[str]) -> int:
        """How many of the next segments are one name that holds commas (Nuenen, Gerwen en Nederwetten)."""
        for size in range(min(MOST_COMMAS, len(segments)), 1, -1):
            if self._known_town(", ".join(segments[:size])):
                return size
        return 1

    def _partner(self, text: str, network: str, label: str) -> Recognised:
        municipality = re.sub(r"^(?:de\s+)?gemeente\s+", "", text, flags=re.I)
        if municipality != text:
            return self._one(municipality, ("Municipality",), may_be_new=False)
        known = self._known(text, ORGANISATIONS)
        here = sorted(id for id in known if (id, network) in self._partner_in)
        if len(here) == 1:
            return Recognised(here[0], text)
        if plain(text) in GENERIC:
            return Recognised(f"{slug(text)}-in-{network}", text, is_new=True)
        found = self._one(text, ORGANISATIONS, may_be_new=True)
        id = found.id or slug(text)
        if not found.remark and not found.id and id in self._nodes:
            return Recognised(f"{id}-in-{network}", text, is_new=True)
        return found if found.remark else Recognised(id, text, is_new=not found.id)

    def _one(self, text: str, labels: Sequence[str], may_be_new: bool) -> Recognised:
        known = sorted(self._known(text, labels))
        exact = [id for id in known if plain(self._nodes[id].name) == plain(text)]
        if len(known) == 1 or len(exact) == 1:
            return Recognised((exact or known)[0], text)
        if known:
            names = dutch_list([f"{self.name(id)} ({id})" for id in known], most=4)
            return Recognised("", text, remark=f"{shown(text)} kan meer dan één zijn: {names}")
        alike = self._alike(text, labels)
        if alike:
            return Recognised("", text, remark=f"{shown(text)} kennen we niet; het lijkt op {shown(alike)}")
        if not may_be_new or not slug(text):
            return Recognised("", text, remark=f"{shown(text)} kennen we niet")
        return Recognised("", text, is_new=True)

    def _known(self, text: str, labels: Sequence[str]) -> set[str]:
        for words in dict.fromkeys((plain(text), plain(PARENTHESES.sub("", text)))):
            found = {id for label in labels for id in self._names.get((label, words), ())}
            if found:
                return found
        return set()

    def _alike(self, text: str, labels: Sequence[str]) -> str:
        words = plain(text)
        names = [name for label, name in self._at_first if label in labels and name not in GENERIC]
        near = [name for name in get_close_matches(words, names, n=3, cutoff=ALIKE) if _is_slip(words, name)]
        if not near:
            return ""
        return next(self.name(id) for label in labels for id in self._names.get((label, near[0]), ()))

    def _pieces(self, segment: str, labels: Sequence[str], split: bool) -> list[str]:
        """One name, or the names between "en" where all of them are known (or the text says it is a list)."""
        pieces = [piece.strip() for piece in re.split(r"\s+en\s+", segment) if piece.strip()]
        if len(pieces) < 2 or self._known(segment, labels):
            return [segment]
        return pieces if split or all(self._known(piece, labels) for piece in pieces) else [segment]

    def _in_segment(self, segment: str) -> Iterator[Recognised]:
        whole = self._known_town(segment)
        if whole:
            yield self._town(segment, whole, ())
            return
        parts = PARENTHESES.split(segment)
        for place in range(0, len(parts), 2):
            additions = (parts[place + 1].strip(),) if place + 1 < len(parts) else ()
            found = list(self._in_words(parts[place]))
            if found and additions:
                last = found[-1]
                with_addition = self._known_town(f"{last.text} ({additions[0]})")
                found[-1] = (
                    self._town(f"{last.text} ({additions[0]})", with_addition, ())
                    if with_addition and not last.id
                    else Recognised(last.id, last.text, additions, last.remark)
                )
            yield from found

    def _in_words(self, text: str) -> Iterator[Recognised]:
        """The longest known names from left to right; words between them that are no name are reported."""
        words = text.replace(".", " ").split() if not self._known_town(text) else [text.strip()]
        unknown: list[str] = []
        place = 0
        while place < len(words):
            size, found = self._longest(words[place:])
            if found:
                yield from _unknown(unknown)
                unknown = []
                yield self._town(" ".join(words[place : place + size]), found, ())
            elif words[place].lower() == "en":
                yield from _unknown(unknown)
                unknown = []
            else:
                unknown.append(words[place])
            place += size
        yield from _unknown(unknown)

    def _longest(self, words: Sequence[str]) -> tuple[int, set[str]]:
        for size in range(min(LONGEST_NAME, len(words)), 0, -1):
            found = self._known_town(" ".join(words[:size]))
            if found:
                return size, found
        return 1, set()

    def _known_town(self, text: str) -> set[str]:
        return self._names.get(("Municipality", plain(text)), set())

    def _town(self, text: str, known: set[str], additions: tuple[str, ...]) -> Recognised:
        exact = [id for id in known if plain(self.name(id)) == plain(text)]
        existing = [id for id in known if self._nodes[id].day("exists_to") is None]
        for choice in (exact, existing, sorted(known)):
            if len(choice) == 1:
                return Recognised(choice[0], text.strip(), additions)
        names = dutch_list([f"{self.name(id)} ({id})" for id in sorted(known)])
        return Recognised(
            "", text.strip(), additions, f"{shown(text)} kan meer dan één gemeente zijn: {names}"
        )


def _is_slip(words: str, name: str) -> bool:
    """Whether one can be a slip for the other; `Instelling A` and `Instelling B` are plainly two names."""
    left, right = set(words.split()), set(name.split())
    return len(words) >= 5 and max(map(len, (left - right) | (right - left) | {""})) > 2


def _unknown(words: Sequence[str]) -> Iterator[Recognised]:
    text = " ".join(words).strip(" .,;:")
    if text:
        yield Recognised("", text, remark=f"{shown(text)} is geen gemeente die we kennen")


def _segments(text: str) -> list[str]:
    """The parts between commas and semicolons that do not stand in brackets."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter in ",;" and depth == 0:
            found.append(text[start:place])
            start = place + 1
    found.append(text[start:])
    return [
        part for segment in found if (part := segment.strip().rstrip(".").strip()) and part.lower() != "en"
    ]
