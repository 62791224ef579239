"""The sentences of `municipality-brief`."""

from collections.abc import Iterable, Sequence

from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, dutch_number, english_list
from queries.dossier.line import Line, Topic, TopicAnswer
from queries.networks_of_municipality.networks import NetworksAnswer
from queries.sentences import names


def sentence(
    town: Node, regions: Sequence[Node], answer: NetworksAnswer, topics: Sequence[TopicAnswer]
) -> Text:
    """In which network the municipality falls, in which region it lies, and who leads there."""
    where = NOTHING
    nl, en = dutch_list(names(regions)), english_list(names(regions))
    if len(regions) > 1:
        where = Text(
            f"Bronnen tellen de gemeente bij verschillende regio’s: {nl}.",
            f"Sources count the municipality to different regions: {en}.",
        )
    elif regions:
        where = Text(f"De gemeente ligt in de regio {nl}.", f"The municipality lies in the region {en}.")
    who = [found.known for found in topics if found.topic is Topic.LEADING]
    return answer.explanation + where + (who[0] if len(who) == 1 else NOTHING)


def of_all(number: int, lines: Iterable[Line]) -> Text:
    """Of how many municipalities there is a brief, and of how much our sources are silent."""
    found = list(lines)
    open_ = sum(line.is_unknown for line in found)
    return Text(
        f"Over {number} gemeenten samen. Van {dutch_number(len(found))} vragen zijn er {dutch_number(open_)} niet met onze "
        "bronnen te beantwoorden; wie het weet, staat erbij. Dat zegt niets over een gemeente.",
        f"Of {number} municipalities together. Of {len(found)} questions our sources leave {open_} open; whom to ask stands "
        "with each. That says nothing of a municipality.",
    )


def joined(lines: Iterable[Line]) -> Text:
    """The lines that sources tell, as one text."""
    text = NOTHING
    for line in lines:
        if not line.is_unknown:
            text += line.value
    return text
