"""What the store holds about one region: its members, its networks, and everything that hangs on them."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from graph.editions import LASTING
from graph.errors import NotFound
from graph.names import phrases, plain, without_addition
from graph.records import Completeness, Node, Record, Source, Statement
from graph.silence import by_subject, of_the_newest
from loaders.workbook.sheets import SHEETS
from loaders.workbook.sources import series_of

HANGING = frozenset(
    {"FOR_NETWORK", "FOR_REGION", "USES", "DEVIATES_FROM", "RESTS_ON", "ADOPTED", "ELABORATES", "HAS_BUDGET"}
)
"""Kinds that tie a contract, plan, offer or other document to a network or region."""

OF_MUNICIPALITIES = frozenset({"ADOPTED", "REPLIES", "HAS_OBSERVATION"})
KEPT = frozenset(link.kind for sheet in SHEETS for link in sheet.links)
THINGS = frozenset({"Contract", "Offer", "Plan", "WorkAgenda", "CooperationAgreement", "Deviation"})


class RegionFacts:
    """The facts of one region on a day; NotFound when there is no such region."""

    def __init__(self, current: Iterable[Record], region: str, day: date) -> None:
        records = list(current)
        self.sources = {r.id: r for r in records if isinstance(r, Source)}
        self.descriptions = [r for r in records if isinstance(r, Node)]
        self._nodes = {node.id: node for node in reversed(self.descriptions)}
        self._day = day
        self.region = self._region(region)
        self.own = series_of(self.title)
        editions = (source for source in self.sources.values() if source.series == self.own)
        self.newest_own = max(editions, key=lambda source: (source.speaks_from, source.id), default=None)
        claims = (record for record in records if isinstance(record, Completeness))
        self.claims = [c for c in claims if self.newest_own is not None and c.source == self.newest_own.id]
        """What the newest edition of the workbook's own source claims to list all of."""
        statements = [r for r in records if isinstance(r, Statement)]
        stated = [s for s in self._counting(statements) if self._is_in_own(s) or self._goes_on(s)]
        self.every = sorted(stated, key=lambda statement: statement.id)
        proposed = [s for s in statements if s.proposal and self._goes_on(s)]
        self._proposed = [s for s in proposed if not s.is_rejection]
        self._rejected = [s for s in proposed if s.is_rejection]

    @property
    def title(self) -> str:
        """How the workbook of this region is called."""
        return f"Werkboek {self.region.id}"

    def node(self, id: str) -> Node | None:
        """The thing with this id."""
        return self._nodes.get(id)

    def name(self, id: str) -> str:
        """The name of a thing."""
        node = self._nodes.get(id)
        return node.name if node else id

    def is_stated(self, kind: str, subject: str, object_: str) -> bool:
        """Whether any source states it."""
        return (kind, subject, object_) in self._stated

    def is_rejected(self, kind: str, subject: str, object_: str) -> bool:
        """Whether any source turned the proposal down."""
        return any((s.kind, s.subject, s.object) == (kind, subject, object_) for s in self._rejected)

    @cached_property
    def members(self) -> list[str]:
        """The municipalities that a source counts to the region, by id."""
        found = {s.subject for s in self.every if s.kind == "IN_REGION" and s.object == self.region.id}
        return sorted(id for id in found if (node := self.node(id)) is None or node.day("exists_to") is None)

    @cached_property
    def networks(self) -> list[Node]:
        """Networks that cover a member, are stated or proposed for the region, or carry a member's name."""
        ids = {s.subject for s in self.every if s.kind == "COVERS" and s.object in self.members}
        ids |= {s.subject for s in (*self.every, *self._proposed) if self._is_for_region(s)}
        ids |= {node.id for node in self._nodes.values() if node.label == "Network" and self._carries(node)}
        return [
            self._nodes[id] for id in sorted(ids) if id in self._nodes and self._nodes[id].label == "Network"
        ]

    @cached_property
    def statements(self) -> list[Statement]:
        """All statements that the workbook has a sheet for: those of the region, and all of its own."""
        core, members = self._core, set(self.members)
        return [
            s
            for s in self.every
            if s.kind in KEPT
            and (
                s.series == self.own
                or {s.subject, s.object} & core
                or (s.kind in OF_MUNICIPALITIES and {s.subject, s.object} & members)
            )
        ]

    @cached_property
    def proposals(self) -> list[Statement]:
        """The stored proposals about the region and its networks."""
        return [s for s in self._proposed if s.kind in KEPT and {s.subject, s.object} & self._core]

    @cached_property
    def rejections(self) -> list[Statement]:
        """What was turned down about the region and its networks, and all that its own series turned down."""
        return [s for s in self._rejected if s.series == self.own or {s.subject, s.object} & self._core]

    @cached_property
    def things(self) -> list[Node]:
        """The descriptions to show: of what the statements are about, and all of its own newest edition."""
        ids = {end for s in self.statements for end in (s.subject, s.object)} | self._core
        return [node for node in self.descriptions if node.id in ids or self._is_in_own(node)]

    @cached_property
    def _stated(self) -> set[tuple[str, str, str]]:
        return {(s.kind, s.subject, s.object) for s in self.every}

    @cached_property
    def _core(self) -> set[str]:
        core = {self.region.id, *(network.id for network in self.networks)}
        for _ in range(2):  # a decision hangs on an agenda, and that on a network
            tied = [s for s in self.every if s.kind in HANGING and {s.subject, s.object} & core]
            ends = {end for s in tied for end in (s.subject, s.object)}
            core |= {end for end in ends if (node := self.node(end)) is not None and node.label in THINGS}
        return core

    def _region(self, words: str) -> Node:
        found = self._nodes.get(words.strip().lower())
        if found is not None and found.label == "Region":
            return found
        regions = [n for n in self._nodes.values() if n.label == "Region" and plain(n.name) == plain(words)]
        if len(regions) == 1:
            return regions[0]
        choices = ", ".join(sorted(region.id for region in regions))
        raise NotFound(f"Er is geen regio “{words}”.", f"Kies: {choices}." if choices else "Geef het id, zoals iza-groningen.")  # fmt: skip

    def _counting(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """What no newer edition of its series silences."""
        for same in by_subject(statements).values():
            lasting = same[0].kind in LASTING
            yield from same if lasting else of_the_newest(same, self.sources)

    def _is_in_own(self, record: Node | Statement) -> bool:
        """Whether it stands in the newest edition of the workbook's own source."""
        return self.newest_own is not None and self.newest_own.id in record.sources

    def _goes_on(self, s: Statement) -> bool:
        return s.valid_to is None or s.valid_to > self._day

    def _is_for_region(self, s: Statement) -> bool:
        return s.kind == "FOR_REGION" and s.object == self.region.id

    def _carries(self, network: Node) -> bool:
        names = (self.name(member) for member in self.members)
        covers = any(s.kind == "COVERS" and s.subject == network.id for s in self.every)
        return not covers and any(holds_name(network.name, name) for name in names)


def holds_name(text: str, name: str) -> bool:
    """Whether `name` stands in `text` as whole words (`Netwerk Zoetermeer` holds `Zoetermeer`)."""
    return plain(without_addition(name)) in phrases(text)
