"""The built wheel holds everything that is not code too: ontology, tables, query files, templates."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ontology.vocabulary import load_vocabulary
from tests.reference import rows

HOUSE = Path(__file__).parents[2]
LOOK = """
import json, sys
from importlib.resources import files
import graph, ontology, loaders, queries, api
from ontology.vocabulary import load_vocabulary
from queries import all_questions
found = {
    "from": graph.__file__,
    "kinds": len(load_vocabulary().kinds),
    "covers": len((files(loaders) / "reference" / "statements" / "covers.csv").read_text().splitlines()) - 1,
    "example": (files(loaders) / "example" / "datapackage.json").is_file(),
    "ontology": sorted(f.name for f in files(ontology).iterdir() if f.name.endswith(".ttl")),
    "queries": sorted(all_questions()),
    "examples": [n for n in all_questions() if (files(queries) / n.replace("-", "_") / "example.graphql").is_file()],
}
json.dump(found, sys.stdout)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project built as a wheel and installed into a folder of its own, without its dependencies."""
    built, target = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)], HOUSE)
    (wheel,) = built.glob("*.whl")
    run([sys.executable, "-m", "pip", "install", "--no-deps", "--target", str(target), str(wheel)], target)
    return target


def run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_ontology_tables_and_queries(installed: Path) -> None:
    found = json.loads(run([sys.executable, "-c", LOOK], installed, PYTHONPATH=str(installed)))
    assert Path(found["from"]).is_relative_to(installed)
    assert found["ontology"] == sorted(path.name for path in (HOUSE / "ontology").glob("*.ttl"))
    assert found["covers"] == len(rows("statements/covers.csv"))
    assert found["example"] is True
    assert found["kinds"] == len(load_vocabulary().kinds)
    assert found["examples"] == found["queries"] != []


def test_the_command_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['mgn', 'ask', 'coverage', '--store', 'memory:', '--format', 'json']; from api.cli.main import run; run()"
    answer = json.loads(run([sys.executable, "-c", code], tmp_path, PYTHONPATH=str(installed)))
    regions = {row["id"] for row in rows("nodes/region.csv") if row["scheme"] == "IZA"}
    assert {row["region"]["id"] for row in answer["rows"]} == regions
