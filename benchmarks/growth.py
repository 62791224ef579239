"""What a larger country costs: the bundled facts 1, 10, 100 and 250 times over, every copy with ids of its own.

`make benchmarks-growth`, or `python -m benchmarks.growth 1 10` for other sizes. 250 times is about 1.4 million
statements. Each size runs in processes of its own, so that one does not carry the memory of another.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from api.clock import now
from benchmarks.client import Times, one, post, run_while
from benchmarks.generated import generated
from benchmarks.serving import Running, ours
from graph.records import Node, Statement
from graph.store import open_store
from graph.store.interface import ChangeSet
from loaders.bundled import load_bundled

SIZES = (1, 10, 100, 250)
WATCHED_SECONDS = 5.0
SETTLED_SECONDS = 3.0
CHANGES = 100
ONE_THING = """
query($code: String!) { municipality(code: $code) { name inhabitants regions { region { name } }
  networks { state candidates { network { id name } extent sources { title } } } } }
"""

Line = tuple[str, float]


def main(sizes: Sequence[int]) -> None:
    """Print a table with a column per size."""
    columns = [dict(_measured(times)) for times in sizes]
    table = Table("wat", *(f"{times} ×" for times in sizes), title="Groei (tijden in ms, tenzij anders)")
    for what in columns[0]:
        table.add_row(what, *(f"{column.get(what, float('nan')):,.1f}" for column in columns))
    Console(width=150).print(table)


def _measured(times: int) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "mgn.db")
        for step in ("fill", "ask", "swap"):
            command = [sys.executable, "-m", "benchmarks.growth", step, path, str(times)]
            said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            for line in said.splitlines():
                what, value = json.loads(line)
                print(f"{times} × {what}: {value:,.1f}", file=sys.stderr, flush=True)
                yield what, value


# --- One step of one size, in a process of its own ------------------------------------------------


def fill(path: str, times: int) -> Iterator[Line]:
    """Load a country of this size into a new file, in one load."""
    with closing(open_store("memory:")) as bundled:
        load_bundled(bundled, "reference", now())
        records = tuple(generated(bundled.read_all().current().values(), times))
    yield "beweringen (aantal)", sum(isinstance(record, Statement) for record in records)
    yield "dingen (aantal)", sum(isinstance(record, Node) for record in records)
    with closing(open_store(f"sqlite:///{path}", create=True)) as store:
        store.initialise()
        began = time.perf_counter()
        store.commit(ChangeSet("Gegenereerd", now(), records, added=len(records)), 0)
        yield "laden (s)", time.perf_counter() - began
    yield "bestand (MB)", Path(path).stat().st_size / 1e6


def ask(path: str, times: int) -> Iterator[Line]:
    """Every question, every rule, and questions about one thing, on a view that nothing was asked of before."""
    from benchmarks.asking import lines

    yield from lines(f"sqlite:///{path}", times)


def swap(path: str, times: int) -> Iterator[Line]:
    """Starting a server, its memory, and what a load of a hundred changes does to those who ask meanwhile."""
    store = f"sqlite:///{path}"
    correction = _correction(path)
    with ours(store) as server:
        yield "server: start tot eerste antwoord (s)", server.seconds
        yield "server: geheugen bij het begin (MB)", server.megabytes()
        server.settle()
        yield "server: geheugen na vooraf uitrekenen (MB)", server.megabytes()
        until = time.perf_counter() + WATCHED_SECONDS
        yield from _named("rustig", _asking(server, times, lambda: time.perf_counter() < until))
        asking = _Asking(server, times)
        began = time.perf_counter()
        with closing(open_store(store)) as opened:
            version = opened.commit(correction, opened.version())
        yield "wissel: schrijven van honderd wijzigingen", (time.perf_counter() - began) * 1000
        while _version(server) < version:
            time.sleep(0.02)
        yield "wissel: van lading tot nieuw antwoord", (time.perf_counter() - began) * 1000
        time.sleep(SETTLED_SECONDS)  # what was replaced is let go in the meantime
        yield from _named("tijdens wissel", asking.stopped())
        yield "server: geheugen na wissel (MB)", server.megabytes()


class _Asking:
    """Clients that go on asking in the background until they are stopped."""

    def __init__(self, server: Running, times: int) -> None:
        self._found: list[Times] = []
        self._enough = threading.Event()
        self._thread = threading.Thread(
            target=lambda: self._found.append(_asking(server, times, lambda: not self._enough.is_set()))
        )
        self._thread.start()
        time.sleep(1)

    def stopped(self) -> Times:
        """What they saw, once they are done."""
        self._enough.set()
        self._thread.join()
        return self._found[0]


def _asking(server: Running, times: int, goes_on: Callable[[], bool]) -> Times:
    url, codes = f"{server.url}/graphql", _codes(server)

    def request(number: int) -> bytes:
        # a copy has the code of the original with a number behind it; another number is another question
        copy = number // len(codes) % times
        code = f"{codes[number % len(codes)]}{f'-{copy}' if copy else ''}"
        return post(url, {"query": ONE_THING, "variables": {"code": code}, "extensions": {"n": number}})

    return run_while(server.url, request, 2, goes_on)


def _codes(server: Running) -> list[str]:
    said = one(
        server.url,
        post(f"{server.url}/graphql", {"query": "{ municipalities(first: 100) { nodes { code } } }"}),
    )
    return [node["code"].partition("-")[0] for node in json.loads(said)["data"]["municipalities"]["nodes"]]


def _version(server: Running) -> int:
    said = one(server.url, post(f"{server.url}/graphql", {"query": "{ dataset { version } }"}))
    return int(json.loads(said)["data"]["dataset"]["version"])


def _correction(path: str) -> ChangeSet:
    """A load of a hundred statements with another note, as a correction would be."""
    with closing(open_store(f"sqlite:///{path}")) as store:
        versions = store.read_all().versions
    known = [v.record for v in versions if isinstance(v.record, Statement)][:CHANGES]
    put = tuple(replace(statement, note="Verbeterd.") for statement in known)
    return ChangeSet("Verbetering", now(), put, changed=len(put))


def _named(what: str, times: Times) -> Iterator[Line]:
    what = f"nieuwe vraag over één gemeente, {what}"
    yield f"{what}: mediaan", statistics.median(times.each)
    yield f"{what}: p99", times.part(0.99)
    yield f"{what}: langste", max(times.each)


STEPS = {"fill": fill, "ask": ask, "swap": swap}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in STEPS:
        for found in STEPS[sys.argv[1]](sys.argv[2], int(sys.argv[3])):
            print(json.dumps(found), flush=True)
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
