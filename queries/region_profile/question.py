"""The question `region-profile`: everything known about a region, and whom to ask about the rest."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries import geography, networks
from queries.dossier.table import ASPECT, COLUMNS
from queries.question import Asked, Parameter, Question, Result
from queries.region_profile import wording
from queries.region_profile.profile import profile


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Every line of the profile of a region, by topic; without a choice, of every region of the scheme by name."""
    level = networks.require_level(view, asked.level)
    regions = _regions(view, asked)
    found = [profile(view, region, level) for region in regions]
    lines = tuple(line for one in found for line in one.lines)
    sentence = (
        found[0].sentence if asked.get("region") else wording.of_all(view, asked.scheme, regions, lines)
    )
    return Result(sentence, lines)


def _regions(view: GraphOnDay, asked: Asked) -> Sequence[Node]:
    if asked.get("region"):
        return [geography.region(view, asked.get("region"))]
    return geography.regions(view, geography.require_scheme(view, asked.scheme))


QUESTION = Question(
    name="region-profile",
    title=Text("Dossier van een regio", "Dossier of a region"),
    asks=Text(
        "Wat is er bekend over deze regio, en wie weet wat wij niet weten?",
        "What is known about this region, and who knows what we do not?",
    ),
    parameters=(Parameter("region", Text("regio (id)", "region (id)"), default="iza-rijk-van-nijmegen"),),
    columns=COLUMNS,
    aspects=(ASPECT,),
    answer=answer,
)
