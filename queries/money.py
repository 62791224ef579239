"""Money of a network: its own, of the plans it uses, and of its contracts (Leidraad ch. 5).

Transformation money and SPUK IZA are temporary by what the Leidraad says of them (ch. 5 and 6), unless a
source states otherwise.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from graph.day import GraphOnDay
from graph.periods import Period
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.plans import plans_of
from queries.spells import Spell, spells_of

TRANSFORMATION_MONEY, PGAZ = "TRANSFORMATION_MONEY", "PGAZ"
IZA_MONEY = frozenset({TRANSFORMATION_MONEY, "SPUK_IZA"})
OF_INSURERS = frozenset({"EXPLORATORY_TALK", PGAZ, "O_AND_I"})
OF_MUNICIPALITIES = frozenset({"SPUK_IZA", "MUNICIPAL_FUND"})
"""Titles of one side only (Leidraad ch. 5); transformation money and other money can be of either."""
TEMPORARY, STRUCTURAL = "TEMPORARY", "STRUCTURAL"


@dataclass(frozen=True, slots=True)
class Money:
    """Money of one title (empty where none is stated) for one function, or for no function that is stated.

    `bearer` is the network, plan or contract that is paid; `payer` is who pays by a contract. `structural`: a
    source says so; money that is neither is of a term that no source states. `holds` says whether it holds on the
    day; money that comes later, or is over, does not.
    """

    bearer: Node
    payer: Node | None
    title: str
    function: str
    year: str
    temporary: bool
    structural: bool
    starts: date | None
    ends: date | None
    holds: bool
    sources: tuple[Source, ...]

    @property
    def case(self) -> str:
        """What tells this money apart from other money of the network."""
        payer = self.payer.id if self.payer else ""
        return "+".join((self.bearer.id, self.title, self.function, self.year, payer))

    @property
    def side(self) -> str:
        """ZVW or SOCIAL, by who pays and else by the title; empty where it can be either."""
        if self.payer is not None:
            return "ZVW" if self.payer.label == "Insurer" else "SOCIAL"
        return "ZVW" if self.title in OF_INSURERS else "SOCIAL" if self.title in OF_MUNICIPALITIES else ""

    @property
    def is_zvw(self) -> bool:
        """Whether it may be money under the Zvw: not what a municipality or public body pays."""
        return self.payer is None or self.payer.label == "Insurer"


@remembered
def money_of(view: GraphOnDay, network: Node) -> Sequence[Money]:
    """All money of a network that sources had stated by the day, in a fixed order."""
    bearers = (network, *plans_of(view, network))
    paid = [_paid(view, bearer, s) for bearer in bearers for s in view.ever_out(bearer.id, "PAID_FROM")]
    budgets = [_paid(view, plan, s) for plan in bearers[1:] for s in _budgets(view, plan, network)]
    by_contract = [money for spell in spells_of(view, network) for money in _by_contract(view, spell)]
    same: dict[tuple[str, date], list[Money]] = {}
    for money in (*paid, *budgets, *by_contract):
        if money is not None:
            same.setdefault((money.case, money.starts or date.min), []).append(money)
    return [_merged(same[key]) for key in sorted(same)]


def follow_up(money: Money, ends: date, known: Sequence[Money]) -> Money | None:
    """Money of the same side and for the same function, or for the network as a whole, that goes on after the end."""
    after = [
        other
        for other in known
        if (other.case, other.starts) != (money.case, money.starts)
        and other.function in ("", money.function)
        and (not other.side or not money.side or other.side == money.side)
        and (other.ends is None or other.ends > ends)
    ]
    return min(after, key=lambda other: (other.starts or date.min, other.case), default=None)


def _merged(same: Sequence[Money]) -> Money:
    """What several sources say of the same money: the latest end that is stated."""
    ends = max((money.ends for money in same if money.ends), default=None)
    sources = tuple(dict.fromkeys(source for money in same for source in money.sources))
    temporary, holds = any(money.temporary for money in same), any(money.holds for money in same)
    structural = any(money.structural for money in same) and not temporary
    return replace(
        same[0], temporary=temporary, structural=structural, ends=ends, holds=holds, sources=sources
    )


def _budgets(view: GraphOnDay, plan: Node, network: Node) -> Iterator[Statement]:
    """The budgets of a plan for this network, or for a region, of which the title or the term is stated."""
    for statement in view.ever_out(plan.id, "HAS_BUDGET"):
        node = view.node(statement.object)
        is_ours = statement.object == network.id or (node is not None and node.label == "Region")
        if is_ours and (statement.text("funding_title") or statement.text("term")):
            yield statement


def _paid(view: GraphOnDay, bearer: Node, statement: Statement) -> Money | None:
    if view.graph.first_spoken(statement) > view.day:
        return None
    title = statement.object if statement.kind == "PAID_FROM" else statement.text("funding_title")
    return Money(
        bearer,
        None,
        title,
        statement.text("function"),
        statement.text("year"),
        is_temporary(title, {statement.text("term")} - {""}),
        statement.text("term") == STRUCTURAL,
        statement.valid_from,
        statement.valid_to,
        view.holds(statement),
        view.sources_of(statement),
    )


def _by_contract(view: GraphOnDay, spell: Spell) -> Iterator[Money]:
    holds = Period(spell.starts or spell.said, spell.ends).holds_on(view.day)
    for title in sorted(spell.titles) or [""]:
        yield Money(
            spell.contract,
            spell.financier,
            title,
            spell.function,
            "",
            is_temporary(title, spell.terms),
            STRUCTURAL in spell.terms and TEMPORARY not in spell.terms,
            spell.starts,
            spell.ends,
            holds,
            spell.sources,
        )


def is_temporary(title: str, terms: Set[str]) -> bool:
    """Whether money is temporary: as stated, or else by what the Leidraad says of its title."""
    return TEMPORARY in terms if terms else title in IZA_MONEY
