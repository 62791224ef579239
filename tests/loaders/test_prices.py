"""No price per insurer can be read from public facts."""

from dataclasses import replace

from graph.records import INTERNAL, Source
from loaders.bundled import example_facts
from loaders.facts import Facts
from loaders.prices import derivable_prices

WORKBOOK = "voorbeeldland-werkboek-2026"


def with_access(facts: Facts, access: str) -> Facts:
    def given(source: Source) -> Source:
        return replace(source, access=access) if source.id == WORKBOOK else source

    return replace(facts, sources=tuple(given(source) for source in facts.sources))


def test_volume_and_budget_together_are_for_a_narrow_circle() -> None:
    facts = example_facts()
    assert list(derivable_prices(facts, {})) == []
    assert list(derivable_prices(with_access(facts, INTERNAL), {})) == []
    [problem] = derivable_prices(with_access(facts, "PUBLIC"), {})
    assert "daaruit volgt een prijs" in problem


def test_one_of_the_two_makes_no_price() -> None:
    facts = with_access(example_facts(), "PUBLIC")
    without = tuple(
        replace(s, qualifiers=tuple(pair for pair in s.qualifiers if pair[0] != "volume"))
        for s in facts.statements
    )
    assert list(derivable_prices(replace(facts, statements=without), {})) == []
