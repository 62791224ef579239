"""What a person reads: one sentence in Dutch and in English, and Dutch ways to write dates and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Dutch (what users read) and in English (by `lang: EN`)."""

    nl: str
    en: str

    def __add__(self, other: "Text") -> "Text":
        return Text(f"{self.nl} {other.nl}".strip(), f"{self.en} {other.en}".strip())

    def in_language(self, language: str) -> str:
        """The sentence in language `NL` or `EN`."""
        return self.en if language.upper() == "EN" else self.nl


NOTHING = Text("", "")


def dutch_date(day: date) -> str:
    """16 april 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_date(day: date) -> str:
    """16 April 2026."""
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"


def dutch_number(number: int) -> str:
    """17.942.942."""
    return f"{number:,}".replace(",", ".")


def dutch_list(names: Sequence[str], most: int = 0) -> str:
    """A, B en C. With `most`, a longer list is cut: A, B en nog 3."""
    return _listed(names, most, "en", "en nog {count}")


def english_list(names: Sequence[str], most: int = 0) -> str:
    """A, B and C. With `most`, a longer list is cut: A, B and 3 more."""
    return _listed(names, most, "and", "and {count} more")


def _listed(names: Sequence[str], most: int, last: str, rest: str) -> str:
    if most and len(names) > most:
        return f"{', '.join(names[:most])} {rest.format(count=len(names) - most)}"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def dutch_count(number: int, one: str, many: str) -> str:
    """1 gemeente, 3 gemeenten."""
    return f"{dutch_number(number)} {one if number == 1 else many}"


def dutch_count_or_none(number: int, one: str, many: str) -> str:
    """1 gemeente, 3 gemeenten, geen gemeenten."""
    return dutch_count(number, one, many) if number else f"geen {many}"
