"""What holds for every layer, in the real country and in Voorbeeldland, on any day."""

import re
from datetime import date
from pathlib import Path

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from queries.layers import all_layers, layer
from queries.layers.layer import Choices, Painted
from queries.networks import levels

LAYERS = tuple(all_layers())
MAPS = Path(__file__).parents[3] / "docs" / "maps.md"


def test_the_layers_are_those_of_the_table_in_the_documentation() -> None:
    table = MAPS.read_text("utf-8").split("## Layers")[1].split("\n## ")[0]
    told = [
        name for row in re.findall(r"^\| (`[^|]+) \|", table, re.M) for name in re.findall(r"`([^`]+)`", row)
    ]
    assert set(LAYERS) == set(told)
    assert len(told) == len(set(told))


def test_a_layer_is_found_with_either_dash() -> None:
    assert layer("First_Insurer") is layer("first-insurer")


def test_a_layer_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(BadInput, match="first-insurer"):
        layer("weather")


def assert_is_whole(view: GraphOnDay, painted: Painted) -> None:
    """Every municipality of the day once, in a class of the layer, with words in both languages."""
    codes = [place.municipality.id for place in painted.places]
    assert codes == [node.id for node in view.of_label("Municipality")]
    classes = {found.id for found in painted.classes}
    assert len(classes) == len(painted.classes)
    for place in painted.places:
        assert place.map_class in classes
        assert place.municipality.name in place.sentence.nl
        assert place.sentence.en
        assert place.label.nl
        assert place.label.en
    assert painted.sentence.nl
    assert painted.sentence.en
    legend = painted.legend()
    assert sum(entry.municipalities for entry in legend) == len(codes)
    assert all(entry.municipalities > 0 for entry in legend)


@pytest.mark.parametrize("id", LAYERS)
@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2024, 6, 1), date(2021, 6, 1), date(1999, 1, 1)])
def test_every_municipality_of_the_real_country_has_one_class(reference: Graph, id: str, day: date) -> None:
    view = GraphOnDay(reference, day)
    assert_is_whole(view, layer(id).on(view, Choices()))


@pytest.mark.parametrize("id", LAYERS)
def test_every_municipality_of_voorbeeldland_has_one_class(example: GraphOnDay, id: str) -> None:
    assert_is_whole(example, layer(id).on(example, Choices()))


@pytest.mark.parametrize("id", [found.id for found in all_layers().values() if found.uses_scheme])
@pytest.mark.parametrize("scheme", ["MGN", "ZORGKANTOOR", "GGD", "ROAZ", "PROVINCE"])
def test_every_scheme_can_be_chosen(country: GraphOnDay, id: str, scheme: str) -> None:
    assert_is_whole(country, layer(id).on(country, Choices(scheme)))


@pytest.mark.parametrize("id", [found.id for found in all_layers().values() if found.uses_level])
def test_every_level_can_be_chosen(country: GraphOnDay, id: str) -> None:
    for level in levels(country):
        assert_is_whole(country, layer(id).on(country, Choices("IZA", level.id)))


@pytest.mark.parametrize("id", LAYERS)
def test_what_is_known_names_its_sources(country: GraphOnDay, id: str) -> None:
    painted = layer(id).on(country, Choices())
    assert all(place.sources for place in painted.places if place.map_class != "unknown")


@pytest.mark.parametrize("id", LAYERS)
def test_before_any_source_nothing_is_known(reference: Graph, id: str) -> None:
    view = GraphOnDay(reference, date(1999, 1, 1))
    painted = layer(id).on(view, Choices())
    assert {place.map_class for place in painted.places} <= {"unknown"}


def test_a_choice_that_does_not_exist_is_refused(country: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="regio-indeling"):
        layer("coverage").on(country, Choices("MOON"))
    with pytest.raises(BadInput, match="niveau"):
        layer("coverage").on(country, Choices("IZA", "DREAMED"))


def test_a_layer_is_worked_out_once_per_day(country: GraphOnDay) -> None:
    assert layer("networks").on(country, Choices()) is layer("networks").on(country, Choices("iza", "listed"))


@pytest.mark.parametrize("id", LAYERS)
def test_areas_lie_within_the_country_of_the_day(country: GraphOnDay, id: str) -> None:
    existing = {node.id for node in country.of_label("Municipality")}
    painted = layer(id).on(country, Choices())
    assert all(group.members and group.members <= existing for group in painted.groups)
    assert len({group.thing.id for group in painted.groups}) == len(painted.groups)
