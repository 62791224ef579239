"""R27: function I has a Zvw side and a municipal side (Leidraad ch. 5 and 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text
from queries import networks
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.contracts import NetworkContract, made_contracts
from queries.functions import FUNCTION_I
from queries.rules.contract_judging import Wanted, contract_parties, listed, nothing_to_judge
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop: is function I paid on both sides?"""
    for network in active_networks(view):
        yield judgement(view, network, Severity.SHOULD, _of_network(view, network), contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Found:
    made = made_contracts(view, network)
    paying = [one for one in made if FUNCTION_I in one.functions]
    insurers = [one for one in paying if one.insurers]
    social = [one for one in paying if one.authorities]
    contracted = _contracted(view, network)
    claims = naming_all_contracts(view, network)
    if not (insurers or social or contracted or claims):
        return nothing_to_judge(view, network, WANTED, QUESTION)
    sources = together(*(one.sources for one in (*insurers, *social)), contracted if not insurers else ())
    if (insurers or contracted) and social:
        return Found(Status.OK, _both(network, insurers, social), sources, about=_about(paying))
    without_function = [one for one in made if not one.functions]
    proven = bool(claims) and not without_function and not (contracted and not insurers)
    text = _one_side(network, bool(insurers or contracted), bool(social)) + (ALL_NAMED if proven else OPEN)
    status = Status.VIOLATION if proven else Status.UNKNOWN
    remedy = ARRANGE if proven else ASK
    return Found(status, text, together(sources, claims if proven else ()), "", _about(paying), remedy)


def _contracted(view: GraphOnDay, network: Node) -> tuple[Source, ...]:
    """Sources that call the network contracted: insurers signed for function I, whatever contracts we know."""
    stated = [s for s in networks.statuses(view, network.id) if s.status.id == "CONTRACTED"]
    return stated[0].sources if stated else ()


def _about(contracts: Sequence[NetworkContract]) -> tuple[Node, ...]:
    return tuple(one.contract for one in contracts)


def _both(network: Node, insurers: Sequence[NetworkContract], social: Sequence[NetworkContract]) -> Text:
    nl = f" ({listed(insurers).nl})" if insurers else ""
    en = f" ({listed(insurers).en})" if insurers else ""
    return Text(
        f"Voor het verkennend gesprek van {network.name} betalen volgens onze bronnen zorgverzekeraars{nl} en gemeenten "
        f"({listed(social).nl}).",
        f"By our sources insurers{en} and municipalities ({listed(social).en}) pay for the exploratory talk of {network.name}.",
    )


def _one_side(network: Node, insurers: bool, social: bool) -> Text:
    if insurers or social:
        known, missing = (INSURERS, SOCIAL) if insurers else (SOCIAL, INSURERS)
        return Text(
            f"Voor het verkennend gesprek van {network.name} noemen onze bronnen een contract van {known.nl}, en geen van "
            f"{missing.nl}.",
            f"For the exploratory talk of {network.name} our sources name a contract of {known.en}, and none of {missing.en}.",
        )
    return Text(
        f"Voor het verkennend gesprek van {network.name} noemen onze bronnen geen contract van een zorgverzekeraar en geen van "
        "een gemeente.",
        f"For the exploratory talk of {network.name} our sources name no contract of an insurer and none of a municipality.",
    )


INSURERS, SOCIAL = Text("een zorgverzekeraar", "an insurer"), Text("een gemeente", "a municipality")
WANTED = Wanted(
    Text(
        "contract voor het verkennend gesprek (functie I)", "contract for the exploratory talk (function I)"
    ),
    function=FUNCTION_I,
)
QUESTION = Text("Of beide kanten betalen", "Whether both sides pay")
OPEN = Text(
    "Of de andere kant ook betaalt, weten wij niet.", "Whether the other side pays too, we do not know."
)
ALL_NAMED = Text(
    "Een bron die alle contracten zegt te noemen, noemt er ook geen.",
    "A source that claims to name all contracts names none either.",
)
ASK = Text(
    "Vraag de zorgverzekeraars en de gemeenten wie het verkennend gesprek betaalt, en leg beide kanten vast.",
    "Ask the insurers and the municipalities who pays the exploratory talk, and record both sides.",
)
ARRANGE = Text(
    "Bespreek met de preferente zorgverzekeraars en de mandaathouder hoe de kosten van het verkennend gesprek worden verdeeld.",
    "Discuss with the preferential insurers and the mandate holder how the costs of the exploratory talk are divided.",
)

RULE = Rule(
    id="R27",
    title=Text(
        "Het verkennend gesprek heeft een Zvw-kant en een gemeentelijke kant",
        "The exploratory talk has a Zvw side and a municipal side",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Het verkennend gesprek wordt, als onderdeel van het Mentale gezondheidsnetwerk en passend bij de lokale situatie, "
            "uitgevoerd door een ggz-professional samen met een sociaal domein-professional.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "Het zorgdeel van het verkennend gesprek (deelname van de ggz-professional) wordt bekostigd op basis van een "
            "prestatie voor het verkennend gesprek.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "De inzet voor het verkennend gesprek kan worden bekostigd uit de SPUK-IZA.",
        ),
    ),
    explanation=Text(
        "Het verkennend gesprek voeren een ggz-professional en een professional uit het sociaal domein samen. De "
        "zorgverzekeraar betaalt het zorgdeel, de gemeente het sociale deel. Wij kijken of van beide kanten een contract, "
        "subsidie of eigen inzet bekend is.",
        "A mental health professional and a social-domain professional hold the exploratory talk together. The insurer pays the "
        "care part, the municipality the social part. We look whether a contract, subsidy or own effort is known from both "
        "sides.",
    ),
    remedy=ARRANGE,
    ask_whom=Text(
        "De preferente zorgverzekeraars en de mandaathouder.",
        "The preferential insurers and the mandate holder.",
    ),
    check=check,
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=("LR102", "LR106", "LR110", "LR127", "LR132", "LR133"),
)
