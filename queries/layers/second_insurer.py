"""The layer `second-insurer`: which health insurer is second in every region."""

from graph.text import Text
from queries.layers.layer import Layer
from queries.layers.leading_insurer import STATES, painter

ID = "second-insurer"
TITLE = Text("Tweede zorgverzekeraar", "Second health insurer")

LAYER = Layer(
    id=ID,
    order=40,
    title=TITLE,
    asks=Text(
        "Welke zorgverzekeraar is in elke regio de tweede?",
        "Which health insurer is second in every region?",
    ),
    classes=STATES,
    paint=painter(ID, 2, TITLE),
    uses_scheme=True,
)
