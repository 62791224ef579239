"""One real browser for all tests of a worker: a second one beside it would not start."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import requiring
from tools.chromium import chromium


def missing(what: str) -> None:
    """Skip the test loudly, or fail where a browser is demanded."""
    requiring.missing("browser", what, "the pages are not tested in a browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    path = chromium()
    if path is None:
        missing("Chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, headless=True, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()
