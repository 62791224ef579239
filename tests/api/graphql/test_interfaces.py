"""The queries that users were promised run exactly as written, on the real country."""

from typing import Any

from tests.api.graphql.conftest import Ask

WHO_LEADS_WHERE = """
{ regions(scheme: IZA, asOf: "2026-11-22", first: 100) {
    totalCount
    nodes { id code name
      firstInsurer  { state reason explanation candidates { insurer { id name } basis lastKnown sources { title url date } } }
      secondInsurer { state candidates { insurer { id name } } }
      leadingPair   { insurers { id name } orderKnown basis sources { url } }   # "wie eerste is, staat er niet"
      evidence      { insurer { id name } basis kind sources { url date } }     # all that is said, hints included
      mandate       { state reason candidates { holder { id name } forMunicipalities { code name } sources { url } }
                      proposals { holder { name } basis } } } } }
"""
MUNICIPALITIES_OF_NETWORKS = """
{ networks(asOf: "2026-11-22", first: 100) {
    nodes { id name status regions(scheme: IZA) { region { id name } }
      municipalities { municipality { code name inhabitants } extent part validFrom sources { url } } } } }
"""
MY_NETWORK = """
{ municipality(code: "GM0344", asOf: "2026-11-22") {
    name inhabitants regions { scheme region { name } }
    networks { state reason candidates { network { id name } extent part } proposals { network { id name } basis } }
    answersFor { code name } successors { code name } } }
"""
COVERAGE = """
{ coverage(scheme: IZA, level: LISTED, asOf: "2026-11-22", comparedWith: "2026-06-30") {
    sentence totals { state reason complete regions inhabitants changed }
    # inhabitants: null unless a source vouches for the members of every region in the row; changed: another
    # state on comparedWith because something happened, not because it is only known since
    regions { region { id name } state reason complete explanation
      networks { network { id name status } municipalities inhabitants }        # counts within the region
      withoutNetwork { code name } inSeveral { code name }
      proposals { network { id name } basis } } } }
"""
GAPS = """
{ gaps(asOf: "2026-11-22", kinds: [MUNICIPALITY_WITHOUT_NETWORK, MUNICIPALITY_IN_SEVERAL_NETWORKS,
        NETWORK_WITHOUT_REQUIRED_PARTNER, MANDATE_CONFLICT]) {
    kind state subject { __typename id name } explanation remedy askWhom { name url } sources { title url } } }
"""
OVERLAP = """
{ overlap(left: IZA, right: ZORGKANTOOR, asOf: "2026-11-22") {
    left { name } right { name } municipalities inhabitants } }
"""


def answered(ask: Ask, query: str) -> Any:  # noqa: ANN401 - the data of any query
    response = ask(query)
    assert "errors" not in response, response["errors"]
    (data,) = response["data"].values()
    return data


def test_who_leads_where(real: Ask) -> None:
    regions = answered(real, WHO_LEADS_WHERE)
    assert regions["totalCount"] == len(regions["nodes"]) == 42
    names = [region["name"].casefold() for region in regions["nodes"]]
    assert names == sorted(names)
    by_id = {region["id"]: region for region in regions["nodes"]}
    achterhoek = by_id["iza-achterhoek"]
    assert achterhoek["code"] == "achterhoek"
    first = achterhoek["firstInsurer"]
    assert (first["state"], first["reason"]) == ("ONE", None)
    assert [c["insurer"]["id"] for c in first["candidates"]] == ["menzis"]
    assert first["candidates"][0]["lastKnown"] is True
    assert all(source["url"] for source in first["candidates"][0]["sources"])


def test_no_pair_is_given_an_order_that_no_source_states(real: Ask) -> None:
    regions = answered(real, WHO_LEADS_WHERE)["nodes"]
    pairs = [pair for region in regions for pair in region["leadingPair"]]
    assert pairs
    assert all(len(pair["insurers"]) == 2 and pair["sources"] for pair in pairs)
    with_second = [region["id"] for region in regions if region["secondInsurer"]["candidates"]]
    assert len(with_second) == 1


def test_every_mandate_is_cited(real: Ask) -> None:
    regions = answered(real, WHO_LEADS_WHERE)["nodes"]
    mandates = [region["mandate"] for region in regions]
    assert {mandate["state"] for mandate in mandates} == {"ONE"}
    assert all(candidate["sources"] for mandate in mandates for candidate in mandate["candidates"])
    assert {p["basis"] for mandate in mandates for p in mandate["proposals"]} == {"NAMED_FOR_NETWORK"}


def test_which_municipalities_fall_in_each_network(real: Ask) -> None:
    networks = answered(real, MUNICIPALITIES_OF_NETWORKS)["nodes"]
    assert len(networks) == 45
    assert sum(not network["municipalities"] for network in networks) == 1
    stated = [cover for network in networks for cover in network["municipalities"]]
    assert len(stated) == 345
    assert all(cover["sources"] for cover in stated)
    assert {cover["extent"] for cover in stated} == {"WHOLE", "PART"}
    assert all((cover["part"] is not None) == (cover["extent"] == "PART") for cover in stated)


def test_in_which_network_is_mine(real: Ask) -> None:
    utrecht = answered(real, MY_NETWORK)
    assert utrecht["name"] == "Utrecht"
    assert utrecht["inhabitants"] == 374238
    assert {membership["scheme"] for membership in utrecht["regions"]} >= {"IZA", "ZORGKANTOOR", "PROVINCE"}
    assert utrecht["networks"]["state"] == "ONE"
    assert utrecht["answersFor"] == [{"code": "GM0344", "name": "Utrecht"}]
    assert utrecht["successors"] == []


def test_exactly_one_contracted_network_per_region(real: Ask) -> None:
    coverage = answered(real, COVERAGE)
    assert coverage["sentence"].startswith("Op de lijst van het programma (16 april 2026)")
    assert sum(total["regions"] for total in coverage["totals"]) == len(coverage["regions"]) == 42
    assert all(total["changed"] == 0 for total in coverage["totals"])
    several = [region for region in coverage["regions"] if region["state"] == "SEVERAL"]
    assert several
    assert all(len(region["networks"]) > 1 for region in several)


def test_at_contracted_the_honest_answer_is_unknown(real: Ask) -> None:
    contracted = answered(real, COVERAGE.replace("LISTED", "CONTRACTED"))
    assert {(total["state"], total["reason"]) for total in contracted["totals"]} == {("UNKNOWN", "NO_SOURCE")}


def test_where_are_the_gaps(real: Ask) -> None:
    gaps = answered(real, GAPS)
    order = ["MUNICIPALITY_WITHOUT_NETWORK", "MUNICIPALITY_IN_SEVERAL_NETWORKS",
             "NETWORK_WITHOUT_REQUIRED_PARTNER", "MANDATE_CONFLICT"]  # fmt: skip
    places = [order.index(gap["kind"]) for gap in gaps]
    assert places == sorted(places)
    assert {gap["subject"]["__typename"] for gap in gaps} == {"Municipality", "Network", "Region"}
    assert all(gap["explanation"] and gap["remedy"] and gap["askWhom"] for gap in gaps)


def test_how_do_two_divisions_overlap(real: Ask) -> None:
    overlaps = answered(real, OVERLAP)
    assert sum(overlap["municipalities"] for overlap in overlaps) >= 342
    amsterdam = [o for o in overlaps if o["left"]["name"] == o["right"]["name"] == "Amsterdam"]
    assert [overlap["municipalities"] for overlap in amsterdam] == [2]
