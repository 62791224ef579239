"""On the real country no finding contradicts the tables: each is derived again from the CSV files.

The derivations share nothing with the program but the files: they read rows and join on codes.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph
from queries.rules import all_rules
from queries.rules.checking import RuleOutcome, check
from queries.rules.rule import RuleScope, Severity, Status
from queries.rules.summary import level_counts, one_network_sentence
from tests.reference import rows

CONTRACT_RULES = {f"R{number:02}" for number in range(7, 29)} - {"R16", "R17", "R19", "R20"}


@pytest.fixture(scope="module")
def view(reference: Graph) -> GraphOnDay:
    return GraphOnDay(reference, date(2026, 11, 22))


@pytest.fixture(scope="module")
def outcomes(view: GraphOnDay) -> Mapping[str, RuleOutcome]:
    return {outcome.rule.id: outcome for outcome in check(view, all_rules().values(), RuleScope())}


def by_status(outcome: RuleOutcome, status: Status) -> set[str]:
    return {f.judgement.subject.id for f in outcome.findings if f.judgement.status is status}


@cache
def existing() -> set[str]:
    return {row["id"] for row in rows("nodes/municipality.csv") if not row["exists_to"]}


@cache
def covers() -> dict[str, set[str]]:
    """The existing municipalities of every network."""
    found = defaultdict(set)
    for row in rows("statements/covers.csv"):
        if row["object"] in existing():
            found[row["subject"]].add(row["object"])
    return found


@cache
def regions_of(scheme: str) -> dict[str, set[str]]:
    """The regions of every existing municipality; of the regulation only what its newest edition says."""
    found = defaultdict(set)
    for row in rows("statements/in_region.csv"):
        if row["object"].startswith(f"{scheme}-") and row["source"] != "bwbr0048411-2023-07-18":
            found[row["subject"]].add(row["object"])
    return {code: found[code] for code in existing()}


def silent_networks() -> set[str]:
    return {row["id"] for row in rows("nodes/network.csv")} - set(covers())


def test_nobody_is_said_to_deviate(outcomes: Mapping[str, RuleOutcome]) -> None:
    """Public sources state no contract, so nothing that the Leidraad agrees without reservation can be broken."""
    for outcome in outcomes.values():
        for finding in outcome.findings:
            assert (finding.judgement.status, finding.judgement.severity) != (Status.VIOLATION, Severity.MUST)


@pytest.mark.parametrize("id", sorted(CONTRACT_RULES | {"R01"}))
def test_of_contracts_nothing_can_be_judged(outcomes: Mapping[str, RuleOutcome], id: str) -> None:
    assert outcomes[id].totals.unknown == outcomes[id].totals.looked_at > 0


def test_r01_at_the_list_finds_the_regions_with_several_networks(view: GraphOnDay) -> None:
    networks_in: defaultdict[str, set[str]] = defaultdict(set)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for code, regions in regions_of("iza").items():
        for region in regions:
            members[region].add(code)
            networks_in[region] |= {network for network, codes in covers().items() if code in codes}
    several = {region for region, found in networks_in.items() if len(found) > 1}
    shared = {region for region in several if any(code in members[region] for code in doubles())}
    (outcome,) = check(view, [all_rules()["R01"]], RuleScope(level="LISTED"))
    severity = {f.judgement.subject.id: f.judgement.severity for f in outcome.findings}
    assert by_status(outcome, Status.VIOLATION) == several
    assert {region for region in several if severity[region] is Severity.SHOULD} == shared
    assert {severity[region] for region in several} == {Severity.SHOULD, Severity.TIP}
    assert by_status(outcome, Status.UNKNOWN) == set()


@cache
def doubles() -> set[str]:
    """Municipalities that two networks state, but for those where each states its own part."""
    stated = defaultdict(list)
    for row in rows("statements/covers.csv"):
        stated[row["object"]].append((row["extent"], frozenset(row["part"].split("; "))))
    return {
        code
        for code, found in stated.items()
        if len(found) > 1
        and not (
            all(extent == "PART" for extent, _ in found)
            and len(frozenset().union(*(part for _, part in found))) == sum(len(part) for _, part in found)
        )
    } & existing()


def test_r02(outcomes: Mapping[str, RuleOutcome]) -> None:
    assert by_status(outcomes["R02"], Status.VIOLATION) == doubles()
    assert by_status(outcomes["R02"], Status.UNKNOWN) == silent_networks() | {"GM0637"}
    assert outcomes["R02"].totals.looked_at == 45 + 342


def test_r03(outcomes: Mapping[str, RuleOutcome]) -> None:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("statements/partner_in.csv"):
        named[row["object"]] |= {row["role"]} | ({"SOCIAL"} if row["subject"].startswith("GM") else set())
    lacking = {
        row["id"] for row in rows("nodes/network.csv") if not {"CORE", "RHO", "SOCIAL"} <= named[row["id"]]
    }
    assert by_status(outcomes["R03"], Status.UNKNOWN) == lacking
    assert outcomes["R03"].totals.ok == 45 - len(lacking)


def test_r04(outcomes: Mapping[str, RuleOutcome]) -> None:
    largest: set[str] = set()
    ranks: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows("statements/leads.csv"):
        if row["object"].startswith("iza-") and row["evidence"] == "EVIDENCE":
            if row["rank"]:
                ranks[row["object"]][row["rank"]].add(row["subject"])
            if row["basis"] == "PAIR_STATED_TWO_LARGEST":
                largest.add(row["object"])
    both = {region for region, found in ranks.items() if found["1"] and found["2"]}
    assert all(ranks[region]["1"].isdisjoint(ranks[region]["2"]) for region in both)
    assert by_status(outcomes["R04"], Status.OK) == both | largest
    assert outcomes["R04"].totals.unknown == 42 - len(both | largest)


def test_r05(outcomes: Mapping[str, RuleOutcome]) -> None:
    """Every region has a holder by two sources; those that networks name are compared (test_real_facts)."""
    holders = defaultdict(set)
    for row in rows("statements/mandate_for.csv"):
        if row["kind"] == "HOLDER":
            holders[row["object"]].add(row["subject"])
    outcome = outcomes["R05"]
    assert outcome.totals.looked_at == 42 == len([id for id in holders if id.startswith("iza-")])
    for finding in outcome.findings:
        region = finding.judgement.subject.id
        cases = set(finding.judgement.case.split("+")) - {""}
        inside = {code for code, regions in regions_of("iza").items() if region in regions}
        linked = {network for network, codes in covers().items() if codes & inside}
        named = {h for network in linked for h in holders[network] if h in inside or not h.startswith("GM")}
        expected = set()
        if named and not named & holders[region]:
            expected = {"NETWORKS_DIFFER"}
        elif named - holders[region]:
            expected = {"NETWORKS_ADD"}
        assert cases == expected, region
        assert all(holder in inside or not holder.startswith("GM") for holder in holders[region])


def test_r06(outcomes: Mapping[str, RuleOutcome]) -> None:
    running = {
        row["subject"]
        for row in rows("statements/has_status.csv")
        if row["object"] == "RUNNING" and not row["proposal"]
    }
    assert by_status(outcomes["R06"], Status.UNKNOWN) == running
    assert outcomes["R06"].totals.looked_at == len(running)


def test_r16(outcomes: Mapping[str, RuleOutcome]) -> None:
    crossing, open_ = set(), set(silent_networks())
    for network, codes in covers().items():
        for scheme in ("iza", "zorgkantoor"):
            found = [regions_of(scheme)[code] for code in codes]
            if not set.intersection(*found):
                crossing.add(network)
            elif any(len(regions) != 1 for regions in found):
                open_.add(network)
    assert by_status(outcomes["R16"], Status.VIOLATION) == crossing
    assert by_status(outcomes["R16"], Status.UNKNOWN) == open_ - crossing


def test_r17(outcomes: Mapping[str, RuleOutcome]) -> None:
    named = {row["object"] for row in rows("statements/covers.csv")}
    assert by_status(outcomes["R17"], Status.VIOLATION) == named - existing() == {"GM0398", "GM0416"}
    assert by_status(outcomes["R17"], Status.OK) == existing()


def test_r20(outcomes: Mapping[str, RuleOutcome]) -> None:
    neighbours = defaultdict(set)
    for row in rows("statements/adjacent_to.csv"):
        neighbours[row["subject"]].add(row["object"])
        neighbours[row["object"]].add(row["subject"])

    def reached(start: str, within: set[str]) -> frozenset[str]:
        found, ahead = {start}, [start]
        while ahead:
            new = (neighbours[ahead.pop()] & within) - found
            found |= new
            ahead += new
        return frozenset(found)

    split = set()
    for network, codes in covers().items():
        pieces = {reached(code, codes) for code in codes}
        lands = {reached(code, existing()) for code in codes}
        if len(pieces) > len(lands):
            split.add(network)
    assert by_status(outcomes["R20"], Status.VIOLATION) == split
    assert by_status(outcomes["R20"], Status.UNKNOWN) == silent_networks()


def test_r29(outcomes: Mapping[str, RuleOutcome]) -> None:
    covered = {code for codes in covers().values() for code in codes}
    present = {region for code, found in regions_of("iza").items() if code in covered for region in found}
    assert by_status(outcomes["R29"], Status.OK) == present
    assert outcomes["R29"].totals.looked_at == 42


def test_the_summary_counts_regions_at_three_levels(view: GraphOnDay) -> None:
    for count in level_counts(view, "IZA"):
        assert count.exactly + count.in_our_sources + count.several + count.none + count.unknown == 42
    listed, approved, contracted = level_counts(view, "IZA")
    assert (approved.exactly, contracted.exactly, contracted.unknown) == (0, 0, 42)
    sentence = one_network_sentence(view, "IZA").nl
    assert f"{listed.exactly} precies één netwerk op de lijst van het programma" in sentence
    assert f"{approved.in_our_sources} in onze bronnen één netwerk met een goedgekeurd plan" in sentence
    assert "0 in onze bronnen één netwerk dat gecontracteerd is (van 42 is het onbekend)" in sentence
    assert sentence.count(". ") == 0
    assert "volgt de uitkomst uit de definitie" in one_network_sentence(view, "MGN").nl
