"""The ruler itself: published pairs of CIEDE2000 (Sharma, Wu and Dalal, 2005), and what each eye confuses."""

import pytest

from tests.queries.layers.eyes import EYES, Triple, ciede2000, difference

PUBLISHED: list[tuple[Triple, Triple, float]] = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "expected"), PUBLISHED)
def test_differences_are_as_published(one: Triple, other: Triple, expected: float) -> None:
    assert ciede2000(one, other) == pytest.approx(expected, abs=1e-4)


def test_red_and_green_come_together_without_red_or_green_cones() -> None:
    for eye in ("protanopia", "deuteranopia"):
        assert (
            difference("#CC4444", "#4E8B22", EYES[eye]) < difference("#CC4444", "#4E8B22", EYES["normal"]) / 2
        )


def test_blue_and_green_come_together_without_blue_cones() -> None:
    colours = "#3A78C8", "#148C8C"
    assert difference(*colours, EYES["tritanopia"]) < difference(*colours, EYES["normal"]) / 2
