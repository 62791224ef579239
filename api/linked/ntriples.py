"""N-Triples: one triple on each line, for tools that read no more than that."""

import hashlib
from collections.abc import Iterable, Iterator

from api.linked.resource import InOrder, Iri, Object, Resource
from api.linked.turtle import quoted
from loaders.rdf.names import RDF
from loaders.rdf.values import STRING, Literal

MEDIA_TYPE = "application/n-triples; charset=utf-8"

FIRST, REST, NIL = f"<{RDF}first>", f"<{RDF}rest>", f"<{RDF}nil>"


def ntriples(resources: Iterable[Resource]) -> Iterator[str]:
    """The lines of a file, made as they are asked for."""
    for one in resources:
        for name, value in one.said:
            yield from _triples(one.iri, name, value)


def _triples(iri: str, name: str, value: Object) -> Iterator[str]:
    if not isinstance(value, InOrder):
        yield f"<{iri}> <{name}> {_term(value)} .\n"
        return
    # The cells of a list have no address. A name that follows from where it stands is the same in
    # every file, so that two files can be compared.
    digest = hashlib.blake2b(f"{iri} {name}".encode(), digest_size=8).hexdigest()
    cells = [f"_:l{digest}n{number}" for number in range(len(value.terms))]
    yield f"<{iri}> <{name}> {cells[0] if cells else NIL} .\n"
    for cell, term, following in zip(cells, value.terms, [*cells[1:], NIL], strict=True):
        yield f"{cell} {FIRST} {_term(term)} .\n"
        yield f"{cell} {REST} {following} .\n"


def _term(value: Iri | Literal) -> str:
    if isinstance(value, Iri):
        return f"<{value.text}>"
    if value.language:
        return f"{quoted(value.text)}@{value.language}"
    return quoted(value.text) if value.datatype == STRING else f"{quoted(value.text)}^^<{value.datatype}>"
