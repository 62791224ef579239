"""`mgn load`: reads a source, shows what would change, and records it only with --commit."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DEFAULT_STORE, StoreOption
from api.cli.telling import tell
from graph.errors import BadInput, StoreMissing

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.interface import History
    from loaders.facts import Facts
    from loaders.pipeline import LoadPlan


def load(
    file: Annotated[
        list[Path] | None,
        typer.Argument(metavar="MAP", help="Een map met tabellen (CSV) en een datapackage.json."),
    ] = None,
    reference: Annotated[bool, typer.Option("--reference", help="De meegeleverde feiten.")] = False,
    example: Annotated[
        bool, typer.Option("--example", help="Voorbeeldland: verzonnen, om mee te oefenen.")
    ] = False,
    commit: Annotated[
        bool,
        typer.Option("--commit", help="Schrijf het ook echt; zonder deze optie blijft alles zoals het is."),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Laad ook als meer dan een tiende van een bron zou vervallen.")
    ] = False,
    role: Annotated[
        str, typer.Option("--role", metavar="ROL", help="In welke rol u laadt; nooit uw naam.")
    ] = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Lees een bron, laat zien wat er verandert en leg het vast met --commit.

    Voorbeelden:

    \b
      mgn load --reference
      mgn load --reference --commit
      mgn load mijn-tabellen --store sqlite:///mgn.db --commit
    """
    from api.cli.difference import lines_of

    files = file or []
    _require_one_source(files, reference, example)
    opened, history = _open(store, commit)
    plan = _plan(history, files, "reference" if reference else "example" if example else "")
    version = _write(opened, plan, role, force) if opened is not None and commit else plan.version
    print("\n".join(lines_of(plan, history)))
    _tell_outcome(plan, version, commit)


def _require_one_source(files: Sequence[Path], reference: bool, example: bool) -> None:
    if sum((bool(files), reference, example)) != 1:
        raise BadInput(
            "Zeg wat u wilt laden: één van --reference, --example of een map.",
            "Bijvoorbeeld: mgn load --reference --commit.",
        )


def _open(url: str, commit: bool) -> "tuple[Store | None, History]":
    """The store and what is in it; none where it does not exist and nothing will be written."""
    from graph.store import open_store
    from graph.store.interface import History
    from graph.store.opening import MEMORY

    if url == MEMORY and commit:
        raise BadInput(
            "Wat in memory: geladen wordt, blijft niet bewaard.", "Gebruik --store sqlite:///mgn.db."
        )
    try:
        store = open_store(url, create=commit)
    except StoreMissing:
        return None, History()
    if commit:
        store.initialise()
    return store, store.read_all()


def _plan(history: "History", files: Sequence[Path], bundle: str) -> "LoadPlan":
    from loaders.bundled import plan_bundled
    from loaders.facts import together
    from loaders.pipeline import plan_load
    from ontology.vocabulary import load_vocabulary

    if bundle:
        return plan_bundled(history, bundle)
    return plan_load(history, together([_read(path) for path in files]), load_vocabulary())


def _read(path: Path) -> "Facts":
    from loaders.tables import read_folder
    from ontology.vocabulary import load_vocabulary

    if not path.exists():
        raise BadInput(f"{path} bestaat niet.", "Controleer de naam en de plaats.")
    if not path.is_dir():
        raise BadInput(
            f"{path} is geen map met tabellen.", "Geef een map met sources.csv, nodes/ en statements/."
        )
    return read_folder(path, load_vocabulary())


def _write(store: "Store", plan: "LoadPlan", role: str, force: bool) -> int:
    """Written before anything is shown: a reader of the output that goes away stops no load."""
    from api import clock
    from loaders.pipeline import commit

    version = commit(store, plan, clock.now(), role, force)
    store.close()
    return version


def _tell_outcome(plan: "LoadPlan", version: int, written: bool) -> None:
    if plan.difference.is_empty:
        tell("Er is niets te laden.")
    elif written:
        tell(f"Vastgelegd als versie {version}.")
    else:
        for refusal in plan.difference.refusals:
            tell(f"Let op: {refusal.nl}")
        tell("Er is niets geschreven. Voeg --commit toe om dit vast te leggen.")
