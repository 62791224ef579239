"""Reading: tolerant where a person is, strict where it matters, and every problem named at once."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from graph.errors import BadFacts
from graph.records import INTERNAL, PUBLIC, REJECTED, Completeness, Statement
from graph.store.interface import ChangeSet, key_of
from tests.loaders.workbook.desk import MOMENT, Desk, Edit, add, change, network_with, row_with


def only(desk: Desk, edit: Edit) -> Statement:
    facts = desk.read(desk.take(edit=edit))
    assert facts.problems == ()
    (statement,) = facts.statements
    return statement


def problems(desk: Desk, edit: Edit) -> tuple[str, ...]:
    return desk.read(desk.take(edit=edit)).problems


@pytest.mark.parametrize("name", ["GM9901", "gm9901", "Noordstad", "  noordSTAD "])
def test_a_municipality_by_code_or_name(desk: Desk, name: str) -> None:
    node = next(r for r in desk.current if getattr(r, "id", "") == "GM9901")
    written = getattr(node, "name", "") if "oord" in name.lower() else name
    assert only(desk, network_with(Gemeente=written.upper())).object == "GM9901"


@pytest.mark.parametrize(
    "written", ["1-7-2026", "01/07/2026", "2026-07-01", "1 juli 2026", "1 jul 2026", date(2026, 7, 1), datetime(2026, 7, 1)]
)  # fmt: skip
def test_dates_as_people_write_them(desk: Desk, written: object) -> None:
    edit = network_with(**{"Gemeente": "GM9901", "Geldt vanaf": written})
    assert only(desk, edit).valid_from == date(2026, 7, 1)


@pytest.mark.parametrize("written", ["1-13-2026", "juli", "31-2-2026", "1-7-26", "1-7-9026"])
def test_what_is_no_date(desk: Desk, written: object) -> None:
    (problem,) = problems(desk, network_with(**{"Gemeente": "GM9901", "Geldt vanaf": written}))
    assert problem.startswith("blad Gemeenten per netwerk, rij 3, kolom “Geldt vanaf”: ")


def test_all_problems_at_once_each_with_its_place_and_remedy(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        network_with(Gemeente="Nergenshuizen", **{"Geldt tot": "morgen", "Heel of deels": "half"})(book)
        add(book, "Partners", {"Netwerk": "Netwerk Nordland", "Partner": "Nieuw BV", "Rol": "baas"})

    found = problems(desk, edit)
    assert [text.split(": ")[0] for text in found] == [
        "blad Gemeenten per netwerk, rij 3, kolom “Geldt tot”",
        "blad Gemeenten per netwerk, rij 3, kolom “Heel of deels”",
        "blad Gemeenten per netwerk, rij 3, kolom “Gemeente”",
        "blad Partners, rij 3, kolom “Netwerk”",
        "blad Partners, rij 3, kolom “Rol”",
        "blad Partners, rij 3, kolom “Partner”",
    ]
    assert "Bedoelde u Netwerk Noordland" in found[3]
    assert "Kies uit: ggz-kerninstelling" in found[4]


def test_an_ambiguous_name_gives_the_choices(desk: Desk) -> None:
    (problem,) = problems(desk, network_with(Gemeente="Bergen"))
    assert "kan meer dan één ding zijn" in problem


def test_a_period_that_ends_before_it_starts(desk: Desk) -> None:
    cells = {"Gemeente": "GM9901", "Geldt vanaf": "1-7-2026", "Geldt tot": "1-7-2025"}
    (problem,) = problems(desk, network_with(**cells))
    assert "deze dag ligt niet na “Geldt vanaf”" in problem


def test_the_same_row_twice_and_rows_that_contradict(desk: Desk) -> None:
    def twice(book: Workbook) -> None:
        for note in ("", "", "anders"):
            network_with(Gemeente="GM9901", Opmerking=note or None)(book)

    with pytest.raises(BadFacts) as caught:
        desk.plan(desk.take(edit=twice))
    text = "\n".join(caught.value.problems)
    assert "dit staat er meer dan één keer" in text
    assert "spreekt blad Gemeenten per netwerk, rij 3 tegen" in text


def test_periods_of_one_fact_that_overlap(desk: Desk) -> None:
    def twice(book: Workbook) -> None:
        network_with(**{"Gemeente": "GM9901", "Geldt vanaf": "1-1-2026", "Geldt tot": "1-7-2026"})(book)
        network_with(**{"Gemeente": "GM9901", "Geldt vanaf": "1-6-2026"})(book)

    def after_one_another(book: Workbook) -> None:
        twice(book)
        change(book, "Gemeenten per netwerk", 4, {"Geldt vanaf": "1-7-2026"})

    (problem,) = problems(desk, twice)
    assert problem.startswith("blad Gemeenten per netwerk, rij 4, kolom “Geldt vanaf”: deze periode overlapt")
    assert problems(desk, after_one_another) == ()


def test_a_formula_is_not_a_value(desk: Desk) -> None:
    (problem,) = problems(desk, network_with(Gemeente="=A1"))
    assert "hier staat een formule" in problem


def test_contact_data_is_refused_and_never_repeated(desk: Desk) -> None:
    cells = {"Gemeente": "GM9901", "Opmerking": "bel 06-12345678 of j.jansen@voorbeeld.nl"}
    (problem,) = problems(desk, network_with(**cells))
    assert "we bewaren geen contactgegevens" in problem
    assert "12345678" not in problem
    assert "jansen" not in problem


def test_a_new_organisation_can_be_named_before_it_is_described(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        add(
            book,
            "Partners",
            {"Netwerk": "Netwerk Noordland", "Partner": "Buurtpunt", "Rol": "andere partner"},
        )
        add(book, "Organisaties", {"Organisatie": "Buurtpunt", "Soort": "overige organisatie"})

    facts = desk.read(desk.take(edit=edit))
    assert facts.problems == ()
    assert [(node.id, node.label) for node in facts.nodes] == [("buurtpunt", "OtherOrganisation")]
    assert facts.statements[0].subject == "buurtpunt"


def test_a_contract_is_one_row(desk: Desk) -> None:
    cells = {
        "Contract": "Contract proef", "Voor netwerk": "Netwerk Noordland", "Functie": "verkennend gesprek",
        "Financier": "GM9901", "Vorm": "subsidie", "Budget in euro": "1.250,50", "Namens gemeenten": "GM9901; GM9906",
        "Status": "getekend", "Geldt vanaf": "1-1-2027", "Geldt tot": "1-1-2028",
    }  # fmt: skip
    facts = desk.read(desk.take(edit=lambda book: add(book, "Contracten", cells)))
    assert facts.problems == ()
    kinds = sorted(statement.kind for statement in facts.statements)
    assert kinds == [
        "FINANCED_BY",
        "FOR_FUNCTION",
        "FOR_NETWORK",
        "HAS_STATUS",
        "ON_BEHALF_OF",
        "ON_BEHALF_OF",
    ]
    paid = next(statement for statement in facts.statements if statement.kind == "FINANCED_BY")
    assert (paid.get("budget_eur"), paid.get("form"), paid.valid_to) == (1250.5, "SUBSIDY", date(2028, 1, 1))


def test_an_observation_and_a_claim_of_completeness(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        add(
            book,
            "Waarnemingen",
            {"Over": "Netwerk Noordland", "Indicator": "gesprekken", "Periode": 2026, "Waarde": 120},
        )
        add(book, "Volledigheid", {"Wat is volledig": "alle partners", "Waarvoor": "Netwerk Noordland"})

    facts = desk.read(desk.take(edit=edit))
    assert facts.problems == ()
    assert facts.statements[0].object == "netwerk-noordland-gesprekken-2026"
    assert facts.completeness == (
        Completeness("werkboek-regioteam-2026-11-01", "PARTNER_IN", "netwerk-noordland"),
    )


def test_a_workbook_is_internal_unless_it_says_otherwise(desk: Desk) -> None:
    edit = network_with(Gemeente="GM9901")
    assert desk.read(desk.take(edit=edit)).sources[0].access == INTERNAL

    def public(book: Workbook) -> None:
        edit(book)
        change(book, "Bronnen", 3, {"Wie mag het zien": "openbaar"})

    assert desk.read(desk.take(edit=public)).sources[0].access == PUBLIC


def test_a_merged_municipality_is_pointed_to_its_successor(desk: Desk) -> None:
    gone = next(r for r in desk.current if getattr(r, "label", "") == "Municipality" and r.day("exists_to"))  # type: ignore[union-attr]
    (problem,) = problems(desk, network_with(Gemeente=gone.id))  # type: ignore[union-attr]
    assert "niet meer" in problem
    assert "Noem de gemeente van nu" in problem


@pytest.mark.parametrize("basis", ["DERIVED", REJECTED])
def test_a_successor_that_no_source_states_is_not_told_as_one(desk: Desk, basis: str) -> None:
    told = [r for r in desk.current if isinstance(r, Statement) and r.kind == "SUCCEEDED_BY"]
    proposed = [replace(said, id=f"{basis}-{said.id}", proposal=basis) for said in told]
    moved = ChangeSet("voorstellen", MOMENT, tuple(proposed), tuple(key_of(said) for said in told))
    desk.store.commit(moved, desk.store.version())
    (problem,) = desk.read(desk.take(edit=network_with(Gemeente="GM9903"))).problems
    assert "niet meer. Noem de gemeente van nu" in problem


def test_three_changes_are_three_facts_and_loading_twice_changes_nothing(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        add(book, "Partners", {"Netwerk": "Netwerk Noordland", "Partner": "GM9901", "Rol": "andere partner"})
        add(
            book,
            "Mandaat",
            {
                "Regio of netwerk": "Netwerk Noordland",
                "Mandaathouder": "GM9902",
                "Soort mandaat": "mandaathouder",
            },
        )
        row = row_with(book, "Gemeenten per netwerk", "Netwerk Noordland")
        change(book, "Gemeenten per netwerk", row, {"Geldt tot": "1-1-2027"})

    path = desk.take("iza-noordland", edit)
    plan = desk.plan(path)
    assert plan.difference.summary().nl == "3 toegevoegd, 0 beëindigd, 0 gewijzigd, 0 ingetrokken."
    version = desk.load(path)
    assert desk.load(path) == version
    again = desk.take("iza-noordland")
    assert desk.plan(again).difference.is_empty
