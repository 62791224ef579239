"""On which statements the answer to `networks-of-municipality` rests (networks_of_municipality.cypher)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries import networks
from queries.municipalities import municipality_of
from queries.question import Asked
from queries.resting import Row, row_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every network at the level of which a source states the municipality, or any that exists on the day."""
    level = networks.require_level(view, asked.level)
    asked_for = asked.get("municipality")
    towns = [municipality_of(view, asked_for)] if asked_for else view.of_label("Municipality")
    for town in (one for one in towns if view.exists(one)):
        for statement in view.into(town.id, "COVERS"):
            if networks.is_at(view, statement.subject, level):
                yield row_of(statement, "extent", "part", municipality=town.id, network=statement.subject)
