"""Organisations other than municipalities, and the classes that have nothing of their own to show yet."""

import strawberry

from api.graphql.types.enums import EvidenceKind, LeadBasis
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import field, of_class, of_kind, of_property, property_field, stored_classes
from api.graphql.types.things import MAKERS, Organisation, Thing, made_from, show
from graph.stating import said


@strawberry.type(description=of_kind("LEADS"))
class Lead(Fact):
    """What is said of the part of an insurer in a region or network."""

    subject: Thing
    rank: int | None = strawberry.field(description=of_property("rank"))
    basis: LeadBasis = strawberry.field(description=of_property("basis"))
    kind: EvidenceKind | None = strawberry.field(description=of_property("evidence"))


@strawberry.type(description=of_kind("HAS_SHARE"))
class Share(Fact):
    """A share of the insured in a region or the country."""

    of: Thing
    year: int | None = strawberry.field(description=of_property("year"))
    share_percent: float | None = strawberry.field(description=of_property("share_percent"))
    insured: int | None = strawberry.field(description=of_property("insured"))


@made_from("Insurer")
@strawberry.type(description=of_class("Insurer"))
class Insurer(Organisation):
    """The concern that buys care."""

    concern: str | None = property_field("Insurer", "concern")
    uzovi: list[str] = property_field("Insurer", "uzovi")

    @field(of_kind("LEADS"))
    def leads(self) -> list[Lead]:
        """All that is said of where it leads, by name."""
        return [
            Lead(
                subject=show(self.view, one.object),
                rank=whole(one.number("rank")),
                basis=one.text("basis"),
                kind=one.text("evidence") or None,
                **fact_of(one),
            )
            for one in said(self.view, self.view.out(self.node.id, "LEADS"))
        ]

    @field(of_kind("HAS_SHARE"))
    def shares(self) -> list[Share]:
        """Its shares of the insured."""
        return [
            Share(
                of=show(self.view, one.object),
                year=whole(one.number("year")),
                share_percent=one.number("share_percent"),
                insured=whole(one.number("insured")),
                **fact_of(one),
            )
            for one in said(self.view, self.view.out(self.node.id, "HAS_SHARE"))
        ]


@made_from("RHO")
@strawberry.type(name="RHO", description=of_class("RHO"))
class RegionalGPOrganisation(Organisation):
    """A regional GP organisation."""

    agb: str | None = property_field("RHO", "agb")


@made_from("CoreInstitution")
@strawberry.type(description=of_class("CoreInstitution"))
class CoreInstitution(Organisation):
    """An institution that acts as core in some network."""

    agb: str | None = property_field("CoreInstitution", "agb")


@made_from("SocialDomainProvider")
@strawberry.type(description=of_class("SocialDomainProvider"))
class SocialDomainProvider(Organisation):
    """A provider in the social domain."""

    kvk: str | None = property_field("SocialDomainProvider", "kvk")


@made_from("CareProvider")
@strawberry.type(description=of_class("CareProvider"))
class CareProvider(Organisation):
    """Another provider of mental health care."""

    agb: str | None = property_field("CareProvider", "agb")


@made_from("PublicBody")
@strawberry.type(description=of_class("PublicBody"))
class PublicBody(Organisation):
    """A joint body that can hold a mandate."""


@made_from("OtherOrganisation")
@strawberry.type(description=of_class("OtherOrganisation"))
class OtherOrganisation(Organisation):
    """Any other organisation."""


def whole(number: float | None) -> int | None:
    """A number as a whole one."""
    return None if number is None else int(number)


def plain_things() -> list[type[Thing]]:
    """A type for every stored class that has none of its own, so that a thing of it can always be shown."""
    return [_plain(name) for name in stored_classes() if name not in MAKERS]


def _plain(name: str) -> type[Thing]:
    shown = type(name, (Thing,), {"__doc__": name, "__module__": __name__})
    return made_from(name)(strawberry.type(shown, name=name, description=of_class(name)))
