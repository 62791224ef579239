"""R18: the cooperation agreement settles the topics of ch. 4, step 6 and annex 3 (Leidraad)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.agreements import agreements_of, naming_all_topics, settled, stating, topics
from queries.cited import together
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names
from queries.whom_to_ask import network_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network: which topics do its agreements settle?"""
    for network in active_networks(view):
        yield judgement(view, network, Severity.TIP, _of_network(view, network), network_parties)


def _of_network(view: GraphOnDay, network: Node) -> Found:
    agreements = agreements_of(view, network)
    if not agreements:
        return Found(Status.UNKNOWN, _no_agreement(network), remedy=RECORD_THEM)
    known = settled(view, network)
    missing = [topic for topic in topics(view) if topic.id not in known]
    claims = naming_all_topics(view, network) if missing else ()
    status = Status.OK if not missing else Status.VIOLATION if claims else Status.UNKNOWN
    stated = known.values() if known else [view.sources_of(*stating(view, network))]
    sources = together(*stated, claims)
    return Found(status, _text(view, network, agreements, missing, status), sources, remedy=REMEDIES[status])


def _text(
    view: GraphOnDay, network: Node, agreements: Sequence[Node], missing: Sequence[Node], status: Status
) -> Text:
    titles, total = [called(one) for one in agreements], len(topics(view))
    start = Text(
        f"{dutch_list(titles)} regelt volgens onze bronnen {total - len(missing)} van de {total} onderwerpen.",
        f"By our sources {english_list(titles)} settles {total - len(missing)} of the {total} topics.",
    )
    nl, en = dutch_list(names(missing)), english_list([topic.text("label_en") for topic in missing])
    if status is Status.OK:
        return start
    if status is Status.VIOLATION:
        return start + Text(
            f"Een bron die alle onderwerpen zegt te noemen, noemt deze niet: {nl}.",
            f"A source that claims to name all topics does not name these: {en}.",
        )
    return start + Text(
        f"Van deze staat het niet in onze bronnen: {nl}.", f"Of these it is not in our sources: {en}."
    )


def _no_agreement(network: Node) -> Text:
    return Text(
        f"In onze bronnen staat van {network.name} geen samenwerkingsovereenkomst. Welke onderwerpen zijn geregeld, is niet te "
        "beoordelen.",
        f"For {network.name} our sources state no cooperation agreement. Which topics are settled cannot be judged.",
    )


RECORD_THEM = Text(
    "Vraag het netwerk welke onderwerpen zijn samenwerkingsovereenkomst regelt, en leg dat vast.",
    "Ask the network which topics its cooperation agreement settles, and record it.",
)
SETTLE_THEM = Text(
    "Kijk met de partners welke van deze onderwerpen voor het netwerk nodig zijn, en spreek die af.",
    "See with the partners which of these topics the network needs, and agree on those.",
)
REMEDIES = {Status.OK: NOTHING, Status.VIOLATION: SETTLE_THEM, Status.UNKNOWN: RECORD_THEM}

RULE = Rule(
    id="R18",
    title=Text(
        "De samenwerkingsovereenkomst regelt de onderwerpen", "The cooperation agreement settles the topics"
    ),
    category=Category.LEIDRAAD,
    severity=Severity.TIP,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 4 (stap 6)",
            "Sommige afspraken zijn al uitgewerkt in het plan. Aanvullend daarop zijn formele afspraken nodig over "
            "bijvoorbeeld:",
        ),
        Passage(
            LEIDRAAD,
            "bijlage 3",
            "Het maken van duidelijke afspraken helpt bij het bereiken van de doelen van het regionale mentale "
            "gezondheidsnetwerk.",
        ),
        Passage(LEIDRAAD, "bijlage 3", "Deze lijst is niet verplicht noch uitputtend."),
    ),
    explanation=Text(
        "Netwerkpartners leggen hun afspraken vast. De Leidraad noemt onderwerpen, van doel en mandaat tot klachten en "
        "mededinging. Die lijst is niet verplicht en niet volledig: elke regio weegt zelf af wat nodig is. Daarom is dit een "
        "tip. ‘Zeggenschap’ staat alleen in bijlage 3 en hoort er ook bij.",
        "Network partners record their agreements. The Leidraad names topics, from purpose and mandate to complaints and "
        "competition. That list is neither mandatory nor complete: each region weighs what it needs. So this is a tip. "
        "‘Authority’ (zeggenschap) stands in annex 3 only and belongs to it too.",
    ),
    remedy=SETTLE_THEM,
    ask_whom=Text("Het netwerk.", "The network."),
    check=check,
    contradictions=Text(
        "Hoofdstuk 4 noemt de afspraken ‘nodig’; bijlage 3 zegt dat de lijst niet verplicht is.",
        "Chapter 4 calls the agreements ‘needed’; annex 3 says that the list is not mandatory.",
    ),
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=(
        *("LR080", "LR081", "LR082", "LR083", "LR084", "LR085", "LR086", "LR087", "LR088", "LR089"),
        *("LR230", "LR231", "LR234", "LR235", "LR236", "LR237", "LR238", "LR239", "LR240", "LR241"),
    ),
)
