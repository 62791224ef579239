"""The changes of docs/contributing.md are made in a copy of the program: they are found, and they work."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.docs.blocks import HOUSE, SHELL, blocks_of, commands

ROOMS = ("ontology", "graph", "loaders", "queries", "api")
PAGE = HOUSE / "docs" / "contributing.md"
PRINTED = """
import asyncio, httpx, json, sys
from datetime import date
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from api.cli.main import exit_code
from api.charts import all_charts
from api.exports import all_formats
from api.graphql.context import Context
from api.graphql.examples import examples
from api.graphql.execution import execute
from loaders.sources import all_sources
from queries import all_questions
from queries.layers import all_layers
from queries.rules import all_rules
from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import concepts, open_to_read
from api.serving import Keeper

said = {}
for words in json.loads(sys.argv[1]):
    shown = TextIOWrapper(BytesIO(), encoding='utf-8', write_through=True)
    with redirect_stdout(shown), redirect_stderr(shown):
        code = exit_code(words)
    said[" ".join(words)] = (code, shown.buffer.getvalue().decode())
found = {
    "questions": list(all_questions()), "rules": list(all_rules()), "layers": list(all_layers()),
    "sources": list(all_sources()), "formats": list(all_formats()), "charts": list(all_charts()),
    "examples": [one.name for one in examples()],
}
async def looked(app):
    through = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=through, base_url="http://here") as client:
        answers = [await client.get(address) for address in json.loads(sys.argv[2])]
    return {address: (one.status_code, one.text) for address, one in zip(json.loads(sys.argv[2]), answers)}

store = open_to_read("sqlite:///mgn.db")
with Keeper(lambda: store, concepts=concepts()) as keeper:
    pages = asyncio.run(looked(create_app(keeper, SCHEMA)))
    asked = {one.name: execute(SCHEMA, Context(keeper.snapshot, today=date(2026, 11, 22)), one.query) for one in examples()
             if one.name == "network-sizes"}
print(json.dumps({"said": said, "found": found, "pages": pages, "asked": asked}))
"""
ADDRESSES = (
    "/overzichten/network-sizes?op=2026-11-22",
    "/overzichten/network-sizes/plaatje.svg?op=2026-11-22",
    "/toets/R90?op=2026-11-22",
    "/kaart.svg?laag=land&op=2026-11-22",
    "/export.addresses?op=2026-11-22",
)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What the changed copy of the program says, after every command of the page was typed in it."""
    copy = tmp_path_factory.mktemp("copy")
    for room in ROOMS:
        shutil.copytree(HOUSE / room, copy / room, ignore=shutil.ignore_patterns("__pycache__", "graphiql"))
    blocks = blocks_of(PAGE)
    for block in blocks:
        if block.remark and block.runs:
            file = copy / block.remark
            file.parent.mkdir(exist_ok=True)
            assert not file.exists(), f"{block} would write over what is there"
            file.write_text(block.text, encoding="utf-8")
    typed = [
        words[1:] for block in blocks if block.language in SHELL and block.runs for words in commands(block)
    ]
    typed.sort(key=lambda words: words[:2] != ["load", "--reference"])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PRINTED, json.dumps(typed), json.dumps(ADDRESSES)],
        cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_change_is_found_by_itself(changed: Mapping[str, Any]) -> None:
    found = changed["found"]
    assert "network-sizes" in found["questions"]
    assert "network-sizes" in found["charts"]
    assert "network-sizes" in found["examples"]
    assert "R90" in found["rules"]
    assert "land" in found["layers"]
    assert "web-addresses" in found["sources"]
    assert "addresses" in found["formats"]


def test_every_command_works(changed: Mapping[str, Any]) -> None:
    assert {words: code for words, (code, _) in changed["said"].items() if code} == {}


def test_the_example_query_is_answered(changed: Mapping[str, Any]) -> None:
    answer = changed["asked"]["network-sizes"]
    assert "errors" not in answer
    assert any(network["municipalities"] for network in answer["data"]["networks"]["nodes"])


def test_the_question_tells_unknown_from_none(changed: Mapping[str, Any]) -> None:
    _, shown = changed["said"]["ask network-sizes --as-of 2026-11-22"]
    assert "noemen onze bronnen gemeenten" in shown
    assert not any(line.rstrip().endswith(" 0") for line in shown.splitlines())


def test_the_source_shows_what_it_adds_and_what_it_does_not_know(changed: Mapping[str, Any]) -> None:
    _, shown = changed["said"]["load adressen.csv --source web-addresses"]
    assert "“bestaat-niet” kennen wij niet." in shown
    assert "Webadressen van netwerken" in shown


@pytest.mark.parametrize(
    ("address", "words"),
    list(
        zip(
            ADDRESSES,
            ("Hoe groot is elk netwerk?", "<svg", "R90", "Oppervlakte", "https://w3id.org/mgn/id/"),
            strict=True,
        )
    ),
)
def test_every_change_stands_on_its_page(changed: Mapping[str, Any], address: str, words: str) -> None:
    status, text = changed["pages"][address]
    assert status == 200
    assert words in text


def test_the_page_shows_a_change_of_each_kind() -> None:
    rooms = {Path(block.remark).parts[:2] for block in blocks_of(PAGE) if block.language == "python"}
    assert rooms == {
        ("queries", "network_sizes"), ("api", "charts"), ("queries", "rules"), ("queries", "layers"),
        ("loaders", "sources"), ("api", "exports"),
    }  # fmt: skip
