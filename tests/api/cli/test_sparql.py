"""`mgn sparql` as people run it."""

import json
from pathlib import Path

from tests.api.cli.conftest import Run

COVERED = """
PREFIX mgn: <https://w3id.org/mgn/ontologie#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT ?town { VALUES ?asked_network { "net-een" }
  ?network dct:identifier ?asked_network ; mgn:COVERS/dct:identifier ?town } ORDER BY ?town
"""


def test_a_question_of_ones_own_in_every_form(here: Run, toy_file: str, tmp_path: Path) -> None:
    (tmp_path / "vraag.rq").write_text(COVERED, "utf-8")
    asked = ("sparql", "vraag.rq", "--store", toy_file, "--as-of", "2026-11-22")
    table = here(*asked)
    assert table.returncode == 0
    assert "GM0001" in table.stdout
    rows = json.loads(here(*asked, "--format", "json").stdout)
    assert rows["as_of"] == "2026-11-22"
    assert {"town": "GM0001"} in rows["rows"]
    assert here(*asked, "--format", "csv").stdout.lstrip("\ufeff").startswith("town")
    assert "0 rijen" in here(*asked, "--param", "network=net-nul").stdout


def test_a_named_question_and_the_list(here: Run, toy_file: str) -> None:
    listed = here("sparql")
    assert "who-leads" in listed.stdout
    answer = here("sparql", "networks-of-municipality", "--store", toy_file, "--format", "json")
    assert [row["municipality"] for row in json.loads(answer.stdout)["rows"]].count("GM0001") == 1


def test_wrong_use_is_a_sentence(here: Run, toy_file: str, tmp_path: Path) -> None:
    (tmp_path / "fout.rq").write_text("SELECT\n?s {", "utf-8")
    assert "regel 2" in here("sparql", "fout.rq", "--store", toy_file).stderr
    missing = here("sparql", "weg.rq", "--store", toy_file)
    assert missing.returncode == 2
    assert "geen naam van een vraag" in missing.stderr


def test_an_answer_tells_how_many_facts_it_may_not_count(here: Run, toy_file: str) -> None:
    asked = ("sparql", "who-leads", "--param", "scheme=IZA", "--store", toy_file)
    assert "1 feit uit een besloten bron telt hier niet mee (--audience public)." in here(*asked).stderr
    assert "besloten" not in here(*asked, "--audience", "internal").stderr
    assert "besloten" not in here(*asked, "--as-known-at", "2026-06-01").stderr
