"""What an edition that could not be read wholly would silence by a slip.

A name that was not recognised would make hold no longer what the edition does say (graph.silence).
"""

from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from graph.records import Record, Source, Statement
from graph.silence import by_subject, of_the_newest

About: TypeAlias = tuple[str, str]
"""A subject and a kind."""


def silenced(
    edition: Source,
    said: Collection[Statement],
    held: Iterable[Record],
    is_doubtful: Callable[[Statement], bool],
) -> dict[About, list[Statement]]:
    """What held until now and the edition does not repeat, where it speaks of the same subject and kind.

    Only what `is_doubtful`: of which the edition may have said it in words that nobody recognised.
    """
    records = list(held)
    day = edition.speaks_from
    sources = {record.id: record for record in records if isinstance(record, Source)}
    repeated = {statement.id for statement in said}
    about = {(statement.subject, statement.kind) for statement in said}
    earlier = by_subject(r for r in records if isinstance(r, Statement) and r.series == edition.series)
    found: dict[About, list[Statement]] = {}
    for (_, subject, kind), same in sorted(earlier.items()):
        going_on = [s for s in of_the_newest(same, sources, day) if s.valid_to is None or s.valid_to > day]
        over = [
            s for s in going_on if s.id not in repeated and edition.id not in s.sources and is_doubtful(s)
        ]
        if over and (subject, kind) in about:
            found[subject, kind] = over
    return found
