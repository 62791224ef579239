"""`mgn serve` as people run it: a process of its own, with a client."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests.api.cli.conftest import MGN

RUNS = re.compile(r"De server draait op (http://127\.0\.0\.1:\d+)")


@contextmanager
def serving(*arguments: str) -> Iterator[tuple["subprocess.Popen[str]", httpx.Client, list[str]]]:
    """A server on a free port, a client of it, and the lines it has said so far."""
    command = subprocess.Popen(
        [*MGN, "serve", "--port", "0", *arguments], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert command.stderr is not None
    said: list[str] = []
    try:
        while not said or not RUNS.search(said[-1]):
            said.append(command.stderr.readline().strip())
            assert said[-1], f"stopped: {said}"
        found = RUNS.search(said[-1])
        assert found is not None
        with httpx.Client(base_url=found[1], trust_env=False, timeout=30) as client:
            yield command, client, said
    finally:
        command.terminate()
        command.wait(timeout=30)
        command.stderr.close()
