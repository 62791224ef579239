"""Takes the pictures with a server of the bundled facts and Chromium."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from tools.chromium import chromium
from tools.pictures import write
from tools.serving import served


def main(folder: Path) -> None:
    """Serve, look and stop."""
    path = chromium()
    if path is None:
        sys.exit("Chromium is needed to take pictures.")
    store = bundled_in_memory()
    with (
        Keeper(lambda: store, concepts=concepts()) as keeper,
        served(create_app(keeper, SCHEMA)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        write(browser, address, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
