"""What the national business case assumes: the twelve rows that the Leidraad gives, and what its notes add.

Source: Leidraad contractering Mentale gezondheidsnetwerken (2024), bijlage 4, version 20250523. Texts in
`source` are the column “Bron/toelichting” of the table, shortened.
"""

from fractions import Fraction

from graph.text import Text
from queries.business_case.row import YEARS, Given, Scaling, Unit

PATIENTS = Text("Aantallen patiënten", "Numbers of patients")
TALK = Text("Aannames verkennend gesprek (VG)", "Assumptions on the exploratory talk")
OWN_RISK = Text("Aanname VWS, onder voorbehoud", "Assumption of VWS, provisional")
NETWORK = Text(
    "Aannames coördinatie, infrastructuur en overige functies",
    "Assumptions on coordination, infrastructure and other functions",
)
NOTES = Text("Uit de toelichting bij de tabel", "From the notes to the table")
REGION = Text("Van de regio zelf", "From the region itself")

JOINT = Text("Gezamenlijke inschatting programmapartijen", "Joint estimate of the programme's parties")
NO_NOTE = Text("Bijlage 4 noemt geen bron", "Annex 4 names no source")


def _each(*values: str) -> tuple[Fraction, ...]:
    """A number per year; one number stands for all years."""
    return tuple(Fraction(value) for value in (values if len(values) > 1 else values * len(YEARS)))


PRINTED = (
    Given(
        1,
        "new_patients_per_year",
        PATIENTS,
        Text(
            "aantal nieuwe patiënten per jaar in de ggz (schatting van Vektis)",
            "new ggz patients per year (estimate by Vektis)",
        ),
        Text("nieuwe patiënten", "new patients"),
        Unit.PERSONS_PER_YEAR,
        Text(
            "Schatting van Vektis op basis van cijfers 2023; de instroomcapaciteit van de ggz is hieraan gelijk "
            "en blijft ongewijzigd",
            "Estimate by Vektis from figures of 2023; the intake capacity of the ggz equals it and stays the same",
        ),
        _each("550000"),
        Scaling.BY_INHABITANTS,
    ),
    Given(
        7,
        "vg_patients",
        TALK,
        Text("aantallen patiënten dat een VG krijgt", "patients who get an exploratory talk"),
        Text("patiënten met een verkennend gesprek", "patients with an exploratory talk"),
        Unit.PERSONS_PER_YEAR,
        Text(
            "Gezamenlijke inschatting programmapartijen, mede op basis van transitieplannen",
            "Joint estimate of the programme's parties, partly from transition plans",
        ),
        _each("120000"),
        Scaling.BY_INHABITANTS,
    ),
    Given(
        8,
        "share_referred_ggz_after_vg",
        TALK,
        Text("verwijzing naar ggz na VG", "referred to ggz after the talk"),
        Text("deel verwezen naar ggz", "share referred to ggz"),
        Unit.SHARE,
        Text(
            "Gezamenlijke inschatting programmapartijen, mede op basis van ervaringen in pilots",
            "Joint estimate of the programme's parties, partly from experience in pilots",
        ),
        _each("4/5", "3/4", "7/10", "7/10"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        9,
        "share_referred_social_after_vg",
        TALK,
        Text("verwijzing naar sociaal domein na VG", "referred to the social domain after the talk"),
        Text("deel verwezen naar sociaal domein", "share referred to the social domain"),
        Unit.SHARE,
        Text(
            "Zorg en ondersteuning kunnen tegelijk lopen; daarom samen met de ggz 5% meer dan 100%",
            "Care and support can run in parallel; so together with ggz 5% more than 100%",
        ),
        _each("1/4", "3/10", "7/20", "7/20"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        10,
        "cost_per_vg_zvw",
        TALK,
        Text("kosten VG in de Zwv", "cost of a talk, Zvw"),
        Text("kosten gesprek Zvw", "cost of a talk, Zvw"),
        Unit.EURO_PER_PERSON,
        Text(
            "Tarief CO0563 (GZ-psycholoog, diagnostiek 60 minuten) in 2024: € 255,89, afgerond € 250; in 40% van "
            "de gevallen twee gesprekken: € 250 × 1,4",
            "Tariff CO0563 (health psychologist, diagnostics, 60 minutes) in 2024: € 255.89, rounded € 250; two "
            "talks in 40% of cases: € 250 × 1.4",
        ),
        _each("350"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        11,
        "cost_per_vg_social",
        TALK,
        Text("kosten VG voor sociaal domein", "cost of a talk, social domain"),
        Text("kosten gesprek sociaal domein", "cost of a talk, social domain"),
        Unit.EURO_PER_PERSON,
        Text(
            "Gezamenlijke inschatting programmapartijen: € 100 per gesprek; in 40% van de gevallen twee gesprekken",
            "Joint estimate of the programme's parties: € 100 per talk; two talks in 40% of cases",
        ),
        _each("140"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        12,
        "cost_per_ggz_trajectory",
        TALK,
        Text("kosten behandeltraject ggz", "cost of a ggz treatment trajectory"),
        Text("kosten behandeltraject", "cost of a treatment trajectory"),
        Unit.EURO_PER_PERSON,
        Text(
            "Adviescommissie zorgvraagtype ggz: gemiddeld € 2.075 per patiënt bij zvt3, de meest voorkomende "
            "zorgvraag (ruim 140.000 patiënten), afgerond",
            "Advisory committee on care types in ggz: € 2,075 on average per patient of zvt3, the most common type "
            "(over 140,000 patients), rounded",
        ),
        _each("2000"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        13,
        "cost_per_social_support",
        TALK,
        Text("kosten begeleiding in sociaal domein", "cost of support in the social domain"),
        Text("kosten begeleiding", "cost of support"),
        Unit.EURO_PER_PERSON,
        Text(
            "Nog geen goede inschatting; dezelfde verhouding als bij het gesprek: 140/350 van € 2.000",
            "No good estimate yet; the same ratio as for the talk: 140/350 of € 2,000",
        ),
        _each("800"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        25,
        "waived_own_risk_zvw",
        OWN_RISK,
        Text("bedrag aan kwijtgescholden eigen risico Zwv", "waived own risk, Zvw"),
        Text("kwijtgescholden eigen risico", "waived own risk"),
        Unit.EURO_PER_YEAR,
        Text(
            "Aanname van VWS onder voorbehoud; een gegeven, want de aannames erbij leveren het bedrag niet op",
            "Assumption of VWS, provisional; given, because the assumptions beside it do not yield the amount",
        ),
        _each("2800000", "3200000", "3600000", "3600000"),
        Scaling.BY_INHABITANTS,
    ),
    Given(
        26,
        "networks",
        NETWORK,
        Text("Aantal netwerken", "Number of networks"),
        Text("netwerken", "networks"),
        Unit.NETWORKS,
        Text(
            "Gezamenlijke inschatting programmapartijen; het aantal regionale huisartsenorganisaties (61) lijkt het "
            "meest illustratief",
            "Joint estimate of the programme's parties; the number of regional GP organisations (61) seems most "
            "illustrative",
        ),
        _each("30", "45", "60", "60"),
        Scaling.FROM_GRAPH,
    ),
    Given(
        27,
        "cost_coordination_per_network",
        NETWORK,
        Text(
            "Kosten coördinatie/infrastructuur/monitoring per netwerk",
            "Cost of coordination, infrastructure and monitoring per network",
        ),
        Text("kosten coördinatie per netwerk", "cost of coordination per network"),
        Unit.EURO_PER_NETWORK,
        NO_NOTE,
        _each("150000"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        28,
        "cost_other_functions_per_network",
        NETWORK,
        Text("Kosten overige functies per netwerk", "Cost of other functions per network"),
        Text("kosten overige functies per netwerk", "cost of other functions per network"),
        Unit.EURO_PER_NETWORK,
        NO_NOTE,
        _each("200000"),
        Scaling.AS_COUNTRY,
    ),
)

IN_NOTES = (
    Given(
        0,
        "waiting_list_start",
        NOTES,
        Text("aantal wachtenden bij de start", "number waiting at the start"),
        Text("wachtenden bij de start", "waiting at the start"),
        Unit.PERSONS,
        Text("NZa-monitor wachttijden, cijfers 2024 (rij 6)", "NZa monitor, figures of 2024 (row 6)"),
        _each("98000"),
        Scaling.BY_INHABITANTS,
    ),
    Given(
        0,
        "share_new_in_social",
        NOTES,
        Text("deel van de verwezenen dat nieuw is in het sociaal domein", "share new in the social domain"),
        Text("deel nieuw in het sociaal domein", "share new in the social domain"),
        Unit.SHARE,
        Text(
            "Inschatting bij rij 23: voor 20% waren anders ook kosten gemaakt in het sociaal domein",
            "Estimate at row 23: for 20% costs would have been made in the social domain anyway",
        ),
        _each("4/5"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        0,
        "share_second_talk",
        NOTES,
        Text("deel dat een tweede gesprek nodig heeft", "share that needs a second talk"),
        Text("deel met een tweede gesprek", "share with a second talk"),
        Unit.SHARE,
        Text(f"{JOINT.nl} (rij 10 en 11)", f"{JOINT.en} (rows 10 and 11)"),
        _each("2/5"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        0,
        "hours_per_talk",
        NOTES,
        Text("uren van een professional per gesprek", "hours of a professional per talk"),
        Text("uren per gesprek", "hours per talk"),
        Unit.HOURS_PER_TALK,
        Text(
            "Alleen de 60 minuten van tarief CO0563 (rij 10); voorbereiding, verslag en reistijd noemt de Leidraad "
            "niet",
            "Only the 60 minutes of tariff CO0563 (row 10); preparation, report and travel are not in the Leidraad",
        ),
        _each("1"),
        Scaling.AS_COUNTRY,
    ),
    Given(
        0,
        "productive_hours",
        REGION,
        Text(
            "productieve uren van een voltijdbaan per jaar", "productive hours of a full-time post per year"
        ),
        Text("productieve uren per jaar", "productive hours per year"),
        Unit.HOURS_PER_YEAR,
        Text(
            "De Leidraad noemt ze niet; de regio geeft ze zelf",
            "Not in the Leidraad; the region gives them",
        ),
        (),
        Scaling.OWN_ONLY,
    ),
)
