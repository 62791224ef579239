"""Columns that many questions share: the same name, title and cell wherever they stand."""

from graph.text import Text, dutch_list
from queries.question import Column


def sources_column(name: str = "source") -> Column:
    """The ids of the sources on which a row rests; for files, a terminal has no room."""
    title = Text("Bron", "Source") if name == "source" else Text("Bronnen", "Sources")
    return Column(name, title, lambda row: dutch_list([source.id for source in row.sources]), in_table=False)


def explanation_column(*, in_table: bool = True) -> Column:
    """What a row means, in a sentence."""
    title = Text("Toelichting", "Explanation")
    return Column("explanation", title, lambda row: row.explanation.nl, in_table=in_table)


def remedy_column() -> Column:
    """What helps."""
    return Column("remedy", Text("Wat helpt", "Remedy"), lambda row: row.remedy.nl, in_table=False)


def ask_whom_column(*, in_table: bool = False) -> Column:
    """Who can tell what is not known."""
    title = Text("Wie weet het", "Whom to ask")
    return Column(
        "ask_whom", title, lambda row: dutch_list([party.name for party in row.ask_whom]), in_table=in_table
    )
