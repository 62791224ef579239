"""Arguments that root fields share, declared once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Annotated, TypeAlias

import strawberry

from api.graphql.paging import DEFAULT_FIRST, MOST, Key
from api.graphql.types.enums import IZA, LISTED, AnswerState
from api.graphql.types.terms import both
from graph.records import Node
from queries.question import Asked

AsOf: TypeAlias = Annotated[
    dt.date | None,
    strawberry.argument(description=both("De dag waarover u het wilt weten; anders vandaag.",
                                         "The day you ask about; today otherwise.")),
]  # fmt: skip
AsKnownAt: TypeAlias = Annotated[
    dt.datetime | None,
    strawberry.argument(description=both("Zoals toen geladen was; anders zoals nu bekend.",
                                         "As loaded by then; as known now otherwise.")),
]  # fmt: skip
First: TypeAlias = Annotated[
    int,
    strawberry.argument(
        description=both(f"Hoeveel per bladzijde, hooguit {MOST}.", f"Page size, at most {MOST}.")
    ),
]
After: TypeAlias = Annotated[
    str | None,
    strawberry.argument(description=both("Ga verder na deze endCursor.", "Go on after this endCursor.")),
]
States: TypeAlias = Annotated[
    list[AnswerState] | None,
    strawberry.argument(
        description=both("Alleen met een van deze antwoorden.", "Only with one of these answers.")
    ),
]

FIRST = DEFAULT_FIRST


def by_name(node: Node) -> Key:
    """The order of things: by name, then by id."""
    return node.name.casefold(), node.id


def is_wanted(state: str, wanted: Sequence[str] | None) -> bool:
    """Whether an answer has one of the states that are asked for; all are where none is named."""
    return not wanted or state in wanted


def asked_of(
    given: Mapping[str, str | None], scheme: str = IZA, level: str = LISTED, state: str | None = None
) -> Asked:
    """What a question is asked; arguments that were not given are left out."""
    return Asked(scheme, level, {name: value for name, value in given.items() if value}, state or "")
