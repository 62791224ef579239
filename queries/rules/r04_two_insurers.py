"""R04: first and second insurer are two different concerns (Leidraad ch. 6)."""

from collections.abc import Iterable, Iterator, Sequence

from graph.day import GraphOnDay
from graph.names import plain
from graph.records import Node
from graph.text import NOTHING, Text
from queries import geography
from queries.cited import together
from queries.rules.documents import LEIDRAAD, MOVISIE
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.sentences import names, source_age
from queries.who_leads.leaders import TWO_LARGEST, LeaderAnswer, LeadingPair, insurer_of_rank, leading_pairs
from queries.whom_to_ask import about_first_insurer, about_second_insurer


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every region of the scheme: what sources state as its first and its second insurer."""
    for region in geography.regions(view, scope.scheme):
        yield _judged(view, region)


def _judged(view: GraphOnDay, region: Node) -> Judgement:
    first, second = (insurer_of_rank(view, region, rank) for rank in (1, 2))
    if first.candidates and second.candidates:
        return _both_stated(region, first, second)
    pairs = leading_pairs(view, region)
    largest = [pair for pair in pairs if pair.basis == TWO_LARGEST and len(_concerns(pair.insurers)) == 2]
    if largest:
        return Judgement(
            region, Status.OK, Severity.MUST, _two_largest(region, largest[0]), largest[0].sources
        )
    return _not_both_stated(region, first, second, pairs)


def _both_stated(region: Node, first: LeaderAnswer, second: LeaderAnswer) -> Judgement:
    named = (*first.candidates, *second.candidates)
    status = _status(first, second)
    return Judgement(
        subject=region,
        status=status,
        severity=Severity.MUST,
        explanation=first.explanation + second.explanation + VERDICTS[status],
        sources=together(*(candidate.sources for candidate in named)),
        remedy=NOTHING if status is Status.OK else RECORD_THEM,
        ask_whom=about_second_insurer([candidate.insurer for candidate in first.candidates]),
    )


def _status(first: LeaderAnswer, second: LeaderAnswer) -> Status:
    """Whichever of several candidates is right, they may all differ or all be the same; else unknown."""
    left, right = (_concerns(c.insurer for c in answer.candidates) for answer in (first, second))
    if left.isdisjoint(right):
        return Status.OK
    return Status.VIOLATION if len(left) == len(right) == 1 else Status.UNKNOWN


def _concerns(insurers: Iterable[Node]) -> set[str]:
    return {plain(insurer.text("concern") or insurer.name) for insurer in insurers}


def _not_both_stated(
    region: Node, first: LeaderAnswer, second: LeaderAnswer, pairs: Sequence[LeadingPair]
) -> Judgement:
    named = (*first.candidates, *second.candidates)
    leading = [candidate.insurer for candidate in first.candidates]
    return Judgement(
        subject=region,
        status=Status.UNKNOWN,
        severity=Severity.MUST,
        explanation=first.explanation + second.explanation + _paired(pairs),
        sources=together(*(candidate.sources for candidate in named), *(pair.sources for pair in pairs)),
        remedy=RECORD_THEM,
        ask_whom=about_second_insurer(leading) if leading else about_first_insurer(),
    )


def _paired(pairs: Sequence[LeadingPair]) -> Text:
    """Pairs that a source names together, without saying that they are the first and the second."""
    if not pairs:
        return NOTHING
    nl = dict.fromkeys(" en ".join(names(pair.insurers)) for pair in pairs)
    en = dict.fromkeys(" and ".join(names(pair.insurers)) for pair in pairs)
    return Text(
        f"Wel noemt een bron samen: {'; '.join(nl)}. Dat zij de eerste en de tweede zijn, staat er niet.",
        f"A source does name together: {'; '.join(en)}. It does not say that they are first and second.",
    )


def _two_largest(region: Node, pair: LeadingPair) -> Text:
    nl, en = " en ".join(names(pair.insurers)), " and ".join(names(pair.insurers))
    age = source_age(pair.sources[0])
    return Text(
        f"Een bron ({age.nl}) noemt {nl} de twee grootste verzekeraars van {region.name}; wie de eerste is, staat "
        "er niet bij. Het zijn in elk geval verschillende concerns.",
        f"A source ({age.en}) names {en} the two largest insurers of {region.name}, not which is first. They are "
        "different concerns in any case.",
    )


VERDICTS = {
    Status.OK: Text("Dat zijn verschillende concerns.", "Those are different concerns."),
    Status.VIOLATION: Text("Dat is hetzelfde concern.", "That is the same concern."),
    Status.UNKNOWN: Text(
        "Bronnen verschillen; of het twee concerns zijn, is zo niet te zeggen.",
        "Sources differ; whether they are two concerns cannot be told.",
    ),
}
RECORD_THEM = Text(
    "Laat de verzekeraars vastleggen wie in deze regio de eerste en wie de tweede is, met een bron die het zegt.",
    "Let the insurers record who is the first and who the second in this region, with a source that says so.",
)

RULE = Rule(
    id="R04",
    title=Text(
        "Eerste en tweede verzekeraar zijn twee concerns",
        "First and second insurer are two different concerns",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De twee preferente zorgverzekeraars nemen het voortouw voor het contracteren van het mentale gezondheidsnetwerk.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De 1e en 2e zorgverzekeraar (samen aan tafel) en de mandaat-gemeente(n) overleggen met elkaar hoe de kosten "
            "van het Mentale gezondheidsnetwerk verdeeld worden over gemeentelijk domein en Zvw.",
        ),
        Passage(MOVISIE, "paragraaf 3.3", "Dit noemen we de preferente zorgverzekeraar."),
    ),
    explanation=Text(
        "Twee preferente zorgverzekeraars nemen het voortouw: de eerste en de tweede van de regio. Twee labels van "
        "één concern zijn geen twee verzekeraars. Een paar waarvan de volgorde niet genoemd is, telt alleen als een "
        "bron zegt dat het de twee grootste zijn.",
        "Two preferential insurers take the lead: the first and the second of the region. Two labels of one concern "
        "are not two insurers. A pair without stated order counts only where a source says that they are the two "
        "largest.",
    ),
    remedy=RECORD_THEM,
    ask_whom=Text(
        "De eerste verzekeraar van de regio, of Zorgverzekeraars Nederland.",
        "The first insurer of the region, or Zorgverzekeraars Nederland.",
    ),
    check=check,
    contradictions=Text(
        "De Leidraad spreekt van de 1e en 2e zorgverzekeraar en van de twee preferente, maar ook van ‘de preferente "
        "zorgverzekeraar’ in het enkelvoud. Wat preferent is en hoe de eerste en tweede worden bepaald, staat er niet; "
        "volgens Movisie (2019) is het die met het grootste marktaandeel in de regio.",
        "The Leidraad speaks of the 1st and 2nd insurer and of the two preferential ones, but also of ‘the "
        "preferential insurer’ in the singular. It does not say what preferential is nor how first and second are "
        "found; by Movisie (2019) it is the one with the largest market share in the region.",
    ),
    looks_at=Text("regio's van de gekozen indeling", "regions of the chosen scheme"),
    statements=("LR127", "LR150"),
)
