"""The business case as text for a terminal, as rows for CSV, and as one JSON object."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any

from api.reports.table import Cell, Report
from graph.text import NOTHING, Text
from queries.business_case import (
    LABEL,
    SOURCE,
    YEARS,
    BusinessCase,
    Place,
    RowBeside,
    about,
    answers,
    remarks,
)
from queries.business_case.business_case import COUNTRY
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_table
from queries.business_case.row import Given


def as_report(case: BusinessCase, known_at: datetime | None, version: int, in_table: bool) -> Report:
    """The case in the form that the writers of the command line know: shown as printed, or bare numbers."""
    columns = _shown_columns(case) if in_table else _file_columns(case)
    flat = _shown if in_table else _flat
    return Report(
        sentence=told(case),
        columns=columns,
        rows=[flat(row) for row in case.rows],
        as_json=as_json(case, known_at, version),
    )


def told(case: BusinessCase) -> str:
    """Everything that is said in sentences: whom it is about, the answers of chapter 3, and the remarks."""
    label = f" ({LABEL.nl.lower()})" if case.place else ""
    parts = [f"Businesscase Mentale gezondheidsnetwerken: {about(case).nl}{label}", ""]
    for answer in answers(case):
        parts += [answer.question.nl, *(f"  {sentence.nl}" for sentence in answer.sentences)]
    return "\n".join([*parts, "", *(text.nl for text in remarks(case)), f"Bron: {SOURCE.nl}."])


def as_json(case: BusinessCase, known_at: datetime | None, version: int) -> dict[str, Any]:
    """The whole case: for whom, the answers, the remarks and the rows."""
    return {
        "as_of": case.day.isoformat(),
        "as_known_at": known_at.isoformat() if known_at else None,
        "version": version,
        "title": about(case).nl,
        "label": LABEL.nl if case.place else None,
        "place": _place(case.place) if case.place else None,
        "answers": [
            {"question": answer.question.nl, "sentences": [sentence.nl for sentence in answer.sentences]}
            for answer in answers(case)
        ],
        "remarks": [text.nl for text in remarks(case)],
        "source": SOURCE.nl,
        "rows": [_row(row) for row in case.rows],
    }


def plain(amount: Amount) -> int | float | None:
    """A number as files hold it: whole where it is whole, and None where it is not known."""
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else float(amount)


def origin(row: RowBeside) -> Text:
    """Where the own numbers of a row come from, in words; per year where that differs."""
    if row.origins is None:
        return NOTHING
    if len(set(row.origins)) == 1:
        return row.origins[0].value
    told = [(year, one.value) for year, one in zip(YEARS, row.origins, strict=True)]
    return Text(
        "; ".join(f"{year} {words.nl}" for year, words in told),
        "; ".join(f"{year} {words.en}" for year, words in told),
    )


def _place(place: Place) -> dict[str, Any]:
    region = place.region
    return {
        "region": region.id if region else None,
        "scheme": region.text("scheme") if region else None,
        "inhabitants": plain(place.inhabitants),
        "country_inhabitants": place.country_inhabitants,
        "share": plain(place.share),
        "networks": [{"id": network.id, "name": network.name} for network in place.networks],
    }


def _row(beside: RowBeside) -> dict[str, Any]:
    row = beside.row
    return {
        "number": row.number or None,
        "name": row.name,
        "block": row.block.nl,
        "label": row.label.nl,
        "unit": row.unit.value.nl,
        "given": isinstance(row, Given),
        "formula": beside.formula.nl,
        "source": row.source.nl,
        "country": _by_year(beside.country),
        "own": _by_year(beside.own) if beside.own else None,
        "origin": origin(beside).nl or None,
    }


def _by_year(amounts: Sequence[Fraction | None]) -> dict[str, int | float | None]:
    return {str(year): plain(amount) for year, amount in zip(YEARS, amounts, strict=True)}


def _shown_columns(case: BusinessCase) -> list[tuple[str, str]]:
    titles = [*([about(case).nl] if case.place else []), COUNTRY.nl]
    columns = [(f"{title} {year}", f"{title}\n{year}") for title in titles for year in YEARS]
    return [("number", "Rij"), ("label", "Wat"), *columns]


def _shown(beside: RowBeside) -> list[Cell]:
    numbers = [*(beside.own or ()), *beside.country]
    row = beside.row
    return [row.number or "", row.short.nl, *(in_table(number, row.unit).nl for number in numbers)]


def _file_columns(case: BusinessCase) -> list[tuple[str, str]]:
    columns = [(name, name) for name in ("number", "name", "block", "label", "unit")]
    columns += [(name, name) for name in _by_years("country")]
    if case.place:
        columns += [(name, name) for name in ("own_label", *_by_years("own"), "origin")]
    return [*columns, ("formula", "formula"), ("source", "source")]


def _by_years(prefix: str) -> Iterator[str]:
    return (f"{prefix}_{year}" for year in YEARS)


def _flat(beside: RowBeside) -> list[Cell]:
    row = beside.row
    cells: list[Cell] = [row.number or None, row.name, row.block.nl, row.label.nl, row.unit.value.nl]
    cells += [plain(amount) for amount in beside.country]
    if beside.own is not None:
        cells += [LABEL.nl, *(plain(amount) for amount in beside.own), origin(beside).nl]
    return [*cells, beside.formula.nl, row.source.nl]
