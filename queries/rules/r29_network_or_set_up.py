"""R29: every region has a network on the list or one being set up (Leidraad ch. 1 and 3; statements LR003, LR044)."""

from collections.abc import Iterator

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography, networks
from queries.cited import together
from queries.coverage.regions import RegionCoverage, coverage_of
from queries.gaps.municipalities import list_sources
from queries.rules.documents import LEIDRAAD
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names
from queries.whom_to_ask import PROGRAMME, region_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every region of the scheme: is there a network, on the list or known otherwise?"""
    active = {network.id for network in active_networks(view)}
    for region in geography.regions(view, scope.scheme):
        known = [node for node in networks.in_region(view, region) if node.id in active]
        listed = coverage_of(view, region, networks.LISTED)
        yield _present(view, region, known) if known else _absent(view, listed)


def _present(view: GraphOnDay, region: Node, known: list[Node]) -> Judgement:
    text = Text(
        f"In {region.name} is volgens onze bronnen een netwerk, of het wordt ingericht: {dutch_list(names(known))}.",
        f"By our sources {region.name} has a network, or one is being set up: {english_list(names(known))}.",
    )
    stated = (status.sources for node in known for status in networks.statuses(view, node.id))
    return Judgement(region, Status.OK, Severity.TIP, text, together(*stated))


def _absent(view: GraphOnDay, listed: RegionCoverage) -> Judgement:
    nothing_there = listed.state is State.NONE
    return Judgement(
        subject=listed.region,
        status=Status.VIOLATION if nothing_there else Status.UNKNOWN,
        severity=Severity.TIP,
        explanation=listed.explanation + (AIM if nothing_there else NOTHING),
        sources=together(list_sources(view), *(m.sources for m in geography.members(view, listed.region))),
        remedy=TALK,
        ask_whom=(*region_parties(view, listed.region), PROGRAMME),
    )


AIM = Text(
    "De Leidraad noemt het een ambitie dat elke regio er in 2025 een heeft of inricht.",
    "The Leidraad calls it an ambition that every region has one or sets one up in 2025.",
)
TALK = Text(
    "Vraag de regio welk netwerk er is of komt. Komt samenwerking niet van de grond, dan gaan de preferente "
    "zorgverzekeraars en de mandaatgemeente met partijen in gesprek (Leidraad, bijlage 3).",
    "Ask the region which network there is or will be. Where cooperation does not start, the preferential insurers and "
    "the mandate municipality talk with the parties (Leidraad, annex 3).",
)

RULE = Rule(
    id="R29",
    title=Text("Elke regio heeft een netwerk of richt het in", "Every region has a network or sets one up"),
    category=Category.LEIDRAAD,
    severity=Severity.TIP,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 3",
            "Alle regio's hebben in 2025 een Mentale gezondheidsnetwerk of zijn bezig met de inrichting.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 1",
            "Zo zorgen we ervoor dat elke regio in 2025 een Mentale gezondheidsnetwerk heeft.",
        ),
        Passage(
            LEIDRAAD,
            "bijlage 3",
            "Mocht samenwerking regionaal niet van de grond komen, dan zullen de financiers (preferente zorgverzekeraars "
            "en mandaatgemeente) in de regio met partijen in gesprek gaan zodat het mentale gezondheidsnetwerk opgestart "
            "gaat worden.",
        ),
    ),
    explanation=Text(
        "Dit is een ambitie, dus een tip. Elk netwerk telt waarvan een bron een status noemt, ook als het nog wordt "
        "voorbereid; of het werkt of een contract heeft, doet hier niet mee. Een regio zonder netwerk op een lijst die "
        "volledig zegt te zijn, is een tip; zonder bron is het niet te beoordelen.",
        "This is an ambition, so a tip. Every network counts of which a source states a status, also one being "
        "prepared; whether it runs or has a contract does not matter here. A region without a network on a list that "
        "claims to be complete is a tip; without a source it cannot be judged.",
    ),
    remedy=TALK,
    ask_whom=Text(
        "De mandaathouder van de regio, of het programma.",
        "The mandate holder of the region, or the programme.",
    ),
    check=check,
    contradictions=Text(
        "Hoofdstuk 1 wil in 2025 een netwerk in elke regio, hoofdstuk 3 een netwerk of de inrichting ervan, hoofdstuk 6 "
        "zoveel mogelijk netwerken voor 1 januari 2025, en bijlage 4 rekent met 30 netwerken in 2025.",
        "Chapter 1 wants a network in every region in 2025, chapter 3 a network or its set-up, chapter 6 as many networks "
        "as possible before 1 January 2025, and annex 4 counts on 30 networks in 2025.",
    ),
    looks_at=Text("regio's van de gekozen indeling", "regions of the chosen scheme"),
    statements=("LR003", "LR044", "LR233"),
)
