"""The question `contract-rate`: per network, region or insurer, who signed a contract for which function.

Prices, volumes and budgets are never shown here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import Text
from queries import geography, networks
from queries.aspects import known_or_not
from queries.columns import listed, sources_column
from queries.contract_rate import signing, wording
from queries.contract_rate.tally import Tally, Weighted, percent, weighted
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names
from queries.shares import shares_in
from queries.things import by_name

NETWORK, REGION, INSURER = "network", "region", "insurer"
INSURERS, MUNICIPALITIES, NETWORKS = "INSURERS", "MUNICIPALITIES", "NETWORKS"
PARTIES = {
    INSURERS: Text("zorgverzekeraars", "insurers"),
    MUNICIPALITIES: Text("gemeenten", "municipalities"),
    NETWORKS: Text("netwerken", "networks"),
}


@dataclass(frozen=True, slots=True)
class RateRow:
    """One function of one subject, counted over insurers, municipalities or networks (`parties`)."""

    subject: Node
    function: str
    parties: str
    tally: Tally
    weight: Weighted
    sources: tuple[Source, ...]

    @property
    def percent_signed(self) -> float | None:
        """The part that signed, in percent of all: at least this. None where nothing is known of anybody."""
        return percent(len(self.tally.signed), self.tally.total) if self.tally.is_known else None

    @property
    def percent_unknown(self) -> float | None:
        """The part of which no source of ours says whether it signed."""
        return percent(len(self.tally.unknown), self.tally.total)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The rates, by name of subject, function and party."""
    level = networks.require_level(view, asked.level)
    by = (asked.get("by") or NETWORK).lower()
    if by not in COUNTED:
        raise BadInput(f"“{by}” kennen we niet.", f"Kies uit: {', '.join(COUNTED)}.")
    rows = tuple(COUNTED[by](view, level, asked))
    wanted = asked.get("id")
    chosen = tuple(row for row in rows if wanted in ("", row.subject.id))
    if wanted and not chosen:
        raise NotFound(f"Er is geen antwoord voor “{wanted}”.", "Zoek het op naam met search(text).")
    return Result(wording.sentence(view, level, networks.networks_at(view, level)), chosen)


def by_network(view: GraphOnDay, level: str, asked: Asked) -> Iterator[RateRow]:
    """Every network: insurers by share in its one region, municipalities by inhabitants."""
    scheme = geography.require_scheme(view, asked.scheme)
    for network in networks.networks_at(view, level):
        yield from rates_of(view, network, scheme)


@remembered
def rates_of(view: GraphOnDay, network: Node, scheme: str) -> Sequence[RateRow]:
    """The rates of one network, by function; the map shows the same."""
    regions = networks.regions_of_network(view, network, scheme)
    region = regions[0] if len(regions) == 1 else None
    return list(_rows(view, network, [network], signing.members(view, network), region))


def by_region(view: GraphOnDay, level: str, asked: Asked) -> Iterator[RateRow]:
    """Every region of the scheme: its networks at the level together."""
    for region in geography.regions(view, geography.require_scheme(view, asked.scheme)):
        found = [n for n in networks.in_region(view, region) if networks.is_at(view, n.id, level)]
        towns = by_name(member.municipality for member in geography.members(view, region))
        yield from _rows(view, region, found, towns, region)


def by_insurer(view: GraphOnDay, level: str, asked: Asked) -> Iterator[RateRow]:
    """Every insurer: the networks at the level for which it signed."""
    chosen = networks.networks_at(view, level)
    for insurer in view.of_label("Insurer"):
        for function in signing.functions_in(view, chosen):
            tally = _networks_signed(view, chosen, function, insurer)
            sources = _sources(view, tally.signed, function)
            weight = Weighted(None, None, wording.BY_NUMBER)
            yield RateRow(insurer, function, NETWORKS, tally, weight, sources)


COUNTED: dict[str, Callable[[GraphOnDay, str, Asked], Iterator[RateRow]]] = {
    NETWORK: by_network,
    REGION: by_region,
    INSURER: by_insurer,
}


def _rows(
    view: GraphOnDay, subject: Node, chosen: Sequence[Node], towns: Sequence[Node], region: Node | None
) -> Iterator[RateRow]:
    for function in signing.functions_in(view, chosen):
        sources = _sources(view, chosen, function)
        insurers = signing.insurers_of(view, chosen, function)
        yield RateRow(subject, function, INSURERS, insurers, _by_share(view, insurers, region), sources)
        tally = signing.municipalities_of(view, chosen, function, towns)
        yield RateRow(subject, function, MUNICIPALITIES, tally, _by_people(view, tally, chosen), sources)


def _by_share(view: GraphOnDay, tally: Tally, region: Node | None) -> Weighted:
    """By share in the region; the insured of whom no source says where they are insured stay unknown."""
    shares = shares_in(view, region) if region is not None else None
    if shares is None:
        return Weighted(None, None, wording.NO_SHARES if region is not None else wording.NO_ONE_REGION)
    return weighted(tally, shares.percent, wording.NO_SHARES, shares.of_others)


def _by_people(view: GraphOnDay, tally: Tally, chosen: Sequence[Node]) -> Weighted:
    if any(signing.partly_covered(view, network) for network in chosen):
        return Weighted(None, None, wording.PARTLY)
    towns = (*tally.signed, *tally.partly, *tally.not_signed, *tally.unknown)
    counts = {town.id: geography.inhabitants(view, town.id) for town in towns}
    known = {code: float(count) for code, count in counts.items() if count is not None}
    return weighted(tally, known if len(known) == len(counts) else None, wording.NO_INHABITANTS)


def _networks_signed(view: GraphOnDay, chosen: Sequence[Node], function: str, insurer: Node) -> Tally:
    places: list[list[Node]] = [[] for _ in range(5)]
    for network in chosen:
        found = signing.insurers_of(view, [network], function)
        lists = (found.signed, found.partly, found.following, found.not_signed, found.unknown)
        places[next(i for i, group in enumerate(lists) if insurer in group)].append(network)
    return Tally(*(tuple(group) for group in places))


def _sources(view: GraphOnDay, chosen: Sequence[Node], function: str) -> tuple[Source, ...]:
    found = (s for network in chosen for s in signing.signing(view, network, function).sources)
    return tuple(dict.fromkeys(found))


QUESTION = Question(
    name="contract-rate",
    title=Text("Contracteergraad", "Contract rate"),
    asks=Text(
        "Welk deel van de zorgverzekeraars en gemeenten tekende een contract, per functie?",
        "Which part of the insurers and municipalities signed a contract, per function?",
    ),
    parameters=(
        Parameter(
            "by",
            Text("per", "by"),
            default=NETWORK,
            assumed=True,
            choices=(
                (NETWORK, Text("netwerk", "network")),
                (REGION, Text("regio", "region")),
                (INSURER, Text("zorgverzekeraar", "insurer")),
            ),
        ),
        Parameter("id", Text("alleen deze (id)", "only this one (id)"), default="gezond-groningen"),
    ),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Netwerk, regio of verzekeraar", "Subject"), lambda row: row.subject.name),
        Column("function", Text("Functie", "Function"), lambda row: row.function),
        Column("parties", Text("Van wie", "Parties"), lambda row: PARTIES[row.parties]),
        Column("signed", Text("Getekend", "Signed"), lambda row: len(row.tally.signed)),
        Column("partly", Text("Deels", "Partly"), lambda row: len(row.tally.partly)),
        Column("following", Text("Volgt", "Following"), lambda row: len(row.tally.following)),
        Column(
            "not_signed",
            Text("Geen contract, volgens een volledige bron", "No contract, by a complete source"),
            lambda row: len(row.tally.not_signed),
        ),
        Column("unknown", Text("Onbekend", "Unknown"), lambda row: len(row.tally.unknown)),
        Column("percent_signed", Text("% getekend", "% signed"), lambda row: row.percent_signed),
        Column("percent_unknown", Text("% onbekend", "% unknown"), lambda row: row.percent_unknown),
        Column("weighted_signed", Text("% gewogen", "% weighted"), lambda row: row.weight.signed),
        Column(
            "weighted_unknown",
            Text("% gewogen onbekend", "% weighted unknown"),
            lambda row: row.weight.unknown,
        ),
        Column("who", Text("Wie tekende", "Who signed"), lambda row: listed(names(row.tally.signed))),
        Column("remark", Text("Opmerking", "Remark"), lambda row: row.weight.why, in_table=False),
        sources_column(),
    ),
    aspects=(
        known_or_not(
            "signed",
            Text("Wie tekende", "Who signed"),
            Text("van iemand bekend", "known of somebody"),
            lambda row: row.tally.is_known,
        ),
    ),
    answer=answer,
)
