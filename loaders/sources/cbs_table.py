"""The table of CBS as titles and rows, whichever of its two forms it was saved in."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import BadInput
from graph.names import plain
from loaders.files import text_of

MOST_BYTES = 50 << 20
YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
FETCH_AGAIN = "Haal de tabel van het jaar opnieuw op bij CBS, als CSV of JSON."


@dataclass(frozen=True, slots=True)
class CodeAndName:
    """Where the code and the name of one division stand in a row."""

    code: int
    name: int


@dataclass(frozen=True, slots=True)
class Table:
    """The table: `titles` in plain spelling, the group first (`ggd regios code`)."""

    name: str
    year: int
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def columns(self, group: str) -> CodeAndName | None:
        """The columns with the code and name of a group; None where the table has no such group."""
        code, name = self._place(group, "code"), self._place(group, "naam")
        return CodeAndName(code, name) if code is not None and name is not None else None

    def _place(self, group: str, what: str) -> int | None:
        pattern = re.compile(rf"(?:^|.*\s){re.escape(group)}\s+{what}(?:\s.*|$)")
        return next((place for place, title in enumerate(self.titles) if pattern.fullmatch(title)), None)


def read_table(path: Path) -> Table:
    """The table in a file; BadInput when it is not this table, is cut off, or has no year."""
    text = text_of(path, MOST_BYTES, BadInput(f"{path.name} is te groot voor deze tabel.", FETCH_AGAIN))
    titles, rows, described = (
        _from_json(path.name, text) if text.lstrip().startswith(("{", "[")) else _from_csv(path.name, text)
    )
    year = YEAR.search(described) or YEAR.search(path.stem)
    if not year:
        raise BadInput(
            f"Van welk jaar {path.name} is, staat er niet in.", "Zet het jaar in de naam: gebieden-2025.csv."
        )
    table = Table(path.name, int(year[1]), tuple(titles), tuple(rows))
    if table.columns("codes en namen van gemeenten") is None or not rows:
        raise BadInput(f"{path.name} is niet de tabel “Gebieden in Nederland”.", FETCH_AGAIN)
    return table


def _from_csv(name: str, text: str) -> tuple[list[str], list[tuple[str, ...]], str]:
    separator = ";" if text.count(";") > text.count(",") else ","
    try:
        lines = [
            line
            for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
            if any(line)
        ]
    except csv.Error as error:
        raise BadInput(f"{name} is geen goede CSV, of maar half opgehaald.", FETCH_AGAIN) from error
    start = next((at for at, line in enumerate(lines) if _is_header(line)), None)
    if start is None:
        raise BadInput(f"{name} is niet de tabel “Gebieden in Nederland”.", FETCH_AGAIN)
    header = lines[start]
    rows = [tuple(line) for line in lines[start + 1 :] if len(line) > 1]
    if any(len(row) != len(header) for row in rows):
        raise BadInput(
            f"{name} heeft rijen met te veel of te weinig cellen; het is misschien half opgehaald.",
            FETCH_AGAIN,
        )
    return [plain(title) for title in header], rows, " ".join(" ".join(line) for line in lines[:start])


def _is_header(line: Sequence[str]) -> bool:
    return any("codes en namen van gemeenten" in plain(title) for title in line)


def _from_json(name: str, text: str) -> tuple[list[str], list[tuple[str, ...]], str]:
    try:
        content: Any = json.loads(text)
        properties = _values(content.get("DataProperties"))
        data = _values(content.get("TypedDataSet") or content.get("UntypedDataSet"))
        described = " ".join(str(info.get("Title", "")) for info in _values(content.get("TableInfos")))
        by_id = {entry.get("ID"): entry for entry in properties}
        keyed = [entry for entry in properties if entry.get("Key")]
        titles = [plain(f"{_group(entry, by_id)} {entry.get('Title', '')}") for entry in keyed]
        rows = [tuple(_word(row.get(entry["Key"])) for entry in keyed) for row in data]
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise BadInput(f"{name} is geen goede JSON, of maar half opgehaald.", FETCH_AGAIN) from error
    return titles, rows, described


def _values(content: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON can be anything
    found = content.get("value", []) if isinstance(content, dict) else content or []
    return [entry for entry in found if isinstance(entry, dict)]


def _group(entry: Mapping[str, Any], by_id: Mapping[Any, Mapping[str, Any]]) -> str:
    parent = by_id.get(entry.get("ParentID"))
    return str(parent.get("Title", "")) if parent else ""


def _word(value: object) -> str:
    return "" if value is None else str(value).strip()
