"""Contracts that lapsed or end soon, money that ends, and decisions that are not on record."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.text import Text, dutch_date, dutch_list, english_date, english_list
from queries import contracts, geography
from queries.cited import together
from queries.contracts import ContractTerm
from queries.ending_soon.ending import Ending, EndingKind
from queries.ending_soon.question import endings
from queries.ending_soon.wording import NOT_RECORDED
from queries.gaps.gap import Gap, GapKind, Scope
from queries.still_to_decide.deciding import decisions_on
from queries.things import by_name
from queries.whom_to_ask import (
    PREFERENTIAL_INSURERS,
    Party,
    about_municipalities,
    about_network,
    network_and_holders,
)

NOW = timedelta()
SOON = timedelta(days=183)
"""Half a year: what ends within it counts as ending soon."""
RECORD_WHAT_FOLLOWS = Text("Leg vast wat er na dit geld komt.", "Record what follows after this money.")
LOOK_AT_WHAT_FOLLOWS = Text("Kijk of wat daarna komt, genoeg is.", "See whether what comes after is enough.")


def lapsed(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Contracts that a source says ended, without a follow-up in our sources (UNKNOWN: nobody lists all)."""
    known = contracts.terms(view)
    for term in known:
        if (
            term.valid_to is not None
            and term.valid_to <= view.day
            and not contracts.followed_up(view, term, known)
        ):
            text = Text(
                f"Het contract “{term.contract.name}” van {term.network.name} eindigde op {dutch_date(term.valid_to)}; een vervolg staat niet in onze bronnen.",
                f"The contract “{term.contract.name}” of {term.network.name} ended on {english_date(term.valid_to)}; no follow-up stands in our sources.",
            )
            yield _contract_gap(GapKind.CONTRACT_LAPSED, term, text)


def ending(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Contracts that end within half a year, without a follow-up in our sources."""
    known = contracts.terms(view)
    for term in known:
        ends = term.valid_to
        if (
            ends is not None
            and NOW < ends - view.day <= SOON
            and not contracts.followed_up(view, term, known)
        ):
            text = Text(
                f"Het contract “{term.contract.name}” van {term.network.name} eindigt op {dutch_date(ends)}; een vervolg staat niet in onze bronnen.",
                f"The contract “{term.contract.name}” of {term.network.name} ends on {english_date(ends)}; no follow-up stands in our sources.",
            )
            yield _contract_gap(GapKind.CONTRACT_ENDING, term, text)


def money_ending(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Money that ends within half a year (Leidraad ch. 5), and what `ending-soon` says of what follows."""
    ending: dict[tuple[str, date], list[Statement]] = {}
    for statement in contracts.ending_money(view, SOON):
        if statement.valid_to is not None:
            ending.setdefault((statement.subject, statement.valid_to), []).append(statement)
    for (id, ends), statements in ending.items():
        subject = view.node(id)
        if subject is not None:
            yield _money_gap(view, subject, ends, statements)


def _money_gap(view: GraphOnDay, subject: Node, ends: date, statements: Sequence[Statement]) -> Gap:
    rows = [row for row in _money_endings(view) if (row.thing.id, row.ends) == (subject.id, ends)]
    proven = bool(rows) and all(row.state is State.NONE for row in rows)
    text = Text(
        f"Geld voor {subject.name} eindigt op {dutch_date(ends)}.",
        f"Money for {subject.name} ends on {english_date(ends)}.",
    )
    told = dict.fromkeys(row.follow_up for row in rows) or (NOT_RECORDED,)
    followed = any(row.followers for row in rows)
    return Gap(
        GapKind.MONEY_ENDING,
        State.NONE if proven else State.UNKNOWN,
        subject,
        sum(told, text),
        LOOK_AT_WHAT_FOLLOWS if followed else RECORD_WHAT_FOLLOWS,
        (*_who_know_of_money(view, subject, rows), PREFERENTIAL_INSURERS),
        together(view.sources_of(*statements), *(row.sources for row in rows)),
    )


def _money_endings(view: GraphOnDay) -> list[Ending]:
    return [row for row in endings(view) if row.kind is EndingKind.MONEY and not row.proposal]


def _who_know_of_money(view: GraphOnDay, subject: Node, rows: Sequence[Ending]) -> tuple[Party, ...]:
    """The networks whose money it is, with their mandate holders; a plan cannot be asked."""
    found = by_name(node for node in (subject, *(row.subject for row in rows)) if node.label == "Network")
    parties = (network_and_holders(view, network) for network in found)
    return tuple(dict.fromkeys(chain.from_iterable(parties)))


def decision_missing(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions with a work agenda or agreement for which not every decision is on record.

    One point of attention per region, never per municipality: nobody is singled out (domain.md).
    """
    for region in geography.regions(view, scope.scheme):
        for statement in view.into(region.id, "FOR_REGION"):
            document = view.node(statement.subject)
            if document is not None and document.label in ("WorkAgenda", "CooperationAgreement"):
                yield from _undecided(view, region, document)


def _undecided(view: GraphOnDay, region: Node, document: Node) -> Iterator[Gap]:
    """The point names who decided, never who is left: silence of our sources says nothing of a municipality."""
    towns = [member.municipality for member in geography.members(view, region)]
    adopted = decisions_on(view, document)
    decided = [town for town in towns if town.id in {statement.subject for statement in adopted}]
    if len(decided) == len(towns):
        return
    count, all_towns = len(decided), len(towns)
    nl = f": {dutch_list([town.name for town in decided])}" if decided else ""
    en = f": {english_list([town.name for town in decided])}" if decided else ""
    yield Gap(
        GapKind.DECISION_MISSING,
        State.UNKNOWN,
        region,
        Text(
            f"Over {document.name} staat van {count} van de {all_towns} gemeenten een besluit in onze bronnen{nl}. Of de andere al besloten, staat er niet in.",
            f"On {document.name} a decision of {count} of {all_towns} municipalities stands in our sources{en}. Whether the others have decided is not in them.",
        ),
        Text(
            "Vraag de gemeenten naar hun besluit, met datum.",
            "Ask the municipalities for their decision, dated.",
        ),
        about_municipalities(towns),
        view.sources_of(*adopted) if adopted else (),
    )


def _contract_gap(kind: GapKind, term: ContractTerm, text: Text) -> Gap:
    remedy = Text("Leg het vervolg vast, met begin- en einddatum.", "Record the follow-up with its dates.")
    parties = (PREFERENTIAL_INSURERS, *about_network(term.network, ()))
    return Gap(kind, State.UNKNOWN, term.network, text, remedy, parties, term.sources)
