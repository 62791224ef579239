"""How our terms relate to vocabularies that others know, as `alignments.ttl` states it, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ontology.terms import Label, VocabularyError
from ontology.vocabulary import load_vocabulary

RELATIONS = {
    "subClassOf": Label("is een soort", "is a kind of"),
    "subPropertyOf": Label("is een nadere vorm van", "is a narrower form of"),
    "closeMatch": Label("is bijna hetzelfde als", "is nearly the same as"),
    "narrowMatch": Label("is ruimer dan", "is broader than"),
    "broadMatch": Label("is enger dan", "is narrower than"),
    "relatedMatch": Label("hangt samen met", "is related to"),
}
"""The relations that an alignment may have, in words; from the second word to the last ever looser."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """One of our terms beside one of another vocabulary. `target` is an address, `term` a name of ours."""

    term: str
    relation: str
    target: str
    vocabulary: str
    reason: Label

    @property
    def target_name(self) -> str:
        """The last part of the address of their term."""
        return self.target.replace("#", "/").rpartition("/")[2]


@cache
def load_alignments() -> tuple[Alignment, ...]:
    """Every alignment, in the order of the file; VocabularyError when one is not sound."""
    found = tuple(_alignments(resources.files("ontology").joinpath("alignments.ttl").read_text("utf-8")))
    vocabulary = load_vocabulary()
    known = {*vocabulary.classes, *vocabulary.kinds, *vocabulary.properties, "codeList"}
    problems = [f"{one.term} is aligned and not declared" for one in found if one.term not in known]
    problems += [f"{one.term} has no reason in two languages" for one in found if not _is_whole(one.reason)]
    problems += [f"{one.relation} is no relation" for one in found if one.relation not in RELATIONS]
    problems += [f"{one.target} is of no named vocabulary" for one in found if not one.vocabulary]
    if problems:
        raise VocabularyError(tuple(problems))
    return found


def _alignments(turtle: str) -> Iterator[Alignment]:
    # rdflib is imported here: only the page of the ontology and its export need it
    from rdflib import DCTERMS, OWL, RDF, RDFS, Graph, Literal

    graph = Graph().parse(data=turtle, format="turtle")
    names = {str(address): str(title) for address, title in graph.subject_objects(DCTERMS.title)}
    for axiom in graph.subjects(RDF.type, OWL.Axiom):
        comments = [value for value in graph.objects(axiom, RDFS.comment) if isinstance(value, Literal)]
        reasons = {value.language: str(value) for value in comments}
        target = str(graph.value(axiom, OWL.annotatedTarget))
        yield Alignment(
            term=_last(str(graph.value(axiom, OWL.annotatedSource))),
            relation=_last(str(graph.value(axiom, OWL.annotatedProperty))),
            target=target,
            vocabulary=_name_of(target, names),
            reason=Label(reasons.get("nl", ""), reasons.get("en", "")),
        )


def _name_of(target: str, names: dict[str, str]) -> str:
    """The vocabulary whose address the target begins with; the longest, where one lies within another."""
    around = [address for address in names if target.startswith(address)]
    return names[max(around, key=len)] if around else ""


def _last(address: str) -> str:
    return address.replace("#", "/").rpartition("/")[2]


def _is_whole(reason: Label) -> bool:
    return bool(reason.nl and reason.en)
