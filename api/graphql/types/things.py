"""What all things share, and how a node of the graph becomes a thing of the schema."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import strawberry

from api.graphql.budget import spend
from api.graphql.types.enums import PartnerRole
from api.graphql.types.sources import Fact, Source, all_cited, fact_of
from api.graphql.types.terms import both, field, of_class, of_kind, of_property
from graph.day import GraphOnDay, newest_first
from graph.records import Node
from graph.stating import said

if TYPE_CHECKING:
    from api.graphql.types.municipalities import Municipality
    from api.graphql.types.networks import Network
    from api.graphql.types.regions import Region

MunicipalityType = Annotated["Municipality", strawberry.lazy("api.graphql.types.municipalities")]
RegionType = Annotated["Region", strawberry.lazy("api.graphql.types.regions")]
NetworkType = Annotated["Network", strawberry.lazy("api.graphql.types.networks")]


@strawberry.interface(description=of_class("Thing"))
class Thing:
    """A thing as the graph knows it on a day."""

    view: strawberry.Private[GraphOnDay]
    node: strawberry.Private[Node]
    id: strawberry.ID
    name: str

    @field(both("Andere namen, ook vroegere.", "Other names, earlier ones included."))
    def aliases(self) -> list[str]:
        """Other names."""
        return list(self.node.aliases)

    @field(both("De bronnen die het beschrijven.", "The sources that describe it."))
    def sources(self) -> list[Source]:
        """The sources that describe it, newest first."""
        described = (self.view.graph.sources[id] for id in self.node.sources)
        return all_cited(sorted(described, key=newest_first))


@strawberry.type(description=of_kind("PARTNER_IN"))
class Participation(Fact):
    """The part that an organisation has in a network."""

    network: NetworkType
    role: PartnerRole = strawberry.field(description=of_property("role"))


@strawberry.interface(description=of_class("Organisation"))
class Organisation(Thing):
    """An organisation of any class."""

    @field(of_kind("PARTNER_IN"))
    def partner_in(self) -> list[Participation]:
        """The networks in which it is a partner, by role and name."""
        stated = said(self.view, self.view.out(self.node.id, "PARTNER_IN"))
        return [
            Participation(network=show(self.view, one.object), role=one.text("role"), **fact_of(one))
            for one in stated
        ]


Shown = TypeVar("Shown", bound=Thing)

MAKERS: dict[str, Callable[[GraphOnDay, Node], Thing]] = {}
"""How a node of each class becomes a thing; every type module adds its own."""


def made_from(label: str) -> Callable[[type[Shown]], type[Shown]]:
    """Registers a type as what nodes of class `label` become."""

    def register(shown: type[Shown]) -> type[Shown]:
        MAKERS[label] = lambda view, node: shown(
            view=view, node=node, id=strawberry.ID(node.id), name=node.name
        )
        return shown

    return register


def show(view: GraphOnDay, node: Node) -> Any:  # noqa: ANN401 - the type depends on the class of the node
    """The thing that a node is; TooMuchAsked when the request has shown all it may."""
    spend()
    return MAKERS[node.label](view, node)


def show_all(view: GraphOnDay, nodes: Iterable[Node]) -> list[Any]:
    """Several things, in their own order."""
    return [show(view, node) for node in nodes]
