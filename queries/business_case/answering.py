"""The questions of chapter 3 answered in sentences: how many talks and professionals, what it costs and brings.

“Hoeveel verkennende gesprekken denken wij te voeren? Hoeveel professionals moeten we daarvoor inzetten? Wat kost
dat? En wat levert dat in onze regio op?” (Leidraad contractering MGN, ch. 3, “Regionaal maatwerk”).
"""

from dataclasses import dataclass
from fractions import Fraction

from graph.text import NOTHING, Text
from queries.business_case.business_case import COUNTRY, BusinessCase
from queries.business_case.calculating import Numbers
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_sentence, in_table, through_the_years
from queries.business_case.row import YEARS, Unit
from queries.business_case.table import BY_NAME


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of chapter 3 and its answer, one sentence or more."""

    question: Text
    sentences: tuple[Text, ...]


def answers(case: BusinessCase) -> tuple[Answered, ...]:
    """The four questions of chapter 3 in their order, and from when it brings something."""
    numbers = case.shown
    return (
        Answered(Text("Hoeveel verkennende gesprekken?", "How many exploratory talks?"), _talks(numbers)),
        Answered(Text("Hoeveel professionals?", "How many professionals?"), _professionals(case)),
        Answered(Text("Wat kost het, en wie betaalt?", "What does it cost, and who pays?"), _costs(numbers)),
        Answered(Text("Wat levert het op?", "What does it bring?"), _yields(numbers)),
        Answered(Text("Vanaf wanneer?", "From when?"), (_from_when(numbers),)),
    )


def about(case: BusinessCase) -> Text:
    """Whom the sentences speak of."""
    return COUNTRY if case.place is None else case.place.title


def _talks(numbers: Numbers) -> tuple[Text, ...]:
    if None in numbers["vg_patients"]:
        return (
            Text(
                "Onbekend. Geef het aantal mensen dat een verkennend gesprek krijgt (vg_patients), of het aantal "
                "inwoners (inhabitants).",
                "Unknown. Give the number of people who get an exploratory talk (vg_patients), or the number of "
                "inhabitants (inhabitants).",
            ),
        )
    second = _told(numbers, "share_second_talk", NOTHING)
    return (
        _line("Mensen met een verkennend gesprek", "People with an exploratory talk", numbers, "vg_patients"),
        _line(
            f"Gesprekken, met een tweede gesprek voor {second.nl} van hen",
            f"Talks, with a second talk for {second.en} of them",
            numbers,
            "talks",
        ),
    )


def _professionals(case: BusinessCase) -> tuple[Text, ...]:
    numbers = case.shown
    if None in numbers["productive_hours"]:
        return (
            Text(
                "Dat is niet te zeggen zonder de productieve uren van een voltijdbaan in de regio "
                "(productive_hours). De Leidraad noemt die niet en wij vullen ze niet in.",
                "That cannot be said without the productive hours of a full-time post in the region "
                "(productive_hours). The Leidraad does not state them and we do not fill them in.",
            ),
        )
    if None in numbers["posts_ggz"]:
        return (
            Text("Onbekend, want het aantal gesprekken is onbekend.", "Unknown, as the talks are unknown."),
        )
    posts, hours = _told(numbers, "posts_ggz", NOTHING), _told(numbers, "hours_per_talk", NOTHING)
    least = "hours_per_talk" not in case.settings.numbers
    return (
        Text(
            f"Voltijdbanen van ggz-professionals: {'ten minste ' if least else ''}{posts.nl}.",
            f"Full-time posts of ggz professionals: {'at least ' if least else ''}{posts.en}.",
        ),
        Text(
            "Evenveel van professionals uit het sociaal domein: zij voeren elk gesprek samen (hoofdstuk 6).",
            "As many of professionals of the social domain: they hold each talk together (chapter 6).",
        ),
        _hours(least, hours),
    )


def _hours(least: bool, hours: Text) -> Text:
    if not least:
        return Text(f"Gerekend met {hours.nl} uur per gesprek.", f"Counted with {hours.en} hours per talk.")
    return Text(
        "Gerekend met alleen de 60 minuten van het tarief; voorbereiding, verslag en reistijd noemt de Leidraad "
        "niet (hours_per_talk).",
        "Counted with only the 60 minutes of the tariff; preparation, report and travel are not in the Leidraad "
        "(hours_per_talk).",
    )


def _costs(numbers: Numbers) -> tuple[Text, ...]:
    return (
        _line(
            "Zorgverzekeraars, voor de gesprekken (Zvw)",
            "Insurers, for the talks (Zvw)",
            numbers,
            "vg_cost_zvw",
        ),
        _line(
            "Gemeenten, voor de gesprekken en de begeleiding daarna (sociaal domein)",
            "Municipalities, for the talks and the support afterwards (social domain)",
            numbers,
            "net_social_spending",
        ),
        _line(
            "Coördinatie en overige functies van de netwerken (grotendeels Zvw)",
            "Coordination and other functions of the networks (mostly Zvw)",
            numbers,
            "network_cost",
        ),
        _line(
            "Kwijtgescholden eigen risico (Zvw, aanname van VWS onder voorbehoud)",
            "Waived own risk (Zvw, provisional assumption of VWS)",
            numbers,
            "waived_own_risk_zvw",
        ),
        Text("Bijlage 4 telt deze bedragen niet bij elkaar op.", "Annex 4 does not add these amounts up."),
    )


def _yields(numbers: Numbers) -> tuple[Text, ...]:
    return (
        _line(
            "Minder verwijzingen naar de ggz", "Fewer referrals to the ggz", numbers, "fewer_referrals_ggz"
        ),
        *_of_whom(numbers),
        _waiting(numbers),
        _line(
            "Minder uitgaven in de ggz als er geen wachtlijst was",
            "Lower spending in the ggz if there were no waiting list",
            {"less": tuple(_less(amount) for amount in numbers["ggz_savings_ignoring_waiting_list"])},
            "less",
            Unit.EURO_PER_YEAR,
        ),
    )


def _of_whom(numbers: Numbers) -> tuple[Text, ...]:
    """The two bases of a percentage: people with a talk, and all new patients."""
    fewer, talks = numbers["fewer_referrals_ggz"], numbers["vg_patients"]
    of_talks = tuple(_part(few, all_) for few, all_ in zip(fewer, talks, strict=True))
    of_all = tuple(
        _part(few, all_) for few, all_ in zip(fewer, numbers["new_patients_per_year"], strict=True)
    )
    if None in (*of_talks, *of_all):
        return ()
    among, total = (through_the_years(parts, Unit.SHARE, each=NOTHING) for parts in (of_talks, of_all))
    return (
        Text(
            f"Dat is een deel van de mensen met een gesprek: {among.nl}. Van alle nieuwe patiënten is het: {total.nl}.",
            f"That is a share of the people with a talk: {among.en}. Of all new patients it is: {total.en}.",
        ),
    )


def _waiting(numbers: Numbers) -> Text:
    shown = tuple(waiting_shown(amount) for amount in numbers["waiting_list"])
    if None in numbers["waiting_list"]:
        return Text("Wachtenden: onbekend.", "Waiting: unknown.")
    start = in_table(numbers["waiting_list_start"][0], Unit.PERSONS)
    then = through_the_years(shown, Unit.PERSONS, each=Text("in alle jaren", "in all years"))
    return Text(
        f"Wachtenden: {start.nl} bij de start; aan het eind van het jaar {then.nl}.",
        f"Waiting: {start.en} at the start; at the end of the year {then.en}.",
    )


def waiting_shown(amount: Amount) -> Amount:
    """How many people wait: never below zero, where the table goes on counting."""
    return None if amount is None else max(amount, Fraction(0))


def _from_when(numbers: Numbers) -> Text:
    waiting = numbers["waiting_list"]
    if None in waiting:
        return Text(
            "Onbekend, want het aantal wachtenden is niet uit te rekenen.",
            "Unknown, as the number waiting cannot be calculated.",
        )
    cleared = [
        year for year, amount in zip(YEARS, waiting, strict=True) if amount is not None and amount <= 0
    ]
    if not cleared:
        return Text(
            f"Niet voor het eind van {YEARS[-1]}: tot dan komen de vrije plaatsen ten goede aan mensen op de "
            "wachtlijst, en dalen de uitgaven in de ggz niet.",
            f"Not before the end of {YEARS[-1]}: until then the places go to people on the waiting list, and "
            "spending in the ggz does not fall.",
        )
    return _before(cleared[0]) + _saved(numbers, cleared[0])


def _before(first: int) -> Text:
    if first == YEARS[0]:
        return NOTHING
    return Text(
        f"Tot en met {first - 1} komen de vrije plaatsen ten goede aan mensen op de wachtlijst; de uitgaven in de "
        "ggz dalen dan nog niet.",
        f"Up to {first - 1} the places go to people on the waiting list; spending in the ggz does not fall yet.",
    )


def _saved(numbers: Numbers, first: int) -> Text:
    place = YEARS.index(first)
    less = in_sentence(_less(numbers["ggz_savings_with_waiting_list"][place]), Unit.EURO_PER_YEAR)
    net = numbers["net_zvw_with_waiting_list"][place]
    if net is None:
        return Text(f"Vanaf {first} dalen de uitgaven in de ggz.", f"From {first} spending in the ggz falls.")
    size, fewer = in_sentence(abs(net), Unit.EURO_PER_YEAR), net < 0
    return Text(
        f"Vanaf {first} telt de besparing mee: {less.nl} minder uitgaven in de ggz in {first}. Met de kosten van de "
        f"gesprekken erbij geeft de Zvw dan {size.nl} {'minder' if fewer else 'meer'} uit.",
        f"From {first} the saving counts: {less.en} less spending in the ggz in {first}. With the cost of the talks "
        f"the Zvw then spends {size.en} {'less' if fewer else 'more'}.",
    )


def _line(nl: str, en: str, numbers: Numbers, name: str, unit: Unit | None = None) -> Text:
    told = through_the_years(numbers[name], unit or BY_NAME[name].unit)
    return Text(f"{nl}: {told.nl}.", f"{en}: {told.en}.")


def _told(numbers: Numbers, name: str, each: Text) -> Text:
    return through_the_years(numbers[name], BY_NAME[name].unit, each=each)


def _less(amount: Amount) -> Amount:
    return None if amount is None else -amount


def _part(amount: Amount, whole: Amount) -> Amount:
    return None if amount is None or not whole else amount / whole
