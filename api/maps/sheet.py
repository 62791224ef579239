"""A map as a sheet of its own: title, date, level, the map, legend with counts, key, sources, attribution."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from api.maps.drawing import map_marks, without_place
from api.maps.geography import Bounds, Geography
from api.maps.lettering import lines_of
from api.maps.picture import INK, QUIET, Border, Mark, Picture, Words
from api.maps.swatches import swatch
from api.maps.wording import (
    areas_and_municipalities,
    choice_line,
    reasons_line,
    short_title,
    sources_line,
    without_place_line,
)
from queries.layers.layer import Group, Painted

WIDTH, MARGIN, GUTTER = 1200.0, 32.0, 24.0
MAP_WIDTH, MAP_HEIGHT = 560.0, 672.0
PANEL_LEFT = MARGIN + MAP_WIDTH + GUTTER
PANEL_WIDTH = WIDTH - MARGIN - PANEL_LEFT
SWATCH_WIDTH, SWATCH_HEIGHT, INDENT = 22.0, 14.0, 32.0


@dataclass(slots=True)
class Column:
    """Words set below each other in a column; `y` is where the next line begins."""

    left: float
    width: float
    y: float

    def lines(
        self,
        text: str,
        size: float,
        colour: str = INK,
        bold: bool = False,
        indent: float = 0,
        lead: float = 1.4,
    ) -> Iterator[Words]:
        """The text in as many lines as it needs."""
        for line in lines_of(text, size * (1.1 if bold else 1), self.width - indent):
            self.y += size * lead
            yield Words((self.left + indent, self.y), line, size, colour, bold=bold)


def sheet(painted: Painted, geography: Geography, day: date, language: str) -> Picture:
    """The whole sheet."""
    head = Column(MARGIN, WIDTH - 2 * MARGIN, MARGIN - 6)
    marks: list[Mark] = list(_heading(head, painted, day, language))
    top = head.y + 20
    box = Bounds(MARGIN, top, MARGIN + MAP_WIDTH, top + _map_height(geography))
    marks += map_marks(painted, geography, box, language)
    panel = Column(PANEL_LEFT, PANEL_WIDTH, top - 6)
    marks += _legend(panel, painted, language)
    marks += _key(panel, painted, language)
    marks += _notes(panel, painted, geography, language)
    foot = Column(MARGIN, WIDTH - 2 * MARGIN, max(box.bottom, panel.y) + 16)
    marks += _foot(foot, painted, geography, language)
    title = f"{painted.title.in_language(language)}: {choice_line(painted, day, language)}"
    description = painted.sentence.in_language(language)
    return Picture(WIDTH, foot.y + MARGIN - 8, title, description, language, tuple(marks))


def _map_height(geography: Geography) -> float:
    bounds = geography.bounds()
    return min(MAP_HEIGHT, MAP_WIDTH * bounds.height / bounds.width)


def _heading(head: Column, painted: Painted, day: date, language: str) -> Iterator[Words]:
    yield from head.lines(painted.title.in_language(language), 26, bold=True, lead=1.2)
    yield from head.lines(choice_line(painted, day, language), 14, QUIET, lead=1.7)
    head.y += 4
    yield from head.lines(painted.sentence.in_language(language), 15)


def _legend(panel: Column, painted: Painted, language: str) -> Iterator[Mark]:
    for entry in painted.legend():
        panel.y += 5
        box = Bounds(panel.left, panel.y + 4, panel.left + SWATCH_WIDTH, panel.y + 4 + SWATCH_HEIGHT)
        yield from swatch(painted, entry, box)
        text = entry.map_class.title.in_language(language)
        if entry.map_class.short and entry.map_class.short != text:
            text = f"{text} ({entry.map_class.short})"
        count = areas_and_municipalities(entry, painted, language)
        yield from panel.lines(f"{text}: {count}", 13, bold=True, indent=INDENT, lead=1.3)
        explained = entry.map_class.explanation.in_language(language)
        for line in (explained, reasons_line(entry, painted, language)):
            yield from panel.lines(line, 11, QUIET, indent=INDENT, lead=1.35)


def _key(panel: Column, painted: Painted, language: str) -> Iterator[Words]:
    """What the numbers on the map stand for, in two columns."""
    groups = [group for group in painted.groups if group.short] if painted.keyed else []
    if not groups:
        return
    panel.y += 10
    heading = "Nummers op de kaart" if language == "NL" else "Numbers on the map"
    yield from panel.lines(heading, 13, bold=True)
    panel.y += 3
    width = (panel.width - GUTTER) / 2
    left = Column(panel.left, width, panel.y)
    right = Column(panel.left + width + GUTTER, width, panel.y)
    for column, found in zip((left, right), _halved(groups, width, language), strict=True):
        yield from _keyed(column, found, language)
    panel.y = max(left.y, right.y)


def _keyed(column: Column, groups: Sequence[Group], language: str) -> Iterator[Words]:
    for group in groups:
        first = True
        for words in column.lines(short_title(group.title.in_language(language)), 11, indent=24, lead=1.36):
            if first:
                yield Words((column.left + 18, words.at[1]), group.short, 11, bold=True, anchor="end")
                first = False
            yield words


def _halved(groups: Sequence[Group], width: float, language: str) -> tuple[Sequence[Group], Sequence[Group]]:
    """The groups in two halves of about as many lines."""
    lines = [len(lines_of(short_title(g.title.in_language(language)), 11, width - 24)) for g in groups]
    half = (sum(lines) + 1) // 2
    cut = next(place for place in range(1, len(groups) + 1) if sum(lines[:place]) >= half)
    return groups[:cut], groups[cut:]


def _notes(panel: Column, painted: Painted, geography: Geography, language: str) -> Iterator[Words]:
    panel.y += 10
    missing = without_place_line(without_place(painted, geography), geography, language)
    for note in (*(text.in_language(language) for text in painted.notes), missing):
        yield from panel.lines(note, 11, QUIET)
        panel.y += 3 if note else 0


def _foot(foot: Column, painted: Painted, geography: Geography, language: str) -> Iterator[Mark]:
    line = ((foot.left, foot.y), (foot.left + foot.width, foot.y))
    yield Border((line,), "#C9C9C9", 1)
    foot.y += 4
    remark = geography.remark.in_language(language)
    for text in (remark, sources_line(painted, language), geography.attribution.in_language(language)):
        yield from foot.lines(text, 11, QUIET)
