"""The example queries that every question brings along, for the pages and the documentation."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.text import Text


@dataclass(frozen=True, slots=True)
class Example:
    """A query that works as it is, named after the question that it asks."""

    name: str
    title: Text
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """One example for each question that has one, in order of name."""
    from queries import all_questions

    found = []
    for question in all_questions().values():
        file = files("queries") / question.name.replace("-", "_") / "example.graphql"
        if file.is_file():
            found.append(Example(question.name, question.title, file.read_text("utf-8").strip()))
    return tuple(found)
