"""Tidy tables become records, and everything that is wrong with them a Dutch sentence with its place."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import BadInput, MgnError
from graph.records import Completeness, Node
from loaders.check import check
from loaders.facts import Facts, together
from loaders.tables import node_columns, read_folder, snake_case, source_columns, statement_columns
from ontology.vocabulary import Vocabulary
from tests.loaders.folders import SOUND, replaced, write_folder


@pytest.fixture
def sound(tmp_path: Path, vocabulary: Vocabulary) -> Facts:
    return read_folder(write_folder(tmp_path, SOUND), vocabulary)


def problems(folder: Path, tables: Mapping[str, str | bytes], vocabulary: Vocabulary) -> list[str]:
    """What reading a folder with these files complains of."""
    return list(read_folder(write_folder(folder, tables), vocabulary).problems)


def test_sources_become_dated_editions(sound: Facts) -> None:
    assert [(s.id, s.series, s.date, s.date_precision, s.access, s.gathered) for s in sound.sources] == [
        ("lijst-2025", "lijst", date(2025, 4, 1), "DAY", "PUBLIC", date(2026, 11, 22)),
        ("lijst-2026", "lijst", date(2026, 4, 16), "DAY", "PUBLIC", date(2026, 11, 22)),
    ]


def test_nodes_have_the_properties_of_their_class_in_its_datatypes(sound: Facts) -> None:
    assert sound.nodes[:2] == (
        Node(
            id="GM9901",
            label="Municipality",
            name="Noorderhaven",
            aliases=("Noordhaven", "De Haven"),
            properties=(("area_km2", 80.5), ("tile_column", 3)),
            series="lijst",
            sources=("lijst-2026",),
        ),
        Node(
            id="GM9902",
            label="Municipality",
            name="Klaverbroek",
            aliases=(),
            properties=(("exists_from", "2025-07-01"),),
            series="lijst",
            sources=("lijst-2026",),
        ),
    )


def test_statements_have_qualifiers_a_period_and_one_edition_each(sound: Facts) -> None:
    assert {
        (s.subject, s.object, s.qualifiers, s.valid_from, s.note, s.sources) for s in sound.statements
    } == {
        ("een", "GM9901", (("extent", "WHOLE"),), None, "", ("lijst-2025",)),
        ("een", "GM9901", (("extent", "WHOLE"),), None, "", ("lijst-2026",)),
        (
            "een",
            "GM9902",
            (("extent", "PART"), ("part", "Zuid;Noord")),
            date(2025, 7, 1),
            "Twee delen, zegt de lijst.",
            ("lijst-2026",),
        ),
    }


def test_two_editions_that_say_the_same_share_an_identity(sound: Facts) -> None:
    assert len({statement.id for statement in sound.statements}) == 2


def test_the_order_of_a_list_does_not_make_another_statement(
    tmp_path: Path, sound: Facts, vocabulary: Vocabulary
) -> None:
    other = replaced("statements/covers.csv", "Zuid; Noord", "Noord;Zuid")
    read = read_folder(write_folder(tmp_path, other), vocabulary)
    assert {s.id for s in read.statements} == {s.id for s in sound.statements}


def test_claims_of_completeness_are_read(sound: Facts) -> None:
    assert sound.completeness == (
        Completeness("lijst-2026", "NETWORKS", "", ""),
        Completeness("lijst-2026", "COVERS", "", ""),
    )


def test_every_record_knows_its_row(sound: Facts) -> None:
    assert sound.place(sound.nodes[1]) == "nodes/municipality.csv, rij 3"
    assert sound.place(sound.statements[2]) == "statements/covers.csv, rij 4"
    assert sound.problems == ()


def test_the_title_comes_from_the_descriptor(tmp_path: Path, vocabulary: Vocabulary) -> None:
    folder = write_folder(tmp_path, {**SOUND, "datapackage.json": '{"title": "Mijn feiten"}'})
    assert read_folder(folder, vocabulary).title == "Mijn feiten"
    assert read_folder(folder, vocabulary, "Anders").title == "Anders"


def test_excel_writes_a_byte_order_mark_and_empty_rows(tmp_path: Path, vocabulary: Vocabulary) -> None:
    network = "\ufeff" + SOUND["nodes/network.csv"] + ",,,,\r\n\r\n"
    facts = read_folder(write_folder(tmp_path, {**SOUND, "nodes/network.csv": network}), vocabulary)
    assert (facts.problems, [n.id for n in facts.nodes if n.label == "Network"]) == ((), ["een"])


@pytest.mark.parametrize("missing", ["", "sources.csv"])
def test_a_folder_without_sources_is_refused(tmp_path: Path, vocabulary: Vocabulary, missing: str) -> None:
    folder = write_folder(tmp_path / "map", {p: t for p, t in SOUND.items() if p != "sources.csv"})
    with pytest.raises(BadInput, match=r"bevat geen bestand sources\.csv"):
        read_folder(folder if missing else folder / "weg", vocabulary)


PROBLEMS: dict[str, tuple[Mapping[str, str | bytes], list[str]]] = {
    "unknown column": (
        replaced("nodes/network.csv", "list_number", "nummer"),
        [
            "nodes/network.csv: kolom “nummer” kennen we niet. "
            "Kies uit: id, name, aliases, list_number, website, legal_form, source."
        ],
    ),
    "missing column": (
        replaced("nodes/network.csv", "id,name,", "id,legal_form,"),
        ["nodes/network.csv: kolom “name” ontbreekt. Voeg die toe."],
    ),
    "column twice": (
        replaced("nodes/network.csv", "list_number", "name"),
        ["nodes/network.csv: kolom “name” staat er 2 keer. Houd er één over."],
    ),
    "semicolons": (
        {**SOUND, "nodes/network.csv": "id;name;source\neen;Een;lijst-2026\n"},
        ["nodes/network.csv: tussen de kolommen staan puntkomma's. Bewaar het bestand met komma's ertussen."],
    ),
    "cells too many": (
        replaced("nodes/network.csv", "Netwerk Een", "Netwerk, Een"),
        [
            "nodes/network.csv, rij 2: er zijn 6 cellen en 5 kolommen. "
            "Zet een waarde met een komma erin tussen aanhalingstekens."
        ],
    ),
    "no number": (
        replaced("nodes/network.csv", ",1,", ",een,"),
        [
            "nodes/network.csv, rij 2, kolom list_number: “een” is geen heel getal. "
            "Schrijf alleen cijfers, zonder punten: 12500."
        ],
    ),
    "decimal comma": (
        replaced("nodes/municipality.csv", "80.5", '"80,5"'),
        [
            "nodes/municipality.csv, rij 2, kolom area_km2: “80,5” is geen getal. "
            "Schrijf het met een punt voor de decimalen: 12.5."
        ],
    ),
    "no date": (
        replaced("statements/covers.csv", "2025-07-01", "1-7-2025"),
        [
            "statements/covers.csv, rij 4, kolom valid_from: “1-7-2025” is geen datum. "
            "Schrijf jaar-maand-dag: 2026-04-16."
        ],
    ),
    "no such day": (
        replaced("nodes/municipality.csv", "2025-07-01", "2025-02-30"),
        [
            "nodes/municipality.csv, rij 3, kolom exists_from: “2025-02-30” is geen datum. "
            "Schrijf jaar-maand-dag: 2026-04-16."
        ],
    ),
    "unknown code": (
        replaced("statements/covers.csv", "PART", "HALF"),
        [
            "statements/covers.csv, rij 4, kolom extent: “HALF” staat niet in de lijst “heel of deels”. "
            "Kies uit: WHOLE, PART."
        ],
    ),
    "unknown source": (
        replaced("nodes/network.csv", "lijst-2026", "lijst-2027"),
        [
            "nodes/network.csv, rij 2, kolom source: bron “lijst-2027” staat niet in sources.csv. "
            "Zet hem erbij of verbeter het id."
        ],
    ),
    "empty cells": (
        replaced("statements/covers.csv", "een,GM9902,PART", ",GM9902,"),
        [
            "statements/covers.csv, rij 4, kolom subject: deze cel is leeg. Vul een waarde in.",
            "statements/covers.csv, rij 4, kolom extent: deze cel is leeg. Vul een waarde in.",
        ],
    ),
    "unknown topic": (
        replaced("completeness.csv", "COVERS", "ALLES"),
        ["completeness.csv, rij 3, kolom topic: “ALLES” staat niet in de lijst"],
    ),
    "unknown table": (
        {**SOUND, "nodes/gemeente.csv": "id,name\n"},
        ["nodes/gemeente.csv: deze tabel kennen we niet. Kies uit: ambition, care_provider,"],
    ),
    "other file": (
        {**SOUND, "nodes/network.xlsx": b"PK"},
        ["nodes/network.xlsx: dit is geen CSV-bestand. Bewaar de tabel als CSV."],
    ),
    "other encoding": (
        {**SOUND, "nodes/network.csv": SOUND["nodes/network.csv"].replace("Een", "Eén").encode("latin-1")},
        ["nodes/network.csv: de tekens zijn niet leesbaar. Bewaar het bestand als CSV UTF-8."],
    ),
    "open quotation": (
        replaced("nodes/network.csv", "Netwerk Een", '"Netwerk Een'),
        ["nodes/network.csv: dit is geen goede CSV. Bewaar het bestand opnieuw als CSV UTF-8."],
    ),
    "empty file": (
        {**SOUND, "nodes/network.csv": ""},
        ["nodes/network.csv: dit bestand is leeg. Zet er de namen van de kolommen in."],
    ),
    "no descriptor": (
        {**SOUND, "datapackage.json": "{"},
        ["datapackage.json: dit is geen geldige JSON. Herstel het bestand of haal het weg."],
    ),
}


@pytest.mark.parametrize("case", PROBLEMS)
def test_a_problem_names_place_value_and_remedy(case: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables, expected = PROBLEMS[case]
    found = problems(tmp_path, tables, vocabulary)
    assert len(found) == len(expected)
    assert [sentence[: len(start)] for sentence, start in zip(found, expected, strict=True)] == expected


def test_all_problems_are_reported_at_once(tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables = {
        **replaced("nodes/network.csv", ",1,", ",een,"),
        **{
            "statements/covers.csv": SOUND["statements/covers.csv"]
            .replace("PART", "HALF")
            .replace("2025-07-01", "straks")
        },
    }
    assert len(problems(tmp_path, tables, vocabulary)) == 3


def test_two_folders_read_together_are_one_load(tmp_path: Path, vocabulary: Vocabulary) -> None:
    source = "id,series,access,gathered\nkrant,krant,PUBLIC,2026-11-22\n"
    status = "subject,object,source\neen,RUNNING,krant\n"
    paper = {"sources.csv": source, "statements/has_status.csv": status}
    folders = [write_folder(tmp_path / "lijst", SOUND), write_folder(tmp_path / "krant", paper)]
    facts = together([read_folder(folder, vocabulary) for folder in folders])
    assert (facts.title, len(facts.sources), len(facts.statements)) == ("lijst, krant", 3, 4)
    assert facts.place(facts.statements[-1]) == "statements/has_status.csv, rij 2"
    assert check(facts, vocabulary, {}) == ()


def test_a_value_that_is_shown_holds_no_contact_data(tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables = replaced("statements/covers.csv", "PART", "bel 06-12345678 of jan@voorbeeld.nl")
    [problem] = problems(tmp_path, tables, vocabulary)
    assert "06" not in problem
    assert "jan" not in problem
    assert "[contactgegevens]" in problem


def test_the_columns_are_those_of_the_ontology(vocabulary: Vocabulary) -> None:
    assert snake_case("CoreInstitution") == "core_institution"
    assert node_columns(vocabulary.classes["RHO"]) == ("id", "name", "aliases", "agb", "source")
    assert statement_columns(vocabulary.kinds["PARTNER_IN"]) == (
        *("subject", "object", "role"),
        *("valid_from", "valid_to", "proposal", "note", "source"),
    )
    assert source_columns(vocabulary) == tuple(SOUND["sources.csv"].splitlines()[0].split(","))


PIECES = st.sampled_from(
    [
        b"",
        b"een",
        b'"',
        b",",
        b"\n",
        b"\r",
        b";",
        b"\x00",
        b"\xff",
        b"GM9901",
        b"lijst-2026",
        b"2026-04-16",
        b"=1+1",
    ]
)


@given(
    st.sampled_from([*SOUND, "datapackage.json", "nodes/observation.csv"]),
    st.lists(PIECES, max_size=12).map(b"".join) | st.binary(max_size=80),
    st.integers(0, 200),
    st.integers(0, 40),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_damaged_file_never_gives_more_than_a_problem(
    tmp_path: Path, vocabulary: Vocabulary, path: str, damage: bytes, start: int, length: int
) -> None:
    content = SOUND.get(path, "").encode()
    damaged = content[:start] + damage + content[start + length :]
    folder = write_folder(tmp_path, {**SOUND, path: damaged})
    try:
        facts = read_folder(folder, vocabulary)
    except MgnError:
        return
    finally:
        (folder / path).unlink()
    assert all(isinstance(sentence, str) for sentence in check(facts, vocabulary, {}))
