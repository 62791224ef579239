"""The question `municipality-brief`: what an alderman needs to know of the network, and whom to ask the rest."""

from graph.day import GraphOnDay
from graph.text import Text
from queries import geography, networks
from queries.dossier.table import ASPECT, COLUMNS
from queries.municipalities import municipality_of
from queries.municipality_brief import wording
from queries.municipality_brief.brief import brief
from queries.question import Asked, Parameter, Question, Result


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The lines of the brief of one municipality; without a choice, of every municipality of the day by name."""
    scheme = geography.require_scheme(view, asked.scheme)
    level = networks.require_level(view, asked.level)
    if asked.get("municipality"):
        one = brief(view, municipality_of(view, asked.get("municipality")), scheme, level)
        return Result(one.sentence, one.lines)
    found = [brief(view, town, scheme, level) for town in view.of_label("Municipality")]
    lines = tuple(line for one in found for line in one.lines)
    return Result(wording.of_all(len(found), lines), lines)


QUESTION = Question(
    name="municipality-brief",
    title=Text("Brief voor een gemeente", "Brief for a municipality"),
    asks=Text(
        "Wat moet een wethouder weten over het netwerk van de gemeente?",
        "What does an alderman need to know about the network of the municipality?",
    ),
    parameters=(
        Parameter("municipality", Text("gemeente (code of naam)", "municipality"), default="Utrecht"),
    ),
    columns=COLUMNS,
    aspects=(ASPECT,),
    answer=answer,
)
