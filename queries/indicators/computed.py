"""Indicators on network formation and contracting that follow from the graph itself (Leidraad ch. 7)."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import NOTHING, Text
from queries import geography, networks
from queries.claims import vouching
from queries.contract_rate.question import INSURERS, MUNICIPALITIES, RateRow, by_network, by_region
from queries.functions import FUNCTION_I, functions_words
from queries.partners import partners
from queries.question import Asked


@dataclass(frozen=True, slots=True)
class Computed:
    """A value that follows from other facts; None where they do not tell."""

    value: float | None
    text: str
    remark: Text
    sources: tuple[Source, ...]


AT_LEAST = Text(
    "Ten minste: geen bron zegt alles te noemen.", "At least: no source claims to name everything."
)


def belongs_to(indicator: str, subject: Node) -> bool:
    """Whether an indicator can be asked of a subject: one that we compute has its own kind of subject."""
    labels = {label for label, name in MADE if name == indicator}
    return not labels or subject.label in labels


def computed(view: GraphOnDay, indicator: str, subject: Node, asked: Asked) -> Computed | None:
    """The value of an indicator that follows from the graph; None for one that only sources can give."""
    make = MADE.get((subject.label, indicator))
    return make(view, subject, asked) if make else None


def _parties(view: GraphOnDay, network: Node, asked: Asked) -> Computed | None:
    found = partners(view, network)
    if not found:
        return None
    number = len({partner.organisation.id for partner in found})
    sources = tuple(dict.fromkeys(source for partner in found for source in partner.sources))
    return Computed(float(number), "", AT_LEAST, sources)


def _legal_form(view: GraphOnDay, network: Node, asked: Asked) -> Computed | None:
    form = network.text("legal_form")
    described = tuple(view.graph.sources[id] for id in network.sources)
    return Computed(None, form, NOTHING, described) if form else None


def _functions(view: GraphOnDay, network: Node, asked: Asked) -> Computed | None:
    stated = view.out(network.id, "OFFERS")
    if not stated:
        return None
    codes = {statement.object for statement in stated}
    words = functions_words(view, codes).nl
    return Computed(float(len(codes)), words, AT_LEAST, view.sources_of(*stated))


def _rate(view: GraphOnDay, subject: Node, asked: Asked, parties: str) -> Computed | None:
    rows = by_network if subject.label == "Network" else by_region
    found = (
        row for row in rows(view, networks.require_level(view, asked.level), asked) if row.parties == parties
    )
    row = next((row for row in found if (row.subject.id, row.function) == (subject.id, FUNCTION_I)), None)
    return _of_row(row) if row is not None and row.percent_signed is not None else None


def _of_row(row: RateRow) -> Computed:
    unknown = f"{row.percent_unknown:.0f}".replace(".", ",")
    remark = Text(
        f"Functie I, naar aantal; van {unknown}% weten wij het niet.",
        f"Function I, by number; of {unknown}% we do not know.",
    )
    return Computed(row.percent_signed, "", remark, row.sources)


def _insurer_rate(view: GraphOnDay, subject: Node, asked: Asked) -> Computed | None:
    return _rate(view, subject, asked, INSURERS)


def _municipality_rate(view: GraphOnDay, subject: Node, asked: Asked) -> Computed | None:
    return _rate(view, subject, asked, MUNICIPALITIES)


def _number_of_networks(view: GraphOnDay, country: Node, asked: Asked) -> Computed | None:
    level = networks.require_level(view, asked.level)
    stated, counted = _stated(view, level), len(networks.networks_at(view, level))
    if not counted and not _lists_all(view, level):
        return None
    return Computed(float(counted), "", _counted(view, level), view.sources_of(*stated))


def _regions_with_network(view: GraphOnDay, country: Node, asked: Asked) -> Computed | None:
    level, scheme = networks.require_level(view, asked.level), geography.require_scheme(view, asked.scheme)
    regions = geography.regions(view, scheme)
    having = [
        r for r in regions if any(networks.is_at(view, n.id, level) for n in networks.in_region(view, r))
    ]
    if not regions or (not having and not _lists_all(view, level)):
        return None
    remark = _counted(view, level) + Text(
        f"In {len(having)} van de {len(regions)} regio’s ligt ten minste een deel van een netwerk.",
        f"In {len(having)} of {len(regions)} regions lies at least a part of a network.",
    )
    sources = view.sources_of(*_stated(view, level), *view.of_kind("COVERS"))
    return Computed(round(100 * len(having) / len(regions), 1), "", remark, sources)


def _stated(view: GraphOnDay, level: str) -> tuple[Statement, ...]:
    return tuple(s for s in view.of_kind("HAS_STATUS") if s.object == level)


def _lists_all(view: GraphOnDay, level: str) -> bool:
    """Whether a source claims, by the day, to name every network of the level: only then is none an answer."""
    return level == networks.LISTED and bool(vouching(view, "NETWORKS"))


def _counted(view: GraphOnDay, level: str) -> Text:
    """Which networks count, and that it can be more where no source claims to name them all."""
    words = networks.level_words(view, level)
    counted = Text(f"{words.nl}.", f"{words.en}.")
    return counted if _lists_all(view, level) else counted + AT_LEAST


Make = Callable[[GraphOnDay, Node, Asked], Computed | None]
MADE: dict[tuple[str, str], Make] = {
    ("Network", "parties-involved"): _parties,
    ("Network", "legal-form"): _legal_form,
    ("Network", "functions-offered"): _functions,
    ("Network", "contract-rate-insurers"): _insurer_rate,
    ("Network", "contract-rate-municipalities"): _municipality_rate,
    ("Region", "contract-rate-insurers"): _insurer_rate,
    ("Region", "contract-rate-municipalities"): _municipality_rate,
    ("Country", "number-of-networks"): _number_of_networks,
    ("Country", "regions-with-network"): _regions_with_network,
}
