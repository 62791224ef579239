"""Who signed for which function, by number and by weight, with what is unknown kept apart."""

from collections.abc import Sequence
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph, build_graph
from graph.records import INTERNAL, Node
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.contract_rate import QUESTION
from queries.contract_rate.question import RateRow
from queries.question import Asked
from tests.queries.rules.worlds import graph_with, said


def rates(graph: Graph, day: date, **parameters: str) -> dict[tuple[str, str, str], RateRow]:
    result = QUESTION.ask(GraphOnDay(graph, day), Asked(parameters=parameters))
    return {(row.subject.id, row.function, row.parties): row for row in result.rows}


def ids(nodes: Sequence[Node]) -> list[str]:
    return [node.id for node in nodes]


def test_a_network_where_both_insurers_and_all_municipalities_signed(
    voorbeeldland: Graph, today: date
) -> None:
    found = rates(voorbeeldland, today)
    insurers = found["netwerk-noordland", "FUNCTION_I", "INSURERS"]
    assert ids(insurers.tally.signed) == ["appel", "beuk"]
    assert ids(insurers.tally.unknown) == ["ceder", "den", "eik"]
    assert (insurers.percent_signed, insurers.percent_unknown) == (40.0, 60.0)
    assert (insurers.weight.signed, insurers.weight.unknown) == (85.0, 15.0)  # shares 50, 35 and 15
    towns = found["netwerk-noordland", "FUNCTION_I", "MUNICIPALITIES"]
    assert ids(towns.tally.signed) == ["GM9902", "GM9901"]  # one pays for both
    assert (towns.percent_signed, towns.weight.signed) == (100.0, 100.0)


def test_silence_is_unknown_unless_a_source_names_all_contracts(voorbeeldland: Graph, today: date) -> None:
    found = rates(voorbeeldland, today)
    silent = found["netwerk-de-brug", "FUNCTION_I", "INSURERS"]
    assert (silent.percent_signed, silent.percent_unknown) == (None, 100.0)
    named = found["netwerk-zuid-west", "FUNCTION_I", "INSURERS"]
    assert ids(named.tally.signed) == ["appel"]
    assert ids(named.tally.not_signed) == ["beuk", "ceder", "den", "eik"]
    assert named.tally.unknown == ()


def test_what_cannot_be_weighted_says_why(voorbeeldland: Graph, today: date) -> None:
    found = rates(voorbeeldland, today)
    shares = found["netwerk-zuid-west", "FUNCTION_I", "INSURERS"].weight
    assert shares.signed is None
    assert "marktaandeel" in shares.why.nl
    part = found["netwerk-zuid-oost", "FUNCTION_II", "MUNICIPALITIES"]
    assert ids(part.tally.signed) == ["GM9907"]
    assert "een deel mee" in part.weight.why.nl


def test_in_a_region_with_two_networks_one_contract_is_part_of_the_answer(
    voorbeeldland: Graph, today: date
) -> None:
    found = rates(voorbeeldland, today, by="region")
    zuidland = found["iza-zuidland", "FUNCTION_I", "INSURERS"]
    assert (ids(zuidland.tally.signed), ids(zuidland.tally.partly)) == ([], ["appel"])
    both = found["iza-zuidland", "FUNCTION_II", "INSURERS"]
    assert (ids(both.tally.signed), ids(both.tally.partly)) == (["appel"], ["ceder"])


def test_the_networks_of_an_insurer(voorbeeldland: Graph, today: date) -> None:
    row = rates(voorbeeldland, today, by="insurer")["beuk", "FUNCTION_I", "NETWORKS"]
    assert ids(row.tally.signed) == ["netwerk-middenland", "netwerk-noordland"]
    assert ids(row.tally.not_signed) == ["netwerk-zuid-west"]
    assert row.tally.total == 6


def test_a_follower_is_no_signature(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = build_graph(voorbeeldland_history, audience=INTERNAL, concepts=concept_nodes(vocabulary))
    row = rates(graph, today)["netwerk-noordland", "FUNCTION_I", "INSURERS"]
    assert ids(row.tally.following) == ["ceder"]
    assert ids(row.tally.signed) == ["appel", "beuk"]


def test_a_contract_that_ended_counts_no_more(voorbeeldland: Graph) -> None:
    before, after = (
        rates(voorbeeldland, day)["netwerk-zuid-oost", "FUNCTION_I", "INSURERS"]
        for day in (date(2025, 12, 31), date(2026, 1, 1))
    )
    assert (ids(before.tally.signed), ids(after.tally.signed)) == (["appel"], [])


def test_public_sources_know_of_no_signed_contract(reference: Graph, today: date) -> None:
    found = rates(reference, today)
    assert {row.percent_signed for row in found.values()} == {None}
    result = QUESTION.ask(GraphOnDay(reference, today), Asked())
    assert (
        "Van 45 netwerken weten we niet of er een contract is; vraag het de zorgverzekeraars"
        in result.sentence.nl
    )


def test_one_subject_and_what_does_not_exist(voorbeeldland: Graph, today: date) -> None:
    assert {key[0] for key in rates(voorbeeldland, today, id="netwerk-noordland")} == {"netwerk-noordland"}
    with pytest.raises(NotFound):
        rates(voorbeeldland, today, id="bestaat-niet")
    with pytest.raises(BadInput, match="wijk"):
        rates(voorbeeldland, today, by="wijk")


def test_insured_of_whom_no_source_knows_the_insurer_stay_unknown(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    share = said("HAS_SHARE", "appel", "iza-zuidland", year=2024, share_percent=40.0)
    graph = graph_with(voorbeeldland_history, vocabulary, share)
    found = rates(graph, today)
    row = found["netwerk-zuid-oost", "FUNCTION_II", "INSURERS"]
    assert (row.weight.signed, row.weight.unknown) == (40.0, 60.0)
    vouched = found["netwerk-zuid-west", "FUNCTION_I", "INSURERS"]  # a source names all its contracts
    assert (vouched.weight.signed, vouched.weight.unknown) == (40.0, 0.0)
