"""The rows on which an answer rests give the candidates of that answer, no more and no fewer."""

from collections.abc import Iterator
from datetime import date

import pytest

from graph.day import GraphOnDay
from queries.contract_rate import QUESTION as CONTRACT_RATE
from queries.contract_rate.rests_on import rests_on as of_contract_rate
from queries.coverage.question import coverage
from queries.coverage.rests_on import rests_on as of_coverage
from queries.good_agreements import QUESTION as GOOD_AGREEMENTS
from queries.good_agreements.rests_on import rests_on as of_good_agreements
from queries.municipality_brief.brief import brief
from queries.municipality_brief.rests_on import rests_on as of_municipality_brief
from queries.network_municipalities.question import QUESTION as NETWORK_MUNICIPALITIES
from queries.network_municipalities.rests_on import rests_on as of_network_municipalities
from queries.networks_of_municipality.networks import networks_of
from queries.networks_of_municipality.rests_on import rests_on as of_networks_of_municipality
from queries.question import Asked
from queries.requirements import QUESTION as REQUIREMENTS
from queries.requirements.rests_on import rests_on as of_requirements
from queries.scheme_overlap.question import overlaps
from queries.scheme_overlap.rests_on import rests_on as of_scheme_overlap
from queries.still_to_decide.question import QUESTION as STILL_TO_DECIDE
from queries.still_to_decide.rests_on import rests_on as of_still_to_decide
from queries.who_leads.question import QUESTION as WHO_LEADS
from queries.who_leads.question import RegionLeaders
from queries.who_leads.rests_on import rests_on as of_who_leads

DAYS = [date(2020, 6, 1), date(2025, 6, 1), date(2026, 11, 22)]
SCHEMES = [Asked(scheme) for scheme in ("IZA", "ZORGKANTOOR", "GGD")]


@pytest.fixture(params=["reference", "voorbeeldland"])
def views(request: pytest.FixtureRequest) -> list[GraphOnDay]:
    graph = request.getfixturevalue(str(request.param))
    return [GraphOnDay(graph, day) for day in DAYS]


def leaders(view: GraphOnDay, asked: Asked) -> Iterator[RegionLeaders]:
    yield from WHO_LEADS.ask(view, asked).rows


@pytest.mark.parametrize("asked", SCHEMES)
def test_first_and_second_insurer(views: list[GraphOnDay], asked: Asked) -> None:
    for view in views:
        stated = {
            (row["region"], row["rank"], row["who"])
            for row in of_who_leads(view, asked)
            if row["says"] == "LEADS" and row["rank"] and row["evidence"] != "HINT"
        }
        answered = {
            (row.region.id, rank, candidate.insurer.id)
            for row in leaders(view, asked)
            for rank, answer in ((1, row.first_insurer), (2, row.second_insurer))
            for candidate in answer.candidates
        }
        assert answered == stated


@pytest.mark.parametrize("asked", SCHEMES)
def test_all_that_is_said_of_insurers_and_mandates(views: list[GraphOnDay], asked: Asked) -> None:
    for view in views:
        rows = list(of_who_leads(view, asked))
        said = {
            (row["region"], row["who"], row["rank"], row["basis"] or "", row["evidence"] or "")
            for row in rows
            if row["says"] == "LEADS"
        }
        found = list(leaders(view, asked))
        evidence = {(r.region.id, e.insurer.id, e.rank, e.basis, e.kind) for r in found for e in r.evidence}
        assert evidence == said
        holders = {(row["region"], row["who"]) for row in rows if row["says"] == "MANDATE_FOR"}
        assert {(r.region.id, c.holder.id) for r in found for c in r.mandate.candidates} == holders


@pytest.mark.parametrize("level", ["LISTED", "RUNNING"])
def test_municipalities_of_networks(views: list[GraphOnDay], level: str) -> None:
    asked = Asked(level=level)
    for view in views:
        stated = {
            (row["network"], row["municipality"], row["extent"] or "", row["part"] or "")
            for row in of_network_municipalities(view, asked)
        }
        rows = NETWORK_MUNICIPALITIES.ask(view, asked).rows
        assert {(row.network.id, row.municipality.id, row.extent, row.part) for row in rows} == stated


@pytest.mark.parametrize("level", ["LISTED", "RUNNING"])
def test_networks_of_municipalities(views: list[GraphOnDay], level: str) -> None:
    for view in views:
        rows = of_networks_of_municipality(view, Asked(level=level))
        stated = {(row["municipality"], row["network"]) for row in rows}
        towns = view.of_label("Municipality")
        answers = {town.id: networks_of(view, town, level) for town in towns}
        assert {(code, c.network.id) for code, answer in answers.items() for c in answer.candidates} == stated


def test_networks_of_one_municipality(views: list[GraphOnDay]) -> None:
    for view in views:
        for town in view.of_label("Municipality")[:5]:
            rows = list(of_networks_of_municipality(view, Asked(parameters={"municipality": town.id})))
            answer = networks_of(view, town)
            assert {row["network"] for row in rows} == {c.network.id for c in answer.candidates}


@pytest.mark.parametrize("asked", SCHEMES)
def test_networks_of_regions(views: list[GraphOnDay], asked: Asked) -> None:
    for view in views:
        rows = list(of_coverage(view, asked))
        found = coverage(view, asked.scheme).regions
        networks = {(region.region.id, entry.network.id) for region in found for entry in region.networks}
        assert networks == {(row["region"], row["network"]) for row in rows}
        covered = {
            (region.region.id, entry.network.id, town.id)
            for region in found
            for entry in region.networks
            for town in entry.covered
        }
        assert covered == {
            (row["region"], row["network"], row["municipality"]) for row in rows if row["municipality"]
        }


def test_overlaps_of_schemes(views: list[GraphOnDay]) -> None:
    for view in views:
        rows = of_scheme_overlap(view, Asked(parameters={"left": "IZA", "right": "GGD"}))
        shared = {(o.left.id, o.right.id, town.id) for o in overlaps(view, "IZA", "GGD") for town in o.shared}
        assert shared == {(row["left"], row["right"], row["municipality"]) for row in rows}


def test_who_signed_stands_in_the_rows_of_the_contract_rate(views: list[GraphOnDay]) -> None:
    for view in views:
        rows = list(of_contract_rate(view, Asked()))
        paying = {
            (row["network"], row["other"]) for row in rows if row["says"] in ("FINANCED_BY", "ON_BEHALF_OF")
        }
        signed = {
            (row.subject.id, node.id)
            for row in CONTRACT_RATE.ask(view, Asked()).rows
            for node in row.tally.signed
        }
        assert signed <= paying


def test_requirements_that_apply_by_contract_are_the_rows(views: list[GraphOnDay]) -> None:
    for view in views:
        resting = {
            (row["insurer"], row["requirement"], row["contract"]) for row in of_requirements(view, Asked())
        }
        answered = {
            (row.insurer.id, row.requirement.id, contract.id)
            for row in REQUIREMENTS.ask(view, Asked()).rows
            for contract in row.contracts
        }
        assert resting == answered


def test_practices_that_stand_in_contracts_are_the_rows(views: list[GraphOnDay]) -> None:
    for view in views:
        resting = {(row["practice"], row["contract"]) for row in of_good_agreements(view, Asked())}
        rows = GOOD_AGREEMENTS.ask(view, Asked()).rows
        assert {(row.practice.id, node.id) for row in rows for node in row.included} == resting


def test_decisions_of_municipalities(views: list[GraphOnDay]) -> None:
    for view in views:
        stated = {(row["region"], row["document"], row["who"]) for row in of_still_to_decide(view, Asked())}
        answered = {
            (row.region.id, row.document.id, decision.who.id)
            for row in STILL_TO_DECIDE.ask(view, Asked()).rows
            for decision in (*row.decided, *row.others)
        }
        assert answered == stated


def test_networks_leaders_and_decisions_of_a_brief(views: list[GraphOnDay]) -> None:
    for view in views:
        rows = list(of_municipality_brief(view, Asked()))
        found = {town.id: brief(view, town) for town in view.of_label("Municipality")}
        covered = {(row["municipality"], row["who"]) for row in rows if row["says"] == "COVERS"}
        assert {(code, network.id) for code, one in found.items() for network in one.networks} == covered
        lying = {(row["municipality"], row["whom"]) for row in rows if row["says"] == "IN_REGION"}
        assert {(code, region.id) for code, one in found.items() for region in one.regions} == lying
        decided = {
            (code, paper.id)
            for code, one in found.items()
            for line in one.lines
            if line.what.nl == "besluit"
            for paper in line.things
        }
        assert decided <= {(row["municipality"], row["whom"]) for row in rows if row["says"] == "ADOPTED"}
