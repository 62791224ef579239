"""The first view in a real browser: bytes transferred and when it is drawn: `python -m benchmarks.first_view`.

Aims: under 300 KB, drawn within a second. Needs Chromium and the development packages.
"""

import sys
from dataclasses import dataclass

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.serving import ours
from tools.chromium import chromium

PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
TRANSFERRED = """
[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((bytes, entry) => bytes + entry.transferSize, 0)
"""


@dataclass(frozen=True, slots=True)
class FirstView:
    """One visit with an empty cache: kilobytes over the line, milliseconds until something is drawn."""

    path: str
    kilobytes: float
    painted: float


def visit(page: Page, address: str, path: str) -> FirstView:
    """Open one page in a browser that has seen nothing before."""
    page.goto(address + path, wait_until="networkidle")
    return FirstView(path, page.evaluate(TRANSFERRED) / 1000, page.evaluate(PAINTED))


def main() -> None:
    """Print the table."""
    path = chromium()
    if path is None:
        sys.exit("Chromium is hier niet; zonder browser is er niets te meten.")
    table = Table("pagina", "overgebracht (kB)", "getekend (ms)", "doel", title="Eerste blik")
    with ours("memory:") as server, sync_playwright() as playwright:
        server.settle()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for page in ("/", "/?laag=coverage", "/regio/iza-groningen", "/gemeente/GM0344"):
            seen = visit(browser.new_context().new_page(), server.url, page)
            table.add_row(page, f"{seen.kilobytes:.0f}", f"{seen.painted:.0f}", "< 300 kB, < 1000 ms")
        browser.close()
    Console().print(table)


if __name__ == "__main__":
    main()
