"""`plan-and-money`: plan, contracts and money of a network on one timeline, one picture per network.

Every bar has its own words above it, so neither colour nor pattern is needed to read it. Where a source states no
beginning or end the line is dashed on that side; what has no date at all stands in the notes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from api.charts.chart import (
    LINE_HEIGHT,
    NORMAL,
    SMALL,
    WIDTH,
    Chart,
    QuestionCharts,
    box,
    fitted,
    lettered,
    on_day_words,
)
from api.maps.picture import EDGE, INK, QUIET, Line, Look, Mark, Picture, Words
from graph.day import GraphOnDay
from graph.text import Text, dutch_count, dutch_date, english_date
from queries.layers.layer import Pattern
from queries.layers.signs import BLUE, GREEN, ORANGE
from queries.plan_and_money.lines import Known, LineKind, TermLine
from queries.plan_and_money.wording import KIND_WORDS, KNOWN_WORDS
from queries.question import Asked, Result

MOST_PICTURES = 12
LEFT, RIGHT, BAR, GAP, SHORTEST = 4.0, WIDTH - 4.0, 12.0, 9.0, 2.0
LOOKS = {
    LineKind.PLAN: Look(BLUE),
    LineKind.CONTRACT: Look(ORANGE, Pattern.DIAGONAL, INK),
    LineKind.MONEY: Look(GREEN, Pattern.DOTS, "#FFFFFF"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a picture shows."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day stands."""
        days = (self.last - self.first).days or 1
        return LEFT + (RIGHT - LEFT) * (day - self.first).days / days


def draw(view: GraphOnDay, asked: Asked, result: Result, language: str) -> tuple[Chart, ...]:
    """A picture of each network of which a source states a beginning or an end."""
    by_network: dict[str, list[TermLine]] = {}
    for row in result.rows:
        by_network.setdefault(row.network.id, []).append(row)
    drawn = [rows for rows in by_network.values() if any(_is_drawn(row) for row in rows)]
    charts = [_chart(view, rows, language) for rows in drawn[:MOST_PICTURES]]
    if (more := len(drawn) - MOST_PICTURES) > 0:
        charts[-1] = replace(charts[-1], notes=(*charts[-1].notes, _not_drawn(more).in_language(language)))
    return tuple(charts)


def _not_drawn(more: int) -> Text:
    """That other networks have no picture here, and where theirs is."""
    networks = "1 other network" if more == 1 else f"{more} other networks"
    return Text(
        f"Nog {dutch_count(more, 'netwerk', 'netwerken')} in de tabel; kies een netwerk voor zijn plaatje.",
        f"The table has {networks}; choose a network for its picture.",
    )


def _is_drawn(row: TermLine) -> bool:
    return bool(row.starts or row.ends) and row.known is not Known.PROPOSED


def _chart(view: GraphOnDay, rows: Sequence[TermLine], language: str) -> Chart:
    shown = [row for row in rows if _is_drawn(row)]
    span = _span(shown, view.day)
    network = rows[0].network
    title = fitted(network.name, WIDTH, bold=True)
    marks = list(lettered(title, (0, NORMAL), bold=True))
    y = top = len(title) * NORMAL * LINE_HEIGHT + GAP
    for row in shown:
        lines = fitted(_label(row, language), WIDTH, SMALL)
        marks += _above(lines, y)
        y += len(lines) * SMALL * LINE_HEIGHT + 3
        marks += _bar(row, span, y)
        y += BAR + GAP
    ground = y + 2
    marks = [*_years(span, top, ground), *_today(view.day, span, top, ground, language), *marks]
    words = Text("plan, contracten en geld in de tijd", "plan, contracts and money in time").in_language(
        language
    )
    name = f"{network.name}: {words}. {on_day_words(view.day).in_language(language)}"
    told = " ".join(f"{_label(row, language)}." for row in shown)
    picture = Picture(WIDTH, ground + 2 * SMALL * LINE_HEIGHT + 4, name, told, language, tuple(marks))
    return Chart(network.id, picture, _notes(rows, language), _heads(language), tuple(_table(rows, language)))


def _span(rows: Sequence[TermLine], today: date) -> Span:
    days = [day for row in rows for day in (row.starts, row.ends) if day is not None]
    first, last = min([*days, today]), max([*days, today])
    return Span(date(first.year, 1, 1), date(min(last.year + 1, date.max.year), 1, 1))


def _above(lines: Sequence[str], y: float) -> list[Mark]:
    """The words of a bar, readable over the lines of the years."""
    step = SMALL * LINE_HEIGHT
    return [
        Words((LEFT, y + SMALL + number * step), line, SMALL, halo=True) for number, line in enumerate(lines)
    ]


def _bar(row: TermLine, span: Span, y: float) -> Iterator[Mark]:
    """A bar over the period; on a side without a date a dashed line runs to the edge of the picture."""
    look, middle = LOOKS[row.kinds[0]], y + BAR / 2
    if row.starts is not None and row.ends is not None:
        width = max(span.at(row.ends) - span.at(row.starts), SHORTEST)
        yield box(span.at(row.starts), y, width, BAR, look, EDGE, 0.8)
        return
    known = row.starts or row.ends
    assert known is not None  # `_is_drawn` asks for one of the two
    x, far = span.at(known), RIGHT if row.ends is None else LEFT
    yield Line(((x, middle), (far, middle)), look.fill, 3.0, dashed=True)
    yield box(x - 3 if row.ends else x, y, 3, BAR, Look(look.fill), EDGE, 0.8)


def _years(span: Span, top: float, ground: float) -> Iterator[Mark]:
    """A thin line at the beginning of each year, with the year where there is room."""
    free = -1.0e9
    for year in range(span.first.year, span.last.year + 1):
        x = span.at(date(year, 1, 1))
        yield Line(((x, top), (x, ground)), "#D9D9D9", 0.8)
        if x - free >= 0:
            at = "start" if x < 20 else "end" if x > WIDTH - 20 else "middle"
            yield Words((x, ground + SMALL * LINE_HEIGHT), str(year), SMALL, QUIET, at)
            free = x + 40


def _today(day: date, span: Span, top: float, ground: float, language: str) -> Iterator[Mark]:
    """The day that is asked about: a line with its words below."""
    x = span.at(day)
    yield Line(((x, top), (x, ground)), INK, 1.2, dashed=True)
    anchor = "start" if x < WIDTH / 3 else "end" if x > WIDTH * 2 / 3 else "middle"
    words = on_day_words(day).in_language(language)
    yield Words((x, ground + 2 * SMALL * LINE_HEIGHT), words, SMALL, INK, anchor, bold=True, halo=True)


def _label(row: TermLine, language: str) -> str:
    """Plan: “Transformatieplan Zuidland”, tot 1 april 2027."""
    kind = KIND_WORDS[row.kinds[0]].in_language(language).capitalize()
    of_contract = LineKind.CONTRACT in row.kinds and row.thing is not None
    what = f"“{row.thing.name}”" if of_contract and row.thing else row.what.in_language(language)
    return f"{kind}: {what}; {_period(row, language)}"


def _period(row: TermLine, language: str) -> str:
    start, end = _day(row.starts, language), _day(row.ends, language)
    words = Text("{start} tot {end}", "{start} until {end}") if start and end else None
    if words is None:
        words = Text("tot {end}, begin niet vermeld", "until {end}, beginning not stated")
    if not end:
        words = Text("vanaf {start}, einde niet vermeld", "from {start}, end not stated")
    return words.in_language(language).format(start=start, end=end)


def _day(day: date | None, language: str) -> str:
    return Text(dutch_date(day), english_date(day)).in_language(language) if day else ""


def _notes(rows: Sequence[TermLine], language: str) -> tuple[str, ...]:
    """What the signs mean, what is without a date, and what our sources do not name."""
    signs = Text(
        "Effen: plan. Schuin gestreept: contract. Gestippeld: geld. Een onderbroken lijn: begin of einde niet vermeld.",
        "Plain: plan. Hatched: contract. Dotted: money. A broken line: beginning or end not stated.",
    )
    undated = [row for row in rows if row.thing and not (row.starts or row.ends)]
    names = "; ".join(
        f"{KIND_WORDS[r.kinds[0]].in_language(language)} {r.what.in_language(language)}" for r in undated
    )
    without = [Text(f"Zonder datum in onze bronnen: {names}.", f"Without a date in our sources: {names}.")]
    silent = [row.explanation for row in rows if row.thing is None]
    return tuple(text.in_language(language) for text in (signs, *(without if undated else ()), *silent))


def _heads(language: str) -> tuple[str, ...]:
    heads = (
        Text("Soort", "Kind"),
        Text("Wat", "What"),
        Text("Vanaf", "From"),
        Text("Loopt tot", "Runs until"),
        Text("Wat wij weten", "What we know"),
    )
    return tuple(text.in_language(language) for text in heads)


def _table(rows: Sequence[TermLine], language: str) -> Iterator[tuple[str, ...]]:
    for row in rows:
        yield (
            ", ".join(KIND_WORDS[kind].in_language(language) for kind in row.kinds),
            row.what.in_language(language),
            _day(row.starts, language),
            _day(row.ends, language),
            KNOWN_WORDS[row.known].in_language(language),
        )


CHARTS = QuestionCharts("plan-and-money", draw)
