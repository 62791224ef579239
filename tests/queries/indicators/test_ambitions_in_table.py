"""A national ambition beside the value of a region says that it is one."""

from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph
from queries.indicators import QUESTION
from queries.question import Asked


def shown(graph: Graph, day: date, subject: str) -> set[str]:
    (column,) = [one for one in QUESTION.columns if one.name == "ambitions"]
    rows = QUESTION.ask(GraphOnDay(graph, day), Asked(parameters={"subject": subject})).rows
    return {one for row in rows for one in str(column.in_dutch(row)).split("; ") if one}


def test_a_national_ambition_is_no_score_of_a_region(reference: Graph, today: date) -> None:
    region, country = shown(reference, today, "iza-zeeland"), shown(reference, today, "")
    assert "landelijk: 120.000 mensen met een verkennend gesprek in 2025" in region
    assert "120.000 mensen met een verkennend gesprek in 2025" in country
    assert not any(one.startswith("landelijk:") for one in country)
