"""The functions of a network in words and in order (Leidraad ch. 2); coordination is none, but is contracted."""

from collections.abc import Iterable

from graph.day import GraphOnDay
from graph.text import Text, dutch_list, english_list

FUNCTION_I = "FUNCTION_I"
COORDINATION = "COORDINATION"
REQUIRED = ("FUNCTION_I", "FUNCTION_II", "FUNCTION_III")
"""What "contracted" is about (domain.md); function IV is optional (Leidraad ch. 2)."""
FOUR = (*REQUIRED, "FUNCTION_IV")
IN_ORDER = (*FOUR, "FUNCTION_OTHER", COORDINATION)


def function_order(code: str) -> tuple[int, str]:
    """Sort key: the order of the Leidraad, then by code."""
    return (IN_ORDER.index(code) if code in IN_ORDER else len(IN_ORDER)), code


def function_words(view: GraphOnDay, code: str) -> Text:
    """functie I (verkennend gesprek), or what is no numbered function by its name."""
    node = view.node(code)
    if node is None:
        return Text(code, code)
    label = Text(node.name, node.text("label_en") or node.name)
    if code == COORDINATION:
        return Text(f"de {label.nl}", f"the {label.en}")
    if code not in FOUR:
        return Text(f"een {label.nl}", f"an {label.en}")
    number = node.text("notation")
    return Text(f"functie {number} ({label.nl})", f"function {number} ({label.en})")


def functions_words(view: GraphOnDay, codes: Iterable[str]) -> Text:
    """functies I, II en III; anything else by its name."""
    ordered = sorted(set(codes), key=function_order)
    numbers = [node.text("notation") for code in ordered if code in FOUR and (node := view.node(code))]
    others = [function_words(view, code) for code in ordered if code not in FOUR]
    one = len(numbers) == 1
    nl = [f"{'functie' if one else 'functies'} {dutch_list(numbers)}"] if numbers else []
    en = [f"{'function' if one else 'functions'} {english_list(numbers)}"] if numbers else []
    return Text(
        dutch_list([*nl, *(other.nl for other in others)]),
        english_list([*en, *(other.en for other in others)]),
    )
