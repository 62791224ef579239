"""A picture inside a page, and as a file of its own."""

from html import escape

from markupsafe import Markup

from api.charts.chart import Chart
from api.maps.svg import body, svg


def inline(chart: Chart) -> Markup:
    """The picture for a page, with a title and description for who cannot see it."""
    picture, prefix = chart.picture, f"plaatje-{chart.id}"
    return Markup(
        f'<svg class="chart" role="img" aria-labelledby="{prefix}-titel {prefix}-uitleg" '
        f'viewBox="0 0 {picture.width:.0f} {picture.height:.0f}">\n'
        f'<title id="{prefix}-titel">{escape(picture.title)}</title>\n'
        f'<desc id="{prefix}-uitleg">{escape(picture.description)}</desc>\n'
        f"{body(picture.marks, prefix)}\n</svg>"
    )


def file_of(chart: Chart) -> bytes:
    """The picture as an SVG file."""
    return svg(chart.picture).encode()
