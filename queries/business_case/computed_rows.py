"""What follows from the assumptions: the seventeen calculated rows of annex 4, and the talks and posts of ch. 3."""

from fractions import Fraction

from graph.text import NOTHING, Text
from queries.business_case.expressions import Expression, Number, Of, OnceCleared, YearBefore
from queries.business_case.given_rows import PATIENTS
from queries.business_case.row import Computed, Unit

TALK = Text("Berekening verkennend gesprek (VG)", "Calculation of the exploratory talk")
NETWORK = Text(
    "Berekening coördinatie, infrastructuur en overige functies",
    "Calculation of coordination, infrastructure and other functions",
)
QUESTIONS = Text(
    "Vragen uit hoofdstuk 3 (niet in de tabel van bijlage 4)",
    "Questions of chapter 3 (not in the table of annex 4)",
)
CALCULATED = Text("Doorrekening in bijlage 4", "Calculated in annex 4")
OURS = Text("Onze berekening met de getallen van bijlage 4", "Our calculation with the numbers of annex 4")


def _persons(number: int, name: str, label: Text, short: Text, formula: Expression) -> Computed:
    block = PATIENTS if number < 7 else TALK
    return Computed(number, name, block, label, short, Unit.PERSONS_PER_YEAR, CALCULATED, formula)


def _euro(
    number: int, name: str, label: Text, short: Text, formula: Expression, remark: Text = NOTHING
) -> Computed:
    block = NETWORK if number == 29 else TALK
    return Computed(number, name, block, label, short, Unit.EURO_PER_YEAR, CALCULATED, formula, remark)


def _ours(name: str, label: Text, unit: Unit, formula: Expression) -> Computed:
    return Computed(0, name, QUESTIONS, label, label, unit, OURS, formula)


AFTER_TALK = Of("vg_patients") * Of("share_referred_ggz_after_vg")

PATIENT_ROWS = (
    _persons(
        2,
        "inflow_regular_referral_without_vg",
        Text(
            "instroom ggz - reguliere verwijzing HA zonder verkennend gesprek (VG)",
            "inflow by regular GP referral without exploratory talk",
        ),
        Text("instroom zonder gesprek", "inflow without a talk"),
        Of("new_patients_per_year") - Of("vg_patients"),
    ),
    _persons(
        3,
        "inflow_ggz_after_vg",
        Text("instroom ggz na verkennend gesprek (VG)", "inflow to ggz after exploratory talk"),
        Text("instroom na gesprek", "inflow after a talk"),
        AFTER_TALK,
    ),
    _persons(
        4,
        "in_care_from_waiting_list",
        Text("in zorg vanaf de wachtlijst", "taken into care from the waiting list"),
        Text("in zorg vanaf de wachtlijst", "into care from the waiting list"),
        Of("new_patients_per_year") - Of("inflow_regular_referral_without_vg") - Of("inflow_ggz_after_vg"),
    ),
    _persons(
        5,
        "total_new_patients",
        Text("totaal aantal nieuwe patiënten", "total new patients"),
        Text("totaal nieuwe patiënten", "total new patients"),
        Of("inflow_regular_referral_without_vg")
        + Of("inflow_ggz_after_vg")
        + Of("in_care_from_waiting_list"),
    ),
    Computed(
        6,
        "waiting_list",
        PATIENTS,
        Text(
            "aantal wachtenden (startpunt 98.000 op basis van NZa-monitor wachtlijden)",
            "number waiting (start 98,000 from the NZa monitor)",
        ),
        Text("wachtenden aan het eind van het jaar", "waiting at the end of the year"),
        Unit.PERSONS,
        Text("NZa-cijfers 2024 en doorrekening in bijlage 4", "NZa figures of 2024, calculated in annex 4"),
        YearBefore("waiting_list", "waiting_list_start") - Of("in_care_from_waiting_list"),
        Text(
            "onder nul wacht niemand: dan zijn er plaatsen over", "below zero nobody waits: places are left"
        ),
    ),
    _persons(
        14,
        "referrals_ggz_after_vg",
        Text(
            "aantallen doorverwijzingen na een VG naar de ggz-sector", "referrals to the ggz after the talk"
        ),
        Text("verwijzingen naar ggz na gesprek", "referrals to ggz after a talk"),
        AFTER_TALK,
    ),
    _persons(
        15,
        "fewer_referrals_ggz",
        Text(
            "minder doorverwijzingen door het VG naar de ggz-sector",
            "fewer referrals to the ggz through the talk",
        ),
        Text("minder verwijzingen naar ggz", "fewer referrals to ggz"),
        Of("vg_patients") - Of("referrals_ggz_after_vg"),
    ),
    _persons(
        16,
        "referrals_social_after_vg",
        Text(
            "aantallen doorverwijzingen na een VG naar het sociaal domein",
            "referrals to the social domain after the talk",
        ),
        Text("verwijzingen naar sociaal domein", "referrals to the social domain"),
        Of("vg_patients") * Of("share_referred_social_after_vg"),
    ),
)

MONEY_ROWS = (
    _euro(
        17,
        "vg_cost_zvw",
        Text("kosten Zwv VG", "cost of talks, Zvw"),
        Text("kosten gesprekken Zvw", "cost of talks, Zvw"),
        Of("vg_patients") * Of("cost_per_vg_zvw"),
    ),
    _euro(
        18,
        "ggz_savings_ignoring_waiting_list",
        Text(
            "minder uitgaven in de ggz = minder doorverwijzingen (geen rekening houdend met wachtlijsten)",
            "lower ggz spending = fewer referrals (waiting lists ignored)",
        ),
        Text("minder uitgaven zonder wachtlijst", "lower spending, waiting list ignored"),
        -(Of("fewer_referrals_ggz") * Of("cost_per_ggz_trajectory")),
    ),
    _euro(
        19,
        "net_zvw_ignoring_waiting_list",
        Text(
            "per saldo Zwv-uitgaven (geen rekening houdend met wachtlijsten)",
            "net Zvw spending (waiting lists ignored)",
        ),
        Text("saldo Zvw zonder wachtlijst", "net Zvw, waiting list ignored"),
        Of("vg_cost_zvw") + Of("ggz_savings_ignoring_waiting_list"),
    ),
    _euro(
        20,
        "ggz_savings_with_waiting_list",
        Text(
            "minder uitgaven in de ggz = minder doorverwijzingen (rekening houdend met wachtlijsten)",
            "lower ggz spending = fewer referrals (waiting lists taken into account)",
        ),
        Text("minder uitgaven met wachtlijst", "lower spending, waiting list counted"),
        OnceCleared("waiting_list", Of("ggz_savings_ignoring_waiting_list")),
        Text(
            "de regel is afgeleid uit de gedrukte getallen: telt mee in een jaar dat zonder wachtenden eindigt",
            "the rule is inferred from the print: counts in a year that ends with nobody waiting",
        ),
    ),
    _euro(
        21,
        "net_zvw_with_waiting_list",
        Text(
            "per saldo Zwv-uitgaven (rekening houdend met wachtlijsten)",
            "net Zvw spending (waiting lists taken into account)",
        ),
        Text("saldo Zvw met wachtlijst", "net Zvw, waiting list counted"),
        Of("vg_cost_zvw") + Of("ggz_savings_with_waiting_list"),
    ),
    _euro(
        22,
        "vg_cost_social",
        Text("kosten sociaal domein VG", "cost of talks, social domain"),
        Text("kosten gesprekken sociaal domein", "cost of talks, social domain"),
        Of("vg_patients") * Of("cost_per_vg_social"),
    ),
    _euro(
        23,
        "extra_social_spending",
        Text(
            "extra uitgaven in het sociaal domein = meer doorverwijzingen",
            "extra spending in the social domain = more referrals",
        ),
        Text("extra uitgaven sociaal domein", "extra spending, social domain"),
        Of("referrals_social_after_vg") * Of("share_new_in_social") * Of("cost_per_social_support"),
    ),
    _euro(
        24,
        "net_social_spending",
        Text("per saldo uitgaven sociaal domein", "net spending, social domain"),
        Text("saldo sociaal domein", "net social domain"),
        Of("vg_cost_social") + Of("extra_social_spending"),
    ),
    _euro(
        29,
        "network_cost",
        Text("per saldo uitgaven (grotendeels Zwv)", "net spending (mostly Zvw)"),
        Text("kosten netwerken", "cost of networks"),
        Of("networks") * (Of("cost_coordination_per_network") + Of("cost_other_functions_per_network")),
    ),
)

POSTS = Of("talks") * Of("hours_per_talk") / Of("productive_hours")

QUESTION_ROWS = (
    _ours(
        "talks",
        Text(
            "verkennende gesprekken, tweede gesprekken meegeteld", "exploratory talks, second talks included"
        ),
        Unit.TALKS_PER_YEAR,
        Of("vg_patients") * (Number(Fraction(1)) + Of("share_second_talk")),
    ),
    _ours(
        "posts_ggz",
        Text("voltijdbanen van ggz-professionals voor de gesprekken", "full-time posts of ggz professionals"),
        Unit.FULL_TIME,
        POSTS,
    ),
    _ours(
        "posts_social",
        Text(
            "voltijdbanen van professionals uit het sociaal domein voor de gesprekken",
            "full-time posts of professionals of the social domain",
        ),
        Unit.FULL_TIME,
        POSTS,
    ),
)
