"""The question `salience`: what the study says of groups, and own scores where the audience may see them."""

from datetime import date

from graph.day import GraphOnDay
from graph.text import Text
from queries.columns import listed, sources_column
from queries.question import Asked, Column, Question, Result
from queries.salience.scores import SalienceRow, of_studies, own_scores
from queries.salience.wording import sentence
from queries.sentences import names


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Findings on groups first, then own scores."""
    studies, own = of_studies(view), own_scores(view)
    return Result(sentence(studies, own), (*studies, *own))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _place(row: SalienceRow) -> str | None:
    return row.in_subject.name if row.in_subject else None


QUESTION = Question(
    name="salience",
    title=Text("Belanghebbenden", "Stakeholders"),
    asks=Text(
        "Welke typen belanghebbenden noemt het onderzoek, en hoe veranderde dat?",
        "Which types of stakeholder does the study name, and how did that change?",
    ),
    columns=(
        Column("about", Text("Over", "About"), lambda row: listed(names(row.about))),
        Column("in_subject", Text("In", "In"), _place, in_table=False),
        Column("basis", Text("Basis", "Basis"), lambda row: row.basis, in_table=False),
        Column("theme", Text("Thema", "Theme"), lambda row: row.theme),
        Column("year", Text("Jaar", "Year"), lambda row: row.year),
        Column("type", Text("Type", "Type"), lambda row: row.type_words),
        Column("power", Text("Macht", "Power"), lambda row: row.power, in_table=False),
        Column("legitimacy", Text("Legitimiteit", "Legitimacy"), lambda row: row.legitimacy, in_table=False),
        Column("urgency", Text("Urgentie", "Urgency"), lambda row: row.urgency, in_table=False),
        Column("valid_from", Text("Vanaf", "From"), lambda row: _day(row.valid_from), in_table=False),
        Column("valid_to", Text("Tot", "To"), lambda row: _day(row.valid_to), in_table=False),
        Column("text", Text("Woorden van de bron", "Words of the source"), lambda row: row.text),
        sources_column(),
    ),
    answer=answer,
)
