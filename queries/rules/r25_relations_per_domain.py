"""R25: for each domain it is laid down how contract parties relate to the others in it (Leidraad ch. 6)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries.agreements import RELATIONS, agreements_of, settled, stating
from queries.claims import vouching
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every domain of a network with a cooperation agreement, and every network where none is known."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.MUST, found, network_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    if not agreements_of(view, network) and not vouching(view, "SETTLES", network):
        yield Found(Status.UNKNOWN, _no_agreement(network), remedy=ASK)
        return
    for relation in RELATIONS:
        yield _of_domain(view, network, relation)


def _of_domain(view: GraphOnDay, network: Node, relation: str) -> Found:
    """Only a source that names all that was agreed for the network shows that a relation is not laid down:
    one agreement may be silent on what another paper holds."""
    words, known = WORDS[relation], settled(view, network)
    if relation in known:
        text = Text(
            f"Volgens onze bronnen is bij {network.name} vastgelegd {words.nl}.",
            f"By our sources it is laid down for {network.name} {words.en}.",
        )
        return Found(Status.OK, text, known[relation], relation)
    claims = vouching(view, "SETTLES", network)
    if claims:
        text = Text(
            f"Een bron die alle afspraken van {network.name} zegt te noemen, noemt niet {words.nl}.",
            f"A source that claims to name all agreements of {network.name} does not name {words.en}.",
        )
        return Found(Status.VIOLATION, text, claims, relation, remedy=LAY_IT_DOWN)
    text = Text(
        f"Of bij {network.name} is vastgelegd {words.nl}, staat niet in onze bronnen.",
        f"Whether it is laid down for {network.name} {words.en} is not in our sources.",
    )
    return Found(Status.UNKNOWN, text, view.sources_of(*stating(view, network)), relation, remedy=ASK)


def _no_agreement(network: Node) -> Text:
    return Text(
        f"In onze bronnen staan van {network.name} geen afspraken tussen de partners. Of per domein is vastgelegd hoe de "
        "contracterende partijen zich tot de anderen verhouden, is niet te beoordelen.",
        f"For {network.name} our sources state no agreements between the partners. Whether it is laid down per domain how the "
        "contracting parties relate to the others cannot be judged.",
    )


WORDS = {
    "RELATION_GGZ": Text(
        "hoe de contracterende partijen zich verhouden tot de overige ggz-aanbieders",
        "how the contracting parties relate to the other mental health providers",
    ),
    "RELATION_SOCIAL": Text(
        "hoe de contracterende partijen zich verhouden tot de overige partijen in het sociaal domein",
        "how the contracting parties relate to the other parties in the social domain",
    ),
    "RELATION_GP": Text(
        "hoe de contracterende partijen zich verhouden tot afzonderlijke huisartsen",
        "how the contracting parties relate to individual general practitioners",
    ),
}
ASK = Text(
    "Vraag het netwerk waar deze verhouding is vastgelegd, en laat dat als onderwerp van de afspraken opnemen.",
    "Ask the network where this relation is laid down, and record it as a topic of the agreements.",
)
LAY_IT_DOWN = Text(
    "Leg met de partners vast hoe zij zich tot de anderen in dit domein verhouden, of laat weten waar dat al staat.",
    "Lay down with the partners how they relate to the others in this domain, or tell where it is laid down already.",
)

RULE = Rule(
    id="R25",
    title=Text(
        "Per domein ligt vast hoe partijen zich tot de anderen verhouden",
        "For each domain it is laid down how parties relate to the others",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Voor elk van de drie domeinen is vastgelegd hoe de contracterende partijen zich verhouden tot respectievelijk de "
            "overige ggz-aanbieders, de overige partijen in het sociaal domein en afzonderlijke huisartsen.",
        ),
    ),
    explanation=Text(
        "Niet elke aanbieder sluit zelf een contract. Daarom ligt voor elk van de drie domeinen vast hoe de contracterende "
        "partijen zich verhouden tot de overige ggz-aanbieders, de overige partijen in het sociaal domein en de huisartsen. "
        "Waar dat moet staan, zegt de Leidraad niet; wij kijken naar de afspraken tussen de partners.",
        "Not every provider makes a contract itself. So for each of the three domains it is laid down how the contracting parties "
        "relate to the other mental health providers, the other parties in the social domain and the general practitioners. The "
        "Leidraad does not say where; we look at the agreements between the partners.",
    ),
    remedy=LAY_IT_DOWN,
    ask_whom=Text("Het netwerk.", "The network."),
    check=check,
    looks_at=Text("de drie domeinen van een netwerk", "the three domains of a network"),
    statements=("LR123",),
)
