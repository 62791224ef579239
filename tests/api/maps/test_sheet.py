"""What stands on a picture: title, date, level, legend with counts, sources, attribution; all of it readable."""

from datetime import date
from itertools import combinations

import pytest

from api.maps.choosing import MapChoice, drawn
from api.maps.geography import OFFICIAL, TILES
from api.maps.lettering import lines_of, width_of
from api.maps.picture import Area, Border, Picture, Words
from api.maps.placing import lines_of_short
from api.maps.sheet import sheet
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.layers import all_layers
from tests.api.maps.conftest import BOTH


def picture_of(view: GraphOnDay, choice: MapChoice) -> Picture:
    found = drawn(view, choice)
    return sheet(found.painted, found.geography, found.day, found.language)


def text_of(picture: Picture) -> str:
    return " ".join(mark.text for mark in picture.marks if isinstance(mark, Words))


def test_the_picture_says_what_it_shows(country: GraphOnDay) -> None:
    text = text_of(picture_of(country, MapChoice()))
    assert "Netwerken" in text
    assert "Peildatum 22 november 2026" in text
    assert "Op de lijst van het programma (16 april 2026)" in text
    assert "precies één netwerk: 333 gemeenten" in text
    assert "niet op de lijst: 3 gemeenten" in text
    assert "onbekend: 1 gemeente" in text
    assert "Bronnen: Alle netwerken (16 april 2026)." in text
    assert "Tegelkaart: eigen indeling van dit project" in text
    assert "Zoetermeer" in text


def test_the_picture_in_english(country: GraphOnDay) -> None:
    text = text_of(picture_of(country, MapChoice(language="en")))
    assert "As of 22 November 2026" in text
    assert "exactly one network: 333 municipalities" in text
    assert "Sources:" in text


def test_regions_are_counted_beside_municipalities(country: GraphOnDay) -> None:
    text = text_of(picture_of(country, MapChoice("coverage")))
    assert "precies één netwerk: 30 regio's, 230 gemeenten" in text
    assert "IZA-regio's" in text


def test_every_number_on_the_map_is_in_the_key(country: GraphOnDay) -> None:
    words = [mark for mark in picture_of(country, MapChoice("scheme")).marks if isinstance(mark, Words)]
    on_map = {mark.text for mark in words if mark.halo}
    in_key = {mark.text for mark in words if mark.anchor == "end"}
    assert on_map == in_key == {str(number) for number in range(1, 43)}


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.parametrize("id", all_layers())
@pytest.mark.usefixtures("boundaries")
def test_all_words_and_areas_lie_on_the_sheet(country: GraphOnDay, id: str, geography: str) -> None:
    picture = picture_of(country, MapChoice(id, geography=geography))
    for mark in picture.marks:
        if isinstance(mark, Words):
            width = width_of(mark.text, mark.size, mark.bold)
            left = mark.at[0] - {"start": 0, "middle": width / 2, "end": width}[mark.anchor]
            assert left >= 0, mark.text
            assert left + width <= picture.width, mark.text
            assert 0 < mark.at[1] < picture.height, mark.text
        elif isinstance(mark, Area | Border):
            rings = mark.rings if isinstance(mark, Border) else [r for p in mark.polygons for r in p]
            assert all(
                0 <= x <= picture.width and 0 <= y <= picture.height for ring in rings for x, y in ring
            )


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.parametrize("id", all_layers())
@pytest.mark.usefixtures("boundaries")
def test_words_on_the_map_hardly_touch(country: GraphOnDay, id: str, geography: str) -> None:
    words = [
        mark
        for mark in picture_of(country, MapChoice(id, geography=geography)).marks
        if isinstance(mark, Words) and mark.halo
    ]
    touching = [(a.text, b.text) for a, b in combinations(words, 2) if _overlap(a, b) > 20]
    assert len(touching) <= 2, touching


def _overlap(one: Words, other: Words) -> float:
    widths = [width_of(words.text, words.size, words.bold) for words in (one, other)]
    across = (widths[0] + widths[1]) / 2 - abs(one.at[0] - other.at[0])
    down = one.size - abs(one.at[1] - other.at[1])
    return max(across, 0) * max(down, 0)


def test_municipalities_without_a_tile_are_named(reference: Graph) -> None:
    text = text_of(picture_of(GraphOnDay(reference, date(2021, 6, 1)), MapChoice()))
    assert "Niet getekend op deze kaart (tegelkaart): Beemster, Boxmeer, Brielle" in text
    assert "onbekend: 352 gemeenten" in text


def test_a_day_without_any_source(reference: Graph) -> None:
    text = text_of(picture_of(GraphOnDay(reference, date(1990, 1, 1)), MapChoice("coverage")))
    assert "Geen bronnen op deze dag." in text


def test_without_boundaries_the_sheet_says_how_to_get_them(country: GraphOnDay) -> None:
    assert "mgn boundaries fetch" in text_of(picture_of(country, MapChoice(geography=OFFICIAL)))
    assert "mgn boundaries fetch" not in text_of(picture_of(country, MapChoice(geography=TILES)))


def test_lines_break_between_words() -> None:
    text = "Op de lijst van het programma staan vijfenveertig netwerken"
    lines = lines_of(text, 12, 120)
    assert " ".join(lines) == text
    assert all(width_of(line, 12) <= 120 for line in lines)
    assert lines_of("onbreekbaarlangwoord", 12, 10) == ["onbreekbaarlangwoord"]


def test_two_insurers_stand_below_each_other() -> None:
    assert lines_of_short("VGZ+ZK") == ("VGZ+", "ZK")
    assert lines_of_short("12") == ("12",)
