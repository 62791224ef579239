"""The layer `contract-rate`: for which part of the insured did the insurer sign for functions I to III?

The numbers are those of the question `contract-rate`; the least of the three functions colours the map.
Nobody claims to list all contracts, so the rate is "at least". Everything else is unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.contract_rate.question import INSURERS, RateRow, rates_of
from queries.functions import REQUIRED
from queries.layers import signs
from queries.layers.layer import Choices, Layer, MapClass, Painted, Place
from queries.layers.networks import groups, sources_of
from queries.networks_of_municipality.networks import networks_of
from queries.sentences import names, scheme_words
from queries.things import by_name

STEPS = (
    (75, MapClass("from-75", Text("75% of meer", "75% or more"), "#08306B")),
    (50, MapClass("from-50", Text("50 tot 75%", "50 to 75%"), "#2F79B5")),
    (25, MapClass("from-25", Text("25 tot 50%", "25 to 50%"), "#82BBDB")),
    (0, MapClass("from-0", Text("minder dan 25%", "less than 25%"), "#DCEAF6", outline="#2F79B5")),
)
DIFFERS = signs.MULTIPLE.titled(
    "verschilt per netwerk",
    "differs per network",
    Text(
        "De gemeente valt in netwerken met een verschillend antwoord.", "Its networks have different answers."
    ),
)
CLASSES = (*(found for _, found in STEPS), DIFFERS, signs.UNKNOWN)

NO_CONTRACT = Text("geen getekend contract in onze bronnen", "no signed contract in our sources")
NOT_ALL_FUNCTIONS = Text("niet van alle drie de functies bekend", "not known of all three functions")
NO_SHARE = Text("geen marktaandeel in de regio bekend", "no market share in the region known")
NO_NETWORK = Text("geen netwerk in onze bronnen", "no network in our sources")


@dataclass(frozen=True, slots=True)
class Rate:
    """Of one network the rates of functions I to III, by the question `contract-rate`; the least of them colours."""

    network: Node
    rows: tuple[RateRow, ...]

    @property
    def percent(self) -> float | None:
        """At least this part of the insured has a signed contract for each of the functions; None: unknown."""
        found = [row.weight.signed for row in self.rows]
        known = [part for part in found if part is not None]
        return min(known) if known and len(known) == len(found) else None

    @property
    def insurers(self) -> tuple[Node, ...]:
        """Who signed for some function, by name."""
        return by_name(node for row in self.rows for node in row.tally.signed)

    @property
    def why(self) -> Text:
        """Why there is no part to show."""
        if self.percent is not None:
            return NOTHING
        if not self.insurers:
            return NO_CONTRACT
        silent = [row for row in self.rows if not row.tally.signed and not row.tally.not_signed]
        return NOT_ALL_FUNCTIONS if silent else NO_SHARE

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of what is known of the contracts."""
        return together(source for row in self.rows for source in row.sources)

    @property
    def map_class(self) -> MapClass:
        """The step in which the rate falls."""
        percent = self.percent
        return signs.UNKNOWN if percent is None else next(found for least, found in STEPS if percent >= least)


@remembered
def rate(view: GraphOnDay, network: Node, scheme: str) -> Rate:
    """The rates of a network for functions I to III."""
    rows = rates_of(view, network, scheme)
    return Rate(network, tuple(row for row in rows if row.parties == INSURERS and row.function in REQUIRED))


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the rate of its network."""
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(
            networks.level_words(view, choices.level),
            scheme_words(view, choices.scheme),
        ),
        sentence=_sentence(view, choices),
        classes=CLASSES,
        places=tuple(_place(view, node, choices) for node in view.of_label("Municipality")),
        groups=groups(view, choices.level),
        keyed=True,
    )


def _place(view: GraphOnDay, municipality: Node, choices: Choices) -> Place:
    answer = networks_of(view, municipality, choices.level)
    rates = [rate(view, candidate.network, choices.scheme) for candidate in answer.candidates]
    if not rates:
        return Place(
            municipality,
            signs.UNKNOWN.id,
            signs.UNKNOWN.title,
            answer.explanation,
            sources_of(view, answer),
            NO_NETWORK,
        )
    same = len({found.map_class.id for found in rates}) == 1
    sign = rates[0].map_class if same else DIFFERS
    start = Text(f"{municipality.name}:", f"{municipality.name}:")
    return Place(
        municipality,
        sign.id,
        sign.title,
        sum((_told(found) for found in rates), start),
        together((source for found in rates for source in found.sources), sources_of(view, answer)),
        rates[0].why if same else NOTHING,
    )


def _told(found: Rate) -> Text:
    name = found.network.name
    if not found.insurers:
        return Text(
            f"van {name} staat geen getekend contract van een zorgverzekeraar in onze bronnen.",
            f"our sources state no signed contract of an insurer for {name}.",
        )
    nl, en = dutch_list(names(found.insurers)), english_list(names(found.insurers))
    if found.percent is None:
        return Text(
            f"onze bronnen noemen voor {name} een getekend contract van {nl}; voor welk deel van de verzekerden functies I tot "
            "en met III zijn getekend, is onbekend.",
            f"our sources state a signed contract of {en} for {name}; for which part of the insured functions I to III are "
            "signed is unknown.",
        )
    return Text(
        f"onze bronnen noemen voor {name} getekende contracten van {nl}, voor elk van de functies I tot en met III van ten "
        f"minste {found.percent:.0f}% van de verzekerden in de regio.",
        f"our sources state signed contracts of {en} for {name}, for each of functions I to III of at least "
        f"{found.percent:.0f}% of the insured in the region.",
    )


def _sentence(view: GraphOnDay, choices: Choices) -> Text:
    found: Sequence[Node] = networks.networks_at(view, choices.level)
    known = sum(rate(view, network, choices.scheme).percent is not None for network in found)
    start = networks.level_words(view, choices.level)
    return Text(
        f"{start.nl}: van {known} van de {len(found)} netwerken is bekend voor welk deel van de verzekerden ten minste een "
        f"contract voor functies I tot en met III is getekend; van {len(found) - known} is het onbekend.",
        f"{start.en}: for {known} of {len(found)} networks it is known for which part of the insured there is at least a "
        f"signed contract for functions I to III; for {len(found) - known} it is unknown.",
    )


LAYER = Layer(
    id="contract-rate",
    order=80,
    title=Text("Contracteergraad", "Contract rate"),
    asks=Text(
        "Voor welk deel van de verzekerden tekende de verzekeraar voor functies I tot en met III?",
        "For which part of the insured did the insurer sign for functions I to III?",
    ),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
    uses_level=True,
)
