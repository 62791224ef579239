"""The question `good-agreements`: the NZa's tips for contract agreements as a checklist on contracts."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.records import Node
from graph.text import Text
from queries import geography, networks
from queries.aspects import known_or_not
from queries.columns import sources_column
from queries.contracts import NetworkContract
from queries.good_agreements import wording
from queries.good_agreements.checklist import checklist, contracts_of
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names

CHOICES = ("contract", "network", "region")


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Every practice by theme, over one contract, those of a network or region, or all; missing ones stand apart."""
    given = [name for name in CHOICES if asked.get(name)]
    if len(given) > 1:
        raise BadInput(
            f"U gaf {' en '.join(given)} op; kies er één.", "Vraag een contract, een netwerk of een regio."
        )
    if given == ["contract"]:
        found = _contract(view, asked.get("contract"))
        rows = checklist(view, [found])
        return Result(wording.of_contract(found.contract, rows), tuple(rows))
    where, chosen = _where(view, asked)
    contracts = contracts_of(view, chosen)
    rows = checklist(view, contracts)
    return Result(wording.of_contracts(view, where, contracts, rows), tuple(rows))


def _where(view: GraphOnDay, asked: Asked) -> tuple[Text, Sequence[Node]]:
    if asked.get("network"):
        network = networks.network(view, asked.get("network"))
        return Text(f"Van {network.name}", f"Of {network.name}"), [network]
    if asked.get("region"):
        region = geography.region(view, asked.get("region"))
        return Text(f"In {region.name}", f"In {region.name}"), networks.in_region(view, region)
    return Text("In heel het land", "In the whole country"), view.of_label("Network")


def _contract(view: GraphOnDay, id: str) -> NetworkContract:
    found = next((one for one in contracts_of(view, view.of_label("Network")) if one.id == id), None)
    if found is None:
        raise NotFound(
            f"Op deze dag is er geen contract met id “{id}”.", "Zie contracts voor alle contracten."
        )
    return found


QUESTION = Question(
    name="good-agreements",
    title=Text("Goede contractafspraken", "Good contract agreements"),
    asks=Text(
        "Welke goede afspraken (tips van de NZa) staan in welke contracten, en welke ontbreken?",
        "Which good agreements (tips of the NZa) stand in which contracts, and which are missing?",
    ),
    parameters=(
        Parameter("contract", Text("contract (id)", "contract (id)")),
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),
    ),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.practice.id, in_table=False),
        Column("theme", Text("Thema", "Theme"), lambda row: row.theme),
        Column("practice", Text("Goede afspraak", "Good agreement"), lambda row: row.practice.name),
        Column("text", Text("Tekst", "Text"), lambda row: row.practice.text("text"), in_table=False),
        Column("included", Text("Staat erin", "Included"), lambda row: len(row.included)),
        Column("not_included", Text("Staat er niet in", "Not included"), lambda row: len(row.not_included)),
        Column("unknown", Text("Onbekend", "Unknown"), lambda row: len(row.unknown)),
        Column(
            "contracts", Text("In welke contracten", "In which"), lambda row: "; ".join(names(row.included))
        ),
        Column(
            "missing_in",
            Text("Niet in", "Not in"),
            lambda row: "; ".join(names(row.not_included)),
            in_table=False,
        ),
        sources_column(),
    ),
    aspects=(
        known_or_not(
            "included",
            Text("Goede afspraak", "Good agreement"),
            Text("van een contract bekend", "known of a contract"),
            lambda row: bool(row.included or row.not_included),
        ),
    ),
    answer=answer,
)
