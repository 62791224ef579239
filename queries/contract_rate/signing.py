"""Who signed which function of a network, by what sources state of its contracts on the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries import networks
from queries.claims import vouching
from queries.contract_rate.tally import Tally
from queries.contracts import SIGNED, NetworkContract, contracts_of
from queries.functions import REQUIRED, function_order
from queries.things import by_name, ids, subjects


@dataclass(frozen=True, slots=True)
class Signing:
    """What is known of one function of one network: insurers, followers, municipalities, and who vouches."""

    insurers: tuple[Node, ...]
    followers: tuple[Node, ...]
    municipalities: tuple[Node, ...]
    complete: bool
    sources: tuple[Source, ...]


@remembered
def signing(view: GraphOnDay, network: Node, function: str) -> Signing:
    """Who signed a contract for the function; on behalf of whom counts as signing for a municipality."""
    signed = [one for one in signed_contracts(view, network) if function in one.functions]
    vouchers = vouching(view, "FINANCED_BY", network)
    follows = [s for one in signed for s in view.into(one.contract.id, "FOLLOWS")]
    payers = [(*one.authorities, *one.on_behalf_of) for one in signed]
    sources = (*(source for one in signed for source in one.sources), *view.sources_of(*follows), *vouchers)
    return Signing(
        by_name(insurer for one in signed for insurer in one.insurers),
        subjects(view, follows),
        by_name(node for group in payers for node in group if node.label == "Municipality"),
        bool(vouchers),
        tuple(dict.fromkeys(sources)),
    )


@remembered
def signed_contracts(view: GraphOnDay, network: Node) -> Sequence[NetworkContract]:
    """The contracts of a network that a source calls signed and that hold on the day, by name."""
    return [one for one in contracts_of(view, network) if one.status == SIGNED]


def functions_in(view: GraphOnDay, chosen: Iterable[Node]) -> list[str]:
    """The functions to count: the three that must be, and any other that has a signed contract."""
    found = {f for network in chosen for one in signed_contracts(view, network) for f in one.functions}
    return sorted(found | set(REQUIRED), key=function_order)


def insurers_of(view: GraphOnDay, chosen: Sequence[Node], function: str) -> Tally:
    """Every insurer by whether it signed for the function in these networks."""
    found = [signing(view, network, function) for network in chosen]
    return _tally(
        view.of_label("Insurer"), [one.insurers for one in found], found, [one.followers for one in found]
    )


def municipalities_of(
    view: GraphOnDay, chosen: Sequence[Node], function: str, among: Sequence[Node]
) -> Tally:
    """Every one of these municipalities by whether it signed, in the networks that cover it."""
    lists = [_municipality(view, chosen, function, town) for town in among]
    return Tally(*(tuple(n for n, place in zip(among, lists, strict=True) if place == i) for i in range(5)))


def members(view: GraphOnDay, network: Node) -> tuple[Node, ...]:
    """The municipalities that a network states and that exist on the day, by name."""
    return by_name(c.municipality for c in networks.municipalities(view, network) if not c.retired)


def partly_covered(view: GraphOnDay, network: Node) -> bool:
    """Whether the network states a part of some municipality, of which no source counts the inhabitants."""
    return any(cover.extent == "PART" for cover in networks.municipalities(view, network))


def _municipality(view: GraphOnDay, chosen: Sequence[Node], function: str, town: Node) -> int:
    covering = [network for network in chosen if town in members(view, network)]
    found = [signing(view, network, function) for network in covering]
    return _place(town, [one.municipalities for one in found], found, [])


def _tally(
    everybody: Sequence[Node],
    signed: list[tuple[Node, ...]],
    found: Sequence[Signing],
    following: list[tuple[Node, ...]],
) -> Tally:
    told = ids(node for group in (*signed, *following) for node in group)
    if not told:  # all stand in one list: nearly always, and nobody has to be looked at for it
        return (
            Tally((), (), (), tuple(everybody), ())
            if _vouched(found)
            else Tally((), (), (), (), tuple(everybody))
        )
    places = {node.id: _place(node, signed, found, following) for node in everybody}
    return Tally(*(tuple(node for node in everybody if places[node.id] == i) for i in range(5)))


def _place(
    node: Node, signed: list[tuple[Node, ...]], found: Sequence[Signing], following: list[tuple[Node, ...]]
) -> int:
    """In which list of a Tally somebody stands."""
    times = sum(node.id in ids(group) for group in signed)
    if times:
        return 0 if times == len(found) else 1
    if any(node.id in ids(group) for group in following):
        return 2
    return 3 if _vouched(found) else 4


def _vouched(found: Sequence[Signing]) -> bool:
    """Whether a source vouches for all contracts of every network."""
    return bool(found) and all(one.complete for one in found)
