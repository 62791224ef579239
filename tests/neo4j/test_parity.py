"""The Cypher beside each question yields, on a real Neo4j, the rows on which the Python answer rests."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from neo4j.time import Date

import queries
from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import INTERNAL
from graph.store.copying import loads_of
from graph.store.interface import ChangeSet, History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.gaps.finders import FINDERS
from queries.gaps.question import gaps
from queries.question import Asked, Question
from queries.resting import Row
from tests.graph.making import history
from tests.neo4j.server import Neo4jPlace, RunningServer
from tests.neo4j.worlds import DAYS, World

pytestmark = pytest.mark.neo4j

ROOMS = Path(queries.__path__[0])
WORLDS = ("reference", "voorbeeldland", *(f"random {seed}" for seed in range(6)))
REAL_DAYS = [date(2020, 6, 1), date(2023, 9, 1), date(2025, 6, 1), date(2026, 4, 15), date(2026, 11, 22)]

IZA = Asked("IZA", "LISTED")
CHOICES = {
    "who_leads": [IZA, Asked("ZORGKANTOOR")],
    "network_municipalities": [IZA, Asked("IZA", "RUNNING")],
    "networks_of_municipality": [IZA, Asked("IZA", "RUNNING"), Asked(parameters={"municipality": "GM0001"})],
    "municipality_brief": [
        IZA,
        Asked("ZORGKANTOOR", "RUNNING"),
        Asked(parameters={"municipality": "GM0001"}),
    ],
    "coverage": [IZA, Asked("ZORGKANTOOR", "LISTED"), Asked("IZA", "RUNNING")],
    "shared_partners": [IZA, Asked("IZA", "RUNNING")],
    "ending_soon": [IZA, Asked(parameters={"within": "1y"}), Asked(parameters={"within": "90d"})],
    "contract_rate": [IZA, Asked("IZA", "RUNNING")],
    "requirements": [IZA, Asked(parameters={"provider": "ggz-zuidwal"})],
    "good_agreements": [IZA, Asked(parameters={"contract": "contract-noordland-i-beuk-2026"})],
    "still_to_decide": [IZA, Asked("ZORGKANTOOR")],
    "scheme_overlap": [IZA, Asked(parameters={"left": "ZORGKANTOOR", "right": "IZA"})],
    "connections": [
        Asked("IZA", parameters={"from": one, "to": other})
        for one, other in (
            ("ggz-breburg", "cz"),
            ("parnassia-groep", "iza-flevoland"),
            ("ggz-noordster", "appel"),
            ("welzijn-zuidland", "GM9901"),
            ("coreinstitution-0", "insurer-0"),
            ("network-0", "iza-1"),
        )
    ],
}
"""What is asked of each question, beside the day."""
OF_CONTRACTS = {"contract_rate", "requirements", "good_agreements", "still_to_decide"}
"""Of these only Voorbeeldland surely has rows: public sources hardly name contracts and decisions."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A world that stands in Neo4j, with its graph as the narrowest circle sees it: Neo4j shows all."""

    name: str
    server: RunningServer
    views: tuple[GraphOnDay, ...]

    def rows(self, path: Path, asked: Asked, day: date) -> list[dict[str, Any]]:
        """What the Cypher in a file yields."""
        return [
            {name: as_ours(value) for name, value in row.items()}
            for row in self.server.run(path.read_text("utf-8"), **parameters_of(asked), as_of=day.isoformat())
        ]


@pytest.fixture(scope="module", params=WORLDS)
def world(request: pytest.FixtureRequest, server: RunningServer, vocabulary: Vocabulary) -> Iterator[Loaded]:
    """The real country, the fictional one, and random ones; the last in several loads."""
    name = str(request.param)
    loads, days = loads_and_days(name, request.getfixturevalue, vocabulary)
    place = Neo4jPlace(server)
    store = place.open()
    for number, changes in enumerate(loads):
        store.commit(changes, number)
    graph = build_graph(store.read_all(), INTERNAL, concepts=concept_nodes(vocabulary))
    yield Loaded(name, server, tuple(GraphOnDay(graph, day) for day in days))
    place.close()


def loads_and_days(
    name: str, fixture: Callable[[str], History], vocabulary: Vocabulary
) -> tuple[list[ChangeSet], list[date]]:
    if name.startswith("random"):
        return World(int(name.split()[1]), vocabulary).loads(), [date(2019, 1, 1), *DAYS, date(2026, 12, 1)]
    return list(loads_of(fixture(f"{name}_history"))), REAL_DAYS


def parameters_of(asked: Asked) -> dict[str, str | None]:
    defaults = {"left": asked.scheme, "right": "ZORGKANTOOR", "municipality": None, "within": "6m"}
    defaults |= {"from": None, "to": None}
    defaults |= {"provider": None, "contract": None}
    return {"scheme": asked.scheme, "level": asked.level, **defaults, **asked.parameters}


def as_ours(value: Any) -> Any:  # noqa: ANN401 - Neo4j gives values of every type
    if isinstance(value, Date):
        return value.to_native()
    return tuple(value) if isinstance(value, list) else value


def counted(rows: Iterable[Row]) -> Counter[tuple[tuple[str, object], ...]]:
    """The rows without the names that only help a person, as often as each stands there."""
    plain = ({name: value for name, value in row.items() if not name.endswith("_name")} for row in rows)
    return Counter(tuple(sorted(row.items())) for row in plain)


def misnamed(view: GraphOnDay, rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The rows in which a name is not that of the thing."""
    return [
        row
        for row in rows
        for name in row
        if name.endswith("_name") and row[name] is not None
        if row[name] != view.name(row[name.removesuffix("_name")])
    ]


def test_every_core_question_has_cypher_and_all_cypher_is_tested() -> None:
    rooms = {path.parent.name for path in ROOMS.glob("*/*.cypher")}
    assert rooms == {*CHOICES, "gaps"}
    assert all(isinstance(import_module(f"queries.{room}").QUESTION, Question) for room in rooms)


@pytest.mark.parametrize("path", sorted(ROOMS.glob("*/*.cypher")), ids=lambda path: path.stem)
def test_cypher_begins_with_its_question_and_the_parameters_to_fill_in(path: Path) -> None:
    comment, _, query = path.read_text("utf-8").partition("\n\n")
    assert all(line.startswith("//") for line in comment.splitlines())
    assert "?" in comment.partition("Vul eerst in:")[0]
    (filled_in,) = re.findall(r":param \{(.*)\}", comment)
    assert set(re.findall(r"(\w+):", filled_in)) == set(re.findall(r"\$(\w+)", query))


@pytest.mark.parametrize("room", CHOICES)
def test_cypher_yields_the_rows_on_which_the_answer_rests(world: Loaded, room: str) -> None:
    rests_on = import_module(f"queries.{room}.rests_on").rests_on
    found = 0
    for view in world.views:
        for asked in CHOICES[room]:
            if asked.get("municipality") and view.node(asked.get("municipality")) is None:
                continue
            rows = world.rows(ROOMS / room / f"{room}.cypher", asked, view.day)
            assert counted(rows) == counted(rests_on(view, asked)), (view.day, asked)
            assert misnamed(view, rows) == []
            found += len(rows)
    may_be_empty = room in OF_CONTRACTS and world.name != "voorbeeldland"
    assert found or may_be_empty, "nothing was compared"


@pytest.mark.parametrize("path", sorted(ROOMS.glob("gaps/*.cypher")), ids=lambda path: path.stem)
def test_cypher_finds_the_points_of_attention(world: Loaded, path: Path) -> None:
    kinds = [kind for kind, finder in FINDERS.items() if finder.__module__ == f"queries.gaps.{path.stem}"]
    assert kinds
    for view in world.views:
        for asked in (IZA, Asked("ZORGKANTOOR", "RUNNING")):
            rows = world.rows(path, asked, view.day)
            wanted = {
                (gap.kind.value, gap.subject.id) for gap in gaps(view, kinds, asked.scheme, asked.level)
            }
            assert {(row["kind"], row["subject"]) for row in rows} == wanted, (view.day, asked)
            assert misnamed(view, rows) == []


def test_the_periods_in_neo4j_are_those_in_which_the_graph_lets_a_statement_hold(world: Loaded) -> None:
    stored = {
        row["id"]: [(as_ours(a), as_ours(b)) for a, b in zip(row["since"], row["until"], strict=True)]
        for row in world.server.run(
            "MATCH ()-[says]->() RETURN says.id AS id, says.holds_from AS since, says.holds_to AS until"
        )
    }
    for view in world.views:
        statements = [
            statement
            for index in (view.graph.stated, view.graph.proposed)
            for found in index.of_kind.values()
            for statement in found
        ]
        assert {statement.id for statement in statements} == stored.keys()
        held = {statement.id for statement in statements if view.holds(statement)}
        assert held == {id for id, spans in stored.items() if any(a <= view.day < b for a, b in spans)}


def test_random_countries_are_rich_enough(vocabulary: Vocabulary) -> None:
    """Otherwise equal rows would say little: every kind of point of attention has to occur."""
    found = set()
    for name in WORLDS[2:]:
        versions = history(*World(int(name.split()[1]), vocabulary).loads())
        graph = build_graph(versions, INTERNAL, concepts=concept_nodes(vocabulary))
        found |= {gap.kind for day in DAYS for gap in gaps(GraphOnDay(graph, day))}
    assert set(FINDERS) - found == set()
