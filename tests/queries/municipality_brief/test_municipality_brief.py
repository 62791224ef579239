"""The brief for an alderman: true for a merger, a split, two networks, parts, a gap and the unknown."""

from datetime import date

import pytest

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph
from queries.dossier.line import Line, Topic
from queries.municipalities import municipality_of
from queries.municipality_brief import QUESTION
from queries.municipality_brief.brief import OUR_NETWORK, Brief, brief
from queries.question import Asked


def of(graph: Graph, day: date, name: str) -> Brief:
    view = GraphOnDay(graph, day)
    return brief(view, municipality_of(view, name))


def network_lines(found: Brief) -> dict[str, Line]:
    return {line.about.id: line for line in found.lines if line.what == OUR_NETWORK}


def answers(found: Brief) -> dict[str, tuple[str, set[str]]]:
    """Of each municipality the state, and the networks that are named."""
    return {
        code: (line.state.value, {node.id for node in line.things})
        for code, line in network_lines(found).items()
    }  # fmt: skip


def test_one_network_with_what_was_decided_and_paid(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "Noorderhaven")
    assert answers(found) == {"GM9901": ("ONE", {"netwerk-noordland"})}
    decided = {line.value.nl for line in found.lines if line.topic is Topic.DECISIONS}
    assert decided == {
        "Noorderhaven stelde Werkagenda Noordland vast op 8 september 2026.",
        "Noorderhaven betaalt “Functie I Noordland, sociaal domein, 2026”, voor functie I, tot 1 januari 2027.",
    }


def test_a_merger_answers_with_the_new_municipality(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "Klaverdam")
    assert not found.exists
    assert answers(found) == {
        "GM9903": ("UNKNOWN", {"GM9902"}),
        "GM9902": ("ONE", {"netwerk-noordland"}),
    }
    assert found.sentence.nl == "Klaverdam bestaat sinds 1 juli 2025 niet meer en is nu Klaverbroek."
    before = of(voorbeeldland, date(2025, 6, 30), "Klaverdam")
    assert before.exists
    assert answers(before) == {"GM9903": ("ONE", {"netwerk-noordland"})}


def test_a_split_answers_with_all_three(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "Heidewolde")
    assert {node.id for node in found.now} == {"GM9906", "GM9907", "GM9909"}
    assert answers(found) == {
        "GM9905": ("UNKNOWN", {"GM9906", "GM9907", "GM9909"}),
        "GM9906": ("ONE", {"netwerk-zuid-west"}),
        "GM9907": ("ONE", {"netwerk-zuid-oost"}),
        "GM9909": ("SEVERAL", {"netwerk-middenland", "netwerk-de-brug"}),
    }


def test_two_networks_parts_and_a_part(voorbeeldland: Graph, today: date) -> None:
    both = network_lines(of(voorbeeldland, today, "Bergen (M.)"))["GM9910"]
    assert (both.state, both.reason) == (State.SEVERAL, Reason.MULTIPLE)
    parts = network_lines(of(voorbeeldland, today, "Middelstad"))["GM9909"]
    assert (parts.state, parts.reason) == (State.SEVERAL, Reason.PARTS)
    part = of(voorbeeldland, today, "Duinrand")
    assert "alleen het deel Duinrand-Dorp" in part.sentence.nl


def test_a_gap_is_none_and_a_name_is_no_fact(voorbeeldland: Graph, today: date) -> None:
    gap = of(voorbeeldland, today, "Hoogveld")
    assert answers(gap) == {"GM9913": ("NONE", set())}
    assert network_lines(gap)["GM9913"].sources
    proposed = of(voorbeeldland, today, "Waterstede")
    line = network_lines(proposed)["GM9914"]
    assert (line.state, line.reason) == (State.UNKNOWN, Reason.MAY_BE_HELD_BY_PROPOSAL)
    assert line.ask_whom[0].name == "Netwerk Waterstede"
    assert proposed.networks == ()


def test_no_decision_on_record_accuses_nobody(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "Duinrand")
    (line,) = [line for line in found.lines if line.topic is Topic.DECISIONS]
    assert line.is_unknown
    assert line.what.nl == "het besluit over Werkagenda Zuidland"
    assert [party.name for party in line.ask_whom] == ["gemeente Duinrand"]
    assert all("niet getekend" not in line.value.nl.lower() for line in found.lines)


def test_sources_that_differ_on_the_first_insurer_say_so(voorbeeldland: Graph, today: date) -> None:
    found = of(voorbeeldland, today, "Middelstad")
    assert "Eerste verzekeraar (bronnen verschillen): " in found.sentence.nl


@pytest.mark.parametrize(
    ("name", "networks"),
    [
        ("GM0344", {"mentale-gezondheid-midden-nederland-utrecht-stad"}),
        ("Eemnes", {"mentaal-gezondheidsnetwerk-gezond-gooi"}),
        ("Zeewolde", {"gem-gezond-veluwe"}),
        ("Almere", {"mentale-gezondheidsnetwerk-flevoland"}),
    ],
)
def test_real_municipalities(reference: Graph, today: date, name: str, networks: set[str]) -> None:
    found = of(reference, today, name)
    assert {node.id for node in found.networks} == networks
    assert {line.topic for line in found.lines} >= {
        Topic.NETWORKS,
        Topic.LEADING,
        Topic.ASKED,
        Topic.DECISIONS,
    }
    agenda = [line.what.nl for line in found.lines if line.topic is Topic.ASKED]
    assert agenda[0] == "Werkagenda vastgesteld door alle colleges van de regio"


def test_sources_that_count_eemnes_elsewhere(reference: Graph, today: date) -> None:
    found = of(reference, today, "Eemnes")
    assert {node.id for node in found.regions} == {"iza-gooi-en-vechtstreek", "iza-utrecht-eemland"}
    assert "Bronnen tellen de gemeente bij verschillende regio’s" in found.sentence.nl


def test_an_old_source_is_last_known(reference: Graph, today: date) -> None:
    assert "Eerste verzekeraar (laatst bekend): Zilveren Kruis." in of(reference, today, "Almere").sentence.nl


def test_weesp_is_amsterdam(reference: Graph, today: date) -> None:
    found = of(reference, today, "GM0457")
    assert {code: state for code, (state, _) in answers(found).items()} == {
        "GM0457": "UNKNOWN",
        "GM0363": "ONE",
    }


def test_one_municipality_or_all(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    alone = QUESTION.ask(view, Asked(parameters={"municipality": "GM9901"})).rows
    everybody = QUESTION.ask(view, Asked()).rows
    assert set(alone) < set(everybody)
    assert {line.about.id for line in everybody if line.what == OUR_NETWORK} == {
        town.id for town in view.of_label("Municipality")
    }
    with pytest.raises(NotFound):
        QUESTION.ask(view, Asked(parameters={"municipality": "Nergenshuizen"}))


def test_the_brief_names_the_scheme_that_is_asked(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    asked = Asked("ZORGKANTOOR", parameters={"municipality": "GM9901"})
    assert "Zorgkantoorregio Noord" in QUESTION.ask(view, asked).sentence.nl
