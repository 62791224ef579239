"""The question `ending-soon`: what ends within a time from the day that is asked about, and what follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.records import Node
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list
from queries import geography, networks
from queries.aspects import Aspect
from queries.columns import listed, sources_column
from queries.ending_soon import wording
from queries.ending_soon.ending import KINDS, Ending, Found
from queries.ending_soon.of_contracts import of_contracts
from queries.ending_soon.of_money import money_elsewhere, of_money
from queries.ending_soon.of_statements import of_statements
from queries.ending_soon.within import CHOICES, read_within
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names
from queries.things import ids
from queries.who_leads.leaders import leading_for, leading_in

HALF_A_YEAR = "6m"
STATE_WORDS = {
    State.ONE: Text("in onze bronnen", "in our sources"),
    State.SEVERAL: Text("meer in onze bronnen", "several in our sources"),
    State.NONE: Text("geen, volgens een bron die alles noemt", "none, by a source that names all"),
    State.UNKNOWN: Text("niet in onze bronnen", "not in our sources"),
}
SIGNS = {State.ONE: "ONE_INCOMPLETE", State.SEVERAL: "MULTIPLE", State.NONE: "NONE", State.UNKNOWN: "UNKNOWN"}
IN_WORDS = {sign: STATE_WORDS[state] for state in State for sign in {str(state), SIGNS[state]}}


@dataclass(frozen=True, slots=True)
class About:
    """Of whom the endings are asked; None where it does not matter."""

    insurer: Node | None = None
    region: Node | None = None
    network: Node | None = None


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """What ends within the time that is asked about: facts by day, and proposals after them."""
    within = read_within(asked.get("within") or HALF_A_YEAR)
    until = within.until(view.day)
    about = _about(view, asked)
    known = [row for row in endings(view) if is_about(view, row, about)]
    rows = tuple(row for row in known if row.ends <= until)
    later = sum(not row.proposal for row in known) - sum(not row.proposal for row in rows)
    return Result(wording.summary(within.words, until, rows, _who(about), later), rows)


@remembered
def endings(view: GraphOnDay) -> Sequence[Ending]:
    """Everything that holds on the day and of which a source states the end, soonest first; proposals last."""
    rows = [found.on(view.day, leaders(view, found.subject)) for found in _all(view) if found.ends > view.day]
    return sorted(rows, key=_order)


def ending_by(view: GraphOnDay, until: date) -> list[Ending]:
    """The endings up to and including a day, proposals left out."""
    return [row for row in endings(view) if row.ends <= until and not row.proposal]


def is_about(view: GraphOnDay, row: Ending, about: About) -> bool:
    """Whether an ending is about the insurer (it leads there, pays or agreed), the region and the network."""
    if about.insurer is not None and about.insurer.id not in ids((row.thing, *row.parties, *row.leaders)):
        return False
    if about.network is not None and row.subject.id != about.network.id:
        return False
    return about.region is None or _is_in(view, row.subject, about.region)


def leaders(view: GraphOnDay, subject: Node) -> Sequence[Node]:
    """The insurers that sources name as leading for a network or region: first, second, pair or on the list."""
    if subject.label == "Region":
        return leading_in(view, subject)
    return leading_for(view, subject) if subject.label == "Network" else ()


def the_insurer(view: GraphOnDay, id: str) -> Node:
    """The insurer with this id; NotFound with those that exist otherwise."""
    found = view.node(id.strip())
    if found is None or found.label != "Insurer":
        known = dutch_list([node.id for node in view.of_label("Insurer")])
        raise NotFound(f"Er is geen zorgverzekeraar met id “{id}”.", f"Wel: {known}.")
    return found


def _all(view: GraphOnDay) -> Iterator[Found]:
    for network in view.of_label("Network"):
        yield from of_contracts(view, network)
        yield from of_money(view, network)
    yield from money_elsewhere(view)
    yield from of_statements(view)


def _about(view: GraphOnDay, asked: Asked) -> About:
    insurer, region, network = asked.get("insurer"), asked.get("region"), asked.get("network")
    if region and network:
        raise BadInput("Geef een regio of een netwerk, niet allebei.", "Laat een van de twee leeg.")
    return About(
        the_insurer(view, insurer) if insurer else None,
        geography.region(view, region) if region else None,
        networks.network(view, network) if network else None,
    )


def _is_in(view: GraphOnDay, subject: Node, region: Node) -> bool:
    if subject.label == "Network":
        return subject.id in ids(networks.in_region(view, region))
    return subject.id == region.id


def _who(about: About) -> Text:
    place = about.region or about.network
    where = Text(f" in {place.name}", f" in {place.name}") if about.region and place else NOTHING
    if place is about.network and place is not None:
        where = Text(f" voor {place.name}", f" for {place.name}")
    leads = wording.where_leads(about.insurer) if about.insurer else NOTHING
    return Text(where.nl + leads.nl, where.en + leads.en)


def _order(row: Ending) -> tuple[bool, date, int, str, str, str]:
    name = row.subject.name.casefold()
    return bool(row.proposal), row.ends, KINDS.index(row.kind), name, row.thing.id, row.what.nl


QUESTION = Question(
    name="ending-soon",
    title=Text("Wat eindigt binnenkort?", "What ends soon?"),
    asks=Text(
        "Welke contracten, plannen, geld, afwijkingen en mandaten eindigen binnenkort, en wat komt daarna?",
        "Which contracts, plans, money, deviations and mandates end soon, and what follows?",
    ),
    parameters=(
        Parameter("within", Text("binnen", "within"), default=HALF_A_YEAR, assumed=True, choices=CHOICES),
        Parameter(
            "insurer",
            Text("waar deze zorgverzekeraar het voortouw heeft of betaalt (id)", "where this insurer leads (id)"),
            default="cz",
        ),
        Parameter("region", Text("alleen deze regio (id)", "only this region (id)"), default="iza-zeeland"),
        Parameter(
            "network", Text("alleen dit netwerk (id)", "only this network (id)"), default="gezond-groningen"
        ),
    ),
    columns=(
        Column("ends", Text("Loopt tot", "Runs until"), lambda row: row.ends.isoformat()),
        Column("days", Text("Nog dagen", "Days left"), lambda row: row.days),
        Column("kind", Text("Code", "Code"), lambda row: row.kind, in_table=False),
        Column("kind_word", Text("Soort", "Kind"), lambda row: wording.KIND_WORDS[row.kind]),
        Column("subject_id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Van", "Of"), lambda row: row.subject.name),
        Column("thing_id", Text("Id van wat eindigt", "Id of what ends"), lambda row: row.thing.id, in_table=False),
        Column("what", Text("Wat eindigt", "What ends"), lambda row: row.what),
        Column("begins", Text("Vanaf", "From"), lambda row: row.starts and row.starts.isoformat(), in_table=False),
        Column("state", Text("Antwoord", "State"), lambda row: row.state, in_table=False),
        Column("follow_up_known", Text("Vervolg", "Follow-up"), lambda row: STATE_WORDS[row.state]),
        Column("follow_up", Text("Wat daarna komt", "What follows"), lambda row: row.follow_up),
        Column(
            "leaders",
            Text("Verzekeraars met voortouw", "Leading insurers"),
            lambda row: listed(names(row.leaders)),
            in_table=False,
        ),
        Column("parties", Text("Wie betaalt of sprak af", "Parties"), lambda row: listed(names(row.parties)), in_table=False),
        Column("proposal", Text("Voorstel", "Proposal"), lambda row: row.proposal, in_table=False),
        sources_column(),
    ),
    aspects=(Aspect("follow_up", Text("Vervolg", "Follow-up"), lambda row: SIGNS[row.state], IN_WORDS),),
    answer=answer,
)  # fmt: skip
