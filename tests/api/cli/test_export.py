"""`mgn export` as people run it."""

from pathlib import Path

import pytest

from tests.api.cli.conftest import Run


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
    assert "105 bronnen staan hier niet in" in usual.stderr
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
