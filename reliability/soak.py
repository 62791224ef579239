"""Readers who keep asking a running server while a load commits every second, for minutes on end.

Every answer has to be of exactly one version, none may fail, and the server may not grow: not in memory, and not
in open files and connections.
"""

import json
import re
import statistics
import threading
import time
from dataclasses import dataclass, field

import httpx

from api import clock
from benchmarks.serving import Running, ours
from graph.store import Store
from loaders.bundled import REFERENCE, load_bundled
from reliability.numbered import MUNICIPALITIES, NETWORKS, REGION, numbered_load
from reliability.outcome import Outcome
from reliability.places import Place

BUNDLED = 1
"""The first load of a store is that of the bundled facts; load `n` of the trial makes version `n + 1`."""

QUERY = f"""query($day: Date) {{ dataset {{ version }} region(id: "{REGION}") {{ name }}
  networks(first: 500, asOf: $day) {{ nodes {{ name listNumber municipalities {{ municipality {{ id }} }} }} }} }}"""
DAYS = (None, "2026-11-22", "2026-06-30")
PAGES = (
    f"/regio/{REGION}",
    f"/netwerk/{NETWORKS[0]}",
    "/overzichten/network-municipalities/antwoord.json",
    "/overzichten/network-municipalities/antwoord.csv?groep=",
)
LOAD = re.compile(r"lading (\d+)")
CODE = re.compile("|".join(MUNICIPALITIES))

FLAT = 1.10
"""How much larger the server may be at the end than after warming up."""
LONG_ENOUGH = 60.0
"""Seconds under which nothing sensible can be said about memory: everything is still warming up."""
WARM, LAST = (0.2, 0.3), (0.9, 1.0)
"""The parts of the trial that are compared with each other."""


@dataclass(slots=True)
class Watched:
    """What readers, the loader and the watch over the server noted. Appending is safe from every thread."""

    answers: list[tuple[int, float]] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def soak(place: Place, seconds: float, readers: int, bundle: str = REFERENCE) -> Outcome:
    """Let `readers` ask for `seconds` while a load commits every second into the store at `place`."""
    store = place.open()
    store.initialise()
    load_bundled(store, bundle, clock.now())
    store.commit(numbered_load(1), BUNDLED)
    watched = Watched()
    with ours(store.url) as server:
        tasks = [threading.Thread(target=_read, args=(server.url, turn, watched)) for turn in range(readers)]
        tasks += [threading.Thread(target=_load, args=(store, watched))]
        tasks += [threading.Thread(target=_watch, args=(server, watched))]
        for task in tasks:
            task.start()
        watched.over.wait(seconds)
        watched.over.set()
        for task in tasks:
            task.join()
        watched.faults += _left_behind(server.url, store.version())
    store.close()
    return Outcome(f"soak {place.name}", _figures(watched, seconds, readers), faults_in(watched, seconds))


# --- Who takes part -------------------------------------------------------------------------------


def _read(url: str, turn: int, watched: Watched) -> None:
    """Ask one thing after another; a version that was seen never makes way for an older one."""
    seen = 0
    with httpx.Client(base_url=url, timeout=30, trust_env=False) as client:
        while not watched.over.is_set():
            began = time.monotonic()
            turn += 1
            try:
                answer = _asked(client, turn)
                found, fault = read_answer(answer.status_code, answer.text)
            except httpx.HTTPError as error:
                found, fault = seen, repr(error)
            if fault or found < seen:
                watched.faults.append(fault or f"after load {seen} came an answer of load {found}")
            seen = max(seen, found)
            watched.answers.append((found, time.monotonic() - began))


def _asked(client: httpx.Client, turn: int) -> httpx.Response:
    path = PAGES[turn // 2 % len(PAGES)]
    question = {"query": QUERY, "variables": {"day": DAYS[turn % len(DAYS)]}}
    return client.post("/graphql", json=question) if turn % 2 else client.get(path)


def read_answer(status: int, text: str) -> tuple[int, str]:
    """Of which load an answer is, and what is wrong with it in words (nothing for an answer of one version)."""
    loads = {int(number) for number in LOAD.findall(text)}
    if status != 200 or '"errors"' in text:
        return 0, f"{status}: {text[:200]}"
    if len(loads) != 1:
        return 0, f"an answer of several loads: {sorted(loads)}"
    (number,) = loads
    if "<html" in text:
        return number, ""
    codes = set(CODE.findall(text))
    if codes != {MUNICIPALITIES[number % len(MUNICIPALITIES)]}:
        return number, f"an answer of load {number} with the municipalities of another: {sorted(codes)}"
    return number, _other_version(text, number)


def _other_version(text: str, number: int) -> str:
    """Where an answer in JSON names its version, that is the version of the load in it."""
    if not text.startswith("{"):
        return ""
    answer = json.loads(text)
    version = answer["data"]["dataset"]["version"] if "data" in answer else answer["version"]
    return (
        ""
        if version == number + BUNDLED
        else f"an answer of version {version} with the facts of load {number}"
    )


def _load(store: Store, watched: Watched) -> None:
    """A load every second, whatever else happens."""
    began, number = time.monotonic(), 1
    while not watched.over.wait(max(0.0, began + number - time.monotonic())):
        started = time.monotonic()
        try:
            store.commit(numbered_load(number + 1), number + BUNDLED)
        except Exception as error:
            watched.faults.append(f"load {number + 1}: {error!r}")
            return
        number += 1
        watched.loads.append(time.monotonic() - started)


def _watch(server: Running, watched: Watched) -> None:
    """How large the server is, twice a second."""
    while not watched.over.wait(0.5):
        watched.memory.append(server.megabytes())
        watched.handles.append(server.handles())


def _left_behind(url: str, version: int) -> list[str]:
    """Whether the server comes to the last version by itself, once it is quiet."""
    until = time.monotonic() + 30
    while (found := httpx.get(f"{url}/status", timeout=30, trust_env=False).json()["version"]) != version:
        if time.monotonic() > until:
            return [f"the server stays at version {found}, the store is at {version}"]
        time.sleep(0.2)
    return []


# --- What came of it ------------------------------------------------------------------------------


def growth(memory: list[float]) -> tuple[float, float]:
    """Megabytes after warming up, and at the end."""
    return statistics.median(_part(memory, WARM)), statistics.median(_part(memory, LAST))


def lost_handles(handles: list[int]) -> int:
    """How many files and connections more the server has at the end than after warming up.

    The fewest of each part count: a question to the store opens its file for a moment.
    """
    return int(min(_part(handles, LAST)) - min(_part(handles, WARM)))


def _part(samples: list[float] | list[int], part: tuple[float, float]) -> list[float]:
    first, last = (int(len(samples) * share) for share in part)
    return list(map(float, samples[first : max(last, first + 1)]))


def faults_in(watched: Watched, seconds: float) -> list[str]:
    """What is wrong with what was noted, in words."""
    faults = list(watched.faults)
    if len({number for number, _ in watched.answers}) < min(3, seconds / 2):
        faults.append("the answers do not follow the loads")
    if seconds < LONG_ENOUGH:
        return faults
    warm, end = growth(watched.memory)
    if end > warm * FLAT:
        faults.append(f"the server grew from {warm:.0f} to {end:.0f} MB")
    if (lost := lost_handles(watched.handles)) > 0:
        faults.append(f"{lost} files or connections stay open")
    return faults


def _figures(watched: Watched, seconds: float, readers: int) -> dict[str, str]:
    times = sorted(taken for _, taken in watched.answers)
    warm, end = growth(watched.memory)
    return {
        "seconds": f"{seconds:.0f}",
        "readers": f"{readers}",
        "loads": f"{len(watched.loads)}",
        "slowest load": f"{max(watched.loads, default=0):.2f} s",
        "answers": f"{len(times)}",
        "versions seen": f"{len({number for number, _ in watched.answers})}",
        "median answer": f"{statistics.median(times) * 1000:.0f} ms",
        "slowest answer": f"{times[-1]:.2f} s",
        "memory": f"{warm:.0f} -> {end:.0f} MB",
        "open files": f"{min(_part(watched.handles, WARM)):.0f} -> {min(_part(watched.handles, LAST)):.0f}",
    }
