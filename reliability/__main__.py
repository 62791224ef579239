"""`make reliability`: the long trials, one after another; exit code 1 when one finds a fault.

Alone, smaller or larger: `python -m reliability soak --stores sqlite --seconds 60 --readers 4`.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import httpx
from fastapi import FastAPI
from rich.console import Console
from rich.table import Table

from api import clock
from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from reliability.attacks import attacks
from reliability.crash import crash, crash_command
from reliability.description import description_of
from reliability.fuzz import SLOW_SECONDS, Trial, fuzz_graphql, fuzz_paths
from reliability.outcome import Outcome
from reliability.places import KINDS, place
from reliability.refusals import refusals
from reliability.soak import soak
from tools.neo4j.server import CannotStart
from tools.serving import served

QUERIES_PER_FIELD = 200
ADDRESSES_PER_PATH = 300
COMMAND_SHARE = 10
"""Of so many rounds of killing a loader, one kills `mgn load` as a whole."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the trials that are asked for and print what came of them; the exit code."""
    parser = _arguments()
    asked = parser.parse_args(words)
    if unknown := set(asked.trials) - TRIALS.keys():
        parser.error(f"no trial {', '.join(sorted(unknown))}; there are {', '.join(TRIALS)}")
    console = Console(width=None if sys.stdout.isatty() else 200)
    wrong = False
    for name in asked.trials or TRIALS:
        for outcome in TRIALS[name](asked):
            console.print(f"{outcome.name}: {len(outcome.faults)} faults", markup=False)
            console.print(_table(outcome))
            for fault in outcome.faults[:20]:
                console.print(f"  FAULT {fault}", markup=False)
            wrong = wrong or bool(outcome.faults)
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    console.print(f"{clock.now():%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores, load {load}", markup=False)
    return int(wrong)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m reliability", description=__doc__)
    names = ", ".join(TRIALS)
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=f"{names}; without any: all")
    parser.add_argument("--stores", nargs="+", choices=KINDS, default=KINDS, help="for soak and crash")
    parser.add_argument("--seconds", type=float, default=300, help="how long a soak is")
    parser.add_argument("--readers", type=int, default=8, help="how many ask during a soak")
    parser.add_argument("--rounds", type=int, default=100, help="how often a load is killed")
    parser.add_argument("--seed", type=int, default=1, help="of the moments at which loads are killed")
    return parser


def _table(outcome: Outcome) -> Table:
    table = Table(show_header=False)
    for what, figure in outcome.figures.items():
        table.add_row(what, figure)
    return table


# --- The trials -----------------------------------------------------------------------------------


def try_attacks(asked: argparse.Namespace) -> Iterator[Outcome]:
    """Every costly question once; an attack that is answered instead of refused is a fault."""
    trial = Trial()
    with bundled() as (_, address):
        for attack in attacks():
            answer = httpx.post(f"{address}/graphql", json=attack.body, timeout=60, trust_env=False)
            trial.note(attack.name, answer.status_code, answer.text, answer.elapsed.total_seconds())
            if attack.is_refused and "errors" not in answer.json():
                trial.faults.append(f"answered: {attack.name}")
    yield _outcome("costly questions", trial)


def try_fuzz(asked: argparse.Namespace) -> Iterator[Outcome]:
    """Generated queries of every root field, and generated addresses of every path."""
    with bundled() as (app, address):
        yield _outcome("generated queries", fuzz_graphql(address, QUERIES_PER_FIELD))
        addresses = fuzz_paths(address, description_of(app.routes), ADDRESSES_PER_PATH)
        yield _outcome("generated addresses", addresses)


def try_soak(asked: argparse.Namespace) -> Iterator[Outcome]:
    """Readers on a server while loads commit, on every store."""
    for kind in asked.stores:
        try:
            with place(kind) as found:
                yield soak(found, asked.seconds, asked.readers)
        except CannotStart as problem:
            yield Outcome(f"soak {kind}", {}, [f"not tried: {problem}"])


def try_crash(asked: argparse.Namespace) -> Iterator[Outcome]:
    """Loads that are killed, on every store; and disks on which nothing can be written."""
    for kind in asked.stores:
        try:
            with place(kind) as found:
                yield crash(found, asked.rounds, asked.seed)
        except CannotStart as problem:
            yield Outcome(f"crash {kind}", {}, [f"not tried: {problem}"])
    yield crash_command(max(1, asked.rounds // COMMAND_SHARE), asked.seed)
    yield refusals()


TRIALS = {"attacks": try_attacks, "fuzz": try_fuzz, "soak": try_soak, "crash": try_crash}


def _outcome(name: str, trial: Trial) -> Outcome:
    """What a trial noted; an answer that took too long is a fault too."""
    slow = [f"{trial.slowest:.2f} s: {trial.slowest_was[:200]}"] if trial.slowest > SLOW_SECONDS else []
    figures = {
        "asked": f"{trial.asked}",
        "slowest": f"{trial.slowest:.2f} s",
        "slowest was": trial.slowest_was[:200],
    }
    return Outcome(name, figures, [*trial.faults, *slow])


@contextmanager
def bundled() -> Iterator[tuple[FastAPI, str]]:
    """An application on the bundled facts, and the address where it is served."""
    store = bundled_in_memory()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        app = create_app(keeper, SCHEMA)
        with served(app) as address:
            yield app, address


if __name__ == "__main__":
    sys.exit(main())
