"""What a rule found of a network, as a judgement on it; who knows about it differs by rule."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries.rules.rule import Judgement, Severity, Status
from queries.whom_to_ask import Party

Parties = Callable[[GraphOnDay, Node], tuple[Party, ...]]
"""Who knows about something of a network."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found of one network: the status, a sentence, the sources, and what makes it this case."""

    status: Status
    text: Text
    sources: tuple[Source, ...] = ()
    case: str = ""
    about: tuple[Node, ...] = ()
    remedy: Text = NOTHING


def judgement(
    view: GraphOnDay, network: Node, severity: Severity, found: Found, parties: Parties
) -> Judgement:
    """What was found as a judgement on the network, with the parties that know of it."""
    return Judgement(
        subject=network,
        status=found.status,
        severity=severity,
        explanation=found.text,
        sources=found.sources,
        case=found.case,
        remedy=found.remedy,
        ask_whom=parties(view, network),
        about=found.about,
    )


def called(document: Node) -> str:
    """The name of a contract, plan or other document between quotes."""
    return f"“{document.name}”"
