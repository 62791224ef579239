"""GraphiQL is a convenience: that it cannot be fetched stops nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.graphiql import __main__ as graphiql


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (subprocess.TimeoutExpired("npm", 180), "niet op tijd ophalen"),
        (subprocess.CalledProcessError(1, "npm"), "niet ophalen"),
        (OSError("no room"), "niet ophalen"),
    ],
)
def test_a_fetch_that_fails_is_told_and_is_no_failure(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    told: str,
) -> None:
    def fails(*arguments: object, **named: object) -> None:
        raise error

    monkeypatch.setattr(graphiql, "TARGET", tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", fails)
    assert graphiql.main([]) == 0
    assert told in capsys.readouterr().err
    assert graphiql.main(["--required"]) == 1
