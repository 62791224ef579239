"""The question `network-municipalities`: what each network states, whole and in part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries import geography, municipalities, networks
from queries.aspects import known_or_not
from queries.columns import sources_column
from queries.question import Asked, Column, Parameter, Question, Result


@dataclass(frozen=True, slots=True)
class NetworkMunicipality:
    """One municipality that a network states. `remark` tells of one that no longer exists on the day."""

    network: Node
    status: Node | None
    municipality: Node
    inhabitants: int | None
    extent: str
    part: str
    valid_from: date | None
    remark: Text
    sources: tuple[Source, ...]


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The municipalities of every network at the level, or of the one that is asked for."""
    level = networks.require_level(view, asked.level)
    wanted = asked.get("network")
    chosen = [networks.network(view, wanted)] if wanted else networks.networks_at(view, level)
    rows = tuple(row for network in chosen for row in rows_of(view, network))
    return Result(_sentence(view, level, chosen, rows), rows)


@remembered
def rows_of(view: GraphOnDay, network: Node) -> Sequence[NetworkMunicipality]:
    """The municipalities of one network, by name; retired ones stand there with a remark."""
    status = networks.status(view, network.id)
    return [
        NetworkMunicipality(
            network=network,
            status=status.status if status else None,
            municipality=cover.municipality,
            inhabitants=geography.inhabitants(view, cover.municipality.id),
            extent=cover.extent,
            part=cover.part,
            valid_from=cover.valid_from,
            remark=municipalities.not_existing(view, cover.municipality),
            sources=cover.sources,
        )
        for cover in networks.municipalities(view, network)
    ]


def _sentence(
    view: GraphOnDay, level: str, chosen: Sequence[Node], rows: tuple[NetworkMunicipality, ...]
) -> Text:
    start = networks.level_words(view, level)
    existing = {row.municipality.id for row in rows if row.remark == NOTHING}
    silent = [network.name for network in chosen if not networks.states_municipalities(view, network.id)]
    text = Text(
        f"{start.nl} {'noemt' if len(chosen) == 1 else 'noemen'} {dutch_count(len(chosen), 'netwerk', 'netwerken')}{'' if len(chosen) == 1 else ' samen'} "
        f"{dutch_count(len(existing), 'gemeente', 'gemeenten')}, geheel of voor een deel.",
        f"{start.en}, {len(chosen)} networks together state {len(existing)} municipalities, whole or in part.",
    )
    if not silent:
        return text
    return text + Text(
        f"Zonder genoemde gemeenten: {dutch_list(silent, most=5)}.",
        f"Without stated municipalities: {english_list(silent, most=5)}.",
    )


QUESTION = Question(
    name="network-municipalities",
    title=Text("Gemeenten per netwerk", "Municipalities per network"),
    asks=Text("Welke gemeenten vallen in elk netwerk?", "Which municipalities fall in each network?"),
    parameters=(Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),),
    columns=(
        Column("network_id", Text("Netwerk-id", "Network id"), lambda row: row.network.id, in_table=False),
        Column("network", Text("Netwerk", "Network"), lambda row: row.network.name),
        Column("status", Text("Status", "Status"), lambda row: row.status.id if row.status else None),
        Column("code", Text("Code", "Code"), lambda row: row.municipality.id),
        Column("municipality", Text("Gemeente", "Municipality"), lambda row: row.municipality.name),
        Column("extent", Text("Geheel of deel", "Whole or part"), lambda row: row.extent),
        Column("part", Text("Deel", "Part"), lambda row: row.part),
        Column("inhabitants", Text("Inwoners", "Inhabitants"), lambda row: row.inhabitants),
        Column(
            "valid_from",
            Text("Sinds", "Since"),
            lambda row: row.valid_from.isoformat() if row.valid_from else None,
        ),
        Column("remark", Text("Opmerking", "Remark"), lambda row: row.remark),
        sources_column(),
    ),
    aspects=(
        known_or_not(
            "inhabitants",
            Text("Inwoners", "Inhabitants"),
            Text("bekend", "known"),
            lambda row: row.inhabitants is not None,
        ),
    ),
    answer=answer,
)
