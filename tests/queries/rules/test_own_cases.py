"""The rules on regions, networks, insurers, mandates and municipalities, case by case on Voorbeeldland."""

from collections.abc import Mapping
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph
from graph.records import Record
from graph.store.interface import History
from ontology.vocabulary import Vocabulary
from queries.rules import rule
from queries.rules.checking import Finding, check
from queries.rules.rule import Judgement, RuleScope, Severity, Status
from tests.queries.rules.worlds import claimed, graph_with, said

CASE = tuple[Status, Severity, str]
BY_DEFAULT = RuleScope()


class World:
    """Voorbeeldland, as it is or with something added, asked about one rule."""

    def __init__(self, history: History, vocabulary: Vocabulary, today: date) -> None:
        self._history, self._vocabulary, self._today = history, vocabulary, today

    def findings(
        self, id: str, *added: Record, scope: RuleScope = BY_DEFAULT, day: date | None = None
    ) -> Mapping[str, Finding]:
        view = GraphOnDay(graph_with(self._history, self._vocabulary, *added), day or self._today)
        (outcome,) = check(view, [rule(id)], scope)
        return {finding.judgement.subject.id: finding for finding in outcome.findings}

    def judge(
        self, id: str, subject: str, *added: Record, scope: RuleScope = BY_DEFAULT, day: date | None = None
    ) -> Judgement:
        return self.findings(id, *added, scope=scope, day=day)[subject].judgement


@pytest.fixture
def world(voorbeeldland_history: History, vocabulary: Vocabulary, today: date) -> World:
    return World(voorbeeldland_history, vocabulary, today)


def shape(judgement: Judgement) -> CASE:
    return judgement.status, judgement.severity, judgement.case


class TestOneNetworkPerRegion:
    LISTED = RuleScope(level="LISTED")

    def test_by_default_it_looks_at_contracts_in_iza_regions(self, world: World) -> None:
        found = {id: finding.judgement.status for id, finding in world.findings("R01").items()}
        assert found == {
            "iza-noordland": Status.OK,
            "iza-zuidland": Status.UNKNOWN,
            "iza-middenland": Status.UNKNOWN,
            "iza-hoogland": Status.UNKNOWN,
            "iza-eiland": Status.UNKNOWN,
        }

    def test_one_that_nobody_vouches_for_is_not_called_exactly_one(self, world: World) -> None:
        text = world.judge("R01", "iza-noordland").explanation.nl
        assert "één netwerk in onze bronnen" in text
        assert "precies" not in text

    def test_what_is_unknown_says_what_the_list_does_say_and_whom_to_ask(self, world: World) -> None:
        judgement = world.judge("R01", "iza-zuidland")
        assert (
            "Wel op de lijst van het programma: Netwerk Zuid-Oost en Netwerk Zuid-West."
            in judgement.explanation.nl
        )
        assert "de twee preferente zorgverzekeraars van de regio" in {p.name for p in judgement.ask_whom}

    def test_two_contracted_for_the_same_municipalities_deviate(self, world: World) -> None:
        both = [said("HAS_STATUS", id, "CONTRACTED") for id in ("netwerk-middenland", "netwerk-de-brug")]
        judgement = world.judge("R01", "iza-middenland", *both, day=date(2027, 8, 1))
        assert shape(judgement) == (Status.VIOLATION, Severity.MUST, "SAME_MUNICIPALITIES")
        assert "maar één netwerk wordt gecontracteerd" in judgement.explanation.nl

    def test_two_listed_for_the_same_municipalities_are_not_said_to_be_contracted(self, world: World) -> None:
        judgement = world.judge("R01", "iza-middenland", scope=self.LISTED, day=date(2027, 8, 1))
        assert shape(judgement) == (Status.VIOLATION, Severity.SHOULD, "SAME_MUNICIPALITIES")
        assert "Dat deze netwerken gecontracteerd zijn, staat hier niet." in judgement.explanation.nl

    def test_several_each_with_its_own_municipalities_is_a_tip(self, world: World) -> None:
        listed = world.judge("R01", "iza-zuidland", scope=self.LISTED)
        both = [said("HAS_STATUS", id, "CONTRACTED") for id in ("netwerk-zuid-oost", "netwerk-zuid-west")]
        for judgement in (listed, world.judge("R01", "iza-zuidland", *both)):
            assert shape(judgement) == (Status.VIOLATION, Severity.TIP, "OWN_MUNICIPALITIES")
            assert "bijlage 4" in judgement.explanation.nl

    def test_a_network_without_stated_municipalities_may_share_them(self, world: World) -> None:
        silent = said("FOR_REGION", "netwerk-waterstede", "iza-noordland")
        judgement = world.judge("R01", "iza-noordland", silent, scope=self.LISTED)
        assert shape(judgement) == (Status.VIOLATION, Severity.TIP, "OWN_MUNICIPALITIES")
        assert "of de netwerken er delen, is niet bekend" in judgement.explanation.nl

    def test_none_by_a_complete_source_is_let_op(self, world: World) -> None:
        judgement = world.judge("R01", "iza-hoogland", scope=self.LISTED)
        assert shape(judgement) == (Status.VIOLATION, Severity.SHOULD, "NONE")
        assert {s.id for s in judgement.sources} == {"voorbeeldland-lijst-2026", "voorbeeldland-lijst-2025",
            "voorbeeldland-regeling-2023", "voorbeeldland-regeling-2025"}  # fmt: skip

    def test_before_the_oldest_source_it_is_unknown(self, world: World) -> None:
        found = world.findings("R01", scope=self.LISTED, day=date(2024, 1, 1))
        assert {finding.judgement.status for finding in found.values()} == {Status.UNKNOWN}

    def test_mgn_regions_follow_from_the_definition_but_for_overlaps(self, world: World) -> None:
        found = world.findings("R01", scope=RuleScope("MGN", "LISTED"))
        assert {id: f.judgement.status for id, f in found.items()} == {
            "mgn-netwerk-noordland": Status.OK,
            "mgn-netwerk-zuid-west": Status.OK,
            "mgn-netwerk-zuid-oost": Status.OK,
            "mgn-netwerk-middenland": Status.VIOLATION,
            "mgn-netwerk-de-brug": Status.VIOLATION,
        }
        assert "volgt uit de definitie" in found["mgn-netwerk-noordland"].judgement.explanation.nl


class TestMunicipalitiesStated:
    def test_silence_is_unknown_and_a_claim_to_list_all_proves_absence(self, world: World) -> None:
        assert world.judge("R02", "netwerk-waterstede").status is Status.UNKNOWN
        proven = world.judge("R02", "netwerk-waterstede", claimed("COVERS", "netwerk-waterstede"))
        assert (proven.status, proven.severity) == (Status.VIOLATION, Severity.SHOULD)
        assert [source.id for source in proven.sources] == ["voorbeeldland-lijst-2026"]

    def test_a_municipality_whole_in_two_or_whole_and_in_part_is_a_tip(self, world: World) -> None:
        found = {id: f.judgement for id, f in world.findings("R02").items()}
        doubles = {id for id, j in found.items() if j.status is Status.VIOLATION}
        assert doubles == {"GM9910", "GM9911"}
        assert {found[id].severity for id in doubles} == {Severity.TIP}

    def test_parts_and_no_network_at_all_are_no_double(self, world: World) -> None:
        for id in ("GM9909", "GM9908", "GM9912"):
            assert world.judge("R02", id).status is Status.OK

    def test_a_network_that_only_a_name_suggests_leaves_it_open(self, world: World) -> None:
        assert world.judge("R02", "GM9914").status is Status.UNKNOWN
        also = said("COVERS", "netwerk-de-brug", "GM9914", extent="WHOLE", part="")
        assert world.judge("R02", "GM9914", also).status is Status.UNKNOWN


class TestThreePartners:
    def test_a_municipality_counts_as_social_domain(self, world: World) -> None:
        judgement = world.judge("R03", "netwerk-noordland")
        assert judgement.status is Status.OK
        assert "partner uit het sociaal domein: Noorderhaven" in judgement.explanation.nl

    def test_missing_is_proven_only_by_a_source_that_names_all(self, world: World) -> None:
        proven = world.judge("R03", "netwerk-zuid-west")
        assert shape(proven) == (Status.VIOLATION, Severity.MUST, "SOCIAL")
        assert {source.id for source in proven.sources} == {"voorbeeldland-partners-zuid-west-2026"}
        assert shape(world.judge("R03", "netwerk-zuid-oost")) == (Status.UNKNOWN, Severity.MUST, "RHO")

    def test_a_network_that_stopped_is_not_judged(self, world: World) -> None:
        assert "netwerk-de-heuvels" not in world.findings("R03")


class TestTwoInsurers:
    def test_every_region(self, world: World) -> None:
        found = {id: shape(f.judgement) for id, f in world.findings("R04").items()}
        assert found == {
            "iza-noordland": (Status.OK, Severity.MUST, ""),
            "iza-eiland": (Status.OK, Severity.MUST, ""),
            "iza-hoogland": (Status.VIOLATION, Severity.MUST, ""),
            "iza-zuidland": (Status.UNKNOWN, Severity.MUST, ""),
            "iza-middenland": (Status.UNKNOWN, Severity.MUST, ""),
        }

    def test_a_pair_without_order_counts_only_as_the_two_largest(self, world: World) -> None:
        assert (
            "Dat zij de eerste en de tweede zijn, staat er niet."
            in world.judge("R04", "iza-zuidland").explanation.nl
        )
        largest = [
            said("LEADS", id, "iza-zuidland", basis="PAIR_STATED_TWO_LARGEST", evidence="EVIDENCE")
            for id in ("appel", "beuk")
        ]
        judgement = world.judge("R04", "iza-zuidland", *largest)
        assert judgement.status is Status.OK
        assert "wie de eerste is, staat er niet bij" in judgement.explanation.nl

    @pytest.mark.parametrize(
        ("second", "status"), [("appel", Status.OK), ("ceder", Status.UNKNOWN), ("beuk", Status.UNKNOWN)]
    )
    def test_where_sources_differ_on_the_first_only_what_holds_either_way_is_said(
        self, world: World, second: str, status: Status
    ) -> None:
        stated = said("LEADS", second, "iza-middenland", rank=2, basis="STATED_SECOND", evidence="EVIDENCE")
        assert world.judge("R04", "iza-middenland", stated).status is status


class TestMandateHolder:
    def test_every_region(self, world: World) -> None:
        found = {id: shape(f.judgement) for id, f in world.findings("R05").items()}
        assert found == {
            "iza-noordland": (Status.OK, Severity.SHOULD, ""),
            "iza-zuidland": (Status.VIOLATION, Severity.TIP, "NETWORKS_ADD"),
            "iza-middenland": (Status.VIOLATION, Severity.SHOULD, "NETWORKS_DIFFER"),
            "iza-hoogland": (Status.VIOLATION, Severity.SHOULD, "NONE"),
            "iza-eiland": (Status.UNKNOWN, Severity.SHOULD, ""),
        }

    def test_mandates_are_of_iza_regions_whatever_scheme_is_asked(self, world: World) -> None:
        assert set(world.findings("R05", scope=RuleScope("ZORGKANTOOR"))) == set(world.findings("R05"))

    def test_a_holder_outside_the_region_is_a_tip_and_a_public_body_lies_nowhere(self, world: World) -> None:
        outside = said("MANDATE_FOR", "GM9906", "iza-noordland", kind="HOLDER")
        judgement = world.judge("R05", "iza-noordland", outside)
        assert (judgement.status, judgement.severity) == (Status.VIOLATION, Severity.TIP)
        assert "Zuiderveld ligt volgens onze bronnen niet in Noordland" in judgement.explanation.nl
        body = said("MANDATE_FOR", "samen-eiland", "iza-noordland", kind="HOLDER")
        assert "OUTSIDE" not in world.judge("R05", "iza-noordland", body).case

    def test_two_sources_that_each_name_another_holder_differ(self, world: World) -> None:
        other = said("MANDATE_FOR", "GM9910", "iza-middenland", kind="HOLDER")
        judgement = world.judge("R05", "iza-middenland", other)
        assert "DIFFER" in judgement.case.split("+")
        assert judgement.severity is Severity.SHOULD


class TestThreeFunctions:
    def test_only_running_networks_are_judged(self, world: World) -> None:
        found = {id: shape(f.judgement) for id, f in world.findings("R06").items()}
        assert found == {
            "netwerk-noordland": (Status.OK, Severity.SHOULD, ""),
            "netwerk-zuid-oost": (Status.VIOLATION, Severity.SHOULD, "FUNCTION_III"),
            "netwerk-middenland": (Status.UNKNOWN, Severity.SHOULD, "FUNCTION_I+FUNCTION_II+FUNCTION_III"),
        }

    def test_function_four_is_optional(self, world: World) -> None:
        third = said("OFFERS", "netwerk-zuid-oost", "FUNCTION_III")
        assert world.judge("R06", "netwerk-zuid-oost", third).status is Status.OK


class TestOneRegionOfEach:
    def test_over_a_border_of_a_division_is_a_tip_that_names_who_lies_where(self, world: World) -> None:
        judgement = world.judge("R16", "netwerk-middenland")
        assert shape(judgement) == (Status.VIOLATION, Severity.TIP, "ZORGKANTOOR")
        assert "Zorgkantoorregio Noord (Bergen (M.) en Middelstad)" in judgement.explanation.nl

    def test_a_municipality_that_sources_count_to_two_regions_leaves_it_open(self, world: World) -> None:
        disputed = said("IN_REGION", "GM9902", "iza-zuidland")
        judgement = world.judge("R16", "netwerk-noordland", disputed)
        assert judgement.status is Status.UNKNOWN
        assert "van Klaverbroek is de regio niet zeker" in judgement.explanation.nl
        assert judgement.remedy.nl.startswith("Zoek uit in welke regio")

    def test_only_a_network_over_a_border_is_told_that_this_is_allowed(self, world: World) -> None:
        assert world.judge("R16", "netwerk-middenland").remedy.nl.startswith("Dit mag.")
        assert not world.judge("R16", "netwerk-noordland").remedy.nl

    def test_a_municipality_without_a_region_leaves_it_open(self, world: World) -> None:
        more = said("COVERS", "netwerk-noordland", "GM9915", extent="WHOLE", part="")
        assert world.judge("R16", "netwerk-noordland", more).status is Status.UNKNOWN


class TestExistingMunicipalities:
    def test_a_source_from_after_the_split_is_wrong_one_from_before_a_merger_is_not(
        self, world: World
    ) -> None:
        wrong, aged = world.judge("R17", "GM9905"), world.judge("R17", "GM9903")
        assert wrong.status is Status.VIOLATION
        assert "is nu Bergen (Z.), Middelstad en Zuiderveld" in wrong.explanation.nl
        assert {source.id for source in wrong.sources} >= {"voorbeeldland-lijst-2026"}
        assert aged.status is Status.UNKNOWN
        assert "van vóór de herindeling" in aged.explanation.nl

    def test_before_the_merger_it_was_as_it_should_be(self, world: World) -> None:
        assert world.judge("R17", "GM9903", day=date(2025, 6, 1)).status is Status.OK

    def test_a_statement_that_begins_after_the_end_is_wrong(self, world: World) -> None:
        late = said(
            "SERVES", "ggz-midden", "GM9903", "voorbeeldland-regiobeeld-noordland-2024", date(2025, 8, 1)
        )
        assert world.judge("R17", "GM9903", late).status is Status.VIOLATION

    def test_a_municipality_that_does_not_exist_yet(self, world: World) -> None:
        early = said("SERVES", "ggz-midden", "GM9902", "voorbeeldland-lijst-2025")
        judgement = world.judge("R17", "GM9902", early, day=date(2025, 5, 1))
        assert judgement.status is Status.VIOLATION
        assert "bestaat pas sinds 1 juli 2025" in judgement.explanation.nl

    def test_mergers_and_counts_of_the_past_are_no_reference(self, world: World) -> None:
        assert "GM9904" not in world.findings("R17")


class TestContiguousArea:
    def test_two_pieces_on_one_land_are_a_tip(self, world: World) -> None:
        judgement = world.judge("R20", "netwerk-zuid-oost")
        assert (judgement.status, judgement.severity) == (Status.VIOLATION, Severity.TIP)
        assert "Bergen (Z.); Duinrand" in judgement.explanation.nl

    def test_an_island_is_no_gap(self, world: World) -> None:
        island = said("COVERS", "netwerk-noordland", "GM9914", extent="WHOLE", part="")
        assert world.judge("R20", "netwerk-noordland", island).status is Status.OK

    def test_before_the_boundaries_were_drawn_it_is_unknown(self, world: World) -> None:
        found = world.findings("R20", day=date(2025, 6, 1))
        assert {finding.judgement.status for finding in found.values()} == {Status.UNKNOWN}


class TestNetworkOrSetUp:
    def test_every_region(self, world: World) -> None:
        found = {id: (f.judgement.status, f.judgement.severity) for id, f in world.findings("R29").items()}
        assert found == {
            "iza-noordland": (Status.OK, Severity.TIP),
            "iza-zuidland": (Status.OK, Severity.TIP),
            "iza-middenland": (Status.OK, Severity.TIP),
            "iza-hoogland": (Status.VIOLATION, Severity.TIP),
            "iza-eiland": (Status.UNKNOWN, Severity.TIP),
        }

    def test_a_network_that_is_being_prepared_counts_without_being_listed(
        self, world: World, voorbeeldland: Graph
    ) -> None:
        prepared = [
            said("HAS_STATUS", "netwerk-de-heuvels", "PREPARING", valid_from=date(2024, 1, 1)),
            said(
                "COVERS", "netwerk-de-heuvels", "GM9913", valid_from=date(2024, 1, 1), extent="WHOLE", part=""
            ),
        ]
        before_the_stop = date(2025, 3, 1)
        assert world.judge("R29", "iza-hoogland", *prepared, day=before_the_stop).status is Status.OK
