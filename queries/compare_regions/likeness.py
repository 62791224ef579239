"""What makes regions alike: size, number of municipalities, insurers and institutions. No likeness is a merit.

Numbers are alike where the smallest is at least three quarters of the largest (ours: no document draws a line).
That regions share no insurer or institution is never certain, as no source claims to name all: it is then
unknown, not a difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_list, dutch_number, english_list
from queries import geography
from queries.compare_regions.stated import institutions_of, insurers_of
from queries.sentences import names

ALIKE_FROM = 0.75
AS_ALIKE = Text("hooguit een kwart verschil", "at most a quarter apart")


@dataclass(frozen=True, slots=True)
class Likeness:
    """In one respect: ONE is alike, NONE is not, UNKNOWN is not known. `explanation` says by what."""

    respect: str
    title: Text
    state: State
    explanation: Text


def likenesses(view: GraphOnDay, regions: Sequence[Node], level: str) -> tuple[Likeness, ...]:
    """How alike two or more regions are, in each respect."""
    people = [geography.region_inhabitants(view, region) for region in regions]
    towns = [len(geography.members(view, region)) or None for region in regions]
    return (
        _numbers("INHABITANTS", Text("inwoners", "inhabitants"), people),
        _numbers("MUNICIPALITIES", Text("aantal gemeenten", "number of municipalities"), towns),
        _shared(
            "INSURERS",
            Text("zorgverzekeraars", "insurers"),
            [insurers_of(view, region) for region in regions],
        ),
        _shared(
            "INSTITUTIONS",
            Text("instellingen", "institutions"),
            [institutions_of(view, region, level) for region in regions],
        ),
    )


def in_words(alike: Sequence[Likeness]) -> Text:
    """In what they are alike, in what not, and what is not known; one sentence each."""
    return (
        _listed(alike, State.ONE, Text("Overeenkomst", "Alike"))
        + _listed(alike, State.NONE, Text("Verschil", "Different"))
        + _listed(alike, State.UNKNOWN, Text("Niet bekend", "Not known"))
    )


def _listed(alike: Sequence[Likeness], state: State, start: Text) -> Text:
    found = [one for one in alike if one.state is state]
    if not found:
        return Text("", "")
    nl = "; ".join(f"{one.title.nl} ({one.explanation.nl})" for one in found)
    en = "; ".join(f"{one.title.en} ({one.explanation.en})" for one in found)
    return Text(f"{start.nl}: {nl}.", f"{start.en}: {en}.")


def _numbers(respect: str, title: Text, counts: Sequence[int | None]) -> Likeness:
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        told = Text("niet van elke regio bekend", "not known of every region")
        return Likeness(respect, title, State.UNKNOWN, told)
    alike = min(known) >= ALIKE_FROM * max(known)
    nl, en = dutch_list([dutch_number(n) for n in known]), english_list([f"{n:,}" for n in known])
    return Likeness(respect, title, State.ONE if alike else State.NONE, Text(nl, en))


def _shared(respect: str, title: Text, named: Sequence[Sequence[Node]]) -> Likeness:
    everywhere = set.intersection(*({node.id for node in nodes} for nodes in named))
    both = names([node for node in named[0] if node.id in everywhere])
    if both:
        return Likeness(respect, title, State.ONE, Text(dutch_list(both), english_list(both)))
    if all(named):
        told = Text("in onze bronnen geen gedeelde", "none shared in our sources")
    else:
        told = Text("niet van elke regio bekend", "not known of every region")
    return Likeness(respect, title, State.UNKNOWN, told)
