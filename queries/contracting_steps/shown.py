"""Which facts in our sources are the result of a step, where no source says that the step was taken.

Such a step is shown as what it is: it follows from something else. Facts that prove no step are left out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, english_list
from queries import networks
from queries.agreements import agreements_of, stating
from queries.contract_rate.signing import signed_contracts
from queries.contracts import made_contracts
from queries.goals import goals_for_2027
from queries.offers import offers_of
from queries.plans import CONCRETE, budgets_for, plans_of
from queries.preferential import preferential_pair
from queries.sentences import names
from queries.things import by_name, ids, subjects

IZA = "IZA"


@dataclass(frozen=True, slots=True)
class Shown:
    """By what a step shows, with the sources."""

    by: Text
    sources: tuple[Source, ...]


def _plan(view: GraphOnDay, network: Node) -> Shown | None:
    plans = [plan for plan in plans_of(view, network) if plan.text("plan_kind") in CONCRETE]
    uses = [s for s in view.out(network.id, "USES") if s.object in ids(plans)]
    if plans:
        text = Text(f"Het plan: {dutch_list(names(plans))}.", f"The plan: {english_list(names(plans))}.")
        return Shown(text, view.sources_of(*uses))
    return _by_status(view, network, "PLAN_SUBMITTED") or _by_status(view, network, "PLAN_APPROVED")


def _approved_plan(view: GraphOnDay, network: Node) -> Shown | None:
    """An approved plan is one on whose content partners and insurers agree; it is no contract yet."""
    return _by_status(view, network, "PLAN_APPROVED")


def _by_status(view: GraphOnDay, network: Node, code: str) -> Shown | None:
    found = next((one for one in networks.statuses(view, network.id) if one.status.id == code), None)
    if found is None:
        return None
    text = Text(f"De status: {found.status.name}.", f"The status: {found.status.text('label_en')}.")
    return Shown(text, found.sources)


def _area(view: GraphOnDay, network: Node) -> Shown | None:
    covers = networks.municipalities(view, network)
    sources = tuple(dict.fromkeys(source for cover in covers for source in cover.sources))
    number = len({cover.municipality.id for cover in covers})
    text = Text(f"Het netwerk noemt gemeenten: {number}.", f"The network names municipalities: {number}.")
    return Shown(text, sources) if covers else None


def _goal(view: GraphOnDay, network: Node) -> Shown | None:
    goals = goals_for_2027(view, network)
    sources = tuple(dict.fromkeys(source for goal in goals for source in goal.sources))
    return Shown(Text("Een doel voor 2027.", "A goal for 2027."), sources) if goals else None


def _budget(view: GraphOnDay, network: Node) -> Shown | None:
    budgets = budgets_for(view, network)
    plans = names(by_name(budget.plan for budget in budgets))
    sources = tuple(dict.fromkeys(source for budget in budgets for source in budget.sources))
    text = Text(f"Een begroting in {dutch_list(plans)}.", f"A budget in {english_list(plans)}.")
    return Shown(text, sources) if budgets else None


def _agreement(view: GraphOnDay, network: Node) -> Shown | None:
    found = agreements_of(view, network)
    text = Text(f"{dutch_list(names(found))}.", f"{english_list(names(found))}.")
    return Shown(text, view.sources_of(*stating(view, network))) if found else None


def _main_contractor(view: GraphOnDay, network: Node) -> Shown | None:
    found = [one for one in made_contracts(view, network) if one.is_zvw and one.main_contractors]
    contractors = names(by_name(node for one in found for node in one.main_contractors))
    text = Text(
        f"In een contract staat als hoofdaannemer: {dutch_list(contractors)}.",
        f"A contract names as main contractor: {english_list(contractors)}.",
    )
    return Shown(text, tuple(dict.fromkeys(s for one in found for s in one.sources))) if found else None


def _offer(view: GraphOnDay, network: Node) -> Shown | None:
    found = [one for one in offers_of(view, network) if any(node.label == "Insurer" for node in one.to)]
    offers = names([one.offer for one in found])
    text = Text(f"{dutch_list(offers)}.", f"{english_list(offers)}.")
    return Shown(text, tuple(dict.fromkeys(s for one in found for s in one.sources))) if found else None


def _signed_by_both(view: GraphOnDay, network: Node) -> Shown | None:
    """A contract that both preferential insurers signed is what their agreement on volume and budget ends in."""
    regions = networks.regions_of_network(view, network, IZA)
    pair = preferential_pair(view, regions[0]) if len(regions) == 1 else None
    signed = signed_contracts(view, network)
    if pair is None or not ids(pair.insurers) <= {n.id for one in signed for n in one.insurers}:
        return None
    both = names(pair.insurers)
    text = Text(f"{dutch_list(both)} tekenden een contract.", f"{english_list(both)} signed a contract.")
    return Shown(text, tuple(dict.fromkeys(s for one in signed for s in one.sources)))


def _followers(view: GraphOnDay, network: Node) -> Shown | None:
    follows = [s for one in made_contracts(view, network) for s in view.into(one.contract.id, "FOLLOWS")]
    who = names(subjects(view, follows))
    text = Text(f"{dutch_list(who)} volgt.", f"{english_list(who)} follows.")
    return Shown(text, view.sources_of(*follows)) if follows else None


RESULTS: dict[str, Callable[[GraphOnDay, Node], Shown | None]] = {
    "CS02": _plan,
    "CS03": _area,
    "CS04": _goal,
    "CS05": _budget,
    "CS06": _agreement,
    "CS12": _approved_plan,
    "CS13": _main_contractor,
    "CS15": _offer,
    "CS16": _signed_by_both,
    "CS17": _followers,
}
"""By step: what shows it."""


def shown(view: GraphOnDay, network: Node, step: str) -> Shown | None:
    """What shows a step of a network on the day; None where nothing in our sources does."""
    find = RESULTS.get(step)
    return find(view, network) if find else None
