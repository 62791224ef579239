"""Fetch the browser builds of GraphiQL and React from npm into the folder that the server serves them from.

Without npm, or without a network, nothing is fetched and `/graphql` shows its simple page; that is no failure,
unless `--required` asks for it.
"""

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).parents[2] / "api" / "web" / "static" / "graphiql"
WANTED = {
    "react@18.3.1": ("umd/react.production.min.js",),
    "react-dom@18.3.1": ("umd/react-dom.production.min.js",),
    "graphiql@3.9.0": ("graphiql.min.js", "graphiql.min.css"),
}
SECONDS = 180
FONT = re.compile(rb"@font-face\s*\{[^}]*\}")
"""Fonts that stand in the style sheet as data: our policy lets none in, and the system has its own."""


def main(arguments: list[str]) -> int:
    """Fetch what is not there yet; 1 when that was required and did not work."""
    names = [Path(path).name for paths in WANTED.values() for path in paths]
    if all((TARGET / name).is_file() for name in names):
        return 0
    problem = fetch()
    if not problem:
        print("GraphiQL is opgehaald; het staat op /graphql.")
        return 0
    print(f"GraphiQL is niet opgehaald ({problem}); /graphql toont de eenvoudige pagina.", file=sys.stderr)
    return 1 if "--required" in arguments else 0


def fetch() -> str:
    """Fetch all packages; what went wrong in a few words, empty when nothing did."""
    npm = shutil.which("npm")
    if npm is None:
        return "npm is er niet"
    with tempfile.TemporaryDirectory() as folder:
        for package, paths in WANTED.items():
            try:
                _fetch(npm, package, paths, folder)
            except subprocess.TimeoutExpired:
                return f"npm kon {package} niet op tijd ophalen"
            except (subprocess.SubprocessError, OSError, tarfile.TarError, LookupError):
                return f"npm kon {package} niet ophalen"
    return ""


def _fetch(npm: str, package: str, paths: tuple[str, ...], folder: str) -> None:
    packed = subprocess.run(
        [npm, "pack", package, "--silent", "--pack-destination", folder],
        cwd=folder, capture_output=True, text=True, check=True, timeout=SECONDS,
    )  # fmt: skip
    _unpack(Path(folder) / packed.stdout.strip().splitlines()[-1], paths)


def _unpack(archive: Path, paths: tuple[str, ...]) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as packed:
        for path in paths:
            member = packed.extractfile(f"package/{path}")
            assert member is not None
            (TARGET / Path(path).name).write_bytes(FONT.sub(b"", member.read()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
