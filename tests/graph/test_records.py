"""Records: what identifies them, what is left out of their values, and the identity of a statement."""

from dataclasses import FrozenInstanceError, replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import (
    AUDIENCES,
    Completeness,
    Record,
    Value,
    Version,
    circles,
    pairs,
    sources_named,
    statement_id,
)
from tests.graph.making import APRIL, GATHERED, claim, node, source, statement
from tests.graph.strategies import VALUES

IDENTIFYING = st.dictionaries(st.text(max_size=5), VALUES, max_size=3).map(lambda values: [*values.items()])


def test_what_is_not_stated_is_left_out_and_what_is_false_or_zero_is_not() -> None:
    stated = pairs({"rank": 0, "part": "", "basis": None, "core": False, "b": "x"})
    assert stated == (("b", "x"), ("core", False), ("rank", 0))


def test_a_source_speaks_from_its_date_or_else_from_the_day_it_was_gathered() -> None:
    assert source(date=APRIL).speaks_from == APRIL
    assert source(date=None).speaks_from == GATHERED


def test_the_keys_of_records() -> None:
    assert source("a").key == "a"
    assert node("a", series="s").key == "a|s"
    assert Completeness("a", "NETWORKS", "IZA").key == "a|NETWORKS|IZA"
    said = statement("a", "COVERS", "b")
    assert said.key == said.id


def test_the_values_of_a_node() -> None:
    merged = node("GM1", properties=pairs({"exists_to": "2023-01-01", "inhabitants": 12}))
    assert merged.get("inhabitants") == 12
    assert merged.text("inhabitants") == "12"
    assert merged.day("exists_to") == date(2023, 1, 1)
    assert merged.get("exists_from") is None
    assert merged.text("exists_from") == ""
    assert merged.day("exists_from") is None


def test_the_values_of_a_statement() -> None:
    said = statement("a", "LEADS", "b", rank=1)
    assert said.get("rank") == 1
    assert said.text("rank") == "1"
    assert said.get("basis") is None
    assert said.text("basis") == ""


def test_records_are_values() -> None:
    said = statement("a", "COVERS", "b")
    with pytest.raises(FrozenInstanceError):
        said.note = "x"  # type: ignore[misc]
    assert said == replace(said)
    assert len({said, replace(said)}) == 1


def test_a_version_is_known_from_its_load_until_the_next() -> None:
    version = Version(source(), recorded=2, superseded=4)
    assert [version.known_at(load) for load in range(1, 6)] == [False, True, True, False, False]
    assert Version(source(), recorded=2).known_at(9)


def test_the_audiences_go_from_wide_to_narrow() -> None:
    assert AUDIENCES == ("PUBLIC", "PARTICIPANTS", "INTERNAL")


def test_the_identity_of_a_statement_is_the_same_in_every_run() -> None:
    id = statement_id("LEADS", "vgz", "iza-x", [("rank", 1)], APRIL, "list")
    assert id == "8fbac4ecc1ad2935914ce97d"


@given(IDENTIFYING, st.randoms(use_true_random=False))
def test_the_order_of_qualifiers_does_not_matter(
    identifying: list[tuple[str, Value]], random: Random
) -> None:
    shuffled = random.sample(identifying, len(identifying))
    assert statement_id("K", "a", "b", shuffled, None, "s") == statement_id(
        "K", "a", "b", identifying, None, "s"
    )


@given(st.lists(st.text(max_size=3), min_size=5, max_size=5), st.integers(0, 4), st.text(max_size=3))
def test_any_other_part_gives_another_identity(parts: list[str], position: int, other: str) -> None:
    changed = [*parts[:position], other, *parts[position + 1 :]]
    assert (_id_of(parts) == _id_of(changed)) == (parts == changed)


@given(
    st.lists(st.text(max_size=3), min_size=5, max_size=5),
    st.lists(st.text(max_size=3), min_size=5, max_size=5),
)
def test_text_cannot_move_from_one_part_to_another(parts: list[str], others: list[str]) -> None:
    assert (_id_of(parts) == _id_of(others)) == (parts == others)


@pytest.mark.parametrize(
    "identifying",
    [[("rank", 1)], [("rank", "1")], [("rank", True)], [("rank", 1.5)], [("basis", 1)], []],
)
def test_the_type_of_a_value_is_part_of_the_identity(identifying: list[tuple[str, Value]]) -> None:
    others: list[list[tuple[str, Value]]] = [
        [("rank", 1)],
        [("rank", "1")],
        [("rank", True)],
        [("rank", 1.5)],
        [("basis", 1)],
        [],
    ]
    same = [_with(other) for other in others if _with(other) == _with(identifying)]
    assert len(same) == 1


def test_another_day_is_another_statement() -> None:
    ids = {statement_id("K", "a", "b", [], day, "s") for day in (None, APRIL, GATHERED)}
    assert len(ids) == 3


def _with(identifying: list[tuple[str, Value]]) -> str:
    return statement_id("K", "a", "b", identifying, None, "s")


def _id_of(parts: list[str]) -> str:
    kind, subject, object_, series, proposal = parts
    return statement_id(kind, subject, object_, [], None, series, proposal)


def test_a_circle_also_sees_what_wider_circles_see() -> None:
    assert [circles(audience) for audience in AUDIENCES] == [AUDIENCES[:1], AUDIENCES[:2], AUDIENCES]


def test_every_record_names_the_editions_on_which_it_rests() -> None:
    rests: list[Record] = [
        source("s"),
        node("a", sources=("s", "t")),
        statement("a", "COVERS", "b"),
        claim("s", "NETWORKS"),
    ]
    assert [sources_named(record) for record in rests] == [("s",), ("s", "t"), ("list-2026",), ("s",)]
