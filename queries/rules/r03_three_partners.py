"""R03: a network to be contracted has a core institution, a social-domain provider and an RHO (ch. 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import partners
from queries.cited import together
from queries.claims import named, vouching
from queries.gaps.municipalities import list_sources
from queries.rules.documents import LEIDRAAD
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop: which of the three roles do sources name?"""
    for network in active_networks(view):
        yield _judged(view, network)


def _judged(view: GraphOnDay, network: Node) -> Judgement:
    missing = partners.missing_roles(view, network)
    claims = vouching(view, "PARTNER_IN", network) if missing else ()
    cited = together(*(p.sources for p in partners.partners(view, network)), claims)
    return Judgement(
        subject=network,
        status=_status(missing, bool(claims)),
        severity=Severity.MUST,
        explanation=_missing(network, missing, claims) if missing else _present(view, network),
        sources=cited or list_sources(view),
        case="+".join(missing),
        remedy=_name_them(network, missing) if missing else NOTHING,
        ask_whom=network_parties(view, network),
    )


def _status(missing: Sequence[str], complete: bool) -> Status:
    if not missing:
        return Status.OK
    return Status.VIOLATION if complete else Status.UNKNOWN


def _present(view: GraphOnDay, network: Node) -> Text:
    known = partners.partners(view, network)
    by_role = {
        role: [p.organisation.name for p in known if p.role == role or _is_social(p, role)]
        for role in partners.REQUIRED_ROLES
    }
    nl = [f"{partners.ROLE_WORDS[role].nl}: {dutch_list(names, 3)}" for role, names in by_role.items()]
    en = [f"{partners.ROLE_WORDS[role].en}: {english_list(names, 3)}" for role, names in by_role.items()]
    return Text(
        f"Bij {network.name} noemen onze bronnen alle drie: {'; '.join(nl)}.",
        f"For {network.name} our sources name all three: {'; '.join(en)}.",
    )


def _is_social(partner: partners.Partner, role: str) -> bool:
    """A municipality counts as social domain, whatever role a source gives it."""
    return role == partners.SOCIAL and partner.organisation.label == "Municipality"


def _missing(network: Node, missing: Sequence[str], claims: Sequence[Source]) -> Text:
    none = partners.none_of(missing)
    if claims:
        return Text(
            f"Een bron die alle partners van {network.name} zegt te noemen {named(claims).nl}, noemt {none.nl}.",
            f"A source that claims to name all partners of {network.name} {named(claims).en} names {none.en}.",
        )
    return Text(
        f"Onze bronnen noemen bij {network.name} {none.nl}. Of die partner meedoet, weten wij niet.",
        f"Our sources name {none.en} for {network.name}. Whether such a partner takes part, we do not know.",
    )


def _name_them(network: Node, missing: Sequence[str]) -> Text:
    nl = dutch_list([partners.ROLE_WORDS[role].nl for role in missing])
    en = english_list([partners.ROLE_WORDS[role].en for role in missing])
    return Text(
        f"Vraag {network.name} wie de {nl} is, en laat de lijst dat noemen.",
        f"Ask {network.name} who is the {en}, and let the list name it.",
    )


RULE = Rule(
    id="R03",
    title=Text(
        "Kerninstelling, sociaal domein en huisartsen doen mee",
        "Core institution, social domain and GPs take part",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Het te contracteren samenwerkingsverband bestaat minimaal uit: de ggz-kerninstelling; een aanbieder van "
            "hulp en ondersteuning in het sociaal domein; een regionale huisartsenorganisatie.",
        ),
    ),
    explanation=Text(
        "Een netwerk dat gecontracteerd wil worden, heeft minstens een ggz-kerninstelling, een aanbieder in het "
        "sociaal domein (een gemeente telt mee) en een regionale huisartsenorganisatie. Noemen onze bronnen er een "
        "niet, dan is dat niet te beoordelen: niemand zegt alle partners te noemen, tenzij een bron dat zelf zegt.",
        "A network that is to be contracted has at least a core institution, a social-domain provider (a "
        "municipality counts) and a regional GP organisation. Where our sources do not name one, it cannot be "
        "judged: nobody claims to name all partners, unless a source says so itself.",
    ),
    remedy=Text(
        "Laat het netwerk al zijn partners noemen, met hun rol.",
        "Let the network name all its partners, with their role.",
    ),
    ask_whom=Text("Het netwerk, of zijn mandaathouder.", "The network, or its mandate holder."),
    check=check,
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=("LR020", "LR120", "LR121", "LR122"),
)
