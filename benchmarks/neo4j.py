"""How long Neo4j takes to load and to give back a country, and one a hundred times as large.

Run by hand with `python -m benchmarks.neo4j` (or `python -m benchmarks.neo4j 1 10 240` for other sizes).
Starts a server of its own with a heap of 8 GB; needs Java 17 or newer and Maven.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from api.clock import now
from benchmarks.generated import generated
from graph.graph import build_graph
from graph.records import Record, Statement
from graph.store import open_store
from graph.store.interface import ChangeSet
from loaders.bundled import load_bundled
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from tools.neo4j.server import Settings, free_port, start

HEAP = "8g"
Done = TypeVar("Done")


def measure(url: str, times: int) -> Iterator[tuple[str, str]]:
    """The lines of one size: what, and how long it took or how much it is."""
    records = tuple(generated(_bundled(), times))
    yield "feiten (beweringen)", f"{sum(isinstance(record, Statement) for record in records):,}"
    with closing(open_store(url)) as store:
        store.initialise()
        _, seconds = timed(lambda: store.commit(_load(records), 0))
        yield "laden, in één transactie", seconds
        history, seconds = timed(store.read_all)
        yield "alles lezen", seconds
        _, seconds = timed(lambda: build_graph(history, concepts=concept_nodes(load_vocabulary())))
        yield "graaf bouwen uit wat gelezen is", seconds
        _, seconds = timed(lambda: store.commit(_load(records[:100]), 1))
        yield "een lading van honderd wijzigingen", seconds
        _, seconds = timed(store.version)
        yield "kijken of er iets nieuws is", seconds
        _, seconds = timed(lambda: store.read_since(1))
        yield "alleen het nieuwe lezen", seconds


def timed(work: Callable[[], Done]) -> tuple[Done, str]:
    """What the work gives, and its duration."""
    began = time.perf_counter()
    done = work()
    return done, f"{time.perf_counter() - began:.3f} s"


def main(sizes: Sequence[int]) -> None:
    """Print a table with a column per size."""
    columns: list[dict[str, str]] = []
    for times in sizes:
        with tempfile.TemporaryDirectory() as folder:
            process = start(settings := Settings(Path(folder), free_port(), None, heap=HEAP))
            try:
                columns.append(dict(measure(settings.url, times)))
            finally:
                process.kill()
                process.wait()
    table = Table("Neo4j", *(f"{times} × het land" for times in sizes), title=f"Metingen (heap {HEAP})")
    for what in columns[0]:
        table.add_row(what, *(column[what] for column in columns))
    Console().print(table)


def _bundled() -> list[Record]:
    with closing(open_store("memory:")) as store:
        load_bundled(store, "reference", now())
        return list(store.read_all().current().values())


def _load(records: Sequence[Record]) -> ChangeSet:
    return ChangeSet(f"{len(records)} records", now(), tuple(records), added=len(records))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 100])
