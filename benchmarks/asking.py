"""Every question, rule and core GraphQL query over one store, on a view that nothing was asked of before."""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial

from api.graphql.context import Context
from api.graphql.execution import execute
from api.graphql.schema import SCHEMA
from api.opening import read_snapshot
from api.snapshot import Snapshot
from graph.day import GraphOnDay
from graph.errors import MgnError
from queries import all_questions
from queries.question import Asked, Question
from queries.rules import all_rules
from queries.rules.checking import check
from queries.rules.rule import Rule, RuleScope

DAY = date(2026, 11, 22)
ONE_THING = {
    "één gemeente, op code": '{ municipality(code: "GM0344") { name inhabitants regions { region { name } } networks { state candidates { network { name } extent } } } }',
    "één gemeente, op naam": '{ municipality(name: "Utrecht") { name } }',
    "één regio": '{ region(id: "iza-achterhoek") { name firstInsurer { state candidates { insurer { name } } } mandate { state } } }',
    "één netwerk": '{ network(id: "gem-midden-ijssel") { name municipalities { municipality { name } extent } } }',
}
CODES = {"Utrecht": "GM0344"}
"""In a generated country a name is not enough: every copy has it."""


def lines(store: str, times: int) -> Iterator[tuple[str, float]]:
    """What was asked, and the milliseconds of processor that the first answer on a day took: whoever else is busy."""
    began = time.process_time()
    with _uncollected():
        snapshot = read_snapshot(store)
        yield "graaf lezen en bouwen (s)", time.process_time() - began
        gc.freeze()
        yield from _about_one_thing(snapshot)
        for name, question in all_questions().items():
            yield f"vraag {name}", _milliseconds(partial(_ask, question, {}), snapshot)
            if about := _about_one(question):
                yield f"vraag {name} over één ding", _milliseconds(partial(_ask, question, about), snapshot)
        for id, rule in all_rules().items():
            yield f"regel {id}", _milliseconds(partial(_check, rule), snapshot)


def _about_one_thing(snapshot: Snapshot) -> Iterator[tuple[str, float]]:
    for number, (what, query) in enumerate(ONE_THING.items(), start=3):
        day = DAY - timedelta(days=number)  # another for each question: a day is new only once
        for which in ("nieuwe dag", "zelfde dag"):
            began = time.process_time()
            execute(SCHEMA, Context(snapshot, today=day), query)
            yield f"{what}, {which}", (time.process_time() - began) * 1000


def _about_one(question: Question) -> Mapping[str, str]:
    """The first of its parameters that names a thing (from and to go together), with the thing of the example;
    empty where none does."""
    named = [p for p in question.parameters if p.default and not p.assumed]
    few = 2 if named and named[0].name == "from" else 1
    return {p.name: CODES.get(p.default, p.default) for p in named[:few]}


def _ask(question: Question, given: Mapping[str, str], view: GraphOnDay) -> object:
    needed = {p.name: CODES.get(p.default, p.default) for p in question.parameters if p.required}
    try:
        return question.ask(view, Asked(parameters={**needed, **given}))
    except MgnError as error:
        print(question.name, error, file=sys.stderr)
        return None


def _check(rule: Rule, view: GraphOnDay) -> object:
    return check(view, [rule], RuleScope())


def _milliseconds(work: Callable[[GraphOnDay], object], snapshot: Snapshot) -> float:
    view = GraphOnDay(snapshot.graph, DAY)
    began = time.process_time()
    work(view)
    took = (time.process_time() - began) * 1000
    view.forget()
    return took


@contextmanager
def _uncollected() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
