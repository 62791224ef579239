"""`mgn export` as people run it."""

import csv
from pathlib import Path

import pytest

import loaders
from tests.api.cli.conftest import Run

SOURCES = Path(loaders.__path__[0]) / "reference" / "sources.csv"


def test_the_name_of_the_file_decides_the_form(here: Run, toy_file: str, tmp_path: Path) -> None:
    for form, start in (("ttl", "@prefix"), ("jsonld", '{"@context"'), ("nt", "<https://")):
        result = here("export", "--store", toy_file, "--out", f"uit.{form}")
        assert result.returncode == 0
        assert (tmp_path / f"uit.{form}").read_text("utf-8").startswith(start)
        assert f"uit.{form} is geschreven" in result.stderr


def test_what_is_internal_leaves_the_store_only_when_asked(here: Run, toy_file: str, tmp_path: Path) -> None:
    found = {}
    for circle in ("public", "internal"):
        here("export", "--store", toy_file, "--include-unclear", "--audience", circle, "--out", "uit.nt")
        found[circle] = (tmp_path / "uit.nt").read_text("utf-8")
    assert "INTERNAL" in found["internal"]
    assert "INTERNAL" not in found["public"]
    assert set(found["public"].splitlines()) < set(found["internal"].splitlines())


def test_sources_of_unclear_licence_stay_out_and_are_counted(here: Run, tmp_path: Path) -> None:
    usual = here("export", "--store", "memory:", "--out", "uit.nt")
    with SOURCES.open(encoding="utf-8", newline="") as file:
        unclear = [row["id"] for row in csv.DictReader(file) if not row["licence"]]
    assert f"{len(unclear)} bronnen staan hier niet in" in usual.stderr
    assert "id/source/programme-list-2026-04-16" not in (tmp_path / "uit.nt").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Waarheen"),
        (("--out", "uit.docx"), "Kies bij --format uit:"),
        (("--out", "uit.ttl", "--as-of", "gisteren"), "geen datum"),
        (("--out", "nergens/uit.ttl"), "kan niet geschreven worden"),
    ],
)
def test_wrong_use_is_a_sentence(here: Run, toy_file: str, arguments: tuple[str, ...], said: str) -> None:
    result = here("export", "--store", toy_file, *arguments)
    assert result.returncode == 2
    assert said in result.stderr


def test_the_base_is_a_setting(
    here: Run, toy_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MGN_BASE", "https://graaf.voorbeeld.nl")
    here("export", "--store", toy_file, "--include-unclear", "--out", "uit.nt")
    assert "<https://graaf.voorbeeld.nl/id/load/1>" in (tmp_path / "uit.nt").read_text("utf-8")
    monkeypatch.setenv("MGN_BASE", "graaf")
    assert "MGN_BASE" in here("export", "--store", toy_file, "--out", "uit.nt").stderr


@pytest.mark.parametrize(
    ("form", "extent"),
    [
        ("ttl", 'mgn:extent "WHOLE"'),
        ("jsonld", '"mgn:extent": "WHOLE"'),
        ("nt", '<https://w3id.org/mgn/ontologie#extent> "WHOLE"'),
    ],
)
def test_an_export_is_validated_and_loads_again(here: Run, tmp_path: Path, form: str, extent: str) -> None:
    file = f"land.{form}"
    store = ("--store", "sqlite:///land.db")
    assert here("load", "--example", "--commit", *store).returncode == 0
    made = here("export", *store, "--audience", "internal", "--out", file, "--validate")
    assert made.returncode == 0
    assert "voldoet aan de vormen van de ontologie" in made.stderr
    again = here("load", file, *store)
    assert again.returncode == 0
    assert "Er is niets te laden" in again.stderr
    written = (tmp_path / file).read_text("utf-8")
    assert extent in written
    (tmp_path / file).write_text(written.replace(extent, extent.replace("WHOLE", "HEEL")), "utf-8")
    refused = here("load", file, *store)
    assert refused.returncode == 2
    assert "kies uit: WHOLE, PART" in refused.stderr


def test_only_rdf_can_be_validated(here: Run, toy_file: str) -> None:
    result = here("export", "--store", toy_file, "--format", "ttl", "--out", "uit.txt", "--validate")
    assert result.returncode == 2
    assert "--validate is er voor RDF" in result.stderr


def test_an_export_tells_how_many_facts_its_readers_may_not_see(here: Run, toy_file: str) -> None:
    told = "1 feit uit een besloten bron telt hier niet mee (--audience public)."
    assert told in here("export", "--out", "open.nt", "--store", toy_file).stderr
    inside = here("export", "--out", "dicht.nt", "--store", toy_file, "--audience", "internal")
    assert "besloten" not in inside.stderr
