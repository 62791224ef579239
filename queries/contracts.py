"""Contracts and money on a day: which hold, which lapsed, which end soon.

A contract is for a network (FOR_NETWORK) and a function (FOR_FUNCTION) over the period that its
statements state (Leidraad ch. 6). Without an end date it goes on until something ends it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered

ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class ContractTerm:
    """A contract for one network, with its functions and the end that a source states, if any."""

    contract: Node
    network: Node
    functions: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    sources: tuple[Source, ...]


@remembered
def terms(view: GraphOnDay) -> Sequence[ContractTerm]:
    """Every contract that is known by the day to be, or to have been, for a network; by network and id."""
    known = [s for s in view.ever_of_kind("FOR_NETWORK") if view.graph.first_spoken(s) <= view.day]
    found = [term for statement in known if (term := _term(view, statement))]
    return sorted(found, key=lambda term: (term.network.name.casefold(), term.contract.id))


def followed_up(view: GraphOnDay, lapsed: ContractTerm, among: Sequence[ContractTerm]) -> bool:
    """Whether another contract of the network holds for the same functions after the end of `lapsed`."""
    later = [t for t in among if t.network.id == lapsed.network.id and t.contract.id != lapsed.contract.id]
    after = {f for t in later if not _ended_by(t, lapsed.valid_to) for f in (t.functions or lapsed.functions)}
    return bool(later) and set(lapsed.functions) <= after and any(not _ended_by(t, view.day) for t in later)


def ending_money(view: GraphOnDay, until: date) -> Iterator[Statement]:
    """Money of networks and plans that holds on the day and ends by `until`."""
    for kind in ("PAID_FROM", "HAS_BUDGET"):
        for statement in view.of_kind(kind):
            if statement.valid_to is not None and statement.valid_to <= until:
                yield statement


def _term(view: GraphOnDay, statement: Statement) -> ContractTerm | None:
    contract, network = view.node(statement.subject), view.node(statement.object)
    if contract is None or network is None or contract.label != "Contract":
        return None
    functions = view.ever_out(contract.id, "FOR_FUNCTION")
    ends = [s.valid_to for s in (statement, *functions) if s.valid_to is not None]
    return ContractTerm(
        contract,
        network,
        tuple(sorted({s.object for s in functions})),
        statement.valid_from,
        min(ends, default=_status_end(view, contract)),
        view.sources_of(statement, *functions),
    )


def _status_end(view: GraphOnDay, contract: Node) -> date | None:
    """The day from which a source calls the contract ended."""
    ended = [s for s in view.ever_out(contract.id, "HAS_STATUS") if s.object == ENDED]
    return view.first_day(*ended)


def _ended_by(term: ContractTerm, day: date | None) -> bool:
    return term.valid_to is not None and day is not None and term.valid_to <= day
