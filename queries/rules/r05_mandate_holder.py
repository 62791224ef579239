"""R05: an IZA region has a mandate holder, sources agree on it, and it lies in the region (Leidraad ch. 6).

That it lies in the region is only implied by the text, so it is a tip, and never for a public body.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography
from queries.cited import together
from queries.claims import vouching
from queries.gaps import mandates
from queries.gaps.gap import Gap, Scope
from queries.rules.documents import LEIDRAAD
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.sentences import names
from queries.who_leads.mandate import MandateAnswer, lies_in, mandate
from queries.whom_to_ask import PROGRAMME, about_mandate

IZA, NETWORKS = "IZA", "NETWORKS"
STRONGEST_FIRST = (Severity.MUST, Severity.SHOULD, Severity.TIP)


@dataclass(frozen=True, slots=True)
class _Remark:
    """One thing that sources say about the holder of a region, on top of who it is."""

    case: str
    status: Status
    severity: Severity
    text: Text
    sources: tuple[Source, ...] = ()


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every IZA region, whatever scheme is asked for: mandates are of IZA regions."""
    for region in geography.regions(view, IZA):
        yield _judged(view, region)


def _judged(view: GraphOnDay, region: Node) -> Judgement:
    answer = mandate(view, region)
    remarks = list(_remarks(view, region, answer))
    wrong = [remark for remark in remarks if remark.status is Status.VIOLATION]
    return Judgement(
        subject=region,
        status=_status(answer, remarks),
        severity=min((r.severity for r in wrong), key=STRONGEST_FIRST.index, default=Severity.SHOULD),
        explanation=sum((remark.text for remark in remarks), _start(answer, remarks)),
        sources=together(*(c.sources for c in answer.candidates), *(remark.sources for remark in remarks)),
        case="+".join(remark.case for remark in wrong),
        remedy=RECORD if wrong or answer.state is State.UNKNOWN else NOTHING,
        ask_whom=(*about_mandate([c.holder for c in answer.candidates]), PROGRAMME),
    )


def _start(answer: MandateAnswer, remarks: Sequence[_Remark]) -> Text:
    """Who it is, unless a remark on the networks begins with that."""
    return NOTHING if any(r.case.startswith(NETWORKS) for r in remarks) else answer.explanation


def _status(answer: MandateAnswer, remarks: Sequence[_Remark]) -> Status:
    found = {remark.status for remark in remarks}
    if Status.VIOLATION in found:
        return Status.VIOLATION
    return Status.UNKNOWN if Status.UNKNOWN in found or answer.state is State.UNKNOWN else Status.OK


def _remarks(view: GraphOnDay, region: Node, answer: MandateAnswer) -> Iterator[_Remark]:
    if answer.state is State.NONE:
        yield _Remark("NONE", Status.VIOLATION, Severity.SHOULD, NOTHING, _vouching(view, region))
    if answer.reason is Reason.SOURCES_DIFFER:
        yield _Remark("DIFFER", Status.VIOLATION, Severity.SHOULD, NOTHING)
    conflict, additional = _conflicts(view).get(region.id), _additional(view).get(region.id)
    if conflict is not None:
        yield _of_networks(f"{NETWORKS}_DIFFER", Severity.SHOULD, conflict)
    if additional is not None:
        yield _of_networks(f"{NETWORKS}_ADD", Severity.TIP, additional)
    yield from _outside(view, region, answer)


def _vouching(view: GraphOnDay, region: Node) -> tuple[Source, ...]:
    """The sources that claim to name the holders of all IZA regions, or of this one."""
    return vouching(view, "MANDATE_FOR", region)


@remembered
def _conflicts(view: GraphOnDay) -> Mapping[str, Gap]:
    return {gap.subject.id: gap for gap in mandates.conflict(view, Scope(IZA))}


@remembered
def _additional(view: GraphOnDay) -> Mapping[str, Gap]:
    return {gap.subject.id: gap for gap in mandates.additional(view, Scope(IZA))}


def _of_networks(case: str, severity: Severity, gap: Gap) -> _Remark:
    """What networks of the region name; where only a name links them to it, nothing is proven."""
    status = Status.UNKNOWN if gap.state is State.UNKNOWN else Status.VIOLATION
    return _Remark(case, status, severity, gap.explanation, gap.sources)


def _outside(view: GraphOnDay, region: Node, answer: MandateAnswer) -> Iterator[_Remark]:
    members = geography.members(view, region)
    inside = {member.municipality.id for member in members}
    outside = [c.holder for c in answer.candidates if not lies_in(c.holder, inside)]
    if not outside:
        return
    nl, en = dutch_list(names(outside)), english_list(names(outside))
    if geography.members_are_complete(view, region) and members:
        text = Text(
            f"{nl} ligt volgens onze bronnen niet in {region.name}. De Leidraad zegt niet met zoveel woorden dat dat moet.",
            f"By our sources {en} does not lie in {region.name}. The Leidraad does not say in so many words that it must.",
        )
        yield _Remark("OUTSIDE", Status.VIOLATION, Severity.TIP, text, members[0].sources)
    else:
        text = Text(
            f"Of {nl} in {region.name} ligt, weten wij niet: geen bron noemt alle gemeenten van de regio.",
            f"Whether {en} lies in {region.name} we do not know: no source states all its municipalities.",
        )
        yield _Remark("OUTSIDE", Status.UNKNOWN, Severity.TIP, text)


RECORD = Text(
    "Leg vast wie voor de regio tekent, en laat lijst en regeling hetzelfde zeggen.",
    "Record who signs for the region, and let the list and the regulation say the same.",
)

RULE = Rule(
    id="R05",
    title=Text("Een IZA-regio heeft een mandaathouder", "An IZA region has a mandate holder"),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "De mandaatgemeente neemt deel aan de gesprekken over de bekostigingsafspraken en vertegenwoordigt daarbij "
            "de belangen van de andere gemeenten in de IZA-regio.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Mandaatgemeenten maken met de preferente zorgverzekeraar in hun regio afspraken over de uitvoering en "
            "(gezamenlijke) financiering van (de coördinatie van) het Mentale gezondheidsnetwerk.",
        ),
    ),
    explanation=Text(
        "Een mandaathouder spreekt namens de gemeenten van de IZA-regio. We kijken of bronnen er een noemen, of wat "
        "voor de regio is genoemd en wat voor de netwerken in die regio is genoemd overeenkomt (let op, of een tip "
        "als netwerken er meer noemen), en of de houder in de regio ligt. Dat laatste staat er niet met zoveel "
        "woorden, dus dat is een tip, en niet voor een openbaar lichaam.",
        "A mandate holder speaks for the municipalities of the IZA region. We look whether sources name one, whether "
        "what is named for the region and for its networks agrees (take note, or a tip where networks name more), "
        "and whether the holder lies in the region. The text does not say the latter in so many words, so it is a "
        "tip, and not for a public body.",
    ),
    remedy=RECORD,
    ask_whom=Text(
        "De genoemde mandaathouders en het Ministerie van VWS (regeling); over de lijst het programma.",
        "The named holders and the Ministry of Health (regulation); on the list the programme.",
    ),
    check=check,
    contradictions=Text(
        "De Leidraad spreekt van ‘de mandaatgemeente’ en van ‘mandaat-gemeente(n)’. Meer dan één houder in één bron "
        "is daarom geen tegenspraak. De regeling noemt ook een openbaar lichaam als houder.",
        "The Leidraad speaks of one mandate municipality and of one or more. More than one holder in one source is "
        "therefore no contradiction. The regulation also names a public body as holder.",
    ),
    looks_at=Text("IZA-regio's", "IZA regions"),
    statements=("LR127", "LR141", "LR142"),
)
