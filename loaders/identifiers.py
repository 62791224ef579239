"""The form of an id, as the ontology gives it per class, and an id made of a name."""

import re
import unicodedata
from functools import cache

from ontology.vocabulary import ClassTerm


def slug(words: str) -> str:
    """A name as an id: lower case, without accents, hyphens between the words."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    plain_letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain_letters.replace("'", "").replace("’", "")).strip("-")


def matches(term: ClassTerm, id: str) -> bool:
    """Whether the whole id has the form that its class asks for; any id will do where it asks for none."""
    return not term.identifier or _pattern(term.identifier).fullmatch(id) is not None


@cache
def _pattern(identifier: str) -> re.Pattern[str]:
    return re.compile(identifier)
