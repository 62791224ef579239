"""Loads that are killed (`kill -9`) at random moments: afterwards the store holds whole loads, and all it promised.

Who loads says when the store has acknowledged a load. What is in the store after the kill must be, record by
record, the history up to that load, or up to the one that was under way: whole or not at all.
"""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.store import Store, open_store
from reliability.numbered import Histories
from reliability.outcome import Outcome
from reliability.places import FilePlace, Place, ServerPlace

AFRESH = 10
"""After so many rounds the store is emptied: the first load of a store is killed too, and a round stays short."""
SERVER_ROUND = 5
"""Which of these rounds kills the Neo4j server itself, not who loads."""
MGN = [sys.executable, "-c", "from api.cli.main import run; run()"]


@dataclass(slots=True)
class Killing:
    """How large the loads are, within how many seconds one is killed, and what was found so far."""

    parts: int
    within: float
    chance: random.Random
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    histories: Histories = field(init=False)

    def __post_init__(self) -> None:
        self.histories = Histories(self.parts)


def crash(place: Place, rounds: int, seed: int = 1) -> Outcome:
    """Kill who loads into `place` at a random moment, `rounds` times, and look what the store holds."""
    killing = killing_of(place, seed)
    for number in range(rounds):
        if number % AFRESH == 0:
            place.empty()
        _round(place, killing, number)
    counts = killing.counts
    figures = {
        "rounds": f"{rounds}",
        "killed within a load": f"{counts['within']}",
        "that load kept whole": f"{counts['kept']}",
        "server killed": f"{counts['server']}",
        "loads acknowledged": f"{counts['acknowledged']}",
        "acknowledged and lost": f"{counts['lost']}",
    }
    return Outcome(f"crash {place.name}", figures, killing.faults)


def killing_of(place: Place, seed: int) -> Killing:
    """A load takes a fraction of a second on a file, and a few seconds on Neo4j."""
    parts, within = (1500, 0.6) if isinstance(place, FilePlace) else (300, 4.0)
    return Killing(parts, within, random.Random(seed))


def _round(place: Place, killing: Killing, number: int) -> None:
    with_server = isinstance(place, ServerPlace) and number % AFRESH == SERVER_ROUND
    began = _version(place)
    command = [sys.executable, "-m", "reliability.loading", place.url, str(killing.parts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as loading:
        assert loading.stdout is not None
        said = [loading.stdout.readline()]  # Python itself takes longer to start than a load takes
        time.sleep(killing.chance.uniform(0, killing.within))
        if with_server and isinstance(place, ServerPlace):
            place.kill()
        loading.send_signal(signal.SIGKILL)
        said += loading.stdout.read().splitlines()
    if with_server and isinstance(place, ServerPlace):
        place.start_again()
    killing.counts["server"] += with_server
    judge(place, killing, began, [line.split() for line in said if line.strip()])


def _version(place: Place) -> int:
    store = place.open()
    try:
        return store.version()
    finally:
        store.close()


def judge(place: Place, killing: Killing, began: int, said: list[list[str]]) -> None:
    """Holds what the store has against what it acknowledged; `said` are the words of who loaded, line by line."""
    if not said:
        killing.faults.append("who loads could not begin")
        return
    done = [int(number) for word, number in said if word == "done"]
    acknowledged, within = max(done, default=began), said[-1][0] == "begin"
    try:
        store = place.open()
        found = store.read_all()
        store.close()
    except Exception as error:
        killing.faults.append(f"after load {acknowledged} the store does not open: {error!r}")
        return
    killing.counts.update(
        acknowledged=len(done),
        within=int(within),
        kept=int(found.version == acknowledged + 1),
        lost=max(0, acknowledged - found.version),
    )
    if not acknowledged <= found.version <= acknowledged + within:
        killing.faults.append(f"acknowledged up to {acknowledged}, and the store is at {found.version}")
    if found != killing.histories.after(found.version):
        killing.faults.append(f"the store at version {found.version} does not hold whole loads")


# --- The command itself ---------------------------------------------------------------------------


def crash_command(rounds: int, seed: int = 1) -> Outcome:
    """Kill `mgn load --example --commit` into a new file at random moments: all of it is there, or nothing."""
    chance, counts, faults = random.Random(seed), Counter[str](), []
    with TemporaryDirectory() as name:
        whole, seconds = _loaded(Path(name) / "heel.db")
        for number in range(rounds):
            file = Path(name) / f"{number}.db"
            loading = _loading(file)
            time.sleep(chance.uniform(0.5, 1.1) * seconds)  # the first half is starting and reading
            finished = loading.poll() == 0
            loading.kill()
            loading.wait()
            found = open_store(f"sqlite:///{file}", create=True).read_all()
            counts.update(finished=int(finished), there=found.version)
            if found.version < finished or found.current() not in ({}, whole):
                faults.append(f"round {number}: version {found.version}, {len(found.versions)} records")
    figures = {
        "rounds": f"{rounds}",
        "was finished": f"{counts['finished']}",
        "is there": f"{counts['there']}",
    }
    return Outcome("crash mgn load", figures, faults)


def _loaded(file: Path) -> tuple[object, float]:
    """What the whole load leaves, and how long it takes."""
    began = time.monotonic()
    _loading(file).wait()
    store: Store = open_store(f"sqlite:///{file}")
    return store.read_all().current(), time.monotonic() - began


def _loading(file: Path) -> "subprocess.Popen[bytes]":
    command = [*MGN, "load", "--example", "--commit", "--store", f"sqlite:///{file}"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
