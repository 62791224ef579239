"""Writing a picture as PNG or PDF with matplotlib: the same marks as the SVG, patterns drawn as lines.

Patterns are drawn by us, clipped to the areas, and not with matplotlib's own hatching: so they have the same
spacing and colours as on the page at every resolution, and stay vectors in the PDF.
"""

import io
import threading
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.collections import CircleCollection, LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from api.maps.geography import Polygon
from api.maps.picture import PAPER, Area, Border, Dot, Line, Look, Picture, Words
from queries.layers.layer import Pattern

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PIXELS_PER_INCH = 96
POINTS_PER_PIXEL = 0.75
FONTS = ["DejaVu Sans"]
"""Comes with matplotlib, so a map has the same letters on every machine."""

drawing_lock = threading.Lock()
"""matplotlib's settings and font cache are shared by all threads; one map is drawn at a time."""


def png(picture: Picture, dots_per_inch: int) -> bytes:
    """The picture as PNG; at 150 dots per inch for a screen, at 300 for print."""
    with drawing_lock, _settings():
        figure = _figure(picture)
        FigureCanvasAgg(figure)
        return _saved(figure, "png", dpi=dots_per_inch, metadata={"Title": picture.title, "Software": None})


def pdf(picture: Picture, day: date) -> bytes:
    """The picture as a PDF of one page, with text that can be searched; the same bytes for the same picture."""
    with drawing_lock, _settings():
        figure = _figure(picture)
        FigureCanvasPdf(figure)
        told = {"Title": picture.title, "Subject": picture.description, "Keywords": day.isoformat()}
        return _saved(
            figure, "pdf", metadata={**told, "CreationDate": None, "Creator": None, "Producer": None}
        )


def _settings() -> Any:  # noqa: ANN401 - matplotlib's own context manager is not typed further
    return rc_context({"font.family": FONTS, "pdf.fonttype": 42, "path.simplify": False})


def _saved(figure: Figure, kind: str, **options: Any) -> bytes:  # noqa: ANN401 - what matplotlib takes
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, facecolor=PAPER, **options)
    return buffer.getvalue()


def _figure(picture: Picture) -> Figure:
    figure = Figure(figsize=(picture.width / PIXELS_PER_INCH, picture.height / PIXELS_PER_INCH))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, picture.width)
    axes.set_ylim(picture.height, 0)
    axes.set_axis_off()
    areas = [mark for mark in picture.marks if isinstance(mark, Area)]
    _draw_areas(axes, areas)
    order = 4.0
    for mark in picture.marks:
        if isinstance(mark, Border):
            _draw_border(axes, mark, order)
        elif isinstance(mark, Dot):
            _draw_dot(axes, mark, order)
        elif isinstance(mark, Line):
            _draw_line(axes, mark, order)
        elif isinstance(mark, Words):
            _draw_words(axes, mark, order)
        order += 0.0001
    return figure


def _draw_areas(axes: "Axes", areas: Sequence[Area]) -> None:
    together: dict[tuple[Look, str, float], list[Area]] = {}
    for area in areas:
        together.setdefault((area.look, area.edge, area.edge_width), []).append(area)
    for (look, edge, width), found in together.items():
        paths = [_path(area.polygons) for area in found]
        axes.add_collection(
            PathCollection(paths, facecolors=look.fill, edgecolors="none", zorder=1), autolim=False
        )
        if look.pattern is not Pattern.PLAIN:
            _draw_pattern(axes, look, Path.make_compound_path(*paths))
        if width:
            lines = PathCollection(
                paths, facecolors="none", edgecolors=edge, linewidths=width * POINTS_PER_PIXEL, zorder=3
            )
            axes.add_collection(lines, autolim=False)


def _draw_pattern(axes: "Axes", look: Look, areas: Path) -> None:
    """The lines or dots of a pattern over the box of the areas, clipped to them."""
    box = areas.get_extents()
    corners = box.x0, box.y0, box.x1, box.y1
    clip = PathPatch(areas, transform=axes.transData)
    if look.pattern is Pattern.DOTS:
        places = list(_dots(*corners))
        dots = CircleCollection(
            [3.14 * (0.9 * POINTS_PER_PIXEL) ** 2],
            offsets=places,
            offset_transform=axes.transData,
            facecolors=look.ink,
            edgecolors="none",
            zorder=2,
        )
        dots.set_clip_path(clip)
        axes.add_collection(dots, autolim=False)
        return
    lines = LineCollection(
        list(_lines(look.pattern, *corners)),
        colors=look.ink,
        linewidths=LINE_WIDTHS[look.pattern] * POINTS_PER_PIXEL,
        zorder=2,
    )
    lines.set_clip_path(clip)
    axes.add_collection(lines, autolim=False)


LINE_WIDTHS = {Pattern.DIAGONAL: 2.0, Pattern.CROSS: 1.6, Pattern.STRIPES: 2.0}
SPACING = 6.0
STRIPE_SPACING = 5.0
SLANT = SPACING * 2**0.5
"""How far apart lines at 45 degrees are along an axis when they are SPACING apart across."""

DOT_SPACING = 5.0

Segment = tuple[tuple[float, float], tuple[float, float]]


def _lines(pattern: Pattern, left: float, top: float, right: float, bottom: float) -> Iterator[Segment]:
    if pattern is Pattern.STRIPES:
        for y in _steps(top, bottom, STRIPE_SPACING):
            yield (left, y), (right, y)
        return
    height = bottom - top
    for x in _steps(left - height, right, SLANT):
        yield (x + height, top), (x, bottom)
        if pattern is Pattern.CROSS:
            yield (x, top), (x + height, bottom)


def _dots(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[float, float]]:
    """A square grid turned by 45 degrees."""
    step = DOT_SPACING * 2**0.5
    for row, y in enumerate(_steps(top, bottom, step / 2)):
        for x in _steps(left, right, step):
            yield x + (row % 2) * step / 2, y


def _steps(first: float, last: float, step: float) -> Iterator[float]:
    count = int((last - first) / step) + 2
    return (first + place * step for place in range(count))


def _draw_border(axes: "Axes", border: Border, order: float) -> None:
    paths = [_path([(ring,) for ring in border.rings])]
    lines = PathCollection(
        paths,
        facecolors="none",
        edgecolors=border.colour,
        linewidths=border.width * POINTS_PER_PIXEL,
        zorder=order,
    )
    axes.add_collection(lines, autolim=False)


def _draw_line(axes: "Axes", line: Line, order: float) -> None:
    patch = PathPatch(
        Path(line.points),
        fill=False,
        edgecolor=line.colour,
        linewidth=line.width * POINTS_PER_PIXEL,
        linestyle="--" if line.dashed else "-",
        zorder=order,
    )
    axes.add_patch(patch)


def _draw_dot(axes: "Axes", dot: Dot, order: float) -> None:
    circle = Path.circle(dot.at, dot.radius)
    width = dot.width * POINTS_PER_PIXEL
    axes.add_patch(PathPatch(circle, fill=False, edgecolor=dot.colour, linewidth=width, zorder=order))


def _draw_words(axes: "Axes", words: Words, order: float) -> None:
    x, y = words.at
    aligned = {"start": "left", "middle": "center", "end": "right"}[words.anchor]
    axes.text(
        x,
        y,
        words.text.replace("$", r"\$"),
        fontsize=words.size * POINTS_PER_PIXEL,
        color=words.colour,
        ha=aligned,
        va="baseline",
        fontweight="bold" if words.bold else "normal",
        path_effects=[withStroke(linewidth=1.9, foreground=PAPER)] if words.halo else None,
        zorder=order,
    )


def _path(polygons: Iterable[Polygon]) -> Path:
    """One path of all rings; holes run against their outer ring and so stay empty."""
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for ring in (ring for polygon in polygons for ring in polygon):
        points += [*ring, ring[0]]
        codes += [int(Path.MOVETO), *[int(Path.LINETO)] * (len(ring) - 1), int(Path.CLOSEPOLY)]
    return Path(points, codes)
