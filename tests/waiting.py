"""Running a coroutine to its end, also in a worker in which a browser keeps a loop of its own running."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")


def done(work: Coroutine[Any, Any, Outcome]) -> Outcome:
    """What the coroutine gives, run in a thread that has no loop yet."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
