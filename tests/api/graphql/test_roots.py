"""Every root field answers, pages, and refuses what it does not know."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.graphql.budget import Budget
from api.graphql.context import Context
from api.graphql.execution import execute
from api.graphql.schema import SCHEMA
from api.snapshot import Snapshot
from graph.records import PUBLIC
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from tests.api import toy
from tests.api.graphql.conftest import Ask, data_of


def error_of(response: dict[str, Any]) -> dict[str, Any]:
    (error,) = response["errors"]
    found: dict[str, Any] = error
    return found


def paged(ask: Ask, query: str, root: str) -> Iterator[dict[str, Any]]:
    """The nodes of all pages; `query` takes $after."""
    after = None
    while True:
        connection = data_of(ask(query, after=after))[root]
        yield from connection["nodes"]
        if not connection["pageInfo"]["hasNextPage"]:
            return
        after = connection["pageInfo"]["endCursor"]


@pytest.mark.parametrize(
    "root",
    ["regions", "regions(scheme: MGN)", "municipalities", "networks", "insurers", "organisations",
     "organisations(role: SOCIAL)", "sources", 'search(text: "en")'],
)  # fmt: skip
def test_pages_together_are_the_whole_list_in_order(real: Ask, root: str) -> None:
    name, _, arguments = root.rstrip(")").partition("(")
    field = f"{name}(first: 40, after: $after{', ' if arguments else ''}{arguments})"
    query = f"query($after: String) {{ {field} {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"
    ids = [node["id"] for node in paged(real, query, name)]
    assert len(ids) == len(set(ids)) == data_of(real(query, after=None))[name]["totalCount"]
    assert ids


@pytest.mark.parametrize("first", [0, 501, -1])
def test_a_page_of_another_size_is_refused(real: Ask, first: int) -> None:
    error = error_of(real("query($n: Int!) { networks(first: $n) { totalCount } }", n=first))
    assert error["extensions"]["code"] == "BAD_INPUT"
    assert error["message"] == f"first is {first}, maar moet van 1 tot en met 500 zijn."


def test_a_cursor_of_ours_only(real: Ask) -> None:
    error = error_of(real('{ networks(after: "x") { totalCount } }'))
    assert error["extensions"]["code"] == "BAD_INPUT"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ('{ region(id: "iza-nergens") { name } }', "Er is geen regio met id “iza-nergens”."),
        ('{ network(id: "GM0344") { name } }', "Er is geen netwerk met id “GM0344”."),
        ('{ organisation(id: "nergens") { name } }', "Er is geen organisatie met id “nergens”."),
        ('{ source(id: "nergens") { title } }', "Er is geen bron met id “nergens”."),
        ('{ municipality(code: "GM9999") { name } }', "Er is geen gemeente met code “GM9999”."),
        ('{ municipality(name: "Nergens") { name } }', "Er is geen gemeente “Nergens”."),
    ],
)
def test_an_unknown_thing_is_null_with_a_code(real: Ask, query: str, message: str) -> None:
    response = real(query)
    assert list(response["data"].values()) == [None]
    error = error_of(response)
    assert error["message"] == message
    assert error["extensions"]["code"] == "NOT_FOUND"
    assert error["extensions"]["suggestion"]


@pytest.mark.parametrize(
    "query", ["{ municipality { name } }", '{ municipality(code: "GM0344", name: "Utrecht") { name } }']
)
def test_a_municipality_is_asked_by_code_or_by_name(real: Ask, query: str) -> None:
    assert error_of(real(query))["extensions"]["code"] == "BAD_INPUT"


def test_an_ambiguous_name_brings_the_choices(real: Ask) -> None:
    error = error_of(real('{ municipality(name: "Bergen") { name } }'))
    assert error["extensions"]["code"] == "AMBIGUOUS"
    assert {choice["id"] for choice in error["extensions"]["choices"]} == {"GM0373", "GM0893"}


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ regions(scheme: GEMEENTE) { totalCount } }", "RegionScheme kent geen waarde “GEMEENTE”."),
        ("{ coverage(level: ALLES) { sentence } }", "NetworkStatus kent geen waarde “ALLES”."),
        ('{ gaps(asOf: "22 november") { kind } }', "“22 november” is geen datum."),
    ],
)
def test_an_unknown_scheme_level_or_date_is_one_sentence(real: Ask, query: str, message: str) -> None:
    response = real(query)
    assert "data" not in response
    assert error_of(response)["message"] == message


def test_a_municipality_on_the_last_day_and_the_day_after(real: Ask) -> None:
    query = """query($day: Date!) { municipality(code: "GM0457", asOf: $day) {
        name exists inhabitants regions { scheme } networks { state reason explanation }
        successors { code } answersFor { name } } }"""
    before = data_of(real(query, day="2022-03-23"))["municipality"]
    after = data_of(real(query, day="2022-03-24"))["municipality"]
    assert (before["exists"], before["answersFor"]) == (True, [{"name": "Weesp"}])
    assert (after["name"], after["exists"]) == ("Weesp", False)
    assert after["successors"] == [{"code": "GM0363"}]
    assert after["answersFor"] == [{"name": "Amsterdam"}]
    assert (after["inhabitants"], after["regions"]) == (None, [])
    assert "Amsterdam" in after["networks"]["explanation"]


def test_a_municipality_that_went_into_four(real: Ask) -> None:
    query = '{ municipality(code: "GM0788", asOf: "2026-11-22") { successors { name } } }'
    assert len(data_of(real(query))["municipality"]["successors"]) == 4


def test_a_day_before_the_oldest_source_is_unknown(real: Ask) -> None:
    query = '{ municipality(code: "GM0344", asOf: "2020-01-01") { networks { state reason } } }'
    assert data_of(real(query))["municipality"]["networks"] == {
        "state": "UNKNOWN",
        "reason": "BEFORE_OLDEST_SOURCE",
    }


def test_before_the_first_load_nothing_was_known(real: Ask) -> None:
    query = (
        '{ networks(asKnownAt: "2020-01-01") { totalCount } loads(asKnownAt: "2020-01-01") { totalCount } }'
    )
    assert data_of(real(query)) == {"networks": {"totalCount": 0}, "loads": {"totalCount": 0}}


def test_english_when_asked(real: Ask) -> None:
    query = "{ coverage { nl: sentence en: sentence(lang: EN) } }"
    coverage = data_of(real(query))["coverage"]
    assert coverage["nl"].startswith("Op de lijst")
    assert coverage["en"].startswith("On the programme's list")


def test_old_names_are_found(real: Ask) -> None:
    query = "query($text: String!) { search(text: $text, first: 5) { nodes { __typename id name } } }"
    found = data_of(real(query, text="achmea"))["search"]["nodes"]
    assert found[0] == {"__typename": "Insurer", "id": "zilveren-kruis", "name": "Zilveren Kruis"}
    assert data_of(real(query, text="s hertogenbosch"))["search"]["nodes"][0]["id"] == "GM0796"
    assert data_of(real(query, text="utrecht"))["search"]["nodes"][0]["name"] == "Utrecht"
    assert error_of(real(query, text=" u "))["extensions"]["code"] == "BAD_INPUT"
    assert data_of(real(query, text="--"))["search"]["nodes"] == []


def test_the_graph_as_a_whole(real: Ask) -> None:
    query = """{ dataset { version asOf audience statements proposals counts { label number }
        mainSources { ageInMonths statements source { title url } }
        completeness { topic scope source { id } } }
      schemes { code name definition regions }
      loads { nodes { number recordedAt title added } } }"""
    data = data_of(real(query))
    counts = {count["label"]: count["number"] for count in data["dataset"]["counts"]}
    assert (counts["Municipality"], counts["Network"], counts["Insurer"]) == (342, 45, 10)
    assert data["dataset"]["audience"] == "PUBLIC"
    assert {scheme["code"]: scheme["regions"] for scheme in data["schemes"]}["IZA"] == 42
    assert [load["number"] for load in data["loads"]["nodes"]] == [1]


def test_everything_that_is_said_of_a_network(real: Ask) -> None:
    query = """{ networks(first: 500) { nodes {
        statuses { status name validFrom sources { id } } partners { role organisation { __typename name } }
        leaders { insurer { name } rank basis kind } mandates { holder { name } forWords }
        functions { function } descriptions { topic text } plans { plan { name planKind } } sources { id } } } }"""
    networks = data_of(real(query))["networks"]["nodes"]
    assert all(network["sources"] for network in networks)
    assert all("LISTED" in {stated["status"] for stated in network["statuses"]} for network in networks)
    roles = {partner["role"] for network in networks for partner in network["partners"]}
    assert roles == {"CORE", "OTHER_GGZ", "RHO", "SOCIAL", "CLIENT", "OTHER"}


def test_everything_that_is_said_of_an_organisation(real: Ask) -> None:
    query = """{ insurers { nodes { name concern uzovi aliases partnerIn { role }
          leads { subject { __typename name } rank basis kind } shares { of { name } year sharePercent } } }
        organisations(first: 500) { nodes { __typename name partnerIn { role network { name } } } } }"""
    data = data_of(real(query))
    assert any(insurer["leads"] for insurer in data["insurers"]["nodes"])
    assert any(insurer["shares"] for insurer in data["insurers"]["nodes"])
    assert {node["__typename"] for node in data["organisations"]["nodes"]} >= {"Insurer", "RHO", "PublicBody"}


def test_every_region_of_every_scheme_answers(real: Ask) -> None:
    query = """query($scheme: RegionScheme!) { regions(scheme: $scheme, first: 500) { nodes {
        id scheme code inhabitants municipalities { municipality { code } disputed } networks { id }
        firstInsurer { state } mandate { state } } }
        coverage(scheme: $scheme) { regions { region { id } state reason } } }"""
    schemes = [scheme["code"] for scheme in data_of(real("{ schemes { code } }"))["schemes"]]
    for scheme in schemes:
        data = data_of(real(query, scheme=scheme))
        ids = [region["id"] for region in data["regions"]["nodes"]]
        assert ids == [region["region"]["id"] for region in data["coverage"]["regions"]]
        for id in ids[:3]:
            assert data_of(real("query($id: ID!) { region(id: $id) { id } }", id=id))["region"] == {"id": id}


def test_every_kind_of_gap_can_be_shown(example: Ask, inside: Ask, real: Ask) -> None:
    query = "{ gaps { kind state subject { __typename id name sources { id } } askWhom { name } sources { id } } }"
    shown = set[str]()
    for ask in (example, inside, real):
        gaps = data_of(ask(query))["gaps"]
        assert {gap["state"] for gap in gaps} <= {"NONE", "SEVERAL", "UNKNOWN"}
        shown |= {gap["kind"] for gap in gaps}
    assert shown == set(load_vocabulary().code_lists["GapKind"].codes)


def test_the_public_does_not_see_what_is_internal(example: Ask, inside: Ask) -> None:
    query = """{ sources(first: 500) { totalCount } contracts(first: 500) { totalCount }
        dataset { statements } }"""
    public, internal = data_of(example(query)), data_of(inside(query))
    assert public["sources"]["totalCount"] < internal["sources"]["totalCount"]
    assert public["dataset"]["statements"] < internal["dataset"]["statements"]


def test_contracts(inside: Ask) -> None:
    query = """{ contracts { nodes { contract { id name description } network { name } functions
        validFrom validTo sources { id } } } }"""
    contracts = data_of(inside(query))["contracts"]["nodes"]
    assert contracts
    assert all(contract["sources"] for contract in contracts)


ROUND = "municipalities { municipality { networks { candidates { network { %s } } } } }"
ROUND_AND_ROUND = "{ networks(first: 500) { nodes { %s } } }" % (ROUND % (ROUND % "id"))


@pytest.mark.parametrize("budget", [Budget(things=1000), Budget(seconds=0)])
def test_a_query_that_unfolds_too_far_is_stopped(reference_history: History, budget: Budget) -> None:
    snapshot = Snapshot(reference_history, PUBLIC, concept_nodes(load_vocabulary()))
    response = execute(SCHEMA, Context(snapshot, today=toy.DAY, budget=budget), ROUND_AND_ROUND)
    assert response["data"] is None
    assert error_of(response)["extensions"]["code"] == "TOO_MUCH_ASKED"


def test_a_query_that_goes_round_in_circles_stays_within_its_budget(real: Ask) -> None:
    assert data_of(real(ROUND_AND_ROUND))
