"""Query 6 of the interfaces: the rules with their totals, the findings, and findings on a thing."""

import pytest

from queries.rules import all_rules
from tests.api.graphql.conftest import Ask

QUERY_6 = """
{ rules { id title(lang: NL) category severity passage totals(asOf: "2026-11-22") { ok violation unknown waived } }
  findings(asOf: "2026-11-22", rules: ["R01", "R02"], statuses: [VIOLATION, UNKNOWN], first: 200) {
    totalCount nodes { id rule { id } status severity subject { id name } explanation remedy sources { url } } } }
"""


def test_query_6_as_it_is_written(real: Ask) -> None:
    answer = real(QUERY_6)
    assert "errors" not in answer
    rules = {rule["id"]: rule for rule in answer["data"]["rules"]}
    assert list(rules) == list(all_rules())
    assert rules["R01"]["totals"] == {"ok": 0, "violation": 0, "unknown": 42, "waived": 0}
    assert rules["R01"]["severity"] == "MUST"
    assert "Er wordt maar één Mentale gezondheidsnetwerk per regio gecontracteerd." in rules["R01"]["passage"]
    found = answer["data"]["findings"]
    counted = sum(rules[id]["totals"][status] for id in ("R01", "R02") for status in ("violation", "unknown"))
    assert found["totalCount"] == len(found["nodes"]) == counted
    double = next(node for node in found["nodes"] if node["subject"]["name"] == "Hattem")
    assert (double["rule"]["id"], double["status"], double["severity"]) == ("R02", "VIOLATION", "TIP")
    assert double["sources"][0]["url"].startswith("https://")


def test_findings_are_paged_by_rule_then_the_gravest_first(example: Ask) -> None:
    query = """query ($after: String) {
        findings(first: 25, after: $after, level: LISTED) {
            totalCount pageInfo { hasNextPage endCursor } nodes { id rule { id } status severity } } }"""
    seen, after = [], None
    while True:
        page = example(query, after=after)["data"]["findings"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == page["totalCount"] == len({node["id"] for node in seen})
    assert [node["rule"]["id"] for node in seen] == sorted(node["rule"]["id"] for node in seen)
    of_r01 = [node["status"] for node in seen if node["rule"]["id"] == "R01"]
    assert of_r01 == ["VIOLATION", "VIOLATION", "UNKNOWN", "WAIVED", "OK"]


def test_findings_on_a_region_a_network_and_a_municipality(example: Ask) -> None:
    answer = example(
        """{ region(id: "iza-middenland") { findings(level: LISTED, statuses: [WAIVED]) {
                 rule { id } word reason agreedBy { name } category } }
             network(id: "netwerk-zuid-west") { findings(statuses: [VIOLATION]) { rule { id } word objection } }
             municipality(code: "GM9910") { findings { rule { id } status category reactions { text } } } }"""
    )
    assert "errors" not in answer
    (waived,) = answer["data"]["region"]["findings"]
    assert (waived["rule"]["id"], waived["word"]) == ("R01", "afgesproken afwijking")
    assert "tot 1 juli 2027" in waived["reason"]
    assert {party["name"] for party in waived["agreedBy"]} >= {"Verzekeraar Beuk", "Middelstad"}
    lacking = next(f for f in answer["data"]["network"]["findings"] if f["rule"]["id"] == "R03")
    assert lacking["word"] == "wijkt af van de Leidraad"
    assert "beheerder van dit overzicht" in lacking["objection"]
    of_town = {f["rule"]["id"]: f for f in answer["data"]["municipality"]["findings"]}
    assert (of_town["R02"]["status"], of_town["R02"]["category"]) == ("VIOLATION", "OURS")


def test_a_reaction_stands_beside_a_finding(example: Ask) -> None:
    answer = example(
        '{ network(id: "netwerk-de-brug") { findings { rule { id } reactions { party { id } text } } } }'
    )
    reactions = [
        r for f in answer["data"]["network"]["findings"] if f["rule"]["id"] == "R02" for r in f["reactions"]
    ]
    assert reactions == [
        {"party": {"id": "GM9910"}, "text": "Wij doen mee met beide netwerken tot ze samengaan."}
    ]


def test_one_rule_with_totals_on_another_day_scheme_and_level(example: Ask) -> None:
    answer = example(
        """{ rule(id: "r01") { id title(lang: EN) explanation remedy askWhom contradictions statements
              passages { document chapter words }
              now: totals { lookedAt ok }
              listed: totals(level: LISTED) { violation waived }
              before: totals(asOf: "2024-01-01", level: LISTED) { unknown }
              areas: totals(scheme: MGN, level: LISTED) { lookedAt } } }"""
    )
    found = answer["data"]["rule"]
    assert found["title"] == "One contracted network per region"
    assert found["now"] == {"lookedAt": 5, "ok": 1}
    assert found["listed"] == {"violation": 2, "waived": 1}
    assert found["before"] == {"unknown": 5}
    assert found["areas"] == {"lookedAt": 5}
    assert "LR151" in found["statements"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('{ rule(id: "R99") { id } }', "NOT_FOUND"),
        ('{ findings(rules: ["R99"]) { totalCount } }', "BAD_INPUT"),
        ('{ findings(from: "2026-02-01", to: "2026-01-01") { totalCount } }', "BAD_INPUT"),
    ],
)
def test_what_does_not_exist(example: Ask, query: str, code: str) -> None:
    answer = example(query)
    assert [error["extensions"]["code"] for error in answer["errors"]] == [code]


def test_a_period_for_rules_that_look_at_one(example: Ask) -> None:
    query = '{ findings(rules: ["R14"], from: "%s", to: "%s", statuses: [VIOLATION]) { totalCount } }'
    whole = example(query % ("2025-01-01", "2027-12-31"))["data"]["findings"]["totalCount"]
    late = example(query % ("2027-01-01", "2027-12-31"))["data"]["findings"]["totalCount"]
    assert whole > late == 0


def test_a_period_up_to_the_last_day_of_the_calendar_stays_open(example: Ask) -> None:
    query = '{ findings(rules: ["R14"], from: "2026-01-01", to: "9999-12-31") { totalCount } }'
    without = query.replace(', to: "9999-12-31"', "")
    assert example(query)["data"] == example(without)["data"]
