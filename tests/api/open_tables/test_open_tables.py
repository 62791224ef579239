"""The open tables: valid by their own description, facts apart from proposals, safe for a spreadsheet."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from frictionless import Package
from openpyxl import load_workbook

from api.exports import all_formats
from api.exports.export import Export, Wanted, export_of
from api.open_tables.csv_files import csv_of
from api.open_tables.made import tables_of
from api.open_tables.table import Column, Table
from api.open_tables.workbook import sheet_names
from graph.graph import Graph
from graph.store.interface import History
from graph.text import Text
from tests.conftest import TODAY

WORLDS = ("voorbeeldland", "reference")


@pytest.fixture(scope="module")
def exports(voorbeeldland_history: History, reference_history: History) -> dict[str, Export]:
    """All that is public of both worlds, of every day, unclear reuse included."""
    wanted = Wanted(include_unclear=True)
    histories = dict(zip(WORLDS, (voorbeeldland_history, reference_history), strict=True))
    return {name: export_of(history, wanted) for name, history in histories.items()}


def archive(export: Export) -> zipfile.ZipFile:
    """The files as they are downloaded."""
    return zipfile.ZipFile(io.BytesIO(b"".join(all_formats()["csv"].write(export))))


def rows(files: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    """The rows of a table as a spreadsheet would read them."""
    return list(csv.DictReader(io.StringIO(files.read(name).decode("utf-8-sig")), delimiter=";"))


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("world", WORLDS)
def test_the_tables_are_valid_by_their_own_description(
    exports: dict[str, Export], world: str, tmp_path: Path
) -> None:
    archive(exports[world]).extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) > 20


def test_facts_and_proposals_never_share_a_table(exports: dict[str, Export], voorbeeldland: Graph) -> None:
    files = archive(exports["voorbeeldland"])
    for kind in voorbeeldland.stated.of_kind:
        stated = {(one.subject, one.object) for one in voorbeeldland.stated.of_kind[kind]}
        found = {(row["subject"], row["object"]) for row in rows(files, f"feit_{kind.lower()}.csv")}
        assert found == stated, kind
    for kind in voorbeeldland.proposed.of_kind:
        proposed = {(one.subject, one.object) for one in voorbeeldland.proposed.of_kind[kind]}
        found = {
            (row["subject"], row["object"]) for row in rows(files, f"feit_{kind.lower()}_voorstellen.csv")
        }
        assert found == proposed, kind


def test_every_fact_names_sources_that_are_in_the_table_of_sources(exports: dict[str, Export]) -> None:
    files = archive(exports["reference"])
    known = {row["id"] for row in rows(files, "bronnen.csv")}
    named = {
        id
        for name in files.namelist()
        if name.startswith("feit_")
        for row in rows(files, name)
        for id in row["sources"].split("; ")
    }
    assert named <= known


def test_every_column_is_described(exports: dict[str, Export]) -> None:
    described = json.loads(archive(exports["reference"]).read("datapackage.json"))
    fields = [field for resource in described["resources"] for field in resource["schema"]["fields"]]
    assert [field["name"] for field in fields if not (field["title"] and field["description"])] == []
    assert all(source["licence"] for source in described["sources"])


def test_the_same_facts_give_the_same_bytes(exports: dict[str, Export]) -> None:
    write = all_formats()["csv"].write
    assert b"".join(write(exports["voorbeeldland"])) == b"".join(write(exports["voorbeeldland"]))


def test_sources_whose_reuse_is_unclear_are_left_out_and_said(reference_history: History) -> None:
    clear = export_of(reference_history, Wanted(day=TODAY))
    files = archive(clear)
    assert "" not in {row["licence"] for row in rows(files, "bronnen.csv")}
    assert "niet in" in json.loads(files.read("datapackage.json"))["description"]


@pytest.mark.parametrize("text", ["=1+1", "+31", "-x", "@a", "\tx"])
def test_no_cell_begins_a_formula(text: str) -> None:
    column = Column("a", Text("a", "a"), Text("a", "a"))
    made = csv_of(Table("t", Text("t", "t"), Text("t", "t"), (column,), [[text], [-1.5]])).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(made), delimiter=";")) == [["a"], [f"'{text}"], ["-1,5"]]


def test_the_workbook_has_a_sheet_for_each_table(exports: dict[str, Export], voorbeeldland: Graph) -> None:
    content = b"".join(all_formats()["xlsx"].write(exports["voorbeeldland"]))
    workbook = load_workbook(io.BytesIO(content), read_only=True)
    tables = tables_of(exports["voorbeeldland"].selection, exports["voorbeeldland"].vocabulary)
    assert workbook.sheetnames == ["Uitleg", *sheet_names([table.name for table in tables])]
    covers = list(workbook["feit_covers"].iter_rows(values_only=True))
    found = {(row[0], row[2]) for row in covers[1:]}
    assert found == {(one.subject, one.object) for one in voorbeeldland.stated.of_kind["COVERS"]}


def test_names_of_sheets_are_short_and_different() -> None:
    names = sheet_names(["a" * 40, "a" * 35, "b"])
    assert names == ["a" * 31, "a" * 29 + "_2", "b"]
