"""The layer `networks`: in which network every municipality falls, at a level."""

from collections.abc import Sequence
from dataclasses import replace

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks, networks_of_municipality
from queries.cited import together
from queries.layers import signs
from queries.layers.layer import Choices, Group, Layer, Painted, Place
from queries.layers.tints import tints
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.question import Asked
from queries.sentences import names

CLASSES = (
    replace(signs.ONE.titled("precies één netwerk", "exactly one network"), tinted=True),
    signs.ONE_IN_OURS.titled("één netwerk in onze bronnen", "one network in our sources"),
    signs.MULTIPLE.titled("meer dan één netwerk", "more than one network"),
    signs.PARTS,
    signs.NONE.titled("niet op de lijst", "not on the list"),
    signs.UNKNOWN,
)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the answer on its networks; networks are outlined and numbered."""
    result = networks_of_municipality.QUESTION.ask(view, Asked(choices.scheme, choices.level))
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(networks.level_words(view, choices.level),),
        sentence=result.sentence,
        classes=CLASSES,
        places=tuple(place(view, node, choices.level) for node in view.of_label("Municipality")),
        groups=groups(view, choices.level),
        keyed=True,
        notes=_silent(view, choices.level),
    )


def place(view: GraphOnDay, municipality: Node, level: str) -> Place:
    """One municipality with the answer on its networks."""
    answer = networks_of(view, municipality, level)
    sign = signs.sign_of(answer.state, answer.reason, answer.complete)
    found = names([candidate.network for candidate in answer.candidates])
    return Place(
        municipality,
        sign.id,
        Text(dutch_list(found), english_list(found)) if found else sign.title,
        answer.explanation,
        sources_of(view, answer),
        signs.why(answer.reason) if answer.state is State.UNKNOWN else NOTHING,
        answer.candidates[0].network.id if answer.state is State.ONE else "",
    )


def sources_of(view: GraphOnDay, answer: NetworksAnswer) -> tuple[Source, ...]:
    """The sources of an answer on networks; where none is named, those that claim to name all."""
    named = [source for candidate in answer.candidates for source in candidate.sources]
    claims = () if named else view.completeness("COVERS")
    return together(named, (view.graph.sources[claim.source] for claim in claims))


@remembered
def groups(view: GraphOnDay, level: str) -> tuple[Group, ...]:
    """The networks at a level with the municipalities they state, by the number they have on the list."""
    members = {
        network.id: [c.municipality.id for c in networks.municipalities(view, network) if not c.retired]
        for network in networks.networks_at(view, level)
    }
    found = [network for network in networks.networks_at(view, level) if members[network.id]]
    tint, numbers = tints(view, members), _numbers(found)
    areas = [
        Group(
            node,
            str(numbers[node.id]),
            Text(node.name, node.name),
            frozenset(members[node.id]),
            tint[node.id],
        )
        for node in found
    ]
    return tuple(sorted(areas, key=lambda group: int(group.short)))


def _numbers(found: Sequence[Node]) -> dict[str, int]:
    """The number on the programme's list; a network without one comes after, in order of name."""
    listed = {node.id: int(number) for node in found if (number := node.get("list_number")) is not None}
    highest = max(listed.values(), default=0)
    others = [node.id for node in found if node.id not in listed]
    return listed | {id: highest + place for place, id in enumerate(others, start=1)}


def _silent(view: GraphOnDay, level: str) -> tuple[Text, ...]:
    silent = names(networks.silent_at(view, level))
    if not silent:
        return ()
    return (
        Text(
            f"Niet op de kaart, want onze bronnen noemen er geen gemeenten bij: {dutch_list(silent, 5)}.",
            f"Not on the map, as our sources state no municipalities for: {english_list(silent, 5)}.",
        ),
    )


LAYER = Layer(
    id="networks",
    order=10,
    title=Text("Netwerken", "Networks"),
    asks=Text("In welk netwerk valt elke gemeente?", "In which network is every municipality?"),
    classes=CLASSES,
    paint=paint,
    uses_level=True,
)
