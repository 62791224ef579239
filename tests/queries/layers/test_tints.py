"""Neighbouring areas never share a tint."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from graph.day import GraphOnDay
from graph.graph import build_graph
from queries.layers import layer
from queries.layers.layer import Choices, Group
from queries.layers.tints import TINTS, neighbours, tint_of, tints
from tests.graph.making import GATHERED, changes, history, node, source


def touching(view: GraphOnDay, groups: Sequence[Group]) -> list[tuple[Group, Group]]:
    borders = neighbours(view) | {(right, left) for left, right in neighbours(view)}
    return [
        (one, other)
        for one in groups
        for other in groups
        if one.thing.id < other.thing.id
        and (
            one.members & other.members
            or any((left, right) in borders for left in one.members for right in other.members)
        )
    ]


def test_areas_that_touch_have_another_tint_in_every_scheme(country: GraphOnDay) -> None:
    for scheme in ("IZA", "MGN", "ZORGKANTOOR", "JEUGD", "COROP", "PROVINCE"):
        groups = layer("scheme").on(country, Choices(scheme)).groups
        pairs = touching(country, groups)
        assert pairs
        assert all(one.tint != other.tint for one, other in pairs)
        assert max(group.tint for group in groups) < len(TINTS)


def test_networks_that_touch_or_overlap_have_another_tint(country: GraphOnDay) -> None:
    groups = layer("networks").on(country, Choices()).groups
    assert all(one.tint != other.tint for one, other in touching(country, groups))


@given(st.lists(st.sets(st.integers(0, 11), min_size=1), min_size=1, max_size=8))
def test_any_areas_on_the_tiles_can_be_told_apart(drawn: list[set[int]]) -> None:
    towns = [
        node(f"GM{n:04}", "Municipality", properties=(("tile_column", n % 4), ("tile_row", n // 4)))
        for n in range(12)
    ]
    view = GraphOnDay(build_graph(history(changes(source(), *towns))), GATHERED)
    areas = {f"area-{number}": [f"GM{n:04}" for n in members] for number, members in enumerate(drawn)}
    found = tints(view, areas)
    for one, members in areas.items():
        for other, others in areas.items():
            if one != other and set(members) & set(others):
                assert found[one] != found[other]


def test_a_tint_beyond_the_last_begins_again() -> None:
    assert tint_of(len(TINTS)) == TINTS[0]
