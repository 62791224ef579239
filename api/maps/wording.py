"""The words on a map that are not the layer's own: dates, counts, sources, and what is left out."""

import re
from collections.abc import Sequence
from datetime import date

from api.maps.geography import Geography
from graph.names import without_addition
from graph.records import Source
from graph.text import Text, dutch_count, dutch_date, dutch_list, english_date, english_list
from queries.layers.layer import LegendEntry, Painted, Place, ReasonCount
from queries.sentences import source_age

MOST_SOURCES = 5
MOST_NAMES = 6
LONGEST_TITLE = 72
LONG_NAME = re.compile(r"menta(al|le) gezondheidsnetwerk(en)?( regio)?", re.IGNORECASE)


def choice_line(painted: Painted, day: date, language: str) -> str:
    """The day, the level and the division that the map is about."""
    on = Text(f"Peildatum {dutch_date(day)}", f"As of {english_date(day)}")
    return " · ".join(text.in_language(language) for text in (on, *painted.choice) if text.nl)


def areas_and_municipalities(entry: LegendEntry | ReasonCount, painted: Painted, language: str) -> str:
    """30 regio's, 230 gemeenten."""
    nl, en = dutch_count(entry.municipalities, "gemeente", "gemeenten"), _english_count(entry.municipalities)
    if painted.area_words is None or not entry.areas:
        return Text(nl, en).in_language(language)
    one, many = painted.area_words
    word = one if entry.areas == 1 else many
    return Text(f"{entry.areas} {word.nl}, {nl}", f"{entry.areas} {word.en}, {en}").in_language(language)


def reasons_line(entry: LegendEntry, painted: Painted, language: str) -> str:
    """Why, counted within a class; empty where the class itself says why."""
    told = [
        f"{count.reason.in_language(language)} ({areas_and_municipalities(count, painted, language)})"
        for count in entry.reasons
        if count.reason != entry.map_class.title
    ]
    start = Text("Reden", "Reason").in_language(language)
    return f"{start}: {'; '.join(told)}." if told else ""


def _english_count(municipalities: int) -> str:
    return f"{municipalities} {'municipality' if municipalities == 1 else 'municipalities'}"


def short_title(name: str) -> str:
    """A name for the key beside the map: the long words that nearly all have, shortened."""
    return LONG_NAME.sub("MGN", name)


def sources_line(painted: Painted, language: str) -> str:
    """The sources that the map rests on with their dates, those of most municipalities first."""
    found = [_named(source, language) for source in _newest_of_series(painted.sources())]
    if not found:
        return Text("Geen bronnen op deze dag.", "No sources on this day.").in_language(language)
    if language == "EN":
        return f"Sources: {english_list(found, MOST_SOURCES)}."
    return f"Bronnen: {dutch_list(found, MOST_SOURCES)}."


def without_place_line(missing: Sequence[Place], geography: Geography, language: str) -> str:
    """Which municipalities of the day the geography does not hold; empty where it holds all."""
    if not missing:
        return ""
    names = [place.municipality.name for place in missing]
    return Text(
        f"Niet getekend op deze kaart ({geography.title.nl.lower()}): {dutch_list(names, MOST_NAMES)}.",
        f"Not drawn on this map ({geography.title.en.lower()}): {english_list(names, MOST_NAMES)}.",
    ).in_language(language)


def _newest_of_series(sources: Sequence[Source]) -> list[Source]:
    """One edition of each series, in the order of the first."""
    newest: dict[str, Source] = {}
    for source in sources:
        known = newest.get(source.series)
        if known is None or source.speaks_from > known.speaks_from:
            newest[source.series] = source
    return list(newest.values())


def _named(source: Source, language: str) -> str:
    name = without_addition(source.title) or source.publisher or source.id
    shown = name if len(name) <= LONGEST_TITLE else f"{name[: LONGEST_TITLE - 1].rstrip(' ,;:')}…"
    return f"{shown} ({source_age(source).in_language(language)})"
