"""What came of a trial, in a form that the table and the pages about it share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """A trial by name: its figures by what they count, and every fault in words; without faults it holds."""

    name: str
    figures: Mapping[str, str]
    faults: Sequence[str] = ()
