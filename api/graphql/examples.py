"""The example queries that every question brings along, for the pages and the documentation."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

from graph.text import Text
from queries import all_questions


@dataclass(frozen=True, slots=True)
class Example:
    """A query that works as it is, named after the question that it asks."""

    name: str
    title: Text
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """One example for each room of `queries/` that has one, in order of name."""
    found = []
    for room in sorted(files("queries").iterdir(), key=lambda room: room.name):
        file = room / "example.graphql"
        if file.is_file():
            name = room.name.replace("_", "-")
            found.append(Example(name, _title(name, room.name), file.read_text("utf-8").strip()))
    return tuple(found)


def _title(name: str, room: str) -> Text:
    """The title of the question, or that of a room that is no named question."""
    questions = all_questions()
    if name in questions:
        return questions[name].title
    title: Text = import_module(f"queries.{room}").TITLE
    return title
