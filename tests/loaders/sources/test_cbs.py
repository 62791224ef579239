"""CBS "Gebieden in Nederland": columns by title, whatever the number; successions only as a proposal."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph.difference import Difference
from graph.errors import BadInput
from graph.records import Node, Record, Statement
from graph.store.interface import History
from graph.store.memory import MemoryStore
from loaders.facts import Facts
from loaders.pipeline import commit, plan_load
from loaders.sources.cbs import read_areas
from ontology.vocabulary import Vocabulary

TODAY = date(2026, 11, 22)
TITLES = ("Codes en namen van gemeenten", "Provincies", "GGD-regio's", "Zorgkantoorregio's")
ROWS_2025 = [
    ("GM9001", "Alfadam", "PV90", "Oosten (PV)", "GG9001", "GGD Oost", "ZK90", "Oost"),
    ("GM9002", "Betaveen", "PV90", "Oosten (PV)", "GG9001", "GGD Oost", "ZK90", "Oost"),
    ("GM9003", "Gammastad", "PV91", "Westen (PV)", "GG9002", "GGD West", "ZK91", "West"),
]
ROWS_2026 = [
    ("GM9001", "Alfadam", "PV90", "Oosten (PV)", "GG9001", "GGD Oost", "ZK90", "Oost"),
    ("GM9003", "Gammastad", "PV91", "Westen (PV)", "GG9002", "GGD West", "ZK91", "West"),
]


def members(rows: Sequence[tuple[str, ...]]) -> set[tuple[str, str, str]]:
    """The memberships that the rows state."""
    schemes = ("provincie", "ggd", "zorgkantoor")
    return {
        ("IN_REGION", row[0], f"{scheme}-{row[2 * place].lower()}")
        for row in rows
        for place, scheme in enumerate(schemes, start=1)
    }


def as_csv(rows: Sequence[tuple[str, ...]], order: tuple[str, ...] = TITLES) -> str:
    header = [f"{title}/{what}" for title in order for what in ("Code (code)", "Naam (naam)")]
    cells = [[row[2 * TITLES.index(title) + at] for title in order for at in (0, 1)] for row in rows]
    return "\n".join('"' + '";"'.join(line) + '"' for line in [header, *cells]) + "\n"


def as_json(rows: Sequence[tuple[str, ...]], first: int) -> str:
    groups = [
        {"ID": at, "ParentID": None, "Type": "TopicGroup", "Title": title, "Key": ""}
        for at, title in enumerate(TITLES)
    ]
    topics = [
        {"ID": 100 + 2 * at + side, "ParentID": at, "Type": "Topic", "Title": what, "Key": f"{what}_{first + 2 * at + side}"}
        for at in range(len(TITLES))
        for side, what in enumerate(("Code", "Naam"))
    ]  # fmt: skip
    data = [{topic["Key"]: f"{cell}   " for topic, cell in zip(topics, row, strict=True)} for row in rows]
    info = [{"Title": "Gebieden in Nederland 2025"}]
    return json.dumps(
        {"TableInfos": info, "DataProperties": {"value": [*groups, *topics]}, "TypedDataSet": {"value": data}}
    )


def read(
    folder: Path, vocabulary: Vocabulary, text: str, name: str, current: list[Record] | None = None
) -> Facts:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_areas(path, vocabulary, current or [], TODAY)


def test_municipalities_regions_and_memberships(tmp_path: Path, vocabulary: Vocabulary) -> None:
    facts = read(tmp_path, vocabulary, as_csv(ROWS_2025), "gebieden-2025.csv")
    assert facts.problems == ()
    assert {node.id for node in facts.nodes if node.label == "Region"} == {
        "provincie-pv90", "provincie-pv91", "ggd-gg9001", "ggd-gg9002", "zorgkantoor-zk90", "zorgkantoor-zk91",
    }  # fmt: skip
    assert next(node.name for node in facts.nodes if node.id == "provincie-pv90") == "Oosten"
    assert {(said.kind, said.subject, said.object) for said in facts.statements} == members(ROWS_2025)
    topics = {(claim.topic, claim.scope) for claim in facts.completeness}
    assert ("IN_REGION", "GGD") in topics
    assert ("IN_REGION", "JEUGD") not in topics
    assert "de indeling JEUGD staat er niet in" in "\n".join(facts.unmatched)


@pytest.mark.parametrize("first", [3, 40])
def test_the_numbers_of_columns_do_not_matter(tmp_path: Path, vocabulary: Vocabulary, first: int) -> None:
    by_csv = read(tmp_path, vocabulary, as_csv(ROWS_2025, TITLES[::-1]), "gebieden-2025.csv")
    by_json = read(tmp_path, vocabulary, as_json(ROWS_2025, first), "tabel.json")
    assert set(by_csv.statements) == set(by_json.statements)
    assert set(by_csv.nodes) == set(by_json.nodes)


def test_a_year_later_memberships_end_and_who_succeeds_is_not_guessed(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    store = MemoryStore()
    facts = read(tmp_path, vocabulary, as_csv(ROWS_2025), "gebieden-2025.csv")
    commit(store, plan_load(store.read_all(), facts, vocabulary), datetime(2026, 1, 1, tzinfo=UTC))
    current = list(store.read_all().current().values())
    later = read(tmp_path, vocabulary, as_csv(ROWS_2026), "gebieden-2026.csv", current)
    assert "Betaveen (GM9002) bestaat op 2026-01-01 niet meer" in "\n".join(later.unmatched)
    assert [s for s in later.statements if s.kind == "SUCCEEDED_BY"] == []
    gone = next(node for node in later.nodes if node.id == "GM9002")
    assert gone.day("exists_to") == date(2026, 1, 1)
    plan = plan_load(store.read_all(), later, vocabulary)
    over = [change.after for change in plan.difference.ended]
    ended = {(said.kind, said.subject, said.object) for said in over if isinstance(said, Statement)}
    assert ended == members(ROWS_2025) - members(ROWS_2026)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("gebieden-2025.csv", "", "is niet de tabel"),
        ("gebieden-2025.csv", "a;b\n1;2\n", "is niet de tabel"),
        ("gebieden-2025.csv", as_csv(ROWS_2025)[:-30], "half opgehaald"),
        ("gebieden.csv", as_csv(ROWS_2025), "Van welk jaar"),
        ("gebieden-2025.json", as_json(ROWS_2025, 3)[:-9], "half opgehaald"),
        ("gebieden-2025.json", "[1, 2]", "half opgehaald"),
    ],
)
def test_what_is_not_this_table(
    tmp_path: Path, vocabulary: Vocabulary, name: str, text: str, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        read(tmp_path, vocabulary, text, name)


def test_a_row_without_a_region_is_named(
    tmp_path: Path, vocabulary: Vocabulary, voorbeeldland_history: History
) -> None:
    rows = [
        *ROWS_2025,
        ("GM9004", "Deltadorp", "", "", "GG9002", "GGD West", "ZK91", "West"),
        ("x", "y", *ROWS_2025[0][2:]),
    ]
    facts = read(tmp_path, vocabulary, as_csv(rows), "gebieden-2025.csv")
    assert facts.problems == (
        "gebieden-2025.csv, rij 4: Deltadorp heeft geen PROVINCE.",
        "gebieden-2025.csv, rij 5: hier staat geen code van een gemeente.",
    )
    assert facts.completeness == ()


ROWS_MERGED = [
    ("GM9003", "Gammastad", "CR91", "Westen (CR)"),
    ("GM9009", "Nieuwdam", "CR90", "Oosten (CR)"),
]
ROWS_BEFORE = [
    ("GM9002", "Betaveen", "CR90", "Oosten (CR)"),
    ("GM9003", "Gammastad", "CR91", "Westen (CR)"),
]
COROP = ("Codes en namen van gemeenten", "COROP-gebieden")


def corop_csv(rows: Sequence[tuple[str, ...]]) -> str:
    header = [f"{title}/{what}" for title in COROP for what in ("Code (code)", "Naam (naam)")]
    return "\n".join('"' + '";"'.join(line) + '"' for line in [header, *rows]) + "\n"


def load(store: MemoryStore, folder: Path, vocabulary: Vocabulary, text: str, name: str) -> Difference:
    """Read a table and load it; gives what changed."""
    history = store.read_all()
    facts = read(folder, vocabulary, text, name, list(history.current().values()))
    plan = plan_load(history, facts, vocabulary)
    commit(store, plan, datetime(2026, 1, 2, tzinfo=UTC))
    return plan.difference


def test_reading_a_table_again_changes_nothing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    store = MemoryStore()
    load(store, tmp_path, vocabulary, corop_csv(ROWS_BEFORE), "gebieden-2025.csv")
    first = load(store, tmp_path, vocabulary, corop_csv(ROWS_MERGED), "gebieden-2026.csv")
    proposals = [record for record in first.added if isinstance(record, Statement) and record.proposal]
    assert [(s.subject, s.object, s.proposal) for s in proposals] == [("GM9002", "GM9009", "DERIVED")]
    assert load(store, tmp_path, vocabulary, corop_csv(ROWS_MERGED), "gebieden-2026.csv").is_empty


def test_an_older_year_says_of_no_municipality_when_it_began_or_ceased(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    store = MemoryStore()
    load(store, tmp_path, vocabulary, corop_csv(ROWS_MERGED), "gebieden-2026.csv")
    older = load(store, tmp_path, vocabulary, corop_csv(ROWS_BEFORE), "gebieden-2025.csv")
    towns = [record for record in older.added if isinstance(record, Node) and record.id == "GM9002"]
    assert [town.text("exists_from") for town in towns] == [""]
    towns = [r for r in store.read_all().current().values() if isinstance(r, Node) and r.id == "GM9009"]
    assert [town.text("exists_to") for town in towns] == [""]


def test_a_division_that_an_earlier_year_had_is_missed(tmp_path: Path, vocabulary: Vocabulary) -> None:
    store = MemoryStore()
    load(store, tmp_path, vocabulary, as_csv(ROWS_2025), "gebieden-2025.csv")
    current = list(store.read_all().current().values())
    facts = read(tmp_path, vocabulary, as_csv(ROWS_2026, TITLES[:3]), "gebieden-2026.csv", current)
    assert [problem[:73] for problem in facts.problems] == [
        "Gebieden in Nederland 2026: de indeling ZORGKANTOOR staat er niet in, en "
    ]
    assert (
        read(tmp_path, vocabulary, as_csv(ROWS_2025, TITLES[:3]), "gebieden-2024.csv", current).problems == ()
    )
