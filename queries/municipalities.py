"""Finding a municipality by code or by a name old or new, and what became of one that no longer exists.

The municipality that is asked for stays what it is: GM0457 is Weesp on every day (interfaces.md, query 3).
"""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.errors import AmbiguousName, NotFound
from graph.names import plain
from graph.records import Node
from graph.remembered import remembered_until_change
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.sentences import names
from queries.things import by_name


def municipality(view: GraphOnDay, code: str) -> Node:
    """The municipality with this code, whether or not it exists on the day; NotFound otherwise."""
    found = view.node(code.strip().upper())
    if found is None or found.label != "Municipality":
        raise NotFound(
            f"Er is geen gemeente met code “{code}”.",
            "Een code is GM en vier cijfers, zoals GM0344 (Utrecht).",
        )
    return found


def municipality_by_name(view: GraphOnDay, name: str) -> Node:
    """The one municipality that carries or carried this name.

    Raises NotFound when none does, and AmbiguousName with the choices when several do (Bergen).
    """
    found = named(view, name)
    exact = [node for node in found if plain(node.name) == plain(name)]
    existing = [node for node in found if view.exists(node)]
    for choice in (exact, existing, found):
        if len(choice) == 1:
            return choice[0]
    if not found:
        raise NotFound(
            f"Er is geen gemeente “{name}”.", "Controleer de spelling, of gebruik de code (GM0344)."
        )
    choices = [(node.id, node.name) for node in found]
    described = [f"{label} ({code})" for code, label in choices]
    raise AmbiguousName(
        f"“{name}” kan meer dan één gemeente zijn.",
        f"Kies: {', '.join(described[:-1])} of {described[-1]}.",
        choices,
    )


def municipality_of(view: GraphOnDay, asked: str) -> Node:
    """A municipality by code or by name, as a person types it."""
    looks_like_code = asked.strip().upper().startswith("GM") and asked.strip()[2:].isdigit()
    return municipality(view, asked) if looks_like_code else municipality_by_name(view, asked)


def named(view: GraphOnDay, name: str) -> list[Node]:
    """All municipalities, of any day, that carry the name, in order of name."""
    return list(view.graph.spelled("Municipality").get(plain(name), ()))


@remembered_until_change
def successors(view: GraphOnDay, municipality: Node) -> Sequence[Node]:
    """The municipalities it went into directly, by name; none while it exists."""
    found = (view.node(statement.object) for statement in view.out(municipality.id, "SUCCEEDED_BY"))
    return by_name(node for node in found if node is not None)


@remembered_until_change
def answers_for(view: GraphOnDay, municipality: Node) -> Sequence[Node]:
    """The municipalities that hold its area on the day: itself, or else the successors that exist then."""
    if view.exists(municipality):
        return [municipality]
    found = {node.id: node for next in successors(view, municipality) for node in answers_for(view, next)}
    return by_name(found.values())


@remembered_until_change
def not_existing(view: GraphOnDay, municipality: Node) -> Text:
    """A sentence that tells why a municipality has no answer of its own on the day; empty where it exists."""
    if view.exists(municipality):
        return NOTHING
    ended, began = municipality.day("exists_to"), municipality.day("exists_from")
    if ended is not None and ended <= view.day:
        into = names(answers_for(view, municipality))
        return Text(
            f"{municipality.name} bestaat sinds {dutch_date(ended)} niet meer en is nu {dutch_list(into)}.",
            f"{municipality.name} ceased to exist on {english_date(ended)} and is now {english_list(into)}.",
        )
    if began is None:
        return NOTHING
    return Text(
        f"{municipality.name} bestaat pas sinds {dutch_date(began)}.",
        f"{municipality.name} exists only since {english_date(began)}.",
    )
