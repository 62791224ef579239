"""The layer `ending-soon`: how soon the first thing ends of what a municipality's networks and region rest on.

Only ends that a source states: contracts, plans, money, deviations, mandates and terms of leading insurers.
Where our sources state no end the answer is unknown, never "nothing ends".
"""

from collections.abc import Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_count, dutch_date, english_date
from queries import geography, networks
from queries.cited import together
from queries.ending_soon.ending import Ending, EndingKind
from queries.ending_soon.question import endings
from queries.ending_soon.within import Within
from queries.layers import signs
from queries.layers.layer import Choices, Layer, MapClass, Painted, Place
from queries.layers.networks import groups
from queries.sentences import scheme_words

STEPS = (
    (Within(3, 0), MapClass("within-3-months", Text("binnen 3 maanden", "within 3 months"), "#08306B")),
    (Within(6, 0), MapClass("within-6-months", Text("3 tot 6 maanden", "3 to 6 months"), "#2F79B5")),
    (Within(12, 0), MapClass("within-1-year", Text("6 tot 12 maanden", "6 to 12 months"), "#82BBDB")),
)
LATER = MapClass("later", Text("later dan een jaar", "later than a year"), "#DCEAF6", outline="#2F79B5")
UNKNOWN = signs.UNKNOWN.titled(
    "geen einddatum bekend",
    "no end known",
    Text(
        "Onze bronnen noemen hier geen einddatum; dat zegt niet dat niets eindigt.",
        "Our sources state no end here; that does not say that nothing ends.",
    ),
)
CLASSES = (*(found for _, found in STEPS), LATER, UNKNOWN)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the first end that a source states."""
    found = by_municipality(view, choices.scheme)
    places = tuple(_place(view, node, found.get(node.id, ())) for node in view.of_label("Municipality"))
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(scheme_words(view, choices.scheme),),
        sentence=_sentence(places),
        classes=CLASSES,
        places=places,
        groups=groups(view, networks.LISTED),
        keyed=True,
    )


@remembered
def by_municipality(view: GraphOnDay, scheme: str) -> dict[str, Sequence[Ending]]:
    """The endings that touch every municipality, soonest first: of its networks, and of its region in a scheme."""
    touched: dict[str, list[Ending]] = {}
    for row in endings(view):
        if not row.proposal and row.kind is not EndingKind.PURCHASING_POLICY:
            for code in _municipalities(view, scheme, row.subject):
                touched.setdefault(code, []).append(row)
    return {code: tuple(rows) for code, rows in touched.items()}


def _municipalities(view: GraphOnDay, scheme: str, subject: Node) -> frozenset[str]:
    if subject.label == "Network":
        return frozenset(cover.municipality.id for cover in networks.municipalities(view, subject))
    if subject.label == "Region" and subject.text("scheme") == scheme:
        return frozenset(member.municipality.id for member in geography.members(view, subject))
    return frozenset()


def _place(view: GraphOnDay, municipality: Node, rows: Sequence[Ending]) -> Place:
    name = municipality.name
    if not rows:
        text = Text(
            f"{name}: onze bronnen noemen hier geen einddatum van een contract, plan, geld, afwijking of mandaat.",
            f"{name}: our sources state no end of a contract, plan, money, deviation or mandate here.",
        )
        return Place(municipality, UNKNOWN.id, UNKNOWN.title, text, ())
    first = rows[0]
    told = Text(f"{name}: als eerste eindigt, van", f"{name}: the first to end, of") + first.sentence
    return Place(
        municipality,
        _class(view, first.ends).id,
        Text(dutch_date(first.ends), english_date(first.ends)),
        told + _more(len(rows) - 1),
        together(source for row in rows for source in row.sources),
    )


def _class(view: GraphOnDay, ends: date) -> MapClass:
    return next((found for within, found in STEPS if ends <= within.until(view.day)), LATER)


def _more(number: int) -> Text:
    if not number:
        return NOTHING
    return Text(
        f"Ook van {dutch_count(number, 'ander punt', 'andere punten')} is een einddatum bekend.",
        f"Of {number} more an end is known.",
    )


def _sentence(places: Sequence[Place]) -> Text:
    soon = sum(place.map_class in ("within-3-months", "within-6-months") for place in places)
    unknown = sum(place.map_class == UNKNOWN.id for place in places)
    return Text(
        f"Bij {dutch_count(soon, 'gemeente', 'gemeenten')} eindigt volgens onze bronnen binnen 6 maanden een contract, "
        f"plan, geldstroom, afwijking of mandaat van het netwerk of de regio. Bij {dutch_count(unknown, 'gemeente', 'gemeenten')} "
        "noemen onze bronnen geen einddatum.",
        f"For {soon} municipalities a contract, plan, flow of money, deviation or mandate of the network or region ends "
        f"within 6 months, by our sources. For {unknown} municipalities our sources state no end.",
    )


LAYER = Layer(
    id="ending-soon",
    order=90,
    title=Text("Wat eindigt binnenkort", "What ends soon"),
    asks=Text(
        "Hoe snel eindigt er een contract, plan, geldstroom, afwijking of mandaat?",
        "How soon does a contract, plan, flow of money, deviation or mandate end?",
    ),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
)
