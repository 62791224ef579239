"""Asking a question with parameters, as tests of questions do."""

from collections.abc import Callable
from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph
from queries.question import Asked, Question, Result


def asking(question: Question) -> Callable[..., Result]:
    """A function that asks it of a graph on a day; `from_` stands for a parameter that Python keeps for itself."""

    def ask(graph: Graph, day: date, **parameters: str) -> Result:
        given = {name.removesuffix("_"): value for name, value in parameters.items()}
        return question.ask(GraphOnDay(graph, day), Asked(parameters=given))

    return ask
