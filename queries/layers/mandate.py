"""The layer `mandate`: who holds the mandate of every region."""

from collections.abc import Sequence
from dataclasses import replace

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_list, english_list
from queries import geography
from queries.cited import together
from queries.layers import signs
from queries.layers.by_region import REGION_WORDS, Judged, groups, places, without_members
from queries.layers.layer import Choices, Layer, Painted
from queries.sentences import by_state, names, no_regions, scheme_words
from queries.who_leads.mandate import MandateAnswer, mandate

CLASSES = (
    replace(signs.ONE.titled("precies één mandaathouder", "exactly one mandate holder"), tinted=True),
    signs.ONE_IN_OURS.titled("één mandaathouder in onze bronnen", "one mandate holder in our sources"),
    signs.MULTIPLE.titled("meer dan één mandaathouder", "more than one mandate holder"),
    signs.SOURCES_DIFFER,
    signs.PARTS.titled(
        "deels",
        "in parts",
        Text("Verschillende houders, elk voor een eigen deel.", "Different holders, each for its own part."),
    ),
    signs.NONE.titled("geen mandaathouder", "no mandate holder"),
    signs.UNKNOWN,
)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the answer on the mandate of its region; holders are marked."""
    regions = geography.regions(view, choices.scheme)
    answers = {region.id: mandate(view, region) for region in regions}
    holders = {c.holder.id for answer in answers.values() for c in answer.candidates}
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(scheme_words(view, choices.scheme),),
        sentence=_sentence(view, choices.scheme, list(answers.values())),
        classes=CLASSES,
        places=places(view, choices.scheme, lambda region: _judged(answers[region.id])),
        groups=groups(view, choices.scheme, title=lambda region: _in_key(region, answers[region.id])),
        area_words=REGION_WORDS,
        keyed=True,
        notes=(MARK, *without_members(view, choices.scheme)),
        marked=frozenset(node.id for node in view.of_label("Municipality") if node.id in holders),
    )


MARK = Text(
    "Een ring staat om de gemeente die zelf mandaathouder is.",
    "A ring stands around the municipality that holds the mandate itself.",
)


def _judged(answer: MandateAnswer) -> Judged:
    sign = signs.sign_of(answer.state, answer.reason, answer.complete)
    found = names([candidate.holder for candidate in answer.candidates])
    label = Text(dutch_list(found), english_list(found)) if found else sign.title
    sources = together(source for candidate in answer.candidates for source in candidate.sources)
    return Judged(sign, label, answer.explanation, sources, signs.why(answer.reason))


def _in_key(region: Node, answer: MandateAnswer) -> str:
    found = dutch_list(names([candidate.holder for candidate in answer.candidates]))
    return region.name if found in ("", region.name) else f"{region.name}: {found}"


def _sentence(view: GraphOnDay, scheme: str, answers: Sequence[MandateAnswer]) -> Text:
    title = scheme_words(view, scheme)
    if not answers:
        return no_regions(title)
    told = by_state([answer.state for answer in answers], IN_WORDS)
    return Text(f"De {len(answers)} {title.nl}: {told.nl}.", f"The {len(answers)} {title.en}: {told.en}.")


IN_WORDS = {
    State.ONE: Text("noemen onze bronnen één mandaathouder", "our sources name one mandate holder"),
    State.SEVERAL: Text(
        "noemen ze meer dan één of verschillende", "they name more than one or different ones"
    ),
    State.NONE: Text(
        "noemt een bron die alle mandaathouders zegt te noemen er geen",
        "a source that claims to name all mandate holders names none",
    ),
    State.UNKNOWN: Text("is het onbekend", "it is unknown"),
}

LAYER = Layer(
    id="mandate",
    order=50,
    title=Text("Mandaathouder", "Mandate holder"),
    asks=Text("Wie is in elke regio de mandaathouder?", "Who holds the mandate in every region?"),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
)
