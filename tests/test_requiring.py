"""What is missing is skipped loudly, and is a failure where continuous integration demands it."""

import pytest

from tests.requiring import KNOWN, demanded
from tests.spreadsheet import required


def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("MGN_REQUIRE", "neo4j,browser")
    with pytest.raises(pytest.skip.Exception, match="SKIPPED: LibreOffice is missing"):
        required()
    monkeypatch.setenv("MGN_REQUIRE", "neo4j, browser, office")
    with pytest.raises(pytest.fail.Exception, match="MGN_REQUIRE asks for office"):
        required()


def test_nothing_is_demanded_unless_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for asked, answer in (
        ("", ()),
        (" ", ()),
        ("office", ("office",)),
        (" browser ,neo4j,", ("neo4j", "browser")),
    ):
        monkeypatch.setenv("MGN_REQUIRE", asked)
        assert tuple(what for what in KNOWN if demanded(what)) == answer
    monkeypatch.delenv("MGN_REQUIRE")
    assert not any(demanded(what) for what in KNOWN)


def test_a_word_that_nobody_knows_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGN_REQUIRE", "neo4j,browsers")
    with pytest.raises(pytest.fail.Exception, match="“browsers”"):
        demanded("neo4j")
