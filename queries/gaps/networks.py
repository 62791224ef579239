"""Networks that state no municipalities, lack a partner the Leidraad asks for, or a function."""

from collections.abc import Iterator, Sequence

from graph.answers import State, state_of
from graph.day import GraphOnDay
from graph.records import Source
from graph.text import Text, dutch_list, english_list
from queries import functions, networks, partners
from queries.claims import named, vouching
from queries.gaps.gap import Gap, GapKind, Scope
from queries.gaps.municipalities import list_sources
from queries.whom_to_ask import PREFERENTIAL_INSURERS, network_parties

"""Functions every network offers; IV is optional (Leidraad ch. 2)."""


def without_municipalities(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Networks for which no source states a municipality: unknown, as the list vouches only for the others."""
    for network in networks.networks_at(view, scope.level):
        if not networks.states_municipalities(view, network.id):
            yield Gap(
                GapKind.NETWORK_WITHOUT_MUNICIPALITIES,
                State.UNKNOWN,
                network,
                Text(
                    f"Onze bronnen noemen bij {network.name} geen gemeenten.",
                    f"Our sources state no municipalities for {network.name}.",
                ),
                Text(
                    "Vraag het netwerk welke gemeenten meedoen.",
                    "Ask the network which municipalities take part.",
                ),
                network_parties(view, network),
                list_sources(view),
            )


def without_required_partner(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Networks without a named core institution, social-domain provider or RHO (Leidraad ch. 6)."""
    for network in networks.networks_at(view, scope.level):
        missing = partners.missing_roles(view, network)
        if missing:
            claims = vouching(view, "PARTNER_IN", network)
            start, none = _who_says_it(claims), partners.none_of(missing)
            yield Gap(
                GapKind.NETWORK_WITHOUT_REQUIRED_PARTNER,
                state_of(0, bool(claims)),
                network,
                Text(
                    f"{start.nl} bij {network.name} {none.nl}.", f"{start.en} {none.en} for {network.name}."
                ),
                Text(
                    "Vraag het netwerk wie deze partner is, en laat de lijst dat zeggen.",
                    "Ask the network who this partner is, and let the list say so.",
                ),
                network_parties(view, network),
                claims or list_sources(view),
            )


def without_function(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Running networks of which no source says that they offer function I, II or III (Leidraad ch. 2)."""
    for network in networks.running(view):
        offered = {statement.object for statement in view.out(network.id, "OFFERS")}
        missing = [view.name(f) for f in functions.REQUIRED if f not in offered]
        if missing:
            claims = vouching(view, "OFFERS", network)
            stated = networks.status(view, network.id)
            yield Gap(
                GapKind.FUNCTION_MISSING,
                state_of(0, bool(claims)),
                network,
                Text(
                    f"{_who_says_it(claims).nl} bij {network.name} niet: {dutch_list(missing)}.",
                    f"{_who_says_it(claims).en} not for {network.name}: {english_list(missing)}.",
                ),
                Text(
                    "Vraag het netwerk welke functies het biedt.",
                    "Ask the network which functions it offers.",
                ),
                (*network_parties(view, network), PREFERENTIAL_INSURERS),
                stated.sources if stated else (),
            )


def _who_says_it(claims: Sequence[Source]) -> Text:
    """The start of a sentence on what is not named: by a source that claims to name all, or by ours."""
    if claims:
        return Text(
            f"Een bron die zegt alles te noemen {named(claims).nl}, noemt",
            f"A source that claims to name all {named(claims).en} names",
        )
    return Text("Onze bronnen noemen", "Our sources name")
