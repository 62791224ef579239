"""`mgn load`: shows the difference, writes only with --commit, and all or nothing."""

import csv
from pathlib import Path

import pytest

from api.cli.difference import lines_of
from graph.difference import Difference
from graph.store.interface import History
from graph.store.sqlite import SqliteStore
from loaders.pipeline import LoadPlan
from tests.api.cli.conftest import Run
from tests.graph.making import statement

STORE = "sqlite:///mgn.db"


def test_without_commit_nothing_is_written(mgn: Run) -> None:
    result = mgn("load", "--reference")
    assert result.returncode == 0
    assert "toegevoegd" in result.stdout
    assert "gemeente" in result.stdout
    assert "Er is niets geschreven. Voeg --commit toe" in result.stderr
    assert not list(Path().iterdir())


def test_with_commit_it_is_there_and_a_second_time_changes_nothing(mgn: Run, tmp_path: Path) -> None:
    first = mgn("load", "--reference", "--commit")
    assert first.returncode == 0
    assert "Vastgelegd als versie 1." in first.stderr
    second = mgn("load", "--reference", "--commit", "--store", STORE)
    assert second.returncode == 0
    assert "Er is niets te laden." in second.stderr
    assert SqliteStore(tmp_path / "mgn.db").version() == 1


def test_the_fictional_country_does_not_come_between_real_facts(mgn: Run, tmp_path: Path) -> None:
    mgn("load", "--reference", "--commit")
    result = mgn("load", "--example", "--commit")
    assert result.returncode == 2
    assert "Voorbeeldland is verzonnen" in result.stderr
    assert SqliteStore(tmp_path / "mgn.db").version() == 1


def test_the_fictional_country_in_a_store_of_its_own(mgn: Run) -> None:
    store = "sqlite:///voorbeeldland.db"
    assert mgn("load", "--example", "--commit", "--store", store).returncode == 0
    assert mgn("ask", "coverage", "--store", store).returncode == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of tidy tables with one network."""
    folder = tmp_path / "tabellen"
    (folder / "nodes").mkdir(parents=True)
    header = "id,series,title,publisher,date,date_precision,url,locator,licence,access,gathered"
    row = "eigen,eigen,Eigen lijst,Regio,2026-05-01,DAY,,,,INTERNAL,2026-05-01"
    (folder / "sources.csv").write_text(f"{header}\n{row}\n")
    network = "id,name,aliases,list_number,website,legal_form,source\nnet,Net,,,,,eigen\n"
    (folder / "nodes" / "network.csv").write_text(network)
    return folder


def test_a_folder_of_tables(mgn: Run, folder: Path) -> None:
    result = mgn("load", str(folder), "--commit")
    assert result.returncode == 0, result.stderr
    assert "tabellen: 1 toegevoegd" in result.stdout
    changed = (folder / "nodes" / "network.csv").read_text().replace(",Net,", ",Netwerk,")
    (folder / "nodes" / "network.csv").write_text(changed)
    assert (
        "~ gewijzigd: mentaal gezondheidsnetwerk (MGN) Netwerk (net) (naam)"
        in mgn("load", str(folder)).stdout
    )


def test_every_wrong_row_is_named_and_nothing_is_written(mgn: Run, folder: Path) -> None:
    with (folder / "nodes" / "network.csv").open("a") as file:
        csv.writer(file).writerows(
            [["Net 2", "Net twee", "", "x", "", "", "eigen"], ["net-3", "", "", "", "", "", "?"]]
        )
    result = mgn("load", str(folder), "--commit")
    assert result.returncode == 2
    assert "rij 3" in result.stderr
    assert "rij 4" in result.stderr
    assert not (Path("mgn.db").exists() and SqliteStore(Path("mgn.db")).version())


def test_status_says_in_words_what_is_complete(here: Run) -> None:
    here("load", "--example", "--commit")
    shown = here("status").stdout
    assert "alle gemeenten van de regio's (iza-noordland): " in shown
    assert "IN_REGION" not in shown


def test_the_difference_names_what_a_newer_edition_silences() -> None:
    silent = statement("netwerk-een", "COVERS", "GM9901")
    plan = LoadPlan("Lijst", 0, Difference(silenced=(silent,)))
    shown = [line for line in lines_of(plan, History()) if "telt niet meer" in line]
    assert [line.endswith("GM9901") for line in shown] == [True]
