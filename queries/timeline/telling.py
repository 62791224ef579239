"""The statements that concern one thing, and what happened and became known in them, source by source.

From one source date to the next, `changes` tells apart what happened in the world from what a source first says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from graph.day import GraphOnDay
from graph.records import Node, Statement
from queries.changes.question import Change, Stated, changes_among
from queries.changes.wording import ChangeKind
from queries.timeline import wording
from queries.timeline.wording import BY_KIND

DOCUMENTS = frozenset({"Contract", "Plan", "WorkAgenda", "CooperationAgreement", "Offer"})
INTO_A_DOCUMENT = ("ADOPTED", "FOLLOWS", "DEVIATES_FROM", "PARTY_TO")
OF_A_DOCUMENT = ("FINANCED_BY", "MAIN_CONTRACTOR", "EXECUTED_BY", "HAS_STATUS", "PAID_FROM")
A_DAY = timedelta(days=1)


def told(view: GraphOnDay, thing: Node) -> list[Change]:
    """Everything dated about a thing up to the day, oldest first."""
    stated = concerning(view, thing)
    found = [*_between_sources(view, stated), *_came_to_be(view, thing)]
    return sorted(
        (_with_what_is_said(change) for change in found),
        key=lambda change: (change.date, not change.happened, change.kind, change.sentence.nl),
    )


def concerning(view: GraphOnDay, thing: Node) -> Stated:
    """The statements of or about a thing by kind, with those of its contracts, plans and agendas."""
    id = thing.text("code") if thing.text("scheme") == "MGN" else thing.id
    found: dict[str, dict[str, Statement]] = {}
    for statement in (*_of(view, id), *_of_documents(view, id)):
        found.setdefault(statement.kind, {})[statement.id] = _since_the_decision(statement)
    return {kind: tuple(same.values()) for kind, same in found.items()}


def _since_the_decision(s: Statement) -> Statement:
    """A decision holds since the day on which it was taken, where a source states that day."""
    decided = s.text("decision_date")
    return replace(s, valid_from=date.fromisoformat(decided)) if decided and s.valid_from is None else s


def _of(view: GraphOnDay, id: str) -> Iterator[Statement]:
    for kind in BY_KIND:
        yield from view.ever_out(id, kind)
        yield from view.ever_into(id, kind)


def _of_documents(view: GraphOnDay, id: str) -> Iterator[Statement]:
    linked = [s.subject for kind in ("FOR_NETWORK", "FOR_REGION") for s in view.ever_into(id, kind)]
    for document in dict.fromkeys([*linked, *(s.object for s in view.ever_out(id, "USES"))]):
        node = view.node(document)
        if node is not None and node.label in DOCUMENTS:
            for kind in INTO_A_DOCUMENT:
                yield from view.ever_into(document, kind)
            for kind in OF_A_DOCUMENT:
                yield from view.ever_out(document, kind)


def _between_sources(view: GraphOnDay, stated: Stated) -> Iterator[Change]:
    statements = [s for same in stated.values() for s in same]
    days = _days(view, statements)
    for start, end in pairwise(days):
        yield from changes_among(view, stated, BY_KIND, start, end)


def _days(view: GraphOnDay, statements: Sequence[Statement]) -> list[date]:
    """The day before anything is said, the days on which a source spoke, and the day that is asked about."""
    spoken = {view.graph.sources[source].speaks_from for s in statements for source in s.sources}
    began = {s.valid_from for s in statements if s.valid_from is not None}
    first = min(spoken | began, default=None)
    if first is None or first > view.day:
        return []
    earliest = first - A_DAY if first > date.min else first
    return sorted({earliest, view.day, *(day for day in spoken if day <= view.day)})


def _with_what_is_said(change: Change) -> Change:
    if change.kind is not ChangeKind.FIRST_STATED:
        return change
    return replace(change, sentence=wording.known(change.sentence, change.after))


def _came_to_be(view: GraphOnDay, thing: Node) -> Iterator[Change]:
    day = thing.day("exists_from")
    if thing.label == "Municipality" and day is not None and day <= view.day:
        sources = tuple(view.graph.sources[source] for source in thing.sources)
        words = wording.came_to_be(thing, day)
        yield Change(ChangeKind.BEGAN, day, thing, "", thing.name, words, sources)
