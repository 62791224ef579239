"""Servers to measure, each in a process of its own on a free port."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tools.neo4j.server import free_port

TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 300.0
IDLE = 0.05
"""Of a second: less is no work."""

NOTHING_MORE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers: where, in which process, and how long it took until it did."""

    url: str
    process: "subprocess.Popen[bytes]"
    seconds: float

    def megabytes(self) -> float:
        """The memory that it and its workers take at this moment; what they share counts once."""
        return sum(_proportional(process) for process in family(self.process.pid)) / 1e6

    def handles(self) -> int:
        """How many files and connections it and its workers have open."""
        return sum(_handles(process) for process in family(self.process.pid))

    def settle(self) -> None:
        """Wait until the server has nothing to do: it works out the first pages in the background."""
        before, until = self._worked(), time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            time.sleep(1)
            now = self._worked()
            if now - before < IDLE:
                return
            before = now

    def _worked(self) -> float:
        """The seconds of processor that it has used."""
        return sum(_ticks(process) for process in family(self.process.pid)) / TICKS


def family(process: int) -> list[int]:
    """A process with its children, theirs too."""
    found = [process]
    for parent in found:  # grows while it is gone through
        for thread in _listed(Path(f"/proc/{parent}/task")):
            found += [int(child) for child in _read(thread / "children").split()]
    return found


def _listed(folder: Path) -> list[Path]:
    """What is in a folder about a process; nothing where that has ended meanwhile."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _proportional(process: int) -> float:
    """Bytes, where what is shared with others counts for its part."""
    lines = _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _handles(process: int) -> int:
    try:
        return len(os.listdir(f"/proc/{process}/fd"))
    except OSError:
        return 0


def _ticks(process: int) -> int:
    fields = _read(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12]) if fields else 0


def _read(path: Path) -> str:
    """What stands in a file about a process; nothing where that has ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""


@contextmanager
def running(
    command: Sequence[str], port: int, path: str, environment: Mapping[str, str] = NOTHING_MORE
) -> Iterator[Running]:
    """A server from the moment that it answers at `path`."""
    url, began = f"http://127.0.0.1:{port}", time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    try:
        while not _answers(url + path):
            if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                raise TimeoutError(f"{command[0]} antwoordt niet")
            time.sleep(0.05)
        yield Running(url, process, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def ours(store: str, *options: str) -> Iterator[Running]:
    """`mgn serve` over a store."""
    port = free_port()
    mgn = str(Path(sys.executable).with_name("mgn"))
    with running([mgn, "serve", "--store", store, "--port", str(port), *options], port, "/status") as server:
        yield server


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=60).status_code < 500
    except httpx.TransportError:
        return False
