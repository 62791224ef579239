"""Changes per region: what happened, what is only known since, and what was put right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_count, dutch_date, english_date
from queries.changes.question import Change
from queries.changes.regions import per_region, regions_about
from queries.changes.wording import ChangeKind


@dataclass(frozen=True, slots=True)
class ChangesOfRegion:
    """The changes in one region, newest first; without a region what belongs to none."""

    region: Node | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Changes in the world, apart from what we only know since, and from what we thought and think no more."""

    happened: tuple[Change, ...]
    known_since: tuple[Change, ...]
    corrected: tuple[Change, ...]


def told_apart(found: Iterable[Change]) -> ToldApart:
    """The changes by what it was that changed."""
    changes = list(found)
    return ToldApart(
        tuple(change for change in changes if change.happened),
        tuple(change for change in changes if change.kind is ChangeKind.FIRST_STATED),
        tuple(change for change in changes if change.kind is ChangeKind.CORRECTED),
    )


def of_region(view: GraphOnDay, found: Iterable[Change], region: Node) -> list[Change]:
    """The changes about one region."""
    scheme = region.text("scheme")
    return [
        change for change in found if region.id in {r.id for r in regions_about(view, change.subject, scheme)}
    ]


def by_region(
    view: GraphOnDay, found: Iterable[Change], scheme: str, chosen: Node | None = None
) -> list[ChangesOfRegion]:
    """The changes by region of a scheme, in order of name; at the end those that belong to none."""
    newest_first = sorted(found, key=lambda change: (-change.date.toordinal(), change.sentence.nl))
    together = per_region(view, newest_first, lambda change: change.subject, scheme, chosen)
    return [ChangesOfRegion(region, tuple(changes)) for region, changes in together]


def correction_words(corrected: Sequence[Change], earlier: GraphOnDay) -> Text:
    """How many things we thought of the first day that we think no more."""
    day, count = earlier.day, len(corrected)
    if not earlier.graph.version:
        return Text(
            f"Op {dutch_date(day)} was er nog niets geladen, dus valt er niets te verbeteren.",
            f"On {english_date(day)} nothing was loaded yet, so there is nothing to correct.",
        )
    if not count:
        return Text(
            f"Van wat wij op {dutch_date(day)} zeiden, is sindsdien niets verbeterd.",
            f"Of what we said on {english_date(day)} nothing was corrected since.",
        )
    return Text(
        f"Van wat wij op {dutch_date(day)} zeiden, {'klopt' if count == 1 else 'kloppen'} "
        f"{dutch_count(count, 'ding', 'dingen')} bij nader inzien niet.",
        f"Of what we said on {english_date(day)}, {count} {'thing does' if count == 1 else 'things do'} not hold "
        "after all.",
    )
