"""Root fields for the dossier of a region and the brief of a municipality."""

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf
from api.graphql.types.dossiers import MunicipalityBrief, RegionProfile
from api.graphql.types.enums import IZA, LISTED, NetworkStatus, RegionScheme
from api.graphql.types.terms import both, field
from graph.errors import BadInput
from queries import geography, municipalities
from queries.municipality_brief.brief import brief
from queries.region_profile.profile import profile


@strawberry.type
class DossiersRoot:
    """Everything about one region or municipality."""

    @field(
        both(
            "Wat is er bekend over deze regio, en wie weet wat wij niet weten?",
            "What is known about this region, and who knows what we do not?",
        )
    )
    def region_profile(
        self,
        info: Info,
        id: strawberry.ID,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> RegionProfile | None:
        """The dossier of a region."""
        view = info.context.view(as_of, as_known_at)
        return RegionProfile(view=view, found=profile(view, geography.region(view, id), level))

    @field(
        both(
            "Wat moet een wethouder weten over het netwerk van de gemeente?",
            "What does an alderman need to know about the network of the municipality?",
        )
    )
    def municipality_brief(
        self,
        info: Info,
        code: str | None = None,
        name: str | None = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> MunicipalityBrief | None:
        """The brief of a municipality, by its code or by a name, old names included."""
        view = info.context.view(as_of, as_known_at)
        if (code is None) == (name is None):
            raise BadInput("Geef een code of een naam.", 'Bijvoorbeeld code: "GM0344" of name: "Utrecht".')
        if code is not None:
            town = municipalities.municipality(view, code)
        else:
            town = municipalities.municipality_by_name(view, name or "")
        return MunicipalityBrief(view=view, found=brief(view, town, scheme, level))
