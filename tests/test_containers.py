"""The files for containers: they cannot be built here, but they hold together."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from reliability.refusals import DISK, can_mount

HOUSE = Path(__file__).parents[1]
MGN = "from api.cli.main import run; run()"
READ_ONLY = """
mount -t tmpfs -o size=64m tmpfs "$1" && mount -o remount,bind,ro / && place=$1 && shift || exit 9
touch /written-where-nobody-may 2> /dev/null && exit 8
"$@" && head -c 8 "$place/kaart.pdf"
"""


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
    used = {volume.split(":")[0] for service in (neo4j, api) for volume in service["volumes"]}
    assert set(compose["volumes"]) == used


def test_nothing_is_open_to_the_world_and_no_password_is_written_down(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])
        for name, value in service["environment"].items():
            if "PASSWORD" in name or "AUTH" in name:
                assert "${MGN_NEO4J_PASSWORD:?" in value


def test_the_container_of_the_api_can_change_nothing(compose: dict[str, Any], dockerfile: list[str]) -> None:
    api = compose["services"]["api"]
    assert api["read_only"] is True
    assert api["cap_drop"] == ["ALL"]
    assert "cap_add" not in api
    assert "privileged" not in api
    assert [place.partition(":")[0] for place in api["tmpfs"]] == ["/tmp"]
    for service in compose["services"].values():
        assert service["security_opt"] == ["no-new-privileges:true"]
    (place,) = (volume.partition(":")[2] for volume in api["volumes"])
    assert any(f"MGN_CACHE={place}" in line for line in dockerfile if line.startswith("ENV "))
    assert any(f"--owner mgn --group mgn {place}" in line for line in dockerfile if line.startswith("RUN "))


def test_the_program_needs_no_other_place_to_write(tmp_path: Path) -> None:
    """As in the container: everything can only be read, but for a small disk for temporary files."""
    if not can_mount():
        pytest.skip("SKIPPED: this system allows no mount of our own, so no read-only root is tried")
    place, python = str(tmp_path), sys.executable
    drawn = subprocess.run(
        [*DISK, "sh", "-c", READ_ONLY, "sh", place, python, "-c", MGN, "map", "coverage",
         "--store", "memory:", "--out", f"{place}/kaart.pdf"],
        env={"HOME": "/nowhere", "TMPDIR": place, "MPLCONFIGDIR": f"{place}/matplotlib", "PATH": os.environ["PATH"]},
        cwd=HOUSE, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if drawn.returncode == 9:
        pytest.skip("SKIPPED: this system lets nobody make its root read-only, so that is not tried")
    assert drawn.returncode == 0, drawn.stderr
    assert drawn.stdout.splitlines()[-1].startswith("%PDF")
    assert "Read-only" not in drawn.stderr


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
