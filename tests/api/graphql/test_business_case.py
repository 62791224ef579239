"""The business case over GraphQL: the printed numbers, a region's beside them, and errors in a sentence."""

from typing import Any

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask
from tests.queries.business_case.printed import printed_rows

EXAMPLE = next(example for example in examples() if example.name == "business-case")


def case_of(response: dict[str, Any]) -> dict[str, Any]:
    assert "errors" not in response, response["errors"]
    found: dict[str, Any] = response["data"]["businessCase"]
    return found


def test_the_rows_read_as_printed(example: Ask) -> None:
    case = case_of(
        example("{ businessCase { label place { share } rows { number name country { shown } } } }")
    )
    assert (case["label"], case["place"]) == (None, None)
    shown = [
        (row["name"], [year["shown"] for year in row["country"]]) for row in case["rows"] if row["number"]
    ]
    assert shown == [(name, cells) for name, _, cells in printed_rows()]


def test_the_example_is_a_region_beside_the_country(real: Ask) -> None:
    case = case_of(real(EXAMPLE.query))
    assert (case["title"], case["label"]) == ("Groningen", "Denkhulp, geen norm")
    assert case["place"]["region"]["id"] == "iza-groningen"
    patients = next(row for row in case["rows"] if row["name"] == "vg_patients")
    assert patients["own"][1] == {"year": 2026, "value": 4000.0, "shown": "4.000", "origin": "eigen getal"}
    assert patients["own"][0]["origin"] == "landelijk getal × deel van de inwoners"
    assert [answer["question"] for answer in case["answers"]][-1] == "Vanaf wanneer?"
    assert any("productieve" in row["unit"] or row["name"] == "productive_hours" for row in case["rows"])
    assert {source["title"] for source in case["sources"]} == {
        "Leidraad Contractering Mentale gezondheidsnetwerken, bijlage 4: Landelijke businesscase",
        "Leidraad Contractering Mentale gezondheidsnetwerken",
    }


def test_a_network_in_english(example: Ask) -> None:
    query = (
        '{ businessCase(network: "netwerk-noordland") { title label(lang: EN) place { networks { id } } } }'
    )
    case = case_of(example(query))
    assert case["label"] == "An aid to thinking, no norm"
    assert case["place"]["networks"] == [{"id": "netwerk-noordland"}]


def test_what_cannot_be_is_a_sentence(example: Ask) -> None:
    for given, code in (
        ('region: "nergens"', "NOT_FOUND"),
        ('region: "iza-noordland", network: "netwerk-noordland"', "BAD_INPUT"),
        ('settings: [{ name: "talks", value: "4" }]', "BAD_INPUT"),
        ('settings: [{ name: "vg_patients", value: "4", year: 2031 }]', "BAD_INPUT"),
    ):
        (error,) = example(f"{{ businessCase({given}) {{ title }} }}")["errors"]
        assert error["extensions"]["code"] == code
