"""The benchmarks of the bundled country, printed as a table: `make benchmarks`."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from api.clock import now
from api.graphql.context import Context
from api.graphql.execution import execute
from api.graphql.schema import SCHEMA
from api.opening import read_snapshot
from api.snapshot import Snapshot
from benchmarks.check import TIMES, check_all, copied_graph
from graph.store import open_store
from loaders.bundled import load_bundled
from queries import all_questions
from queries.question import Asked

DAY = date(2026, 11, 22)
NESTED = """
{ municipalities(first: 500, asOf: "2026-11-22") { nodes {
    code name regions { scheme region { id name firstInsurer { state candidates { insurer { name } } } } }
    networks { state candidates { network { id name } extent part } } } } }
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table, in milliseconds."""

    what: str
    first: float
    repeated: float | None
    aim: str


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def best(work: Callable[[], object], times: int = 20) -> float:
    """The quickest of several calls: what the work itself costs."""
    return min(milliseconds(work) for _ in range(times))


def measure(folder: Path) -> Iterator[Measured]:
    """Every line, in order; makes its stores in `folder`."""
    url = f"sqlite:///{folder / 'mgn.db'}"
    yield Measured(
        "eerste lading van de meegeleverde feiten", milliseconds(lambda: load(url)), None, "< 3000"
    )
    yield Measured("opstarten: mgn status (proces)", status(url), best(lambda: status(url), 5), "< 1000")
    yield Measured(
        "graaf bouwen uit een bestaand bestand",
        milliseconds(lambda: read_snapshot(url)),
        best(lambda: read_snapshot(url), 5),
        "",
    )
    for name in all_questions():
        yield question(read_snapshot(url), name)
    yield graphql(read_snapshot(url))
    yield from checks(url)


def checks(url: str) -> Iterator[Measured]:
    """All rules: as a command, on a graph that is there, and on a hundred countries side by side."""
    command = [str(Path(sys.executable).with_name("mgn")), "check", "--store", url, "--fail-on", "never"]

    def run() -> None:
        subprocess.run(command, check=True, capture_output=True)

    yield Measured("mgn check (proces)", milliseconds(run), best(run, 5), "< 1000")
    graph, many = read_snapshot(url).graph, copied_graph(TIMES)
    yield Measured(
        "alle regels op één dag",
        milliseconds(lambda: check_all(graph, DAY)),
        best(lambda: check_all(graph, DAY), 5),
        "< 1000",
    )
    yield Measured(
        f"alle regels, {TIMES} keer zo veel", milliseconds(lambda: check_all(many, DAY)), None, "< 30000"
    )


def load(url: str) -> None:
    """Fill a new embedded store with the bundled facts."""
    store = open_store(url, create=True)
    store.initialise()
    load_bundled(store, "reference", now())
    store.close()


def status(url: str) -> float:
    """A whole process: interpreter, imports, opening, reading, printing."""
    command = [str(Path(sys.executable).with_name("mgn")), "status", "--store", url]
    return milliseconds(lambda: subprocess.run(command, check=True, capture_output=True))


def question(snapshot: Snapshot, name: str) -> Measured:
    """One question on a view that nothing was asked of before, and again."""
    asked, view = Asked(), snapshot.view(DAY)
    first = milliseconds(lambda: all_questions()[name].ask(view, asked))
    return Measured(f"vraag {name}", first, best(lambda: all_questions()[name].ask(view, asked)), "< 5")


def graphql(snapshot: Snapshot) -> Measured:
    """All municipalities with nested region, network and insurer."""

    def run() -> None:
        assert "errors" not in execute(SCHEMA, Context(snapshot), NESTED)

    return Measured(
        "GraphQL: alle gemeenten met regio, netwerk, verzekeraar", milliseconds(run), best(run), ""
    )


def main() -> None:
    """Print the table."""
    table = Table("wat", "eerste keer (ms)", "herhaald (ms)", "doel (ms)", title="Metingen")
    with tempfile.TemporaryDirectory() as folder:
        for line in measure(Path(folder)):
            repeated = "" if line.repeated is None else f"{line.repeated:.1f}"
            table.add_row(line.what, f"{line.first:.1f}", repeated, line.aim)
    Console().print(table)


if __name__ == "__main__":
    main()
