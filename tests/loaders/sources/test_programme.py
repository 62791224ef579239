"""The programme's page: what is recognised, what is reported, and what can never come through."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import build_graph
from graph.records import Record, Statement
from graph.store.interface import History
from graph.store.memory import MemoryStore
from loaders.bundled import load_bundled
from loaders.facts import Facts
from loaders.pipeline import commit, plan_load
from loaders.sources.programme import read_page
from ontology.vocabulary import Vocabulary
from tests.loaders.sources.pages import CLEAN, NORTH, SOUTH, page, saved

TODAY = date(2026, 11, 22)
SAMPLE = Path(__file__).parents[4] / "shared" / "reference" / "programme_page_sample.html"
PRIVATE = ("Voorbeeld,", "jan.voorbeeld", "12345678", "12 34 56", "info@", "Pietersen", "Contactpersoon")


@pytest.fixture
def current(voorbeeldland_history: History) -> list[Record]:
    return list(voorbeeldland_history.current().values())


def read(folder: Path, vocabulary: Vocabulary, current: Sequence[Record], text: str) -> Facts:
    return read_page(saved(folder, text), vocabulary, current, TODAY)


def stated(facts: Facts, kind: str) -> set[tuple[str, str]]:
    return {(s.subject, s.object) for s in facts.statements if s.kind == kind}


def test_networks_municipalities_parts_and_partners(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    facts = read(tmp_path, vocabulary, current, page(NORTH, SOUTH))
    assert facts.problems == ()
    assert stated(facts, "COVERS") == {
        ("netwerk-noordland", "GM9901"),
        ("netwerk-noordland", "GM9902"),
        ("gezonde-zuidkant", "GM9913"),
        ("gezonde-zuidkant", "GM9906"),
        ("gezonde-zuidkant", "GM9914"),
    }
    part = next(s for s in facts.statements if s.object == "GM9913")
    assert dict(part.qualifiers) == {"extent": "PART", "part": "Boven;Onder"}
    alias = next(s for s in facts.statements if s.object == "GM9906")
    assert alias.note == "Op de lijst: ‘Zuydervelt’."
    assert ("GM9901", "netwerk-noordland") in stated(facts, "MANDATE_FOR")
    partners = stated(facts, "PARTNER_IN")
    assert ("GM9902", "netwerk-noordland") in partners
    assert ("instelling-alfa", "gezonde-zuidkant") in partners
    assert ("instelling-beta", "gezonde-zuidkant") in partners
    assert {s.object for s in facts.statements if s.kind == "HAS_STATUS"} == {"LISTED"}


def test_what_is_not_recognised_is_reported_and_ends_nothing(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    facts = read(tmp_path, vocabulary, current, page(NORTH, SOUTH))
    told = "\n".join(facts.unmatched)
    for words in ("Verzekeraar Onbekend", "Nergenshuizen", "“Bergen” kan meer dan één gemeente zijn"):
        assert words in told
    assert facts.completeness == ()
    assert facts.partly_read == {facts.sources[0].id}


def test_a_page_without_riddles_claims_to_be_complete(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    facts = read(tmp_path, vocabulary, current, page(CLEAN))
    assert facts.unmatched == ()
    assert {claim.topic for claim in facts.completeness} == {"NETWORKS", "COVERS"}


def test_no_contact_line_reaches_the_facts_or_the_report(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    facts = read(tmp_path, vocabulary, current, page(NORTH, SOUTH))
    everything = repr(facts) + repr(list(facts.records())) + "\n".join(facts.unmatched) + repr(facts.places)
    assert [words for words in PRIVATE if words in everything] == []


def test_a_second_reading_changes_nothing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    store = MemoryStore()
    load_bundled(store, "example", datetime(2026, 11, 22, tzinfo=UTC))
    path = saved(tmp_path, page(NORTH, SOUTH))
    for expected in (2, 2):
        history = store.read_all()
        facts = read_page(path, vocabulary, list(history.current().values()), TODAY)
        assert (
            commit(store, plan_load(history, facts, vocabulary), datetime(2026, 11, 23, tzinfo=UTC))
            == expected
        )


def test_a_name_that_is_alike_is_not_taken_for_the_same(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    slip = NORTH.replace("Netwerk Noordland", "Netwerk Noordlandd")
    facts = read(tmp_path, vocabulary, current, page(slip))
    assert "het lijkt op “Netwerk Noordland”" in "\n".join(facts.unmatched)
    assert facts.statements == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (page(), "heeft niet de bouw"),
        (page(NORTH).replace("schema.org/Question", "schema.org/Vraag"), "heeft niet de bouw"),
        (page(NORTH, SOUTH)[:900], "maar half opgehaald"),
        ("", "maar half opgehaald"),
    ],
)
def test_another_structure_or_half_a_page(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record], text: str, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        read(tmp_path, vocabulary, current, text)


def test_characters_that_cannot_be_read(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "pagina.html"
    path.write_bytes(page(NORTH).replace("Meer", "Één").encode("latin-1"))
    with pytest.raises(BadInput, match="niet leesbaar"):
        read_page(path, vocabulary, [], TODAY)


def test_the_day_it_was_saved_is_the_day_it_was_gathered(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    path = saved(tmp_path, page(CLEAN))
    os.utime(path, (0, datetime(2026, 5, 1, tzinfo=UTC).timestamp()))
    source = read_page(path, vocabulary, current, TODAY).sources[0]
    assert (source.id, source.date, source.gathered) == ("programme-list-2026-05-01", None, date(2026, 5, 1))


def test_the_sample_of_the_real_structure(vocabulary: Vocabulary) -> None:
    if not SAMPLE.is_file():
        pytest.skip(f"{SAMPLE} is not here")
    store = MemoryStore()
    load_bundled(store, "reference", datetime(2026, 11, 22, tzinfo=UTC))
    facts = read_page(SAMPLE, vocabulary, list(store.read_all().current().values()), TODAY)
    covers = [s for s in facts.statements if s.kind == "COVERS"]
    assert len([s for s in covers if s.subject == "voorbeeldnetwerk-noord"]) == 6
    south = {s.object: s for s in covers if s.subject == "voorbeeldnetwerk-zuid-oost"}
    assert set(south) == {"GM0797", "GM1959", "GM0796", "GM0373", "GM1900"}
    assert south["GM0797"].text("part") == "Heusden"
    assert len([s for s in facts.statements if isinstance(s, Statement) and s.kind == "PARTNER_IN"]) == 8
    assert "“Nergenshuizen” is geen gemeente die we kennen" in "\n".join(facts.unmatched)


def test_a_mandate_names_its_municipalities_by_code(
    tmp_path: Path, vocabulary: Vocabulary, current: list[Record]
) -> None:
    words = "Noorderhaven (mandaatgemeente voor Noorderhaven, Klaverbroek en Nergenshuizen)"
    text = page(NORTH.replace("Noorderhaven (mandaatgemeente)", words))
    facts = read(tmp_path, vocabulary, current, text)
    (said,) = (s for s in facts.statements if s.kind == "MANDATE_FOR")
    assert said.text("for_municipalities") == "GM9901;GM9902;Nergenshuizen"
    assert any("“Nergenshuizen” is geen gemeente die we kennen" in remark for remark in facts.unmatched)


def second_page(folder: Path, vocabulary: Vocabulary, first: str, second: str) -> tuple[MemoryStore, Facts]:
    """Voorbeeldland and two editions of the page, with what the second one says."""
    store = MemoryStore()
    load_bundled(store, "example", datetime(2026, 1, 1, tzinfo=UTC))
    for day, text in ((date(2026, 12, 1), first), (date(2026, 12, 20), second)):
        path = saved(folder, page(text))
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        os.utime(path, (0, moment.timestamp()))
        history = store.read_all()
        facts = read_page(path, vocabulary, list(history.current().values()), day)
        commit(store, plan_load(history, facts, vocabulary), moment, force=True)
    return store, facts


def holding(store: MemoryStore, kind: str) -> set[tuple[str, str]]:
    view = GraphOnDay(build_graph(store.read_all()), date(2026, 12, 31))
    return {(s.subject, s.object) for s in view.of_kind(kind) if s.series == "programme-list"}


@pytest.mark.parametrize("slip", ["Watersteede", "Waterstede (de helft)"])
def test_a_misspelt_municipality_goes_on_as_it_was(tmp_path: Path, vocabulary: Vocabulary, slip: str) -> None:
    store, facts = second_page(tmp_path, vocabulary, CLEAN, CLEAN.replace("Waterstede", slip))
    assert {("gezonde-zuidkant", "GM9913"), ("gezonde-zuidkant", "GM9914")} <= holding(store, "COVERS")
    assert stated(facts, "COVERS") == set()
    assert any(
        "Waterstede herkennen wij niet meer" in remark and remark.endswith("zoals het was.")
        for remark in facts.unmatched
    )


def test_a_partner_goes_on_in_a_network_that_was_not_recognised(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    core = "<p>GGZ Kerninstelling: Instelling Noorderlicht</p>"
    both = NORTH.replace("<br/>Zorgverzekeraar: Verzekeraar Onbekend", "") + CLEAN.replace(
        "</p>", "</p>" + core, 1
    )
    store, facts = second_page(
        tmp_path, vocabulary, both, both.replace("Netwerk Noordland", "Netwerk Noordlandd")
    )
    assert {
        ("instelling-noorderlicht", "netwerk-noordland"),
        ("instelling-noorderlicht", "gezonde-zuidkant"),
    } <= holding(store, "PARTNER_IN")
    assert any("Dit laten wij zoals het was" in remark for remark in facts.unmatched)
