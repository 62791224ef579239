"""Days, numbers, yes and no as people write them, in both languages."""

from datetime import date

from graph.text import Text, dutch_date, dutch_number, english_date

YES, NO = Text("ja", "yes"), Text("nee", "no")


def day_words(day: date) -> Text:
    """1 juni 2026, 1 June 2026."""
    return Text(dutch_date(day), english_date(day))


def number_words(number: float) -> Text:
    """12.345 and 1,5 in Dutch, 12,345 and 1.5 in English."""
    if isinstance(number, float) and not number.is_integer():
        return Text(str(number).replace(".", ","), str(number))
    return Text(dutch_number(int(number)), f"{int(number):,}")


def yes_or_no(is_so: bool) -> Text:
    """Ja or nee."""
    return YES if is_so else NO
