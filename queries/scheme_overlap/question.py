"""The question `scheme-overlap`: which regions of two schemes share which municipalities."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries import geography
from queries.aspects import known_or_not
from queries.columns import listed
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names, no_regions, scheme_words


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two regions and the municipalities that sources count to both."""

    left: Node
    right: Node
    municipalities: int
    inhabitants: int | None
    shared: tuple[Node, ...]


def overlaps(view: GraphOnDay, left: str, right: str) -> list[Overlap]:
    """Every pair of regions of two schemes that share a municipality, by name of left and right."""
    left, right = geography.require_scheme(view, left), geography.require_scheme(view, right)
    on_the_right = geography.regions(view, right)
    places = _places(view, on_the_right)
    found = []
    for region in geography.regions(view, left):
        for place, towns in sorted(_shared(view, region, places).items()):
            people = geography.total_inhabitants(view, towns)
            found.append(Overlap(region, on_the_right[place], len(towns), people, tuple(towns)))
    return found


def _places(view: GraphOnDay, regions: Sequence[Node]) -> Mapping[str, Sequence[int]]:
    """In which of the regions, by their place in the order, sources count each municipality."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, region in enumerate(regions):
        for code in {member.municipality.id for member in geography.members(view, region)}:
            places[code].append(place)
    return places


def _shared(view: GraphOnDay, region: Node, places: Mapping[str, Sequence[int]]) -> Mapping[int, list[Node]]:
    """The municipalities of a region by the place of a region of the other scheme that has them too."""
    shared: defaultdict[int, list[Node]] = defaultdict(list)
    towns = {member.municipality.id: member.municipality for member in geography.members(view, region)}
    for code, town in towns.items():
        for place in places.get(code, ()):
            shared[place].append(town)
    return shared


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The overlap of two schemes, by default the asked scheme and the zorgkantoor regions."""
    left, right = asked.get("left") or asked.scheme, asked.get("right") or "ZORGKANTOOR"
    rows = tuple(overlaps(view, left, right))
    return Result(_sentence(view, left.upper(), right.upper(), rows), rows)


def _sentence(view: GraphOnDay, left: str, right: str, rows: tuple[Overlap, ...]) -> Text:
    pairs = Counter(row.left.id for row in rows)
    within = sum(number == 1 for number in pairs.values())
    left_words, right_words = scheme_words(view, left), scheme_words(view, right)
    for scheme, words in ((left, left_words), (right, right_words)):
        if not geography.regions(view, scheme):
            return no_regions(words)
    return Text(
        f"Van de {len(pairs)} {left_words.nl} {'valt' if within == 1 else 'vallen'} er {within} binnen één van de {right_words.nl}; "
        f"{len(pairs) - within} {'is' if len(pairs) - within == 1 else 'zijn'} er over meer verdeeld.",
        f"Of {len(pairs)} {left_words.en} {within} lie within one of the {right_words.en}; {len(pairs) - within} "
        "are divided over more.",
    )


QUESTION = Question(
    name="scheme-overlap",
    title=Text("Overlap van regio-indelingen", "Overlap of regional divisions"),
    asks=Text("Hoe overlappen twee indelingen van het land?", "How do two divisions of the country overlap?"),
    parameters=(
        Parameter("left", Text("eerste indeling", "left scheme"), default="IZA"),
        Parameter("right", Text("tweede indeling", "right scheme"), default="ZORGKANTOOR"),
    ),
    columns=(
        Column("left_id", Text("Id links", "Left id"), lambda row: row.left.id, in_table=False),
        Column("left", Text("Regio van de eerste", "Left region"), lambda row: row.left.name),
        Column("right_id", Text("Id rechts", "Right id"), lambda row: row.right.id, in_table=False),
        Column("right", Text("Regio van de tweede", "Right region"), lambda row: row.right.name),
        Column("municipalities", Text("Gemeenten", "Municipalities"), lambda row: row.municipalities),
        Column("inhabitants", Text("Inwoners", "Inhabitants"), lambda row: row.inhabitants),
        Column("shared", Text("Welke", "Which"), lambda row: listed(names(row.shared))),
    ),
    aspects=(
        known_or_not(
            "inhabitants",
            Text("Inwoners", "Inhabitants"),
            Text("bekend", "known"),
            lambda row: row.inhabitants is not None,
        ),
    ),
    answer=answer,
)
