"""Contracts and offers: for which network and functions, who pays and who carries out, over which period.

There is no price anywhere. Volume and budget stand where the audience may see the source that gives them.
"""

from typing import Any

import strawberry

from api.graphql.types.enums import (
    ClaimArrangement,
    ContractForm,
    ContractStatus,
    FundingTerm,
    FundingTitle,
    NetworkFunction,
)
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import both, field, of_class, of_kind, of_property, property_field
from api.graphql.types.things import NetworkType, Organisation, Thing, made_from, show, show_all
from graph.day import GraphOnDay
from graph.records import Node
from graph.stating import Said, said
from queries import contracts
from queries.functions import function_order
from queries.plans import plans_of
from queries.things import by_name, objects, subjects


@strawberry.type(description=of_kind("FOR_FUNCTION"))
class ContractFunction(Fact):
    """A function of a contract or offer, and who claims for it."""

    function: NetworkFunction
    claim_arrangement: ClaimArrangement | None = strawberry.field(
        description=of_property("claim_arrangement")
    )


@strawberry.type(description=of_kind("FINANCED_BY"))
class Financing(Fact):
    """Who pays a contract, in which form and from which money."""

    financier: Organisation
    form: ContractForm | None = strawberry.field(description=of_property("form"))
    funding_title: FundingTitle | None = strawberry.field(description=of_property("funding_title"))
    term: FundingTerm | None = strawberry.field(description=of_property("term"))
    volume: float | None = strawberry.field(description=of_property("volume"))
    budget_eur: float | None = strawberry.field(description=of_property("budget_eur"))


@strawberry.type(description=of_kind("HAS_BUDGET"))
class PlanBudget(Fact):
    """A budget of a plan for a network or region."""

    plan: Thing
    beneficiary: Thing
    year: str | None = strawberry.field(description=of_property("year"))
    amount_eur: float | None = strawberry.field(description=of_property("amount_eur"))
    funding_title: FundingTitle | None = strawberry.field(description=of_property("funding_title"))
    term: FundingTerm | None = strawberry.field(description=of_property("term"))
    approved_by_municipalities: bool | None = strawberry.field(
        description=of_property("approved_by_municipalities")
    )


@strawberry.interface(description=both("Een contract of een offerte.", "A contract or an offer."))
class Arrangement(Thing):
    """What contracts and offers share."""

    description: str | None = property_field("Contract", "description")

    @field(of_kind("HAS_STATUS"))
    def status(self) -> ContractStatus | None:
        """The last status in the order of the list; null where no source states one."""
        return contracts.status_of(self.view, self.node) or None

    @field(of_kind("FOR_FUNCTION"))
    def functions(self) -> list[ContractFunction]:
        """The functions, in the order of the Leidraad."""
        stated = said(self.view, self.view.out(self.node.id, "FOR_FUNCTION"))
        return [
            ContractFunction(
                function=one.object.id,
                claim_arrangement=one.text("claim_arrangement") or None,
                **fact_of(one),
            )
            for one in sorted(stated, key=lambda one: function_order(one.object.id))
        ]

    @field(of_kind("FOR_NETWORK"))
    def networks(self) -> list[NetworkType]:
        """The networks that it is for, by name."""
        return self._objects("FOR_NETWORK")

    def _objects(self, kind: str) -> list[Any]:
        return show_all(self.view, objects(self.view, self.view.out(self.node.id, kind)))


@made_from("Contract")
@strawberry.type(description=of_class("Contract"))
class Contract(Arrangement):
    """One financier with its main contractors, for a function of a network."""

    @field(of_kind("FINANCED_BY"))
    def financing(self) -> list[Financing]:
        """Who pays it, by name."""
        stated = said(self.view, self.view.out(self.node.id, "FINANCED_BY"))
        return [
            Financing(
                financier=show(self.view, one.object),
                form=one.text("form") or None,
                funding_title=one.text("funding_title") or None,
                term=one.text("term") or None,
                volume=one.number("volume"),
                budget_eur=one.number("budget_eur"),
                **fact_of(one),
            )
            for one in stated
        ]

    @field(of_kind("ON_BEHALF_OF"))
    def on_behalf_of(self) -> list[Organisation]:
        """The municipalities on whose behalf it is paid."""
        return self._objects("ON_BEHALF_OF")

    @field(of_kind("MAIN_CONTRACTOR"))
    def main_contractors(self) -> list[Organisation]:
        """The main contractors, by name."""
        return self._objects("MAIN_CONTRACTOR")

    @field(of_kind("EXECUTED_BY"))
    def executors(self) -> list[Organisation]:
        """Who carries it out, by name."""
        return self._objects("EXECUTED_BY")

    @field(of_kind("FOLLOWS"))
    def followers(self) -> list[Organisation]:
        """The insurers that follow it, by name."""
        return show_all(self.view, subjects(self.view, self.view.into(self.node.id, "FOLLOWS")))

    @field(of_kind("RESTS_ON"))
    def rests_on(self) -> list[Thing]:
        """The plans and offers on which it rests, by name."""
        return self._objects("RESTS_ON")

    @field(of_kind("INCLUDES_PRACTICE"))
    def good_agreements(self) -> list[Thing]:
        """The good agreements that sources say it includes; more under `goodAgreements`."""
        return self._objects("INCLUDES_PRACTICE")


@made_from("Offer")
@strawberry.type(description=of_class("Offer"))
class Offer(Arrangement):
    """An offer for a function of a network."""

    @field(of_kind("OFFERED_BY"))
    def offered_by(self) -> list[Organisation]:
        """Who makes it, by name."""
        return self._objects("OFFERED_BY")

    @field(of_kind("OFFERED_TO"))
    def offered_to(self) -> list[Organisation]:
        """To whom it is made; one insurer is enough (Leidraad ch. 6)."""
        return self._objects("OFFERED_TO")


@strawberry.type(description=of_kind("FOR_NETWORK"))
class ContractTerm(Fact):
    """A contract for one network, with its functions and period."""

    contract: Contract
    network: NetworkType
    functions: list[NetworkFunction]


def term_of(view: GraphOnDay, term: contracts.ContractTerm) -> ContractTerm:
    """The term of a contract as GraphQL shows it."""
    return ContractTerm(
        contract=show(view, term.contract),
        network=show(view, term.network),
        functions=list(term.functions),
        **fact_of(term),
    )


def arrangements_of(view: GraphOnDay, network: Node, label: str) -> list[Any]:
    """The contracts or the offers for a network that hold on the day, by name."""
    found = subjects(view, view.into(network.id, "FOR_NETWORK"))
    return show_all(view, [node for node in found if node.label == label])


def budgets_of(view: GraphOnDay, network: Node) -> list[PlanBudget]:
    """The budgets for a network, or for a region of a plan that it uses; by plan, beneficiary and year."""
    plans = by_name([*subjects(view, view.into(network.id, "HAS_BUDGET")), *plans_of(view, network)])
    stated = [one for plan in plans for one in said(view, view.out(plan.id, "HAS_BUDGET"))]
    return [_budget(view, one) for one in stated if one.object == network or one.object.label == "Region"]


def _budget(view: GraphOnDay, one: Said) -> PlanBudget:
    approved = dict(one.qualifiers).get("approved_by_municipalities")
    return PlanBudget(
        plan=show(view, one.subject),
        beneficiary=show(view, one.object),
        year=one.text("year") or None,
        amount_eur=one.number("amount_eur"),
        funding_title=one.text("funding_title") or None,
        term=one.text("term") or None,
        approved_by_municipalities=None if approved is None else bool(approved),
        **fact_of(one),
    )
