"""The question `shared-partners`: who stands in more than one network, and who would meet more than once.

It counts what sources name. Nobody claims to list all partners, so two networks may share more than is shown.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node, Source
from graph.text import Text, dutch_count, dutch_list, english_list
from queries import networks
from queries.aspects import Aspect
from queries.columns import explanation_column, listed, listed_words, sources_column
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names
from queries.shared_partners.parts import PART_WORDS, SharedParty, shared

PARTY, NETWORKS = "party", "networks"


@dataclass(frozen=True, slots=True)
class SharedRow:
    """Networks that share parties: one party with all its networks, or two networks with all that they share."""

    networks: tuple[Node, ...]
    parties: tuple[SharedParty, ...]
    explanation: Text
    sources: tuple[Source, ...]

    @property
    def organisation(self) -> Node | None:
        """The party, where the row is about one."""
        return self.parties[0].organisation if len(self.parties) == 1 else None

    @property
    def meeting(self) -> tuple[Node, ...]:
        """Who meet each other in each of these networks: two parties or more."""
        return tuple(party.organisation for party in self.parties) if len(self.parties) > 1 else ()


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """By party, by name; or by pair of networks: those that share most first, then by name."""
    level = networks.require_level(view, asked.level)
    by, part = (asked.get("by") or PARTY).lower(), asked.get("part").upper()
    if by not in ROWS:
        raise BadInput(f"“{by}” kennen we niet.", f"Kies uit: {', '.join(ROWS)}.")
    if part and part not in PART_WORDS:
        raise BadInput(f"De rol “{part}” kennen we niet.", f"Kies uit: {', '.join(PART_WORDS)}.")
    wanted = networks.network(view, asked.get("network")).id if asked.get("network") else ""
    found = [party for party in shared(view, level) if not part or part in party.parts]
    rows = [row for row in ROWS[by](found) if not wanted or wanted in {node.id for node in row.networks}]
    return Result(_sentence(view, level, part, found), tuple(rows))


def by_party(parties: Sequence[SharedParty]) -> Iterator[SharedRow]:
    """One row per party, in the order that is given."""
    for party in parties:
        named = party.organisation.name
        told = Text(
            f"{named} ({_parts(party).nl}) staat bij {dutch_list(names(party.networks))}.",
            f"{named} ({_parts(party).en}) stands at {english_list(names(party.networks))}.",
        )
        yield SharedRow(party.networks, (party,), told, party.sources)


def by_networks(parties: Sequence[SharedParty]) -> list[SharedRow]:
    """One row per pair of networks: those that share most first, then by name."""
    pairs: dict[tuple[str, str], list[SharedParty]] = {}
    nodes = {node.id: node for party in parties for node in party.networks}
    for party in parties:
        for one, other in combinations(party.networks, 2):
            pairs.setdefault((one.id, other.id), []).append(party)
    rows = [_pair((nodes[one], nodes[other]), tuple(found)) for (one, other), found in pairs.items()]
    return sorted(
        rows, key=lambda row: (-len(row.parties), [name.casefold() for name in names(row.networks)])
    )


ROWS: dict[str, Callable[[Sequence[SharedParty]], Iterator[SharedRow] | list[SharedRow]]] = {
    PARTY: by_party,
    NETWORKS: by_networks,
}


def _pair(pair: tuple[Node, Node], parties: tuple[SharedParty, ...]) -> SharedRow:
    one, other = names(pair)
    said = [(party.organisation.name, _parts(party)) for party in parties]
    nl, en = [f"{n} ({p.nl})" for n, p in said], [f"{n} ({p.en})" for n, p in said]
    told = Text(f"{one} en {other} delen {dutch_list(nl)}.", f"{one} and {other} share {english_list(en)}.")
    if len(parties) > 1:
        told += Text("Zij komen elkaar in beide netwerken tegen.", "They meet in both networks.")
    return SharedRow(pair, parties, told, tuple(dict.fromkeys(s for party in parties for s in party.sources)))


def _parts(party: SharedParty) -> Text:
    return listed_words([PART_WORDS.get(part, Text(part, part)) for part in party.parts])


def _sentence(view: GraphOnDay, level: str, part: str, parties: Sequence[SharedParty]) -> Text:
    words, count = networks.level_words(view, level), len(parties)
    twice = sum(bool(row.meeting) for row in by_networks(parties))
    as_nl = f" die ergens {PART_WORDS[part].nl} {'is' if count == 1 else 'zijn'}" if part else ""
    as_en = f" that are {PART_WORDS[part].en} somewhere" if part else ""
    return Text(
        f"{words.nl} {'staat' if count == 1 else 'staan'} {dutch_count(count, 'partij', 'partijen')}{as_nl} bij meer dan "
        f"één netwerk. In {dutch_count(twice, 'paar', 'paren')} van netwerken komen dezelfde partijen elkaar twee keer "
        "tegen. Onze bronnen noemen zelden alle partners; het kunnen er meer zijn.",
        f"{words.en} {count} parties{as_en} stand at more than one network. In {twice} pairs of networks the same "
        "parties meet twice. Our sources rarely name all partners; there may be more.",
    )


def _words(row: SharedRow) -> Text:
    parts = {part for party in row.parties for part in party.parts}
    order = (*PART_WORDS, *sorted(parts - set(PART_WORDS)))
    return listed_words([PART_WORDS.get(part, Text(part, part)) for part in order if part in parts])


QUESTION = Question(
    name="shared-partners",
    title=Text("Gedeelde partners", "Shared partners"),
    asks=Text(
        "Welke netwerken delen een partner of een zorgverzekeraar, en wie komt elkaar vaker tegen?",
        "Which networks share a partner or an insurer, and who would meet more than once?",
    ),
    parameters=(
        Parameter(
            "by",
            Text("een rij per", "a row per"),
            default=PARTY,
            assumed=True,
            choices=(
                (PARTY, Text("partij", "party")),
                (NETWORKS, Text("twee netwerken", "two networks")),
            ),
        ),
        Parameter(
            "part", Text("alleen als", "only as"), default="CORE", choices=tuple(PART_WORDS.items())
        ),
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
    ),
    columns=(
        Column(
            "parties",
            Text("Gedeeld", "Shared"),
            lambda row: listed([party.organisation.name for party in row.parties]),
        ),
        Column("parts", Text("Als", "As"), _words),
        Column("number", Text("Netwerken", "Networks"), lambda row: len(row.networks)),
        Column("networks", Text("Welke", "Which"), lambda row: "; ".join(names(row.networks))),
        Column("meeting", Text("Komen elkaar tegen", "Meet"), lambda row: bool(row.meeting) or None),
        Column(
            "party_ids",
            Text("Id's van wie gedeeld is", "Party ids"),
            lambda row: "; ".join(party.organisation.id for party in row.parties),
            in_table=False,
        ),
        Column(
            "network_ids",
            Text("Id's van de netwerken", "Network ids"),
            lambda row: "; ".join(node.id for node in row.networks),
            in_table=False,
        ),
        explanation_column(in_table=False),
        sources_column(),
    ),
    aspects=(
        Aspect(
            "shared",
            Text("Gedeeld", "Shared"),
            lambda row: "MULTIPLE" if row.meeting else "ONE_INCOMPLETE",
            {
                "ONE_INCOMPLETE": Text("één partij", "one party"),
                "MULTIPLE": Text("meer partijen, die elkaar vaker tegenkomen", "several, which meet more than once"),
            },
        ),
    ),
    answer=answer,
)  # fmt: skip
