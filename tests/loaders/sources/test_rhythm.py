"""How often a series comes out: each series that has a rhythm is one that we load."""

from loaders.bundled import bundled_facts
from loaders.sources import cbs, programme
from loaders.sources.rhythm import MONTHS, expected_months


def test_every_series_with_a_rhythm_is_one_that_is_loaded() -> None:
    bundled = {source.series for source in bundled_facts("reference").sources}
    assert set(MONTHS) <= bundled | {cbs.SERIES, programme.SERIES}


def test_a_workbook_is_worth_a_look_once_a_year() -> None:
    assert (expected_months("werkboek-regioteam"), expected_months("elders")) == (12, None)
