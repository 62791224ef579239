"""Whether the other insurers follow the preferential ones, for which part of the insured (Leidraad ch. 6).

Who does not follow yet is sensitive between insurers (Leidraad annex 3): sentences give the part of the
insured, and no names of those that do not follow.
"""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries.cited import together
from queries.claims import naming_all_contracts
from queries.preferential import preferential_pair
from queries.rules.contract_judging import zvw_contracts
from queries.rules.judging import Found
from queries.rules.rule import Status
from queries.shares import Shares, shares_in
from queries.things import ids

FOLLOWERS = "FOLLOWERS"


def of_followers(view: GraphOnDay, network: Node, regions: Sequence[Node]) -> Iterator[Found]:
    """Per region of a network with a contract of insurers: have the other insurers made the same agreement?"""
    if zvw_contracts(view, network):
        yield from (_of_region(view, network, region) for region in regions)


def _of_region(view: GraphOnDay, network: Node, region: Node) -> Found:
    case = f"{FOLLOWERS}+{region.id}"
    shares, pair = shares_in(view, region), preferential_pair(view, region)
    if shares is None or not shares.complete or pair is None:
        remedy = RECORD_SHARES if pair is not None else NOTHING
        return Found(Status.UNKNOWN, _no_rate(network, region), (), case, (region,), remedy)
    agreed, stated = _agreed(view, network)
    claims = naming_all_contracts(view, network)
    missing = [
        insurer for insurer in shares.percent if insurer not in agreed and insurer not in ids(pair.insurers)
    ]
    status = Status.OK if not missing else Status.VIOLATION if claims else Status.UNKNOWN
    text = _rate(network, region, shares, agreed) + VERDICTS[status]
    sources = together(stated, shares.sources, pair.sources, claims if missing else ())
    return Found(status, text, sources, case, (region,), NOTHING if status is Status.OK else ASK_TO_FOLLOW)


def _agreed(view: GraphOnDay, network: Node) -> tuple[set[str], tuple[Source, ...]]:
    """The insurers that have a contract of their own or follow one, and the sources that say so."""
    own = zvw_contracts(view, network)
    following = [s for one in own for s in view.into(one.id, "FOLLOWS")]
    insurers = {insurer.id for one in own for insurer in one.insurers} | {s.subject for s in following}
    return insurers, together(*(one.sources for one in own), view.sources_of(*following))


def _no_rate(network: Node, region: Node) -> Text:
    return Text(
        f"Of de andere zorgverzekeraars in {region.name} voor {network.name} dezelfde afspraak maken, is niet te "
        "beoordelen: wie de preferente zijn en welk marktaandeel elke verzekeraar daar heeft, staat niet allemaal in "
        "onze bronnen.",
        f"Whether the other insurers in {region.name} make the same agreement for {network.name} cannot be judged: who "
        "the preferential ones are and which market share each insurer has there is not all in our sources.",
    )


def _rate(network: Node, region: Node, shares: Shares, agreed: set[str]) -> Text:
    percent = round(shares.of(agreed))
    return Text(
        f"De zorgverzekeraars die {network.name} volgens onze bronnen contracteerden of daarin volgen, verzekeren samen "
        f"{percent} procent van de verzekerden in {region.name} (marktaandelen {shares.year}).",
        f"The insurers that by our sources contracted {network.name}, or follow in that, together insure {percent} "
        f"percent of the insured in {region.name} (market shares of {shares.year}).",
    )


VERDICTS = {
    Status.OK: Text("Daarmee volgen alle andere.", "So all others follow."),
    Status.VIOLATION: Text(
        "Een bron die alle contracten zegt te noemen, noemt geen afspraak van de andere.",
        "A source that claims to name all contracts names no agreement of the others.",
    ),
    Status.UNKNOWN: Text(
        "Of de andere volgen, staat niet in onze bronnen.", "Whether the others follow is not in our sources."
    ),
}
RECORD_SHARES = Text(
    "Zoek de marktaandelen van de zorgverzekeraars in deze regio, met een bron die ze allemaal noemt.",
    "Find the market shares of the insurers in this region, with a source that names them all.",
)
ASK_TO_FOLLOW = Text(
    "Vraag de preferente zorgverzekeraars of zij de andere hebben verzocht dezelfde afspraak te maken.",
    "Ask the preferential insurers whether they requested the others to make the same agreement.",
)
