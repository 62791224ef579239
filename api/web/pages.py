"""All pages for people, in one place: what the application mounts beside GraphQL and the map files."""

from starlette.routing import Route

from api.serving import Keeper
from api.web.about_data import StatusPage
from api.web.site import Site
from api.web.start_page import StartPage


def page_routes(keeper: Keeper) -> list[Route]:
    """The routes of every page."""
    site = Site(keeper)
    return [*StartPage(site).routes(), *StatusPage(keeper).routes()]
