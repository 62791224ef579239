"""What one reading of a source yields: records as the source words them, and everything wrong with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from graph.records import Completeness, Node, Record, Source, Statement, Value, pairs, statement_id
from ontology.vocabulary import KindTerm, PropertyTerm

LIST_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Facts:
    """The records of one or more editions of sources, each naming exactly one edition.

    `partly_read` are the ids of sources of which something could not be read: such a source claims no
    completeness, and nothing that it said before is withdrawn. Of one subject and kind the newest edition
    of a series still is the one that counts: a reader leaves out what would silence more than the source
    meant, and the difference tells what falls silent. `problems` are Dutch sentences about what could not
    become a record; `spoiled` are the ids of things whose row is among them. `unmatched` are sentences about what was read and
    left out because nothing in it could be recognised for sure. `remarks` are sentences about what a person may
    think that changes something and does not. `places` tells a person where a record
    stands ("nodes/network.csv, rij 3").
    """

    title: str
    sources: tuple[Source, ...] = ()
    nodes: tuple[Node, ...] = ()
    statements: tuple[Statement, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    partly_read: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    spoiled: frozenset[str] = frozenset()
    places: Mapping[Record, str] = field(default_factory=dict, repr=False, compare=False)

    def records(self) -> Iterator[Record]:
        """All records: sources, nodes, statements, claims of completeness."""
        yield from self.sources
        yield from self.nodes
        yield from self.statements
        yield from self.completeness

    def place(self, record: Record) -> str:
        """Where a record stands, for a person; its key where that is not known."""
        return self.places.get(record, record.key)


def together(read: Sequence[Facts]) -> Facts:
    """Several readings as one, so that they are loaded as a whole or not at all."""
    places: dict[Record, str] = {}
    for facts in read:
        places |= facts.places
    return Facts(
        title=", ".join(facts.title for facts in read),
        sources=tuple(chain.from_iterable(facts.sources for facts in read)),
        nodes=tuple(chain.from_iterable(facts.nodes for facts in read)),
        statements=tuple(chain.from_iterable(facts.statements for facts in read)),
        completeness=tuple(chain.from_iterable(facts.completeness for facts in read)),
        partly_read=frozenset(chain.from_iterable(facts.partly_read for facts in read)),
        problems=tuple(chain.from_iterable(facts.problems for facts in read)),
        unmatched=tuple(chain.from_iterable(facts.unmatched for facts in read)),
        remarks=tuple(chain.from_iterable(facts.remarks for facts in read)),
        spoiled=frozenset(chain.from_iterable(facts.spoiled for facts in read)),
        places=places,
    )


def stated(
    kind: KindTerm,
    subject: str,
    object_: str,
    qualifiers: Mapping[str, Value | None],
    source: Source,
    *,
    valid_from: date | None = None,
    valid_to: date | None = None,
    proposal: str = "",
    note: str = "",
) -> Statement:
    """A statement of one edition, with the identity that the ontology gives it."""
    values = pairs(qualifiers)
    identifying = [(name, _identity(kind, name, value)) for name, value in values if name in kind.identifying]
    return Statement(
        id=statement_id(kind.name, subject, object_, identifying, valid_from, source.series, proposal),
        kind=kind.name,
        subject=subject,
        object=object_,
        qualifiers=values,
        valid_from=valid_from,
        valid_to=valid_to,
        series=source.series,
        sources=(source.id,),
        proposal=proposal,
        note=note,
    )


def listed(text: str) -> tuple[str, ...]:
    """The items of a cell that holds a list: `a; b` is a and b."""
    return tuple(item for part in text.split(LIST_SEPARATOR) if (item := part.strip()))


def joined(items: Iterable[str]) -> str:
    """The text of a list in a cell, which `listed` reads back."""
    return LIST_SEPARATOR.join(items)


def _identity(kind: KindTerm, name: str, value: Value) -> Value:
    """A list identifies by what is in it, in whatever order a source writes it."""
    is_list = any(qualifier.name == name and qualifier.many for qualifier in kind.qualifiers)
    return joined(sorted(listed(str(value)))) if is_list else value


def named(properties: Sequence[PropertyTerm]) -> dict[str, PropertyTerm]:
    """Properties or qualifiers by name."""
    return {term.name: term for term in properties}
