"""The partners of a network by role, and the roles that the Leidraad asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.stating import stated_from, stated_to
from graph.text import Text, dutch_list, english_list

CORE, RHO, SOCIAL = "CORE", "RHO", "SOCIAL"
REQUIRED_ROLES = (CORE, SOCIAL, RHO)
"""At least these three sign: core institution, social domain, RHO (Leidraad ch. 6)."""

ROLE_WORDS = {
    CORE: Text("ggz-kerninstelling", "core institution"),
    RHO: Text("regionale huisartsenorganisatie (RHO)", "regional GP organisation (RHO)"),
    SOCIAL: Text("partner uit het sociaal domein", "partner from the social domain"),
    "OTHER_GGZ": Text("overige ggz-aanbieder", "other mental health provider"),
    "CLIENT": Text("cliëntenorganisatie", "client organisation"),
    "OTHER": Text("andere partner", "other partner"),
}
"""Every role that a partner can have; a test holds them against the ontology."""


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation with its role in a network, as sources state it."""

    organisation: Node
    role: str
    valid_from: date | None
    sources: tuple[Source, ...]
    valid_to: date | None = None


@remembered
def partners(view: GraphOnDay, network: Node) -> Sequence[Partner]:
    """The partners of a network on the day, by role and name."""
    same: dict[tuple[str, str], list[Statement]] = {}
    for statement in view.into(network.id, "PARTNER_IN"):
        same.setdefault((statement.subject, statement.text("role")), []).append(statement)
    found = [
        Partner(node, role, stated_from(statements), view.sources_of(*statements), stated_to(statements))
        for (id, role), statements in same.items()
        if (node := view.node(id))
    ]
    return sorted(found, key=lambda p: (p.role, p.organisation.name.casefold(), p.organisation.id))


@remembered
def missing_roles(view: GraphOnDay, network: Node) -> Sequence[str]:
    """The required roles for which no source names a partner; a municipality counts as social domain."""
    named = partners(view, network)
    roles = {partner.role for partner in named}
    if any(partner.organisation.label == "Municipality" for partner in named):
        roles.add(SOCIAL)
    return [role for role in REQUIRED_ROLES if role not in roles]


def none_of(roles: Sequence[str]) -> Text:
    """geen ggz-kerninstelling en geen regionale huisartsenorganisatie (RHO)"""
    return Text(
        dutch_list([f"geen {ROLE_WORDS[role].nl}" for role in roles]),
        english_list([f"no {ROLE_WORDS[role].en}" for role in roles]),
    )


def is_generic(organisation: Node, network: Node) -> bool:
    """Whether a partner goes by a generic name ("Welzijn"), kept for one network: its id ends with that network's."""
    return organisation.id.endswith(f"-{network.id}")
