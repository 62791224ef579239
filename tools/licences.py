"""The licences of everything in the locks, as installed: `python -m tools.licences > docs/licences.md`."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parents[1]
RUNS, DEVELOPS = "requirements.lock", "requirements-dev.lock"
NPM = "benchmarks/library/package-lock.json"
LOCKED = re.compile(r"^([\w.-]+)==(\S+)", re.M)
LONGEST = 40
"""A longer text in the field for the licence is the licence itself, not its name."""

ONE_NAME = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "BSD 3-Clause license": "BSD-3-Clause",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "PSFL": "PSF-2.0",
    "W3C-20150513": "W3C",
}
"""Licences that packages name in several ways."""

HEAD = """# Licences of what we use

Made by `python -m tools.licences > docs/licences.md` from what the packages themselves say; a test demands that every
package in the locks stands here. Our own program is [EUPL-1.2](../LICENSE); licences of facts and geography are in
[data.md](data.md).
"""
ELSEWHERE = """
## Not from the Python locks

| what | licence | where it is |
|---|---|---|
| GraphiQL, React, ReactDOM (npm) | MIT | fetched by `make graphiql`, served from our own host |
| graphql-http, axe-core (npm) | MIT; MPL-2.0 | tests only, fetched when they run |
| Neo4j GraphQL Library, Apollo Server and what they bring (npm, `benchmarks/library`) | {npm} | measurements only, fetched by `make benchmarks-library`, handed on with nothing |
| Neo4j Community 5.26 | GPL-3.0 | a server of its own, reached over Bolt (driver: Apache-2.0); optional |
"""


def page() -> str:
    """The page as a whole."""
    runs, develops = locked(RUNS), locked(DEVELOPS)
    tables = (
        ("The program", "Installed by `make serve` and in the image.", runs),
        ("Development only", "Installed by `make test`; not part of what is handed on.", develops - runs),
    )
    parts = [f"\n## {title}\n\n{words}\n\n{_table(names)}" for title, words, names in tables]
    return HEAD + "".join(parts) + ELSEWHERE.format(npm=_licences_of_npm())


def _licences_of_npm() -> str:
    """The licences in the lock of npm, most used first; one that a single package has names that package."""
    packages = json.loads((HOUSE / NPM).read_text("utf-8"))["packages"]
    by_licence: dict[str, list[str]] = {}
    for path, about in packages.items():
        if path:
            by_licence.setdefault(about["license"], []).append(path.rpartition("node_modules/")[2])
    ordered = sorted(by_licence.items(), key=lambda found: (-len(found[1]), found[0]))
    return "; ".join(f"{name} (`{of[0]}`)" if len(of) == 1 else name for name, of in ordered)


def locked(lock: str) -> set[str]:
    """The names of the packages in a lock."""
    return {name for name, _ in LOCKED.findall((HOUSE / lock).read_text("utf-8"))}


def licence_of(package: str) -> str:
    """What the installed package says its licence is; empty when it does not say."""
    about: Mapping[str, Any] = metadata(package).json
    if expression := about.get("license_expression"):
        return str(expression)
    said = str(about.get("license") or "").strip()
    if 0 < len(said) <= LONGEST and "\n" not in said:
        return ONE_NAME.get(said, said)
    names = [name.rpartition(" :: ")[2] for name in about.get("classifier", ()) if name.startswith("License")]
    return " OR ".join(sorted({ONE_NAME.get(name, name) for name in names}))


def _table(names: set[str]) -> str:
    return "\n".join(["| package | licence |", "|---|---|", *_rows(names)]) + "\n"


def _rows(names: set[str]) -> Iterator[str]:
    for name in sorted(names):
        yield f"| {name} | {licence_of(name)} |"


if __name__ == "__main__":
    sys.stdout.write(page())
