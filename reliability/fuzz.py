"""Generated questions, sensible and senseless, against a running server: none may break it.

Faults are: a status of 500 or more, our own "something went wrong", a traceback, and an answer that takes
longer than two seconds.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings

SLOW_SECONDS = 2.0
OUR_FAULTS = ('"code":"INTERNAL"', "Er ging bij ons iets mis", "Traceback (most recent call last)")


@dataclass(slots=True)
class Trial:
    """What came of it: how many questions, how long the slowest took, and every fault with its question."""

    asked: int = 0
    slowest: float = 0.0
    slowest_was: str = ""
    faults: list[str] = field(default_factory=list)

    def note(self, question: str, status: int, text: str, seconds: float) -> None:
        """Count one answer."""
        self.asked += 1
        if seconds > self.slowest:
            self.slowest, self.slowest_was = seconds, question
        if status >= 500 or any(fault in text for fault in OUR_FAULTS):
            self.faults.append(f"{status}: {question}: {text[:200]}")


def fuzz_graphql(address: str, examples: int) -> Trial:
    """Ask `examples` generated queries of every root field."""
    return _try_all(schemathesis.graphql.from_url(f"{address}/graphql", timeout=30), examples)


def fuzz_paths(address: str, description: dict[str, Any], examples: int) -> Trial:
    """Ask `examples` generated addresses of every path in an OpenAPI description."""
    schema = schemathesis.openapi.from_dict(description)
    schema.config.update(base_url=address)
    return _try_all(schema, examples)


def _try_all(schema: Any, examples: int) -> Trial:  # noqa: ANN401 - the tool has a class for each form
    trial = Trial()
    for operation in _operations(schema):
        _try(operation, trial, examples)
    return trial


def _operations(schema: Any) -> Iterator[Any]:  # noqa: ANN401
    for found in schema.get_all_operations():
        yield found.ok()


def _try(operation: Any, trial: Trial, examples: int) -> None:  # noqa: ANN401
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:  # noqa: ANN401
        started = time.perf_counter()
        response = case.call(timeout=60)
        question = f"{operation.label} {case.body if case.method == 'POST' else response.request.url}"
        trial.note(
            question,
            response.status_code,
            response.content.decode("utf-8", "replace"),
            time.perf_counter() - started,
        )

    ask()
