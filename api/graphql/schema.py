"""The schema: all root fields in one query type, and every type that a thing can be."""

import strawberry
from strawberry.tools import merge_types

from api.graphql.execution import make_schema
from api.graphql.roots.agenda import AgendaRoot
from api.graphql.roots.business_case import BusinessCaseRoot
from api.graphql.roots.contracting import ContractingRoot
from api.graphql.roots.documents import DocumentsRoot
from api.graphql.roots.dossiers import DossiersRoot
from api.graphql.roots.geography import GeographyRoot
from api.graphql.roots.history import HistoryRoot
from api.graphql.roots.neighbours import NeighboursRoot
from api.graphql.roots.networks import NetworksRoot
from api.graphql.roots.provenance import ProvenanceRoot
from api.graphql.roots.questions import QuestionsRoot
from api.graphql.roots.rules import RulesRoot
from api.graphql.types import organisations
from api.graphql.types.organisations import plain_things

NAMED_THINGS = (
    organisations.RegionalGPOrganisation,
    organisations.CoreInstitution,
    organisations.SocialDomainProvider,
    organisations.CareProvider,
    organisations.PublicBody,
    organisations.OtherOrganisation,
)


def _schema() -> strawberry.Schema:
    query = merge_types(
        "Query",
        (
            ProvenanceRoot,
            HistoryRoot,
            GeographyRoot,
            NetworksRoot,
            QuestionsRoot,
            DocumentsRoot,
            ContractingRoot,
            NeighboursRoot,
            RulesRoot,
            AgendaRoot,
            DossiersRoot,
            BusinessCaseRoot,
        ),
    )
    return make_schema(query, [*NAMED_THINGS, *plain_things()])


SCHEMA = _schema()


def as_text() -> str:
    """The schema in the language of GraphQL, as `schema.graphql` holds it."""
    return SCHEMA.as_str() + "\n"
