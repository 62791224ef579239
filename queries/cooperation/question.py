"""The question `cooperation`: how a region or network says its cooperation stands, level by level."""

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from graph.text import Text
from queries import geography, networks
from queries.aspects import Aspect
from queries.columns import sources_column
from queries.cooperation import wording
from queries.cooperation.levels import LevelRow, levels_of, recorded
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Three rows for what is asked about; without a choice, for all that recorded something, by name."""
    subject = _subject(view, asked)
    if subject is None:
        rows = [row for node in recorded(view) for row in levels_of(view, node)]
        return Result(wording.of_everybody(view), tuple(rows))
    of_one = levels_of(view, subject)
    return Result(wording.of_subject(subject, of_one), of_one)


def _subject(view: GraphOnDay, asked: Asked) -> Node | None:
    region, network = asked.get("region"), asked.get("network")
    if region and network:
        raise BadInput("U gaf een regio en een netwerk op; kies er één.", "Vraag een regio of een netwerk.")
    if region:
        return geography.region(view, region)
    return networks.network(view, network) if network else None


def _since(row: LevelRow) -> str | None:
    days = [one.valid_from for one in row.standings if one.valid_from]
    return min(days).isoformat() if days else None


QUESTION = Question(
    name="cooperation",
    title=Text("Samenwerking op drie niveaus", "Cooperation on three levels"),
    asks=Text(
        "Hoe staat de samenwerking van gemeenten en zorgverzekeraars ervoor, volgens de regio zelf?",
        "How does the cooperation of municipalities and insurers stand, by the region itself?",
    ),
    parameters=(
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
    ),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Regio of netwerk", "Region or network"), lambda row: row.subject.name),
        Column("level", Text("Niveau", "Level"), lambda row: row.level.name),
        Column("state", Text("Antwoord", "Answer"), lambda row: str(row.state), in_table=False),
        Column("standing", Text("Hoe ver", "How far"), lambda row: row.words),
        Column("text", Text("Woorden van de bron", "Words of the source"), lambda row: "; ".join(row.told)),
        Column("since", Text("Sinds", "Since"), _since),
        Column(
            "points",
            Text("Wat Movisie noemt", "What Movisie names"),
            lambda row: "; ".join(names(row.points)),
            in_table=False,
        ),
        sources_column(),
    ),
    aspects=(Aspect("state", Text("Hoe ver", "How far"), lambda row: str(row.state)),),
    answer=answer,
)
