"""The layer `partners-complete`: do sources name the three partners that the Leidraad asks for?

A core institution, a partner from the social domain and an RHO (Leidraad ch. 6). Nobody claims to list all
partners, so one that is not named is unknown, unless a source vouches for the partners of the network.
"""

from collections.abc import Sequence

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries import networks, partners
from queries.cited import together
from queries.claims import vouching
from queries.layers import signs
from queries.layers.layer import Choices, Layer, MapClass, Painted, Place
from queries.layers.networks import groups, sources_of
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.sentences import names

ALL = MapClass(
    "all-named",
    Text("alle drie genoemd", "all three named"),
    signs.BLUE,
    explanation=Text(
        "Onze bronnen noemen een kerninstelling, een partner uit het sociaal domein en een RHO.",
        "Our sources name a core institution, a partner from the social domain and an RHO.",
    ),
)
DIFFERS = signs.MULTIPLE.titled(
    "verschilt per netwerk",
    "differs per network",
    Text(
        "De gemeente valt in netwerken met een verschillend antwoord.", "Its networks have different answers."
    ),
)
MISSING = signs.NONE.titled(
    "niet alle drie",
    "not all three",
    Text(
        "Een bron die zegt alle partners te noemen, noemt ze niet alle drie.",
        "A source that claims to name all partners does not name all three.",
    ),
)
NO_NETWORK = MapClass(
    "no-network",
    Text("geen netwerk", "no network"),
    "#E8DFCB",
    outline="#8C7B58",
    explanation=Text("De gemeente staat bij geen netwerk.", "It stands with no network."),
)
NOT_ALL = signs.UNKNOWN.titled(
    "onbekend: niet alle drie in onze bronnen",
    "unknown: not all three in our sources",
    Text(
        "Onze bronnen noemen niet alle drie de partners; dat zegt niets over het netwerk.",
        "Our sources do not name all three partners; that says nothing of the network.",
    ),
)
CLASSES = (ALL, DIFFERS, MISSING, NO_NETWORK, NOT_ALL)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with what sources say of the partners of its networks."""
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(networks.level_words(view, choices.level),),
        sentence=_sentence(view, choices.level),
        classes=CLASSES,
        places=tuple(_place(view, node, choices.level) for node in view.of_label("Municipality")),
        groups=groups(view, choices.level),
        keyed=True,
    )


def _place(view: GraphOnDay, municipality: Node, level: str) -> Place:
    answer = networks_of(view, municipality, level)
    found = [candidate.network for candidate in answer.candidates]
    if not found:
        return _without_network(view, municipality, answer)
    kinds = [_class_of(view, network) for network in found]
    sign = kinds[0] if len({kind.id for kind in kinds}) == 1 else DIFFERS
    named = [partner for network in found for partner in partners.partners(view, network)]
    return Place(
        municipality,
        sign.id,
        sign.title,
        sum((_told(view, network) for network in found), _stands(municipality, found)),
        together(
            (source for partner in named for source in partner.sources),
            (source for candidate in answer.candidates for source in candidate.sources),
        ),
        _lacking(view, found) if sign is NOT_ALL else NOTHING,
    )


def _without_network(view: GraphOnDay, municipality: Node, answer: NetworksAnswer) -> Place:
    known = answer.state is State.NONE
    sign = NO_NETWORK if known else NOT_ALL
    reason = NOTHING if known else Text("netwerk onbekend", "network unknown")
    sources = sources_of(view, answer)
    return Place(municipality, sign.id, sign.title, answer.explanation, sources, reason)


def _class_of(view: GraphOnDay, network: Node) -> MapClass:
    if not partners.missing_roles(view, network):
        return ALL
    return MISSING if vouching(view, "PARTNER_IN", network) else NOT_ALL


def _stands(municipality: Node, found: Sequence[Node]) -> Text:
    name, listed = municipality.name, names(found)
    return Text(f"{name} valt in {dutch_list(listed)}.", f"{name} falls in {english_list(listed)}.")


def _told(view: GraphOnDay, network: Node) -> Text:
    missing = partners.missing_roles(view, network)
    if not missing:
        return Text(
            f"Bij {network.name} noemen onze bronnen alle drie de partners.",
            f"For {network.name} our sources name all three partners.",
        )
    none = partners.none_of(missing)
    return Text(
        f"Bij {network.name} noemen onze bronnen {none.nl}.",
        f"For {network.name} our sources name {none.en}.",
    )


def _lacking(view: GraphOnDay, found: Sequence[Node]) -> Text:
    """Which of the three are not named, for the counts in the legend."""
    roles = {role for network in found for role in partners.missing_roles(view, network)}
    words = [partners.ROLE_WORDS[role] for role in partners.REQUIRED_ROLES if role in roles]
    nl = " of ".join(word.nl for word in words)
    return Text(f"geen {nl}", "no " + " or ".join(word.en for word in words))


def _sentence(view: GraphOnDay, level: str) -> Text:
    found, start = networks.networks_at(view, level), networks.level_words(view, level)
    complete = sum(not partners.missing_roles(view, network) for network in found)
    rest = len(found) - complete
    return Text(
        f"{start.nl} staan {dutch_count(len(found), 'netwerk', 'netwerken')}. Van {complete} noemen onze bronnen een "
        f"kerninstelling, een partner uit het sociaal domein en een RHO; van {rest} noemen ze niet alle drie.",
        f"{start.en} there are {len(found)} networks. For {complete} our sources name a core institution, a partner "
        f"from the social domain and an RHO; for {rest} not all three.",
    )


LAYER = Layer(
    id="partners-complete",
    order=60,
    title=Text("Partners van het netwerk", "Partners of the network"),
    asks=Text(
        "Noemen onze bronnen de drie partners die de Leidraad vraagt?",
        "Do our sources name the three partners that the Leidraad asks for?",
    ),
    classes=CLASSES,
    paint=paint,
    uses_level=True,
)
