"""`mgn loads`: what was loaded when, from which source and in which role."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.cli.options import AUDIENCES, DEFAULT_STORE, AudienceOption, Output, StoreOption, one_of, shared
from api.cli.telling import tell

if TYPE_CHECKING:
    from api.reports.table import Report
    from graph.records import Load


@shared
def loads(output: Output, store: StoreOption = DEFAULT_STORE, audience: AudienceOption = "public") -> None:
    """Laat de ladingen zien: wanneer, welke bron, in welke rol, en wat er veranderde.

    Voorbeeld:

    \b
      mgn loads
    """
    from api.cli.report import show
    from api.opening import read_snapshot
    from graph.text import dutch_count

    output.chosen()
    snapshot = read_snapshot(store, one_of(audience, AUDIENCES, "--audience").upper())
    hidden = len(snapshot.history.loads) - len(snapshot.loads)
    if hidden:
        left_out = dutch_count(hidden, "lading", "ladingen")
        verb = "staat" if hidden == 1 else "staan"
        tell(f"{left_out} van besloten bronnen {verb} hier niet bij (--audience {audience}).")
    show(_report(snapshot.loads), output)


def _report(loads: "Sequence[Load]") -> "Report":
    from api.clock import AMSTERDAM
    from api.reports.table import Report
    from graph.text import dutch_count

    rows = [
        (
            load.number,
            f"{load.recorded_at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}",
            load.title,
            load.role,
            load.added,
            load.changed,
            load.ended,
        )
        for load in reversed(loads)
    ]
    names = ("number", "recorded_at", "title", "role", "added", "changed", "ended")
    titles = ("Lading", "Wanneer", "Bron", "Rol", "Erbij", "Gewijzigd", "Beëindigd")
    return Report(
        sentence=f"{dutch_count(len(rows), 'lading', 'ladingen')}, de nieuwste eerst.",
        columns=list(zip(names, titles, strict=True)),
        rows=rows,
        as_json={"loads": [dict(zip(names, row, strict=True)) for row in rows]},
    )
