"""The SHACL shapes of our linked data, derived from the vocabulary; `python -m ontology.shapes` writes them.

Core constraints only: types, cardinalities, patterns, code lists and periods. What a graph has to say of a
kind of statement is said of the kind itself: its statements are found along the path of `rdf:predicate`.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from ontology.terms import ClassTerm, KindTerm, PropertyTerm, Vocabulary
from ontology.vocabulary import load_vocabulary

HEAD = """\
# Derived from mgn.ttl and schemes.ttl; change those and run: python -m ontology.shapes > ontology/shapes.ttl

@prefix mgn: <https://w3id.org/mgn/ontologie#> .
@prefix vorm: <https://w3id.org/mgn/vormen#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

# From a kind of statement to its statements, their subjects and their objects.
_:statements sh:inversePath rdf:predicate .
_:subjects rdf:first _:statements ; rdf:rest ( rdf:subject ) .
_:objects rdf:first _:statements ; rdf:rest ( rdf:object ) .
"""

ONE, AT_MOST_ONE, AT_LEAST_ONE = "sh:minCount 1 ; sh:maxCount 1", "sh:maxCount 1", "sh:minCount 1"
ADDRESS = "sh:nodeKind sh:IRI"
TEXT, DATE, MOMENT, NUMBER = (f"sh:datatype xsd:{name}" for name in ("string", "date", "dateTime", "integer"))
COUNT = f"{NUMBER} ; sh:minInclusive 0"
SAYING = (
    f"prov:wasDerivedFrom ; {AT_LEAST_ONE} ; {ADDRESS}",
    f"mgn:in_series ; {ONE} ; {ADDRESS}",
)
STATEMENTS, SUBJECTS, OBJECTS = "_:statements", "_:subjects", "_:objects"
"""Paths from a kind, declared once in the head."""

PERIODS = {"exists_from": "exists_to"}
"""Properties of things that begin and end a period."""


def shapes(vocabulary: Vocabulary) -> str:
    """The shapes as Turtle."""
    classes = vocabulary.classes.values()
    blocks = [
        HEAD,
        *_records(vocabulary),
        *(_thing(term, vocabulary) for term in classes if term.stored),
        *(_codes(term, vocabulary) for term in classes if term.instances_from),
        *(_kind(term, vocabulary) for term in vocabulary.kinds.values()),
    ]
    return "\n".join(blocks)


# --- Records ----------------------------------------------------------------------------------------


def _records(vocabulary: Vocabulary) -> Iterator[str]:
    bases = _in(vocabulary.code_lists["ProposalBasis"].codes)
    yield from _terms(vocabulary)
    yield _shape("StatementRecord", _of("Statement", "StatementVersion", "Proposal"), _said())
    yield _shape("Statement", _of("Statement"), ["mgn:proposal ; sh:maxCount 0", *_current()])
    yield _shape("Proposal", _of("Proposal"), [f"mgn:proposal ; {ONE} ; {TEXT} ; {bases}", *_current()])
    earlier = ("StatementVersion", "DescriptionVersion", "SourceVersion", "CompletenessVersion")
    yield _shape("EarlierVersion", _of(*earlier), list(_earlier()))
    yield _shape("Description", _of("Description", "DescriptionVersion"), list(_described()))
    yield _shape("Source", _of("Source", "SourceVersion"), list(_source(vocabulary)))
    topics = _in(vocabulary.code_lists["CompletenessTopic"].codes)
    claims = [f"mgn:topic ; {ONE} ; {TEXT} ; {topics}", f"prov:wasDerivedFrom ; {ONE} ; {ADDRESS}"]
    yield _shape("Completeness", _of("CompletenessStatement", "CompletenessVersion"), claims)
    counts = [f"mgn:{name} ; {ONE} ; {COUNT}" for name in ("added", "ended", "changed")]
    loads = [f"prov:endedAtTime ; {ONE} ; {MOMENT}", f"mgn:loader_role ; {AT_MOST_ONE} ; {TEXT}", *counts]
    yield _shape("Load", _of("Load"), loads)
    yield _shape("SourceSeries", _of("SourceSeries"), [f"dct:identifier ; {ONE} ; {TEXT}"])


def _terms(vocabulary: Vocabulary) -> Iterator[str]:
    """Which terms may stand where; asked of each term once, and not of each record that names it."""
    predicates = " ".join(f"mgn:{name}" for name in (*vocabulary.kinds, *vocabulary.properties))
    yield _shape("Predicate", "sh:targetObjectsOf rdf:predicate", [], [f"sh:in ( {predicates} )"])
    stored = " ".join(f"mgn:{term.name}" for term in vocabulary.classes.values() if term.stored)
    yield _shape("DescribedClass", "sh:targetObjectsOf dct:type", [], [f"sh:in ( {stored} )"])


def _said() -> list[str]:
    return [
        f"rdf:subject ; {ONE} ; {ADDRESS}",
        f"rdf:predicate ; {ONE} ; {ADDRESS}",
        f"rdf:object ; {ONE} ; {ADDRESS}",
        f"mgn:valid_from ; {AT_MOST_ONE} ; {DATE} ; sh:lessThanOrEquals mgn:valid_to",
        f"mgn:valid_to ; {AT_MOST_ONE} ; {DATE}",
        f"mgn:note ; {AT_MOST_ONE} ; {TEXT}",
        *SAYING,
    ]


def _current() -> list[str]:
    return [
        f"prov:wasGeneratedBy ; {AT_MOST_ONE} ; {ADDRESS}",
        "prov:wasInvalidatedBy ; sh:maxCount 0",
    ]


def _earlier() -> Iterator[str]:
    for name in ("wasGeneratedBy", "wasInvalidatedBy", "specializationOf"):
        yield f"prov:{name} ; {ONE} ; {ADDRESS}"


def _described() -> Iterator[str]:
    yield f"dct:subject ; {ONE} ; {ADDRESS}"
    yield f"dct:type ; {ONE} ; {ADDRESS}"
    yield f"rdfs:label ; {ONE} ; {TEXT}"
    yield f"mgn:states ; {ADDRESS}"
    yield from SAYING


def _source(vocabulary: Vocabulary) -> Iterator[str]:
    yield f"mgn:in_series ; {ONE} ; {ADDRESS}"
    yield from (_property(term, vocabulary) for term in vocabulary.classes["Source"].properties)


# --- Things and codes -------------------------------------------------------------------------------


def _thing(term: ClassTerm, vocabulary: Vocabulary) -> str:
    """Of a thing that nobody describes here only the id is asked; one with a name has what it must have."""
    pattern = f' ; sh:pattern "{_escaped(f"^({term.identifier})$")}"' if term.identifier else ""
    lines = [f"dct:identifier ; {ONE} ; {TEXT}{pattern}", f"rdfs:label ; {AT_MOST_ONE} ; {TEXT}"]
    lines += [_property(one, vocabulary, required=False) for one in term.properties]
    own = {one.name for one in term.properties}
    lines += [f"mgn:{a} ; sh:lessThan mgn:{b}" for a, b in PERIODS.items() if {a, b} <= own]
    needed = [
        "sh:or ( [ sh:property [ sh:path rdfs:label ; sh:maxCount 0 ] ] "
        f"[ sh:property [ sh:path mgn:{one.name} ; sh:minCount 1 ] ] )"
        for one in term.properties
        if one.required
    ]
    return _shape(term.name, _of(term.name), lines, needed)


def _codes(term: ClassTerm, vocabulary: Vocabulary) -> str:
    codes = _in(vocabulary.code_lists[term.instances_from].codes)
    return _shape(term.name, _of(term.name), [f"dct:identifier ; {ONE} ; {TEXT} ; {codes}"])


# --- Kinds of statement -----------------------------------------------------------------------------


def _kind(term: KindTerm, vocabulary: Vocabulary) -> str:
    lines = [
        f"{SUBJECTS} ; {_one_of(term.domain)}",
        f"{OBJECTS} ; {_one_of(term.range)}",
    ]
    for qualifier in term.qualifiers:
        lines.append(f"( {STATEMENTS} mgn:{qualifier.name} ) ; {_values(qualifier, vocabulary)}")
        count = ONE if qualifier.required else AT_MOST_ONE
        lines.append(f"{STATEMENTS} ; sh:node [ sh:property [ sh:path mgn:{qualifier.name} ; {count} ] ]")
    return _shape(term.name, f"sh:targetNode mgn:{term.name}", lines)


def _one_of(classes: Sequence[str]) -> str:
    if len(classes) == 1:
        return f"sh:class mgn:{classes[0]}"
    return f"sh:or ( {' '.join(f'[ sh:class mgn:{name} ]' for name in classes)} )"


def _values(term: PropertyTerm, vocabulary: Vocabulary) -> str:
    """What the values are. A list is one text, with `;` between the items."""
    if term.many:
        return TEXT
    if term.datatype == "code":
        return f"{TEXT} ; {_in(vocabulary.code_lists[term.code_list].codes)}"
    return f"sh:datatype xsd:{term.datatype}"


# --- Turtle -----------------------------------------------------------------------------------------


def _property(term: PropertyTerm, vocabulary: Vocabulary, required: bool = True) -> str:
    counts = [AT_LEAST_ONE] if term.required and required else []
    counts += [] if term.many else [AT_MOST_ONE]
    return " ; ".join([f"mgn:{term.name}", *counts, _values(term, vocabulary)])


def _of(*classes: str) -> str:
    return " , ".join(
        f"sh:targetClass mgn:{name}" if not n else f"mgn:{name}" for n, name in enumerate(classes)
    )


def _in(codes: Iterable[str]) -> str:
    return f"sh:in ( {' '.join(f'{chr(34)}{code}{chr(34)}' for code in codes)} )"


def _shape(name: str, target: str, properties: Iterable[str], more: Iterable[str] = ()) -> str:
    lines = [f"sh:property [ sh:path {one} ]" for one in properties]
    said = " ;\n    ".join([f"vorm:{name} a sh:NodeShape", target, *lines, *more])
    return f"{said} .\n"


def _escaped(text: str) -> str:
    return re.sub(r"(\\)", r"\\\\", text)


if __name__ == "__main__":
    sys.stdout.write(shapes(load_vocabulary()))
