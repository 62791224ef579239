"""A practice is included, not included by a source that names all, or unknown; the three never mix."""

from datetime import date

import pytest

from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.good_agreements import QUESTION
from queries.question import Result
from queries.things import ids
from tests.queries.asking import asking

ONE, OTHER = "contract-noordland-i-appel-2026", "contract-noordland-i-beuk-2026"


ask = asking(QUESTION)


def places(result: Result, contract: str) -> dict[str, str]:
    found = {}
    for row in result.rows:
        lists = {"in": row.included, "not in": row.not_included, "unknown": row.unknown}
        found[row.practice.id] = next((name for name, nodes in lists.items() if contract in ids(nodes)), "")
    return found


def test_a_contract_of_which_all_agreements_are_named(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, contract=ONE)
    assert places(result, ONE) == {
        "afspraken-wachttijd": "in",
        "cijfers-delen": "in",
        "plan-bij-onenigheid": "not in",
        "samen-evalueren": "in",
    }
    assert "1 staat er niet in" in result.sentence.nl


def test_what_is_not_named_of_another_contract_is_unknown(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, contract=OTHER)
    assert set(places(result, OTHER).values()) == {"in", "unknown"}
    assert "Van 3 weten wij niet" in result.sentence.nl


def test_themes_stand_in_the_order_of_the_nza(voorbeeldland: Graph, reference: Graph, today: date) -> None:
    of_example = [row.theme for row in ask(voorbeeldland, today).rows]
    assert of_example == ["vertrouwen", "inzicht", "proces", "evaluatie"]
    of_country = [row.theme for row in ask(reference, today).rows]
    assert list(dict.fromkeys(of_country)) == ["Kern", "Vertrouwen", "Inzicht", "Proces"]
    assert len(of_country) == 30


def test_what_is_missing_is_counted_only_where_a_source_names_all(voorbeeldland: Graph, today: date) -> None:
    row = next(row for row in ask(voorbeeldland, today).rows if row.practice.id == "plan-bij-onenigheid")
    assert ids(row.not_included) == {
        ONE,
        "contract-zuid-west-i-appel-2026",
        "contract-zuid-west-ii-appel-2026",
        "contract-zuid-west-ii-ceder-2026",
        "contract-zuid-west-iii-appel-2026",
    }
    assert OTHER in ids(row.unknown)


def test_without_contracts_nothing_is_missing(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    assert not [row for row in result.rows if row.included or row.not_included or row.unknown]
    assert "is onbekend" in result.sentence.nl


def test_what_does_not_exist_and_what_is_too_much(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, contract="contract-zuid-oost-i-appel-2025")  # it ended
    with pytest.raises(BadInput):
        ask(voorbeeldland, today, contract=ONE, network="netwerk-noordland")
