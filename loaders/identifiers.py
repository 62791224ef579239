"""The form of an id, as the ontology gives it per class."""

import re
from functools import cache

from ontology.vocabulary import ClassTerm


def matches(term: ClassTerm, id: str) -> bool:
    """Whether the whole id has the form that its class asks for; any id will do where it asks for none."""
    return not term.identifier or _pattern(term.identifier).fullmatch(id) is not None


@cache
def _pattern(identifier: str) -> re.Pattern[str]:
    return re.compile(identifier)
