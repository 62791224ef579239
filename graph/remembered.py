"""Pure functions of the graph on a day are worked out once per day and graph.

A `GraphOnDay` never changes, so what a function says of it never changes either. The answers are kept
with the view and go when it goes.
"""

from collections.abc import Callable, Hashable
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from graph.day import GraphOnDay
from graph.records import Node

P = ParamSpec("P")
R = TypeVar("R")

NOT_YET = object()
"""Stands for what was not worked out: None can be an answer."""


def remembered(
    function: Callable[Concatenate[GraphOnDay, P], R],
) -> Callable[Concatenate[GraphOnDay, P], R]:
    """Keep what `function` says of a view and its further arguments; nodes are told apart by id."""

    @wraps(function)
    def wrapper(view: GraphOnDay, /, *arguments: P.args, **named: P.kwargs) -> R:
        key = (function, *map(_told_apart, arguments), *((n, _told_apart(v)) for n, v in named.items()))
        found = view.memory.get(key, NOT_YET)
        if found is NOT_YET:
            found = view.memory[key] = function(view, *arguments, **named)
        known: R = found
        return known

    return wrapper


def on_day(view: GraphOnDay, day: date) -> GraphOnDay:
    """The same graph on another day, kept with the view that it is compared with."""
    if day == view.day:
        return view
    key = (on_day, day)
    found: GraphOnDay | None = view.memory.get(key)
    if found is None:
        found = view.memory[key] = GraphOnDay(view.graph, day)
    return found


def _told_apart(argument: object) -> Hashable:
    if isinstance(argument, Node):
        return argument.id
    assert isinstance(argument, Hashable)
    return argument
