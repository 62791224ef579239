"""Names as people write them: compared without accents, case, punctuation and double spaces."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from graph.records import Node

KEPT_NAMES = 65_536
Words = Callable[[Node], set[str]]

NOT_A_WORD = re.compile(r"[^0-9a-z]+")
PARENTHESES = re.compile(r"\s*\([^)]*\)")


@lru_cache(KEPT_NAMES)
def plain(name: str) -> str:
    """`'s-Gravenhage` and `s gravenhage` become the same words."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return NOT_A_WORD.sub(" ", letters.replace("&", " en ").replace("'", "").replace("’", "")).strip()


def without_addition(name: str) -> str:
    """`Bergen (NH.)` without the addition that tells it apart: `Bergen`."""
    return PARENTHESES.sub("", name).strip()


def spellings(node: Node) -> set[str]:
    """All plain spellings by which a thing can be found: name, aliases, and both without additions."""
    names = (node.name, *node.aliases)
    return {plain(name) for name in names} | {plain(without_addition(name)) for name in names}


def phrases(text: str) -> set[str]:
    """Every run of whole words in `text`, plain: `Netwerk Zoetermeer` holds the name `zoetermeer`."""
    words = plain(text).split()
    starts = range(len(words))
    return {" ".join(words[start : end + 1]) for start in starts for end in range(start, len(words))}


def phrases_of(node: Node) -> set[str]:
    """Every run of whole words in the names of a thing."""
    return set().union(*(phrases(name) for name in (node.name, *node.aliases)))


class NameIndex:
    """Things by what they are called, worked out once for each list of things.

    Names do not depend on the day, so graphs share this as long as they share the list.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[str, tuple[Sequence[Node], Mapping[str, Sequence[Node]]]] = {}

    def of(self, label: str, nodes: Sequence[Node]) -> Mapping[str, Sequence[Node]]:
        """The things of one class, in their own order, by each of their words."""
        known = self._known.get(label)
        if known is None or known[0] is not nodes:
            found: dict[str, list[Node]] = {}
            for node in nodes:
                for word in self._words(node):
                    found.setdefault(word, []).append(node)
            known = self._known[label] = (nodes, found)
        return known[1]
