"""The changelog speaks of the versions that are here."""

import re
import tomllib
from pathlib import Path

from ontology.vocabulary import load_vocabulary

HOUSE = Path(__file__).parents[2]
CHANGELOG = (HOUSE / "CHANGELOG.md").read_text("utf-8")


def test_the_version_of_the_program_is_the_first_in_the_changelog() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    found = re.findall(r"^## (\S+) \(\d{4}-\d{2}-\d{2}\)$", CHANGELOG, re.MULTILINE)
    assert found[0] == project["version"]


def test_the_version_of_the_ontology_is_told_and_is_that_of_its_address() -> None:
    version = load_vocabulary().version
    assert f"Ontology {version}." in CHANGELOG
    assert f"### Ontology {version}" in CHANGELOG
    ontology = (HOUSE / "ontology" / "mgn.ttl").read_text("utf-8")
    assert re.findall(r"owl:versionIRI <[^>]*/([^/>]+)>", ontology) == [version]
    assert re.findall(r'owl:versionInfo "([^"]+)"', ontology) == [version]
