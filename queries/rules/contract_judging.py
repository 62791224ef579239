"""What the rules on contracts share: whom to ask, and what to say where no contract can be judged.

A rule on Zvw contracts looks at `zvw_contracts` alone and so never judges a municipality's contract. Where
there is none, the network itself is the subject, and the judgement is UNKNOWN: silence proves nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import Text, dutch_date, dutch_list, english_date, english_list
from queries import contracts, networks
from queries.cited import together
from queries.contracts import ContractTerm, NetworkContract
from queries.functions import FUNCTION_I
from queries.rules.judging import Found, called
from queries.rules.rule import Status
from queries.sentences import oldest_source
from queries.things import objects
from queries.whom_to_ask import PREFERENTIAL_INSURERS, Party, network_and_holders

EACH_EXECUTOR = "EACH_EXECUTOR"
MAIN_CONTRACTOR_ONLY = "MAIN_CONTRACTOR_ONLY"

RECORD_CONTRACTS = Text(
    "Vraag de preferente zorgverzekeraars en het netwerk welke contracten er zijn, en leg die vast met functie, "
    "hoofdaannemer, begin en einde.",
    "Ask the preferential insurers and the network which contracts there are, and record them with function, "
    "main contractor, beginning and end.",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The contracts that a rule looks for: of insurers, of municipalities or of any; for one function or any."""

    words: Text
    of_insurers: bool = True
    of_municipalities: bool = True
    function: str = ""


A_ZVW_CONTRACT = Wanted(
    Text("contract van een zorgverzekeraar", "contract of an insurer"), of_municipalities=False
)
A_SOCIAL_CONTRACT = Wanted(Text("contract van een gemeente", "contract of a municipality"), of_insurers=False)
ANY_CONTRACT = Wanted(Text("contract", "contract"))


def contract_parties(view: GraphOnDay, network: Node) -> tuple[Party, ...]:
    """Who knows about the contracts of a network: the preferential insurers, itself, its mandate holders."""
    return (PREFERENTIAL_INSURERS, *network_and_holders(view, network))


@remembered
def zvw_contracts(view: GraphOnDay, network: Node) -> Sequence[NetworkContract]:
    """The contracts that insurers made for a network, without those of executors under another contract."""
    made = [one for one in contracts.made_contracts(view, network) if one.is_zvw]
    return [one for one in made if not any(_is_executors_own(view, one, other) for other in made)]


@remembered
def executor_contracts(view: GraphOnDay, network: Node) -> Sequence[NetworkContract]:
    """The contracts of executors that claim function I themselves, beside the main contractor's (ch. 6)."""
    main = {one.id for one in zvw_contracts(view, network)}
    made = contracts.made_contracts(view, network)
    return [one for one in made if one.is_zvw and one.id not in main]


def party_of(contract: NetworkContract) -> frozenset[str]:
    """With whom a contract was made: its main contractors, or else those that carry it out."""
    return frozenset(node.id for node in (contract.main_contractors or contract.executors))


def _is_executors_own(view: GraphOnDay, own: NetworkContract, main: NetworkContract) -> bool:
    """Whether `own` is what an executor of `main` got for function I, because every executor claims."""
    if own.id == main.id or not set(own.insurers) & set(main.insurers):
        return False
    if FUNCTION_I not in own.functions or not main.main_contractors:
        return False
    others = {node.id for node in main.executors} - party_of(main)
    party = party_of(own)
    return bool(party) and party <= others and EACH_EXECUTOR in arrangements(view, main, FUNCTION_I)


def arrangements(view: GraphOnDay, contract: NetworkContract, function: str) -> frozenset[str]:
    """What sources state of who claims for a function of a contract."""
    return contracts.claim_arrangements(view, contract.contract, function)


def nothing_to_judge(
    view: GraphOnDay, network: Node, wanted: Wanted, question: Text, case: str = ""
) -> Found:
    """UNKNOWN for a network without a contract to judge, and what our sources do say of its contracts."""
    text = Text(
        f"In onze bronnen staat van {network.name} geen {wanted.words.nl}. {question.nl}, is niet te beoordelen.",
        f"For {network.name} our sources state no {wanted.words.en}. {question.en} cannot be judged.",
    )
    remarks = list(_remarks(view, network, wanted))
    for remark, _ in remarks:
        text = text + remark
    sources = together(*(found for _, found in remarks))
    return Found(Status.UNKNOWN, text, sources, case, remedy=RECORD_CONTRACTS)


Remark = tuple[Text, tuple[Source, ...]]


def _remarks(view: GraphOnDay, network: Node, wanted: Wanted) -> Iterator[Remark]:
    """What sources state that is near such a contract, but is none that can be judged."""
    made = contracts.made_contracts(view, network)
    if wanted.of_insurers and not any(one.insurers for one in made):
        yield from _stated_status(view, network)
    yield from _not_yet_made(view, network, wanted)
    yield from _of_unclear_side(view, network)
    if not any(_fits(one, wanted) for one in made):
        yield from _ended(view, network, wanted)
    if wanted.of_insurers:
        yield from _of_a_forerunner(view, network)
    first = view.first_day(*view.ever_into(network.id, "FOR_NETWORK"))
    if first is not None and view.day < first:
        yield oldest_source(first), ()


def _stated_status(view: GraphOnDay, network: Node) -> Iterator[Remark]:
    stated = networks.status(view, network.id)
    if stated is not None and stated.status.id in ("CONTRACTED", "PARTLY_CONTRACTED"):
        nl, en = stated.status.name, stated.status.text("label_en")
        text = Text(
            f"Wel noemt een bron het netwerk {nl}; de contracten zelf staan daar niet bij.",
            f"A source does call the network {en}; the contracts themselves are not stated.",
        )
        yield text, stated.sources


def _not_yet_made(view: GraphOnDay, network: Node, wanted: Wanted) -> Iterator[Remark]:
    found = [one for one in contracts.contracts_of(view, network) if not one.is_made and _fits(one, wanted)]
    if found:
        yield (
            Text(
                f"Volgens onze bronnen is {listed(found).nl} nog een voornemen of een aanbod.",
                f"By our sources {listed(found).en} is still an intention or an offer.",
            ),
            together(*(one.sources for one in found)),
        )


def _of_unclear_side(view: GraphOnDay, network: Node) -> Iterator[Remark]:
    made = contracts.made_contracts(view, network)
    unpaid = [one for one in made if not one.insurers and not one.authorities]
    if unpaid:
        yield (
            Text(
                f"Wie {listed(unpaid).nl} betaalt, staat niet in onze bronnen.",
                f"Who pays {listed(unpaid).en} is not in our sources.",
            ),
            together(*(one.sources for one in unpaid)),
        )
    joint = [one for one in made if one.insurers and one.authorities]
    if joint:
        yield (
            Text(
                f"Verzekeraars en gemeenten betalen {listed(joint).nl} samen; regels voor contracten van alleen "
                "verzekeraars gelden daar niet voor.",
                f"Insurers and municipalities pay {listed(joint).en} together; rules on contracts of insurers "
                "alone do not apply to that.",
            ),
            together(*(one.sources for one in joint)),
        )


def _fits(contract: NetworkContract, wanted: Wanted) -> bool:
    side = (contract.insurers and wanted.of_insurers) or (contract.authorities and wanted.of_municipalities)
    return bool(side) and (not wanted.function or wanted.function in contract.functions)


def _ended(view: GraphOnDay, network: Node, wanted: Wanted) -> Iterator[Remark]:
    ended = [
        (term.valid_to, term)
        for term in contracts.terms_of(view, network)
        if term.valid_to and term.valid_to <= view.day and _fitted(view, term, wanted)
    ]
    if ended:
        day, term = max(ended, key=lambda pair: (pair[0], pair[1].contract.id))
        text = Text(
            f"Het contract {called(term.contract)} eindigde op {dutch_date(day)}.",
            f"The contract {called(term.contract)} ended on {english_date(day)}.",
        )
        yield text, term.sources


def _fitted(view: GraphOnDay, term: ContractTerm, wanted: Wanted) -> bool:
    """Whether a contract that ended was of the side and function that are wanted."""
    paid = {node.label for node in objects(view, view.ever_out(term.contract.id, "FINANCED_BY"))}
    by_insurer, by_others = "Insurer" in paid, bool(paid - {"Insurer"})
    side = (by_insurer and wanted.of_insurers) or (by_others and wanted.of_municipalities)
    return side and (not wanted.function or wanted.function in term.functions)


def _of_a_forerunner(view: GraphOnDay, network: Node) -> Iterator[Remark]:
    proposed = [s for s in view.proposals_into(network.id, "FOR_NETWORK") if s.proposal == "FORERUNNER"]
    nodes = [node for s in proposed if (node := view.node(s.subject)) and node.label == "Contract"]
    if nodes:
        text = Text(
            f"Over een voorloper van het netwerk gaat {dutch_list([called(n) for n in nodes])}; dat telt niet mee.",
            f"{english_list([called(n) for n in nodes])} is about a forerunner of the network, and does not count.",
        )
        yield text, view.sources_of(*proposed)


def listed(found: Iterable[NetworkContract]) -> Text:
    """The contracts by name: het contract “A”, or de contracten “A” en “B”."""
    titles = [called(one.contract) for one in found]
    if len(titles) == 1:
        return Text(f"het contract {titles[0]}", f"the contract {titles[0]}")
    return Text(f"de contracten {dutch_list(titles)}", f"the contracts {english_list(titles)}")
