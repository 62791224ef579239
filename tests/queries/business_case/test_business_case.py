"""The case for the country, for a region beside it, and in sentences."""

from fractions import Fraction

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.business_case import BusinessCase, about, answers, business_case, remarks
from queries.business_case.assuming import Origin
from queries.business_case.explaining import NO_NORM
from queries.business_case.expressions import Amount
from tests.conftest import TODAY


@pytest.fixture
def view(voorbeeldland: Graph) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, TODAY)


@pytest.fixture
def real(reference: Graph) -> GraphOnDay:
    return GraphOnDay(reference, TODAY)


def each_year(*numbers: int) -> tuple[Amount, ...]:
    return tuple(Fraction(number) for number in (numbers * 4)[:4])


def answered(case: BusinessCase) -> list[str]:
    return [" ".join(sentence.nl for sentence in answer.sentences) for answer in answers(case)]


def remarked(case: BusinessCase) -> str:
    return " ".join(text.nl for text in remarks(case))


def test_the_country_alone_is_the_printed_table(view: GraphOnDay) -> None:
    case = business_case(view)
    assert case.place is None
    assert case.own is None
    assert about(case).nl == "Nederland"
    assert all(row.own is None for row in case.rows)


def test_the_country_in_sentences(view: GraphOnDay) -> None:
    talks, professionals, costs, brings, when = answered(business_case(view))
    assert talks == (
        "Mensen met een verkennend gesprek: 120.000 per jaar. Gesprekken, met een tweede gesprek voor 40% van hen: "
        "168.000 per jaar."
    )
    assert professionals.startswith("Dat is niet te zeggen zonder de productieve uren")
    assert "(Zvw): € 42 miljoen per jaar." in costs
    assert "€ 36 miljoen in 2025, € 39,8 miljoen in 2026 en € 43,7 miljoen in 2027 en 2028." in costs
    assert "niet bij elkaar op" in costs
    assert "24.000 in 2025, 30.000 in 2026 en 36.000 in 2027 en 2028." in brings
    assert "20% in 2025, 25% in 2026 en 30% in 2027 en 2028." in brings
    assert "4,4% in 2025, 5,5% in 2026 en 6,5% in 2027 en 2028." in brings
    assert "74.000 in 2025, 44.000 in 2026, 8.000 in 2027 en 0 in 2028." in brings
    assert when.startswith("Tot en met 2027 komen de vrije plaatsen ten goede aan mensen op de wachtlijst")
    assert "Vanaf 2028 telt de besparing mee: € 72 miljoen minder uitgaven" in when
    assert when.endswith("geeft de Zvw dan € 30 miljoen minder uit.")


def test_what_looks_odd_is_explained(view: GraphOnDay) -> None:
    told = remarked(business_case(view))
    assert "onder nul (-28.000)" in told
    assert "28.000 plaatsen niet meer nodig" in told
    assert "nog 36.000 mensen van een lijst waar er 8.000 op staan" in told
    assert "€ 3.325.000, en gedrukt staat € 2.800.000" in told


def test_a_region_is_its_share_of_the_inhabitants(view: GraphOnDay) -> None:
    case = business_case(view, "iza-noordland")
    assert case.place is not None
    assert case.place.share == Fraction(65, 240)
    assert case.own is not None
    assert case.own["vg_patients"] == each_year(32500)
    assert case.own["networks"] == each_year(1)
    assert case.own["network_cost"] == each_year(350_000)
    assert case.own["share_referred_ggz_after_vg"] == case.country["share_referred_ggz_after_vg"]
    origins = {row.row.name: row.origins[0] for row in case.rows if row.origins}
    assert origins["vg_patients"] is Origin.SCALED
    assert origins["networks"] is Origin.FROM_GRAPH
    assert origins["cost_per_vg_zvw"] is Origin.AS_COUNTRY
    assert origins["productive_hours"] is Origin.UNKNOWN
    assert origins["waiting_list"] is Origin.COMPUTED


def test_a_regional_table_is_no_norm(view: GraphOnDay) -> None:
    first, scaled, networks, *_ = remarks(business_case(view, "iza-noordland"))
    assert first == NO_NORM
    assert "65.000 van de 240.000 inwoners van het land (27,1%)" in scaled.nl
    assert "1 (Netwerk Noordland)" in networks.nl
    assert NO_NORM not in remarks(business_case(view))


@pytest.mark.parametrize("id", ["netwerk-zuid-west", "mgn-netwerk-zuid-west"])
def test_a_network_is_a_region_too(view: GraphOnDay, id: str) -> None:
    case = business_case(view, id)
    assert case.place is not None
    assert case.place.title.nl == "Netwerk Zuid-West"
    assert case.place.share == Fraction(30, 240)
    assert [network.id for network in case.place.networks] == ["netwerk-zuid-west"]


def test_unknown_inhabitants_stay_unknown_and_say_what_to_give(view: GraphOnDay) -> None:
    case = business_case(view, "iza-eiland")
    assert case.own is not None
    assert case.own["vg_patients"] == (None,) * 4
    assert case.own["network_cost"] == (None,) * 4
    told = remarked(case)
    assert "Het aantal inwoners van Eiland is niet bekend" in told
    assert "new_patients_per_year, vg_patients, waived_own_risk_zvw en waiting_list_start." in told
    assert "Het aantal netwerken is onbekend" in told
    assert [sentence.startswith("Onbekend") for sentence in answered(case)] == [
        True,
        False,
        False,
        False,
        True,
    ]


def test_own_inhabitants_stand_in_for_unknown_ones(view: GraphOnDay) -> None:
    case = business_case(view, "iza-eiland", {"inhabitants": "24.000", "networks": "1"})
    assert case.own is not None
    assert case.own["vg_patients"] == each_year(12000)
    assert "niet bekend" not in remarked(case)
    assert "Eigen getallen: inwoners 24.000; netwerken 1." in remarked(case)


def test_own_numbers_make_inhabitants_needless(view: GraphOnDay) -> None:
    own = {
        "new_patients_per_year": "1000",
        "vg_patients": "200",
        "waiting_list_start": "30",
        "waived_own_risk_zvw": "5000",
    }
    case = business_case(view, "iza-eiland", own)
    assert case.own is not None
    assert case.own["waiting_list"] == each_year(-10, -60, -120, -180)
    assert "Geef het aantal zelf" not in remarked(case)
    assert answered(case)[-1].startswith("Vanaf 2025 telt de besparing mee")


def test_professionals_need_the_regions_hours(view: GraphOnDay) -> None:
    least = answered(business_case(view, "iza-noordland", {"productive_hours": "1.300"}))[1]
    assert least.startswith("Voltijdbanen van ggz-professionals: ten minste 35.")
    assert "alleen de 60 minuten" in least
    own = answered(
        business_case(view, "iza-noordland", {"productive_hours": "1.300", "hours_per_talk": "2"})
    )[1]
    assert own.startswith("Voltijdbanen van ggz-professionals: 70.")
    assert "Gerekend met 2 uur per gesprek." in own
    unknown = answered(business_case(view, "iza-eiland", {"productive_hours": "1.300"}))[1]
    assert unknown == "Onbekend, want het aantal gesprekken is onbekend."


def test_a_long_waiting_list_postpones_the_saving(view: GraphOnDay) -> None:
    case = business_case(view, "iza-noordland", {"waiting_list_start": "100.000"})
    assert answered(case)[-1].startswith("Niet voor het eind van 2028")
    assert "onder nul" not in remarked(case).partition("Bedragen onder nul")[0]


def test_the_country_with_own_numbers(view: GraphOnDay) -> None:
    case = business_case(view, given={"vg_patients": "100.000"})
    assert about(case).nl == "Nederland, eigen getallen"
    assert case.own is not None
    assert case.own["vg_cost_zvw"] == each_year(35_000_000)
    assert case.own["networks"] == case.country["networks"]
    assert NO_NORM in remarks(case)


def test_an_area_of_ones_own(view: GraphOnDay) -> None:
    case = business_case(view, given={"inhabitants": "24000"})
    assert about(case).nl == "Eigen gebied"
    assert case.own is not None
    assert case.own["vg_patients"] == each_year(12000)
    assert case.own["networks"] == (None,) * 4


def test_own_numbers_for_one_year_are_repeated_as_read(view: GraphOnDay) -> None:
    told = remarked(business_case(view, "iza-noordland", {"vg_patients:2025": "1.000", "networks:2026": "2"}))
    assert "patiënten met een verkennend gesprek 1.000 in 2025; netwerken 2 in 2026." in told


def test_more_talks_than_patients_cannot_be(view: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="In 2025 krijgen meer mensen"):
        business_case(view, "iza-noordland", {"vg_patients": "1.000.000"})
    with pytest.raises(BadInput):
        business_case(view, given={"new_patients_per_year:2027": "10"})


def test_a_region_that_does_not_exist(view: GraphOnDay) -> None:
    with pytest.raises(NotFound):
        business_case(view, "iza-nergens")
    with pytest.raises(NotFound):
        business_case(view, "GM9901")


def test_every_real_region_has_a_table(real: GraphOnDay) -> None:
    groningen = business_case(real, "iza-groningen")
    assert groningen.place is not None
    assert groningen.place.share is not None
    assert groningen.own is not None
    assert groningen.own["vg_patients"][0] == 120_000 * groningen.place.share
    assert Fraction(3, 100) < groningen.place.share < Fraction(4, 100)


@pytest.mark.parametrize("region", ["", "iza-noordland", "iza-eiland"])
def test_english_says_as_much_as_dutch(view: GraphOnDay, region: str) -> None:
    case = business_case(view, region, {"productive_hours": "1300"} if region else {})
    texts = [
        *remarks(case),
        *(text for answer in answers(case) for text in (answer.question, *answer.sentences)),
    ]
    for text in texts:
        assert text.en
        assert text.en != text.nl
        assert "onbekend" not in text.en
        assert "miljoen" not in text.en
