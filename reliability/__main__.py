"""`make reliability`: the long trials, one after another; exit code 1 when one finds a fault."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn
from fastapi import FastAPI
from rich.console import Console

from api.app import create_app
from api.cli.serve import bound
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from reliability.attacks import attacks
from reliability.description import description_of
from reliability.fuzz import SLOW_SECONDS, Trial, fuzz_graphql, fuzz_paths

QUERIES_PER_FIELD = 200
ADDRESSES_PER_PATH = 300


def main() -> int:
    """Run every trial on the bundled facts and print what came of it; the exit code."""
    console = Console()
    with served() as (app, address):
        trials = {
            "costly questions": try_attacks(address),
            "generated queries": fuzz_graphql(address, QUERIES_PER_FIELD),
            "generated addresses": fuzz_paths(address, description_of(app.routes), ADDRESSES_PER_PATH),
        }
    for name, trial in trials.items():
        console.print(
            f"{name}: {trial.asked} asked, {len(trial.faults)} faults, slowest {trial.slowest:.2f} s"
        )
        console.print(f"  slowest: {trial.slowest_was[:200]}", markup=False)
        for fault in trial.faults:
            console.print(f"  {fault}", markup=False)
    slow = any(trial.slowest > SLOW_SECONDS for trial in trials.values())
    return int(slow or any(trial.faults for trial in trials.values()))


def try_attacks(address: str) -> Trial:
    """Every costly question once; an attack that is answered instead of refused is a fault."""
    trial = Trial()
    for attack in attacks():
        answer = httpx.post(f"{address}/graphql", json=attack.body, timeout=60, trust_env=False)
        trial.note(attack.name, answer.status_code, answer.text, answer.elapsed.total_seconds())
        if attack.is_refused and "errors" not in answer.json():
            trial.faults.append(f"answered: {attack.name}")
    return trial


@contextmanager
def served() -> Iterator[tuple[FastAPI, str]]:
    """An application on the bundled facts, and the address where it is served."""
    store = bundled_in_memory()
    with bound("127.0.0.1", 0) as listening, Keeper(lambda: store, concepts=concepts()) as keeper:
        app = create_app(keeper, SCHEMA)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield app, f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


if __name__ == "__main__":
    sys.exit(main())
