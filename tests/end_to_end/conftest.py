"""A real server on the bundled facts, a real browser, and axe-core; loud when one of them is missing."""

import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from api import clock
from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from tests.browsing import missing
from tools.serving import served

AXE = "axe-core@4.10.3"
TODAY = date(2026, 11, 22)
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 800}

Audit = Callable[[Page], list[str]]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a server that answers from the bundled facts, on the day they were gathered."""
    patch = pytest.MonkeyPatch()
    patch.setattr(clock, "now", lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    store = bundled_in_memory()
    with Keeper(lambda: store, concepts=concepts()) as keeper, served(create_app(keeper, SCHEMA)) as found:
        yield found
    patch.undo()


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser without a history, that notes every request to another host and every fault on a page."""
    context = browser.new_context(viewport=DESK, locale="nl-NL", accept_downloads=True, base_url=address)
    elsewhere: list[str] = []
    faults: list[str] = []

    def note(request: Request) -> None:
        if urlsplit(request.url).netloc not in (urlsplit(address).netloc, ""):
            elsewhere.append(request.url)

    context.on("request", note)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield context
    context.close()
    assert elsewhere == []
    assert [fault for fault in faults if "404" not in fault and "400" not in fault] == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of a desktop."""
    page = context.new_page()
    page.set_default_timeout(10_000)
    return page


def npm_package(name: str, folder: Path) -> Path:
    """The unpacked files of an npm package, without what it depends on; skips, or fails, where npm cannot."""
    npm = shutil.which("npm")
    if npm is None:
        missing(f"npm (for {name})")
        return folder
    packed = subprocess.run(
        [npm, "pack", name, "--silent", "--pack-destination", str(folder)],
        cwd=folder, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    found = next(folder.glob("*.tgz"), None)
    if packed.returncode or found is None:
        missing(f"{name} (npm could not fetch it)")
        return folder
    with tarfile.open(found) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


@pytest.fixture(scope="session")
def axe_script(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, from the npm package."""
    return (npm_package(AXE, tmp_path_factory.mktemp("axe")) / "axe.min.js").read_text("utf-8")


@pytest.fixture
def audit(axe_script: str) -> Audit:
    """What axe-core objects to on a page: rule and element."""

    def violations(page: Page) -> list[str]:
        # Evaluated by the browser's tools, which a page's own policy on scripts does not concern
        page.evaluate(axe_script)
        found = page.evaluate(
            "async () => JSON.stringify((await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
            "'wcag21aa', 'wcag22aa', 'best-practice']})).violations.map(v => [v.id, v.nodes.map(n => n.html)]))"
        )
        return [f"{rule}: {html[:200]}" for rule, nodes in json.loads(found) for html in nodes]

    return violations
