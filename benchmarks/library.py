"""Against what people would pick instead: `make benchmarks-library`.

Four questions, on one machine in one run, with the same facts in the same Neo4j: the Neo4j GraphQL Library with
Apollo Server, Neo4j over Bolt with our own Cypher, a plain FastAPI route that gives bytes which lie ready, and ours:
repeated, new on the same day (other variables), and new on another day each time. Needs Node 20, Java 17 and Maven.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import neo4j
from rich.console import Console
from rich.table import Table

from api.clock import now
from api.opening import read_snapshot
from benchmarks.client import Times, get, one, post, run
from benchmarks.four_questions import DAY, QUESTIONS, Asked
from benchmarks.plain_graph import write
from benchmarks.serving import ours, running
from graph.store import open_store
from loaders.bundled import load_bundled
from tools.neo4j.server import Settings, free_port, start

HERE = Path(__file__).parent
CYPHER = HERE.parent / "queries"
SECONDS, WARM_UP = 5.0, 2.0
CLIENTS = (1, 8)
MUNICIPALITY = "GM0344"
EVERYTHING = 500

Run = Callable[[int, float], Times]
"""Measures with some clients for some seconds."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer a question."""

    name: str
    run: Run


def main() -> None:
    """Print the table of times and that of ratios."""
    table = Table("vraag", "manier", "clients", "per seconde", "p50 (ms)", "p99 (ms)", title="Naast elkaar")
    ratios = Table("vraag", "clients", "herhaald : bibliotheek", "nieuw : bibliotheek", "nieuwe dag : bibliotheek",
                   "herhaald : kale route", title="Verhoudingen (antwoorden per seconde)")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        world = World(Path(folder), stack)
        for asked in QUESTIONS:
            days = _Numbers()
            ways = world.ways(asked, days)
            for clients in CLIENTS:
                found = {way.name: _measured(way, clients) for way in ways}
                for name, times in found.items():
                    table.add_row(asked.name, name, str(clients), f"{times.per_second:,.0f}",
                                  f"{times.part(0.5):.2f}", f"{times.part(0.99):.2f}")  # fmt: skip
                    print(asked.name, name, clients, f"{times.per_second:,.1f}", file=sys.stderr, flush=True)
                ratios.add_row(asked.name, str(clients), *_ratios(found))
            world.check_new_days(asked, days)
    console = Console(width=150)
    console.print(table)
    console.print(ratios)


def _measured(way: Way, clients: int) -> Times:
    way.run(clients, WARM_UP)
    return way.run(clients, SECONDS)


def _ratios(found: Mapping[str, Times]) -> Iterator[str]:
    speed = {name: times.per_second for name, times in found.items()}
    for name in (REPEATED, NEW, NEW_DAY):
        yield f"{speed[name] / speed[LIBRARY]:.1f} ×"
    yield f"{speed[REPEATED] / speed[PLAIN]:.2f} ×"


LIBRARY, BOLT, PLAIN = "Neo4j GraphQL Library", "Bolt, onze Cypher", "kale FastAPI-route"
REPEATED, NEW, NEW_DAY = "mgn, herhaald", "mgn, nieuw", "mgn, nieuwe dag"


class World:
    """All servers, filled with the same facts; the answers are compared before anything is timed."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._bolt = _filled_neo4j(folder, stack)
        self._driver = stack.enter_context(neo4j.GraphDatabase.driver(self._bolt))
        self._library = _library(self._bolt, stack)
        # Nothing of what was kept may answer a question that is to be new: each such question is asked once.
        self._ours = stack.enter_context(ours(f"sqlite:///{_sqlite(folder)}")).url
        self._answers = folder / "answers"
        self._answers.mkdir()
        self._compare()
        self._plain = _plain(self._answers, stack)

    def ways(self, asked: Asked, days: "_Numbers") -> Sequence[Way]:
        """All ways to answer one question; `days` counts the new days, over all runs."""
        number = QUESTIONS.index(asked)
        mine, theirs = f"{self._ours}/graphql", f"{self._library}/"
        repeated = post(mine, {"query": asked.ours, "variables": _variables(asked)})
        plain, news = get(f"{self._plain}/{number}"), _Numbers()

        def new(_: int) -> bytes:
            return post(
                mine, {"query": asked.ours, "variables": _variables(asked), "extensions": {"n": news()}}
            )

        def new_day(_: int) -> bytes:
            return post(mine, _on_new_day(asked, days()))

        asks_library = post(theirs, {"query": asked.library, "variables": _variables(asked, day=False)})
        return (
            Way(LIBRARY, lambda clients, seconds: run(theirs, lambda _: asks_library, clients, seconds)),
            Way(BOLT, lambda clients, seconds: self._over_bolt(asked, clients, seconds)),
            Way(PLAIN, lambda clients, seconds: run(self._plain, lambda _: plain, clients, seconds)),
            Way(REPEATED, lambda clients, seconds: run(mine, lambda _: repeated, clients, seconds)),
            Way(NEW, lambda clients, seconds: run(mine, new, clients, seconds)),
            Way(NEW_DAY, lambda clients, seconds: run(mine, new_day, clients, seconds)),
        )

    def _compare(self) -> None:
        for number, asked in enumerate(QUESTIONS):
            body = one(
                self._ours,
                post(f"{self._ours}/graphql", {"query": asked.ours, "variables": _variables(asked)}),
            )
            theirs = one(
                self._library,
                post(
                    f"{self._library}/", {"query": asked.library, "variables": _variables(asked, day=False)}
                ),
            )
            mine, other = asked.facts_of_ours(_data(body)), asked.facts_of_library(_data(theirs))
            if mine != other:
                raise AssertionError(
                    f"{asked.name}: alleen wij {sorted(mine - other, key=str)[:5]}, alleen zij {sorted(other - mine, key=str)[:5]}"
                )
            rows = self._driver.execute_query(_cypher(asked), _parameters()).records
            print(f"{asked.name}: dezelfde {len(mine)} feiten ({len(body):,} en {len(theirs):,} bytes; Cypher {len(rows)} rijen)",
                  file=sys.stderr)  # fmt: skip
            (self._answers / f"{number}.json").write_bytes(body)

    def check_new_days(self, asked: Asked, days: "_Numbers") -> None:
        """The first and the last new day hold as many facts as today: no answer that was timed was an empty one."""
        today = _facts_in(self._answers / f"{QUESTIONS.index(asked)}.json", asked)
        for number in (1, days.last):
            body = one(self._ours, post(f"{self._ours}/graphql", _on_new_day(asked, number)))
            found = len(asked.facts_of_ours(_data(body)))
            if found != today:
                raise AssertionError(f"{asked.name}: {found} feiten op nieuwe dag {number}, vandaag {today}")

    def _over_bolt(self, asked: Asked, clients: int, seconds: float) -> Times:
        """Threads, each with a session of its own; the rows are read as dictionaries."""
        cypher, each, until = _cypher(asked), list[float](), time.perf_counter() + seconds

        def go_on() -> None:
            with self._driver.session(default_access_mode="READ") as session:
                while (began := time.perf_counter()) < until:
                    session.run(cypher, _parameters()).data()
                    each.append((time.perf_counter() - began) * 1000)

        began = time.perf_counter()
        threads = [threading.Thread(target=go_on) for _ in range(clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return Times(each, time.perf_counter() - began)


class _Numbers:
    """1, 2, 3, over all runs: no question is asked twice."""

    def __init__(self) -> None:
        self.last = 0

    def __call__(self) -> int:
        self.last += 1
        return self.last


def _on_new_day(asked: Asked, number: int) -> Mapping[str, Any]:
    """The question about a day after today: facts go on holding, and nothing of that day is at hand."""
    day = date.fromisoformat(DAY) + timedelta(days=number)
    return {"query": asked.ours, "variables": _variables(asked) | {"day": day.isoformat()}}


def _facts_in(answer: Path, asked: Asked) -> int:
    return len(asked.facts_of_ours(_data(answer.read_bytes())))


def _variables(asked: Asked, day: bool = True) -> dict[str, Any]:
    about = {"code": MUNICIPALITY} if asked.about_one else {"first": EVERYTHING}
    return about | ({"day": DAY} if day else {})


def _parameters() -> dict[str, Any]:
    return {"as_of": DAY, "scheme": "IZA", "level": "LISTED", "municipality": MUNICIPALITY}


def _cypher(asked: Asked) -> str:
    return (CYPHER / f"{asked.cypher}.cypher").read_text("utf-8")


def _data(body: bytes) -> Mapping[str, Any]:
    answer = json.loads(body)
    if "errors" in answer:
        raise ValueError(answer["errors"])
    data: Mapping[str, Any] = answer["data"]
    return data


# --- The servers ----------------------------------------------------------------------------------


def _filled_neo4j(folder: Path, stack: ExitStack) -> str:
    settings = Settings(folder / "neo4j", free_port(), None, heap="2g")
    settings.home.mkdir()
    process = start(settings)
    stack.callback(process.wait)
    stack.callback(process.kill)
    with closing(open_store(settings.url)) as store:
        store.initialise()
        load_bundled(store, "reference", now())
    with neo4j.GraphDatabase.driver(settings.url) as driver:
        write(driver, read_snapshot("memory:").view(date.fromisoformat(DAY)))
    return settings.url


def _sqlite(folder: Path) -> Path:
    path = folder / "mgn.db"
    with closing(open_store(f"sqlite:///{path}", create=True)) as store:
        store.initialise()
        load_bundled(store, "reference", now())
    return path


def _library(bolt: str, stack: ExitStack) -> str:
    folder = HERE / "library"
    if not (folder / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    port = free_port()
    command = ["node", str(folder / "server.js")]
    environment = {"BOLT": bolt, "PORT": str(port), "NODE_ENV": "production"}
    return stack.enter_context(running(command, port, "/?query=%7B__typename%7D", environment)).url


def _plain(answers: Path, stack: ExitStack) -> str:
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "benchmarks.plain_route:app", "--port", str(port),
               "--no-access-log", "--log-level", "warning", "--lifespan", "off"]  # fmt: skip
    return stack.enter_context(running(command, port, "/0", {"ANSWERS": str(answers)})).url


if __name__ == "__main__":
    main()
