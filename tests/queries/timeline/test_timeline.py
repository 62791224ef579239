"""Everything dated about one thing: what happened apart from what a source only says since a day."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import AmbiguousName, NotFound
from graph.graph import Graph
from queries.changes.question import Change, changes
from queries.question import Asked, Result
from queries.timeline import QUESTION


def ask(graph: Graph, day: date, id: str = "") -> Result:
    return QUESTION.ask(GraphOnDay(graph, day), Asked(parameters={"id": id} if id else {}))


def told(graph: Graph, day: date, id: str) -> set[tuple[str, bool, str]]:
    return {(row.date.isoformat(), row.happened, row.sentence.nl) for row in ask(graph, day, id).rows}


def test_a_region_through_its_sources(voorbeeldland: Graph, today: date) -> None:
    found = told(voorbeeldland, today, "iza-zuidland")
    assert {
        ("2025-10-01", True, "Heidewolde hoort niet meer bij regio Zuidland (uiterlijk op 1 oktober 2025)."),
        ("2025-10-01", True, "Zuiderveld heeft het mandaat voor Zuidland (uiterlijk op 1 oktober 2025)."),
        ("2026-09-15", True, "Zuiderveld stelde “Werkagenda Zuidland” vast (op 15 september 2026)."),
        ("2026-10-01", True, "Bergen (Z.) stelde “Werkagenda Zuidland” vast (op 1 oktober 2026)."),
        (
            "2023-07-01",
            False,
            "Sinds 1 juli 2023 noemt een bron van ons mandaathouders van Zuidland (1): Heidewolde.",
        ),
    } <= found
    assert not any("Noordland" in sentence for _, _, sentence in found)


def test_a_network_with_its_contracts(voorbeeldland: Graph, today: date) -> None:
    found = told(voorbeeldland, today, "netwerk-zuid-oost")
    assert (
        "2026-01-01",
        True,
        "“Functie I Zuid-Oost, Appel, 2025” liep af bij Verzekeraar Appel (op 1 januari 2026).",
    ) in found
    assert not any("Zuid-West, Appel" in sentence for _, _, sentence in found)


def test_what_a_merger_did_to_a_municipality(voorbeeldland: Graph, reference: Graph, today: date) -> None:
    assert ("2022-03-24", True, "Weesp ging op in Amsterdam (op 24 maart 2022).") in told(
        reference, today, "weesp"
    )
    lindebroek = [row.sentence.nl for row in ask(voorbeeldland, today, "Lindebroek").rows]
    assert any("hoort niet meer bij Netwerk Noordland" in sentence for sentence in lindebroek)


def test_a_network_is_found_by_its_name(voorbeeldland: Graph, today: date) -> None:
    by_name = told(voorbeeldland, today, "Netwerk Zuid-Oost")
    assert by_name == told(voorbeeldland, today, "netwerk-zuid-oost") != set()


def test_it_runs_in_order_of_time_up_to_the_day(voorbeeldland: Graph) -> None:
    day = date(2026, 1, 15)
    rows = ask(voorbeeldland, day, "netwerk-noordland").rows
    days = [row.date for row in rows]
    assert days == sorted(days)
    assert days[-1] <= day
    assert ask(voorbeeldland, date(2000, 1, 1), "netwerk-noordland").rows == ()


def test_between_two_sources_it_says_what_changes_says(voorbeeldland: Graph) -> None:
    start, end = date(2026, 4, 15), date(2026, 4, 16)
    view = GraphOnDay(voorbeeldland, end)

    def of_noordland(rows: list[Change]) -> set[str]:
        return {row.sentence.nl for row in rows if row.happened and row.subject.id == "netwerk-noordland"}

    whole = of_noordland(changes(view, start, end))
    assert whole
    assert whole <= {sentence for _, _, sentence in told(voorbeeldland, end, "netwerk-noordland")}


def test_real_sources_say_since_when_they_speak(reference: Graph, today: date) -> None:
    result = ask(reference, today, "iza-zeeland")
    assert {row.happened for row in result.rows} == {False}
    assert "zegt niet dat het toen begon" in result.sentence.nl


def test_whose_timeline_must_be_said(voorbeeldland: Graph, today: date) -> None:
    assert ask(voorbeeldland, today).sentence.nl.startswith("Kies een regio")
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, "bestaat-niet")
    with pytest.raises(AmbiguousName):
        ask(voorbeeldland, today, "Bergen")
