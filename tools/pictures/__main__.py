"""Takes the pictures with a server of the bundled facts and Chromium."""

import shutil
import sys
import threading
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from api.app import create_app
from api.cli.serve import bound
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from tools.pictures import write


def main(folder: Path) -> None:
    """Serve, look and stop."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is needed to take pictures.")
    store = bundled_in_memory()
    with bound("127.0.0.1", 0) as listening, Keeper(lambda: store, concepts=concepts()) as keeper:
        app = create_app(keeper, SCHEMA)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
                write(browser, f"http://127.0.0.1:{listening.getsockname()[1]}", folder)
        finally:
            server.should_exit = True
            thread.join(timeout=10)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
