"""What the layers of the first and of the second insurer share.

A colour is the one insurer that our sources name at the rank. Two insurers that a source names together,
without saying which is first, stand on the map in letters only: the answer stays unknown.
"""

from functools import partial

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography
from queries.cited import together
from queries.layers import signs
from queries.layers.by_region import REGION_WORDS, Judged, groups, places, without_members
from queries.layers.insurer_colours import class_id, insurer_classes, short_name
from queries.layers.layer import Choices, MapClass, Paint, Painted
from queries.sentences import by_state, names, no_regions, scheme_words
from queries.who_leads.leaders import LeaderAnswer, LeadingPair, insurer_of_rank, leading_pairs
from queries.who_leads.wording import RANKS, rank_words

STATES = (
    signs.SOURCES_DIFFER,
    signs.NONE,
    signs.UNKNOWN.titled(
        "onbekend",
        "unknown",
        Text(
            "Onze bronnen zeggen niet wie het is; dat zegt niets over de regio.",
            "Our sources do not say who it is; that says nothing of the region.",
        ),
    ),
)
TOGETHER = Text("twee samen genoemd, volgorde onbekend", "two named together, order unknown")


def painter(layer: str, rank: int, title: Text) -> Paint:
    """The function that paints the insurer of a rank."""
    return partial(_paint, layer, rank, title)


def _paint(layer: str, rank: int, title: Text, view: GraphOnDay, choices: Choices) -> Painted:
    classes = {found.id: found for found in insurer_classes(view)}
    return Painted(
        layer=layer,
        title=title,
        choice=(scheme_words(view, choices.scheme),),
        sentence=_sentence(view, choices.scheme, rank),
        classes=(*classes.values(), *STATES),
        places=places(view, choices.scheme, lambda region: _judged(view, region, rank, classes)),
        groups=groups(view, choices.scheme, lambda _, region: _on_map(view, region, rank)),
        area_words=REGION_WORDS,
        notes=(*_about_letters(view, choices.scheme, rank), *without_members(view, choices.scheme)),
    )


def _judged(view: GraphOnDay, region: Node, rank: int, classes: dict[str, MapClass]) -> Judged:
    answer = insurer_of_rank(view, region, rank)
    if answer.state is State.UNKNOWN:
        return _unknown(view, region, answer)
    found = names([candidate.insurer for candidate in answer.candidates])
    sign = signs.sign_of(answer.state, answer.reason, answer.complete)
    if answer.state is State.ONE:
        sign = classes[class_id(answer.candidates[0].insurer)]
    sources = together(source for candidate in answer.candidates for source in candidate.sources)
    label = Text(dutch_list(found), english_list(found)) if found else sign.title
    return Judged(sign, label, answer.explanation, sources)


def _unknown(view: GraphOnDay, region: Node, answer: LeaderAnswer) -> Judged:
    pairs = leading_pairs(view, region)
    if not pairs:
        why = signs.why(answer.reason)
        return Judged(signs.UNKNOWN, signs.UNKNOWN.title, answer.explanation, (), why)
    told = sum((_told_together(pair) for pair in pairs), answer.explanation)
    sources: tuple[Source, ...] = together(source for pair in pairs for source in pair.sources)
    return Judged(signs.UNKNOWN, signs.UNKNOWN.title, told, sources, TOGETHER)


def _told_together(pair: LeadingPair) -> Text:
    nl, en = dutch_list(names(pair.insurers)), english_list(names(pair.insurers))
    return Text(
        f"Een bron noemt {nl} samen, zonder te zeggen wie de eerste is.",
        f"A source names {en} together, without saying which is first.",
    )


def _on_map(view: GraphOnDay, region: Node, rank: int) -> str:
    """The letters on the map: of the one insurer, or of the one pair that is named together."""
    answer = insurer_of_rank(view, region, rank)
    if answer.state is State.ONE:
        return short_name(answer.candidates[0].insurer)
    pairs = {pair.insurers for pair in leading_pairs(view, region)} if answer.state is State.UNKNOWN else ()
    return "+".join(short_name(insurer) for insurer in next(iter(pairs))) if len(pairs) == 1 else ""


def _about_letters(view: GraphOnDay, scheme: str, rank: int) -> tuple[Text, ...]:
    """What a colour means, and what letters on grey mean, as far as they occur."""
    word = RANKS[rank]
    colour = Text(
        f"Een kleur is de ene {word.nl} verzekeraar die onze bronnen noemen; geen bron staat voor het geheel in.",
        f"A colour is the one {word.en} insurer that our sources name; no source vouches for the whole.",
    )
    unknown = (r for r in geography.regions(view, scheme) if _is_unknown(view, r, rank))
    insurers = {i.id: i for r in unknown for pair in leading_pairs(view, r) for i in pair.insurers}
    if not insurers:
        return (colour,)
    spelled = dutch_list(sorted(map(_spelled, insurers.values()), key=str.casefold))
    letters = Text(
        f"Letters op grijs: een bron noemt twee verzekeraars samen, zonder te zeggen wie de eerste is ({spelled}).",
        f"Letters on grey: a source names two insurers together, without saying which is first ({spelled}).",
    )
    return colour, letters


def _spelled(insurer: Node) -> str:
    short = short_name(insurer)
    return short if short == insurer.name else f"{short} is {insurer.name}"


def _is_unknown(view: GraphOnDay, region: Node, rank: int) -> bool:
    return insurer_of_rank(view, region, rank).state is State.UNKNOWN


def _sentence(view: GraphOnDay, scheme: str, rank: int) -> Text:
    found, title = geography.regions(view, scheme), scheme_words(view, scheme)
    if not found:
        return no_regions(title)
    told = by_state([insurer_of_rank(view, region, rank).state for region in found], rank_words(rank))
    text = Text(f"De {len(found)} {title.nl}: {told.nl}.", f"The {len(found)} {title.en}: {told.en}.")
    unknown = [region for region in found if _is_unknown(view, region, rank)]
    pairs = sum(bool(leading_pairs(view, region)) for region in unknown)
    return text + (_paired(pairs) if pairs else NOTHING)


def _paired(pairs: int) -> Text:
    return Text(
        f"Van {pairs} die onbekend zijn, noemt een bron twee verzekeraars samen.",
        f"For {pairs} that are unknown a source names two insurers together.",
    )
