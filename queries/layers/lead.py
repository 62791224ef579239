"""The sentence above the map: it is the answer, and the numbers in it are links to the rows they count."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.text import Text, dutch_count, dutch_number
from queries import contracts, networks
from queries.layers.layer import LegendEntry, Painted
from queries.sentences import oldest_source


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence. `classes` are the classes of the rows that a number counts; empty is plain text."""

    text: Text
    classes: tuple[str, ...] = ()


def lead(view: GraphOnDay, painted: Painted, level: str) -> tuple[Piece, ...]:
    """The answer in a few sentences; the first words name the level where the layer has one."""
    if painted.layer == "networks":
        return (*_networks(view, painted, level), *_contracts(view, level))
    return (Piece(painted.sentence), Piece(Text(" ", " ")), *_counted(painted))


def _networks(view: GraphOnDay, painted: Painted, level: str) -> Iterable[Piece]:
    start, found = networks.level_words(view, level), len(networks.networks_at(view, level))
    total = len(painted.places)
    if not found:
        yield Piece(_no_network(view, start, level))
    else:
        verb = "staat" if found == 1 else "staan"
        yield _plain(
            f"{start.nl} {verb} {dutch_count(found, 'netwerk', 'netwerken')}.",
            f"{start.en} there {'is 1 network' if found == 1 else f'are {found} networks'}.",
        )
    yield _plain(f" Van de {dutch_number(total)} gemeenten: ", f" Of {total} municipalities: ")
    yield from _listed(painted.legend(), NETWORK_WORDS)
    yield _plain(".", ".")


def _no_network(view: GraphOnDay, start: Text, level: str) -> Text:
    """No network at a level: before the oldest source, or simply in no source of ours; never that there is none."""
    known_from = view.first_day(*(s for s in view.ever_of_kind("HAS_STATUS") if s.object == level))
    text = Text(f"{start.nl} noemen onze bronnen op deze dag geen netwerk; dat zegt niet dat er geen is.",
                f"{start.en} our sources name no network on this day; that does not say there is none.")  # fmt: skip
    later = known_from is not None and view.day < known_from
    return text + oldest_source(known_from) if later and known_from else text


NETWORK_WORDS = {
    "one": Text("in precies één netwerk", "in exactly one network"),
    "one-in-our-sources": Text("in één netwerk in onze bronnen", "in one network in our sources"),
    "multiple": Text("in meer dan één netwerk", "in more than one network"),
    "parts": Text("in delen bij verschillende netwerken", "in parts with different networks"),
    "none": Text("bij geen enkel netwerk", "with no network at all"),
    "unknown": Text("onbekend", "unknown"),
}


def _contracts(view: GraphOnDay, level: str) -> Iterable[Piece]:
    """How many of the networks counted have a contract in our sources; never that there is none."""
    found = networks.networks_at(view, level)
    number = sum(bool(contracts.made_contracts(view, network)) for network in found)
    if not found:
        return
    if len(found) == 1:
        yield _plain(
            f" Van dat netwerk staat {'een' if number else 'geen'} contract in onze bronnen.",
            f" {'A' if number else 'No'} contract of that network stands in our sources.",
        )
        return
    who = f"{dutch_number(number) if number else 'geen'} van de {dutch_number(len(found))} netwerken"
    yield _plain(
        f" Van {who} staat een contract in onze bronnen.",
        f" Of {number or 'none'} of the {len(found)} networks a contract stands in our sources.",
    )


def _counted(painted: Painted) -> Iterable[Piece]:
    entries = painted.legend()
    if not entries:
        return
    yield _plain("In de tabel, per gemeente: ", "In the table, by municipality: ")
    yield from _listed(entries, {})
    yield _plain(".", ".")


def _listed(entries: Sequence[LegendEntry], words: dict[str, Text]) -> Iterable[Piece]:
    """333 in precies één netwerk, 4 in meer dan één netwerk en 1 onbekend."""
    for place, entry in enumerate(entries):
        if place:
            last = place == len(entries) - 1
            yield _plain(" en " if last else ", ", " and " if last else ", ")
        title = words.get(entry.map_class.id, entry.map_class.title)
        number = dutch_number(entry.municipalities)
        yield Piece(Text(number, str(entry.municipalities)), (entry.map_class.id,))
        yield _plain(f" {title.nl}", f" {title.en}")


def _plain(nl: str, en: str) -> Piece:
    return Piece(Text(nl, en))
