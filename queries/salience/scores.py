"""What studies say of groups, and own scores of who counts where.

No named organisation is typed in public: an own score of one is read only from sources that are INTERNAL, which
a public graph does not hold (domain.md, "Salience").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.records import INTERNAL, Node, Source, Statement
from graph.remembered import remembered
from graph.text import NOTHING, Text
from queries.salience.types import WORDS, attributes_of, type_of
from queries.things import objects

STUDY, OWN = "STUDY", "OWN"
GROUP = "StakeholderGroup"


@dataclass(frozen=True, slots=True)
class SalienceRow:
    """A finding of a study on groups (`text` quotes it), or an own score of one stakeholder in one place."""

    about: tuple[Node, ...]
    in_subject: Node | None
    basis: str
    theme: str
    year: int | None
    text: str
    type: str
    power: bool | None
    legitimacy: bool | None
    urgency: bool | None
    valid_from: date | None
    valid_to: date | None
    holds: bool
    sources: tuple[Source, ...]

    @property
    def type_words(self) -> Text:
        """The type in the words of the model."""
        return WORDS.get(self.type, NOTHING)


@remembered
def of_studies(view: GraphOnDay) -> Sequence[SalienceRow]:
    """The findings of every study that types a group: typed ones first, then by year and id."""
    findings = [node for node in view.of_label("StudyFinding") if _groups(view, node)]
    studies = {node.series for node in findings if node.text("stakeholder_type")}
    found = [node for node in findings if node.series in studies]
    ordered = sorted(
        found, key=lambda n: (not n.text("stakeholder_type"), not n.text("year"), n.text("year"), n.id)
    )
    return [_finding(view, node) for node in ordered]


@remembered
def own_scores(view: GraphOnDay) -> Sequence[SalienceRow]:
    """The own scores that this audience may see, those that are over included: by name, place and beginning."""
    rows = (row for statement in view.ever_of_kind("HAS_SALIENCE") for row in _score(view, statement))
    return sorted(rows, key=_order)


def _groups(view: GraphOnDay, finding: Node) -> tuple[Node, ...]:
    found = objects(view, view.out(finding.id, "CONCERNS"))
    return tuple(node for node in found if node.label == GROUP)


def _finding(view: GraphOnDay, finding: Node) -> SalienceRow:
    code, year = finding.text("stakeholder_type"), finding.text("year")
    power, legitimacy, urgency = attributes_of(code)
    return SalienceRow(
        about=_groups(view, finding),
        in_subject=None,
        basis=STUDY,
        theme=finding.text("theme"),
        year=int(year) if year else None,
        text=finding.text("text"),
        type=code,
        power=power,
        legitimacy=legitimacy,
        urgency=urgency,
        valid_from=None,
        valid_to=None,
        holds=True,
        sources=view.sources_of(*view.out(finding.id, "CONCERNS")),
    )


def _score(view: GraphOnDay, statement: Statement) -> Iterator[SalienceRow]:
    subject, place = view.node(statement.subject), view.node(statement.object)
    sources = view.sources_of(statement)
    known = view.graph.first_spoken(statement) <= view.day
    if subject is None or place is None or not known or not _may_be_shown(subject, sources):
        return
    power, legitimacy, urgency = (_flag(statement, name) for name in ("power", "legitimacy", "urgency"))
    yield SalienceRow(
        about=(subject,),
        in_subject=place,
        basis=OWN,
        theme="",
        year=None,
        text=statement.note,
        type=type_of(power, legitimacy, urgency),
        power=power,
        legitimacy=legitimacy,
        urgency=urgency,
        valid_from=statement.valid_from,
        valid_to=statement.valid_to,
        holds=view.holds(statement),
        sources=sources,
    )


def _may_be_shown(subject: Node, sources: Sequence[Source]) -> bool:
    return subject.label == GROUP or all(source.access == INTERNAL for source in sources)


def _flag(statement: Statement, name: str) -> bool | None:
    value = statement.get(name)
    return None if value is None else bool(value)


def _order(row: SalienceRow) -> tuple[str, str, str, date]:
    place = row.in_subject.name.casefold() if row.in_subject else ""
    return row.about[0].name.casefold(), row.about[0].id, place, row.valid_from or date.min
