"""Columns that many questions share: the same name, title and cell wherever they stand."""

from collections.abc import Sequence

from graph.text import Text, dutch_list, english_list
from queries.question import Column


def listed(names: Sequence[str]) -> Text:
    """Names in one cell, each language with its own last word between them."""
    return Text(dutch_list(names), english_list(names))


def listed_words(words: Sequence[Text]) -> Text:
    """Words in one cell, in each language."""
    return Text(dutch_list([word.nl for word in words]), english_list([word.en for word in words]))


def sources_column(name: str = "source") -> Column:
    """The ids of the sources on which a row rests; for files, a terminal has no room."""
    title = Text("Bron", "Source") if name == "source" else Text("Bronnen", "Sources")
    return Column(name, title, lambda row: dutch_list([source.id for source in row.sources]), in_table=False)


def explanation_column(*, in_table: bool = True) -> Column:
    """What a row means, in a sentence."""
    title = Text("Toelichting", "Explanation")
    return Column("explanation", title, lambda row: row.explanation, in_table=in_table)


def remedy_column() -> Column:
    """What helps."""
    return Column("remedy", Text("Wat helpt", "Remedy"), lambda row: row.remedy, in_table=False)


def ask_whom_column(*, in_table: bool = False) -> Column:
    """Who can tell what is not known."""
    title = Text("Wie weet het", "Whom to ask")
    return Column(
        "ask_whom", title, lambda row: listed([party.name for party in row.ask_whom]), in_table=in_table
    )
