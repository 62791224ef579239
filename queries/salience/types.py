"""The eight types of the salience model (Mitchell, Agle and Wood, 1997): who has power, legitimacy and urgency.

The words are those of the model, no judgement of ours; a test holds them to the code list StakeholderType.
"""

from graph.text import Text

TYPES: dict[tuple[bool, bool, bool], str] = {
    (True, False, False): "DORMANT",
    (False, True, False): "DISCRETIONARY",
    (False, False, True): "DEMANDING",
    (True, True, False): "DOMINANT",
    (True, False, True): "DANGEROUS",
    (False, True, True): "DEPENDENT",
    (True, True, True): "DEFINITIVE",
    (False, False, False): "NON_STAKEHOLDER",
}
"""By power, legitimacy and urgency, in that order."""

WORDS = {
    "DORMANT": Text("slapende belanghebbende", "dormant stakeholder"),
    "DISCRETIONARY": Text("discretionaire belanghebbende", "discretionary stakeholder"),
    "DEMANDING": Text("veeleisende belanghebbende", "demanding stakeholder"),
    "DOMINANT": Text("dominante belanghebbende", "dominant stakeholder"),
    "DANGEROUS": Text("gevaarlijke belanghebbende", "dangerous stakeholder"),
    "DEPENDENT": Text("afhankelijke belanghebbende", "dependent stakeholder"),
    "DEFINITIVE": Text("definitieve belanghebbende", "definitive stakeholder"),
    "NON_STAKEHOLDER": Text("geen belanghebbende", "non-stakeholder"),
}


def type_of(power: bool | None, legitimacy: bool | None, urgency: bool | None) -> str:
    """The type that goes with the three scores; empty where one of them is not given."""
    if power is None or legitimacy is None or urgency is None:
        return ""
    return TYPES[power, legitimacy, urgency]


def attributes_of(code: str) -> tuple[bool | None, bool | None, bool | None]:
    """Power, legitimacy and urgency of a type; three times None for no type."""
    return next((three for three, name in TYPES.items() if name == code), (None, None, None))
