"""R10: every municipality pays its social-domain part: itself, by own staff, or through another (ch. 5, 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.contracts import OWN_STAFF, NetworkContract, made_contracts
from queries.rules.contract_judging import A_SOCIAL_CONTRACT, contract_parties, listed, nothing_to_judge
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names
from queries.things import ids


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every municipality of a network, or the network itself where no payment on the social side is known."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.SHOULD, found, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    covers = [cover for cover in networks.municipalities(view, network) if not cover.retired]
    towns = list({cover.municipality.id: cover.municipality for cover in covers}.values())
    paying = [one for one in made_contracts(view, network) if one.is_social and not one.is_only_coordination]
    if not paying and not naming_all_contracts(view, network):
        yield nothing_to_judge(view, network, A_SOCIAL_CONTRACT, QUESTION)
    elif not towns:
        yield _without_municipalities(network, paying)
    else:
        yield from (_of_municipality(view, network, town, paying) for town in towns)


def _of_municipality(view: GraphOnDay, network: Node, town: Node, paying: Sequence[NetworkContract]) -> Found:
    own = [one for one in paying if town.id in ids(one.authorities)]
    by_another = [one for one in paying if town.id in ids(one.on_behalf_of)]
    if own or by_another:
        text = _itself(network, town, own) if own else _through_another(network, town, by_another)
        return Found(Status.OK, text, together(*(one.sources for one in own or by_another)), town.id)
    claims = naming_all_contracts(view, network, town)
    return _not_stated(network, town, claims)


def _itself(network: Node, town: Node, own: Sequence[NetworkContract]) -> Text:
    if any(OWN_STAFF in one.forms for one in own):
        return Text(
            f"{town.name} doet volgens onze bronnen in {network.name} mee met eigen medewerkers ({listed(own).nl}).",
            f"By our sources {town.name} takes part in {network.name} with its own staff ({listed(own).en}).",
        )
    return Text(
        f"{town.name} betaalt volgens onze bronnen zelf mee aan {network.name} ({listed(own).nl}).",
        f"By our sources {town.name} itself pays for {network.name} ({listed(own).en}).",
    )


def _through_another(network: Node, town: Node, contracts: Sequence[NetworkContract]) -> Text:
    payers = list(dict.fromkeys(name for one in contracts for name in names(one.authorities)))
    return Text(
        f"{dutch_list(payers)} betaalt volgens onze bronnen namens {town.name} mee aan {network.name} "
        f"({listed(contracts).nl}).",
        f"By our sources {english_list(payers)} pays for {network.name} on behalf of {town.name} "
        f"({listed(contracts).en}).",
    )


def _not_stated(network: Node, town: Node, claims: tuple[Source, ...]) -> Found:
    if claims:
        text = Text(
            f"Een bron die alle contracten zegt te noemen, noemt niet wie voor {town.name} het sociale deel van "
            f"{network.name} betaalt.",
            f"A source that claims to name all contracts does not name who pays the social part of {network.name} for "
            f"{town.name}.",
        )
        return Found(Status.VIOLATION, text, claims, town.id, remedy=ARRANGE_IT)
    text = Text(
        f"Wie voor {town.name} het sociale deel van {network.name} betaalt, staat niet in onze bronnen.",
        f"Who pays the social part of {network.name} for {town.name} is not in our sources.",
    )
    return Found(Status.UNKNOWN, text, (), town.id, remedy=ASK_THEM)


def _without_municipalities(network: Node, paying: Sequence[NetworkContract]) -> Found:
    text = Text(
        f"Onze bronnen noemen bij {network.name} geen gemeenten. Of elke gemeente haar deel betaalt, is niet te beoordelen.",
        f"Our sources state no municipalities for {network.name}. Whether every municipality pays its part cannot be judged.",
    )
    return Found(Status.UNKNOWN, text, together(*(one.sources for one in paying)), remedy=ASK_THEM)


QUESTION = Text("Of elke gemeente haar deel betaalt", "Whether every municipality pays its part")
ASK_THEM = Text(
    "Vraag de gemeente of de mandaathouder wie het sociale deel betaalt, en leg vast: zelf, met eigen medewerkers, of "
    "namens haar.",
    "Ask the municipality or the mandate holder who pays the social part, and record it: itself, by own staff, or on its "
    "behalf.",
)
ARRANGE_IT = Text(
    "Spreek met de gemeente en de mandaathouder af wie het sociale deel betaalt, en leg dat vast.",
    "Agree with the municipality and the mandate holder who pays the social part, and record it.",
)

RULE = Rule(
    id="R10",
    title=Text("Elke gemeente betaalt haar sociale deel", "Every municipality pays its social part"),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "In lijn met het aantal verkennende gesprekken dat op lokaal niveau wordt afgesproken voor lokale inwoners, "
            "vergoeden gemeenten de inzet van een sociaal domein professional⁴ en de daaruit voortkomende ondersteuning "
            "binnen het sociaal domein.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "Een gemeente kan ondersteuning leveren via eigen medewerkers of daarvoor welzijnsinstellingen of andere "
            "partners in het sociaal domein contracteren.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Mandaatgemeenten maken met de preferente zorgverzekeraar in hun regio afspraken over de uitvoering en "
            "(gezamenlijke) financiering van (de coördinatie van) het Mentale gezondheidsnetwerk.",
        ),
    ),
    explanation=Text(
        "Een gemeente in een netwerk vergoedt de inzet van een professional uit het sociaal domein. Dat kan met een contract "
        "of subsidie, met eigen medewerkers, of doordat een andere gemeente of de mandaathouder namens haar betaalt. Hoe "
        "gemeenten het regelen, verschilt; dat is geen afwijking. Een contract voor alleen de coördinatie telt niet als dit "
        "deel.",
        "A municipality in a network pays for the effort of a social-domain professional. It can do so with a contract or "
        "subsidy, with its own staff, or because another municipality or the mandate holder pays on its behalf. How "
        "municipalities arrange it differs; that is no deviation. A contract for the coordination alone does not count as "
        "this part.",
    ),
    remedy=ARRANGE_IT,
    ask_whom=Text(
        "De gemeente zelf, of de mandaathouder.", "The municipality itself, or the mandate holder."
    ),
    check=check,
    looks_at=Text("gemeenten in een netwerk", "municipalities in a network"),
    statements=("LR102", "LR103", "LR105", "LR141", "LR142"),
)
