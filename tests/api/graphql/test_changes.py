"""Query 8, exactly as it was promised: what changed between two days."""

from tests.api.graphql.conftest import Ask

WHAT_CHANGED = """
{ changes(from: "2025-01-01", to: "2026-11-22") { kind date subject { name } before after sentence sources { url } } }
# kinds tell what happened (MERGED, JOINED, LEFT, NEW_LEADER, CONTRACT_BEGAN, ...) apart from FIRST_STATED
# (only known since then) and CORRECTED
"""


def test_what_changed(real: Ask) -> None:
    found = real(WHAT_CHANGED)["data"]["changes"]
    assert found
    assert [change["date"] for change in found] == sorted(change["date"] for change in found)
    known = {"FIRST_STATED"}  # all else is that annex 1 of 2025 took over a merger of 2023
    happened = [change for change in found if change["kind"] not in known]
    assert {change["subject"]["name"] for change in happened} == {"ZHE-BAR"}
    assert {change["kind"] for change in happened} == {"JOINED_REGION", "LEFT_REGION"}
    assert all(change["sentence"].endswith(".") and change["sources"] for change in found)


def test_before_anything_was_recorded_nothing_changed(real: Ask) -> None:
    found = real(
        '{ changes(from: "2027-04-07", to: "2028-09-02", asKnownAt: "1995-04-13T17:44:09Z") { subject { sources { title } } } }'
    )
    assert found == {"data": {"changes": []}}


def test_mergers(real: Ask) -> None:
    found = real(
        '{ changes(from: "2022-01-01", to: "2023-01-01") { kind subject { name } after sentence(lang: EN) } }'
    )
    merged = [change for change in found["data"]["changes"] if change["kind"] == "MERGED"]
    assert [change["subject"]["name"] for change in merged] == [
        "Weesp",
        "Brielle",
        "Hellevoetsluis",
        "Westvoorne",
    ]
    assert merged[0]["sentence"] == "Weesp merged into Amsterdam (on 24 March 2022)."
