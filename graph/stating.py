"""What several statements that say the same come to: over which period they hold together."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol


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
