"""Market shares of insurers in a region, and which part of the insured a group of insurers has together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.claims import vouching

WHOLE = 99.0
"""Shares that add up to this many percent name all insurers that matter; they are rounded figures."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The newest shares (percent) of insurers in a region. `complete`: they are all insurers there."""

    percent: Mapping[str, float]
    year: str
    complete: bool
    sources: tuple[Source, ...]

    @property
    def of_others(self) -> float:
        """The percentage of the insured of whom no source says where they are insured."""
        return 0.0 if self.complete else max(0.0, 100.0 - sum(self.percent.values()))

    def of(self, insurers: Collection[str]) -> float:
        """The percentage of the insured that these insurers have together, of all whose share is stated."""
        together = sum(share for insurer, share in self.percent.items() if insurer in insurers)
        return 100 * together / sum(self.percent.values())


@remembered
def shares_in(view: GraphOnDay, region: Node) -> Shares | None:
    """The shares that sources state for a region, of the newest year; None where none does."""
    stated = [s for s in view.into(region.id, "HAS_SHARE") if _percent(s)]
    if not stated:
        return None
    year = max(s.text("year") for s in stated)
    newest = [s for s in stated if s.text("year") == year]
    percent = {s.subject: _percent(s) for s in newest}
    complete = sum(percent.values()) >= WHOLE or bool(vouching(view, "HAS_SHARE", region))
    return Shares(percent, year, complete, view.sources_of(*newest))


def _percent(statement: Statement) -> float:
    return float(statement.text("share_percent") or 0)
