"""A disk that is full or may only be read: `mgn load --commit` refuses in one sentence and leaves the store as it was.

The disk is a real one, 16 MB in memory, mounted where only this trial sees it (`unshare`). Where that is not
allowed, only a limit on the size of files is tried, as a quota sets it.
"""

import contextlib
import io
import json
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from api.cli.main import exit_code
from graph.store import open_store
from graph.store.interface import History
from reliability.outcome import Outcome

DISK = ("unshare", "--map-root-user", "--mount")
SIZE, LEFT = 16_000_000, 40_000
"""Of the disk, and what is left of it when it is called full."""
QUOTA = 150_000
DUTCH = ("Er is geen ruimte meer om ", "In ", "Het lezen of schrijven van ")
"""How a refusal to write begins."""
FOREIGN = ("Traceback", "Error", "sqlite", "disk")
"""Words that a person should never see in a refusal."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A command that could not write: its exit code, what it said, and whether the store is as it was."""

    situation: str
    code: int
    said: str
    unchanged: bool

    @property
    def fault(self) -> str:
        """What is wrong with it, nothing where it is a clear refusal."""
        if self.code not in (2, 3) or not self.unchanged or not self.said.startswith(DUTCH):
            return f"{self.situation}: exit code {self.code}, unchanged {self.unchanged}: {self.said}"
        foreign = [word for word in FOREIGN if word in self.said]
        return f"{self.situation}: says {foreign}: {self.said}" if foreign else ""


def refusals() -> Outcome:
    """Every situation, on a disk of our own where this system allows one."""
    with TemporaryDirectory() as folder:
        found = refused(folder, *DISK) if can_mount() else []
    with TemporaryDirectory() as folder:
        found += refused(folder)
    figures = {refusal.situation: f"exit {refusal.code}: {refusal.said.splitlines()[0]}" for refusal in found}
    if not can_mount():
        figures["not tried"] = "a full and a read-only disk: this system allows no mount of our own"
    return Outcome("refusals", figures, [refusal.fault for refusal in found if refusal.fault])


def can_mount() -> bool:
    """Whether this system allows a disk that only one process sees."""
    if shutil.which(DISK[0]) is None:
        return False
    tried = subprocess.run([*DISK, "mount", "-t", "tmpfs", "tmpfs", "/tmp"], capture_output=True, check=False)
    return tried.returncode == 0


def refused(folder: str, *within: str) -> list[Refusal]:
    """What a process of its own was refused: on a disk `within` a room of its own, or else by a quota."""
    command = [*within, sys.executable, "-m", "reliability.refusals", folder, "disk" if within else "quota"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    return [Refusal(**found) for found in json.loads(ended.stdout)]


# --- Within that process --------------------------------------------------------------------------


def main(folder: str, what: str) -> None:
    """Try it and print what was found as JSON."""
    found = on_a_disk(Path(folder)) if what == "disk" else under_a_quota(Path(folder))
    print(json.dumps([asdict(refusal) for refusal in found]))


def on_a_disk(folder: Path) -> Iterator[Refusal]:
    """A full disk with and without a store on it, and one that may only be read."""
    _mount(folder, f"size={SIZE}")
    store = _taken_back(folder)
    filler = folder / "vol"
    filler.write_bytes(b"0" * (shutil.disk_usage(folder).free - LEFT))
    yield _tried("full disk, a store that is there", store)
    yield _tried("full disk, a new store", folder / "nieuw.db")
    filler.unlink()
    code, said = _run("load", "--example", "--commit", store)
    if code:
        raise RuntimeError(f"with room again it does not load: {said}")
    _run("undo", "3", "--commit", store)
    _mount(folder, "remount,ro")
    yield _tried("read-only disk, a store that is there", store)
    yield _tried("read-only disk, a new store", folder / "nieuw.db")


def under_a_quota(folder: Path) -> Iterator[Refusal]:
    """Files that may not grow beyond a size."""
    store = _taken_back(folder)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (QUOTA, QUOTA))
    yield _tried("files may not grow, a store that is there", store)
    yield _tried("files may not grow, a new store", folder / "nieuw.db")


def _taken_back(folder: Path) -> Path:
    """A store into which the example was loaded, and taken back: loading it again writes all of it."""
    store = folder / "mgn.db"
    for command in (("load", "--example", "--commit"), ("undo", "1", "--commit")):
        code, said = _run(*command, store)
        if code:
            raise RuntimeError(said)
    return store


def _tried(situation: str, store: Path) -> Refusal:
    before = _held(store)
    code, said = _run("load", "--example", "--commit", store)
    return Refusal(situation, code, said, _held(store) == before)


def _held(store: Path) -> History:
    return open_store(f"sqlite:///{store}", create=True).read_all()


def _run(*arguments: object) -> tuple[int, str]:
    """The exit code of `mgn` and what it said to the person; the last argument is the file of the store."""
    said = io.StringIO()
    *command, store = map(str, arguments)
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = exit_code([*command, "--store", f"sqlite:///{store}"])
    return code, said.getvalue().strip()


def _mount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
