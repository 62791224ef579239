"""Thousands of mutated inputs: never anything but facts or an error of the one family, and nothing written."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.errors import MgnError
from graph.records import Record
from graph.store.interface import History, key_of
from graph.store.sqlite import SqliteStore
from loaders.bundled import load_bundled
from loaders.facts import Facts
from loaders.pipeline import commit, plan_load
from loaders.sources.cbs import read_areas
from loaders.sources.programme import read_page
from loaders.tables import read_folder
from loaders.workbook import read_workbook
from loaders.workbook import reading as workbook_reading
from loaders.workbook.opening import RawSheet, raw_sheets
from ontology.vocabulary import Vocabulary
from tests.loaders.folders import SOUND, write_folder
from tests.loaders.sources.pages import NORTH, SOUTH, page
from tests.loaders.sources.test_cbs import ROWS_2025, as_csv, as_json
from tests.loaders.workbook.desk import TODAY, Desk

MANY = settings(
    max_examples=700,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = st.sampled_from(
    ["", "Utrecht", "GM9901", "Netwerk Noordland", "ja", "1-7-2026", "2026-13-45", "=A1", "é" * 300, "\x00\x1f", "a;b;;c",
     "|||", "(((", "en en en", "<p>", "]]>", "06-12345678", "x@y.nl", "١٢٣", "\u202e", "9" * 40, "nan", "-inf", "²"]
)  # fmt: skip
CELLS = st.one_of(
    st.none(), WORDS, st.text(max_size=20), st.integers(), st.floats(), st.booleans(),
    st.dates(), st.datetimes(), st.floats(allow_nan=True),
)  # fmt: skip


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary) -> list[RawSheet]:
    """The sheets of a filled template of Voorbeeldland."""
    from graph.store.memory import MemoryStore

    store = MemoryStore()
    load_bundled(store, "example", datetime(2026, 11, 22, tzinfo=UTC))
    return raw_sheets(Desk(store, tmp_path_factory.mktemp("werk"), vocabulary).take("iza-noordland"))


def survives(read: Any, history: History, vocabulary: Vocabulary) -> None:  # noqa: ANN401
    """Reading and planning end well, or in an error with a Dutch sentence; planning writes nothing."""
    try:
        plan_load(history, read(), vocabulary)
    except MgnError as error:
        assert error.message  # noqa: PT017 - an error is one of the good ends


@settings(MANY, max_examples=250)
@given(data=st.data())
def test_cells_of_a_workbook(
    data: st.DataObject,
    sheets: list[RawSheet],
    voorbeeldland_history: History,
    vocabulary: Vocabulary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = list(sheets)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = _mutated(data, changed[at])
    monkeypatch.setattr(workbook_reading, "raw_sheets", lambda path: changed)
    current = list(voorbeeldland_history.current().values())
    survives(
        lambda: read_workbook(Path("werkboek.xlsx"), vocabulary, current, TODAY),
        voorbeeldland_history,
        vocabulary,
    )


def _mutated(data: st.DataObject, sheet: RawSheet) -> RawSheet:
    width = max(1, len(sheet.header))
    what = data.draw(st.sampled_from(["row", "row", "cell", "cell", "header", "drop", "title"]))
    rows = list(sheet.rows)
    header = list(sheet.header)
    title = sheet.title
    if what == "row" or not rows:
        cells = data.draw(st.lists(CELLS, min_size=width, max_size=width))
        rows.append((len(rows) + 50, tuple(cells)))
    elif what == "cell":
        number, cells_ = rows[data.draw(st.integers(0, len(rows) - 1))]
        at = data.draw(st.integers(0, len(cells_) - 1))
        rows = [(n, (*c[:at], data.draw(CELLS), *c[at + 1 :]) if n == number else c) for n, c in rows]
    elif what == "header" and header:
        header[data.draw(st.integers(0, len(header) - 1))] = data.draw(CELLS)
    elif what == "drop":
        rows = rows[: data.draw(st.integers(0, len(rows)))]
    else:
        title = data.draw(st.text(min_size=1, max_size=12))
    return RawSheet(title, tuple(header), tuple(rows))


@settings(MANY, max_examples=400)
@given(data=st.data())
def test_bytes_of_a_workbook(
    data: st.DataObject,
    sheets: list[RawSheet],
    voorbeeldland_history: History,
    vocabulary: Vocabulary,
    tmp_path: Path,
) -> None:
    whole = _template(tmp_path, voorbeeldland_history, vocabulary)
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(_broken(data, whole))
    current: list[Record] = list(voorbeeldland_history.current().values())
    survives(lambda: read_workbook(path, vocabulary, current, TODAY), voorbeeldland_history, vocabulary)


KEPT: dict[str, bytes] = {}


def _template(folder: Path, history: History, vocabulary: Vocabulary) -> bytes:
    if not KEPT:
        from loaders.workbook import template

        path = folder / "heel.xlsx"
        path.write_bytes(template(vocabulary, [], TODAY))
        book = load_workbook(path)
        for name in book.sheetnames[4:]:
            del book[name]
        book.save(path)
        KEPT["whole"] = path.read_bytes()
    return KEPT["whole"]


def _broken(data: st.DataObject, content: bytes) -> bytes:
    rng = random.Random(data.draw(st.integers(0, 2**32)))
    broken = bytearray(content)
    for _ in range(rng.randint(1, 20)):
        broken[rng.randrange(len(broken))] = rng.randrange(256)
    return bytes(broken[: rng.randrange(len(broken))]) if rng.random() < 0.2 else bytes(broken)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<br/>", "(", ")", ",", ";", " en ", "RHO: ", "Zorgverzekeraar: ", ":", "GGZ ", "alleen kern ", "Bergen",
     "<div itemprop='text'>", "itemprop='name'", "\x00", "&#0;", "&#x110000;", "<!--", "]]>", "<![CDATA[", "06-12345678"]
)  # fmt: skip


@settings(MANY, max_examples=400)
@given(
    places=st.lists(
        st.tuples(st.floats(0, 1), st.one_of(PIECES, st.text(max_size=8))), min_size=1, max_size=6
    ),
    cut=st.floats(0, 1),
)
def test_the_html_of_the_programme(
    places: list[tuple[float, str]],
    cut: float,
    voorbeeldland_history: History,
    vocabulary: Vocabulary,
    tmp_path: Path,
) -> None:
    text = page(NORTH, SOUTH)
    for at, piece in places:
        place = int(at * len(text))
        text = text[:place] + piece + text[place + (len(piece) if cut > 0.5 else 0) :]
    path = tmp_path / "pagina.html"
    path.write_text(text, encoding="utf-8", errors="replace")
    current = list(voorbeeldland_history.current().values())
    survives(lambda: read_page(path, vocabulary, current, TODAY), voorbeeldland_history, vocabulary)


@settings(MANY, max_examples=1000)
@given(
    form=st.booleans(),
    at=st.floats(0, 1),
    piece=st.one_of(WORDS, st.text(max_size=6)),
    length=st.integers(0, 30),
)
def test_the_table_of_cbs(
    form: bool,
    at: float,
    piece: str,
    length: int,
    voorbeeldland_history: History,
    vocabulary: Vocabulary,
    tmp_path: Path,
) -> None:
    text = as_csv(ROWS_2025) if form else as_json(ROWS_2025, 7)
    place = int(at * len(text))
    path = tmp_path / ("gebieden-2025.csv" if form else "gebieden-2025.json")
    path.write_text(text[:place] + piece + text[place + length :], encoding="utf-8", errors="replace")
    current = list(voorbeeldland_history.current().values())
    survives(
        lambda: read_areas(path, vocabulary, current, date(2026, 1, 1)), voorbeeldland_history, vocabulary
    )


@settings(MANY, max_examples=400)
@given(
    name=st.sampled_from(sorted(SOUND)),
    at=st.floats(0, 1),
    piece=st.one_of(WORDS, st.text(max_size=6)),
    length=st.integers(0, 30),
)
def test_a_folder_of_tables(
    name: str,
    at: float,
    piece: str,
    length: int,
    voorbeeldland_history: History,
    vocabulary: Vocabulary,
    tmp_path: Path,
) -> None:
    text = SOUND[name]
    place = int(at * len(text))
    folder = write_folder(
        tmp_path / "tabellen", {**SOUND, name: text[:place] + piece + text[place + length :]}
    )
    survives(lambda: read_folder(folder, vocabulary), voorbeeldland_history, vocabulary)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    """A file with Voorbeeldland that all the loads below go into."""
    store = SqliteStore(tmp_path_factory.mktemp("opslag") / "mgn.db", create=True)
    store.initialise()
    load_bundled(store, "example", datetime(2026, 11, 22, tzinfo=UTC))
    return store


@settings(MANY, max_examples=60)
@given(data=st.data(), what=st.sampled_from(["workbook", "tables", "page"]))
def test_committed_as_a_whole_or_not_at_all(
    data: st.DataObject,
    what: str,
    kept: SqliteStore,
    sheets: list[RawSheet],
    vocabulary: Vocabulary,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is in the file after a load is what was planned, or what was there before."""
    before = kept.read_all()
    current = list(before.current().values())
    try:
        facts = _any_facts(data, what, sheets, vocabulary, current, tmp_path, monkeypatch)
        plan = plan_load(before, facts, vocabulary)
        moment = datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=before.version)
        commit(kept, plan, moment, force=data.draw(st.booleans()))
    except MgnError:
        assert kept.read_all() == before
        return
    after = kept.read_all()
    assert after.version == before.version + (not plan.difference.is_empty)
    wanted = {key_of(r): r for r in current} | {key_of(r): r for r in plan.difference.put()}
    gone = {key_of(record) for record in plan.difference.withdrawn}
    assert after.current() == {key: record for key, record in wanted.items() if key not in gone}


def _any_facts(
    data: st.DataObject,
    what: str,
    sheets: list[RawSheet],
    vocabulary: Vocabulary,
    current: list[Record],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Facts:
    if what == "workbook":
        changed = list(sheets)
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = _mutated(data, changed[at])
        monkeypatch.setattr(workbook_reading, "raw_sheets", lambda path: changed)
        return read_workbook(Path("werkboek.xlsx"), vocabulary, current, TODAY)
    piece, at_ = data.draw(st.one_of(WORDS, PIECES)), data.draw(st.floats(0, 1))
    if what == "page":
        text = page(NORTH, SOUTH)
        place = int(at_ * len(text))
        path = folder / "pagina.html"
        path.write_text(text[:place] + piece + text[place:], encoding="utf-8", errors="replace")
        return read_page(path, vocabulary, current, TODAY)
    name = data.draw(st.sampled_from(sorted(SOUND)))
    place = int(at_ * len(SOUND[name]))
    changed_text = SOUND[name][:place] + piece + SOUND[name][place:]
    return read_folder(write_folder(folder / "tabellen", {**SOUND, name: changed_text}), vocabulary)
