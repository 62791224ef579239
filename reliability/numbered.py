"""Loads of which each writes its own number into many facts, so that any answer tells of which load it is.

Load `n` names every network, and the region in which they lie, after `n`, gives them `n` as number on the list, and
lets them cover another municipality than the load before. An answer in which two numbers stand is of no version at
all. Every tenth load brings a new reading of its source too, after which a server builds its graph as a whole.
Nothing in them is real; they go into stores that are thrown away.
"""

import datetime as dt
from dataclasses import dataclass, field, replace

from graph.records import PUBLIC, Node, Record, Source, Statement, Value, pairs, statement_id
from graph.store.interface import ChangeSet, History, key_of
from graph.store.memory import appended

SERIES = "duurproef"
REGION = "iza-duurproef"
NETWORKS = tuple(f"duurproef-{number}" for number in range(1, 9))
MUNICIPALITIES = tuple(f"GM99{number}" for number in range(50, 57))
NEW_READING = 10
BEGAN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
DAY = dt.date(2025, 12, 1)

SOURCE = Source(
    SERIES, SERIES, "Duurproef (verzonnen)", "Niemand", DAY, "DAY", "https://duurproef.example/", "", "CC0-1.0",
    PUBLIC, DAY,
)  # fmt: skip


def numbered_load(number: int, parts: int = 0) -> ChangeSet:
    """Load `number`: the same every time it is made. `parts` makes it larger, by that many facts more."""
    before, after = facts_of(number - 1), facts_of(number)
    gone = {key_of(record) for record in before} - {key_of(record) for record in after}
    more = tuple(_part(number, part) for part in range(parts))
    moment = BEGAN + dt.timedelta(seconds=number)
    source = () if number == 1 or number % NEW_READING else (replace(SOURCE, locator=f"lezing {number}"),)
    put = (*(SOURCE,) * (number == 1), *source, *after, *more)
    return ChangeSet(f"lading {number}", moment, put, tuple(sorted(gone)), added=len(after))


def facts_of(number: int) -> tuple[Record, ...]:
    """What is said from load `number` on; before the first, nothing."""
    if number < 1:
        return ()
    municipality = MUNICIPALITIES[number % len(MUNICIPALITIES)]
    return (
        _node(REGION, "Region", f"Regio lading {number}", scheme="IZA", code=SERIES),
        *(_node(code, "Municipality", f"Proefgemeente {code}") for code in MUNICIPALITIES),
        *(_node(id, "Network", f"{id} lading {number}", list_number=number) for id in NETWORKS),
        *(_statement("HAS_STATUS", id, "LISTED") for id in NETWORKS),
        *(_statement("FOR_REGION", id, REGION) for id in NETWORKS),
        *(_statement("COVERS", id, municipality, extent="WHOLE") for id in NETWORKS),
    )


@dataclass(slots=True)
class Histories:
    """What a store holds that holds exactly the first loads; `parts` makes each load larger."""

    parts: int
    _each: list[History] = field(default_factory=lambda: [History()])

    def after(self, number: int) -> History:
        """The history after load `number`; before the first, an empty one."""
        while len(self._each) <= number:
            self._each.append(appended(self._each[-1], numbered_load(len(self._each), self.parts)))
        return self._each[number]


def _part(number: int, part: int) -> Statement:
    """Facts that each load writes anew; they make a load long enough to be broken off."""
    network = NETWORKS[part % len(NETWORKS)]
    return _statement("COVERS", network, MUNICIPALITIES[0], extent="PART", part=f"deel {number}.{part}")


def _node(id: str, label: str, name: str, **properties: Value) -> Node:
    return Node(id, label, name, (), pairs(properties), SERIES, (SERIES,))


def _statement(kind: str, subject: str, object_: str, **qualifiers: Value) -> Statement:
    id = statement_id(kind, subject, object_, qualifiers.items(), None, SERIES)
    return Statement(id, kind, subject, object_, pairs(qualifiers), None, None, SERIES, (SERIES,))
