"""What networks want to have reached, as sources word it (Leidraad ch. 4, step 4)."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from queries.descriptions import TARGETS, Description, described
from queries.plans import plans_of

YEAR = "2027"


def goals_of(view: GraphOnDay, network: Node) -> Sequence[Description]:
    """The goals of a network and of the plans it uses."""
    things = (network, *plans_of(view, network))
    return [goal for thing in things for goal in described(view, thing, TARGETS)]


def goals_for_2027(view: GraphOnDay, network: Node) -> Sequence[Description]:
    """The goals that name the year 2027."""
    return [goal for goal in goals_of(view, network) if YEAR in goal.words]
