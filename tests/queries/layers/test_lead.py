"""The sentence above the map counts one network as one."""

from graph.day import GraphOnDay
from graph.graph import build_graph
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.layers import layer
from queries.layers.layer import Choices
from queries.layers.lead import lead
from tests.graph.making import GATHERED, changes, history, node, source, statement

ONE_NETWORK = (node("GM0001", "Municipality"), node("net"), statement("net", "HAS_STATUS", "LISTED"))


def test_one_network_without_a_contract_is_told_as_one(vocabulary: Vocabulary) -> None:
    world, concepts = history(changes(source(), *ONE_NETWORK)), concept_nodes(vocabulary)
    view = GraphOnDay(build_graph(world, concepts=concepts), GATHERED)
    pieces = lead(view, layer("networks").on(view, Choices("IZA", "LISTED")), "LISTED")
    nl, en = ("".join(piece.text.in_language(language) for piece in pieces) for language in ("NL", "EN"))
    assert "Van dat netwerk staat geen contract in onze bronnen." in nl
    assert "there is 1 network." in en
    assert "No contract of that network stands in our sources." in en
