"""Writes the pages of the rules: `python -m api.reports.rule_pages docs/rules` after a change to a rule."""

import sys
from collections.abc import Mapping
from pathlib import Path

from api import clock
from api.opening import concepts
from api.reports.rule_page import index_page, rule_page
from graph.graph import Graph, build_graph
from graph.store.memory import MemoryStore
from loaders.bundled import EXAMPLE, load_bundled
from queries.rules import all_rules


def pages() -> Mapping[str, str]:
    """Every page by the name of its file."""
    voorbeeldland, rules = _voorbeeldland(), all_rules()
    found = {f"{id}.md": rule_page(rule, voorbeeldland) for id, rule in rules.items()}
    return {"README.md": index_page(rules.values())} | found


def write(folder: Path) -> None:
    """Write all pages into a folder, and remove those of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    written = pages()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    for page in folder.glob("*.md"):
        if page.name not in written:
            page.unlink()


def _voorbeeldland() -> Graph:
    store = MemoryStore()
    load_bundled(store, EXAMPLE, clock.now())
    return build_graph(store.read_all(), concepts=concepts())


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
