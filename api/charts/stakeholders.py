"""`salience`: the three circles of power, legitimacy and urgency, and where groups stand in them.

A number stands in the area of a type and is told below. Groups have a round mark; own scores, which only an internal
audience may see, a square one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.charts.chart import (
    LINE_HEIGHT,
    NORMAL,
    SMALL,
    WIDTH,
    Chart,
    QuestionCharts,
    box,
    circle,
    dated,
    fitted,
    lettered,
    on_day_words,
)
from api.maps.geography import Point
from api.maps.picture import EDGE, INK, PAPER, Dot, Look, Mark, Picture, Words
from graph.day import GraphOnDay
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.layers.signs import BLUE
from queries.question import Asked, Result
from queries.salience.scores import STUDY, SalienceRow
from queries.salience.types import attributes_of
from queries.salience.wording import NOBODY_TYPED
from queries.sentences import names

RADIUS, MARK = 100.0, 9.0
CIRCLES: tuple[tuple[Text, Point, Point], ...] = (
    (Text("Macht", "Power"), (118, 126), (66, 20)),
    (Text("Legitimiteit", "Legitimacy"), (222, 126), (272, 20)),
    (Text("Urgentie", "Urgency"), (170, 216), (170, 332)),
)
"""Each attribute: the middle of its circle, and where its name stands."""

BOTTOM = 344.0
AREAS: dict[str, tuple[Point, Text]] = {
    "DORMANT": ((70, 104), Text("slapend", "dormant")),
    "DISCRETIONARY": ((270, 104), Text("discretionair", "discretionary")),
    "DEMANDING": ((170, 276), Text("veeleisend", "demanding")),
    "DOMINANT": ((170, 80), Text("dominant", "dominant")),
    "DANGEROUS": ((109, 190), Text("gevaarlijk", "dangerous")),
    "DEPENDENT": ((231, 190), Text("afhankelijk", "dependent")),
    "DEFINITIVE": ((170, 148), Text("definitief", "definitive")),
    "NON_STAKEHOLDER": ((30, 300), Text("geen", "none")),
}
"""Where the word of a type stands; its marks stand below it."""

ATTRIBUTES = (Text("macht", "power"), Text("legitimiteit", "legitimacy"), Text("urgentie", "urgency"))
TITLE = Text(
    "Belanghebbenden naar macht, legitimiteit en urgentie", "Stakeholders by power, legitimacy and urgency"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Someone with a type: the number in the picture, and the row that says so."""

    number: int
    row: SalienceRow

    def told(self, language: str) -> str:
        """Who, which type, by which attributes and on what basis."""
        row = self.row
        about = ", ".join(names(row.about)) + (f" ({row.in_subject.name})" if row.in_subject else "")
        words = f"{row.type_words.in_language(language)}{_attributes(row.type, language)}"
        basis = Text("onderzoek", "study") if row.basis == STUDY else Text("eigen inschatting", "own score")
        when = row.year or (row.valid_from.year if row.valid_from else "")
        on = f"{basis.in_language(language)} {when}".rstrip()
        return f"{about}: {words}; {on}. {row.text if row.basis == STUDY else ''}".rstrip()


def draw(view: GraphOnDay, asked: Asked, result: Result, language: str) -> tuple[Chart, ...]:
    """The diagram with whoever has a type on the day; it is drawn without marks too, to show the model."""
    rows = [row for row in result.rows if isinstance(row, SalienceRow)]
    if not rows:
        return ()
    typed = [row for row in rows if row.type and row.holds]
    standing = [Standing(number, row) for number, row in enumerate(typed, start=1)]
    told = [f"{one.number}. {one.told(language)}" for one in standing] + _untyped(rows, typed, language)
    lines = [line for text in told for line in fitted(text, WIDTH, SMALL)]
    end = BOTTOM + (len(lines) + 1) * SMALL * LINE_HEIGHT
    marks = (*_model(language), *_marks(standing), *lettered(lines, (0, BOTTOM + SMALL + 8), SMALL))
    picture = Picture(
        WIDTH,
        end + 2 * SMALL,
        f"{TITLE.in_language(language)}. {on_day_words(view.day).in_language(language)}",
        " ".join(told),
        language,
        (*marks, *dated(view, end + SMALL, language)),
    )
    return (Chart("diagram", picture, _notes(standing, language), _heads(language), _table(rows, language)),)


def _model(language: str) -> Iterator[Mark]:
    for _, middle, _ in CIRCLES:
        yield Dot(middle, RADIUS, EDGE, 1.6)
    for name, _, at in CIRCLES:
        yield Words(at, name.in_language(language), NORMAL + 1, INK, "middle", bold=True)
    for code, ((x, y), word) in AREAS.items():
        if code != "NON_STAKEHOLDER":
            yield Words((x, y), word.in_language(language), SMALL, INK, "middle", halo=True)


def _marks(standing: Sequence[Standing]) -> Iterator[Mark]:
    """Numbers below the word of the type, three in a row."""
    for code, ((x, y), _) in AREAS.items():
        inside = [one for one in standing if one.row.type == code]
        for place, one in enumerate(inside):
            row, column = divmod(place, 3)
            in_row = min(3, len(inside) - row * 3)
            yield from _mark(one, (x + (column - (in_row - 1) / 2) * 22, y + 17 + row * 22))


def _mark(one: Standing, at: Point) -> Iterator[Mark]:
    if one.row.basis == STUDY:
        yield circle(at, MARK, Look(BLUE), BLUE)
    else:
        yield box(at[0] - MARK, at[1] - MARK, 2 * MARK, 2 * MARK, Look(PAPER), INK, 1.6)
    colour = PAPER if one.row.basis == STUDY else INK
    yield Words((at[0], at[1] + 4.2), str(one.number), SMALL, colour, "middle", bold=True)


def _attributes(code: str, language: str) -> str:
    has = [
        word.in_language(language) for word, held in zip(ATTRIBUTES, attributes_of(code), strict=True) if held
    ]
    if not has:
        return ""
    return f" ({dutch_list(has) if language == 'NL' else english_list(has)})"


def _untyped(rows: Sequence[SalienceRow], typed: Sequence[SalienceRow], language: str) -> list[str]:
    """The groups that a study speaks of without giving them a type."""
    with_type = {node.id for row in typed for node in row.about}
    without = dict.fromkeys(
        node.name for row in rows if row.basis == STUDY for node in row.about if node.id not in with_type
    )
    if not without:
        return []
    said = Text(
        f"Zonder type in het onderzoek: {dutch_list(list(without))}.",
        f"Without a type in the study: {english_list(list(without))}.",
    )
    return [said.in_language(language)]


def _notes(standing: Sequence[Standing], language: str) -> tuple[str, ...]:
    own = any(one.row.basis != STUDY for one in standing)
    square = Text(
        "Een vierkant is een eigen inschatting, alleen voor intern gebruik.",
        "A square is an own score, for internal use only.",
    )
    texts = (NOBODY_TYPED, square if own else NOTHING)
    return tuple(text.in_language(language) for text in texts if text != NOTHING)


def _heads(language: str) -> tuple[str, ...]:
    heads = (Text("Over", "About"), Text("Jaar", "Year"), Text("Type", "Type"), Text("Bron", "Source"))
    return tuple(text.in_language(language) for text in heads)


def _table(rows: Sequence[SalienceRow], language: str) -> tuple[tuple[str, ...], ...]:
    """Whoever has a type, also one that is over: so a change over time can be read."""
    return tuple(
        (
            ", ".join(names(row.about)) + (f" ({row.in_subject.name})" if row.in_subject else ""),
            _when(row),
            f"{row.type_words.in_language(language)}{_attributes(row.type, language)}",
            "; ".join(source.title or source.id for source in row.sources),
        )
        for row in rows
        if row.type
    )


def _when(row: SalienceRow) -> str:
    if row.year:
        return str(row.year)
    years = [str(day.year) for day in (row.valid_from, row.valid_to) if day]
    return "-".join(dict.fromkeys(years))


CHARTS = QuestionCharts("salience", draw)
