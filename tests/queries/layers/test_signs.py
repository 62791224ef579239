"""The table of signs in docs/pages.md, and colours that every reader can tell apart."""

from itertools import combinations, product

import pytest

from graph.answers import REASONS_OF, Reason, State
from queries.layers import all_layers, signs
from queries.layers.insurer_colours import FIXED
from queries.layers.layer import MapClass, Pattern
from queries.layers.tints import TINTS
from tests.queries.layers.eyes import EYES, contrast, difference, least_difference

TABLE = {
    (State.ONE, None, True): ("precies één", "#0072B2", Pattern.PLAIN),
    (State.SEVERAL, Reason.MULTIPLE, True): ("meer dan één", "#E69F00", Pattern.DIAGONAL),
    (State.SEVERAL, Reason.SOURCES_DIFFER, False): ("bronnen verschillen", "#D55E00", Pattern.CROSS),
    (State.SEVERAL, Reason.PARTS, True): ("deels", "#009E73", Pattern.STRIPES),
    (State.UNKNOWN, Reason.NO_SOURCE, False): ("onbekend", "#D9D9D9", Pattern.DOTS),
}


@pytest.mark.parametrize(("answer", "sign"), TABLE.items())
def test_signs_are_those_of_the_design(
    answer: tuple[State, Reason | None, bool], sign: tuple[str, str, Pattern]
) -> None:
    found = signs.sign_of(*answer)
    assert (found.title.nl, found.fill, found.pattern) == sign


def test_what_is_not_complete_is_light_with_an_outline() -> None:
    ours, none = signs.sign_of(State.ONE, None, False), signs.sign_of(State.NONE, None, True)
    assert (ours.title.nl, ours.outline, ours.pattern) == ("één in onze bronnen", "#0072B2", Pattern.PLAIN)
    assert (none.title.nl, none.outline, none.pattern) == ("geen", "#56B4E9", Pattern.PLAIN)
    assert difference(ours.fill, "#FFFFFF", EYES["normal"]) < difference("#0072B2", "#FFFFFF", EYES["normal"])


def test_every_answer_has_a_sign_that_explains_itself() -> None:
    for state, reasons in REASONS_OF.items():
        for reason in reasons:
            sign = signs.sign_of(state, reason, True)
            assert sign.explanation.nl.endswith(".")
            assert sign.explanation.en.endswith(".")
            assert bool(signs.why(reason).nl) == (state is State.UNKNOWN)


def test_several_and_unknown_have_patterns_as_well() -> None:
    patterned = (signs.MULTIPLE, signs.SOURCES_DIFFER, signs.PARTS, signs.UNKNOWN)
    assert len({sign.pattern for sign in patterned}) == len(patterned)
    assert all(sign.pattern is not Pattern.PLAIN for sign in patterned)


@pytest.mark.parametrize("eye", EYES)
def test_insurers_stay_apart_for_every_eye(eye: str) -> None:
    pairs = [*combinations(FIXED.values(), 2), *product(FIXED.values(), (signs.LIGHT_GREY, "#FFFFFF"))]
    for one, other in pairs:
        assert difference(one, other, EYES[eye]) >= 12, f"{one} and {other} look alike with {eye} vision"


@pytest.mark.parametrize("eye", EYES)
def test_tints_stay_apart_for_every_eye(eye: str) -> None:
    usual = TINTS[:4]
    for one, other in [*combinations(usual, 2), *product(usual, (signs.LIGHT_BLUE, signs.LIGHT_SKY))]:
        assert difference(one, other, EYES[eye]) >= 8, f"{one} and {other} look alike with {eye} vision"


@pytest.mark.parametrize("id", all_layers())
def test_classes_of_a_layer_differ_in_pattern_or_in_colour_for_every_eye(id: str) -> None:
    for one, other in combinations(all_layers()[id].classes, 2):
        if one.pattern is other.pattern:
            assert least_difference(one.fill, other.fill) >= 10, f"{one.id} and {other.id} look alike"


@pytest.mark.parametrize("sign", [sign for sign in signs.ANSWERS if sign.pattern is not Pattern.PLAIN])
def test_patterns_stand_out_from_their_colour(sign: MapClass) -> None:
    assert contrast(sign.ink, sign.fill) >= 2
