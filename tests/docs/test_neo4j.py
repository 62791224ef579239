"""docs/neo4j.md names every question that is also written in Cypher."""

import re

from tests.docs.blocks import HOUSE

PAGE = (HOUSE / "docs" / "neo4j.md").read_text("utf-8")


def test_the_table_names_every_file_with_cypher() -> None:
    table = PAGE.split("## Cypher for the questions")[1].split("\n## ")[0]
    told = re.findall(r"^\| `(queries/[^`]+\.cypher)` \|", table, re.MULTILINE)
    named = [path for pattern in told for path in HOUSE.glob(pattern)]
    assert set(named) == set(HOUSE.glob("queries/*/*.cypher"))
    assert len(named) == len(set(named))
