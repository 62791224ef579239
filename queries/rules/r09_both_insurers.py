"""R09: both preferential insurers have contracted, and others follow on fair share (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.contracts import SIGNED, contracts_of
from queries.functions import REQUIRED, functions_words
from queries.preferential import PreferentialPair, preferential_pair
from queries.rules.contract_judging import (
    A_ZVW_CONTRACT,
    RECORD_CONTRACTS,
    contract_parties,
    nothing_to_judge,
)
from queries.rules.documents import LEIDRAAD, MOVISIE
from queries.rules.following import of_followers
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names
from queries.things import by_name, ids

PAIR = "PAIR"


@dataclass(frozen=True, slots=True)
class _Signed:
    """An insurer, the functions I to III for which it signed in our sources, and those that are left."""

    insurer: Node
    functions: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def left(self) -> tuple[str, ...]:
        return tuple(code for code in REQUIRED if code not in self.functions)


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Per network and region: did the two preferential insurers sign, and do the others follow?"""
    for network in active_networks(view):
        regions = networks.regions_of_network(view, network, scope.scheme)
        for found in _pairs(view, network, regions):
            yield judgement(view, network, Severity.SHOULD, found, contract_parties)
        for found in of_followers(view, network, regions):
            yield judgement(view, network, Severity.TIP, found, contract_parties)


def _pairs(view: GraphOnDay, network: Node, regions: Sequence[Node]) -> Iterator[Found]:
    contracted = [s for s in networks.statuses(view, network.id) if s.status.id == "CONTRACTED"]
    if contracted:
        yield Found(Status.OK, _called_contracted(network), contracted[0].sources, PAIR)
    elif not any(one.insurers for one in contracts_of(view, network)) and not naming_all_contracts(
        view, network
    ):
        yield _partly(view, network) or nothing_to_judge(view, network, A_ZVW_CONTRACT, QUESTION, PAIR)
    elif not regions:
        yield _partly(view, network) or _without_region(network)
    else:
        yield from (_of_region(view, network, region) for region in regions)


def _of_region(view: GraphOnDay, network: Node, region: Node) -> Found:
    case = f"{PAIR}+{region.id}"
    pair = preferential_pair(view, region)
    if pair is None:
        return _partly(view, network, case) or _without_pair(view, network, region, case)
    both = [_signed(view, network, insurer) for insurer in pair.insurers]
    claims = together(*(_claims(view, network, one.insurer) for one in both if one.left))
    status, remark = _verdict(view, network, both, bool(claims))
    return Found(
        status,
        _leads(region, pair) + _who_signed(view, both) + remark,
        together(*(one.sources for one in both), pair.sources, claims),
        case,
        (region,),
        NOTHING if status is Status.OK else RECORD_CONTRACTS if status is Status.UNKNOWN else SIGN,
    )


def _verdict(view: GraphOnDay, network: Node, both: Sequence[_Signed], complete: bool) -> tuple[Status, Text]:
    lacking = [one for one in both if one.left]
    if not lacking:
        return Status.OK, NOTHING
    if complete:
        return Status.VIOLATION, _lacking(view, lacking, ALL_CONTRACTS)
    if networks.is_at(view, network.id, "PARTLY_CONTRACTED"):
        return Status.VIOLATION, _lacking(view, lacking, OURS) + PARTLY
    return Status.UNKNOWN, _lacking(view, lacking, OURS)


def _signed(view: GraphOnDay, network: Node, insurer: Node) -> _Signed:
    own = [
        one for one in contracts_of(view, network) if one.status == SIGNED and insurer.id in ids(one.insurers)
    ]
    functions = tuple(code for code in REQUIRED if any(code in one.functions for one in own))
    return _Signed(insurer, functions, together(*(one.sources for one in own)))


def _claims(view: GraphOnDay, network: Node, insurer: Node) -> tuple[Source, ...]:
    return naming_all_contracts(view, network, insurer)


def _partly(view: GraphOnDay, network: Node, case: str = PAIR) -> Found | None:
    """A source that calls the network partly contracted says that not both signed for functions I to III."""
    stated = [s for s in networks.statuses(view, network.id) if s.status.id == "PARTLY_CONTRACTED"]
    if not stated:
        return None
    text = Text(
        f"Een bron noemt {network.name} deels gecontracteerd.",
        f"A source calls {network.name} partly contracted.",
    )
    return Found(Status.VIOLATION, text + PARTLY, stated[0].sources, case, remedy=SIGN)


def _called_contracted(network: Node) -> Text:
    return Text(
        f"Een bron noemt {network.name} gecontracteerd: beide preferente zorgverzekeraars tekenden voor functies I tot "
        "en met III.",
        f"A source calls {network.name} contracted: both preferential insurers signed for functions I to III.",
    )


def _leads(region: Node, pair: PreferentialPair) -> Text:
    found = names(pair.insurers)
    return Text(
        f"De preferente zorgverzekeraars van {region.name} zijn volgens onze bronnen {dutch_list(found)}.",
        f"By our sources the preferential insurers of {region.name} are {english_list(found)}.",
    )


def _who_signed(view: GraphOnDay, both: Sequence[_Signed]) -> Text:
    signed = [(one.insurer.name, functions_words(view, one.functions)) for one in both if one.functions]
    if not signed:
        return NOTHING
    nl = dutch_list([f"{name} voor {words.nl}" for name, words in signed])
    en = english_list([f"{name} for {words.en}" for name, words in signed])
    return Text(f"Handtekeningen in onze bronnen: {nl}.", f"Signatures in our sources: {en}.")


def _lacking(view: GraphOnDay, lacking: Sequence[_Signed], start: Text) -> Text:
    parts = [(one.insurer.name, functions_words(view, one.left)) for one in lacking]
    nl = dutch_list([f"van {name} voor {words.nl}" for name, words in parts])
    en = english_list([f"of {name} for {words.en}" for name, words in parts])
    return Text(f"{start.nl} geen getekend contract {nl}.", f"{start.en} no signed contract {en}.")


def _without_region(network: Node) -> Found:
    text = Text(
        f"In welke regio van deze indeling {network.name} ligt, staat niet in onze bronnen; wie de preferente "
        "zorgverzekeraars zijn, is zo niet te zeggen.",
        f"In which region of this scheme {network.name} lies is not in our sources, so the preferential insurers cannot "
        "be told.",
    )
    return Found(Status.UNKNOWN, text, (), PAIR, remedy=RECORD_CONTRACTS)


def _without_pair(view: GraphOnDay, network: Node, region: Node, case: str) -> Found:
    insurers = by_name(insurer for one in contracts_of(view, network) for insurer in one.insurers)
    signed = [_signed(view, network, insurer) for insurer in insurers]
    text = Text(
        f"Wie in {region.name} de twee preferente zorgverzekeraars zijn, staat niet zeker in onze bronnen. Of beide "
        f"{network.name} contracteerden, is niet te beoordelen.",
        f"Who the two preferential insurers of {region.name} are is not certain from our sources. Whether both "
        f"contracted {network.name} cannot be judged.",
    )
    sources = together(*(one.sources for one in signed))
    return Found(Status.UNKNOWN, text + _who_signed(view, signed), sources, case, (region,), RECORD_THE_PAIR)


QUESTION = Text(
    "Of beide preferente zorgverzekeraars contracteerden", "Whether both preferential insurers contracted"
)
OURS = Text("In onze bronnen staat", "Our sources state")
ALL_CONTRACTS = Text(
    "Een bron die alle contracten zegt te noemen, noemt", "A source that claims to name all contracts names"
)
PARTLY = Text(
    "Dat betekent: niet beide preferente zorgverzekeraars tekenden voor functies I tot en met III.",
    "That means: not both preferential insurers signed for functions I to III.",
)
SIGN = Text(
    "Bespreek met de twee preferente zorgverzekeraars wanneer zij voor functies I tot en met III contracteren.",
    "Discuss with the two preferential insurers when they contract functions I to III.",
)
RECORD_THE_PAIR = Text(
    "Laat de verzekeraars vastleggen wie in deze regio de eerste en wie de tweede is, met een bron die het zegt.",
    "Let the insurers record who is the first and who the second in this region, with a source that says so.",
)

RULE = Rule(
    id="R09",
    title=Text(
        "Beide preferente zorgverzekeraars contracteren, en de andere volgen",
        "Both preferential insurers contract, and the others follow",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De twee preferente zorgverzekeraars nemen het voortouw voor het contracteren van het mentale "
            "gezondheidsnetwerk.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De twee preferente zorgverzekeraars maken voor hun eigen verzekerden een volume- en budgetafpraak met de "
            "betreffende ggz-aanbieders.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De twee preferente zorgverzekeraars verzoeken de overige zorgverzekeraars om, op basis van het regionale "
            "budget en op basis van fair-share dezelfde afspraak te maken.",
        ),
        Passage(MOVISIE, "paragraaf 3.3", "Dit noemen we de preferente zorgverzekeraar."),
    ),
    explanation=Text(
        "De twee preferente zorgverzekeraars van de regio tekenen allebei, voor functies I tot en met III. Daarna vragen "
        "zij de andere verzekeraars dezelfde afspraak te maken. Het deel van de verzekerden waarvoor dat geregeld is, "
        "rekenen we alleen uit als de marktaandelen in de regio bekend zijn. Welke verzekeraar nog niet volgt, noemen we "
        "niet: dat is onderling gevoelig (Mededingingsrecht, bijlage 3).",
        "The two preferential insurers of the region both sign, for functions I to III. After that they ask the other "
        "insurers to make the same agreement. The part of the insured for whom that is settled is only computed where the "
        "market shares in the region are known. Which insurer does not follow yet is not named: that is sensitive between "
        "them (competition law, annex 3).",
    ),
    remedy=SIGN,
    ask_whom=Text("De preferente zorgverzekeraars van de regio.", "The preferential insurers of the region."),
    check=check,
    contradictions=Text(
        "De Leidraad zegt niet wat preferent is. Over gemeenten schrijft hoofdstuk 6 ‘de preferente zorgverzekeraar’, "
        "over de Zvw ‘de twee preferente zorgverzekeraars’. Dat de andere volgen, staat in een aanbevolen proces.",
        "The Leidraad does not say what preferential is. On municipalities chapter 6 writes ‘the preferential insurer’, on "
        "the Zvw ‘the two preferential insurers’. That the others follow stands in a recommended process.",
    ),
    looks_at=Text(
        "netwerken in elke regio van de gekozen indeling waarin zij liggen",
        "networks in each region of the chosen scheme in which they lie",
    ),
    statements=("LR150", "LR177", "LR178"),
)
