"""R08: the main contractor of insurers is a partner with role RHO or CORE in that network (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.claims import named, vouching
from queries.contracts import NetworkContract
from queries.partners import CORE, RHO, ROLE_WORDS, Partner, partners
from queries.rules.contract_judging import (
    A_ZVW_CONTRACT,
    RECORD_CONTRACTS,
    contract_parties,
    listed,
    nothing_to_judge,
    zvw_contracts,
)
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks

MAY_BE_MAIN = frozenset({RHO, CORE})


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every main contractor in every contract of insurers, and every network where none is known."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.MUST, found, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    bought = zvw_contracts(view, network)
    if not bought:
        yield nothing_to_judge(view, network, A_ZVW_CONTRACT, QUESTION)
    for contract in bought:
        if not contract.main_contractors:
            yield _unnamed(contract)
        for main in contract.main_contractors:
            yield _of_main(view, contract, main)


def _unnamed(contract: NetworkContract) -> Found:
    text = Text(
        f"Wie de hoofdaannemer is van {listed([contract]).nl}, staat niet in onze bronnen.",
        f"Who is the main contractor of {listed([contract]).en} is not in our sources.",
    )
    return Found(Status.UNKNOWN, text, contract.sources, contract.id, (contract.contract,), RECORD_CONTRACTS)


def _of_main(view: GraphOnDay, contract: NetworkContract, main: Node) -> Found:
    known = [p for p in partners(view, contract.network) if p.organisation.id == main.id]
    claims = vouching(view, "PARTNER_IN", contract.network)
    status, text = _verdict(contract.network, main, known, claims)
    return Found(
        status,
        _start(contract, main) + text,
        together(contract.sources, *(partner.sources for partner in known), claims if not known else ()),
        f"{contract.id}+{main.id}",
        (contract.contract,),
        NOTHING if status is Status.OK else TELL_THE_ROLE if status is Status.UNKNOWN else CHOOSE_ANOTHER,
    )


def _verdict(
    network: Node, main: Node, known: Sequence[Partner], claims: Sequence[Source]
) -> tuple[Status, Text]:
    roles = [ROLE_WORDS[partner.role] for partner in known]
    nl, en = dutch_list([role.nl for role in roles]), english_list([role.en for role in roles])
    as_what = Text(nl, en)
    if MAY_BE_MAIN & {partner.role for partner in known}:
        return Status.OK, Text(
            f"In dit netwerk noemen onze bronnen die partij {as_what.nl}.",
            f"In this network our sources name it as {as_what.en}.",
        )
    if known:
        return Status.VIOLATION, Text(
            f"In dit netwerk noemen onze bronnen die partij {as_what.nl}, en niet RHO of ggz-kerninstelling.",
            f"In this network our sources name it as {as_what.en}, and not as RHO or core institution.",
        )
    if claims:
        return Status.VIOLATION, Text(
            f"Een bron die alle partners van {network.name} zegt te noemen {named(claims).nl}, noemt {main.name} niet.",
            f"A source that claims to name all partners of {network.name} {named(claims).en} does not name {main.name}.",
        )
    return Status.UNKNOWN, Text(
        "Met welke rol die meedoet in dit netwerk, staat niet in onze bronnen.",
        "With which role it takes part in this network is not in our sources.",
    )


def _start(contract: NetworkContract, main: Node) -> Text:
    return Text(
        f"{main.name} is hoofdaannemer in {listed([contract]).nl} van {contract.network.name}.",
        f"{main.name} is main contractor in {listed([contract]).en} of {contract.network.name}.",
    )


QUESTION = Text(
    "Of de hoofdaannemer een RHO of ggz-kerninstelling is",
    "Whether the main contractor is an RHO or core institution",
)
TELL_THE_ROLE = Text(
    "Vraag het netwerk met welke rol deze hoofdaannemer meedoet, en laat de lijst dat noemen.",
    "Ask the network with which role this main contractor takes part, and let the list say so.",
)
CHOOSE_ANOTHER = Text(
    "Bespreek met het netwerk en de financiers of de RHO of de ggz-kerninstelling hoofdaannemer wordt, of leg met "
    "alle betrokkenen een tijdelijke afwijking vast. Klopt de rol niet, laat dan de lijst verbeteren.",
    "Discuss with the network and the financiers whether the RHO or the core institution becomes main contractor, "
    "or record a temporary deviation with all involved. Where the role is wrong, have the list corrected.",
)

RULE = Rule(
    id="R08",
    title=Text(
        "De hoofdaannemer is de RHO of de ggz-kerninstelling",
        "The main contractor is the RHO or the core institution",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De RHO of de ggz-kerninstelling zijn de hoofdaannemer van een functie of van meerdere functies. Welke partij "
            "voor welke functie hoofdaannemer is, wordt in overleg vastgesteld door het netwerk en de financiers in de "
            "regio.",
        ),
    ),
    explanation=Text(
        "In een contract met een zorgverzekeraar is de hoofdaannemer een regionale huisartsenorganisatie of een "
        "ggz-kerninstelling die in dat netwerk partner is. Noemen onze bronnen de hoofdaannemer in het netwerk niet als "
        "partner, dan is het niet te beoordelen, tenzij een bron zegt alle partners te noemen. Contracten van gemeenten "
        "worden hier niet bekeken.",
        "In a contract with an insurer the main contractor is a regional GP organisation or a core institution that is "
        "a partner in that network. Where our sources do not name the main contractor as a partner it cannot be judged, "
        "unless a source claims to name all partners. Contracts of municipalities are not looked at.",
    ),
    remedy=CHOOSE_ANOTHER,
    ask_whom=Text(
        "Het netwerk en de preferente zorgverzekeraars.", "The network and the preferential insurers."
    ),
    check=check,
    contradictions=Text(
        "Volgens het IZA (bijlage 1) hebben de kerninstellingen de regie bij het opzetten van het verkennend gesprek; "
        "volgens hoofdstuk 6 kan ook de RHO hoofdaannemer zijn, en bepaalt de regio dat.",
        "By the IZA (annex 1) the core institutions direct the set-up of the exploratory talk; by chapter 6 the RHO can "
        "be main contractor too, and the region decides.",
    ),
    looks_at=Text(
        "hoofdaannemers in contracten van zorgverzekeraars", "main contractors in contracts of insurers"
    ),
    statements=("LR154", "LR155", "LR213"),
)
