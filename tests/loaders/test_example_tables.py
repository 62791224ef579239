"""Voorbeeldland holds the cases that its README promises, as tables and as a store after loading."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import loaders
from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import Node, Statement
from graph.store.interface import History
from loaders.bundled import bundled_facts
from loaders.tables import node_columns, snake_case, source_columns, statement_columns
from ontology.vocabulary import Vocabulary

EXAMPLE = Path(next(iter(loaders.__path__))) / "example"
README = (EXAMPLE / "README.md").read_text("utf-8")
PACKAGE: dict[str, Any] = json.loads((EXAMPLE / "datapackage.json").read_text("utf-8"))
RESOURCES = {resource["path"]: resource for resource in PACKAGE["resources"]}
LIST_2025, LIST_2026 = "voorbeeldland-lijst-2025", "voorbeeldland-lijst-2026"
ON_LIST_2026 = date(2026, 4, 16)
SECOND_EDITION = date(2025, 10, 1)


def statements(history: History, kind: str) -> list[Statement]:
    """The statements of one kind after loading, for every audience."""
    current = history.current().values()
    return [record for record in current if isinstance(record, Statement) and record.kind == kind]


def promised() -> Iterator[str]:
    """Every id that stands between backticks in the table of cases."""
    table = README.split("## The cases", 1)[1]
    yield from re.findall(r"`([^`]+)`", table)


def test_every_case_in_the_readme_is_in_the_tables() -> None:
    facts = bundled_facts("example")
    known = {node.id for node in facts.nodes} | {source.id for source in facts.sources}
    assert [id for id in promised() if id not in known] == []


def test_the_readme_says_loudly_that_all_is_invented() -> None:
    assert "fictional" in README.splitlines()[0]
    assert "**Everything here is invented**" in README
    facts = bundled_facts("example")
    assert all(source.title.endswith("(verzonnen)") for source in facts.sources)
    assert all(source.publisher.endswith("(verzonnen)") for source in facts.sources)
    assert "verzonnen" in PACKAGE["title"]


def test_every_class_and_every_kind_of_statement_occurs(vocabulary: Vocabulary) -> None:
    facts = bundled_facts("example")
    stored = {term.name for term in vocabulary.classes.values() if term.stored}
    assert {node.label for node in facts.nodes} == stored
    assert {statement.kind for statement in facts.statements} == vocabulary.kinds.keys()


def test_the_data_package_describes_every_table_as_the_ontology_has_it(vocabulary: Vocabulary) -> None:
    files = {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*") if path.is_file()}
    assert files == {*RESOURCES, "datapackage.json", "README.md"}
    expected = {
        "sources.csv": source_columns(vocabulary),
        "completeness.csv": ("source", "topic", "scope", "note"),
    }
    expected |= {
        f"nodes/{snake_case(term.name)}.csv": node_columns(term)
        for term in vocabulary.classes.values()
        if term.stored
    }
    expected |= {
        f"statements/{term.name.lower()}.csv": statement_columns(term) for term in vocabulary.kinds.values()
    }
    for path, resource in RESOURCES.items():
        with (EXAMPLE / path).open(encoding="utf-8", newline="") as table:
            header = tuple(next(csv.reader(table)))
        fields = tuple(field["name"] for field in resource["schema"]["fields"])
        assert (path, header, fields) == (path, expected[path], expected[path])


def test_each_edition_of_the_list_is_one_source_of_what_both_say(voorbeeldland_history: History) -> None:
    covers = {
        (s.subject, s.object, s.text("part")): s.sources for s in statements(voorbeeldland_history, "COVERS")
    }
    assert covers["netwerk-middenland", "GM9910", ""] == (LIST_2025, LIST_2026)
    assert covers["netwerk-de-brug", "GM9910", ""] == (LIST_2026,)


def test_what_the_list_of_2026_no_longer_says_has_ended_at_the_latest_then(
    voorbeeldland_history: History,
) -> None:
    over = {
        (s.subject, s.object)
        for kind in ("COVERS", "HAS_STATUS", "PARTNER_IN", "LEADS")
        for s in statements(voorbeeldland_history, kind)
        if s.ended_by_latest and s.valid_to == ON_LIST_2026
    }
    assert over == {
        ("netwerk-noordland", "GM9903"),
        ("netwerk-noordland", "GM9904"),
        ("netwerk-middenland", "GM9912"),
        ("netwerk-de-heuvels", "GM9913"),
        ("netwerk-de-heuvels", "LISTED"),
    }


def test_what_the_second_edition_of_the_regulation_no_longer_says_has_ended_at_the_latest_then(
    voorbeeldland_history: History,
) -> None:
    over = {
        (s.kind, s.subject, s.object)
        for kind in ("IN_REGION", "MANDATE_FOR")
        for s in statements(voorbeeldland_history, kind)
        if s.ended_by_latest and s.valid_to == SECOND_EDITION
    }
    assert over == {
        ("IN_REGION", "GM9903", "iza-noordland"),
        ("IN_REGION", "GM9904", "iza-noordland"),
        ("IN_REGION", "GM9905", "iza-zuidland"),
        ("MANDATE_FOR", "GM9901", "iza-noordland"),
        ("MANDATE_FOR", "GM9905", "iza-zuidland"),
    }


def test_nothing_else_has_ended_by_silence(voorbeeldland_history: History) -> None:
    current = voorbeeldland_history.current().values()
    days = {r.valid_to for r in current if isinstance(r, Statement) and r.ended_by_latest}
    assert days == {ON_LIST_2026, SECOND_EDITION}


def test_the_network_that_was_renamed_is_found_by_its_old_name(voorbeeldland: Graph) -> None:
    network = voorbeeldland.nodes["netwerk-zuid-oost"]
    assert (network.name, network.aliases) == ("Netwerk Zuid-Oost", ("Netwerk Zuidrand",))


def test_the_merger_and_the_split_happened_on_their_days(voorbeeldland: Graph) -> None:
    def existing(day: date) -> set[str]:
        towns = GraphOnDay(voorbeeldland, day).of_label("Municipality")
        return {town.id for town in towns if town.id <= "GM9905"}

    assert existing(date(2024, 10, 8)) == {"GM9901", "GM9903", "GM9904", "GM9905"}
    assert existing(date(2024, 10, 9)) == {"GM9901", "GM9903", "GM9904"}
    assert existing(date(2025, 7, 1)) == {"GM9901", "GM9902"}


def test_inhabitants_add_up_to_the_story(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    counts = [
        statement.get("value")
        for statement in view.of_kind("HAS_OBSERVATION")
        if statement.object.endswith("-inhabitants-2026")
    ]
    assert (len(counts), sum(float(str(count)) for count in counts)) == (12, 240_000)


def test_a_wider_circle_sees_more(voorbeeldland_history: History) -> None:
    seen = {
        audience: build_graph(voorbeeldland_history, audience)
        for audience in ("PUBLIC", "PARTICIPANTS", "INTERNAL")
    }
    offers = {audience: "offerte-zuid-west-i-2027" in graph.nodes for audience, graph in seen.items()}
    followers = {audience: bool(graph.stated.of_kind.get("FOLLOWS")) for audience, graph in seen.items()}
    assert offers == {"PUBLIC": False, "PARTICIPANTS": False, "INTERNAL": True}
    assert followers == {"PUBLIC": False, "PARTICIPANTS": True, "INTERNAL": True}
    assert [graph.left_out for graph in seen.values()] == [8, 7, 0]


def test_links_by_name_and_borders_are_proposals(voorbeeldland: Graph) -> None:
    kinds = {kind: len(found) for kind, found in voorbeeldland.proposed.of_kind.items()}
    assert kinds.keys() == {"FOR_REGION", "ADJACENT_TO"}
    assert [(s.subject, s.object) for s in voorbeeldland.proposed.of_kind["FOR_REGION"]] == [
        ("netwerk-waterstede", "iza-eiland")
    ]


def test_two_towns_share_a_name(voorbeeldland: Graph) -> None:
    towns: list[Node] = [node for node in voorbeeldland.nodes.values() if node.name.startswith("Bergen (")]
    assert {town.id for town in towns} == {"GM9907", "GM9910"}
