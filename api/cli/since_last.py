"""`--compare-with last`: a command that runs again writes only what changed since its last run.

What a run wrote is kept in a small file of its own per view (the command with everything that was asked), in
`$XDG_STATE_HOME/mgn` or where `--state-file` says. It is replaced in one go, and only after the answer was
written: whoever could not be told is told the next time.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from api import clock
from api.cli.options import Output
from api.cli.report import show
from api.cli.telling import tell
from api.reports.table import Cell, Report, worded
from graph.errors import BadInput
from graph.text import dutch_count, dutch_date

NEW, CHANGED, GONE = "nieuw", "anders", "weg"
KIND = "mgn-last-run"
IDENTITIES = ("id", "code")
"""The columns that tell rows apart where every row has its own; else a row is what it says."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LastRun:
    """What the last run of a view wrote, and when."""

    ran_at: datetime
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that is new, says something else, or is gone. `place` is where it stands now, None where it is gone."""

    change: str
    was: str
    cells: Sequence[Cell]
    place: int | None


@dataclass(frozen=True, slots=True)
class View:
    """A view by everything that was asked, and the file that remembers its last run."""

    asked: Mapping[str, Any]
    file: Path

    def last_run(self) -> LastRun | None:
        """The last run; None before the first. BadInput for a file that is not of this view."""
        try:
            kept = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise _not_ours(self.file) from error
        if not isinstance(kept, dict) or kept.get("kind") != KIND:
            raise _not_ours(self.file)
        if kept["asked"] != json.loads(json.dumps(self.asked)):
            raise BadInput(
                f"{self.file} hoort bij een andere vraag.",
                "Geef elke vraag een eigen bestand met --state-file.",
            )
        rows = tuple(tuple(row) for row in kept["rows"])
        return LastRun(datetime.fromisoformat(kept["ran_at"]), tuple(kept["columns"]), rows)

    def remember(self, report: Report) -> None:
        """Replace what is remembered by what this run found, in one go; only the owner can read it."""
        kept = {
            "kind": KIND,
            "asked": self.asked,
            "ran_at": clock.now().isoformat(),
            "columns": _names(report),
            "rows": _rows(report),
        }
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.file, json.dumps(kept, ensure_ascii=False).encode())
        except OSError as error:
            raise BadInput(
                f"{self.file} kan niet geschreven worden ({error.strerror}).",
                "Kies een andere plaats met --state-file.",
            ) from error


def view_of(asked: Mapping[str, Any], store: str, state_file: Path | None) -> View:
    """The view of a command; the address of the store is kept unreadable, as it can hold a password."""
    known = {**asked, "store": hashlib.sha256(store.encode()).hexdigest()[:16]}
    name = hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()[:16]
    return View(known, state_file or _folder() / f"{name}.json")


def changes(report: Report, last: LastRun) -> list[ChangedRow]:
    """The rows that are new or say something else, in their order, then those that are gone."""
    now, names = _rows(report), _names(report)
    keyed = _keys(names, now, last.rows)
    then = dict(zip(keyed[1], last.rows, strict=True))
    found = []
    for place, key in enumerate(keyed[0]):
        before = then.pop(key, None)
        if before != now[place]:
            was = _was(report.columns, before, now[place]) if before else ""
            found.append(ChangedRow(CHANGED if before else NEW, was, report.rows[place], place))
    return found + [ChangedRow(GONE, "", row, None) for row in then.values()]


def only_changes(report: Report, last: LastRun, changed: Sequence[ChangedRow]) -> Report:
    """The report with nothing but what changed, each row with what became of it."""
    rich = list(report.as_json.get("rows", ()))
    places = [row.place for row in changed if row.place is not None]
    flat = [_named(report, row) for row in changed]
    return replace(
        report,
        sentence=f"{_counted(changed, last.ran_at)} {report.sentence}",
        columns=[("change", "Verandering"), ("was", "Was"), *report.columns],
        rows=[[row.change, row.was, *row.cells] for row in changed],
        as_json={
            **report.as_json,
            "compared_with": last.ran_at.isoformat(),
            "changes": flat,
            "rows": [rich[place] for place in places],
        },
    )


def show_since(view: View, report: Report, output: Output) -> frozenset[int]:
    """Write what changed since the last run, remember this one, and give the places of the rows that were written.

    The first run writes all of it, and so does one whose columns are others than the last time. Where nothing
    changed it writes one line: on standard error where the answer has another form than a table.
    """
    last = view.last_run()
    if last is None or last.columns != _names(report):
        show(_whole(report, last is None), output)
        view.remember(report)
        return frozenset(range(len(report.rows)))
    changed = changes(report, last)
    if changed:
        show(only_changes(report, last, changed), output)
    elif output.chosen() == "table" and output.out is None:
        print(nothing_changed(report, last), flush=True)
    else:
        tell(nothing_changed(report, last))
    view.remember(report)
    return frozenset(row.place for row in changed if row.place is not None)


def _whole(report: Report, is_first: bool) -> Report:
    count = dutch_count(len(report.rows), "rij", "rijen")
    why = "Eerste keer" if is_first else "Anders van vorm dan de vorige keer"
    told = f"{why}: alles staat erin ({count}); de volgende keer alleen wat veranderde."
    return replace(
        report, sentence=f"{told} {report.sentence}", as_json={**report.as_json, "compared_with": None}
    )


def nothing_changed(report: Report, last: LastRun) -> str:
    """One line for a run that has nothing to tell."""
    count = dutch_count(len(report.rows), "rij", "rijen")
    return f"Niets veranderd sinds {dutch_date(clock.day_of(last.ran_at))} ({count})."


def _counted(changed: Sequence[ChangedRow], since: datetime) -> str:
    counts = Counter(row.change for row in changed)
    told = ", ".join(f"{counts[change]} {change}" for change in (NEW, CHANGED, GONE))
    return f"Sinds {dutch_date(clock.day_of(since))}: {told}."


def _named(report: Report, row: ChangedRow) -> dict[str, Any]:
    cells = zip(_names(report), row.cells, strict=True)
    return {"change": row.change, "was": row.was or None, **{name: worded(cell) for name, cell in cells}}


def _names(report: Report) -> tuple[str, ...]:
    return tuple(name for name, _ in report.columns)


def _rows(report: Report) -> list[Row]:
    return [tuple(worded(cell) for cell in row) for row in report.rows]


def _keys(names: Sequence[str], *tables: Sequence[Row]) -> list[list[Any]]:
    """What tells the rows of each table apart: their id, else the whole row and how often it came before."""
    for place in (names.index(name) for name in IDENTITIES if name in names):
        ids = [[row[place] for row in table] for table in tables]
        if all(len(set(found)) == len(found) for found in ids):
            return ids
    return [_counted_rows(table) for table in tables]


def _counted_rows(table: Sequence[Row]) -> list[Any]:
    seen: Counter[Row] = Counter()
    found = []
    for row in table:
        seen[row] += 1
        found.append((row, seen[row]))
    return found


def _was(columns: Sequence[tuple[str, str]], before: Row, after: Row) -> str:
    pairs = zip(columns, before, after, strict=True)
    return "; ".join(f"{title}: {old or 'leeg'}" for (_, title), old, new in pairs if old != new)


def _folder() -> Path:
    home = os.environ.get("XDG_STATE_HOME", "").strip()
    return (Path(home) if home else Path.home() / ".local" / "state") / "mgn"


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _not_ours(path: Path) -> BadInput:
    return BadInput(
        f"{path} is geen bewaarde uitkomst van een vorige keer.",
        "Noem een ander bestand met --state-file, of haal dit weg om opnieuw te beginnen.",
    )
