"""Which parties are in a network, by role, and which of the three that must be in it our sources do not name."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries.claims import vouching
from queries.dossier.asking import of_network
from queries.dossier.line import Line, Topic, TopicAnswer, called, claims_all, none, told, unknown
from queries.partners import CORE, RHO, ROLE_WORDS, SOCIAL, Partner, missing_roles, partners
from queries.things import by_name

TITLES = {
    CORE: Text("Kerninstelling", "Core institution"),
    RHO: Text("Huisartsen", "GPs"),
    SOCIAL: Text("Sociaal domein", "Social domain"),
    "OTHER_GGZ": Text("Andere ggz", "Other mental health care"),
    "CLIENT": Text("Cliënten", "Clients"),
    "OTHER": Text("Anderen", "Others"),
}
PARTIES = Text("partijen", "parties")
MOST = 12


def parties(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """The partners of each network by role, and the required roles for which none is named."""
    lines = [line for network in networks for line in _of_network(view, region, network)]
    counted = {network.id: len({p.organisation.id for p in partners(view, network)}) for network in networks}
    having = [network for network in networks if counted[network.id]]
    nl = [f"{network.name} {counted[network.id]}" for network in having]
    if not having:
        known = NOTHING
    elif len(networks) == 1:
        number = counted[having[0].id]
        known = Text(f"{dutch_count(number, 'partij', 'partijen')} genoemd.", f"{number} parties named.")
    else:
        known = Text(f"Genoemd: {dutch_list(nl, 4)}.", f"Named: {english_list(nl, 4)}.")
    return TopicAnswer(Topic.PARTIES, known, tuple(lines))


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    found, claims = partners(view, network), vouching(view, "PARTNER_IN", network)
    if found:
        every = by_name(partner.organisation for partner in found)
        sources = [source for partner in found for source in partner.sources]
        text = by_role(found)
        if claims:
            start = claims_all(claims, Text("alle partners", "all partners"))
            text += Text(f"{start.nl}.", f"{start.en}.")
        yield told(
            Topic.PARTIES, network, PARTIES, text, things=every, complete=bool(claims), sources=sources
        )  # fmt: skip
    for role in missing_roles(view, network):
        yield _missing(view, region, network, role)


def by_role(found: Sequence[Partner]) -> Text:
    """The partners by role, the three that the Leidraad asks for first."""
    text = NOTHING
    for role, title in TITLES.items():
        nl, en = called(by_name(partner.organisation for partner in found if partner.role == role))
        if nl:
            text += Text(f"{title.nl}: {dutch_list(nl, MOST)}.", f"{title.en}: {english_list(en, MOST)}.")
    return text


def _missing(view: GraphOnDay, region: Node, network: Node, role: str) -> Line:
    words, claims = ROLE_WORDS[role], vouching(view, "PARTNER_IN", network)
    if claims:
        start = claims_all(claims, Text("alle partners", "all partners"))
        text = Text(
            f"{start.nl}; een {words.nl} staat er niet bij.", f"{start.en}; a {words.en} is not among them."
        )  # fmt: skip
        return none(Topic.PARTIES, network, words, text, claims)
    step = Text(f"Vraag welke {words.nl} meedoet.", f"Ask which {words.en} takes part.")
    return unknown(Topic.PARTIES, network, words, step, of_network(view, network, region))
