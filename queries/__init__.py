"""The questions and rules: pure functions over the graph as of a day, one room per question."""

import importlib
import pkgutil
from functools import cache

from graph.errors import BadInput
from queries.question import Question


@cache
def all_questions() -> dict[str, Question]:
    """Every question by name, found by looking for rooms that hold a `QUESTION`."""
    found: dict[str, Question] = {}
    for room in pkgutil.iter_modules(__path__):
        if room.ispkg:
            question = getattr(importlib.import_module(f"{__name__}.{room.name}"), "QUESTION", None)
            if isinstance(question, Question):
                found[question.name] = question
    return dict(sorted(found.items()))


def question(name: str) -> Question:
    """The question called `name`; BadInput with the names that exist otherwise."""
    questions = all_questions()
    if name not in questions:
        raise BadInput(f"Er is geen vraag “{name}”.", f"Wel: {', '.join(questions)}.")
    return questions[name]
