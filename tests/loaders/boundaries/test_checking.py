"""Every municipality of the year once, whole, and in the Netherlands."""

import pytest
from shapely.geometry import MultiPolygon, Polygon, box

from loaders.boundaries.checking import check
from loaders.boundaries.problems import BoundariesInvalid
from loaders.boundaries.reading import Boundary, boundaries_of
from tests.loaders.boundaries.squares import country, expected

COUNTRY = country()
FOUND = boundaries_of(COUNTRY)
NAMES = expected(COUNTRY)


def problems_of(found: list[Boundary], names: dict[str, str] | None = None) -> str:
    with pytest.raises(BoundariesInvalid) as error:
        check(found, names or NAMES, 2024)
    assert "2024" in error.value.message
    return " ".join(error.value.problems)


def test_the_right_boundaries_pass_unchanged() -> None:
    shapes = check(FOUND, NAMES, 2024)
    assert shapes == {boundary.code: boundary.shape for boundary in FOUND}


def test_one_is_missing() -> None:
    assert problems_of(FOUND[1:]) == "Ontbreekt: Dorp 1 (GM0001)."


def test_one_is_there_twice() -> None:
    assert problems_of([*FOUND, FOUND[2]]) == "Meer dan één keer: Dorp 3 (GM0003)."


def test_one_is_of_another_year() -> None:
    assert "Geen gemeente in 2024" in problems_of(FOUND, {k: v for k, v in NAMES.items() if k != "GM0005"})


def test_one_lies_elsewhere() -> None:
    bonaire = Boundary("GM0001", "Dorp 1", MultiPolygon([box(-68.4, 12.0, -68.2, 12.3)]))
    assert "Niet in Nederland: Dorp 1 (GM0001)" in problems_of([bonaire, *FOUND[1:]])


def test_a_line_that_crosses_itself_a_little_is_mended() -> None:
    loop = [
        (5.0, 52.0),
        (5.1, 52.0),
        (5.1, 52.1),
        (5.0005, 52.1),
        (5.0, 52.0999),
        (5.0, 52.1),
        (5.0005, 52.0999),
    ]
    whole = Boundary("GM0001", "Dorp 1", MultiPolygon([Polygon(loop)]))
    assert not whole.shape.is_valid
    assert check([whole, *FOUND[1:]], NAMES, 2024)["GM0001"].is_valid


def test_a_shape_that_is_not_whole_is_refused() -> None:
    bow = MultiPolygon([Polygon([(5.0, 52.0), (5.1, 52.1), (5.1, 52.0), (5.0, 52.1)])])
    flat = MultiPolygon([Polygon([(5.0, 52.0), (5.1, 52.1), (5.0, 52.0)])])
    for shape in (bow, flat):
        assert "geen geldig vlak" in problems_of([Boundary("GM0001", "Dorp 1", shape), *FOUND[1:]])


def test_all_problems_are_told_at_once() -> None:
    told = problems_of([*FOUND[1:], FOUND[1]])
    assert "Ontbreekt" in told
    assert "Meer dan één keer" in told
