"""Contracts and money on a day: which hold, which lapsed, which end soon.

A contract is for a network (FOR_NETWORK) and a function (FOR_FUNCTION) over the period that its
statements state (Leidraad ch. 6). Without an end date it goes on until something ends it.

A contract that only insurers pay is on the side of the Zvw; one that municipalities or public bodies pay
is on the social side (domain.md, "Statements"). Rules on Zvw contracts look at the first kind alone.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from graph.day import GraphOnDay
from graph.periods import Period
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.functions import COORDINATION, function_order
from queries.things import objects

STATUSES = ("INTENDED", "OFFERED", "AGREED", "SIGNED", "ENDED")
AGREED, SIGNED, ENDED = STATUSES[2:]
NOT_YET_MADE = frozenset({"INTENDED", "OFFERED"})
OWN_STAFF = "OWN_STAFF"
PARTS_OF_A_CONTRACT = ("FOR_FUNCTION", "FINANCED_BY", "MAIN_CONTRACTOR", "EXECUTED_BY", "ON_BEHALF_OF")


@dataclass(frozen=True, slots=True)
class ContractTerm:
    """A contract for one network, with its functions and the end that a source states, if any.

    `financiers` are the ids of who pays it, or ever did; empty where no source says so.
    """

    contract: Node
    network: Node
    functions: tuple[str, ...]
    financiers: frozenset[str]
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
    def is_only_coordination(self) -> bool:
        """Whether it is for the coordination alone: that pays for no professional and no support."""
        return self.functions == (COORDINATION,)

    @property
    def is_made(self) -> bool:
        """Whether it is more than an intention or an offer."""
        return is_made({self.status} - {""})


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


def is_made(statuses: Set[str]) -> bool:
    """Whether a contract with these statuses is more than an intention or an offer; so is one without any."""
    return not statuses or not statuses <= NOT_YET_MADE


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
    """Every contract that is known by the day to be, or to have been, for a network; by network and id.

    What no source by the day called more than an intention or an offer is no contract yet.
    """
    stated: dict[tuple[str, str], list[Statement]] = {}
    for statement in known_by_day(view, view.ever_of_kind("FOR_NETWORK")):
        stated.setdefault((statement.subject, statement.object), []).append(statement)
    found = [term for same in stated.values() if (term := _term(view, same))]
    return sorted(found, key=lambda term: (term.network.name.casefold(), term.contract.id))


def known_by_day(view: GraphOnDay, statements: Sequence[Statement]) -> list[Statement]:
    """The statements of which a source spoke by the day, about whatever day."""
    return [statement for statement in statements if view.graph.first_spoken(statement) <= view.day]


def terms_of(view: GraphOnDay, network: Node) -> Sequence[ContractTerm]:
    """The terms of one network, by id of the contract."""
    return _terms_by_network(view).get(network.id, ())


def followed_up(view: GraphOnDay, lapsed: ContractTerm, among: Sequence[ContractTerm]) -> bool:
    """Whether a contract of the same financier holds for the same functions of the network after `lapsed`."""
    later = [other for other in among if _can_follow(lapsed, other)]
    after = {f for t in later if not _ended_by(t, lapsed.valid_to) for f in (t.functions or lapsed.functions)}
    return bool(later) and set(lapsed.functions) <= after and any(not _ended_by(t, view.day) for t in later)


def ending_money(view: GraphOnDay, within: timedelta) -> Iterator[Statement]:
    """Money of networks and plans that holds on the day and ends within a time from it."""
    for kind in ("PAID_FROM", "HAS_BUDGET"):
        for statement in view.of_kind(kind):
            if statement.valid_to is not None and statement.valid_to - view.day <= within:
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
        _end(dating),
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


def _term(view: GraphOnDay, stated: Sequence[Statement]) -> ContractTerm | None:
    contract, network = view.node(stated[0].subject), view.node(stated[0].object)
    if contract is None or network is None or contract.label != "Contract":
        return None
    statuses = known_by_day(view, view.ever_out(contract.id, "HAS_STATUS"))
    if not is_made({status.object for status in statuses}):
        return None
    paid, functions = (view.ever_out(contract.id, kind) for kind in ("FINANCED_BY", "FOR_FUNCTION"))
    ended = [status for status in statuses if status.object == ENDED]
    return ContractTerm(
        contract,
        network,
        tuple(sorted({s.object for s in functions})),
        frozenset(s.object for s in paid),
        _first_start(stated),
        _end((stated, paid, functions), view.first_day(*ended)),
        view.sources_of(*stated, *paid, *functions, *ended),
    )


def _end(groups: Iterable[Sequence[Statement]], called_ended: date | None = None) -> date | None:
    """The first of the days on which a group of statements ends as a whole, and the day it is called ended."""
    ends = [day for group in groups if (day := _last_end(group))]
    return min([*ends, called_ended] if called_ended else ends, default=None)


def _can_follow(lapsed: ContractTerm, other: ContractTerm) -> bool:
    """Whether it is another contract of the network, of the same financier as far as we know."""
    if other.network.id != lapsed.network.id or other.contract.id == lapsed.contract.id:
        return False
    known = lapsed.financiers and other.financiers
    return not known or bool(lapsed.financiers & other.financiers)


def _ended_by(term: ContractTerm, day: date | None) -> bool:
    return term.valid_to is not None and day is not None and term.valid_to <= day
