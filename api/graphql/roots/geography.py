"""Root fields on schemes, regions and municipalities."""

import strawberry

from api.graphql.context import Info
from api.graphql.paging import Connection, connection, page_of
from api.graphql.roots.arguments import (
    FIRST,
    After,
    AsKnownAt,
    AsOf,
    First,
    States,
    by_name,
    is_wanted,
)
from api.graphql.types.enums import IZA, RegionScheme
from api.graphql.types.municipalities import Municipality
from api.graphql.types.regions import Region, Scheme
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import show
from graph.errors import BadInput
from queries import geography, municipalities
from queries.who_leads.leaders import insurer_of_rank
from queries.who_leads.mandate import mandate as mandate_of


@strawberry.type
class GeographyRoot:
    """Where."""

    @field(of_class("RegionScheme"))
    def schemes(self, info: Info, as_of: AsOf = None, as_known_at: AsKnownAt = None) -> list[Scheme]:
        """The ways to divide the country, in the order of the ontology."""
        view = info.context.view(as_of, as_known_at)
        return [
            Scheme(
                code=node.id,
                name=node.name,
                definition=node.text("definition"),
                regions=len(geography.regions(view, node.id)),
            )
            for node in geography.schemes(view)
        ]

    @field(of_class("Region"))
    def region(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Region | None:
        """One region by its id."""
        view = info.context.view(as_of, as_known_at)
        found: Region = show(view, geography.region(view, id))
        return found

    @field(both("De regio's van een indeling, op naam.", "The regions of a scheme, by name."))
    def regions(
        self,
        info: Info,
        scheme: RegionScheme = IZA,
        first_insurer: States = None,
        second_insurer: States = None,
        mandate: States = None,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Region]:
        """The regions of one scheme by name; those with the wanted answers only, where any are named."""
        view = info.context.view(as_of, as_known_at)
        kept = [
            region
            for region in geography.regions(view, scheme)
            if is_wanted(insurer_of_rank(view, region, 1).state if first_insurer else "", first_insurer)
            and is_wanted(insurer_of_rank(view, region, 2).state if second_insurer else "", second_insurer)
            and is_wanted(mandate_of(view, region).state if mandate else "", mandate)
        ]
        page = page_of(kept, by_name, first, after)
        return connection(page, lambda node: show(view, node))

    @field(of_class("Municipality"))
    def municipality(
        self,
        info: Info,
        code: str | None = None,
        name: str | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Municipality | None:
        """One municipality by its code or by a name, old names included."""
        view = info.context.view(as_of, as_known_at)
        if (code is None) == (name is None):
            raise BadInput("Geef een code of een naam.", 'Bijvoorbeeld code: "GM0344" of name: "Utrecht".')
        if code is not None:
            node = municipalities.municipality(view, code)
        else:
            node = municipalities.municipality_by_name(view, name or "")
        found: Municipality = show(view, node)
        return found

    @field(both("De gemeenten die op de dag bestaan, op naam.", "The municipalities of the day, by name."))
    def municipalities(
        self,
        info: Info,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Municipality]:
        """The municipalities that exist on the day, by name."""
        view = info.context.view(as_of, as_known_at)
        page = page_of(view.of_label("Municipality"), by_name, first, after)
        return connection(page, lambda node: show(view, node))
