"""RDF comes in through the same door as a workbook: checked, compared, recorded, and refused in our words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.errors import BadFacts, BadInput
from graph.records import Node
from graph.store.interface import History
from graph.store.memory import MemoryStore
from loaders.facts import Facts
from loaders.pipeline import commit, plan_load
from loaders.rdf import triples
from loaders.rdf.names import DEFAULT_BASE
from loaders.rdf.reading import read_rdf
from loaders.rdf.triples import BadRdf
from ontology.vocabulary import Vocabulary, load_vocabulary
from tests.api.linked.files import content
from tests.conftest import LOADED

PREFIXES = """\
@prefix mgn: <https://w3id.org/mgn/ontologie#> .
@prefix id: <https://w3id.org/mgn/id/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""
OWN = (
    PREFIXES
    + """
<https://w3id.org/mgn/id/source/eigen-lijst-2026> a mgn:Source ;
    mgn:in_series <https://w3id.org/mgn/id/series/eigen-lijst> ; mgn:series "eigen-lijst" ;
    mgn:title "Eigen lijst" ; mgn:access "PUBLIC" ; mgn:date "2026-06-01"^^xsd:date ;
    mgn:gathered "2026-11-22"^^xsd:date .

<https://w3id.org/mgn/id/network/proefnet> a mgn:Network ; dct:identifier "proefnet" ; rdfs:label "Proefnet" ;
    mgn:website "https://proefnet.example" ;
    prov:wasDerivedFrom <https://w3id.org/mgn/id/source/eigen-lijst-2026> .

[] a mgn:Statement ;
    rdf:subject <https://w3id.org/mgn/id/network/proefnet> ; rdf:predicate mgn:COVERS ;
    rdf:object <https://w3id.org/mgn/id/municipality/GM9901> ; mgn:extent "WHOLE" ;
    mgn:valid_from "2026-01-01"^^xsd:date ;
    mgn:in_series <https://w3id.org/mgn/id/series/eigen-lijst> ;
    prov:wasDerivedFrom <https://w3id.org/mgn/id/source/eigen-lijst-2026> .
"""
)


def read(text: str, folder: Path, history: History | None = None, form: str = "ttl") -> Facts:
    """What a file with this text says."""
    path = folder / f"feiten.{form}"
    path.write_text(text, "utf-8")
    current = list(history.current().values()) if history else []
    return read_rdf(path, load_vocabulary(), current, DEFAULT_BASE)


def refused(text: str, folder: Path, history: History) -> tuple[str, ...]:
    """Why a load is refused."""
    with pytest.raises(BadFacts) as found:
        plan_load(history, read(text, folder, history), load_vocabulary())
    return found.value.problems


@pytest.mark.parametrize("form", ["ttl", "jsonld"])
def test_an_export_loaded_again_changes_nothing_and_fills_an_empty_store(
    voorbeeldland_history: History, vocabulary: Vocabulary, tmp_path: Path, form: str
) -> None:
    text = content(voorbeeldland_history, form).decode()
    facts = read(text, tmp_path, None, form)
    assert plan_load(voorbeeldland_history, facts, vocabulary).difference.is_empty
    store = MemoryStore()
    commit(store, plan_load(store.read_all(), facts, vocabulary), LOADED)
    assert store.read_all().current() == voorbeeldland_history.current()


def test_of_one_day_nothing_that_is_silent_ends(
    voorbeeldland_history: History, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    text = content(voorbeeldland_history, day=date(2025, 6, 1)).decode()
    facts = read(text, tmp_path)
    assert len(facts.statements) < len(voorbeeldland_history.current())
    change = plan_load(voorbeeldland_history, facts, vocabulary).difference
    assert change.is_empty
    assert any("alleen wat geldt op 2025-06-01" in sentence for sentence in facts.unmatched)


def test_a_file_that_someone_else_wrote(
    voorbeeldland_history: History, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    facts = read(OWN, tmp_path, voorbeeldland_history)
    change = plan_load(voorbeeldland_history, facts, vocabulary).difference
    kinds = sorted(type(record).__name__ for record in change.added)
    assert kinds == ["Node", "Source", "Statement"]
    assert facts.nodes[0].properties == (("website", "https://proefnet.example"),)
    (statement,) = facts.statements
    assert (statement.subject, statement.object, statement.series) == ("proefnet", "GM9901", "eigen-lijst")


def test_a_newer_file_of_the_series_is_compared(
    voorbeeldland_history: History, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    text = content(voorbeeldland_history).decode().replace('"Klaverbroek" ;', '"Klaverveen" ;')
    facts = read(text, tmp_path)
    change = plan_load(voorbeeldland_history, facts, vocabulary).difference
    changed = [(one.before, one.after) for one in change.changed]
    assert changed
    for before, after in changed:
        assert isinstance(before, Node)
        assert after == replace(before, name="Klaverveen")


CLAIM = """
<https://w3id.org/mgn/id/completeness/een> a mgn:CompletenessStatement ; mgn:topic "NETWORKS" {} .
"""
OWN_SOURCE = "prov:wasDerivedFrom <https://w3id.org/mgn/id/source/eigen-lijst-2026>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN.replace('"2026-06-01"^^xsd:date', '"2026-06-01Z"^^xsd:date'), "“2026-06-01Z” is geen datum"),
        (OWN.replace('"2026-01-01"^^xsd:date', '"2026-01-01Z"^^xsd:date'), "“2026-01-01Z” is geen datum"),
        (OWN + CLAIM.format(f"; {OWN_SOURCE} ; mgn:editions ()"), "precies één bron"),
    ],
)
def test_a_form_that_we_do_not_know_is_told(
    voorbeeldland_history: History, tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(BadRdf, match=told):
        read(text, tmp_path, voorbeeldland_history)


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (("rdf:predicate mgn:COVERS", "rdf:predicate mgn:BEDEKT"), "“BEDEKT” is geen soort of eigenschap"),
        (('mgn:extent "WHOLE"', 'mgn:extent "HEEL"'), "kies uit: WHOLE, PART"),
        (('"2026-01-01"^^xsd:date', '"nieuwjaar"^^xsd:date'), "hier hoort een datum als 2026-04-16"),
        (("a mgn:Network", "a mgn:Netwerk"), "“Netwerk” is geen soort die wij kennen"),
        (("id/municipality/GM9901", "id/region/iza-noordland"), "hier hoort: gemeente"),
        (('"Proefnet"', '"Proefnet, bel 06-12345678"'), "een telefoonnummer"),
        (("[] a mgn:Statement ;", "[]"), "hier staat niet wat het is"),
        (("mgn:extent", "mgn:rank 1 ; mgn:extent"), "rank"),
        (
            ("https://w3id.org/mgn/id/municipality/GM9901", "https://elders.example/Utrecht"),
            "hier hoort: gemeente",
        ),
    ],
)
def test_bad_facts_are_refused_with_the_place(
    voorbeeldland_history: History, tmp_path: Path, mistake: tuple[str, str], told: str
) -> None:
    problems = refused(OWN.replace(*mistake), tmp_path, voorbeeldland_history)
    assert any(told in problem for problem in problems), problems
    assert "06-12345678" not in " ".join(problems)


def test_a_person_in_the_file_is_left_out(voorbeeldland_history: History, tmp_path: Path) -> None:
    facts = read(
        OWN + "[] a foaf:Person ; foaf:mbox <mailto:j@example.nl> .", tmp_path, voorbeeldland_history
    )
    assert facts.problems == ()
    assert "example.nl" not in str(facts)
    assert any("1 gegeven is overgeslagen" in sentence for sentence in facts.unmatched)


BAD_JSON = '{"@context": "https://schema.org/", "@id": "x:y", "name": "z"}'
ROUND = """
<https://w3id.org/mgn/id/source/s> a mgn:Source ; mgn:in_series <https://w3id.org/mgn/id/series/s> ;
    mgn:series "s" ; mgn:access "PUBLIC" ; mgn:gathered "2026-11-22"^^xsd:date .
<https://w3id.org/mgn/id/description/x/s> a mgn:Description ; dct:type mgn:Network ; rdfs:label "X" ;
    dct:subject <https://w3id.org/mgn/id/network/x> ; mgn:in_series <https://w3id.org/mgn/id/series/s> ;
    prov:wasDerivedFrom <https://w3id.org/mgn/id/source/s> ; mgn:names _:l .
_:l rdf:first "Y" ; rdf:rest _:l .
"""


@pytest.mark.parametrize(
    ("text", "form", "told"),
    [
        (PREFIXES + "\n<a> a mgn:Network\n<b> a mgn:Network .", "ttl", "regel 10"),
        ("<a> <b> .", "nt", "geen goede N-Triples"),
        ("{", "jsonld", "JSON-LD"),
        (BAD_JSON, "jsonld", "Zet de context in het bestand zelf"),
        ("<a:a> <a:b> <<( <a:a> <a:b> <a:c> )>> .", "ttl", "RDF 1.2"),
        (PREFIXES + ROUND, "ttl", "loopt rond"),
    ],
)
def test_what_is_no_rdf_is_a_sentence(text: str, form: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadRdf) as found:
        read(text, tmp_path, None, form)
    assert told in str(found.value)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triples, "MOST_BYTES", 1000)
    with pytest.raises(BadRdf, match="groter dan"):
        read(OWN, tmp_path)
    with pytest.raises(BadInput, match="niet te lezen"):
        read_rdf(tmp_path / "weg.ttl", load_vocabulary(), [], DEFAULT_BASE)
