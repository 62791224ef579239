"""The SPARQL beside each question yields, over an export, the rows on which the Python answer rests."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import queries
from api.exports.export import Wanted, export_of
from api.linked.sparql import answered, filled_in, named_queries, parameters, store_of
from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import INTERNAL
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary, load_vocabulary
from queries.question import Asked
from tests.graph.making import history
from tests.neo4j.test_parity import CHOICES, REAL_DAYS, counted, misnamed
from tests.neo4j.worlds import DAYS, World

ROOMS = Path(queries.__path__[0])
WITH_SPARQL = sorted(path.parent.name for path in ROOMS.glob("*/*.rq"))
CORE = {
    "who_leads",
    "network_municipalities",
    "networks_of_municipality",
    "coverage",
    "scheme_overlap",
}
WORLDS = {
    "reference": REAL_DAYS[-1:],
    "voorbeeldland": REAL_DAYS,
    **{f"random {seed}": [date(2019, 1, 1), *DAYS, date(2026, 12, 1)] for seed in range(3)},
}


@cache
def random_history(seed: int) -> History:
    """A country that no one thought up."""
    return history(*World(seed, load_vocabulary()).loads())


@pytest.fixture(scope="module", params=WORLDS)
def views(request: pytest.FixtureRequest, vocabulary: Vocabulary) -> list[tuple[GraphOnDay, Any]]:
    """The graph of a world on some days, each with the export of that day, to be asked."""
    name = str(request.param)
    found = (
        random_history(int(name.split()[1]))
        if name.startswith("random")
        else request.getfixturevalue(f"{name}_history")
    )
    graph = build_graph(found, INTERNAL, concepts=concept_nodes(vocabulary))
    exports = [export_of(found, Wanted(INTERNAL, day, include_unclear=True)) for day in WORLDS[name]]
    return [
        (GraphOnDay(graph, day), store_of(export)) for day, export in zip(WORLDS[name], exports, strict=True)
    ]


def given(query: str, asked: Asked) -> dict[str, str]:
    """What the question is told."""
    defaults = {"scheme": asked.scheme, "level": asked.level, "left": asked.scheme, "right": "ZORGKANTOOR"}
    values = {**defaults, **asked.parameters}
    return {name: values[name] for name in parameters(query) if values.get(name)}


def rows_of(found: Any, wanted: Iterable[str]) -> list[dict[str, Any]]:  # noqa: ANN401
    """The rows as Python gives them: dates as dates, and sources, whose order SPARQL does not keep, sorted."""
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    assert set(wanted) <= set(found.columns)
    return [{name: as_ours(name, value) for name, value in row.items()} for row in rows]


def as_ours(name: str, value: Any) -> Any:  # noqa: ANN401
    if name.endswith("sources") and value is not None:
        return tuple(sorted(value if isinstance(value, tuple) else value.split(";")))
    if name in ("valid_from", "valid_to") and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def in_any_order(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{name: as_ours(name, value) for name, value in row.items()} for row in rows]


def test_the_core_questions_have_sparql_and_all_sparql_is_tested() -> None:
    assert set(WITH_SPARQL) >= CORE
    assert set(WITH_SPARQL) <= set(CHOICES)
    assert {name.replace("-", "_") for name, _ in named_queries()} == set(WITH_SPARQL)


@pytest.mark.parametrize("room", WITH_SPARQL)
def test_sparql_yields_the_rows_on_which_the_answer_rests(
    views: list[tuple[GraphOnDay, Any]], room: str
) -> None:
    rests_on = import_module(f"queries.{room}.rests_on").rests_on
    query = (ROOMS / room / f"{room}.rq").read_text("utf-8")
    found = 0
    for view, store in views:
        for asked in CHOICES[room]:
            if asked.get("municipality") and view.node(asked.get("municipality")) is None:
                continue
            wanted = in_any_order(rests_on(view, asked))
            answer = answered(store, filled_in(query, view.day, given(query, asked)))
            rows = rows_of(answer, wanted[0] if wanted else ())
            assert counted(rows) == counted(wanted), (view.day, asked)
            assert misnamed(view, rows) == []
            found += len(rows)
    assert found, "nothing was compared"


@pytest.mark.parametrize("path", sorted(ROOMS.glob("*/*.rq")), ids=lambda path: path.stem)
def test_a_file_says_what_it_asks_and_what_to_fill_in(path: Path) -> None:
    comment, _, query = path.read_text("utf-8").partition("\n\n")
    assert all(line.startswith("#") for line in comment.splitlines())
    told = comment.partition("Vul eerst in:")
    assert "?" in told[0]
    assert {name for name in parameters(query) if f"?asked_{name}" not in told[2]} == set()
    assert Counter(parameters(query)).most_common(1)[0][1] == 1
