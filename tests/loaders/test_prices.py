"""No price per insurer can be read from public facts."""

from dataclasses import replace

import pytest

from graph.errors import BadFacts
from graph.records import INTERNAL, Node, Source
from graph.store.memory import MemoryStore
from loaders.bundled import bundled_facts, load_bundled
from loaders.facts import Facts, stated
from loaders.pipeline import commit, plan_load
from loaders.prices import derivable_prices
from ontology.vocabulary import Vocabulary
from tests.graph.making import MOMENT, source

WORKBOOK = "voorbeeldland-werkboek-2026"


def with_access(facts: Facts, access: str) -> Facts:
    def given(source: Source) -> Source:
        return replace(source, access=access) if source.id == WORKBOOK else source

    return replace(facts, sources=tuple(given(source) for source in facts.sources))


def prices(facts: Facts) -> list[str]:
    return list(derivable_prices(facts, facts.records(), {}))


def test_volume_and_budget_together_are_for_a_narrow_circle() -> None:
    facts = bundled_facts("example")
    assert prices(facts) == []
    assert prices(with_access(facts, INTERNAL)) == []
    [problem] = prices(with_access(facts, "PUBLIC"))
    assert "daaruit volgt een prijs" in problem


def test_one_of_the_two_makes_no_price() -> None:
    facts = with_access(bundled_facts("example"), "PUBLIC")
    without = tuple(
        replace(s, qualifiers=tuple(pair for pair in s.qualifiers if pair[0] != "volume"))
        for s in facts.statements
    )
    assert prices(replace(facts, statements=without)) == []


def test_a_price_does_not_come_together_over_two_loads(vocabulary: Vocabulary) -> None:
    store = MemoryStore()
    load_bundled(store, "example", MOMENT)
    contract = next(
        r.id for r in store.read_all().current().values() if isinstance(r, Node) and r.label == "Contract"
    )
    insurer = next(
        r.id for r in store.read_all().current().values() if isinstance(r, Node) and r.label == "Insurer"
    )

    def told(series: str, name: str, value: int) -> Facts:
        edition = source(f"{series}-1", series=series)
        said = stated(vocabulary.kinds["FINANCED_BY"], contract, insurer, {name: value}, edition)
        return Facts(series, sources=(edition,), statements=(said,))

    def load(facts: Facts) -> None:
        commit(store, plan_load(store.read_all(), facts, vocabulary), MOMENT)

    load(told("een", "volume", 100))
    with pytest.raises(BadFacts) as refused:
        load(told("twee", "budget_eur", 5000))
    assert "daaruit volgt een prijs" in refused.value.problems[0]
    load(told("een", "budget_eur", 5000))
    load(told("drie", "budget_eur", 5000))
