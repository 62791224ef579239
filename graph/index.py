"""Statements by what they are about: the index that every question goes through.

An index is immutable. When a load changes a few facts, the new index shares with the old one all that did
not change, so that following a store costs as much as what is new.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeAlias

from graph.records import Statement

Known: TypeAlias = Mapping[str, Sequence[Statement]]
OF_ID = attrgetter("id")


class Edges(Mapping[tuple[str, str], Sequence[Statement]]):
    """Statements by (thing, kind), kept per kind: a key of its own for every pair would cost more than the pair."""

    __slots__ = ("_by_kind",)

    def __init__(self, by_kind: Mapping[str, Known]) -> None:
        self._by_kind = by_kind

    def __getitem__(self, key: tuple[str, str]) -> Sequence[Statement]:
        thing, kind = key
        return self._by_kind[kind][thing]

    def get(  # type: ignore[override]
        self, key: tuple[str, str], default: Sequence[Statement] = ()
    ) -> Sequence[Statement]:
        """The statements of a kind about a thing; `default` where there are none."""
        things = self._by_kind.get(key[1])
        return default if things is None else things.get(key[0], default)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((thing, kind) for kind, things in self._by_kind.items() for thing in things)

    def __len__(self) -> int:
        return sum(map(len, self._by_kind.values()))

    def __repr__(self) -> str:
        return f"Edges({self._by_kind!r})"

    def changed(self, gone: Mapping[str, Known], come: Mapping[str, Known]) -> "Edges":
        """These edges without some statements and with others, given by kind and thing."""
        kinds = dict(self._by_kind)
        for kind in {*gone, *come}:
            kinds[kind] = _changed(kinds.get(kind, {}), gone.get(kind, {}), come.get(kind, {}))
        return Edges({kind: things for kind, things in kinds.items() if things})


@dataclass(frozen=True, slots=True)
class Index:
    """Statements by (subject, kind), by (object, kind) and by kind, in order of id."""

    out: Edges
    into: Edges
    of_kind: Mapping[str, Sequence[Statement]]

    def changed(self, gone: Sequence[Statement], come: Sequence[Statement]) -> "Index":
        """This index without the statements that have the ids of `gone`, and with `come`."""
        if not gone and not come:
            return self
        out_gone, into_gone, kinds_gone = _sorted_out(gone)
        out_come, into_come, kinds_come = _sorted_out(come)
        return Index(
            self.out.changed(out_gone, out_come),
            self.into.changed(into_gone, into_come),
            _changed(self.of_kind, kinds_gone, kinds_come),
        )


def indexed(statements: Iterable[Statement]) -> Index:
    """The index of statements that come in order of id."""
    out, into, of_kind = _sorted_out(statements)
    return Index(Edges(out), Edges(into), of_kind)


def _sorted_out(statements: Iterable[Statement]) -> tuple[dict[str, Known], dict[str, Known], Known]:
    out: defaultdict[str, defaultdict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    into: defaultdict[str, defaultdict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    of_kind: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        kind = statement.kind
        out[kind][statement.subject].append(statement)
        into[kind][statement.object].append(statement)
        of_kind[kind].append(statement)
    return _plain(out), _plain(into), dict(of_kind)


def _plain(by_kind: Mapping[str, Mapping[str, list[Statement]]]) -> dict[str, Known]:
    """Without the defaults: asking for what is not there may not make it."""
    return {kind: dict(things) for kind, things in by_kind.items()}


def _changed(known: Known, gone: Known, come: Known) -> Known:
    """A copy in which only the lists that change are new; no list is left empty."""
    found: dict[str, Sequence[Statement]] = dict(known)
    for name in {*gone, *come}:
        left = _without(found.pop(name, ()), gone.get(name, ()))
        for statement in come.get(name, ()):
            left.insert(bisect_left(left, statement.id, key=OF_ID), statement)
        if left:
            found[name] = left
    return found


def _without(statements: Sequence[Statement], gone: Iterable[Statement]) -> list[Statement]:
    left = list(statements)
    for statement in gone:
        place = bisect_left(left, statement.id, key=OF_ID)
        if place < len(left) and left[place].id == statement.id:
            del left[place]
    return left
