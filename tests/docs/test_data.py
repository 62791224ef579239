"""docs/data.md counts what the bundled tables hold."""

import re
from collections.abc import Iterator

from queries.rules import all_rules
from tests.docs.blocks import HOUSE
from tests.reference import REFERENCE, rows

PAGE = (HOUSE / "docs" / "data.md").read_text("utf-8")
TABLE = PAGE.split("## The tables")[1].split("\n## ")[0]


def told() -> Iterator[tuple[str, int]]:
    """Every file in the table with the number of rows that the page says it has."""
    for files, counts in re.findall(r"^\| (`[^|]+) \| ([\d, ]+) \|", TABLE, re.MULTILINE):
        names = re.findall(r"`([^`]+)`", files)
        folder = names[0].rpartition("/")[0]
        for name, count in zip(names, counts.split(","), strict=True):
            yield (name if "/" in name or not folder else f"{folder}/{name}"), int(count)


def held() -> dict[str, int]:
    """Every table with its number of rows."""
    names = (path.relative_to(REFERENCE).as_posix() for path in REFERENCE.rglob("*.csv"))
    return {name: len(rows(name)) for name in names}


def test_every_table_is_told_with_its_number_of_rows() -> None:
    assert dict(told()) == held()


def test_the_numbers_in_the_text_are_those_of_the_tables() -> None:
    counted = held()
    regions, sources = rows("nodes/region.csv"), rows("sources.csv")
    youth = [region for region in regions if region["scheme"] == "JEUGD"]
    assert f"lists the {counted['sources.csv']} dated editions" in PAGE
    assert f"for the {counted['nodes/region.csv'] - len(youth)} regions other than youth regions" in PAGE
    assert f"Of the other {len([source for source in sources if not source['licence']])} sources" in PAGE
    schemes = {region["scheme"] for region in regions}
    assert len(schemes) == 7, "the changelog says seven"
    assert f"in all {counted['statements/has_status.csv']} rows" in PAGE
    changelog = (HOUSE / "CHANGELOG.md").read_text("utf-8")
    assert f"{counted['nodes/region.csv']} regions" in changelog
    assert f"the {counted['nodes/network.csv']} networks" in changelog


def test_how_many_rules_rest_on_how_many_passages() -> None:
    rules = all_rules().values()
    rest = [rule for rule in rules if rule.statements]
    passages = {statement for rule in rest for statement in rule.statements}
    assert f"{len(rest)} of the {len(rules)} rules rest on {len(passages)} of them" in PAGE
