"""What must hold of the calculation whatever the assumptions are."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from queries.business_case.assuming import amounts_of, assumptions, own_country
from queries.business_case.calculating import Numbers, calculated, national
from queries.business_case.row import YEARS, Computed, Scaling, Unit
from queries.business_case.settings import Settings
from queries.business_case.table import BY_NAME, COMPUTED, GIVEN

LINEAR = (
    Unit.PERSONS_PER_YEAR,
    Unit.PERSONS,
    Unit.EURO_PER_YEAR,
    Unit.NETWORKS,
    Unit.TALKS_PER_YEAR,
    Unit.FULL_TIME,
)
shares = st.fractions(min_value=Fraction(1, 1000), max_value=1, max_denominator=100_000)
amounts = st.integers(0, 10**8).map(lambda number: Fraction(number, 100))
fractions_of_one = st.integers(0, 1000).map(lambda number: Fraction(number, 1000))
hours = st.integers(1, 20_000).map(lambda number: Fraction(number, 10))
patient = settings(deadline=None, max_examples=60)
"""A busy machine may take its time."""


@st.composite
def any_assumptions(draw: st.DrawFn) -> Numbers:
    """Assumptions that a region could have: everything known, no more talks than new patients."""
    found = {}
    for name, row in GIVEN.items():
        numbers = fractions_of_one if row.unit is Unit.SHARE else amounts
        found[name] = tuple(draw(numbers) for _ in YEARS)
    found["productive_hours"] = tuple(draw(hours) for _ in YEARS)
    found["vg_patients"] = tuple(total * draw(fractions_of_one) for total in found["new_patients_per_year"])
    return found


def times(assumed: Numbers, factor: Fraction) -> Numbers:
    """All amounts that grow with the size of a region, times a factor; shares, prices and hours stay."""
    return {
        name: tuple(None if n is None else n * factor for n in row) if GIVEN[name].unit in LINEAR else row
        for name, row in assumed.items()
    }


@patient
@given(any_assumptions(), shares)
def test_a_part_of_everything_yields_that_part_of_everything(assumed: Numbers, share: Fraction) -> None:
    whole, part = calculated(assumed), calculated(times(assumed, share))
    for name, row in COMPUTED.items():
        assert row.unit in LINEAR
        assert part[name] == tuple(n * share for n in whole[name] if n is not None)


@patient
@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=12))
def test_regions_that_are_the_whole_country_add_up_to_it(people: list[int]) -> None:
    regions = [
        calculated(amounts_of(assumptions(Fraction(count, sum(people)), Fraction(1), Settings())))
        for count in people
    ]
    country = calculated(national())
    for name, row in BY_NAME.items():
        adds_up = isinstance(row, Computed) or row.scaling is Scaling.BY_INHABITANTS
        if adds_up and name not in ("network_cost", "posts_ggz", "posts_social"):
            for place in range(len(YEARS)):
                assert sum(region[name][place] or 0 for region in regions) == country[name][place]


@patient
@given(any_assumptions())
def test_what_holds_of_every_table(assumed: Numbers) -> None:
    table = calculated(assumed)
    assert table["total_new_patients"] == table["new_patients_per_year"]
    assert table["inflow_ggz_after_vg"] == table["referrals_ggz_after_vg"]
    assert table["in_care_from_waiting_list"] == table["fewer_referrals_ggz"]
    for place in range(len(YEARS)):
        waiting, saved = table["waiting_list"][place], table["ggz_savings_with_waiting_list"][place]
        assert waiting is not None
        assert saved is not None
        assert saved <= 0
        assert saved == (table["ggz_savings_ignoring_waiting_list"][place] if waiting <= 0 else 0)


@patient
@given(any_assumptions(), st.sampled_from(sorted(GIVEN)))
def test_what_is_not_known_is_never_filled_in(assumed: Numbers, name: str) -> None:
    without = {**assumed, name: (None,) * len(YEARS)}
    known, unknown = calculated(assumed), calculated(without)
    for other in BY_NAME:
        for before, after in zip(known[other], unknown[other], strict=True):
            assert after in (None, before)
    assert unknown[name] == (None,) * len(YEARS)


def test_own_numbers_equal_to_the_countrys_change_nothing() -> None:
    same = Settings(
        {name: dict(zip(YEARS, row.values, strict=True)) for name, row in GIVEN.items() if row.values}
    )
    assert calculated(amounts_of(own_country(same))) == calculated(national())
    assert calculated(amounts_of(assumptions(None, None, same))) == calculated(national())
