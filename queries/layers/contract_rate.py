"""The layer `contract-rate`: for which part of the insured does an insurer have a contract for the network?

Only where facts allow it: a source states a contract of an insurer for the network, and a source states the
share in the region of every insurer that has one. Nobody claims to list all contracts, so the rate is "at
least". Everything else is unknown (Leidraad ch. 6: others follow the preferential insurers on fair share).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import contracts, networks
from queries.layers import signs
from queries.layers.layer import Choices, Layer, MapClass, Painted, Place, distinct
from queries.layers.networks import groups, sources_of
from queries.networks_of_municipality.networks import networks_of
from queries.sentences import names, scheme_words

ENDED = "ENDED"
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

NO_CONTRACT = Text("geen contract in onze bronnen", "no contract in our sources")
NO_SHARE = Text("geen marktaandeel in de regio bekend", "no market share in the region known")
NO_REGION = Text("netwerk ligt niet in één regio", "network does not lie in one region")
NO_NETWORK = Text("geen netwerk in onze bronnen", "no network in our sources")


@dataclass(frozen=True, slots=True)
class Rate:
    """At least this part of the insured, in percent; None with the reason where facts do not allow it."""

    network: Node
    percent: float | None
    insurers: tuple[Node, ...]
    why: Text
    sources: tuple[Source, ...]

    @property
    def map_class(self) -> MapClass:
        """The step in which the rate falls."""
        if self.percent is None:
            return signs.UNKNOWN
        percent = self.percent
        return next(found for least, found in STEPS if percent >= least)


@remembered
def rate(view: GraphOnDay, network: Node, scheme: str) -> Rate:
    """The part of the insured in the region of a network whose insurer has a contract for it."""
    made = [one for one in contracts.made_contracts(view, network) if one.insurers and one.status != ENDED]
    insurers = tuple({insurer.id: insurer for one in made for insurer in one.insurers}.values())
    sources = distinct(*(source for one in made for source in one.sources))
    regions = networks.regions_of_network(view, network, scheme)
    if not insurers:
        return Rate(network, None, (), NO_CONTRACT, ())
    if len(regions) != 1:
        return Rate(network, None, insurers, NO_REGION, sources)
    shares = [_newest_share(view, insurer, regions[0]) for insurer in insurers]
    if any(share is None for share in shares):
        return Rate(network, None, insurers, NO_SHARE, sources)
    stated = [share for share in shares if share is not None]
    percent = sum(float(str(share.get("share_percent"))) for share in stated)
    return Rate(
        network, min(percent, 100.0), insurers, NOTHING, distinct(*sources, *view.sources_of(*stated))
    )


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


def _newest_share(view: GraphOnDay, insurer: Node, region: Node) -> Statement | None:
    """The share in percent of the newest year that a source states for the region."""
    stated = [s for s in view.out(insurer.id, "HAS_SHARE") if s.object == region.id]
    stated = [s for s in stated if s.get("share_percent") is not None]
    return max(stated, key=lambda s: (s.text("year"), s.id), default=None)


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
        distinct(*(source for found in rates for source in found.sources), *sources_of(view, answer)),
        rates[0].why if same else NOTHING,
    )


def _told(found: Rate) -> Text:
    name = found.network.name
    if not found.insurers:
        return Text(
            f"van {name} staat geen contract van een zorgverzekeraar in onze bronnen.",
            f"our sources state no contract of an insurer for {name}.",
        )
    nl, en = dutch_list(names(found.insurers)), english_list(names(found.insurers))
    if found.percent is None:
        return Text(
            f"onze bronnen noemen voor {name} een contract van {nl}; voor welk deel van de verzekerden is onbekend.",
            f"our sources state a contract of {en} for {name}; for which part of the insured is unknown.",
        )
    return Text(
        f"onze bronnen noemen voor {name} een contract van {nl}, samen ten minste {found.percent:.0f}% van de verzekerden in de regio.",
        f"our sources state a contract of {en} for {name}, together at least {found.percent:.0f}% of the insured in the region.",
    )


def _sentence(view: GraphOnDay, choices: Choices) -> Text:
    found: Sequence[Node] = networks.networks_at(view, choices.level)
    known = sum(rate(view, network, choices.scheme).percent is not None for network in found)
    start = networks.level_words(view, choices.level)
    return Text(
        f"{start.nl}: van {known} van de {len(found)} netwerken is bekend voor welk deel van de verzekerden ten minste "
        f"een contract is; van {len(found) - known} is het onbekend.",
        f"{start.en}: for {known} of {len(found)} networks it is known for which part of the insured there is at least "
        f"a contract; for {len(found) - known} it is unknown.",
    )


LAYER = Layer(
    id="contract-rate",
    order=80,
    title=Text("Contracteergraad", "Contract rate"),
    asks=Text(
        "Voor welk deel van de verzekerden is er een contract?",
        "For which part of the insured is there a contract?",
    ),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
    uses_level=True,
)
