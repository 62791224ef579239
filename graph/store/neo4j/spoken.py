"""On which days each statement of a load holds, and which earlier ones now hold on other days.

A new edition changes since when what only older editions of its series say is over. So a load looks
again at every statement of the same series, subject and kind as one that it adds or supersedes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from typing import Any, NamedTuple

from neo4j import Transaction

from graph.periods import Period
from graph.records import Statement
from graph.store.neo4j.batches import run_in_batches
from graph.store.neo4j.drawing import holding
from graph.store.neo4j.naming import PROPOSED, THING
from graph.store.neo4j.periods import OPEN_END, holding_periods
from graph.store.neo4j.reading import DAYS, statement_of

SOURCES = "MATCH (source:Source) RETURN source.id AS id, toString(source.speaks_from) AS speaks_from"
NAMING = f"""
MATCH (subject)-[says]->() WHERE any(source IN says.sources WHERE source IN $sources)
RETURN DISTINCT says.series AS series, subject.id AS subject,
       CASE WHEN says.proposal IS NULL THEN type(says) ELSE substring(type(says), {len(PROPOSED)}) END AS kind
"""
SAID = f"""
UNWIND $rows AS id
MATCH (subject:{THING} {{id: id}})-[says]->(object)
RETURN elementId(says) AS element, type(says) AS type, id AS subject, object.id AS object,
       says {DAYS.format("says")} AS found,
       [day IN says.holds_from | toString(day)] AS holds_from, [day IN says.holds_to | toString(day)] AS holds_to
"""
HOLDS = """
UNWIND $rows AS row
MATCH ()-[says]->() WHERE elementId(says) = row.element
SET says.holds_from = row.holds_from, says.holds_to = row.holds_to
"""


class Turn(NamedTuple):
    """What the editions of a series take turns in: all they say of one subject with one kind."""

    series: str
    subject: str
    kind: str


class Spoken:
    """Which editions speak of what, and so on which days each statement holds."""

    def __init__(self, speaks_from: Mapping[str, date]) -> None:
        self._speaks_from = speaks_from
        self._editions: defaultdict[Turn, set[date]] = defaultdict(set)

    def add(self, statements: Iterable[Statement]) -> None:
        """Count what these statements say; a proposal is no edition's word."""
        for statement in statements:
            if not statement.proposal:
                self._editions[turn_of(statement)].update(self._days(statement))

    def periods(self, statement: Statement) -> tuple[Period, ...]:
        """The periods in which a statement holds, by all that was added."""
        return holding_periods(
            statement, self._days(statement), self._editions.get(turn_of(statement), frozenset())
        )

    def _days(self, statement: Statement) -> list[date]:
        return [self._speaks_from[source] for source in statement.sources if source in self._speaks_from]


def turn_of(statement: Statement) -> Turn:
    """The turn in which a statement stands."""
    return Turn(statement.series, statement.subject, statement.kind)


def speaks_from(transaction: Transaction) -> dict[str, date]:
    """From which day each current source speaks."""
    return {row["id"]: date.fromisoformat(row["speaks_from"]) for row in transaction.run(SOURCES)}


def turns_of(transaction: Transaction, sources: Set[str]) -> set[Turn]:
    """The turns of all statements that name one of these sources."""
    if not sources:
        return set()
    found = transaction.run(NAMING, sources=sorted(sources))
    return {Turn(row["series"], row["subject"], row["kind"]) for row in found}


def look_again(transaction: Transaction, spoken: Spoken, turns: Set[Turn]) -> None:
    """Add what is said in these turns already, and write where that now holds on other days."""
    subjects = sorted({turn.subject for turn in turns})
    rows = run_in_batches(transaction, SAID, subjects)
    said = [(statement_of(row["type"], row["subject"], row["object"], row["found"]), row) for row in rows]
    said = [(statement, row) for statement, row in said if turn_of(statement) in turns]
    spoken.add(statement for statement, _ in said)
    moved = [_moved(row, spoken.periods(statement)) for statement, row in said]
    run_in_batches(transaction, HOLDS, [row for row in moved if row])


def _moved(row: Mapping[str, Any], periods: Sequence[Period]) -> Mapping[str, Any] | None:
    """The row to write; None where the periods are those that stand there."""
    known = [
        (date.fromisoformat(a), date.fromisoformat(b))
        for a, b in zip(row["holds_from"], row["holds_to"], strict=True)
    ]
    if known == [(period.start, period.end or OPEN_END) for period in periods]:
        return None
    return {"element": row["element"], **holding(periods)}
