"""The question `list-quality`: per network what the programme's list does not say or says wrongly.

Meant to be downloaded and sent back to the programme. What the list does not say may well be so: every line
says what the list holds, and what would help.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.records import Node, Source, Statement
from graph.text import Text, dutch_count, dutch_list, english_list
from queries.aspects import Aspect
from queries.municipalities import not_existing
from queries.networks import LISTED, Cover, covers_of, level_words, municipalities, networks_at
from queries.partners import ROLE_WORDS, missing_roles
from queries.question import Asked, Column, Parameter, Question, Result
from queries.whom_to_ask import PROGRAMME, Party

NAMED_ON_LIST = "NAMED_ON_LIST"


class Remark(StrEnum):
    """What can be remarked about a network on the list."""

    NO_MUNICIPALITIES = "NO_MUNICIPALITIES"
    MERGED_AWAY = "MERGED_AWAY"
    IN_TWO_NETWORKS = "IN_TWO_NETWORKS"
    NO_PARTNER = "NO_PARTNER"
    ONE_INSURER = "ONE_INSURER"
    NO_INSURER = "NO_INSURER"
    NO_MANDATE = "NO_MANDATE"


STATED = (Remark.MERGED_AWAY, Remark.IN_TWO_NETWORKS, Remark.ONE_INSURER)
"""Remarks on what the list does say; the others are on what it does not."""


@dataclass(frozen=True, slots=True)
class ListRemark:
    """One remark about one network, with what would help and whom to send it to."""

    network: Node
    number: int | None
    remark: Remark
    explanation: Text
    remedy: Text
    ask_whom: tuple[Party, ...]
    sources: tuple[Source, ...]


def remarks(view: GraphOnDay, network: Node) -> Iterator[ListRemark]:
    """Everything to remark about one network, in the order of `Remark`."""
    covers = municipalities(view, network)
    yield from _no_municipalities(view, network, covers)
    yield from _merged_away(view, network, covers)
    yield from _in_two(view, network, covers)
    yield from _partners(view, network)
    yield from _insurers(view, network)
    yield from _mandate(view, network)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The remarks about every network on the list, or about the one that is asked for; by list number.

    Raises NotFound for a network that does not exist.
    """
    wanted = asked.get("network")
    node = view.node(wanted) if wanted else None
    if wanted and (node is None or node.label != "Network"):
        raise NotFound(f"Er is geen netwerk met id “{wanted}”.", "Zoek het op naam met search(text).")
    listed = [node for node in networks_at(view, LISTED) if not wanted or node.id == wanted]
    rows = [row for node in sorted(listed, key=_by_number) for row in remarks(view, node)]
    return Result(_sentence(view, listed, rows), tuple(rows))


def _no_municipalities(view: GraphOnDay, network: Node, covers: Iterable[Cover]) -> Iterator[ListRemark]:
    if not covers:
        yield _remark(
            view,
            network,
            Remark.NO_MUNICIPALITIES,
            Text("De lijst noemt geen gemeenten.", "The list names no municipalities."),
            Text("Noem de gemeenten van dit netwerk.", "Name the municipalities of this network."),
        )


def _merged_away(view: GraphOnDay, network: Node, covers: Iterable[Cover]) -> Iterator[ListRemark]:
    for cover in (cover for cover in covers if cover.retired):
        yield _remark(
            view,
            network,
            Remark.MERGED_AWAY,
            not_existing(view, cover.municipality),
            Text("Noem de gemeente van nu.", "Name the municipality of today."),
        )


def _in_two(view: GraphOnDay, network: Node, covers: Iterable[Cover]) -> Iterator[ListRemark]:
    for cover in (cover for cover in covers if not cover.retired):
        others = [
            other.network
            for other in covers_of(view, cover.municipality.id, LISTED)
            if other.network.id != network.id
            and (not cover.parts or not other.parts or cover.parts & other.parts)
        ]
        if others:
            names, town = [other.name for other in others], cover.municipality.name
            yield _remark(
                view,
                network,
                Remark.IN_TWO_NETWORKS,
                Text(f"{town} staat ook bij {dutch_list(names)}.", f"{town} also stands at {english_list(names)}."),
                Text("Zeg bij welk netwerk, of welk deel bij welk netwerk.", "Say which network, or which part is whose."),
            )  # fmt: skip


def _partners(view: GraphOnDay, network: Node) -> Iterator[ListRemark]:
    for role in missing_roles(view, network):
        words = ROLE_WORDS[role]
        yield _remark(
            view,
            network,
            Remark.NO_PARTNER,
            Text(f"De lijst noemt geen {words.nl}.", f"The list names no {words.en}."),
            Text(
                "Noem de partner, of zeg dat die er nog niet is.",
                "Name the partner, or say there is none yet.",
            ),
        )


def _insurers(view: GraphOnDay, network: Node) -> Iterator[ListRemark]:
    named = {s.subject for s in _leading(view, network)}
    if len(named) > 1:
        return
    only = view.name(next(iter(named))) if named else ""
    told = (
        Text(f"De lijst noemt één zorgverzekeraar ({only}).", f"The list names one insurer ({only}).")
        if named
        else Text("De lijst noemt geen zorgverzekeraar.", "The list names no insurer.")
    )
    help = Text(
        "Noem de twee preferente zorgverzekeraars, in volgorde.", "Name both preferential insurers, in order."
    )
    yield _remark(view, network, Remark.ONE_INSURER if named else Remark.NO_INSURER, told, help)


def _mandate(view: GraphOnDay, network: Node) -> Iterator[ListRemark]:
    if not view.into(network.id, "MANDATE_FOR"):
        yield _remark(
            view,
            network,
            Remark.NO_MANDATE,
            Text("De lijst noemt geen mandaathouder.", "The list names no mandate holder."),
            Text("Zeg welke gemeente het mandaat heeft.", "Say which municipality holds the mandate."),
        )


def _leading(view: GraphOnDay, network: Node) -> list[Statement]:
    return [s for s in view.into(network.id, "LEADS") if s.text("basis") == NAMED_ON_LIST]


def _remark(view: GraphOnDay, network: Node, remark: Remark, told: Text, remedy: Text) -> ListRemark:
    number = network.get("list_number")
    listed = [s for s in view.out(network.id, "HAS_STATUS") if s.object == LISTED]
    return ListRemark(
        network=network,
        number=int(number) if number is not None else None,
        remark=remark,
        explanation=told,
        remedy=remedy,
        ask_whom=(PROGRAMME,),
        sources=view.sources_of(*listed),
    )


def _by_number(network: Node) -> tuple[int, str]:
    number = network.get("list_number")
    return (int(number) if number is not None else 10_000), network.name.casefold()


def _sentence(view: GraphOnDay, listed: list[Node], rows: list[ListRemark]) -> Text:
    about = len({row.network.id for row in rows})
    words = level_words(view, LISTED)
    return Text(
        f"{words.nl} is bij {about} van de {dutch_count(len(listed), 'netwerk', 'netwerken')} iets aan te vullen of "
        f"te verbeteren ({len(rows)} in totaal).",
        f"{words.en} there is something to add or mend at {about} of {len(listed)} networks ({len(rows)} in all).",
    )


QUESTION = Question(
    name="list-quality",
    title=Text("Wat mist de lijst?", "What does the list lack?"),
    asks=Text(
        "Wat zegt de lijst van het programma per netwerk niet, of niet goed?",
        "What does the programme's list not say, or say wrongly, per network?",
    ),
    parameters=(Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),),
    columns=(
        Column("number", Text("Nummer", "Number"), lambda row: row.number),
        Column("network", Text("Netwerk", "Network"), lambda row: row.network.name),
        Column("remark", Text("Code", "Code"), lambda row: row.remark, in_table=False),
        Column("explanation", Text("Wat", "What"), lambda row: row.explanation),
        Column("remedy", Text("Wat helpt", "What helps"), lambda row: row.remedy),
        Column("ask", Text("Aan wie", "Whom to ask"), lambda row: row.ask_whom[0].name, in_table=False),
    ),
    aspects=(
        Aspect(
            "list",
            Text("De lijst", "The list"),
            lambda row: "ONE_INCOMPLETE" if row.remark in STATED else "UNKNOWN",
            {
                "ONE_INCOMPLETE": Text("zegt iets dat beter kan", "says something to mend"),
                "UNKNOWN": Text("noemt het niet", "does not name it"),
            },
        ),
    ),
    answer=answer,
)
