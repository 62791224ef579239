"""Pure functions of the graph on a day are worked out once per day and graph.

A `GraphOnDay` never changes, so what a function says of it never changes either. The answers are kept
with the view and go when it goes. What does not depend on the day itself, only on what holds on it, is worked
out once for all days until something begins or ends.
"""

from collections.abc import Callable, Hashable
from datetime import date
from functools import wraps
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, TypeVar

from graph.day import GraphOnDay
from graph.records import Node

P = ParamSpec("P")
R = TypeVar("R")

NOT_YET = object()
"""Stands for what was not worked out: None can be an answer."""

OF_THE_DAY: Callable[[GraphOnDay], dict[object, Any]] = attrgetter("memory")
UNTIL_CHANGE: Callable[[GraphOnDay], dict[object, Any]] = attrgetter("unchanging")


def remembered(
    function: Callable[Concatenate[GraphOnDay, P], R],
) -> Callable[Concatenate[GraphOnDay, P], R]:
    """Keep what `function` says of a view and its further arguments; nodes are told apart by id."""
    return _kept(function, OF_THE_DAY)


def remembered_until_change(
    function: Callable[Concatenate[GraphOnDay, P], R],
) -> Callable[Concatenate[GraphOnDay, P], R]:
    """As `remembered`, once for all days up to the next day of change (Graph.change_days).

    Only for a function that follows from what holds: it asks the view, and compares the day with nothing but
    days of change. An answer that names the day, counts from it or holds the view would be wrong the next day.
    """
    return _kept(function, UNTIL_CHANGE)


def _kept(
    function: Callable[Concatenate[GraphOnDay, P], R], memory_of: Callable[[GraphOnDay], dict[object, Any]]
) -> Callable[Concatenate[GraphOnDay, P], R]:
    @wraps(function)
    def wrapper(view: GraphOnDay, /, *arguments: P.args, **named: P.kwargs) -> R:
        memory = memory_of(view)
        key: Hashable = (function, *[_told_apart(argument) for argument in arguments])
        if named:
            key = (key, *[(name, _told_apart(argument)) for name, argument in named.items()])
        found = memory.get(key, NOT_YET)
        if found is NOT_YET:
            found = memory[key] = function(view, *arguments, **named)
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


def _told_apart(argument: Any) -> Hashable:  # noqa: ANN401 - anything that can be a key
    kept: Hashable = argument.id if type(argument) is Node else argument
    return kept
