"""The files for containers: they cannot be built here, but they hold together."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

HOUSE = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """compose.yaml as Docker reads it."""
    found: dict[str, Any] = yaml.safe_load((HOUSE / "compose.yaml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def dockerfile() -> list[str]:
    """The instructions of the Dockerfile."""
    text = (HOUSE / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_team_has_neo4j_and_the_api(compose: dict[str, Any]) -> None:
    neo4j, api = compose["services"]["neo4j"], compose["services"]["api"]
    assert neo4j["image"] == "neo4j:5.26-community"
    assert (HOUSE / api["build"] / "Dockerfile").is_file()
    assert api["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert set(compose["volumes"]) == {volume.split(":")[0] for volume in neo4j["volumes"]}


def test_nothing_is_open_to_the_world_and_no_password_is_written_down(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])
        for name, value in service["environment"].items():
            if "PASSWORD" in name or "AUTH" in name:
                assert "${MGN_NEO4J_PASSWORD:?" in value


def test_compose_and_the_development_server_are_of_one_series(compose: dict[str, Any]) -> None:
    pinned = ElementTree.parse(HOUSE / "tools/neo4j/pom.xml").findtext("{*}properties/{*}neo4j.version") or ""
    assert compose["services"]["neo4j"]["image"].startswith(f"neo4j:{pinned.rpartition('.')[0]}-")


def test_all_that_is_copied_is_there_and_sent_to_the_builder(dockerfile: list[str]) -> None:
    sent = {line[1:] for line in (HOUSE / ".dockerignore").read_text("utf-8").splitlines() if line[:1] == "!"}
    copied = {
        name
        for line in dockerfile
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    }
    assert copied == sent
    assert all((HOUSE / name).exists() for name in copied)


def test_the_image_holds_every_package_of_the_program(dockerfile: list[str]) -> None:
    packages = re.search(r"packages = \[(.*)\]", (HOUSE / "pyproject.toml").read_text("utf-8"))
    assert packages is not None
    for package in re.findall(r'"(\w+)"', packages[1]):
        assert f"COPY {package} {package}" in dockerfile


def test_the_image_runs_without_rights_and_says_how_it_is(dockerfile: list[str]) -> None:
    last = dockerfile[max(n for n, line in enumerate(dockerfile) if line.startswith("FROM ")) :]
    assert "USER mgn" in last
    assert not any(re.search(r"\b(pip install|apt-get)\b", line) for line in last)
    (check,) = (line for line in last if line.startswith("HEALTHCHECK"))
    assert "/status" in check
    words = check.partition("CMD ")[2]
    compile(yaml.safe_load(words)[2], "healthcheck", "exec")
