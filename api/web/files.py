"""Answers as files: the same forms as the command line writes, with a name that tells what is in them."""

from starlette.responses import Response

from api.reports.table import WRITERS, Report
from graph.errors import BadInput

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def download(report: Report, form: str, name: str) -> Response:
    """The report as a file to keep; BadInput for a form that is not there."""
    if form not in MEDIA_TYPES:
        raise BadInput(f"Een bestand als “{form}” is er niet.", f"Kies uit: {', '.join(MEDIA_TYPES)}.")
    return as_file(WRITERS[form](report), MEDIA_TYPES[form], f"{name}.{form}")


def as_file(content: bytes, media_type: str, name: str) -> Response:
    """Some bytes as a file to keep."""
    return Response(
        content,
        media_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"},
    )
