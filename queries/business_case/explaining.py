"""What a reader of the business case should know: that it is no norm, where numbers come from, what looks odd."""

from collections.abc import Iterator
from fractions import Fraction

from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography
from queries.business_case.business_case import BusinessCase, Place
from queries.business_case.calculating import Numbers
from queries.business_case.expressions import Amount
from queries.business_case.numbers import decimal, in_table, through_the_years
from queries.business_case.row import YEARS, Scaling, Unit
from queries.business_case.settings import Settings
from queries.business_case.table import BY_NAME, GIVEN
from queries.sentences import names

LABEL = Text("Denkhulp, geen norm", "An aid to thinking, no norm")
NO_NORM = Text(
    "Denkhulp, geen norm: volgens hoofdstuk 3 van de Leidraad is het niet de bedoeling dat een regio naar de "
    "landelijke businesscase toerekent, wel dat iedereen zich afvraagt wat het eigen aandeel kan zijn.",
    "An aid to thinking, no norm: by chapter 3 of the Leidraad no region is meant to calculate towards the national "
    "business case, but all should ask what their own share can be.",
)
SOURCE = Text(
    "Leidraad contractering Mentale gezondheidsnetwerken (juli 2024), bijlage 4 “Landelijke businesscase”, versie "
    "20250523, bladzijde 22",
    "Leidraad contractering Mentale gezondheidsnetwerken (July 2024), annex 4 “Landelijke businesscase”, version "
    "20250523, page 22",
)
SOURCES = ("leidraad-contractering-mgn-bijlage-4-2025-05-23", "leidraad-contractering-mgn-2024-07-31")
"""The sources of the graph that the table and the questions of chapter 3 come from, where they are loaded."""
PRINTED_LABELS = Text(
    "Waar een rij “Zwv” zegt, zoals gedrukt, bedoelt bijlage 4 de Zorgverzekeringswet (Zvw). Bedragen onder nul zijn "
    "minder uitgaven.",
    "Where a row says “Zwv”, as printed, annex 4 means the Zorgverzekeringswet (Zvw). Amounts below zero are lower "
    "spending.",
)
VWS_LETTER = (Fraction(1, 12), Fraction(1, 4))
"""Of the people referred to ggz 1 in 12 counts along, and a quarter of the costs is with people who have own risk left."""


def remarks(case: BusinessCase) -> tuple[Text, ...]:
    """The sentences that belong beside the table, the label of a regional table first."""
    return tuple(text for text in _remarks(case) if text != NOTHING)


def _remarks(case: BusinessCase) -> Iterator[Text]:
    if case.place is not None:
        yield NO_NORM
        if case.place.is_part:
            yield _scaled(case.place, case.settings)
            yield _networks(case.place, case.settings)
        yield own_numbers(case.settings)
    yield _negative_list(case.shown)
    yield _when_it_counts(case.country)
    yield _own_risk(case.country)
    yield PRINTED_LABELS


def literal_own_risk(numbers: Numbers) -> tuple[Amount, ...]:
    """What the assumptions of VWS beside row 25 yield when read literally; the print is 84% of it each year."""
    part, quarter = VWS_LETTER
    rows = (
        numbers[name] for name in ("referrals_social_after_vg", "referrals_ggz_after_vg", "cost_per_vg_zvw")
    )
    return tuple(
        None if social is None or ggz is None or cost is None else (social + ggz * part) * quarter * cost
        for social, ggz, cost in zip(*rows, strict=True)
    )


def own_numbers(settings: Settings) -> Text:
    """The numbers that were given, so that a reader sees how they were read; nothing where none were."""
    told = [(BY_NAME[name].short, _given(name, settings)) for name in GIVEN if name in settings.numbers]
    if settings.inhabitants is not None:
        count = decimal(settings.inhabitants)
        told.insert(0, (Text("inwoners", "inhabitants"), count))
    if not told:
        return NOTHING
    return Text(
        f"Eigen getallen: {'; '.join(f'{name.nl} {amount.nl}' for name, amount in told)}.",
        f"Own numbers: {'; '.join(f'{name.en} {amount.en}' for name, amount in told)}.",
    )


def _given(name: str, settings: Settings) -> Text:
    years = [year for year in YEARS if year in settings.numbers[name]]
    unit = BY_NAME[name].unit
    amounts = [settings.numbers[name][year] for year in years]
    if len(years) == len(YEARS):
        return through_the_years(amounts, unit, each=NOTHING)
    parts = [(in_table(amount, unit), year) for amount, year in zip(amounts, years, strict=True)]
    return Text(
        dutch_list([f"{amount.nl} in {year}" for amount, year in parts]),
        english_list([f"{amount.en} in {year}" for amount, year in parts]),
    )


def _scaled(place: Place, settings: Settings) -> Text:
    if place.inhabitants is None:
        return _unknown_inhabitants(place) + _missing(settings)
    if place.share is None:
        unknown = Text(
            "Het aantal inwoners van het land is niet bekend: geen bron staat in voor alle gemeenten.",
            "The number of inhabitants of the country is not known: no source vouches for all municipalities.",
        )
        return unknown + _missing(settings)
    count, all_, share = (
        decimal(place.inhabitants),
        decimal(Fraction(place.country_inhabitants or 0)),
        decimal(place.share * 100, 1),
    )
    return Text(
        f"{place.title.nl} heeft {count.nl} van de {all_.nl} inwoners van het land ({share.nl}%). Aantallen mensen en "
        "het eigen risico zijn dat deel van het landelijke getal, en percentages en prijzen zijn landelijk, waar geen "
        "eigen getal staat. Zo rekenen "
        "is onze keuze: de Leidraad schrijft niets voor, en regio's verschillen.",
        f"{place.title.en} has {count.en} of the {all_.en} inhabitants of the country ({share.en}%). Numbers of people "
        "and the own risk are that share of the national number, and percentages and prices are national, where no own "
        "number stands. This way of "
        "calculating is our choice: the Leidraad prescribes none, and regions differ.",
    )


def _unknown_inhabitants(place: Place) -> Text:
    return Text(
        f"Het aantal inwoners van {place.title.nl} is niet bekend: geen bron staat in voor alle gemeenten en hun "
        "inwoners.",
        f"The number of inhabitants of {place.title.en} is not known: no source vouches for all municipalities and "
        "their inhabitants.",
    )


def _missing(settings: Settings) -> Text:
    """What a region without known inhabitants has still to give; nothing where it gave all of it."""
    needed = [
        row.name
        for row in GIVEN.values()
        if row.scaling is Scaling.BY_INHABITANTS and len(settings.numbers.get(row.name, {})) < len(YEARS)
    ]
    if not needed:
        return NOTHING
    return Text(
        f"Geef het aantal zelf (inhabitants), of geef eigen getallen: {dutch_list(needed)}.",
        f"Give the number yourself (inhabitants), or give your own numbers: {english_list(needed)}.",
    )


def _networks(place: Place, settings: Settings) -> Text:
    if "networks" in settings.numbers and len(settings.numbers["networks"]) == len(YEARS):
        return NOTHING
    if not place.networks:
        return Text(
            "Het aantal netwerken is onbekend: onze bronnen noemen er hier geen op de lijst van het programma. Geef "
            "het zelf (networks).",
            "The number of networks is unknown: our sources name none here on the programme's list. Give it yourself "
            "(networks).",
        )
    listed = names(place.networks)
    whole = place.region is not None and place.region.text("scheme") == geography.MGN
    return Text(
        f"Netwerken op de lijst van het programma: {len(listed)} ({dutch_list(listed)}), in alle jaren."
        + (
            ""
            if whole
            else " Wie ook in een andere regio ligt, telt hier helemaal mee; een eigen getal mag een deel zijn."
        ),
        f"Networks on the programme's list: {len(listed)} ({english_list(listed)}), in all years."
        + (
            ""
            if whole
            else " One that is in another region too counts in full; an own number may be a fraction."
        ),
    )


def _negative_list(numbers: Numbers) -> Text:
    """Why a waiting list can be below zero (annex 4: -28.000 in 2028), and what is odd in that year."""
    waiting = numbers["waiting_list"]
    below = [place for place, amount in enumerate(waiting) if amount is not None and amount < 0]
    if not below:
        return NOTHING
    first = below[0]
    start = numbers["waiting_list_start"][0] if first == 0 else waiting[first - 1]
    places = (
        in_table(amount, Unit.PERSONS) for amount in (waiting[first], start, _left_over(waiting[first]))
    )
    (printed, before, left), year = places, YEARS[first]
    taken = in_table(numbers["in_care_from_waiting_list"][first], Unit.PERSONS)
    return Text(
        f"De wachtlijst van {year} staat onder nul ({printed.nl}). Onder nul wacht niemand: het zegt dat {left.nl} "
        f"plaatsen niet meer nodig zijn. De tabel haalt in {year} nog {taken.nl} mensen van een lijst waar er "
        f"{before.nl} op staan, en telt de besparing van dat jaar toch helemaal mee.",
        f"The waiting list of {year} is below zero ({printed.en}). Below zero nobody waits: it says that {left.en} "
        f"places are no longer needed. In {year} the table still takes {taken.en} people from a list that holds "
        f"{before.en}, and yet counts that year's saving in full.",
    )


def _left_over(amount: Amount) -> Amount:
    return None if amount is None else -amount


def _when_it_counts(country: Numbers) -> Text:
    start = in_table(country["waiting_list"][-2], Unit.PERSONS)
    return Text(
        "Wanneer minder verwijzingen geld besparen, staat niet als regel in bijlage 4. De gedrukte getallen volgen "
        "uit deze regel: de besparing telt helemaal mee in een jaar dat zonder wachtenden eindigt, en anders niet. "
        f"Landelijk begint {YEARS[-1]} nog met {start.nl} wachtenden.",
        "When fewer referrals save money is not a rule in annex 4. The print follows from this rule: the saving counts "
        "in full in a year that ends with nobody waiting, and otherwise not at all. "
        f"Nationally {YEARS[-1]} still begins with {start.en} waiting.",
    )


def _own_risk(country: Numbers) -> Text:
    read, printed = (
        in_table(amounts[0], Unit.EURO_PER_YEAR)
        for amounts in (literal_own_risk(country), country["waived_own_risk_zvw"])
    )
    return Text(
        "Het kwijtgescholden eigen risico is een gegeven, geen uitkomst: de aannames van VWS erbij geven landelijk in "
        f"{YEARS[0]} bij letterlijk lezen {read.nl}, en gedrukt staat {printed.nl}. Wat ontbreekt, staat er niet; het "
        "bedrag is onder voorbehoud.",
        "The waived own risk is given, not computed: read literally, the assumptions of VWS beside it yield "
        f"{read.en} for the country in {YEARS[0]}, and the print says {printed.en}. What is missing is not stated; "
        "the amount is provisional.",
    )
