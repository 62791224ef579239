"""What a command says beside its answer: on standard error, so that the answer stays clean."""

import sys

from graph.errors import BadFacts, MgnError
from graph.text import dutch_count

MOST_PROBLEMS = 50


def tell(line: str) -> None:
    """One line for the person at the keyboard."""
    print(line, file=sys.stderr, flush=True)


def tell_error(error: MgnError) -> None:
    """An error: one sentence, what to do, and for facts each problem on its own line."""
    tell(error.message)
    if isinstance(error, BadFacts):
        for problem in error.problems[:MOST_PROBLEMS]:
            tell(f"  {problem}")
        if len(error.problems) > MOST_PROBLEMS:
            tell(f"  en nog {len(error.problems) - MOST_PROBLEMS}.")
    if error.suggestion:
        tell(error.suggestion)


def tell_left_out(number: int, audience: str) -> None:
    """How many facts the answer leaves out because of the audience; nothing where it leaves out none."""
    if number:
        facts = dutch_count(number, "feit uit een besloten bron telt", "feiten uit besloten bronnen tellen")
        tell(f"{facts} hier niet mee (--audience {audience.lower()}).")
