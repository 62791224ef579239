"""The sentences of `not-at-the-table`: why somebody is named, and never that somebody was forgotten."""

from collections.abc import Sequence

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_count_or_none, dutch_list, english_list
from queries.connections.links import called
from queries.networks import level_words
from queries.not_at_the_table.known import Mention, Why
from queries.sentences import names

CLASS_WORDS = {
    "RHO": Text("regionale huisartsenorganisatie (RHO)", "regional GP organisation (RHO)"),
    "CoreInstitution": Text("ggz-kerninstelling", "core institution"),
    "SocialDomainProvider": Text("aanbieder in het sociaal domein", "social-domain provider"),
    "CareProvider": Text("overige ggz-aanbieder", "other mental-health provider"),
}
OTHER = Text("andere organisatie", "other organisation")
STATE_WORDS = {
    "UNKNOWN": Text("niet als partner in onze bronnen", "not a partner in our sources"),
    "NONE": Text("niet in een volledige lijst van partners", "not in a complete list of partners"),
}


def why_named(mention: Mention) -> Text:
    """Why a party is named, in a clause without its name."""
    nl, en = dutch_list(names(mention.about)), english_list(names(mention.about))
    match mention.why:
        case Why.CONTRACT_HERE:
            return Text(f"staat in een contract voor {nl}", f"stands in a contract for {en}")
        case Why.WORKS_HERE:
            places_nl = dutch_list([called(place).nl for place in mention.about])
            places_en = english_list([called(place).en for place in mention.about])
            return Text(f"werkt volgens een bron in {places_nl}", f"works in {places_en} by a source")
        case Why.PARTNER_NEARBY:
            return Text(f"is partner in {nl}", f"is a partner in {en}") + _also_in(mention)
    return Text(f"staat in een contract voor {nl}", f"stands in a contract for {en}") + _also_in(mention)


def _also_in(mention: Mention) -> Text:
    word = "regio" if len(mention.regions) == 1 else "regio's"
    nl, en = dutch_list(names(mention.regions)), english_list(names(mention.regions))
    return Text(f"(ook in {word} {nl})", f"(also in region {en})")


def reasons(organisation: Node, mentions: Sequence[Mention]) -> Text:
    """All reasons in one sentence."""
    said = [why_named(mention) for mention in mentions]
    return Text(
        f"{organisation.name} {dutch_list([text.nl for text in said])}.",
        f"{organisation.name} {english_list([text.en for text in said])}.",
    )


def not_named(organisation: Node, network: Node, state: State, names_any: bool) -> Text:
    """What our sources say, or do not say, of the partnership; `names_any`: they name some partner there."""
    if not names_any and state is State.UNKNOWN:
        return Text(
            f"Van {network.name} noemen onze bronnen geen enkele partner; over {organisation.name} zeggen zij dus niets.",
            f"Our sources name no partner of {network.name} at all, so they say nothing of {organisation.name}.",
        )
    if state is State.NONE:
        return Text(
            f"Een bron die zegt alle partners van {network.name} te noemen, noemt {organisation.name} niet. Dat "
            "kan een keuze zijn.",
            f"A source that claims to name all partners of {network.name} does not name {organisation.name}. That "
            "may be a choice.",
        )
    return Text(
        f"{organisation.name} staat in onze bronnen niet als partner van {network.name}. Geen bron zegt daar alle "
        "partners te noemen, dus het kan anders zijn.",
        f"Our sources do not name {organisation.name} as a partner of {network.name}. No source claims to name "
        "all partners there, so it may be otherwise.",
    )


def sentence(
    view: GraphOnDay, level: str, chosen: Sequence[Node], about: int, rows: int, silent: Sequence[Node]
) -> Text:
    """In how many networks parties are known that are no partner there, and how little that says."""
    words = level_words(view, level)
    if not chosen:
        return Text(
            f"{words.nl} staat hier in onze bronnen geen netwerk.",
            f"{words.en} our sources name no network here.",
        )
    text = _counted(words, chosen, about, rows) + Text(
        "Dat zegt niet dat zij mee moeten doen: onze bronnen noemen zelden alle partners.",
        "That does not say they should take part: our sources rarely name all partners.",
    )
    if not silent:
        return text
    nl, en = dutch_list(names(silent), most=5), english_list(names(silent), most=5)
    return text + Text(
        f"In welke regio {nl} {'ligt' if len(silent) == 1 else 'liggen'}, is onbekend.",
        f"In which region {en} {'lies' if len(silent) == 1 else 'lie'} is unknown.",
    )


def _counted(words: Text, chosen: Sequence[Node], about: int, rows: int) -> Text:
    if len(chosen) == 1:
        name, parties = chosen[0].name, dutch_count_or_none(rows, "partij", "partijen")
        return Text(
            f"{words.nl}: in de regio van {name} kennen wij {parties} die in onze bronnen niet als partner "
            f"{'staat' if rows == 1 else 'staan'}.",
            f"{words.en}: in the region of {name} we know {rows} parties that our sources do not name as partners.",
        )
    return Text(
        f"{words.nl}: bij {about} van de {len(chosen)} netwerken kennen wij in de regio partijen die in onze bronnen "
        f"niet als partner staan ({rows} in totaal).",
        f"{words.en}: at {about} of {len(chosen)} networks we know parties in the region that our sources do not "
        f"name as partners ({rows} in all).",
    )


def class_words(organisation: Node) -> Text:
    """What kind of organisation it is."""
    return CLASS_WORDS.get(organisation.label, OTHER)
