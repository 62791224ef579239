"""The business case in pictures: who still waits, and what is spent and saved; one picture for each side.

The country and a region stand in pictures of their own, each with its own scale, so that no one reads one as a norm for
the other.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from api.charts.chart import (
    LINE_HEIGHT,
    NORMAL,
    SMALL,
    WIDTH,
    Chart,
    box,
    fitted,
    lettered,
    on_day_words,
)
from api.maps.picture import EDGE, INK, PAPER, QUIET, Line, Look, Mark, Picture, Words
from api.reports.business_case_parts import PARTS, SAVED, SPENT, Part
from graph.text import Text
from queries.business_case import LABEL, YEARS, BusinessCase, about
from queries.business_case.answering import waiting_shown
from queries.business_case.business_case import COUNTRY
from queries.business_case.calculating import Numbers
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_sentence, in_table, rounded
from queries.business_case.row import Unit
from queries.layers.layer import Pattern
from queries.layers.signs import BLUE

OWN, NATIONAL = "eigen", "land"
HIGH, LEFT, BAR, STEPS = 150.0, 76.0, 38.0, 4
WAITING = Text("Wachtenden aan het eind van het jaar", "People waiting at the end of the year")
MONEY = Text("Uitgaven en besparing per jaar", "Spending and saving per year")
START = Text("start", "start")
NOT_ADDED = Text(
    "De bedragen op elkaar zetten is van ons; bijlage 4 telt ze niet bij elkaar op.",
    "Stacking the amounts is ours; annex 4 does not add them up.",
)
NOT_ALL = Text("Niet alle bedragen zijn bekend.", "Not all amounts are known.")
UNKNOWN = Text("onbekend", "unknown")


def case_charts(case: BusinessCase, language: str) -> tuple[Chart, ...]:
    """Who waits and what it costs: of the own numbers first, and of the country."""
    sides = [*([(OWN, about(case), case.own)] if case.own else []), (NATIONAL, COUNTRY, case.country)]
    feet = {id: _foot(case, id, language) for id, _, _ in sides}
    return (
        *(_waiting(f"wachtenden-{id}", name, numbers, feet[id], language) for id, name, numbers in sides),
        *(_money(f"geld-{id}", name, numbers, feet[id], language) for id, name, numbers in sides),
    )


def _foot(case: BusinessCase, side: str, language: str) -> str:
    """Of which day, and of an own picture that it is no norm; it stands in the picture, also when that travels."""
    label = f"{LABEL.in_language(language)}. " if side == OWN else ""
    return f"{label}{on_day_words(case.day).in_language(language)}"


def _waiting(id: str, name: Text, numbers: Numbers, foot: str, language: str) -> Chart:
    """Never below zero, where the table goes on counting."""
    amounts = [waiting_shown(one) for one in (numbers["waiting_list_start"][0], *numbers["waiting_list"])]
    labels = [START.in_language(language), *map(str, YEARS)]
    words = [_told(in_table(amount, Unit.PERSONS), amount, language) for amount in amounts]
    head, top = _head(name, WAITING, foot, language)
    most = float(max((amount for amount in amounts if amount is not None), default=Fraction(1))) or 1.0
    marks: list[Mark] = list(head)
    step = WIDTH / len(labels)
    for place, (amount, label, word) in enumerate(zip(amounts, labels, words, strict=True)):
        middle, height = step * (place + 0.5), float(amount or 0) / most * HIGH
        ground = top + SMALL * LINE_HEIGHT + HIGH
        marks.append(box(middle - BAR / 2, ground - height, BAR, height, Look(BLUE), EDGE, 0))
        marks += lettered([word], (middle, ground - height - 5), SMALL, "middle", bold=True)
        marks += lettered([label], (middle, ground + SMALL * LINE_HEIGHT), SMALL, "middle")
    marks.append(Line(((0, ground), (WIDTH, ground)), EDGE, 1.0))
    rows = tuple(zip(labels, words, strict=True))
    heads = (Text("Jaar", "Year"), Text("Wachtenden", "Waiting"))
    return Chart(
        id,
        _picture(name, WAITING, rows, foot, ground + 2 * SMALL, marks, language),
        (),
        tuple(text.in_language(language) for text in heads),
        rows,
    )


def _money(id: str, name: Text, numbers: Numbers, foot: str, language: str) -> Chart:
    """Spending stacked above zero, saving below it, with every part named below the picture."""
    head, top = _head(name, MONEY, foot, language)
    above = max(sum(_size(numbers, part, place) for part in SPENT) for place in range(len(YEARS)))
    below = max(-_size(numbers, SAVED, place) for place in range(len(YEARS)))
    unit = HIGH / ((above + max(below, 0.0)) or 1.0)
    ground = top + SMALL + above * unit
    bottom = ground + max(below, 0.0) * unit
    marks = [*head, *_stacks(numbers, ground, unit), *_amounts(above, below, ground, unit, language)]
    marks += _years(bottom)
    key, end = _key(bottom + 2.6 * SMALL, language)
    rows = tuple(_part_row(part, numbers, language) for part in PARTS)
    unknown = any(amount is None for part in PARTS for amount in numbers[part.row])
    notes = [
        f"{foot}.",
        NOT_ADDED.in_language(language),
        *([NOT_ALL.in_language(language)] if unknown else []),
    ]
    heads = (Text("Bedrag", "Amount").in_language(language), *map(str, YEARS))
    picture = _picture(name, MONEY, rows, foot, end, [*marks, *key], language)
    return Chart(id, picture, tuple(notes), heads, rows)


def _head(name: Text, subject: Text, foot: str, language: str) -> tuple[list[Mark], float]:
    lines = fitted(name.in_language(language), WIDTH, bold=True)
    rest = fitted(subject.in_language(language), WIDTH)
    below = NORMAL + len(lines) * NORMAL * LINE_HEIGHT
    under = below + len(rest) * NORMAL * LINE_HEIGHT
    marks = [*lettered(lines, (0, NORMAL), bold=True), *lettered(rest, (0, below))]
    return [*marks, *lettered([foot], (0, under), SMALL, colour=QUIET)], under + SMALL


def _picture(
    name: Text,
    subject: Text,
    rows: Sequence[tuple[str, ...]],
    foot: str,
    height: float,
    marks: Sequence[Mark],
    language: str,
) -> Picture:
    title = f"{subject.in_language(language)}: {name.in_language(language)}. {foot}"
    described = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in rows)
    return Picture(WIDTH, height, title, f"{described}.", language, tuple(marks))


def _size(numbers: Numbers, part: Part, place: int) -> float:
    """How high a part stands; one that is not known is not drawn, which a note says."""
    return float(numbers[part.row][place] or 0)


def _stacks(numbers: Numbers, ground: float, unit: float) -> Iterator[Mark]:
    for place in range(len(YEARS)):
        left, at = _middle(place) - BAR / 2, ground
        for part in SPENT:
            height = max(_size(numbers, part, place), 0.0) * unit
            at -= height
            if height:
                yield box(left, at, BAR, height, _look(part), EDGE, 0.8)
        saved = max(-_size(numbers, SAVED, place), 0.0) * unit
        if saved:
            yield box(left, ground, BAR, saved, _look(SAVED), EDGE, 0.8)


def _look(part: Part) -> Look:
    return Look(part.colour, part.pattern, "" if part.pattern is Pattern.PLAIN else PAPER)


def _middle(place: int) -> float:
    return LEFT + (WIDTH - LEFT) / len(YEARS) * (place + 0.5)


def _amounts(above: float, below: float, ground: float, unit: float, language: str) -> Iterator[Mark]:
    """A few round amounts beside the bars; zero has the line that they stand on."""
    step = _round_step(above + max(below, 0.0))
    first, last = -int(max(below, 0.0) // step), int(above // step)
    for count in range(first, last + 1):
        y = ground - count * step * unit
        words = "€ 0" if not count else in_sentence(Fraction(count) * Fraction(step), Unit.EURO_PER_YEAR)
        text = words if isinstance(words, str) else words.in_language(language)
        yield Line(((LEFT, y), (WIDTH, y)), EDGE if not count else "#C9C9C9", 1.0 if not count else 0.6)
        yield Words((LEFT - 6, y + 4), _short(text), SMALL, QUIET, "end")


def _short(text: str) -> str:
    """As people write it beside an axis."""
    return text.replace(" miljoen", " mln").replace(" million", " m")


def _round_step(whole: float) -> float:
    """A step of 1, 2 or 5 times a power of ten, that fits at most STEPS times or so."""
    size = 10.0 ** (len(str(int(max(whole, 1.0) / STEPS))) - 1)
    return next(size * times for times in (1, 2, 5, 10) if size * times * STEPS >= whole)


def _years(bottom: float) -> Iterator[Mark]:
    for place, year in enumerate(YEARS):
        yield Words((_middle(place), bottom + 1.5 * SMALL), str(year), SMALL, INK, "middle")


def _key(top: float, language: str) -> tuple[list[Mark], float]:
    """What each pattern stands for."""
    marks: list[Mark] = []
    for part in PARTS:
        lines = fitted(part.name.in_language(language), WIDTH - 32, SMALL)
        marks.append(box(0, top, 24, 14, _look(part), EDGE, 0.8))
        marks += lettered(lines, (32, top + 11), SMALL)
        top += max(len(lines) * SMALL * LINE_HEIGHT, 14) + 6
    return marks, top


def _part_row(part: Part, numbers: Numbers, language: str) -> tuple[str, ...]:
    amounts = (
        _told(in_table(None if one is None else rounded(one), Unit.EURO_PER_YEAR), one, language)
        for one in numbers[part.row]
    )
    return part.name.in_language(language), *amounts


def _told(words: Text, amount: Amount, language: str) -> str:
    return (UNKNOWN if amount is None else words).in_language(language)
