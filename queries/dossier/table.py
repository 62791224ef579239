"""The lines of a dossier as a table: the columns that the profile and the brief have in common."""

from datetime import date

from graph.text import Text, dutch_list
from queries.aspects import Aspect
from queries.columns import listed
from queries.dossier.line import TITLES, Line
from queries.question import Column
from queries.sentences import answer_sign, answer_words, names


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


COLUMNS = (
    Column("topic", Text("Code onderwerp", "Topic code"), lambda line: line.topic, in_table=False),
    Column("title", Text("Onderwerp", "Topic"), lambda line: TITLES[line.topic]),
    Column("about_id", Text("Id", "Id"), lambda line: line.about.id, in_table=False),
    Column("about", Text("Van", "Of"), lambda line: line.about.name),
    Column("what", Text("Wat", "What"), lambda line: line.what),
    Column("state", Text("Code antwoord", "State"), lambda line: line.state, in_table=False),
    Column(
        "answer",
        Text("Soort antwoord", "Kind of answer"),
        lambda line: answer_words(line.state, line.reason, line.complete),
        in_table=False,
    ),
    Column("complete", Text("Volledig", "Complete"), lambda line: line.complete, in_table=False),
    Column("value", Text("Antwoord", "Answer"), lambda line: line.value),
    Column("since", Text("Sinds", "Since"), lambda line: _day(line.since), in_table=False),
    Column("until", Text("Tot", "Until"), lambda line: _day(line.until)),
    Column("next_step", Text("Volgende stap", "Next step"), lambda line: line.next_step, in_table=False),
    Column(
        "ask_whom",
        Text("Wie het weet", "Whom to ask"),
        lambda line: listed([party.name for party in line.ask_whom]),
    ),
    Column("things", Text("Genoemd", "Named"), lambda line: listed(names(line.things)), in_table=False),
    Column(
        "source",
        Text("Bron", "Source"),
        lambda line: dutch_list([s.id for s in line.sources]),
        in_table=False,
    ),
)


def _sign(line: Line) -> str:
    return answer_sign(line.state, line.reason, line.complete)


ASPECT = Aspect("answer", Text("Antwoord", "Answer"), _sign)
"""By which lines can be kept: those that our sources leave open, for instance."""
