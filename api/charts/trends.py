"""`indicators`: how each value went, one picture per indicator and subject, with the ambitions beside it.

National and regional values never share a picture, and an ambition is drawn only beside a value that it can be laid
beside. A value is a filled dot on a line, an ambition an open circle, or a broken line where it names no year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from api.charts.chart import (
    LINE_HEIGHT,
    NORMAL,
    SMALL,
    WIDTH,
    Chart,
    QuestionCharts,
    circle,
    dated,
    fitted,
    lettered,
    on_day_words,
)
from api.in_words import day_words, number_words
from api.maps.geography import Point
from api.maps.picture import EDGE, INK, PAPER, QUIET, Line, Look, Mark, Picture, Words
from graph.day import GraphOnDay
from graph.records import Source
from graph.text import Text
from queries.indicators.ambitions import NATIONAL, OF_REGIONS, REGION, Beside
from queries.indicators.observed import DAY, moment_of
from queries.indicators.observed import Point as Value
from queries.indicators.question import IndicatorRow
from queries.indicators.wording import HIDDEN
from queries.layers.signs import BLUE, VERMILION
from queries.question import Asked, Result

LEFT, RIGHT, HIGH, ROOM = 44.0, WIDTH - 36.0, 150.0, 26.0
DOT = 4.5
COUNTRY = "Country"
ONLY_IN_TABLE = Text(
    "Een waarde zonder jaar, maand of dag staat alleen in de tabel.",
    "A value without a year, month or day stands in the table only.",
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a moment and a value stand; `top` is where the plot begins."""

    first: float
    last: float
    most: float
    top: float

    @property
    def ground(self) -> float:
        """Where zero stands."""
        return self.top + ROOM + HIGH

    def at(self, moment: float, value: float) -> Point:
        """The place of a value at a moment, in years."""
        span = self.last - self.first or 1.0
        across = LEFT + (moment - self.first) / span * (RIGHT - LEFT)
        return across, self.ground - value / self.most * HIGH


def draw(view: GraphOnDay, asked: Asked, result: Result, language: str) -> tuple[Chart, ...]:
    """A picture of each series that has values for at least two periods."""
    rows = [row for row in result.rows if isinstance(row, IndicatorRow)]
    return tuple(_chart(view, row, language) for row in rows if _is_series(row))


def _is_series(row: IndicatorRow) -> bool:
    return len({value.period for _, value in _placed(row) if value.value is not None}) > 1


def _placed(row: IndicatorRow) -> list[tuple[float, Value]]:
    """The values whose period has a place in time, in that order; the others only stand in the table."""
    return [(moment, value) for value in row.series if (moment := moment_of(value.period)) is not None]


def _chart(view: GraphOnDay, row: IndicatorRow, language: str) -> Chart:
    beside = [one for one in row.ambitions if _can_stand_beside(one, row)]
    title = f"{row.indicator.name}, {row.subject.name}" + (f" ({row.unit})" if row.unit else "")
    lines = fitted(title, WIDTH, bold=True)
    top = len(lines) * NORMAL * LINE_HEIGHT
    scale = _scale(row, beside, top)
    told = [f"{_period(value.period, language)}: {_shown(value, language)}" for value in row.series]
    picture = Picture(
        WIDTH,
        scale.ground + 3 * SMALL * LINE_HEIGHT,
        f"{title}. {on_day_words(view.day).in_language(language)}",
        "; ".join([*told, *(f"{one.ambition.name}" for one in beside)]) + ".",
        language,
        (
            *lettered(lines, (0, NORMAL), bold=True),
            *_marks(row, beside, scale, language),
            *dated(view, scale.ground + 2.6 * SMALL * LINE_HEIGHT, language),
        ),
    )
    return Chart(
        f"{row.indicator.id}-{row.subject.id}",
        picture,
        _notes(row, beside, language),
        _heads(language),
        (*_values(row, language), *_ambitions(beside, language)),
    )


def _can_stand_beside(one: Beside, row: IndicatorRow) -> bool:
    """Only in the same unit and with a number; a national one only beside the country, a regional one elsewhere."""
    if one.target is None or one.unit != row.unit:
        return False
    if row.subject.label == COUNTRY:
        return one.scale == NATIONAL or one.unit == OF_REGIONS
    return one.scale == REGION


def _scale(row: IndicatorRow, beside: Sequence[Beside], top: float) -> Scale:
    moments = [moment for moment, _ in _placed(row)] + [_of_year(one.year) for one in beside if one.year]
    shown = [value.value for value in row.series if value.value is not None]
    most = max([*shown, *(one.target or 0.0 for one in beside), 1.0])
    return Scale(min(moments), max(moments), most, top)


def _marks(row: IndicatorRow, beside: Sequence[Beside], scale: Scale, language: str) -> Iterator[Mark]:
    yield Line(((LEFT - 14, scale.ground), (WIDTH, scale.ground)), EDGE, 1.0)
    yield from _axis(row, beside, scale, language)
    for places in _runs(row, scale):
        if len(places) > 1:
            yield Line(places, BLUE, 2.2)
    for one in beside:
        yield _aim(one, scale)
    values = [
        (value, scale.at(moment, value.value)) for moment, value in _placed(row) if value.value is not None
    ]
    for _, at in values:
        yield circle(at, DOT, Look(BLUE), BLUE)
    yield from _numbers([(at, number) for value, at in values if (number := _shown(value, language))], INK)
    targets = [
        (_aimed(one, scale), _number(one.target, language)) for one in beside if one.target is not None
    ]
    yield from _numbers([(at, number) for at, number in targets if not _is_taken(at, values)], QUIET)


def _aim(one: Beside, scale: Scale) -> Mark:
    """A circle in its year; a broken line all along for an ambition without a year."""
    if one.year:
        return circle(scale.at(_of_year(one.year), one.target or 0.0), DOT + 1, Look(PAPER), VERMILION, 2.0)
    _, height = scale.at(scale.first, one.target or 0.0)
    return Line(((LEFT - 14, height), (WIDTH, height)), VERMILION, 1.6, dashed=True)


def _aimed(one: Beside, scale: Scale) -> Point:
    """Where the number of an ambition stands: at its circle, or at the end of its line."""
    across, height = scale.at(_of_year(one.year) if one.year else scale.last, one.target or 0.0)
    return (across if one.year else WIDTH - 10), height


def _is_taken(at: Point, values: Sequence[tuple[Value, Point]]) -> bool:
    """Whether the number would stand on that of a value; the table has it anyhow."""
    return any(abs(at[0] - x) < 34 and abs(at[1] - y) < 16 for _, (x, y) in values)


def _numbers(found: Sequence[tuple[Point, str]], colour: str) -> Iterator[Mark]:
    """A number above each dot, where the one before leaves room."""
    free = -1.0e9
    for (x, y), number in found:
        if x - free >= 0:
            yield Words((x, y - 9), number, SMALL, colour, "middle", bold=colour == INK, halo=True)
            free = x + 30


def _runs(row: IndicatorRow, scale: Scale) -> Iterator[tuple[Point, ...]]:
    """What a line may join: it breaks where a value is hidden or where sources differ."""
    placed = _placed(row)
    run: list[Point] = []
    for moment in dict.fromkeys(moment for moment, _ in placed):
        values = [value for at, value in placed if at == moment]
        if len(values) == 1 and values[0].value is not None:
            run.append(scale.at(moment, values[0].value))
        else:
            yield tuple(run)
            run = []
    yield tuple(run)


def _axis(row: IndicatorRow, beside: Sequence[Beside], scale: Scale, language: str) -> Iterator[Mark]:
    """The periods below the ground, those that have room for their words; and zero."""
    yield Words((LEFT - 18, scale.ground + 4), "0", SMALL, QUIET, "end")
    words = {moment: _short(value.period) for moment, value in _placed(row)}
    words |= {_of_year(one.year): str(one.year) for one in beside if one.year}
    free = -1.0e9
    for moment, text in sorted(words.items()):
        x, y = scale.at(moment, 0)
        if x - free >= 0:
            yield Words((x, y + SMALL * LINE_HEIGHT), text, SMALL, INK, "middle")
            free = x + (52 if len(text) > 4 else 36)


def _of_year(year: int | None) -> float:
    return (year or 0) + 0.5


def _short(period: str) -> str:
    """A period for below the line: of a day the month and year."""
    return f"{period[5:7]}-{period[:4]}" if DAY.fullmatch(period) else period


def _period(period: str, language: str) -> str:
    if not DAY.fullmatch(period) or moment_of(period) is None:
        return period
    return day_words(date.fromisoformat(period)).in_language(language)


def _number(value: float, language: str) -> str:
    return number_words(round(value, 1)).in_language(language)


def _shown(value: Value, language: str) -> str:
    if value.hidden:
        return HIDDEN.in_language(language)
    return value.text if value.value is None else _number(value.value, language)


def _heads(language: str) -> tuple[str, ...]:
    heads = (Text("Periode", "Period"), Text("Waarde", "Value"), Text("Bron", "Source"))
    return tuple(text.in_language(language) for text in heads)


def _values(row: IndicatorRow, language: str) -> Iterator[tuple[str, ...]]:
    for value in row.series:
        yield _period(value.period, language), _shown(value, language), _cited(value.sources, row, language)


def _ambitions(beside: Sequence[Beside], language: str) -> Iterator[tuple[str, ...]]:
    word = Text("ambitie", "ambition").in_language(language)
    every = Text("zonder jaar", "no year").in_language(language)
    for one in beside:
        if one.target is not None:
            titles = dict.fromkeys(source.title or source.id for source in one.sources)
            yield f"{one.year or every} ({word})", _number(one.target, language), "; ".join(titles)


def _cited(sources: Sequence[Source], row: IndicatorRow, language: str) -> str:
    if row.computed:
        return Text("geteld in onze bronnen", "counted in our sources").in_language(language)
    return "; ".join(dict.fromkeys(source.title or source.id for source in sources))


def _notes(row: IndicatorRow, beside: Sequence[Beside], language: str) -> tuple[str, ...]:
    signs = Text("Een dichte stip is een waarde.", "A filled dot is a value.")
    if any(one.year for one in beside):
        signs += Text("Een open cirkel is een ambitie.", "An open circle is an ambition.")
    if any(not one.year for one in beside):
        signs += Text(
            "Een onderbroken lijn is een ambitie zonder jaar.", "A broken line is an ambition without a year."
        )
    small = [HIDDEN] if any(value.hidden for value in row.series) else []
    loose = [ONLY_IN_TABLE] if len(_placed(row)) < len(row.series) else []
    return tuple(text.in_language(language) for text in (signs, *small, *loose, row.remark))


CHARTS = QuestionCharts("indicators", draw)
