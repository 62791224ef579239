"""`mgn copy --from export.ttl` (or .jsonld, .nt): a store is put back from its export, with its whole history."""

from pathlib import Path

import pytest

from graph.store import open_store
from tests.api.cli.conftest import Run

STORE = ("--store", "sqlite:///land.db")


@pytest.fixture
def exported(here: Run, tmp_path: Path) -> Path:
    """Everything in a store of two loads."""
    here("load", "--example", "--commit", *STORE)
    here("undo", "1", "--commit", *STORE)
    here("export", *STORE, "--audience", "internal", "--include-unclear", "--out", "alles.ttl")
    return tmp_path / "alles.ttl"


@pytest.mark.parametrize("form", ["ttl", "jsonld", "nt"])
@pytest.mark.usefixtures("exported")
def test_a_store_is_put_back_with_its_history(here: Run, form: str) -> None:
    here("export", *STORE, "--audience", "internal", "--include-unclear", "--out", f"alles.{form}")
    result = here("copy", "--from", f"alles.{form}", "--to", "sqlite:///terug.db")
    assert result.returncode == 0, result.stderr
    before, after = (open_store(f"sqlite:///{name}.db").read_all() for name in ("land", "terug"))
    assert after == before
    assert before.version == 2


def test_what_is_no_whole_history_is_refused(here: Run, exported: Path) -> None:
    here("export", *STORE, "--as-of", "2026-01-01", "--out", "dag.ttl")
    assert "één dag" in here("copy", "--from", "dag.ttl", "--to", "sqlite:///terug.db").stderr
    text = exported.read_text("utf-8")
    exported.write_text(text.replace("id/load/1>\n    a mgn:Load", "id/load/9>\n    a mgn:Load"), "utf-8")
    assert "ontbreken ladingen" in here("copy", "--from", "alles.ttl", "--to", "sqlite:///terug.db").stderr


def test_the_door_is_the_same(here: Run, exported: Path) -> None:
    text = exported.read_text("utf-8")
    exported.write_text(text.replace('rdfs:label "Netwerk Noordland"', 'rdfs:label "06-12345678"'), "utf-8")
    result = here("copy", "--from", "alles.ttl", "--to", "sqlite:///terug.db")
    assert result.returncode == 2
    assert "telefoonnummer" in result.stderr
    assert "06-12345678" not in result.stderr
