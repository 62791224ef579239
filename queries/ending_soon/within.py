"""How far ahead a person looks: 6m, 1y, 90d. A month or year ends on the same day of the month, or on its last."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from graph.errors import BadInput
from graph.text import Text, dutch_count

WRITTEN = re.compile(r"([0-9]{1,6}) ?([dmyj])", re.IGNORECASE)
MOST_DAYS = 20 * 366
MONTHS_IN_A_YEAR = 12
CHOICES = tuple(
    (f"{number}{unit}", Text(dutch_count(number, one, many), f"{number} {english}"))
    for number, unit, one, many, english in (
        (3, "m", "maand", "maanden", "months"),
        (6, "m", "maand", "maanden", "months"),
        (1, "y", "jaar", "jaar", "year"),
        (2, "y", "jaar", "jaar", "years"),
    )
)
"""What a page lets a reader choose from; any other term can be typed in an address or on the command line."""
HOW_TO_WRITE = "Schrijf bijvoorbeeld 6m (maanden), 1y (jaar) of 90d (dagen)."


@dataclass(frozen=True, slots=True)
class Within:
    """A stretch of time ahead, in months or in days."""

    months: int
    days: int

    def until(self, day: date) -> date:
        """The last day that counts, seen from `day`."""
        month = day.month - 1 + self.months
        year, month = day.year + month // MONTHS_IN_A_YEAR, month % MONTHS_IN_A_YEAR + 1
        if year > date.max.year - MOST_DAYS // 366:
            return date.max
        return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(self.days)

    @property
    def words(self) -> Text:
        """6 maanden, 1 jaar, 90 dagen."""
        if self.days:
            return Text(dutch_count(self.days, "dag", "dagen"), f"{self.days} days")
        if self.months % MONTHS_IN_A_YEAR == 0:
            years = self.months // MONTHS_IN_A_YEAR
            return Text(dutch_count(years, "jaar", "jaar"), f"{years} years" if years > 1 else "1 year")
        return Text(
            dutch_count(self.months, "maand", "maanden"),
            f"{self.months} months" if self.months > 1 else "1 month",
        )


def read_within(text: str) -> Within:
    """The stretch of time that a person typed; BadInput, in Dutch, for what is none or is too long."""
    found = WRITTEN.fullmatch(text.strip())
    if found is None:
        raise BadInput(f"“{text}” is geen termijn.", HOW_TO_WRITE)
    number, unit = int(found[1]), found[2].lower()
    months = {"m": 1, "y": MONTHS_IN_A_YEAR, "j": MONTHS_IN_A_YEAR}.get(unit, 0) * number
    days = number if unit == "d" else 0
    if number == 0:
        raise BadInput("Een termijn van niets heeft geen antwoord.", HOW_TO_WRITE)
    if days > MOST_DAYS or months > 20 * MONTHS_IN_A_YEAR:
        raise BadInput(f"“{text}” is te ver vooruit.", "Geef hooguit 20 jaar (20y).")
    return Within(months, days)
