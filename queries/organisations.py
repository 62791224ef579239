"""Organisations of every class, and the parts that they play in networks."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.records import Node
from graph.remembered import remembered
from queries.things import by_name

LABELS = (
    "Insurer",
    "RHO",
    "CoreInstitution",
    "SocialDomainProvider",
    "CareProvider",
    "OtherOrganisation",
    "PublicBody",
)
"""The classes of organisation beside Municipality; a test holds them against the ontology."""


def organisation(view: GraphOnDay, id: str) -> Node:
    """The organisation with this id, a municipality included; NotFound otherwise."""
    found = view.node(id)
    if found is None or found.label not in (*LABELS, "Municipality"):
        raise NotFound(
            f"Er is geen organisatie met id “{id}”.", "Zoek de organisatie op naam met search(text)."
        )
    return found


@remembered
def all_but_municipalities(view: GraphOnDay) -> Sequence[Node]:
    """All organisations that are no municipality, by name."""
    return by_name(node for label in LABELS for node in view.of_label(label))


@remembered
def with_role(view: GraphOnDay, role: str) -> Sequence[Node]:
    """The organisations, municipalities included, that have a role in some network on the day; by name."""
    named = {s.subject for s in view.of_kind("PARTNER_IN") if s.text("role") == role}
    return by_name(node for id in named if (node := view.node(id)))
