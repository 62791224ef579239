"""Where Chromium is on this machine."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The path of Chromium, or of a browser made from it; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)
