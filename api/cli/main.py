"""The entry point of `mgn`: runs a command and turns every error into a sentence and an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence

from typer.exceptions import Abort, TyperException
from typer.main import get_command

from api.cli.ask import ask
from api.cli.boundaries import boundaries
from api.cli.business_case import business_case
from api.cli.changes import changes
from api.cli.check import check
from api.cli.copy import copy
from api.cli.dutch import DutchCommand, dutch_app, wrong_use
from api.cli.export import export
from api.cli.load import load
from api.cli.loads import loads
from api.cli.map import draw_map
from api.cli.serve import serve
from api.cli.sparql import sparql
from api.cli.status import status
from api.cli.telling import tell, tell_error
from api.cli.template import template
from api.cli.undo import undo
from graph.errors import MgnError

FINE, WRONG_USE, INTERRUPTED = 0, 2, 130

app = dutch_app()
for command in (load, template, loads, undo, ask, check, changes, status, serve, copy, export, sparql):
    app.command(cls=DutchCommand)(command)
app.command("map", cls=DutchCommand)(draw_map)
app.command("business-case", cls=DutchCommand)(business_case)
app.add_typer(boundaries, name="boundaries")


@app.callback()
def mgn() -> None:
    """Mentale gezondheidsnetwerken: wie leidt waar, welke gemeenten, en wat onze bronnen niet zeggen.

    Begin met: mgn serve, of mgn ask.
    """


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code (interfaces.md: 0, 1, 2 or 3)."""
    sys.exit(exit_code(sys.argv[1:] if arguments is None else arguments))


def exit_code(arguments: Sequence[str]) -> int:
    """Run one command; every error is a Dutch sentence on standard error, never a traceback."""
    try:
        result = get_command(app).main(list(arguments or ["--help"]), prog_name="mgn", standalone_mode=False)
        sys.stdout.flush()
        if result == INTERRUPTED:  # the library turns Ctrl-C into an exit code and says nothing
            raise KeyboardInterrupt
    except MgnError as error:
        tell_error(error)
        return error.exit_code
    except TyperException as error:
        tell_error(wrong_use(error))
        return WRONG_USE
    except (KeyboardInterrupt, Abort):
        tell("Afgebroken.")
        return INTERRUPTED
    except SystemExit as stopped:  # the library leaves so when whoever read the output went away
        return _reader_left() if isinstance(stopped.__context__, BrokenPipeError) else WRONG_USE
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:
        return _unexpected(error)
    return result if isinstance(result, int) else FINE


def _reader_left() -> int:
    """Whoever read the output (`| head`) stopped reading; keep Python from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def _unexpected(error: Exception) -> int:
    tell("Er ging iets mis in het programma zelf.")
    if os.environ.get("MGN_DEBUG"):
        traceback.print_exception(error)
    else:
        from loaders.personal_data import hidden

        said = hidden(f"{type(error).__name__}: {error}")
        tell(f"Meld het met deze regel: {said} (MGN_DEBUG=1 toont alles).")
    return WRONG_USE
