"""How a planned load reads: how many of what, and what changes or ends in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.difference import Change
from graph.records import Completeness, Node, Record, Source, Statement
from graph.store.interface import History
from graph.text import dutch_number
from loaders.pipeline import LoadPlan
from ontology.vocabulary import Vocabulary, load_vocabulary

MOST_SHOWN = 20


def lines_of(plan: LoadPlan, history: History) -> list[str]:
    """The whole difference: a summary, what is added by kind, and the rest one by one."""
    change = plan.difference
    words = Words(load_vocabulary(), [*history.current().values(), *change.put()])
    return [
        f"{plan.title}: {change.summary().nl}",
        *(f"  + {dutch_number(count)} {what}" for what, count in words.counted(change.added)),
        *_listed("  ~ gewijzigd: ", [words.changed(one) for one in change.changed]),
        *_listed("  - beëindigd: ", [words.ended(one) for one in change.ended]),
        *_listed("  - ingetrokken: ", [words.of(record) for record in change.withdrawn]),
    ]


class Words:
    """Records in words, with the names that are known after the load."""

    def __init__(self, vocabulary: Vocabulary, records: Iterable[Record]) -> None:
        self._vocabulary = vocabulary
        self._names = {record.id: record.name for record in records if isinstance(record, Node)}

    def counted(self, records: Iterable[Record]) -> list[tuple[str, int]]:
        """How many records there are of each class or kind, in the order of the records."""
        return list(Counter(self._what(record) for record in records).items())

    def of(self, record: Record) -> str:
        """A record in words."""
        if isinstance(record, Source):
            return f"bron {record.title or record.id}"
        if isinstance(record, Node):
            return f"{self._what(record)} {record.name} ({record.id})"
        if isinstance(record, Completeness):
            return f"volledigheid van {record.topic} {record.scope} volgens {record.source}".replace(
                "  ", " "
            )
        return f"{self._name(record.subject)}, {self._what(record)}: {self._name(record.object)}"

    def changed(self, change: Change) -> str:
        """A change in words, with the fields that differ."""
        differing = [
            name
            for name in type(change.after).__dataclass_fields__
            if getattr(change.before, name) != getattr(change.after, name)
        ]
        return f"{self.of(change.after)} ({', '.join(differing)})"

    def ended(self, change: Change) -> str:
        """An end in words."""
        after = change.after
        until = f" (tot {after.valid_to})" if isinstance(after, Statement) else ""
        return f"{self.of(after)}{until}"

    def _what(self, record: Record) -> str:
        if isinstance(record, Source):
            return "bron"
        if isinstance(record, Node):
            return self._vocabulary.classes[record.label].label.nl
        if isinstance(record, Completeness):
            return "volledigheidsverklaring"
        return self._vocabulary.kinds[record.kind].label.nl

    def _name(self, id: str) -> str:
        return self._names.get(id, id)


def _listed(opening: str, texts: Sequence[str]) -> Iterator[str]:
    for text in texts[:MOST_SHOWN]:
        yield opening + text
    if len(texts) > MOST_SHOWN:
        yield f"{opening}en nog {dutch_number(len(texts) - MOST_SHOWN)}"
