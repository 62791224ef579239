"""What one insurer has across the country: ranks apart from pairs, facts apart from proposals."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.ending_soon import QUESTION as ENDING_SOON
from queries.insurer_portfolio import QUESTION
from queries.insurer_portfolio.holding import Part
from queries.question import Asked, Result
from tests.queries.asking import asking

ask = asking(QUESTION)


def where(result: Result, part: Part) -> set[str]:
    return {row.subject.id for row in result.rows if row.part is part}


def test_a_rank_a_pair_and_a_name_on_the_list_stay_apart(voorbeeldland: Graph, today: date) -> None:
    found = ask(voorbeeldland, today, insurer="appel")
    assert where(found, Part.FIRST) == {"iza-noordland", "iza-eiland"}
    assert where(found, Part.SECOND) == set()
    assert where(found, Part.PAIR) == {"iza-zuidland", "iza-eiland"}
    assert where(found, Part.NETWORK) == {"netwerk-noordland", "netwerk-zuid-west", "netwerk-waterstede"}
    assert "eerste verzekeraar in 2 van de 5 IZA-regio's en tweede in geen enkele." in found.sentence.nl
    assert (
        "2 keer wordt een paar zonder volgorde genoemd; dat telt niet als eerste of tweede."
        in found.sentence.nl
    )


def test_running_a_zorgkantoor_is_no_lead(voorbeeldland: Graph, today: date) -> None:
    found = ask(voorbeeldland, today, insurer="ceder")
    assert where(found, Part.FIRST) == {"iza-middenland"}  # sources differ there, and the row says so
    assert {row.sign for row in found.rows if row.part is Part.FIRST} == {"SOURCES_DIFFER"}
    assert where(found, Part.PAIR) == {"iza-zuidland"}


def test_contracts_and_what_ends_are_those_of_the_other_questions(voorbeeldland: Graph, today: date) -> None:
    found = ask(voorbeeldland, today, insurer="beuk", within="1y")
    ends = ENDING_SOON.ask(
        GraphOnDay(voorbeeldland, today), Asked(parameters={"insurer": "beuk", "within": "1y"})
    )
    ending = {(row.subject.id, row.thing.id) for row in found.rows if row.part is Part.ENDING}
    assert ending == {(row.subject.id, row.thing.id) for row in ends.rows}
    contracts = {row.thing.id for row in found.rows if row.part is Part.CONTRACT and row.thing}
    assert "contract-noordland-i-beuk-2026" in contracts
    assert not any("appel" in id for id in contracts)


def test_a_concern_takes_its_insurers_together(voorbeeldland: Graph, today: date) -> None:
    found = ask(voorbeeldland, today, concern="naald groep")
    assert where(found, Part.FIRST) == {"iza-hoogland"}  # Den
    assert where(found, Part.SECOND) == {"iza-eiland", "iza-hoogland"}  # Den, and Eik
    assert "Verzekeraar Den en Verzekeraar Eik" in found.sentence.nl


def test_real_sources_know_leads_and_no_contract(reference: Graph, today: date) -> None:
    found = ask(reference, today, insurer="cz")
    assert where(found, Part.FIRST) == {"iza-haaglanden", "iza-zeeland", "iza-zuid-limburg"}
    assert where(found, Part.CONTRACT) == set()
    assert (
        "Een contract voor een netwerk staat niet in onze bronnen; dat kan er wel zijn." in found.sentence.nl
    )
    (proposal,) = [row for row in found.rows if row.part is Part.PROPOSAL]
    assert proposal.sign == "UNKNOWN"
    assert proposal.explanation.nl.startswith("Voorstel, geen feit")


def test_whom_it_is_about_must_be_said(voorbeeldland: Graph, today: date) -> None:
    assert ask(voorbeeldland, today).sentence.nl.startswith("Kies een zorgverzekeraar of een concern.")
    assert ask(voorbeeldland, today).rows == ()
    with pytest.raises(NotFound, match="concern"):
        ask(voorbeeldland, today, concern="bestaat-niet")
    with pytest.raises(BadInput, match="allebei"):
        ask(voorbeeldland, today, insurer="appel", concern="Appel Groep")
