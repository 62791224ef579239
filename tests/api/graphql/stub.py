"""A schema of a few fields, to test what every field relies on."""

import datetime as dt
from enum import StrEnum
from typing import Optional

import strawberry

from api.graphql.context import Info
from api.graphql.execution import make_schema
from api.graphql.paging import Connection, connection, page_of
from graph.errors import AmbiguousName, NotFound


@strawberry.enum
class Scheme(StrEnum):
    """Two schemes."""

    IZA = "IZA"
    GGD = "GGD"


@strawberry.type
class Thing:
    """A thing that holds itself."""

    name: str

    @strawberry.field
    def self(self) -> Optional["Thing"]:
        """Once more."""
        return self


@strawberry.type
class Query:
    """The root."""

    @strawberry.field
    def day(
        self, info: Info, as_of: dt.date | None = None, as_known_at: dt.datetime | None = None
    ) -> dt.date:
        """The day that is asked for."""
        return info.context.view(as_of, as_known_at).day

    @strawberry.field
    def version(self, info: Info, as_known_at: dt.datetime | None = None) -> int:
        """The version that is asked for."""
        return info.context.view(None, as_known_at).graph.version

    @strawberry.field
    def thing(self, id: strawberry.ID, scheme: Scheme = Scheme.IZA) -> Thing | None:
        """A thing by its id."""
        if id == "bergen":
            raise AmbiguousName("Bergen kan meer zijn.", "Kies.", [("GM0373", "Bergen (NH.)")])
        if id == "fault":
            raise ZeroDivisionError("geheim")
        if id != "here":
            raise NotFound(f"Er is geen ding “{id}”.", "Zoek het op naam.")
        return Thing(name=f"{id} {scheme}")

    @strawberry.field
    def letters(self, first: int = 50, after: str | None = None) -> Connection[str]:
        """A list that can grow."""
        page = page_of("abcde", lambda letter: (letter,), first, after)
        return connection(page, str.upper)


SCHEMA = make_schema(Query)
