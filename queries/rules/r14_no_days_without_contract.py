"""R14: no days without cover between successive contracts of a function (ours; looks at a whole period)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from graph.day import GraphOnDay
from graph.periods import Period, uncovered
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.functions import function_words
from queries.rules.contract_judging import Wanted, contract_parties, nothing_to_judge
from queries.rules.documents import OUR_OWN
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.spells import Spell, spells_of

ONE_DAY = timedelta(days=1)


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """What each financier pays for each function of a network, over the period asked or all that is known."""
    for network in active_networks(view):
        found = [_of_series(view, network, series, scope.period) for series in _series(view, network)]
        for one in found or [nothing_to_judge(view, network, WANTED, QUESTION)]:
            yield judgement(view, network, Severity.TIP, one, contract_parties)


def _series(view: GraphOnDay, network: Node) -> list[list[Spell]]:
    """The spells of one function and one financier, oldest first; without a function none follows another."""
    known = [spell for spell in spells_of(view, network) if spell.function]
    return [list(same) for _, same in groupby(known, key=lambda spell: (spell.function, spell.financier.id))]


def _of_series(view: GraphOnDay, network: Node, series: Sequence[Spell], asked: Period | None) -> Found:
    gaps = _gaps(series, asked or Period())
    claims = naming_all_contracts(view, network, series[0].financier) if gaps else ()
    status = _status(series, gaps, claims)
    return Found(
        status,
        _text(view, network, series, gaps) + (VERDICTS[status] if gaps else NOTHING),
        together(*(spell.sources for spell in series), claims),
        f"{series[0].function}+{series[0].financier.id}",
        tuple({spell.contract.id: spell.contract for spell in series}.values()),
        REMEDIES[status],
    )


def _gaps(series: Sequence[Spell], asked: Period) -> list[Period]:
    """The stretches between the first beginning and the last end on which none holds and that touch the period."""
    starts = [spell.period.start for spell in series if spell.period.start]
    ends = [spell.ends for spell in series]
    known = Period(min(starts), None if None in ends else max(end for end in ends if end))
    return [gap for gap in uncovered(known, [spell.period for spell in series]) if gap.overlaps(asked)]


def _status(series: Sequence[Spell], gaps: Sequence[Period], claims: tuple[Source, ...]) -> Status:
    """A gap is proven where the beginning after it is stated and a source vouches for all contracts."""
    if not gaps:
        return Status.OK
    stated = {spell.starts for spell in series}
    return Status.VIOLATION if claims and all(gap.end in stated for gap in gaps) else Status.UNKNOWN


def _text(view: GraphOnDay, network: Node, series: Sequence[Spell], gaps: Sequence[Period]) -> Text:
    words, payer = function_words(view, series[0].function), series[0].financier.name
    if not gaps:
        count = len({spell.contract.id for spell in series})
        nl = "sluiten de contracten op elkaar aan" if count > 1 else "staat er één contract in onze bronnen"
        en = "the contracts follow on each other" if count > 1 else "our sources state one contract"
        return Text(
            f"Voor {words.nl} van {network.name}, betaald door {payer}, {nl}.",
            f"For {words.en} of {network.name}, paid by {payer}, {en}.",
        )
    return Text(
        f"Voor {words.nl} van {network.name}, betaald door {payer}, staat in onze bronnen geen contract "
        f"{dutch_list([_dutch(gap) for gap in gaps])}.",
        f"For {words.en} of {network.name}, paid by {payer}, our sources state no contract "
        f"{english_list([_english(gap) for gap in gaps])}.",
    )


def _dutch(gap: Period) -> str:
    assert gap.start is not None
    assert gap.end is not None
    return f"van {dutch_date(gap.start)} tot en met {dutch_date(gap.end - ONE_DAY)}"


def _english(gap: Period) -> str:
    assert gap.start is not None
    assert gap.end is not None
    return f"from {english_date(gap.start)} up to and including {english_date(gap.end - ONE_DAY)}"


WANTED = Wanted(
    Text(
        "contract waarvan de functie en de financier bekend zijn",
        "contract of which function and financier are known",
    )
)
QUESTION = Text("Of contracten op elkaar aansluiten", "Whether contracts follow on each other")
VERDICTS = {
    Status.VIOLATION: Text(
        "Een bron die alle contracten zegt te noemen, noemt er ook geen.",
        "A source that claims to name all contracts names none either.",
    ),
    Status.UNKNOWN: Text(
        "Of er toen een ander contract was, weten wij niet.",
        "Whether there was another contract then, we do not know.",
    ),
}
CLOSE_THE_GAP = Text(
    "Laat een nieuw contract ingaan op de dag waarop het vorige eindigt, of leg vast hoe de dagen ertussen zijn geregeld.",
    "Let a new contract begin on the day on which the previous one ends, or record how the days between are arranged.",
)
REMEDIES = {
    Status.OK: NOTHING,
    Status.VIOLATION: CLOSE_THE_GAP,
    Status.UNKNOWN: Text(
        "Vraag de financier of er in deze dagen een contract was, en leg het vast.",
        "Ask the financier whether there was a contract on these days, and record it.",
    ),
}

RULE = Rule(
    id="R14",
    title=Text("Contracten sluiten op elkaar aan", "Contracts follow on each other"),
    category=Category.OURS,
    severity=Severity.TIP,
    passages=(Passage(OUR_OWN, "geen document zegt dit"),),
    explanation=Text(
        "Tussen twee opeenvolgende contracten van één financier voor dezelfde functie horen geen dagen zonder contract te "
        "zitten: dan weten partners en inwoners waar zij aan toe zijn. De Leidraad zegt dit niet; het is onze eigen tip. Wij "
        "kijken naar de hele periode die gevraagd is, of anders naar alle contracten die bekend zijn.",
        "Between two successive contracts of one financier for the same function there should be no days without a contract: "
        "then partners and inhabitants know where they stand. The Leidraad does not say this; it is our own tip. We look at "
        "the whole period that was asked, or else at all contracts that are known.",
    ),
    remedy=CLOSE_THE_GAP,
    ask_whom=Text("De financier van het contract.", "The financier of the contract."),
    check=check,
    over_a_period=True,
    looks_at=Text(
        "opeenvolgende contracten van één financier voor één functie van een netwerk",
        "successive contracts of one financier for one function of a network",
    ),
)
