"""How numbers of the business case are written, in Dutch and in English; rounded only here, for the reader."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from graph.text import Text, dutch_list, dutch_number, english_list
from queries.business_case.expressions import Amount
from queries.business_case.row import YEARS, Unit

MILLION, THOUSAND = 1_000_000, 1000
UNKNOWN = Text("onbekend", "unknown")


def rounded(amount: Fraction, decimals: int = 0) -> Fraction:
    """The nearest number with so many decimals; a half goes away from zero."""
    factor = 10**decimals
    whole = int(abs(amount) * factor + Fraction(1, 2))
    return Fraction(whole if amount >= 0 else -whole, factor)


def decimal(amount: Fraction, decimals: int = 0) -> Text:
    """17.942,5 and 17,942.5: rounded to so many decimals, without zeros at the end."""
    near = rounded(amount, decimals)
    sign, size = ("-" if near < 0 else ""), abs(near)
    whole, rest = int(size), size - int(size)
    tail = str(int(rest * 10**decimals)).rjust(decimals, "0").rstrip("0") if rest else ""
    dutch, english = dutch_number(whole), f"{whole:,}"
    return Text(
        f"{sign}{dutch},{tail}" if tail else sign + dutch,
        f"{sign}{english}.{tail}" if tail else sign + english,
    )


def in_table(amount: Amount, unit: Unit) -> Text:
    """A number as annex 4 prints it: 120.000, 80%, -€ 48.000.000."""
    if amount is None:
        return UNKNOWN
    if unit is Unit.SHARE:
        share = decimal(amount * 100, 1)
        return Text(f"{share.nl}%", f"{share.en}%")
    if unit.is_money:
        return _euro(amount, decimal(abs(amount), 2 if unit is Unit.EURO_PER_PERSON else 0))
    return decimal(amount, 1 if unit in SMALL else 0)


SMALL = (Unit.FULL_TIME, Unit.HOURS_PER_TALK, Unit.HOURS_PER_YEAR, Unit.NETWORKS)


def in_sentence(amount: Amount, unit: Unit) -> Text:
    """A number for a sentence: large amounts in millions with one decimal, others in thousands."""
    if amount is None or unit is not Unit.EURO_PER_YEAR:
        return in_table(amount, unit)
    size = abs(amount)
    if size >= MILLION:
        millions = decimal(size / MILLION, 1)
        return _euro(amount, Text(f"{millions.nl} miljoen", f"{millions.en} million"))
    if size >= THOUSAND * 10:
        return _euro(amount, decimal(rounded(size / THOUSAND) * THOUSAND))
    return _euro(amount, decimal(size))


def _euro(amount: Fraction, size: Text) -> Text:
    sign = "-" if amount < 0 and size.nl != "0" else ""
    return Text(f"{sign}€ {size.nl}", f"{sign}€ {size.en}")


def through_the_years(
    amounts: Sequence[Amount], unit: Unit, years: Sequence[int] = YEARS, each: Text | None = None
) -> Text:
    """`120.000 per jaar`, or `24.000 in 2025, 30.000 in 2026 en 36.000 in 2027 en 2028`.

    `each` is what stands behind a number that is the same in all years; “per jaar” where it is not given.
    """
    words = each or Text("per jaar", "a year")
    runs = [
        (in_sentence(amount, unit), [year for year, _ in run])
        for amount, run in groupby(zip(years, amounts, strict=True), key=lambda pair: pair[1])
    ]
    if len(runs) == 1:
        (number, _), *_ = runs
        return number if number == UNKNOWN else number + words
    parts = [(number, _years(run)) for number, run in runs]
    return Text(
        dutch_list([f"{number.nl} {when.nl}" for number, when in parts]),
        english_list([f"{number.en} {when.en}" for number, when in parts]),
    )


def _years(years: Sequence[int]) -> Text:
    names = [str(year) for year in years]
    if len(names) > 2:
        return Text(f"van {names[0]} tot en met {names[-1]}", f"from {names[0]} to {names[-1]}")
    return Text(f"in {' en '.join(names)}", f"in {' and '.join(names)}")
