"""Writing a picture as SVG: small, and the same bytes for the same picture.

Only presentation attributes, no style sheet: the file shows the same everywhere, also where a page allows no
styles of its own. Areas of one look stand together under one group.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from api.maps.geography import Polygon, Ring
from api.maps.picture import PAPER, Area, Border, Dot, Line, Look, Mark, Picture, Words
from queries.layers.layer import Pattern

FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', Helvetica, Arial, sans-serif"

Link = Callable[[str], str]
"""The address of the page of a municipality."""


def svg(picture: Picture) -> str:
    """A file of its own, with a white ground, a title and a description."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{picture.language.lower()}" role="img" '
        f'aria-labelledby="map-title map-description" viewBox="0 0 {_number(picture.width)} '
        f'{_number(picture.height)}" width="{_number(picture.width)}" height="{_number(picture.height)}">\n'
        f'<title id="map-title">{escape(picture.title)}</title>\n'
        f'<desc id="map-description">{escape(picture.description)}</desc>\n'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n'
        f"{body(picture.marks, 'map')}\n</svg>\n"
    )


def body(marks: Sequence[Mark], prefix: str, link: Link | None = None) -> str:
    """The patterns and marks; `prefix` keeps the ids of several maps on one page apart."""
    looks = {mark.look for mark in marks if isinstance(mark, Area)}
    patterns = sorted(
        (look for look in looks if look.pattern is not Pattern.PLAIN), key=lambda look: look.fill
    )
    defined = "".join(_pattern(look, prefix) for look in patterns)
    parts = [f"<defs>{defined}</defs>"] if defined else []
    for kind, found in groupby(marks, type):
        parts.append(_written(kind, list(found), prefix, link))
    return "\n".join(parts)


def path_of(polygons: Iterable[Polygon], closed: bool = True) -> str:
    """The commands that draw the rings, in steps of a tenth of a pixel."""
    return "".join(_ring(ring, closed) for polygon in polygons for ring in polygon)


def _written(kind: type, marks: Sequence[Mark], prefix: str, link: Link | None) -> str:
    if kind is Area:
        return _areas([mark for mark in marks if isinstance(mark, Area)], prefix, link)
    if kind is Border:
        return _borders([mark for mark in marks if isinstance(mark, Border)])
    if kind is Dot:
        return "".join(_dot(mark) for mark in marks if isinstance(mark, Dot))
    if kind is Line:
        return "".join(_line(mark) for mark in marks if isinstance(mark, Line))
    return _lettering([mark for mark in marks if isinstance(mark, Words)])


def _areas(areas: Sequence[Area], prefix: str, link: Link | None) -> str:
    """Areas of one look under one group; the order among looks is that of their first area."""
    together: dict[tuple[Look, str, float, str], list[Area]] = {}
    for area in areas:
        together.setdefault((area.look, area.edge, area.edge_width, area.map_class), []).append(area)
    return "\n".join(
        f"<g{_named(map_class)} fill={quoteattr(_fill(look, prefix))}{_stroke(edge, width)}>"
        f"{''.join(_area(area, prefix, link) for area in found)}</g>"
        for (look, edge, width, map_class), found in together.items()
    )


def _area(area: Area, prefix: str, link: Link | None) -> str:
    drawn = f'd="{path_of(area.polygons)}"'
    if not area.code:
        return f"<path {drawn}/>"
    tip = f"<title>{escape(area.tip)}</title>" if area.tip else ""
    shape = f'<path id="{prefix}-{area.code}" data-code="{area.code}" {drawn}>{tip}</path>'
    # Out of the order of tabs: 342 stops would keep people from the table, which holds the same links
    return f'<a href={quoteattr(link(area.code))} tabindex="-1">{shape}</a>' if link else shape


def _named(map_class: str) -> str:
    return f' class="area area-{map_class}"' if map_class else ""


def _fill(look: Look, prefix: str) -> str:
    return look.fill if look.pattern is Pattern.PLAIN else f"url(#{_pattern_id(look, prefix)})"


def _stroke(colour: str, width: float) -> str:
    return f' stroke="{colour}" stroke-width="{_number(width)}" stroke-linejoin="round"' if width else ""


def _pattern_id(look: Look, prefix: str) -> str:
    return f"{prefix}-{look.pattern.lower()}-{look.fill.removeprefix('#').lower()}"


TURNED = ' patternTransform="rotate(45)"'


def _pattern(look: Look, prefix: str) -> str:
    """One tile of a pattern, with the colour under it."""
    size, turned, lines = {
        Pattern.DIAGONAL: (6, TURNED, '<path d="M0 0h2v6h-2z"/>'),
        Pattern.CROSS: (6, TURNED, '<path d="M0 0h1.6v6h-1.6zM0 0h6v1.6h-6z"/>'),
        Pattern.STRIPES: (5, "", '<path d="M0 0h5v2h-5z"/>'),
        Pattern.DOTS: (5, TURNED, '<circle cx="2.5" cy="2.5" r="0.9"/>'),
    }[look.pattern]
    return (
        f'<pattern id="{_pattern_id(look, prefix)}" width="{size}" height="{size}" '
        f'patternUnits="userSpaceOnUse"{turned}><rect width="{size}" height="{size}" fill="{look.fill}"/>'
        f'<g fill="{look.ink}">{lines}</g></pattern>'
    )


def _borders(borders: Sequence[Border]) -> str:
    together: dict[tuple[str, float], list[Border]] = {}
    for border in borders:
        together.setdefault((border.colour, border.width), []).append(border)
    return "\n".join(
        f'<g class="borders" fill="none"{_stroke(colour, width)} pointer-events="none">'
        f"{''.join(_border(border) for border in found)}</g>"
        for (colour, width), found in together.items()
    )


def _border(border: Border) -> str:
    about = f' data-group="{escape(border.group)}"' if border.group else ""
    return f'<path{about} d="{path_of([border.rings])}"/>'


def _dot(dot: Dot) -> str:
    x, y = dot.at
    return (
        f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(dot.radius)}" fill="none" '
        f'stroke="{dot.colour}" stroke-width="{_number(dot.width)}" pointer-events="none"/>'
    )


def _line(line: Line) -> str:
    dashed = ' stroke-dasharray="5 4"' if line.dashed else ""
    return f'<path d="{_ring(line.points, closed=False)}" fill="none"{_stroke(line.colour, line.width)}{dashed}/>'


def _lettering(words: Sequence[Words]) -> str:
    written = "\n".join(_words(one) for one in words)
    return f'<g class="words" font-family="{FONT}" pointer-events="none">\n{written}\n</g>'


def _words(words: Words) -> str:
    x, y = words.at
    bold = ' font-weight="600"' if words.bold else ""
    anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
    halo = (
        f' stroke="{PAPER}" stroke-width="2.6" stroke-linejoin="round" paint-order="stroke"'
        if words.halo
        else ""
    )
    return (
        f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(words.size)}" fill="{words.colour}"'
        f"{bold}{anchor}{halo}>{escape(words.text)}</text>"
    )


def _ring(ring: Ring, closed: bool) -> str:
    """Rounded to tenths first, so that the small steps never drift."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring]
    steps = "".join(_steps(points))
    return f"M{_tenths(points[0][0])} {_tenths(points[0][1])}{steps}{'z' if closed else ''}"


def _steps(points: Sequence[tuple[int, int]]) -> Iterator[str]:
    x, y = points[0]
    for right, down in points[1:]:
        if (right, down) != (x, y):
            yield f"l{_tenths(right - x)} {_tenths(down - y)}"
        x, y = right, down


def _tenths(number: int) -> str:
    whole, rest = divmod(abs(number), 10)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def _number(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
