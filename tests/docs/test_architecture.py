"""docs/architecture.md draws the house as it is: every folder, every room, and the arrows of imports."""

import re
import subprocess
from pathlib import Path

from tests.docs.blocks import HOUSE
from tests.test_house import MAY_KNOW

PAGE = (HOUSE / "docs" / "architecture.md").read_text("utf-8")
NAMED = set(re.findall(r"`((?:\w+/)+\w*)`", PAGE))


def folders(path: Path) -> set[str]:
    """The folders below one with something in them, but for what programs leave behind."""
    return {
        one.name
        for one in path.iterdir()
        if one.is_dir() and one.name.isidentifier() and not one.name.startswith("__") and any(one.iterdir())
    }


def kept() -> set[str]:
    """The top-level folders that are kept in the repository; all that are there where there is none."""
    told = subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=False)
    parts = {line.split("/")[0] for line in told.stdout.splitlines() if "/" in line}
    return {part for part in parts or folders(HOUSE) if not part.startswith(".")}


def test_every_folder_is_named() -> None:
    assert {f"{folder}/" for folder in kept()} <= NAMED


def test_every_room_is_named_and_every_named_room_is_there() -> None:
    rooms = {
        f"{house}/{room}"
        for house in ("api", "loaders", "queries", "graph")
        for room in folders(HOUSE / house)
    }
    assert rooms - NAMED == set()
    assert {name for name in NAMED if not (HOUSE / name).is_dir() and not (HOUSE / "tests" / name).is_dir()
            and not (HOUSE / "docs" / name).is_dir()} == set()  # fmt: skip


def test_the_arrows_are_those_that_the_house_is_held_to() -> None:
    table = PAGE.split("## Who knows whom")[1].split("## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.MULTILINE)
    assert {room: set(re.findall(r"`(\w+)`", told)) for room, told in rows} == MAY_KNOW


def test_every_file_that_is_named_is_there() -> None:
    files = set(re.findall(r"`((?:\w+/)+\w+\.\w+)`", PAGE))
    assert len(files) > 5
    assert {name for name in files if not (HOUSE / name).is_file()} == set()
