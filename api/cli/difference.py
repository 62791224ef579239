"""How a planned load reads: how many of what, and what changes or ends in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.difference import Change, Difference
from graph.records import (
    AUDIENCES,
    INTERNAL,
    PARTICIPANTS,
    PUBLIC,
    Completeness,
    Node,
    Record,
    Source,
    Statement,
    sources_named,
)
from graph.store.interface import History
from graph.text import dutch_count, dutch_date, dutch_number
from loaders.pipeline import LoadPlan
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary, load_vocabulary

MOST_SHOWN = 20
MOST_UNMATCHED = 200
SEEN_BY = {
    PUBLIC: "iedereen",
    PARTICIPANTS: "deelnemers (--audience participants)",
    INTERNAL: "alleen intern (--audience internal)",
}

FIELDS = {
    "label": "soort",
    "name": "naam",
    "title": "naam",
    "aliases": "andere namen",
    "valid_from": "geldt vanaf",
    "valid_to": "geldt tot",
    "note": "opmerking",
    "sources": "bron",
    "publisher": "van wie",
    "date": "datum",
    "date_precision": "hoe precies de datum is",
    "url": "adres",
    "locator": "vindplaats",
    "licence": "licentie",
    "access": "wie het mag zien",
    "gathered": "gelezen op",
    "ended_by_latest": "waardoor het eindigde",
}
"""What the fields of a record are called for a person."""


def lines_of(plan: LoadPlan, history: History) -> list[str]:
    """The whole difference: a summary, what is added by kind, and the rest one by one."""
    change = plan.difference
    words = Words(load_vocabulary(), [*history.current().values(), *change.put()])
    left_out = f" {dutch_number(len(plan.unmatched))} niet herkend." if plan.unmatched else ""
    return [
        f"{plan.title}: {change.summary().nl}{left_out}",
        *_audiences(change, words),
        *_added(change.added, words),
        *_listed("  ~ gewijzigd: ", [words.changed(one) for one in change.changed]),
        *_listed("  - beëindigd: ", [words.ended(one) for one in change.ended]),
        *_listed(
            "  - telt niet meer (er is een nieuwere uitgave over hetzelfde): ",
            [words.of(one) for one in change.silenced],
        ),
        *_listed("  - ingetrokken: ", [words.of(record) for record in change.withdrawn]),
        *_listed("  ? niet herkend: ", plan.unmatched, most=MOST_UNMATCHED),
        *_listed("  ! let op: ", plan.remarks, most=MOST_UNMATCHED),
    ]


def _added(added: Sequence[Record], words: "Words") -> Iterator[str]:
    """What is new by kind, and one by one where a person can still read it."""
    for what, count in words.counted(added):
        yield f"  + {dutch_number(count)} {what}"
    told = [record for record in added if not isinstance(record, Source)]
    if len(told) <= MOST_SHOWN:
        yield from (f"  + nieuw: {words.of(record)}" for record in told)


def _audiences(change: Difference, words: "Words") -> Iterator[str]:
    """For whom the facts of this load will be visible; a fact is as visible as its source."""
    counted = Counter(words.access(record) for record in change.put() if not isinstance(record, Source))
    for access in (access for access in AUDIENCES if counted[access]):
        verb = "is" if counted[access] == 1 else "zijn"
        facts = dutch_count(counted[access], "feit", "feiten")
        yield f"  {facts} {verb} zichtbaar voor: {SEEN_BY[access]}."


class Words:
    """Records in words, with the names that are known after the load."""

    def __init__(self, vocabulary: Vocabulary, records: Iterable[Record]) -> None:
        self._vocabulary = vocabulary
        every = list(records)
        nodes = (*concept_nodes(vocabulary), *(record for record in every if isinstance(record, Node)))
        self._names = {node.id: node.name for node in nodes}
        self._titles = {r.id: f"“{r.title or r.id}”" for r in every if isinstance(r, Source)}
        self._access = {record.id: record.access for record in every if isinstance(record, Source)}

    def counted(self, records: Iterable[Record]) -> list[tuple[str, int]]:
        """How many records there are of each class or kind, in the order of the records."""
        return list(Counter(self._what(record) for record in records).items())

    def access(self, record: Record) -> str:
        """The widest circle that may see a record."""
        found = {self._access[source] for source in sources_named(record) if source in self._access}
        return next((access for access in AUDIENCES if access in found), INTERNAL)

    def of(self, record: Record) -> str:
        """A record in words."""
        if isinstance(record, Source):
            return f"bron {record.title or record.id}"
        if isinstance(record, Node):
            return f"{self._what(record)} {record.name} ({record.id})"
        if isinstance(record, Completeness):
            return (
                f"volledig: {self._claimed(record)}, volgens {self._titles.get(record.source, record.source)}"
            )
        words = self._vocabulary.kinds[record.kind].label.nl
        said = f"{self._name(record.subject)}, {words}: {self._name(record.object)}{_period(record)}"
        return f"{_kind_of_proposal(record)}: {said}" if record.proposal else said

    def changed(self, change: Change) -> str:
        """A change in words, with the fields that differ."""
        before, after = change.before, change.after
        fields = type(after).__dataclass_fields__
        differing = [name for name in fields if getattr(before, name) != getattr(after, name)]
        told = dict.fromkeys(words for name in differing for words in self._field(before, after, name))
        return f"{self.of(after)} ({', '.join(told)})"

    def ended(self, change: Change) -> str:
        """An end in words."""
        return self.of(change.after)

    def _field(self, before: Record, after: Record, name: str) -> Iterator[str]:
        """What differs, in words: of a list of values each one that does."""
        if name not in ("properties", "qualifiers"):
            yield FIELDS.get(name, name)
            return
        was, now = dict(getattr(before, name)), dict(getattr(after, name))
        for key in sorted(was.keys() | now.keys()):
            if was.get(key) != now.get(key):
                term = self._vocabulary.properties.get(key)
                yield term.label.nl if term else key

    def _claimed(self, claim: Completeness) -> str:
        topic = self._vocabulary.code_lists["CompletenessTopic"].concept(claim.topic).label.nl
        return f"{topic} ({self._name(claim.scope)})" if claim.scope else topic

    def _what(self, record: Record) -> str:
        if isinstance(record, Source):
            return "bron"
        if isinstance(record, Node):
            return self._vocabulary.classes[record.label].label.nl
        if isinstance(record, Completeness):
            return "volledigheidsverklaring"
        if record.proposal:
            return _kind_of_proposal(record)
        return self._vocabulary.kinds[record.kind].label.nl

    def _name(self, id: str) -> str:
        return self._names.get(id, id)


def _period(statement: Statement) -> str:
    start = f"vanaf {dutch_date(statement.valid_from)}" if statement.valid_from else ""
    end = f"tot {dutch_date(statement.valid_to)}" if statement.valid_to else ""
    period = " ".join(filter(None, (start, end)))
    return f" ({period})" if period else ""


def _kind_of_proposal(statement: Statement) -> str:
    return "afgewezen voorstel" if statement.is_rejection else "voorstel"


def _listed(opening: str, texts: Sequence[str], most: int = MOST_SHOWN) -> Iterator[str]:
    for text in texts[:most]:
        yield opening + text
    if len(texts) > most:
        yield f"{opening}en nog {dutch_number(len(texts) - most)}"
