"""The vocabulary, from which everything else is derived: `load_vocabulary()` and the terms it holds.

mgn.ttl and schemes.ttl are the only place where terms are declared. Parsing them takes a fifth of a
second, so the result is kept in the user's cache folder under a name that changes with every edit.
"""

from functools import cache
from importlib import resources

from ontology.cache import keep, kept, key_of
from ontology.terms import (
    ClassTerm,
    CodeList,
    Concept,
    KindTerm,
    Label,
    PropertyTerm,
    Vocabulary,
    VocabularyError,
)

__all__ = [
    "ClassTerm",
    "CodeList",
    "Concept",
    "KindTerm",
    "Label",
    "PropertyTerm",
    "Vocabulary",
    "VocabularyError",
    "load_vocabulary",
]

TURTLE = ("mgn.ttl", "schemes.ttl")
READERS = ("cache.py", "reading.py", "terms.py")


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of this package, read once per process; VocabularyError when it is not sound."""
    turtle = [_text(name) for name in TURTLE]
    key = key_of([*turtle, *map(_text, READERS)])
    vocabulary = kept(key)
    if vocabulary is None:
        # rdflib is imported here: a start from the cache does without it.
        from ontology.reading import read_vocabulary

        vocabulary = read_vocabulary(turtle)
        keep(key, vocabulary)
    return vocabulary


def _text(name: str) -> str:
    return resources.files("ontology").joinpath(name).read_text(encoding="utf-8")
