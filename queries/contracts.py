"""Contracts and money on a day: which hold, which lapsed, which end soon.

A contract is for a network (FOR_NETWORK) and a function (FOR_FUNCTION) over the period that its
statements state (Leidraad ch. 6). Without an end date it goes on until something ends it.

A contract that only insurers pay is on the side of the Zvw; one that municipalities or public bodies pay
is on the social side (domain.md, "Statements"). Rules on Zvw contracts look at the first kind alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.periods import Period
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.functions import function_order
from queries.things import objects

STATUSES = ("INTENDED", "OFFERED", "AGREED", "SIGNED", "ENDED")
AGREED, SIGNED, ENDED = STATUSES[2:]
NOT_YET_MADE = frozenset({"INTENDED", "OFFERED"})
OWN_STAFF = "OWN_STAFF"
PARTS_OF_A_CONTRACT = ("FOR_FUNCTION", "FINANCED_BY", "MAIN_CONTRACTOR", "EXECUTED_BY", "ON_BEHALF_OF")


@dataclass(frozen=True, slots=True)
class ContractTerm:
    """A contract for one network, with its functions and the end that a source states, if any."""

    contract: Node
    network: Node
    functions: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class NetworkContract:
    """A contract of a network as sources state it on the day; everything in order of name.

    `authorities` are the municipalities and public bodies that pay. `status` is the last that is stated,
    empty where none is. `starts` and `ends` are the days that sources state, if any.
    """

    contract: Node
    network: Node
    insurers: tuple[Node, ...]
    authorities: tuple[Node, ...]
    on_behalf_of: tuple[Node, ...]
    forms: frozenset[str]
    functions: tuple[str, ...]
    main_contractors: tuple[Node, ...]
    executors: tuple[Node, ...]
    status: str
    starts: date | None
    ends: date | None
    sources: tuple[Source, ...]

    @property
    def id(self) -> str:
        """The id of the contract."""
        return self.contract.id

    @property
    def is_zvw(self) -> bool:
        """Whether insurers pay it and nobody else: only such a contract is judged by rules on the Zvw."""
        return bool(self.insurers) and not self.authorities

    @property
    def is_social(self) -> bool:
        """Whether a municipality or public body pays it, alone or with others."""
        return bool(self.authorities)

    @property
    def is_made(self) -> bool:
        """Whether it is more than an intention or an offer."""
        return self.status not in NOT_YET_MADE


@remembered
def contracts_of(view: GraphOnDay, network: Node) -> Sequence[NetworkContract]:
    """The contracts of a network that hold on the day, by name."""
    stated: dict[str, list[Statement]] = {}
    for statement in view.into(network.id, "FOR_NETWORK"):
        stated.setdefault(statement.subject, []).append(statement)
    found = [
        _contract(view, network, node, stated[id]) for id in stated if (node := _contract_node(view, id))
    ]
    return sorted(
        (one for one in found if one.status != ENDED and Period(one.starts, one.ends).holds_on(view.day)),
        key=lambda one: (one.contract.name.casefold(), one.id),
    )


def made_contracts(view: GraphOnDay, network: Node) -> list[NetworkContract]:
    """The contracts of a network that hold on the day and are more than an intention or an offer."""
    return [one for one in contracts_of(view, network) if one.is_made]


def claim_arrangements(view: GraphOnDay, contract: Node, function: str) -> frozenset[str]:
    """What sources state of who claims for a function of a contract; empty where none does."""
    stated = (
        s.text("claim_arrangement") for s in view.out(contract.id, "FOR_FUNCTION") if s.object == function
    )
    return frozenset(text for text in stated if text)


def status_of(view: GraphOnDay, contract: Node) -> str:
    """The last status of a contract or offer in the order of the code list; empty where none is stated."""
    stated = {s.object for s in view.out(contract.id, "HAS_STATUS")}
    return next((status for status in reversed(STATUSES) if status in stated), "")


@remembered
def terms(view: GraphOnDay) -> Sequence[ContractTerm]:
    """Every contract that is known by the day to be, or to have been, for a network; by network and id."""
    known = [s for s in view.ever_of_kind("FOR_NETWORK") if view.graph.first_spoken(s) <= view.day]
    found = [term for statement in known if (term := _term(view, statement))]
    return sorted(found, key=lambda term: (term.network.name.casefold(), term.contract.id))


def terms_of(view: GraphOnDay, network: Node) -> Sequence[ContractTerm]:
    """The terms of one network, by id of the contract."""
    return _terms_by_network(view).get(network.id, ())


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


@remembered
def _terms_by_network(view: GraphOnDay) -> dict[str, list[ContractTerm]]:
    found: dict[str, list[ContractTerm]] = {}
    for term in terms(view):
        found.setdefault(term.network.id, []).append(term)
    return found


def _contract_node(view: GraphOnDay, id: str) -> Node | None:
    node = view.node(id)
    return node if node is not None and node.label == "Contract" else None


def _contract(
    view: GraphOnDay, network: Node, contract: Node, stated: Sequence[Statement]
) -> NetworkContract:
    parts = {kind: view.out(contract.id, kind) for kind in PARTS_OF_A_CONTRACT}
    financiers = objects(view, parts["FINANCED_BY"])
    dating = (stated, *(view.ever_out(contract.id, kind) for kind in ("FINANCED_BY", "FOR_FUNCTION")))
    starts = [day for group in dating if (day := _first_start(group))]
    ends = [day for group in dating if (day := _last_end(group))]
    return NetworkContract(
        contract,
        network,
        tuple(node for node in financiers if node.label == "Insurer"),
        tuple(node for node in financiers if node.label != "Insurer"),
        objects(view, parts["ON_BEHALF_OF"]),
        frozenset(form for s in parts["FINANCED_BY"] if (form := s.text("form"))),
        tuple(sorted({s.object for s in parts["FOR_FUNCTION"]}, key=function_order)),
        objects(view, parts["MAIN_CONTRACTOR"]),
        objects(view, parts["EXECUTED_BY"]),
        status_of(view, contract),
        max(starts, default=None),
        min(ends, default=None),
        view.sources_of(*stated, *(s for held in parts.values() for s in held)),
    )


def _first_start(statements: Sequence[Statement]) -> date | None:
    return min((s.valid_from for s in statements if s.valid_from), default=None)


def _last_end(statements: Sequence[Statement]) -> date | None:
    """The day on which the last of these things ends; None as soon as of one of them no end is stated."""
    ends = {
        s.object: max((o.valid_to for o in statements if o.object == s.object and o.valid_to), default=None)
        for s in statements
    }
    stated = [end for end in ends.values() if end is not None]
    return max(stated) if stated and len(stated) == len(ends) else None


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
