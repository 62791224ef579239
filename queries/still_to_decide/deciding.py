"""Per region and document, which municipalities have a decision on record, and for which there is none.

A decision can be there without a source of ours naming it: silence is "besluit niet in onze bronnen", never
more, and no municipality is ever told apart as the one that keeps the others waiting (docs/pages.md).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import Text
from queries import geography, networks
from queries.agreements import stating
from queries.claims import vouching
from queries.plans import REGIOBEELD, plans_of
from queries.still_to_decide import wording
from queries.things import by_name, ids, subjects
from queries.whom_to_ask import Party, about_municipalities, about_network

DECIDED_ON = ("WorkAgenda", "Plan", "CooperationAgreement")


class OnRecord(StrEnum):
    """Of how many municipalities a decision is on record."""

    ALL = "ALL"
    SOME = "SOME"
    NOT_YET_KNOWN = "NOT_YET_KNOWN"
    NO_DOCUMENT = "NO_DOCUMENT"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that a source names; the day where it is stated."""

    who: Node
    day: date | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """One document of a region: who decided by our sources, and of whom no decision is in our sources.

    `document` is None where our sources name no work agenda, plan or agreement of the region. `others` are
    decisions of bodies that are no municipality of the region. `remarks` are the words of our sources.
    """

    region: Node
    document: Node | None
    through: tuple[Node, ...]
    on_record: OnRecord
    decided: tuple[Decision, ...]
    not_on_record: tuple[Node, ...]
    others: tuple[Decision, ...]
    explanation: Text
    remarks: tuple[str, ...]
    ask_whom: tuple[Party, ...]
    sources: tuple[Source, ...]


def of_region(view: GraphOnDay, region: Node) -> list[Decisions]:
    """The documents of a region with their decisions, work agendas first; one row where none is named."""
    rows = [_of_document(view, region, node, stated) for node, stated in _documents(view, region)]
    return rows or [_without_document(view, region)]


def documents_of(view: GraphOnDay, region: Node) -> list[Node]:
    """The work agendas, plans and agreements of a region or its networks, in that order and by name."""
    return [document for document, _ in _documents(view, region)]


def _documents(view: GraphOnDay, region: Node) -> list[tuple[Node, Sequence[Statement]]]:
    """The documents that are for the region, or that its networks use or made, with what says so."""
    stated: dict[str, list[Statement]] = {}
    for statement in _linking(view, region):
        document = statement.object if statement.kind == "USES" else statement.subject
        stated.setdefault(document, []).append(statement)
    found = [(node, stated[id]) for id in stated if (node := view.node(id)) and _is_decided_on(node)]
    return sorted(found, key=lambda one: (DECIDED_ON.index(one[0].label), one[0].name.casefold(), one[0].id))


def _linking(view: GraphOnDay, region: Node) -> Iterator[Statement]:
    yield from view.into(region.id, "FOR_REGION")
    for network in networks.in_region(view, region):
        plans = ids(plans_of(view, network))
        yield from (s for s in view.out(network.id, "USES") if s.object in plans)
        yield from stating(view, network)


def _is_decided_on(node: Node) -> bool:
    return node.label in DECIDED_ON and node.text("plan_kind") != REGIOBEELD


def _of_document(view: GraphOnDay, region: Node, document: Node, stated: Sequence[Statement]) -> Decisions:
    through = _networks(view, stated)
    towns = _whose_decision(view, region, through, stated)
    decisions = _decisions(view, document)
    decided = tuple(decisions[town.id] for town in towns if town.id in decisions)
    waiting = tuple(town for town in towns if town.id not in decisions)
    others = tuple(one for id, one in decisions.items() if id not in ids(towns) and _is_elsewhere(one))
    claims = vouching(view, "ADOPTED", document, region)
    text = wording.of_document(document, len(decided), len(towns), claims if waiting else ())
    sources = [source for one in (*decided, *others) for source in one.sources]
    return Decisions(
        region,
        document,
        through,
        _on_record(len(decided), len(waiting)),
        decided,
        waiting,
        others,
        text,
        tuple(dict.fromkeys(s.note for s in stated if s.note)),
        about_municipalities(waiting),
        tuple(dict.fromkeys((*sources, *claims, *view.sources_of(*stated)))),
    )


def _networks(view: GraphOnDay, stated: Sequence[Statement]) -> tuple[Node, ...]:
    named = [s.subject if s.kind == "USES" else s.object for s in stated if s.kind != "FOR_REGION"]
    return by_name(node for id in named if (node := view.node(id)))


def _whose_decision(
    view: GraphOnDay, region: Node, through: Sequence[Node], stated: Sequence[Statement]
) -> tuple[Node, ...]:
    """The municipalities of the region; of a document of networks only those that the networks state, if any."""
    members = [member.municipality for member in geography.members(view, region)]
    if any(s.kind == "FOR_REGION" for s in stated):
        return tuple(members)
    covered = {
        cover.municipality.id for network in through for cover in networks.municipalities(view, network)
    }
    return tuple(town for town in members if not covered or town.id in covered)


def _decisions(view: GraphOnDay, document: Node) -> dict[str, Decision]:
    stated: dict[str, list[Statement]] = {}
    for s in decisions_on(view, document):
        stated.setdefault(s.subject, []).append(s)
    return {
        node.id: Decision(
            node,
            min((day for s in stated[node.id] if (day := day_of(s))), default=None),
            view.sources_of(*stated[node.id]),
        )
        for node in subjects(view, [s for group in stated.values() for s in group])
    }


def decisions_on(view: GraphOnDay, document: Node) -> list[Statement]:
    """Who adopted a document by the day; a decision that is dated later is none yet."""
    stated = view.into(document.id, "ADOPTED")
    return [s for s in stated if (day := day_of(s)) is None or day <= view.day]


def day_of(adopted: Statement) -> date | None:
    """The day of a decision, where a source states it."""
    text = adopted.text("decision_date")
    return date.fromisoformat(text) if text else adopted.valid_from


def _is_elsewhere(decision: Decision) -> bool:
    """Decisions of municipalities of another region stand in the row of that region."""
    return decision.who.label != "Municipality"


def _on_record(decided: int, waiting: int) -> OnRecord:
    if not decided:
        return OnRecord.NOT_YET_KNOWN
    return OnRecord.SOME if waiting else OnRecord.ALL


def _without_document(view: GraphOnDay, region: Node) -> Decisions:
    there = networks.in_region(view, region)
    ask = tuple(party for network in there for party in about_network(network, ()))
    text = wording.no_document(region)
    return Decisions(region, None, tuple(there), OnRecord.NO_DOCUMENT, (), (), (), text, (), ask, ())
