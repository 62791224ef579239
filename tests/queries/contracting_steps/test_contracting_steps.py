"""A step is stated, shows by another fact, or is unknown; what comes next is what the Leidraad names."""

from datetime import date

from graph.graph import Graph
from ontology.vocabulary import Vocabulary
from queries.contracting_steps import QUESTION
from queries.contracting_steps.actors import ACTORS, OPTIONAL
from queries.contracting_steps.shown import RESULTS
from queries.contracting_steps.steps import NetworkSteps, Taken, steps_of
from tests.queries.asking import asking
from tests.queries.rules.one_network import DAY, OneNetwork


def of(world: OneNetwork, day: date = DAY) -> NetworkSteps:
    view = world.view(day)
    node = view.node("net")
    assert node is not None
    return steps_of(view, node)


def known(found: NetworkSteps) -> dict[str, Taken]:
    return {row.step.id: row.taken for row in found.steps if row.is_known}


ask = asking(QUESTION)


def test_every_step_has_actors(vocabulary: Vocabulary) -> None:
    codes = set(vocabulary.code_lists["ContractingStep"].codes)
    assert set(ACTORS) == codes
    assert OPTIONAL | set(RESULTS) <= codes


def test_a_stated_step_has_its_day_and_counts_from_that_day() -> None:
    world = OneNetwork()
    world.says("net", "TAKES_STEP", "CS07", date="2026-02-01")
    found = of(world)
    assert found.last is not None
    assert (found.last.step.id, found.last.day) == ("CS07", date(2026, 2, 1))
    assert found.next is not None
    assert found.next.step.id == "CS08"
    assert "CS07" in known(of(world, date(2026, 3, 1))), "before the source spoke, after the step"
    assert "CS07" not in known(of(world, date(2026, 1, 31)))


def test_other_facts_show_steps_apart_from_what_is_stated() -> None:
    world = OneNetwork()
    assert known(of(world)) == {"CS03": Taken.SHOWN}
    world.preferential()
    world.says("net", "HAS_STATUS", "PLAN_APPROVED")
    world.says("net", "HAS_DESCRIPTION", "TARGETS", text="In 2027 geen wachtlijst.")
    world.says("plan", "HAS_BUDGET", "net", year=2026)
    world.says("agreement", "FOR_NETWORK", "net")
    world.contract("c1", "appel")
    steps = {"CS02", "CS03", "CS04", "CS05", "CS06", "CS12", "CS13"}
    assert known(of(world)) == dict.fromkeys(steps, Taken.SHOWN)
    world.contract("c2", "beuk")
    world.says("ceder", "FOLLOWS", "c1")
    assert known(of(world)) == dict.fromkeys(steps | {"CS16", "CS17"}, Taken.SHOWN)


def test_an_offer_to_an_insurer_shows_and_one_to_a_municipality_does_not() -> None:
    world = OneNetwork()
    world.thing("offer", "Offer")
    world.says("offer", "FOR_NETWORK", "net")
    world.says("offer", "OFFERED_TO", "GM0001")
    assert "CS15" not in known(of(world))
    world.says("offer", "OFFERED_TO", "appel")
    assert known(of(world))["CS15"] is Taken.SHOWN


def test_escalation_stands_apart_and_never_makes_the_next_step() -> None:
    world = OneNetwork()
    world.says("net", "TAKES_STEP", "CS21", date="2026-03-01")
    found = of(world)
    assert [row.step.id for row in found.escalations] == ["CS21"]
    assert found.last is not None
    assert found.last.step.id == "CS03"


def test_after_the_last_step_nothing_comes() -> None:
    world = OneNetwork()
    world.says("net", "TAKES_STEP", "CS18")
    assert of(world).next is None


def test_a_network_of_which_we_know_nothing_is_unknown_and_has_no_next(
    voorbeeldland: Graph, today: date
) -> None:
    result = ask(voorbeeldland, today, network="netwerk-waterstede")
    assert {placed.row.taken for placed in result.rows} == {Taken.UNKNOWN}
    assert {placed.place for placed in result.rows} == {""}
    assert "weten wij niet" in result.sentence.nl


def test_the_country_has_one_last_and_one_next_step_for_each_network(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    places = [(placed.row.network.id, placed.place) for placed in result.rows]
    assert len(places) == len(set(places))
    assert ("gezond-groningen", "LAST") in places
    assert ("gezond-groningen", "NEXT") in places
    assert not [place for _, place in places if place == "ESCALATED"]
    assert "opgeschaald" not in result.sentence.nl


def test_a_region_shows_its_networks(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, region="iza-zuidland")
    assert {placed.row.network.id for placed in result.rows} == {"netwerk-zuid-oost", "netwerk-zuid-west"}
