"""A missing spreadsheet program is skipped loudly, and is a failure where continuous integration demands it."""

import pytest

from tests.spreadsheet import required


def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.skip.Exception, match="SKIPPED: LibreOffice is missing"):
        required("neo4j,browser")
    with pytest.raises(pytest.fail.Exception, match="MGN_REQUIRE asks for office"):
        required("neo4j, browser, office")
