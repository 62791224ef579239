"""The layer `first-insurer`: which health insurer is first in every region."""

from graph.text import Text
from queries.layers.layer import Layer
from queries.layers.leading_insurer import STATES, painter

ID = "first-insurer"
TITLE = Text("Eerste zorgverzekeraar", "First health insurer")

LAYER = Layer(
    id=ID,
    order=30,
    title=TITLE,
    asks=Text(
        "Welke zorgverzekeraar is in elke regio de eerste?",
        "Which health insurer is first in every region?",
    ),
    classes=STATES,
    paint=painter(ID, 1, TITLE),
    uses_scheme=True,
)
