"""`/regio/{id}`, `/netwerk/{id}`, `/gemeente/{code}`, `/organisatie/{id}`, and `/ding/{id}` for the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.maps.on_page import locator
from api.maps.tiles import tile_geography
from api.reports.table import Report
from api.web.cites import Cites
from api.web.files import download
from api.web.site import Site, Visit, path_of
from api.web.things.cards import CardLine, municipality_card, network_card, organisation_card, region_card
from api.web.things.contracting import SHOWN_HERE, contracting_tables
from api.web.things.dossier import ShownDossier, dossier_of
from api.web.things.facts import FactTable, proposals, rejections, tables
from api.web.things.findings import ShownFinding, ShownGap, findings_of, gaps_of
from api.web.things.history import Event, history
from api.web.things.introducing import identifiers, introduction
from api.web.things.members import member_table
from api.web.things.see_also import see_also
from api.web.things.wording import INTO, OUT, class_words
from graph.day import GraphOnDay
from graph.errors import MgnError, NotFound
from graph.records import Node
from graph.text import Text
from queries import geography, municipalities, networks, organisations
from queries.region_profile.profile import profile

SEARCH = "Zoek bovenaan op naam; oude namen werken ook."
RULES_AT = "CONTRACTED"

FIRST = {
    "Region": (("LEADS", INTO), ("MANDATE_FOR", INTO), ("FOR_REGION", INTO)),
    "Network": (("HAS_STATUS", OUT), ("COVERS", OUT), ("PARTNER_IN", INTO), ("OFFERS", OUT), ("LEADS", INTO)),
    "Contract": (
        *(("HAS_STATUS", OUT), ("FINANCED_BY", OUT), ("ON_BEHALF_OF", OUT), ("FOR_NETWORK", OUT)),
        *(("FOR_FUNCTION", OUT), ("MAIN_CONTRACTOR", OUT), ("EXECUTED_BY", OUT), ("FOLLOWS", INTO)),
    ),
    "Municipality": (("COVERS", INTO), ("IN_REGION", OUT), ("HAS_OBSERVATION", OUT)),
}
SKIPPED = {
    "Region": (("IN_REGION", INTO),),
    "Network": SHOWN_HERE,
    "Contract": (("INCLUDES_PRACTICE", OUT),),
}


@dataclass(frozen=True, slots=True)
class ThingPage:
    """Everything that the page of a thing shows, in the order in which it does."""

    node: Node
    kind: Text
    sentence: Text
    place: Markup | None
    dossier: ShownDossier | None
    card: tuple[CardLine, ...]
    tables: tuple[FactTable, ...]
    proposals: tuple[FactTable, ...]
    findings: tuple[ShownFinding, ...]
    unjudged: tuple[ShownFinding, ...]
    gaps: tuple[ShownGap, ...]
    history: tuple[Event, ...]
    identifiers: tuple[tuple[Text, Text], ...]
    cites: Cites


class ThingPages:
    """The pages of things, and their facts as files."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        kinds = ("regio", "netwerk", "gemeente", "organisatie", "ding")
        pages = [Route(f"/{kind}/{{id}}", self.page, name=kind) for kind in kinds]
        return pages + [Route(f"/{kind}/{{id}}/feiten.{{form}}", self.file, name=kind) for kind in kinds]

    def page(self, request: Request) -> Response:
        """The page; a thing that has its page elsewhere is sent on to it."""
        visit = self._site.visit(request)
        node = thing(visit.view, _kind(request), str(request.path_params["id"]))
        if request.url.path != path_of(node):
            return RedirectResponse(visit.choices.path(path_of(node)), 308)
        return visit.render(
            "thing.html",
            page=thing_page(visit, node),
            graphql=graphql_of(node),
            see_also=see_also(visit, node),
        )

    def file(self, request: Request) -> Response:
        """The facts of the page as a file."""
        visit = self._site.visit(request)
        node = thing(visit.view, _kind(request), str(request.path_params["id"]))
        name = f"{node.id}-{visit.choices.day.isoformat()}"
        return download(_report(visit, thing_page(visit, node)), str(request.path_params["form"]), name)


def thing(view: GraphOnDay, kind: str, id: str) -> Node:
    """The thing that an address names; NotFound with what to do otherwise."""
    try:
        if kind == "regio":
            return geography.region(view, id)
        if kind == "netwerk":
            return networks.network(view, id)
        if kind == "gemeente":
            return municipalities.municipality_of(view, id)
        if kind == "organisatie":
            return organisations.organisation(view, id)
    except MgnError as error:
        raise NotFound(error.message, SEARCH) from error
    found = view.node(id)
    if found is None or not found.sources:
        raise NotFound(f"Er is niets met id “{id}”.", SEARCH)
    return found


def thing_page(visit: Visit, node: Node) -> ThingPage:
    """Everything that the page of a thing shows."""
    view, cites, scheme = visit.view, Cites(), visit.choices.scheme
    dossier = _dossier(visit, node, cites)
    card = _card(visit, node, cites)
    members = member_table(view, node, visit.choices.level or networks.LISTED, cites)
    facts = tables(view, node, cites, FIRST.get(node.label, ()), SKIPPED.get(node.label, ()))
    contracting = contracting_tables(view, node, cites)
    own_scheme = node.text("scheme") or scheme
    found, unjudged = findings_of(view, node, own_scheme, visit.choices.level or RULES_AT, cites)
    return ThingPage(
        node=node,
        kind=class_words(node),
        sentence=introduction(view, node),
        place=_place(view, node),
        dossier=dossier,
        card=tuple(card),
        tables=(*members, *_main_first(node, facts), *contracting, *_rest(node, facts)),
        proposals=(*proposals(view, node, cites), *rejections(view, node, cites)),
        findings=tuple(found),
        unjudged=tuple(unjudged),
        gaps=tuple(gaps_of(view, node, own_scheme, visit.choices.level or networks.LISTED, cites)),
        history=tuple(history(view, node, cites)),
        identifiers=tuple(identifiers(view, node)),
        cites=cites,
    )


def _main_first(node: Node, found: Sequence[FactTable]) -> list[FactTable]:
    """The tables of the kinds that come first for a thing of this class."""
    return [table for table in found if table.id in _first_ids(node)]


def _rest(node: Node, found: Sequence[FactTable]) -> list[FactTable]:
    return [table for table in found if table.id not in _first_ids(node)]


def _first_ids(node: Node) -> set[str]:
    return {f"{kind.lower()}-{direction}" for kind, direction in FIRST.get(node.label, ())}


def graphql_of(node: Node) -> str:
    """A query on the same thing, for developers."""
    asked = {
        "Region": f'{{ region(id: "{node.id}") {{ id name firstInsurer {{ state explanation }} mandate {{ state explanation }} }} }}',
        "Network": f'{{ network(id: "{node.id}") {{ id name status municipalities {{ municipality {{ code name }} }} }} }}',
        "Municipality": f'{{ municipality(code: "{node.id}") {{ name networks {{ state explanation }} }} }}',
    }
    rest = f'{{ search(text: "{node.id}") {{ nodes {{ id name }} }} }}'
    organisation = f'{{ organisation(id: "{node.id}") {{ id name }} }}'
    return asked.get(node.label, organisation if node.label in organisations.LABELS else rest)


def _dossier(visit: Visit, node: Node, cites: Cites) -> ShownDossier | None:
    if node.label != "Region":
        return None
    return dossier_of(profile(visit.view, node, visit.choices.level or networks.LISTED), cites)


def _kind(request: Request) -> str:
    return request.url.path.split("/")[1]


def _card(visit: Visit, node: Node, cites: Cites) -> list[CardLine]:
    view, level = visit.view, visit.choices.level or networks.LISTED
    if node.label == "Region":
        return region_card(view, node, level, cites)
    if node.label == "Network":
        return network_card(view, node, cites)
    if node.label == "Municipality":
        return municipality_card(view, node, level, visit.choices.scheme, cites)
    return organisation_card(view, node, cites) if node.label in organisations.LABELS else []


def _place(view: GraphOnDay, node: Node) -> Markup | None:
    codes = _codes(view, node)
    geography_ = tile_geography(view)
    return locator(geography_, codes) if codes & geography_.areas.keys() else None


def _codes(view: GraphOnDay, node: Node) -> frozenset[str]:
    if node.label == "Region":
        return frozenset(member.municipality.id for member in geography.members(view, node))
    if node.label == "Network":
        return frozenset(cover.municipality.id for cover in networks.municipalities(view, node))
    if node.label == "Municipality":
        return frozenset(town.id for town in municipalities.answers_for(view, node))
    towns = [s.object for s in view.out(node.id, "PARTNER_IN")]
    return frozenset(s.object for network in towns for s in view.out(network, "COVERS"))


def _report(visit: Visit, page: ThingPage) -> Report:
    titles = ("Onderwerp", "Wat", "Id", "Bijzonderheden", "Periode", "Bronnen")
    names = ("subject", "thing", "id", "details", "period", "sources")
    rows = [
        [
            visit.say(table.title),
            "; ".join(thing.name for thing in (*fact.things, *fact.more)),
            "; ".join(thing.id for thing in (*fact.things, *fact.more)),
            visit.say(fact.details),
            visit.say(fact.since),
            "; ".join(f"{source.title or source.id} ({source.id})" for source in fact.sources),
        ]
        for table in (*page.tables, *page.proposals)
        for fact in table.facts
    ]
    return Report(
        sentence=visit.say(page.sentence),
        columns=list(zip(names, titles, strict=True)),
        rows=rows,
        as_json={
            "id": page.node.id,
            "name": page.node.name,
            "as_of": visit.choices.day.isoformat(),
            "answers": [{"title": line.title.nl, "sentence": line.sentence.nl} for line in page.card],
            "facts": [dict(zip(names, row, strict=True)) for row in rows],
        },
        remarks=[("Peildatum", visit.choices.day.isoformat()), ("Adres", str(visit.request.url))],
    )
