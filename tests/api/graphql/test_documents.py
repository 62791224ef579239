"""What the documents describe, over GraphQL: every example works, and what is not for the public stays away."""

import pytest

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask, data_of

ROOMS = (
    "requirements",
    "contract-rate",
    "indicators",
    "connections",
    "salience",
    "cooperation",
    "contracting-steps",
    "good-agreements",
)
QUERIES = {example.name: example.query for example in examples() if example.name in ROOMS}


@pytest.mark.parametrize("name", ROOMS)
def test_every_example_works_on_the_real_country(real: Ask, name: str) -> None:
    for answer in data_of(real(QUERIES[name])).values():
        assert answer["sentence"]
        assert answer.get("rows") or answer.get("paths") or answer.get("networks")


def test_the_sentence_and_remarks_come_in_english_too(real: Ask) -> None:
    query = '{ requirements(region: "iza-flevoland") { sentence(lang: EN) rows { remark(lang: EN) } } }'
    answer = data_of(real(query))["requirements"]
    assert "wherever they are" in answer["sentence"]
    assert "The deadline (before 1 July 2025) has passed." in {row["remark"] for row in answer["rows"]}


def test_contract_rate_keeps_the_unknown_apart(example: Ask) -> None:
    query = """{ contractRate(by: NETWORK, id: "netwerk-noordland") {
        rows { function parties total signed { id } unknown { id } percentSigned weightedSigned } } }"""
    first = data_of(example(query))["contractRate"]["rows"][0]
    assert first == {
        "function": "FUNCTION_I",
        "parties": "INSURERS",
        "total": 5,
        "signed": [{"id": "appel"}, {"id": "beuk"}],
        "unknown": [{"id": "ceder"}, {"id": "den"}, {"id": "eik"}],
        "percentSigned": 40.0,
        "weightedSigned": 85.0,
    }


def test_a_small_count_is_null(example: Ask) -> None:
    query = """{ indicators(subject: "netwerk-de-brug") {
        rows { value hidden series { value hidden } ambitions { comparable met } } } }"""
    (row,) = data_of(example(query))["indicators"]["rows"]
    assert row == {
        "value": None,
        "hidden": True,
        "series": [{"value": None, "hidden": True}],
        "ambitions": [{"comparable": False, "met": None}],
    }


def test_a_way_names_its_steps(example: Ask) -> None:
    query = """{ connection(from: "appel", to: "netwerk-noordland") {
        paths { length steps { subject { id } kind object { id } sources { id } } } } }"""
    (path,) = data_of(example(query))["connection"]["paths"]
    assert path["length"] == 1
    assert [(s["subject"]["id"], s["kind"], s["object"]["id"]) for s in path["steps"]] == [
        ("appel", "LEADS", "netwerk-noordland")
    ]


def test_own_scores_stay_inside(example: Ask, inside: Ask) -> None:
    query = "{ salience { rows { basis about { id } inSubject { id } type } } }"
    outside = data_of(example(query))["salience"]["rows"]
    assert {row["basis"] for row in outside} == {"STUDY"}
    own = [row for row in data_of(inside(query))["salience"]["rows"] if row["basis"] == "OWN"]
    assert own == [
        {
            "basis": "OWN",
            "about": [{"id": "welzijn-zuidland"}],
            "inSubject": {"id": "netwerk-zuid-oost"},
            "type": "DEPENDENT",
        }
    ]


@pytest.mark.parametrize("ends", ['from: "", to: ""', 'from: "appel", to: " "', 'from: "", to: "appel"'])
def test_a_way_has_two_ends(example: Ask, ends: str) -> None:
    (error,) = example(f"{{ connection({ends}) {{ sentence }} }}")["errors"]
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_what_does_not_exist_is_said(example: Ask) -> None:
    response = example('{ connection(from: "appel", to: "bestaat-niet") { sentence } }')
    assert response["errors"][0]["extensions"]["code"] == "NOT_FOUND"


def test_a_source_lists_the_facts_that_rest_on_it(real: Ask) -> None:
    query = """{ source(id: "zilveren-kruis-inkoopbeleid-ggz-2026-2025-04-01") {
        facts(status: DESCRIBED, kind: "Requirement", first: 20) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { status kind subject { id name kind } object { id } text locator } } } }"""
    first = data_of(real(query))["source"]["facts"]
    assert (first["totalCount"], len(first["nodes"]), first["pageInfo"]["hasNextPage"]) == (35, 20, True)
    cursor = first["pageInfo"]["endCursor"]
    rest = data_of(real(query.replace("first: 20", f'first: 20, after: "{cursor}"')))["source"]["facts"][
        "nodes"
    ]
    ids = [node["subject"]["id"] for node in (*first["nodes"], *rest)]
    assert len(set(ids)) == 35
    assert all(node["locator"] and node["object"] is None for node in first["nodes"])


IN_DEPTH = """{ network(id: "netwerk-noordland") {
        contracts { id status functions { function claimArrangement } onBehalfOf { id } mainContractors { id }
          executors { id } followers { id } restsOn { id } goodAgreements { id }
          financing { financier { id } form fundingTitle term volume budgetEur validTo } }
        offers { id offeredBy { id } offeredTo { id } }
        budgets { plan { id } year amountEur approvedByMunicipalities } } }"""


def test_the_contracts_of_a_network_in_depth(example: Ask) -> None:
    network = data_of(example(IN_DEPTH))["network"]
    contracts = {contract.pop("id"): contract for contract in network["contracts"]}
    assert contracts["contract-noordland-i-gemeenten-2026"] == {
        "status": "SIGNED",
        "functions": [{"function": "FUNCTION_I", "claimArrangement": "MAIN_CONTRACTOR_ONLY"}],
        "onBehalfOf": [{"id": "GM9902"}],
        "mainContractors": [{"id": "GM9901"}],
        "executors": [],
        "followers": [],
        "restsOn": [{"id": "plan-noordland"}],
        "goodAgreements": [],
        "financing": [
            {
                "financier": {"id": "GM9901"},
                "form": "SUBSIDY",
                "fundingTitle": "SPUK_IZA",
                "term": "TEMPORARY",
                "volume": None,
                "budgetEur": None,
                "validTo": "2027-01-01",
            }
        ],
    }
    paid = contracts["contract-noordland-i-appel-2026"]
    assert {(one["volume"], one["budgetEur"]) for one in paid["financing"]} == {(None, None)}
    assert paid["followers"] == [], "who follows is for the participants"


def test_the_offers_and_budgets_of_a_network(example: Ask) -> None:
    network = data_of(example(IN_DEPTH))["network"]
    assert network["offers"] == [
        {
            "id": "offerte-noordland-i-2026",
            "offeredBy": [{"id": "huisartsen-noordland"}],
            "offeredTo": [{"id": "appel"}],
        }
    ]
    assert network["budgets"] == [
        {
            "plan": {"id": "plan-noordland"},
            "year": "2026",
            "amountEur": 900000.0,
            "approvedByMunicipalities": True,
        }
    ]
