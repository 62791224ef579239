"""Each layer says what the question says that it draws."""

from collections import Counter

from graph.answers import Reason, State
from graph.day import GraphOnDay
from queries import geography
from queries.contract_rate import QUESTION
from queries.coverage.regions import coverage_of
from queries.functions import REQUIRED
from queries.layers import layer
from queries.layers.insurer_colours import FIXED, insurer_classes, short_name
from queries.layers.layer import Choices, Painted, Place
from queries.layers.signs import MULTIPLE, NONE, ONE, ONE_IN_OURS, PARTS, SOURCES_DIFFER, UNKNOWN
from queries.networks_of_municipality.networks import networks_of
from queries.partners import missing_roles
from queries.question import Asked
from queries.rules import all_rules
from queries.rules.checking import check
from queries.rules.rule import RuleScope, Status
from queries.who_leads.leaders import insurer_of_rank
from queries.who_leads.mandate import mandate

EEMNES, ZOETERMEER = "GM0317", "GM0637"


def at(painted: Painted, code: str) -> Place:
    return next(place for place in painted.places if place.municipality.id == code)


def counts(painted: Painted) -> dict[str, int]:
    return {entry.map_class.id: entry.municipalities for entry in painted.legend()}


def test_networks_are_those_of_each_municipality(country: GraphOnDay, example: GraphOnDay) -> None:
    for view in (country, example):
        painted = layer("networks").on(view, Choices())
        expected = Counter[str]()
        for node in view.of_label("Municipality"):
            answer = networks_of(view, node)
            several = {Reason.PARTS: PARTS, Reason.MULTIPLE: MULTIPLE}
            one = ONE if answer.complete else ONE_IN_OURS
            sign = {State.ONE: one, State.NONE: NONE, State.UNKNOWN: UNKNOWN}.get(answer.state)
            expected[(sign or several[answer.reason or Reason.MULTIPLE]).id] += 1
        assert counts(painted) == dict(expected)


def test_a_network_without_municipalities_is_a_note_and_its_namesake_unknown(country: GraphOnDay) -> None:
    painted = layer("networks").on(country, Choices())
    place = at(painted, ZOETERMEER)
    assert place.map_class == UNKNOWN.id
    assert "draagt de naam" in place.reason.nl
    assert "Zoetermeer" in painted.notes[0].nl


def test_networks_carry_their_number_on_the_list(country: GraphOnDay) -> None:
    painted = layer("networks").on(country, Choices())
    numbers = [int(group.short) for group in painted.groups]
    assert numbers == sorted(numbers)
    assert all(int(group.short) == group.thing.get("list_number") for group in painted.groups)


def test_coverage_is_that_of_the_region_at_every_level(country: GraphOnDay) -> None:
    for level in ("LISTED", "PLAN_APPROVED", "CONTRACTED"):
        painted = layer("coverage").on(country, Choices("IZA", level))
        for entry in painted.legend():
            if entry.map_class.id in (ONE.id, MULTIPLE.id):
                regions = geography.regions(country, "IZA")
                found = [coverage_of(country, region, level) for region in regions]
                state = State.ONE if entry.map_class.id == ONE.id else State.SEVERAL
                wanted = [
                    row for row in found if row.state is state and (row.complete or state is not State.ONE)
                ]
                assert entry.areas == len(wanted)
    assert counts(layer("coverage").on(country, Choices("IZA", "CONTRACTED"))) == {"unknown": 342}


def test_a_municipality_in_two_regions_has_sources_that_differ(country: GraphOnDay) -> None:
    for id in ("scheme", "mandate", "coverage"):
        place = at(layer(id).on(country, Choices()), EEMNES)
        assert place.map_class == SOURCES_DIFFER.id
        assert "Utrecht-Eemland" in place.sentence.nl


def test_overlapping_areas_of_networks_are_several_and_no_dispute(country: GraphOnDay) -> None:
    painted = layer("scheme").on(country, Choices("MGN"))
    assert counts(painted)["multiple"] == 5
    assert SOURCES_DIFFER.id not in counts(painted)


def test_an_insurer_is_on_the_map_only_where_a_source_states_the_rank(country: GraphOnDay) -> None:
    for id, rank in (("first-insurer", 1), ("second-insurer", 2)):
        painted = layer(id).on(country, Choices())
        regions = geography.regions(country, "IZA")
        stated = [insurer_of_rank(country, region, rank) for region in regions]
        shown = sum(entry.areas for entry in painted.legend() if entry.map_class.id.startswith("insurer-"))
        assert shown == sum(answer.state is State.ONE for answer in stated)


def test_two_insurers_named_together_stay_unknown_and_stand_in_letters(country: GraphOnDay) -> None:
    painted = layer("first-insurer").on(country, Choices())
    in_letters = {group.thing.id for group in painted.groups if "+" in group.short}
    assert in_letters
    assert {place.map_class for place in painted.places if place.group in in_letters} == {"unknown"}


def test_sources_that_name_different_first_insurers_have_their_own_sign(example: GraphOnDay) -> None:
    painted = layer("first-insurer").on(example, Choices())
    differ = [place for place in painted.places if place.map_class == SOURCES_DIFFER.id]
    assert differ
    assert all("verschillende" in place.sentence.nl for place in differ)


def test_an_insurer_keeps_its_colour_in_every_layer_and_on_every_day(country: GraphOnDay) -> None:
    first, second = (layer(f"{rank}-insurer").on(country, Choices()) for rank in ("first", "second"))
    colours = [
        {c.id: c.fill for c in painted.classes if c.id.startswith("insurer-")} for painted in (first, second)
    ]
    assert colours[0] == colours[1]
    assert colours[0] == {f"insurer-{id}": colour for id, colour in FIXED.items()}


def test_insurers_that_are_not_named_have_colours_too(example: GraphOnDay) -> None:
    classes = insurer_classes(example)
    assert len({found.fill for found in classes}) == len(classes)


def test_short_names_of_insurers_differ(country: GraphOnDay) -> None:
    shorts = [short_name(node) for node in country.of_label("Insurer")]
    assert len(set(shorts)) == len(shorts)
    assert {"CZ", "ZK", "VGZ", "DSW"} <= set(shorts)


def test_the_mandate_layer_names_the_holder_and_marks_it(country: GraphOnDay) -> None:
    painted = layer("mandate").on(country, Choices())
    for region in geography.regions(country, "IZA"):
        group = next(group for group in painted.groups if group.thing.id == region.id)
        for candidate in mandate(country, region).candidates:
            assert candidate.holder.name in group.title.nl
            assert (candidate.holder.id in painted.marked) == (candidate.holder.label == "Municipality")


def test_partners_are_complete_where_no_role_is_missing(country: GraphOnDay) -> None:
    painted = layer("partners-complete").on(country, Choices())
    for node in country.of_label("Municipality"):
        found = [candidate.network for candidate in networks_of(country, node).candidates]
        if len(found) == 1:
            shown = at(painted, node.id).map_class
            assert (shown == "all-named") == (not missing_roles(country, found[0]))


def test_a_missing_partner_is_unknown_unless_a_source_vouches_for_all(
    country: GraphOnDay, example: GraphOnDay
) -> None:
    assert "none" not in counts(layer("partners-complete").on(country, Choices()))
    assert counts(layer("partners-complete").on(example, Choices()))["none"] == 1


def test_the_strongest_finding_colours_a_municipality(country: GraphOnDay, example: GraphOnDay) -> None:
    for view in (country, example):
        painted = layer("findings").on(view, Choices())
        outcomes = check(view, all_rules().values(), RuleScope("IZA", "CONTRACTED"))
        violations = [
            finding
            for outcome in outcomes
            for finding in outcome.findings
            if finding.judgement.status is Status.VIOLATION
        ]
        for finding in violations:
            subject = finding.judgement.subject
            if subject.label == "Municipality" and view.exists(subject):
                assert at(painted, subject.id).map_class in ("must", "should", "tip")
        assert {place.map_class for place in painted.places} <= {found.id for found in painted.classes}


def test_without_a_contract_on_record_the_rate_is_unknown(country: GraphOnDay) -> None:
    assert counts(layer("contract-rate").on(country, Choices())) == {"unknown": 342}


def test_a_rate_is_that_of_the_question(example: GraphOnDay) -> None:
    painted = layer("contract-rate").on(example, Choices())
    known = {place.municipality.id: place for place in painted.places if place.map_class != "unknown"}
    assert {id: place.map_class for id, place in known.items()} == {"GM9901": "from-75", "GM9902": "from-75"}
    assert "van ten minste 85% van de verzekerden" in known["GM9901"].sentence.nl
    rows = QUESTION.ask(example, Asked(parameters={"id": "netwerk-noordland"})).rows
    of_insurers = [row for row in rows if row.parties == "INSURERS" and row.function in REQUIRED]
    assert min(row.weight.signed for row in of_insurers) == 85.0


def test_the_legend_counts_reasons_within_a_class(country: GraphOnDay) -> None:
    painted = layer("first-insurer").on(country, Choices())
    entry = next(entry for entry in painted.legend() if entry.map_class.id == "unknown")
    assert sum(count.municipalities for count in entry.reasons) == entry.municipalities
    assert sum(count.areas for count in entry.reasons) == entry.areas


def test_the_map_shows_the_first_end_and_never_that_nothing_ends(
    country: GraphOnDay, example: GraphOnDay
) -> None:
    painted = layer("ending-soon").on(example, Choices())
    assert at(painted, "GM9901").map_class == "within-3-months"
    assert at(painted, "GM9901").label.nl == "1 januari 2027"
    assert at(painted, "GM9911").map_class == "within-6-months"  # Beuk at De Brug, until 1 April 2027
    assert at(painted, "GM9914").map_class == "unknown"
    silent = layer("ending-soon").on(country, Choices())
    assert counts(silent) == {"unknown": 342}
    assert "zegt niet dat niets eindigt" in silent.classes[-1].explanation.nl
