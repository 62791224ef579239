"""The checks derived from the ontology: each breach is a sentence with its place, and nothing is loaded."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import BadFacts
from graph.records import Record
from loaders.check import check, require_sound
from loaders.facts import Facts, stated
from loaders.tables import read_folder
from ontology.concepts import concept_labels
from ontology.vocabulary import Vocabulary
from tests.loaders.folders import SOUND, replaced, write_folder

NETWORK, COVERS = "nodes/network.csv", "statements/covers.csv"


def checked(folder: Path, tables: Mapping[str, str], vocabulary: Vocabulary) -> list[str]:
    """What the checks find in a folder that can be read."""
    facts = read_folder(write_folder(folder, tables), vocabulary)
    assert facts.problems == ()
    return list(check(facts, vocabulary, {}))


@pytest.fixture
def sound(tmp_path: Path, vocabulary: Vocabulary) -> Facts:
    return read_folder(write_folder(tmp_path, SOUND), vocabulary)


def test_a_sound_folder_has_no_problems(sound: Facts, vocabulary: Vocabulary) -> None:
    assert check(sound, vocabulary, {}) == ()
    require_sound(sound, vocabulary, {})


def test_the_concepts_of_code_lists_are_things_of_their_class(vocabulary: Vocabulary) -> None:
    labels = concept_labels(vocabulary)
    assert (labels["LISTED"], labels["FUNCTION_I"], labels["SIGNED"]) == (
        "NetworkStatus",
        "NetworkFunction",
        "ContractStatus",
    )


FIRST_ROW = "een,GM9901,WHOLE,,,,,,lijst-2025\n"
BREACHES: dict[str, tuple[Mapping[str, str], list[str]]] = {
    "unknown thing": (
        replaced(COVERS, "een,GM9902", "twee,GM9902"),
        [
            f"{COVERS}, rij 4, kolom subject: “twee” kennen we niet. "
            "Verbeter het id, of zet het erbij in een tabel van nodes/."
        ],
    ),
    "wrong class": (
        replaced(COVERS, "een,GM9902,PART", "GM9901,een,PART"),
        [
            f"{COVERS}, rij 4, kolom subject: “GM9901” is een gemeente; "
            "hier hoort: mentaal gezondheidsnetwerk (MGN).",
            f"{COVERS}, rij 4, kolom object: “een” is een mentaal gezondheidsnetwerk (MGN); "
            "hier hoort: gemeente.",
        ],
    ),
    "form of an id": (
        replaced("nodes/municipality.csv", "GM9902,Klaver", "GM99,Klaver")
        | {COVERS: SOUND[COVERS].replace("GM9902", "GM9901")},
        ["nodes/municipality.csv, rij 3, kolom id: “GM99” heeft niet de vorm van een id van een gemeente."],
    ),
    "one id, two classes": (
        {**SOUND, "nodes/plan.csv": "id,name,source\neen,Plan Een,lijst-2026\n"},
        [
            "nodes/plan.csv, rij 2, kolom id: “een” is al een mentaal gezondheidsnetwerk (MGN). "
            "Kies een ander id."
        ],
    ),
    "the id of a code": (
        {**SOUND, "nodes/indicator.csv": "id,name,source\nRUNNING,Lopend,lijst-2026\n"},
        [
            "nodes/indicator.csv, rij 2, kolom id: “RUNNING” is al een status van een netwerk. "
            "Kies een ander id."
        ],
    ),
    "a period that ends before it starts": (
        replaced(COVERS, "2025-07-01,,", "2025-07-01,2025-07-01,"),
        [f"{COVERS}, rij 4, kolom valid_to: deze dag ligt niet na valid_from. Draai ze om of verbeter ze."],
    ),
    "a municipality that ends before it starts": (
        replaced("nodes/municipality.csv", "2025-07-01,,", "2025-07-01,2024-01-01,"),
        [
            "nodes/municipality.csv, rij 3, kolom exists_to: deze dag ligt niet na exists_from. "
            "Draai ze om of verbeter ze."
        ],
    ),
    "the same row twice": (
        replaced(COVERS, FIRST_ROW, FIRST_ROW * 3),
        [f"{COVERS}, rij 2: dit staat er meer dan één keer. Haal de dubbele rij weg."],
    ),
    "two rows that contradict each other": (
        replaced(COVERS, FIRST_ROW, FIRST_ROW + "een,GM9901,WHOLE,,,2027-01-01,,,lijst-2025\n"),
        [f"{COVERS}, rij 3: dit spreekt {COVERS}, rij 2 tegen, in dezelfde bron. Kies er één."],
    ),
    "a source twice": (
        {
            **SOUND,
            "sources.csv": SOUND["sources.csv"] + "lijst-2026,lijst,Anders,,,,,,,PUBLIC,2026-11-22\n",
        },
        [
            "sources.csv, rij 3, kolom id: “lijst-2026” staat er meer dan één keer.",
            "sources.csv, rij 4, kolom id: “lijst-2026” staat er meer dan één keer.",
        ],
    ),
    "unknown scope": (
        replaced("completeness.csv", "COVERS,", "COVERS,overal"),
        ["completeness.csv, rij 3, kolom scope: “overal” is geen indeling en geen id."],
    ),
    "contact data": (
        replaced(COVERS, "Twee delen, zegt de lijst.", "Bel 06-12345678.")
        | {NETWORK: SOUND[NETWORK].replace("Netwerk Een", "Netwerk Een (info@een.example)")},
        [
            f"{NETWORK}, rij 2, kolom name: hier staat een e-mailadres. Haal dat weg: we bewaren geen "
            "contactgegevens, alleen namen van organisaties.",
            f"{COVERS}, rij 4, kolom note: hier staat een telefoonnummer. Haal dat weg: we bewaren geen "
            "contactgegevens, alleen namen van organisaties.",
        ],
    ),
    "contact data of a source": (
        replaced("sources.csv", "Lijst 2025,Programma", "Lijst 2025,Bel 020-1234567"),
        [
            "sources.csv, rij 2, kolom publisher: hier staat een telefoonnummer. Haal dat weg: we bewaren "
            "geen contactgegevens, alleen namen van organisaties."
        ],
    ),
}


@pytest.mark.parametrize("case", BREACHES)
def test_a_breach_is_a_sentence_with_its_place(case: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables, expected = BREACHES[case]
    assert checked(tmp_path, tables, vocabulary) == expected


def test_things_that_the_store_knows_need_no_table(tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables = {path: text for path, text in SOUND.items() if path != "nodes/municipality.csv"}
    facts = read_folder(write_folder(tmp_path, tables), vocabulary)
    towns = {"GM9901": "Municipality", "GM9902": "Municipality"}
    assert len(check(facts, vocabulary, {})) == 3
    assert check(facts, vocabulary, towns) == ()


def test_a_thing_cannot_become_of_another_class_than_other_sources_say(
    sound: Facts, vocabulary: Vocabulary
) -> None:
    expected = "nodes/network.csv, rij 2, kolom id: “een” is al een plan. Kies een ander id."
    assert expected in check(sound, vocabulary, {"een": "Plan"})


def made(sound: Facts, vocabulary: Vocabulary, kind: str, object_: str, **qualifiers: str | int) -> Facts:
    """The sound facts with one statement that no table can hold."""
    term = vocabulary.kinds[kind]
    statement = stated(term, "een", object_, qualifiers, sound.sources[0])
    return replace(sound, statements=(statement,))


def test_facts_that_come_from_elsewhere_meet_the_same_checks(sound: Facts, vocabulary: Vocabulary) -> None:
    cases: list[tuple[Facts, str]] = [
        (made(sound, vocabulary, "COVERS", "GM9901"), "kolom extent: deze cel is leeg."),
        (made(sound, vocabulary, "COVERS", "GM9901", extent="HALF"), "kolom extent: “HALF” staat niet in"),
        (made(sound, vocabulary, "COVERS", "GM9901", extent=1), "kolom extent: “1” past niet"),
        (made(sound, vocabulary, "COVERS", "GM9901", extent="WHOLE", kleur="rood"), "kolom kleur: die"),
        (made(sound, vocabulary, "TAKES_STEP", "CS01", date="morgen"), "kolom date: “morgen” is geen datum."),
    ]
    for facts, expected in cases:
        [problem] = check(facts, vocabulary, {})
        assert expected in problem


def test_records_of_an_unknown_sort_are_named(sound: Facts, vocabulary: Vocabulary) -> None:
    statement = replace(sound.statements[0], kind="LIKES", sources=("elders",))
    node = replace(sound.nodes[0], label="Bank")
    facts = replace(sound, statements=(statement,), nodes=(node,), completeness=())
    records: list[Record] = [statement, node]
    assert set(check(facts, vocabulary, {})) == {
        f"{records[0].key}, kolom source: bron “elders” is niet meegegeven.",
        f"{records[0].key}: “LIKES” is geen soort uitspraak die we kennen.",
        f"{records[1].key}: “Bank” is geen soort ding dat we bewaren.",
    }


def test_one_slip_is_one_problem_however_many_rows_rest_on_it(tmp_path: Path, vocabulary: Vocabulary) -> None:
    source = replaced("sources.csv", "2026-04-16,DAY", "16 april,DAY")
    network = replaced(NETWORK, ",1,", ",een,")
    for place, tables in {"bron": source, "netwerk": network}.items():
        facts = read_folder(write_folder(tmp_path / place, tables), vocabulary)
        assert len(facts.problems) == 1
        assert check(facts, vocabulary, {}) == ()


def test_unsound_facts_are_refused_with_every_problem(tmp_path: Path, vocabulary: Vocabulary) -> None:
    tables = replaced(COVERS, "2025-07-01,,", "2025-07-01,2025-07-01,") | {
        NETWORK: SOUND[NETWORK].replace(",1,", ",een,")
    }
    facts = read_folder(write_folder(tmp_path, tables), vocabulary)
    with pytest.raises(BadFacts) as refused:
        require_sound(facts, vocabulary, {})
    assert refused.value.message == "Er is niets geladen: 2 problemen gevonden in de feiten."
    assert {problem.split(":")[0] for problem in refused.value.problems} == {
        f"{NETWORK}, rij 2, kolom list_number",
        f"{COVERS}, rij 4, kolom valid_to",
    }
