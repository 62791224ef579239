"""A map inside a page: the picture with tooltips and links, and its legend and key as values for a template.

The picture is hidden from screen readers, as 342 shapes tell nothing when read aloud: the page has the same
facts as a table and says so in the caption. Every shape has an id (`kaart-GM0344`), its municipality in
`data-code` and its class in the class of its group (`area-unknown`), for style sheets and scripts.
"""

from dataclasses import dataclass

from markupsafe import Markup

from api.maps.choosing import Drawn
from api.maps.drawing import locator_marks, map_marks, without_place
from api.maps.geography import Bounds, Geography
from api.maps.picture import Mark
from api.maps.svg import Link, body
from api.maps.swatches import swatch
from api.maps.wording import (
    areas_and_municipalities,
    choice_line,
    reasons_line,
    sources_line,
    without_place_line,
)
from queries.layers.layer import LegendEntry

PREFIX = "kaart"
WIDTH, MARGIN = 560.0, 4.0
SWATCH_WIDTH, SWATCH_HEIGHT = 28.0, 18.0


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A row of the legend: the class, a swatch, its words and what is counted (`30 regio's, 230 gemeenten`)."""

    id: str
    swatch: Markup
    title: str
    short: str
    explanation: str
    count: str
    municipalities: int
    reasons: str


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a number or a few letters on the map stand for, with the id of the thing."""

    short: str
    title: str
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class PageMap:
    """A map for a page. `remark` says for instance how to get official boundaries; empty where nothing is."""

    svg: Markup
    title: str
    choice: str
    sentence: str
    legend: tuple[LegendRow, ...]
    key: tuple[KeyRow, ...]
    notes: tuple[str, ...]
    sources: str
    attribution: str
    remark: str


def page_map(drawn: Drawn, link: Link | None = None, prefix: str = PREFIX) -> PageMap:
    """The map with everything around it. `link` gives the address of a municipality's page by code."""
    painted, geography, language = drawn.painted, drawn.geography, drawn.language
    box = _box(geography, WIDTH)
    missing = without_place_line(without_place(painted, geography), geography, language)
    notes = (*(note.in_language(language) for note in painted.notes), missing)
    return PageMap(
        svg=_svg(tuple(map_marks(painted, geography, box, language)), box, prefix, link),
        title=painted.title.in_language(language),
        choice=choice_line(painted, drawn.day, language),
        sentence=painted.sentence.in_language(language),
        legend=tuple(
            _legend_row(drawn, entry, f"{prefix}-legenda-{number}")
            for number, entry in enumerate(painted.legend())
        ),
        key=_key(drawn),
        notes=tuple(note for note in notes if note),
        sources=sources_line(painted, language),
        attribution=geography.attribution.in_language(language),
        remark=geography.remark.in_language(language),
    )


def locator(
    geography: Geography, codes: frozenset[str], width: float = 240.0, prefix: str = "plek"
) -> Markup:
    """A small map that shows where a region, network or municipality lies."""
    box = _box(geography, width)
    return _svg(tuple(locator_marks(codes, geography, box)), box, prefix, None)


def _box(geography: Geography, width: float) -> Bounds:
    bounds = geography.bounds()
    inside = width - 2 * MARGIN
    return Bounds(MARGIN, MARGIN, width - MARGIN, MARGIN + inside * bounds.height / bounds.width)


def _svg(marks: tuple[Mark, ...], box: Bounds, prefix: str, link: Link | None) -> Markup:
    width, height = box.right + MARGIN, box.bottom + MARGIN
    return Markup(
        f'<svg class="map" id="{prefix}" viewBox="0 0 {width:.0f} {height:.0f}" aria-hidden="true" '
        f'focusable="false">\n{body(marks, prefix, link)}\n</svg>'
    )


def _legend_row(drawn: Drawn, entry: LegendEntry, prefix: str) -> LegendRow:
    map_class, language = entry.map_class, drawn.language
    return LegendRow(
        id=map_class.id,
        swatch=_swatch(drawn, entry, prefix),
        title=map_class.title.in_language(language),
        short=map_class.short,
        explanation=map_class.explanation.in_language(language),
        count=areas_and_municipalities(entry, drawn.painted, language),
        municipalities=entry.municipalities,
        reasons=reasons_line(entry, drawn.painted, language),
    )


def _swatch(drawn: Drawn, entry: LegendEntry, prefix: str) -> Markup:
    marks = tuple(swatch(drawn.painted, entry, Bounds(1, 1, SWATCH_WIDTH - 1, SWATCH_HEIGHT - 1)))
    return Markup(
        f'<svg class="swatch" width="{SWATCH_WIDTH:.0f}" height="{SWATCH_HEIGHT:.0f}" '
        f'viewBox="0 0 {SWATCH_WIDTH:.0f} {SWATCH_HEIGHT:.0f}" aria-hidden="true" focusable="false">'
        f"{body(marks, prefix)}</svg>"
    )


def _key(drawn: Drawn) -> tuple[KeyRow, ...]:
    groups = drawn.painted.groups if drawn.painted.keyed else ()
    return tuple(
        KeyRow(group.short, group.title.in_language(drawn.language), group.thing.id, group.thing.label)
        for group in groups
    )
