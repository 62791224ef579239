"""Ambitions beside a value. A national ambition is never a region's score (Leidraad ch. 3, "Regionaal maatwerk")."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text

NATIONAL, REGION = "NATIONAL", "REGION"
OF_REGIONS = "procent van de regio’s"
REFERRALS = "referrals-ggz"
TWO_BASES = Text(
    "De documenten gebruiken twee grondslagen. Hoofdstuk 3 van de Leidraad spreekt van 20% (2025) en 30% (2027) minder "
    "verwijzingen naar de gespecialiseerde ggz. Bijlage 4 rekent met 20, 25 en 30% van de 120.000 mensen die een "
    "verkennend gesprek krijgen: 24.000 in 2025, dat is 4,4% van 550.000 nieuwe patiënten.",
    "The documents use two bases. Chapter 3 of the Leidraad speaks of 20% (2025) and 30% (2027) fewer referrals to "
    "specialised mental health care. Annex 4 reckons with 20, 25 and 30% of the 120,000 people who have an exploratory "
    "talk: 24,000 in 2025, which is 4.4% of 550,000 new patients.",
)


@dataclass(frozen=True, slots=True)
class Beside:
    """An ambition beside a value. `met` is None where they do not compare, or it names no least or most."""

    ambition: Node
    year: int | None
    target: float | None
    unit: str
    comparator: str
    scale: str
    comparable: bool
    met: bool | None
    explanation: Text
    sources: tuple[Source, ...]


@remembered
def aimed_at(view: GraphOnDay, indicator: str) -> Sequence[Node]:
    """The ambitions that values of an indicator can be laid beside, by year and name."""
    nodes = {s.subject: node for s in view.into(indicator, "AIMS_AT") if (node := view.node(s.subject))}
    return sorted(nodes.values(), key=lambda node: (node.text("year"), node.name.casefold(), node.id))


def beside(
    view: GraphOnDay, indicator: Node, subject: Node, period: str, value: float | None, unit: str
) -> tuple[Beside, ...]:
    """Every ambition of an indicator, with whether and how this value compares."""
    return tuple(
        _beside(view, ambition, indicator, subject, (period, value, unit))
        for ambition in aimed_at(view, indicator.id)
    )


def _beside(
    view: GraphOnDay,
    ambition: Node,
    indicator: Node,
    subject: Node,
    observed: tuple[str, float | None, str],
) -> Beside:
    _, value, _ = observed
    target = float(ambition.text("target")) if ambition.text("target") else None
    why = _why_not(ambition, subject, observed)
    comparable = why == NOTHING and value is not None and target is not None
    sources = tuple(view.graph.sources[id] for id in ambition.sources)
    year = int(ambition.text("year")) if ambition.text("year") else None
    return Beside(
        ambition,
        year,
        target,
        ambition.text("unit"),
        ambition.text("comparator"),
        ambition.text("scale"),
        comparable,
        _met(ambition, value, target) if comparable else None,
        why + (TWO_BASES if indicator.id == REFERRALS else NOTHING),
        sources,
    )


def _why_not(ambition: Node, subject: Node, observed: tuple[str, float | None, str]) -> Text:
    """Why a value cannot be compared with the ambition; nothing where it can."""
    period, value, unit = observed
    scale, national = ambition.text("scale"), subject.label == "Country"
    if scale == NATIONAL and not national:
        return Text(
            "Dit is een landelijke ambitie: voor een regio een handvat, geen score.",
            "This is a national ambition: something for a region to hold on to, no score.",
        )
    if scale != NATIONAL and national and ambition.text("unit") != OF_REGIONS:
        return Text("Deze ambitie gaat niet over het hele land.", "This ambition is not about the country.")
    if value is None:
        return NOTHING
    if ambition.text("unit") != unit:
        return Text("De ambitie telt in iets anders.", "The ambition counts in something else.")
    if ambition.text("year") not in ("", period[:4]):
        return Text("De ambitie is voor een ander jaar.", "The ambition is for another year.")
    return NOTHING


def _met(ambition: Node, value: float | None, target: float | None) -> bool | None:
    if value is None or target is None:
        return None
    match ambition.text("comparator"):
        case "AT_LEAST":
            return value >= target
        case "AT_MOST":
            return value <= target
    return None
