"""The terms of the ontology as entries of a word list: every class, kind of statement, property and code."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.names import plain
from graph.text import Text
from ontology.alignments import RELATIONS, Alignment, load_alignments
from ontology.terms import ClassTerm, CodeList, Concept, KindTerm, Label, PropertyTerm, Term
from ontology.vocabulary import load_vocabulary

SORTS = {
    "klasse": Text("Dingen", "Things"),
    "verband": Text("Soorten feiten", "Kinds of fact"),
    "kenmerk": Text("Kenmerken", "Properties"),
    "lijst": Text("Codelijsten", "Code lists"),
    "code": Text("Codes", "Codes"),
}
"""The sorts of entry, in the order of the page; the codes stand within their lists."""

OFTEN_SOUGHT = (
    "code-LeadBasis-PREFERENTIAL",
    "verband-LEADS",
    "klasse-Network",
    "klasse-Region",
    "verband-MANDATE_FOR",
    "verband-COVERS",
    "code-NetworkStatus-CONTRACTED",
    "klasse-CompletenessStatement",
)
"""What newcomers ask first."""

YES_MANY = Text("meer waarden mogelijk", "several values possible")
YES_REQUIRED = Text("verplicht", "required")


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads to another entry of the page (`anchor`), or to nothing."""

    text: Text
    anchor: str = ""
    note: Text = field(default_factory=lambda: Text("", ""))


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said of an entry: a heading and links."""

    title: Text
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One term: what it is called in both languages, what it means, who says so, and what goes with it."""

    anchor: str
    sort: str
    name: str
    iri: str
    label: Text
    definition: Text
    who_says: str
    rows: tuple[Row, ...] = ()
    codes: tuple["Entry", ...] = ()
    alignments: tuple[Alignment, ...] = ()

    @property
    def words(self) -> str:
        """All that a search looks in, plain."""
        return plain(f"{self.name} {self.label.nl} {self.label.en} {self.definition.nl} {self.definition.en}")


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry but the codes, in the order of the ontology."""
    vocabulary = load_vocabulary()
    return (
        *map(_class, vocabulary.classes.values()),
        *map(_kind, vocabulary.kinds.values()),
        *map(_property, vocabulary.properties.values()),
        *map(_list, vocabulary.code_lists.values()),
    )


@cache
def every_entry() -> dict[str, Entry]:
    """Every entry by its anchor, codes included."""
    return {entry.anchor: entry for one in entries() for entry in (one, *one.codes)}


def found(text: str) -> list[Entry]:
    """The entries in which every word of a text stands; those that are called so come first."""
    wanted = plain(text).split()
    hits = [entry for entry in every_entry().values() if all(word in entry.words for word in wanted)]
    return sorted(hits, key=lambda entry: not all(word in plain(entry.label.nl) for word in wanted))


def relation_words(alignment: Alignment) -> Text:
    """How two terms relate."""
    return _text(RELATIONS[alignment.relation])


def anchor_of_class(name: str) -> str:
    """Where a class stands on the page."""
    return f"klasse-{name}"


def _class(term: ClassTerm) -> Entry:
    above = [_class_link(term.parent)] if term.parent else []
    below = [_class_link(name) for name, one in _classes().items() if one.parent == term.name]
    rows = (
        Row(Text("Is een soort", "Is a kind of"), tuple(above)),
        Row(Text("Soorten", "Kinds"), tuple(below)),
        Row(Text("Kenmerken", "Properties"), tuple(map(_property_link, term.properties))),
        Row(Text("Feiten erover", "Facts about it"), tuple(_kinds_with(term.name))),
        Row(Text("Bestaat uit de codes van", "Consists of the codes of"), _list_links(term.instances_from)),
    )
    return _entry("klasse", term, rows)


def _kind(term: KindTerm) -> Entry:
    rows = (
        Row(Text("Van", "From"), tuple(map(_class_link, term.domain))),
        Row(Text("Naar", "To"), tuple(map(_class_link, term.range))),
        Row(Text("Kenmerken van het feit", "Properties of the fact"), tuple(_qualifiers(term))),
    )
    return _entry("verband", term, rows)


def _property(term: PropertyTerm) -> Entry:
    rows = (
        Row(Text("Waarde", "Value"), (Link(Text(*[term.datatype] * 2)),)),
        Row(Text("Codelijst", "Code list"), _list_links(term.code_list)),
        Row(Text("Bij", "Of"), tuple(_users_of(term.name))),
    )
    return _entry("kenmerk", term, rows)


def _list(term: CodeList) -> Entry:
    return _entry("lijst", term, (), tuple(_code(term, concept) for concept in term.concepts))


def _code(owner: CodeList, concept: Concept) -> Entry:
    row = Row(Text("Codelijst", "Code list"), _list_links(owner.name))
    made = _entry("code", concept, (row,))
    return Entry(
        f"code-{owner.name}-{concept.notation}", made.sort, concept.notation, made.iri,
        made.label, made.definition, made.who_says, made.rows,
    )  # fmt: skip


def _entry(sort: str, term: Term, rows: Sequence[Row], codes: tuple[Entry, ...] = ()) -> Entry:
    beside = tuple(one for one in load_alignments() if one.term == term.name and sort != "code")
    said = tuple(row for row in rows if row.links)
    label, definition = _text(term.label), _text(term.definition)
    return Entry(
        f"{sort}-{term.name}", sort, term.name, term.iri, label, definition, term.source, said, codes, beside
    )


def _qualifiers(kind: KindTerm) -> Iterator[Link]:
    for term in kind.qualifiers:
        notes = [YES_REQUIRED] * term.required + [YES_MANY] * term.many
        note = Text("; ".join(one.nl for one in notes), "; ".join(one.en for one in notes))
        yield Link(_text(term.label), f"kenmerk-{term.name}", note)


def _kinds_with(name: str) -> Iterator[Link]:
    for kind in load_vocabulary().kinds.values():
        if name in kind.domain or name in kind.range:
            yield Link(_text(kind.label), f"verband-{kind.name}")


def _users_of(name: str) -> Iterator[Link]:
    vocabulary = load_vocabulary()
    for term in vocabulary.classes.values():
        if _has(term.properties, name):
            yield _class_link(term.name)
    for kind in vocabulary.kinds.values():
        if _has(kind.qualifiers, name):
            yield Link(_text(kind.label), f"verband-{kind.name}")


def _has(terms: Iterable[PropertyTerm], name: str) -> bool:
    return any(term.name == name for term in terms)


def _class_link(name: str) -> Link:
    return Link(_text(_classes()[name].label), anchor_of_class(name))


def _property_link(term: PropertyTerm) -> Link:
    return Link(_text(term.label), f"kenmerk-{term.name}")


def _list_links(name: str) -> tuple[Link, ...]:
    return (Link(_text(load_vocabulary().code_lists[name].label), f"lijst-{name}"),) if name else ()


def _classes() -> dict[str, ClassTerm]:
    return dict(load_vocabulary().classes)


def _text(label: Label) -> Text:
    return Text(label.nl, label.en)
