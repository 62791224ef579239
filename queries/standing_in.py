"""What stands in a source: the things that it describes and what it states of them, whatever the day.

A place in the source (chapter, paragraph) stands with the thing that has one: a requirement, a practice, a
finding, an ambition. A statement about such a thing has the same place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.day import GraphOnDay
from graph.records import Node, Pairs, Source, Statement
from graph.remembered import remembered
from queries.indicators.observed import is_hidden, unit

DESCRIBED, STATED, PROPOSED, REJECTED = "DESCRIBED", "STATED", "PROPOSED", "REJECTED"
WITH_A_VALUE_OF_ITS_OWN = "Observation"
"""Its value stands on the statement that has it; the thing itself says nothing more."""
COUNTED = frozenset({"value", "text"})
"""The qualifiers that tell what was counted."""


@dataclass(frozen=True, slots=True)
class StandingFact:
    """A fact that rests on a source. `kind` is a class for a thing it describes, else a kind of statement.

    `status` tells a description, what is stated, a proposal and one that is turned down apart.
    """

    status: str
    kind: str
    subject: Node
    object: Node | None
    statement: Statement | None
    locator: str

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """The place in the order, unique: within a kind by name, or as in the document where it has places."""
        name = "" if self.locator and self.statement is None else self.subject.name.casefold()
        other = self.object.name.casefold() if self.object else ""
        return self.kind, name, self.subject.id, other, self.statement.id if self.statement else ""

    @property
    def text(self) -> str:
        """The text of a thing that is described, where it says more than its name."""
        text = "" if self.statement else self.subject.text("text") or self.subject.text("description")
        return "" if text.rstrip(".") == self.subject.name else text

    def qualifiers(self, view: GraphOnDay) -> Pairs:
        """The qualifiers of a statement; a count under 10 is left out (domain.md, Observation)."""
        if self.statement is None:
            return ()
        return without_small_count(view, self.statement).qualifiers

    def is_too_small(self, view: GraphOnDay) -> bool:
        """Whether it is a count that could tell of one person."""
        is_observed = self.object is not None and self.object.label == WITH_A_VALUE_OF_ITS_OWN
        return is_observed and self.statement is not None and _is_small_count(view, self.statement)


def standing_in(view: GraphOnDay, source: Source) -> Mapping[tuple[str, str], Sequence[StandingFact]]:
    """All facts that rest on a source, by status and kind, each group in the order of `key`."""
    return _by_source(view).get(source.id, {})


@remembered
def _by_source(view: GraphOnDay) -> Mapping[str, Mapping[tuple[str, str], Sequence[StandingFact]]]:
    found: dict[str, dict[tuple[str, str], list[StandingFact]]] = {}
    for fact, sources in (*_described(view), *_said(view)):
        for source in sources:
            found.setdefault(source, {}).setdefault((fact.status, fact.kind), []).append(fact)
    for groups in found.values():
        for facts in groups.values():
            facts.sort(key=lambda fact: fact.key)
    return found


def _described(view: GraphOnDay) -> Iterator[tuple[StandingFact, Sequence[str]]]:
    for label, nodes in view.graph.by_label.items():
        if label == WITH_A_VALUE_OF_ITS_OWN:
            continue
        for node in nodes:
            yield StandingFact(DESCRIBED, label, node, None, None, node.text("locator")), node.sources


def standing(view: GraphOnDay, statement: Statement, status: str = STATED) -> StandingFact | None:
    """A statement as a fact that stands in its sources; None where its subject is not known."""
    subject, object_ = view.node(statement.subject), view.node(statement.object)
    if subject is None:
        return None
    place = subject.text("locator") or (object_.text("locator") if object_ else "")
    return StandingFact(status, statement.kind, subject, object_, statement, place)


def without_small_count(view: GraphOnDay, statement: Statement) -> Statement:
    """A statement as others may have it: where its count could tell of one person, without that count."""
    if not _is_small_count(view, statement):
        return statement
    told = tuple((name, value) for name, value in statement.qualifiers if name not in COUNTED)
    return replace(statement, qualifiers=told, note="")


def _is_small_count(view: GraphOnDay, statement: Statement) -> bool:
    """Of an observation that nobody describes the unit is not known: then it may be a count of persons."""
    value = statement.text("value")
    if statement.kind != "HAS_OBSERVATION" or not value:
        return False
    observation = view.node(statement.object)
    return is_hidden(float(value), unit(view, observation) if observation else "")


def _said(view: GraphOnDay) -> Iterator[tuple[StandingFact, Sequence[str]]]:
    graph = view.graph
    for status, index in ((STATED, graph.stated), (PROPOSED, graph.proposed), (REJECTED, graph.rejected)):
        for statements in index.of_kind.values():
            for statement in statements:
                if fact := standing(view, statement, status):
                    yield fact, statement.sources
