"""The tool's answers on the real country, against a few lines of plain Python over the bundled tables.

The derivations below share nothing with the program: they read the CSV files and join on codes.
"""

from collections import defaultdict
from datetime import date

import pytest

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.graph import Graph
from queries import geography
from queries.coverage.question import coverage
from queries.gaps.gap import GapKind
from queries.gaps.question import gaps
from queries.municipalities import municipality
from queries.networks_of_municipality.networks import networks_of
from queries.who_leads.leaders import insurer_of_rank, leading_pairs
from tests.reference import rows

GATHERED = date(2026, 11, 22)


@pytest.fixture
def view(reference: Graph) -> GraphOnDay:
    return GraphOnDay(reference, GATHERED)


def existing() -> dict[str, str]:
    return {row["id"]: row["name"] for row in rows("nodes/municipality.csv") if not row["exists_to"]}


def covers() -> dict[str, list[tuple[str, str, str]]]:
    found = defaultdict(list)
    for row in rows("statements/covers.csv"):
        found[row["object"]].append((row["subject"], row["extent"], row["part"]))
    return found


def silent_networks() -> dict[str, str]:
    stating = {row["subject"] for row in rows("statements/covers.csv")}
    return {row["id"]: row["name"] for row in rows("nodes/network.csv") if row["id"] not in stating}


def test_the_municipalities_on_no_row_and_which_of_them_is_unknown(view: GraphOnDay) -> None:
    on_no_row = {code: name for code, name in existing().items() if code not in covers()}
    named = {
        (code, network)
        for code, name in on_no_row.items()
        for network, title in silent_networks().items()
        if name.lower() in title.lower()
    }
    found = gaps(view, [GapKind.MUNICIPALITY_WITHOUT_NETWORK])
    unknown = {gap.subject.id for gap in found if gap.state is State.UNKNOWN}
    assert {gap.subject.id for gap in found} == set(on_no_row)
    assert unknown == {code for code, _ in named}
    assert {gap.subject.name for gap in found} == {"Castricum", "Diemen", "Uitgeest", "Zoetermeer"}
    proposed = {
        (code, proposal.network.id)
        for code in unknown
        for proposal in networks_of(view, municipality(view, code)).proposals
    }
    assert proposed == named


def test_the_municipalities_in_several_networks(view: GraphOnDay) -> None:
    several: set[str] = set()
    in_parts: set[str] = set()
    for code, found in covers().items():
        if len(found) > 1 and code in existing():
            parts = [frozenset(part.split("; ")) for _, extent, part in found if extent == "PART"]
            shared = len(frozenset().union(*parts)) < sum(len(part) for part in parts)
            (in_parts if len(parts) == len(found) and not shared else several).add(code)
    gap_codes = {gap.subject.id for gap in gaps(view, [GapKind.MUNICIPALITY_IN_SEVERAL_NETWORKS])}
    assert gap_codes == several == {"GM0244", "GM0599", "GM0893", "GM0907"}
    answers = {node.id: networks_of(view, node) for node in view.of_label("Municipality")}
    assert {code for code, a in answers.items() if a.reason is Reason.PARTS} == in_parts == {"GM0797"}


def test_every_municipality_has_the_networks_of_the_table(view: GraphOnDay) -> None:
    derived = {(network, code) for code in existing() for network, _, _ in covers().get(code, [])}
    answers = {node.id: networks_of(view, node) for node in view.of_label("Municipality")}
    assert {(c.network.id, code) for code, a in answers.items() for c in a.candidates} == derived
    assert set(answers) == set(existing())


def holders_by_subject() -> dict[str, set[str]]:
    found = defaultdict(set)
    for row in rows("statements/mandate_for.csv"):
        if row["kind"] == "HOLDER":
            found[row["object"]].add(row["subject"])
    return found


def iza_members() -> dict[str, set[str]]:
    """The members as the newest annex and every source of its own series state them."""
    old = {row["id"] for row in rows("nodes/municipality.csv") if row["exists_to"]}
    members = defaultdict(set)
    for row in rows("statements/in_region.csv"):
        if row["object"].startswith("iza-") and row["subject"] not in old:
            members[row["object"]].add(row["subject"])
    return members


def test_the_regions_where_the_two_sources_share_no_mandate_holder(view: GraphOnDay) -> None:
    holders = holders_by_subject()
    conflicts: set[str] = set()
    additional: set[str] = set()
    for region, members in iza_members().items():
        linked = {network for code in members for network, _, _ in covers().get(code, [])}
        named = {h for network in linked for h in holders[network] if h in members or not h.startswith("GM")}
        if named and not named & holders[region]:
            conflicts.add(region)
        elif named - holders[region]:
            additional.add(region)
    found = gaps(view, [GapKind.MANDATE_CONFLICT])
    assert {gap.subject.id for gap in found} == conflicts
    assert {gap.state for gap in found} == {State.SEVERAL}
    assert {gap.subject.id for gap in gaps(view, [GapKind.MANDATE_ADDITIONAL])} == additional


def test_the_networks_for_which_no_social_domain_partner_is_named(view: GraphOnDay) -> None:
    social = {
        row["object"]
        for row in rows("statements/partner_in.csv")
        if row["role"] == "SOCIAL" or row["subject"].startswith("GM")
    }
    without = {row["id"] for row in rows("nodes/network.csv")} - social
    found = gaps(view, [GapKind.NETWORK_WITHOUT_REQUIRED_PARTNER])
    assert {gap.subject.id for gap in found if "sociaal domein" in gap.explanation.nl} == without
    assert {gap.state for gap in found} == {State.UNKNOWN}
    assert len(without) == 6


def test_no_region_has_a_second_insurer_on_the_order_of_words_alone(view: GraphOnDay) -> None:
    stated = defaultdict(set)
    pairs = defaultdict(set)
    for row in rows("statements/leads.csv"):
        if row["object"].startswith("iza-") and row["evidence"] == "EVIDENCE":
            if row["rank"]:
                stated[row["object"], int(row["rank"])].add(row["subject"])
            if row["basis"].startswith("PAIR_"):
                pairs[row["object"], row["source"], row["basis"]].add(row["subject"])
    regions = geography.regions(view, "IZA")
    for rank in (1, 2):
        found = {
            region.id: {c.insurer.id for c in insurer_of_rank(view, region, rank).candidates}
            for region in regions
        }
        assert found == {region.id: stated[region.id, rank] for region in regions}
    shown = {
        (region.id, frozenset(node.id for node in pair.insurers), pair.order_known)
        for region in regions
        for pair in leading_pairs(view, region)
    }
    two = {(region, frozenset(named), False) for (region, _, _), named in pairs.items() if len(named) == 2}
    assert shown == two
    assert len({region for region, _, _ in shown}) == 23


def test_coverage_differs_between_listed_and_contracted(view: GraphOnDay) -> None:
    listed, contracted = coverage(view, "IZA", "LISTED"), coverage(view, "IZA", "CONTRACTED")
    members = iza_members()
    derived = {
        region: {network for code in codes for network, _, _ in covers().get(code, [])}
        for region, codes in members.items()
    }
    assert {r.region.id: {n.network.id for n in r.networks} for r in listed.regions} == derived
    assert {(r.state, r.reason) for r in contracted.regions} == {(State.UNKNOWN, Reason.NO_SOURCE)}
    assert {(r.complete) for r in contracted.regions} == {False}
    assert all("gecontracteerd" in r.explanation.nl for r in contracted.regions)


def test_a_region_with_several_networks_says_what_each_covers(view: GraphOnDay) -> None:
    people = {
        row["subject"]: int(float(row["value"]))
        for row in rows("statements/has_observation.csv")
        if row["object"].endswith("-inhabitants-2024")
    }
    members = iza_members()
    for row in coverage(view).regions:
        for entry in row.networks:
            stated = {
                c: extent
                for c in members[row.region.id]
                for n, extent, _ in covers()[c]
                if n == entry.network.id
            }
            whole = sum(people[code] for code, extent in stated.items() if extent == "WHOLE")
            in_part = {code for code, extent in stated.items() if extent == "PART"}
            assert (entry.municipalities, entry.inhabitants_of_whole) == (len(stated), whole)
            assert {town.id for town in entry.partly} == in_part
            assert entry.inhabitants == (None if in_part else whole)
            assert f"{entry.municipalities} van de" in row.explanation.nl


@pytest.mark.parametrize("day", [date(2026, 4, 15), date(2024, 6, 1), date(2023, 1, 1)])
def test_before_the_oldest_source_the_answer_is_unknown_never_none(reference: Graph, day: date) -> None:
    view = GraphOnDay(reference, day)
    answers = [networks_of(view, node) for node in view.of_label("Municipality")]
    assert {(a.state, a.reason) for a in answers} == {(State.UNKNOWN, Reason.BEFORE_OLDEST_SOURCE)}
    assert {(r.state, r.reason) for r in coverage(view).regions} == {
        (State.UNKNOWN, Reason.BEFORE_OLDEST_SOURCE)
    }
    for region in geography.regions(view, "IZA"):
        assert insurer_of_rank(view, region, 1).state is not State.NONE
