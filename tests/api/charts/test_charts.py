"""Pictures beside answers: they can be read, say what the answer says, and nothing that is not for the public."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest

from api.charts import all_charts, chart_called, charts_of
from api.charts.chart import SMALL, WIDTH, Chart
from api.charts.on_page import file_of, inline
from api.charts.participants import MOST_BARS
from api.charts.trends import ONLY_IN_TABLE
from api.maps.lettering import width_of
from api.maps.picture import INK, Area, Line, Words
from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph, build_graph
from graph.records import INTERNAL
from graph.store.interface import History
from graph.text import NOTHING
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries import all_questions, question
from queries.layers.signs import BLUE, GREEN, ORANGE
from queries.question import Asked, Result
from tests.queries.indicators.test_indicators import with_observation

SVG = "{http://www.w3.org/2000/svg}"


def drawn(graph: Graph, day: date, name: str, language: str = "NL", **parameters: str) -> tuple[Chart, ...]:
    view, asked = GraphOnDay(graph, day), Asked(parameters={n.strip("_"): v for n, v in parameters.items()})
    return charts_of(name, view, asked, question(name).ask(view, asked), language)


def words_of(chart: Chart) -> list[str]:
    return [mark.text for mark in chart.picture.marks if isinstance(mark, Words)]


def overlaps(chart: Chart) -> list[tuple[str, str]]:
    """Pairs of words that stand on each other."""
    boxes = []
    for mark in chart.picture.marks:
        if isinstance(mark, Words):
            wide = width_of(mark.text, mark.size, mark.bold) * 0.85  # lettering is reckoned wide
            left = mark.at[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            boxes.append((left, mark.at[1] - mark.size * 0.7, left + wide, mark.at[1], mark.text))
    return [
        (one[4], other[4])
        for one, other in combinations(boxes, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


@pytest.fixture(scope="module")
def pictures(reference: Graph, voorbeeldland: Graph) -> list[Chart]:
    """Pictures of every kind, of both countries."""
    today = date(2026, 11, 22)
    return [
        *drawn(reference, today, "connections"),
        *drawn(reference, today, "connections", from_="ggz-breburg", to="cz"),
        *drawn(reference, today, "connections", from_="ggz-breburg", to="gezond-groningen"),
        *drawn(reference, today, "connections", from_="parnassia-groep", to="iza-flevoland"),
        *drawn(voorbeeldland, today, "connections", from_="ggz-noordster", to="appel"),
        *drawn(reference, today, "salience"),
        *drawn(reference, today, "indicators"),
        *drawn(reference, today, "indicators", language="EN"),
        *drawn(voorbeeldland, today, "plan-and-money"),
        *drawn(voorbeeldland, today, "plan-and-money", language="EN"),
    ]


def test_every_picture_belongs_to_a_question() -> None:
    assert all_charts()
    assert set(all_charts()) <= set(all_questions())


def test_words_can_be_read_on_a_phone_and_stand_apart(pictures: list[Chart]) -> None:
    for chart in pictures:
        assert chart.picture.width == WIDTH
        assert min(mark.size for mark in chart.picture.marks if isinstance(mark, Words)) >= SMALL
        assert overlaps(chart) == [], chart.picture.title


def test_a_picture_stays_on_its_paper(pictures: list[Chart]) -> None:
    for chart in pictures:
        for mark in chart.picture.marks:
            points = mark.points if isinstance(mark, Line) else [mark.at] if isinstance(mark, Words) else []
            assert all(0 <= x <= WIDTH and 0 <= y <= chart.picture.height for x, y in points)


def test_a_picture_tells_what_it_is_and_has_its_facts_as_a_table(pictures: list[Chart]) -> None:
    for chart in pictures:
        root = ElementTree.fromstring(file_of(chart))
        assert root.get("role") == "img"
        assert root.findtext(f"{SVG}title") == chart.picture.title
        assert root.findtext(f"{SVG}desc")
        assert chart.rows
        assert {len(row) for row in chart.rows} == {len(chart.heads)}
        told = str(inline(chart))
        assert "<style" not in told
        assert "style=" not in told
        assert "<script" not in told


def test_the_same_answer_gives_the_same_bytes(reference: Graph, today: date) -> None:
    one, other = (drawn(reference, today, "connections", from_="ggz-breburg", to="cz")[0] for _ in range(2))
    assert file_of(one) == file_of(other)


def test_a_way_shows_every_thing_and_every_link(voorbeeldland: Graph, today: date) -> None:
    (chart,) = drawn(voorbeeldland, today, "connections", from_="ggz-noordster", to="appel")
    answer = question("connections").ask(
        GraphOnDay(voorbeeldland, today), Asked(parameters={"from": "ggz-noordster", "to": "appel"})
    )
    links = {step for row in answer.rows for step in row.steps}
    assert {row[0] for row in chart.rows} == {f"{link.explanation.nl}." for link in links}
    assert len([mark for mark in chart.picture.marks if isinstance(mark, Line)]) == len(links)
    shown = " ".join(words_of(chart))
    assert all(node.name.split()[0] in shown for row in answer.rows for node in row.things)


def test_bars_name_no_one_most_powerful_and_cut_through_no_tie(reference: Graph, today: date) -> None:
    (chart,) = drawn(reference, today, "connections")
    counts = [int(row[1]) for row in chart.rows]
    assert 0 < len(counts) <= MOST_BARS
    rows = question("connections").ask(GraphOnDay(reference, today), Asked()).rows
    assert len(counts) == sum(row.degree >= counts[-1] for row in rows)
    assert "machtig" not in str(inline(chart)) + " ".join(chart.notes)
    assert any("belang" in note for note in chart.notes)


def test_nothing_to_draw(voorbeeldland: Graph, today: date) -> None:
    assert drawn(voorbeeldland, date(2020, 1, 1), "connections", from_="ggz-noordster", to="appel") == ()
    assert drawn(voorbeeldland, date(2020, 1, 1), "salience") == ()
    assert drawn(voorbeeldland, today, "who-leads") == ()
    with pytest.raises(NotFound, match="niets"):
        chart_called((), "")
    (chart,) = drawn(voorbeeldland, today, "salience")
    assert chart_called((chart,), "") is chart
    with pytest.raises(NotFound, match="iets"):
        chart_called((chart,), "iets")


def test_the_diagram_shows_groups_and_quotes_the_study(reference: Graph, today: date) -> None:
    (chart,) = drawn(reference, today, "salience")
    told = " ".join(words_of(chart))
    assert {"Macht", "Legitimiteit", "Urgentie", "dominant", "definitief", "afhankelijk"} <= set(
        words_of(chart)
    )
    assert "1. Zorgverzekeraars als groep: dominante" in told
    assert "‘Vrijwel alle zorgverzekeraars" in told
    assert "Zonder type in het onderzoek: Bestuurders" in told
    assert [row[2] for row in chart.rows] == ["dominante belanghebbende (macht en legitimiteit)"]


def test_own_scores_are_drawn_for_an_internal_audience_only(
    voorbeeldland: Graph, voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    inside = build_graph(voorbeeldland_history, audience=INTERNAL, concepts=concept_nodes(vocabulary))
    (own,), (public,) = drawn(inside, today, "salience"), drawn(voorbeeldland, today, "salience")
    assert "Welzijn Zuidland" in " ".join(words_of(own))
    assert any("intern gebruik" in note for note in own.notes)
    assert "Welzijn" not in file_of(public).decode()
    assert "Welzijn" not in str(public.rows)


def test_a_series_is_drawn_without_the_national_ambition_and_without_small_counts(
    voorbeeldland: Graph, voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    (chart,) = drawn(voorbeeldland, today, "indicators", subject="netwerk-noordland")
    assert [row[:2] for row in chart.rows] == [("2024", "300"), ("2025", "420")]
    assert {"300", "420"} <= set(words_of(chart))
    assert "12.000" not in file_of(chart).decode()
    assert "Van 300 in 2024 naar 420 in 2025." in chart.notes
    hidden = with_observation(voorbeeldland_history, vocabulary, "netwerk-de-brug", "2024", 30.0)
    assert drawn(hidden, today, "indicators", subject="netwerk-de-brug") == ()


def test_network_formation_is_told_through_time_beside_its_ambitions(reference: Graph, today: date) -> None:
    formed, _ = drawn(reference, today, "indicators")
    assert formed.id == "number-of-networks-nederland"
    values = [row[:2] for row in formed.rows if "ambitie" not in row[0]]
    assert values == [("16 april 2026", "45"), ("22 november 2026", "45")]
    aims = [row[:2] for row in formed.rows if "ambitie" in row[0]]
    assert aims == [
        (f"{year} (ambitie)", aim)
        for year, aim in zip(range(2025, 2029), ("30", "45", "60", "60"), strict=True)
    ]


def test_the_lines_of_a_network_stand_on_one_timeline(voorbeeldland: Graph, today: date) -> None:
    (chart,) = drawn(voorbeeldland, today, "plan-and-money", network="netwerk-zuid-oost")
    areas = [mark for mark in chart.picture.marks if isinstance(mark, Area)]
    assert len(areas) == 6  # one plan, four contracts, one money
    ends = {area.look.fill: max(x for ring in area.polygons[0] for x, _ in ring) for area in areas}
    assert ends[GREEN] < ends[BLUE] < ends[ORANGE]  # money before the plan before the last contract
    broken = [mark for mark in chart.picture.marks if isinstance(mark, Line) and mark.dashed]
    assert {mark.colour for mark in broken} == {BLUE, INK}  # the plan has no beginning; the asked day
    assert "tot 1 april 2027, begin niet vermeld" in chart.picture.description


def test_what_has_no_date_is_not_drawn_but_noted(voorbeeldland: Graph, reference: Graph, today: date) -> None:
    assert drawn(reference, today, "plan-and-money") == ()
    (chart,) = drawn(voorbeeldland, today, "plan-and-money", network="netwerk-middenland")
    assert any("Zonder datum in onze bronnen: plan “Plan van Netwerk Middenland”" in n for n in chart.notes)
    assert any("geen geld met een titel of looptijd" in note for note in chart.notes)


def test_an_ambition_without_a_year_is_a_broken_line(
    reference_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = with_observation(reference_history, vocabulary, "iza-flevoland", "2025", 6.0, "takeover-time")
    alone = GraphOnDay(graph, today)
    row = (
        question("indicators")
        .ask(alone, Asked(parameters={"subject": "iza-flevoland", "indicator": "takeover-time"}))
        .rows[0]
    )
    later = replace(row, series=(*row.series, replace(row.series[0], period="2026", value=3.0)))
    (chart,) = all_charts()["indicators"].draw(alone, Asked(), Result(NOTHING, (later,)), "NL")
    dashed = [mark for mark in chart.picture.marks if isinstance(mark, Line) and mark.dashed]
    assert len(dashed) == 1
    assert ("zonder jaar (ambitie)", "4") in {row[:2] for row in chart.rows}
    assert overlaps(chart) == []


@pytest.mark.parametrize("period", ["begin 2025", "2025-02-30", "voorjaar"])
def test_a_period_without_a_place_in_time_stands_in_the_table_only(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date, period: str
) -> None:
    graph = with_observation(voorbeeldland_history, vocabulary, "netwerk-noordland", period, 1234.5)
    (chart,) = drawn(graph, today, "indicators", subject="netwerk-noordland", language="EN")
    assert [row[:2] for row in chart.rows] == [(period, "1234.5"), ("2024", "300"), ("2025", "420")]
    assert not {"1234.5", period} & set(words_of(chart))
    assert ONLY_IN_TABLE.en in chart.notes
    assert overlaps(chart) == []


def test_a_period_of_years_stands_in_their_middle(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = with_observation(voorbeeldland_history, vocabulary, "netwerk-noordland", "2026-2027", 12000.0)
    (chart,) = drawn(graph, today, "indicators", subject="netwerk-noordland", language="EN")
    assert "12,000" in words_of(chart)
    assert "2026-2027" in words_of(chart)
    assert "Noordland" in chart.picture.title


def test_networks_without_a_picture_are_told(
    voorbeeldland: Graph, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = drawn(voorbeeldland, today, "plan-and-money")
    monkeypatch.setattr("api.charts.plan_and_money.MOST_PICTURES", len(everything) - 1)
    fewer = drawn(voorbeeldland, today, "plan-and-money")
    assert len(fewer) == len(everything) - 1
    assert "Nog 1 netwerk in de tabel; kies een netwerk voor zijn plaatje." in fewer[-1].notes
    assert not any("in de tabel; kies" in note for chart in everything for note in chart.notes)
