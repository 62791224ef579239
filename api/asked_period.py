"""The period that a person asks rules about: from a first day up to and including a last one."""

from datetime import date, timedelta

from graph.errors import BadInput
from graph.periods import Period

ONE_DAY = timedelta(days=1)
NAMES = ("from", "to")
"""How GraphQL calls the two days."""


def asked_period(first: date | None, last: date | None, names: tuple[str, str] = NAMES) -> Period | None:
    """The days that are asked about, None where no day is named; BadInput where the last lies before the first.

    The last day of the calendar has none after it: such a period stays open.
    """
    if first is not None and last is not None and last < first:
        raise BadInput(f"{names[0]} {first} ligt na {names[1]} {last}.", "Draai de twee datums om.")
    period = Period(first, last + ONE_DAY if last and last < date.max else None)
    return period if first or last else None
