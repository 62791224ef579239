"""Over which days a financier pays which function of a network by which contract, past and future included.

A contract that a source calls no more than an intention or an offer pays for nothing yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.periods import Period
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.contracts import ENDED, is_made, known_by_day
from queries.functions import function_order


@dataclass(frozen=True, slots=True)
class Spell:
    """One financier paying one function (empty where none is stated) by one contract.

    `starts` and `ends` are stated days; `said` is the day of the oldest source, from which it is known to hold.
    """

    contract: Node
    function: str
    financier: Node
    titles: frozenset[str]
    terms: frozenset[str]
    starts: date | None
    ends: date | None
    said: date
    sources: tuple[Source, ...]

    @property
    def period(self) -> Period:
        """The days on which it is known to hold."""
        return Period(self.starts or self.said, self.ends)


@remembered
def spells_of(view: GraphOnDay, network: Node) -> Sequence[Spell]:
    """All spells of a network that sources had stated by the day, by function, financier and beginning."""
    stated: dict[str, list[Statement]] = {}
    for statement in known_by_day(view, view.ever_into(network.id, "FOR_NETWORK")):
        stated.setdefault(statement.subject, []).append(statement)
    found = [spell for id in stated if (node := view.node(id)) for spell in _spells(view, node, stated[id])]
    return sorted(
        found,
        key=lambda one: (
            function_order(one.function),
            one.financier.id,
            one.period.start or date.min,
            one.contract.id,
        ),
    )


def _spells(view: GraphOnDay, contract: Node, for_network: Sequence[Statement]) -> Iterator[Spell]:
    statuses = {s.object for s in known_by_day(view, view.ever_out(contract.id, "HAS_STATUS"))}
    if contract.label != "Contract" or not is_made(statuses):
        return
    by_function = _by_object(known_by_day(view, view.ever_out(contract.id, "FOR_FUNCTION")))
    by_financier = _by_object(known_by_day(view, view.ever_out(contract.id, "FINANCED_BY")))
    over = view.first_day(*(s for s in view.ever_out(contract.id, "HAS_STATUS") if s.object == ENDED))
    for function, named in (by_function or {"": []}).items():
        for payer, paying in by_financier.items():
            if financier := view.node(payer):
                yield _spell(view, contract, function, financier, over, (for_network, named, paying))


def _spell(
    view: GraphOnDay,
    contract: Node,
    function: str,
    financier: Node,
    over: date | None,
    parts: tuple[Sequence[Statement], Sequence[Statement], Sequence[Statement]],
) -> Spell:
    every = [statement for part in parts for statement in part]
    starts = [day for part in parts if (day := min(_days(part, "valid_from"), default=None))]
    ends = [day for part in parts if (day := max(_days(part, "valid_to"), default=None))]
    return Spell(
        contract,
        function,
        financier,
        frozenset(text for s in parts[2] if (text := s.text("funding_title"))),
        frozenset(text for s in parts[2] if (text := s.text("term"))),
        max(starts, default=None),
        min([*ends, over] if over else ends, default=None),
        max(min((view.graph.first_spoken(s) for s in part), default=date.min) for part in parts),
        view.sources_of(*every),
    )


def _days(statements: Sequence[Statement], which: str) -> list[date]:
    found: list[date | None] = [getattr(statement, which) for statement in statements]
    return [day for day in found if day is not None]


def _by_object(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.object, []).append(statement)
    return found
