"""What is exported of both countries has the form that the ontology says it has."""

from datetime import date

import pyoxigraph as ox
import pytest

from graph.records import PUBLIC
from graph.store.interface import History
from loaders.rdf.validating import validated
from tests.api.linked.files import content

DAY = date(2026, 11, 22)


def broken(exported: bytes) -> list[object]:
    """What an export breaks."""
    return list(validated(ox.parse(exported, format=ox.RdfFormat.N_TRIPLES)))


def test_the_real_country_validates(reference_history: History) -> None:
    assert broken(content(reference_history, "nt", day=DAY)) == []


@pytest.mark.parametrize("day", [None, date(2025, 6, 1), DAY])
@pytest.mark.parametrize("unclear", [True, False])
def test_voorbeeldland_validates(voorbeeldland_history: History, day: date | None, unclear: bool) -> None:
    exported = content(voorbeeldland_history, "nt", audience=PUBLIC, day=day, include_unclear=unclear)
    assert broken(exported) == []
