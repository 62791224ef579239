"""Editions of one source series: what they say together, and what a complete newer one no longer says.

A series is a source that comes out again (the programme's list, the annex of a regulation). Statements of
its editions that share an identity are one statement with several sources; what a *complete* newer edition
no longer says ended "uiterlijk" on that edition's date (domain.md, "Time"). All functions are pure.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TypeVar

from graph.records import Completeness, Node, Pairs, Source, Statement

Described = TypeVar("Described", Node, Statement)
Sources = Mapping[str, Source]

NETWORKS = "NETWORKS"
LASTING = frozenset({"SUCCEEDED_BY", "HAS_OBSERVATION", "HAS_SHARE", "HAS_BUDGET", "TAKES_STEP"})
"""What happened, or was counted for a named period: that a newer edition is silent on it ends nothing."""


def merged_statements(statements: Iterable[Statement], sources: Sources) -> list[Statement]:
    """One statement per identity, in order of id: the newest edition words it, all of them are its sources."""
    return [_merged_statement(same, sources) for same in _grouped(statements)]


def merged_nodes(nodes: Iterable[Node], sources: Sources) -> list[Node]:
    """One description per thing and series, in order of key: the newest edition names it.

    Names that older editions used become aliases; a property that only an older edition gives is kept.
    """
    return [_merged_node(same, sources) for same in _grouped(nodes)]


def doubles(records: Iterable[Described]) -> list[tuple[Described, Described]]:
    """Pairs of records with one identity in one edition: the same said twice, or a contradiction."""
    return [
        (first, second)
        for same in _grouped(records)
        for first, second in combinations(same, 2)
        if set(first.sources) & set(second.sources)
    ]


def reopened(statement: Statement) -> Statement:
    """The statement without an end that only the silence of a newer edition gave it."""
    if not statement.ended_by_latest:
        return statement
    return replace(statement, valid_to=None, ended_by_latest=False)


def ended(
    statements: Iterable[Statement],
    claims: Iterable[Completeness],
    sources: Sources,
    schemes: Mapping[str, str],
) -> list[Statement]:
    """The merged statements, those ended that a complete newer edition of their series no longer says.

    `schemes` gives the scheme of each region, for claims about the regions of one scheme. Proposals are
    not said by any edition, and go on.
    """
    every = list(statements)
    silence = _Silence(every, claims, sources, schemes)
    return [_ended(statement, silence.since(statement)) for statement in every]


def vouches(
    claim: Completeness,
    statement: Statement,
    scheme_of: Callable[[str], str],
    speaks_of: Callable[[Completeness, str], bool],
) -> bool:
    """Whether an edition that makes the claim would have said the statement, were it so.

    `scheme_of` gives the scheme of a region ("" for another thing), `speaks_of` whether the claim on
    municipalities reaches a network.
    """
    if claim.topic == NETWORKS:
        return is_listed(statement)
    if claim.topic != statement.kind:
        return False
    if not claim.scope:
        return statement.kind != "COVERS" or speaks_of(claim, statement.subject)
    ends = (statement.subject, statement.object)
    return claim.scope in ends or claim.scope in map(scheme_of, ends)


def speaks_of_network(
    claim: Completeness, claims: Iterable[Completeness], covers: bool, listed: bool
) -> bool:
    """A list claims the municipalities of the networks for which it states any (domain.md).

    Of a network that it lists without municipalities it claims nothing; one that it left out of a
    complete list of networks it no longer states at all. `covers` and `listed` say what the edition states
    of the network, `claims` are those of its series.
    """
    complete_list = any(other.source == claim.source and other.topic == NETWORKS for other in claims)
    return covers or (complete_list and not listed)


class _Silence:
    """From which day on a complete edition is silent on a statement of its series."""

    def __init__(
        self,
        statements: Sequence[Statement],
        claims: Iterable[Completeness],
        sources: Sources,
        schemes: Mapping[str, str],
    ) -> None:
        self._sources = sources
        self._schemes = schemes
        self._claims: defaultdict[str, list[Completeness]] = defaultdict(list)
        for claim in claims:
            if claim.source in sources:
                self._claims[sources[claim.source].series].append(claim)
        self._covering = {
            (source, s.subject) for s in statements if s.kind == "COVERS" for source in s.sources
        }
        self._listed = {(source, s.subject) for s in statements if is_listed(s) for source in s.sources}

    def since(self, statement: Statement) -> date | None:
        """The day of the first complete edition after the last one that says it; None where there is none."""
        if statement.proposal or statement.kind in LASTING:
            return None
        last = max(self._day(source) for source in statement.sources)
        days = (self._day(c.source) for c in self._claims[statement.series] if self._vouches(c, statement))
        return min((day for day in days if day > last), default=None)

    def _vouches(self, claim: Completeness, statement: Statement) -> bool:
        return vouches(claim, statement, lambda id: self._schemes.get(id, ""), self._speaks_of_network)

    def _speaks_of_network(self, claim: Completeness, network: str) -> bool:
        key = claim.source, network
        claims = self._claims[self._sources[claim.source].series]
        return speaks_of_network(claim, claims, key in self._covering, key in self._listed)

    def _day(self, source: str) -> date:
        return self._sources[source].speaks_from


def is_listed(statement: Statement) -> bool:
    """Whether a source states that a network is on its list."""
    return statement.kind == "HAS_STATUS" and statement.object == "LISTED" and not statement.proposal


def _ended(statement: Statement, day: date | None) -> Statement:
    if day is None or (statement.valid_to is not None and statement.valid_to <= day):
        return statement
    # What was to begin after the day never began: an empty period, not one that ends before it starts.
    end = max(day, statement.valid_from) if statement.valid_from else day
    return replace(statement, valid_to=end, ended_by_latest=True)


def _grouped(records: Iterable[Described]) -> list[list[Described]]:
    groups: defaultdict[str, list[Described]] = defaultdict(list)
    for record in records:
        groups[record.key].append(record)
    return [groups[key] for key in sorted(groups)]


def _oldest_first(records: Sequence[Described], sources: Sources) -> list[Described]:
    return sorted(records, key=lambda record: _age(record.sources, sources))


def _age(editions: Sequence[str], sources: Sources) -> tuple[date, str]:
    return max((sources[edition].speaks_from, edition) for edition in editions)


def _editions(records: Sequence[Described], sources: Sources) -> tuple[str, ...]:
    every = {edition for record in records for edition in record.sources}
    return tuple(sorted(every, key=lambda edition: (sources[edition].speaks_from, edition)))


def _merged_statement(same: Sequence[Statement], sources: Sources) -> Statement:
    newest = _oldest_first(same, sources)[-1]
    return replace(newest, sources=_editions(same, sources))


def _merged_node(same: Sequence[Node], sources: Sources) -> Node:
    by_age = _oldest_first(same, sources)
    newest = by_age[-1]
    names = [name for node in reversed(by_age) for name in (node.name, *node.aliases)]
    aliases = tuple(dict.fromkeys(name for name in names if name != newest.name))
    properties: Pairs = tuple(sorted({k: v for node in by_age for k, v in node.properties}.items()))
    return replace(newest, aliases=aliases, properties=properties, sources=_editions(same, sources))
