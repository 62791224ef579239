"""A fact as it stands in its source: a row of the page of that source, and the example in the vocabulary."""

from dataclasses import dataclass

from api.web.site import Visit
from api.web.things.facts import TOO_SMALL, since
from api.web.things.wording import details_of
from graph.records import Node
from graph.text import NOTHING, Text
from queries.standing_in import StandingFact


@dataclass(frozen=True, slots=True)
class SourceFact:
    """The thing that is described, or two things with what is said of them, and where in the source it stands."""

    subject: Node
    object: Node | None
    details: Text
    since: Text
    note: str
    locator: str


def row_of(visit: Visit, fact: StandingFact) -> SourceFact:
    """A fact in words; a count under 10 is not shown."""
    said = fact.statement
    if said is None:
        return SourceFact(fact.subject, None, Text(fact.text, fact.text), NOTHING, "", fact.locator)
    small = fact.is_too_small(visit.view)
    return SourceFact(
        fact.subject,
        fact.object,
        TOO_SMALL if small else details_of(visit.view, said),
        since(said.valid_from, said.valid_to),
        "" if small else said.note,
        fact.locator,
    )
