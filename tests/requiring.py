"""What must be there on a machine that runs the tests: `MGN_REQUIRE=neo4j,browser,office`, in any order."""

import os

import pytest

KNOWN = ("neo4j", "browser", "office")


def demanded(what: str) -> bool:
    """Whether a missing `what` is a failure, not a test that is skipped; a word that nobody knows is a failure too."""
    assert what in KNOWN
    words = [word.strip() for word in os.environ.get("MGN_REQUIRE", "").split(",") if word.strip()]
    strange = [word for word in words if word not in KNOWN]
    if strange:
        pytest.fail(f"MGN_REQUIRE asks for “{strange[0]}”, which is none of {', '.join(KNOWN)}")
    return what in words


def missing(what: str, program: str, untested: str) -> None:
    """Skip the test loudly, or fail where `what` is demanded."""
    if demanded(what):
        pytest.fail(f"{program} is missing, and MGN_REQUIRE asks for {what}")
    pytest.skip(f"SKIPPED: {program} is missing, so {untested}")
