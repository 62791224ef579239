"""The bundled reference tables hold together: every join, every source, every file as described."""

import csv
import json
import re
from typing import Any

import pytest

from tests.reference import REFERENCE, rows

PACKAGE: dict[str, Any] = json.loads((REFERENCE / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES: dict[str, dict[str, Any]] = {resource["path"]: resource for resource in PACKAGE["resources"]}
NODES = sorted(path for path in RESOURCES if path.startswith("nodes/"))
STATEMENTS = sorted(path for path in RESOURCES if path.startswith("statements/"))

CODES = {
    "statements/has_status.csv": {
        *("LISTED", "PREPARING", "QUICK_SCAN_APPROVED", "PLAN_SUBMITTED", "PLAN_APPROVED", "FUNDED"),
        *("STARTING", "RUNNING"),
    },
    "statements/concerns.csv": {"STRATEGIC", "TACTICAL", "OPERATIONAL"},
    "statements/has_description.csv": {"START", "FUNCTIONS", "MONEY", "TARGETS", "APPROACH"},
}
"""The kinds whose object is a code of a code list instead of a node of these tables."""
MIXED = {"statements/concerns.csv"}
"""Those whose object is one or the other."""

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
TELEPHONE = re.compile(r"(?<![\w/.-])(?:\+31|0031|0)[ -]?(?:\(0\)[ -]?)?\d(?:[ -]?\d){7,8}(?![\w-])")


def header(path: str) -> list[str]:
    """The column names of one table."""
    with (REFERENCE / path).open(encoding="utf-8", newline="") as table:
        return next(csv.reader(table))


def column(path: str, name: str) -> list[str]:
    """The values of one column."""
    return [row[name] for row in rows(path)]


NODE_IDS = [identifier for path in NODES for identifier in column(path, "id")]


def test_the_data_package_lists_every_file() -> None:
    files = {path.relative_to(REFERENCE).as_posix() for path in REFERENCE.rglob("*") if path.is_file()}
    assert files == {*RESOURCES, "datapackage.json"}


@pytest.mark.parametrize("path", RESOURCES)
def test_fields_are_the_header(path: str) -> None:
    fields = [field["name"] for field in RESOURCES[path]["schema"]["fields"]]
    assert fields == header(path)


@pytest.mark.parametrize("path", RESOURCES)
def test_every_field_and_table_is_described(path: str) -> None:
    assert RESOURCES[path]["title"]
    assert RESOURCES[path]["description"]
    assert all(field["description"] for field in RESOURCES[path]["schema"]["fields"])


@pytest.mark.parametrize("path", RESOURCES)
def test_values_keep_the_constraints(path: str) -> None:
    for field in RESOURCES[path]["schema"]["fields"]:
        constraints = field.get("constraints", {})
        values = column(path, field["name"])
        filled = [value for value in values if value]
        assert not constraints.get("required") or filled == values
        assert set(filled) <= set(constraints.get("enum", filled))
        assert all(re.fullmatch(constraints.get("pattern", ".*"), value, re.S) for value in filled)


@pytest.mark.parametrize("path", RESOURCES)
def test_dates_and_numbers_are_written_as_such(path: str) -> None:
    shapes = {"date": r"\d{4}-\d\d-\d\d", "integer": r"\d+", "number": r"-?\d+(\.\d+)?"}
    for field in RESOURCES[path]["schema"]["fields"]:
        shape = shapes.get(field["type"], ".*")
        assert all(re.fullmatch(shape, value, re.S) for value in column(path, field["name"]) if value)


def test_identifiers_are_unique_over_all_nodes() -> None:
    assert len(NODE_IDS) == len(set(NODE_IDS))


@pytest.mark.parametrize("path", STATEMENTS)
def test_both_ends_of_a_statement_exist(path: str) -> None:
    nodes = set(NODE_IDS)
    assert set(column(path, "subject")) <= nodes
    codes = CODES.get(path, set())
    assert set(column(path, "object")) <= (nodes | codes if path in MIXED else codes or nodes)


@pytest.mark.parametrize("path", STATEMENTS)
def test_no_statement_stands_twice(path: str) -> None:
    said = [tuple(value for name, value in row.items() if name != "note") for row in rows(path)]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("path", [path for path in RESOURCES if "source" in header(path)])
def test_every_source_exists(path: str) -> None:
    assert set(column(path, "source")) <= set(column("sources.csv", "id"))


@pytest.mark.parametrize("path", NODES)
def test_aliases_add_something_to_the_name(path: str) -> None:
    for row in rows(path):
        aliases = row["aliases"].split(";") if row["aliases"] else []
        assert len({row["name"], *aliases}) == 1 + len(aliases)
        assert all(alias == alias.strip() != "" for alias in aliases)


def test_sources_are_dated_or_say_that_they_are_not() -> None:
    assert len(rows("sources.csv")) == 110
    for source in rows("sources.csv"):
        assert bool(source["date"]) == (source["date_precision"] != "NONE")
        assert source["licence"] != "not stated"


def test_municipalities() -> None:
    existing = [row for row in rows("nodes/municipality.csv") if not row["exists_to"]]
    assert len(existing) == 342
    assert len({(row["tile_column"], row["tile_row"]) for row in existing}) == 342
    assert all(row["tooi_iri"].endswith("/" + row["id"].lower()) for row in rows("nodes/municipality.csv"))


def test_a_dissolved_municipality_has_successors_from_its_last_day() -> None:
    gone = {row["id"]: row["exists_to"] for row in rows("nodes/municipality.csv") if row["exists_to"]}
    assert {(row["subject"], row["valid_from"]) for row in rows("statements/succeeded_by.csv")} == set(
        gone.items()
    )


def test_a_municipality_lies_in_one_region_of_each_complete_division() -> None:
    existing = {row["id"] for row in rows("nodes/municipality.csv") if not row["exists_to"]}
    scheme = {row["id"]: row["scheme"] for row in rows("nodes/region.csv")}
    claims = [row for row in rows("completeness.csv") if row["topic"] == "IN_REGION"]
    for claim in claims:
        members = [
            row["subject"]
            for row in rows("statements/in_region.csv")
            if row["source"] == claim["source"] and scheme[row["object"]] == claim["scope"]
        ]
        assert len(members) == len(set(members))
        assert existing - set(members) <= {
            "GM1992"
        }  # merged in 2023, still in three parts in the first annex


def test_networks_and_what_they_cover() -> None:
    covers = rows("statements/covers.csv")
    assert len(rows("nodes/network.csv")) == 45
    assert len(covers) == 345
    assert all((row["extent"] == "PART") == bool(row["part"]) for row in covers)
    uncovered = set(column("nodes/network.csv", "id")) - set(column("statements/covers.csv", "subject"))
    assert uncovered == {"mentaal-gezondheidsnetwerk-zoetermeer"}


def test_every_network_is_listed_and_none_is_contracted() -> None:
    listed = [row["subject"] for row in rows("statements/has_status.csv") if row["object"] == "LISTED"]
    assert sorted(listed) == sorted(column("nodes/network.csv", "id"))
    assert not {"CONTRACTED", "PARTLY_CONTRACTED"} & set(column("statements/has_status.csv", "object"))


def test_only_stated_ranks_are_ranks() -> None:
    for row in rows("statements/leads.csv"):
        assert (row["basis"], row["rank"]) in {("STATED_LARGEST", "1"), ("STATED_SECOND", "2")} or not row[
            "rank"
        ]


def test_proposals_are_marked() -> None:
    marked = {path: set(column(path, "proposal")) for path in STATEMENTS}
    assert marked.pop("statements/adjacent_to.csv") == {"DERIVED"}
    assert marked.pop("statements/for_region.csv") == {"MATCHED_BY_NAME"}
    assert marked.pop("statements/for_network.csv") == {"FORERUNNER"}
    assert marked.pop("statements/has_status.csv") == {"", "FORERUNNER"}
    assert marked.pop("statements/concerns.csv") == {"", "MATCHED_BY_NAME"}
    assert set().union(*marked.values()) == {""}


def test_sources_that_disagree_stand_side_by_side() -> None:
    amounts: dict[str, set[str]] = {}
    for row in rows("statements/has_observation.csv"):
        amounts.setdefault(row["object"], set()).add(row["value"])
    assert {name for name, values in amounts.items() if len(values) > 1} == {
        "iza-noordoost-brabant-spuk-iza-2025",
        "iza-noord-holland-noord-spuk-iza-2025",
    }


def test_completeness_is_claimed_once_by_a_source() -> None:
    claims = [(row["source"], row["topic"], row["scope"]) for row in rows("completeness.csv")]
    assert len(claims) == len(set(claims)) == 22


def test_neighbours_are_existing_municipalities_each_pair_once() -> None:
    existing = {row["id"] for row in rows("nodes/municipality.csv") if not row["exists_to"]}
    pairs = [(row["subject"], row["object"]) for row in rows("statements/adjacent_to.csv")]
    assert len(pairs) == len({frozenset(pair) for pair in pairs}) == 871
    assert {code for pair in pairs for code in pair} <= existing


@pytest.mark.parametrize("path", RESOURCES)
def test_no_contact_data(path: str) -> None:
    text = (REFERENCE / path).read_text(encoding="utf-8")
    assert not E_MAIL.search(text)
    assert not TELEPHONE.search(text)


@pytest.mark.parametrize("contact", ["info@voorbeeld.nl", "06-12345678", "030 123 45 67", "+31 6 12345678"])
def test_contact_data_would_be_found(contact: str) -> None:
    assert E_MAIL.search(f'x,"bel {contact}",') or TELEPHONE.search(f'x,"bel {contact}",')
