"""Which function finds which point of attention; a test demands one for every kind."""

from collections.abc import Mapping

from queries.gaps import contracts, mandates, municipalities, networks, regions
from queries.gaps.gap import Finder, GapKind

FINDERS: Mapping[GapKind, Finder] = {
    GapKind.MUNICIPALITY_WITHOUT_NETWORK: municipalities.without_network,
    GapKind.MUNICIPALITY_IN_SEVERAL_NETWORKS: municipalities.in_several_networks,
    GapKind.NETWORK_WITHOUT_MUNICIPALITIES: networks.without_municipalities,
    GapKind.NETWORK_WITHOUT_REQUIRED_PARTNER: networks.without_required_partner,
    GapKind.REGION_WITHOUT_NETWORK: regions.without_network,
    GapKind.REGION_WITH_SEVERAL_NETWORKS: regions.with_several_networks,
    GapKind.REGION_WITHOUT_FIRST_INSURER: regions.without_first_insurer,
    GapKind.REGION_WITHOUT_SECOND_INSURER: regions.without_second_insurer,
    GapKind.INSURER_CONFLICT: regions.insurer_conflict,
    GapKind.MANDATE_MISSING: mandates.missing,
    GapKind.MANDATE_CONFLICT: mandates.conflict,
    GapKind.MANDATE_ADDITIONAL: mandates.additional,
    GapKind.FUNCTION_MISSING: networks.without_function,
    GapKind.CONTRACT_LAPSED: contracts.lapsed,
    GapKind.CONTRACT_ENDING: contracts.ending,
    GapKind.MONEY_ENDING: contracts.money_ending,
    GapKind.DECISION_MISSING: contracts.decision_missing,
}
