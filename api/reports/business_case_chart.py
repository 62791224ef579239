"""The business case as a picture: who still waits, and what it costs and saves, for each side of the table.

Colours are those of the map, safe for colour-blind readers, and each has a pattern and a name beside it.
"""

import io
from collections.abc import Sequence
from fractions import Fraction
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from api.maps.picture import INK, PAPER, QUIET
from api.maps.plates import FONTS, drawing_lock
from api.reports.business_case_parts import PARTS, SAVED
from graph.text import dutch_date
from queries.business_case import LABEL, YEARS, BusinessCase, about
from queries.business_case.answering import waiting_shown
from queries.business_case.business_case import COUNTRY
from queries.business_case.calculating import Numbers
from queries.business_case.expressions import Amount
from queries.business_case.numbers import decimal
from queries.layers.layer import Pattern
from queries.layers.signs import BLUE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEADING = "Businesscase Mentale gezondheidsnetwerken"
DOTS_PER_INCH = 150
MILLION = 1_000_000
BAR = 0.6
WIDEST_NAME = 56
"""Letters on a line above a plot; names of networks can be long."""


HATCHES = {
    Pattern.PLAIN: "",
    Pattern.DIAGONAL: "//",
    Pattern.DOTS: "..",
    Pattern.CROSS: "xx",
    Pattern.STRIPES: "--",
}
"""The patterns of the map in the words of matplotlib."""


def chart(case: BusinessCase, form: str) -> bytes:
    """The picture as SVG, with text that stays text, or as PNG; the same bytes for the same case."""
    with drawing_lock, rc_context(_settings(case)):
        figure = _figure(case)
        content = io.BytesIO()
        told = {"Title": _title(case)}
        if form == "svg":
            FigureCanvasSVG(figure)
            figure.savefig(content, format="svg", facecolor=PAPER, metadata={**told, "Date": None})
        else:
            FigureCanvasAgg(figure)
            metadata = {**told, "Software": None}
            figure.savefig(content, format="png", dpi=DOTS_PER_INCH, facecolor=PAPER, metadata=metadata)
        return content.getvalue()


def _settings(case: BusinessCase) -> Any:  # noqa: ANN401 - the names of settings are matplotlib's own
    return {
        "font.family": FONTS,
        "font.size": 9,
        "svg.fonttype": "none",
        "svg.hashsalt": about(case).nl,
        "hatch.linewidth": 0.6,
        "text.color": INK,
        "text.parse_math": False,
    }


def _title(case: BusinessCase) -> str:
    label = f" ({LABEL.nl.lower()})" if case.place else ""
    return f"{HEADING}: {about(case).nl}{label}"


def _figure(case: BusinessCase) -> Figure:
    sides = [*([(about(case).nl, case.own)] if case.own else []), (COUNTRY.nl, case.country)]
    figure = Figure(figsize=(5.2 * len(sides) + 1.2, 8.2))
    plots = figure.subplots(2, len(sides), squeeze=False)
    for column, (name, numbers) in enumerate(sides):
        _draw_waiting(plots[0][column], name, numbers)
        _draw_money(plots[1][column], name, numbers)
    figure.suptitle(HEADING, fontsize=12, fontweight="bold", x=0.02, ha="left")
    figure.text(0.02, 0.945, LABEL.nl if case.place else "", color=INK)
    figure.legend(
        *plots[1][len(sides) - 1].get_legend_handles_labels(),
        loc="lower center",
        bbox_to_anchor=(0.5, 0.045),
        ncols=min(1 + len(sides), 3),
        frameon=False,
    )
    figure.text(0.02, 0.012, _foot(case), fontsize=7.5, color=QUIET)
    figure.subplots_adjust(left=0.1, right=0.98, top=0.86, bottom=0.2, hspace=0.42, wspace=0.28)
    return figure


def _foot(case: BusinessCase) -> str:
    return (
        f"Bron: Leidraad contractering MGN, bijlage 4 (versie 20250523). Peildatum {dutch_date(case.day)}.\n"
        "De bedragen op elkaar zetten is van ons; bijlage 4 telt ze niet bij elkaar op."
    )


def _draw_waiting(axes: "Axes", name: str, numbers: Numbers) -> None:
    """How many people wait, at the start and at the end of each year; never below zero."""
    amounts = [waiting_shown(n) for n in (numbers["waiting_list_start"][0], *numbers["waiting_list"])]
    _prepare(axes, name, "wachtenden (eind van het jaar)")
    labels = ["start", *map(str, YEARS)]
    bars = axes.bar(labels, _heights(amounts), width=BAR, color=BLUE)
    axes.bar_label(bars, [_number(amount) for amount in amounts], padding=2, color=INK)
    axes.margins(y=0.15)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda number, _: _number(Fraction(number))))
    _tell_unknown(axes, amounts)


def _draw_money(axes: "Axes", name: str, numbers: Numbers) -> None:
    """What is spent, stacked above zero, and what is saved below it, in millions of euro."""
    _prepare(axes, name, "uitgaven en besparing (€ miljoen)")
    years = list(map(str, YEARS))
    above = [0.0] * len(YEARS)
    for part in PARTS:
        heights = [height / MILLION for height in _heights(numbers[part.row])]
        saves = part is SAVED
        below = [0.0] * len(YEARS) if saves else list(above)
        axes.bar(
            years,
            heights,
            BAR,
            below,
            label=part.name.nl,
            color=part.colour,
            hatch=HATCHES[part.pattern],
            edgecolor=PAPER,
            linewidth=0.5,
        )
        above = above if saves else [low + height for low, height in zip(above, heights, strict=True)]
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda number, _: decimal(Fraction(number), 2).nl))
    _tell_unknown(axes, [amount for part in PARTS for amount in numbers[part.row]])


def _prepare(axes: "Axes", name: str, subject: str) -> None:
    lines = [*wrap(name, WIDEST_NAME, break_on_hyphens=False), subject]
    axes.set_title("\n".join(lines), loc="left", fontsize=9.5, linespacing=1.3)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, colors=INK)


def _heights(amounts: Sequence[Amount]) -> list[float]:
    return [0.0 if amount is None else float(amount) for amount in amounts]


def _number(amount: Amount) -> str:
    return "onbekend" if amount is None else decimal(amount).nl


def _tell_unknown(axes: "Axes", amounts: Sequence[Amount]) -> None:
    """A part that is not known is not drawn as zero without saying so."""
    if None in amounts:
        words = "onbekend" if all(amount is None for amount in amounts) else "niet alle bedragen zijn bekend"
        axes.text(0.5, 0.94, words, transform=axes.transAxes, ha="center", color=QUIET)
