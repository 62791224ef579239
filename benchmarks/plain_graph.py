"""The facts of one day in Neo4j as people would draw them for the Neo4j GraphQL Library: plain nodes and
relationships, no history, with the titles and addresses of the sources on the relationships.

It stands beside what our store wrote, under labels of its own. That only what holds today is in it, is in favour of the library:
it has no day to look at.
"""

from collections.abc import Mapping
from typing import Any

import neo4j

from graph.day import GraphOnDay
from graph.records import Statement
from queries import geography, networks
from queries.networks import LISTED

Row = Mapping[str, Any]

KEYS = {"PlainRegion": "id", "PlainInsurer": "id", "PlainNetwork": "id", "PlainMunicipality": "code"}


def write(driver: neo4j.Driver, view: GraphOnDay) -> None:
    """Write what holds on the day of the view, with an index for every kind of node."""
    for label, key in KEYS.items():
        driver.execute_query(f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE")
    for label, rows in _nodes(view).items():
        driver.execute_query(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=rows)
    for kind, start, end in EDGES:
        driver.execute_query(
            f"UNWIND $rows AS row MATCH (a:{start} {{{KEYS[start]}: row.a}}), (b:{end} {{{KEYS[end]}: row.b}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.says",
            rows=[_edge(view, statement) for statement in view.of_kind(kind)],
        )


EDGES = (
    ("LEADS", "PlainInsurer", "PlainRegion"),
    ("IN_REGION", "PlainMunicipality", "PlainRegion"),
    ("COVERS", "PlainNetwork", "PlainMunicipality"),
    ("FOR_REGION", "PlainNetwork", "PlainRegion"),
)


def _nodes(view: GraphOnDay) -> Mapping[str, list[Row]]:
    return {
        "PlainRegion": [
            {"id": region.id, "name": region.name, "scheme": scheme.id}
            for scheme in geography.schemes(view)
            for region in geography.regions(view, scheme.id)
            if scheme.id != geography.MGN
        ],
        "PlainInsurer": [{"id": node.id, "name": node.name} for node in view.of_label("Insurer")],
        "PlainNetwork": [
            {"id": node.id, "name": node.name, "status": LISTED}
            for node in networks.networks_at(view, LISTED)
        ],
        "PlainMunicipality": [
            {"code": node.id, "name": node.name, "inhabitants": geography.inhabitants(view, node.id)}
            for node in view.graph.by_label["Municipality"]  # a list can name one that went into another
        ],
    }


def _edge(view: GraphOnDay, statement: Statement) -> Row:
    sources = view.sources_of(statement)
    says = {
        **{
            name: value for name, value in statement.qualifiers if name in {"rank", "basis", "extent", "part"}
        },
        "titles": [source.title for source in sources],
        "urls": [source.url for source in sources],
    }
    return {"a": statement.subject, "b": statement.object, "says": says}
