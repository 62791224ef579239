"""The parts of which the money of a business case is drawn: the row, its name, and how it is told apart."""

from dataclasses import dataclass

from graph.text import Text
from queries.layers.layer import Pattern
from queries.layers.signs import BLUE, GREEN, ORANGE, PURPLE, SKY


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the bars of money: its row, what it is called, and how it is drawn."""

    row: str
    name: Text
    colour: str
    pattern: Pattern


SPENT = (
    Part("vg_cost_zvw", Text("gesprekken (Zvw)", "talks (Zvw)"), BLUE, Pattern.PLAIN),
    Part(
        "net_social_spending",
        Text("gesprekken en begeleiding (sociaal domein)", "talks and support (social domain)"),
        ORANGE,
        Pattern.DIAGONAL,
    ),
    Part(
        "network_cost",
        Text("netwerken (grotendeels Zvw)", "networks (mostly Zvw)"),
        GREEN,
        Pattern.DOTS,
    ),
    Part(
        "waived_own_risk_zvw",
        Text("kwijtgescholden eigen risico (Zvw)", "waived own risk (Zvw)"),
        PURPLE,
        Pattern.CROSS,
    ),
)
SAVED = Part(
    "ggz_savings_with_waiting_list",
    Text("minder uitgaven in de ggz", "lower spending in the ggz"),
    SKY,
    Pattern.STRIPES,
)
PARTS = (*SPENT, SAVED)
"""What is spent stands above zero, what is saved below it. Annex 4 does not add the parts up; drawing them so is ours."""
