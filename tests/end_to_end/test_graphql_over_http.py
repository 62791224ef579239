"""The official audits of "GraphQL over HTTP", run against a real server: every MUST and every SHOULD."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browsing import missing
from tests.end_to_end.conftest import npm_package

SUITE = "graphql-http@1.22.4"
RUN = """
import { auditServer } from './package/lib/audits/server.mjs';
const results = await auditServer({ url: process.argv[2] });
console.log(JSON.stringify(results.map(({ name, status, reason }) => ({ name, status, reason }))));
"""


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory, address: str) -> list[dict[str, str]]:
    """What the suite says of our server: name, status and reason of each audit."""
    folder = tmp_path_factory.mktemp("graphql-http")
    npm_package(SUITE, folder)
    return _audited(folder, address)


def _audited(folder: Path, address: str) -> list[dict[str, str]]:
    node = shutil.which("node")
    if node is None:
        missing("node (for the audits of GraphQL over HTTP)")
    script = folder / "run.mjs"
    script.write_text(RUN, "utf-8")
    ran = subprocess.run(
        [str(node), str(script), f"{address}/graphql"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: list[dict[str, str]] = json.loads(ran.stdout)
    return found


def test_every_must_and_should_is_met(audits: list[dict[str, str]]) -> None:
    assert len(audits) > 50
    assert [audit for audit in audits if audit["status"] in {"warn", "error"}] == []


def test_what_may_be_done_is_done_too(audits: list[dict[str, str]]) -> None:
    assert {audit["name"] for audit in audits if audit["status"] == "notice"} == set()
