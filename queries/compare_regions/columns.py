"""The columns of `compare-regions`: one per region, or one per respect in which regions are alike."""

from collections.abc import Callable, Sequence
from typing import Any

from graph.answers import State
from graph.records import Node
from graph.text import Text, dutch_list
from queries.columns import listed
from queries.question import Column
from queries.sentences import names

ALIKE_WORDS = {
    State.ONE: Text("lijkt", "alike"),
    State.NONE: Text("verschilt", "differs"),
    State.UNKNOWN: Text("niet bekend", "not known"),
}
RESPECTS = {
    "INHABITANTS": Text("Inwoners", "Inhabitants"),
    "MUNICIPALITIES": Text("Aantal gemeenten", "Municipalities"),
    "INSURERS": Text("Zorgverzekeraars", "Insurers"),
    "INSTITUTIONS": Text("Instellingen", "Institutions"),
}


def of_topics(regions: Sequence[Node]) -> tuple[Column, ...]:
    """A row per topic, a column per region."""
    return (
        Column("topic", Text("Code", "Code"), lambda row: row.topic, in_table=False),
        Column("title", Text("Onderwerp", "Topic"), lambda row: row.title),
        *(Column(r.id, Text(r.name, r.name), _value(place)) for place, r in enumerate(regions)),
        Column("in_all", Text("In alle genoemd", "Named in all"), lambda row: listed(names(row.in_all))),
        Column(
            "source",
            Text("Bron", "Source"),
            lambda row: dutch_list([s.id for s in row.sources]),
            in_table=False,
        ),
    )


def _value(place: int) -> Callable[[Any], Text]:
    def cell(row: Any) -> Text:  # noqa: ANN401 - a row of this question
        text: Text = row.values[place].text
        return text

    return cell


def _respect(respect: str) -> Callable[[Any], Text]:
    def cell(row: Any) -> Text:  # noqa: ANN401 - a row of this question
        found = next(one for one in row.likenesses if one.respect == respect)
        alike = ALIKE_WORDS[found.state]
        return Text(f"{alike.nl}: {found.explanation.nl}", f"{alike.en}: {found.explanation.en}")

    return cell


OF_LIKE = (
    Column("id", Text("Id", "Id"), lambda row: row.region.id, in_table=False),
    Column("name", Text("Regio", "Region"), lambda row: row.region.name),
    *(Column(respect.lower(), title, _respect(respect)) for respect, title in RESPECTS.items()),
    Column("explanation", Text("Toelichting", "Explanation"), lambda row: row.explanation, in_table=False),
)
"""A row per region that is like the one asked about."""
