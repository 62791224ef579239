"""The sentences of `contract-rate`."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count
from queries import networks
from queries.contract_rate.signing import signed_contracts

NO_SHARES = Text(
    "Niet gewogen: onze bronnen noemen niet van elke zorgverzekeraar met een contract het marktaandeel in deze regio.",
    "Not weighted: our sources do not state the market share in this region of every insurer with a contract.",
)
NO_ONE_REGION = Text(
    "Niet gewogen: het netwerk ligt volgens onze bronnen niet in precies één regio.",
    "Not weighted: by our sources the network does not lie in exactly one region.",
)
BY_NUMBER = Text("Geteld naar aantal netwerken.", "Counted by number of networks.")
NO_INHABITANTS = Text(
    "Niet gewogen: het aantal inwoners is niet van alle gemeenten bekend.",
    "Not weighted: the inhabitants are not known of all municipalities.",
)
PARTLY = Text(
    "Niet gewogen: van een gemeente doet een deel mee, en daarvan noemt geen bron het aantal inwoners.",
    "Not weighted: part of a municipality takes part, and no source counts its inhabitants.",
)


def sentence(view: GraphOnDay, level: str, chosen: Sequence[Node]) -> Text:
    """Of how many networks a signed contract is known, of whom; and what the numbers do not say."""
    start = networks.level_words(view, level)
    by_insurer = [n for n in chosen if any(one.insurers for one in signed_contracts(view, n))]
    by_town = [n for n in chosen if any(one.authorities for one in signed_contracts(view, n))]
    text = Text(
        f"{start.nl} {'staat' if len(chosen) == 1 else 'staan'} {dutch_count(len(chosen), 'netwerk', 'netwerken')}. In onze "
        f"bronnen staat van {_networks(len(by_insurer))} een getekend contract van een zorgverzekeraar, en van "
        f"{_networks(len(by_town))} een getekend contract van een gemeente.",
        f"{start.en} there are {len(chosen)} networks. Our sources state a signed contract of an insurer for "
        f"{len(by_insurer)} of them, and of a municipality for {len(by_town)}.",
    )
    return (
        text
        + _silence(len(chosen) - len({n.id for n in (*by_insurer, *by_town)}))
        + Text(
            "De aantallen zijn dus ten minste zo groot; wat wij niet weten, staat er apart bij. De Leidraad geeft geen formule voor de "
            "contracteringsgraad (hoofdstuk 7); deze is van ons.",
            "So the numbers are at least this large; what we do not know stands apart. The Leidraad gives no formula for the contract "
            "rate (ch. 7); this one is ours.",
        )
    )


def _networks(number: int) -> str:
    return dutch_count(number, "netwerk", "netwerken") if number else "geen enkel netwerk"


def _silence(silent: int) -> Text:
    if not silent:
        return NOTHING
    return Text(
        f"Van {dutch_count(silent, 'netwerk', 'netwerken')} weten we niet of er een contract is; vraag het de zorgverzekeraars en het netwerk.",
        f"Of {silent} networks we do not know whether there is a contract; ask the insurers and the network.",
    )
