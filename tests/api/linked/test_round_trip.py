"""Store to RDF and back gives the same store: every version, every load, both clocks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.records import Record, Statement
from graph.store.interface import ChangeSet, History, key_of
from ontology.vocabulary import load_vocabulary
from tests.api.linked.files import LINKED, content, read_back
from tests.graph.making import history
from tests.graph.strategies import CHANGE_SETS, RECORDS, VALUES

KINDS = load_vocabulary().kinds


@st.composite
def qualified(draw: st.DrawFn) -> Record:
    """A record; a statement has the qualifiers of its kind, with any value."""
    record = draw(RECORDS)
    if not isinstance(record, Statement):
        return record
    names = [qualifier.name for qualifier in KINDS[record.kind].qualifiers]
    values = draw(st.dictionaries(st.sampled_from(names), VALUES)) if names else {}
    return replace(record, qualifiers=tuple(sorted(values.items(), key=lambda pair: pair[0])))


@st.composite
def loads(draw: st.DrawFn) -> ChangeSet:
    """A load of such records."""
    put = tuple(draw(st.lists(qualified(), max_size=6, unique_by=key_of)))
    return replace(draw(CHANGE_SETS), put=put)


@pytest.mark.parametrize("form", LINKED)
@given(st.lists(loads(), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_loaded_comes_back(form: str, tmp_path: Path, sets: list[ChangeSet]) -> None:
    before = history(*sets)
    assert read_back(content(before, form), form, tmp_path) == before


@pytest.mark.parametrize(
    ("world", "form"), [("reference", "ttl"), ("voorbeeldland", "ttl"), ("voorbeeldland", "jsonld")]
)
def test_the_countries_come_back(
    request: pytest.FixtureRequest, world: str, form: str, tmp_path: Path
) -> None:
    before: History = request.getfixturevalue(f"{world}_history")
    assert read_back(content(before, form), form, tmp_path) == before


def test_two_exports_are_equal_line_by_line_and_another_day_differs_in_lines(
    voorbeeldland_history: History,
) -> None:
    turned = replace(voorbeeldland_history, versions=tuple(reversed(voorbeeldland_history.versions)))
    for form in LINKED:
        assert content(voorbeeldland_history, form) == content(turned, form)
    days = [set(content(voorbeeldland_history, day=date(year, 6, 1)).splitlines()) for year in (2025, 2026)]
    assert 0 < len(days[0] ^ days[1]) < len(days[0] & days[1])
