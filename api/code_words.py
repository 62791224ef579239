"""Codes of a list in words, where a column of an answer holds codes; files keep the code itself."""

from graph.text import Text
from ontology.vocabulary import load_vocabulary

LISTS = {
    "status": "NetworkStatus",
    "extent": "Extent",
    "function": "NetworkFunction",
    "strength": "PassageStrength",
}
"""The columns that hold codes, and the list that each is of."""


def code_words(column: str, text: str) -> Text:
    """The label of a code, or the text itself where the column holds none."""
    if column in LISTS and text in load_vocabulary().code_lists[LISTS[column]].codes:
        label = load_vocabulary().code_lists[LISTS[column]].concept(text).label
        return Text(label.nl, label.en)
    return Text(text, text)
