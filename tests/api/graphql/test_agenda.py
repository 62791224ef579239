"""What is on the agenda, over GraphQL: every example works, and what is not recorded is said."""

import pytest

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask, data_of

ROOMS = ("ending-soon", "still-to-decide", "plan-and-money", "insurer-portfolio", "timeline")
QUERIES = {example.name: example.query for example in examples() if example.name in ROOMS}


@pytest.mark.parametrize("name", ROOMS)
def test_every_example_works_on_the_real_country(real: Ask, name: str) -> None:
    for answer in data_of(real(QUERIES[name])).values():
        assert answer["sentence"]
        assert answer["rows"]


def test_an_ending_with_what_follows(example: Ask) -> None:
    query = """{ endingSoon(within: "6m", network: "netwerk-noordland") { rows {
        kind thing { id } ends daysLeft leaders { id }
        followUp { state explanation(lang: EN) followers { thing { id } starts words } } } } }"""
    rows = data_of(example(query))["endingSoon"]["rows"]
    (money,) = [row for row in rows if row["kind"] == "MONEY"]
    assert money == {
        "kind": "MONEY",
        "thing": {"id": "contract-noordland-i-gemeenten-2026"},
        "ends": "2027-01-01",
        "daysLeft": 40,
        "leaders": [{"id": "appel"}, {"id": "beuk"}],
        "followUp": {
            "state": "ONE",
            "explanation": "By our sources after that: municipal fund (from 1 January 2027).",
            "followers": [
                {"thing": {"id": "netwerk-noordland"}, "starts": "2027-01-01", "words": "gemeentefonds"}
            ],
        },
    }


def test_a_term_that_is_none_is_refused(example: Ask) -> None:
    response = example('{ endingSoon(within: "ooit") { sentence } }')
    assert response["errors"][0]["extensions"]["code"] == "BAD_INPUT"
