"""What several statements that say the same come to: over which period they hold together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from graph.day import GraphOnDay
from graph.records import Node, Pairs, Source, Statement


class Stated(Protocol):
    """A statement, or what was made of one, with the period that its source states."""

    @property
    def valid_from(self) -> date | None:
        """The first day, where it is stated."""

    @property
    def valid_to(self) -> date | None:
        """The first day on which it no longer holds, where it is stated."""


def stated_from(stated: Sequence[Stated]) -> date | None:
    """The earliest day that any of them states as its beginning; None where none does."""
    return min((one.valid_from for one in stated if one.valid_from is not None), default=None)


def stated_to(stated: Sequence[Stated]) -> date | None:
    """The latest day that they state as the end; None as soon as one of them goes on."""
    ends = [one.valid_to for one in stated if one.valid_to is not None]
    return max(ends) if ends and len(ends) == len(stated) else None


@dataclass(frozen=True, slots=True)
class Said:
    """What one or more sources state in the same words: two things, and the qualifiers."""

    subject: Node
    object: Node
    qualifiers: Pairs
    valid_from: date | None
    valid_to: date | None
    sources: tuple[Source, ...]

    def text(self, name: str) -> str:
        """The value of qualifier `name` as text, empty where it is not stated."""
        return str(dict(self.qualifiers).get(name, ""))

    def number(self, name: str) -> float | None:
        """The value of qualifier `name` as a number, or None where it is not stated."""
        value = dict(self.qualifiers).get(name)
        return float(value) if value is not None else None


def said(view: GraphOnDay, statements: Iterable[Statement]) -> list[Said]:
    """Statements that say the same put together, by name of subject and object and then by qualifiers."""
    same: dict[tuple[str, str, Pairs], list[Statement]] = {}
    for statement in statements:
        same.setdefault((statement.subject, statement.object, statement.qualifiers), []).append(statement)
    found = [one for key, stated in same.items() if (one := _said(view, key, stated))]
    return sorted(found, key=_order)


def _said(view: GraphOnDay, key: tuple[str, str, Pairs], stated: Sequence[Statement]) -> Said | None:
    subject, object_ = view.node(key[0]), view.node(key[1])
    if subject is None or object_ is None:
        return None
    return Said(subject, object_, key[2], stated_from(stated), stated_to(stated), view.sources_of(*stated))


def _order(one: Said) -> tuple[str, str, str, str, str]:
    names = one.subject.name.casefold(), one.object.name.casefold()
    return *names, one.subject.id, one.object.id, str(one.qualifiers)
