"""How a line of a dossier names its sources."""

from dataclasses import replace

from graph.text import Text
from queries.dossier.line import claims_all
from tests.graph.making import source

ALL = Text("alle functies", "all functions")


def test_a_source_that_claims_to_be_complete_is_dated_as_precisely_as_it_is() -> None:
    year = replace(source(), date_precision="YEAR")
    assert claims_all([year], ALL).nl == "“Lijst list-2026” (2026) zegt alle functies te noemen"
    undated = source(date=None)
    assert "(bron zonder datum, gelezen op 22 november 2026)" in claims_all([undated], ALL).nl
