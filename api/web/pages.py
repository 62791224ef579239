"""All pages for people, in one place: what the application mounts beside GraphQL and the map files."""

from starlette.routing import Route

from api.serving import Keeper
from api.web.about_data import StatusPage
from api.web.site import Site
from api.web.start_page import StartPage
from api.web.things.page import ThingPages


def page_routes(keeper: Keeper) -> list[Route]:
    """The routes of every page."""
    site = Site(keeper)
    return [*StartPage(site).routes(), *ThingPages(site).routes(), *StatusPage(keeper).routes()]
