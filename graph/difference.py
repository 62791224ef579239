"""What a reading of sources changes in what the store holds: added, changed, ended, withdrawn.

Pure. Only the series that were read are touched: what their older editions say stays, what the editions
read now say comes instead of what they said before, and then the claims of completeness end what newer
editions no longer say (graph.editions).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from graph.editions import ended, merged_nodes, merged_statements, reopened
from graph.records import Completeness, Node, Record, Source, Statement
from graph.silence import fallen_silent
from graph.store.interface import ChangeSet, RecordKey, key_of
from graph.text import NOTHING, Text, dutch_count

SMALL_SERIES = 10
"""Of a series with fewer statements any number may end: a tenth of it would be less than one."""


@dataclass(frozen=True, slots=True)
class Change:
    """A record before and after."""

    before: Record
    after: Record


@dataclass(frozen=True, slots=True)
class Difference:
    """What a load would do. Each tuple is in order of key.

    `ended`: a period that now ends (earlier). `withdrawn`: the edition that said it does not say it.
    `confirmed`: nothing changed but that one more edition says the same. `silenced`: what has no end and
    holds no longer, because a newer edition speaks of the same subject and kind and does not say it.
    `refusals` are the sentences why it may not be committed unless forced.
    """

    added: tuple[Record, ...] = ()
    changed: tuple[Change, ...] = ()
    ended: tuple[Change, ...] = ()
    withdrawn: tuple[Record, ...] = ()
    confirmed: tuple[Change, ...] = ()
    silenced: tuple[Statement, ...] = ()
    unchanged: int = 0
    refusals: tuple[Text, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to load."""
        return not (self.added or self.changed or self.ended or self.withdrawn or self.confirmed)

    def put(self) -> tuple[Record, ...]:
        """The new versions, in order of kind and key."""
        changes = (*self.changed, *self.ended, *self.confirmed)
        return tuple(sorted((*self.added, *(change.after for change in changes)), key=key_of))

    def change_set(self, title: str, recorded_at: datetime, role: str = "") -> ChangeSet:
        """The load that makes this difference; `recorded_at` is an aware moment."""
        return ChangeSet(
            title=title,
            recorded_at=recorded_at,
            put=self.put(),
            withdrawn=tuple(key_of(record) for record in self.withdrawn),
            role=role,
            added=_facts(self.added),
            ended=_facts(change.after for change in self.ended) + _facts(self.withdrawn),
            changed=_facts(change.after for change in self.changed),
        )

    def summary(self) -> Text:
        """3 toegevoegd, 1 beëindigd, 2 gewijzigd, 0 ingetrokken. Sources are not counted: they are no facts."""
        added, withdrawn = _facts(self.added), _facts(self.withdrawn)
        over, changed = (_facts(change.after for change in group) for group in (self.ended, self.changed))
        text = Text(
            f"{added} toegevoegd, {over} beëindigd, {changed} gewijzigd, {withdrawn} ingetrokken.",
            f"{added} added, {over} ended, {changed} changed, {withdrawn} withdrawn.",
        )
        return text + _confirmed(_facts(change.after for change in self.confirmed))


def difference(
    current: Iterable[Record], wanted: Iterable[Record], partly_read: frozenset[str] = frozenset()
) -> Difference:
    """What changes when sources say `wanted` and the store holds `current`.

    `wanted` holds the sources that were read and everything they say, one edition per record or more.
    Of the sources in `partly_read` something could not be read: that they do not say a thing
    withdraws nothing, and they can claim no completeness.
    """
    held = {key_of(record): record for record in current}
    reading = _Reading(held.values(), tuple(wanted), partly_read)
    touched = {key: record for key, record in held.items() if reading.touches(record)}
    target = {key_of(record): record for record in reading.target()}
    return _compared(touched, target, reading.sources)


class _Reading:
    """The series that were read, as they should be in the store afterwards."""

    def __init__(self, held: Iterable[Record], wanted: tuple[Record, ...], partly: frozenset[str]) -> None:
        self._held = list(held)
        self._wanted = wanted
        read = [record for record in wanted if isinstance(record, Source)]
        self._read = {source.id for source in read}
        self._wholly = self._read - partly
        self._names = _names(wanted, {source.id: source for source in read})
        earlier = [s for s in self._held if isinstance(s, Source) and s.id in self._read]
        self._series = {source.series for source in (*read, *earlier)}
        self.sources = {s.id: s for s in (*self._held, *read) if isinstance(s, Source)}

    def touches(self, record: Record) -> bool:
        """Whether the record belongs to a series that was read (a source or claim: was read itself)."""
        if isinstance(record, Source):
            return record.id in self._read
        if isinstance(record, Completeness):
            return record.source in self._wholly
        return record.series in self._series

    def target(self) -> list[Record]:
        """Everything of these series as it should be."""
        claims = self._claims()
        statements = merged_statements(self._statements(), self.sources)
        finished = ended(statements, claims.values(), self.sources, self._schemes())
        read = [self.sources[id] for id in sorted(self._read)]
        of_the_read = [claim for claim in claims.values() if claim.source in self._wholly]
        return [*read, *merged_nodes(self._nodes(), self.sources), *finished, *of_the_read]

    def _nodes(self) -> list[Node]:
        """What older editions describe, then what the editions read now do: of equals the last one counts."""
        held = [record for record in self._held if isinstance(record, Node) and self.touches(record)]
        older = [replace(self._renamed(node), sources=self._not_read(node.sources)) for node in held]
        new = [record for record in self._wanted if isinstance(record, Node)]
        return [*(node for node in older if node.sources), *new]

    def _statements(self) -> list[Statement]:
        """What older editions state, then what the editions read now do: of equals the last one counts."""
        held = [record for record in self._held if isinstance(record, Statement) and self.touches(record)]
        older = [replace(reopened(s), sources=self._not_read(s.sources)) for s in held]
        new = [record for record in self._wanted if isinstance(record, Statement)]
        return [*(statement for statement in older if statement.sources), *new]

    def _not_read(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(source for source in sources if source not in self._wholly)

    def _renamed(self, node: Node) -> Node:
        """The newest edition gave the name; where it gives another now, the slip it mended is no alias."""
        if node.sources[-1] in self._read and node.key in self._names:
            return replace(node, name=self._names[node.key])
        return node

    def _claims(self) -> dict[RecordKey, Completeness]:
        earlier = [c for c in self._held if isinstance(c, Completeness) and c.source not in self._wholly]
        now = [c for c in self._wanted if isinstance(c, Completeness) and c.source in self._wholly]
        return {key_of(claim): claim for claim in (*earlier, *now)}

    def _schemes(self) -> dict[str, str]:
        nodes = (record for record in (*self._held, *self._wanted) if isinstance(record, Node))
        return {node.id: node.text("scheme") for node in nodes if node.label == "Region"}


def _names(wanted: Iterable[Record], read: Mapping[str, Source]) -> dict[str, str]:
    """The name that the newest edition read now gives to each thing, by key."""
    nodes = (record for record in wanted if isinstance(record, Node))
    return {node.key: node.name for node in merged_nodes(nodes, read)}


def _compared(
    held: Mapping[RecordKey, Record], target: Mapping[RecordKey, Record], sources: Mapping[str, Source]
) -> Difference:
    both = [Change(held[key], target[key]) for key in sorted(held.keys() & target.keys())]
    differing = [change for change in both if change.before != change.after]
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in differing:
        groups[_what(change)].append(change)
    withdrawn = [held[key] for key in sorted(held.keys() - target.keys())]
    after = _statements(target[key] for key in sorted(target))
    silenced = fallen_silent(_statements(held.values()), after, sources)
    gone = [*(change.before for change in groups["ended"]), *withdrawn, *silenced]
    return Difference(
        added=tuple(target[key] for key in sorted(target.keys() - held.keys())),
        changed=tuple(groups["changed"]),
        ended=tuple(groups["ended"]),
        withdrawn=tuple(withdrawn),
        confirmed=tuple(groups["confirmed"]),
        silenced=tuple(silenced),
        unchanged=len(both) - len(differing),
        refusals=_refusals(held.values(), gone),
    )


def _statements(records: Iterable[Record]) -> list[Statement]:
    return [record for record in records if isinstance(record, Statement)]


def _what(change: Change) -> str:
    if _is_confirmed(change):
        return "confirmed"
    return "ended" if _ends(change) else "changed"


def _is_confirmed(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Node | Statement) or not isinstance(after, Node | Statement):
        return False
    return replace(before, sources=after.sources) == after and set(before.sources) < set(after.sources)


def _ends(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Statement) or not isinstance(after, Statement) or after.valid_to is None:
        return False
    return before.valid_to is None or after.valid_to < before.valid_to


def _refusals(held: Iterable[Record], gone: Iterable[Record]) -> tuple[Text, ...]:
    """More than a tenth of a series at once is more likely a slip in reading than a change in the world."""
    sizes = Counter(record.series for record in held if isinstance(record, Statement))
    lost = Counter(record.series for record in gone if isinstance(record, Statement))
    return tuple(
        _refusal(series, lost[series], sizes[series])
        for series in sorted(lost)
        if sizes[series] >= SMALL_SERIES and lost[series] * 10 > sizes[series]
    )


def _refusal(series: str, lost: int, size: int) -> Text:
    return Text(
        f"Van de reeks “{series}” zouden {lost} van de {size} uitspraken eindigen, vervallen of niet meer tellen; "
        "meer dan een tiende wordt geweigerd.",
        f"Of the series “{series}” {lost} of {size} statements would end, be withdrawn or no longer count; "
        "more than a tenth is refused.",
    )


def _facts(records: Iterable[Record]) -> int:
    return sum(not isinstance(record, Source) for record in records)


def _confirmed(count: int) -> Text:
    if not count:
        return NOTHING
    return Text(
        f"Een nieuwere uitgave bevestigt {dutch_count(count, 'feit', 'feiten')}.",
        f"A newer edition confirms {count} {'fact' if count == 1 else 'facts'}.",
    )
