"""Names as people write them: compared without accents, case, punctuation and double spaces."""

import re
import unicodedata

from graph.records import Node

NOT_A_WORD = re.compile(r"[^0-9a-z]+")
PARENTHESES = re.compile(r"\s*\([^)]*\)")


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
