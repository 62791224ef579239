"""What the programme's list lacks, over GraphQL."""

from api.graphql.examples import examples
from tests.api.graphql.conftest import Ask


def test_the_example_tells_what_the_real_list_lacks(real: Ask) -> None:
    (query,) = (example.query for example in examples() if example.name == "list-quality")
    answer = real(query)["data"]["listQuality"]
    assert "van de 45 netwerken iets aan te vullen of te verbeteren" in answer["sentence"]
    silent = [row for row in answer["remarks"] if row["remark"] == "NO_MUNICIPALITIES"]
    assert [(row["number"], row["explanation"]) for row in silent] == [(20, "De lijst noemt geen gemeenten.")]
    assert all(row["askWhom"] and row["remedy"] and row["sources"] for row in answer["remarks"])


def test_one_network_in_english(example: Ask) -> None:
    query = """{ listQuality(network: "netwerk-de-brug") { remarks {
        network { id } remark explanation(lang: EN) remedy(lang: EN) } } }"""
    rows = example(query)["data"]["listQuality"]["remarks"]
    assert {row["network"]["id"] for row in rows} == {"netwerk-de-brug"}
    doubles = [row["explanation"] for row in rows if row["remark"] == "IN_TWO_NETWORKS"]
    assert "Oeverdam also stands at Netwerk Middenland." in doubles


def test_a_network_that_is_not_there(example: Ask) -> None:
    response = example('{ listQuality(network: "nergens") { sentence } }')
    assert response["errors"][0]["extensions"]["code"] == "NOT_FOUND"
