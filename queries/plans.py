"""Plans that a network uses on a day, and their budgets for it (Leidraad ch. 4, steps 2 and 5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.things import by_name, objects, subjects

CONCRETE = frozenset({"TRANSFORMATIEPLAN", "MGN_PLAN"})
REGIOBEELD = "REGIOBEELD"
"""A picture of the region: no plan for a network, and no budget."""


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget of a plan for a network, or for a region of it. `approved`: all that sources state of it."""

    plan: Node
    beneficiary: Node
    year: str
    approved: frozenset[bool]
    sources: tuple[Source, ...]


@remembered
def plans_of(view: GraphOnDay, network: Node) -> Sequence[Node]:
    """The plans that sources say a network uses on the day, by name."""
    return objects(view, view.out(network.id, "USES"))


@remembered
def budgets_of(view: GraphOnDay, plan: Node) -> Sequence[Budget]:
    """The budgets of a plan that hold on the day, by beneficiary and year."""
    return _budgets(view, plan, view.out(plan.id, "HAS_BUDGET"))


@remembered
def budgets_ever(view: GraphOnDay, plan: Node) -> Sequence[Budget]:
    """The budgets of a plan that sources had stated by the day, those of years that are over included."""
    ever = view.ever_out(plan.id, "HAS_BUDGET")
    return _budgets(view, plan, [s for s in ever if view.graph.first_spoken(s) <= view.day])


@remembered
def budgets_for(view: GraphOnDay, network: Node) -> Sequence[Budget]:
    """The budgets for a network: of any plan for it, and of the plans it uses for a region; by plan and year."""
    plans = by_name([*subjects(view, view.into(network.id, "HAS_BUDGET")), *plans_of(view, network)])
    return [one for plan in plans for one in budgets_of(view, plan) if is_for(one, network)]


def is_for(budget: Budget, network: Node) -> bool:
    """Whether a budget is for this network, or for a region and so for the networks that use the plan."""
    return budget.beneficiary.id == network.id or budget.beneficiary.label == "Region"


def _budgets(view: GraphOnDay, plan: Node, statements: Sequence[Statement]) -> list[Budget]:
    same: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        same.setdefault((statement.object, statement.text("year")), []).append(statement)
    found = [_budget(view, plan, node, year, same[id, year]) for id, year in same if (node := view.node(id))]
    return sorted(found, key=lambda one: (one.beneficiary.name.casefold(), one.beneficiary.id, one.year))


def _budget(
    view: GraphOnDay, plan: Node, beneficiary: Node, year: str, stated: Sequence[Statement]
) -> Budget:
    said = (s.get("approved_by_municipalities") for s in stated)
    approved = frozenset(bool(value) for value in said if value is not None)
    return Budget(plan, beneficiary, year, approved, view.sources_of(*stated))
