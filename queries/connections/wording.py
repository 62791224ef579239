"""The sentences of `connections`: never who is most powerful, only who occurs in most networks."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries.claims import vouching
from queries.connections.links import called
from queries.connections.paths import MOST_PATHS, PathRow
from queries.connections.taking_part import ParticipantRow
from queries.sentences import names

MOST_NAMES = 5


def linked(start: Node, goal: Node, found: Sequence[PathRow]) -> Text:
    """How two things are linked, in how many steps."""
    one, other = called(start), called(goal)
    if not found:
        return Text(
            f"Onze bronnen noemen op deze dag geen verbinding tussen {one.nl} en {other.nl}; dat zegt niet dat die "
            "er niet is.",
            f"Our sources state no link between {one.en} and {other.en} on this day; that does not mean there is none.",
        )
    steps, told = found[0].length, found[0].explanation
    english = f"{steps} step{'' if steps == 1 else 's'}"
    return Text(
        f"De kortste weg van {one.nl} naar {other.nl} telt {dutch_count(steps, 'stap', 'stappen')}. {told.nl}",
        f"The shortest way from {one.en} to {other.en} takes {english}. {told.en}",
    ) + _others(len(found))


def most_networks(view: GraphOnDay, rows: Sequence[ParticipantRow]) -> Text:
    """Who occurs in most networks as a partner, by what sources name."""
    if not rows:
        return Text(
            "Onze bronnen noemen op deze dag geen partners van netwerken.",
            "Our sources state no partners of networks on this day.",
        )
    most = [row.organisation for row in rows if row.degree == rows[0].degree]
    several = sum(row.degree > 1 for row in rows)
    count, verb = rows[0].degree, "komt" if len(most) == 1 else "komen"
    return Text(
        f"Onze bronnen noemen {dutch_count(len(rows), 'partner', 'partners')} van netwerken, van wie {several} in meer "
        f"dan één netwerk. {dutch_list(names(most), most=MOST_NAMES)} {verb} in de meeste netwerken voor: "
        f"{dutch_count(count, 'netwerk', 'netwerken')}.",
        f"Our sources state {len(rows)} partners of networks, {several} of them in more than one network. "
        f"{english_list(names(most), most=MOST_NAMES)} {'takes' if len(most) == 1 else 'take'} part in most networks: "
        f"{count}.",
    ) + _completeness(view)


def _others(found: int) -> Text:
    if found == 1:
        return NOTHING
    if found == MOST_PATHS:
        return Text(
            f"Er zijn meer wegen die even kort zijn; u ziet er {found}.",
            f"There are more ways as short as this; you see {found}.",
        )
    return Text(f"Er zijn {found} wegen die even kort zijn.", f"There are {found} ways as short as this.")


def _completeness(view: GraphOnDay) -> Text:
    if vouching(view, "PARTNER_IN"):
        return NOTHING
    return Text(
        "Geen bron zegt alle partners van alle netwerken te noemen.",
        "No source claims to list all partners of all networks.",
    )
