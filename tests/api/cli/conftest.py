"""The command line as people run it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from api.cli.main import exit_code
from graph.store.sqlite import SqliteStore
from tests.api import toy

Run = Callable[..., "subprocess.CompletedProcess[str]"]

MGN = [sys.executable, "-W", "error", "-c", "from api.cli.main import run; run()"]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every command runs in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MGN_STORE", raising=False)
    return tmp_path


@pytest.fixture
def toy_file(tmp_path: Path) -> str:
    """The address of a file with the public facts and an internal one."""
    store = SqliteStore(tmp_path / "toy.db")
    store.commit(toy.first_load(), 0)
    store.commit(toy.second_load(), 1)
    return store.url


@pytest.fixture
def here(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs `mgn` in this process: faster, for what does not depend on a process of its own."""

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        code = exit_code(arguments)
        shown = capfd.readouterr()
        assert "Traceback" not in shown.err + shown.out
        return subprocess.CompletedProcess(arguments, code, shown.out, shown.err)

    return run


@pytest.fixture
def mgn() -> Run:
    """Runs `mgn` with these arguments."""

    def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        result = subprocess.run(
            [*MGN, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        )
        assert "Traceback" not in result.stderr + result.stdout
        return result

    return run
