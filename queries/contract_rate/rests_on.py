"""On which statements the answer to `contract-rate` rests (contract_rate.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node, Statement
from queries import networks
from queries.question import Asked
from queries.resting import Row, row_of
from queries.things import subjects

OUT_OF_IT = ("FINANCED_BY", "ON_BEHALF_OF", "FOR_FUNCTION", "HAS_STATUS")


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """All that sources state of the contracts for each network at the level: who pays, for what, how far."""
    level = networks.require_level(view, asked.level)
    for network in networks.networks_at(view, level):
        for contract in subjects(view, view.into(network.id, "FOR_NETWORK")):
            if contract.label == "Contract":
                yield from _of_contract(view, network, contract)


def _of_contract(view: GraphOnDay, network: Node, contract: Node) -> Iterator[Row]:
    for kind in OUT_OF_IT:
        for statement in view.out(contract.id, kind):
            yield _row(network, contract, statement, statement.object)
    for statement in view.into(contract.id, "FOLLOWS"):
        yield _row(network, contract, statement, statement.subject)


def _row(network: Node, contract: Node, statement: Statement, other: str) -> Row:
    about = {"network": network.id, "contract": contract.id, "says": statement.kind, "other": other}
    return row_of(statement, "form", **about)
