"""What networks and regions have in common, over GraphQL."""

import pytest

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask, data_of

ROOMS = ("compare-regions", "not-at-the-table", "shared-partners")
QUERIES = {example.name: example.query for example in examples() if example.name in ROOMS}


@pytest.mark.parametrize("name", ROOMS)
def test_every_example_works_on_the_real_country(real: Ask, name: str) -> None:
    for answer in data_of(real(QUERIES[name])).values():
        assert answer["sentence"]
        assert answer["rows"]


def test_who_is_known_and_no_partner(example: Ask) -> None:
    query = """{ notAtTheTable(region: "iza-zuidland", state: NONE) {
        rows { network { id } regions { id } organisation { id } state
               mentions { why about { id } explanation(lang: EN) } askWhom { name } sources { id } } } }"""
    (row,) = data_of(example(query))["notAtTheTable"]["rows"]
    assert row["organisation"] == {"id": "welzijn-zuidland"}
    assert (row["network"]["id"], row["regions"], row["state"]) == (
        "netwerk-zuid-west",
        [{"id": "iza-zuidland"}],
        "NONE",
    )
    assert {mention["why"] for mention in row["mentions"]} == {"PARTNER_NEARBY", "CONTRACT_NEARBY"}
    assert row["mentions"][0]["explanation"] == "is a partner in Netwerk Zuid-Oost (also in region Zuidland)"


def test_what_two_networks_share(example: Ask) -> None:
    query = """{ sharedPartners(by: NETWORKS, part: CORE) {
        rows { networks { id } parties { organisation { id } parts } meeting { id } } } }"""
    rows = data_of(example(query))["sharedPartners"]["rows"]
    assert {party["organisation"]["id"]: party["parts"] for row in rows for party in row["parties"]} == {
        "ggz-midden": ["CORE"],
        "ggz-noordster": ["CORE", "OTHER_GGZ"],
        "ggz-zuidwal": ["CORE"],
    }


def test_regions_side_by_side_and_like_one(example: Ask) -> None:
    query = """{ compareRegions(regions: ["iza-noordland", "iza-eiland"]) {
        rows { topic values { region { id } state text things { id } } inAll { id } } }
      regionsLike(region: "iza-noordland") { sentence(lang: EN)
        rows { region { id } likenesses { respect state explanation } } } }"""
    answer = data_of(example(query))
    rows = {row["topic"]: row for row in answer["compareRegions"]["rows"]}
    assert rows["FIRST_INSURER"]["inAll"] == [{"id": "appel"}]
    assert [value["state"] for value in rows["MUNICIPALITIES"]["values"]] == ["ONE", "UNKNOWN"]
    (like,) = answer["regionsLike"]["rows"]
    assert like["region"] == {"id": "iza-zuidland"}
    assert "in the order" not in answer["regionsLike"]["sentence"]


def test_one_region_cannot_be_compared(example: Ask) -> None:
    errors = example('{ compareRegions(regions: ["iza-noordland"]) { sentence } }')["errors"]
    assert errors[0]["extensions"]["code"] == "BAD_INPUT"


def test_only_with_the_answer_that_is_asked_for(example: Ask) -> None:
    query = """{ unknown: regions(secondInsurer: [UNKNOWN]) { totalCount nodes { id } }
      both: regions(firstInsurer: [SEVERAL, UNKNOWN], mandate: [ONE]) { nodes { id } }
      coverage(states: [NONE]) { totals { regions } regions { region { id } state } }
      gaps(kinds: [REGION_WITHOUT_SECOND_INSURER], states: [UNKNOWN]) { state subject { id } } }"""
    answer = data_of(example(query))
    assert {node["id"] for node in answer["unknown"]["nodes"]} == {"iza-zuidland", "iza-middenland"}
    assert answer["unknown"]["totalCount"] == 2
    assert {node["id"] for node in answer["both"]["nodes"]} == {"iza-zuidland", "iza-middenland"}
    assert [row["region"]["id"] for row in answer["coverage"]["regions"]] == ["iza-hoogland"]
    assert sum(total["regions"] for total in answer["coverage"]["totals"]) == 5
    assert {gap["state"] for gap in answer["gaps"]} == {"UNKNOWN"}
