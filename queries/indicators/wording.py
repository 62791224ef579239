"""The sentences of `indicators`."""

from collections.abc import Sequence
from typing import Protocol

from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, dutch_number, english_list
from queries.indicators.observed import SMALLEST_SHOWN, Point
from queries.sentences import names

MOST_NAMES = 5
NO_VALUE = Text("Onze bronnen noemen geen waarde.", "Our sources state no value.")
HIDDEN = Text(
    f"Een aantal onder de {SMALLEST_SHOWN} tonen wij niet.", f"A count under {SMALLEST_SHOWN} is not shown."
)


class Told(Protocol):
    """What a sentence needs of a row."""

    @property
    def is_known(self) -> bool:
        """Whether there is a value, shown or not."""

    @property
    def computed(self) -> bool:
        """Whether the value follows from the graph."""


def sentence(subjects: Sequence[Node], rows: Sequence[Told]) -> Text:
    """Of how many indicators there is a value, and what ambitions are not."""
    known = [row for row in rows if row.is_known]
    following = sum(row.computed for row in known)
    if not rows:
        return NO_VALUE
    whose = dutch_list(names(subjects), most=MOST_NAMES)
    english = english_list(names(subjects), most=MOST_NAMES)
    counted = (
        f"; {following} daarvan {'is' if following == 1 else 'zijn'} geteld in onze eigen feiten"
        if following
        else ""
    )
    counting = f", {following} of them counted in our own facts" if following else ""
    return Text(
        f"Voor {whose} noemen onze bronnen van {len(known) or 'geen'} van de {dutch_count(len(rows), 'indicator', 'indicatoren')} "
        f"een waarde{counted}. Wat wij niet weten, weten het netwerk, de mandaathouder of het programma misschien wel. De "
        "landelijke ambities zijn voor een regio een handvat, geen score.",
        f"Of {english}: {len(known)} of {len(rows)} indicators have a value{counting}. What we do not know, the network, "
        "the mandate holder or the programme may. The national ambitions are something for a region to hold on to, no score.",
    )


def of_points(points: Sequence[Point], newest: Sequence[Point]) -> Text:
    """What to know of an observed value: hidden, disputed, or how it changed."""
    if len(newest) > 1:
        if any(point.hidden for point in newest):
            return Text("Bronnen verschillen.", "Sources differ.") + HIDDEN
        values = [_number(point.value) if point.value is not None else point.text for point in newest]
        return Text(f"Bronnen verschillen: {dutch_list(values)}.", f"Sources differ: {english_list(values)}.")
    if newest[0].hidden:
        return HIDDEN
    return _trend([point for point in points if point.value is not None])


def _trend(shown: Sequence[Point]) -> Text:
    if len({point.period for point in shown}) < 2:
        return NOTHING
    first, last = shown[0], shown[-1]
    return Text(
        f"Van {_number(first.value)} in {first.period} naar {_number(last.value)} in {last.period}.",
        f"From {_number(first.value)} in {first.period} to {_number(last.value)} in {last.period}.",
    )


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return dutch_number(int(value)) if value == int(value) else f"{value:.1f}".replace(".", ",")
