"""The code lists as enums. Their values are text in Python, so a resolver passes them on as they are."""

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

import strawberry

from api.graphql.types.terms import code_enum

if TYPE_CHECKING:
    Addressee: TypeAlias = str
    AmbitionScale: TypeAlias = str
    AnswerReason: TypeAlias = str
    AnswerState: TypeAlias = str
    ClaimArrangement: TypeAlias = str
    Comparator: TypeAlias = str
    CompletenessTopic: TypeAlias = str
    ContractForm: TypeAlias = str
    ContractingStep: TypeAlias = str
    ContractStatus: TypeAlias = str
    CooperationLevel: TypeAlias = str
    CooperationStanding: TypeAlias = str
    DatePrecision: TypeAlias = str
    EvidenceKind: TypeAlias = str
    Extent: TypeAlias = str
    FundingTerm: TypeAlias = str
    FundingTitle: TypeAlias = str
    GapKind: TypeAlias = str
    JudgementStatus: TypeAlias = str
    LeadBasis: TypeAlias = str
    NetworkFunction: TypeAlias = str
    NetworkStatus: TypeAlias = str
    PartnerRole: TypeAlias = str
    PassageStrength: TypeAlias = str
    PlanKind: TypeAlias = str
    ProposalBasis: TypeAlias = str
    RegionScheme: TypeAlias = str
    RuleCategory: TypeAlias = str
    Severity: TypeAlias = str
    StakeholderType: TypeAlias = str
else:
    Addressee = code_enum("Addressee")
    AmbitionScale = code_enum("AmbitionScale")
    AnswerReason = code_enum("AnswerReason")
    AnswerState = code_enum("AnswerState")
    ClaimArrangement = code_enum("ClaimArrangement")
    Comparator = code_enum("Comparator")
    CompletenessTopic = code_enum("CompletenessTopic")
    ContractForm = code_enum("ContractForm")
    ContractingStep = code_enum("ContractingStep")
    ContractStatus = code_enum("ContractStatus")
    CooperationLevel = code_enum("CooperationLevel")
    CooperationStanding = code_enum("CooperationStanding")
    DatePrecision = code_enum("DatePrecision")
    EvidenceKind = code_enum("EvidenceKind")
    Extent = code_enum("Extent")
    FundingTerm = code_enum("FundingTerm")
    FundingTitle = code_enum("FundingTitle")
    GapKind = code_enum("GapKind")
    JudgementStatus = code_enum("JudgementStatus")
    LeadBasis = code_enum("LeadBasis")
    NetworkFunction = code_enum("NetworkFunction")
    NetworkStatus = code_enum("NetworkStatus")
    PartnerRole = code_enum("PartnerRole")
    PassageStrength = code_enum("PassageStrength")
    PlanKind = code_enum("PlanKind")
    ProposalBasis = code_enum("ProposalBasis")
    RegionScheme = code_enum("RegionScheme")
    RuleCategory = code_enum("RuleCategory")
    Severity = code_enum("Severity")
    StakeholderType = code_enum("StakeholderType")

IZA: RegionScheme = "IZA"
"""The default scheme (interfaces.md)."""

ZORGKANTOOR: RegionScheme = "ZORGKANTOOR"

LISTED: NetworkStatus = "LISTED"
"""The default level (interfaces.md)."""

CONTRACTED: NetworkStatus = "CONTRACTED"
"""The default level of the rules (interfaces.md)."""


@strawberry.enum(description="De taal van een zin.\n\nThe language of a sentence.")
class Language(Enum):
    """The languages of a sentence."""

    NL = "NL"
    EN = "EN"
