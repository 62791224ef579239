"""R11: who carries out function I has a contract, or an agreement with the main contractor (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.contracts import AGREED, SIGNED, NetworkContract
from queries.functions import FUNCTION_I
from queries.partners import CORE, partners
from queries.rules.contract_judging import (
    MAIN_CONTRACTOR_ONLY,
    RECORD_CONTRACTS,
    Wanted,
    arrangements,
    contract_parties,
    executor_contracts,
    listed,
    nothing_to_judge,
    party_of,
    zvw_contracts,
)
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks

GGZ_CLASSES = frozenset({"CoreInstitution", "CareProvider"})
GGZ_ROLES = frozenset({CORE, "OTHER_GGZ"})


@dataclass(frozen=True, slots=True)
class _Executor:
    """An executor of function I beside the main contractor; `agreements` is what sources say of service agreements."""

    node: Node
    contract: NetworkContract
    agreements: frozenset[bool]
    sources: tuple[Source, ...]

    @property
    def case(self) -> str:
        return f"{self.contract.id}+{self.node.id}"


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every other ggz executor in every contract of insurers for function I, and networks without one."""
    for network in active_networks(view):
        bought = [one for one in zvw_contracts(view, network) if FUNCTION_I in one.functions]
        if not bought:
            found = nothing_to_judge(view, network, FOR_FUNCTION_I, QUESTION)
            yield judgement(view, network, Severity.MUST, found, contract_parties)
        for contract in bought:
            for found in _of_contract(view, contract):
                yield judgement(view, network, Severity.MUST, found, contract_parties)


def _of_contract(view: GraphOnDay, contract: NetworkContract) -> Iterator[Found]:
    stated = arrangements(view, contract, FUNCTION_I)
    executors = [one for one in _executors(view, contract) if one.node.id not in party_of(contract)]
    if len(stated) != 1:
        yield _unclear(contract, NO_ARRANGEMENT if not stated else TWO_ARRANGEMENTS)
    elif not contract.executors or not contract.main_contractors:
        yield _unclear(contract, NO_EXECUTORS if not contract.executors else NO_MAIN_CONTRACTOR)
    elif not executors:
        yield _nobody_else(contract)
    elif MAIN_CONTRACTOR_ONLY in stated:
        yield from (_by_agreement(one) for one in executors)
    else:
        yield from (_by_contract(view, one) for one in executors)


def _executors(view: GraphOnDay, contract: NetworkContract) -> list[_Executor]:
    """The executors that give mental health care: by what they are, or by their role in this network."""
    by_role = {p.organisation.id for p in partners(view, contract.network) if p.role in GGZ_ROLES}
    found = []
    for node in contract.executors:
        stated = [s for s in view.out(contract.id, "EXECUTED_BY") if s.object == node.id]
        said = frozenset(bool(v) for s in stated if (v := s.get("service_agreement")) is not None)
        if node.label in GGZ_CLASSES or node.id in by_role:
            found.append(_Executor(node, contract, said, view.sources_of(*stated)))
    return found


def _by_agreement(one: _Executor) -> Found:
    """Only the main contractor claims: the executor arranges it with the main contractor."""
    status = (
        Status.UNKNOWN
        if len(one.agreements) != 1
        else Status.OK
        if True in one.agreements
        else Status.VIOLATION
    )
    text = (
        _start(one, ONLY_MAIN)
        + {
            Status.OK: HAS_AGREEMENT,
            Status.VIOLATION: HAS_NO_AGREEMENT,
            Status.UNKNOWN: AGREEMENT_UNKNOWN,
        }[status]
    )
    return _found(one, status, text, one.sources, AGREE)


def _by_contract(view: GraphOnDay, one: _Executor) -> Found:
    """Every executor claims: it gets a contract of its own once that of the main contractor is settled."""
    text = _start(one, EACH)
    own = _own_contracts(view, one)
    if own:
        return _found(one, Status.OK, text + HAS_CONTRACT, together(*(o.sources for o in own)), NOTHING)
    if not _is_settled(one.contract):
        return _found(one, Status.UNKNOWN, text + NOT_SETTLED, (), CONTRACT_THEM)
    claims = naming_all_contracts(view, one.contract.network, *one.contract.insurers)
    if claims:
        return _found(one, Status.VIOLATION, text + NAMES_NO_CONTRACT, claims, CONTRACT_THEM)
    return _found(one, Status.UNKNOWN, text + CONTRACT_UNKNOWN, (), CONTRACT_THEM)


def _own_contracts(view: GraphOnDay, one: _Executor) -> Sequence[NetworkContract]:
    paying = {insurer.id for insurer in one.contract.insurers}
    return [
        other
        for other in executor_contracts(view, one.contract.network)
        if one.node.id in party_of(other) and paying & {insurer.id for insurer in other.insurers}
    ]


def _is_settled(contract: NetworkContract) -> bool:
    """Whether the agreements with the main contractor are settled: agreed or signed, or a beginning is stated."""
    return contract.status in (AGREED, SIGNED) or contract.starts is not None


def _found(one: _Executor, status: Status, text: Text, sources: tuple[Source, ...], remedy: Text) -> Found:
    return Found(
        status,
        text,
        together(one.contract.sources, one.sources, sources),
        one.case,
        (one.contract.contract,),
        NOTHING if status is Status.OK else remedy,
    )


def _start(one: _Executor, arrangement: Text) -> Text:
    name, title, network = one.node.name, called(one.contract.contract), one.contract.network.name
    return Text(
        f"{name} voert het verkennend gesprek van {network} mee uit ({title}). {arrangement.nl}",
        f"{name} carries out the exploratory talk of {network} too ({title}). {arrangement.en}",
    )


def _unclear(contract: NetworkContract, why: Text) -> Found:
    text = Text(
        f"Bij {listed([contract]).nl} van {contract.network.name} {why.nl}.",
        f"For {listed([contract]).en} of {contract.network.name} {why.en}.",
    )
    return Found(Status.UNKNOWN, text, contract.sources, contract.id, (contract.contract,), RECORD_CONTRACTS)


def _nobody_else(contract: NetworkContract) -> Found:
    text = Text(
        f"Bij {listed([contract]).nl} van {contract.network.name} noemen onze bronnen naast de hoofdaannemer "
        "geen andere ggz-uitvoerder.",
        f"For {listed([contract]).en} of {contract.network.name} our sources name no other mental health "
        "executor beside the main contractor.",
    )
    return Found(Status.OK, text, contract.sources, contract.id, (contract.contract,))


QUESTION = Text(
    "Of elke uitvoerder een contract of afspraak heeft", "Whether every executor has a contract or agreement"
)
FOR_FUNCTION_I = Wanted(
    Text(
        "contract van een zorgverzekeraar voor het verkennend gesprek (functie I)",
        "contract of an insurer for the exploratory talk (function I)",
    ),
    of_municipalities=False,
    function=FUNCTION_I,
)
NO_ARRANGEMENT = Text("staat in onze bronnen niet wie declareert", "our sources do not state who claims")
TWO_ARRANGEMENTS = Text("verschillen onze bronnen over wie declareert", "our sources differ on who claims")
NO_EXECUTORS = Text(
    "staat in onze bronnen niet wie het verkennend gesprek uitvoert",
    "our sources do not state who carries out the exploratory talk",
)
NO_MAIN_CONTRACTOR = Text(
    "staat in onze bronnen niet wie de hoofdaannemer is",
    "our sources do not state who is the main contractor",
)
ONLY_MAIN = Text("Alleen de hoofdaannemer declareert.", "Only the main contractor claims.")
EACH = Text("Elke uitvoerder declareert zelf.", "Every executor claims itself.")
HAS_AGREEMENT = Text(
    "Volgens onze bronnen heeft deze uitvoerder afspraken met de hoofdaannemer (onderlinge dienstverlening).",
    "By our sources this executor has agreements with the main contractor (mutual services).",
)
HAS_NO_AGREEMENT = Text(
    "Een bron zegt dat deze uitvoerder daarover geen afspraken heeft met de hoofdaannemer.",
    "A source says that this executor has no agreements on that with the main contractor.",
)
AGREEMENT_UNKNOWN = Text(
    "Of deze uitvoerder afspraken heeft met de hoofdaannemer, staat niet (eenduidig) in onze bronnen.",
    "Whether this executor has agreements with the main contractor is not (unambiguously) in our sources.",
)
HAS_CONTRACT = Text(
    "Volgens onze bronnen heeft deze uitvoerder een eigen contract met de zorgverzekeraar.",
    "By our sources this executor has a contract of its own with the insurer.",
)
NOT_SETTLED = Text(
    "Of de afspraken met de hoofdaannemer rond zijn, staat niet in onze bronnen.",
    "Whether the agreements with the main contractor are settled is not in our sources.",
)
NAMES_NO_CONTRACT = Text(
    "Een bron die alle contracten zegt te noemen, noemt geen contract van deze uitvoerder met de zorgverzekeraar.",
    "A source that claims to name all contracts names no contract of this executor with the insurer.",
)
CONTRACT_UNKNOWN = Text(
    "Een contract van deze uitvoerder met de zorgverzekeraar staat niet in onze bronnen.",
    "A contract of this executor with the insurer is not in our sources.",
)
AGREE = Text(
    "Laat de uitvoerder en de hoofdaannemer hun onderlinge dienstverlening afspreken en vastleggen.",
    "Let the executor and the main contractor agree and record their mutual services.",
)
CONTRACT_THEM = Text(
    "Vraag de zorgverzekeraar naar het contract met deze uitvoerder, zodra dat met de hoofdaannemer rond is.",
    "Ask the insurer for the contract with this executor, once that with the main contractor is settled.",
)

RULE = Rule(
    id="R11",
    title=Text(
        "Elke uitvoerder van het verkennend gesprek heeft een contract of afspraak",
        "Every executor of the exploratory talk has a contract or agreement",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "zowel de hoofdaannemer als de andere ggz-uitvoerders zijn zelf declarant. Elke andere uitvoerder krijgt een "
            "contract met de zorgverzekeraar, als de afspraken met de hoofdaannemer rond zijn.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "alleen de hoofdaannemer is declarant bij de zorgverzekeraar. Elke andere uitvoerder maakt afspraken met de "
            "hoofdaannemer (onderlinge dienstverlening).",
        ),
    ),
    explanation=Text(
        "Voor het verkennend gesprek zijn twee afspraken over declareren mogelijk. Declareert elke ggz-uitvoerder zelf, dan "
        "krijgt elke andere uitvoerder een contract met de zorgverzekeraar, zodra dat met de hoofdaannemer rond is. "
        "Declareert alleen de hoofdaannemer, dan spreken de andere uitvoerders hun werk met hem af. Contracten van gemeenten "
        "worden hier niet bekeken.",
        "For the exploratory talk two arrangements on claims are possible. Where each mental health executor claims itself, "
        "every other executor gets a contract with the insurer, once that with the main contractor is settled. Where only "
        "the main contractor claims, the other executors agree their work with it. Contracts of municipalities are not "
        "looked at.",
    ),
    remedy=Text(
        "Leg per uitvoerder vast welk contract of welke afspraak er is.",
        "Record per executor which contract or agreement there is.",
    ),
    ask_whom=Text("De zorgverzekeraar en de hoofdaannemer.", "The insurer and the main contractor."),
    check=check,
    looks_at=Text(
        "andere ggz-uitvoerders in contracten van zorgverzekeraars voor functie I",
        "other mental health executors in contracts of insurers for function I",
    ),
    statements=("LR158", "LR159", "LR160", "LR161", "LR162"),
)
