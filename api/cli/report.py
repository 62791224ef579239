"""Where a command writes its answer: to the terminal, or to the file that was asked for."""

import sys
from pathlib import Path

from api.cli.options import Output
from api.cli.telling import tell
from api.reports.table import WRITERS, Report
from graph.errors import BadInput


def show(report: Report, output: Output) -> None:
    """Write the report in the form and to the place that was asked for."""
    form = output.chosen()
    write(WRITERS[form](report), form, output.out)


def write(content: bytes, form: str, out: Path | None) -> None:
    """Write an answer in one of the forms to a file, or else to standard output."""
    if out is not None:
        _write_file(out, content)
        tell(f"{out} is geschreven.")
    elif form == "xlsx" and sys.stdout.isatty():
        raise BadInput("Een Excel-bestand past niet op het scherm.", "Noem een bestand: --out antwoord.xlsx.")
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BadInput(
            f"{path} kan niet geschreven worden ({error.strerror}).", "Kies een andere plaats met --out."
        ) from error
