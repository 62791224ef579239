"""The dossier and the brief over GraphQL: every example works, and every unknown names whom to ask."""

import pytest

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask, data_of

ROOMS = ("region-profile", "municipality-brief")
QUERIES = {example.name: example.query for example in examples() if example.name in ROOMS}


@pytest.mark.parametrize("name", ROOMS)
def test_every_example_works_on_the_real_country(real: Ask, name: str) -> None:
    (found,) = data_of(real(QUERIES[name])).values()
    assert found["sentence"]
    assert all(topic["title"] for topic in found["topics"])
    assert all(line["nextStep"] and line["askWhom"] for line in found["unknown"])


def test_a_region_in_english(example: Ask) -> None:
    query = """{ regionProfile(id: "iza-zuidland") { region { id } networks { id }
        topics { topic title(lang: EN) lines { what(lang: EN) state until about { id } sources { id } } } } }"""
    found = data_of(example(query))["regionProfile"]
    assert {network["id"] for network in found["networks"]} == {"netwerk-zuid-oost", "netwerk-zuid-west"}
    plan = found["topics"][0]
    assert (plan["topic"], plan["title"]) == ("PLAN", "Which plan, until when")
    assert {(line["about"]["id"], line["until"]) for line in plan["lines"]} == {
        ("netwerk-zuid-oost", "2027-04-01"),
        ("netwerk-zuid-west", "2027-07-01"),
    }


def test_a_retired_municipality_names_its_heirs(example: Ask) -> None:
    query = (
        '{ municipalityBrief(code: "GM9905") { municipality { code } answersFor { code } networks { id } } }'
    )
    assert data_of(example(query))["municipalityBrief"] == {
        "municipality": {"code": "GM9905"},
        "answersFor": [{"code": "GM9907"}, {"code": "GM9909"}, {"code": "GM9906"}],
        "networks": [],
    }


def test_a_code_or_a_name_and_not_both(example: Ask) -> None:
    both = '{ municipalityBrief(code: "GM9901", name: "Noorderhaven") { sentence } }'
    for query in (both, "{ municipalityBrief { sentence } }"):
        assert example(query)["errors"][0]["extensions"]["code"] == "BAD_INPUT"
    nowhere = example('{ regionProfile(id: "iza-nergens") { sentence } }')
    assert nowhere["errors"][0]["extensions"]["code"] == "NOT_FOUND"
