"""A person's round: template, three changes in LibreOffice, difference, commit, the page, undo, the page."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from api import clock
from api.app import create_app
from api.cli.main import exit_code
from api.doors import Doors
from api.graphql.schema import SCHEMA
from api.opening import concepts
from api.serving import Keeper
from graph.records import INTERNAL
from graph.store import open_store
from tests.api.web.test_thing_pages import words
from tests.loaders.workbook.desk import header, row_with
from tests.spreadsheet import Typed, edit, required
from tools.serving import served

REGION, TOKEN = "iza-groningen", "geheim"
NETWORK, TOWN = "/netwerk/gezond-groningen", "/gemeente/GM0014"


@contextmanager
def pages_of(store: str) -> Iterator[httpx.Client]:
    """The pages as the inner circle sees them, from the file that is loaded into."""
    headers = {"Authorization": f"Bearer {TOKEN}", "Accept": "text/html"}
    with (
        Keeper(lambda: open_store(store), INTERNAL, concepts()) as keeper,
        served(create_app(keeper, SCHEMA, Doors(TOKEN))) as address,
        httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=30) as client,
    ):
        yield client


def eventually(client: httpx.Client, path: str, text: str, there: bool) -> str:
    """What a page says, once the server follows the store."""
    for _ in range(100):
        told = words(client.get(path).text)
        if (text in told) == there:
            return told
        time.sleep(0.1)
    raise AssertionError(f"{path} {'lacks' if there else 'still has'} {text}: {told}")


def three_changes(path: Path) -> list[Typed]:
    """What a person types: a new partner, a decision, and a municipality that leaves."""
    book = load_workbook(path)
    covers = "Gemeenten per netwerk"

    def free(title: str) -> int:
        sheet = book[title]
        return max(row[0].row or 0 for row in sheet.iter_rows() if any(c.value is not None for c in row)) + 1

    def typed(title: str, row: int, cells: dict[str, str]) -> list[Typed]:
        places = header(book[title])
        return [Typed(title, row, places[name], text) for name, text in cells.items()]

    leaving = row_with(book, covers, "Het Hogeland")
    return [
        *typed("Partners", free("Partners"), {"Netwerk": "Gezond Groningen", "Partner": "Groningen", "Rol": "andere partner"}),
        *typed("Besluiten", free("Besluiten"), {"Gemeente": "GM0014", "Stuk": "Groningen, met gezond verstand!", "Datum van het besluit": "2026-10-01"}),
        *typed(covers, leaving, {"Geldt tot": "2027-01-01"}),
    ]  # fmt: skip


def test_three_changes_from_the_spreadsheet_to_the_page_and_back(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    required()  # at once, before any work
    store, book = f"sqlite:///{tmp_path / 'mgn.db'}", tmp_path / "groningen.xlsx"
    began, start = datetime(2026, 11, 22, 12, tzinfo=UTC), time.monotonic()
    monkeypatch.setattr(clock, "now", lambda: began + timedelta(seconds=time.monotonic() - start))

    def mgn(*arguments: str) -> str:
        assert exit_code([*arguments, "--store", store]) == 0, capfd.readouterr().err
        return capfd.readouterr().out

    mgn("load", "--reference", "--commit")
    mgn("template", str(book), "--filled", "--region", REGION)
    edit(book, three_changes(book), tmp_path)

    shown = mgn("load", str(book))
    assert "3 toegevoegd, 0 beëindigd, 0 gewijzigd, 0 ingetrokken." in shown
    new = {line.removeprefix("  + nieuw: ") for line in shown.splitlines() if "+ nieuw:" in line}
    assert new == {
        "Gezond Groningen, omvat gemeente: Het Hogeland (tot 1 januari 2027)",
        "Groningen, is partner in: Gezond Groningen",
        "Groningen, heeft vastgesteld: Groningen, met gezond verstand!",
    }
    with pages_of(store) as client:
        said = "Groningen, met gezond verstand!"
        assert "tot 1 januari 2027" not in eventually(client, NETWORK, said, there=True)
        assert said not in words(client.get(TOWN).text)
        mgn("load", str(book), "--role", "regioteam", "--commit")
        assert "tot 1 januari 2027" in eventually(client, NETWORK, "tot 1 januari 2027", there=True)
        assert said in eventually(client, TOWN, said, there=True)
        assert "Werkboek iza-groningen" in words(client.get(TOWN).text)
        mgn("undo", "2", "--commit")
        eventually(client, NETWORK, "tot 1 januari 2027", there=False)
        eventually(client, TOWN, said, there=False)
