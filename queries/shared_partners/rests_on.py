"""On which statements the answer to `shared-partners` rests (shared_partners.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries import networks
from queries.question import Asked
from queries.resting import Row, row_of
from queries.shared_partners.parts import shared_statements


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement that names, in a network at the level, a party that is named in another one too."""
    for party, stated in shared_statements(view, networks.require_level(view, asked.level)).items():
        for statement in stated:
            about = {"party": party, "says": statement.kind, "network": statement.object}
            yield row_of(statement, "role", "basis", **about)
