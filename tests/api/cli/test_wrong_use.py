"""What goes wrong: one Dutch sentence, what to do, the right exit code, and never a traceback."""

import json
import socket
from pathlib import Path

import pytest

from tests.api.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nergens",), "De opdracht “nergens” bestaat niet."),
        (("aks",), "Bedoelde u ask?"),
        (("--kaart",), "De optie --kaart bestaat niet."),
        (("ask", "--forma", "csv"), "Bedoelde u --format?"),
        (("ask", "--as-of"), "De optie --as-of heeft een waarde nodig"),
        (("ask", "coverage", "gaps"), "Er staat te veel achter de opdracht: gaps."),
        (("ask", "wie-leidt"), "Er is geen vraag “wie-leidt”."),
        (("ask", "gaps", "--as-of", "22-11-2026"), "“22-11-2026” is geen datum."),
        (("ask", "gaps", "--as-known-at", "toen"), "“toen” is geen datum of tijdstip."),
        (("ask", "gaps", "--format", "pdf"), "“pdf” kan niet bij --format."),
        (("ask", "gaps", "--audience", "iedereen"), "“iedereen” kan niet bij --audience."),
        (("ask", "gaps", "--param", "kinds"), "“kinds” kan niet bij --param."),
        (("ask", "gaps", "--store", "mgn.db"), "“mgn.db” is geen adres van een opslag."),
        (("ask", "gaps", "--store", "postgres://x"), "is geen adres van een opslag."),
        (("ask", "gaps"), "bestaat nog niet."),
        (("status",), "bestaat nog niet."),
        (("serve", "--port", "acht"), "De waarde bij --port kan niet."),
        (("serve", "--port", "70000"), "70000 is geen poort."),
        (("serve", "--host", "203.0.113.1"), "kan de server niet luisteren."),
        (("serve", "--host", "dit is niets"), "is geen adres van deze computer."),
        (("serve", "--audience", "internal"), "heeft de server een token nodig."),
        (("load",), "Zeg wat u wilt laden"),
        (("load", "--reference", "--example"), "Zeg wat u wilt laden"),
        (("load", "nergens"), "nergens bestaat niet."),
        (("load", "--reference", "--commit", "--store", "memory:"), "blijft niet bewaard."),
    ],
)
def test_wrong_use_is_exit_2_and_makes_nothing(here: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = here(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert result.stdout == ""
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ask", "coverage", "--scheme", "GEMEENTE"), "Er is geen regio-indeling “GEMEENTE”."),
        (("ask", "coverage", "--level", "ALLES"), "Er is geen niveau “ALLES”."),
        (("ask", "coverage", "--param", "x=y"), "De vraag coverage kent geen parameter “x”."),
        (
            ("ask", "networks-of-municipality", "--param", "municipality=Nergens"),
            "Er is geen gemeente “Nergens”.",
        ),
        (("ask", "networks-of-municipality", "--param", "municipality=GM9999"), "code “GM9999”"),
        (("ask", "who-leads", "--param", "region=iza-zuid"), "Er is geen regio met id “iza-zuid”."),
        (("ask", "coverage", "--out", "nergens/antwoord.csv"), "kan niet geschreven worden"),
    ],
)
def test_what_the_facts_do_not_know_is_exit_2(
    here: Run, toy_file: str, arguments: tuple[str, ...], sentence: str
) -> None:
    result = here(*arguments, "--store", toy_file)
    assert result.returncode == 2
    assert sentence in result.stderr


def test_an_ambiguous_name_gives_the_choices(here: Run) -> None:
    result = here("ask", "networks-of-municipality", "--param", "municipality=Bergen", "--store", "memory:")
    assert result.returncode == 2
    assert "GM0373" in result.stderr
    assert "GM0893" in result.stderr


def test_a_file_that_is_no_store_stays_as_it_is(here: Run, tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Geachte gemeente,")
    for arguments in (
        ("ask", "gaps"),
        ("status",),
        ("load", "--reference", "--commit"),
        ("serve", "--port", "0"),
    ):
        result = here(*arguments, "--store", f"sqlite:///{file}")
        assert result.returncode == 2
        assert "geen opslag van dit programma" in result.stderr
    assert file.read_text() == "Geachte gemeente,"


def test_a_port_in_use_is_said_before_anything_is_made(here: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = here("serve", "--port", str(port))
    assert result.returncode == 2
    assert result.stderr.startswith(f"Poort {port} is al in gebruik.")
    assert not list(Path().iterdir())


@pytest.mark.parametrize("command", [(), ("load",), ("ask",), ("status",), ("serve",)])
def test_help_is_dutch_and_has_an_example(here: Run, command: tuple[str, ...]) -> None:
    result = here(*command, "--help")
    assert result.returncode == 0
    assert result.stdout.startswith("Gebruik: mgn")
    assert "mgn " + (command[0] if command else "serve") in result.stdout.partition("\n")[2]
    for english in ("Usage", "Options", "Arguments", "Commands", "Show this", "default"):
        assert english not in result.stdout


def test_a_fault_of_ours_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from api.cli.main import exit_code

    monkeypatch.setattr("queries.all_questions", lambda: 1 / 0)
    monkeypatch.delenv("MGN_DEBUG", raising=False)
    assert exit_code(["ask"]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("Er ging iets mis in het programma zelf.")
    assert "Traceback" not in shown


def test_status_as_json(here: Run, toy_file: str) -> None:
    status = json.loads(here("status", "--store", toy_file, "--format", "json").stdout)
    assert status["version"] == 2
    assert status["left_out"] == 1
    assert [load["title"] for load in status["loads"]] == ["De lijst"]


def test_status_in_words(here: Run, toy_file: str) -> None:
    result = here("status", "--store", toy_file, "--as-of", "2026-11-22")
    assert "16 april 2026, 7 maanden oud: Bron list" in result.stdout
    assert "gemeente" in result.stdout
