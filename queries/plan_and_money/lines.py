"""The lines of a network's timeline: its plans, contracts and money, past and future included.

The assignment for the regional work agenda asks to look at this: the transformation plan ends before the agenda
does, and money can end before the plan (Leidraad ch. 5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.stating import stated_from, stated_to
from graph.text import NOTHING, Text
from queries import networks
from queries.claims import naming_all_contracts, vouching
from queries.contracts import ContractTerm, known_by_day, terms_of
from queries.descriptions import MONEY, described, quoted
from queries.money import Money, is_temporary, money_of
from queries.plan_and_money import wording
from queries.plans import plans_of
from queries.things import objects

FUNDED = "FUNDED"


class LineKind(StrEnum):
    """What stands on the timeline, in its order."""

    PLAN = "PLAN"
    CONTRACT = "CONTRACT"
    MONEY = "MONEY"


class Known(StrEnum):
    """What our sources say of a line."""

    PERIOD = "PERIOD"
    END = "END"
    NO_END = "NO_END"
    NOT_STATED = "NOT_STATED"
    NONE_BY_SOURCE = "NONE_BY_SOURCE"
    PROPOSED = "PROPOSED"


@dataclass(frozen=True, slots=True)
class Later:
    """Another kind that goes on after the end of a line: the last end that is stated, and the days between."""

    kind: LineKind
    ends: date
    days: int


@dataclass(frozen=True, slots=True)
class TermLine:
    """A plan, contract or money of a network with its period as far as it is stated.

    `thing` is None where our sources name nothing of these kinds. `is_over`: it ended by the asked day.
    """

    network: Node
    kinds: tuple[LineKind, ...]
    thing: Node | None
    what: Text
    starts: date | None
    ends: date | None
    is_over: bool
    known: Known
    later: tuple[Later, ...]
    sources: tuple[Source, ...]
    aside: Text = NOTHING

    @property
    def explanation(self) -> Text:
        """Until when it runs, and what goes on after it."""
        return wording.line(self) + self.aside


def lines_of(view: GraphOnDay, network: Node) -> list[TermLine]:
    """Everything known of plan, contracts and money of a network; what our sources do not name says so."""
    found = [*_plans(view, network), *_contracts(view, network), *_money(view, network)]
    facts = [line for line in found if line.known is not Known.PROPOSED]
    missing = tuple(kind for kind in LineKind if not any(kind in line.kinds for line in facts))
    silent = [_silent(view, network, kind) for kind in missing]
    if len(silent) == len(LineKind) and all(_is_plain_silence(line) for line in silent):
        silent = [replace(silent[0], kinds=missing, what=wording.nothing(missing))]
    rows = [_with_later(line, facts) for line in facts]
    proposed = [line for line in found if line.known is Known.PROPOSED]
    return sorted([*rows, *silent], key=_order) + proposed


def _is_plain_silence(line: TermLine) -> bool:
    return line.known is Known.NOT_STATED and not line.aside.nl


def _with_later(line: TermLine, facts: Sequence[TermLine]) -> TermLine:
    """The line with what goes on after it; what is over by the asked day is history."""
    if line.ends is None or line.is_over:
        return line
    later = []
    for kind in LineKind:
        others = [o for o in facts if kind in o.kinds and kind not in line.kinds and not o.is_over]
        last = max((o.ends for o in others if o.ends is not None), default=None)
        if last is not None and last > line.ends:
            later.append(Later(kind, last, (last - line.ends).days))
    return replace(line, later=tuple(later))


def _line(
    view: GraphOnDay,
    network: Node,
    kind: LineKind,
    thing: Node,
    what: Text,
    period: tuple[date | None, date | None],
    sources: tuple[Source, ...],
    proposed: bool = False,
) -> TermLine:
    starts, ends = period
    known = Known.NO_END if ends is None else Known.PERIOD if starts is not None else Known.END
    over = ends is not None and ends <= view.day
    known = Known.PROPOSED if proposed else known
    return TermLine(network, (kind,), thing, what, starts, ends, over, known, (), sources)


def _plans(view: GraphOnDay, network: Node) -> Iterator[TermLine]:
    stated: dict[str, list[Statement]] = {}
    for s in view.ever_out(network.id, "USES"):
        is_dated = s.valid_from is not None or s.valid_to is not None
        if view.graph.first_spoken(s) <= view.day and (view.holds(s) or is_dated):
            stated.setdefault(s.object, []).append(s)
    for id, same in stated.items():
        if plan := view.node(id):
            period = stated_from(same), stated_to(same)
            what = Text(f"“{plan.name}”", f"“{plan.name}”")
            yield _line(view, network, LineKind.PLAN, plan, what, period, view.sources_of(*same))
    for s in view.proposals_out(network.id, "USES"):
        if plan := view.node(s.object):
            yield _proposed(view, network, LineKind.PLAN, plan, s)


def _contracts(view: GraphOnDay, network: Node) -> Iterator[TermLine]:
    for term in terms_of(view, network):
        period = term.valid_from, term.valid_to
        words = _contract_words(view, term)
        yield _line(view, network, LineKind.CONTRACT, term.contract, words, period, term.sources)
    for s in view.proposals_into(network.id, "FOR_NETWORK"):
        contract = view.node(s.subject)
        if contract is not None and contract.label == "Contract":
            yield _proposed(view, network, LineKind.CONTRACT, contract, s)


def _contract_words(view: GraphOnDay, term: ContractTerm) -> Text:
    paid = known_by_day(view, view.ever_out(term.contract.id, "FINANCED_BY"))
    titles = sorted({s.text("funding_title") for s in paid if s.text("funding_title")})
    temporary = any(is_temporary(s.text("funding_title"), {s.text("term")} - {""}) for s in paid)
    return wording.contract(view, term, objects(view, paid), titles, temporary)


def _money(view: GraphOnDay, network: Node) -> Iterator[TermLine]:
    """Money of the network and its plans; money by contract stands at the contract."""
    for money in money_of(view, network):
        if money.bearer.label != "Contract":
            period = money.starts, money.ends
            words = _money_words(view, network, money)
            yield _line(view, network, LineKind.MONEY, money.bearer, words, period, money.sources)


def _money_words(view: GraphOnDay, network: Node, money: Money) -> Text:
    bearer = money.bearer if money.bearer.id != network.id else None
    return wording.money(view, money.title, money.function, money.temporary, bearer)


def _proposed(view: GraphOnDay, network: Node, kind: LineKind, thing: Node, s: Statement) -> TermLine:
    what = Text(f"“{thing.name}”", f"“{thing.name}”")
    period = s.valid_from, s.valid_to
    return _line(view, network, kind, thing, what, period, view.sources_of(s), proposed=True)


def _silent(view: GraphOnDay, network: Node, kind: LineKind) -> TermLine:
    """What our sources do not name; a source that claims to name all proves that there is none."""
    if kind is LineKind.CONTRACT:
        claims = naming_all_contracts(view, network)
    else:
        claims = vouching(view, "USES" if kind is LineKind.PLAN else "PAID_FROM", network)
    known = Known.NONE_BY_SOURCE if claims else Known.NOT_STATED
    said, aside = _in_words(view, network) if kind is LineKind.MONEY else ((), NOTHING)
    words = wording.nothing((kind,))
    return TermLine(network, (kind,), None, words, None, None, False, known, (), (*claims, *said), aside)


def _in_words(view: GraphOnDay, network: Node) -> tuple[tuple[Source, ...], Text]:
    """What sources say on money without a title or a term: that money is promised, or in their own words."""
    bearers = (network, *plans_of(view, network))
    said = [one for thing in bearers for one in described(view, thing, MONEY)]
    funded = [one for one in networks.statuses(view, network.id) if one.status.id == FUNDED]
    sources = [s for one in funded for s in one.sources] + [s for one in said for s in one.sources]
    told = wording.money_promised(funded[0].status) if funded else NOTHING
    if said:
        told = told + quoted(said, Text("Wel zeggen zij over geld", "On money they do say"))
    return tuple(dict.fromkeys(sources)), told


def _order(line: TermLine) -> tuple[int, date, date, str, str]:
    starts, ends = line.starts or date.min, line.ends or date.max
    return (
        list(LineKind).index(line.kinds[0]),
        starts,
        ends,
        line.thing.id if line.thing else "",
        line.what.nl,
    )
