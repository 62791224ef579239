"""What changed: what happened is told apart from what is only known since, and from what was put right."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph, build_graph
from graph.records import Statement
from graph.store.interface import ChangeSet
from graph.store.memory import MemoryStore
from loaders.bundled import load_bundled
from queries.changes.question import QUESTION, Change, changes
from queries.changes.wording import KIND_WORDS, ChangeKind
from queries.presenting import as_json
from queries.question import Asked


def told(found: list[Change], *kinds: ChangeKind) -> list[str]:
    return [change.sentence.nl for change in found if change.kind in kinds]


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def test_mergers_of_voorbeeldland(view: GraphOnDay) -> None:
    found = changes(view, date(2024, 1, 1), date(2026, 11, 22))
    merged = told(found, ChangeKind.MERGED)
    assert "Klaverdam ging op in Klaverbroek (op 1 juli 2025)." in merged
    assert sum("Heidewolde ging op in" in sentence for sentence in merged) == 3


def test_what_happened_comes_in_order_and_never_twice(view: GraphOnDay) -> None:
    found = changes(view, date(2024, 1, 1), date(2026, 11, 22))
    assert [change.date for change in found] == sorted(change.date for change in found)
    assert len({(c.kind, c.date, c.sentence.nl) for c in found}) == len(found)
    assert all(date(2024, 1, 1) < change.date <= date(2026, 11, 22) for change in found)
    assert all(change.sources for change in found)
    assert all(change.sentence.nl.endswith(".") and change.sentence.en.endswith(".") for change in found)


def test_a_contract_begins_and_ends(view: GraphOnDay) -> None:
    financed = [s for s in view.ever_of_kind("FINANCED_BY") if s.valid_from and s.valid_to]
    first = min(financed, key=lambda s: s.valid_from or date.max)
    assert first.valid_from is not None
    assert first.valid_to is not None
    found = changes(view, date(first.valid_from.year - 1, 12, 31), date(2030, 1, 1))
    name = view.name(first.subject)
    assert any(name in sentence for sentence in told(found, ChangeKind.CONTRACT_BEGAN))
    assert any(name in sentence for sentence in told(found, ChangeKind.CONTRACT_ENDED))


def test_a_second_edition_makes_things_happen_a_first_edition_only_makes_them_known(view: GraphOnDay) -> None:
    found = changes(view, date(2025, 1, 1), date(2026, 11, 22))
    assert told(found, ChangeKind.FIRST_STATED)
    assert told(found, ChangeKind.JOINED, ChangeKind.LEFT, ChangeKind.NEW_STATUS, ChangeKind.STATUS_ENDED)


def test_nothing_changes_within_a_day(view: GraphOnDay) -> None:
    assert changes(view, date(2026, 11, 22), date(2026, 11, 22)) == []


def test_the_days_have_an_order(view: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="ligt voor"):
        changes(view, date(2026, 1, 2), date(2026, 1, 1))
    with pytest.raises(BadInput, match="geen datum"):
        QUESTION.ask(view, Asked(parameters={"from": "vorig jaar"}))


def test_the_question_counts_what_happened_apart(view: GraphOnDay) -> None:
    result = QUESTION.ask(view, Asked(parameters={"from": "2025-01-01", "to": "2026-11-22"}))
    happened = sum(row.happened for row in result.rows)
    assert f"{happened} veranderingen" in result.sentence.nl
    assert as_json(result.rows[0])
    assert all(column.cell(row) is not None for row in result.rows for column in QUESTION.columns)


def test_what_was_put_right_is_no_event() -> None:
    store = MemoryStore()
    load_bundled(store, "example", datetime(2026, 1, 1, tzinfo=UTC))
    covers = next(
        s
        for s in store.read_all().current().values()
        if isinstance(s, Statement) and s.kind == "COVERS" and s.valid_to is None and not s.valid_from
    )
    ended = replace(covers, valid_to=date(2020, 1, 1), valid_from=date(2019, 1, 1))
    store.commit(ChangeSet("verbetering", datetime(2026, 6, 1, tzinfo=UTC), (ended,)), 1)
    history, start, end = store.read_all(), date(2026, 5, 1), date(2026, 7, 1)
    then, now = build_graph(history, known_after=1), build_graph(history)
    found = changes(GraphOnDay(now, end), start, end, GraphOnDay(then, start))
    assert len(told(found, ChangeKind.CORRECTED)) == 1
    assert told(found, ChangeKind.LEFT) == []


def test_every_kind_of_change_has_words_and_no_code_stands_in_the_table(
    voorbeeldland: Graph, today: date
) -> None:
    assert set(KIND_WORDS) == set(ChangeKind)
    view = GraphOnDay(voorbeeldland, today)
    asked = Asked(parameters={"from": "2025-01-01"})
    shown = [column for column in QUESTION.columns if column.in_table]
    cells = {str(column.in_dutch(row)) for row in QUESTION.ask(view, asked).rows for column in shown}
    assert not cells & {str(kind) for kind in ChangeKind}
