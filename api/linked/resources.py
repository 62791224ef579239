"""From the records of the graph to resources: what is said of each, in a fixed order."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from api.linked.resource import InOrder, Iri, Object, Resource, Term, resource
from api.linked.selection import Selection
from graph.records import Completeness, Load, Node, Pairs, Source, Statement, Version
from loaders.facts import listed
from loaders.rdf.names import DCT, MGN, OWL, PROV, RDF, RDFS, SKOS, TYPE, VOID, Addresses, term
from loaders.rdf.values import DATE, MOMENT, Literal, literal
from ontology.vocabulary import CodeList, Concept, PropertyTerm, Vocabulary

SaidList = list[tuple[str, Object | None]]
Said = Iterator[tuple[str, Object | None]]

TITLE = "Mentale gezondheidsnetwerken: wie leidt waar, en wie zegt dat"
CURRENT = {Source: "Source", Node: "Description", Completeness: "CompletenessStatement"}
EARLIER = {
    Source: "SourceVersion",
    Node: "DescriptionVersion",
    Completeness: "CompletenessVersion",
    Statement: "StatementVersion",
}


class Resources:
    """All resources of a selection from the graph, each with an address of its own."""

    def __init__(self, selection: Selection, addresses: Addresses, vocabulary: Vocabulary) -> None:
        self._selection = selection
        self._addresses = addresses
        self._vocabulary = vocabulary

    def all(self) -> Iterator[Resource]:
        """The data set, the codes, the things, the records and the loads, each group in order of address."""
        yield self.dataset()
        yield from sorted(self._concepts(), key=_by_iri)
        yield from sorted(map(self.thing, self._selection.ids), key=_by_iri)
        yield from sorted(map(self.series, self._selection.series), key=_by_iri)
        yield from sorted(self._records(), key=_by_iri)
        yield from (self.load(load) for load in self._selection.loads)

    def dataset(self) -> Resource:
        """What the file as a whole is: which version of the graph, and what was left out of it."""
        chosen = self._selection
        ontology = MGN.rstrip("#")
        said: SaidList = [
            (TYPE, Iri(f"{VOID}Dataset")),
            (f"{DCT}title", Literal(TITLE, language="nl")),
            (f"{DCT}conformsTo", Iri(f"{ontology}/{self._vocabulary.version}")),
            (f"{OWL}versionInfo", Literal(str(chosen.version))),
            (f"{DCT}temporal", Literal(chosen.day.isoformat(), DATE) if chosen.day else None),
        ]
        said += [(f"{RDFS}comment", Literal(remark, language="nl")) for remark in chosen.remarks]
        return resource(f"{self._addresses.base}id/dataset", said)

    # --- Things -----------------------------------------------------------------------------------

    def thing(self, id: str) -> Resource:
        """A thing as its descriptions together give it, with what plainly holds of it on the chosen day."""
        return resource(self._addresses.thing(id), self._of_thing(id))

    def _of_thing(self, id: str) -> Said:
        label = self._addresses.labels.get(id, "")
        if label:
            yield TYPE, Iri(term(label))
        yield f"{DCT}identifier", Literal(id)
        node = self._selection.things.get(id)
        if node:
            yield f"{RDFS}label", _text(node.name)
            yield from ((f"{SKOS}altLabel", Literal(alias)) for alias in node.aliases)
            yield from self._values(node.properties, node.label)
        for statement in self._selection.plain.get(id, ()):
            yield term(statement.kind), Iri(self._addresses.thing(statement.object))

    def _values(self, values: Pairs, label: str) -> Said:
        """The properties of a thing; of one that holds a list each item."""
        declared = self._vocabulary.classes[label].properties if label in self._vocabulary.classes else ()
        terms = {one.name: one for one in declared}
        for name, value in values:
            property_ = terms.get(name)
            items = listed(str(value)) if property_ and property_.many else (value,)
            yield from ((term(name), literal(item, _datatype(property_))) for item in items)

    # --- Records ----------------------------------------------------------------------------------

    def _records(self) -> Iterator[Resource]:
        for version in self._selection.versions:
            yield from self.record(version)

    def record(self, version: Version) -> Iterator[Resource]:
        """A version of a record; a description is followed by what it states."""
        iri = self._addresses.version(version)
        yield resource(iri, [*self._of_record(iri, version), *self._recorded(version)])
        if isinstance(version.record, Node):
            yield from self._stated(iri, version.record)

    def _of_record(self, iri: str, version: Version) -> Said:
        record = version.record
        yield TYPE, Iri(term(_class_of(version)))
        match record:
            case Statement():
                yield from self._of_statement(record)
            case Node():
                yield from self._of_description(iri, record)
            case Source():
                yield from self._of_source(record)
            case Completeness():
                yield f"{PROV}wasDerivedFrom", Iri(self._addresses.source(record.source))
                yield from _texts(topic=record.topic, scope=record.scope, note=record.note)

    def _recorded(self, version: Version) -> Said:
        yield f"{PROV}wasGeneratedBy", Iri(self._addresses.load(version.recorded))
        if version.superseded is not None:
            yield f"{PROV}wasInvalidatedBy", Iri(self._addresses.load(version.superseded))
            yield f"{PROV}specializationOf", Iri(self._addresses.current(version.record))

    def _of_statement(self, statement: Statement) -> Said:
        kind = self._vocabulary.kinds.get(statement.kind)
        datatypes = {one.name: one for one in kind.qualifiers} if kind else {}
        yield f"{DCT}identifier", Literal(statement.id)
        yield f"{RDF}subject", Iri(self._addresses.thing(statement.subject))
        yield f"{RDF}predicate", Iri(term(statement.kind))
        yield f"{RDF}object", Iri(self._addresses.thing(statement.object))
        for name, value in statement.qualifiers:
            yield term(name), literal(value, _datatype(datatypes.get(name)))
        for name, day in (("valid_from", statement.valid_from), ("valid_to", statement.valid_to)):
            yield term(name), Literal(day.isoformat(), DATE) if day else None
        yield term("ended_by_latest"), literal(True) if statement.ended_by_latest else None
        yield from _texts(proposal=statement.proposal, note=statement.note)
        yield from self._said_by(statement.series, statement.sources)

    def _of_description(self, iri: str, node: Node) -> Said:
        yield f"{DCT}subject", Iri(self._addresses.thing(node.id))
        yield f"{DCT}type", Iri(term(node.label))
        yield f"{RDFS}label", _text(node.name)
        yield from self._said_by(node.series, node.sources)
        aliases = tuple(map(Literal, node.aliases))
        yield from ((f"{SKOS}altLabel", alias) for alias in aliases)
        yield term("names"), _in_order(aliases)
        yield from ((term("states"), Iri(_stated_at(iri, name))) for name, _ in node.properties)

    def _stated(self, iri: str, node: Node) -> Iterator[Resource]:
        """The properties that a description states, as statements: another series can state others."""
        for name, value in node.properties:
            said: SaidList = [
                (TYPE, Iri(f"{RDF}Statement")),
                (f"{RDF}subject", Iri(self._addresses.thing(node.id))),
                (f"{RDF}predicate", Iri(term(name))),
                (f"{RDF}object", literal(value, _datatype(self._vocabulary.properties.get(name)))),
            ]
            yield resource(_stated_at(iri, name), said)

    def _said_by(self, series: str, sources: Sequence[str]) -> Said:
        editions = tuple(Iri(self._addresses.source(source)) for source in sources)
        yield term("in_series"), Iri(self._addresses.series(series))
        yield from ((f"{PROV}wasDerivedFrom", edition) for edition in editions)
        yield term("editions"), _in_order(editions)

    def _of_source(self, source: Source) -> Said:
        yield f"{DCT}identifier", Literal(source.id)
        yield term("in_series"), Iri(self._addresses.series(source.series))
        yield from _texts(
            **{name: str(getattr(source, name) or "") for name in self._source_texts},
        )
        for name, day in (("date", source.date), ("gathered", source.gathered)):
            yield term(name), Literal(day.isoformat(), DATE) if day else None

    @cached_property
    def _source_texts(self) -> tuple[str, ...]:
        declared = self._vocabulary.classes["Source"].properties
        return tuple(one.name for one in declared if one.datatype != "date")

    def series(self, id: str) -> Resource:
        """A series of sources."""
        said: SaidList = [(TYPE, Iri(term("SourceSeries"))), (f"{DCT}identifier", Literal(id))]
        return resource(self._addresses.series(id), said)

    def load(self, load: Load) -> Resource:
        """A load: when it was recorded, by which role, and what it did."""
        moment = Literal(load.recorded_at.isoformat(), MOMENT)
        said: SaidList = [
            (TYPE, Iri(term("Load"))),
            (f"{DCT}title", _text(load.title)),
            (f"{PROV}endedAtTime", moment),
            (term("loader_role"), _text(load.role)),
            *((term(name), literal(getattr(load, name))) for name in ("added", "ended", "changed")),
        ]
        return resource(self._addresses.load(load.number), said)

    # --- Codes ------------------------------------------------------------------------------------

    def _concepts(self) -> Iterator[Resource]:
        for term_ in self._vocabulary.classes.values():
            if term_.instances_from:
                code_list = self._vocabulary.code_lists[term_.instances_from]
                yield from (_concept(one, code_list, term_.name) for one in code_list.concepts)


def _concept(concept: Concept, code_list: CodeList, label: str) -> Resource:
    said: SaidList = [
        (TYPE, Iri(term(label))),
        (TYPE, Iri(f"{SKOS}Concept")),
        (f"{SKOS}inScheme", Iri(code_list.iri)),
        (f"{SKOS}notation", Literal(concept.notation)),
        (f"{DCT}identifier", Literal(concept.code)),
        (f"{RDFS}label", Literal(concept.label.nl)),
        (f"{SKOS}prefLabel", Literal(concept.label.nl, language="nl")),
        (f"{SKOS}prefLabel", Literal(concept.label.en, language="en")),
    ]
    return resource(concept.iri, said)


def _class_of(version: Version) -> str:
    if version.superseded is not None:
        return EARLIER[type(version.record)]
    if isinstance(version.record, Statement):
        return "Proposal" if version.record.proposal else "Statement"
    return CURRENT[type(version.record)]


def _stated_at(iri: str, name: str) -> str:
    return f"{iri}#{term(name).removeprefix(MGN)}"


def _datatype(property_: PropertyTerm | None) -> str:
    return property_.datatype if property_ else ""


def _text(text: str) -> Literal | None:
    return Literal(text) if text else None


def _texts(**values: str) -> Said:
    yield from ((term(name), _text(text)) for name, text in values.items())


def _in_order(terms: Sequence[Term]) -> InOrder | None:
    """A list, only where there is an order to keep."""
    return InOrder(tuple(terms)) if len(terms) > 1 else None


def _by_iri(one: Resource) -> str:
    return one.iri
