"""Query 8, exactly as it was promised: what changed between two days."""

from tests.api.graphql.conftest import Ask

WHAT_CHANGED = """
{ changes(from: "2025-01-01", to: "2026-11-22") { kind date subject { name } before after sentence sources { url } } }
# kinds tell what happened (MERGED, JOINED, LEFT, NEW_LEADER, CONTRACT_BEGAN, ...) apart from FIRST_STATED
# (only known since then) and CORRECTED
"""


def test_what_changed(ask: Ask) -> None:
    found = ask(WHAT_CHANGED)["changes"]
    assert found
    assert [change["date"] for change in found] == sorted(change["date"] for change in found)
    assert {change["kind"] for change in found} == {
        "FIRST_STATED"
    }  # no public source tells of an event since
    assert all(change["sentence"].endswith(".") and change["sources"] for change in found)


def test_mergers(ask: Ask) -> None:
    found = ask(
        '{ changes(from: "2022-01-01", to: "2023-01-01") { kind subject { name } after sentence(lang: EN) } }'
    )
    merged = [change for change in found["changes"] if change["kind"] == "MERGED"]
    assert [change["subject"]["name"] for change in merged] == [
        "Weesp",
        "Brielle",
        "Hellevoetsluis",
        "Westvoorne",
    ]
    assert merged[0]["sentence"] == "Weesp merged into Amsterdam (on 24 March 2022)."
