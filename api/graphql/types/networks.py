"""Networks: how far they are, which municipalities they state, and who takes part."""

import strawberry

from api.graphql.types.answers import INHABITANTS_COVERED, INHABITANTS_OF_WHOLE, PARTLY
from api.graphql.types.contracts import Contract, Offer, PlanBudget, arrangements_of, budgets_of
from api.graphql.types.enums import (
    IZA,
    Extent,
    NetworkFunction,
    NetworkStatus,
    PartnerRole,
    PlanKind,
    RegionScheme,
)
from api.graphql.types.judged import Judged
from api.graphql.types.leaders import Evidence, MandateCandidate, evidence_of, holders_of
from api.graphql.types.municipalities import RegionType
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import both, field, of_class, of_kind, of_property, property_field
from api.graphql.types.things import MunicipalityType, Organisation, Thing, made_from, show, show_all
from graph.records import Node
from graph.stating import said
from queries import geography, networks, partners
from queries.coverage.regions import network_in_region
from queries.who_leads import leaders, mandate


@strawberry.type(description=of_kind("HAS_STATUS"))
class StatusFact(Fact):
    """A status that sources state."""

    status: NetworkStatus
    name: str
    definition: str


@strawberry.type(description=of_kind("COVERS"))
class Cover(Fact):
    """What a network states of one municipality."""

    municipality: MunicipalityType
    extent: Extent = strawberry.field(description=of_property("extent"))
    part: str | None = strawberry.field(description=of_property("part"))
    retired: bool = strawberry.field(
        description=both("De gemeente bestaat op de dag niet.", "The municipality does not exist on the day.")
    )


@strawberry.type(
    description=both("Een regio waarin het netwerk werkt.", "A region in which the network works.")
)
class NetworkRegion:
    """A region in which a network is."""

    region: RegionType
    municipalities: int = strawberry.field(
        description=both("Gemeenten van de regio die het netwerk noemt.", "Members that the network states.")
    )
    inhabitants: int | None = strawberry.field(description=INHABITANTS_COVERED)
    inhabitants_of_whole: int | None = strawberry.field(description=INHABITANTS_OF_WHOLE)
    partly: list[MunicipalityType] = strawberry.field(description=PARTLY)


@strawberry.type(description=of_kind("PARTNER_IN"))
class Partner(Fact):
    """An organisation with its part in a network."""

    organisation: Organisation
    role: PartnerRole = strawberry.field(description=of_property("role"))


@strawberry.type(description=of_kind("OFFERS"))
class FunctionFact(Fact):
    """A function that a network offers."""

    function: NetworkFunction
    name: str


@strawberry.type(description=of_kind("HAS_DESCRIPTION"))
class Description(Fact):
    """What a source says of a network on one topic, in its own words."""

    topic: str
    text: str = strawberry.field(description=of_property("text"))


@strawberry.type(description=of_kind("USES"))
class PlanUse(Fact):
    """A plan that a network uses."""

    plan: "Plan"


@made_from("Plan")
@strawberry.type(description=of_class("Plan"))
class Plan(Thing):
    """A plan."""

    plan_kind: PlanKind | None = property_field("Plan", "plan_kind")
    description: str | None = property_field("Plan", "description")


@made_from("Network")
@strawberry.type(description=of_class("Network"))
class Network(Judged):
    """The cooperation of the three domains."""

    list_number: int | None = property_field("Network", "list_number")
    website: str | None = property_field("Network", "website")
    legal_form: str | None = property_field("Network", "legal_form")

    @field(of_kind("HAS_STATUS"))
    def status(self) -> NetworkStatus | None:
        """The last status in the order of the list among those stated; STOPPED always wins."""
        found = networks.status(self.view, self.node.id)
        return found.status.id if found else None

    @field(both("Alle genoemde statussen.", "All statuses that are stated."))
    def statuses(self) -> list[StatusFact]:
        """All statuses that are stated on the day."""
        return [
            StatusFact(
                status=stated.status.id,
                name=stated.status.name,
                definition=stated.status.text("definition"),
                **fact_of(stated),
            )
            for stated in networks.statuses(self.view, self.node.id)
        ]

    @field(of_kind("COVERS"))
    def municipalities(self) -> list[Cover]:
        """The municipalities that it states, by name."""
        return [
            Cover(
                municipality=show(self.view, cover.municipality),
                extent=cover.extent,
                part=cover.part or None,
                retired=cover.retired,
                **fact_of(cover),
            )
            for cover in networks.municipalities(self.view, self.node)
        ]

    @field(both("De regio's waarin het werkt.", "The regions in which it works."))
    def regions(self, scheme: RegionScheme = IZA) -> list[NetworkRegion]:
        """The regions of one scheme: by a stated link or by covering a stated member."""
        found = networks.regions_of_network(self.view, self.node, scheme)
        return [self._in_region(region) for region in found]

    def _in_region(self, region: Node) -> NetworkRegion:
        found = network_in_region(self.view, self.node, region)
        return NetworkRegion(
            region=show(self.view, region),
            municipalities=found.municipalities,
            inhabitants=found.inhabitants,
            inhabitants_of_whole=found.inhabitants_of_whole,
            partly=show_all(self.view, found.partly),
        )

    @field(of_kind("PARTNER_IN"))
    def partners(self, role: PartnerRole | None = None) -> list[Partner]:
        """The partners, by role and name."""
        return [
            Partner(organisation=show(self.view, p.organisation), role=p.role, **fact_of(p))
            for p in partners.partners(self.view, self.node)
            if role in (None, p.role)
        ]

    @field(of_kind("LEADS"))
    def leaders(self) -> list[Evidence]:
        """All that is said of the insurers that lead this network."""
        found = leaders.evidence(self.view, geography.network_region(self.node))
        return [evidence_of(self.view, one) for one in found]

    @field(of_kind("MANDATE_FOR"))
    def mandates(self) -> list[MandateCandidate]:
        """The holders that are named for this network."""
        return holders_of(self.view, mandate.holders(self.view, self.node.id))

    @field(of_kind("OFFERS"))
    def functions(self) -> list[FunctionFact]:
        """The functions that it offers."""
        stated = said(self.view, self.view.out(self.node.id, "OFFERS"))
        return [FunctionFact(function=one.object.id, name=one.object.name, **fact_of(one)) for one in stated]

    @field(of_kind("HAS_DESCRIPTION"))
    def descriptions(self) -> list[Description]:
        """What sources say of it in their own words."""
        stated = said(self.view, self.view.out(self.node.id, "HAS_DESCRIPTION"))
        return [Description(topic=one.object.name, text=one.text("text"), **fact_of(one)) for one in stated]

    @field(of_kind("USES"))
    def plans(self) -> list[PlanUse]:
        """The plans that it uses."""
        stated = said(self.view, self.view.out(self.node.id, "USES"))
        return [PlanUse(plan=show(self.view, one.object), **fact_of(one)) for one in stated]

    @field(both("De contracten voor het netwerk.", "The contracts for the network."))
    def contracts(self) -> list[Contract]:
        """The contracts for it that hold on the day, by name."""
        return arrangements_of(self.view, self.node, "Contract")

    @field(both("De offertes voor het netwerk.", "The offers for the network."))
    def offers(self) -> list[Offer]:
        """The offers for it that hold on the day, by name."""
        return arrangements_of(self.view, self.node, "Offer")

    @field(of_kind("HAS_BUDGET"))
    def budgets(self) -> list[PlanBudget]:
        """The budgets for it, by plan and year."""
        return budgets_of(self.view, self.node)
