"""Days and moments in GraphQL: ISO in and out, with Dutch errors for anything else."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TypeVar

from strawberry.types.scalar import ScalarDefinition

from api import clock
from graph.errors import BadInput

Read = TypeVar("Read")


def _from_text(read: Callable[[str], Read]) -> Callable[[object], Read]:
    def parse(value: object) -> Read:
        if not isinstance(value, str):
            raise BadInput(f"“{value}” is geen datum.", 'Schrijf een datum als tekst: "2026-11-22".')
        return read(value)

    return parse


DATE = ScalarDefinition(
    name="Date",
    description="Een dag, ISO 8601: 2026-11-22.\n\nA day, ISO 8601.",
    specified_by_url=None,
    serialize=dt.date.isoformat,
    parse_value=_from_text(clock.read_day),
    parse_literal=None,
    origin=dt.date,
)

DATE_TIME = ScalarDefinition(
    name="DateTime",
    description=(
        "Een tijdstip, ISO 8601. Een datum zonder tijd is het einde van die dag in Amsterdam; "
        "een tijd zonder zone is Nederlandse tijd.\n\n"
        "A moment, ISO 8601. A date means the end of that day in Amsterdam."
    ),
    specified_by_url=None,
    serialize=dt.datetime.isoformat,
    parse_value=_from_text(clock.read_moment),
    parse_literal=None,
    origin=dt.datetime,
)

SCALARS: Mapping[object, ScalarDefinition] = {dt.date: DATE, dt.datetime: DATE_TIME}
