"""The short form of the trials in `reliability/`: generated and costly questions break nothing."""

import httpx
import pytest

from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from api.web.protection import BODY_LIMIT
from reliability.attacks import Attack, attacks
from reliability.description import description_of
from reliability.fuzz import fuzz_graphql, fuzz_paths


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_a_costly_question_is_refused_and_small(address: str, attack: Attack) -> None:
    answer = httpx.post(f"{address}/graphql", json=attack.body, timeout=60, trust_env=False)
    assert answer.status_code in {200, 400, 413}
    assert ("errors" in answer.json()) is attack.is_refused
    assert '"code":"INTERNAL"' not in answer.text
    assert len(answer.content) < BODY_LIMIT


def test_a_body_over_the_limit_is_not_read(address: str) -> None:
    body = {"query": "x" * BODY_LIMIT}
    assert httpx.post(f"{address}/graphql", json=body, timeout=60, trust_env=False).status_code == 413


def test_generated_queries_break_nothing(address: str) -> None:
    trial = fuzz_graphql(address, examples=2)
    assert trial.asked > 40
    assert trial.faults == []


def test_generated_addresses_break_nothing(address: str) -> None:
    store = bundled_in_memory()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        description = description_of(create_app(keeper, SCHEMA).routes)
    trial = fuzz_paths(address, description, examples=3)
    assert trial.asked > 60
    assert trial.faults == []
