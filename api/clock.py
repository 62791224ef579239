"""The one place that looks at the clock, and how a person writes a day or a moment.

`graph` and `queries` never read a clock: the day always comes from here or from the person who asks.
"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from graph.errors import BadInput

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def today() -> date:
    """The present day in Amsterdam."""
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The day in Amsterdam on which an aware moment falls."""
    return moment.astimezone(AMSTERDAM).date()


def end_of_day(day: date) -> datetime:
    """The last moment of a day in Amsterdam (interfaces.md: what a date means where a moment is asked)."""
    return datetime.combine(day, time.max, AMSTERDAM)


def read_day(text: str) -> date:
    """The day that `2026-11-22` names; BadInput for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(f"“{text}” is geen datum.", "Schrijf een datum als 2026-11-22.") from None


def read_moment(text: str) -> datetime:
    """The aware moment that a date or a date with time names; without a zone it is Amsterdam time.

    Raises BadInput for anything else.
    """
    try:
        return end_of_day(date.fromisoformat(text.strip()))
    except ValueError:
        return _moment_with_time(text)


def _moment_with_time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(
            f"“{text}” is geen datum of tijdstip.", "Schrijf 2026-11-22 of 2026-11-22T09:30."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)
