"""A process that loads and loads until it is killed: `python -m reliability.loading ADDRESS PARTS`.

On standard output it says `begin 7` before load 7 and `done 7` once the store has acknowledged it.
"""

import sys

from graph.store import open_store
from reliability.numbered import numbered_load


def main(url: str, parts: int) -> None:
    """Load into the store at `url`, each load with `parts` facts more than it needs."""
    store = open_store(url, create=True)
    version = store.version()
    while True:
        changes = numbered_load(version + 1, parts)
        print(f"begin {version + 1}", flush=True)
        version = store.commit(changes, version)
        print(f"done {version}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
