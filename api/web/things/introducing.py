"""The one sentence that says what a thing is, and the codes under which others know it."""

from collections.abc import Iterator

from api.web.things.wording import class_words, worded
from graph.day import GraphOnDay
from graph.names import without_addition
from graph.records import Node
from graph.text import Text, dutch_count, dutch_list, dutch_number, english_list
from ontology.vocabulary import load_vocabulary
from queries import geography, municipalities, networks
from queries.sentences import names, scheme_words

HIDDEN = frozenset(
    {"tile_column", "tile_row", "scheme", "longitude", "latitude", "description", "exists_from", "exists_to"}
)


def introduction(view: GraphOnDay, node: Node) -> Text:
    """What the thing is, in one sentence."""
    if node.label == "Region":
        return _region(view, node)
    if node.label == "Network":
        return _network(view, node)
    if node.label == "Municipality":
        return _municipality(view, node)
    return _other(node)


def identifiers(view: GraphOnDay, node: Node) -> Iterator[tuple[Text, Text]]:
    """The id, the codes and the other names of a thing."""
    yield Text("Id in dit overzicht", "Id in this overview"), Text(node.id, node.id)
    terms = {term.name: term for term in load_vocabulary().classes[node.label].properties}
    for name, value in node.properties:
        if name in terms and name not in HIDDEN:
            label = terms[name].label
            yield (
                Text(label.nl[:1].upper() + label.nl[1:], label.en[:1].upper() + label.en[1:]),
                worded(view, terms[name], value),
            )
    if node.aliases:
        names_of = "; ".join(node.aliases)
        yield Text("Andere namen", "Other names"), Text(names_of, names_of)


def _region(view: GraphOnDay, region: Node) -> Text:
    scheme = scheme_words(view, region.text("scheme"))
    total = len(geography.regions(view, region.text("scheme")))
    members = geography.members(view, region)
    people = geography.region_inhabitants(view, region)
    towns = (
        Text(dutch_count(len(members), "gemeente", "gemeenten"), _municipalities(len(members)))
        if members
        else Text("gemeenten die niet in onze bronnen staan", "municipalities that are not in our sources")
    )
    counted = f" en {dutch_number(people)} inwoners" if people else ""
    also = f" and {people:,} inhabitants" if people else ""
    return Text(
        f"{region.name} is een van de {total} {scheme.nl}, met {towns.nl}{counted}.",
        f"{region.name} is one of {total} {scheme.en}, with {towns.en}{also}.",
    )


def _municipalities(number: int) -> str:
    return "1 municipality" if number == 1 else f"{number} municipalities"


def _network(view: GraphOnDay, network: Node) -> Text:
    covers = [cover for cover in networks.municipalities(view, network) if not cover.retired]
    towns = sorted({cover.municipality.name for cover in covers})
    number = network.get("list_number")
    listed = (
        Text(f", nummer {number} op de lijst van het programma", f", number {number} on the list")
        if number
        else Text("", "")
    )
    if not towns:
        return Text(
            f"{network.name} is een mentaal gezondheidsnetwerk{listed.nl}. Onze bronnen noemen er geen gemeenten bij.",
            f"{network.name} is a mental health network{listed.en}. Our sources name no municipalities for it.",
        )
    nl, en = dutch_list(towns, 8), english_list(towns, 8)
    return Text(
        f"{network.name} is een mentaal gezondheidsnetwerk{listed.nl}, in {dutch_count(len(towns), 'gemeente', 'gemeenten')}: {nl}.",
        f"{network.name} is a mental health network{listed.en}, in {_municipalities(len(towns))}: {en}.",
    )


def _municipality(view: GraphOnDay, town: Node) -> Text:
    gone = municipalities.not_existing(view, town)
    if gone.nl:
        return gone
    people = geography.inhabitants(view, town.id)
    provinces = names([region for region, _ in geography.regions_of(view, town.id, "PROVINCE")])
    where = (
        Text(f" in de provincie {dutch_list(provinces)}", f" in the province of {english_list(provinces)}")
        if provinces
        else Text("", "")
    )
    counted = (
        Text(f" met {dutch_number(people)} inwoners", f" with {people:,} inhabitants")
        if people
        else Text("", "")
    )
    return Text(
        f"{without_addition(town.name)} is een gemeente{where.nl}{counted.nl}.",
        f"{without_addition(town.name)} is a municipality{where.en}{counted.en}.",
    )


def _other(node: Node) -> Text:
    words = class_words(node)
    told = node.text("description") or node.text("text")
    concern = node.text("concern")
    part = (
        Text(f" van het concern {concern}", f" of the concern {concern}")
        if concern and concern != node.name
        else Text("", "")
    )
    sentence = Text(f"{node.name}: {words.nl}{part.nl}.", f"{node.name}: {words.en}{part.en}.")
    return sentence + Text(told, told) if told else sentence
