"""A plan answers exactly as the library does: the same data in the same order, the same errors and paths."""

import json
from typing import Any, Optional

import pytest
import strawberry
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from api.graphql.context import Context
from api.graphql.examples import examples
from api.graphql.execution import execute, make_schema
from api.graphql.planned import PlannedExecutor
from api.graphql.schema import SCHEMA
from api.snapshot import Snapshot
from graph.errors import NotFound
from graph.records import INTERNAL
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from tests.api import toy

NESTED = """
query Nested($few: Int = 12, $with: Boolean!, $scheme: RegionScheme) {
  municipalities(first: $few) { totalCount nodes {
    __typename code name
    regions { scheme region { id name firstInsurer { ...Said candidates { insurer { id name } lastKnown } } } }
    iza: regions(scheme: $scheme) { region { name } }
    networks @include(if: $with) { ...Said candidates { network { id status } extent part validFrom } }
    again: name name
    successors @skip(if: $with) { code }
  } pageInfo { hasNextPage endCursor } }
}
fragment Said on Answer { __typename state reason complete explanation(lang: EN) nl: explanation }
"""
THINGS = """
{ organisations(first: 30) { nodes { __typename id name aliases ... on Insurer { organisationType: __typename } sources { title date } } }
  __schema { queryType { name } types { name fields { name } } } __typename }
"""


class LibraryExecutor(StrawberryGraphQLCoreExecutionContext):
    """The library's own, without a plan."""

    def __init__(self, *arguments: Any, planner: object, **named: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(*arguments, **named)


def length_of(size: int) -> int:
    if size == 0:
        raise NotFound("Dit blad heeft geen lengte.")
    return size


def three_leaves() -> list["Leaf"]:
    return [Leaf(name=f"blad {size}", size=size) for size in (3, 0, 5)]


@strawberry.interface
class Named:
    """What has a name."""

    name: str


@strawberry.type
class Leaf(Named):
    """A leaf that can fail."""

    size: int

    @strawberry.field
    def length(self, times: int = 1) -> int:
        """Fails for the leaf without a size."""
        return length_of(self.size) * times

    @strawberry.field
    def perhaps(self) -> int | None:
        """The same, but may be absent."""
        return length_of(self.size)

    @strawberry.field
    def wrong(self) -> int:
        """No number at all."""
        return "x"  # type: ignore[return-value]


@strawberry.type
class Branch:
    """Leaves, of which the second cannot tell its length."""

    @strawberry.field
    def leaves(self) -> list[Leaf]:
        """All must be there."""
        return three_leaves()

    @strawberry.field
    def torn(self) -> list[Leaf | None] | None:
        """Some may be absent."""
        return [*three_leaves(), None]

    @strawberry.field
    def named(self) -> list[Named]:
        """Behind an interface."""
        return [*three_leaves(), Named(name="niets")]

    @strawberry.field
    def context(self, info: strawberry.Info) -> str:
        """What only the library can give."""
        return f"{info.field_name} {info.path.key}"

    @strawberry.field
    def down(self) -> Optional["Branch"]:
        """One more."""
        return Branch()


@strawberry.type
class Query:
    """The root."""

    @strawberry.field
    def branch(self) -> Branch:
        """A branch."""
        return Branch()


TREE = make_schema(Query)


def both_ways(
    schema: strawberry.Schema,
    snapshot: Snapshot,
    query: str,
    variables: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[dict[str, Any], dict[str, Any]]:
    assert schema.execution_context_class is PlannedExecutor
    planned = execute(schema, Context(snapshot, today=toy.DAY), query, variables)
    with monkeypatch.context() as library:
        library.setattr(schema, "execution_context_class", LibraryExecutor)
        return planned, execute(schema, Context(snapshot, today=toy.DAY), query, variables)


@pytest.fixture(scope="module")
def snapshots(reference_history: History, voorbeeldland_history: History) -> list[Snapshot]:
    concepts = concept_nodes(load_vocabulary())
    return [Snapshot(history, INTERNAL, concepts) for history in (reference_history, voorbeeldland_history)]


def test_every_example_and_all_that_graphql_can_say(
    snapshots: list[Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [(example.query, dict[str, Any]()) for example in examples()]
    asked += [(NESTED, {"with": True, "scheme": "IZA"}), (NESTED, {"with": False, "few": 3}), (THINGS, {})]
    for snapshot in snapshots:
        for query, variables in asked:
            planned, library = both_ways(SCHEMA, snapshot, query, variables, monkeypatch)
            assert json.dumps(planned) == json.dumps(library)


@pytest.mark.parametrize(
    "query",
    [
        "{ branch { leaves { name size length(times: 2) } } }",
        "{ branch { leaves { name } torn { length } } }",
        "{ branch { torn { name perhaps } } }",
        "{ branch { named { name __typename ... on Leaf { size } } } }",
        "{ branch { leaves { name wrong } } }",
        "{ branch { context down { context torn { length } down { context leaves { perhaps } } } } }",
        "{ branch { leaves { length(times: 99999999999) } } }",
        "query($n: Int!) { branch { leaves { length(times: $n) } } }",
    ],
)
def test_what_goes_wrong_goes_wrong_in_the_same_place(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = Snapshot(toy.toy_store().read_all(), INTERNAL, ())
    planned, library = both_ways(TREE, snapshot, query, {}, monkeypatch)
    assert json.dumps(planned) == json.dumps(library)


def test_what_goes_well_does_not_need_the_library(
    snapshots: list[Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    below: list[str] = []
    walk = StrawberryGraphQLCoreExecutionContext.collect_and_execute_subfields

    def seen(self: Any, type_: Any, *rest: Any) -> Any:  # noqa: ANN401 - the library's own
        below.append(type_.name)
        return walk(self, type_, *rest)

    monkeypatch.setattr(StrawberryGraphQLCoreExecutionContext, "collect_and_execute_subfields", seen)
    execute(SCHEMA, Context(snapshots[0], today=toy.DAY), NESTED, {"with": True})
    assert below == []
    execute(SCHEMA, Context(snapshots[0], today=toy.DAY), "{ __schema { queryType { name } } }")
    assert below == ["__Schema", "__Type"]
