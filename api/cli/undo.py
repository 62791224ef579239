"""`mgn undo`: records a load that takes one back."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DEFAULT_STORE, StoreOption
from api.cli.telling import tell
from graph.errors import BadInput

if TYPE_CHECKING:
    from graph.store.interface import ChangeSet


def undo(
    number: Annotated[int, typer.Argument(metavar="LADING", help="Het nummer; zie mgn loads.")],
    commit: Annotated[
        bool, typer.Option("--commit", help="Draai het ook echt terug; anders ziet u alleen wat er gebeurt.")
    ] = False,
    role: Annotated[
        str, typer.Option("--role", metavar="ROL", help="In welke rol u dit doet; nooit uw naam.")
    ] = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Draai een lading terug. Er wordt niets gewist: ook het terugdraaien is een lading.

    Voorbeeld:

    \b
      mgn loads
      mgn undo 3 --commit
    """
    from api import clock
    from api.cli.load import require_role
    from graph.store import open_store
    from graph.store.opening import MEMORY
    from graph.undoing import undoing

    if store == MEMORY:
        raise BadInput("In memory: is er niets om terug te draaien.", "Gebruik --store sqlite:///mgn.db.")
    require_role(role)
    opened = open_store(store)
    try:
        history = opened.read_all()
        changes = undoing(history, number, clock.now(), role)
        version = opened.commit(changes, history.version) if commit else history.version
    finally:
        opened.close()
    print(_words(changes))
    tell(_outcome(version, commit))


def _words(changes: "ChangeSet") -> str:
    return (
        f"{changes.title}: {changes.added} weer geldig, {changes.ended} ingetrokken, "
        f"{changes.changed} weer zoals eerst."
    )


def _outcome(version: int, written: bool) -> str:
    if written:
        return f"Vastgelegd als versie {version}."
    return "Er is niets geschreven. Voeg --commit toe om dit vast te leggen."
