"""Turns of phrase that several answers share, in the words of design/pages.md."""

from collections.abc import Sequence
from datetime import date

from graph.records import Node, Source
from graph.text import Text, dutch_date, english_date


def oldest_source(day: date) -> Text:
    """Why a question about an earlier day has no answer."""
    return Text(
        f"De oudste bron hierover is van {dutch_date(day)}.",
        f"The oldest source on this is of {english_date(day)}.",
    )


def source_age(source: Source) -> Text:
    """The date of a source in brackets; an undated source says so."""
    if source.date is None:
        return Text(
            f"bron zonder datum, gelezen op {dutch_date(source.gathered)}",
            f"undated source, read on {english_date(source.gathered)}",
        )
    return Text(dutch_date(source.date), english_date(source.date))


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if later.day >= earlier.day else months - 1


def names(nodes: Sequence[Node]) -> list[str]:
    """The names of things, for a list in a sentence."""
    return [node.name for node in nodes]
