"""All pages for people, in one place: what the application mounts beside GraphQL and the map files."""

from starlette.routing import Route

from api.serving import Keeper
from api.web.about_data import StatusPage
from api.web.business_case_page import BusinessCasePage
from api.web.catalogue_page import CataloguePage
from api.web.changes_page import ChangesPage
from api.web.check_pages import CheckPages
from api.web.ontology.page import OntologyPage
from api.web.print_foot import PrintFoot
from api.web.questions_page import QuestionPages
from api.web.search_page import SearchPage
from api.web.site import Site
from api.web.source_page import SourcePage
from api.web.sources_page import SourcePages
from api.web.start_page import StartPage
from api.web.things.brief_page import BriefPages
from api.web.things.page import ThingPages


def page_routes(keeper: Keeper) -> list[Route]:
    """The routes of every page."""
    site = Site(keeper)
    rooms = (
        StartPage(site),
        SearchPage(site),
        BriefPages(site),
        ThingPages(site),
        QuestionPages(site),
        BusinessCasePage(site),
        CheckPages(site),
        ChangesPage(site),
        SourcePages(site),
        SourcePage(site),
        OntologyPage(site),
        CataloguePage(site),
        StatusPage(keeper),
        PrintFoot(),
    )
    return [route for room in rooms for route in room.routes()]
