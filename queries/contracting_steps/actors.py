"""Who acts in each of the steps of contracting, by the Leidraad (ch. 4, 6 and annex 3).

Roles only. Steps 13, 18 and those of escalation have no place in the order of the Leidraad: theirs is ours.
"""

from graph.text import Text

PARTNERS = Text("de netwerkpartners", "the network partners")
BOTH_INSURERS = Text("de twee preferente zorgverzekeraars", "the two preferential insurers")
WITH_MANDATE = Text(
    "de preferente zorgverzekeraars en de mandaatgemeente",
    "the preferential insurers and the mandate municipality",
)
FINANCIERS = Text("gemeenten en zorgverzekeraars", "municipalities and insurers")

ACTORS = {
    **{f"CS0{number}": PARTNERS for number in range(1, 7)},
    "CS07": Text(
        "de eerste en tweede zorgverzekeraar en de mandaatgemeente",
        "the first and second insurer and the mandate municipality",
    ),
    "CS08": FINANCIERS,
    "CS09": WITH_MANDATE,
    "CS10": Text("andere partijen", "other parties"),
    "CS11": Text(
        "de netwerkpartners en de preferente zorgverzekeraars",
        "the network partners and the preferential insurers",
    ),
    "CS12": Text(
        "de netwerkpartners en de twee preferente zorgverzekeraars",
        "the network partners and the two preferential insurers",
    ),
    "CS13": Text("het netwerk en de financiers", "the network and the financiers"),
    "CS14": Text("de zorgverzekeraars", "the insurers"),
    "CS15": Text("de zorgaanbieders", "the care providers"),
    "CS16": Text(
        "de twee preferente zorgverzekeraars en de ggz-aanbieders",
        "the two preferential insurers and the mental health providers",
    ),
    "CS17": BOTH_INSURERS,
    "CS18": Text(
        "de zorgverzekeraars, de hoofdaannemer en de uitvoerders",
        "the insurers, the main contractor and the executors",
    ),
    "CS19": Text("gemeenten, zorgverzekeraars en het netwerk", "municipalities, insurers and the network"),
    "CS20": Text("de regio en de IZA-tafels", "the region and the IZA tables"),
    "CS21": WITH_MANDATE,
}
"""The actors by step; a test holds them to the code list ContractingStep."""

ESCALATION = ("CS20", "CS21")
OPTIONAL = frozenset({"CS10", "CS19", *ESCALATION})
"""Steps that the Leidraad allows and does not expect of every network."""
