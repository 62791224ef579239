"""A point of attention: what, about whom, proven or unknown, what to do and whom to ask (domain.md)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text
from queries.whom_to_ask import Party


class GapKind(StrEnum):
    """The points of attention of domain.md, in its order."""

    MUNICIPALITY_WITHOUT_NETWORK = "MUNICIPALITY_WITHOUT_NETWORK"
    MUNICIPALITY_IN_SEVERAL_NETWORKS = "MUNICIPALITY_IN_SEVERAL_NETWORKS"
    NETWORK_WITHOUT_MUNICIPALITIES = "NETWORK_WITHOUT_MUNICIPALITIES"
    NETWORK_WITHOUT_REQUIRED_PARTNER = "NETWORK_WITHOUT_REQUIRED_PARTNER"
    REGION_WITHOUT_NETWORK = "REGION_WITHOUT_NETWORK"
    REGION_WITH_SEVERAL_NETWORKS = "REGION_WITH_SEVERAL_NETWORKS"
    REGION_WITHOUT_FIRST_INSURER = "REGION_WITHOUT_FIRST_INSURER"
    REGION_WITHOUT_SECOND_INSURER = "REGION_WITHOUT_SECOND_INSURER"
    INSURER_CONFLICT = "INSURER_CONFLICT"
    MANDATE_MISSING = "MANDATE_MISSING"
    MANDATE_CONFLICT = "MANDATE_CONFLICT"
    MANDATE_ADDITIONAL = "MANDATE_ADDITIONAL"
    FUNCTION_MISSING = "FUNCTION_MISSING"
    CONTRACT_LAPSED = "CONTRACT_LAPSED"
    CONTRACT_ENDING = "CONTRACT_ENDING"
    MONEY_ENDING = "MONEY_ENDING"
    DECISION_MISSING = "DECISION_MISSING"


@dataclass(frozen=True, slots=True)
class Gap:
    """One point of attention. `state` is NONE or SEVERAL for a proven gap, else UNKNOWN; never mixed."""

    kind: GapKind
    state: State
    subject: Node
    explanation: Text
    remedy: Text
    ask_whom: tuple[Party, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What the points of attention are about: a scheme for regions, a level for networks."""

    scheme: str = "IZA"
    level: str = "LISTED"


Finder = Callable[[GraphOnDay, Scope], Iterable[Gap]]
"""Finds the points of attention of one kind, in defined order."""
