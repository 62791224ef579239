"""The question `indicators`: observed and computed values of one subject, each beside its ambitions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries import geography
from queries.aspects import known_or_not
from queries.columns import sources_column
from queries.indicators import wording
from queries.indicators.ambitions import NATIONAL, Beside, beside
from queries.indicators.computed import belongs_to, computed
from queries.indicators.course import course
from queries.indicators.observed import Point, series, subjects_of
from queries.question import Asked, Column, Parameter, Question, Result

OF = frozenset({"Region", "Network", "Country", "Municipality", "Insurer"})


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator of one subject: the newest value, the series it is the last of, and the ambitions.

    `series`: all that is observed; of a computed value how it went, where that is told.
    `hidden`: a count under 10. `computed`: it follows from other facts of the graph. `value` is None where no
    source of ours gives one, where it is hidden, and where sources differ; `remark` says which.
    """

    indicator: Node
    group: str
    subject: Node
    period: str
    value: float | None
    unit: str
    text: str
    hidden: bool
    computed: bool
    series: tuple[Point, ...]
    ambitions: tuple[Beside, ...]
    remark: Text
    sources: tuple[Source, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is a value, also one that is not shown, stands in words or differs by source."""
        return bool(self.period)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The indicators of a subject (default the country), or all subjects of which one indicator is observed."""
    wanted = _indicator(view, asked.get("indicator"))
    subjects = _subjects(view, asked, wanted)
    chosen = [wanted] if wanted else _grouped(view)
    pairs = ((node, subject) for subject in subjects for node in chosen)
    rows = tuple(
        _row(view, asked, node, subject)
        for node, subject in pairs
        if belongs_to(node.id, subject) or series(view, subject, node.id)
    )
    return Result(wording.sentence(subjects, rows), rows)


def _subjects(view: GraphOnDay, asked: Asked, wanted: Node | None) -> Sequence[Node]:
    if asked.get("subject"):
        return [_subject(view, asked.get("subject"))]
    countries = view.of_label("Country")
    if wanted is None:
        return countries[:1]
    observed = [node for node in subjects_of(view, wanted.id) if node not in countries]
    return [*countries[:1], *observed]


def _subject(view: GraphOnDay, id: str) -> Node:
    node = geography.region(view, id) if id.startswith(geography.MGN_PREFIX) else view.node(id)
    if node is None or node.label not in OF:
        raise NotFound(
            f"Er is geen regio, netwerk, gemeente of land met id “{id}”.",
            "Zoek het op naam met search(text).",
        )
    return node


def _indicator(view: GraphOnDay, id: str) -> Node | None:
    if not id:
        return None
    node = view.node(id)
    if node is None or node.label != "Indicator":
        names = ", ".join(indicator.id for indicator in _grouped(view))
        choose = f"Kies uit: {names}." if names else "Er is op dit moment geen indicator geladen."
        raise NotFound(f"Er is geen indicator met id “{id}”.", choose)
    return node


def _grouped(view: GraphOnDay) -> list[Node]:
    """The indicators that belong to a group, by group and name; inhabitants and amounts belong to none."""
    found = [node for node in view.of_label("Indicator") if node.text("group")]
    return sorted(found, key=lambda node: (node.text("group"), node.name.casefold(), node.id))


def _row(view: GraphOnDay, asked: Asked, indicator: Node, subject: Node) -> IndicatorRow:
    points = tuple(series(view, subject, indicator.id))
    if points:
        return _observed(view, indicator, subject, points)
    return _computed(view, asked, indicator, subject)


def _computed(view: GraphOnDay, asked: Asked, indicator: Node, subject: Node) -> IndicatorRow:
    """A value from the graph itself, which shows what sources name: whether an ambition is met it cannot tell."""
    found = computed(view, indicator.id, subject, asked)
    unit, value = indicator.text("unit"), found.value if found else None
    beside_it = beside(view, indicator, subject, str(view.day.year), value, unit)
    return IndicatorRow(
        indicator,
        indicator.text("group"),
        subject,
        view.day.isoformat() if found else "",
        value,
        unit,
        found.text if found else "",
        False,
        found is not None,
        course(view, indicator.id, subject, asked) if found else (),
        tuple(replace(one, met=None) for one in beside_it),
        found.remark if found else wording.NO_VALUE,
        found.sources if found else (),
    )


def _observed(view: GraphOnDay, indicator: Node, subject: Node, points: tuple[Point, ...]) -> IndicatorRow:
    period, unit = points[-1].period, indicator.text("unit")
    newest = [point for point in points if point.period == period]
    one = newest[0] if len(newest) == 1 else None
    value = one.value if one else None
    sources = tuple(dict.fromkeys(source for point in newest for source in point.sources))
    return IndicatorRow(
        indicator,
        indicator.text("group"),
        subject,
        period,
        value,
        unit,
        one.text if one else "",
        bool(one and one.hidden),
        False,
        points,
        beside(view, indicator, subject, period, value, unit),
        wording.of_points(points, newest),
        sources,
    )


def _targets(row: IndicatorRow) -> Text:
    """The ambitions beside a value; beside that of a region or network, the national ones say that they are."""
    of_country = row.subject.label == "Country"
    national = [not of_country and one.scale == NATIONAL for one in row.ambitions]
    told = [
        (one.ambition.name, is_national) for one, is_national in zip(row.ambitions, national, strict=True)
    ]
    return Text(
        "; ".join(f"landelijk: {name}" if is_national else name for name, is_national in told),
        "; ".join(f"national: {name}" if is_national else name for name, is_national in told),
    )


def _explained(row: IndicatorRow) -> str:
    texts = dict.fromkeys(one.explanation.nl for one in row.ambitions if one.explanation != NOTHING)
    return " ".join(texts)


def _met(row: IndicatorRow) -> str:
    return "; ".join(
        f"{one.ambition.name}: {'gehaald' if one.met else 'niet gehaald'}"
        for one in row.ambitions
        if one.met is not None
    )


QUESTION = Question(
    name="indicators",
    title=Text("Indicatoren en ambities", "Indicators and ambitions"),
    asks=Text(
        "Welke waarde heeft elke indicator, naast de ambitie?",
        "Which value does each indicator have, beside the ambition?",
    ),
    parameters=(
        Parameter("subject", Text("regio, netwerk of land (id)", "subject (id)"), default="gezond-groningen"),
        Parameter(
            "indicator", Text("alleen deze indicator (id)", "indicator (id)"), default="exploratory-talks"
        ),
    ),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.indicator.id, in_table=False),
        Column("group", Text("Groep", "Group"), lambda row: row.group),
        Column("indicator", Text("Indicator", "Indicator"), lambda row: row.indicator.name),
        Column("subject", Text("Van", "Of"), lambda row: row.subject.name),
        Column("period", Text("Periode", "Period"), lambda row: row.period),
        Column("value", Text("Waarde", "Value"), lambda row: row.value),
        Column("unit", Text("Eenheid", "Unit"), lambda row: row.unit),
        Column("text", Text("In woorden", "In words"), lambda row: row.text, in_table=False),
        Column(
            "hidden",
            Text("Te klein om te tonen", "Too small to show"),
            lambda row: row.hidden,
            in_table=False,
        ),
        Column("computed", Text("Berekend", "Computed"), lambda row: row.computed, in_table=False),
        Column("ambitions", Text("Ambities", "Ambitions"), _targets),
        Column("met", Text("Gehaald", "Met"), _met, in_table=False),
        Column("explanation", Text("Toelichting", "Explanation"), _explained, in_table=False),
        Column("remark", Text("Opmerking", "Remark"), lambda row: row.remark),
        sources_column(),
    ),
    aspects=(
        known_or_not("value", Text("Waarde", "Value"), Text("bekend", "known"), lambda row: row.is_known),
    ),
    answer=answer,
)
